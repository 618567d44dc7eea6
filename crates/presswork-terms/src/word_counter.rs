//! Counting text that is tokenised already: bytes to numbers, with no tokenised document between.

use std::borrow::Cow;

use crate::counting::{Counting, TermForm};
use crate::entries::{Detail, put_occurrences, put_totals};
use crate::folding::{fold, is_folded};
use crate::grams::{Folding, Order, token};
use crate::key::Key;
use crate::lexicon::Lexicon;
use crate::reach::Reach;
use crate::run::{Run, RunDocument};
use crate::split::stretches;
use crate::stream::Stream;

/// The language of words that come without one.
const LANGUAGE: &str = "und";

/// Tokens that one run holds at most: counts and positions of a run have 32 bits.
const MOST: u64 = 1 << 31;

/// Counts documents that come as words: as [`crate::count`] counts those of [`crate::doc_of_words`].
///
/// Where only counts are wanted and no n-grams (no [`Detail::Postings`], longest 1), nothing is kept of a
/// token but the counts of its term: memory grows with the distinct terms alone.
pub struct WordCounter {
    counting: Counting,
    /// The shortest n-gram that is written.
    shortest: usize,
    reach: Reach,
    detail: Detail,
    stream: Stream,
    documents: Vec<RunDocument>,
    /// Documents of the run, listed or not.
    number: u32,
    /// Tokens of the run.
    tokens: u64,
    most: u64,
    filled: Vec<Run>,
}

impl WordCounter {
    /// A counter of no document.
    pub fn new(counting: &Counting, detail: Detail) -> Self {
        WordCounter {
            counting: counting.clone(),
            shortest: 1,
            reach: Reach::Adjacent,
            detail,
            stream: Stream::new(),
            documents: Vec::new(),
            number: 0,
            tokens: 0,
            most: MOST,
            filled: Vec::new(),
        }
    }

    /// The same counter, of what `reach` says: as [`crate::count_reaching`] counts.
    pub fn reaching(mut self, reach: Reach) -> Self {
        self.reach = reach.held();
        self.most = MOST / self.reach.at_a_token(self.counting.orders()).max(1);
        self
    }

    /// The same counter, whose n-grams have at least so many words: entries of fewer are not made. A number that is more than
    /// the longest is taken as that.
    pub fn shortest(mut self, words: u8) -> Self {
        self.shortest = usize::from(words).clamp(1, self.counting.orders());
        self
    }

    /// Adds a document whose words are parted by white space; `text` is shorter than 4 GiB. But with
    /// [`Detail::Postings`], key and group are not kept.
    pub fn text(&mut self, key: &str, group: &str, text: &str) {
        self.make_room(text.len() as u64 / 2 + 1);
        let bytes = text.as_bytes();
        let (stamp, form, df) = (self.number + 1, self.counting.form, self.detail.has_df());
        let (mut words, mut types) = (0, 0);
        let tallies = self.tallies();
        if !tallies {
            self.stream.begin(self.number);
        }
        let Stream { lexicon, tokens, .. } = &mut self.stream;
        let mut missed = Vec::new();
        stretches(bytes, |bytes, stretches| {
            types += if df {
                lexicon.tally::<true>(bytes, stretches, stamp, &mut missed)
            } else {
                lexicon.tally::<false>(bytes, stretches, stamp, &mut missed)
            };
            words += (stretches.len() - missed.len()) as u64;
            let before = tokens.len();
            if !tallies {
                // A word that is not known yet has a place among the tokens, and a number later.
                tokens.extend(lexicon.looked_up().map(|(_, number)| token(number, false)));
            }
            // From the last on, so that places before it stay where they are if one has several words.
            for at in missed.drain(..).rev() {
                let ((start, end), key) = (stretches[at], lexicon.looked_up().nth(at).map(|look| look.0));
                let Some(key) = key else { continue };
                let (at, mut numbers) = (before + at, 0);
                met(lexicon, key, &bytes[start as usize..end as usize], form, |lexicon, number| {
                    types += u64::from(lexicon.count(number, stamp));
                    if !tallies {
                        let token = token(number, false);
                        if numbers == 0 { tokens[at] = token } else { tokens.insert(at + numbers, token) }
                    }
                    numbers += 1;
                });
                if !tallies && numbers == 0 {
                    tokens.remove(at);
                }
                words += numbers as u64;
            }
        });
        self.end(key, group, words, types);
    }

