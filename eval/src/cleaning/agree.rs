//! Whether metadata agrees with gold: exact after folding, for one is right or wrong about a name.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::measure::spaced;

/// Compatibility forms, quotes and dashes straight, white space collapsed, case folded.
fn folded(text: &str) -> String {
    let straight = text.nfkc().map(|c| match c {
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        '–' | '—' => '-',
        c => c,
    });
    let spaced = spaced(&straight.collect::<String>());
    // Case folding differs from lower case in these two only where names are written.
    spaced.to_lowercase().replace('ß', "ss").replace('ς', "σ")
}

/// Whether two headlines are one.
pub(super) fn titles(gold: &str, found: &str) -> bool {
    !found.is_empty() && folded(gold) == folded(found)
}

/// Whether a text begins with the headline.
pub(super) fn begins_with(text: &str, title: &str) -> bool {
    folded(text).starts_with(&folded(title))
}

/// Whether two lists name the same authors, in any order.
pub(super) fn authors(gold: &str, found: &str) -> bool {
    !found.is_empty() && names(gold) == names(found)
}

fn names(text: &str) -> BTreeSet<String> {
    static LEAD: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)^\s*(by|von|par|por)\s+").expect("the pattern is valid"));
    static BETWEEN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("[;,|]| and | und | & ").expect("the pattern is valid"));
    let rest = LEAD.replace(text, "");
    BETWEEN.split(&rest).map(folded).filter(|name| !name.is_empty()).collect()
}

/// The day in a text as `YYYY-MM-DD`.
pub(super) fn day(text: &str) -> Option<&str> {
    static DAY: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\d{4}-\d{2}-\d{2}").expect("the pattern is valid"));
    DAY.find(text).map(|found| found.as_str())
}
