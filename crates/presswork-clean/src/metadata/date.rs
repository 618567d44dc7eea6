//! Day of publication: the forms in which pages write days, and which claim is believed.

use presswork_corpus::{Known, KnownBy};

use crate::stream::{Claim, Field};

/// How `3/4/2015` is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
    /// Not at all, unless one number is above 12.
    Unknown,
}

/// The first claim, from the most reliable kind of source, that holds a day. A stamp of the machine is
/// often of a later edition, so an earlier day that the page shows at its headline is believed before it;
/// a day that is said to be of an update, only where there is no other.
pub(super) fn decide(claims: &[Claim], url: Option<&str>, order: Order) -> Option<Known<String>> {
    const ORDER: [KnownBy; 8] = [
        KnownBy::JsonLd,
        KnownBy::OpenGraph,
        KnownBy::MetaElement,
        KnownBy::Microdata,
        KnownBy::TimeElement,
        KnownBy::Line,
        KnownBy::FirstLine,
        KnownBy::Masthead,
    ];
    let addressed = url.and_then(in_address).map(|value| Known { value, by: KnownBy::Url });
    let of = |by: KnownBy, wanted: Said| {
        super::by(claims, Field::Date, by)
            .filter(|value| said(value) == wanted)
            .find_map(|value| {
                find(of_publication(value), order).map(|day| at_the_place(day, value, claims, url, order))
            })
            .map(|value| Known { value, by })
    };
    let stated = |by: KnownBy| of(by, Said::Published).or_else(|| of(by, Said::Nothing));
    for by in ORDER {
        if by == KnownBy::TimeElement && addressed.is_some() {
            return addressed;
        }
        let Some(found) = stated(by) else { continue };
        if matches!(by, KnownBy::TimeElement | KnownBy::Line) {
            return Some(found);
        }
        // The posts of a thread's later pages have stamps, and its heading the day on which it began.
        let began = (by == KnownBy::Microdata)
            .then(|| of(KnownBy::TimeElement, Said::Nothing))
            .flatten()
            .filter(|began| began.value < found.value);
        return began.or_else(|| earlier_at_the_headline(&found.value, claims, order)).or(Some(found));
    }
    ORDER.into_iter().find_map(|by| of(by, Said::Updated)).or_else(|| stated(KnownBy::Url))
}

/// Where a page has no day at its headline and states none: one that is marked as a day further down, else the
/// day of a later edition.
pub(super) fn last_resort(claims: &[Claim], order: Order) -> Option<Known<String>> {
    const OF_UPDATE: [KnownBy; 4] =
        [KnownBy::JsonLd, KnownBy::OpenGraph, KnownBy::MetaElement, KnownBy::Microdata];
    let apart = |wanted: Said| {
        super::by(claims, Field::DateApart, KnownBy::Line)
            .filter(|value| said(value) == wanted)
            .find_map(|value| find(of_publication(value), order))
            .map(|value| Known { value, by: KnownBy::Line })
    };
    let of_update = |by: KnownBy| {
        let day = super::by(claims, Field::Updated, by).find_map(|value| find(value, order));
        day.map(|value| Known { value, by })
    };
    apart(Said::Published)
        .or_else(|| apart(Said::Nothing))
        .or_else(|| OF_UPDATE.into_iter().find_map(of_update))
        .or_else(|| apart(Said::Updated))
}

/// The first day that the page shows at its headline, where it is before the stamped one and that one is
/// nowhere to be seen.
fn earlier_at_the_headline(stamped: &str, claims: &[Claim], order: Order) -> Option<Known<String>> {
    /// A longer line tells of something else; tuned on the development half of the trafilatura set and WCXB.
    const LONGEST: usize = 40;
    const SHOWN: [KnownBy; 2] = [KnownBy::TimeElement, KnownBy::Line];
    let is_shown = |value: &str| find(value, order).as_deref() == Some(stamped);
    if SHOWN.iter().any(|&by| super::by(claims, Field::Date, by).any(is_shown)) {
        return None;
    }
    SHOWN.iter().find_map(|&by| {
        let line = super::by(claims, Field::Date, by).find(|value| find(value, order).is_some())?;
        let day = find(line, order).filter(|day| day.as_str() < stamped)?;
        let plain = line.len() <= LONGEST
            && match said(line) {
                Said::Published => true,
                Said::Nothing => !is_labelled(line),
                Said::Updated => false,
            };
        plain.then_some(Known { value: day, by })
    })
}

