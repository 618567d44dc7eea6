//! Words that the explorer need not list, since whoever has the passages finds them with their counts: runs of letters and digits in
//! small letters. The script cuts the passages in the same way (`runsOf` in explorer.js); here it is found out of which words that
//! gives exactly the uses and documents of each group. Tokens are cut by finer rules, so of some it does not.

use std::collections::{BTreeMap, HashMap};

use crate::island::Island;
use crate::search::{is_word, small};
use crate::{CountedWord, LanguagePart, Report, escape};

/// Runs of a language in the order in which they appear, each once.
pub(crate) struct Runs {
    runs: Vec<Run>,
    places: HashMap<Vec<u16>, usize>,
}

/// What a run's passages say of it.
#[derive(Default)]
struct Run {
    /// Uses and documents, by group.
    counts: BTreeMap<u32, (u64, u64)>,
    /// The documents that have it.
    keys: Vec<usize>,
}

impl Runs {
    /// Of the passages of a language that the page holds; none where they are cut, and too little is found in them.
    pub(crate) fn new(report: &Report, island: &Island<'_>, language: usize) -> Self {
        let mut found = Runs { runs: Vec::new(), places: HashMap::new() };
        let part = &report.languages[language];
        if island.is_cut() || part.groups.iter().any(|group| escape::shown(&group.name) != group.name) {
            return found;
        }
        let groups = groups(part);
        let mut keys: HashMap<&str, usize> = HashMap::new();
        for (_, passage) in island.passages(report).filter(|(of, _)| *of == language) {
            let next = keys.len();
            let key = *keys.entry(&passage.key).or_insert(next);
            let group = groups.get(passage.group.as_str()).copied().unwrap_or(part.words.groups.len() as u32);
            for run in small(&passage.text).split(|&unit| !is_word(unit)).filter(|run| is_steady(run)) {
                found.add(run, group, key);
            }
        }
        found
    }

    fn add(&mut self, run: &[u16], group: u32, key: usize) {
        let next = self.runs.len();
        let at = *self.places.entry(run.to_vec()).or_insert(next);
        if at == next {
            self.runs.push(Run::default());
        }
        let run = &mut self.runs[at];
        let counts = run.counts.entry(group).or_default();
        counts.0 += 1;
        // A document's passages follow each other, but for those of names and compared words.
        if run.keys.last() != Some(&key) && !run.keys.contains(&key) {
            run.keys.push(key);
            counts.1 += 1;
        }
    }

    /// The place of the run that is this word and has its counts.
    pub(crate) fn of(&self, word: &CountedWord) -> Option<usize> {
        let units: Vec<u16> = word.word.encode_utf16().collect();
        let at = *self.places.get(&units)?;
        let counted = word.counts.iter().map(|count| (count.group, (count.cf, count.df)));
        counted.eq(self.runs[at].counts.iter().map(|(group, counts)| (*group, *counts))).then_some(at)
    }
}

/// The groups that are counted one by one, by name.
fn groups(part: &LanguagePart) -> HashMap<&str, u32> {
    let named = part.words.groups.iter().filter_map(|&at| part.groups.get(at as usize));
    named.map(|group| group.name.as_str()).zip(0..).collect()
}

/// Whether every version of Unicode writes the run in small letters alike: scripts below U+1000 have had theirs for long, and a
/// Greek sigma depends on what stands around it.
fn is_steady(run: &[u16]) -> bool {
    !run.is_empty() && run.iter().all(|unit| !matches!(unit, 0x370..=0x3ff | 0x1000..))
}
