//! `comments`: what readers wrote below the article, where nothing but its heading says so.
//!
//! The heading alone does not tell: "Comments" stands as a button under the headline too. It opens the readers'
//! part where most of the page's prose stands above it, or where it is a heading and a dated line follows, as one
//! stands above each comment; a box of them in the midst of the text has no heading.

use presswork_corpus::BlockKind;

use super::{Line, Phrases, mentions_day};
use crate::stream::Candidate;

#[derive(Clone, Debug, Default)]
pub(super) struct Comments {
    headings: Phrases,
}

/// Words of prose above the heading at least.
const LEAST_ABOVE: usize = 30;
/// Percent of the page's prose above it that are most of it.
const MOST: usize = 60;
/// How far below the heading the first comment's date may stand, in lines.
const NEAR: usize = 5;

impl Comments {
    pub(super) fn embedded() -> Comments {
        Comments { headings: Phrases::parse(&[include_str!("../../lists/comments.txt")]) }
    }

    pub(super) fn judge(&self, candidates: &mut [Candidate], lines: &[Line]) {
        let prose = |at: usize| {
            let kept = candidates[at].removed_by.is_none() && lines[at].is_prose();
            if kept { lines[at].words } else { 0 }
        };
        let all: usize = (0..lines.len()).map(prose).sum();
        let mut above = 0;
        let opening = (0..lines.len()).find(|&at| {
            above += prose(at);
            above >= LEAST_ABOVE
                && candidates[at].link_bytes == 0
                && self.headings.is_whole(lines[at].asked())
                && (above * 100 >= all * MOST
                    || (candidates[at].kind == BlockKind::Heading && is_dated_below(candidates, lines, at)))
        });
        let Some(opening) = opening else { return };
        for candidate in &mut candidates[opening..] {
            if matches!(candidate.removed_by, None | Some("outside-body")) {
                candidate.removed_by = Some("comments");
            }
        }
    }
}

fn is_dated_below(candidates: &[Candidate], lines: &[Line], at: usize) -> bool {
    (at + 1..candidates.len().min(at + 1 + NEAR)).any(|below| {
        lines[below].words <= 12 && !lines[below].sentence && mentions_day(&candidates[below].text)
    })
}
