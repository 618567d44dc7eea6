//! Authors: persons' names out of bylines and claims.

use super::author_words::{
    AGENCIES, DATES, DEGREES, NO_NAMES, NOBODY, NOT_IN_DESKS, NOT_IN_NAMES, PARTICLES, TITLES,
};
use presswork_corpus::{Known, KnownBy};

use crate::stream::{Claim, Field};
use crate::words;

/// What a name is: the better a source's names, the sooner it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    /// A desk, an organisation, the outlet.
    Body,
    /// One word: an account, a first name, initials.
    Account,
    Person,
}

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

/// The part of a line that is a byline, from the word on that says so; in the middle of a line only where
/// the day stands beside it.
pub(crate) fn byline(line: &str) -> Option<&str> {
    const LONGEST: usize = 160;
    const INSIDE: [&str; 9] = [
        " by ",
        " By ",
        " von ",
        " Von ",
        " Autor: ",
        " Author: ",
        " Verfasst von: ",
        " Redaktion: ",
        " par ",
    ];
    if line.len() > LONGEST {
        return None;
    }
    let opens = opens_with_lead(line) && names_somebody(line);
    if opens {
        return Some(line);
    }
    if !line.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let said = INSIDE.iter().find_map(|lead| {
        let at = line.find(lead)? + 1;
        let rest = &line[at..];
        names_somebody(rest).then_some(rest)
    });
    said.or_else(|| {
        // "11.12.2019 - Jo Doe": the day and a name, and nothing else.
        let rest = after_date(line).trim();
        let is_name = rest.len() < line.len()
            && (2..=3).contains(&rest.split_whitespace().count())
            && matches!(graded(rest).as_slice(), [(Grade::Person, name)] if name == rest);
        (is_name && crate::lines::mentions_day(line)).then_some(rest)
    })
}

/// Whether the line is nothing but what stands before a name: "Written by", "Autor:".
pub(crate) fn is_lead(line: &str) -> bool {
    let line = folded(line);
    LEADS.contains(&line.as_str()) || line == "author(s" || line == "autor(en"
}

fn names_somebody(text: &str) -> bool {
    graded(text).iter().any(|(grade, _)| *grade > Grade::Body)
}

fn opens_with_lead(text: &str) -> bool {
    let text = text.trim_start_matches(['|', ' ', '-', '–', '—']);
    without_lead(text).len() < text.len()
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

/// The persons that a byline or a claim names, in its order; empty where it names none.
pub(super) fn names(text: &str) -> Vec<String> {
    graded(text).into_iter().filter(|(grade, _)| *grade > Grade::Body).map(|(_, name)| name).collect()
}

fn graded(text: &str) -> Vec<(Grade, String)> {
    const LONGEST: usize = 300;
    if text.len() > LONGEST || text.contains("://") {
        return Vec::new();
    }
    let mut names: Vec<(Grade, String)> = Vec::new();
    let mut goes_on = true;
    for piece in text.split(['|', '•', '·', '∙']) {
        let words = piece.trim();
        // Behind a name its role stands, unless the list of names goes on.
        let joins = |c: &[&str]| c.iter().any(|join| words.eq_ignore_ascii_case(join));
        let listed = joins(&[",", "and", "und", "&", "et", "y", "e", ";", ", and"]);
        let begins = [",", "and ", "und ", "& "].iter().any(|join| words.starts_with(join));
        if !names.iter().any(|(grade, _)| *grade == Grade::Person) || goes_on || begins {
            goes_on = false;
        } else {
            goes_on = listed;
            continue;
        }
        goes_on |= listed || [",", " and", " und", "&"].iter().any(|join| words.ends_with(join));
        for part in parts(without_lead(before_date(after_date(piece)))) {
            if let Some((grade, name)) = name(&part)
                && !names.iter().any(|(_, known)| *known == name)
            {
                names.push((grade, name));
            }
        }
    }
    names
}

/// What stands behind the day that a piece begins with: "11.12.2019 - Jo Doe".
fn after_date(text: &str) -> &str {
    if !text.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash)).map_or(text, |(_, rest)| rest)
}

