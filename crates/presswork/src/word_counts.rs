//! Every word with its counts by group, for the report's explorer: as many as a page can hold, those used most. Until the report
//! is made they wait on disk where memory is short.

use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;

use presswork_report::{CountedWord, WordCount, WordCounts};
use presswork_terms::{Entry, Totals};
use presswork_tokenise::Tokeniser;

use crate::artifact::{canonical_bytes, of_canonical_bytes};
use crate::error::Error;
use crate::segments::Segments;

/// Words of a language that are held at most: with five groups they take some 0.7 MB of a page.
const WORDS: u64 = 100_000;

/// Groups that are counted one by one, those with most words; more make no list to choose from.
const GROUPS: usize = 20;

/// Words that are put aside together.
const TOGETHER: usize = 256;

/// A word as it waits: its text, whether it is a function word, and its counts by group.
type Waiting = (String, bool, Vec<(u32, u64, u64)>);

/// The words of all languages so far.
pub(crate) struct WordCounter<'a> {
    tokeniser: &'a Tokeniser,
    words: CountedWords,
    /// The language's that come now.
    open: Vec<Waiting>,
    /// Its index.
    language: usize,
}

/// The words of all languages.
pub(crate) struct CountedWords {
    /// In the order of [`Totals::languages`].
    languages: Vec<OfLanguage>,
    /// Stretches of [`TOGETHER`] words of one language.
    words: Segments,
}

struct OfLanguage {
    language: String,
    groups: Vec<u32>,
    /// How many words have so many uses, and how many of them are content words; of those with `least` and more.
    uses: BTreeMap<u64, (u64, u64)>,
    /// Words that those are.
    held: u64,
    least: u64,
    stretches: Range<usize>,
}

impl<'a> WordCounter<'a> {
    /// No word yet; up to `room` bytes of them wait in memory.
    pub fn new(tokeniser: &'a Tokeniser, totals: &Totals, room: usize) -> Self {
        let of_language = |language: &presswork_terms::LanguageTotals| OfLanguage {
            language: language.language.clone(),
            groups: language.largest_groups(GROUPS),
            uses: BTreeMap::new(),
            held: 0,
            least: 1,
            stretches: 0..0,
        };
        let languages = totals.languages.iter().map(of_language).collect();
        let words = CountedWords { languages, words: Segments::new(room) };
        WordCounter { tokeniser, words, open: Vec::new(), language: 0 }
    }

    /// Looks at an entry; they come in order of language, length, term.
    ///
    /// # Errors
    /// [`ErrorKind::Spill`](crate::ErrorKind::Spill) where words must go to disk and cannot.
    pub fn consider(&mut self, entry: &Entry) -> Result<(), Error> {
        let at = self.words.languages.partition_point(|one| one.language < entry.language);
        let Some(held) = self.words.languages.get_mut(at).filter(|_| entry.n == 1) else { return Ok(()) };
        let cf = entry.cf();
        if cf < held.least {
            return Ok(());
        }
        let mut counts: Vec<(u32, u64, u64)> = Vec::new();
        let mut others = (held.groups.len() as u32, 0, 0);
        for group in &entry.groups {
            match held.groups.binary_search(&group.group) {
                Ok(at) => counts.push((at as u32, group.cf, group.df)),
                Err(_) => {
                    others.1 += group.cf;
                    others.2 += group.df;
                }
            }
        }
        counts.extend((others.1 > 0).then_some(others));
        let function = self.tokeniser.is_stop_word(&held.language, &entry.term);
        held.add(cf, function);
        if self.language != at || self.open.len() >= TOGETHER {
            self.put_aside()?;
            self.language = at;
        }
        self.open.push((entry.term.clone(), function, counts));
        Ok(())
    }

    fn put_aside(&mut self) -> Result<(), Error> {
        let CountedWords { languages, words } = &mut self.words;
        if let Some(language) = languages.get_mut(self.language).filter(|_| !self.open.is_empty()) {
            words.push(&canonical_bytes(&self.open))?;
            let end = words.len();
            let start = if language.stretches.is_empty() { end - 1 } else { language.stretches.start };
            language.stretches = start..end;
            self.open.clear();
        }
        Ok(())
    }

    /// All of them.
    ///
    /// # Errors
    /// As [`WordCounter::consider`].
    pub fn finish(mut self) -> Result<CountedWords, Error> {
        self.put_aside()?;
        self.words.languages.iter_mut().for_each(OfLanguage::prune);
        Ok(self.words)
    }
}

impl OfLanguage {
    fn add(&mut self, cf: u64, function: bool) {
        let (words, content) = self.uses.entry(cf).or_default();
        *words += 1;
        *content += u64::from(!function);
        self.held += 1;
        if self.held >= 2 * WORDS {
            self.prune();
        }
    }

    /// Raises `least` until at most [`WORDS`] words have so many uses.
    fn prune(&mut self) {
        while self.held > WORDS
            && let Some((cf, (words, _))) = self.uses.pop_first()
        {
            self.held -= words;
            self.least = cf + 1;
        }
    }
}

impl CountedWords {
    /// Uses of a language's content words that are held.
    pub fn content_uses(&self, language: &str) -> u64 {
        let of_language = self.languages.iter().find(|one| one.language == language);
        of_language.map_or(0, |one| one.uses.iter().map(|(cf, (_, content))| cf * content).sum())
    }

    /// The words of a language.
    ///
    /// # Errors
    /// [`ErrorKind::Read`](crate::ErrorKind::Read) where the disk refuses.
    pub fn of(&self, language: &str) -> Result<WordCounts, Error> {
        let Some(one) = self.languages.iter().find(|one| one.language == language) else {
            return Ok(WordCounts::default());
        };
        let mut words = Vec::with_capacity(usize::try_from(one.held).unwrap_or_default());
        let mut bytes = Vec::new();
        for stretch in one.stretches.clone() {
            bytes.clear();
            let mut reader = self.words.reader(stretch);
            reader.read_to_end(&mut bytes).map_err(|error| self.words.unread(error))?;
            let waiting: Vec<Waiting> = of_canonical_bytes(&bytes)?;
            for (word, function, counts) in waiting {
                if counts.iter().map(|count| count.1).sum::<u64>() >= one.least {
                    let count = |(group, cf, df)| WordCount { group, cf, df };
                    words.push(CountedWord {
                        word,
                        function,
                        counts: counts.into_iter().map(count).collect(),
                    });
                }
            }
        }
        Ok(WordCounts { groups: one.groups.clone(), words, least: one.least })
    }
}
