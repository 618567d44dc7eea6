//! Which word is a verb of speech.

use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Whether the `at`th word is a verb of speech; one that may be a noun is only where `sure`.
pub(super) fn is_verb(reading: &Reading<'_>, at: usize, sure: bool) -> bool {
    let word = &reading.words[at];
    if !word.is_word() || word.quotation.is_some() || word.possessive || (word.capital && !reading.begins(at))
    {
        return false;
    }
    let speech = reading.lists.is(Class::Speech, &word.folded)
        || sure
            && (reading.lists.is(Class::NounLike, &word.folded)
                || reading.lists.is(Class::Participle, &word.folded));
    if !speech {
        return false;
    }
    // "the reported attack", "a called strike": between a determiner and a noun it is no verb.
    let before = at.checked_sub(1).and_then(|before| reading.words.get(before));
    let indefinite = |word: &str| reading.lists.code != "fr" && matches!(word, "a" | "an" | "of");
    let of_noun = |word: &str| reading.lists.is(Class::Determiner, word) || indefinite(word);
    !before.is_some_and(|before| of_noun(&before.folded))
}
