//! The headline: the visible main heading that the page's other claims confirm; else what most of them
//! say, without the outlet's name.

use std::collections::BTreeSet;

use presswork_corpus::{Known, KnownBy};

use super::slug;
use crate::stream::{Claim, Field};
use crate::words;

/// What stands between a headline and the outlet's name.
const SEPARATORS: [&str; 14] =
    [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", " < ", " › ", " : "];

/// Claims that are weighed; a page has a handful.
const MOST_CLAIMS: usize = 40;

/// The sources of wordings, the more reliable first.
const ORDER: [KnownBy; 8] = [
    KnownBy::Heading,
    KnownBy::JsonLd,
    KnownBy::OpenGraph,
    KnownBy::Microdata,
    KnownBy::MetaElement,
    KnownBy::TitleElement,
    KnownBy::FirstLine,
    KnownBy::Line,
];

/// A claim without the outlet's name.
struct Wording {
    by: KnownBy,
    value: String,
    key: String,
}

/// What the page calls its outlet.
struct Outlet {
    /// The key of the name that the page states; may be empty.
    name: String,
    /// The telling label of its address's host; may be empty.
    host: String,
    /// The key of a main heading that is the outlet's name; may be empty.
    masthead: String,
    /// The keys of the other main headings.
    headings: Vec<String>,
}

/// The headline.
pub(super) fn decide(claims: &[Claim], outlet: Option<&str>, url: Option<&str>) -> Option<Known<String>> {
    let (name, host) =
        (outlet.map(words::key).unwrap_or_default(), url.map(super::host_name).unwrap_or_default());
    let masthead = outlet_heading(claims, &name, &host);
    let outlet = Outlet {
        name,
        host,
        masthead: masthead.clone().unwrap_or_default(),
        headings: super::by(claims, Field::Title, KnownBy::Heading)
            .map(words::key)
            .filter(|heading| Some(heading) != masthead.as_ref())
            .collect(),
    };
    let mut candidates: Vec<Wording> = Vec::new();
    let is_masthead = |value: &str, key: &str| {
        let says = |claim: &&Claim| claim.field == Field::Title && claim.by != KnownBy::Heading;
        outlet.is(value)
            && !claims.iter().filter(says).any(|c| words::key(&outlet.without(&c.value, c.by)) == key)
    };
    // What names the outlet and nothing else: the headline of a page without another.
    let mut names: Vec<Wording> = Vec::new();
    for by in ORDER {
        for value in super::by(claims, Field::Title, by) {
            let value = outlet.without(value, by);
            let key = words::key(&value);
            if key.is_empty() || candidates.len() + names.len() >= MOST_CLAIMS {
                continue;
            }
            let is_name = outlet.is_named(&value)
                || (by == KnownBy::Heading && (Some(&key) == masthead.as_ref() || is_masthead(&value, &key)));
            if is_name { &mut names } else { &mut candidates }.push(Wording { by, value, key });
        }
    }
    if candidates.is_empty() {
        candidates = names;
    }
    let page = Page {
        address: url.map(slug::words).unwrap_or_default(),
        is_stamped: claims.iter().any(|claim| {
            claim.field == Field::Date
                && matches!(
                    claim.by,
                    KnownBy::JsonLd | KnownBy::OpenGraph | KnownBy::MetaElement | KnownBy::Microdata
                )
        }),
    };
    let best = confirmed_heading(&candidates, &page).or_else(|| most_agreed(claims, &candidates))?;
    let best = without_neighbours(best, &candidates);
    let value = without_kicker(&whole(&best.value, &candidates), &candidates, &outlet);
    Some(Known { value, by: best.by })
}

/// What beside its claims tells a page's headline.
struct Page {
    /// The telling words of its address.
    address: Vec<String>,
    /// Whether its markup states a day of publication, as that of articles does.
    is_stamped: bool,
}

/// The main heading that shares most of its words with another claim, or more of the address's words than
/// that claim does.
fn confirmed_heading<'c>(candidates: &'c [Wording], page: &Page) -> Option<&'c Wording> {
    // Shares of the shorter one's words; tuned on the development half of the trafilatura set and WCXB.
    const ENOUGH: f64 = 0.65;
    /// Editors word an article's heading and its title for search engines more freely.
    const ENOUGH_OF_ARTICLE: f64 = 0.4;
    // The title element names the outlet too, so it confirms only where no other claim speaks.
    let others = |by: KnownBy| {
        matches!(by, KnownBy::JsonLd | KnownBy::OpenGraph | KnownBy::Microdata | KnownBy::MetaElement)
    };
    let speaks = candidates.iter().any(|other| others(other.by));
    let confirming: Vec<&Wording> = candidates
        .iter()
        .filter(|other| others(other.by) || (!speaks && other.by == KnownBy::TitleElement))
        .collect();
    let addressed = confirming.iter().map(|other| slug::shared(&page.address, &other.key)).max().unwrap_or(0);
    let enough = if page.is_stamped { ENOUGH_OF_ARTICLE } else { ENOUGH };
    let mut best: Option<(f64, &Wording)> = None;
    for heading in candidates.iter().filter(|candidate| candidate.by == KnownBy::Heading) {
        let shared = confirming
            .iter()
            .map(|other| if other.key == heading.key { 2.0 } else { shared_words(&heading.key, &other.key) })
            .fold(0.0, f64::max);
        let agrees = shared >= enough || slug::shared(&page.address, &heading.key) > addressed + 1;
        if agrees && best.is_none_or(|(most, _)| shared > most) {
            best = Some((shared, heading));
        }
    }
    // Where nothing but a title element speaks, and of the site alone, a heading of some words is believed; on a
    // page that is no article a heading with no word of the title is a slogan.
    let title = candidates.iter().find(|c| c.by == KnownBy::TitleElement);
    let is_slogan = |heading: &Wording| {
        !page.is_stamped && title.is_some_and(|title| shared_words(&heading.key, &title.key) == 0.0)
    };
    best.map(|(_, heading)| heading).or_else(|| {
        candidates
            .iter()
            .find(|c| !speaks && c.by == KnownBy::Heading && words::count(&c.value) >= 4 && !is_slogan(c))
    })
}

