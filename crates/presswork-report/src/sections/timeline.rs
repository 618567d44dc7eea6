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
    let mut groups: BTreeMap<&str, (u64, BTreeMap<&str, u64>)> = BTreeMap::new();
    let mut days: BTreeMap<&str, (u64, BTreeSet<&str>)> = BTreeMap::new();
    for row in context.report.documents.iter().map(|document| &document.row) {
        let (all, of_group) = groups.entry(&row.group).or_default();
        *all += 1;
        if !row.date.is_empty() {
            *of_group.entry(&row.date).or_default() += 1;
            let (n, names) = days.entry(&row.date).or_default();
            *n += 1;
            names.insert(&row.group);
        }
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
