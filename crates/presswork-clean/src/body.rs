//! Where in a capture without telling structure the article stands: `outside-body` for the rest.
//!
//! Two kinds of capture come here. Where nearly all words are prose, somebody copied an article, and
//! only short lines at its ends are cut. Where a whole page was dumped, the article is the stretch of
//! greatest weight: sentences count for it; navigation, lists of headlines and footers against it
//! (the maximum-sum segment, found in one pass; Bentley 1984). The weights were tuned on the training
//! halves of the AEB pages as Markdown and as plain text.

use presswork_corpus::{BlockKind, Flag};

use crate::lines::Phrases;
use crate::stream::{Candidate, Stream};
use crate::words;

/// Share of prose, in percent of all words, from which a capture is an article and not a page.
const MOSTLY_PROSE: usize = 75;

/// Cuts what stands before and after the article.
pub(crate) fn choose(stream: &mut Stream) {
    let candidates = &mut stream.candidates;
    let facts: Vec<Facts> = candidates.iter().map(Facts::of).collect();
    let prose: usize = facts.iter().filter(|f| f.kept && f.prose).map(|f| f.words).sum();
    let all: usize = facts.iter().filter(|f| f.kept).map(|f| f.words).sum();
    if prose == 0 {
        return;
    }
    let (start, end) = if prose * 100 >= all * MOSTLY_PROSE {
        let start = facts.iter().position(|f| f.kept && f.sentence).unwrap_or(0);
        let end = facts.iter().rposition(|f| f.kept && f.sentence).unwrap_or(facts.len() - 1);
        (start, end)
    } else {
        let tail = Phrases::parse(include_str!("../lists/tail.txt"));
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
}

impl Facts {
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
        }
    }

    /// What the candidate weighs for its surroundings being the article.
    fn weight(&self, candidate: &Candidate, tail: &Phrases) -> i64 {
        let words = i64::try_from(self.words).unwrap_or(i64::MAX);
        if is_consent(&candidate.text) {
            return -words;
        }
        if self.words <= 14 {
            let folded = words::fold(&candidate.text);
            let asked = crate::lines::Asked { folded: &folded, words: self.words, sentence: self.sentence };
            if tail.marks(asked) {
                return -60;
            }
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
            return words.min(80);
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
