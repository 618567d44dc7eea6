//! From runs to tables: one pass over the merged entries.

use presswork_corpus::tables::{KeynessRow, TermRow};
use presswork_terms::{Entry, Run, Totals, correct, keyness_rows, merge, term_row, totals};

/// What stays of the merge beside the rows that were handed on.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Sizes of the languages, groups and documents.
    pub totals: Totals,
    /// In order of language, n, group; within a group by |G²| downwards, then term.
    pub keyness: Vec<KeynessRow>,
}

/// Folds `runs`, which are in the corpus' order, into tables; `each` gets every row of `terms.csv` and
/// `ngrams.csv` in order of language, n, term, with the entry that it was computed from.
///
/// # Errors
/// Those of `each`.
pub fn fold_tables<E>(
    runs: &[Run],
    least: u64,
    each: &mut dyn FnMut(TermRow, Entry) -> Result<(), E>,
) -> Result<Tables, E> {
    let totals = totals(runs);
    let mut keyness = Vec::new();
    for entry in merge(runs) {
        let language = totals.of(&entry.language).expect("every entry's language is in the totals");
        keyness.extend(keyness_rows(&entry, language, least));
        each(term_row(&entry, language), entry)?;
    }
    correct(&mut keyness);
    keyness.sort_by(|a, b| {
        (&a.language, a.n, &a.group)
            .cmp(&(&b.language, b.n, &b.group))
            .then_with(|| b.g2.abs().total_cmp(&a.g2.abs()))
            .then_with(|| a.term.cmp(&b.term))
    });
    Ok(Tables { totals, keyness })
}
