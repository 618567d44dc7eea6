//! The rows of clusters and of their pairs: they are written as they are made, since there may be many more than quotations.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::{QuotationClusterRow, QuotationRow, SharedQuotationRow};
use presswork_terms::coverage::quotations::{Cluster, Lead, Speakers, clusters};

use super::{Pair, speakers};
use crate::error::Error;

/// Takes the rows of clusters and of their pairs, in order.
pub(super) struct Takers<'t> {
    pub cluster: &'t mut dyn FnMut(QuotationClusterRow) -> Result<(), Error>,
    pub pair: &'t mut dyn FnMut(SharedQuotationRow) -> Result<(), Error>,
}

/// Hands over the rows of `pairs`, which stand strongest first, cluster by cluster, and gives the number of clusters;
/// `originals` are the keys of the documents that others, by key, are near-duplicates of.
pub(super) fn rows(
    language: &str,
    mut pairs: Vec<Pair>,
    compared: &BTreeMap<u32, QuotationRow>,
    originals: &BTreeMap<&str, &str>,
    takers: &mut Takers<'_>,
) -> Result<u64, Error> {
    let lead = |pair: &mut Pair| {
        let stems = std::mem::take(&mut pair.shared.stems);
        Lead { one: pair.one, other: pair.other, stems }
    };
    let leads: Vec<Lead> = pairs.iter_mut().map(lead).collect();
    let mut number = 0;
    for cluster in clusters(&leads) {
        number += 1;
        let of_cluster = || cluster.leads.iter().map(|&at| &pairs[at]);
        let held: BTreeMap<u32, &QuotationRow> =
            cluster.members.iter().filter_map(|&member| Some((member, compared.get(&member)?))).collect();
        for &at in &cluster.leads {
            let (pair, content) = (&pairs[at], leads[at].stems.len() as u64);
            if let (Some(one), Some(other)) = (held.get(&pair.one), held.get(&pair.other)) {
                (takers.pair)(pair_row(language, number, one, other, pair, content))?;
            }
        }
        let original = |one: &QuotationRow| originals.get(one.key.as_str()).copied();
        let shape = Shape {
            language,
            number,
            members: held.len() as u64,
            documents: distinct(held.values().map(|one| one.key.as_str())),
            texts: distinct(held.values().map(|one| original(one).unwrap_or(&one.key))),
            groups: distinct(held.values().map(|one| one.group.as_str())),
            speakers: speakers_of(&held),
        };
        for (&member, one) in &held {
            let with = of_cluster().filter(|pair| {
                let ends = [pair.one, pair.other];
                ends.contains(&member) && ends.contains(&cluster.representative)
            });
            if let Some(row) = shape.row(&cluster, member, one, original(one).unwrap_or_default(), with) {
                (takers.cluster)(row)?;
            }
        }
    }
    Ok(number)
}

fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> u64 {
    names.collect::<BTreeSet<_>>().len() as u64
}

/// What is told of all speakers of a cluster.
fn speakers_of(members: &BTreeMap<u32, &QuotationRow>) -> &'static str {
    let named = members.values().filter(|one| one.named == Some(true)).count();
    let mut next = members.values().zip(members.values().skip(1));
    match named {
        0 => Speakers::Unnamed.name(),
        named if named < members.len() => "some-unnamed",
        _ if next.all(|(a, b)| speakers(a, b) == Speakers::SameName) => Speakers::SameName.name(),
        _ => Speakers::OtherName.name(),
    }
}

/// What the rows of a cluster have alike.
struct Shape<'a> {
    language: &'a str,
    number: u64,
    members: u64,
    documents: u64,
    texts: u64,
    groups: u64,
    speakers: &'static str,
}

impl Shape<'_> {
    /// The row of a member; `with` are its leads with the representative, all of the representative's own.
    fn row<'p>(
        &self,
        cluster: &Cluster,
        member: u32,
        row: &QuotationRow,
        near_duplicate_of: &str,
        with: impl Iterator<Item = &'p Pair> + Clone,
    ) -> Option<QuotationClusterRow> {
        let longest =
            with.clone().max_by_key(|pair| (pair.shared.run, std::cmp::Reverse((pair.one, pair.other))))?;
        Some(QuotationClusterRow {
            language: self.language.to_owned(),
            cluster: self.number,
            members: self.members,
            documents: self.documents,
            texts: self.texts,
            groups: self.groups,
            speakers: self.speakers.to_owned(),
            representative: member == cluster.representative,
            key: row.key.clone(),
            group: row.group.clone(),
            near_duplicate_of: near_duplicate_of.to_owned(),
            zone: row.zone.clone(),
            start: row.start,
            end: row.end,
            text: row.text.clone(),
            speaker: row.speaker.clone(),
            person: row.person.clone(),
            verb: row.verb.clone(),
            how: row.how.clone(),
            run: longest.shared.run_text.clone(),
            run_words: u64::from(longest.shared.run),
            shared_words: with.clone().map(|pair| u64::from(pair.shared.shared)).max().unwrap_or_default(),
            surprise: with.map(|pair| pair.shared.surprise).fold(0.0, f64::max),
        })
    }
}

fn pair_row(
    language: &str,
    cluster: u64,
    a: &QuotationRow,
    b: &QuotationRow,
    pair: &Pair,
    content_words: u64,
) -> SharedQuotationRow {
    let shared = &pair.shared;
    SharedQuotationRow {
        language: language.to_owned(),
        cluster,
        key_a: a.key.clone(),
        group_a: a.group.clone(),
        start_a: a.start,
        zone_a: a.zone.clone(),
        text_a: a.text.clone(),
        speaker_a: a.speaker.clone(),
        name_a: a.name.clone(),
        key_b: b.key.clone(),
        group_b: b.group.clone(),
        start_b: b.start,
        zone_b: b.zone.clone(),
        text_b: b.text.clone(),
        speaker_b: b.speaker.clone(),
        name_b: b.name.clone(),
        speakers: speakers(a, b).name().to_owned(),
        run: shared.run_text.clone(),
        run_words: u64::from(shared.run),
        shared_words: u64::from(shared.shared),
        content_words,
        containment: shared.containment,
        surprise: shared.surprise,
    }
}
