//! The comparison of coverage in `report.md`: the same content as the page's sections, in short.

use presswork_corpus::tables::{NameRow, NameVariantRow, QuotationClusterRow, SharedQuantityRow};

use super::{Document, heading, text};
use crate::escape::cut;
use crate::messages::Fill;
use crate::sections::{exclusive, names, naming, quantities, shared_quotations, speakers};
use crate::{LanguagePart, reasons};

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
    let locale = out.locale;
    let sets = naming::sets(part);
    if sets.is_empty() {
        return;
    }
    heading(out, "### ", "naming");
    for set in sets.iter().take(SETS) {
        let proposed =
            if set.proposed { format!(" ({})", locale.say("naming-proposed")) } else { String::new() };
        out.block(&format!("#### {}{proposed}", text(set.name)));
        let words: Vec<String> = set.words.iter().map(|word| text(&word.term)).collect();
        let mut head = vec![locale.say("head-group")];
        head.extend(words.iter().flat_map(|word| {
            let own = locale.fill("naming-own-voice", &[("word", Fill::Text(word))]);
            [format!(">{own}"), format!(">{}", locale.say("label-quoted"))]
        }));
        let first = words.first().map_or("", String::as_str);
        head.push(format!(">{}", locale.fill("md-share-of", &[("word", Fill::Text(first))])));
        let rows = set.groups.iter().take(GROUPS).map(|(group, rows)| {
            let mut cells = vec![text(group)];
            cells.extend(rows.iter().flat_map(|row| [locale.count(row.own), locale.count(row.quoted)]));
            let interval = naming::interval(locale, rows[0]);
            let share = locale.percent(rows[0].mentions, rows[0].of_set);
            cells.push(if interval.is_empty() { share } else { format!("{share} ({interval})") });
            cells
        });
        out.table_under(&head, rows);
    }
    out.cut(sets.len().min(SETS), sets.len(), "naming.csv");
}

fn shared_quotations(out: &mut Document, part: &LanguagePart) {
    let locale = out.locale;
    let mut clusters = shared_quotations::clusters(part).peekable();
    if clusters.peek().is_none() {
        return;
    }
    heading(out, "### ", "shared-quotations");
    out.block(&locale.say("md-a-lead"));
    let side = |row: &QuotationClusterRow| {
        let known = [&row.person, &row.speaker].into_iter().find(|name| !name.is_empty());
        let speaker = known.map_or_else(|| locale.say("shared-no-speaker"), |name| text(name));
        let quotation = text(&cut(&row.text, COLUMNS));
        let quoted = locale.fill("quotation-marks", &[("text", Fill::Text(&quotation))]);
        format!("{} ({speaker}): {quoted}", text(&row.group))
    };
    let item = |rows: &[QuotationClusterRow]| {
        let sides: Vec<String> = shared_quotations::in_order(rows).take(ITEMS).map(side).collect();
        let (members, shown) = (rows[0].members, sides.len() as u64);
        let more = if members > shown {
            format!(" ↔ {}", locale.of("md-more-sides", members - shown))
        } else {
            String::new()
        };
        format!(
            "{}, {}, {}: {}{more}",
            locale.of("n-documents", rows[0].documents),
            locale.of("shared-run", rows.iter().map(|row| row.run_words).max().unwrap_or_default()),
            shared_quotations::speakers(locale, &rows[0].speakers),
            sides.join(" ↔ "),
        )
    };
    let items: Vec<String> = clusters.take(ROWS).map(item).collect();
    let shown = items.len();
    out.list(items.into_iter());
    out.cut(shown, part.coverage.quotation_clusters_total as usize, "quotation_clusters.csv");
}

