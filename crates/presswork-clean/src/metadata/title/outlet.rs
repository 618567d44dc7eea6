//! What the page calls its outlet, and headlines without it.

use presswork_corpus::KnownBy;

use super::wording::contains_words;
use crate::metadata::{by, host_name, slug};
use crate::stream::{Claim, Field};
use crate::words;

/// What stands between a headline and the outlet's name.
const SEPARATORS: [&str; 14] =
    [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", " < ", " › ", " : "];

/// What the page calls its outlet.
pub(super) struct Outlet {
    /// The key of the name that the page states; may be empty.
    name: String,
    /// The telling label of its address's host; may be empty.
    host: String,
    /// The key of a main heading that is the outlet's name; may be empty.
    masthead: String,
    /// Whether the page is the one at the root of its address, which is called by the outlet's name.
    is_front: bool,
    /// The keys of the other main headings, and of the line that is a part of the title element.
    headings: Vec<String>,
}

impl Outlet {
    pub(super) fn of(claims: &[Claim], name: Option<&str>, url: Option<&str>) -> Outlet {
        let name = name.map(words::key).unwrap_or_default();
        let host = url.map(host_name).unwrap_or_default();
        let masthead = outlet_heading(claims, &name, &host).unwrap_or_default();
        let is_front = url.is_some_and(slug::is_front);
        let mut outlet = Outlet { name, host, masthead, is_front, headings: Vec::new() };
        outlet.headings = by(claims, Field::Title, KnownBy::Heading)
            .chain(by(claims, Field::Title, KnownBy::Line))
            .map(|heading| words::key(&outlet.without(heading, KnownBy::Heading)))
            .filter(|heading| !outlet.is_in_masthead(heading))
            .collect();
        outlet
    }

    /// Whether a heading of this key is the outlet's name.
    pub(super) fn is_in_masthead(&self, key: &str) -> bool {
        !self.masthead.is_empty() && key == self.masthead
    }

    /// `value` without the outlet's name before or after a separator; where a heading is one side of the
    /// separator, that side.
    pub(super) fn without(&self, value: &str, by: KnownBy) -> String {
        let mut value = value.trim();
        if by != KnownBy::Heading {
            value = before_unspaced_outlet(value);
        }
        let mut opened_by_outlet = false;
        for _ in 0..4 {
            let Some((at, separator)) = last_separator(value) else { break };
            let (before, after) = (&value[..at], &value[at + separator.len()..]);
            // A heading is whole, but for the outlet's own name behind a bar.
            let is_whole = match by {
                KnownBy::Heading => separator != " | " || !self.is_exactly(after),
                _ => self.is_heading(value),
            };
            if is_whole {
                break;
            }
            if self.is(after) || self.is_heading(before) {
                value = before.trim();
            } else if let Some((first, rest)) = first_separator(value).filter(|_| !self.is_front)
                && (self.is_exactly(first)
                    || self.is_heading(rest)
                    || (opened_by_outlet && spells_out(first, rest)))
            {
                opened_by_outlet = true;
                value = rest.trim();
            } else if names_a_site(by, before, separator, after) {
                value = before.trim();
            } else {
                break;
            }
        }
        value.to_owned()
    }

    /// Whether the part is a heading of the page; a word or two are a section as often.
    fn is_heading(&self, part: &str) -> bool {
        let mut headings = self.headings.iter();
        headings.any(|heading| heading.split(' ').count() >= 3 && words::has_key(part, heading))
    }

    /// Whether the part is the outlet's name, or of its kind: "Velmara Times" of velmaratimes.example.
    pub(super) fn is(&self, part: &str) -> bool {
        let is_masthead = !self.masthead.is_empty() && words::key(part) == self.masthead;
        is_masthead || is_outlet(part, &self.name) || is_outlet(part, &self.host)
    }

    /// Whether the part is the outlet's name, written as one word or as several, and nothing more.
    pub(super) fn is_named(&self, part: &str) -> bool {
        let squeezed = |text: &str| words::key(text).replace([' ', '-'], "");
        let part = squeezed(part);
        [&self.name, &self.host].iter().any(|outlet| squeezed(outlet) == part)
    }

    /// Whether the part is the outlet's name or its short form, and nothing more: headlines begin with it too.
    fn is_exactly(&self, part: &str) -> bool {
        let key = words::key(part).replace(' ', "");
        [&self.name, &self.host]
            .iter()
            .map(|outlet| outlet.replace([' ', '-'], ""))
            .any(|outlet| key == outlet || (key.len() >= 4 && outlet.contains(&key)))
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        let squeezed = words::key(text).replace(' ', "");
        [&self.name, &self.host]
            .iter()
            .any(|outlet| outlet.len() >= 4 && squeezed.contains(&outlet.replace(' ', "")))
    }
}

/// What stands before the section and the outlet in a script without spaces: "…_财经_中国网".
fn before_unspaced_outlet(value: &str) -> &str {
    const FEWEST: usize = 7;
    const LONGEST_NAME: usize = 12;
    let is_han = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let Some(at) = value.find(['_', '-', '－', '|', '｜']) else { return value };
    let (before, after) = value.split_at(at);
    let names = after.split(['_', '-', '－', '|', '｜']).skip(1).all(|name| {
        let letters = name.chars().filter(|c| !c.is_whitespace()).count();
        letters <= LONGEST_NAME && name.chars().any(is_han) && !name.contains(|c: char| c.is_ascii_digit())
    });
    if names && before.chars().filter(|&c| is_han(c)).count() >= FEWEST { before.trim_end() } else { value }
}

/// Whether a part behind the outlet's short name is its long one: "VNA - Velmara News Agency - Headline".
fn spells_out(part: &str, rest: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    words.len() <= 6
        && words.iter().all(|word| words::is_capitalised(word))
        && words::count(rest) > words.len()
}

/// A short end behind a bar is the site's, whatever its name; behind a dash it is in the title element,
/// where it is written as a name.
fn names_a_site(by: KnownBy, before: &str, separator: &str, after: &str) -> bool {
    let (head, tail) = (words::count(before), words::count(after));
    let named = || {
        let capitalised = |word: &str| words::is_capitalised(word) || word.len() <= 3;
        !after.chars().any(|c| c.is_ascii_digit()) && after.split_whitespace().all(capitalised)
    };
    match (by, separator) {
        (KnownBy::Heading, _) | (_, " : ") => false,
        (_, " | " | " :: " | " » " | " « ") => head >= 2 && tail >= 1 && tail <= 5.min(head + 1),
        (KnownBy::TitleElement, _) => head >= 4 && (1..=4).contains(&tail) && named(),
        _ => false,
    }
}

/// A main heading that the `<title>` element has last, after something longer: the outlet's name.
fn outlet_heading(claims: &[Claim], outlet: &str, host: &str) -> Option<String> {
    const MOST_WORDS: usize = 6;
    const FEWEST_OF_HEADLINE: usize = 5;
    let title = by(claims, Field::Title, KnownBy::TitleElement).next()?;
    let topic = || title.rfind(": ").map(|at| (at, ": "));
    let (at, separator) = last_separator(title).or_else(topic)?;
    let first = first_separator(title).map_or(&title[..at], |(first, _)| first);
    if is_outlet(first, outlet) || is_outlet(first, host) {
        return None;
    }
    let (before, after) = (words::key(&title[..at]), words::key(&title[at + separator.len()..]));
    // "News - Headline", "News - Health & Business - Headline": words that are sections', and more behind them than a
    // name has.
    let sections = parts(&title[..at]);
    let most = if sections.len() == 1 { 1 } else { 2 };
    let are_sections = sections.iter().all(|part| words::key(part).split(' ').count() <= most);
    let is_section = |heading: &str| are_sections && heading.split(' ').count() >= FEWEST_OF_HEADLINE;
    let heading = by(claims, Field::Title, KnownBy::Heading).map(words::key).find(|heading| {
        let longer = before.len() > heading.len() && !(sections.len() > 1 && is_section(heading));
        (*heading == after && (longer || (separator != ": " && !is_section(heading))))
            || (heading.len() >= 4 && longer && contains_words(&after, heading))
    })?;
    let elsewhere = claims.iter().any(|claim| {
        claim.field == Field::Title
            && !matches!(claim.by, KnownBy::Heading | KnownBy::TitleElement)
            && words::key(&claim.value) == heading
    });
    (!elsewhere && heading.split(' ').count() <= MOST_WORDS).then_some(heading)
}

fn is_outlet(part: &str, outlet: &str) -> bool {
    let key = words::key(part);
    if key.is_empty() || outlet.is_empty() {
        return false;
    }
    let squeezed = |text: &str| text.replace([' ', '-'], "");
    // A sentence that names the outlet is a headline about it.
    let long = words::count(&key) > words::count(outlet) + 5;
    let (key, outlet) = (squeezed(&key), squeezed(outlet));
    key == outlet
        || (key.len() >= 4 && outlet.contains(&key))
        || (outlet.len() >= 4 && !long && key.contains(&outlet))
}

/// What a title says before its first separator, or before the outlet in brackets: "Searching \[Velmara Manual\]".
pub(super) fn first_part(value: &str) -> Option<&str> {
    let bracketed = || value.strip_suffix(']')?.split_once(" [").map(|(part, _)| part);
    first_separator(value).map(|(part, _)| part).or_else(bracketed)
}

fn last_separator(value: &str) -> Option<(usize, &'static str)> {
    value.rmatch_indices(' ').find_map(|(at, _)| Some((at, separator_at(value, at)?)))
}

/// What stands between the separators.
fn parts(value: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = value;
    while let Some((first, behind)) = first_separator(rest) {
        parts.push(first);
        rest = behind;
    }
    parts.push(rest);
    parts
}

fn first_separator(value: &str) -> Option<(&str, &str)> {
    let (at, separator) =
        value.match_indices(' ').find_map(|(at, _)| Some((at, separator_at(value, at)?)))?;
    Some((&value[..at], &value[at + separator.len()..]))
}

/// The separator at a space.
fn separator_at(value: &str, at: usize) -> Option<&'static str> {
    // Most spaces stand before words.
    if value[at + 1..].starts_with(char::is_alphanumeric) {
        return None;
    }
    SEPARATORS.iter().find(|separator| value[at..].starts_with(**separator)).copied()
}

/// The outlet's name at the end of the `<title>` element, where another claim is the rest.
pub(in crate::metadata) fn outlet_suffix(claims: &[Claim]) -> Option<String> {
    const LONGEST: usize = 40;
    let title = by(claims, Field::Title, KnownBy::TitleElement).next()?;
    let (at, separator) = last_separator(title)?;
    let (before, after) = (&title[..at], title[at + separator.len()..].trim());
    let before = words::key(before);
    let confirmed = claims.iter().any(|claim| {
        claim.field == Field::Title && claim.by != KnownBy::TitleElement && words::key(&claim.value) == before
    });
    (confirmed && after.len() <= LONGEST && !after.is_empty()).then(|| after.to_owned())
}
