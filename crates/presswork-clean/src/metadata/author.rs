//! Authors: persons' names out of bylines and claims.

use presswork_corpus::{Known, KnownBy};

use crate::stream::{Claim, Field};
use crate::words;

/// The names, from the first kind of source that names persons.
pub(super) fn decide(claims: &[Claim], outlet: Option<&str>) -> Option<Known<Vec<String>>> {
    const ORDER: [KnownBy; 6] = [
        KnownBy::JsonLd,
        KnownBy::MetaElement,
        KnownBy::Microdata,
        KnownBy::Line,
        KnownBy::OpenGraph,
        KnownBy::FirstLine,
    ];
    let outlet = outlet.map(words::key).unwrap_or_default();
    let mut account = None;
    for by in ORDER {
        let mut found: Vec<String> = Vec::new();
        for value in super::by(claims, Field::Author, by) {
            let more = names(value);
            for name in more {
                let key = words::key(&name);
                let of_outlet =
                    !outlet.is_empty() && (key == outlet || (outlet.len() > 4 && key.contains(&outlet)));
                if !of_outlet && !found.iter().any(|known| words::key(known) == key) {
                    found.push(name);
                }
            }
            // One line is one byline: a second one belongs to another text.
            if by != KnownBy::JsonLd
                && by != KnownBy::MetaElement
                && by != KnownBy::Microdata
                && !found.is_empty()
            {
                break;
            }
        }
        if found.iter().any(|name| name.contains(' ')) {
            return Some(Known { value: found, by });
        }
        // An account's name is an author only where nobody gives a person's.
        if !found.is_empty() && account.is_none() {
            account = Some(Known { value: found, by });
        }
    }
    account
}

/// The persons that a byline or a claim names, in its order; empty where it names none.
pub(super) fn names(text: &str) -> Vec<String> {
    const LONGEST: usize = 300;
    if text.len() > LONGEST || text.contains("://") {
        return Vec::new();
    }
    // What follows the first digit is a date or a time.
    let text = &text[..text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len())];
    let text = without_lead(text);
    if text.split([' ', ',']).any(is_domain) {
        return Vec::new();
    }
    let mut names = Vec::new();
    for part in parts(text) {
        if let Some(name) = person(&part)
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// What stands before a name in a byline.
const LEADS: [&str; 28] = [
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
];

/// "By", "Von", "Posted by" and the like, once or twice.
fn without_lead(text: &str) -> &str {
    const LEADS: [&str; 26] = [
        "by",
        "von",
        "par",
        "por",
        "di",
        "door",
        "af",
        "av",
        "autor",
        "autorin",
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
        "di",
        "przez",
        "автор",
        "text von",
        "ein artikel von",
    ];
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

/// The part as a person's name, if it can be one.
fn person(part: &str) -> Option<String> {
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
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    if words.len() == 1 && LEADS.contains(&folded(words[0]).as_str()) {
        return None;
    }
    if letters < 3
        || words.is_empty()
        || words.len() > 5
        || part.contains(['@', '?', '!', '=', '{', '%', '#'])
    {
        return None;
    }
    if part.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    if words.iter().any(|word| NOT_IN_NAMES.contains(&folded(word).as_str())) {
        return None;
    }
    // Names are capitalised; particles are not.
    let cased = part.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    if cased
        && words.len() > 1
        && !words::is_capitalised(words[0])
        && !words::is_capitalised(words[words.len() - 1])
    {
        return None;
    }
    if words.len() == 1
        && matches!(folded(part).as_str(), "staff" | "admin" | "editor" | "redaktion" | "editorial")
    {
        return None;
    }
    Some(words.join(" "))
}

fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Words of desks, agencies, offices and dates, not of persons.
const NOT_IN_NAMES: &[&str] = &[
    "staff",
    "admin",
    "administrator",
    "editor",
    "editors",
    "editorial",
    "redaktion",
    "redaction",
    "rédaction",
    "redacción",
    "redação",
    "redazione",
    "redakcja",
    "redaktionsteam",
    "online",
    "newsroom",
    "desk",
    "team",
    "news",
    "press",
    "agency",
    "agencies",
    "reuters",
    "afp",
    "dpa",
    "ap",
    "associated",
    "agence",
    "wire",
    "wires",
    "service",
    "services",
    "correspondent",
    "correspondents",
    "reporter",
    "reporters",
    "writer",
    "writers",
    "columnist",
    "contributor",
    "contributors",
    "guest",
    "magazine",
    "magazin",
    "times",
    "post",
    "daily",
    "media",
    "network",
    "group",
    "gmbh",
    "inc",
    "llc",
    "ltd",
    "ag",
    "blog",
    "web",
    "website",
    "www",
    "com",
    "the",
    "for",
    "of",
    "from",
    "in",
    "on",
    "at",
    "your",
    "our",
    "this",
    "about",
    "more",
    "read",
    "share",
    "follow",
    "comments",
    "comment",
    "ago",
    "minutes",
    "hours",
    "min",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "uhr",
    "am",
    "um",
    "zuletzt",
    "aktualisiert",
    "unknown",
    "null",
    "none",
    "anonymous",
    "verlag",
];
