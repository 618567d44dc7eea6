//! The language tables in `lists/`, embedded, and how a line is looked up in them.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::HashSet;
use memchr::memmem::Finder;

/// Longer lines are prose, whatever they begin with.
const LONGEST_PROMPT: usize = 45;

/// One table: phrases that mark a line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Phrases {
    whole: HashSet<String>,
    /// By first character, so that a line is compared with few.
    starts: BTreeMap<char, Vec<Phrase>>,
    inside: Vec<(Phrase, Finder<'static>)>,
}

#[derive(Clone, Debug)]
struct Phrase {
    text: String,
    /// What must stand further on in the line.
    and: Option<String>,
    /// Whether it holds for lines that end as sentences.
    sure: bool,
}

/// A line as tables are asked about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    /// The folded line.
    pub folded: &'a str,
    pub words: usize,
    pub sentence: bool,
}

impl Phrases {
    /// Parses a table; its first lines say the form.
    pub(crate) fn parse(table: &str) -> Phrases {
        let mut phrases = Phrases::default();
        for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with(';')) {
            let (mark, text) = line.split_once(' ').unwrap_or((line, ""));
            let (text, and) = match text.split_once(" … ") {
                Some((start, and)) => (start, Some(and.to_owned())),
                None => (text, None),
            };
            let phrase = Phrase { text: text.trim().to_owned(), and, sure: mark.ends_with('!') };
            match mark.chars().next() {
                Some('=') => {
                    phrases.whole.insert(phrase.text);
                }
                Some('^') => {
                    if let Some(first) = phrase.text.chars().next() {
                        phrases.starts.entry(first).or_default().push(phrase);
                    }
                }
                Some('~') => {
                    let finder = Finder::new(&phrase.text).into_owned();
                    phrases.inside.push((phrase, finder));
                }
                _ => {}
            }
        }
        phrases
    }

    /// Parses a table of plain names.
    pub(crate) fn names(table: &str) -> BTreeSet<String> {
        table.lines().filter(|line| !line.is_empty() && !line.starts_with(';')).map(str::to_owned).collect()
    }

    /// Whether the line as a whole is one of the phrases.
    pub(crate) fn is_whole(&self, line: Asked<'_>) -> bool {
        self.whole.contains(line.folded.trim_end_matches([':', ' ', '-', '.']))
    }

    /// Whether `label` is one of the phrases that make a whole line.
    pub(crate) fn has_whole(&self, label: &str) -> bool {
        self.whole.contains(label)
    }

    /// Whether any phrase marks the line.
    pub(crate) fn marks(&self, line: Asked<'_>) -> bool {
        if line.words > LONGEST_PROMPT {
            return false;
        }
        if self.is_whole(line) {
            return true;
        }
        let applies = |phrase: &Phrase| phrase.sure || !line.sentence;
        let starts = line.folded.chars().next().and_then(|first| self.starts.get(&first));
        starts.is_some_and(|phrases| phrases.iter().any(|p| applies(p) && p.begins(line.folded)))
            || self
                .inside
                .iter()
                .any(|(p, finder)| applies(p) && finder.find(line.folded.as_bytes()).is_some())
    }
}

impl Phrase {
    fn begins(&self, line: &str) -> bool {
        let Some(rest) = line.strip_prefix(&self.text) else { return false };
        let open = self.text.ends_with(|c: char| !c.is_alphanumeric())
            || rest.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '\'');
        open && self.and.as_ref().is_none_or(|and| {
            rest.find(and.as_str())
                .is_some_and(|at| rest[at + and.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric()))
        })
    }
}
