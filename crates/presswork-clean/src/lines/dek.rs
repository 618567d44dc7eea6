//! `dek`: the line under the headline that sums the article up, where the name of its element says so. It is written
//! beside the article, for lists of articles and for social networks, and repeats what the article says.

use crate::html::Concepts;
use crate::stream::{Candidate, Stream};
use crate::words;

/// Words of a dek at most.
const LONGEST: usize = 70;

/// Removes what is named so and stands before the first sentence of the body. To be asked last: without a body after
/// it, it is all that there is.
pub(crate) fn judge(stream: &mut Stream) {
    const SENTENCE: usize = 8;
    let Stream { candidates, places, .. } = stream;
    let reads = |candidate: &Candidate| {
        candidate.removed_by.is_none()
            && words::ends_sentence(&candidate.text)
            && words::count(&candidate.text) >= SENTENCE
            && !candidate.is_named(Concepts::DEK, places)
    };
    let Some(first) = candidates.iter().position(reads) else { return };
    for candidate in &mut candidates[..first] {
        let open = matches!(candidate.removed_by, None | Some("outside-body"));
        if open && words::count(&candidate.text) <= LONGEST && candidate.is_named(Concepts::DEK, places) {
            candidate.removed_by = Some("dek");
        }
    }
}
