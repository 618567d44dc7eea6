//! `quotations.csv`, and what documents quote alike: `quotation_clusters.csv` and `shared_quotations.csv`.

mod clusters;

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use presswork_corpus::Span;
use presswork_corpus::tables::{NearDuplicateRow, QuotationClusterRow, QuotationRow, SharedQuotationRow};
use presswork_terms::coverage::Reading;
use presswork_terms::coverage::attribution::Persons;
use presswork_terms::coverage::quotations::{
    Index, Print, Quoted, Shared, Speakers, counted_words, print, quotations,
};
use rayon::prelude::*;

use super::{Coverage, Document, Rows, each, zone_name, zone_text};
use crate::error::Error;
use crate::one_line::on_one_line;
use crate::outputs::Outputs;
use crate::prepared::Prepared;

/// Characters of a quotation that a row holds.
const SHOWN: usize = 1_000;

/// Rows of a language that the report is given.
const HELD: usize = 2_000;

/// Quotations of clusters of a language that the report is given.
const HELD_SHARED: usize = 500;

/// Pairs of quotations of a language that are compared at most.
const PAIRS: usize = 1 << 20;

/// What is quoted in one document.
pub(super) struct Extracted {
    document: u32,
    language: String,
    rows: Vec<QuotationRow>,
    prints: Vec<Print>,
}

/// The quotations of a document, but for those of repeated lines.
pub(super) fn extract(document: &Document<'_>, found: Vec<Quoted>) -> Extracted {
    let doc = document.doc;
    let found: Vec<Quoted> =
        found.into_iter().filter(|quoted| !document.is_repeated(quoted.zone, quoted.span.start)).collect();
    let words = counted_words(doc, document.titles);
    Extracted {
        document: document.number,
        language: doc.language.clone(),
        prints: found.iter().map(|quoted| print(doc, quoted)).collect(),
        rows: found.iter().map(|quoted| row(document, quoted, words)).collect(),
    }
}

fn row(document: &Document<'_>, quoted: &Quoted, words: u64) -> QuotationRow {
    let attribution = quoted.attribution.as_ref();
    let speaker = attribution.and_then(|attribution| attribution.speaker.as_ref());
    QuotationRow {
        key: document.article.key.clone(),
        group: document.group.to_owned(),
        language: document.doc.language.clone(),
        zone: zone_name(quoted.zone).to_owned(),
        start: quoted.span.start,
        end: quoted.span.end,
        kind: quoted.kind.name().to_owned(),
        text: on_one_line(inside(zone_text(document, quoted.zone), quoted.span), SHOWN),
        words: u64::from(quoted.words),
        share: if words == 0 { 0.0 } else { f64::from(quoted.words) / words as f64 },
        paragraphs: u64::from(quoted.blocks),
        speaker: speaker.map_or(String::new(), |speaker| speaker.text.clone()),
        name: speaker.map_or(String::new(), |speaker| speaker.name.clone()),
        person: speaker.map_or(String::new(), |speaker| speaker.person.clone()),
        named: speaker.map(|speaker| speaker.named),
        named_reason: if speaker.is_some() { "" } else { "no-speaker" }.to_owned(),
        pronoun: speaker.is_some_and(|speaker| speaker.pronoun),
        verb: attribution.map_or(String::new(), |attribution| attribution.verb.clone()),
        how: speaker.and(attribution).map_or("", |attribution| attribution.how.name()).to_owned(),
    }
}

/// What stands between the marks of a quotation; one that the next paragraph goes on with has no closing one.
fn inside(text: &str, span: Span) -> &str {
    let quoted = text.get(span.range()).unwrap_or_default().trim();
    let mark = |c: char| "\"“”„«»「」『』‘’‚'‹›`＂".contains(c);
    quoted.trim_start_matches(mark).trim_end_matches(mark)
}

/// The quotations of all documents.
pub(super) struct Quotations {
    rows: Rows<QuotationRow>,
    shared: Rows<SharedQuotationRow>,
    clusters: Rows<QuotationClusterRow>,
    /// By language.
    indices: BTreeMap<String, Index>,
}

/// A quotation that is compared.
struct Compared {
    row: QuotationRow,
    print: Print,
}

impl Quotations {
    pub fn begin(outputs: Option<&Outputs>) -> Result<Self, Error> {
        Ok(Quotations {
            rows: Rows::begin(outputs, "quotations.csv")?,
            shared: Rows::begin(outputs, "shared_quotations.csv")?,
            clusters: Rows::begin(outputs, "quotation_clusters.csv")?,
            indices: BTreeMap::new(),
        })
    }

    /// Takes the next document's.
    pub fn take(&mut self, extracted: Extracted, coverage: &mut Coverage) -> io::Result<()> {
        if extracted.rows.is_empty() {
            return Ok(());
        }
        let held = &mut coverage.of(&extracted.language).quotations;
        for row in extracted.rows {
            self.rows.row(&row)?;
            held.push(row, HELD);
        }
        let index = self.indices.entry(extracted.language).or_default();
        extracted.prints.iter().for_each(|print| {
            index.push(extracted.document, print);
        });
        Ok(())
    }

