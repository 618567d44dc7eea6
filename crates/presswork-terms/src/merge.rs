//! The merge: sorted runs to one entry a term, in the order of language, n and words.

use std::cmp::Ordering;
use std::io::{self, BufRead};

use crate::entries::{Detail, Entries, by_words, put_occurrences, put_postings, put_term, put_totals};
use crate::run::{Run, RunLanguage, Sections};
use crate::totals::groups_of;

/// A term or n-gram over all runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The language of the documents that it was counted in.
    pub language: String,
    /// Words in it.
    pub n: u8,
    /// Its words, joined by one space.
    pub term: String,
    /// Its counts by group, sorted by group; groups without it are not listed. Of runs of
    /// [`Detail::Counts`] and [`Detail::Occurrences`], one group of number 0; of the latter without df.
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
    /// Documents that hold it; 0 where they were not counted ([`Detail::Occurrences`]).
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

    /// Documents that hold it; 0 where they were not counted ([`Detail::Occurrences`]).
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

/// A run whose body is read as it is merged.
pub struct RunReader<'a, R> {
    /// What the body holds.
    pub sections: &'a Sections,
    /// The body, from its first byte.
    pub body: R,
}

/// Merges runs that are in memory. The entries do not depend on where the documents were cut into runs.
///
/// # Panics
/// While iterating, if a run's body was put together by other means than counting.
pub fn merge(runs: &[Run]) -> impl Iterator<Item = Entry> + '_ {
    let readers = runs.iter().map(|run| RunReader { sections: &run.sections, body: run.body.as_slice() });
    let mut merge = Merge::new(readers.collect()).expect("a run from memory is whole");
    std::iter::from_fn(move || {
        let mut entry = Entry::default();
        merge.next(&mut entry).expect("a run from memory is whole").then_some(entry)
    })
}

/// Merges runs as they are read: one place a run, and the entry that is being built.
pub struct Merge<'a, R> {
    runs: Vec<Cursor<'a, R>>,
    /// The runs that have an entry left, as a heap: the one whose entry comes first stands first.
    heap: Vec<usize>,
}

impl<'a, R: BufRead> Merge<'a, R> {
    /// Of runs that are in the order of their documents.
    ///
    /// # Errors
    /// Those of reading the bodies; [`io::ErrorKind::InvalidData`] where one is damaged; [`io::ErrorKind::InvalidInput`] where
    /// postings would have to name more than 2³² documents.
    pub fn new(readers: Vec<RunReader<'a, R>>) -> io::Result<Self> {
        let listed = readers.iter().filter(|one| one.sections.detail == Detail::Postings);
        if listed.map(|one| one.sections.documents).fold(0, u64::saturating_add) > 1 << 32 {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "more than 4,294,967,296 documents"));
        }
        let groups = groups_of(readers.iter().map(|one| one.sections));
        let mut runs = Vec::with_capacity(readers.len());
        let mut first_document = 0_u32;
        for RunReader { sections, body } in readers {
            let numbers = |part: &RunLanguage| {
                let all = groups.get(part.language.as_str()).map_or(&[][..], Vec::as_slice);
                part.groups
                    .iter()
                    .map(|name| all.partition_point(|one| *one < name.as_str()) as u32)
                    .collect()
            };
            runs.push(Cursor {
                sections,
                language: 0,
                n: 0,
                left: 0,
                entries: Entries::new(body),
                first_document,
                groups: sections.languages.iter().map(numbers).collect(),
            });
            let documents = u32::try_from(sections.documents).unwrap_or(u32::MAX);
            first_document = first_document.saturating_add(documents);
        }
        let mut merge = Merge { runs, heap: Vec::new() };
        for at in 0..merge.runs.len() {
            if merge.runs[at].advance()? {
                merge.heap.push(at);
            }
        }
        for place in (0..merge.heap.len() / 2).rev() {
            merge.sink(place);
        }
        Ok(merge)
    }

    /// Makes `entry` the next one, or says that there is none.
    ///
    /// # Errors
    /// As [`Merge::new`].
    pub fn next(&mut self, entry: &mut Entry) -> io::Result<bool> {
        entry.groups.clear();
        entry.postings.clear();
        let Some(&first) = self.heap.first() else { return Ok(false) };
        let cursor = &self.runs[first];
        entry.language.clear();
        entry.language.push_str(cursor.language());
        entry.n = cursor.n;
        let term = std::str::from_utf8(&cursor.entries.term)
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "a term of the run is not UTF-8"))?;
        entry.term.clear();
        entry.term.push_str(term);
        let mut several = false;
        loop {
            let at = self.heap[0];
            self.runs[at].gather(entry)?;
            if self.runs[at].advance()? {
                self.sink(0);
            } else {
                self.heap.swap_remove(0);
                self.sink(0);
            }
            match self.heap.first() {
                Some(&next) if self.runs[next].is_at(entry) => several = true,
                _ => break,
            }
        }
        if several {
            combine(&mut entry.groups);
        }
        Ok(true)
    }

    /// Puts the run at `place` of the heap where it belongs below.
    fn sink(&mut self, mut place: usize) {
        loop {
            let mut least = place;
            for below in [2 * place + 1, 2 * place + 2] {
                if below < self.heap.len() && self.order(below, least) == Ordering::Less {
                    least = below;
                }
            }
            if least == place {
                return;
            }
            self.heap.swap(place, least);
            place = least;
        }
    }

    /// The order of what two places of the heap have to give; ties by run, so that the runs of one term
    /// come in their order and postings stay sorted.
    fn order(&self, one: usize, other: usize) -> Ordering {
        let (one, other) = (self.heap[one], self.heap[other]);
        self.runs[one].order(&self.runs[other]).then(one.cmp(&other))
    }
}

