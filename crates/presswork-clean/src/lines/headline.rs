//! What stands before the text: `masthead` (outlet and slogan), `section-crumb`, `headline`,
//! `standfirst`; and its repetitions further down.
//!
//! A headline is claimed only where a line can be one: short, without a full stop, text after it.
//! A capture that begins with a paragraph has none.

use std::collections::BTreeSet;

use presswork_corpus::{BlockKind, KnownBy, MediaType};

use super::{Line, Phrases, byline::first_prose, date};
use crate::stream::{Candidate, Claim, Field, Stream};
use crate::words;

#[derive(Clone, Debug, Default)]
pub(crate) struct Headlines {
    sections: BTreeSet<String>,
}

/// How far above the text its headline may stand, in lines.
const WINDOW: usize = 14;

impl Headlines {
    pub(super) fn embedded() -> Headlines {
        Headlines { sections: Phrases::names(include_str!("../../lists/sections.txt")) }
    }

    pub(super) fn judge(&self, stream: &mut Stream, lines: &[Line], media: MediaType) {
        let first = first_prose(stream, lines);
        if media != MediaType::Html && first < lines.len() {
            let from = first.saturating_sub(WINDOW);
            self.name_opening(stream, lines, from, first);
            if !stream.claims.iter().any(|claim| claim.field == Field::Title) {
                claim_title(stream, lines, from, first);
            }
            name_standfirst(stream, lines, first);
        }
        name_repetitions(stream, lines, first);
    }

    /// Mastheads and crumbs above the text.
    fn name_opening(&self, stream: &mut Stream, lines: &[Line], from: usize, first: usize) {
        // A list below the headline is the article's.
        let listed = (from..first)
            .find(|&at| {
                let candidate = &stream.candidates[at];
                is_open(candidate) && candidate.kind != BlockKind::ListItem && lines[at].words >= 4
            })
            .unwrap_or(first);
        let above = stream.candidates[..first].iter_mut().zip(lines).enumerate().skip(from);
        for (at, (candidate, line)) in above {
            if !is_open(candidate) {
                continue;
            }
            if self.is_crumb(candidate, line, at < listed) {
                candidate.removed_by = Some("section-crumb");
            } else if line.words <= 14
                && let Some(outlet) = glued_outlet(&candidate.text)
            {
                candidate.removed_by = Some("masthead");
                stream.claims.push(Claim { field: Field::Outlet, value: outlet, by: KnownBy::Masthead });
            }
        }
    }

    /// A section's name, alone, in a list, or in a path of them.
    fn is_crumb(&self, candidate: &Candidate, line: &Line, listed: bool) -> bool {
        if self.sections.contains(&line.folded)
            || (listed && candidate.kind == BlockKind::ListItem && line.words <= 4 && !line.sentence)
        {
            return true;
        }
        let parts: Vec<&str> =
            candidate.text.split(['>', '›', '»', '|', '/', '•', '→']).map(str::trim).collect();
        parts.len() >= 2
            && line.words <= 24
            && parts.iter().any(|part| self.sections.contains(&words::fold(part)))
            && parts[..parts.len() - 1].iter().all(|part| words::count(part) <= 3)
    }
}

/// Not removed, or only as standing outside the body.
fn is_open(candidate: &Candidate) -> bool {
    matches!(candidate.removed_by, None | Some("outside-body"))
}

/// "The Example PostTruth in Print": a lower-case letter runs into an upper-case one where two lines of
/// the masthead were glued, four letters or more on both sides ("EXAMPLEThe" where the name is in
/// capitals). Brands with a capital inside are one word or stand behind lower-case words. The outlet is
/// what stands before the seam.
fn glued_outlet(text: &str) -> Option<String> {
    if words::ends_sentence(text) {
        return None;
    }
    let mut before = None;
    for (at, c) in text.char_indices() {
        if c.is_uppercase() {
            let (outlet, slogan) = (text[..at].trim(), &text[at..]);
            let left = outlet.rsplit(char::is_whitespace).next().unwrap_or("");
            let right: Vec<char> = slogan.chars().take_while(|c| !c.is_whitespace()).collect();
            let seam = if before.is_some_and(char::is_lowercase) {
                left.chars().count() >= 4 && right.len() >= 4 && words::count(outlet) >= 2
            } else {
                before.is_some_and(char::is_uppercase)
                    && right.len() >= 3
                    && right[1..].iter().all(|c| c.is_lowercase())
                    && left.chars().filter(|c| c.is_uppercase()).count() >= 4
            };
            let titled = outlet.split_whitespace().all(words::is_capitalised);
            if seam && titled && words::count(slogan) >= 2 {
                return (words::count(outlet) <= 5).then(|| outlet.to_owned());
            }
        }
        before = Some(c);
    }
    None
}