fn speakers(out: &mut Document, part: &LanguagePart) {
    let locale = out.locale;
    let held = &part.coverage.quotations;
    if held.rows.is_empty() {
        return;
    }
    heading(out, "### ", "speakers");
    let told = speakers::told(&held.rows);
    let counts = |pairs: &[(&str, u64)]| {
        let item = |(name, n): &(&str, u64)| match n {
            1 => text(name),
            n => format!("{} {}", text(name), locale.count(*n)),
        };
        pairs.iter().take(ITEMS).map(item).collect::<Vec<_>>().join(", ")
    };
    let none = speakers::Told::default();
    let row = |group: &crate::GroupPart| {
        let told = told.get(group.name.as_str()).unwrap_or(&none);
        vec![
            text(&group.name),
            locale.percent(group.quoted_tokens, group.tokens),
            locale.count(told.quotations),
            locale.count(told.named),
            locale.count(told.unnamed),
            locale.count(told.untold),
            counts(&told.speakers),
            counts(&told.verbs),
        ]
    };
    out.table(
        &[
            "head-group",
            ">note-quoted",
            ">head-quotations",
            ">head-speaker-named",
            ">head-speaker-unnamed",
            ">head-speaker-untold",
            "head-speakers",
            "head-verbs",
        ],
        part.groups.iter().take(GROUPS).map(row),
    );
    out.cut(part.groups.len().min(GROUPS), part.groups.len(), "quotations.csv");
}

fn quantities(out: &mut Document, part: &LanguagePart) {
    let locale = out.locale;
    let things = quantities::things(&part.coverage.shared_quantities.rows);
    let Some(thing) = things.first() else { return };
    let how_many = locale.say("heading-quantities");
    out.block(&format!("### {how_many} {}", text(thing.name)));
    let row = |rows: &Vec<&SharedQuantityRow>| {
        let row = rows[0];
        let groups: Vec<String> = quantities::groups(rows).into_iter().map(text).collect();
        let speaker = if row.speaker.is_empty() { locale.say("the-writer") } else { text(&row.speaker) };
        vec![text(&row.text), groups.join(", "), text(&cut(&row.sentence, COLUMNS)), speaker]
    };
    let rows = quantities::by_size(thing);
    out.table(
        &["head-number", "heading-groups", "head-sentence", "head-who-says"],
        rows.iter().take(ROWS).map(row),
    );
    out.cut(rows.len().min(ROWS), rows.len(), "shared_quantities.csv");
}

fn names(out: &mut Document, part: &LanguagePart) {
    let locale = out.locale;
    let held = &part.coverage.names;
    if held.rows.is_empty() {
        return;
    }
    heading(out, "### ", "names");
    let row = |row: &NameRow| {
        vec![
            text(&row.name),
            reasons::named(locale, "kind", &row.kind),
            locale.count(row.mentions),
            locale.count(row.quoted),
            locale.count(row.documents),
        ]
    };
    out.table(
        &["head-name", "md-kind", ">head-mentions", ">md-of-them-quoted", ">note-df"],
        held.rows.iter().take(ROWS).map(row),
    );
    out.cut(held.rows.len().min(ROWS), held.total as usize, "names.csv");
    let pairs = names::pairs(part);
    if !pairs.is_empty() {
        out.block(&locale.say("md-name-pairs"));
        let item = |row: &&NameVariantRow| {
            let relation = names::relation(locale, &row.relation);
            format!("{} ↔ {} ({relation})", text(&row.name), text(&row.variant))
        };
        out.list(pairs.iter().take(ROWS).map(item));
        out.cut(pairs.len().min(ROWS), part.coverage.name_variants.total as usize, "name_variants.csv");
    }
}

fn exclusive(out: &mut Document, part: &LanguagePart) {
    let locale = out.locale;
    if part.groups.len() < 2 || part.coverage.exclusive.rows.is_empty() {
        return;
    }
    heading(out, "### ", "exclusive");
    out.block(&locale.say("md-exclusive"));
    let items = |group: &str, relation: &str| {
        let rows = exclusive::of_group(part, group, relation);
        let item = |row: &presswork_corpus::tables::ExclusiveRow| {
            format!(
                "{} {} ({})",
                text(&row.text),
                locale.count(row.cf),
                exclusive::chance(locale, row.log10_p)
            )
        };
        rows.into_iter().take(ITEMS).map(item).collect::<Vec<_>>().join(", ")
    };
    let row = |group: &crate::GroupPart| {
        vec![text(&group.name), items(&group.name, "exclusive"), items(&group.name, "missing")]
    };
    out.table(
        &["head-group", "exclusive-only", "exclusive-missing"],
        part.groups.iter().take(GROUPS).map(row),
    );
    out.block(&locale.say("md-exclusive-file"));
}
