//! What the rules know of each language, read from the embedded lists.

use std::collections::{HashMap, HashSet};

use crate::abbreviation::Class;

/// The lists of one language.
pub(crate) struct Language {
    code: &'static str,
    /// What an abbreviation is, by the word before its dot.
    pub(crate) abbreviations: HashMap<&'static str, Class>,
    /// Names of months, folded.
    pub(crate) months: HashSet<&'static str>,
    /// Verbs of speech, folded.
    pub(crate) speech: HashSet<&'static str>,
    /// Words that begin sentences, stop words among them, folded.
    starters: HashSet<&'static str>,
    /// Elided words with their apostrophe, folded; empty where a language has none.
    pub(crate) elisions: HashSet<&'static str>,
    /// Words that stay whole though they hold an elided word or a clitic, folded.
    pub(crate) whole: HashSet<&'static str>,
}

impl Language {
    /// Whether `folded`, written with a capital, usually begins a sentence and no name.
    pub(crate) fn is_starter(&self, folded: &str) -> bool {
        self.starters.contains(folded)
    }
}

/// Every language that has the lists that cut its text.
pub(crate) struct Languages(Vec<Language>);

macro_rules! lists {
    ($($code:literal),*) => {
        [$(Source {
            code: $code,
            abbreviations: include_str!(concat!("../lists/abbreviations/", $code, ".txt")),
            months: include_str!(concat!("../lists/months/", $code, ".txt")),
            speech: include_str!(concat!("../lists/speech/", $code, ".txt")),
            starters: include_str!(concat!("../lists/starters/", $code, ".txt")),
            stop: include_str!(concat!("../lists/stop/", $code, ".txt")),
        }),*]
    };
}

struct Source {
    code: &'static str,
    abbreviations: &'static str,
    months: &'static str,
    speech: &'static str,
    starters: &'static str,
    stop: &'static str,
}

/// English stands first: it serves where a language has no lists.
const SOURCES: [Source; 8] = lists!("en", "de", "es", "fr", "it", "nl", "pt", "ru");

/// Languages whose treebanks (Universal Dependencies) take a hyphenated compound for one word.
const COMPOUND: [&str; 8] = ["fr", "ru", "es", "it", "pt", "nl", "uk", "be"];

/// Languages that part the thousands of a number by a space.
const SPACED_THOUSANDS: [&str; 17] =
    ["fr", "ru", "uk", "be", "pl", "cs", "sk", "bg", "sv", "nb", "nn", "no", "fi", "et", "lv", "lt", "hu"];

/// Languages that write ordinal numbers with a dot.
const ORDINAL_DOT: [&str; 14] =
    ["de", "da", "nb", "nn", "no", "fi", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "et"];

impl Languages {
    /// Reads the embedded lists.
    pub(crate) fn load() -> Self {
        Languages(SOURCES.iter().map(read).collect())
    }

    /// The lists that cut the texts of `code`: its own, else English ones, which do least harm where
    /// Latin script is mixed in.
    pub(crate) fn cutting(&self, code: &str) -> &Language {
        self.0.iter().find(|language| language.code == code).unwrap_or(&self.0[0])
    }
}

/// How a language writes, whether it has lists or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Habits {
    /// A number with a dot is an ordinal.
    pub(crate) ordinal_dots: bool,
    /// A hyphenated compound is one word.
    pub(crate) compounds: bool,
    /// A space parts thousands.
    pub(crate) spaced_thousands: bool,
    /// English, and what is too short to tell: affixes that are no words, contractions, units cut off.
    pub(crate) english: bool,
    /// French: pronouns on a hyphen behind the verb, `14h25`, units cut off.
    pub(crate) french: bool,
    /// Italian.
    pub(crate) italian: bool,
}

impl Habits {
    /// The habits of `code`.
    pub(crate) fn of(code: &str) -> Self {
        Habits {
            ordinal_dots: ORDINAL_DOT.contains(&code),
            compounds: COMPOUND.contains(&code),
            spaced_thousands: SPACED_THOUSANDS.contains(&code),
            english: matches!(code, "en" | "und"),
            french: code == "fr",
            italian: code == "it",
        }
    }
}

/// The primary subtag of a language tag in lower case (`en-US` → `en`); `und` where it is none.
pub(crate) fn primary(tag: &str) -> String {
    let subtag = tag.trim().split(['-', '_']).next().unwrap_or("");
    if (2..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphabetic()) {
        subtag.to_ascii_lowercase()
    } else {
        "und".to_owned()
    }
}

fn read(source: &Source) -> Language {
    Language {
        code: source.code,
        abbreviations: lines(source.abbreviations).filter_map(classed).flatten().collect(),
        months: words(source.months).collect(),
        speech: words(source.speech).collect(),
        starters: words(source.starters).chain(words(source.stop)).collect(),
        elisions: match source.code {
            "fr" => words(include_str!("../lists/elision/fr.txt")).collect(),
            "it" => words(include_str!("../lists/elision/it.txt")).collect(),
            _ => HashSet::new(),
        },
        whole: match source.code {
            "fr" => words(include_str!("../lists/whole/fr.txt")).collect(),
            _ => HashSet::new(),
        },
    }
}

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

/// The words of a list.
pub(crate) fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    lines(list).flat_map(str::split_whitespace)
}

fn classed(line: &'static str) -> Option<impl Iterator<Item = (&'static str, Class)>> {
    let (name, words) = line.split_once(':')?;
    let class = Class::named(name)?;
    Some(words.split_whitespace().map(move |word| (word, class)))
}