/// Claims the headline of a capture whose structure names none.
fn claim_title(stream: &mut Stream, lines: &[Line], from: usize, first: usize) {
    let can_be = |at: usize| {
        let (candidate, line) = (&stream.candidates[at], &lines[at]);
        is_open(candidate)
            && candidate.kind != BlockKind::ListItem
            && candidate.kind != BlockKind::Table
            && (2..=30).contains(&line.words)
            && reads_as_words(&candidate.text)
            && !candidate.text.trim_end().ends_with(['.', ':', ',', ';'])
    };
    let possible: Vec<usize> = (from..first).filter(|&at| can_be(at)).collect();
    // Where the whole page was dumped, navigation stands above the headline and the first line means
    // nothing: then the headline is the longest of the last lines above the text.
    let above = (0..first).filter(|&at| is_open(&stream.candidates[at])).count();
    let title = if above > 8 {
        let near: Vec<usize> =
            possible.iter().copied().filter(|&at| at + 8 >= first && lines[at].words >= 4).collect();
        let repeated = near.iter().copied().find(|&at| stands_again(stream, at));
        repeated.or_else(|| {
            near.into_iter()
                .min_by_key(|&at| (lines[at].words > 20, std::cmp::Reverse(lines[at].words.min(7)), at))
        })
    } else {
        possible.into_iter().min_by_key(|&at| (lines[at].words < 3, at))
    };
    if let Some(at) = title {
        let candidate = &mut stream.candidates[at];
        candidate.removed_by = Some("headline");
        let value = candidate.text.clone();
        stream.claims.push(Claim { field: Field::Title, value, by: KnownBy::FirstLine });
    }
}

/// Begins as a headline does, and half of it is words: agencies' codes are no headline.
fn reads_as_words(text: &str) -> bool {
    let begins = text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    let (mut all, mut plain) = (0, 0);
    for word in text.split_whitespace() {
        all += 1;
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        plain += usize::from(letters >= 2 && !word.chars().any(|c| c.is_ascii_digit()));
    }
    begins && plain * 2 >= all
}

/// Whether the line stands elsewhere above the text (a crumb's last part).
fn stands_again(stream: &Stream, at: usize) -> bool {
    let text = &stream.candidates[at].text;
    let from = at.saturating_sub(40);
    stream.candidates[from..at].iter().any(|other| other.text == *text)
}

/// Lines without a stop between headline and text: a standfirst, the name of a gallery.
fn name_standfirst(stream: &mut Stream, lines: &[Line], first: usize) {
    let headline = (0..first).rev().find(|&at| stream.candidates[at].removed_by == Some("headline"));
    let Some(headline) = headline else { return };
    let between = headline + 1..first;
    for (candidate, line) in stream.candidates[between.clone()].iter_mut().zip(&lines[between]) {
        if is_open(candidate)
            && line.is_headline_like()
            && !candidate.text.ends_with(':')
            && candidate.kind != BlockKind::ListItem
        {
            candidate.removed_by = Some("standfirst");
        }
    }
}

/// Whether a line, without a date before it, is one of the titles or all of one behind the outlet's name.
fn is_title(text: &str, titles: &BTreeSet<String>) -> bool {
    let key = words::key(date::without(text));
    let long = words::count(&key) >= 5;
    titles.iter().any(|title| {
        title
            .strip_suffix(key.as_str())
            .is_some_and(|before| before.is_empty() || (long && before.ends_with(' ')))
    })
}

/// Lines equal to the title, or a heading that holds it with the outlet's name.
fn name_repetitions(stream: &mut Stream, lines: &[Line], first: usize) {
    let titles = |trusted: bool| -> BTreeSet<String> {
        let mut headings = 0;
        stream
            .claims
            .iter()
            .filter(|claim| claim.field == Field::Title && !claim.value.is_empty())
            .filter(|claim| {
                headings += usize::from(claim.by == KnownBy::Heading);
                !trusted || claim.by != KnownBy::Heading || headings == 1
            })
            .map(|claim| words::key(&claim.value))
            .collect()
    };
    let above = titles(false);
    if above.is_empty() {
        return;
    }
    // A text whose sections have headings of the first level names none of them as its title.
    let below = titles(true);
    for (at, candidate) in stream.candidates.iter_mut().enumerate() {
        if is_open(candidate)
            && (2..=40).contains(&lines[at].words)
            && (at <= first || candidate.kind == BlockKind::Heading || !lines[at].sentence)
            && is_title(&candidate.text, if at <= first { &above } else { &below })
        {
            candidate.removed_by = Some("headline");
        }
    }
}