/// Another claim's wording, where the heading is that with a kicker before it or a date, a source or the
/// outlet behind it, and nobody else words it so.
fn without_neighbours<'c>(heading: &'c Wording, candidates: &'c [Wording]) -> &'c Wording {
    const FEWEST_WORDS: usize = 3;
    let others = || candidates.iter().filter(|other| other.by != KnownBy::Heading);
    if heading.by != KnownBy::Heading || others().any(|other| other.key == heading.key) {
        return heading;
    }
    let is_rest = |other: &&Wording| {
        let furniture = |rest: &str| {
            rest.starts_with([' ', ':'])
                && (rest.contains(['|', '•', '('])
                    || super::date::find(rest, super::date::Order::DayFirst).is_some())
        };
        let is_kicker = |before: &str| before.ends_with(' ') && before.chars().any(char::is_alphabetic);
        other.key.split(' ').count() >= FEWEST_WORDS
            && (heading.key.strip_suffix(other.key.as_str()).is_some_and(is_kicker)
                || heading.value.strip_prefix(other.value.as_str()).is_some_and(furniture))
    };
    others().find(is_rest).unwrap_or(heading)
}

/// The share of the shorter text's telling words that the longer has too; 0 where one is a part of a
/// much longer other, for then it names a section.
fn shared_words(a: &str, b: &str) -> f64 {
    let telling = |text: &str| -> BTreeSet<String> {
        let long = |word: &&str| word.chars().count() >= 3 || word.chars().any(|c| !c.is_ascii_lowercase());
        text.split(' ').filter(long).map(str::to_owned).collect()
    };
    let (a, b) = (telling(a), telling(b));
    let (shorter, longer) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if shorter.is_empty() || (shorter.len() <= 2 && longer.len() >= 3 * shorter.len()) {
        return 0.0;
    }
    shorter.intersection(longer).count() as f64 / shorter.len() as f64
}

/// Each source has one vote, for its own wording and for every wording that it contains.
fn most_agreed<'c>(claims: &[Claim], candidates: &'c [Wording]) -> Option<&'c Wording> {
    let keys: Vec<(KnownBy, String)> = claims
        .iter()
        .filter(|claim| claim.field == Field::Title)
        .take(MOST_CLAIMS)
        .map(|claim| (claim.by, words::key(&claim.value)))
        .collect();
    let votes = |key: &str| {
        ORDER
            .iter()
            .filter(|&&by| {
                keys.iter().any(|(source, claim)| {
                    *source == by && (claim == key || (key.len() >= 12 && contains_words(claim, key)))
                })
            })
            .count()
    };
    let mut best: Option<(usize, &Wording)> = None;
    for candidate in candidates {
        let score = votes(&candidate.key);
        // A heading that nobody confirms may be of anything.
        let alone = candidate.by == KnownBy::Heading && score < 2;
        if !alone && best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, best)| best).or(candidates.first())
}

