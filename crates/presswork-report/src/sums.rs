//! What a report says of all documents together: sizes, groups, days, and which documents a caution means.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::DocumentRow;

use crate::Report;

/// Documents that a caution names before the rest is only counted.
pub(crate) const NAMED: usize = 4;

/// Words below which an article is called short: less than the two or three paragraphs that a capture cut
/// by a paywall leaves.
pub(crate) const SHORT: u64 = 100;

/// Sums over documents in their order. They grow with languages, groups and days, not with documents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    /// Documents.
    pub(crate) documents: u64,
    /// Of them, those that are counted.
    pub(crate) counted: u64,
    /// Counted tokens.
    pub(crate) words: u64,
    /// Counted tokens inside quotation marks.
    pub(crate) quoted: u64,
    /// Body text, bytes.
    pub(crate) text_bytes: u64,
    /// Decoded captures, bytes.
    pub(crate) source_bytes: u64,
    /// Pieces that cleaning removed.
    pub(crate) removed: u64,
    /// In the order in which they appear.
    pub(crate) groups: Groups,
    /// By day, the documents of each group, by its number.
    pub(crate) days: BTreeMap<String, BTreeMap<u32, u64>>,
    /// By language.
    pub(crate) languages: BTreeMap<String, OfLanguage>,
    /// Without a date.
    pub(crate) undated: Noted,
    /// With a date that the page does not state.
    pub(crate) inferred: Noted,
    /// Without a headline.
    pub(crate) untitled: Noted,
    /// With a flag.
    pub(crate) flagged: Noted,
    /// Counted, of fewer than [`SHORT`] words.
    pub(crate) short: Noted,
    /// The flags, by name.
    pub(crate) flags: BTreeSet<String>,
}

/// Groups, and the documents of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    /// In the order in which they appear.
    pub(crate) names: Vec<String>,
    /// Documents of each.
    pub(crate) documents: Vec<u64>,
    numbers: BTreeMap<String, u32>,
}

/// How many documents are meant, and the keys of the first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Noted {
    /// How many.
    pub(crate) n: u64,
    /// The first of them.
    pub(crate) first: Vec<String>,
}

/// The documents of a language.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfLanguage {
    /// The one with most words, the first of such: its words and key.
    pub(crate) longest: Option<(u64, String)>,
    /// Those without a date.
    pub(crate) undated: Noted,
}

impl Groups {
    fn add(&mut self, name: &str, documents: u64) -> u32 {
        let number = match self.numbers.get(name) {
            Some(&number) => number,
            None => {
                let number = self.names.len() as u32;
                self.names.push(name.to_owned());
                self.documents.push(0);
                self.numbers.insert(name.to_owned(), number);
                number
            }
        };
        self.documents[number as usize] += documents;
        number
    }
}

impl Noted {
    fn add(&mut self, key: &str) {
        self.n += 1;
        if self.first.len() < NAMED {
            self.first.push(key.to_owned());
        }
    }

    /// Adds what comes after.
    pub(crate) fn append(&mut self, later: &Noted) {
        self.n += later.n;
        self.first.extend(later.first.iter().take(NAMED.saturating_sub(self.first.len())).cloned());
    }
}

impl OfLanguage {
    fn see(&mut self, words: u64, key: &str) {
        if self.longest.as_ref().is_none_or(|(longest, _)| words > *longest) {
            self.longest = Some((words, key.to_owned()));
        }
    }
}

impl Sums {
    /// Over all documents of a report: those that it holds, and those past them.
    pub(crate) fn of(report: &Report) -> Self {
        let mut sums = Sums::default();
        for document in &report.documents {
            sums.add(&document.row, &document.flags);
        }
        sums.append(&report.further.sums);
        sums
    }

    /// Adds the next document.
    pub(crate) fn add(&mut self, row: &DocumentRow, flags: &[String]) {
        self.documents += 1;
        self.counted += u64::from(row.counted);
        self.words += row.tokens;
        self.quoted += row.quoted_tokens;
        self.text_bytes += row.text_bytes;
        self.source_bytes += row.source_bytes;
        self.removed += row.removed;
        let group = self.groups.add(&row.group, 1);
        let of_language = self.languages.entry(row.language.clone()).or_default();
        of_language.see(row.tokens, &row.key);
        if row.date.is_empty() {
            of_language.undated.add(&row.key);
            self.undated.add(&row.key);
        } else {
            *self.days.entry(row.date.clone()).or_default().entry(group).or_default() += 1;
        }
        if matches!(row.date_known_by.as_str(), "url" | "detected") {
            self.inferred.add(&row.key);
        }
        if row.title.is_empty() {
            self.untitled.add(&row.key);
        }
        if !flags.is_empty() {
            self.flagged.add(&row.key);
            self.flags.extend(flags.iter().cloned());
        }
        if row.counted && row.tokens < SHORT {
            self.short.add(&row.key);
        }
    }

    /// Adds documents that come after those added.
    fn append(&mut self, later: &Sums) {
        self.documents += later.documents;
        self.counted += later.counted;
        self.words += later.words;
        self.quoted += later.quoted;
        self.text_bytes += later.text_bytes;
        self.source_bytes += later.source_bytes;
        self.removed += later.removed;
        let groups = later.groups.names.iter().zip(&later.groups.documents);
        let numbers: Vec<u32> = groups.map(|(name, &documents)| self.groups.add(name, documents)).collect();
        for (day, groups) in &later.days {
            let of_day = self.days.entry(day.clone()).or_default();
            for (&group, documents) in groups {
                *of_day.entry(numbers[group as usize]).or_default() += documents;
            }
        }
        for (language, later) in &later.languages {
            let of_language = self.languages.entry(language.clone()).or_default();
            if let Some((words, key)) = &later.longest {
                of_language.see(*words, key);
            }
            of_language.undated.append(&later.undated);
        }
        self.undated.append(&later.undated);
        self.inferred.append(&later.inferred);
        self.untitled.append(&later.untitled);
        self.flagged.append(&later.flagged);
        self.short.append(&later.short);
        self.flags.extend(later.flags.iter().cloned());
    }
}
