//! Every word of a language with its counts in each group: what the explorer of words is filled from.

/// The words of a language and how often each group uses them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordCounts {
    /// The groups that are counted one by one: indices into `LanguagePart::groups`, ascending. All others are counted
    /// together, under the number that follows the last of these.
    pub groups: Vec<u32>,
    /// The words with `least` uses or more, in the order of their bytes.
    pub words: Vec<CountedWord>,
    /// Uses that a word must have to be held.
    pub least: u64,
}

/// A word with its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedWord {
    /// The term.
    pub word: String,
    /// Whether it is a function word of its language.
    pub function: bool,
    /// Its counts by group, ascending; a group that does not use it has none.
    pub counts: Vec<WordCount>,
}

/// A word's counts in one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordCount {
    /// Index into [`WordCounts::groups`]; one past them: all other groups.
    pub group: u32,
    /// Occurrences, at least 1.
    pub cf: u64,
    /// Documents that hold it, at least 1.
    pub df: u64,
}

impl CountedWord {
    /// Occurrences in all groups.
    pub fn cf(&self) -> u64 {
        self.counts.iter().map(|count| count.cf).sum()
    }
}
