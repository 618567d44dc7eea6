//! The comparison of coverage in `report.md`: the same content as the page's sections, in short.

use presswork_corpus::tables::{NameRow, NameVariantRow, QuotationClusterRow, SharedQuantityRow};

use super::{Document, text};
use crate::escape::cut;
use crate::sections::{exclusive, names, naming, quantities, shared_quotations, speakers};
use crate::{LanguagePart, number};

/// Rows of a table, items of a list.
const ROWS: usize = 16;

/// Sets of words, and groups.
const SETS: usize = 4;
const GROUPS: usize = 12;

/// Items of a group in one line.
const ITEMS: usize = 6;

/// Columns of a quotation or a sentence.
const COLUMNS: usize = 240;

/// What the documents of a language are compared by.
pub(super) fn coverage(out: &mut Document, part: &LanguagePart) {
    naming(out, part);
    shared_quotations(out, part);
    speakers(out, part);
    quantities(out, part);
    names(out, part);
    exclusive(out, part);
}

fn naming(out: &mut Document, part: &LanguagePart) {
    let sets = naming::sets(part);
    if sets.is_empty() {
        return;
    }
    out.block("### What they call it");
    for set in sets.iter().take(SETS) {
        let proposed = if set.proposed { " (proposed, check that they name one thing)" } else { "" };
        out.block(&format!("#### {}{proposed}", text(set.name)));
        let words: Vec<String> = set.words.iter().map(|word| text(&word.term)).collect();
        let mut head = vec!["Group".to_owned()];
        head.extend(words.iter().flat_map(|word| [format!(">{word}, own voice"), ">quoted".to_owned()]));
        head.push(format!(">Share of {}", words.first().map_or("", String::as_str)));
        let head: Vec<&str> = head.iter().map(String::as_str).collect();
        let rows = set.groups.iter().take(GROUPS).map(|(group, rows)| {
            let mut cells = vec![text(group)];
            cells.extend(rows.iter().flat_map(|row| [number::count(row.own), number::count(row.quoted)]));
            let interval = naming::interval(rows[0]);
            let share = number::percent(rows[0].mentions, rows[0].of_set);
            cells.push(if interval.is_empty() { share } else { format!("{share} ({interval})") });
            cells
        });
        out.table(&head, rows);
    }
    out.cut(sets.len().min(SETS), sets.len(), "naming.csv");
}

fn shared_quotations(out: &mut Document, part: &LanguagePart) {
    let mut clusters = shared_quotations::clusters(part).peekable();
    if clusters.peek().is_none() {
        return;
    }
    out.block("### The same words in several documents");
    out.block("A lead to check, not a proof of a common source.");
    let side = |row: &QuotationClusterRow| {
        let known = [&row.person, &row.speaker].into_iter().find(|name| !name.is_empty());
        let speaker = known.map_or("no speaker told".to_owned(), |name| text(name));
        format!("{} ({speaker}): “{}”", text(&row.group), text(&cut(&row.text, COLUMNS)))
    };
    let item = |rows: &[QuotationClusterRow]| {
        let sides: Vec<String> = shared_quotations::in_order(rows).take(ITEMS).map(side).collect();
        let (members, shown) = (rows[0].members, sides.len() as u64);
        let more = if members > shown {
            format!(" ↔ {} more", number::count(members - shown))
        } else {
            String::new()
        };
        format!(
            "{}, a run of {}, {}: {}{more}",
            number::of(rows[0].documents, "document", "documents"),
            number::of(rows.iter().map(|row| row.run_words).max().unwrap_or_default(), "word", "words"),
            shared_quotations::speakers(&rows[0].speakers),
            sides.join(" ↔ "),
        )
    };
    let items: Vec<String> = clusters.take(ROWS).map(item).collect();
    let shown = items.len();
    out.list(items.into_iter());
    out.cut(shown, part.coverage.quotation_clusters_total as usize, "quotation_clusters.csv");
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
    let row = |rows: &Vec<&SharedQuantityRow>| {
        let row = rows[0];
        let groups: Vec<String> = quantities::groups(rows).into_iter().map(text).collect();
        let speaker = if row.speaker.is_empty() { "the writer".to_owned() } else { text(&row.speaker) };
        vec![text(&row.text), groups.join(", "), text(&cut(&row.sentence, COLUMNS)), speaker]
    };
    let rows = quantities::by_size(thing);
    out.table(&["Number", "Groups", "Sentence", "Who says so"], rows.iter().take(ROWS).map(row));
    out.cut(rows.len().min(ROWS), rows.len(), "shared_quantities.csv");
}

fn names(out: &mut Document, part: &LanguagePart) {
    let held = &part.coverage.names;
    if held.rows.is_empty() {
        return;
    }
    out.block("### Names");
    let row = |row: &NameRow| {
        vec![
            text(&row.name),
            text(&row.kind),
            number::count(row.mentions),
            number::count(row.quoted),
            number::count(row.documents),
        ]
    };
    out.table(
        &["Name", "Kind", ">Mentions", ">Of them quoted", ">In documents"],
        held.rows.iter().take(ROWS).map(row),
    );
    out.cut(held.rows.len().min(ROWS), held.total as usize, "names.csv");
    let pairs = names::pairs(part);
    if !pairs.is_empty() {
        out.block("Names that may be one, proposals to check:");
        let item = |row: &&NameVariantRow| {
            let relation = names::relation(&row.relation);
            format!("{} ↔ {} ({relation})", text(&row.name), text(&row.variant))
        };
        out.list(pairs.iter().take(ROWS).map(item));
        out.cut(pairs.len().min(ROWS), part.coverage.name_variants.total as usize, "name_variants.csv");
    }
}

fn exclusive(out: &mut Document, part: &LanguagePart) {
    if part.groups.len() < 2 || part.coverage.exclusive.rows.is_empty() {
        return;
    }
    out.block("### Exclusive and missing");
    out.block("Behind each word its uses, and how often chance alone would make it so.");
    let items = |group: &str, relation: &str| {
        let rows = exclusive::of_group(part, group, relation);
        let item = |row: &presswork_corpus::tables::ExclusiveRow| {
            format!("{} {} ({})", text(&row.text), number::count(row.cf), exclusive::chance(row.log10_p))
        };
        rows.into_iter().take(ITEMS).map(item).collect::<Vec<_>>().join(", ")
    };
    let row = |group: &crate::GroupPart| {
        vec![text(&group.name), items(&group.name, "exclusive"), items(&group.name, "missing")]
    };
    out.table(
        &["Group", "Only here", "Everywhere else, and not here"],
        part.groups.iter().take(GROUPS).map(row),
    );
    out.block("All rows are in `exclusive.csv`.");
}
