//! Near-duplicates by cluster: the first document of each, and those that it stands for.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::NearDuplicateRow;

use crate::Report;

/// A document and its near-duplicates.
pub(crate) struct Cluster<'r> {
    /// Key of the first document.
    pub(crate) representative: &'r str,
    /// Its group.
    pub(crate) group: &'r str,
    /// The others, in order.
    pub(crate) members: &'r [NearDuplicateRow],
    /// Groups of all of them.
    pub(crate) groups: usize,
}

/// The clusters of a report: those that most groups share first, then the largest, then in order of key.
pub(crate) fn clusters(report: &Report) -> Vec<Cluster<'_>> {
    let mut clusters: Vec<Cluster<'_>> = report
        .near_duplicates
        .chunk_by(|a, b| a.representative == b.representative)
        .map(|members| {
            let group = members[0].representative_group.as_str();
            let groups = members.iter().map(|member| member.group.as_str()).chain([group]);
            Cluster {
                representative: &members[0].representative,
                group,
                members,
                groups: groups.collect::<BTreeSet<_>>().len(),
            }
        })
        .collect();
    clusters.sort_by_key(|cluster| std::cmp::Reverse((cluster.groups, cluster.members.len())));
    clusters
}

/// Headline and language of the documents, by key: of all that a cluster may name.
pub(crate) fn headlines(report: &Report) -> BTreeMap<&str, (&str, &str)> {
    let rows = report.documents.iter().map(|document| &document.row);
    let held = rows.map(|row| (row.key.as_str(), (row.title.as_str(), row.language.as_str())));
    let further = report.further.headlines.iter();
    held.chain(further.map(|(key, (title, language))| (key.as_str(), (title.as_str(), language.as_str()))))
        .collect()
}