/// Merges runs to the body of one, which `write` gets piece by piece, and tells what it holds: for more
/// runs than can be read at once. Runs of one detail; their documents are counted on.
///
/// # Errors
/// Those of reading and of `write`; [`io::ErrorKind::InvalidData`] where a body is damaged.
pub fn merge_bodies<R: BufRead>(
    readers: Vec<RunReader<'_, R>>,
    write: &mut dyn FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<Sections> {
    let detail = readers.first().map_or(Detail::Counts, |one| one.sections.detail);
    let documents = readers.iter().map(|one| one.sections.documents).sum();
    let groups = groups_of(readers.iter().map(|one| one.sections));
    let longest = readers.iter().flat_map(|one| &one.sections.languages).map(|part| part.entries.len()).max();
    let languages = groups.into_iter().map(|(language, groups)| RunLanguage {
        language: language.to_owned(),
        groups: groups.into_iter().map(str::to_owned).collect(),
        entries: vec![0; longest.unwrap_or(0)],
    });
    let mut sections = Sections { detail, documents, languages: languages.collect() };
    let mut merge = Merge::new(readers)?;
    let (mut entry, mut before) = (Entry::default(), (String::new(), 0, Vec::new()));
    let mut bytes = Vec::new();
    while merge.next(&mut entry)? {
        let at = sections.languages.partition_point(|part| part.language < entry.language);
        sections.languages[at].entries[usize::from(entry.n) - 1] += 1;
        if (before.0.as_str(), before.1) != (entry.language.as_str(), entry.n) {
            before = (entry.language.clone(), entry.n, Vec::new());
        }
        put_term(&mut bytes, &mut before.2, entry.term.as_bytes());
        match detail {
            Detail::Counts => put_totals(&mut bytes, entry.cf(), entry.df(), entry.quoted()),
            Detail::Postings => put_postings(&mut bytes, &entry.groups, &entry.postings),
            Detail::Occurrences => put_occurrences(&mut bytes, entry.cf(), entry.quoted()),
        }
        if bytes.len() >= PIECE {
            write(&bytes)?;
            bytes.clear();
        }
    }
    write(&bytes)?;
    Ok(sections)
}

/// Bytes that are written at a time.
const PIECE: usize = 1 << 16;

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

/// A place in a run: the entry that it has to give.
struct Cursor<'a, R> {
    sections: &'a Sections,
    language: usize,
    n: u8,
    /// Entries of the section after this one.
    left: u64,
    entries: Entries<R>,
    /// Where the run's documents begin in the count over all runs.
    first_document: u32,
    /// Language of the run, group of the run → group of the language.
    groups: Vec<Vec<u32>>,
}

