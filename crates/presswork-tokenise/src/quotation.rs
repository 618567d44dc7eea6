//! What stands inside quotation marks.
//!
//! The outermost pair counts; marks of other kinds inside it are part of what is quoted. The rules:
//!
//! * Curly, low and angle marks are told by their form, straight ones by what stands beside them.
//! * `’` and `'` inside a word are apostrophes and never come here. A single mark opens only where one that
//!   closes it follows in the same block. Behind an `s` (`the rebels’ path`) a single mark closes only where
//!   no later one would.
//! * A double mark without a partner ends with its block, unless the next block begins with an opening mark of
//!   the same kind: then the quotation runs on (paragraphs of one speech reopen and do not close).
//! * An opening mark inside a quotation that the same mark opened: the earlier one ended before it.
//! * A closing mark without an opening one is no quotation.

use presswork_corpus::{Quotation, Span, TokenKind, Zone};

use crate::cut::Cut;

/// Finds the quotations of one zone, block by block.
pub(crate) struct Finder<'a> {
    text: &'a str,
    zone: Zone,
    open: Option<Open>,
}

/// A quotation that has begun.
#[derive(Clone, Copy)]
struct Open {
    mark: Mark,
    start: u32,
    /// The end of the last block, for one that was carried out of it.
    end: u32,
}

/// The kinds of mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mark {
    /// `“`
    Left,
    /// `”`
    Right,
    /// `„`
    Low,
    /// `"`, and two straight single marks.
    Straight,
    /// Two grave accents, closed by two straight single marks.
    Grave,
    /// `«`
    AngleLeft,
    /// `»`
    AngleRight,
    /// `「`
    CornerLeft,
    /// `」`
    CornerRight,
    /// `『`
    WhiteCornerLeft,
    /// `』`
    WhiteCornerRight,
    /// `‘`
    SingleLeft,
    /// `’`
    SingleRight,
    /// `‚`
    SingleLow,
    /// `'`
    SingleStraight,
    /// `‹`
    SingleAngleLeft,
    /// `›`
    SingleAngleRight,
}

fn mark_of(text: &str) -> Option<Mark> {
    Some(match text {
        "\"" | "''" | "＂" => Mark::Straight,
        "“" => Mark::Left,
        "”" => Mark::Right,
        "„" => Mark::Low,
        "``" => Mark::Grave,
        "«" => Mark::AngleLeft,
        "»" => Mark::AngleRight,
        "「" => Mark::CornerLeft,
        "」" => Mark::CornerRight,
        "『" => Mark::WhiteCornerLeft,
        "』" => Mark::WhiteCornerRight,
        "‘" => Mark::SingleLeft,
        "’" => Mark::SingleRight,
        "‚" => Mark::SingleLow,
        "'" => Mark::SingleStraight,
        "‹" => Mark::SingleAngleLeft,
        "›" => Mark::SingleAngleRight,
        _ => return None,
    })
}

impl Mark {
    const KINDS: usize = 17;

    /// The double marks that end what some mark opened.
    const CLOSING: [Mark; 7] = [
        Mark::Left,
        Mark::Right,
        Mark::Straight,
        Mark::AngleLeft,
        Mark::AngleRight,
        Mark::CornerRight,
        Mark::WhiteCornerRight,
    ];

    const fn is_single(self) -> bool {
        matches!(
            self,
            Mark::SingleLeft
                | Mark::SingleRight
                | Mark::SingleLow
                | Mark::SingleStraight
                | Mark::SingleAngleLeft
                | Mark::SingleAngleRight
        )
    }

    /// Whether `other` is a mark that ends what this one opened.
    const fn is_closed_by(self, other: Mark) -> bool {
        match self {
            Mark::Left => matches!(other, Mark::Right | Mark::Straight),
            Mark::Right => matches!(other, Mark::Right),
            Mark::Low => matches!(other, Mark::Left | Mark::Right | Mark::Straight),
            Mark::Straight => matches!(other, Mark::Straight | Mark::Right),
            Mark::Grave => matches!(other, Mark::Straight),
            Mark::AngleLeft => matches!(other, Mark::AngleRight),
            Mark::AngleRight => matches!(other, Mark::AngleLeft),
            Mark::CornerLeft => matches!(other, Mark::CornerRight),
            Mark::WhiteCornerLeft => matches!(other, Mark::WhiteCornerRight),
            Mark::SingleLeft => matches!(other, Mark::SingleRight | Mark::SingleStraight),
            Mark::SingleLow => matches!(other, Mark::SingleLeft | Mark::SingleRight),
            Mark::SingleStraight => matches!(other, Mark::SingleStraight | Mark::SingleRight),
            Mark::SingleAngleLeft => matches!(other, Mark::SingleAngleRight),
            Mark::SingleAngleRight => matches!(other, Mark::SingleAngleLeft),
            Mark::CornerRight | Mark::WhiteCornerRight | Mark::SingleRight => false,
        }
    }

