//! Parts of a whole in words.

use super::number::Number;
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// `three-quarters`, `two thirds`, `a tenth of`, `half of`.
pub(super) fn fraction(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let lists = reading.lists;
    let folded = reading.words.get(at)?.folded.as_ref();
    let part = |at: usize| lists.number(Class::Fraction, &reading.words.get(at)?.folded);
    let of = |at: usize| {
        reading
            .words
            .get(at)
            .is_some_and(|word| matches!(word.folded.as_ref(), "of" | "von" | "der" | "des" | "de"))
    };
    let (share, end) = if let Some((count, part)) = folded.split_once('-') {
        (lists.number(Class::Count, count)? * lists.number(Class::Fraction, part)?, at + 1)
    } else if let Some(count) = lists.number(Class::Count, folded) {
        (count * part(at + 1).filter(|_| of(at + 2))?, at + 2)
    } else if matches!(folded, "a" | "an" | "ein" | "eine") {
        (part(at + 1).filter(|_| of(at + 2))?, at + 2)
    } else {
        (part(at).filter(|_| of(at + 1) && matches!(folded, "half" | "halbe"))?, at + 1)
    };
    (share < 1.0).then(|| Number {
        words: at..end,
        low: share,
        high: share,
        exact: true,
        suffix: String::new(),
        plain: false,
        compound: String::new(),
    })
}
