//! Long lists beyond what stands open: rows that are read now and then. They are packed, and the script puts them into their
//! folds; a reader without it finds there which file has them. A list of a thousand documents takes an eighth of its size.
//!
//! A template marks such a fold by `data-file`, the file that has its rows. What a figure or a sentence of the page leads to
//! stays in the page itself.

use crate::Locale;
use crate::compact::{Reader, compact};
use crate::messages::Fill;

/// How such a fold begins.
const FOLD: &str = "<details class=\"rest\" data-file=\"";

/// The page without what its folds hold, and what they hold, in their order: a fold says by `data-fold` which is its own.
pub(crate) fn apart(page: &str, locale: Locale) -> (String, Vec<String>) {
    let mut out = String::with_capacity(page.len());
    let mut held = Vec::new();
    let mut rest = page;
    while let Some((before, fold)) = rest.split_once(FOLD) {
        let Some((file, fold)) = fold.split_once("\">") else { break };
        let Some((summary, fold)) = fold.split_once("</summary>") else { break };
        let (inside, after) = fold.split_at(end_of(fold));
        out.push_str(before);
        out.push_str(&format!("<details class=\"rest\" data-fold=\"{}\">{summary}</summary>", held.len()));
        let text = locale.fill("folded", &[("file", Fill::Text(file))]);
        out.push_str(&format!("<p class=\"cut\">{text}</p>"));
        held.push(compact(&unmarked(inside), locale, Reader::Script));
        rest = after;
    }
    out.push_str(rest);
    (out, held)
}

/// Where the fold ends whose inside `text` begins with: at its end tag, or at the end.
fn end_of(text: &str) -> usize {
    let mut depth = 1;
    let mut at = 0;
    while let Some(next) = text[at..].find("details") {
        let tag = at + next;
        at = tag + "details".len();
        if text[..tag].ends_with("</") {
            depth -= 1;
            if depth == 0 {
                return tag - 2;
            }
        } else if text[..tag].ends_with('<') {
            depth += 1;
        }
    }
    text.len()
}

/// A fold in a fold goes with the one around it.
fn unmarked(inside: &str) -> String {
    let mut out = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((before, fold)) = rest.split_once(FOLD) {
        out.push_str(before);
        out.push_str("<details class=\"rest\">");
        rest = fold.split_once("\">").map_or("", |(_, fold)| fold);
    }
    out.push_str(rest);
    out
}
