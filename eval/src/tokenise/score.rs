//! F1 of spans: of those given, of those found, of those that are both.

use std::collections::HashSet;

use presswork_corpus::Span;

/// Spans of gold and of output, counted over documents.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    gold: usize,
    found: usize,
    both: usize,
}

impl Score {
    /// Adds a document's spans; a span counts once.
    pub(crate) fn add(
        &mut self,
        gold: impl IntoIterator<Item = Span>,
        found: impl IntoIterator<Item = Span>,
    ) {
        let gold: HashSet<Span> = gold.into_iter().collect();
        let found: HashSet<Span> = found.into_iter().collect();
        self.both += gold.intersection(&found).count();
        self.gold += gold.len();
        self.found += found.len();
    }

    /// 200 · both / (gold + found), 100 where there is nothing.
    pub(crate) fn f1(self) -> f64 {
        match self.gold + self.found {
            0 => 100.0,
            all => 200.0 * self.both as f64 / all as f64,
        }
    }
}

/// Whether the span holds more than white space.
pub(crate) fn is_seen(text: &str, span: Span) -> bool {
    !span.of(text).trim().is_empty()
}

/// Whether the span holds a letter or digit.
pub(crate) fn is_word_like(text: &str, span: Span) -> bool {
    span.of(text).contains(char::is_alphanumeric)
}

/// The span without ASCII white space around it; `None` where nothing is left.
pub(crate) fn trimmed(text: &str, span: Span) -> Option<Span> {
    let is_space = |c: char| c.is_ascii_whitespace() || c == '\u{b}';
    let inside = span.of(text).trim_end_matches(is_space);
    let end = span.start as usize + inside.len();
    let start = end - inside.trim_start_matches(is_space).len();
    (start < end).then(|| Span::of_range(start..end))
}
