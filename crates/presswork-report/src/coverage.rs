//! What the documents of one language can be compared by beside their words: as a run hands it over, not yet drawn.

use crate::LineHit;
use presswork_corpus::tables::{
    DateRow, QuantityRow, QuotationClusterRow, QuotationRow, ReusedPassageRow, SharedQuantityRow,
};
use presswork_corpus::tables::{EmphasisRow, ExclusiveRow, NameRow, NameVariantRow, NamingRow, PresenceRow};

/// Rows of a table that a report holds, and how many the table has.
#[derive(Clone, Debug, PartialEq)]
pub struct Held<T> {
    /// The first rows of the table's part, in its order.
    pub rows: Vec<T>,
    /// Rows of the table's part.
    pub total: u64,
}

/// The coverage of one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CoveragePart {
    /// Concordance lines of the words of `naming`.
    pub lines: Vec<QueryLines>,
    /// Of `quotations.csv`.
    pub quotations: Held<QuotationRow>,
    /// Of `quotation_clusters.csv`.
    pub quotation_clusters: Held<QuotationClusterRow>,
    /// Clusters of it.
    pub quotation_clusters_total: u64,
    /// What was not compared for it, in sentences; empty where everything was.
    pub shared_quotations_left_out: Vec<String>,
    /// Of `quantities.csv`.
    pub quantities: Held<QuantityRow>,
    /// Of `shared_quantities.csv`.
    pub shared_quantities: Held<SharedQuantityRow>,
    /// What was not compared for `shared_quantities`, in sentences; empty where everything was.
    pub shared_quantities_left_out: Vec<String>,
    /// Of `reused_passages.csv`.
    pub reused_passages: Held<ReusedPassageRow>,
    /// Of all its rows, those whose documents are of two groups.
    pub reused_between_groups: u64,
    /// What was not compared for `reused_passages`, in sentences; empty where everything was.
    pub reused_passages_left_out: Vec<String>,
    /// Of `dates.csv`.
    pub dates: Held<DateRow>,
    /// `naming.csv`, whole.
    pub naming: Vec<NamingRow>,
    /// Of `names.csv`.
    pub names: Held<NameRow>,
    /// Where the first of them stand.
    pub name_lines: Vec<NameLines>,
    /// Of `name_variants.csv`.
    pub name_variants: Held<NameVariantRow>,
    /// Of `exclusive.csv`.
    pub exclusive: Held<ExclusiveRow>,
    /// Of `presence.csv`: terms and names that several groups share, each with all its rows.
    pub presence: Held<PresenceRow>,
    /// Of `emphasis.csv`.
    pub emphasis: Held<EmphasisRow>,
    /// What a reader is told first, at most twelve sentences.
    pub lede: Vec<LedeSentence>,
    /// What is not offered, in a sentence; empty where there is no lede.
    pub not_offered: String,
}

/// A sentence of the lede.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedeSentence {
    /// The sentence, in the report's language.
    pub text: String,
    /// The rule that made it.
    pub rule: String,
    /// The rows that it rests on.
    pub evidence: Vec<LedeEvidence>,
}

/// Rows that a sentence rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedeEvidence {
    /// The table's file, without its ending.
    pub table: String,
    /// The row's key fields and their values.
    pub row: Vec<(String, String)>,
}

/// The concordance lines of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryLines {
    /// The word that a reader sees.
    pub word: String,
    /// What `kwic` is asked for it.
    pub query: String,
    /// Lines that `kwic` gives.
    pub total: u64,
    /// Lines that the report holds, at most `total`; they point into `LanguagePart::passages`.
    pub hits: Vec<LineHit>,
}

/// The mentions of a name. A name is no query: where "East" stands before it, "Aleppo" is another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameLines {
    /// As `names.csv` has it.
    pub name: String,
    /// Mentions.
    pub total: u64,
    /// Those that the report holds; they point into `LanguagePart::passages`.
    pub hits: Vec<LineHit>,
}

impl<T> Default for Held<T> {
    fn default() -> Self {
        Held { rows: Vec::new(), total: 0 }
    }
}

impl<T> Held<T> {
    /// Counts a row, and holds it where fewer than `most` are held.
    pub fn push(&mut self, row: T, most: usize) {
        self.total += 1;
        if self.rows.len() < most {
            self.rows.push(row);
        }
    }
}
