//! Counts of people that differ between groups.

use std::collections::BTreeMap;

use presswork_corpus::tables::SharedQuantityRow;

use super::messages::Messages;
use super::{Evidence, Facts, Sentence};

/// Of two groups' largest counts, the greater is at least so many times the other: below, they may be one number, rounded.
const APART: f64 = 2.0;

/// The largest counts of people of two groups, the least and the greatest of all groups', where they are far apart.
/// That they contradict each other is not said: no count can tell whom, where and when they are of.
pub(super) fn counts(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let mut largest: BTreeMap<&str, &SharedQuantityRow> = BTreeMap::new();
    for row in facts.shared_quantities.iter().filter(|row| row.thing == "people") {
        let held = largest.entry(&row.group).or_insert(row);
        if figure(row) > figure(held) {
            *held = row;
        }
    }
    let least = largest.values().map(|row| figure(row)).min_by(f64::total_cmp)?;
    let most = largest.values().map(|row| figure(row)).max_by(f64::total_cmp)?;
    if most < APART * least {
        return None;
    }
    // *Millions* and *more than two million* begin alike and are not one number.
    let of = |number: f64| -> Vec<&SharedQuantityRow> {
        let same = |row: &&&SharedQuantityRow| figure(row).total_cmp(&number).is_eq();
        let first = largest.values().find(same);
        let as_first = |row: &&&SharedQuantityRow| {
            first.is_some_and(|first| row.high == first.high && row.low == first.low)
        };
        largest.values().filter(as_first).copied().collect()
    };
    let groups = |rows: &[&SharedQuantityRow]| {
        messages
            .list_first(&rows.iter().map(|row| row.group.as_str()).collect::<Vec<_>>(), super::rules::LISTED)
    };
    let (few, many) = (of(least), of(most));
    let values = [
        ("least", messages.marked(&few[0].text)),
        ("least-groups", groups(&few)),
        ("most", messages.marked(&many[0].text)),
        ("most-groups", groups(&many)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let evidence = [few[0], many[0]].map(|row| Evidence {
        table: "shared_quantities",
        row: vec![
            ("language", row.language.clone()),
            ("key", row.key.clone()),
            ("zone", row.zone.clone()),
            ("start", row.start.to_string()),
        ],
    });
    Some(Sentence { text: messages.say("counts", &values), rule: "counts", evidence: evidence.to_vec() })
}

/// The number that a count is at least, or, where only a highest is stated, at most.
fn figure(row: &SharedQuantityRow) -> f64 {
    row.low.or(row.high).unwrap_or_default()
}
