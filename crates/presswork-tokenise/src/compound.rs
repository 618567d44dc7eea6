//! Which words a hyphen joins: `Jean-Claude`, `pre-war`, `sous-marin`, `1960-х`.

use presswork_corpus::{Joined, Span, TokenKind};

use crate::cut::{Cut, Piece};
use crate::options::Hyphens;
use crate::view::View;

/// What an English word may begin with that is no word: Universal Dependencies' English treebanks do not cut these off
/// (after the tokenisation guidelines of the English Web Treebank, Bies et al. 2012).
const PREFIXES: [&str; 55] = [
    "agro", "ante", "anti", "arch", "bi", "bio", "co", "contra", "counter", "cyber", "de", "dis", "e", "eco",
    "ex", "extra", "hyper", "hypo", "infra", "inter", "intra", "macro", "mal", "mega", "meta", "micro",
    "mid", "mini", "mis", "mono", "multi", "neo", "non", "over", "pan", "para", "peri", "post", "pre", "pro",
    "proto", "pseudo", "quasi", "re", "semi", "sub", "super", "sur", "trans", "tri", "ultra", "un", "uni",
    "vice", "x",
];

/// And what it may end with.
const SUFFIXES: [&str; 11] =
    ["esque", "ette", "fest", "fold", "gate", "ish", "itis", "less", "most", "ness", "wise"];

/// The end of the compound that begins with the word `start..end`, whose piece stands before `after`; `None` where it is
/// a word of its own.
pub(crate) fn end(view: &View<'_>, after: &[Piece], start: usize, end: usize) -> Option<usize> {
    let mut links = Links { view, after, end };
    match view.hyphens {
        Hyphens::Split | Hyphens::Both => None,
        Hyphens::ByLanguage if view.habits.english => affixed(view, start, end, links),
        Hyphens::ByLanguage if !view.habits.compounds => None,
        Hyphens::Keep | Hyphens::ByLanguage => {
            let mut last = links.next()?.1;
            for (_, end) in links {
                last = end;
            }
            Some(last)
        }
    }
}

/// The end of an English word with its affixes: prefixes take the word behind them, a suffix goes to the word before.
fn affixed(view: &View<'_>, start: usize, end: usize, links: Links<'_>) -> Option<usize> {
    let is_prefix = |word: &str| word.len() <= 6 && PREFIXES.contains(&word.to_ascii_lowercase().as_str());
    let is_suffix = |word: &str| word.len() <= 5 && SUFFIXES.contains(&word.to_ascii_lowercase().as_str());
    let is_word = |word: &str| word.starts_with(char::is_alphabetic);
    let (mut joins, mut last) = (is_prefix(&view.text[start..end]), None);
    // The words between the hyphens are short or the last ones; a chain is read once.
    for (from, to) in links {
        let word = &view.text[from..to];
        let ends = is_suffix(word) && is_word(&view.text[start..end]);
        if !(ends || joins && is_word(word)) {
            break;
        }
        joins = !ends && is_prefix(word);
        last = Some(to);
        if !joins && !ends {
            break;
        }
    }
    // The first of two compounds that share their end: `pre- and post-war`.
    let hangs = last.is_none() && joins && end - start > 1 && view.byte(end + 1) == b' ';
    if hangs { Some(end + 1) } else { last }
}

/// Iterator over the words that hyphens join to the word that ends at `end`: where each begins and ends.
struct Links<'a> {
    view: &'a View<'a>,
    /// The pieces behind that word.
    after: &'a [Piece],
    end: usize,
}

impl Iterator for Links<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let [hyphen, word, rest @ ..] = self.after else { return None };
        let touches =
            hyphen.start as usize == self.end && is_hyphen(&self.view.text[self.end..hyphen.end as usize]);
        if !touches || !word.holds.is_word() || self.view.inversion(self.end).is_some() {
            return None;
        }
        let gap = &self.view.text[hyphen.end as usize..word.start as usize];
        // A compound that is kept is kept over the end of a line.
        if !(gap.is_empty() || gap == "\n" && self.view.hyphens == Hyphens::Keep) {
            return None;
        }
        self.after = rest;
        self.end = word.end as usize;
        Some((word.start as usize, self.end))
    }
}

/// Whether `text` is a hyphen that joins words.
fn is_hyphen(text: &str) -> bool {
    matches!(text, "-" | "\u{2010}" | "\u{2011}")
}

/// The compounds among `cuts`, whose first is token `first`, over the ranges of their tokens; types are to be given by
/// `index`.
pub(crate) fn joined(
    text: &str,
    cuts: &[Cut],
    first: u32,
    mut index: impl FnMut(Span) -> u32,
    out: &mut Vec<Joined>,
) {
    let mut i = 0;
    while i < cuts.len() {
        let mut last = i;
        while let [word, hyphen, next, ..] = &cuts[last..]
            && word.kind.counts()
            && word.touches(*hyphen)
            && is_hyphen(hyphen.span.of(text))
            && hyphen.touches(*next)
            && matches!(next.kind, TokenKind::Word | TokenKind::Number)
        {
            last += 2;
        }
        if last > i {
            let type_index = index(Span::new(cuts[i].span.start, cuts[last].span.end));
            out.push(Joined { type_index, first_token: first + i as u32, last_token: first + last as u32 });
        }
        i = last + 1;
    }
}
