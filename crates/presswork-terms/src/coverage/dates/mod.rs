//! The days that a text names: dates and weekdays, resolved only where that is sound.
//!
//! * A day, a month and a year are a date. Without its year, it is the one nearest to the day of publication, where that lies
//!   at most 90 days before or 30 days after it; what is farther may be of any year and stays open.
//! * A weekday is the last such day up to the day of publication, which is what news means by it, unless its sentence speaks
//!   of what is to come (*will*, *is expected to*, *next*): then it stays open between the last and the next.
//! * A weekday beside a date is of that date, and says of a date without its year which years it may be of: the last of them
//!   up to publication is taken where the nearest day does not fit.
//! * Where the day of publication is not known, a whole date in the dateline stands for it, for weekdays that look back;
//!   else nothing is resolved by it. If the text states a whole date, a weekday's
//!   candidates are the nearest ones around the latest such date.

mod calendar;

use presswork_corpus::{Span, TokenKind, Zone};

pub use calendar::Day;

use super::language::Class;
use super::reading::Reading;

/// How a day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum How {
    /// The text states day, month and year.
    Stated,
    /// The year is that which comes nearest to the day of publication, which is not far.
    YearOfPublication,
    /// No year is stated, but a weekday: the last year up to publication in which the date was one.
    YearOfWeekday,
    /// The last such weekday up to the date of the dateline, where no day of publication is known.
    BeforeDateline,
    /// Open: no year is stated, and no such day is near the day of publication.
    NoYear,
    /// The last such weekday up to the day of publication.
    BeforePublication,
    /// Open: the sentence may speak of what is to come.
    PastOrFuture,
    /// Open: the day of publication is not known.
    NoPublicationDate,
}

impl How {
    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            How::Stated => "stated",
            How::YearOfPublication => "year-of-publication",
            How::YearOfWeekday => "year-of-weekday",
            How::BeforeDateline => "last-before-dateline",
            How::NoYear => "no-year",
            How::BeforePublication => "last-before-publication",
            How::PastOrFuture => "past-or-future",
            How::NoPublicationDate => "no-publication-date",
        }
    }
}

/// A day that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which text the spans are of.
    pub zone: Zone,
    /// Bytes of the day.
    pub span: Span,
    /// Bytes of its sentence.
    pub sentence: Span,
    /// Whether it is a weekday, and no date.
    pub weekday: bool,
    /// The day, where it is settled.
    pub day: Option<Day>,
    /// The days that it may be, where it is not, in order; empty where nothing narrows it.
    pub candidates: Vec<Day>,
    /// How that is known, or why it is open.
    pub how: How,
}

/// A day as it is printed.
#[derive(Clone, Copy)]
enum Printed {
    Date { day: i64, month: i64, year: Option<i64> },
    Weekday(i64),
}

impl Printed {
    fn weekday(self) -> Option<i64> {
        match self {
            Printed::Weekday(weekday) => Some(weekday),
            Printed::Date { .. } => None,
        }
    }
}