/// The wording, where it was cut ("The bridge that …"), as another claim has it whole.
fn whole(value: &str, candidates: &[Wording]) -> String {
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
fn without_kicker(value: &str, candidates: &[Wording], outlet: &Outlet) -> String {
    const LONGEST_KICKER: usize = 25;
    let key = words::key(value);
    let said = candidates
        .iter()
        .any(|other| other.key == key && !matches!(other.by, KnownBy::Heading | KnownBy::TitleElement));
    if !said && value.len() <= LONGEST_KICKER && value.split_whitespace().count() <= 2 {
        for longer in candidates {
            if let Some(rest) = longer.value.strip_prefix(value) {
                let headline = rest.trim_start_matches([':', ' ', '-', '–', '—', '|']);
                let marked = rest.len() - headline.len() >= 2;
                if marked && headline.split_whitespace().count() >= 4 && !outlet.is_in(headline) {
                    return headline.to_owned();
                }
            }
        }
    }
    value.to_owned()
}

fn contains_words(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, _)| {
        let after = at + part.len();
        (at == 0 || text[..at].ends_with(' ')) && (after == text.len() || text[after..].starts_with(' '))
    })
}

impl Outlet {
    /// `value` without the outlet's name before or after a separator; where a heading is one side of the
    /// separator, that side.
    fn without(&self, value: &str, by: KnownBy) -> String {
        let mut value = value.trim();
        if by != KnownBy::Heading {
            value = before_unspaced_outlet(value);
        }
        let mut opened_by_outlet = false;
        for _ in 0..4 {
            let Some((at, separator)) = last_separator(value) else { break };
            let (before, after) = (&value[..at], &value[at + separator.len()..]);
            if self.is_heading(value) {
                break;
            }
            if self.is(after) || self.is_heading(before) {
                value = before.trim();
            } else if let Some((first, rest)) = first_separator(value)
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
    fn is(&self, part: &str) -> bool {
        let is_masthead = !self.masthead.is_empty() && words::key(part) == self.masthead;
        is_masthead || is_outlet(part, &self.name) || is_outlet(part, &self.host)
    }

    /// Whether the part is the outlet's name, written as one word or as several, and nothing more.
    fn is_named(&self, part: &str) -> bool {
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

    fn is_in(&self, text: &str) -> bool {
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
    let title = super::by(claims, Field::Title, KnownBy::TitleElement).next()?;
    let topic = || title.rfind(": ").map(|at| (at, ": "));
    let (at, separator) = last_separator(title).or_else(topic)?;
    let first = first_separator(title).map_or(&title[..at], |(first, _)| first);
    if is_outlet(first, outlet) || is_outlet(first, host) {
        return None;
    }
    let (before, after) = (words::key(&title[..at]), words::key(&title[at + separator.len()..]));
    let heading = super::by(claims, Field::Title, KnownBy::Heading).map(words::key).find(|heading| {
        let longer = before.len() > heading.len();
        (*heading == after && (longer || separator != ": "))
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

fn last_separator(value: &str) -> Option<(usize, &'static str)> {
    value.rmatch_indices(' ').find_map(|(at, _)| Some((at, separator_at(value, at)?)))
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
pub(super) fn outlet_suffix(claims: &[Claim]) -> Option<String> {
    const LONGEST: usize = 40;
    let title = super::by(claims, Field::Title, KnownBy::TitleElement).next()?;
    let (at, separator) = last_separator(title)?;
    let (before, after) = (&title[..at], title[at + separator.len()..].trim());
    let before = words::key(before);
    let confirmed = claims.iter().any(|claim| {
        claim.field == Field::Title && claim.by != KnownBy::TitleElement && words::key(&claim.value) == before
    });
    (confirmed && after.len() <= LONGEST && !after.is_empty()).then(|| after.to_owned())
}
