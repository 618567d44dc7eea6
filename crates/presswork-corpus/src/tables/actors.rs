//! Who acts, what they are called, which group alone says what, and where in an article it stands.

use serde::{Deserialize, Serialize};

/// `naming.csv`: one row a group and word of a set of words for one actor, whether a person named the set (`--terms`) or it was
/// proposed. A mention is a line of `kwic` with `query`: the word, its possessive, and hyphenated compounds that it is part of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamingRow {
    /// ISO 639 code of the documents compared.
    pub language: String,
    /// The words of the set, joined by ` / `.
    pub set: String,
    /// Whether it was proposed, and by no person.
    pub proposed: bool,
    /// The group.
    pub group: String,
    /// The word.
    pub term: String,
    /// What `kwic` is asked for it.
    pub query: String,
    /// Mentions outside quotation marks.
    pub own: u64,
    /// Mentions inside.
    pub quoted: u64,
    /// Both.
    pub mentions: u64,
    /// Documents of the group that have it.
    pub documents: u64,
    /// Mentions of all words of the set in the group.
    pub of_set: u64,
    /// `mentions` / `of_set`.
    pub share: Option<f64>,
    /// Lower end of its 95 % interval (Wilson 1927).
    pub share_low: Option<f64>,
    /// Upper end.
    pub share_high: Option<f64>,
    /// Why the share is missing: `no-mention`.
    pub share_reason: String,
}

/// `names.csv`: one row a name, by mentions downwards. A mention is a whole sequence of capitalised words with their particles:
/// a name inside a longer one (`Assad` in `Bashar Assad`) is counted as the longer one, so that `kwic` finds more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameRow {
    /// ISO 639 code of the documents.
    pub language: String,
    /// The name, as it is written most often; as the alias file has it where that names it.
    pub name: String,
    /// `person`, `organisation`, `place`, or `unknown`, which is never guessed.
    pub kind: String,
    /// What the kind rests on: `title`, `speech`, `short-form`, `surname`, `institution-word`, `place-word`, `preposition`.
    pub kind_by: String,
    /// All ways in which it is written, joined by `; `.
    pub forms: String,
    /// Mentions.
    pub mentions: u64,
    /// Of them, inside quotation marks.
    pub quoted: u64,
    /// Of them, in headlines.
    pub headline: u64,
    /// Documents that have it.
    pub documents: u64,
    /// Groups that have it.
    pub groups: u64,
    /// The first document that has it.
    pub first_key: String,
    /// Whether the alias file has it.
    pub confirmed: bool,
}

/// `name_variants.csv`: one row a pair of names that may be one. A proposal to check: nothing is merged by it. A row of the
/// alias file (`--names`) confirms it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameVariantRow {
    /// ISO 639 code of the documents.
    pub language: String,
    /// The name.
    pub name: String,
    /// The other.
    pub variant: String,
    /// `spelling`, `article`, `initial`, `short-form`, `longer-form`, `acronym`.
    pub relation: String,
    /// Letters to put in, take out or change between the two, articles left off (Levenshtein 1966).
    pub distance: u64,
    /// Mentions of the name.
    pub mentions: u64,
    /// Mentions of the other.
    pub variant_mentions: u64,
    /// Groups of the name, joined by `; `, at most ten.
    pub groups: String,
    /// Groups of the other.
    pub variant_groups: String,
    /// Documents that have both.
    pub documents_both: u64,
    /// Content words that stand around both.
    pub shared_context: u64,
}

/// `exclusive.csv`: one row a term or name that one group alone has, or that one group alone lacks. p is the probability that
/// this is chance: by tokens (n_g / N)^cf, or (1 − n_g / N)^cf; by documents C(D_g, df) / C(D, df), or C(D − D_g, df) / C(D, df);
/// the larger is judged by, since words of one document are not independent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExclusiveRow {
    /// ISO 639 code of the documents compared.
    pub language: String,
    /// `term` or `name`.
    pub kind: String,
    /// `exclusive` or `missing`.
    pub relation: String,
    /// The group.
    pub group: String,
    /// The term or name.
    pub text: String,
    /// Occurrences in all groups.
    pub cf: u64,
    /// Documents of all groups that have it.
    pub df: u64,
    /// Counted tokens of the group.
    pub group_tokens: u64,
    /// Counted tokens of the language.
    pub tokens: u64,
    /// Documents of the group.
    pub group_documents: u64,
    /// Documents of the language.
    pub documents: u64,
    /// log₁₀ p by tokens.
    pub log10_p_tokens: f64,
    /// log₁₀ p by documents.
    pub log10_p_documents: f64,
    /// The larger of the two.
    pub log10_p: f64,
    /// Questions that were asked of this language and kind: terms or names with three occurrences at least, times groups, times
    /// two where a group may lack one (from three groups on).
    pub tests: u64,
    /// log₁₀ of p adjusted for all of them (Holm 1979).
    pub log10_p_holm: f64,
}

/// `presence.csv`: which terms and names stand in which groups: one row a term or name and group that has it, and one for the
/// group that alone lacks it. Those of `exclusive.csv` that one group alone has, and the most widely shared others (groups,
/// documents, occurrences), at most 1,000 of a language and kind. Words that stand in names only are left to the names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PresenceRow {
    /// ISO 639 code of the documents compared.
    pub language: String,
    /// `term` or `name`.
    pub kind: String,
    /// The term or name.
    pub text: String,
    /// `all`, where every group has it; `missing`, where one alone lacks it; `some`; `exclusive`, where one alone has it.
    pub relation: String,
    /// Groups that have it.
    pub groups: u64,
    /// Groups of the language.
    pub of_groups: u64,
    /// Occurrences in all groups.
    pub cf: u64,
    /// Documents of all groups that have it.
    pub df: u64,
    /// The group.
    pub group: String,
    /// Occurrences in it.
    pub group_cf: u64,
    /// Documents of it that have it.
    pub group_df: u64,
    /// Occurrences per million counted tokens of the group.
    pub group_per_million: f64,
    /// log₁₀ of the probability that one group alone has it, or lacks it, by chance, as in `exclusive.csv`.
    pub log10_p: Option<f64>,
    /// Why it is missing: `shared`, where no group is alone, or the row is not among those of `exclusive.csv`.
    pub log10_p_reason: String,
    /// The same, adjusted for all questions that were asked (Holm 1979).
    pub log10_p_holm: Option<f64>,
    /// Why it is missing: as before.
    pub log10_p_holm_reason: String,
}

/// `emphasis.csv`: one row a document and word of `naming.csv`, or name of it that has two mentions at least in the corpus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EmphasisRow {
    /// ISO 639 code.
    pub language: String,
    /// The document's key.
    pub key: String,
    /// Its group.
    pub group: String,
    /// `term` or `name`.
    pub kind: String,
    /// The term or name.
    pub text: String,
    /// Mentions in the headline.
    pub headline: u64,
    /// Mentions in the body.
    pub body: u64,
    /// Mentions inside quotation marks.
    pub quoted: u64,
    /// Mentions in the first quarter of the body's words.
    pub first_quarter: u64,
    /// Share of the body's words before the first mention.
    pub first: Option<f64>,
    /// Why it is missing: `headline-only`.
    pub first_reason: String,
    /// Deviation of proportions over ten parts of the body (Gries 2008): 0 even, towards 1 in one place.
    pub dp: Option<f64>,
    /// Why it is missing: `fewer-than-two` mentions, or `short` text.
    pub dp_reason: String,
}
