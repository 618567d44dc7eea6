//! The tokens of a document by sentence, for forms that have a line a token.

use std::borrow::Cow;

use presswork_corpus::{Article, Token, TokenisedDoc, Type, Zone};

use crate::rows::zone_text;

/// One sentence, its tokens in order.
pub(crate) struct TokensOf<'a> {
    pub zone: Zone,
    /// The block of the body that it stands in, where this is the block's first sentence.
    pub begins_block: Option<usize>,
    pub tokens: Vec<Line<'a>>,
}

/// One token.
pub(crate) struct Line<'a> {
    pub token: Token,
    pub form: &'a Type,
    /// Whether the next token, of whatever sentence, follows without white space.
    pub glued: bool,
}

/// The sentences that hold a token. Tokens of one sentence stand next to each other.
pub(crate) fn sentences<'a>(
    article: &'a Article,
    doc: &'a TokenisedDoc,
) -> impl Iterator<Item = TokensOf<'a>> + 'a {
    let mut block = 0;
    doc.tokens.chunk_by(|a, b| a.zone == b.zone && a.sentence == b.sentence).scan(0, move |done, tokens| {
        *done += tokens.len();
        let zone = tokens[0].zone;
        let text = zone_text(article, zone);
        let following = tokens[1..].iter().chain(doc.tokens.get(*done));
        let mut following = following.map(Some).chain([None]);
        let lines = tokens.iter().filter_map(|token| {
            let next = following.next().flatten().filter(|next| next.zone == zone);
            let gap = next.map(|next| text.get(token.span.end as usize..next.span.start as usize));
            let glued = gap.flatten().is_some_and(|gap| !gap.contains(char::is_whitespace));
            Some(Line { token: *token, form: doc.types.get(token.type_index as usize)?, glued })
        });
        let lines = lines.collect();
        let mut begins_block = None;
        if zone == Zone::Body {
            let start = tokens[0].span.start;
            while doc.blocks.get(block).is_some_and(|span| span.start <= start) {
                begins_block = Some(block);
                block += 1;
            }
        }
        Some(TokensOf { zone, begins_block, tokens: lines })
    })
}

/// `text` with every run of white space as one space: a token or a key that must stay on its line.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control() || (c.is_whitespace() && c != ' ')) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let text = text.replace(char::is_control, " ");
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
