//! What stands around a number and says that it is not exactly that many: *around*, *more than*, *or more*.

use std::ops::Range;

use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Hedges in a row before a number, at most: `more than an estimated`.
const IN_A_ROW: usize = 2;

/// What the hedges of a number say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hedge {
    /// Their words, in order.
    pub words: Vec<Range<usize>>,
    pub least: bool,
    pub most: bool,
    pub about: bool,
}

const BEFORE: [Class; 3] = [Class::HedgeLeast, Class::HedgeMost, Class::HedgeAbout];
const BEHIND: [Class; 3] = [Class::BehindLeast, Class::BehindMost, Class::BehindAbout];

/// The hedges before and behind the words `of`.
pub(super) fn hedge(reading: &Reading<'_>, of: &Range<usize>) -> Hedge {
    let mut hedge = Hedge::default();
    let mut start = of.start;
    while hedge.words.len() < IN_A_ROW {
        // The longest of all classes: "no more than" holds "more than".
        let found = BEFORE.iter().filter_map(|class| Some((*class, before(reading, *class, start)?)));
        let Some((class, words)) = found.max_by_key(|(_, words)| words.len()) else { break };
        start = words.start;
        hedge.words.insert(0, words);
        hedge.say(class);
    }
    let found = BEHIND.iter().filter_map(|class| Some((*class, behind(reading, *class, of.end)?)));
    if let Some((class, words)) = found.max_by_key(|(_, words)| words.len()) {
        hedge.words.push(words);
        hedge.say(class);
    }
    hedge
}

/// Hedges that are prepositions before a small number.
const PLACES: [&str; 6] = ["over", "under", "above", "below", "über", "unter"];

impl Hedge {
    /// Where they begin, where there is one before the number.
    pub fn start(&self) -> Option<usize> {
        self.words.first().map(|words| words.start)
    }

    /// Takes off what is a preposition and no hedge.
    pub fn drop_prepositions(&mut self, reading: &Reading<'_>) {
        let place = |words: &Range<usize>| {
            words.len() == 1 && PLACES.contains(&reading.words[words.start].folded.as_ref())
        };
        if self.words.iter().any(place) {
            self.words.retain(|words| !place(words));
            let any = !self.words.is_empty();
            (self.least, self.most) = (self.least && any, self.most && any);
        }
    }

    fn say(&mut self, class: Class) {
        match class {
            Class::HedgeLeast | Class::BehindLeast => self.least = true,
            Class::HedgeMost | Class::BehindMost => self.most = true,
            _ => self.about = true,
        }
    }
}

fn matches(reading: &Reading<'_>, phrase: &[&str], from: usize) -> bool {
    let words = reading.words.get(from..from + phrase.len());
    words.is_some_and(|words| {
        phrase.iter().zip(words).all(|(part, word)| *part == word.folded && !word.possessive)
            && words.windows(2).all(|pair| pair[0].sentence == pair[1].sentence)
    })
}

fn before(reading: &Reading<'_>, class: Class, end: usize) -> Option<Range<usize>> {
    let fits = |phrase: &&Vec<&str>| phrase.len() <= end && matches(reading, phrase, end - phrase.len());
    let phrase = reading.lists.phrases(class).iter().find(fits)?;
    Some(end - phrase.len()..end)
}

fn behind(reading: &Reading<'_>, class: Class, start: usize) -> Option<Range<usize>> {
    let fits = |phrase: &&Vec<&str>| matches(reading, phrase, start);
    let phrase = reading.lists.phrases(class).iter().find(fits)?;
    Some(start..start + phrase.len())
}
