//! `presswork kwic`.

use std::io::{self, BufWriter, Write};

use presswork::corpus::tables::ConcordanceLine;
use presswork::terms::concordance::most_skipped;
use presswork::terms::{Context, Query};
use presswork::{Found, concordance};

use super::Stop;
use super::stream::{exit, prepared};
use crate::args::Kwic;
use crate::exit::Exit;
use crate::progress::Shown;

/// Characters of a word of left context: the column that the hits stand in is so wide that few lines are cut.
const OF_A_WORD: usize = 7;
/// The widest such column.
const WIDEST: usize = 200;

/// Concordance lines.
pub(crate) fn run(kwic: &Kwic, shown: &mut Shown) -> Result<Exit, Stop> {
    let query = match kwic.literal {
        true => Query::of_term(&kwic.query),
        false => Query::parse(&kwic.query).map_err(|error| {
            Stop::Usage(
                format!("query {:?}: {error}", kwic.query),
                "`presswork kwic --help` lists the forms of a query; --literal takes a term as it stands",
            )
        })?,
    };
    let most = most_skipped(query.words());
    if kwic.skip > most {
        return Err(Stop::Usage(
            format!("in a query of {} words at most {most} can be skipped, not {}", query.words(), kwic.skip),
            "two words may stand up to 98 apart, three to five words 5; others follow each other",
        ));
    }
    let plan = kwic.plan();
    let prepared = prepared(&plan, false, shown)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let left = match kwic.context {
        Context::Words(words) => words.saturating_mul(OF_A_WORD),
        Context::Characters(most) => most,
    }
    .min(WIDEST);
    let found = concordance(&prepared, &kwic.asked(query), &mut |row| {
        if kwic.json {
            serde_json::to_writer(&mut out, &row).map_err(io::Error::from)?;
            writeln!(out)?;
        } else {
            aligned(&mut out, &row, left)?;
        }
        Ok::<(), Stop>(())
    })?;
    out.flush()?;
    drop(out);
    if !found.missing.is_empty() {
        let groups: Vec<&str> = found.groups.iter().map(String::as_str).collect();
        let (missing, groups) = (found.missing.join(", "), groups.join(", "));
        shown.say_unless_quiet(&format!("note: no document is in {missing}; groups: {groups}"));
    }
    shown.say_unless_quiet(&said(&found, prepared.documents()));
    // Nothing found ends as a run without documents does.
    let documents = if found.lines == 0 { 0 } else { prepared.documents() };
    Ok(exit(documents, prepared.failures().len(), &kwic.working))
}

/// What was found, in a sentence.
fn said(found: &Found, documents: u64) -> String {
    let Found { lines, shown, documents: with, .. } = found;
    let of = if shown < lines { format!("{shown} of {lines}") } else { lines.to_string() };
    let noun = if *lines == 1 { "line" } else { "lines" };
    format!("{of} {noun} in {with} of {documents} documents read")
}

/// A line for people: the hits in one column, the document after them. Left context that is wider is cut.
fn aligned(out: &mut impl Write, row: &ConcordanceLine, width: usize) -> io::Result<()> {
    let voice = if row.quoted { '"' } else { ' ' };
    let length = row.left.chars().count();
    let left: String = match length > width {
        true => std::iter::once('…').chain(row.left.chars().skip(length + 1 - width.min(length))).collect(),
        false => row.left.clone(),
    };
    let (left, hit, right) = (harmless(&left), harmless(&row.hit), harmless(&row.right));
    writeln!(out, "{voice} {left:>width$}[{hit}]{right}  ({})", harmless(&row.key))
}

/// `text` without what a terminal obeys: control characters, and marks that turn the direction of what follows.
fn harmless(text: &str) -> String {
    let obeyed = |c: char| {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if obeyed(c) { '\u{fffd}' } else { c }).collect()
}