    /// Adds a document as a list of words. Empty words are left out; a space in a word becomes a no-break
    /// space.
    pub fn words<'a>(&mut self, key: &str, group: &str, list: impl ExactSizeIterator<Item = &'a str>) {
        self.make_room(list.len() as u64 + 1);
        let (stamp, form) = (self.number + 1, self.counting.form);
        let tallies = self.tallies();
        let (mut words, mut types) = (0, 0);
        if !tallies {
            self.stream.begin(self.number);
        }
        let Stream { lexicon, tokens, .. } = &mut self.stream;
        for word in list.filter(|word| !word.is_empty()) {
            let number = number(lexicon, word, form);
            let first = lexicon.count(number, stamp);
            if !tallies {
                tokens.push(token(number, false));
            }
            types += u64::from(first);
            words += 1;
        }
        self.end(key, group, words, types);
    }

    /// Bytes that the counter holds, with those that [`WordCounter::take`] needs beside them.
    pub fn bytes(&self) -> usize {
        self.stream.bytes(self.counting.orders(), self.reach)
            + self.documents.len() * (size_of::<RunDocument>() + 64)
    }

    /// Bytes that a counter of about so many bytes of text holds, with those that [`WordCounter::take`] needs beside them, where
    /// it keeps postings: by this, text is cut into runs. Five bytes a token, and every eighth token a new term, are more than
    /// most texts have, and a third is added for what grows by doubling, as 1- to 3-grams measured.
    pub fn bytes_of_text(&self, text: usize) -> usize {
        let tokens = text / 5;
        let terms = tokens / 8;
        let held = tokens * 2 * size_of::<u32>() + terms * 40;
        let all = held + crate::stream::beside(terms, tokens, self.counting.orders(), self.reach);
        all + all / 3
    }

    /// The runs of the documents added since the last call, in order: one, but for texts of more than
    /// 2³¹ words.
    pub fn take(&mut self) -> Vec<Run> {
        self.fill();
        std::mem::take(&mut self.filled)
    }

    /// Whether the slots of the lexicon hold all that is asked for.
    fn tallies(&self) -> bool {
        self.detail != Detail::Postings && self.counting.orders() == 1 && self.reach == Reach::Adjacent
    }

    fn make_room(&mut self, tokens: u64) {
        if self.tokens + tokens > self.most && self.number > 0 {
            self.fill();
        }
        self.tokens += tokens;
    }

    fn end(&mut self, key: &str, group: &str, words: u64, types: u64) {
        if !self.tallies() {
            self.stream.end_unit();
        }
        self.number += 1;
        if self.detail == Detail::Postings {
            let positions = self.reach.positions(words, self.counting.orders());
            self.documents.push(RunDocument {
                key: key.to_owned(),
                language: LANGUAGE.to_owned(),
                group: group.to_owned(),
                counted: true,
                repeated_blocks: 0,
                repeated_tokens: 0,
                tokens: words,
                types,
                quoted: 0,
                sentences: u64::from(words > 0),
                positions,
            });
        }
    }

    fn fill(&mut self) {
        let stream = std::mem::replace(&mut self.stream, Stream::new());
        let documents = std::mem::take(&mut self.documents);
        let mut run = Run::empty(self.detail);
        run.sections.documents = u64::from(std::mem::take(&mut self.number));
        self.tokens = 0;
        let (lengths, detail) = (self.shortest..=self.counting.orders(), self.detail);
        if run.sections.documents > 0 {
            let mut groups: Vec<&str> = documents.iter().map(|one| one.group.as_str()).collect();
            groups.sort_unstable();
            groups.dedup();
            let number =
                |one: &RunDocument| groups.partition_point(|&group| group < one.group.as_str()) as u32;
            let orders = if self.tallies() {
                vec![tallied(&stream.lexicon, detail)]
            } else {
                let group_of: Vec<u32> = documents.iter().map(number).collect();
                stream.orders(lengths, self.reach, Folding::new(detail, &group_of, groups.len()))
            };
            let groups = groups.into_iter().map(str::to_owned).collect();
            run.append(LANGUAGE, groups, orders);
        }
        run.documents = documents;
        self.filled.push(run);
    }
}

