//! Whether a part of a byline is a name, of whom, and how it is written.

use super::lead::{LEADS, without_lead};
use super::lists::{
    AGENCIES, DATES, DEGREES, FURNITURE, NO_NAMES, NOBODY, OF_AGENCIES, OF_DESKS, PARTICLES, TITLES,
};
use crate::words;

/// What a name is: the better a source's names, the sooner it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grade {
    /// A desk, an organisation, the outlet.
    Body,
    /// One word: an account, a first name, initials.
    Account,
    Person,
}

/// Whether the word is a host's name.
pub(super) fn is_domain(word: &str) -> bool {
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

/// The part as a name, if it can be one, and what kind of name.
pub(super) fn name(part: &str) -> Option<(Grade, String)> {
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
        || (words.len() == 1 && super::super::date::month_number(&alone).is_some())
    {
        return None;
    }
    if words.len() == 1 && words::goes_on(&said) && said.ends_with('.') {
        return None;
    }
    // Neither a person's nor a desk's.
    let is_furniture = |word: &&str| {
        let word = folded(word);
        [FURNITURE, OF_AGENCIES, DATES].iter().any(|list| list.contains(&word.as_str()))
    };
    let furnished = words.iter().any(is_furniture);
    if furnished || words.iter().any(|word| OF_DESKS.contains(&folded(word).as_str()) || is_domain(word)) {
        // Prose is no name of a desk.
        let prose =
            words.len() > 5 || words.iter().filter(|word| words::goes_on(word)).count() * 2 > words.len();
        return (!prose && !furnished).then_some((Grade::Body, said));
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

pub(super) fn folded(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
