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
    /// Whether the speaker is named; empty where there is no speaker.
    pub named: Option<bool>,
    /// Why it is missing: `no-speaker`.
    pub named_reason: String,
    /// Whether the speaker is a pronoun, so that `name` rests on the sentences before.
    pub pronoun: bool,
    /// The verb or phrase that attributes it, folded; empty where there is none.
    pub verb: String,
    /// How the speaker is known: `behind`, `before`, `source`, `continued`, `announced`; empty where there is none.
    pub how: String,
}

/// `shared_quotations.csv`: one row a pair of quotations of two documents that share words, in order of language, then the
/// least likely by chance first. A lead to check, no proof of a common source: near-duplicates are not compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedQuotationRow {
    /// ISO 639 code of both documents.
    pub language: String,
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
