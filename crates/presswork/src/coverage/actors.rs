//! `naming.csv`, `names.csv`, `name_variants.csv`, `exclusive.csv` of names, and `emphasis.csv`.
//!
//! Names need the corpus to be told (which words are ever written small), and so do rival words; so the documents are gone
//! through for what the corpus shows, then for names and for what company words keep, then for the words that are compared.

mod case;
mod emphasis;
mod names;
mod naming;

use std::collections::BTreeMap;

use presswork_corpus::tables::{ExclusiveRow, NamingRow, PresenceRow};
use presswork_corpus::{TokenisedDoc, Zone};
use presswork_terms::coverage::emphasis::BodyWords;
use presswork_terms::coverage::names::{
    Aliases, CaseEvidence, Found, Mention, NameFinder, NameTable, resolve,
};
use presswork_terms::coverage::naming::RivalWords;
use presswork_terms::{Hit, LanguageTotals, Totals};
use presswork_tokenise::{Hyphens, Profile};
use rayon::prelude::*;

use super::exclusive::{ExclusiveRows, GroupsOf};
use super::presence;
use super::{Coverage, Rows, failed};
use crate::error::Error;
use crate::outputs::Outputs;
use crate::prepared::Prepared;
use case::Shown;
use emphasis::Emphasis;
use names::{Mentions, Names};
use naming::Set;

/// Rows of a language that the report is given.
const HELD: usize = 500;

/// Sorts that are there at once: two of names, that of emphasis, and what the first of two still holds.
const SORTS: usize = 4;

/// What is taken from a document.
struct Taken<'a> {
    language: &'a str,
    key: &'a str,
    group: &'a str,
    words: BodyWords,
}

/// Reads all documents, writes the tables, and gives the report its rows.
pub(super) fn actors(
    prepared: &Prepared<'_>,
    totals: &Totals,
    mut terms: BTreeMap<String, GroupsOf>,
    mut outputs: Option<&mut Outputs>,
    coverage: &mut Coverage,
) -> Result<(), Error> {
    let finder = NameFinder::new();
    let room = prepared.budget.sorted() / SORTS;
    let shown = Shown::of(prepared, totals, &finder, room)?;
    let mut mentions = Mentions::new(room);
    let (rivals, words) = read(prepared, totals, &finder, &shown, &mut mentions)?;
    drop(shown);
    let joined =
        matches!(prepared.plan.tokenising.profile, Profile::News(news) if news.hyphens == Hyphens::Both);
    let named = &prepared.plan.named.terms;
    let sets = rivals.iter().map(|(name, rivals)| (name.clone(), naming::sets(named, rivals, joined)));
    let mut sets: BTreeMap<String, Vec<Set>> = sets.collect();
    drop(rivals);
    let mut emphasis = Emphasis::new(room);
    compare(prepared, totals, &mut sets, &mut emphasis)?;
    let mut naming: Rows<NamingRow> = Rows::begin(outputs.as_deref(), "naming.csv")?;
    let mut exclusive: Rows<ExclusiveRow> = Rows::begin(outputs.as_deref(), "exclusive.csv")?;
    let mut present: Rows<PresenceRow> = Rows::begin(outputs.as_deref(), "presence.csv")?;
    let mut names = Names::begin(outputs.as_deref())?;
    let (mentions, room) = mentions.finish()?;
    let mut records = mentions.records()?;
    for totals in &totals.languages {
        let rows = sets.remove(&totals.language).unwrap_or_default();
        let rows: Vec<NamingRow> = rows.iter().flat_map(|set| naming::rows(set, totals)).collect();
        for row in &rows {
            naming.row(row).map_err(|error| failed(outputs.as_deref(), error))?;
        }
        coverage.of(&totals.language).naming = rows;
        let mut of_names = ExclusiveRows::default();
        let mut of_terms = terms.remove(&totals.language).unwrap_or_default();
        let mut in_names = of_terms.words();
        names.language(
            &mut records,
            room,
            totals,
            &words,
            outputs.as_deref(),
            &mut of_names,
            &mut in_names,
            &mut emphasis,
            coverage,
        )?;
        of_terms.leave_to_names(&in_names);
        let of_names = of_names.finish();
        let mut shown = presence::Shown::default();
        for row in presence::rows("term", &of_terms, totals).chain(presence::rows("name", &of_names, totals))
        {
            present.row(&row).map_err(|error| failed(outputs.as_deref(), error))?;
            let held = &mut coverage.of(&totals.language).presence;
            held.total += 1;
            if shown.takes(&row) {
                held.rows.push(row);
            }
        }
        for row in of_terms.rows.into_iter().chain(of_names.rows) {
            exclusive.row(&row).map_err(|error| failed(outputs.as_deref(), error))?;
            coverage.of(&totals.language).exclusive.push(row, HELD);
        }
    }
    naming.finish(outputs.as_deref_mut())?;
    names.finish(outputs.as_deref_mut())?;
    exclusive.finish(outputs.as_deref_mut())?;
    present.finish(outputs.as_deref_mut())?;
    emphasis.finish(outputs, coverage)
}

