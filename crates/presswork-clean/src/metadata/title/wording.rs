//! The headline as a reader should have it: without kicker, date and source, whole, its letters not shouted.

use presswork_corpus::KnownBy;

use super::Wording;
use super::outlet::Outlet;
use crate::metadata::date;
use crate::words;

/// Another claim's wording, where the heading is that with a kicker before it or a date, a source or the
/// outlet behind it, and nobody else words it so.
pub(super) fn without_neighbours<'c>(heading: &'c Wording, candidates: &'c [Wording]) -> &'c Wording {
    const FEWEST_WORDS: usize = 3;
    const LONGEST_KICKER: usize = 3;
    let others = || candidates.iter().filter(|other| other.by != KnownBy::Heading);
    if heading.by != KnownBy::Heading {
        return heading;
    }
    let is_kicker = |before: &str| before.ends_with(' ') && before.chars().any(char::is_alphabetic);
    let before = |other: &Wording| {
        let is_long = other.key.split(' ').count() >= FEWEST_WORDS;
        heading.key.strip_suffix(other.key.as_str()).filter(|before| is_long && is_kicker(before))
    };
    // The text's own markup has no kicker: a thread's prefix, an issue's number.
    let is_own = |other: &&Wording| {
        other.by == KnownBy::JsonLd
            && before(other).is_some_and(|before| before.split_whitespace().count() <= LONGEST_KICKER)
    };
    if let Some(own) = others().find(is_own) {
        return own;
    }
    if others().any(|other| other.key == heading.key) {
        return heading;
    }
    let is_rest = |other: &&Wording| {
        let furniture = |rest: &str| {
            rest.starts_with([' ', ':'])
                && (rest.contains(['|', '•', '(']) || date::find(rest, date::Order::DayFirst).is_some())
        };
        // Labels set below the headline, in the same element.
        let glued = |rest: &str| {
            rest.starts_with(char::is_uppercase)
                && other.value.ends_with(|c: char| c.is_lowercase() || c == '?')
        };
        let is_long = other.key.split(' ').count() >= FEWEST_WORDS;
        let behind = heading.value.strip_prefix(other.value.as_str());
        before(other).is_some() || (is_long && behind.is_some_and(|rest| furniture(rest) || glued(rest)))
    };
    others().find(is_rest).unwrap_or(heading)
}

/// The wording of the same letters that is neither shouted nor opened by a sign, and in which the words of a
/// heading's pieces are not run together.
pub(super) fn spelled_out<'c>(best: &'c Wording, candidates: &'c [Wording]) -> &'c Wording {
    let letters = |wording: &Wording| wording.key.replace(' ', "");
    let wanted = letters(best);
    let lower = best.value.to_lowercase();
    let is_shouted = |value: &str| {
        value.contains(' ') && value.chars().any(char::is_uppercase) && !value.chars().any(char::is_lowercase)
    };
    let faults = |wording: &Wording| {
        let value = wording.value.as_str();
        let shouted = is_shouted(value);
        let opened =
            value.starts_with(|c: char| !c.is_alphanumeric() && !c.is_ascii_punctuation() && !is_opening(c));
        let words = words::count(value);
        let run_together = candidates.iter().any(|o| words::count(&o.value) > words && letters(o) == wanted);
        usize::from(shouted) + usize::from(opened) + usize::from(run_together)
    };
    // Capitals give way to the same text alone, down to its points.
    let is_same = |other: &&Wording| {
        letters(other) == wanted && (!is_shouted(&best.value) || other.value.to_lowercase() == lower)
    };
    let same = candidates.iter().filter(is_same);
    std::iter::once(best).chain(same).min_by_key(|wording| faults(wording)).unwrap_or(best)
}

/// Signs with which headlines begin.
fn is_opening(c: char) -> bool {
    matches!(
        c,
        '„' | '“'
            | '‘'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '¿'
            | '¡'
            | '「'
            | '『'
            | '《'
            | '【'
            | '…'
            | '–'
            | '—'
            | '€'
            | '£'
            | '§'
    )
}

/// The wording, where it was cut ("The bridge that …"), as another claim has it whole.
pub(super) fn whole(value: &str, candidates: &[Wording]) -> String {
    // Signs of a link to the heading itself, often of a font of their own.
    let value =
        value.trim_end_matches(|c| matches!(c, '¶' | '#' | ' ' | '\u{e000}'..='\u{f8ff}' | '\u{200b}'));
    let Some(start) = value.strip_suffix("...").or_else(|| value.strip_suffix('…')) else {
        return value.to_owned();
    };
    let start = start.trim_end();
    let longer = candidates
        .iter()
        .find(|other| start.len() >= 12 && other.value.len() > value.len() && other.value.starts_with(start));
    longer.map_or(value, |other| other.value.as_str()).to_owned()
}

/// A label of one or two words that another claim has before the headline ("Topic: Headline") gives way
/// to the rest.
pub(super) fn without_kicker(value: &str, candidates: &[Wording], outlet: &Outlet) -> String {
    const LONGEST_KICKER: usize = 25;
    let key = words::key(value);
    let said = candidates
        .iter()
        .any(|other| other.key == key && !matches!(other.by, KnownBy::Heading | KnownBy::TitleElement));
    if !said && value.len() <= LONGEST_KICKER && value.split_whitespace().count() <= 2 {
        for longer in candidates {
            if let Some(rest) = longer.value.strip_prefix(value) {
                let headline = rest.trim_start_matches([':', ' ', '-', '–', '—']);
                let marked = rest.len() - headline.len() >= 2;
                if marked && headline.split_whitespace().count() >= 4 && !outlet.is_in(headline) {
                    return headline.to_owned();
                }
            }
        }
    }
    value.to_owned()
}

pub(super) fn contains_words(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, _)| {
        let after = at + part.len();
        (at == 0 || text[..at].ends_with(' ')) && (after == text.len() || text[after..].starts_with(' '))
    })
}
