//! Who says what a sentence reports by its mood alone: German goes on in the subjunctive (`Etwa 81.000 Menschen seien
//! vertrieben.`), and the speaker is that of the sentence before it.

use super::clause::speaker_of_sentence;
use super::speaker::speaker;
use super::{Attribution, How, Persons, is_nobody};
use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// By sentence of a document, who says what stands in it by its mood.
#[derive(Clone, Debug, Default)]
pub(in crate::coverage) struct Reported {
    by_sentence: Vec<Option<Attribution>>,
}

impl Reported {
    /// Reads a document's sentences in order; linear in its words.
    pub fn of(reading: &Reading<'_>, persons: &Persons) -> Self {
        let mut reported = Reported::default();
        if reading.lists.code != "de" {
            return reported;
        }
        let mut before = None;
        for (index, sentence) in reading.sentences.iter().enumerate() {
            let same = index > 0 && reading.blocks[index - 1] == reading.blocks[index];
            let goes_on = same && is_reported(reading, index);
            let by_mood: Option<Attribution> = before.take().filter(|_| goes_on);
            let spoken =
                speaker_of_sentence(reading, sentence).filter(|(_, subject)| !is_nobody(reading, subject));
            let spoken = spoken.and_then(|(verb, subject)| {
                let speaker = speaker(reading, &subject, persons)?;
                let verb = reading.words[verb].folded.to_string();
                Some(Attribution { verb, speaker: Some(speaker), how: How::Continued })
            });
            before = spoken.or_else(|| by_mood.clone());
            reported.by_sentence.push(by_mood);
        }
        reported
    }

    /// Who says what stands in a sentence that is in the subjunctive.
    pub fn whose(&self, sentence: u32) -> Option<Attribution> {
        self.by_sentence.get(sentence as usize)?.clone()
    }
}

/// Whether a sentence has a verb in the subjunctive outside quotation marks, and is of nobody who says *ich*.
fn is_reported(reading: &Reading<'_>, sentence: usize) -> bool {
    let words = || {
        let words = reading.words[reading.sentences[sentence].clone()].iter();
        words.filter(|word| word.quotation.is_none())
    };
    words().any(|word| !word.capital && reading.lists.is(Class::Subjunctive, &word.folded))
        && !words().any(|word| word.folded == "ich")
}
