//! What of a report a page of a given size holds. Tables come before words, words before lines: a reader finds any line again
//! by its command, but would not know of a document that no table names.

use crate::island::Island;
use crate::marks::Marks;
use crate::{CountedWord, LISTED, Report, explorer, pack};

/// What a page of tables may take of its budget before documents and groups are left out of them.
const TABLES: (usize, usize) = (3, 5);

/// What the words may take of what the tables leave.
const WORDS: (usize, usize) = (1, 2);

/// Bytes of the sentences that say what is left out.
const NOTE: usize = 2_000;

/// Rows of long tables, from as many as a page ever lists to as few as it ever does.
const ROWS: [usize; 5] = [LISTED, 300, 100, 30, 10];

/// Uses that a word must have.
const LEAST: [u64; 10] = [1, 2, 3, 5, 10, 20, 50, 100, 1_000, u64::MAX];

/// Lines of a term.
const LINES: [usize; 9] = [usize::MAX, 500, 200, 100, 50, 20, 10, 3, 0];

/// How much a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Documents, inputs and failures that are listed; a tenth of it of groups whose words are compared.
    pub(crate) rows: usize,
    /// Uses that a word of the explorer has at least.
    pub(crate) least: u64,
    /// Lines of a term at most.
    pub(crate) lines: usize,
}

impl Limits {
    /// All that a page ever holds.
    pub(crate) const ALL: Limits = Limits { rows: ROWS[0], least: LEAST[0], lines: LINES[0] };
}

/// The most that fits into `budget` bytes; `tables` gives the size of the page without its packed data. A page never holds
/// less than the last of each list, so that a budget of nothing is exceeded.
pub(crate) fn limits(
    report: &Report,
    marks: &Marks<'_>,
    budget: usize,
    tables: impl Fn(Limits) -> usize,
) -> Limits {
    let mut limits = Limits::ALL;
    let mut left = 0;
    for rows in ROWS {
        limits.rows = rows;
        let size = tables(limits);
        left = budget.saturating_sub(size + NOTE);
        if size <= budget / TABLES.1 * TABLES.0 {
            break;
        }
    }
    let whole = Island::new(report, usize::MAX);
    let words =
        |least: u64| pack::packed(&[vec![&explorer::packed(report, marks, &whole, least, false)]]).len();
    let lines = |lines: usize| {
        let [texts, lines] = Island::new(report, lines).json(report, marks, u64::MAX);
        pack::packed(&[vec![texts.as_bytes()], vec![lines.as_bytes()]]).len()
    };
    let all = (words(LEAST[0]), lines(LINES[0]));
    if all.0 + all.1 <= left {
        return limits;
    }
    // What lines do not need words may have.
    let room = (left / WORDS.1 * WORDS.0).max(left.saturating_sub(all.1));
    let mut size = all.0;
    let most = report.languages.iter().flat_map(|part| &part.words.words).map(CountedWord::cf).max();
    for least in LEAST {
        limits.least = least;
        // Words that nobody uses so often are none.
        let any = most.is_some_and(|most| least <= most);
        size = if least == LEAST[0] { all.0 } else { words(if any { least } else { u64::MAX }) };
        if size <= room {
            break;
        }
    }
    let room = left.saturating_sub(size);
    for most in LINES {
        limits.lines = most;
        if (if most == LINES[0] { all.1 } else { lines(most) }) <= room {
            break;
        }
    }
    limits
}
