//! Which candidates are names, by what the corpus says of their words.

use presswork_corpus::{Span, TokenisedDoc, Zone};

use super::case::{CaseEvidence, CaseFact, LONGEST};
use super::find::{Candidate, Certainty, Found, NameWord};
use super::german_verdict;
use super::kind::Evidence;

/// A place where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// As it stands, without a possessive.
    pub name: String,
    /// The name folded: case and the dots of an acronym do not tell two names apart.
    pub key: String,
    /// The text that the span is of.
    pub zone: Zone,
    /// From its first byte to its last.
    pub span: Span,
    /// Index of its first token.
    pub first_token: u32,
    /// Index of its last token.
    pub last_token: u32,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// What speaks for which kind.
    pub evidence: Evidence,
}

/// The mentions of a document, in order.
///
/// A word that begins a sentence belongs to a name where the whole name stands elsewhere, or where the word stands
/// capitalised inside a sentence, or where more of the name follows and no document has the word in lower case. In a headline,
/// only names count that stand elsewhere.
pub fn resolve(doc: &TokenisedDoc, found: &Found, case: &CaseEvidence) -> Vec<Mention> {
    if doc.language == "de" {
        return german_verdict::resolve(doc, found, case);
    }
    let mut mentions = Vec::new();
    for candidate in &found.candidates {
        let named = match candidate.certainty {
            Certainty::Sure => &candidate.words[..],
            // Everyone knows that `Russia` is a name, wherever it stands.
            Certainty::Opening if candidate.evidence.place_worded > 0 => &candidate.words[..],
            Certainty::Opening => opening(&candidate.words, case),
            Certainty::Headline => {
                headline(doc, candidate, case, &mut mentions);
                continue;
            }
            Certainty::Alone => continue,
        };
        let known = named.len() > 1 && case.is_whole(named);
        if known || !named.iter().any(|word| is_loud(word, case)) {
            mentions.extend(mention(doc, candidate, named));
        }
    }
    mentions
}

/// Whether a word stands in capitals for its loudness: other documents have it in lower case.
fn is_loud(word: &NameWord, case: &CaseEvidence) -> bool {
    let letters = || word.text.chars().filter(|c| c.is_alphabetic());
    letters().count() > 3 && letters().all(char::is_uppercase) && case.has(CaseFact::Lower, &word.key)
}

/// What of a sequence that begins a sentence is a name.
pub(super) fn opening<'a>(words: &'a [NameWord], case: &CaseEvidence) -> &'a [NameWord] {
    let Some((first, rest)) = words.split_first() else { return words };
    if !rest.is_empty() && case.is_whole(words) {
        return words;
    }
    let capital = |word: &NameWord| word.text.starts_with(char::is_uppercase);
    let rest = rest.iter().position(capital).map_or(&[][..], |at| &rest[at..]);
    let known = case.has(CaseFact::Capitalised, &first.key);
    let common = case.has(CaseFact::Lower, &first.key);
    let named = !first.opener && if rest.is_empty() { known && !common } else { known || !common };
    if named { words } else { rest }
}

/// The names that stand elsewhere, longest first, from left to right.
pub(super) fn headline(
    doc: &TokenisedDoc,
    candidate: &Candidate,
    case: &CaseEvidence,
    out: &mut Vec<Mention>,
) {
    let words = &candidate.words;
    let mut at = 0;
    while at < words.len() {
        let farthest = words.len().min(at + LONGEST);
        let longest = (at + 1..=farthest).rev().find(|&end| case.is_whole(&words[at..end]));
        if let Some(end) = longest {
            out.extend(mention(doc, candidate, &words[at..end]));
        }
        at = longest.unwrap_or(at + 1);
    }
}

pub(super) fn mention<'a>(
    doc: &'a TokenisedDoc,
    candidate: &Candidate,
    words: &'a [NameWord],
) -> Option<Mention> {
    let (first, last) = (words.first()?, words.last()?);
    let tokens = doc.tokens.get(first.token as usize..=last.token as usize)?;
    let end = tokens.last()?;
    // A possessive is no part of the name, and neither is a prefix.
    let begins = surface(doc, first).find(&first.text).unwrap_or(0) as u32;
    let before = surface(doc, last).find(&last.text).unwrap_or(0);
    let behind = surface(doc, last).len().saturating_sub(before + last.text.len()) as u32;
    let whole = Span::new(tokens[0].span.start, end.span.end);
    let start = (whole.start + begins).min(whole.end);
    let span = Span::new(start, whole.end.saturating_sub(behind).max(start));
    Some(Mention {
        // Inside a name a possessive stays: `Teachers’ Union`.
        name: written(words, |word| match surface(doc, word) {
            whole if word.token != last.token && whole.starts_with(&word.text) => whole,
            _ => &word.text,
        }),
        key: key_of(words),
        zone: candidate.zone,
        span,
        first_token: first.token,
        last_token: last.token,
        quoted: tokens.iter().all(|token| token.quoted),
        evidence: if words.len() == candidate.words.len() { candidate.evidence } else { Evidence::default() },
    })
}

fn surface<'a>(doc: &'a TokenisedDoc, word: &NameWord) -> &'a str {
    let form = doc.tokens.get(word.token as usize).and_then(|token| doc.types.get(token.type_index as usize));
    form.map_or("", |form| form.surface.as_str())
}

pub(super) fn key_of(words: &[NameWord]) -> String {
    written(words, |word| &word.key)
}

fn written<'a>(words: &'a [NameWord], text: impl Fn(&'a NameWord) -> &'a str) -> String {
    let mut written = String::new();
    for word in words {
        if !written.is_empty() && !word.touches {
            written.push(' ');
        }
        written.push_str(text(word));
    }
    written
}
