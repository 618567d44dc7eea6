//! Invented rows of the comparison of coverage, for the invented corpus.

use presswork_corpus::tables::{
    EmphasisRow, ExclusiveRow, NameRow, NameVariantRow, NamingRow, PresenceRow, QuotationClusterRow,
    QuotationRow, SharedQuantityRow,
};
use presswork_report::{CoveragePart, Held, LedeEvidence, LedeSentence};

/// A group.
pub const POST: &str = "Harbour Post";
const LEDGER: &str = "The Tidewater Ledger";
const COURIER: &str = "Northgate Courier";

/// A speaker that would be markup.
const HOSTILE: &str = "<b onclick=alert(3)>Mr. Fell</b>";

fn held<T>(rows: Vec<T>) -> Held<T> {
    Held { total: rows.len() as u64, rows }
}

fn naming(group: &str, term: &str, own: u64, quoted: u64, of_set: u64) -> NamingRow {
    let known = of_set > 0;
    NamingRow {
        language: "en".to_owned(),
        set: "strikers / workers".to_owned(),
        proposed: true,
        group: group.to_owned(),
        term: term.to_owned(),
        query: format!("/^{term}$/"),
        own,
        quoted,
        mentions: own + quoted,
        documents: u64::from(own + quoted > 0),
        of_set,
        share: known.then(|| (own + quoted) as f64 / of_set as f64),
        share_low: known.then_some(0.0625),
        share_high: known.then_some(0.734),
        share_reason: if known { "" } else { "no-mention" }.to_owned(),
    }
}

fn quotation(
    group: &str,
    kind: &str,
    text: &str,
    speaker: &str,
    named: Option<bool>,
    verb: &str,
) -> QuotationRow {
    QuotationRow {
        key: format!("{group}-1"),
        group: group.to_owned(),
        language: "en".to_owned(),
        zone: "body".to_owned(),
        start: 10 + text.len() as u32,
        end: 90,
        kind: kind.to_owned(),
        text: text.to_owned(),
        words: 9,
        share: 0.1,
        paragraphs: 1,
        speaker: speaker.to_owned(),
        name: String::new(),
        person: String::new(),
        named,
        named_reason: if named.is_some() { "" } else { "no-speaker" }.to_owned(),
        pronoun: false,
        verb: verb.to_owned(),
        how: String::new(),
    }
}

/// A quotation of the one cluster that there is.
fn clustered(group: &str, text: &str, representative: bool) -> QuotationClusterRow {
    QuotationClusterRow {
        language: "en".to_owned(),
        cluster: 1,
        members: 3,
        documents: 3,
        texts: 2,
        groups: 3,
        speakers: "some-unnamed".to_owned(),
        representative,
        key: format!("{group}-1"),
        group: group.to_owned(),
        near_duplicate_of: if group == COURIER { format!("{LEDGER}-1") } else { String::new() },
        zone: "body".to_owned(),
        start: 10 + text.len() as u32,
        end: 90,
        text: text.to_owned(),
        speaker: if representative { HOSTILE.to_owned() } else { String::new() },
        person: if representative { "Tom Fell".to_owned() } else { String::new() },
        verb: if representative { "said" } else { "" }.to_owned(),
        how: String::new(),
        run: "the gate stays".to_owned(),
        run_words: 3,
        shared_words: 4,
        surprise: 6.5,
    }
}

fn quantity(group: &str, text: &str, low: Option<f64>, high: Option<f64>) -> SharedQuantityRow {
    SharedQuantityRow {
        language: "en".to_owned(),
        thing: "people".to_owned(),
        documents: 2,
        cluster: low.or(high).unwrap_or_default() as u64,
        cluster_documents: 1,
        cluster_groups: 1,
        key: format!("{group}-1"),
        group: group.to_owned(),
        zone: "body".to_owned(),
        start: 5,
        text: text.to_owned(),
        low,
        low_reason: String::new(),
        high,
        high_reason: String::new(),
        exact: low == high,
        noun: "dockers".to_owned(),
        speaker: String::new(),
        quoted: false,
        sentence: format!("On the quay {text} stood & waited."),
    }
}

fn name(name: &str, mentions: u64) -> NameRow {
    NameRow {
        language: "en".to_owned(),
        name: name.to_owned(),
        kind: "person".to_owned(),
        kind_by: "title".to_owned(),
        forms: name.to_owned(),
        mentions,
        quoted: 0,
        headline: 0,
        documents: 2,
        groups: 1,
        first_key: String::new(),
        confirmed: false,
    }
}

