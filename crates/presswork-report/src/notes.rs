//! The footnotes that a page needs: those of the numbers that it has. A note that no head and no sentence leads to is left out.

use std::collections::BTreeSet;

const NOTE: &str = "<div id=\"how-";
/// Where a part begins; no style needs the class.
const PART: &str = "<div class=\"notes-of\">";

/// The page without the notes that nothing in it links to, and without the headings that then have none.
pub(crate) fn linked(page: &str) -> String {
    let links: BTreeSet<&str> =
        page.split("href=\"#how-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let Some((before, notes)) = page.split_once(PART) else { return page.to_owned() };
    let (notes, after) = notes.split_at(notes.find("</section>").unwrap_or(notes.len()));
    let mut out = before.to_owned();
    for part in notes.split(PART) {
        // Heading, then notes; the end of the last one ends the list as well.
        let mut notes = part.split(NOTE);
        let heading = notes.next().unwrap_or_default();
        let kept: Vec<&str> =
            notes.filter(|note| note.split('"').next().is_some_and(|id| links.contains(id))).collect();
        if kept.is_empty() {
            continue;
        }
        out.push_str("<div>");
        out.push_str(heading);
        for note in kept {
            let end = note.find("</div>").unwrap_or(note.len());
            out.push_str(NOTE);
            out.push_str(&note[..end]);
            out.push_str("</div>");
        }
        out.push_str("</dl></div>");
    }
    // The end of the list of parts.
    out.push_str("</div>");
    out.push_str(after);
    out
}
