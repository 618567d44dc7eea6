//! The terminal's last words of a run: what came through, what is odd, what stands out.

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use presswork_corpus::tables::KeynessRow;

use crate::cautions::{cautions, claims, sides};
use crate::escape::{cut, shown};
use crate::facts::facts;
use crate::messages::Fill;
use crate::{GroupPart, LanguagePart, Locale, Report, languages, page, reasons};

/// Columns of a line.
const COLUMNS: usize = 100;

/// Characters of a group's name.
const NAME: usize = 30;

/// Cautions, failures, languages and groups that have a line: with the title, the totals, the table's head and what is
/// beyond each, 25 lines at most.
const CAUTIONS: usize = 5;
const FAILURES: usize = 4;
const LANGUAGES: usize = 3;
const GROUPS: usize = 6;

/// What a terminal shows when a run ends: at most 25 lines of at most 100 characters, plain text, no colour
/// and no control character, each line ended by a line feed.
pub fn summary(report: &Report) -> String {
    let mut lines = vec![shown(&report.title), page::line(report.locale, &facts(report))];
    let cautions = cautions(report);
    listed(report.locale, &mut lines, &cautions, CAUTIONS, |caution| {
        format!("  ! {}", naming(&caution.lead, &caution.names))
    });
    listed(report.locale, &mut lines, &report.failures, FAILURES, |failure| {
        let (detail, _) = reasons::detail_and_remedy(report.locale, failure);
        format!("  x {} {}: {detail}", failure.key, reasons::reason(report.locale, failure.reason))
    });
    listed(report.locale, &mut lines, &report.languages, LANGUAGES, |part| {
        let terms: Vec<String> = part
            .terms
            .iter()
            .take(8)
            .map(|term| format!("{} {}", term.row.term, report.locale.count(term.row.cf)))
            .collect();
        format!("  {}: {}", languages::name(report.locale, &part.language), terms.join(", "))
    });
    let groups: Vec<(&LanguagePart, &GroupPart)> = (report.languages.iter())
        .filter(|part| part.groups.len() > 1)
        .flat_map(|part| part.groups.iter().map(move |group| (part, group)))
        .collect();
    lines.extend(table(report.locale, &groups));
    if groups.len() > GROUPS {
        lines.push(more(report.locale, groups.len() - GROUPS));
    }
    lines.iter().flat_map(|line| [cut(&shown(line), COLUMNS), "\n".to_owned()]).collect()
}

/// The first groups, a line each, below a head; nothing where there is none.
fn table(locale: Locale, groups: &[(&LanguagePart, &GroupPart)]) -> Vec<String> {
    if groups.is_empty() {
        return Vec::new();
    }
    let heads = ["head-group", "head-documents", "note-words", "note-quoted", "heading-keyness"];
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(heads.map(|head| locale.say(head)));
    table.add_rows(groups.iter().take(GROUPS).map(|(part, group)| row(locale, part, group)));
    for number in 1..=3 {
        if let Some(column) = table.column_mut(number) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect()
}

/// The first `most` items, a line each, and how many there are beyond them.
fn listed<T>(locale: Locale, lines: &mut Vec<String>, items: &[T], most: usize, line: impl Fn(&T) -> String) {
    lines.extend(items.iter().take(most).map(line));
    if items.len() > most {
        lines.push(more(locale, items.len() - most));
    }
}

fn naming(lead: &str, names: &[String]) -> String {
    if names.is_empty() { lead.to_owned() } else { format!("{lead} {}", names.join("; ")) }
}

fn more(locale: Locale, n: usize) -> String {
    format!("    {}", locale.of("and-more", n as u64))
}

/// A group's size, and the content words that it says more than the others, with both counts and what may be claimed of
/// them.
fn row(locale: Locale, part: &LanguagePart, group: &GroupPart) -> [String; 5] {
    let said_more = part.keyness.iter().find(|one| one.group == group.name).map(|one| {
        let function = |term: &str| part.words.words.iter().any(|word| word.function && word.word == term);
        let more = one.rows.iter().filter(|row| row.g2 >= 0.0 && !function(&row.term)).take(5);
        let terms: Vec<String> =
            more.map(|KeynessRow { term, a, b, .. }| format!("{term} {a}:{b}")).collect();
        let claim = if claims(sides(part, one)) {
            locale.fill("summary-significant", &[("n", Fill::Count(one.below_holm))])
        } else {
            locale.say("keyness-only")
        };
        format!("({claim}) {}", terms.join(", "))
    });
    [
        cut(&shown(&group.name), NAME),
        locale.count(group.documents),
        locale.count(group.tokens),
        locale.percent(group.quoted_tokens, group.tokens),
        shown(&said_more.unwrap_or_default()),
    ]
}