/// The days that a document names, in its order; `published` is its day of publication, where known.
pub fn dates(reading: &Reading<'_>, published: Option<Day>) -> Vec<Mention> {
    let mut printed = Vec::new();
    let mut at = 0;
    while at < reading.words.len() {
        match date(reading, at).or_else(|| weekday(reading, at)) {
            Some((end, one)) => {
                printed.push((at, end, one));
                at = end;
            }
            None => at += 1,
        }
    }
    let stated = printed.iter().filter_map(|(.., one)| match *one {
        Printed::Date { day, month, year } => Day::of(year?, month, day),
        Printed::Weekday(_) => None,
    });
    let latest = stated.max();
    let dateline = published.is_none().then(|| dateline(reading, &printed)).flatten();
    let mention = |index: usize| {
        let (start, end, one) = printed[index];
        let first = &reading.words[start];
        let sentence = reading.doc.sentences.get(first.sentence as usize)?.span;
        let beside = |other: Option<usize>| other.and_then(|other| printed.get(other)).copied();
        let (day, candidates, how) = match one {
            Printed::Date { day, month, year } => {
                let before =
                    beside(index.checked_sub(1)).filter(|before| is_beside(reading, before.1, start));
                let weekday = before.and_then(|(.., one)| one.weekday());
                settled(published, day, month, year, weekday)
            }
            Printed::Weekday(weekday) => {
                let behind = beside(Some(index + 1)).filter(|behind| is_beside(reading, end, behind.0));
                let date = behind.and_then(|(.., one)| match one {
                    Printed::Date { day, month, year } => {
                        Some(settled(published, day, month, year, Some(weekday)))
                    }
                    Printed::Weekday(_) => None,
                });
                match (date, published) {
                    // "On Tuesday, October 8": the weekday of that date.
                    (Some((Some(day), _, how)), _) if day.weekday() == weekday => {
                        (Some(day), Vec::new(), how)
                    }
                    (_, Some(published)) if is_open(reading, start) => {
                        (None, vec![published.last(weekday), published.next(weekday)], How::PastOrFuture)
                    }
                    (_, Some(published)) => {
                        (Some(published.last(weekday)), Vec::new(), How::BeforePublication)
                    }
                    (_, None) if dateline.is_some() && !is_open(reading, start) => {
                        (dateline.map(|day| day.last(weekday)), Vec::new(), How::BeforeDateline)
                    }
                    (_, None) => {
                        let around = latest.map(|day| vec![day.last(weekday), day.next(weekday)]);
                        (None, around.unwrap_or_default(), How::NoPublicationDate)
                    }
                }
            }
        };
        Some(Mention {
            zone: first.zone,
            span: reading.span(&(start..end))?,
            sentence,
            weekday: matches!(one, Printed::Weekday(_)),
            day,
            candidates,
            how,
        })
    };
    (0..printed.len()).filter_map(mention).collect()
}

/// What a date is known to be: the day, or what it may be, and how.
fn settled(
    published: Option<Day>,
    day: i64,
    month: i64,
    year: Option<i64>,
    weekday: Option<i64>,
) -> (Option<Day>, Vec<Day>, How) {
    if let Some(year) = year {
        return (Day::of(year, month, day), Vec::new(), How::Stated);
    }
    let Some(published) = published else { return (None, Vec::new(), How::NoPublicationDate) };
    let near = nearest(published, month, day);
    match (near, weekday) {
        (Some(day), weekday) if weekday.is_none_or(|weekday| day.weekday() == weekday) => {
            (Some(day), Vec::new(), How::YearOfPublication)
        }
        // "Tuesday, March 3" of a text that looks back: the last year in which it was one.
        (_, Some(weekday)) => match last_on(published, month, day, weekday) {
            Some(day) => (Some(day), Vec::new(), How::YearOfWeekday),
            None => (None, Vec::new(), How::NoYear),
        },
        _ => (None, Vec::new(), How::NoYear),
    }
}

/// The last such day of the year up to `published` that is such a weekday; a weekday comes back after eleven years at most, and
/// after twelve where a century leaves out a leap day.
fn last_on(published: Day, month: i64, day: i64, weekday: i64) -> Option<Day> {
    let year = published.civil().0;
    let days = (year - 12..=year).rev().filter_map(|year| Day::of(year, month, day));
    days.into_iter().find(|day| day.weekday() == weekday && published.to(*day) <= 0)
}

/// Whether nothing but a comma stands between two words.
fn is_beside(reading: &Reading<'_>, end: usize, start: usize) -> bool {
    end <= start && start - end <= 1 && reading.words[end..start].iter().all(|word| word.is_mark(","))
}

