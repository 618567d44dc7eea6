//! Where spans differ from gold, the most frequent first, for whoever looks for a rule.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use presswork_corpus::Span;

/// Which spans differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Confused {
    Tokens,
    Sentences,
}

/// How often each difference was seen.
#[derive(Debug, Default)]
pub(crate) struct Confusion(BTreeMap<(Confused, String), usize>);

/// Characters of text that are shown on either side of where a sentence ends.
const CONTEXT: usize = 32;

impl Confusion {
    /// Adds the differences of one document; both kinds of span are in order.
    pub(crate) fn add(
        &mut self,
        what: Confused,
        text: &str,
        gold: impl Iterator<Item = Span>,
        found: impl Iterator<Item = Span>,
    ) {
        let (gold, found): (Vec<Span>, Vec<Span>) = (gold.collect(), found.collect());
        match what {
            Confused::Tokens => self.add_tokens(text, &gold, &found),
            Confused::Sentences => {
                let ends = |spans: &[Span]| spans.iter().map(|span| span.end).collect::<HashSet<u32>>();
                let (of_gold, of_ours) = (ends(&gold), ends(&found));
                for (spans, others, which) in [(&gold, &of_ours, "missing"), (&found, &of_gold, "extra")] {
                    for span in spans.iter().filter(|span| !others.contains(&span.end)) {
                        self.count(what, format!("{which:<7} {}", around(text, span.end as usize)));
                    }
                }
            }
        }
    }

    /// A difference is the shortest stretch at whose ends both cut.
    fn add_tokens(&mut self, text: &str, gold: &[Span], found: &[Span]) {
        let (mut gold, mut found) = (gold, found);
        while let ([g, ..], [f, ..]) = (gold, found) {
            if g == f {
                (gold, found) = (&gold[1..], &found[1..]);
                continue;
            }
            let (mut of_gold, mut of_ours) = (1, 1);
            while let (Some(g), Some(f)) = (gold.get(of_gold - 1), found.get(of_ours - 1)) {
                match g.end.cmp(&f.end) {
                    std::cmp::Ordering::Equal => break,
                    std::cmp::Ordering::Less => of_gold += 1,
                    std::cmp::Ordering::Greater => of_ours += 1,
                }
            }
            let (of_gold, of_ours) = (of_gold.min(gold.len()), of_ours.min(found.len()));
            let shown = |spans: &[Span]| {
                spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join("|").replace('\n', "⏎")
            };
            let difference = format!("{} → {}", shown(&gold[..of_gold]), shown(&found[..of_ours]));
            self.count(Confused::Tokens, difference);
            (gold, found) = (&gold[of_gold..], &found[of_ours..]);
        }
    }

    fn count(&mut self, what: Confused, difference: String) {
        *self.0.entry((what, difference)).or_default() += 1;
    }

    /// Prints the `most` frequent differences of each kind: gold, then ours.
    pub(crate) fn show(self, most: usize, out: &mut impl Write) -> io::Result<()> {
        for kind in [Confused::Tokens, Confused::Sentences] {
            let mut seen: Vec<(&str, usize)> = (self.0.iter())
                .filter(|((what, _), _)| *what == kind)
                .map(|((_, difference), &count)| (difference.as_str(), count))
                .collect();
            seen.sort_by_key(|&(difference, count)| (std::cmp::Reverse(count), difference));
            for (difference, count) in seen.into_iter().take(most) {
                writeln!(out, "    {count:>4} × {difference}")?;
            }
        }
        Ok(())
    }
}

fn around(text: &str, at: usize) -> String {
    let before = text[..at].char_indices().rev().nth(CONTEXT - 1).map_or(0, |(start, _)| start);
    let after = text[at..].char_indices().nth(CONTEXT).map_or(text.len(), |(end, _)| at + end);
    format!("{} ‖ {}", &text[before..at], &text[at..after]).replace('\n', "⏎")
}