/// What stands before a day or a time: up to the first word that begins with a digit and has others
/// before it, without the month before that.
fn before_date(text: &str) -> &str {
    let mut end = text.len();
    let mut at = 0;
    let mut month: Option<usize> = None;
    for word in text.split_inclusive(char::is_whitespace) {
        let plain = word.trim().trim_matches(|c: char| !c.is_alphanumeric());
        if plain.starts_with(|c: char| c.is_ascii_digit()) && plain.chars().all(|c| !c.is_alphabetic()) {
            end = month.unwrap_or(at);
            break;
        }
        month = super::date::month_number(plain).map(|_| at);
        at += word.len();
    }
    text[..end].trim_end()
}

/// What stands before a name in a byline.
const LEADS: &[&str] = &[
    "by",
    "von",
    "vom",
    "par",
    "por",
    "di",
    "door",
    "af",
    "av",
    "autor",
    "autorin",
    "autoren",
    "author",
    "authors",
    "auteur",
    "written by",
    "posted by",
    "published by",
    "story by",
    "reported by",
    "text",
    "words by",
    "reporter",
    "przez",
    "автор",
    "text von",
    "ein artikel von",
    "rezept von",
    "eingestellt von",
    "erstellt von",
    "geschrieben von",
    "gespeichert von",
    "verfasst von",
    "veröffentlicht von",
    "alles von",
    "interview",
    "interview von",
    "interview by",
    "protokoll",
    "rechtsanwalt",
    "pressemitteilung von",
    "ein beitrag von",
    "eine kolumne von",
    "redaktion:",
    "publié par",
    "écrit par",
    "escrito por",
    "publicado por",
    "scritto da",
    "door:",
    "authored by",
    "contributed by",
    "article by",
    "the author",
    "words",
    "beiträge von",
    "alle beiträge von",
    "zeige alle beiträge von",
    "view all posts by",
    "posts by",
    "articles by",
    "more articles by",
    "more from",
];

/// "By", "Von", "Posted by" and the like, once or twice.
fn without_lead(text: &str) -> &str {
    let mut text = text.trim();
    if let Some(rest) = text.strip_prefix("By")
        && rest.starts_with(char::is_uppercase)
    {
        text = rest;
    }
    for _ in 0..2 {
        let folded = text.to_lowercase();
        if folded.len() != text.len() {
            break;
        }
        let lead = LEADS.iter().filter(|lead| {
            folded.strip_prefix(**lead).is_some_and(|rest| rest.starts_with([' ', ':', '\t']))
        });
        let Some(lead) = lead.max_by_key(|lead| lead.len()) else { break };
        text = text[lead.len()..].trim_start_matches([':', ' ', '\t']);
    }
    text
}

/// Whether the word is a host's name.
fn is_domain(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, top)| {
        name.len() >= 3
            && name.bytes().filter(u8::is_ascii_lowercase).count() >= 3
            && matches!(
                top.split('/').next().unwrap_or(top),
                "com"
                    | "de"
                    | "org"
                    | "net"
                    | "at"
                    | "ch"
                    | "co"
                    | "fr"
                    | "es"
                    | "it"
                    | "nl"
                    | "pl"
                    | "ru"
                    | "info"
                    | "tv"
                    | "uk"
                    | "eu"
            )
    })
}

/// Cut at commas, semicolons, bars, `and` and its translations.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split_whitespace() {
        let conjunction = matches!(
            word.to_lowercase().as_str(),
            "and"
                | "und"
                | "et"
                | "y"
                | "e"
                | "en"
                | "och"
                | "og"
                | "i"
                | "&"
                | "and/or"
                | "|"
                | "/"
                | "•"
                | "·"
                | "–"
                | "—"
                | "-"
                | "with"
                | "mit"
                | "updated"
                | "published"
                | "posted"
        );
        // A single letter after a name is an initial only with a point or as a capital.
        if conjunction {
            parts.push(String::new());
            continue;
        }
        let mut rest = word;
        while let Some(at) = rest.find([',', ';', '|', '/', '•', '·']) {
            append(&mut parts, &rest[..at]);
            parts.push(String::new());
            rest = &rest[at..];
            rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        }
        append(&mut parts, rest);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn append(parts: &mut [String], word: &str) {
    if word.is_empty() {
        return;
    }
    if let Some(last) = parts.last_mut() {
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
    }
}