/// Whether a word and a colon stand before the first number: "Release: 3 May".
fn is_labelled(line: &str) -> bool {
    line.split(|c: char| c.is_ascii_digit()).next().is_some_and(|before| before.contains(':'))
}

/// What the words beside a day say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Published,
    Nothing,
    Updated,
}

/// Words of a first appearance, as pages write them before its day.
const PUBLISHED: [&str; 20] = [
    "published",
    "posted",
    "first appeared",
    "veröffentlicht",
    "erschienen",
    "erstellt",
    "publié",
    "publicado",
    "publicada",
    "pubblicato",
    "gepubliceerd",
    "geplaatst",
    "publicerad",
    "publisert",
    "udgivet",
    "julkaistu",
    "opublikowano",
    "dodano",
    "опубликовано",
    "δημοσιεύ",
];

/// Words of a later edition, as pages write them before its day.
const UPDATED: [&str; 22] = [
    "updated",
    "modified",
    "reviewed",
    "last edited",
    "last changed",
    "last checked",
    "aktualisiert",
    "aktualisierung",
    "geändert",
    "mis à jour",
    "actualizado",
    "actualizada",
    "atualizado",
    "atualizada",
    "aggiornato",
    "bijgewerkt",
    "uppdaterad",
    "oppdatert",
    "opdateret",
    "zaktualizowano",
    "aktualizacja",
    "обновлено",
];

fn said(line: &str) -> Said {
    let line = line.to_lowercase();
    let before_number = line.find(|c: char| c.is_ascii_digit()).map_or(line.as_str(), |at| &line[..at]);
    if PUBLISHED.iter().any(|word| line.contains(word)) {
        Said::Published
    } else if UPDATED.iter().any(|word| before_number.contains(word)) {
        Said::Updated
    } else {
        Said::Nothing
    }
}

/// The line from the word on that says when the text first appeared, where it tells of an update too.
fn of_publication(line: &str) -> &str {
    let folded = line.to_lowercase();
    if folded.len() != line.len() || !UPDATED.iter().any(|word| folded.contains(word)) {
        return line;
    }
    PUBLISHED.iter().filter_map(|word| folded.find(word)).min().and_then(|at| line.get(at..)).unwrap_or(line)
}

/// The day where the outlet is: of a stamp in universal time it may be the day before or after, and then
/// what the page shows, or its address, says so.
fn at_the_place(day: String, stamp: &str, claims: &[Claim], url: Option<&str>, order: Order) -> String {
    let universal = ["Z", "+00:00", "+0000", "UTC", "GMT"].iter().any(|end| stamp.trim_end().ends_with(end));
    let Some(hour) = hour(stamp).filter(|_| universal) else { return day };
    let mut others: Vec<String> = claims
        .iter()
        .filter(|claim| claim.field == Field::Date)
        .filter(|claim| claim.value != stamp)
        .filter_map(|claim| find(&claim.value, order))
        .collect();
    others.extend(url.and_then(in_address));
    let shown = |wanted: &str| others.iter().any(|other| other == wanted);
    let neighbour = if hour < 12 { step(&day, -1) } else { step(&day, 1) };
    match neighbour {
        Some(neighbour) if shown(&neighbour) && !shown(&day) => neighbour,
        _ => day,
    }
}

/// The hour of a stamp: the number before its first colon.
fn hour(stamp: &str) -> Option<u32> {
    let (before, _) = stamp.split_once(':')?;
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    before[before.len() - digits..].parse().ok().filter(|hour| digits == 2 && *hour < 24)
}

