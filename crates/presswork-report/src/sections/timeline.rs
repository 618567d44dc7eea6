//! When the documents were published: a line of days for each group, where there are two days or more.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::days::{Dots, Line};
use crate::figures::marker::Marker;
use crate::lists::timeline::{DAYS, GROUPS};
use crate::page::Context;
use crate::sections::{Scope, Section};
use crate::sums::Sums;
use crate::{escape, facts};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "timeline",
    template: include_str!("../../templates/sections/timeline.html"),
    scope: Scope::Corpus(view),
    notes: &[],
};

#[derive(Serialize)]
struct Lane {
    marker: Marker,
    dots: Dots,
    dated: u64,
    all: u64,
}

#[derive(Serialize)]
struct Day {
    day: String,
    n: u64,
    groups: String,
}

fn view(context: &Context<'_>) -> Option<Value> {
    let sums = Sums::of(context.report);
    let name = |number: u32| sums.groups.names[number as usize].as_str();
    let all = sums.groups.names.iter().map(String::as_str).zip(&sums.groups.documents);
    let mut groups: BTreeMap<&str, (u64, BTreeMap<&str, u64>)> =
        all.map(|(name, documents)| (name, (*documents, BTreeMap::new()))).collect();
    let mut days: BTreeMap<&str, (u64, BTreeSet<&str>)> = BTreeMap::new();
    for (day, of_groups) in &sums.days {
        for (&number, &documents) in of_groups {
            if let Some((_, of_group)) = groups.get_mut(name(number)) {
                of_group.insert(day, documents);
            }
        }
        let names = of_groups.keys().map(|&number| name(number)).collect();
        days.insert(day, (of_groups.values().sum(), names));
    }
    let most = groups.values().flat_map(|(_, days)| days.values()).max().copied().unwrap_or(0);
    let line = Line::over(days.keys().copied(), most)?;
    let dated = |days: &BTreeMap<&str, u64>| days.values().sum::<u64>();
    let mut lanes: Vec<_> = groups.iter().filter(|(_, (_, days))| !days.is_empty()).collect();
    lanes.sort_by_key(|(_, (_, days))| std::cmp::Reverse(dated(days)));
    let unlisted = lanes.len().saturating_sub(GROUPS);
    lanes.truncate(GROUPS);
    lanes.sort_by_key(|(_, (_, days))| days.keys().next().copied());
    let lane = |(name, (all, days)): &(&&str, &(u64, BTreeMap<&str, u64>))| Lane {
        marker: Marker::new(&context.marks, name),
        dots: line.dots(context.locale, days),
        dated: dated(days),
        all: *all,
    };
    let day = |(day, (n, names)): (&&str, &(u64, BTreeSet<&str>))| Day {
        day: facts::day(context.locale, &escape::shown(day)),
        n: *n,
        groups: escape::shown(&names.iter().copied().collect::<Vec<_>>().join(", ")),
    };
    let all: Vec<&str> = days.keys().copied().collect();
    Some(context! {
        n => days.len(),
        ends => Serde(line.ends(context.locale, &all)),
        lanes => Serde(lanes.iter().map(lane).collect::<Vec<_>>()),
        unlisted => unlisted,
        days => Serde(days.iter().take(DAYS).map(day).collect::<Vec<_>>()),
        unlisted_days => days.len().saturating_sub(DAYS),
    })
}