fn aliases(prepared: &Prepared<'_>) -> Aliases {
    let rows = &prepared.plan.named.aliases;
    Aliases::of(rows.iter().map(|(name, alias)| (name.as_str(), alias.as_str())))
}

/// What a group's number is in its language.
fn group_number(totals: &LanguageTotals, group: &str) -> u32 {
    totals.groups.partition_point(|one| one.group.as_str() < group) as u32
}

/// Second reading: the names of each document, and the company of words that may be rivals; of each document, by its number,
/// the words of its body.
fn read(
    prepared: &Prepared<'_>,
    totals: &Totals,
    finder: &NameFinder,
    shown: &Shown,
    mentions: &mut Mentions,
) -> Result<(BTreeMap<String, RivalWords>, Vec<u32>), Error> {
    let plan = prepared.plan;
    let among =
        |totals: &LanguageTotals| (totals.language.clone(), RivalWords::among(shown.nouns(&totals.language)));
    let mut rivals: BTreeMap<String, RivalWords> = totals.languages.iter().map(among).collect();
    let mut words = Vec::new();
    let aliases = aliases(prepared);
    for shard in prepared.shards() {
        let shard = shard?;
        let found: Vec<Found> =
            prepared.stages().in_parallel(|| shard.tokens.par_iter().map(|doc| finder.find(doc)).collect());
        let mut case: BTreeMap<&str, CaseEvidence> = BTreeMap::new();
        for totals in &totals.languages {
            let here = || {
                let documents = shard.tokens.iter().zip(&shard.counted).zip(&found);
                let of_language =
                    documents.filter(|((doc, counted), _)| **counted && doc.language == totals.language);
                of_language.map(|(_, found)| found)
            };
            if here().next().is_some() {
                case.insert(&totals.language, shown.case(&totals.language, here())?);
            }
        }
        let take = |((doc, found), counted): ((&TokenisedDoc, &Found), &bool)| {
            let case = case.get(doc.language.as_str()).filter(|_| *counted)?;
            let mut mentions = resolve(doc, found, case);
            mentions.retain(|mention| plan.counting.titles || mention.zone == Zone::Body);
            Some((mentions, BodyWords::of(doc).words))
        };
        let taken: Vec<Option<(Vec<Mention>, u32)>> = prepared
            .stages()
            .in_parallel(|| shard.tokens.par_iter().zip(&found).zip(&shard.counted).map(take).collect());
        let mut names: BTreeMap<&str, NameTable> = BTreeMap::new();
        for ((article, doc), taken) in shard.articles.iter().zip(&shard.tokens).zip(taken) {
            let number = words.len() as u32;
            words.push(taken.as_ref().map_or(0, |taken| taken.1));
            let (Some((mentions, _)), Some(totals), Some(rivals)) =
                (taken, totals.of(&doc.language), rivals.get_mut(&doc.language))
            else {
                continue;
            };
            let group = group_number(totals, plan.grouping.of(article));
            rivals.add(doc, group, &plan.counting);
            let names = names.entry(&doc.language).or_insert_with(|| NameTable::new(aliases.clone()));
            names.add(number, group, doc, &mentions);
        }
        for (language, names) in names {
            mentions.push(language, names)?;
        }
    }
    Ok((rivals, words))
}

/// Third reading, where words are compared: their mentions in each document.
fn compare(
    prepared: &Prepared<'_>,
    totals: &Totals,
    sets: &mut BTreeMap<String, Vec<Set>>,
    emphasis: &mut Emphasis,
) -> Result<(), Error> {
    sets.retain(|_, sets| !sets.is_empty());
    if sets.is_empty() {
        return Ok(());
    }
    let counting = &prepared.plan.counting;
    for number in prepared.numbers() {
        let mut shard = prepared.lazily(number);
        let held = &*sets;
        let hits = |doc: &TokenisedDoc| {
            let terms = held.get(&doc.language).into_iter().flatten().flat_map(|set| &set.terms);
            terms.map(|term| term.hits(doc, counting)).collect::<Vec<_>>()
        };
        let shard = shard.get()?;
        let taken: Vec<Vec<Vec<Hit>>> =
            prepared.stages().in_parallel(|| shard.tokens.par_iter().map(hits).collect());
        let documents = shard.articles.iter().zip(&shard.tokens).zip(&shard.counted).zip(&taken);
        for (((article, doc), _), hits) in documents.filter(|((_, counted), _)| **counted) {
            let (Some(sets), Some(totals)) = (sets.get_mut(&doc.language), totals.of(&doc.language)) else {
                continue;
            };
            let group = prepared.plan.grouping.of(article);
            let number = group_number(totals, group);
            let words = BodyWords::of(doc);
            let of = Taken { language: &doc.language, key: &article.key, group, words };
            naming::count(sets, &of, number, hits, emphasis)?;
        }
    }
    Ok(())
}
