//! What a term is measured against: sizes of languages, groups and documents.

use std::collections::BTreeMap;

use crate::counting::LONGEST;
use crate::documents::{DocumentTotals, Documents};
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
    pub documents: Documents,
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
    pub fn document(&self, document: u32) -> Option<DocumentTotals> {
        self.documents.at(self.documents.place(document)?)
    }

    /// The key of the document with that index over all runs; empty where there is none.
    pub fn key(&self, document: u32) -> String {
        self.documents.place(document).map_or_else(String::new, |place| self.documents.key(place))
    }
}

impl GroupTotals {
    /// Places where an n-gram of `n` words stands; 0 for a length that is not counted.
    pub fn positions(&self, n: u8) -> u64 {
        at(&self.positions, n)
    }
}

/// The places of `n`; 0 for a length that is not counted.
pub(crate) fn at(positions: &[u64; LONGEST], n: u8) -> u64 {
    usize::from(n).checked_sub(1).and_then(|at| positions.get(at)).copied().unwrap_or(0)
}

fn add(sum: &mut [u64; LONGEST], part: &[u64; LONGEST]) {
    for (sum, part) in sum.iter_mut().zip(part) {
        *sum += part;
    }
}

/// Adds up the sizes of all runs. They do not depend on where the documents were cut into runs.
pub fn totals(runs: &[Run]) -> Totals {
    let mut sizes = Sizes::of(runs.iter().map(|run| &run.sections));
    runs.iter().flat_map(|run| &run.documents).for_each(|document| sizes.add(document));
    sizes.finish()
}

/// Sizes that are added up document by document.
#[derive(Clone, Debug)]
pub struct Sizes {
    /// Sorted by language, their groups by name.
    languages: Vec<LanguageTotals>,
    /// Documents so far, counted or not.
    documents: u32,
}

impl Sizes {
    /// Of runs that hold these sections; no document is added yet.
    pub fn of<'a>(sections: impl Iterator<Item = &'a Sections>) -> Self {
        let none = |group: &str| GroupTotals {
            group: group.to_owned(),
            documents: 0,
            tokens: 0,
            quoted: 0,
            positions: [0; LONGEST],
        };
        let of_language = |(language, names): (&str, Vec<&str>)| LanguageTotals {
            language: language.to_owned(),
            tokens: 0,
            quoted: 0,
            positions: [0; LONGEST],
            groups: names.into_iter().map(none).collect(),
            documents: Documents::default(),
        };
        Sizes { languages: groups_of(sections).into_iter().map(of_language).collect(), documents: 0 }
    }

    /// Adds the next document.
    pub fn add(&mut self, one: &RunDocument) {
        let document = self.documents;
        self.documents = self.documents.saturating_add(1);
        let of_language = |sums: &LanguageTotals| sums.language.as_str().cmp(&one.language);
        let (true, Ok(at)) = (one.counted, self.languages.binary_search_by(of_language)) else { return };
        let sums = &mut self.languages[at];
        let group = sums.groups.partition_point(|known| known.group < one.group);
        sums.tokens += one.tokens;
        sums.quoted += one.quoted;
        add(&mut sums.positions, &one.positions);
        sums.documents.push(document, group as u32, &one.positions, &one.key);
        if let Some(sums) = sums.groups.get_mut(group) {
            sums.documents += 1;
            sums.tokens += one.tokens;
            sums.quoted += one.quoted;
            add(&mut sums.positions, &one.positions);
        }
    }

    /// The sums.
    pub fn finish(mut self) -> Totals {
        self.languages.iter_mut().for_each(|language| language.documents.finish());
        Totals { languages: self.languages }
    }
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