/// The day before or after.
fn step(of: &str, by: i32) -> Option<String> {
    let (y, m, d): (u32, u32, u32) =
        (of.get(..4)?.parse().ok()?, of.get(5..7)?.parse().ok()?, of.get(8..10)?.parse().ok()?);
    if by > 0 {
        day(y, m, d + 1).or_else(|| day(y, m + 1, 1)).or_else(|| day(y + 1, 1, 1))
    } else if d > 1 {
        day(y, m, d - 1)
    } else if m > 1 {
        (28..=31).rev().find_map(|last| day(y, m - 1, last))
    } else {
        day(y - 1, 12, 31)
    }
}

/// The day of a dateline that opens the body: "Berlin, 10 December 2016 – The …".
pub(super) fn dateline(body: &str, order: Order) -> Option<Known<String>> {
    const LONGEST: usize = 60;
    let end = [" – ", " — ", " - ", " -- "].iter().filter_map(|dash| body.find(dash)).min()?;
    let opening = body.get(..end).filter(|opening| opening.len() <= LONGEST && !opening.contains('\n'))?;
    find(opening, order).map(|value| Known { value, by: KnownBy::Line })
}

/// The day in an address's path: `/2016/12/10/`, `/2016-12-10-`, `/20161210/`.
fn in_address(url: &str) -> Option<String> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest).split(['?', '#']).next()?;
    let path = path.split_once('/')?.1;
    let tokens = tokens(path);
    (0..tokens.len()).find_map(|at| {
        let starts = at == 0 || matches!(tokens[at - 1], Token::Mark('/' | '-' | '_' | '.'));
        if !starts { None } else { iso(&tokens[at..]).or_else(|| compact(&tokens[at..])) }
    })
}

/// The first day that a text states, as `YYYY-MM-DD`; `None` where there is none, or none of 1990 to
/// 2100.
pub(super) fn find(text: &str, order: Order) -> Option<String> {
    const LONGEST: usize = 400;
    let text = match text.char_indices().nth(LONGEST) {
        Some((end, _)) => &text[..end],
        None => text,
    };
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let rest = &tokens[at..];
        let inside = at > 0 && matches!(tokens[at - 1], Token::Number(..));
        if inside {
            return None;
        }
        iso(rest)
            .or_else(|| asian(rest))
            .or_else(|| numeric(rest, order))
            .or_else(|| day_month(rest))
            .or_else(|| month_day(rest))
            .or_else(|| if tokens.len() <= 12 { compact(rest) } else { None })
    })
}

#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    /// Value and number of digits.
    Number(u32, usize),
    Word(&'a str),
    Mark(char),
}

/// Numbers, words and marks; white space is not kept.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = |belongs: fn(char) -> bool| rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let end = length(|c| c.is_ascii_digit());
            // Longer numbers are no parts of a day.
            tokens.push(Token::Number(rest[..end.min(9)].parse().unwrap_or(u32::MAX), end));
            rest = &rest[end..];
        } else if matches!(first, '年' | '月' | '日' | '년' | '월' | '일') {
            tokens.push(Token::Mark(first));
            rest = &rest[first.len_utf8()..];
        } else if first.is_alphabetic() {
            let end = length(|c| c.is_alphabetic() && !matches!(c, '年' | '月' | '日' | '년' | '월' | '일'));
            tokens.push(Token::Word(&rest[..end]));
            rest = &rest[end..];
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Mark(first));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    tokens
}

