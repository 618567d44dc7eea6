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
        Promotion { phrases: Phrases::parse(&[include_str!("../../lists/promotion.txt")]) }
    }

    pub(super) fn judge(&self, candidates: &mut [Candidate], lines: &[Line]) {
        let mut list = 0_usize;
        for at in 0..candidates.len() {
            let item_below = candidates.get(at + 1).is_some_and(is_linked_item);
            let (candidate, line) = (&mut candidates[at], &lines[at]);
            if !line.folded.is_empty() && self.phrases.marks(line.asked()) {
                // A line that is nothing but the invitation opens a list, and so does a heading or what stands
                // above a list of links; any other that names its text is complete.
                let opens = self.phrases.is_whole(line.asked())
                    || candidate.kind == BlockKind::Heading
                    || (item_below && !line.sentence && candidate.kind != BlockKind::ListItem);
                list = if opens { LONGEST_LIST } else { 0 };
                // The words tell more than its being a link.
                if super::may_rename(candidate) {
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

/// An item of a list of which some words are a link.
fn is_linked_item(candidate: &Candidate) -> bool {
    candidate.kind == BlockKind::ListItem && candidate.link_bytes * 4 >= candidate.text.len()
}
