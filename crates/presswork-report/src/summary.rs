//! The terminal's last words of a run: what came through, what is odd, what stands out.

use presswork_corpus::tables::KeynessRow;

use crate::cautions::{cautions, claims, sides};
use crate::escape::{cut, shown};
use crate::facts::facts;
use crate::{GroupKeyness, LanguagePart, Locale, Report, languages, page, reasons};

/// Columns of a line.
const COLUMNS: usize = 100;

/// Lines at most. Sections give way to each other in the order of the constants below.
const LINES: usize = 25;

/// Cautions, failures, languages and groups that have a line.
const CAUTIONS: usize = 6;
const FAILURES: usize = 4;
const LANGUAGES: usize = 4;
const GROUPS: usize = 5;

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
    let groups: Vec<(&LanguagePart, &GroupKeyness)> =
        report.languages.iter().flat_map(|part| part.keyness.iter().map(move |one| (part, one))).collect();
    listed(report.locale, &mut lines, &groups, GROUPS, |&(part, one)| group(report.locale, part, one));
    lines.truncate(LINES);
    lines.iter().flat_map(|line| [cut(&shown(line), COLUMNS), "\n".to_owned()]).collect()
}

/// The first `most` items, a line each, and how many there are beyond them.
fn listed<T>(locale: Locale, lines: &mut Vec<String>, items: &[T], most: usize, line: impl Fn(&T) -> String) {
    lines.extend(items.iter().take(most).map(line));
    if items.len() > most {
        lines.push(format!("    and {} more", locale.count((items.len() - most) as u64)));
    }
}

fn naming(lead: &str, names: &[String]) -> String {
    if names.is_empty() { lead.to_owned() } else { format!("{lead} {}", names.join("; ")) }
}

/// What a group says more than the others, with both counts, and what may be claimed of it.
fn group(locale: Locale, part: &LanguagePart, one: &GroupKeyness) -> String {
    let more = one.rows.iter().filter(|row| row.g2 >= 0.0).take(5);
    let terms: Vec<String> = more.map(|KeynessRow { term, a, b, .. }| format!("{term} {a}:{b}")).collect();
    let claim = if claims(sides(part, one)) {
        format!("{} significant", locale.count(one.below_holm))
    } else {
        "of these texts only".to_owned()
    };
    format!("  {} ({claim}): {}", cut(&one.group, 32), terms.join(", "))
}
