//! The lede: what a reader is told first.
//!
//! Each sentence is made by a rule with a threshold and carries the rows that it rests on; where no rule fires there is no
//! sentence. There are eleven rules (`rules.rs`), and their words stand in `lists/lede`, a file a language: what is
//! asked for in a language without one is said in English. What no count can settle (slant, sentiment, truth) has no rule, and
//! [`not_offered`] says so.

mod counts;
mod messages;
mod rules;

use presswork_corpus::tables::{
    ExclusiveRow, NameVariantRow, NamingRow, NearDuplicateRow, QuotationClusterRow, SharedQuantityRow,
};

use messages::Messages;

/// What is known of the documents of one language.
#[derive(Clone, Debug, Default)]
pub struct Facts<'a> {
    /// The language of the sentences, an ISO 639 code.
    pub language: &'a str,
    /// The groups.
    pub groups: Vec<GroupFacts<'a>>,
    /// The rows of `naming.csv`, sets one after another.
    pub naming: &'a [NamingRow],
    /// The first rows of `quotation_clusters.csv`.
    pub quotation_clusters: &'a [QuotationClusterRow],
    /// The first rows of `shared_quantities.csv`.
    pub shared_quantities: &'a [SharedQuantityRow],
    /// The first rows of `name_variants.csv`.
    pub variants: &'a [NameVariantRow],
    /// The first rows of `exclusive.csv`.
    pub exclusive: &'a [ExclusiveRow],
    /// The rows of `near_duplicates.csv` of these documents.
    pub near_duplicates: Vec<&'a NearDuplicateRow>,
    /// How many documents have no date, and the keys of the first of them.
    pub undated: (usize, Vec<&'a str>),
}

/// The size of a group.
#[derive(Clone, Copy, Debug)]
pub struct GroupFacts<'a> {
    /// Its name.
    pub name: &'a str,
    /// Counted tokens.
    pub tokens: u64,
    /// Of them, inside quotation marks.
    pub quoted: u64,
}

/// A sentence, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// The rule that made it.
    pub rule: &'static str,
    /// The rows that it rests on: a table and the key fields of a row of it.
    pub evidence: Vec<Evidence>,
}

/// A row of a published table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The table's file, without its ending.
    pub table: &'static str,
    /// The fields that tell the row from others, and their values.
    pub row: Vec<(&'static str, String)>,
}

/// The sentences, in the order in which a reader wants them.
pub fn lede(facts: &Facts<'_>) -> Vec<Sentence> {
    rules::sentences(facts, &Messages::of(facts.language))
}

/// That slant, sentiment and truth are not offered, in the words of a language.
pub fn not_offered(language: &str) -> String {
    Messages::of(language).say("not-offered", &[])
}
