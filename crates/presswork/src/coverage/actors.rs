//! `naming.csv`, `names.csv`, `name_variants.csv`, `exclusive.csv` of names, and `emphasis.csv`.
//!
//! Names need the corpus to be told (which words are ever written small), and so do rival words; so the documents are gone
//! through twice: for what the corpus shows, then for what each document has.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::{EmphasisRow, ExclusiveRow, NameRow, NameVariantRow, NamingRow};
use presswork_corpus::{TokenisedDoc, Zone};
use presswork_formats::write_csv;
use presswork_terms::coverage::emphasis::{BodyWords, emphasis};
use presswork_terms::coverage::names::{
    Aliases, CaseEvidence, Mention, Name, NameFinder, NameTable, resolve, variants,
};
use presswork_terms::coverage::naming::{NamedTerm, RivalWords};
use presswork_terms::{Hit, LanguageTotals, Totals, interval};
use presswork_tokenise::{Hyphens, Profile};
use rayon::prelude::*;

use super::Coverage;
use super::exclusive::{Found, exclusive_rows};
use crate::error::Error;
use crate::outputs::Outputs;
use crate::plan::group_of;
use crate::prepared::Prepared;

/// Rows of a language that the report is given: names, and proposals.
const HELD: usize = 500;
/// Rows of emphasis that it is given.
const HELD_EMPHASIS: usize = 5_000;
/// Groups that a proposal names at most.
const GROUPS: usize = 10;

/// A language while its documents are read.
#[derive(Default)]
struct Language {
    case: CaseEvidence,
    rivals: RivalWords,
    names: NameTable,
    sets: Vec<Set>,
    documents: BTreeMap<u32, Doc>,
    emphasis: Vec<EmphasisRow>,
}

/// A document that was read.
struct Doc {
    key: String,
    group: u32,
    words: u32,
}

/// A set of words, and their mentions by group.
struct Set {
    proposed: bool,
    terms: Vec<NamedTerm>,
    /// By group and word: outside quotation marks, inside, documents.
    counts: BTreeMap<(u32, usize), (u64, u64, u64)>,
}

/// What is taken from a document.
struct Taken {
    mentions: Vec<Mention>,
    hits: Vec<Vec<Hit>>,
    words: BodyWords,
}

/// Reads all documents twice, writes the tables, and gives the report its rows.
pub(super) fn actors(
    prepared: &Prepared<'_>,
    totals: &Totals,
    terms: &BTreeMap<String, Vec<ExclusiveRow>>,
    outputs: Option<&mut Outputs>,
    coverage: &mut Coverage,
) -> Result<(), Error> {
    let finder = NameFinder::new();
    let mut languages = shown_by_corpus(prepared, totals, &finder)?;
    let joined =
        matches!(prepared.plan.tokenising.profile, Profile::News(news) if news.hyphens == Hyphens::Both);
    for language in languages.values_mut() {
        language.names = NameTable::new(aliases(prepared));
        language.sets = sets(prepared, language, joined);
    }
    read(prepared, totals, &finder, &mut languages)?;
    let mut tables = Tables::default();
    for (name, language) in languages {
        let Some(totals) = totals.of(&name) else { continue };
        tables.add(language, totals, terms.get(&name).map_or(&[][..], Vec::as_slice), coverage);
    }
    let Some(outputs) = outputs else { return Ok(()) };
    outputs.whole("naming.csv", |out| write_csv(out, &tables.naming))?;
    outputs.whole("names.csv", |out| write_csv(out, &tables.names))?;
    outputs.whole("name_variants.csv", |out| write_csv(out, &tables.variants))?;
    outputs.whole("exclusive.csv", |out| write_csv(out, &tables.exclusive))?;
    outputs.whole("emphasis.csv", |out| write_csv(out, &tables.emphasis))
}

fn aliases(prepared: &Prepared<'_>) -> Aliases {
    let rows = &prepared.plan.named.aliases;
    Aliases::of(rows.iter().map(|(name, alias)| (name.as_str(), alias.as_str())))
}

