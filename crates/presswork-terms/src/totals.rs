//! What a term is measured against: sizes of languages, groups and documents.

use std::collections::BTreeMap;

use crate::counting::LONGEST;
use crate::run::{Run, RunDocument, Sections};

/// The sizes of a corpus, language by language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Sorted by language.
    pub languages: Vec<LanguageTotals>,
}

impl Totals {
    /// The totals of a language, if a document has it.
    pub fn of(&self, language: &str) -> Option<&LanguageTotals> {
        let at = self.languages.binary_search_by(|one| one.language.as_str().cmp(language)).ok()?;
        Some(&self.languages[at])
    }
}

/// The sizes of the documents of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTotals {
    /// The language.
    pub language: String,
    /// Counted tokens.
    pub tokens: u64,
    /// Counted tokens inside quotation marks.
    pub quoted: u64,
    /// Places where an n-gram stands, at index n − 1; for n = 1 the counted tokens.
    pub positions: [u64; LONGEST],
    /// The groups, sorted by name.
    pub groups: Vec<GroupTotals>,
    /// The documents, sorted by their index over all runs.
    pub documents: Vec<DocumentTotals>,
}

/// The sizes of one group within one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTotals {
    /// Its name.
    pub group: String,
    /// Documents.
    pub documents: u64,
    /// Counted tokens.
    pub tokens: u64,
    /// Counted tokens inside quotation marks.
    pub quoted: u64,
    /// Places where an n-gram stands, at index n − 1.
    pub positions: [u64; LONGEST],
}

/// The sizes of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentTotals {
    /// Index over the documents of all runs, in order; what [`crate::Posting::document`] names.
    pub document: u32,
    /// Its key.
    pub key: String,
    /// Index into [`LanguageTotals::groups`].
    pub group: u32,
    /// Places where an n-gram stands, at index n − 1; for n = 1 the counted tokens.
    pub positions: [u64; LONGEST],
}

impl LanguageTotals {
    /// Places where an n-gram of `n` words stands; 0 for a length that is not counted.
    pub fn positions(&self, n: u8) -> u64 {
        at(&self.positions, n)
    }

    /// The `most` groups with the most counted tokens, as indices into `groups`, in their order; of
    /// equals, the first by name.
    pub fn largest_groups(&self, most: usize) -> Vec<u32> {
        let mut numbers: Vec<u32> = (0..self.groups.len() as u32).collect();
        numbers.sort_by_key(|&number| (std::cmp::Reverse(self.groups[number as usize].tokens), number));
        numbers.truncate(most);
        numbers.sort_unstable();
        numbers
    }

    /// The document with that index over all runs.
    pub fn document(&self, document: u32) -> Option<&DocumentTotals> {
        let at = self.documents.binary_search_by_key(&document, |one| one.document).ok()?;
        Some(&self.documents[at])
    }
}

impl GroupTotals {
    /// Places where an n-gram of `n` words stands; 0 for a length that is not counted.
    pub fn positions(&self, n: u8) -> u64 {
        at(&self.positions, n)
    }
}

impl DocumentTotals {
    /// Places where an n-gram of `n` words stands; 0 for a length that is not counted.
    pub fn positions(&self, n: u8) -> u64 {
        at(&self.positions, n)
    }
}

fn at(positions: &[u64; LONGEST], n: u8) -> u64 {
    usize::from(n).checked_sub(1).and_then(|at| positions.get(at)).copied().unwrap_or(0)
}

fn add(sum: &mut [u64; LONGEST], part: &[u64; LONGEST]) {
    for (sum, part) in sum.iter_mut().zip(part) {
        *sum += part;
    }
}

/// Adds up the sizes of all runs. They do not depend on where the documents were cut into runs.
pub fn totals(runs: &[Run]) -> Totals {
    totals_of(runs.iter().map(|run| &run.sections), runs.iter().flat_map(|run| &run.documents))
}

/// As [`totals`], of runs whose bodies are elsewhere.
pub fn totals_of<'a>(
    sections: impl Iterator<Item = &'a Sections>,
    documents: impl Iterator<Item = &'a RunDocument>,
) -> Totals {
    let names = groups_of(sections);
    let mut languages: BTreeMap<&str, LanguageTotals> = BTreeMap::new();
    for (&language, names) in &names {
        let none = |group: &&str| GroupTotals {
            group: (*group).to_owned(),
            documents: 0,
            tokens: 0,
            quoted: 0,
            positions: [0; LONGEST],
        };
        let empty = LanguageTotals {
            language: language.to_owned(),
            tokens: 0,
            quoted: 0,
            positions: [0; LONGEST],
            groups: names.iter().map(none).collect(),
            documents: Vec::new(),
        };
        languages.insert(language, empty);
    }
    let documents = (0_u32..).zip(documents);
    for (document, one) in documents.filter(|(_, one)| one.counted) {
        let (Some(sums), Some(names)) =
            (languages.get_mut(one.language.as_str()), names.get(one.language.as_str()))
        else {
            continue;
        };
        let group = names.partition_point(|&name| name < one.group.as_str());
        sums.tokens += one.tokens;
        sums.quoted += one.quoted;
        add(&mut sums.positions, &one.positions);
        sums.documents.push(DocumentTotals {
            document,
            key: one.key.clone(),
            group: group as u32,
            positions: one.positions,
        });
        let sums = &mut sums.groups[group];
        sums.documents += 1;
        sums.tokens += one.tokens;
        sums.quoted += one.quoted;
        add(&mut sums.positions, &one.positions);
    }
    Totals { languages: languages.into_values().collect() }
}

/// The sorted names of each language's groups.
pub(crate) fn groups_of<'a>(runs: impl Iterator<Item = &'a Sections>) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in runs.flat_map(|sections| &sections.languages) {
        groups.entry(&part.language).or_default().extend(part.groups.iter().map(String::as_str));
    }
    for names in groups.values_mut() {
        names.sort_unstable();
        names.dedup();
    }
    groups
}
