//! Every word with its counts by group, for the report's explorer: as many as a page can hold, those used most.

use presswork_report::{CountedWord, WordCount, WordCounts};
use presswork_terms::{Entry, Totals};
use presswork_tokenise::Tokeniser;

/// Words of a language that are held at most: with five groups they take some 0.7 MB of a page.
const WORDS: usize = 100_000;

/// Groups that are counted one by one, those with most words; more make no list to choose from.
const GROUPS: usize = 20;

/// The words of all languages so far.
pub(crate) struct WordCounter<'a> {
    tokeniser: &'a Tokeniser,
    /// In the order of [`Totals::languages`].
    languages: Vec<(String, WordCounts)>,
}

impl<'a> WordCounter<'a> {
    /// No word yet.
    pub fn new(tokeniser: &'a Tokeniser, totals: &Totals) -> Self {
        let of_language = |language: &presswork_terms::LanguageTotals| {
            let groups = language.largest_groups(GROUPS);
            (language.language.clone(), WordCounts { groups, words: Vec::new(), least: 1 })
        };
        WordCounter { tokeniser, languages: totals.languages.iter().map(of_language).collect() }
    }

    /// Looks at an entry; they come in order of language, length, term.
    pub fn consider(&mut self, entry: &Entry) {
        let at = self.languages.partition_point(|(language, _)| *language < entry.language);
        let Some((language, held)) = self.languages.get_mut(at).filter(|_| entry.n == 1) else { return };
        if entry.cf() < held.least {
            return;
        }
        let mut counts: Vec<WordCount> = Vec::new();
        let mut others = WordCount { group: held.groups.len() as u32, cf: 0, df: 0 };
        for group in &entry.groups {
            match held.groups.binary_search(&group.group) {
                Ok(at) => counts.push(WordCount { group: at as u32, cf: group.cf, df: group.df }),
                Err(_) => {
                    others.cf += group.cf;
                    others.df += group.df;
                }
            }
        }
        counts.extend((others.cf > 0).then_some(others));
        let function = self.tokeniser.is_stop_word(language, &entry.term);
        held.words.push(CountedWord { word: entry.term.clone(), function, counts });
        if held.words.len() >= 2 * WORDS {
            prune(held);
        }
    }

    /// By language, in order.
    pub fn finish(mut self) -> impl Iterator<Item = (String, WordCounts)> {
        self.languages.iter_mut().for_each(|(_, held)| prune(held));
        self.languages.into_iter()
    }
}

/// Raises `least` until at most [`WORDS`] words have so many uses.
fn prune(held: &mut WordCounts) {
    if held.words.len() <= WORDS {
        return;
    }
    let mut uses: Vec<u64> = held.words.iter().map(CountedWord::cf).collect();
    let (_, &mut last, _) = uses.select_nth_unstable_by(WORDS, |a, b| b.cmp(a));
    held.least = last + 1;
    held.words.retain(|word| word.cf() > last);
}
