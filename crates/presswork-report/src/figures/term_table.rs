//! A table of terms or phrases: counts, spread, and a column for each group, darker the more it uses a term.

use serde::Serialize;

use crate::figures::marker::Marker;
use crate::island::NAME;
use crate::lists::OPEN_ROWS;
use crate::lists::terms::COLUMNS;
use crate::page::Context;
use crate::{GroupCell, LanguagePart, ShownPair, ShownTerm, escape, facts, languages};

/// The table, as its template reads it.
#[derive(Serialize)]
pub(crate) struct TermTable {
    documents: u64,
    columns: Vec<Column>,
    rows: Vec<Row>,
    rest: Vec<Row>,
}

#[derive(Serialize)]
struct Column {
    /// None for the groups that share the last column.
    marker: Option<Marker>,
    groups: u64,
    words: u64,
    #[serde(skip)]
    of: Vec<usize>,
}

#[derive(Serialize)]
struct Row {
    rank: usize,
    term: Term,
    n: u8,
    uses: u64,
    quoted: u64,
    df: u64,
    per_million: String,
    dp: String,
    cells: Vec<Cell>,
}

/// A term that can be chosen.
#[derive(Clone, Serialize)]
pub(crate) struct Term {
    text: String,
    lang: String,
    /// Its index in the concordance.
    at: Option<usize>,
}

impl Term {
    /// A name of a language.
    pub(crate) fn name(context: &Context<'_>, language: usize, name: &str) -> Self {
        Term::new(context, language, NAME, name)
    }

    /// The term of a language, by the language's index in the report.
    pub(crate) fn new(context: &Context<'_>, language: usize, n: u8, term: &str) -> Self {
        let code = &context.report.languages[language].language;
        Term {
            text: escape::shown(term),
            lang: languages::tag(code).to_owned(),
            at: context.island.term(language, n, term),
        }
    }

    /// A pair of words, by its place among the pairs of its language.
    pub(crate) fn of_pair(context: &Context<'_>, language: usize, pair: usize, shown: &ShownPair) -> Self {
        Term {
            text: escape::shown(&format!("{} … {}", shown.row.first, shown.row.second)),
            lang: languages::tag(&context.report.languages[language].language).to_owned(),
            at: context.island.pair(language, pair),
        }
    }

    /// A word that a query counts, with its lines.
    pub(crate) fn of_query(context: &Context<'_>, language: usize, word: &str, query: &str) -> Self {
        // A query has no number of words: its lines stand in the concordance under nought.
        let at = context.island.term(language, 0, query);
        Term { at, ..Term::plain(context, language, word) }
    }

    /// A word that has no lines in the page.
    pub(crate) fn plain(context: &Context<'_>, language: usize, text: &str) -> Self {
        let code = &context.report.languages[language].language;
        Term { text: escape::shown(text), lang: languages::tag(code).to_owned(), at: None }
    }
}

#[derive(Serialize)]
struct Cell {
    uses: u64,
    quoted: u64,
    /// How dark: 0 for none, 1 to 9 in steps of the root of the rate, so that small rates differ too.
    heat: u8,
}

/// The table of `terms` of a language.
pub(crate) fn view(context: &Context<'_>, language: usize, terms: &[ShownTerm]) -> TermTable {
    let part = &context.report.languages[language];
    let columns = columns(context, part);
    let cells: Vec<Vec<GroupCell>> = terms.iter().map(|term| sums(term, &columns)).collect();
    let rates = |cells: &Vec<GroupCell>| {
        let rates = cells.iter().zip(&columns).map(|(cell, column)| rate(cell.cf, column.words));
        rates.fold(0.0, f64::max)
    };
    let most = cells.iter().map(rates).fold(0.0, f64::max);
    // With fewer words than this every count is at least 0.1 per million, and no decimal says more.
    let decimals = usize::from(facts::words_of(part) >= 10_000_000);
    let mut rows: Vec<Row> = terms
        .iter()
        .zip(&cells)
        .enumerate()
        .map(|(at, (term, cells))| Row {
            rank: at + 1,
            term: Term::new(context, language, term.row.n, &term.row.term),
            n: term.row.n,
            uses: term.row.cf,
            quoted: term.row.quoted,
            df: term.row.df,
            per_million: context.locale.fixed(term.row.per_million, decimals),
            dp: term.row.dp.map_or("–".to_owned(), |dp| context.locale.fixed(dp, 2)),
            cells: cells
                .iter()
                .zip(&columns)
                .map(|(cell, column)| Cell {
                    uses: cell.cf,
                    quoted: cell.quoted,
                    heat: heat(rate(cell.cf, column.words), most),
                })
                .collect(),
        })
        .collect();
    let rest = rows.split_off(rows.len().min(OPEN_ROWS));
    TermTable { documents: facts::documents_of(part), columns, rows, rest }
}

/// Uses for every word of the group.
fn rate(uses: u64, words: u64) -> f64 {
    if words == 0 { 0.0 } else { uses as f64 / words as f64 }
}

fn heat(rate: f64, most: f64) -> u8 {
    if rate > 0.0 && most > 0.0 { (9.0 * (rate / most).sqrt()).ceil().clamp(1.0, 9.0) as u8 } else { 0 }
}

fn columns(context: &Context<'_>, part: &LanguagePart) -> Vec<Column> {
    let mut largest: Vec<usize> = (0..part.groups.len()).collect();
    largest.sort_by_key(|&at| std::cmp::Reverse(part.groups[at].tokens));
    // One group left over gets its own column: a column of "1 other group" would only hide its name.
    let own = if largest.len() <= COLUMNS + 1 { largest.len() } else { COLUMNS };
    let others = largest.split_off(own);
    largest.sort_unstable();
    let mut columns: Vec<Column> = largest
        .into_iter()
        .map(|at| {
            let group = &part.groups[at];
            let marker = Some(Marker::new(&context.marks, &group.name));
            Column { marker, groups: 1, words: group.tokens, of: vec![at] }
        })
        .collect();
    if !others.is_empty() {
        let words = others.iter().map(|&at| part.groups[at].tokens).sum();
        columns.push(Column { marker: None, groups: others.len() as u64, words, of: others });
    }
    columns
}

fn sums(term: &ShownTerm, columns: &[Column]) -> Vec<GroupCell> {
    let sum = |column: &Column| {
        column.of.iter().filter_map(|&at| term.by_group.get(at)).fold(GroupCell::default(), |sum, cell| {
            GroupCell { cf: sum.cf + cell.cf, df: sum.df + cell.df, quoted: sum.quoted + cell.quoted }
        })
    };
    columns.iter().map(sum).collect()
}
