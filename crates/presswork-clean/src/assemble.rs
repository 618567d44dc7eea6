//! From judged candidates to the article: the body's text, its blocks, what was removed.

use std::collections::BTreeMap;

use presswork_corpus::{Article, Block, Flag, KnownBy, MediaType, RawCapture, Removed, Span};

use crate::charset::Decoded;
use crate::stream::{Candidate, Claim, Field, Stream};
use crate::{GIANT_BLOCK, language, metadata};

/// The rule under which the model takes text away.
const OUTSIDE_BODY: &str = "outside-body";

/// Characters of a removal that the article shows.
const EXCERPT: usize = 200;

/// The article, or what to tell of a capture in which no text is left.
pub(crate) fn assemble(
    capture: &RawCapture,
    decoded: Decoded<'_>,
    media: MediaType,
    mut stream: Stream,
    score: impl Fn(usize) -> Option<f32>,
) -> Result<Article, String> {
    for candidate in &mut stream.candidates {
        if candidate.text.len() > GIANT_BLOCK && candidate.removed_by.is_none() {
            candidate.removed_by = Some("giant-block");
        }
    }
    let (text, blocks) = body(&stream.candidates);
    let removed = removals(&stream.candidates, score);
    if blocks.is_empty() {
        return Err(why_nothing(&removed, decoded.text.len()));
    }
    let claimed = metadata::claimed_language(&stream.claims);
    if !claimed.is_some_and(|code| language::is_of(&text, &code))
        && let Some(code) = language::detected(&text)
    {
        stream.claims.push(Claim { field: Field::Language, value: code, by: KnownBy::Detected });
    }
    let metadata = metadata::decide(&stream.claims, &capture.labels, metadata::Context { body: &text });
    let mut flags = stream.flags;
    if decoded.ill_formed {
        flags.push(Flag::IllFormed);
    }
    flags.sort_unstable();
    flags.dedup();
    Ok(Article {
        key: capture.key.clone(),
        text,
        blocks,
        metadata,
        removed,
        media,
        charset: decoded.charset,
        source_len: Span::of_range(0..decoded.text.len()).end,
        flags,
        labels: capture.labels.clone(),
    })
}

fn body(candidates: &[Candidate]) -> (String, Vec<Block>) {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for candidate in candidates.iter().filter(|c| c.removed_by.is_none()) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(&candidate.text);
        let span = Span::of_range(start..text.len());
        blocks.push(Block { span, kind: candidate.kind, source: candidate.source, repeated: false });
    }
    (text, blocks)
}

/// The removals in the capture's order; neighbours of one rule with nothing kept between are one.
fn removals(candidates: &[Candidate], score: impl Fn(usize) -> Option<f32>) -> Vec<Removed> {
    let mut removed: Vec<Removed> = Vec::new();
    let mut open: Option<&'static str> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        let Some(rule) = candidate.removed_by else {
            open = None;
            continue;
        };
        let score = score(at).filter(|_| rule == OUTSIDE_BODY).map(|odds| (odds * 100.0).round() / 100.0);
        if open == Some(rule)
            && let Some(last) = removed.last_mut()
            && last.source.end <= candidate.source.start
        {
            last.source.end = candidate.source.end;
            last.score = last.score.into_iter().chain(score).reduce(f32::max);
            let room = EXCERPT.saturating_sub(last.excerpt.chars().count());
            if room > 1 {
                last.excerpt.push(' ');
                last.excerpt.extend(candidate.text.chars().take(room - 1));
            }
        } else {
            removed.push(Removed {
                rule: rule.to_owned(),
                source: candidate.source,
                excerpt: candidate.text.chars().take(EXCERPT).collect(),
                score,
            });
        }
        open = Some(rule);
    }
    removed
}

fn why_nothing(removed: &[Removed], source_len: usize) -> String {
    if removed.is_empty() {
        return format!("no text in {source_len} bytes");
    }
    let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
    for piece in removed {
        *by_rule.entry(&piece.rule).or_default() += 1;
    }
    let mut rules: Vec<(&str, usize)> = by_rule.into_iter().collect();
    rules.sort_by_key(|&(rule, n)| (std::cmp::Reverse(n), rule));
    let list: Vec<String> = rules.iter().map(|(rule, n)| format!("{rule} {n}")).collect();
    format!("{} pieces removed: {}", removed.len(), list.join(", "))
}
