//! Choosing places for the words of a query, some words between them skipped.

/// Calls `each` with every choice of `n` ascending places before `end` that begins at `first`, leaves out at most `skips` between
/// its first and last, and whose places each `fit`: a place's number among the chosen, the place before it, and it. In the order
/// of the places.
pub(super) fn choices(
    (first, end): (usize, usize),
    n: usize,
    skips: usize,
    fits: impl Fn(usize, usize, usize) -> bool,
    mut each: impl FnMut(&[usize]),
) {
    let mut chosen = vec![first];
    let mut next = first + 1;
    loop {
        let (&before, length) = (chosen.last().unwrap_or(&first), chosen.len());
        if length == n {
            each(&chosen);
        }
        let skipped = before - first + 1 - length;
        if length == n || next >= end || next - before - 1 > skips - skipped {
            // Nothing goes on from here: the place before it takes its next one.
            next = before + 1;
            chosen.pop();
            if chosen.is_empty() {
                return;
            }
        } else {
            if fits(length, before, next) {
                chosen.push(next);
            }
            next += 1;
        }
    }
}
