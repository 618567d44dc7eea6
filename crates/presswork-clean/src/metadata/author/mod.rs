//! Authors: whom of those that bylines and claims name the article is by.

mod lead;
mod line;
mod lists;
mod name;
mod names;

pub(crate) use lead::is_lead;
pub(crate) use line::byline;
pub(crate) use names::before_date;
pub(super) use names::names;

use presswork_corpus::{Known, KnownBy};

use self::lead::{opens_with_lead, without_lead};
use self::lists::NOBODY;
use self::name::{Grade, folded, is_domain};
use self::names::graded;
use crate::stream::{Claim, Field};
use crate::words;

/// The names of one kind of source, of its best grade.
struct Named {
    by: KnownBy,
    grade: Grade,
    names: Vec<String>,
    /// Whether a line says that they wrote the text: "By …".
    is_byline: bool,
}

/// The names, from the first kind of source that names persons; where none does, an account; where
/// there is none either, the desk or the organisation that the page's markup calls the author.
pub(super) fn decide(
    claims: &[Claim],
    outlet: Option<&str>,
    url: Option<&str>,
) -> Option<Known<Vec<String>>> {
    const ORDER: [KnownBy; 6] = [
        KnownBy::JsonLd,
        KnownBy::MetaElement,
        KnownBy::Microdata,
        KnownBy::Line,
        KnownBy::OpenGraph,
        KnownBy::FirstLine,
    ];
    let outlets = [
        outlet.map(|name| words::key(name).replace(' ', "")).unwrap_or_default(),
        url.map(super::host_name).unwrap_or_default(),
    ];
    let sources: Vec<Named> = ORDER.iter().filter_map(|&by| named(claims, by, &outlets)).collect();
    let Some(graded) = sources.iter().rev().max_by_key(|source| source.grade) else {
        return organisation(claims);
    };
    if graded.grade == Grade::Body
        && let Some(whole) = organisation(claims)
    {
        return Some(whole);
    }
    // An account in the markup of an author is believed before a line that only stands in a box called so.
    let is_word = |name: &String| words::is_capitalised(name) && name.chars().all(char::is_alphabetic);
    let is_account = |name: &String| {
        name.chars().all(char::is_alphanumeric) && !name.ends_with(|c: char| c.is_ascii_digit())
    };
    let marked = sources.iter().find(|source| {
        is_markup(source.by)
            && match (source.grade, source.by) {
                (Grade::Person, _) | (Grade::Account, KnownBy::JsonLd) => true,
                (Grade::Account, KnownBy::Microdata) => source.names.iter().all(is_account),
                (Grade::Account, _) => source.names.iter().all(is_word),
                (Grade::Body, _) => false,
            }
    });
    let spells_out = |name: &str| {
        let squeezed = words::key(name).replace(' ', "");
        marked.is_some_and(|marked| {
            marked.names.iter().any(|account| {
                let letters: String = words::key(account).chars().filter(|c| c.is_alphanumeric()).collect();
                name.split(' ').any(|part| part == account)
                    || (letters.len() >= 4 && squeezed.replace('-', "").contains(&letters))
                    || name.split(' ').next_back().is_some_and(|last| {
                        last.len() >= 5
                            && letters.len() == last.len() + 1
                            && letters.ends_with(&words::key(last))
                    })
            })
        })
    };
    let best = match marked {
        Some(marked)
            if !is_markup(graded.by)
                && (!graded.is_byline
                    || (marked.by == KnownBy::JsonLd && marked.grade == Grade::Account))
                && !graded.names.iter().any(|name| spells_out(name)) =>
        {
            sources.iter().find(|s| s.grade == Grade::Person && is_markup(s.by)).unwrap_or(marked)
        }
        // Whoever entered the text is in its markup, who wrote it in the byline.
        Some(_) => sources.iter().find(|s| s.is_byline && s.grade == graded.grade).map_or(graded, |byline| {
            if byline.names.iter().any(|name| is_alike(name, &graded.names)) { graded } else { byline }
        }),
        _ => graded,
    };
    // A byline that names these and others is the whole of it.
    let whole = sources.iter().find(|other| {
        (other.is_byline || matches!(other.by, KnownBy::MetaElement | KnownBy::Microdata))
            && other.grade == Grade::Person
            && best.grade == Grade::Person
            && other.names.len() > best.names.len()
            && best.names.iter().all(|name| is_among(name, &other.names))
    });
    let chosen = whole.unwrap_or(best);
    Some(Known { value: chosen.names.clone(), by: chosen.by })
}

