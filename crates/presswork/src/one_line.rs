//! Text for a cell of a table: on one line, and not longer than a reader wants.

/// `text` with its white space collapsed, at most `most` characters and then an ellipsis.
pub(crate) fn on_one_line(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
