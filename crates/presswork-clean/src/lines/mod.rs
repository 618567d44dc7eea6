//! The rules on lines that stand in and around the text of news pages, for all three kinds of capture.
//!
//! Each rule has a name that the article's removals carry. The rules look at a candidate's words, at
//! its neighbours and at its place; none knows a site. A paragraph that ends as a sentence is removed
//! only by a phrase of which the tables are sure.

mod author;
mod byline;
mod caption;
mod comments;
mod date;
pub(crate) mod dek;
mod furniture;
mod headline;
mod outlet;
mod phrases;
mod promotion;
mod related;

use presswork_corpus::{BlockKind, MediaType};

use crate::stream::{Candidate, Stream};
use crate::words;
pub(crate) use phrases::{Asked, Phrases};

/// Bytes beyond which a candidate is prose and no table is asked.
const LONGEST_LINE: usize = 1200;

/// The rules with their tables.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    furniture: furniture::Furniture,
    promotion: promotion::Promotion,
    caption: caption::Captions,
    comments: comments::Comments,
    headline: headline::Headlines,
    author: author::Authors,
}

/// What the rules ask of a candidate, found once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// Folded; empty for prose too long to be a line.
    pub folded: String,
    pub words: usize,
    /// It ends as a sentence does.
    pub sentence: bool,
    /// A table knows it by its words as what the name of its element says that it is.
    pub confirmed: bool,
}

impl Line {
    fn of(candidate: &Candidate) -> Line {
        let text = &candidate.text;
        let folded = if text.len() <= LONGEST_LINE { words::fold(text) } else { String::new() };
        Line { folded, words: words::count(text), sentence: words::ends_sentence(text), confirmed: false }
    }

    /// Running text: a sentence of some length.
    pub(crate) fn is_prose(&self) -> bool {
        self.sentence && self.words >= 8
    }

    /// A short line that does not end as a sentence.
    pub(crate) fn is_headline_like(&self) -> bool {
        !self.sentence && self.words <= 25
    }

    pub(crate) fn asked(&self) -> Asked<'_> {
        Asked { folded: &self.folded, words: self.words, sentence: self.sentence }
    }
}

impl Rules {
    /// The rules with the tables of `lists/`.
    pub(crate) fn embedded() -> Rules {
        Rules {
            furniture: furniture::Furniture::embedded(),
            promotion: promotion::Promotion::embedded(),
            caption: caption::Captions::embedded(),
            comments: comments::Comments::embedded(),
            headline: headline::Headlines::embedded(),
            author: author::Authors::embedded(),
        }
    }

    /// The rules that know a line by its words and its neighbour. They come before the body is chosen,
    /// for what they find tells where it is not. Gives what is asked of each line, for the rules that come later.
    pub(crate) fn judge_words(&self, stream: &mut Stream, media: MediaType) -> Vec<Line> {
        let mut lines: Vec<Line> = stream.candidates.iter().map(Line::of).collect();
        if media == MediaType::Html {
            self.comments.judge(&mut stream.candidates, &lines);
        }
        self.furniture.judge(&mut stream.candidates, &mut lines);
        self.promotion.judge(&mut stream.candidates, &lines);
        self.caption.judge(&mut stream.candidates, &lines, media);
        date::judge(stream, &lines);
        lines
    }

    /// The rules that know a line by its place before, in or after the chosen body. `lines` are those of
    /// [`Rules::judge_words`]: no rule changes a text.
    pub(crate) fn judge_places(&self, stream: &mut Stream, lines: &[Line], media: MediaType) {
        byline::judge(stream, lines);
        self.headline.judge(stream, lines, media);
        self.author.judge(stream, lines);
        if media != MediaType::Html {
            outlet::judge(stream);
        }
        related::judge_pull_quotes(stream, lines, media);
        keep_attributions(&mut stream.candidates);
        related::judge(&mut stream.candidates, lines, media);
    }
}

/// "— Jo Doe (@jodoe) October 9, 2018" below a post that the text embeds belongs to it.
fn keep_attributions(candidates: &mut [Candidate]) {
    for at in 1..candidates.len() {
        let post_stays =
            candidates[at - 1].removed_by.is_none() && candidates[at - 1].kind == BlockKind::Quote;
        let candidate = &mut candidates[at];
        if post_stays
            && candidate.removed_by == Some("outside-body")
            && candidate.text.starts_with(['—', '–', '-'])
            && candidate.text.contains("(@")
            && mentions_day(&candidate.text)
        {
            candidate.removed_by = None;
        }
    }
}

/// The line without a date before it.
pub(crate) fn without_date(text: &str) -> &str {
    if text.starts_with(|c: char| c.is_ascii_digit()) { date::without(text) } else { text }
}

/// Whether a full date stands in the line.
pub(crate) fn mentions_day(text: &str) -> bool {
    date::find(text).is_some()
}

/// Whether a line that is known by its words may say so, whatever the element around it is named.
fn may_rename(candidate: &Candidate) -> bool {
    matches!(
        candidate.removed_by,
        None | Some("outside-body" | "related" | "caption" | "control" | "aside" | "share" | "date")
    )
}

/// Removes the candidate by `rule` unless another rule already did.
fn remove(candidate: &mut Candidate, rule: &'static str) {
    candidate.removed_by.get_or_insert(rule);
}
