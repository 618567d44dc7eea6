//! From log-odds of single candidates to the best sequence of body and not (Viterbi 1967, two states).
//!
//! Changing sides costs, so that a doubtful line follows its neighbours; a heading without text of the
//! body after it is none.

use presswork_corpus::{BlockKind, MediaType};

use crate::stream::Candidate;

/// What a change between body and not costs, in log-odds. Chosen by cross-validation on the training sets.
fn change(media: MediaType) -> f32 {
    match media {
        // The walk knows what a list or a box is.
        MediaType::Html => 0.3,
        MediaType::Markdown => 0.6,
        MediaType::Text => 1.2,
    }
}

/// Whether each candidate is body.
pub(super) fn best(candidates: &[Candidate], log_odds: &[f32], media: MediaType) -> Vec<bool> {
    let n = log_odds.len();
    let mut came_from: Vec<[bool; 2]> = Vec::with_capacity(n);
    let (mut out, mut inside) = (0.0_f32, 0.0_f32);
    let change = change(media);
    for odds in log_odds {
        let odds = odds.clamp(-8.0, 8.0) / 2.0;
        let (stay_out, leave) = (out, inside - change);
        let (enter, stay_in) = (out - change, inside);
        came_from.push([leave > stay_out, stay_in >= enter]);
        out = stay_out.max(leave) - odds;
        inside = stay_in.max(enter) + odds;
    }
    let mut body = vec![false; n];
    let mut state = inside > out;
    for at in (0..n).rev() {
        body[at] = state;
        state = came_from[at][usize::from(state)];
    }
    drop_last_headings(candidates, &mut body);
    body
}

/// Headings after the last text of the body have nothing under them.
fn drop_last_headings(candidates: &[Candidate], body: &mut [bool]) {
    for at in (0..body.len()).rev() {
        if body[at] {
            if candidates[at].kind != BlockKind::Heading {
                break;
            }
            body[at] = false;
        }
    }
}
