//! What is read now and then: long lists beyond what stands open, what stands behind a line that is opened, and what only the
//! script can do. It is packed, and the script puts it into its place; a list of a thousand documents takes an eighth of its size.
//!
//! A template marks such a place by `data-file`. A `details` keeps its summary, and a reader without script finds in it which
//! file or command has what is in it; a `tbody`, whose rows the script adds to those above, a row that says so. A `div` keeps its
//! first paragraph, which is what stands there without script. A `dialog` keeps nothing.

use crate::Locale;
use crate::compact::{Reader, compact};
use crate::messages::Fill;

/// How a place is marked.
const MARK: &str = " data-file=\"";

/// The page without what its folds hold, and what they hold, in their order: a fold says by `data-fold` which is its own.
pub(crate) fn apart(page: &str, locale: Locale) -> (String, Vec<String>) {
    let mut out = String::with_capacity(page.len());
    let mut held = Vec::new();
    let mut rest = page;
    while let Some((before, fold)) = rest.split_once(MARK) {
        let Some((file, fold)) = fold.split_once('"') else { break };
        let name = before.rfind('<').map_or("", |at| &before[at + 1..]);
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let Some((tag, fold)) = fold.split_once('>') else { break };
        let stays = match name {
            "details" => fold.find("</summary>").map(|at| at + "</summary>".len()),
            "div" => fold.find("</p>").map(|at| at + "</p>".len()),
            _ => Some(0),
        };
        let Some(stays) = stays else { break };
        let (stays, fold) = fold.split_at(stays);
        let (inside, after) = fold.split_at(end_of(fold, name));
        out.push_str(before);
        out.push_str(&format!(" data-fold=\"{}\"{tag}>{stays}", held.len()));
        let text = || locale.fill("folded", &[("file", Fill::Text(file))]);
        match name {
            "details" => out.push_str(&format!("<p class=\"cut\">{}</p>", text())),
            "tbody" => out.push_str(&format!("<tr><td class=\"cut\" colspan=\"3\">{}</td></tr>", text())),
            _ => {}
        }
        held.push(compact(&unmarked(inside), locale, Reader::Script));
        rest = after;
    }
    out.push_str(rest);
    (out, held)
}

/// Where the element called `name` ends whose inside `text` begins with: at its end tag, or at the end.
fn end_of(text: &str, name: &str) -> usize {
    let mut depth = 1;
    let mut at = 0;
    while let Some(next) = text[at..].find(name) {
        let tag = at + next;
        at = tag + name.len();
        if !text[at..].starts_with(['>', ' ']) {
            continue;
        }
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

/// A fold in a fold goes with the one around it, and rows with those above them.
fn unmarked(inside: &str) -> String {
    let mut out = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((before, fold)) = rest.split_once(MARK) {
        out.push_str(before);
        rest = fold.split_once('"').map_or("", |(_, fold)| fold);
        let rows =
            out.strip_suffix("<tbody").map(str::trim_end).and_then(|above| above.strip_suffix("</tbody>"));
        if let Some(above) = rows.map(str::len) {
            out.truncate(above);
            rest = rest.split_once('>').map_or("", |(_, rows)| rows);
        }
    }
    out.push_str(rest);
    out
}
