//! What the corpus holds more than once: near-duplicates, passages that documents share, and lines that outlets repeat.

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Value, context};
use presswork_corpus::tables::{NearDuplicateRow, RepeatedLineRow, ReusedPassageRow};
use serde::Serialize;

use crate::clusters::{Cluster, clusters, headlines};
use crate::figures::marker::Marker;
use crate::lists::OPEN_ROWS;
use crate::lists::repeats::LISTED;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};
use crate::{escape, languages};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "repeats",
    template: include_str!("../../templates/sections/repeats.html"),
    scope: Scope::Corpus(view),
    notes: &[
        Note { id: "resemblance", formula: "|A ∩ B| / |A ∪ B|", source: "Broder 1997" },
        Note { id: "containment", formula: "|A ∩ B| / |A|", source: "Broder 1997" },
        Note { id: "reused", formula: "", source: "Schleimer, Wilkerson & Aiken 2003" },
        Note { id: "repeated", formula: "", source: "" },
    ],
};

#[derive(Serialize)]
struct Original {
    title: String,
    lang: String,
    key: String,
    marker: Marker,
    copies: Vec<Copied>,
    /// Copies that are not listed.
    more: usize,
}

#[derive(Serialize)]
struct Copied {
    title: String,
    lang: String,
    key: String,
    marker: Marker,
    identical: bool,
    resemblance: String,
    within: String,
    holds: String,
    counted: bool,
}

#[derive(Serialize)]
struct Line {
    outlet: String,
    line: String,
    documents: u64,
    of_documents: u64,
    words: u64,
}

#[derive(Serialize)]
struct Reused {
    text: String,
    lang: String,
    words: u64,
    first: (String, Marker, String),
    later: (String, Marker, String),
}

/// Headline and language by key.
type Headlines<'r> = BTreeMap<&'r str, (&'r str, &'r str)>;

fn view(context: &Context<'_>) -> Option<Value> {
    let report = context.report;
    let n_reused: u64 = report.languages.iter().map(|part| part.coverage.reused_passages.total).sum();
    if report.near_duplicates.is_empty() && report.repeated_lines.is_empty() && n_reused == 0 {
        return None;
    }
    let headlines = headlines(report);
    let mut left = LISTED;
    let mut originals = Vec::new();
    let all = clusters(report);
    for cluster in &all {
        if left == 0 {
            break;
        }
        let listed = cluster.members.len().min(left);
        left -= listed;
        originals.push(original(context, &headlines, cluster, listed));
    }
    let mut lines: Vec<Line> = report.repeated_lines.iter().take(LISTED).map(line).collect();
    let rest_lines = lines.split_off(lines.len().min(OPEN_ROWS));
    let open = (1..=originals.len())
        .take_while(|&n| originals[..n].iter().map(|one| one.copies.len()).sum::<usize>() <= OPEN_ROWS)
        .count()
        .max(1)
        .min(originals.len());
    let rest = originals.split_off(open);
    let parts = report.languages.iter().map(|part| &part.coverage);
    let passages = parts.clone().flat_map(|part| &part.reused_passages.rows);
    let reused: Vec<Reused> = passages.take(OPEN_ROWS).map(|row| reused(context, row)).collect();
    Some(context! {
        n => report.near_duplicates.len(),
        clusters => all.len(),
        across => all.iter().filter(|cluster| cluster.groups > 1).count(),
        collapsed => report.near_duplicates.iter().any(|row| !row.counted),
        originals => Serde(originals),
        rest => Serde(rest),
        unlisted => report.near_duplicates.len().saturating_sub(LISTED),
        n_reused => n_reused,
        reused_across => parts.clone().map(|part| part.reused_between_groups).sum::<u64>(),
        unlisted_reused => n_reused.saturating_sub(reused.len() as u64),
        reused_left_out => parts.flat_map(|part| part.reused_passages_left_out.clone()).collect::<Vec<String>>(),
        reused => Serde(reused),
        n_lines => report.repeated_lines.len(),
        words => report.repeated_lines.iter().map(|row| row.tokens).sum::<u64>(),
        lines => Serde(lines),
        rest_lines => Serde(rest_lines),
        unlisted_lines => report.repeated_lines.len().saturating_sub(LISTED),
    })
}

fn original(
    context: &Context<'_>,
    headlines: &Headlines<'_>,
    cluster: &Cluster<'_>,
    listed: usize,
) -> Original {
    let (title, lang) = headline(headlines, cluster.representative);
    Original {
        title,
        lang,
        key: escape::shown(cluster.representative),
        marker: Marker::new(&context.marks, cluster.group),
        copies: cluster.members[..listed].iter().map(|row| copied(context, headlines, row)).collect(),
        more: cluster.members.len() - listed,
    }
}

fn copied(context: &Context<'_>, headlines: &Headlines<'_>, row: &NearDuplicateRow) -> Copied {
    let (title, lang) = headline(headlines, &row.key);
    let union = row.shingles + row.representative_shingles - row.shared_shingles;
    Copied {
        title,
        lang,
        key: escape::shown(&row.key),
        marker: Marker::new(&context.marks, &row.group),
        identical: row.identical,
        resemblance: context.locale.percent(row.shared_shingles, union),
        within: context.locale.percent(row.shared_shingles, row.shingles),
        holds: context.locale.percent(row.shared_shingles, row.representative_shingles),
        counted: row.counted,
    }
}

fn reused(context: &Context<'_>, row: &ReusedPassageRow) -> Reused {
    let side = |key: &str, group: &str, share: f64| {
        (
            escape::shown(key),
            Marker::new(&context.marks, group),
            context.locale.percent((share * 1e6) as u64, 1_000_000),
        )
    };
    Reused {
        text: escape::shown(&row.text),
        lang: languages::tag(&row.language).to_owned(),
        words: row.tokens,
        first: side(&row.key_a, &row.group_a, row.share_a),
        later: side(&row.key_b, &row.group_b, row.share_b),
    }
}

fn headline(headlines: &Headlines<'_>, key: &str) -> (String, String) {
    let (title, language) = headlines.get(key).copied().unwrap_or_default();
    (escape::shown(title), languages::tag(language).to_owned())
}

fn line(row: &RepeatedLineRow) -> Line {
    Line {
        outlet: escape::shown(&row.outlet),
        line: escape::shown(&row.line),
        documents: row.documents,
        of_documents: row.of_documents,
        words: row.tokens,
    }
}
