//! `caption` and `credit`: what belongs to a picture. Known by its first words, by the credit at its
//! end, or by standing there twice, the second time with the credit glued to it.

use std::collections::BTreeSet;

use presswork_corpus::{BlockKind, MediaType};

use super::{Line, Phrases, remove};
use crate::stream::Candidate;
use crate::words;

#[derive(Clone, Debug, Default)]
pub(super) struct Captions {
    phrases: Phrases,
    agencies: BTreeSet<String>,
}

/// A caption of more words is none.
const LONGEST: usize = 90;

impl Captions {
    pub(super) fn embedded() -> Captions {
        Captions {
            phrases: Phrases::parse(&[include_str!("../../lists/caption.txt")]),
            agencies: Phrases::names(include_str!("../../lists/agencies.txt")),
        }
    }

    pub(super) fn judge(&self, candidates: &mut [Candidate], lines: &[Line], media: MediaType) {
        for (candidate, line) in candidates.iter_mut().zip(lines) {
            if candidate.removed_by.is_some() || line.folded.is_empty() || line.words > LONGEST {
                continue;
            }
            if self.is_credit_alone(&candidate.text, line) {
                remove(candidate, "credit");
            } else if candidate.kind != BlockKind::Heading
                && (self.phrases.marks(line.asked()) || self.ends_in_credit(&candidate.text))
            {
                remove(candidate, "caption");
            }
        }
        self.judge_repetitions(candidates, lines, media);
    }

    /// A line that stands there again directly below, with or without a credit after it.
    fn judge_repetitions(&self, candidates: &mut [Candidate], lines: &[Line], media: MediaType) {
        for at in 1..candidates.len() {
            let (before, here) = candidates.split_at_mut(at);
            let (first, second) = (&mut before[at - 1], &mut here[0]);
            if lines[at].words > LONGEST || lines[at - 1].words < 3 || second.removed_by == Some("hidden") {
                continue;
            }
            let Some(rest) = second.text.strip_prefix(first.text.as_str()) else { continue };
            let rest_words = words::count(rest);
            let credited = !rest.is_empty() && rest_words <= 12 && !rest.starts_with(char::is_alphabetic)
                || self.names_agency(rest);
            let glued = !rest.is_empty() && rest_words <= 12 && rest.starts_with(char::is_uppercase);
            // Neighbouring lines without an empty line between are a picture's text, printed twice for
            // two sizes of screen; equal paragraphs are a doubled paragraph, of which one stays.
            if credited || (glued && lines[at - 1].sentence) || (rest.is_empty() && !second.starts_paragraph)
            {
                first.removed_by.get_or_insert("caption");
                second.removed_by.get_or_insert("caption");
            } else if rest.is_empty() && first.removed_by.is_some() {
                second.removed_by = second.removed_by.or(first.removed_by);
            } else if rest.is_empty()
                && media != MediaType::Html
                && lines[at].words >= 5
                && first.kind == second.kind
            {
                second.removed_by.get_or_insert("duplicate");
            }
        }
    }

    /// Nothing but a credit: "Jo Doe—Agency/Pictures", "© Agency", "Agency".
    fn is_credit_alone(&self, text: &str, line: &Line) -> bool {
        line.words <= 10
            && !line.sentence
            && (self.is_agency(&line.folded)
                || (line.words <= 7 && !text.contains([':', '.']) && self.is_slashed(text, 6)))
    }

    /// Whether the text ends in a credit, glued to it or not.
    fn ends_in_credit(&self, text: &str) -> bool {
        let tail = last_chars(text, 90);
        if let Some(open) = tail.rfind(['(', '[', '|'])
            && tail.ends_with([')', ']']) | tail[open..].starts_with('|')
        {
            let inside = tail[open + 1..].trim_end_matches([')', ']']).trim();
            let bracket = tail[open..].starts_with('[');
            let before = tail[..open].trim_end();
            if self.is_bracketed_credit(inside, bracket || !words::ends_sentence(before)) {
                return true;
            }
            // "… (Agency/Pictures) (Jo Doe)": the name in brackets repeats what stands before it.
            if before.ends_with(')') || self.is_slashed(before, 8) {
                return self.is_slashed(last_chars(before, 60), 8) && words::count(inside) <= 4;
            }
        }
        if names_photographer(tail) {
            return true;
        }
        let folded = words::fold(tail);
        self.is_slashed(tail, 8) && !words::ends_sentence(tail)
            || (!words::ends_sentence(tail)
                && [
                    "getty images",
                    "ap photo",
                    "afp photo",
                    "picture alliance",
                    "imago images",
                    "shutterstock",
                ]
                .iter()
                .any(|agency| folded.ends_with(agency))
                && has_joint(tail))
    }