    /// Whether a paragraph that begins with `other` goes on with what this mark opened.
    fn is_reopened_by(self, other: Mark) -> bool {
        self == other || (self == Mark::AngleLeft && other == Mark::AngleRight)
    }
}

fn mark_at(text: &str, cut: Cut) -> Option<(Mark, Span)> {
    let kind = matches!(cut.kind, TokenKind::Punctuation | TokenKind::Symbol);
    let mark = (kind && cut.span.len() <= 3).then(|| mark_of(cut.span.of(text)))??;
    Some((mark, cut.span))
}

/// What stands on either side of a mark.
#[derive(Clone, Copy)]
struct Sides {
    /// Nothing, white space, an opening bracket or a dash.
    open_before: bool,
    /// A letter or digit.
    word_before: bool,
    /// Nothing, white space or punctuation.
    open_after: bool,
    /// A letter or digit.
    word_after: bool,
    /// White space or nothing.
    gap_after: bool,
}

fn sides(text: &str, block: Span, span: Span) -> Sides {
    let before = text[block.start as usize..span.start as usize].chars().next_back();
    let after = text[span.end as usize..block.end as usize].chars().next();
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    Sides {
        open_before: before.is_none_or(|c| c.is_whitespace() || "([{—–-/“\"„«‘".contains(c)),
        word_before: word(before),
        open_after: !word(after),
        word_after: word(after),
        gap_after: after.is_none_or(char::is_whitespace),
    }
}

impl<'a> Finder<'a> {
    pub(crate) fn new(text: &'a str, zone: Zone) -> Self {
        Finder { text, zone, open: None }
    }

    /// Reads the tokens of the next block; `block` is its span.
    pub(crate) fn read(&mut self, block: Span, cuts: &[Cut], out: &mut Vec<Quotation>) {
        let text = self.text;
        let mut marks = cuts.iter().filter_map(|cut| mark_at(text, *cut)).peekable();
        let mut open = None;
        if let Some(carried) = self.open.take() {
            match marks.peek() {
                Some(&(mark, span))
                    if cuts.first().is_some_and(|first| first.span == span)
                        && carried.mark.is_reopened_by(mark) =>
                {
                    open = Some(carried);
                    marks.next();
                }
                _ => self.push(carried.start, carried.end, out),
            }
        }
        let marks: Vec<(Mark, Span)> = marks.collect();
        let mut ahead = Ahead::of(&marks);
        for (i, &(mark, span)) in marks.iter().enumerate() {
            let at = sides(self.text, block, span);
            match open {
                Some(Open { mark: opened, start, .. }) => {
                    if self.closes(opened, i, at, &marks, block, &mut ahead) {
                        self.push(start, span.end, out);
                        open = None;
                    } else if opened == mark && !opened.is_single() {
                        self.push(start, self.end_before(span.start), out);
                        open = Some(Open { mark, start: span.start, end: block.end });
                    }
                }
                None => {
                    if self.opens(i, at, &marks, block, &mut ahead) {
                        open = Some(Open { mark, start: span.start, end: block.end });
                    }
                }
            }
        }
        let end = cuts.last().map_or(block.end, |cut| cut.span.end);
        match open {
            Some(open) if open.mark.is_single() => self.push(open.start, end, out),
            open => self.open = open.map(|open| Open { end, ..open }),
        }
    }

    /// Ends a quotation that the last block left open.
    pub(crate) fn finish(mut self, out: &mut Vec<Quotation>) {
        if let Some(open) = self.open.take() {
            self.push(open.start, open.end, out);
        }
    }

    fn push(&self, start: u32, end: u32, out: &mut Vec<Quotation>) {
        out.push(Quotation { zone: self.zone, span: Span::new(start, end) });
    }

    /// The end of the text before `at`, without white space.
    fn end_before(&self, at: u32) -> u32 {
        self.text[..at as usize].trim_end().len() as u32
    }

