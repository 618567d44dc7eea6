//! Numbers as they are printed: digits, words, both, words for about so many, ranges.

use std::ops::Range;

use presswork_corpus::TokenKind;

use crate::coverage::language::Class;
use crate::coverage::reading::Reading;

/// Words of a number that is written out, at most.
const LONGEST: usize = 12;

/// A number in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// Its words.
    pub words: Range<usize>,
    pub low: f64,
    pub high: f64,
    /// Whether it says how many, and not *dozens*, *several hundred*.
    pub exact: bool,
    /// What is glued to its digits (`km`, `th`, `s`, `%`), folded; empty where nothing is.
    pub suffix: String,
    /// Whether it is plain digits without a separator.
    pub plain: bool,
    /// What is joined to its digits by a hyphen: `year-old`, `hour`.
    pub compound: String,
}

fn value(reading: &Reading<'_>, at: usize, class: Class) -> Option<f64> {
    reading.lists.number(class, &reading.words.get(at)?.folded)
}

/// The number that begins at `at`, if one does.
pub(super) fn number(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let mut first = single(reading, at)?;
    // "five and a half years".
    let end = first.words.end;
    let half = reading.words.get(end..end + 3).map(|words| words.iter().map(|word| word.folded.as_ref()));
    if first.exact && half.is_some_and(|words| words.eq(["and", "a", "half"])) {
        first = Number {
            words: at..end + 3,
            low: first.low + 0.5,
            high: first.high + 0.5,
            plain: false,
            ..first
        };
    }
    range(reading, &first).or(Some(first))
}

/// A number that is no range.
fn single(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let word = reading.words.get(at)?;
    match word.kind {
        TokenKind::Number => digits(reading, at),
        TokenKind::Word if word.folded.starts_with(|c: char| c.is_ascii_digit()) => digits(reading, at),
        TokenKind::Word | TokenKind::Abbreviation => half(reading, at).or_else(|| written(reading, at)),
        _ => None,
    }
}

/// Digits, what is glued to them, and the scales behind: `1.5 million`, `20m`, `7,000km`, `20-year-old`.
fn digits(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let word = &reading.words[at];
    let text = word.folded.as_ref();
    let end = text
        .char_indices()
        .find(|(_, c)| {
            !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}' | ' ' | '’' | '\''))
        })
        .map_or(text.len(), |(end, _)| end);
    let figures = text[..end].trim_end_matches(['.', ',', '\'']);
    // "10." is an ordinal where the tokeniser left its dot.
    let rest = &text[figures.len()..];
    let mut low = parsed(figures, reading.lists.code)?;
    let plain = figures.bytes().all(|byte| byte.is_ascii_digit());
    let (mut suffix, mut compound) = (String::new(), String::new());
    match rest.strip_prefix(['-', '\u{2010}', '\u{2011}']) {
        Some(rest) => compound = rest.to_owned(),
        None => suffix = rest.to_owned(),
    }
    let scale = |word: &str| match word {
        "m" => Some(1e6),
        "k" => Some(1e3),
        "b" => Some(1e9),
        word => reading.lists.number(Class::Scale, word),
    };
    let mut next = at + 1;
    if let Some(scale) = scale(&suffix).filter(|_| suffix != "b") {
        low *= scale;
        // "5 m" is metres, "$5m" and "5m people" are millions: the caller knows what stands before.
        suffix = format!("×{suffix}");
    } else if let Some(scale) =
        compound.split('-').next().and_then(|part| reading.lists.number(Class::Scale, part))
    {
        low *= scale;
        compound.clear();
    }
    while let Some(scale) =
        value(reading, next, Class::Scale).filter(|_| suffix.is_empty() && compound.is_empty())
    {
        low *= scale;
        next += 1;
    }
    Some(Number {
        words: at..next,
        low,
        high: low,
        exact: true,
        plain: plain && next == at + 1,
        suffix,
        compound,
    })
}

