//! The headline: agreement among claims, without the outlet's name at its end.

use presswork_corpus::{Known, KnownBy};

use crate::stream::{Claim, Field};
use crate::words;

/// What stands between a headline and the outlet's name.
const SEPARATORS: [&str; 12] =
    [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", " < "];

/// Claims that are weighed; a page has a handful.
const MOST_CLAIMS: usize = 40;

/// A claim without the outlet's name.
struct Wording {
    by: KnownBy,
    value: String,
    key: String,
}

/// The headline.
pub(super) fn decide(claims: &[Claim], outlet: Option<&str>) -> Option<Known<String>> {
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
    let outlet_key = outlet.map(words::key).unwrap_or_default();
    let host = claims.iter().find(|claim| claim.field == Field::Url).map(|claim| host_name(&claim.value));
    let host = host.unwrap_or_default();
    let masthead = outlet_heading(claims);
    let headings: Vec<&str> = super::by(claims, Field::Title, KnownBy::Heading)
        .filter(|h| Some(words::key(h)) != masthead)
        .collect();
    let mut candidates: Vec<Wording> = Vec::new();
    for by in ORDER {
        for value in super::by(claims, Field::Title, by) {
            let value = without_outlet(value, &outlet_key, &host, &headings);
            let key = words::key(&value);
            if !key.is_empty()
                && key != outlet_key
                && (by != KnownBy::Heading || Some(&key) != masthead.as_ref())
            {
                candidates.push(Wording { by, value, key });
            }
        }
    }
    // Each source has one vote, for its own wording and for every wording that it contains.
    let votes = |key: &str| {
        ORDER
            .iter()
            .filter(|&&by| {
                super::by(claims, Field::Title, by).any(|claim| {
                    let claim = words::key(claim);
                    claim == *key || (key.len() >= 12 && contains_words(&claim, key))
                })
            })
            .count()
    };
    let mut best: Option<(usize, &Wording)> = None;
    for candidate in candidates.iter().take(MOST_CLAIMS) {
        let score = votes(&candidate.key);
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, best)| Known { value: without_kicker(&best.value, &candidates), by: best.by })
}

/// A label of one or two words that another claim has before the headline ("Topic: Headline") gives way
/// to the rest.
fn without_kicker(value: &str, candidates: &[Wording]) -> String {
    const LONGEST_KICKER: usize = 25;
    if value.len() <= LONGEST_KICKER && value.split_whitespace().count() <= 2 {
        for longer in candidates {
            if let Some(rest) = longer.value.strip_prefix(value) {
                let rest = rest.trim_start_matches([':', ' ', '-', '–', '—', '|']);
                if rest.len() > value.len() && rest.split_whitespace().count() >= 4 {
                    return rest.to_owned();
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

/// `value` without the outlet's name before or after a separator; where a heading is one side of the
/// separator, that side.
fn without_outlet(value: &str, outlet: &str, host: &str, headings: &[&str]) -> String {
    let mut value = value.trim();
    for _ in 0..3 {
        let Some((at, separator)) = last_separator(value) else { break };
        let (before, after) = (&value[..at], &value[at + separator.len()..]);
        let is_heading = |part: &str| headings.iter().any(|heading| words::key(heading) == words::key(part));
        if is_heading(value) {
            break;
        }
        if is_outlet(after, outlet) || is_outlet(after, host) || is_heading(before) {
            value = before.trim();
        } else if let Some((first, rest)) = first_separator(value)
            && (is_outlet(first, outlet) || is_outlet(first, host) || is_heading(rest))
        {
            value = rest.trim();
        } else {
            break;
        }
    }
    value.to_owned()
}

/// A main heading that the `<title>` element has last, after something longer: the outlet's name.
fn outlet_heading(claims: &[Claim]) -> Option<String> {
    let title = super::by(claims, Field::Title, KnownBy::TitleElement).next()?;
    let cuts = [" : ", ": "].iter().filter_map(|s| title.rfind(s).map(|at| (at, *s))).max();
    let (at, separator) = last_separator(title).or(cuts)?;
    let (before, after) = (words::key(&title[..at]), words::key(&title[at + separator.len()..]));
    let heading =
        super::by(claims, Field::Title, KnownBy::Heading).any(|heading| words::key(heading) == after);
    (heading && before.len() > after.len()).then_some(after)
}

/// The telling label of an address's host: `example` of `https://www.example.co.uk/`.
fn host_name(url: &str) -> String {
    let host =
        url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', ':', '?']).next().unwrap_or("");
    host.split('.')
        .filter(|label| *label != "www")
        .max_by_key(|label| label.len())
        .unwrap_or("")
        .to_lowercase()
}

fn is_outlet(part: &str, outlet: &str) -> bool {
    let key = words::key(part);
    if key.is_empty() || outlet.is_empty() {
        return false;
    }
    let squeezed = |text: &str| text.replace(' ', "");
    let (key, outlet) = (squeezed(&key), squeezed(outlet));
    key == outlet || (key.len() >= 4 && outlet.contains(&key)) || (outlet.len() >= 4 && key.contains(&outlet))
}

fn last_separator(value: &str) -> Option<(usize, &'static str)> {
    SEPARATORS.iter().filter_map(|separator| value.rfind(separator).map(|at| (at, *separator))).max()
}

fn first_separator(value: &str) -> Option<(&str, &str)> {
    let (at, separator) =
        SEPARATORS.iter().filter_map(|separator| value.find(separator).map(|at| (at, *separator))).min()?;
    Some((&value[..at], &value[at + separator.len()..]))
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
