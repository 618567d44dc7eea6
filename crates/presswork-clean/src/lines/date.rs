//! `dateline-stamp`: lines that say when the text appeared, and the day they say.

use presswork_corpus::KnownBy;

use super::{Line, remove};
use crate::metadata::months;
use crate::stream::{Claim, Field, Stream};

/// Words that stand in such a line beside the date: they neither date nor tell.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    // English, and zones of time
    "published", "updated", "posted", "on", "at", "last", "modified", "first", "created", "date", "the", "of",
    "am", "pm", "a.m", "p.m", "et", "est", "edt", "gmt", "utc", "bst", "cet", "cest", "ist", "pst", "pdt",
    "cst", "cdt", "eat", "msk", "h", "th", "st", "nd", "added",
    // German
    "uhr", "um", "vom", "stand", "veröffentlicht", "aktualisiert", "erstellt", "datum", "den", "am", "zuletzt",
    "geändert",
    // French
    "le", "publié", "mis", "à", "jour", "modifié", "par",
    // Spanish, Portuguese, Italian
    "publicado", "actualizado", "atualizado", "el", "de", "del", "las", "em", "às", "pubblicato", "aggiornato",
    "il", "alle", "ore", "fecha", "hrs",
    // Dutch, Nordic
    "gepubliceerd", "bijgewerkt", "op", "om", "uur", "publicerad", "uppdaterad", "publisert", "oppdatert",
    "publiceret", "opdateret", "kl", "klo", "julkaistu", "päivitetty",
    // Polish, Czech
    "dodano", "data", "publikacji", "opublikowano", "aktualizacja", "godz", "dnia", "ostatnia", "utworzono",
    "publikováno", "aktualizováno", "vydáno",
    // Russian, Ukrainian
    "опубликовано", "добавлено", "обновлено", "дата", "публикации", "размещено", "создано", "в", "г", "года",
    "сегодня", "вчера", "мск", "опубліковано", "оновлено", "додано", "о", "р", "року",
    // Greek
    "ημερομηνία", "δημοσίευσης", "δημοσίευση", "δημοσιεύθηκε", "δημοσιεύτηκε", "ενημέρωση", "τελευταία",
    "στις", "ώρα", "π.μ", "μ.μ",
    // Turkish
    "yayınlanma", "güncelleme", "tarihi", "saat",
];

/// Removes the lines that are a date and little else; the first that says its day claims the date.
pub(super) fn judge(stream: &mut Stream, lines: &[Line]) {
    let mut claimed = false;
    for (candidate, line) in stream.candidates.iter_mut().zip(lines) {
        if candidate.removed_by.is_some() || line.words == 0 || line.words > 16 || candidate.text.len() > 160
        {
            continue;
        }
        let Some(stamp) = read(&candidate.text) else { continue };
        remove(candidate, "dateline-stamp");
        if let (Some(day), false) = (stamp, claimed) {
            stream.claims.push(Claim { field: Field::Date, value: day, by: KnownBy::Line });
            claimed = true;
        }
    }
}

/// Reads a line that is a date with what belongs to it; `Some(None)` where it is one but the day is
/// not certain, `None` where it is something else.
pub(super) fn read(text: &str) -> Option<Option<String>> {
    if !has_digit(text) {
        return None;
    }
    let mut parts = Parts::default();
    for word in text
        .to_lowercase()
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '•' | '·' | '(' | ')'))
    {
        let word = word.trim_matches(|c: char| matches!(c, '.' | ':' | ';' | '–' | '—'));
        if !word.is_empty() {
            parts.take(word)?;
        }
    }
    if !parts.is_stamp() {
        return None;
    }
    Some(parts.day_string())
}

/// The line without the date and time that it begins with.
pub(super) fn without(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(word) = rest.split_whitespace().next() {
        let plain = word
            .trim_matches(|c: char| matches!(c, ',' | '.' | ':' | ';' | '|' | '-' | '–' | '—'))
            .to_lowercase();
        let dated = plain.is_empty() || is_clock(&plain) || numeric(&plain).is_some();
        if !dated {
            break;
        }
        rest = rest[word.len()..].trim_start();
    }
    rest
}

/// The first date that stands anywhere in a short line.
pub(super) fn find(text: &str) -> Option<String> {
    if !has_digit(text) {
        return None;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '•' | '·' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ':' | ';' | '–' | '—')))
        .filter(|word| !word.is_empty())
        .collect();
    // A date in figures is one word, one with a month's name three.
    (1..=3).step_by(2).flat_map(|length| words.windows(length)).find_map(|window| {
        let mut parts = Parts::default();
        for word in window {
            parts.take(word)?;
        }
        parts.day_string()
    })
}