/// `2016-12-10`, `2016/12/10`, `2016.12.10`.
fn iso(tokens: &[Token<'_>]) -> Option<String> {
    match *tokens {
        [
            Token::Number(y, 4),
            Token::Mark(a @ ('-' | '/' | '.' | '_')),
            Token::Number(m, 1..=2),
            Token::Mark(b),
            Token::Number(d, 1..=2),
            ..,
        ] if a == b => day(y, m, d),
        _ => None,
    }
}

/// `20161210`, also at the head of a longer stamp (`20161210093000`).
fn compact(tokens: &[Token<'_>]) -> Option<String> {
    match *tokens {
        [Token::Number(n, 8), ..] => day(n / 10_000, n / 100 % 100, n % 100),
        _ => None,
    }
}

/// `2016年12月10日`.
fn asian(tokens: &[Token<'_>]) -> Option<String> {
    match *tokens {
        [
            Token::Number(y, 4),
            Token::Mark('年' | '년'),
            Token::Number(m, 1..=2),
            Token::Mark('月' | '월'),
            Token::Number(d, 1..=2),
            ..,
        ] => day(y, m, d),
        _ => None,
    }
}

/// `10.12.2016`, `10/12/2016`, `10-12-2016`, `10 | 12 | 2016`; with a year of two digits only after points
/// and strokes.
fn numeric(tokens: &[Token<'_>], order: Order) -> Option<String> {
    match *tokens {
        [
            Token::Number(a, 1..=2),
            Token::Mark(first @ ('.' | '/' | '-' | '|')),
            Token::Number(b, 1..=2),
            Token::Mark(second),
            Token::Number(y, digits @ (2 | 4)),
            ..,
        ] if first == second => {
            let y = if digits == 4 {
                y
            } else if matches!(first, '.' | '/') {
                2000 + y
            } else {
                return None;
            };
            let day_first = match order {
                _ if a > 12 => true,
                _ if b > 12 => false,
                _ if matches!(first, '.' | '|') => true,
                Order::DayFirst => true,
                Order::MonthFirst => false,
                Order::Unknown => return None,
            };
            if day_first { day(y, b, a) } else { day(y, a, b) }
        }
        _ => None,
    }
}

/// `10 December 2016`, `10. Dezember 2016`, `1er mars 2016`, `10 de diciembre de 2016`, `10-Dec-2016`.
fn day_month(tokens: &[Token<'_>]) -> Option<String> {
    let Token::Number(d, 1..=2) = tokens.first()? else { return None };
    let mut rest = &tokens[1..];
    rest = skip(rest, &["st", "nd", "rd", "th", "er", "ª", "º", "o", "a"]);
    rest = skip(rest, &["of", "de", "d", "di"]);
    let (month, rest) = month(rest)?;
    let rest = skip(rest, &["de", "del", "of"]);
    match rest.first()? {
        Token::Number(y, 4) => day(*y, month, *d),
        _ => None,
    }
}

/// `December 10, 2016`, `Dec. 10th 2016`.
fn month_day(tokens: &[Token<'_>]) -> Option<String> {
    let (month, rest) = month(tokens)?;
    // "Feb 182009": day and year of two elements that stand close.
    if let Token::Number(n, 5..=6) = *rest.first()? {
        return day(n % 10_000, month, n / 10_000);
    }
    let Token::Number(d, 1..=2) = rest.first()? else { return None };
    let rest = skip(&rest[1..], &["st", "nd", "rd", "th"]);
    match rest.first()? {
        Token::Number(y, 4) => day(*y, month, *d),
        _ => None,
    }
}

/// Passes marks, and one of `words`.
fn skip<'t, 'a>(mut tokens: &'t [Token<'a>], words: &[&str]) -> &'t [Token<'a>] {
    let mut word_passed = false;
    loop {
        match tokens.first() {
            Some(Token::Mark('.' | ',' | '\'' | '’' | '-' | '/' | '·')) => {}
            Some(Token::Word(word)) if !word_passed && words.iter().any(|w| word.eq_ignore_ascii_case(w)) => {
                word_passed = true;
            }
            _ => return tokens,
        }
        tokens = &tokens[1..];
    }
}

fn month<'t, 'a>(tokens: &'t [Token<'a>]) -> Option<(u32, &'t [Token<'a>])> {
    let Token::Word(word) = tokens.first()? else { return None };
    let number = month_number(word)?;
    Some((number, skip(&tokens[1..], &[])))
}

/// The month of a name or abbreviation in any case.
pub(super) fn month_number(word: &str) -> Option<u32> {
    if word.len() > 24 {
        return None;
    }
    super::months::number(&word.to_lowercase())
}

/// A day of the calendar, 1990 to 2100.
fn day(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    ((1990..=2100).contains(&year) && (1..=days).contains(&day))
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}
