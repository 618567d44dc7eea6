//! Lines that need not be listed, since whoever has the passages finds them: where a term stands in a text as it is written,
//! capitals apart, with no letter or digit against it. The script searches in the same way (`found` in report.js); here it is
//! found out of which terms that gives exactly their lines. Tokens are cut by finer rules, so of some it does not.

use std::collections::HashMap;

/// A line: its passage, its range in UTF-16 units, whether it is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) passage: usize,
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) quoted: bool,
}

/// The passages, ready to be searched.
pub(crate) struct Searched<'p> {
    /// In small letters, as UTF-16; empty where small letters take another number of units.
    passages: Vec<Vec<u16>>,
    languages: &'p [usize],
    /// Where each run of letters and digits stands: passage and start.
    runs: HashMap<Vec<u16>, Vec<(usize, usize)>>,
    /// By passage, the stretches that are quoted: from, to, from, to.
    quoted: Vec<Vec<u32>>,
}

impl<'p> Searched<'p> {
    /// `texts` and the languages of their passages; `lines` tell what of them is quoted.
    pub(crate) fn new(texts: &[&str], languages: &'p [usize], lines: impl Iterator<Item = Place>) -> Self {
        let mut runs: HashMap<Vec<u16>, Vec<(usize, usize)>> = HashMap::new();
        let passages: Vec<Vec<u16>> = texts.iter().map(|text| small(text)).collect();
        for (passage, text) in passages.iter().enumerate() {
            let mut at = 0;
            while at < text.len() {
                let length = text[at..].iter().take_while(|&&unit| is_word(unit)).count();
                if length > 0 {
                    runs.entry(text[at..at + length].to_vec()).or_default().push((passage, at));
                }
                at += length.max(1);
            }
        }
        Searched { quoted: stretches(passages.len(), lines), passages, languages, runs }
    }

    /// Whether searching for `term` gives exactly `lines`.
    pub(crate) fn finds(&self, term: &str, language: usize, lines: &[Place]) -> bool {
        let term = small(term);
        let first: Vec<u16> = term.iter().copied().take_while(|&unit| is_word(unit)).collect();
        // A term that begins with a mark is not searched for: a run of letters is what is looked up.
        let Some(starts) = self.runs.get(&first).filter(|_| !first.is_empty()) else { return false };
        let found = starts.iter().filter_map(|&(passage, start)| {
            let text = &self.passages[passage];
            let end = start + term.len();
            let here = self.languages[passage] == language
                && text.get(start..end) == Some(term.as_slice())
                && !text.get(end).copied().is_some_and(is_word);
            let start = start as u32;
            here.then(|| Place {
                passage,
                start,
                end: end as u32,
                quoted: is_in(&self.quoted[passage], start),
            })
        });
        found.eq(lines.iter().copied())
    }

    /// By passage, the stretches that are quoted.
    pub(crate) fn quoted(self) -> Vec<Vec<u32>> {
        self.quoted
    }
}

/// What of each passage is quoted, as far as its lines tell: from the first line of a row of quoted ones to the last.
fn stretches(passages: usize, lines: impl Iterator<Item = Place>) -> Vec<Vec<u32>> {
    let mut by_passage: Vec<Vec<(u32, u32, bool)>> = vec![Vec::new(); passages];
    for line in lines {
        if let Some(of) = by_passage.get_mut(line.passage) {
            of.push((line.start, line.end, line.quoted));
        }
    }
    let of_passage = |mut lines: Vec<(u32, u32, bool)>| {
        lines.sort_unstable();
        let mut stretches: Vec<u32> = Vec::new();
        let mut open = false;
        for (start, end, quoted) in lines {
            match (quoted, open) {
                (true, false) => stretches.extend([start, end]),
                (true, true) => {
                    if let Some(last) = stretches.last_mut() {
                        *last = end.max(*last);
                    }
                }
                _ => {}
            }
            open = quoted;
        }
        stretches
    };
    by_passage.into_iter().map(of_passage).collect()
}

/// Whether a line that begins at `start` lies in one of the stretches.
fn is_in(stretches: &[u32], start: u32) -> bool {
    stretches.chunks_exact(2).any(|ends| ends[0] <= start && start < ends[1])
}

/// In small letters, where those take as many units.
pub(crate) fn small(text: &str) -> Vec<u16> {
    let small: Vec<u16> = text.to_lowercase().encode_utf16().collect();
    if small.len() == text.encode_utf16().count() { small } else { Vec::new() }
}

/// Whether a unit counts as one of a word: letters and digits of ASCII, and whatever is beyond it but the marks of print that
/// stand between words. No table of Unicode, so that every version of it and every browser agree.
pub(crate) fn is_word(unit: u16) -> bool {
    match unit {
        0..=0x7f => char::from(unit as u8).is_ascii_alphanumeric(),
        0xa0..=0xbf | 0x2000..=0x206f | 0x3000..=0x303f => false,
        _ => true,
    }
}
