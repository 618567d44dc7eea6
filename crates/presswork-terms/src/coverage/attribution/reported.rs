//! Who says what a sentence reports by its mood alone: German goes on in the subjunctive (`Etwa 81.000 Menschen seien
//! vertrieben.`), and the speaker is that of the sentence before it.

use super::speaker::speaker;
use super::{Attribution, How, Persons, is_nobody, speaker_of_sentence};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Sentences in the subjunctive in a row, at most.
const IN_A_ROW: u32 = 4;

/// Who says what stands in a sentence that is in the subjunctive.
pub(in crate::coverage) fn reported(
    reading: &Reading<'_>,
    sentence: u32,
    persons: &Persons,
) -> Option<Attribution> {
    if reading.lists.code != "de" {
        return None;
    }
    for before in (sentence.saturating_sub(IN_A_ROW)..sentence).rev() {
        let same = reading.blocks[before as usize] == reading.blocks[sentence as usize];
        if !same || !is_reported(reading, before + 1) {
            return None;
        }
        let words = reading.sentences.get(before as usize)?;
        if let Some((verb, subject)) = speaker_of_sentence(reading, words) {
            let speaker = speaker(reading, &subject, persons).filter(|_| !is_nobody(reading, &subject))?;
            let verb = reading.words[verb].folded.to_string();
            return Some(Attribution { verb, speaker: Some(speaker), how: How::Continued });
        }
    }
    None
}

/// Whether a sentence has a verb in the subjunctive outside quotation marks, and is of nobody who says *ich*.
fn is_reported(reading: &Reading<'_>, sentence: u32) -> bool {
    let Some(words) = reading.sentences.get(sentence as usize) else { return false };
    let words = || reading.words[words.clone()].iter().filter(|word| word.quotation.is_none());
    words().any(|word| !word.capital && reading.lists.is(Class::Subjunctive, &word.folded))
        && !words().any(|word| word.folded == "ich")
}
