//! Rows of `tokenise`: `presswork/tokens/1`. A row is the article's row and the tokens', so that the
//! later stages need nothing else.

use std::borrow::Cow;
use std::io::{self, Write};

use presswork_corpus::{
    Article, Joined, Quotation, Sentence, Span, Token, TokenKind, TokenisedDoc, Type, Zone,
};
use serde::{Deserialize, Serialize};

use crate::rows::Named;
use crate::rows::article::ArticleRow;
use crate::rows::error::{RowError, RowErrorKind};
use crate::rows::spans::Checker;

/// The `schema` of a row of tokens.
pub const TOKENS_SCHEMA: &str = "presswork/tokens/1";

/// The fields that follow the article's.
#[derive(Serialize, Deserialize)]
struct TokensRow<'a> {
    /// The language whose rules were used; `language` is what the article is known to be in.
    tokenised_as: Cow<'a, str>,
    /// The profile, its version and choices.
    #[serde(default = "given")]
    tokenised_by: Cow<'a, str>,
    tokens: Vec<TokenRow>,
    /// Compounds beside their tokens: first token, last token, type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joined: Vec<(u32, u32, u32)>,
    /// The title's first, where there is a title.
    sentences: Vec<(u32, u32)>,
    /// How many sentences are the title's, where it is not the one that a title has.
    #[serde(skip_serializing_if = "Option::is_none")]
    title_sentences: Option<usize>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    title_quotations: Vec<(u32, u32)>,
    quotations: Vec<(u32, u32)>,
    /// On how many types the stemmer panicked.
    #[serde(default, skip_serializing_if = "is_zero")]
    stem_panics: u32,
    types: Cow<'a, [Type]>,
}

fn given() -> Cow<'static, str> {
    Cow::Borrowed("given")
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[derive(Serialize, Deserialize)]
struct TokenRow {
    start: u32,
    end: u32,
    zone: Zone,
    #[serde(rename = "type")]
    type_index: u32,
    kind: TokenKind,
    sentence: u32,
    quoted: bool,
}

/// Writes an article and its tokens as one line of JSON. The label `id`, where there is one, is
/// passed through as `id`.
///
/// # Errors
/// As `out`; [`io::ErrorKind::InvalidInput`] where `doc` is not of `article`: another key, other
/// blocks, or sentences or quotations of the body before the title's.
pub fn write_tokens(
    out: &mut (impl Write + ?Sized),
    article: &Article,
    doc: &TokenisedDoc,
) -> io::Result<()> {
    let unfit = |what: &str| io::Error::new(io::ErrorKind::InvalidInput, format!("{}: {what}", doc.key));
    if doc.key != article.key {
        return Err(unfit("the tokens are of another article"));
    }
    if !doc.blocks.iter().eq(article.blocks.iter().map(|block| &block.span)) {
        return Err(unfit("the tokens' blocks are not the article's"));
    }
    let of_title = |zone: Zone| zone == Zone::Title;
    if !doc.sentences.is_sorted_by_key(|sentence| sentence.zone)
        || !doc.quotations.is_sorted_by_key(|quotation| quotation.zone)
    {
        return Err(unfit("the title's sentences and quotations must stand before the body's"));
    }
    let in_title = doc.sentences.iter().take_while(|sentence| of_title(sentence.zone)).count();
    let quotations = |zone: Zone| {
        let of_zone = doc.quotations.iter().filter(move |quotation| quotation.zone == zone);
        of_zone.map(|quotation| pair(quotation.span)).collect()
    };
    let row = TokensRow {
        tokenised_as: Cow::Borrowed(&doc.language),
        tokenised_by: Cow::Borrowed(&doc.tokenised_by),
        tokens: doc.tokens.iter().map(TokenRow::of).collect(),
        joined: doc.joined.iter().map(|one| (one.first_token, one.last_token, one.type_index)).collect(),
        sentences: doc.sentences.iter().map(|sentence| pair(sentence.span)).collect(),
        title_sentences: (in_title != title_sentences(article)).then_some(in_title),
        title_quotations: quotations(Zone::Title),
        quotations: quotations(Zone::Body),
        stem_panics: doc.stem_panics,
        types: Cow::Borrowed(&doc.types),
    };
    let mut head = ArticleRow::of(TOKENS_SCHEMA, article);
    head.id = article.labels.get("id").map(|id| Cow::Borrowed(id.as_str()));

    // The two objects are joined by hand: `#[serde(flatten)]` would buffer every token.
    let mut line = serde_json::to_vec(&head)?;
    line.pop();
    let opening = line.len();
    serde_json::to_writer(&mut line, &row)?;
    line[opening] = b',';
    line.push(b'\n');
    out.write_all(&line)
}