/// The sets of a language: those that a person named, then those that are proposed.
fn sets(prepared: &Prepared<'_>, language: &Language, joined: bool) -> Vec<Set> {
    let set = |proposed: bool, terms: &[String]| {
        let terms = terms.iter().filter_map(|term| NamedTerm::parse(term, joined).ok()).collect();
        Set { proposed, terms, counts: BTreeMap::new() }
    };
    let named = &prepared.plan.named.terms;
    let asked: BTreeSet<&str> = named.iter().flatten().map(String::as_str).collect();
    let rivals = language.rivals.rivals().into_iter();
    let new =
        rivals.filter(|one| !asked.contains(one.first.as_str()) || !asked.contains(one.second.as_str()));
    let proposed = new.map(|one| set(true, &[one.first, one.second]));
    named.iter().map(|terms| set(false, terms)).chain(proposed).collect()
}

/// What a group's number is in its language.
fn group_number(totals: &LanguageTotals, group: &str) -> u32 {
    totals.groups.partition_point(|one| one.group.as_str() < group) as u32
}

/// First reading: which words are ever written small, and what company words keep.
fn shown_by_corpus(
    prepared: &Prepared<'_>,
    totals: &Totals,
    finder: &NameFinder,
) -> Result<BTreeMap<String, Language>, Error> {
    let mut languages: BTreeMap<String, Language> = BTreeMap::new();
    let plan = prepared.plan;
    for shard in prepared.shards() {
        let shard = shard?;
        let found: Vec<_> =
            prepared.stages().in_parallel(|| shard.tokens.par_iter().map(|doc| finder.find(doc)).collect());
        let documents = shard.articles.iter().zip(&shard.tokens).zip(&shard.counted).zip(&found);
        for (((article, doc), _), found) in documents.filter(|((_, counted), _)| **counted) {
            let Some(totals) = totals.of(&doc.language) else { continue };
            let language = languages.entry(doc.language.clone()).or_default();
            language.case.add(found);
            let group = group_number(totals, group_of(article, &plan.group_by));
            language.rivals.add(doc, group, &plan.counting);
        }
    }
    Ok(languages)
}

/// Second reading: what each document has.
fn read(
    prepared: &Prepared<'_>,
    totals: &Totals,
    finder: &NameFinder,
    languages: &mut BTreeMap<String, Language>,
) -> Result<(), Error> {
    let plan = prepared.plan;
    let mut first = 0_u32;
    for shard in prepared.shards() {
        let shard = shard?;
        let held = &*languages;
        let take = |doc: &TokenisedDoc| {
            let language = held.get(&doc.language)?;
            let found = finder.find(doc);
            let mut mentions = resolve(doc, &found, &language.case);
            mentions.retain(|mention| plan.counting.titles || mention.zone == Zone::Body);
            let terms = language.sets.iter().flat_map(|set| &set.terms);
            let hits = terms.map(|term| term.hits(doc, &plan.counting)).collect();
            Some(Taken { mentions, hits, words: BodyWords::of(doc) })
        };
        let taken: Vec<Option<Taken>> =
            prepared.stages().in_parallel(|| shard.tokens.par_iter().map(take).collect());
        let documents = shard.articles.iter().zip(&shard.tokens).zip(&shard.counted).zip(taken);
        for (number, (((article, doc), counted), taken)) in (first..).zip(documents) {
            let (Some(taken), true) = (taken, *counted) else { continue };
            let (Some(language), Some(totals)) = (languages.get_mut(&doc.language), totals.of(&doc.language))
            else {
                continue;
            };
            let name = group_of(article, &plan.group_by);
            let group = group_number(totals, name);
            language.names.add(number, group, doc, &taken.mentions);
            language.count(&article.key, name, group, &taken);
            language
                .documents
                .insert(number, Doc { key: article.key.clone(), group, words: taken.words.words });
        }
        first += shard.articles.len() as u32;
    }
    Ok(())
}

