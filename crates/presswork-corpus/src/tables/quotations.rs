//! Who is quoted, and what is quoted twice.

use serde::{Deserialize, Serialize};

/// `quotations.csv`: one row a stretch inside quotation marks, in order of document and place. Who speaks is read from the
/// clause beside it by rules; the row holds what they rest on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuotationRow {
    /// The document's key.
    pub key: String,
    /// The group that it is compared in.
    pub group: String,
    /// ISO 639 code, `und` where unknown.
    pub language: String,
    /// `title` or `body`.
    pub zone: String,
    /// First byte in its zone's text, the mark included.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// `quotation`, or `scare` for a few words that nobody is said to have said.
    pub kind: String,
    /// The words between the marks, on one line, at most 1,000 characters.
    pub text: String,
    /// Counted words in it.
    pub words: u64,
    /// Of the document's counted words, this share.
    pub share: f64,
    /// Paragraphs that it runs over.
    pub paragraphs: u64,
    /// Who speaks, as the text has it (`Mr. Feld`, `one resident`, `she`); empty where no clause says so.
    pub speaker: String,
    /// The name in it; of a pronoun, whom it was taken to stand for; empty where nobody is named.
    pub name: String,
    /// Who it is: the name without titles; of a surname (`Mr. Feld`, `Feld`) or an office (`the general`) the whole name that the
    /// document gave before; empty where nobody is named. Never taken from another document.
    pub person: String,
    /// Whether the speaker is named; empty where there is no speaker.
    pub named: Option<bool>,
    /// Why it is missing: `no-speaker`.
    pub named_reason: String,
    /// Whether the speaker is a pronoun, so that `name` rests on the sentences before.
    pub pronoun: bool,
    /// The verb or phrase that attributes it, folded; empty where there is none.
    pub verb: String,
    /// How the speaker is known: `behind`, `before`, `source`, `continued`, `announced`, `repeated`; empty where there is none.
    pub how: String,
}

/// `quotation_clusters.csv`: one row a quotation of a cluster: a passage that quotations of several documents have, those
/// least likely by chance first, the members in order of document and place. All are leads with the representative over the
/// same words, so that no chain joins unlike ones. A lead to check, no proof of a common source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuotationClusterRow {
    /// ISO 639 code of the documents.
    pub language: String,
    /// The cluster's number in its language, from 1.
    pub cluster: u64,
    /// Quotations of the cluster.
    pub members: u64,
    /// Documents that they stand in.
    pub documents: u64,
    /// Of those documents, what is left when near-duplicates count once.
    pub texts: u64,
    /// Groups of those documents.
    pub groups: u64,
    /// Of the cluster: `same-name` where all speakers are named and their last names are one, `other-name` where they are not
    /// one, `some-unnamed`, or `unnamed` where nobody is named. An unnamed speaker may have reasons.
    pub speakers: String,
    /// Whether it is the one that the others are compared with.
    pub representative: bool,
    /// The document's key.
    pub key: String,
    /// The group that it is compared in.
    pub group: String,
    /// The first document that this one is a near-duplicate of; empty where there is none.
    pub near_duplicate_of: String,
    /// `title` or `body`.
    pub zone: String,
    /// First byte in its zone's text, the mark included.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// The quotation, on one line, at most 1,000 characters.
    pub text: String,
    /// Who speaks, as the text has it; empty where no clause says so.
    pub speaker: String,
    /// Who it is, as in `quotations.csv`.
    pub person: String,
    /// The verb or phrase that attributes it, folded; empty where there is none.
    pub verb: String,
    /// How the speaker is known, as in `quotations.csv`.
    pub how: String,
    /// The longest run of words that it has with the representative, word for word; of the representative, the longest of
    /// these.
    pub run: String,
    /// Its words.
    pub run_words: u64,
    /// Words that agree with the representative's by stem, in order; of the representative, the most.
    pub shared_words: u64,
    /// How unlikely it is by chance that they share this, as in `shared_quotations.csv`; of the representative, the most.
    pub surprise: f64,
}

/// `shared_quotations.csv`: one row a pair of quotations of two documents that share words, in order of language and cluster,
/// then the least likely by chance first. A lead to check, no proof of a common source: near-duplicates are not compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedQuotationRow {
    /// ISO 639 code of both documents.
    pub language: String,
    /// The cluster that both stand in, as in `quotation_clusters.csv`.
    pub cluster: u64,
    /// The earlier document.
    pub key_a: String,
    /// The group that it is compared in.
    pub group_a: String,
    /// First byte of its quotation, in the body, or in the title where `zone_a` says so.
    pub start_a: u32,
    /// `title` or `body`.
    pub zone_a: String,
    /// The quotation, on one line, at most 1,000 characters.
    pub text_a: String,
    /// Who speaks there, as the text has it; empty where no clause says so.
    pub speaker_a: String,
    /// The name in it, or whom a pronoun was taken to stand for; empty where nobody is named.
    pub name_a: String,
    /// The later document.
    pub key_b: String,
    /// The group that it is compared in.
    pub group_b: String,
    /// First byte of its quotation.
    pub start_b: u32,
    /// `title` or `body`.
    pub zone_b: String,
    /// The quotation.
    pub text_b: String,
    /// Who speaks there.
    pub speaker_b: String,
    /// The name in it.
    pub name_b: String,
    /// `same-name`, `other-name`, `one-unnamed`, or `unnamed` where neither is named. An unnamed speaker may have reasons:
    /// check before you name one by the other.
    pub speakers: String,
    /// The longest run of words that both have, word for word.
    pub run: String,
    /// Its words.
    pub run_words: u64,
    /// Words that agree by stem, in order.
    pub shared_words: u64,
    /// Content words among them, distinct by stem.
    pub content_words: u64,
    /// The shorter quotation's content words that the other has in order, of all of its content words.
    pub containment: f64,
    /// How unlikely it is by chance: Σ ln((Q + 20) / f) − ln Q over those words, with Q quotations of the language, f of
    /// them with the word.
    pub surprise: f64,
}