/// No date here is without one.
fn has_digit(text: &str) -> bool {
    text.bytes().any(|b| b.is_ascii_digit())
}

#[derive(Default)]
struct Parts {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    whole: Option<(u32, u32, u32)>,
    /// A numeric date whose order of day and month is not told.
    unsure: bool,
    /// A time of day stood there.
    clock: bool,
}

impl Parts {
    fn take(&mut self, word: &str) -> Option<()> {
        if AROUND.contains(&word) || months::is_weekday(word) {
            return Some(());
        }
        if is_clock(word) {
            self.clock = true;
            return Some(());
        }
        if let Some(month) = months::number(word) {
            // A second date (of an update) does not overrule the first.
            self.month.get_or_insert(month);
            return Some(());
        }
        if let Some(date) = numeric(word) {
            match date {
                Some(date) => {
                    self.whole.get_or_insert(date);
                }
                None => self.unsure = true,
            }
            return Some(());
        }
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        let suffix = &word[digits.len()..];
        if digits.is_empty()
            || !digits.bytes().all(|b| b.is_ascii_digit())
            || !matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er" | "h" | "am" | "pm" | "º")
        {
            return None;
        }
        let number: u32 = digits.parse().ok()?;
        match number {
            _ if matches!(suffix, "h" | "am" | "pm") => {}
            1..=31 if digits.len() <= 2 => {
                self.day.get_or_insert(number);
            }
            1900..=2099 => {
                self.year.get_or_insert(number);
            }
            _ => return None,
        }
        Some(())
    }

    /// A day, or a time of day alone, as the entries of a live page have it.
    fn is_stamp(&self) -> bool {
        self.whole.is_some()
            || (self.clock && self.day.is_none() && self.year.is_none())
            || self.unsure
            || (self.month.is_some() && self.day.is_some())
            || (self.month.is_some() && self.year.is_some())
    }

    fn day_string(&self) -> Option<String> {
        let (y, m, d) = match self.whole {
            Some(date) => date,
            None => (self.year?, self.month?, self.day?),
        };
        let longest = match m {
            2 if y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (d <= longest).then(|| format!("{y:04}-{m:02}-{d:02}"))
    }
}

fn is_clock(word: &str) -> bool {
    let plain = word.trim_end_matches("am").trim_end_matches("pm").trim_end_matches("uhr");
    let two = |part: Option<&str>| {
        part.is_some_and(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
    };
    let parts_by_point = plain.len() < word.len() && plain.contains('.');
    let mut parts = if parts_by_point { plain.split(['.', '.']) } else { plain.split([':', 'h']) };
    (parts_by_point || plain.contains([':', 'h'])) && two(parts.next()) && two(parts.next())
}

/// `2016-12-10`, `10.12.2016`, `12/10/2016`, `2016年12月10日`: the date, or `None` inside where day and month could be
/// either.
fn numeric(word: &str) -> Option<Option<(u32, u32, u32)>> {
    let word = word.split('t').next().unwrap_or(word);
    if let Some((year, rest)) = word.split_once('年') {
        let (month, day) = rest.strip_suffix('日')?.split_once('月')?;
        let date = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let real =
            (1900..=2099).contains(&date.0) && (1..=12).contains(&date.1) && (1..=31).contains(&date.2);
        return real.then_some(Some(date));
    }
    let mark = word.chars().find(|c| matches!(c, '-' | '.' | '/'))?;
    let parts: Vec<&str> = word.split(mark).collect();
    if parts.len() != 3
        || !parts.iter().all(|p| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    let n: Vec<u32> = parts.iter().filter_map(|p| p.parse().ok()).collect();
    let &[a, b, c] = n.as_slice() else { return None };
    let valid = |y: u32, m: u32, d: u32| {
        ((1900..=2099).contains(&y) && (1..=12).contains(&m) && (1..=31).contains(&d)).then_some((y, m, d))
    };
    if parts[0].len() == 4 {
        return valid(a, b, c).map(Some);
    }
    let year = match parts[2].len() {
        4 => c,
        2 => 2000 + c,
        _ => return None,
    };
    match (a, b) {
        // Points are written day first everywhere; slashes by Americans month first.
        _ if mark == '.' => valid(year, b, a).map(Some),
        (13..=31, _) => valid(year, b, a).map(Some),
        (_, 13..=31) => valid(year, a, b).map(Some),
        _ if a == b => valid(year, a, b).map(Some),
        _ => valid(year, a, b).map(|_| None),
    }
}
