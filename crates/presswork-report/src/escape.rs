//! Foreign text made safe to show: on a page, in Markdown, on a terminal.

/// `text` on one line, with no character that acts: white space becomes a space, control characters their
/// pictures (U+0000 is `␀`, escape `␛`), and what embeds, overrides or isolates direction goes, since it has
/// no shape of its own and would reorder what stands beside it. Marks that only hint (U+200E, U+200F) stay.
pub(crate) fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\0'..='\u{1f}' => out.push(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}')),
            '\u{7f}' => out.push('␡'),
            '\u{80}'..='\u{9f}' => out.push('\u{fffd}'),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            other => out.push(other),
        }
    }
    out
}

/// `text` as Markdown that shows it, inside a line: what Markdown or HTML would read as a mark is escaped.
pub(crate) fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in shown(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            other => out.push(other),
        }
    }
    out
}

/// `text` as a code span of Markdown, fenced by more backticks than it holds.
pub(crate) fn code(text: &str) -> String {
    let text = shown(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    // A pipe would end a table's cell even inside code.
    format!("{fence}{pad}{}{pad}{fence}", text.replace('|', "\\|"))
}

/// `text` cut to at most `columns` columns of a terminal, the last an ellipsis where it was cut.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    let mut width = 0;
    // The byte where the ellipsis would stand: the last place that leaves a column for it.
    let mut keep = 0;
    for (at, c) in text.char_indices() {
        if width < columns {
            keep = at;
        }
        width += if is_wide(c) { 2 } else { 1 };
        if width > columns {
            return format!("{}…", text[..keep].trim_end());
        }
    }
    text.to_owned()
}

/// Whether a terminal gives the character two columns (Unicode Standard Annex 11, wide and full-width, by
/// block). Combining marks count as one column here, so a line is never longer than it is taken to be.
fn is_wide(c: char) -> bool {
    matches!(c as u32,
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xa960..=0xa97f | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x20000..=0x3fffd)
}
