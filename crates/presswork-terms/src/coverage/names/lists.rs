//! The word lists of names, by language, and what they say of a form.

use std::collections::HashSet;

use presswork_corpus::{TokenKind, Type};

/// The lists of one language.
#[derive(Debug, Default)]
pub(super) struct Lists {
    titles: HashSet<&'static str>,
    modifiers: HashSet<&'static str>,
    roles: HashSet<&'static str>,
    role_ends: Vec<&'static str>,
    institutions: HashSet<&'static str>,
    place_words: HashSet<&'static str>,
    demonyms: HashSet<&'static str>,
    calendar: HashSet<&'static str>,
    openers: HashSet<&'static str>,
    said: HashSet<&'static str>,
    places: HashSet<&'static str>,
    nouns: HashSet<&'static str>,
    noun_ends: Vec<&'static str>,
    heads: Vec<&'static str>,
    short_forms: HashSet<&'static str>,
    bodies: HashSet<&'static str>,
    adjective_ends: Vec<&'static str>,
    small_institutions: HashSet<&'static str>,
    small_places: HashSet<&'static str>,
    /// Whether the rules of `french.rs` hold.
    pub french: bool,
}

/// What is known of a form, whatever stands around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    /// As it stands, without the possessive.
    pub text: String,
    /// Folded, without the possessive, the dots of an acronym and a dot at the end.
    pub key: String,
    /// Begins with a capital and is a word.
    pub capital: bool,
    /// Two letters or more, all of them capitals.
    pub capitals: bool,
    /// An acronym with dots, or a single letter with one.
    pub dotted: bool,
    pub possessive: bool,
    pub lower: bool,
    pub stop: bool,
    pub title: bool,
    pub modifier: bool,
    pub role: bool,
    pub institution: bool,
    pub place_word: bool,
    pub demonym: bool,
    pub calendar: bool,
    pub opener: bool,
    pub said: bool,
    /// By the lists a noun that is no name.
    pub noun: bool,
    /// French: a small word that begins an institution's name, or a place's; what may be an adjective.
    pub small_institution: bool,
    pub small_place: bool,
    pub adjective: bool,
}