    /// What stands in brackets at the end: an agency with a slash, or with "photo" before it, or alone
    /// where nothing but a caption can stand before it.
    fn is_bracketed_credit(&self, inside: &str, alone: bool) -> bool {
        let folded = words::fold(inside);
        let marked = [
            "photo",
            "pic",
            "foto",
            "image",
            "picture",
            "credit",
            "bild",
            "ap photo",
            "file",
            "courtesy",
            "illustration",
            "crédit",
            "archiv",
            "graphic",
            "video",
        ]
        .iter()
        .any(|mark| {
            folded.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ' ', '/']))
        });
        let short = words::count(inside) <= 10;
        short
            && !words::ends_sentence(inside)
            && (marked
                || is_signed(inside)
                || self.is_slashed(inside, 10)
                || (alone && self.is_agency(&folded)))
    }

    /// Whether the end of the text, of at most `most` words, is "Name/Agency" or "Agency/Name".
    fn is_slashed(&self, text: &str, most: usize) -> bool {
        let mut end = text.trim_end_matches([')', ']', ' ']);
        for _ in 0..3 {
            let Some(slash) = end.rfind('/') else { return false };
            let after = end[slash + 1..].trim();
            let before = end[..slash].trim_end();
            if words::count(after) > most || after.contains(['.', '!', '?']) && !after.ends_with('.') {
                return false;
            }
            if self.is_agency(&words::fold(after)) || self.ends_with_agency(before) && looks_like_names(after)
            {
                return true;
            }
            end = before;
        }
        false
    }

    fn ends_with_agency(&self, text: &str) -> bool {
        let tail = last_chars(text, 40);
        let folded = words::fold(tail);
        let mut rest = folded.as_str();
        loop {
            // "file" and "archive" stand beside agencies but are none.
            if self.is_agency(rest)
                && !matches!(rest, "file" | "archive" | "archiv" | "archivo" | "handout" | "tt" | "pa")
            {
                return true;
            }
            match rest.find([' ', '(', '—', '–', '-', '/', '.', ',', ':', '|']) {
                Some(at) => {
                    let next = at + rest[at..].chars().next().map_or(1, char::len_utf8);
                    rest = rest[next..].trim_start();
                }
                None => return false,
            }
        }
    }

    fn is_agency(&self, folded: &str) -> bool {
        let plain =
            folded.trim_start_matches(['©', ' ', '/', '-', '—', '–', '(']).trim_end_matches([':', ' ']);
        let plain = plain.strip_prefix("via ").or_else(|| plain.strip_prefix("the ")).unwrap_or(plain);
        self.agencies.contains(plain)
    }

    fn names_agency(&self, rest: &str) -> bool {
        let folded = words::fold(rest);
        words::count(rest) <= 12
            && folded
                .split(['/', '—', '–', '(', ')', ',', '|', ' '])
                .any(|part| self.agencies.contains(part.trim()))
    }
}

/// "… Foto: Jo Doe" at the end: a label and a name after the caption's own words.
fn names_photographer(tail: &str) -> bool {
    const LABELS: [&str; 14] = [
        "Photo: ",
        "Photo by ",
        "Photos: ",
        "Photograph: ",
        "Picture: ",
        "Pic: ",
        "Image: ",
        "Credit: ",
        "Foto: ",
        "Fotos: ",
        "Bild: ",
        "Grafik: ",
        "Crédit photo : ",
        "Photo : ",
    ];
    // Each of them holds one of the two, and few lines do.
    if !tail.contains(':') && !tail.contains("Photo by ") {
        return false;
    }
    LABELS.iter().any(|label| {
        tail.rfind(label).is_some_and(|at| {
            let name = tail[at + label.len()..].trim_end_matches([')', ']', '.']);
            (1..=6).contains(&words::count(name))
                && !name.contains(['!', '?', '”'])
                && looks_like_names(name.split(['/', ',', '|']).next().unwrap_or(name))
        })
    })
}

/// "Jo Doe/Example": a person's name, a slash, whom the picture was made for.
fn is_signed(inside: &str) -> bool {
    inside.split_once('/').is_some_and(|(who, whom)| {
        words::count(who) >= 2
            && looks_like_names(who)
            && (1..=4).contains(&words::count(whom))
            && looks_like_names(whom)
    })
}

/// Whether a credit is set off from the sentence before it: by a dash, a bar, brackets or a slash.
fn has_joint(tail: &str) -> bool {
    tail.contains(['/', '|', '—', '–', '(', '©']) || tail.contains(" via ") || tail.contains(": ")
}

fn looks_like_names(text: &str) -> bool {
    let mut words = text.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic));
    words.clone().count() <= 6 && words.all(|w| words::is_capitalised(w) || is_particle(w))
}

/// Small words inside names.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "de"
            | "del"
            | "der"
            | "den"
            | "di"
            | "da"
            | "do"
            | "dos"
            | "du"
            | "el"
            | "la"
            | "le"
            | "van"
            | "von"
            | "zu"
            | "bin"
            | "ibn"
            | "abu"
            | "y"
            | "ten"
            | "ter"
            | "st"
            | "van't"
    ) || word.starts_with("al-")
        || word.starts_with("el-")
        || word.starts_with("d'")
        || word.starts_with("d’")
}

fn last_chars(text: &str, n: usize) -> &str {
    let start = text.char_indices().rev().take(n).last().map_or(0, |(at, _)| at);
    &text[start..]
}
