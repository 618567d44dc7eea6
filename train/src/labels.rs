//! Labels of blocks by the gold: is a block body?
//!
//! Where the gold is the article's text, a block is body where most of its runs of four words stand in the
//! gold; a shorter one where its words stand in the gold between those of the long blocks around it. A
//! second copy of a block is none. Where the gold is segments that must and must not appear, only blocks that
//! hold one have a label.

use std::collections::HashMap;

/// Whether a block is body, and how sure that is: its weight, 0 for no label.
#[derive(Clone, Copy, Debug, Default)]
pub struct Label {
    pub body: bool,
    pub weight: f32,
    /// How much more a block of so many words weighs in the second stage. The first, which learns from all blocks what a
    /// body looks like, weighs by the square root of the words; the second decides, and the measures count words.
    pub longer: f32,
}

/// Added to the power of a block's words for the second stage: of 0, a quarter and a half, by cross-validation.
const LONGER: f32 = 0.25;

/// Words in a run.
const RUN: usize = 4;

/// FNV-1a.
pub fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn word_hashes(text: &str) -> Vec<u64> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(hash)
        .collect()
}

/// Labels by the article's text.
pub fn by_text(blocks: &[&str], gold: &str) -> Vec<Label> {
    let gold = word_hashes(gold);
    let mut runs: HashMap<&[u64], Vec<usize>> = HashMap::new();
    for (at, run) in gold.windows(RUN).enumerate() {
        runs.entry(run).or_default().push(at);
    }
    let words: Vec<Vec<u64>> = blocks.iter().map(|block| word_hashes(block)).collect();
    let mut labels = vec![Label::default(); blocks.len()];
    let mut used = vec![false; gold.len()];
    // Where a long block that is body stands in the gold: first word, after the last.
    let mut spans: Vec<Option<(usize, usize)>> = vec![None; blocks.len()];
    for (at, words) in words.iter().enumerate() {
        let count = words.len() as f32;
        labels[at] = Label { body: false, weight: libm::sqrtf(count), longer: libm::powf(count, LONGER) };
        if words.len() < RUN {
            continue;
        }
        let (mut found, mut fresh) = (0, 0);
        let (mut first, mut last) = (usize::MAX, 0);
        for run in words.windows(RUN) {
            if let Some(places) = runs.get(run) {
                found += 1;
                let place = places.iter().copied().find(|&place| !used[place]);
                if let Some(place) = place {
                    fresh += 1;
                    first = first.min(place);
                    last = last.max(place + RUN);
                }
            }
        }
        let all = words.len() - RUN + 1;
        labels[at].body = fresh * 2 >= all && fresh > 0;
        if labels[at].body {
            if last - first <= words.len() * 2 {
                spans[at] = Some((first, last));
                used[first..last].fill(true);
            }
            // Half in, half out: teaches little.
            let share = fresh as f32 / all as f32;
            labels[at].weight *= (share * 2.0 - 1.0).max(0.2);
        } else if found * 2 >= all {
            // A copy.
            labels[at].weight *= 0.3;
        } else if found * 4 >= all {
            labels[at].weight *= 0.5;
        }
    }
    let mut before = vec![0; blocks.len()];
    let mut reached = 0;
    for (at, span) in spans.iter().enumerate() {
        before[at] = reached;
        if let Some((_, end)) = span {
            reached = *end;
        }
    }
    let mut after = gold.len();
    for at in (0..blocks.len()).rev() {
        if let Some((start, _)) = spans[at] {
            after = start;
            continue;
        }
        let words = &words[at];
        if words.is_empty() {
            labels[at].weight = 0.0;
        } else if words.len() < RUN {
            // At the edges of the gold a short line stands directly before or after a long block, or nowhere.
            let slack = 60;
            let (from, to) = (before[at], after.min(gold.len()).min(before[at] + slack).max(before[at]));
            let place = (from..to).find(|&place| {
                gold[place..].starts_with(words)
                    && place + words.len() <= to
                    && used[place..place + words.len()].iter().all(|used| !used)
            });
            if let Some(place) = place {
                labels[at].body = true;
                used[place..place + words.len()].fill(true);
            }
        }
    }
    labels
}

/// Labels by segments.
pub fn by_segments(blocks: &[&str], with: &[&str], without: &[&str]) -> Vec<Label> {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let with: Vec<String> = with.iter().map(|s| flat(s)).filter(|s| !s.is_empty()).collect();
    let without: Vec<String> = without.iter().map(|s| flat(s)).filter(|s| !s.is_empty()).collect();
    blocks
        .iter()
        .map(|block| {
            let block = flat(block);
            let holds = |segments: &[String]| segments.iter().any(|s| block.contains(s.as_str()));
            let (must, must_not) = (holds(&with), holds(&without));
            if must == must_not { Label::default() } else { Label { body: must, weight: 3.0, longer: 1.0 } }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_blocks_by_runs_short_ones_by_place() {
        let gold = "The bridge opened again on Monday morning. Reasons. The mayor said that it was safe now.";
        let blocks = [
            "Reasons",
            "The bridge opened again on Monday morning.",
            "Reasons",
            "The mayor said that it was safe now.",
            "Ten other bridges that you must see this summer",
            "The mayor said that it was safe now.",
        ];
        let body: Vec<bool> = by_text(&blocks, gold).iter().map(|label| label.body).collect();
        assert_eq!(body, [false, true, true, true, false, false]);
    }

    #[test]
    fn segments_label_only_the_blocks_that_hold_them() {
        let labels = by_segments(&["It was safe  now.", "Subscribe", "More"], &["safe now"], &["Subscribe"]);
        let told: Vec<(bool, bool)> = labels.iter().map(|label| (label.body, label.weight > 0.0)).collect();
        assert_eq!(told, [(true, true), (false, true), (false, false)]);
    }
}
