//! The automata and dictionaries of ICU4X; the only file that knows it.

use icu_segmenter::iterators::{SentenceBreakIterator, WordBreakIterator};
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::scaffold::Utf8;
use icu_segmenter::{SentenceSegmenter, WordSegmenter, WordSegmenterBorrowed};

/// Iterator over the ends of segments, in bytes; the text's own end is the last.
pub(crate) type WordEnds<'a> = std::iter::Skip<WordBreakIterator<'static, 'a, Utf8>>;

/// Iterator over the ends of sentences, in bytes; the text's own end is the last.
pub(crate) type SentenceEnds<'a> = std::iter::Skip<SentenceBreakIterator<'static, 'a, Utf8>>;

/// Where the default word boundaries of UAX #29 cut `text`, which is not empty; runs of scripts that are left to
/// dictionaries stay whole.
pub(crate) fn word_ends(text: &str) -> WordEnds<'_> {
    const RULES: WordSegmenterBorrowed<'static> =
        WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    RULES.segment_str(text).skip(1)
}

/// Where the default sentence boundaries of UAX #29 cut `text`, which is not empty.
pub(crate) fn sentence_ends(text: &str) -> SentenceEnds<'_> {
    SentenceSegmenter::new(SentenceBreakInvariantOptions::default()).segment_str(text).skip(1)
}

/// Words of Chinese, Japanese, Thai, Khmer, Lao and Burmese.
pub(crate) struct Dictionaries(WordSegmenterBorrowed<'static>);

impl Dictionaries {
    pub(crate) fn load() -> Self {
        Dictionaries(WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
    }

    /// Where the words of `run` end; the run's own end is the last.
    pub(crate) fn word_ends<'a>(&self, run: &'a str) -> WordEnds<'a> {
        self.0.segment_str(run).skip(1)
    }
}

/// Whether `c` is of a script that is written without spaces and that a dictionary knows.
pub(crate) fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}'
        && matches!(c,
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' // Thai
            | '\u{e80}'..='\u{ecf}' | '\u{edc}'..='\u{edf}' // Lao, without its digits
            | '\u{1000}'..='\u{103f}' | '\u{1050}'..='\u{109f}' // Burmese, without digits and stops
            | '\u{1780}'..='\u{17d3}' // Khmer, without its stops
            | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' // Hiragana
            | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' // Katakana
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' // Han
            | '\u{20000}'..='\u{3347f}')
}