/// The part as a name, if it can be one, and what kind of name.
fn name(part: &str) -> Option<(Grade, String)> {
    let mut part = part.trim();
    if let Some(open) = part.find(['(', '[', '<']) {
        part = part[..open].trim();
    }
    part = without_lead(part).trim_matches([':', '-', '–', '"', '“', '”', '@', '*', ' ']);
    let mut words: Vec<&str> = part.split_whitespace().filter(|word| !word.starts_with('@')).collect();
    if let Some(at) =
        words.iter().position(|word| matches!(folded(word).as_str(), "for" | "für" | "im" | "para"))
    {
        words.truncate(at);
        if words.len() < 2 {
            return None;
        }
    }
    while words.last().is_some_and(|word| {
        matches!(folded(word).as_str(), "am" | "um" | "on" | "at" | "vom" | "le" | "el" | "")
    }) {
        words.pop();
    }
    // "Dr. Doe" has no other name.
    while words.len() > 2 && TITLES.contains(&folded(words[0]).as_str()) {
        words.remove(0);
    }
    while words.len() > 2 && DEGREES.contains(&folded(words[words.len() - 1]).replace('.', "").as_str()) {
        words.pop();
    }
    let said = words.join(" ").trim_end_matches([',', ';', ':']).to_owned();
    let letters = said.chars().filter(|c| c.is_alphabetic()).count();
    let alone = folded(&said);
    if letters < 2
        || words.is_empty()
        || words.len() > 6
        || said.contains(['@', '?', '!', '=', '{', '%', '#', ':'])
        || LEADS.contains(&alone.as_str())
        || DEGREES.contains(&alone.replace('.', "").as_str())
        || NOBODY.contains(&alone.as_str())
        || said.contains(['©', '∙'])
        || words.iter().any(|word| NO_NAMES.contains(&folded(word).as_str()))
        || AGENCIES.contains(&alone.as_str())
        || (words.len() == 1 && super::date::month_number(&alone).is_some())
    {
        return None;
    }
    if words.len() == 1 && words::goes_on(&said) && said.ends_with('.') {
        return None;
    }
    let is_one_of = |word: &str, list: &[&str]| list.contains(&word) || DATES.contains(&word);
    if words.iter().any(|word| is_one_of(&folded(word), NOT_IN_NAMES) || is_domain(word)) {
        // Prose is no name of a desk.
        let prose =
            words.len() > 5 || words.iter().filter(|word| words::goes_on(word)).count() * 2 > words.len();
        let furniture = words.iter().any(|word| is_one_of(&folded(word), &NOT_IN_DESKS));
        return (!prose && !furniture).then_some((Grade::Body, said));
    }
    if said.split_whitespace().any(|word| word.chars().all(|c| c.is_ascii_digit())) {
        return (words.len() <= 4).then_some((Grade::Body, said));
    }
    // Names are capitalised; particles are not.
    let cased = said.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    let is_part = |word: &&str| {
        words::is_capitalised(word) || word.contains(['-', '\'', '’', '.']) || PARTICLES.contains(word)
    };
    if cased && words.len() > 1 && !words.iter().all(is_part) {
        return None;
    }
    let unspaced = said.chars().all(|c| !c.is_lowercase() && !c.is_uppercase() && c.is_alphabetic());
    if words.len() == 1 && !(unspaced && (2..=4).contains(&letters)) {
        return Some((Grade::Account, said));
    }
    if words.len() > 5 || said.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    Some((Grade::Person, set_as_name(&said)))
}

/// A name in capitals as names are written: "MARIA DE LA CRUZ-MCALLEN" as "Maria de la Cruz-McAllen".
fn set_as_name(name: &str) -> String {
    let capitals = name.chars().all(|c| !c.is_lowercase()) && name.chars().any(char::is_uppercase);
    if !capitals {
        return name.to_owned();
    }
    let set: Vec<String> = name.split(' ').enumerate().map(|(at, word)| set_word(word, at > 0)).collect();
    set.join(" ")
}

fn set_word(word: &str, inside: bool) -> String {
    let lower = word.to_lowercase();
    if inside && PARTICLES.contains(&lower.as_str()) {
        return lower;
    }
    // Initials and numerals stay: "J.", "JR" of "J. R.", "III".
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if letters <= 1 || matches!(lower.as_str(), "ii" | "iii" | "iv") || word.contains('.') && letters <= 3 {
        return word.to_owned();
    }
    let mut out = String::with_capacity(word.len());
    let mut begins = true;
    for c in lower.chars() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        begins = matches!(c, '-' | '\'' | '’') || out == "Mc";
    }
    out
}

fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