impl<R: BufRead> Cursor<'_, R> {
    /// Reads the next term; its counts are read by [`Cursor::gather`].
    fn advance(&mut self) -> io::Result<bool> {
        while self.left == 0 {
            let Some(part) = self.sections.languages.get(self.language) else { return Ok(false) };
            match part.entries.get(usize::from(self.n)) {
                Some(&entries) => {
                    (self.n, self.left) = (self.n + 1, entries);
                    self.entries.restart();
                }
                None => (self.language, self.n) = (self.language + 1, 0),
            }
        }
        self.left -= 1;
        self.entries.term()?;
        Ok(true)
    }

    fn gather(&mut self, entry: &mut Entry) -> io::Result<()> {
        let (cf, df, quoted) = match self.sections.detail {
            Detail::Postings => {
                return self.entries.postings(&self.groups[self.language], self.first_document, entry);
            }
            Detail::Counts => self.entries.totals()?,
            Detail::Occurrences => {
                let (cf, quoted) = self.entries.occurrences()?;
                (cf, 0, quoted)
            }
        };
        match entry.groups.first_mut() {
            None => entry.groups.push(GroupCount { group: 0, cf, df, quoted }),
            Some(sums) => {
                sums.cf += cf;
                sums.df += df;
                sums.quoted += quoted;
            }
        }
        Ok(())
    }

    fn language(&self) -> &str {
        &self.sections.languages[self.language].language
    }

    fn is_at(&self, entry: &Entry) -> bool {
        self.entries.term == entry.term.as_bytes() && self.n == entry.n && self.language() == entry.language
    }

    /// The order of entries: language, n, words.
    fn order(&self, other: &Self) -> Ordering {
        self.language()
            .cmp(other.language())
            .then(self.n.cmp(&other.n))
            .then(self.entries.leading.cmp(&other.entries.leading))
            .then_with(|| by_words(&self.entries.term, &other.entries.term))
    }
}

#[cfg(test)]
mod tests {
    use super::{Merge, RunReader, merge};
    use crate::counting::{Counting, TermForm, Within};
    use crate::entries::{Detail, put_postings, put_term, put_totals};
    use crate::merge::{GroupCount, Posting};
    use crate::run::{Run, RunLanguage};
    use crate::word_counter::WordCounter;

    const MOST: u64 = u32::MAX as u64;

    /// A run of one term, as one would be whose tokens no test has the time to count.
    fn run(detail: Detail, documents: u64, counts: impl FnOnce(&mut Vec<u8>)) -> Run {
        let mut run = Run::empty(detail);
        put_term(&mut run.body, &mut Vec::new(), b"tide");
        counts(&mut run.body);
        run.sections.documents = documents;
        let groups = vec!["harbour".to_owned()];
        run.sections.languages.push(RunLanguage { language: "und".to_owned(), groups, entries: vec![1] });
        run
    }

    /// Sums of runs that are each as full as a run can be.
    #[test]
    fn sums_pass_two_to_the_32() {
        let counts = |bytes: &mut Vec<u8>| put_totals(bytes, MOST, MOST - 1, MOST - 2);
        let runs = [(); 3].map(|()| run(Detail::Counts, MOST, counts));
        let tide = merge(&runs).next().expect("it was counted");
        assert_eq!((tide.cf(), tide.df(), tide.quoted()), (3 * MOST, 3 * (MOST - 1), 3 * (MOST - 2)));

        let posting = Posting { document: 7, count: u32::MAX, quoted: u32::MAX };
        let group = GroupCount { group: 0, cf: MOST, df: 1, quoted: MOST };
        let counts = |bytes: &mut Vec<u8>| put_postings(bytes, &[group], &[posting]);
        let runs = [(); 4].map(|()| run(Detail::Postings, 1 << 30, counts));
        let tide = merge(&runs).next().expect("it was counted");
        assert_eq!((tide.cf(), tide.df(), tide.quoted()), (4 * MOST, 4, 4 * MOST));
        let last = tide.postings.last().expect("it is listed");
        assert_eq!((last.document, last.count), (3 * (1 << 30) + 7, u32::MAX));
    }

    #[test]
    fn more_documents_than_can_be_named_are_refused() {
        let runs = [(); 5].map(|()| run(Detail::Postings, 1 << 30, |bytes| put_postings(bytes, &[], &[])));
        let readers = runs.iter().map(|run| RunReader { sections: &run.sections, body: run.body.as_slice() });
        let refused = Merge::new(readers.collect()).err().expect("it is refused");
        assert_eq!(refused.to_string(), "more than 4,294,967,296 documents");
    }

    #[test]
    fn a_term_of_a_megabyte_is_one_term() {
        let counting =
            Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Document };
        let long = "tide".repeat(1 << 18);
        for detail in [Detail::Counts, Detail::Postings] {
            let mut counter = WordCounter::new(&counting, detail);
            counter.text("a", "a", &format!("{long} ebbs {long}"));
            counter.text("b", "b", &long);
            let runs = counter.take();
            let entries: Vec<_> =
                merge(&runs).map(|one| (one.n, one.term.len(), one.cf(), one.df())).collect();
            let n = long.len();
            let expected =
                [(1, 4, 1, 1), (1, n, 3, 2), (2, n + 5, 1, 1), (2, n + 5, 1, 1), (3, 2 * n + 6, 1, 1)];
            assert_eq!(entries, expected);
        }
    }
}
