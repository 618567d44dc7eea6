//! The merge: sorted runs to one entry a term, in the order of language, n and words.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use crate::run::{Grams, Run};
use crate::totals::groups_of;

/// A term or n-gram over all runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The language of the documents that it was counted in.
    pub language: String,
    /// Words in it.
    pub n: u8,
    /// Its words, joined by one space.
    pub term: String,
    /// Its counts by group, sorted by group; groups without it are not listed.
    pub groups: Vec<GroupCount>,
    /// Its counts by document, sorted by document; documents without it are not listed.
    pub postings: Vec<Posting>,
}

/// A term's counts in one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupCount {
    /// Index into [`crate::LanguageTotals::groups`] of the entry's language.
    pub group: u32,
    /// Occurrences.
    pub cf: u64,
    /// Documents that hold it.
    pub df: u64,
    /// Occurrences whose words are all quoted.
    pub quoted: u64,
}

/// A term's counts in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Index over the documents of all runs, in order.
    pub document: u32,
    /// Occurrences.
    pub count: u32,
    /// Occurrences whose words are all quoted.
    pub quoted: u32,
}

impl Entry {
    /// Occurrences (collection frequency).
    pub fn cf(&self) -> u64 {
        self.groups.iter().map(|group| group.cf).sum()
    }

    /// Documents that hold it.
    pub fn df(&self) -> u64 {
        self.groups.iter().map(|group| group.df).sum()
    }

    /// Occurrences whose words are all quoted.
    pub fn quoted(&self) -> u64 {
        self.groups.iter().map(|group| group.quoted).sum()
    }

    /// Its counts in a group, zeros where the group does not hold it.
    pub fn in_group(&self, group: u32) -> GroupCount {
        match self.groups.binary_search_by_key(&group, |one| one.group) {
            Ok(at) => self.groups[at],
            Err(_) => GroupCount { group, cf: 0, df: 0, quoted: 0 },
        }
    }
}

/// Merges runs. The entries do not depend on where the documents were cut into runs.
///
/// Holds one place a run and the one entry that it builds.
pub fn merge(runs: &[Run]) -> Merge<'_> {
    let mut first_document = Vec::with_capacity(runs.len());
    let mut documents = 0_u32;
    for run in runs {
        first_document.push(documents);
        documents = documents.saturating_add(run.documents.len() as u32);
    }
    let groups = groups_of(runs);
    let mut group_numbers = Vec::with_capacity(runs.len());
    for run in runs {
        let by_language = run.languages.iter().map(|part| {
            let all = groups.get(part.language.as_str()).map_or(&[][..], Vec::as_slice);
            part.groups.iter().map(|name| all.partition_point(|one| *one < name.as_str()) as u32).collect()
        });
        group_numbers.push(by_language.collect());
    }
    let mut heap = BinaryHeap::with_capacity(runs.len());
    for (index, run) in runs.iter().enumerate() {
        heap.extend(Head::at(run, index, 0, 0, 0));
    }
    Merge { heap, first_document, group_numbers }
}

/// The iterator that [`merge`] gives.
pub struct Merge<'a> {
    heap: BinaryHeap<Head<'a>>,
    /// Where each run's documents begin in the count over all runs.
    first_document: Vec<u32>,
    /// Run, language of the run, group of the run → group of the language.
    group_numbers: Vec<Vec<Vec<u32>>>,
}

impl Iterator for Merge<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let first = self.heap.pop()?;
        let mut entry = Entry {
            language: first.language().to_owned(),
            n: first.grams().n,
            term: first.term(),
            groups: Vec::new(),
            postings: Vec::new(),
        };
        self.gather(&first, &mut entry);
        self.heap.extend(first.next());
        while let Some(head) = self.heap.peek()
            && head.order(&first) == Ordering::Equal
            && let Some(head) = self.heap.pop()
        {
            self.gather(&head, &mut entry);
            self.heap.extend(head.next());
        }
        combine(&mut entry.groups);
        Some(entry)
    }
}

impl Merge<'_> {
    /// Adds a run's counts to the entry. Runs of one term come in their order, so that postings
    /// stay sorted.
    fn gather(&self, head: &Head<'_>, entry: &mut Entry) {
        let groups = &self.group_numbers[head.index][head.language];
        entry.groups.extend(head.grams().subtotals(head.gram).iter().map(|one| GroupCount {
            group: groups[one.group as usize],
            cf: one.cf,
            df: one.df,
            quoted: one.quoted,
        }));
        let first = self.first_document[head.index];
        entry.postings.extend(head.grams().postings(head.gram).iter().map(|one| Posting {
            document: first.saturating_add(one.document),
            count: one.count,
            quoted: one.quoted,
        }));
    }
}

/// Sorts by group and adds up what several runs have of one group.
fn combine(groups: &mut Vec<GroupCount>) {
    groups.sort_unstable_by_key(|one| one.group);
    groups.dedup_by(|later, kept| {
        let same = later.group == kept.group;
        if same {
            kept.cf += later.cf;
            kept.df += later.df;
            kept.quoted += later.quoted;
        }
        same
    });
}

/// A place in a run: the next gram that it has to give.
#[derive(Clone, Copy)]
struct Head<'a> {
    run: &'a Run,
    index: usize,
    language: usize,
    order: usize,
    gram: usize,
}

impl<'a> Head<'a> {
    /// The first gram at or after the place, if the run has one.
    fn at(
        run: &'a Run,
        index: usize,
        mut language: usize,
        mut order: usize,
        mut gram: usize,
    ) -> Option<Self> {
        loop {
            let part = run.languages.get(language)?;
            match part.orders.get(order) {
                Some(grams) if gram < grams.len() => {
                    return Some(Head { run, index, language, order, gram });
                }
                Some(_) => (order, gram) = (order + 1, 0),
                None => (language, order, gram) = (language + 1, 0, 0),
            }
        }
    }

    fn next(&self) -> Option<Self> {
        Head::at(self.run, self.index, self.language, self.order, self.gram + 1)
    }

    fn language(&self) -> &'a str {
        &self.run.languages[self.language].language
    }

    fn grams(&self) -> &'a Grams {
        &self.run.languages[self.language].orders[self.order]
    }

    fn words(&self) -> impl Iterator<Item = &'a str> {
        let terms = &self.run.languages[self.language].terms;
        self.grams().words(self.gram).iter().map(|&word| terms[word as usize].as_str())
    }

    fn term(&self) -> String {
        self.words().collect::<Vec<_>>().join(" ")
    }

    /// The order of entries: language, n, words.
    fn order(&self, other: &Self) -> Ordering {
        self.language()
            .cmp(other.language())
            .then_with(|| self.grams().n.cmp(&other.grams().n))
            .then_with(|| self.words().cmp(other.words()))
    }
}

/// Reversed, since the standard heap gives its greatest first; ties by run.
impl Ord for Head<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.order(self).then_with(|| other.index.cmp(&self.index))
    }
}

impl PartialOrd for Head<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Head<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Head<'_> {}
