//! A word whose use is compared, and how it is counted.

use presswork_corpus::TokenisedDoc;

use crate::concordance::{Hit, Query, QueryError, hits};
use crate::counting::Counting;
use crate::folding::fold;

/// A word of a set that a person named.
#[derive(Clone, Debug)]
pub struct NamedTerm {
    /// As it was given.
    pub term: String,
    /// What `kwic` is asked for it: a count is the number of lines that it gives.
    pub query: String,
    parsed: Query,
}

impl NamedTerm {
    /// Reads a word.
    ///
    /// A plain word, or one that ends in `*`, is counted with its possessive and as a part of hyphenated compounds (`regime`,
    /// `regime’s`, `pro-regime`, `regime-held`), whether these are one token or several, and never inside a solid one
    /// (`antigovernment`). Anything else of the query language (a phrase, `=Regime`, `stem:…`, `/…/`) is taken as it stands.
    /// Where compounds are counted beside their parts (`joined`), a compound counts by its part alone, or it would count twice.
    ///
    /// # Errors
    /// Those of [`Query::parse`].
    ///
    /// ```
    /// use presswork_terms::coverage::naming::NamedTerm;
    /// let term = NamedTerm::parse("Regime", false).expect("a word");
    /// assert_eq!(term.query, "/^(.*-)?regime('s?)?(-.*)?$/");
    /// assert_eq!(NamedTerm::parse("armed groups", false).map(|term| term.query).ok().as_deref(), Some("armed groups"));
    /// ```
    pub fn parse(term: &str, joined: bool) -> Result<Self, QueryError> {
        let term = term.trim();
        let (word, open) = term.strip_suffix('*').map_or((term, false), |word| (word, true));
        let plain = !word.is_empty() && word.chars().all(char::is_alphanumeric);
        let query = if plain {
            let rest = if open { "[^-]*" } else { "('s?)?" };
            let (before, behind) = if joined { ("", "") } else { ("(.*-)?", "(-.*)?") };
            format!("/^{before}{}{rest}{behind}$/", regex::escape(&fold(word)))
        } else {
            term.to_owned()
        };
        let parsed = Query::parse(&query)?;
        Ok(NamedTerm { term: term.to_owned(), query, parsed })
    }

    /// Its mentions in a document, in order.
    pub fn hits(&self, doc: &TokenisedDoc, counting: &Counting) -> Vec<Hit> {
        hits(doc, &self.parsed, counting)
    }

    /// How many they are: outside quotation marks, and inside.
    pub fn count(&self, doc: &TokenisedDoc, counting: &Counting) -> (u64, u64) {
        let hits = self.hits(doc, counting);
        let quoted = hits.iter().filter(|hit| hit.quoted).count() as u64;
        (hits.len() as u64 - quoted, quoted)
    }
}