/// The whole date of a dateline: `KESSARIN, October 12, 2019 (VELNA) —`, in the first sentence of the body, with nothing but
/// names before it and a dash or a bracket right behind it.
fn dateline(reading: &Reading<'_>, printed: &[(usize, usize, Printed)]) -> Option<Day> {
    let body = reading.words.partition_point(|word| word.zone == Zone::Title);
    let &(start, end, one) = printed.iter().find(|(start, ..)| *start >= body)?;
    let Printed::Date { day, month, year: Some(year) } = one else { return None };
    let before = reading.words.get(body..start)?;
    let names = before.len() <= DATELINE && before.iter().all(|word| !word.is_word() || word.capital);
    let same = reading.words[body].sentence == reading.words[start].sentence;
    let closes =
        reading.words.get(end).is_some_and(|word| matches!(word.folded.as_ref(), "—" | "–" | "-" | "("));
    if names && same && closes { Day::of(year, month, day) } else { None }
}

/// Words and marks before the date of a dateline, at most.
const DATELINE: usize = 8;

/// Days before and after publication within which a text leaves out the year of a day. News looks back farther than ahead;
/// half a year off, the day is as likely of a story told of another year.
const NEAR: (i64, i64) = (90, 30);

/// The day of the year that comes nearest to `published`, where it is near.
fn nearest(published: Day, month: i64, day: i64) -> Option<Day> {
    let year = published.civil().0;
    let days = (year - 1..=year + 1).filter_map(|year| Day::of(year, month, day));
    let day = days.min_by_key(|day| (published.to(*day).abs(), *day))?;
    (-NEAR.0..=NEAR.1).contains(&published.to(day)).then_some(day)
}

fn month(reading: &Reading<'_>, at: usize) -> Option<i64> {
    let word = reading.words.get(at).filter(|word| word.capital || reading.lists.code == "fr")?;
    reading.lists.number(Class::Month, &word.folded).map(|month| month as i64)
}

/// Digits with no more than a dot or an ending of an ordinal behind them.
fn digits(reading: &Reading<'_>, at: usize, most: usize) -> Option<i64> {
    let word = reading.words.get(at)?;
    let text = word.folded.trim_end_matches('.');
    let text = ["st", "nd", "rd", "th", "er"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let plain = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain && word.is_word())
}

fn year(reading: &Reading<'_>, at: usize) -> Option<i64> {
    let word = reading.words.get(at).filter(|word| word.kind == TokenKind::Number)?;
    digits(reading, at, 4).filter(|year| word.folded.len() == 4 && (1000..3000).contains(year))
}

/// `December 7, 2016`, `7 December 2016`, `10. Dezember`, `December13`.
fn date(reading: &Reading<'_>, at: usize) -> Option<(usize, Printed)> {
    let day_of = |at: usize| digits(reading, at, 2).filter(|day| (1..=31).contains(day));
    let (day, month, end) = if let Some(month) = month(reading, at) {
        (day_of(at + 1)?, month, at + 2)
    } else {
        (day_of(at)?, month(reading, at + 1)?, at + 2)
    };
    let sentence = reading.words.get(at)?.sentence;
    let comma = usize::from(reading.words.get(end).is_some_and(|word| word.is_mark(",")));
    let same = |at: usize| reading.words.get(at).is_some_and(|word| word.sentence == sentence);
    let year = year(reading, end + comma).filter(|_| same(end + comma));
    if !same(end - 1) {
        return None;
    }
    let end = if year.is_some() { end + comma + 1 } else { end };
    Some((end, Printed::Date { day, month, year }))
}

fn weekday(reading: &Reading<'_>, at: usize) -> Option<(usize, Printed)> {
    let word = reading.words.get(at).filter(|word| word.capital || reading.lists.code == "fr")?;
    let number = reading.lists.number(Class::Weekday, &word.folded).filter(|_| !word.possessive)?;
    Some((at + 1, Printed::Weekday(number as i64)))
}

/// Whether the sentence may speak of what is to come.
fn is_open(reading: &Reading<'_>, at: usize) -> bool {
    let Some(sentence) = reading.sentences.get(reading.words[at].sentence as usize) else { return true };
    let words = sentence.start.max(at.saturating_sub(40))..sentence.end.min(at + 40);
    reading.words[words].iter().any(|word| reading.lists.is(Class::Future, &word.folded))
}