/// The value of figures with separators, as the language writes them; `None` where they are no number (`1.2.3`).
fn parsed(figures: &str, language: &str) -> Option<f64> {
    let comma = !matches!(language, "en" | "und" | "" | "zh" | "ja" | "th" | "he" | "ar");
    let (thousands, point) = if comma { ('.', ',') } else { (',', '.') };
    let spaced = |c: char| matches!(c, '\u{a0}' | '\u{202f}' | ' ' | '’' | '\'');
    let (whole, fraction) = match figures.split_once(point) {
        Some((_, fraction)) if fraction.contains([thousands, point]) => return None,
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (figures, None),
    };
    let parts: Vec<&str> = whole.split(|c| c == thousands || spaced(c)).collect();
    let grouped = parts.len() > 1;
    let mut fraction = fraction.map(str::to_owned);
    let mut whole: String = parts.concat();
    if grouped && parts[1..].iter().any(|part| part.len() != 3) {
        // "3.5" in a language that writes "3,5": a point all the same.
        if parts.len() == 2 && fraction.is_none() && whole.len() < 10 {
            whole = parts[0].to_owned();
            fraction = Some(parts[1].to_owned());
        } else {
            return None;
        }
    }
    let text = fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"));
    if whole.len() > 15 { None } else { text.parse().ok() }
}

/// `half a million`, `a quarter of a million`.
fn half(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let part = value(reading, at, Class::Fraction)?;
    let article = |at: usize| {
        reading
            .words
            .get(at)
            .is_some_and(|word| matches!(word.folded.as_ref(), "a" | "an" | "eine" | "einer" | "un"))
    };
    let of = reading.words.get(at + 1).is_some_and(|word| word.folded == "of");
    let scale = at + 1 + usize::from(of);
    let scale = scale + usize::from(article(scale));
    let size = value(reading, scale, Class::Scale).filter(|_| scale > at + 1)?;
    let low = part * size;
    Some(Number {
        words: at..scale + 1,
        low,
        high: low,
        exact: true,
        suffix: String::new(),
        plain: false,
        compound: String::new(),
    })
}

/// A number in words: `two hundred and fifty`, `a dozen`, `several hundred`, `tens of thousands`, `twenty-five`.
fn written(reading: &Reading<'_>, at: usize) -> Option<Number> {
    let mut low = 0.0;
    let mut high = 0.0;
    // The part below the last thousand, million ….
    let (mut part_low, mut part_high) = (0.0, 0.0);
    let mut exact = true;
    let mut next = at;
    let mut counted = false;
    while next < reading.words.len() && next - at < LONGEST {
        let word = &reading.words[next];
        let folded = word.folded.as_ref();
        if let Some(value) = count(reading, folded) {
            // "twenty five" adds, "five five" does not.
            if counted
                && (part_low % 100.0 != 0.0 || part_low == 0.0)
                && !(part_low % 10.0 == 0.0 && part_low % 100.0 >= 20.0 && value < 10.0)
            {
                break;
            }
            (part_low, part_high) = (part_low + value, part_high + value);
            counted = true;
        } else if let Some(scale) = value(reading, next, Class::Scale) {
            if !counted {
                let (from, to) = lent(reading, next, at)?;
                (part_low, part_high) = (from, to);
                exact &= from == to;
            }
            if scale >= 1000.0 {
                low += part_low.max(1.0) * scale;
                high += part_high.max(1.0) * scale;
                (part_low, part_high) = (0.0, 0.0);
            } else {
                (part_low, part_high) = (part_low * scale, part_high * scale);
            }
            counted = true;
        } else if let Some(round) =
            value(reading, next, Class::Round).filter(|_| !counted && !word.possessive)
        {
            return rounded(reading, next, round);
        } else if next == at && lends(folded) && value(reading, at + 1, Class::Scale).is_some() {
            // "a dozen", "several hundred".
        } else if counted
            && folded == "and"
            && part_low >= 100.0
            && reading.words.get(next + 1).is_some_and(|word| count(reading, &word.folded).is_some())
        {
            // "two hundred and fifty".
        } else {
            break;
        }
        next += 1;
    }
    if !counted {
        return None;
    }
    if next - at == 1
        && matches!(
            reading.words[at].folded.as_ref(),
            "one" | "ein" | "eine" | "einen" | "einem" | "einer" | "un" | "une"
        )
    {
        return None;
    }
    // "several hundred" is below a thousand.
    Some(Number {
        words: at..next,
        low: low + part_low,
        high: if exact { high + part_high } else { (high + part_high) / 9.0 * 10.0 - 1.0 },
        exact,
        suffix: String::new(),
        plain: false,
        compound: String::new(),
    })
}

/// The value of a number word, of a compound the sum: `twenty-five`.
fn count(reading: &Reading<'_>, folded: &str) -> Option<f64> {
    let one = |word: &str| reading.lists.number(Class::Count, word);
    if let Some(value) = one(folded) {
        return Some(value);
    }
    if reading.lists.code == "de" {
        return german(reading, folded);
    }
    let (tens, ones) = folded.split_once('-')?;
    let (tens, ones) = (one(tens)?, one(ones)?);
    (tens >= 20.0 && ones < 10.0).then_some(tens + ones)
}

