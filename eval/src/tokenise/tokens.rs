//! Treebanks: F1 of surface tokens, of words with clitics split, of sentences. The same figures as `score.py` gives for
//! the output of `tokenise` on the gold's texts.

use std::io::Write;
use std::path::Path;

use presswork_corpus::{
    Article, Block, BlockKind, Known, KnownBy, Labels, MediaType, Metadata, Span, TokenisedDoc,
};
use presswork_tokenise::{Clitics, Hyphens, News, Options, Profile, Scratch, Tokeniser};
use serde::Deserialize;

use super::confusion::{Confused, Confusion};
use super::score::{Score, is_seen, is_word_like, trimmed};
use super::{EvalError, files};

/// A row of gold: spans are bytes of the text.
#[derive(Deserialize)]
pub(super) struct Gold {
    id: String,
    text: String,
    tokens: Vec<(u32, u32)>,
    words: Vec<(u32, u32)>,
    sentences: Vec<(u32, u32)>,
}

/// The scores of one profile against one file.
#[derive(Default)]
pub(super) struct Scores {
    pub(super) word_like: Score,
    pub(super) all: Score,
    pub(super) sentences: Score,
    inner: Score,
}

/// Prints each file's scores by each profile; returns how many files there are.
pub(crate) fn run(folder: &Path, asked: &super::Options, out: &mut impl Write) -> Result<usize, EvalError> {
    let files = files::list(folder, ".jsonl")?;
    let news = |clitics| News { hyphens: Hyphens::ByLanguage, clitics, without: asked.without };
    let news = |clitics| Options { profile: Profile::News(news(clitics)), ..Options::NEWS };
    let all = [news(Clitics::ByLanguage), news(Clitics::Split), Options::UAX29];
    let [news, split, standard] = all.map(Tokeniser::new);
    for (name, path) in &files {
        let rows = rows(path)?;
        let language = language_of(name);
        for (profile, tokeniser, of_words) in [
            ("tokens news", &news, false),
            ("tokens uax29", &standard, false),
            ("words news, clitics split", &split, true),
        ] {
            let mut confusion = Confusion::default();
            let scores = scores(&rows, tokeniser, language, of_words, &mut confusion);
            writeln!(
                out,
                "{name:<12} {profile:<26} word-like F1 {:6.2}   all F1 {:6.2}   sentences span F1 {:6.2}   \
                 inner-boundary F1 {:6.2}",
                scores.word_like.f1(),
                scores.all.f1(),
                scores.sentences.f1(),
                scores.inner.f1(),
            )?;
            confusion.show(asked.show, out)?;
        }
    }
    Ok(files.len())
}

/// The language that a file is named by: `en_ewt-dev`.
pub(super) fn language_of(name: &str) -> &str {
    name.split(['_', '-']).next().unwrap_or("und")
}

pub(super) fn rows(path: &Path) -> Result<Vec<Gold>, EvalError> {
    let mut rows = Vec::new();
    for (number, line) in (1..).zip(files::text(path)?.lines()) {
        let wrong = |what: &dyn std::fmt::Display| EvalError(format!("{}:{number}: {what}", path.display()));
        let row: Gold = serde_json::from_str(line).map_err(|error| wrong(&error))?;
        let spans = row.tokens.iter().chain(&row.words).chain(&row.sentences);
        for &(start, end) in spans {
            if row.text.get(start as usize..end as usize).is_none() {
                return Err(wrong(&format!("{}: no text at {start}..{end}", row.id)));
            }
        }
        rows.push(row);
    }
    Ok(rows)
}

pub(super) fn scores(
    rows: &[Gold],
    tokeniser: &Tokeniser,
    language: &str,
    of_words: bool,
    confusion: &mut Confusion,
) -> Scores {
    let mut scores = Scores::default();
    let mut scratch = Scratch::default();
    for row in rows {
        let text = row.text.as_str();
        let doc = tokenised(tokeniser, text, language, &mut scratch);
        let found = || doc.tokens.iter().map(|token| token.span);
        let gold = || if of_words { &row.words } else { &row.tokens }.iter().map(span);
        scores.all.add(gold().filter(|&it| is_seen(text, it)), found().filter(|&it| is_seen(text, it)));
        scores
            .word_like
            .add(gold().filter(|&it| is_word_like(text, it)), found().filter(|&it| is_word_like(text, it)));
        confusion.add(Confused::Tokens, text, gold(), found());
        let gold = || row.sentences.iter().filter_map(|it| trimmed(text, span(it)));
        let found = || doc.sentences.iter().filter_map(|sentence| trimmed(text, sentence.span));
        scores.sentences.add(gold(), found());
        confusion.add(Confused::Sentences, text, gold(), found());
        let whole = Span::of_range(0..text.trim_end().len());
        let inner = |span: Span| (span.end < whole.end).then(|| Span::new(span.end, span.end));
        scores.inner.add(gold().filter_map(inner), found().filter_map(inner));
    }
    scores
}

fn span(&(start, end): &(u32, u32)) -> Span {
    Span::new(start, end)
}

/// The text as an article of one block.
fn tokenised(tokeniser: &Tokeniser, text: &str, language: &str, scratch: &mut Scratch) -> TokenisedDoc {
    let span = Span::of_range(0..text.len());
    let article = Article {
        key: "gold".to_owned(),
        text: text.to_owned(),
        blocks: vec![Block { span, kind: BlockKind::Paragraph, source: span, repeated: false }],
        metadata: Metadata {
            language: Some(Known { value: language.to_owned(), by: KnownBy::Label }),
            ..Metadata::default()
        },
        removed: Vec::new(),
        media: MediaType::Text,
        charset: "utf-8".to_owned(),
        source_len: span.end,
        flags: Vec::new(),
        labels: Labels::default(),
    };
    tokeniser.tokenise(&article, scratch)
}