    /// Compares the documents of each language, and ends the tables.
    pub fn finish(
        mut self,
        prepared: &Prepared<'_>,
        near_duplicates: &[NearDuplicateRow],
        mut outputs: Option<&mut Outputs>,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        let originals: BTreeMap<&str, &str> =
            near_duplicates.iter().map(|row| (row.key.as_str(), row.representative.as_str())).collect();
        for (language, mut index) in std::mem::take(&mut self.indices) {
            let part = coverage.of(&language);
            let left_out = &mut part.shared_quotations_left_out;
            let shared = shared(prepared, &language, &mut index, &originals, left_out)?;
            for row in shared.pairs {
                self.shared.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
            }
            part.quotation_clusters_total = shared.clusters.last().map_or(0, |row| row.cluster);
            for row in shared.clusters {
                self.clusters.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                part.quotation_clusters.push(row, HELD_SHARED);
            }
        }
        self.rows.finish(outputs.as_deref_mut())?;
        self.clusters.finish(outputs.as_deref_mut())?;
        self.shared.finish(outputs)
    }
}

/// What a language's quotations share.
struct SharedRows {
    clusters: Vec<QuotationClusterRow>,
    pairs: Vec<SharedQuotationRow>,
}

/// The clusters of a language's quotations that share words, and their pairs, the least likely by chance first.
fn shared(
    prepared: &Prepared<'_>,
    language: &str,
    index: &mut Index,
    originals: &BTreeMap<&str, &str>,
    left_out: &mut Vec<String>,
) -> Result<SharedRows, Error> {
    let candidates = index.candidates();
    let clusters = prepared.clusters();
    let representative = |number: u32| {
        let document = index.document(number).unwrap_or_default();
        clusters.of(document).map_or(document, |member| member.representative)
    };
    let mut pairs = candidates.pairs;
    pairs.retain(|&(one, other)| representative(one) != representative(other));
    if candidates.phrases > 0 {
        left_out.push(format!("pairs of words that stand in too many quotations: {}", candidates.phrases));
    }
    if candidates.one_in > 1 {
        left_out.push(format!("of pairs of words, one in {} was looked at", candidates.one_in));
    }
    if pairs.len() > PAIRS {
        let one_in = pairs.len().div_ceil(PAIRS);
        left_out.push(format!("of {} pairs of quotations, one in {one_in} was compared", pairs.len()));
        pairs = pairs.into_iter().step_by(one_in).collect();
    }
    let compared = compared(prepared, language, index, &pairs)?;
    let links = prepared.plan.cross_source_links;
    let compare = |&(one, other): &(u32, u32)| {
        let (a, b) = (compared.get(&one)?, compared.get(&other)?);
        let pair = Pair { one, other, shared: index.compare(&a.print, &b.print)? };
        (links || speakers(&a.row, &b.row) != Speakers::OneUnnamed).then_some(pair)
    };
    let mut pairs: Vec<Pair> =
        prepared.stages().in_parallel(|| pairs.par_iter().filter_map(compare).collect());
    // A stable sort: ties stay in order of document and place.
    pairs.sort_by(|a, b| b.shared.surprise.total_cmp(&a.shared.surprise));
    Ok(clusters::rows(language, &pairs, &compared, originals))
}

/// A lead, and what it rests on.
struct Pair {
    one: u32,
    other: u32,
    shared: Shared,
}

fn speakers(a: &QuotationRow, b: &QuotationRow) -> Speakers {
    Speakers::of((&a.name, a.named == Some(true)), (&b.name, b.named == Some(true)))
}

/// The quotations of `pairs`, by number: read from the shards again, since only few are needed.
fn compared(
    prepared: &Prepared<'_>,
    language: &str,
    index: &Index,
    pairs: &[(u32, u32)],
) -> Result<BTreeMap<u32, Compared>, Error> {
    let wanted: BTreeSet<u32> = pairs.iter().flat_map(|&(one, other)| [one, other]).collect();
    let documents: BTreeSet<u32> = wanted.iter().filter_map(|number| index.document(*number)).collect();
    let mut compared = BTreeMap::new();
    for number in prepared.numbers() {
        let extracted = each(
            prepared,
            number,
            |document| documents.contains(&document),
            |document| {
                let reading = Reading::of(document.doc);
                extract(document, quotations(&reading, &Persons::of(&reading)))
            },
        )?;
        for extracted in extracted.into_iter().filter(|extracted| extracted.language == language) {
            let first = index.first_of(extracted.document);
            let numbered = (first..).zip(extracted.rows.into_iter().zip(extracted.prints));
            let wanted = numbered.filter(|(number, _)| wanted.contains(number));
            compared.extend(wanted.map(|(number, (row, print))| (number, Compared { row, print })));
        }
    }

    Ok(compared)
}
