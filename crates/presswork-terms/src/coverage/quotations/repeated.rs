//! Quotations that stand by themselves, in a headline or a block (a pull quote, a subheading), and again in the text, where a
//! clause says whose words they are.

use std::collections::HashMap;

use presswork_corpus::Zone;

use super::{Kind, Quoted};
use crate::coverage::attribution::{Attribution, How};
use crate::coverage::reading::Reading;

/// Words that such a quotation has at least.
const LEAST: usize = 3;
/// Places that begin with the same words that are looked at.
const PLACES: usize = 8;

/// Gives those of `found` whose words stand in an attributed quotation its attribution.
pub(super) fn attribute(reading: &Reading<'_>, found: &mut [Quoted]) {
    if found.iter().all(|one| one.attribution.is_some() || !stands_alone(reading, one)) {
        return;
    }
    let texts: Vec<Vec<&str>> = found.iter().map(|one| words(reading, one)).collect();
    let mut places: HashMap<&[&str], Vec<(usize, usize)>> = HashMap::new();
    for (index, text) in texts.iter().enumerate().filter(|(index, _)| found[*index].attribution.is_some()) {
        for (at, first) in text.windows(LEAST).enumerate() {
            let held = places.entry(first).or_default();
            if held.len() < PLACES {
                held.push((index, at));
            }
        }
    }
    let whose = |index: usize| -> Option<Attribution> {
        let text = &texts[index];
        let held = places.get(text.get(..LEAST)?)?;
        let (other, _) = held.iter().find(|&&(other, at)| texts[other][at..].starts_with(text))?;
        Some(Attribution { how: How::Repeated, ..found[*other].attribution.clone()? })
    };
    let alone = |index: &usize| found[*index].attribution.is_none() && stands_alone(reading, &found[*index]);
    let given: Vec<(usize, Attribution)> =
        (0..found.len()).filter(alone).filter_map(|index| Some((index, whose(index)?))).collect();
    for (index, attribution) in given {
        found[index].kind = Kind::Quotation;
        found[index].attribution = Some(attribution);
    }
}

/// Whether it stands in a headline, or is all of its block.
fn stands_alone(reading: &Reading<'_>, one: &Quoted) -> bool {
    let within =
        reading.doc.blocks.get(reading.doc.blocks.partition_point(|block| block.end <= one.span.start));
    // A stop may stand behind the mark.
    one.zone == Zone::Title
        || within.is_some_and(|block| block.start == one.span.start && block.end <= one.span.end + 1)
}

fn words<'r>(reading: &'r Reading<'_>, one: &Quoted) -> Vec<&'r str> {
    let within = reading.within(one.zone, one.span);
    reading.words[within].iter().filter(|word| word.is_word()).map(|word| word.folded.as_ref()).collect()
}