impl Language {
    /// Counts a document's mentions of the named and proposed words.
    fn count(&mut self, key: &str, group_name: &str, group: u32, taken: &Taken) {
        let mut hits = taken.hits.iter();
        for set in &mut self.sets {
            for (index, term) in set.terms.iter().enumerate() {
                let Some(hits) = hits.next() else { return };
                let quoted = hits.iter().filter(|hit| hit.quoted).count() as u64;
                let counts = set.counts.entry((group, index)).or_default();
                counts.0 += hits.len() as u64 - quoted;
                counts.1 += quoted;
                counts.2 += u64::from(!hits.is_empty());
                if hits.is_empty() {
                    continue;
                }
                let headline = hits.iter().filter(|hit| hit.zone == Zone::Title).count() as u64;
                let body = hits.iter().filter(|hit| hit.zone == Zone::Body);
                let places: Vec<u32> = body.map(|hit| taken.words.before(hit.first_token)).collect();
                let row = emphasis_row(headline, &places, taken.words.words);
                self.emphasis.push(EmphasisRow {
                    key: key.to_owned(),
                    group: group_name.to_owned(),
                    kind: "term".to_owned(),
                    text: term.term.clone(),
                    quoted,
                    ..row
                });
            }
        }
    }
}

/// A row without its names.
fn emphasis_row(headline: u64, places: &[u32], words: u32) -> EmphasisRow {
    let one = emphasis(headline, places, words);
    let reason = |missing: bool, reason: &str| if missing { reason.to_owned() } else { String::new() };
    EmphasisRow {
        language: String::new(),
        key: String::new(),
        group: String::new(),
        kind: String::new(),
        text: String::new(),
        headline: one.headline,
        body: one.body,
        quoted: 0,
        first_quarter: one.first_quarter,
        first: one.first,
        first_reason: reason(one.first.is_none(), "headline-only"),
        dp: one.dp,
        dp_reason: reason(one.dp.is_none(), if one.body < 2 { "fewer-than-two" } else { "short" }),
    }
}

/// The rows of all languages.
#[derive(Default)]
struct Tables {
    naming: Vec<NamingRow>,
    names: Vec<NameRow>,
    variants: Vec<NameVariantRow>,
    exclusive: Vec<ExclusiveRow>,
    emphasis: Vec<EmphasisRow>,
}

impl Tables {
    fn add(
        &mut self,
        language: Language,
        totals: &LanguageTotals,
        terms: &[ExclusiveRow],
        coverage: &mut Coverage,
    ) {
        let part = coverage.of(&totals.language);
        let Language { names, sets, documents, mut emphasis, .. } = language;
        part.naming = sets.iter().flat_map(|set| naming_rows(set, totals)).collect();
        self.naming.extend(part.naming.iter().cloned());
        let names = names.finish();
        for row in names.iter().map(|name| name_row(name, totals, &documents)) {
            part.names.push(row.clone(), HELD);
            self.names.push(row);
        }
        for row in variant_rows(&names, totals) {
            part.name_variants.push(row.clone(), HELD);
            self.variants.push(row);
        }
        let found = names.iter().map(|name| Found {
            text: name.name.clone(),
            cf: name.mentions(),
            df: name.documents().len() as u64,
            groups: name.groups().into_keys().collect(),
        });
        for row in terms.iter().cloned().chain(exclusive_rows("name", found, totals)) {
            part.exclusive.push(row.clone(), HELD);
            self.exclusive.push(row);
        }
        emphasis.extend(
            names.iter().filter(|name| name.mentions() > 1).flat_map(|name| stands(name, totals, &documents)),
        );
        for row in &mut emphasis {
            row.language.clone_from(&totals.language);
        }
        emphasis.sort_by(|a, b| (&b.kind, &a.text).cmp(&(&a.kind, &b.text)));
        for row in emphasis {
            part.emphasis.push(row.clone(), HELD_EMPHASIS);
            self.emphasis.push(row);
        }
    }
}