/// Reads what [`write_tokens`] wrote; article and tokens are equal to those written. Every index and
/// span is checked, and that each type's surface is what stands in the text.
///
/// # Errors
/// Where the line is no such row, or an index or a span points to nothing.
pub fn read_tokens(line: &[u8]) -> Result<(Article, TokenisedDoc), RowError> {
    Named::expect(line, TOKENS_SCHEMA)?;
    let article = serde_json::from_slice::<ArticleRow<'_>>(line)?.into_article()?;
    let row: TokensRow<'_> = serde_json::from_slice(line)?;

    let in_title = row.title_sentences.unwrap_or_else(|| title_sentences(&article));
    let zone_of = |number: usize| if number < in_title { Zone::Title } else { Zone::Body };
    let sentences = row.sentences.iter().enumerate();
    let sentences: Vec<Sentence> =
        sentences.map(|(number, &ends)| Sentence { zone: zone_of(number), span: span(ends) }).collect();
    if in_title > sentences.len() {
        let detail = format!("{in_title} of {} sentences are the title's", sentences.len());
        return Err(RowError::new(RowErrorKind::Index, detail));
    }
    let quotations = |zone| move |&ends: &(u32, u32)| Quotation { zone, span: span(ends) };
    let quotations: Vec<Quotation> = (row.title_quotations.iter().map(quotations(Zone::Title)))
        .chain(row.quotations.iter().map(quotations(Zone::Body)))
        .collect();
    let doc = TokenisedDoc {
        key: article.key.clone(),
        language: row.tokenised_as.into_owned(),
        tokenised_by: row.tokenised_by.into_owned(),
        types: row.types.into_owned(),
        tokens: row.tokens.iter().map(TokenRow::token).collect(),
        joined: row
            .joined
            .iter()
            .map(|&(first_token, last_token, type_index)| Joined { type_index, first_token, last_token })
            .collect(),
        stem_panics: row.stem_panics,
        sentences,
        quotations,
        blocks: article.blocks.iter().map(|block| block.span).collect(),
        repeated: article.repeated_blocks(),
    };
    check(&article, &doc)?;
    Ok((article, doc))
}

/// A title is one sentence.
fn title_sentences(article: &Article) -> usize {
    usize::from(!article.title().is_empty())
}

fn check(article: &Article, doc: &TokenisedDoc) -> Result<(), RowError> {
    check_zoned(article, "sentence", doc.sentences.iter().map(|sentence| (sentence.zone, sentence.span)))?;
    check_zoned(
        article,
        "quotation",
        doc.quotations.iter().map(|quotation| (quotation.zone, quotation.span)),
    )?;
    check_zoned(article, "token", doc.tokens.iter().map(|token| (token.zone, token.span)))?;
    for (number, token) in doc.tokens.iter().enumerate() {
        let wrong = |what: String| Err(RowError::new(RowErrorKind::Index, format!("token {number}: {what}")));
        let Some(form) = doc.types.get(token.type_index as usize) else {
            return wrong(format!("type {} of {}", token.type_index, doc.types.len()));
        };
        let text = token.span.of(zone_text(article, token.zone));
        if form.surface != text {
            return wrong(format!("type {} is not what stands in the text", token.type_index));
        }
        let Some(sentence) = doc.sentences.get(token.sentence as usize) else {
            return wrong(format!("sentence {} of {}", token.sentence, doc.sentences.len()));
        };
        if sentence.zone != token.zone || !sentence.span.contains(token.span) {
            return wrong(format!("it does not stand in its sentence, {}", token.sentence));
        }
    }
    check_joined(article, doc)
}

/// Checks that each joined form stands in the text over a range of tokens of one sentence, behind the one before it.
fn check_joined(article: &Article, doc: &TokenisedDoc) -> Result<(), RowError> {
    let mut from = 0;
    for (number, one) in doc.joined.iter().enumerate() {
        let wrong =
            |what: String| Err(RowError::new(RowErrorKind::Index, format!("joined form {number}: {what}")));
        let token = |index: u32| doc.tokens.get(index as usize);
        let (Some(first), Some(last)) = (token(one.first_token), token(one.last_token)) else {
            return wrong(format!(
                "tokens {} to {} of {}",
                one.first_token,
                one.last_token,
                doc.tokens.len()
            ));
        };
        if one.first_token < from || one.last_token <= one.first_token || first.sentence != last.sentence {
            return wrong(format!(
                "tokens {} to {} are no range of one sentence",
                one.first_token, one.last_token
            ));
        }
        from = one.last_token + 1;
        let text = Span::new(first.span.start, last.span.end).of(zone_text(article, first.zone));
        if doc.types.get(one.type_index as usize).is_none_or(|form| form.surface != text) {
            return wrong(format!("type {} is not what stands in the text", one.type_index));
        }
    }
    Ok(())
}

/// Checks spans that go through the title, then through the body.
fn check_zoned(
    article: &Article,
    what: &str,
    spans: impl Iterator<Item = (Zone, Span)>,
) -> Result<(), RowError> {
    let mut title = Checker::new(article.title(), "title");
    let mut body = Checker::new(&article.text, "body");
    let mut in_body = false;
    for (number, (zone, span)) in spans.enumerate() {
        match zone {
            Zone::Title if in_body => {
                let detail = format!("{what} {number} of the title stands after the body's");
                return Err(RowError::new(RowErrorKind::Span, detail));
            }
            Zone::Title => title.next(span, what, number)?,
            Zone::Body => {
                in_body = true;
                body.next(span, what, number)?;
            }
        }
    }
    Ok(())
}

pub(crate) fn zone_text(article: &Article, zone: Zone) -> &str {
    match zone {
        Zone::Title => article.title(),
        Zone::Body => &article.text,
    }
}

impl TokenRow {
    fn of(token: &Token) -> Self {
        TokenRow {
            start: token.span.start,
            end: token.span.end,
            zone: token.zone,
            type_index: token.type_index,
            kind: token.kind,
            sentence: token.sentence,
            quoted: token.quoted,
        }
    }

    fn token(&self) -> Token {
        Token {
            type_index: self.type_index,
            zone: self.zone,
            span: Span::new(self.start, self.end),
            kind: self.kind,
            sentence: self.sentence,
            quoted: self.quoted,
        }
    }
}

fn pair(span: Span) -> (u32, u32) {
    (span.start, span.end)
}

fn span((start, end): (u32, u32)) -> Span {
    Span::new(start, end)
}
