//! Passages cut to what stands around their lines, where whole ones would be most of the page: each line keeps the context that the
//! drawer shows, what is left out between is marked, and `articles.jsonl` has the whole.

/// UTF-16 units of text that are kept before and after a line: what the drawer shows (`CONTEXT` in report.js), and one more, so that
/// it sees that the text goes on.
const AROUND: u32 = 111;

/// Units further that a cut may stand to fall between words.
const SLACK: u32 = 24;

/// What stands for text that is left out.
const GAP: &str = "[…]";

/// A passage without what is far from its lines.
pub(crate) struct Cut {
    pub(crate) text: String,
    /// Where each kept stretch began, and where it begins now, in UTF-16 units.
    moved: Vec<(u32, u32)>,
}

impl Cut {
    /// Where what stood at `at` stands now; it was near a line.
    pub(crate) fn at(&self, at: u32) -> u32 {
        let stretch = self.moved.partition_point(|(from, _)| *from <= at).saturating_sub(1);
        self.moved.get(stretch).map_or(at, |(from, to)| at.saturating_sub(*from) + to)
    }
}

/// The text around `lines`: their starts and ends in UTF-16 units. None where nothing is far from them.
pub(crate) fn around(text: &str, mut lines: Vec<(u32, u32)>) -> Option<Cut> {
    lines.sort_unstable();
    let mut wanted: Vec<(u32, u32)> = Vec::new();
    for (start, end) in lines {
        let (from, to) = (start.saturating_sub(AROUND), end.saturating_add(AROUND));
        match wanted.last_mut() {
            // What would be left out between is no more than its mark.
            Some(last) if from <= last.1 + 3 * SLACK => last.1 = last.1.max(to),
            _ => wanted.push((from, to)),
        }
    }
    let mut cut = Cut { text: String::new(), moved: Vec::new() };
    let mut wanted = wanted.into_iter();
    let mut next = wanted.next();
    let (mut at, mut now, mut open, mut between, mut whole) = (0u32, 0u32, false, true, true);
    for c in text.chars() {
        let (from, to) = next.unwrap_or((u32::MAX, u32::MAX));
        if open && at >= to && (c.is_whitespace() || at >= to + SLACK) {
            open = false;
            next = wanted.next();
        } else if !open && (at >= from || between && at + SLACK >= from) {
            open = true;
            if at > 0 {
                let gap = if cut.text.is_empty() { format!("{GAP} ") } else { format!(" {GAP} ") };
                now += gap.encode_utf16().count() as u32;
                cut.text.push_str(&gap);
            }
            cut.moved.push((at, now));
        }
        if open {
            cut.text.push(c);
            now += c.len_utf16() as u32;
        } else {
            whole = false;
        }
        between = c.is_whitespace();
        at += c.len_utf16() as u32;
    }
    if !open && !whole {
        cut.text.push(' ');
        cut.text.push_str(GAP);
    }
    (!whole).then_some(cut)
}
