//! The headline: agreement among claims, without the outlet's name at its end.

use presswork_corpus::{Known, KnownBy};

use crate::stream::{Claim, Field};
use crate::words;

/// What stands between a headline and the outlet's name.
const SEPARATORS: [&str; 12] =
    [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", " < "];

/// The headline.
pub(super) fn decide(claims: &[Claim], outlet: Option<&str>, _body: &str) -> Option<Known<String>> {
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
    let headings: Vec<&str> = super::by(claims, Field::Title, KnownBy::Heading).collect();
    let mut candidates: Vec<(usize, KnownBy, String, String)> = Vec::new();
    for (rank, &by) in ORDER.iter().enumerate() {
        for value in super::by(claims, Field::Title, by) {
            let value = without_outlet(value, &outlet_key, &headings);
            let key = words::key(&value);
            if !key.is_empty() && key != outlet_key {
                candidates.push((rank, by, value, key));
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
    let mut best: Option<(usize, &(usize, KnownBy, String, String))> = None;
    for candidate in candidates.iter().take(40) {
        let score = votes(&candidate.3);
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, (_, by, value, _))| Known { value: value.clone(), by: *by })
}

fn contains_words(text: &str, part: &str) -> bool {
    text.match_indices(part).any(|(at, _)| {
        let after = at + part.len();
        (at == 0 || text[..at].ends_with(' ')) && (after == text.len() || text[after..].starts_with(' '))
    })
}

/// `value` without the outlet's name before or after a separator; where a heading is one side of the
/// separator, that side.
fn without_outlet(value: &str, outlet: &str, headings: &[&str]) -> String {
    let mut value = value.trim();
    for _ in 0..3 {
        let Some((at, separator)) = last_separator(value) else { break };
        let (before, after) = (&value[..at], &value[at + separator.len()..]);
        let is_heading = |part: &str| headings.iter().any(|heading| words::key(heading) == words::key(part));
        if is_heading(value) {
            break;
        }
        if is_outlet(after, outlet) || is_heading(before) {
            value = before.trim();
        } else if let Some((first, rest)) = first_separator(value)
            && (is_outlet(first, outlet) || is_heading(rest))
        {
            value = rest.trim();
        } else {
            break;
        }
    }
    value.to_owned()
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