fn set(text: &'static str) -> HashSet<&'static str> {
    words(text).collect()
}

fn words(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Lists {
    pub fn english() -> Self {
        Lists {
            titles: set(include_str!("../../../lists/names/en/titles.txt")),
            modifiers: set(include_str!("../../../lists/names/en/modifiers.txt")),
            roles: set(include_str!("../../../lists/names/en/roles.txt")),
            institutions: set(include_str!("../../../lists/names/en/institutions.txt")),
            place_words: set(include_str!("../../../lists/names/en/place-words.txt")),
            demonyms: set(include_str!("../../../lists/names/en/demonyms.txt")),
            calendar: set(include_str!("../../../lists/names/en/calendar.txt")),
            openers: set(include_str!("../../../lists/names/en/openers.txt")),
            said: set(include_str!("../../../lists/names/en/said.txt")),
            places: set(include_str!("../../../lists/names/en/places.txt")),
            ..Lists::default()
        }
    }

    pub fn german() -> Self {
        Lists {
            titles: set(include_str!("../../../lists/names/de/titles.txt")),
            role_ends: words(include_str!("../../../lists/names/de/role-ends.txt")).collect(),
            institutions: set(include_str!("../../../lists/names/de/institutions.txt")),
            calendar: set(include_str!("../../../lists/names/de/calendar.txt")),
            places: set(include_str!("../../../lists/names/de/places.txt")),
            nouns: set(include_str!("../../../lists/names/de/nouns.txt")),
            noun_ends: words(include_str!("../../../lists/names/de/noun-ends.txt")).collect(),
            heads: words(include_str!("../../../lists/names/de/heads.txt")).collect(),
            bodies: set(include_str!("../../../lists/names/de/bodies.txt")),
            adjective_ends: words(include_str!("../../../lists/names/de/adjective-ends.txt")).collect(),
            short_forms: set(include_str!("../../../lists/names/de/acronyms.txt")),
            ..Lists::default()
        }
    }

    pub fn french() -> Self {
        Lists {
            titles: set(include_str!("../../../lists/names/fr/titles.txt")),
            roles: set(include_str!("../../../lists/names/fr/roles.txt")),
            institutions: set(include_str!("../../../lists/names/fr/institutions.txt")),
            small_institutions: set(include_str!("../../../lists/names/fr/small-institutions.txt")),
            small_places: set(include_str!("../../../lists/names/fr/small-places.txt")),
            adjective_ends: words(include_str!("../../../lists/names/fr/adjectives.txt")).collect(),
            demonyms: set(include_str!("../../../lists/names/fr/demonyms.txt")),
            calendar: set(include_str!("../../../lists/names/fr/calendar.txt")),
            openers: set(include_str!("../../../lists/names/fr/openers.txt")),
            said: set(include_str!("../../../lists/names/fr/said.txt")),
            places: set(include_str!("../../../lists/names/fr/places.txt")),
            french: true,
            ..Lists::default()
        }
    }

    /// Whether a whole name, folded, is a place that everyone knows.
    pub fn is_place(&self, key: &str) -> bool {
        self.places.contains(key)
    }

    /// Whether a name of one word is of a body that everyone knows.
    pub fn is_body(&self, key: &str) -> bool {
        self.bodies.contains(key)
    }

    /// Whether a word has the form of an inflected adjective.
    pub fn is_adjective(&self, key: &str) -> bool {
        let stem = ["en", "er", "es", "em", "e"].iter().find_map(|end| key.strip_suffix(end));
        stem.is_some_and(|stem| self.adjective_ends.iter().any(|end| stem.ends_with(end)))
    }

    /// Whether a word names an institution, or is a compound that does.
    pub fn is_institution(&self, key: &str) -> bool {
        self.institutions.iter().any(|word| key.ends_with(word))
    }

    /// Whether a word is a noun that is no name, by itself or by what it ends in.
    fn is_noun(&self, key: &str) -> bool {
        self.nouns.contains(key) || self.noun_ends.iter().any(|end| key.ends_with(end)) && !self.is_place(key)
    }

    /// Whether a name stands in apposition to a word, or to the compound that ends in it.
    pub fn is_head(&self, key: &str) -> bool {
        self.heads.iter().any(|head| key.ends_with(head))
    }

    /// Whether capitals are short for a thing and no name.
    pub fn is_short_form(&self, key: &str) -> bool {
        self.short_forms.contains(key)
    }

    /// What is known of `one`, a type that tokens of `kind` have.
    pub fn form(&self, one: &Type, kind: TokenKind) -> Form {
        let worded = matches!(kind, TokenKind::Word | TokenKind::Abbreviation);
        let (whole, possessive) = bare(&one.surface);
        let (folded, _) = bare(&one.folded);
        // A compound that was kept whole: `anti-Assad`, and `al-Halabi`, whose article is part of it.
        let prefix = prefix(whole);
        let (text, folded) = (&whole[prefix..], folded.get(prefix..).unwrap_or(folded));
        let dotted = kind == TokenKind::Abbreviation && (text.matches('.').count() > 1 || text.len() == 2);
        let key = if dotted { folded.replace('.', "") } else { folded.trim_end_matches('.').to_owned() };
        let mut letters = text.chars().filter(|c| c.is_alphabetic());
        let article = text.split_once('-').filter(|(before, _)| matches!(*before, "al" | "el"));
        let first = article.map_or(text, |(_, behind)| behind).chars().next().unwrap_or_default();
        let several = text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
        let held = |list: &HashSet<&str>| list.contains(key.as_str());
        let plural = key.strip_suffix('s').unwrap_or(&key);
        Form {
            capital: worded && first.is_uppercase(),
            capitals: worded && several && letters.all(char::is_uppercase),
            dotted,
            possessive,
            lower: worded && first.is_lowercase() && prefix == 0,
            stop: one.stop && !dotted && text != "US",
            title: held(&self.titles),
            modifier: held(&self.modifiers),
            role: held(&self.roles)
                || self.french && held(&self.titles)
                || self.role_ends.iter().any(|end| key.ends_with(end)),
            institution: held(&self.institutions),
            place_word: held(&self.place_words) || self.place_words.contains(plural),
            demonym: held(&self.demonyms) || self.demonyms.contains(plural),
            calendar: held(&self.calendar) && !dotted,
            opener: held(&self.openers),
            said: held(&self.said),
            noun: self.is_noun(&key),
            small_institution: held(&self.small_institutions),
            small_place: held(&self.small_places),
            adjective: self.french && self.adjective_ends.iter().any(|end| key.ends_with(end)),
            text: text.to_owned(),
            key,
        }
    }
}

/// Prefixes that are cut off a name: `pro-Assad`.
pub(super) const PREFIXES: [&str; 9] = ["anti", "ex", "mid", "neo", "non", "pan", "post", "pre", "pro"];

/// The bytes of a prefix and its hyphen before a capital.
fn prefix(word: &str) -> usize {
    let Some((before, behind)) = word.split_once('-') else { return 0 };
    let cut = PREFIXES.contains(&before.to_lowercase().as_str()) && behind.starts_with(char::is_uppercase);
    if cut { before.len() + 1 } else { 0 }
}

/// A word without its possessive, and whether it had one.
pub(super) fn bare(word: &str) -> (&str, bool) {
    for end in ["’s", "'s", "’S", "'S", "’", "'"] {
        if let Some(rest) = word.strip_suffix(end).filter(|rest| !rest.is_empty()) {
            return (rest, true);
        }
    }
    (word, false)
}