fn naming_rows(set: &Set, totals: &LanguageTotals) -> Vec<NamingRow> {
    let words: Vec<&str> = set.terms.iter().map(|term| term.term.as_str()).collect();
    let name = words.join(" / ");
    let mut rows = Vec::new();
    for (number, group) in (0_u32..).zip(&totals.groups) {
        let count = |index: usize| set.counts.get(&(number, index)).copied().unwrap_or_default();
        let of_set: u64 = (0..set.terms.len()).map(|index| count(index).0 + count(index).1).sum();
        for (index, term) in set.terms.iter().enumerate() {
            let (own, quoted, documents) = count(index);
            let mentions = own + quoted;
            let bounds = interval::wilson(mentions, of_set, 0.95);
            rows.push(NamingRow {
                language: totals.language.clone(),
                set: name.clone(),
                proposed: set.proposed,
                group: group.group.clone(),
                term: term.term.clone(),
                query: term.query.clone(),
                own,
                quoted,
                mentions,
                documents,
                of_set,
                share: bounds.map(|_| mentions as f64 / of_set as f64),
                share_low: bounds.map(|(low, _)| low),
                share_high: bounds.map(|(_, high)| high),
                share_reason: if bounds.is_none() { "no-mention" } else { "" }.to_owned(),
            });
        }
    }
    rows
}

fn name_row(name: &Name, totals: &LanguageTotals, documents: &BTreeMap<u32, Doc>) -> NameRow {
    let first = name.places.first().and_then(|place| documents.get(&place.document));
    NameRow {
        language: totals.language.clone(),
        name: name.name.clone(),
        kind: name.kind.name().to_owned(),
        kind_by: name.kind_by.to_owned(),
        forms: name.forms.join("; "),
        mentions: name.mentions(),
        quoted: name.quoted(),
        headline: name.places.iter().filter(|place| place.zone == Zone::Title).count() as u64,
        documents: name.documents().len() as u64,
        groups: name.groups().len() as u64,
        first_key: first.map_or_else(String::new, |doc| doc.key.clone()),
        confirmed: name.confirmed,
    }
}

fn variant_rows(names: &[Name], totals: &LanguageTotals) -> Vec<NameVariantRow> {
    let groups = |name: &Name| {
        let names = name.groups().into_keys().filter_map(|number| totals.groups.get(number as usize));
        names.take(GROUPS).map(|group| group.group.as_str()).collect::<Vec<_>>().join("; ")
    };
    let row = |one: presswork_terms::coverage::names::Variant| {
        let (name, variant) = (&names[one.name], &names[one.variant]);
        NameVariantRow {
            language: totals.language.clone(),
            name: name.name.clone(),
            variant: variant.name.clone(),
            relation: one.kind.name().to_owned(),
            distance: u64::from(one.distance),
            mentions: name.mentions(),
            variant_mentions: variant.mentions(),
            groups: groups(name),
            variant_groups: groups(variant),
            documents_both: one.documents_both,
            shared_context: one.shared_context,
        }
    };
    variants(names).into_iter().map(row).collect()
}

/// Where a name stands, a row a document.
fn stands(name: &Name, totals: &LanguageTotals, documents: &BTreeMap<u32, Doc>) -> Vec<EmphasisRow> {
    let rows = name.places.chunk_by(|a, b| a.document == b.document).filter_map(|places| {
        let doc = documents.get(&places.first()?.document)?;
        let headline = places.iter().filter(|place| place.zone == Zone::Title).count() as u64;
        let body = places.iter().filter(|place| place.zone == Zone::Body);
        let row = emphasis_row(headline, &body.map(|place| place.before).collect::<Vec<_>>(), doc.words);
        Some(EmphasisRow {
            key: doc.key.clone(),
            group: totals
                .groups
                .get(doc.group as usize)
                .map_or_else(String::new, |group| group.group.clone()),
            kind: "name".to_owned(),
            text: name.name.clone(),
            quoted: places.iter().filter(|place| place.quoted).count() as u64,
            ..row
        })
    });
    rows.collect()
}
