//! `promotion`: links to other texts, and the lists of headlines that such a line opens.

use presswork_corpus::BlockKind;

use super::{Line, Phrases, remove};
use crate::stream::Candidate;

#[derive(Clone, Debug, Default)]
pub(super) struct Promotion {
    phrases: Phrases,
}

/// Longer lists than this are a page of teasers that `body` must cut, not a box in the text.
const LONGEST_LIST: usize = 30;

impl Promotion {
    pub(super) fn embedded() -> Promotion {
        Promotion { phrases: Phrases::parse(include_str!("../../lists/promotion.txt")) }
    }

    pub(super) fn judge(&self, candidates: &mut [Candidate], lines: &[Line]) {
        let mut list = 0_usize;
        for (candidate, line) in candidates.iter_mut().zip(lines) {
            if !line.folded.is_empty() && self.phrases.marks(line.asked()) {
                // A line that is nothing but the invitation opens a list, and so does a heading; one that names
                // its text is complete.
                let opens = self.phrases.is_whole(line.asked()) || candidate.kind == BlockKind::Heading;
                list = if opens { LONGEST_LIST } else { 0 };
                // The words tell more than its being a link.
                if matches!(candidate.removed_by, None | Some("outside-body" | "related")) {
                    candidate.removed_by = Some("promotion");
                }
                continue;
            }
            if matches!(candidate.removed_by, Some("navigation" | "footer")) {
                list = 0;
            }
            if list == 0 || candidate.removed_by.is_some() {
                continue;
            }
            let linked = candidate.link_bytes * 10 >= candidate.text.len() * 7;
            let item =
                candidate.kind == BlockKind::ListItem && candidate.link_bytes * 3 >= candidate.text.len();
            let listed = linked || item || (line.is_headline_like() && candidate.kind != BlockKind::Heading);
            if listed {
                list -= 1;
                remove(candidate, "promotion");
            } else {
                list = 0;
            }
        }
    }
}