fn is_markup(by: KnownBy) -> bool {
    matches!(by, KnownBy::JsonLd | KnownBy::MetaElement | KnownBy::Microdata)
}

/// Whether one of the names has a word of this one.
fn is_alike(name: &str, names: &[String]) -> bool {
    let key = words::key(name);
    let parts: Vec<&str> = key.split(' ').filter(|part| part.len() >= 3).collect();
    names.iter().any(|other| words::key(other).split(' ').any(|part| parts.contains(&part)))
}

/// What the page's markup calls the author where it names no person: a desk or an organisation, as it
/// stands there.
fn organisation(claims: &[Claim]) -> Option<Known<Vec<String>>> {
    const LONGEST: usize = 60;
    [KnownBy::JsonLd, KnownBy::MetaElement].into_iter().find_map(|by| {
        let is_name = |value: &&str| {
            let said = folded(value);
            value.len() <= LONGEST
                && value.chars().any(char::is_uppercase)
                && !value.contains(['@', '|', '{', '<', ':', ';', '='])
                && !value.split_whitespace().any(is_domain)
                && !NOBODY.iter().any(|nobody| said.split(' ').any(|word| word == *nobody))
        };
        super::by(claims, Field::Author, by)
            .map(|value| value.trim_matches(['|', ' ']))
            .find(is_name)
            .map(|value| Known { value: vec![without_lead(value).to_owned()], by })
    })
}

fn is_among(name: &str, names: &[String]) -> bool {
    names.iter().any(|other| words::key(other) == words::key(name))
}

fn named(claims: &[Claim], by: KnownBy, outlets: &[String]) -> Option<Named> {
    let mut found: Vec<(Grade, String)> = Vec::new();
    let mut is_byline = false;
    for value in super::by(claims, Field::Author, by) {
        let persons = found.iter().filter(|(grade, _)| *grade == Grade::Person).count();
        // One line is one byline: a second one belongs to another text, or says more.
        if by == KnownBy::Line && persons > 0 {
            let names: Vec<(Grade, String)> = graded(value);
            let whole = names.iter().filter(|(grade, _)| *grade == Grade::Person).count() > persons
                && names.starts_with(&found);
            if whole {
                found = names;
            }
            continue;
        }
        for (grade, name) in graded(value) {
            let key = words::key(&name);
            let squeezed = key.replace(' ', "");
            let of_outlet = outlets.iter().any(|outlet| {
                !outlet.is_empty() && (squeezed == *outlet || (outlet.len() > 4 && squeezed.contains(outlet)))
            });
            // A person's own site has the person's name.
            let own = outlets.contains(&squeezed) && grade == Grade::Person;
            let grade = match of_outlet {
                true if own => Grade::Account,
                true => Grade::Body,
                false => grade,
            };
            // In running text a desk is the furniture's; the markup of an author says what it means.
            let meant = grade > Grade::Body
                || matches!(by, KnownBy::JsonLd | KnownBy::MetaElement | KnownBy::Microdata | KnownBy::Line);
            if meant && !found.iter().any(|(_, known)| words::key(known) == key) {
                is_byline |= by == KnownBy::Line && grade == Grade::Person && opens_with_lead(value);
                found.push((grade, name));
            }
        }
        // "By Jo": a later line that names another is of another text.
        if by == KnownBy::Line
            && opens_with_lead(value)
            && found.iter().any(|(grade, _)| *grade == Grade::Account)
        {
            break;
        }
        let several =
            by == KnownBy::Line || matches!(by, KnownBy::JsonLd | KnownBy::MetaElement | KnownBy::Microdata);
        if !several && found.iter().any(|(grade, _)| *grade == Grade::Person) {
            break;
        }
    }
    let grade = found.iter().map(|(grade, _)| *grade).max()?;
    let mut names: Vec<String> =
        found.into_iter().filter(|(other, _)| *other == grade).map(|(_, name)| name).collect();
    // First names may be several, accounts are not.
    let is_word = |name: &String| words::is_capitalised(name) && name.chars().all(char::is_alphabetic);
    if grade < Grade::Person && !(is_markup(by) && grade == Grade::Account && names.iter().all(is_word)) {
        names.truncate(1);
    }
    Some(Named { by, grade, names, is_byline })
}