/// `fünfundzwanzig`, `zweihundert`, `dreitausend`: German writes them as one word.
fn german(reading: &Reading<'_>, folded: &str) -> Option<f64> {
    let one = |word: &str| reading.lists.number(Class::Count, word);
    if let Some((ones, tens)) = folded.split_once("und") {
        let (ones, tens) = (one(ones)?, one(tens)?);
        return (tens >= 20.0 && ones < 10.0).then_some(tens + ones);
    }
    let (part, scale) = [("tausend", 1000.0), ("hundert", 100.0)]
        .into_iter()
        .find_map(|(scale, value)| Some((folded.strip_suffix(scale)?, value)))?;
    if part.is_empty() { Some(scale) } else { one(part).map(|part| part * scale) }
}

/// Words that lend a scale its factor.
fn lends(folded: &str) -> bool {
    matches!(
        folded,
        "a" | "an" | "several" | "few" | "ein" | "eine" | "mehrere" | "einige" | "ein_paar" | "plusieurs"
    )
}

/// The factors that the word before a scale lends it: `a dozen`, `several hundred`.
fn lent(reading: &Reading<'_>, scale: usize, at: usize) -> Option<(f64, f64)> {
    let before =
        scale.checked_sub(1).filter(|before| *before >= at).and_then(|before| reading.words.get(before));
    match before.map(|word| word.folded.as_ref()) {
        Some("several" | "few" | "mehrere" | "einige" | "plusieurs") => Some((2.0, 9.0)),
        Some("a" | "an" | "ein" | "eine") => Some((1.0, 1.0)),
        _ => {
            // A bare "million", "hundert Menschen": one of it; a bare "dozen" behind another word is part of that.
            (scale == at && reading.lists.code == "de").then_some((1.0, 1.0))
        }
    }
}

/// `dozens`, `thousands`, `hundreds of thousands`: from two of it to below ten.
fn rounded(reading: &Reading<'_>, at: usize, round: f64) -> Option<Number> {
    let of = |at: usize| {
        reading.words.get(at).is_some_and(|word| matches!(word.folded.as_ref(), "of" | "von" | "de"))
    };
    let mut size = round;
    let mut next = at + 1;
    if of(next)
        && let Some(more) = value(reading, next + 1, Class::Round).filter(|more| *more > round)
    {
        size *= more;
        next += 2;
    }
    // "tens" and "scores" count only before something that they are of.
    if size < 100.0 && round != 12.0 && !of(next) {
        return None;
    }
    let low = 2.0 * size;
    let high = if round == 12.0 || round == 20.0 { 100.0 * (size / round) - 1.0 } else { 10.0 * size - 1.0 };
    Some(Number {
        words: at..next,
        low,
        high,
        exact: false,
        suffix: String::new(),
        plain: false,
        compound: String::new(),
    })
}

/// `250,000 to 300,000`, `between five and seven`, `30–50`, `two or three million`.
fn range(reading: &Reading<'_>, first: &Number) -> Option<Number> {
    let at = first.words.end;
    let link = reading.words.get(at)?;
    let between = first.words.start.checked_sub(1).and_then(|before| reading.words.get(before));
    let between =
        between.is_some_and(|word| matches!(word.folded.as_ref(), "between" | "zwischen" | "entre"));
    let dash = matches!(link.folded.as_ref(), "-" | "–" | "—" | "\u{2011}") && link.glued;
    let links = match link.folded.as_ref() {
        "and" | "und" | "et" => between,
        "to" | "or" | "bis" | "oder" | "à" | "ou" => first.compound.is_empty(),
        _ => dash,
    };
    if !links || !first.suffix.is_empty() && !first.suffix.starts_with('×') && first.suffix != "s" {
        return None;
    }
    let second = single(reading, at + 1)?;
    if dash && !reading.words[at + 1].glued {
        return None;
    }
    let mut low = first.low;
    // "two to three million": the scale is of both.
    let scaled = second.words.len() > 1 && first.words.len() == 1;
    if scaled && low < second.low {
        let scale = second.words.clone().filter_map(|at| value(reading, at, Class::Scale)).product::<f64>();
        if low * scale < second.low {
            low *= scale;
        }
    }
    (low < second.low).then_some(Number {
        words: first.words.start..second.words.end,
        low,
        high: second.high,
        exact: first.exact && second.exact,
        plain: false,
        ..second
    })
}
