//! The headline: the visible main heading that the page's other claims confirm; else what most of them
//! say, without the outlet's name.

mod outlet;
mod part;
mod wording;

pub(super) use outlet::outlet_suffix;
pub(crate) use part::TitleParts;

use std::collections::BTreeSet;

use presswork_corpus::{Known, KnownBy};

use self::outlet::{Outlet, first_part};
use self::wording::{contains_words, spelled_out, whole, without_kicker, without_neighbours};
use super::slug;
use crate::entities;
use crate::stream::{Claim, Field};
use crate::words;

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

/// The headline.
pub(super) fn decide(claims: &[Claim], outlet: Option<&str>, url: Option<&str>) -> Option<Known<String>> {
    let outlet = Outlet::of(claims, outlet, url);
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
            let value = outlet.without(&entities::resolved_again(value), by);
            let key = words::key(&value);
            if key.is_empty() || candidates.len() + names.len() >= MOST_CLAIMS {
                continue;
            }
            let is_name = outlet.is_named(&value)
                || (by == KnownBy::Heading && (outlet.is_in_masthead(&key) || is_masthead(&value, &key)));
            if is_name { &mut names } else { &mut candidates }.push(Wording { by, value, key });
        }
    }
    if candidates.is_empty() || is_of_outlet(&names, &candidates) {
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
    let best = confirmed_heading(claims, &candidates, &page).or_else(|| most_agreed(claims, &candidates))?;
    let best = spelled_out(without_neighbours(best, &candidates), &candidates);
    let value = without_kicker(&whole(&best.value, &candidates), &candidates, &outlet);
    Some(Known { value, by: best.by })
}

/// Whether the page is the outlet's own, its front page most often: its heading and its card for social networks
/// have the outlet's name alone, or these and the title element do and a heading of few words says something else.
fn is_of_outlet(names: &[Wording], others: &[Wording]) -> bool {
    const FEW_WORDS: usize = 3;
    let named = |by: KnownBy| names.iter().find(|name| name.by == by);
    let Some(card) = named(KnownBy::OpenGraph) else { return false };
    let is_section =
        |other: &Wording| other.by == KnownBy::Heading && words::count(&other.value) <= FEW_WORDS;
    named(KnownBy::Heading).is_some_and(|heading| heading.key == card.key)
        || (named(KnownBy::TitleElement).is_some() && others.iter().all(is_section))
}

/// What beside its claims tells a page's headline.
struct Page {
    /// The telling words of its address.
    address: Vec<String>,
    /// Whether its markup states a day of publication, as that of articles does.
    is_stamped: bool,
}

/// The main heading that the title element begins with, or that shares most of its words with another claim, or
/// more of the address's words than that claim does; else the line of the page that is a part of the title element.
fn confirmed_heading<'c>(claims: &[Claim], candidates: &'c [Wording], page: &Page) -> Option<&'c Wording> {
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
        let opens_title = super::by(claims, Field::Title, KnownBy::TitleElement)
            .filter_map(first_part)
            .any(|part| words::has_key(part, &heading.key));
        let agrees =
            opens_title || shared >= enough || slug::shared(&page.address, &heading.key) > addressed + 1;
        if agrees && best.is_none_or(|(most, _)| shared > most) {
            best = Some((shared, heading));
        }
    }
    let shown = || {
        let line = candidates.iter().find(|candidate| candidate.by == KnownBy::Line)?;
        candidates.iter().find(|other| other.key == line.key && other.by != KnownBy::TitleElement)
    };
    // Where nothing but a title element speaks, and of the site alone, a heading of some words is believed; on a
    // page that is no article a heading with no word of the title is a slogan.
    let title = candidates.iter().find(|c| c.by == KnownBy::TitleElement);
    let is_slogan = |heading: &Wording| {
        !page.is_stamped && title.is_some_and(|title| shared_words(&heading.key, &title.key) == 0.0)
    };
    best.map(|(_, heading)| heading).or_else(shown).or_else(|| {
        candidates
            .iter()
            .find(|c| !speaks && c.by == KnownBy::Heading && words::count(&c.value) >= 4 && !is_slogan(c))
    })
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
