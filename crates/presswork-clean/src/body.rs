//! Where in a capture without telling structure the article stands: `outside-body` for the rest.
//!
//! Two kinds of capture come here. Where nearly all words are prose, somebody copied an article, and
//! only short lines at its ends are cut. Where a whole page was dumped, the article is the stretch of
//! greatest weight: sentences count for it; navigation, lists of headlines and footers against it
//! (the maximum-sum segment, found in one pass; Bentley 1984). The weights were tuned on the 83
//! development pages of the article extraction benchmark as Markdown and as plain text.

use std::collections::BTreeMap;

use presswork_corpus::{BlockKind, Flag, MediaType};

use crate::lines::Phrases;
use crate::stream::{Candidate, Stream};
use crate::words;

/// Share of prose, in percent of all words, from which a capture is an article and not a page.
const MOSTLY_PROSE: usize = 75;

/// Cuts what stands before and after the article.
pub(crate) fn choose(stream: &mut Stream, decoded: &str, media: MediaType) {
    let candidates = &mut stream.candidates;
    let mut facts: Vec<Facts> = candidates.iter().map(Facts::of).collect();
    let tail = Phrases::parse(&[include_str!("../lists/tail.txt")]);
    if media == MediaType::Text {
        set_indents(&mut facts, candidates, decoded, &tail);
    }
    let prose: usize = facts.iter().filter(|f| f.kept && f.prose).map(|f| f.words).sum();
    let all: usize = facts.iter().filter(|f| f.kept).map(|f| f.words).sum();
    if prose == 0 {
        return;
    }
    let (start, end) = if prose * 100 >= all * MOSTLY_PROSE {
        let (start, end) = ends_of_prose(&facts, candidates);
        (start, end.min(before_tail(&facts, candidates, &tail, prose)))
    } else {
        let weights: Vec<i64> =
            facts.iter().zip(candidates.iter()).map(|(f, c)| f.weight(c, &tail)).collect();
        stream.flags.push(Flag::Rescued);
        heaviest(&weights)
    };
    for (at, candidate) in candidates.iter_mut().enumerate() {
        if at < start || at > end {
            candidate.removed_by.get_or_insert("outside-body");
        }
    }
}

struct Facts {
    kept: bool,
    words: usize,
    sentence: bool,
    prose: bool,
    linked: bool,
    /// Indented otherwise than most of the prose.
    aside: bool,
}

/// First and last prose, with the short sentences that stand directly before and after it: "No." in an
/// interview belongs to it, "Read our magazine!" in a menu does not.
fn ends_of_prose(facts: &[Facts], candidates: &[Candidate]) -> (usize, usize) {
    let first = facts.iter().position(|f| f.kept && f.prose).unwrap_or(0);
    let last = facts.iter().rposition(|f| f.kept && f.prose).unwrap_or(facts.len().saturating_sub(1));
    let belongs = |at: &usize| {
        facts[*at].kept
            && facts[*at].sentence
            && candidates[*at].kind != BlockKind::ListItem
            && !facts[*at].linked
    };
    let start = (0..first).rev().take_while(belongs).last().unwrap_or(first);
    let end = (last + 1..facts.len()).take_while(belongs).last().unwrap_or(last);
    (start, end)
}

/// Finds how far each candidate is indented, and whether that is how the page's prose stands: a dump of
/// a page indents by its containers.
fn set_indents(facts: &mut [Facts], candidates: &[Candidate], decoded: &str, tail: &Phrases) {
    let mut by_indent: BTreeMap<usize, usize> = BTreeMap::new();
    let mut indents = Vec::with_capacity(facts.len());
    // Readers' comments may hold more prose than the article above them.
    let (mut above, mut open) = (0, true);
    const ENOUGH: usize = 150;
    for (f, candidate) in facts.iter().zip(candidates) {
        let before = &decoded.as_bytes()[..candidate.source.start as usize];
        let indent = before.iter().rev().take(64).take_while(|b| matches!(b, b' ' | b'\t')).count();
        indents.push(indent);
        if above >= ENOUGH && f.begins_tail(candidate, tail) {
            open = false;
        }
        if open && f.kept && f.prose {
            above += f.words;
            *by_indent.entry(indent).or_default() += f.words;
        }
    }
    let usual = by_indent.iter().max_by_key(|&(indent, words)| (words, std::cmp::Reverse(indent)));
    let usual = usual.map_or(0, |(&indent, _)| indent);
    for (f, indent) in facts.iter_mut().zip(indents) {
        f.aside = indent != usual;
    }
}

