//! `quotations.csv` and `shared_quotations.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use presswork_corpus::Span;
use presswork_corpus::tables::{QuotationRow, SharedQuotationRow};
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

/// Rows of a language that share words, that the report is given.
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
        mut outputs: Option<&mut Outputs>,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        for (language, mut index) in std::mem::take(&mut self.indices) {
            let part = coverage.of(&language);
            for row in shared(prepared, &language, &mut index, &mut part.shared_quotations_left_out)? {
                self.shared.row(&row).map_err(|error| super::failed(outputs.as_deref(), error))?;
                part.shared_quotations.push(row, HELD_SHARED);
            }
        }
        self.rows.finish(outputs.as_deref_mut())?;
        self.shared.finish(outputs)
    }
}

/// The pairs of a language's quotations that share words, the least likely by chance first.
fn shared(
    prepared: &Prepared<'_>,
    language: &str,
    index: &mut Index,
    left_out: &mut Vec<String>,
) -> Result<Vec<SharedQuotationRow>, Error> {
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
        let (one, other) = (compared.get(&one)?, compared.get(&other)?);
        let shared = index.compare(&one.print, &other.print)?;
        let row = shared_row(language, one, other, &shared);
        (links || row.speakers != Speakers::OneUnnamed.name()).then_some(row)
    };
    let mut rows: Vec<SharedQuotationRow> =
        prepared.stages().in_parallel(|| pairs.par_iter().filter_map(compare).collect());
    // A stable sort: ties stay in order of document and place.
    rows.sort_by(|a, b| b.surprise.total_cmp(&a.surprise));
    Ok(rows)
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

fn shared_row(language: &str, one: &Compared, other: &Compared, shared: &Shared) -> SharedQuotationRow {
    let (a, b) = (&one.row, &other.row);
    let speakers = Speakers::of((&a.name, a.named == Some(true)), (&b.name, b.named == Some(true)));
    SharedQuotationRow {
        language: language.to_owned(),
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
        speakers: speakers.name().to_owned(),
        run: shared.run_text.clone(),
        run_words: u64::from(shared.run),
        shared_words: u64::from(shared.shared),
        content_words: u64::from(shared.content),
        containment: shared.containment,
        surprise: shared.surprise,
    }
}