/// The words of a stretch that the lexicon does not know as a short term: one, or several, where white space
/// beyond ASCII parts them.
fn met(
    lexicon: &mut Lexicon,
    key: Key,
    stretch: &[u8],
    form: TermForm,
    mut each: impl FnMut(&mut Lexicon, u32),
) {
    if let Some(number) = lexicon.known(key, stretch) {
        return each(lexicon, number);
    }
    if key.is_plain() {
        let number = lexicon.first(key, stretch);
        return each(lexicon, number);
    }
    // White space parts it from the rest, so that it begins and ends with a character.
    let text = std::str::from_utf8(stretch).unwrap_or_default();
    if (form == TermForm::Surface || is_folded(text)) && !text.contains(char::is_whitespace) {
        let number = lexicon.first(key, stretch);
        return each(lexicon, number);
    }
    for word in text.split_whitespace() {
        let number = number(lexicon, word, form);
        each(lexicon, number);
    }
}

/// The number of a word's term.
fn number(lexicon: &mut Lexicon, word: &str, form: TermForm) -> u32 {
    let bytes = word.as_bytes();
    if let Some(number) = lexicon.known(Key::of(bytes, 0, bytes.len()), bytes) {
        return number;
    }
    let mut term = match form {
        TermForm::Folded | TermForm::Stem => Cow::Owned(fold(word)),
        TermForm::Surface => Cow::Borrowed(word),
    };
    if term.contains(' ') {
        term = Cow::Owned(term.replace(' ', "\u{a0}"));
    }
    let number = lexicon.term(term.as_bytes());
    if term != word {
        lexicon.alias(bytes, number);
    }
    number
}

/// The terms with what the lexicon counted of them.
fn tallied(lexicon: &Lexicon, detail: Detail) -> Order {
    let mut order = Order::default();
    let mut rank = 0;
    lexicon.tallied(|head, cf, df, texts| {
        order.terms.put(&mut order.bytes, &[rank], &[head], texts);
        if detail.has_df() {
            put_totals(&mut order.bytes, u64::from(cf), u64::from(df), 0);
        } else {
            put_occurrences(&mut order.bytes, u64::from(cf), 0);
        }
        order.entries += 1;
        rank += 1;
    });
    order
}

#[cfg(test)]
mod tests {
    use super::WordCounter;
    use crate::counting::{Counting, TermForm, Within};
    use crate::entries::Detail;
    use crate::merge::merge;

    /// A run holds no more tokens than its counts have bits for, however many are added before it is taken:
    /// 2³¹ for true, eight here.
    #[test]
    fn a_full_run_makes_room_for_the_next() {
        let counting =
            Counting { form: TermForm::Folded, titles: true, longest: 2, within: Within::Document };
        for detail in [Detail::Counts, Detail::Postings, Detail::Occurrences] {
            let mut counter = WordCounter::new(&counting, detail);
            counter.most = 8;
            for _ in 0..100 {
                counter.text("a", "a", "tide after tide");
            }
            let runs = counter.take();
            assert!(runs.len() >= 40, "{} runs", runs.len());
            let tide = merge(&runs).find(|one| one.term == "tide").expect("it was counted");
            assert_eq!((tide.cf(), tide.df()), (200, if detail.has_df() { 100 } else { 0 }));
        }
    }
}