/// The last candidate before a heading that ends articles, where three fifths of the prose stand above.
fn before_tail(facts: &[Facts], candidates: &[Candidate], tail: &Phrases, prose: usize) -> usize {
    let mut above = 0;
    for (at, (f, candidate)) in facts.iter().zip(candidates).enumerate() {
        if f.kept && f.prose {
            above += f.words;
        } else if above * 5 >= prose * 3 && f.begins_tail(candidate, tail) {
            return at.saturating_sub(1);
        }
    }
    facts.len().saturating_sub(1)
}

impl Facts {
    fn begins_tail(&self, candidate: &Candidate, tail: &Phrases) -> bool {
        if self.words > 14 {
            return false;
        }
        let folded = words::fold(&candidate.text);
        tail.marks(crate::lines::Asked { folded: &folded, words: self.words, sentence: self.sentence })
    }

    fn of(candidate: &Candidate) -> Facts {
        let words = words::count(&candidate.text);
        let sentence = words::ends_sentence(&candidate.text);
        let linked = candidate.link_bytes * 2 > candidate.text.len();
        Facts {
            kept: candidate.removed_by.is_none(),
            words,
            sentence,
            prose: sentence && words >= 8 && !linked,
            linked,
            aside: false,
        }
    }

    /// What the candidate weighs for its surroundings being the article.
    fn weight(&self, candidate: &Candidate, tail: &Phrases) -> i64 {
        let words = i64::try_from(self.words).unwrap_or(i64::MAX);
        if is_consent(&candidate.text) {
            return -words;
        }
        if self.begins_tail(candidate, tail) {
            return -80;
        }
        match candidate.removed_by {
            Some("footer") => return -30,
            Some("navigation") => return -6,
            Some("promotion" | "newsletter") => return -8,
            Some("caption" | "credit" | "dateline-stamp" | "contributors" | "author-bio" | "byline") => {
                return 0;
            }
            Some("giant-block" | "hidden") => return 0,
            Some(_) => return -4,
            None => {}
        }
        // "Jo Doe says: November 19, 2019 at 6:34 am": the head of a reader's comment.
        if !self.sentence && self.words <= 12 && crate::lines::mentions_day(&candidate.text) {
            return -12;
        }
        if self.linked {
            return -6 - words.min(12);
        }
        if self.prose {
            return if self.aside { words.min(80) / 4 } else { words.min(80) };
        }
        match candidate.kind {
            _ if self.sentence => words,
            BlockKind::Preformatted | BlockKind::Quote => 0,
            BlockKind::ListItem => -8,
            BlockKind::Heading => -4,
            BlockKind::Table => -6,
            _ => -5,
        }
    }
}

/// Speaks of the page's cookies, and more than once: no article begins or ends with it.
fn is_consent(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.matches("cookie").nth(1).is_some()
        && ["website", "browser", "consent", "privacy", "webseite", "einwilligung", "datenschutz"]
            .iter()
            .any(|word| lower.contains(word))
}

/// First and last index of the segment of the greatest sum.
fn heaviest(weights: &[i64]) -> (usize, usize) {
    let (mut best, mut best_sum) = ((0, weights.len().saturating_sub(1)), i64::MIN);
    let (mut start, mut sum) = (0, 0_i64);
    for (at, &weight) in weights.iter().enumerate() {
        if sum <= 0 {
            start = at;
            sum = 0;
        }
        sum += weight;
        if sum > best_sum {
            best = (start, at);
            best_sum = sum;
        }
    }
    best
}
