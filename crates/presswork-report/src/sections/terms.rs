//! The most frequent content terms of a language, with each group's own and quoted use.

use minijinja::Value;
use minijinja::value::Serde;

use crate::figures::term_table;
use crate::page::Context;
use crate::sections::{Note, Scope, Section};

/// The section.
pub(crate) const SECTION: Section = Section {
    id: "terms",
    template: include_str!("../../templates/sections/terms.html"),
    scope: Scope::Language(view),
    notes: &[
        Note { id: "uses", formula: "cf", source: "" },
        Note { id: "df", formula: "df of D", source: "Spärck Jones 1972" },
        Note { id: "per-million", formula: "cf / N × 10⁶", source: "" },
        Note {
            id: "dp",
            formula: "½ Σ |vᵢ / f − sᵢ|, vᵢ uses in document i, f all uses, sᵢ the document’s share of the words",
            source: "Gries 2008",
        },
        Note {
            id: "shades",
            formula: "⌈9 √(rate / highest rate)⌉, rate = uses in the group / words of the group",
            source: "",
        },
    ],
};

fn view(context: &Context<'_>, at: usize) -> Option<Value> {
    let terms = &context.report.languages[at].terms;
    (!terms.is_empty()).then(|| Value::from(Serde(term_table::view(context, at, terms))))
}