fn exclusive(relation: &str, text: &str, log10_p: f64) -> ExclusiveRow {
    ExclusiveRow {
        language: "en".to_owned(),
        kind: "term".to_owned(),
        relation: relation.to_owned(),
        group: COURIER.to_owned(),
        text: text.to_owned(),
        cf: 7,
        df: 2,
        group_tokens: 300,
        tokens: 3000,
        group_documents: 2,
        documents: 14,
        log10_p_tokens: log10_p - 1.0,
        log10_p_documents: log10_p,
        log10_p,
        tests: 12,
        log10_p_holm: (log10_p + 1.079).min(0.0),
    }
}

fn presence(group: &str, group_cf: u64) -> PresenceRow {
    PresenceRow {
        language: "en".to_owned(),
        kind: "name".to_owned(),
        text: "Ropewalk <Quay>".to_owned(),
        relation: "missing".to_owned(),
        groups: 2,
        of_groups: 3,
        cf: 6,
        df: 3,
        group: group.to_owned(),
        group_cf,
        group_df: group_cf.min(3),
        group_per_million: 0.0,
        log10_p: None,
        log10_p_reason: "shared".to_owned(),
        log10_p_holm: None,
        log10_p_holm_reason: "shared".to_owned(),
    }
}

fn emphasis(kind: &str, text: &str) -> EmphasisRow {
    EmphasisRow {
        language: "en".to_owned(),
        key: format!("{POST}-1"),
        group: POST.to_owned(),
        kind: kind.to_owned(),
        text: text.to_owned(),
        headline: 1,
        body: 3,
        quoted: 1,
        first_quarter: 2,
        first: Some(0.1),
        first_reason: String::new(),
        dp: None,
        dp_reason: "short".to_owned(),
    }
}

/// The coverage of the invented English documents.
pub fn part() -> CoveragePart {
    let shared_text = (
        "We told them: the gate stays closed tonight.",
        "They heard that the gate stays “closing”, he said.",
    );
    CoveragePart {
        naming: vec![
            naming(POST, "strikers", 1, 0, 4),
            naming(POST, "workers", 1, 2, 4),
            naming(LEDGER, "strikers", 3, 1, 5),
            naming(LEDGER, "workers", 1, 0, 5),
            naming(COURIER, "strikers", 0, 0, 0),
            naming(COURIER, "workers", 0, 0, 0),
        ],
        quotations: held(vec![
            quotation(POST, "quotation", shared_text.0, HOSTILE, Some(true), "said"),
            quotation(POST, "quotation", "Soup", "one docker", Some(false), "said"),
            quotation(POST, "scare", "offer", "", None, ""),
            quotation(LEDGER, "quotation", shared_text.1, "", None, "shouted"),
        ]),
        quotation_clusters: held(vec![
            clustered(POST, shared_text.0, true),
            clustered(LEDGER, shared_text.1, false),
            clustered(COURIER, shared_text.1, false),
        ]),
        quotation_clusters_total: 1,
        shared_quantities: held(vec![
            quantity(POST, "some 400 dockers", Some(400.0), Some(400.0)),
            quantity(POST, "dozens of dockers", Some(24.0), Some(99.0)),
            quantity(LEDGER, "at least 1,200 dockers", Some(1200.0), None),
            quantity(LEDGER, "up to <3,000> dockers", None, Some(3000.0)),
        ]),
        names: held(vec![name("Anna Feldt", 4), name("Anna Feld", 2)]),
        name_variants: held(vec![NameVariantRow {
            language: "en".to_owned(),
            name: "Anna Feldt".to_owned(),
            variant: "Anna Feld".to_owned(),
            relation: "spelling".to_owned(),
            distance: 1,
            mentions: 4,
            variant_mentions: 2,
            groups: POST.to_owned(),
            variant_groups: LEDGER.to_owned(),
            documents_both: 0,
            shared_context: 3,
        }]),
        exclusive: held(vec![
            exclusive("exclusive", "bollards", -1.6),
            exclusive("missing", "winches", -0.05),
        ]),
        presence: held(vec![presence(POST, 6), presence(LEDGER, 0)]),
        emphasis: held(vec![emphasis("term", "strikers"), emphasis("name", "Anna Feldt")]),
        lede: vec![LedeSentence {
            text: "Only one paper says “workers”.".to_owned(),
            rule: "naming".to_owned(),
            evidence: vec![LedeEvidence { table: "naming".to_owned(), row: vec![] }],
        }],
        not_offered: "No slant is offered.".to_owned(),
        ..CoveragePart::default()
    }
}
