//! The margins of windowed pairs while their runs are merged. A merge gives the margins of a language before its pairs; both
//! may be more than memory holds. So margins are kept by word, on disk where memory is short, and pairs wait until there are
//! enough of them to ask for the margins of all their words together, in the order of the words.

use presswork_terms::pairs::{FIRST, Pair, SECOND, pair_row};
use presswork_terms::{Entry, GroupCount};

use crate::error::Error;
use crate::key_map::KeyMap;
use crate::pairs::{EachPair, Pairs};

/// Bytes of pairs that wait at most: enough that reading all margins for them is cheap beside writing their rows.
const WAITING: usize = 16 << 20;

/// The margins of one language, and the pairs of it that wait for theirs.
pub(crate) struct Margins {
    pairs: Pairs,
    room: usize,
    language: String,
    /// All pairs of the language.
    n: u64,
    /// By word, the pairs whose first word it is.
    first: KeyMap,
    /// By word, the pairs whose second word it is.
    second: KeyMap,
    waiting: Vec<Waiting>,
    /// Their words.
    texts: String,
    /// Their counts by group.
    groups: Vec<GroupCount>,
}

/// A pair: where its words end in the texts, and its counts in the groups; it begins where the one before ends.
struct Waiting {
    first: usize,
    second: usize,
    groups: usize,
    f: u64,
    df: u64,
    quoted: u64,
    f1: u64,
    f2: u64,
}

impl Margins {
    /// None yet; up to `room` bytes are held in memory.
    pub fn new(pairs: Pairs, room: usize) -> Self {
        Margins {
            pairs,
            room,
            language: String::new(),
            n: 0,
            first: KeyMap::new(room / 4),
            second: KeyMap::new(room / 4),
            waiting: Vec::new(),
            texts: String::new(),
            groups: Vec::new(),
        }
    }

    /// Whether the margins are those of `language`.
    pub fn are_of(&self, language: &str) -> bool {
        self.language == language
    }

    /// Begins a language, which has `n` pairs. None of the one before may wait.
    pub fn begin(&mut self, language: &str, n: u64) {
        *self = Margins { language: language.to_owned(), n, ..Margins::new(self.pairs, self.room) };
    }

    /// Takes an entry of the language, in the order of the merge. A pair waits for its margins, if it has a row.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`](crate::ErrorKind::Spill) where margins must go to disk and cannot.
    pub fn take(&mut self, entry: &Entry) -> Result<(), Error> {
        match entry.n {
            FIRST => self.first.push(entry.term.as_bytes(), &entry.cf().to_le_bytes()),
            SECOND => self.second.push(entry.term.as_bytes(), &entry.cf().to_le_bytes()),
            _ => {
                self.wait(entry);
                Ok(())
            }
        }
    }

    fn wait(&mut self, entry: &Entry) {
        let f = entry.cf();
        let Some((first, second)) = entry.term.split_once(' ') else { return };
        if f < self.pairs.min_count {
            return;
        }
        self.texts.push_str(first);
        let first = self.texts.len();
        self.texts.push_str(second);
        self.groups.extend_from_slice(&entry.groups);
        let (df, quoted) = (entry.df(), entry.quoted());
        let (second, groups) = (self.texts.len(), self.groups.len());
        self.waiting.push(Waiting { first, second, groups, f, df, quoted, f1: 0, f2: 0 });
    }

    /// Whether as many pairs wait as may.
    pub fn are_full(&self) -> bool {
        let pairs = self.waiting.len() * (size_of::<Waiting>() + size_of::<u32>());
        let bytes = self.texts.len() + pairs + self.groups.len() * size_of::<GroupCount>();
        // A vector that grows is there twice for a moment.
        2 * bytes > WAITING.min(self.room / 2)
    }

    /// Hands over the pairs that wait, in order, each with its counts by group.
    ///
    /// # Errors
    /// Those of `each`, and [`ErrorKind::Read`](crate::ErrorKind::Read) where margins cannot be read.
    pub fn rows<E: From<Error>>(&mut self, each: EachPair<'_, E>) -> Result<(), E> {
        self.look_up()?;
        let (mut start, mut group) = (0, 0);
        for one in &self.waiting {
            let (first, second) = (&self.texts[start..one.first], &self.texts[one.first..one.second]);
            let groups = &self.groups[group..one.groups];
            (start, group) = (one.second, one.groups);
            let &Waiting { f, df, quoted, f1, f2, .. } = one;
            // Margins come before their pairs wherever pairs were counted.
            if f1 > 0 && f2 > 0 {
                let pair = Pair { first, second, f, df, groups: groups.len() as u64, quoted, f1, f2 };
                each(
                    pair_row(&self.language, pair, self.n, self.pairs.window, self.pairs.min_count),
                    groups,
                )?;
            }
        }
        self.waiting.clear();
        self.texts.clear();
        self.groups.clear();
        Ok(())
    }

    /// Finds the margins of the pairs that wait.
    fn look_up(&mut self) -> Result<(), Error> {
        let Margins { first, second, waiting, texts, .. } = self;
        let texts = texts.as_bytes();
        let mut found = vec![0; waiting.len()];
        let starts = std::iter::once(0).chain(waiting.iter().map(|one| one.second));
        let asked = starts.zip(waiting.iter()).map(|(start, one)| &texts[start..one.first]);
        first.among(asked.zip(0..), |at: usize, value| found[at] = number(value))?;
        waiting.iter_mut().zip(found).for_each(|(one, f1)| one.f1 = f1);

        let mut order: Vec<u32> = (0..waiting.len() as u32).collect();
        let word = |at: u32| &texts[waiting[at as usize].first..waiting[at as usize].second];
        // Those of one first word are in order already, which this sort makes use of.
        order.sort_by(|&one, &other| word(one).cmp(word(other)));
        let mut found = vec![0; waiting.len()];
        let asked = order.iter().map(|&at| (word(at), at));
        second.among(asked, |at, value| found[at as usize] = number(value))?;
        waiting.iter_mut().zip(found).for_each(|(one, f2)| one.f2 = f2);
        Ok(())
    }
}

fn number(bytes: &[u8]) -> u64 {
    bytes.try_into().map_or(0, u64::from_le_bytes)
}
