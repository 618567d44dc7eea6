//! The most frequent content terms of a language, with each group's own and quoted use.

use minijinja::Value;
use minijinja::value::Serde;

use crate::figures::term_table;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "terms",
    heading: "Most used terms",
    template: include_str!("../../templates/sections/terms.html"),
    scope: Scope::Language(view),
    notes: &[
        Note {
            id: "uses",
            name: "Uses",
            text: "Occurrences of the term (collection frequency). Choosing the term lists them: as many lines as \
                   the count says. The number in brackets counts those inside quotation marks.",
            formula: "cf",
            source: "",
        },
        Note {
            id: "df",
            name: "In documents",
            text: "Documents of the language that hold the term at least once.",
            formula: "df of D",
            source: "Spärck Jones 1972",
        },
        Note {
            id: "per-million",
            name: "Per million",
            text: "Uses for every million words of the language; for a phrase, for every million places where a \
                   phrase of its length could stand. Makes corpora of different size comparable; in a small one it \
                   is an extrapolation.",
            formula: "cf / N × 10⁶",
            source: "",
        },
        Note {
            id: "dp",
            name: "DP",
            text: "Deviation of proportions over documents: 0 where every document uses the term in proportion to \
                   its length, towards 1 where few documents have all of it. A dash: only one document.",
            formula: "½ Σ |vᵢ / f − sᵢ|, vᵢ uses in document i, f all uses, sᵢ the document’s share of the words",
            source: "Gries 2008",
        },
        Note {
            id: "shades",
            name: "Shades by group",
            text: "The darker, the more uses for every word of the group, in nine steps of the root of the rate, on one \
                   scale in a table. The number is the count, in brackets those inside quotation marks.",
            formula: "⌈9 √(rate / highest rate)⌉, rate = uses in the group / words of the group",
            source: "",
        },
    ],
};

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let terms = &context.report.languages[at].terms;
    (!terms.is_empty()).then(|| Value::from(Serde(term_table::view(context, at, terms))))
}
