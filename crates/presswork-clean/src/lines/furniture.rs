//! Lines that a table knows whatever stands around them: advertisements, newsletters, navigation,
//! social networks, footers, reading times, contributors.

use super::{Line, Phrases, remove};
use crate::stream::Candidate;

/// The rules' tables, in the order in which they are asked.
const TABLES: [(&str, &str); 8] = [
    ("reading-time", include_str!("../../lists/reading-time.txt")),
    ("advertisement", include_str!("../../lists/advertisement.txt")),
    ("newsletter", include_str!("../../lists/newsletter.txt")),
    ("contributors", include_str!("../../lists/contributors.txt")),
    ("social", include_str!("../../lists/social.txt")),
    ("footer", include_str!("../../lists/footer.txt")),
    ("navigation", include_str!("../../lists/navigation.txt")),
    ("control", include_str!("../../lists/control.txt")),
];

#[derive(Clone, Debug, Default)]
pub(super) struct Furniture {
    tables: Phrases,
    /// The tables whose whole lines are labels of buttons, a bit each.
    labels: u32,
}

impl Furniture {
    pub(super) fn embedded() -> Furniture {
        let is_of_labels = |(rule, _): &(&str, &str)| matches!(*rule, "navigation" | "social" | "footer");
        let labels = TABLES.iter().enumerate().filter(|(_, table)| is_of_labels(table));
        Furniture {
            tables: Phrases::parse(&TABLES.map(|(_, table)| table)),
            labels: labels.fold(0, |all, (at, _)| all | 1 << at),
        }
    }

    pub(super) fn judge(&self, candidates: &mut [Candidate], lines: &mut [Line]) {
        for (candidate, line) in candidates.iter_mut().zip(lines) {
            if matches!(candidate.removed_by, Some("newsletter" | "advertisement" | "control")) {
                let table = self.tables.first(line.asked());
                line.confirmed = table.is_some_and(|table| candidate.removed_by == Some(TABLES[table].0));
            }
            if !super::may_rename(candidate) {
                continue;
            }
            if line.folded.is_empty() {
                if candidate.text.len() <= super::LONGEST_LINE && !is_section_mark(&candidate.text) {
                    // Nothing but marks: the stars between sections, an empty bullet, an arrow.
                    remove(candidate, "ornament");
                }
                continue;
            }
            if let Some(table) = self.tables.first(line.asked()) {
                candidate.removed_by = Some(TABLES[table].0);
            } else if is_shortcode(&candidate.text) {
                candidate.removed_by = Some("control");
            } else if is_labelled_advertisement(&candidate.text, line) {
                candidate.removed_by = Some("advertisement");
            } else if is_letterbox(&candidate.text, line) {
                remove(candidate, "footer");
            } else if is_offer(line) {
                remove(candidate, "newsletter");
            } else if candidate.removed_by != Some("share") && self.is_toolbar(line) {
                candidate.removed_by = Some("control");
            } else if is_address(&candidate.text) {
                remove(candidate, "navigation");
            }
        }
    }
}

impl Furniture {
    /// "Print | Send | Share | Text size": a line that is nothing but buttons' labels, set side by side.
    fn is_toolbar(&self, line: &Line) -> bool {
        const LONGEST: usize = 14;
        const LONGEST_LABEL: usize = 4;
        if line.sentence || line.words < 2 || line.words > LONGEST {
            return false;
        }
        let text = line.folded.as_str();
        let mut words: Vec<(usize, usize)> = Vec::with_capacity(LONGEST);
        let mut start = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let apart = c.is_whitespace() || matches!(c, '|' | '/' | '·' | '•' | ',' | ':');
            match (apart, start) {
                (true, Some(from)) => {
                    words.push((from, at));
                    start = None;
                }
                (false, None) => start = Some(at),
                _ => {}
            }
        }
        let (mut at, mut labels) = (0, 0);
        while at < words.len() {
            let longest = (1..=LONGEST_LABEL.min(words.len() - at)).rev().find(|&length| {
                let label = &text[words[at].0..words[at + length - 1].1];
                self.tables.with_whole(label) & self.labels != 0
            });
            let Some(length) = longest else { return false };
            at += length;
            labels += 1;
        }
        labels >= 2
    }
}

/// "___": the mark between sections that news agencies write into their copy.
fn is_section_mark(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'_')
}

/// "[button link="…" size="big"] Send it [/button]": what a content system's plugin should have replaced.
fn is_shortcode(text: &str) -> bool {
    let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.split(']').next()) else { return false };
    let Some((name, attributes)) = inside.split_once(' ') else { return false };
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
    };
    is_name(name) && attributes.split_once('=').is_some_and(|(key, _)| is_name(key.trim()))
}

/// "Advertisement Book your place here.": the label glued before the advertisement's own words. A
/// sentence about advertising goes on in lower case.
fn is_labelled_advertisement(text: &str, line: &Line) -> bool {
    let mut words = text.split_whitespace();
    let label = words.next().is_some_and(|word| {
        matches!(word, "Advertisement" | "ADVERTISEMENT" | "Anzeige" | "ANZEIGE" | "Publicité" | "Publicidad")
    });
    label && line.words <= 10 && words.next().is_some_and(crate::words::is_capitalised)
}

/// "Contact us …", "Write to …": a short line that gives an e-mail address.
fn is_letterbox(text: &str, line: &Line) -> bool {
    let has_address = || {
        text.split_whitespace().any(|word| {
            word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        })
    };
    line.words <= 25
        && [
            "contact",
            "write",
            "email",
            "e-mail",
            "send",
            "reach",
            "mail",
            "kontakt",
            "schreiben",
            "tips",
            "letters",
        ]
        .iter()
        .any(|verb| line.folded.starts_with(verb))
        && has_address()
}

/// An imperative and a newsletter in one short line: "Get more of this in our weekly newsletter."
fn is_offer(line: &Line) -> bool {
    line.words <= 30
        && [
            "get ",
            "read ",
            "join ",
            "try ",
            "sign ",
            "want ",
            "receive ",
            "subscribe",
            "for more",
            "stay ",
            "check ",
            "our ",
            "this article appear",
            "this story appear",
            "this is part of",
            "holen sie",
            "erhalten sie",
            "lesen sie",
            "mehr ",
            "bleiben sie",
            "recevez",
            "reciba",
            "recibe",
        ]
        .iter()
        .any(|verb| line.folded.starts_with(verb))
        && line.folded.contains("newsletter")
}

/// Nothing but a web address: a short link to itself.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www."))
}
