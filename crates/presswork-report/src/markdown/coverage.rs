//! The comparison of coverage in `report.md`: the same content as the page's sections, in short.

use presswork_corpus::tables::{SharedQuantityRow, SharedQuotationRow};

use super::{Document, text};
use crate::escape::cut;
use crate::sections::{quantities, shared_quotations, speakers};
use crate::{LanguagePart, number};

/// Rows of a table, items of a list.
const ROWS: usize = 16;

/// Groups.
const GROUPS: usize = 12;

/// Items of a group in one line.
const ITEMS: usize = 6;

/// Columns of a quotation or a sentence.
const COLUMNS: usize = 240;

/// What the documents of a language are compared by.
pub(super) fn coverage(out: &mut Document, part: &LanguagePart) {
    shared_quotations(out, part);
    speakers(out, part);
    quantities(out, part);
}

fn shared_quotations(out: &mut Document, part: &LanguagePart) {
    let held = &part.coverage.shared_quotations;
    if held.rows.is_empty() {
        return;
    }
    out.block("### The same words in two documents");
    out.block("A lead to check, not a proof of a common source.");
    let side = |group: &str, speaker: &str, quotation: &str| {
        let speaker = if speaker.is_empty() { "no speaker told".to_owned() } else { text(speaker) };
        format!("{} ({speaker}): “{}”", text(group), text(&cut(quotation, COLUMNS)))
    };
    let item = |row: &SharedQuotationRow| {
        format!(
            "a run of {}, {}: {} ↔ {}",
            number::of(row.run_words, "word", "words"),
            shared_quotations::speakers(&row.speakers),
            side(&row.group_a, &row.speaker_a, &row.text_a),
            side(&row.group_b, &row.speaker_b, &row.text_b),
        )
    };
    out.list(held.rows.iter().take(ROWS).map(item));
    out.cut(held.rows.len().min(ROWS), held.total as usize, "shared_quotations.csv");
}

fn speakers(out: &mut Document, part: &LanguagePart) {
    let held = &part.coverage.quotations;
    if held.rows.is_empty() {
        return;
    }
    out.block("### Who is quoted");
    let told = speakers::told(&held.rows);
    let counts = |pairs: &[(&str, u64)]| {
        let item = |(name, n): &(&str, u64)| match n {
            1 => text(name),
            n => format!("{} {}", text(name), number::count(*n)),
        };
        pairs.iter().take(ITEMS).map(item).collect::<Vec<_>>().join(", ")
    };
    let none = speakers::Told::default();
    let row = |group: &crate::GroupPart| {
        let told = told.get(group.name.as_str()).unwrap_or(&none);
        vec![
            text(&group.name),
            number::percent(group.quoted_tokens, group.tokens),
            number::count(told.quotations),
            number::count(told.named),
            number::count(told.unnamed),
            number::count(told.untold),
            counts(&told.speakers),
            counts(&told.verbs),
        ]
    };
    out.table(
        &["Group", ">Quoted", ">Quotations", ">Named", ">Not named", ">Not told", "Speakers", "Verbs"],
        part.groups.iter().take(GROUPS).map(row),
    );
    out.cut(part.groups.len().min(GROUPS), part.groups.len(), "quotations.csv");
}

fn quantities(out: &mut Document, part: &LanguagePart) {
    let things = quantities::things(&part.coverage.shared_quantities.rows);
    let Some(thing) = things.first() else { return };
    out.block(&format!("### How many? {}", text(thing.name)));
    let row = |row: &&SharedQuantityRow| {
        let speaker = if row.speaker.is_empty() { "the writer".to_owned() } else { text(&row.speaker) };
        vec![text(&row.text), text(&row.group), text(&cut(&row.sentence, COLUMNS)), speaker]
    };
    let rows = quantities::by_size(thing);
    out.table(&["Number", "Group", "Sentence", "Who says so"], rows.iter().take(ROWS).map(row));
    out.cut(rows.len().min(ROWS), rows.len(), "shared_quantities.csv");
}
