//! `author-bio`: the note about the author at the end, and the name in it.
//!
//! A note is in the present tense and names somebody by full name whom the text has not named before;
//! a source is introduced where it is first quoted, and that is seldom the last paragraph.

use std::collections::BTreeSet;

use presswork_corpus::KnownBy;

use super::{Line, Phrases, byline, caption::is_particle};
use crate::stream::{Candidate, Claim, Field, Stream};
use crate::words;

#[derive(Clone, Debug, Default)]
pub(super) struct Authors {
    roles: BTreeSet<String>,
}

/// How many paragraphs from the end a note may stand: several authors have several.
const WITHIN: usize = 4;

/// "A B reported from X and C D from Y."
fn is_report_note(text: &str, line: &Line) -> bool {
    let before = text
        .split_once(" reported from ")
        .or_else(|| text.split_once(" berichtete aus "))
        .map(|(before, _)| before);
    line.words <= 40
        && before.is_some_and(|names| {
            names.split([',', '&']).flat_map(|n| n.split(" and ")).all(|n| byline::is_name(n.trim()))
        })
}

impl Authors {
    pub(super) fn embedded() -> Authors {
        Authors { roles: Phrases::names(include_str!("../../lists/roles.txt")) }
    }

    pub(super) fn judge(&self, stream: &mut Stream, lines: &[Line]) {
        let kept: Vec<usize> = (0..lines.len())
            .filter(|&at| stream.candidates[at].removed_by.is_none() && lines[at].words > 0)
            .collect();
        if kept.len() < 2 {
            return;
        }
        let mut names = Vec::new();
        for &at in kept.iter().rev().take(WITHIN) {
            if is_report_note(&stream.candidates[at].text, &lines[at]) {
                stream.candidates[at].removed_by = Some("contributors");
                continue;
            }
            let known: Vec<&str> =
                stream.claims.iter().filter(|c| c.field == Field::Author).map(|c| c.value.as_str()).collect();
            let Some(name) = self.note_on(&stream.candidates[at], &lines[at], &known) else {
                // A short line after the note (a tail of the page) does not end the search, a paragraph does.
                if lines[at].is_prose() {
                    break;
                }
                continue;
            };
            let surname = name.split_whitespace().next_back().unwrap_or("");
            let known = known.iter().any(|value| value.contains(name.as_str()));
            let earlier = kept
                .iter()
                .take_while(|&&other| other < at)
                .any(|&other| stream.candidates[other].text.contains(surname));
            if earlier && !known {
                break;
            }
            stream.candidates[at].removed_by = Some("author-bio");
            names.insert(0, name);
        }
        if !names.is_empty() && !stream.claims.iter().any(|claim| claim.field == Field::Author) {
            stream.claims.push(Claim { field: Field::Author, value: names.join(", "), by: KnownBy::Line });
        }
    }

    /// The name that a note about an author begins with.
    fn note_on(&self, candidate: &Candidate, line: &Line, known: &[&str]) -> Option<String> {
        if !(5..=80).contains(&line.words) {
            return None;
        }
        let words: Vec<&str> = candidate.text.split_whitespace().collect();
        let length = words
            .iter()
            .take(6)
            .take_while(|word| words::is_capitalised(word) && !word.ends_with(',') || is_particle(word))
            .count();
        if length < 2 {
            return None;
        }
        let name = words[..length].join(" ");
        let verb = *words.get(length)?;
        let rest = &words[length + 1..];
        if !byline::is_name(&name) || name.chars().filter(|c| c.is_uppercase()).count() < 2 {
            return None;
        }
        if known.iter().any(|value| value.contains(name.as_str())) {
            return Some(name);
        }
        let told = match verb {
            "is" | "ist" | "est" | "es" => {
                let article = matches!(
                    rest.first().copied(),
                    Some(
                        "a" | "an"
                            | "the"
                            | "one"
                            | "ein"
                            | "eine"
                            | "der"
                            | "die"
                            | "freier"
                            | "freie"
                            | "un"
                            | "une"
                            | "el"
                            | "la"
                    )
                ) || rest
                    .first()
                    .is_some_and(|word| self.is_role(word) || word.ends_with("’s") || word.ends_with("'s"));
                article && rest.iter().take(14).any(|word| self.is_role(word))
            }
            "covers" | "reports" | "writes" | "edits" | "schreibt" | "berichtet" => {
                matches!(
                    rest.first().copied(),
                    Some("on" | "about" | "for" | "from" | "über" | "für" | "aus")
                ) || verb == "covers"
            }
            "leitet" | "verantwortet" | "arbeitet" | "lehrt" | "heads" | "leads" => {
                rest.iter().take(14).any(|word| {
                    self.is_role(word) || word.starts_with("Ressort") || word.starts_with("Redaktion")
                })
            }
            "teaches" | "blogs" | "tweets" => true,
            "can" => rest.starts_with(&["be", "reached"]) || rest.starts_with(&["be", "contacted"]),
            "worked" | "served" | "was" => false,
            _ => false,
        };
        told.then_some(name)
    }

    fn is_role(&self, word: &str) -> bool {
        let folded = words::fold(word.trim_end_matches([',', '.', ';']));
        self.roles.contains(&folded)
            || folded.rsplit('-').next().is_some_and(|last| self.roles.contains(last))
    }
}