    fn opens(&self, i: usize, at: Sides, marks: &[(Mark, Span)], block: Span, ahead: &mut Ahead) -> bool {
        let (mark, span) = marks[i];
        match mark {
            Mark::Left | Mark::Low | Mark::Grave | Mark::CornerLeft | Mark::WhiteCornerLeft => true,
            Mark::Straight => {
                at.open_before && !at.gap_after || !at.word_before && at.gap_after && ahead.pairs(marks, i)
            }
            Mark::Right => at.open_before && at.word_after && ahead.pairs(marks, i),
            Mark::AngleLeft => !at.word_before || at.word_after,
            Mark::AngleRight => at.open_before && at.word_after && ahead.pairs(marks, i),
            Mark::SingleLow | Mark::SingleLeft | Mark::SingleAngleLeft => {
                at.open_before && !at.gap_after && self.closer_after(i, marks, block, ahead)
            }
            Mark::SingleStraight => {
                at.open_before
                    && !at.gap_after
                    && !self.is_apostrophe(span, block)
                    && self.closer_after(i, marks, block, ahead)
            }
            Mark::SingleAngleRight => {
                at.open_before && at.word_after && self.closer_after(i, marks, block, ahead)
            }
            Mark::CornerRight | Mark::WhiteCornerRight | Mark::SingleRight => false,
        }
    }

    fn closes(
        &self,
        opened: Mark,
        i: usize,
        at: Sides,
        marks: &[(Mark, Span)],
        block: Span,
        ahead: &mut Ahead,
    ) -> bool {
        let (mark, span) = marks[i];
        // `“foo“` by mistake.
        if opened == Mark::Left && mark == Mark::Left {
            return !at.open_before && at.open_after;
        }
        if !opened.is_closed_by(mark) {
            return false;
        }
        if !opened.is_single() {
            // A straight mark inside a curly pair closes it only where it cannot open.
            return mark == opened || mark != Mark::Straight || opened == Mark::Grave || at.open_after;
        }
        if !self.closes_single(mark, at) {
            return false;
        }
        let possessive = self.text[..span.start as usize].ends_with(['s', 'S']) && at.gap_after;
        !(possessive && self.word_follows(span, block) && self.closer_after(i, marks, block, ahead))
    }

    fn closes_single(&self, mark: Mark, at: Sides) -> bool {
        matches!(mark, Mark::SingleAngleLeft | Mark::SingleAngleRight) || !at.open_before && at.open_after
    }

    /// Whether a mark that closes a single one stands behind the `i`th, before the next that opens one.
    fn closer_after(&self, i: usize, marks: &[(Mark, Span)], block: Span, ahead: &mut Ahead) -> bool {
        if ahead.next <= i {
            ahead.next = (i + 1..marks.len())
                .find(|&k| {
                    let (mark, span) = marks[k];
                    mark.is_single() && {
                        let at = sides(self.text, block, span);
                        self.closes_single(mark, at)
                            || at.open_before && !at.gap_after && mark == Mark::SingleLeft
                    }
                })
                .unwrap_or(usize::MAX);
        }
        match marks.get(ahead.next) {
            Some(&(mark, span)) => self.closes_single(mark, sides(self.text, block, span)),
            None => false,
        }
    }

    fn word_follows(&self, span: Span, block: Span) -> bool {
        self.text[span.end as usize..block.end as usize].trim_start().starts_with(char::is_alphanumeric)
    }

    /// `'em`, `'90s`: letters or digits that begin with an apostrophe.
    fn is_apostrophe(&self, span: Span, block: Span) -> bool {
        let rest = &self.text[span.end as usize..block.end as usize];
        let end = rest
            .char_indices()
            .take(8)
            .find(|(_, c)| !c.is_alphanumeric())
            .map_or(rest.len().min(8), |(i, _)| i);
        let word = rest.get(..end).unwrap_or("");
        rest.starts_with(|c: char| c.is_ascii_digit())
            || ["em", "til", "tis", "twas", "cause", "bout", "n", "round", "cos"]
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known))
    }
}

/// What lies ahead of a mark in its block.
struct Ahead {
    /// The place of the next single mark that closes or opens; it only moves on.
    next: usize,
    /// The last place of each kind of mark.
    last: [usize; Mark::KINDS],
}

impl Ahead {
    fn of(marks: &[(Mark, Span)]) -> Self {
        let mut last = [0; Mark::KINDS];
        for (i, (mark, _)) in marks.iter().enumerate() {
            last[*mark as usize] = i;
        }
        Ahead { next: 0, last }
    }

    /// Whether a mark that closes the `i`th stands behind it.
    fn pairs(&self, marks: &[(Mark, Span)], i: usize) -> bool {
        let opened = marks[i].0;
        Mark::CLOSING.iter().any(|&mark| opened.is_closed_by(mark) && self.last[mark as usize] > i)
    }
}
