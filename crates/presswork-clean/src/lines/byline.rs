//! `byline`: lines that name who wrote the text, and the names in them.

use presswork_corpus::KnownBy;

use super::{Line, caption::is_particle, date};
use crate::metadata;
use crate::stream::{Candidate, Claim, Field, Stream};
use crate::words;

/// What opens a byline, folded, with the space or colon after it.
const OPENERS: &[&str] = &[
    "written by ",
    "posted by ",
    "published by ",
    "reported by ",
    "story by ",
    "words by ",
    "text by ",
    "by: ",
    "by ",
    "author: ",
    "authors: ",
    "byline: ",
    "von ",
    "text: ",
    "ein kommentar von ",
    "eine analyse von ",
    "ein gastbeitrag von ",
    "ein bericht von ",
    "ein artikel von ",
    "ein beitrag von ",
    "eine kolumne von ",
    "ein interview von ",
    "geschrieben von ",
    "erstellt von ",
    "verfasst von ",
    "interview by ",
    "autor: ",
    "autorin: ",
    "autoren: ",
    "aus ",
    "par ",
    "por ",
    "de ",
    "escrito por ",
    "auteur: ",
];

/// What a line begins with that says when or where a text was put up before it says by whom, and the word before the
/// name: "Posted in Harbour by Jo Doe on October 12, 2019", "Veröffentlicht am 12. Oktober 2019 von Jo Doe".
const PUT_UP: &[(&[&str], &str)] = &[
    (&["posted", "published", "filed", "submitted", "reported", "written", "added", "updated"], "by"),
    (&["this entry was posted", "this post was written", "this article was written", "last updated"], "by"),
    (&["veröffentlicht", "geschrieben", "erstellt", "verfasst", "eingestellt"], "von"),
    (&["publié", "écrit", "posté", "rédigé"], "par"),
    (&["publicado", "escrito", "enviado"], "por"),
    (&["pubblicato", "scritto", "postato"], "da"),
];

/// Words in a byline that belong to no name.
const NOT_NAMES: [&str; 49] = [
    "reuters",
    "afp",
    "ap",
    "dpa",
    "associated press",
    "the associated press",
    "staff",
    "staff writer",
    "staff reporter",
    "editor",
    "reporter",
    "correspondent",
    "news",
    "desk",
    "team",
    "agencies",
    "agency",
    "press",
    "bureau",
    "newsroom",
    "editorial",
    "board",
    "writer",
    "columnist",
    "contributor",
    "freelance",
    "special",
    "redaktion",
    "agenturen",
    "korrespondent",
    "reporterin",
    "redakteur",
    "redakteurin",
    "admin",
    "guest",
    "senior",
    "chief",
    "photographer",
    "producer",
    "photos",
    "online",
    "media",
    "post",
    "times",
    "magazine",
    "service",
    "services",
    "herald",
    "tribune",
];

/// Removes bylines near the headline or after the last paragraph and claims their names.
pub(super) fn judge(stream: &mut Stream, lines: &[Line]) {
    let first = first_prose(stream, lines);
    let last = (0..lines.len())
        .rev()
        .find(|&at| stream.candidates[at].removed_by.is_none() && lines[at].is_prose())
        .unwrap_or(lines.len());
    let mut found: Vec<String> = Vec::new();
    let mut dated = stream.claims.iter().any(|claim| claim.field == Field::Date && claim.by == KnownBy::Line);
    for (at, line) in lines.iter().enumerate() {
        let (candidate, below) = match &mut stream.candidates[at..] {
            [candidate, below, ..] => (candidate, Some(below)),
            [candidate] => (candidate, None),
            [] => break,
        };
        if !may_be_one(candidate) {
            continue;
        }
        let near =
            at <= first.saturating_add(2) && at + 12 >= first || (at > last && at <= last.saturating_add(3));
        if !near || line.words > 25 || candidate.text.len() > 240 {
            continue;
        }
        let names = read(&candidate.text)
            .or_else(|| put_up_by(&candidate.text))
            .or_else(|| day_and_name(&candidate.text))
            .or_else(|| name_below(line, below));
        let Some(names) = names else { continue };
        candidate.removed_by = Some("byline");
        if let (false, Some(day)) = (dated, date::find(&candidate.text)) {
            stream.claims.push(Claim { field: Field::Date, value: day, by: KnownBy::Line });
            dated = true;
        }
        if found.is_empty() {
            found = names;
        }
    }
    let named = !found.is_empty();
    if named {
        stream.claims.push(Claim { field: Field::Author, value: found.join(", "), by: KnownBy::Line });
    }
    // The credit line of the day may stand in a removed neighbour of the headline.
    if !dated {
        let from = first.saturating_sub(12);
        for (candidate, line) in
            stream.candidates[from..first.min(lines.len())].iter_mut().zip(&lines[from..])
        {
            if matches!(candidate.removed_by, Some("outside-body" | "date" | "dateline-stamp" | "byline"))
                && line.words <= 14
                && !line.sentence
                && let Some(day) = date::find(&candidate.text)
            {
                candidate.removed_by = Some("dateline-stamp");
                // "Jo Doe | Updated: 12 May 2019": who, without a word that says so.
                if !named
                    && let Some((who, _)) = candidate.text.split_once(['|', '•', '·'])
                    && is_name(who.trim())
                {
                    candidate.removed_by = Some("byline");
                    stream.claims.push(Claim {
                        field: Field::Author,
                        value: who.trim().to_owned(),
                        by: KnownBy::Line,
                    });
                }
                stream.claims.push(Claim { field: Field::Date, value: day, by: KnownBy::Line });
                break;
            }
        }
    }
}

/// Whether no rule has removed it, or one that knows less of it than a byline says.
fn may_be_one(candidate: &Candidate) -> bool {
    matches!(candidate.removed_by, None | Some("outside-body" | "byline" | "date" | "tags"))
}

/// The name in the line below one that is "Written by" and nothing more, which goes with it.
fn name_below(line: &Line, below: Option<&mut Candidate>) -> Option<Vec<String>> {
    let below = below.filter(|below| may_be_one(below) && is_name(&below.text))?;
    OPENERS.iter().find(|opener| opener.trim_end_matches([' ', ':']) == line.folded.trim_end_matches(':'))?;
    below.removed_by = Some("byline");
    Some(vec![below.text.clone()])
}

/// The names in a line that says when or where a text was put up, and by whom.
fn put_up_by(text: &str) -> Option<Vec<String>> {
    let folded = words::fold(text);
    let opens = |opener: &str| folded.strip_prefix(opener).is_some_and(|rest| rest.starts_with(' '));
    let (_, by) = PUT_UP.iter().find(|(openers, _)| openers.iter().any(|opener| opens(opener)))?;
    let mut parts = split_words(text, &[by]).into_iter();
    let (_, said) = (parts.next()?, parts.next()?);
    if parts.next().is_some() || words::ends_sentence(text) {
        return None;
    }
    names_in(said).filter(|names| !names.is_empty())
}

/// The name in a line that is the day, a dash and a name: "11.12.2019 - Jo Doe".
fn day_and_name(text: &str) -> Option<Vec<String>> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (day, name) = [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash))?;
    let name = name.trim();
    (is_name(name) && words::count(day) <= 3 && date::find(day).is_some()).then(|| vec![name.to_owned()])
}

/// Where the text begins: the first paragraph that nothing removed.
pub(super) fn first_prose(stream: &Stream, lines: &[Line]) -> usize {
    (0..lines.len())
        .find(|&at| stream.candidates[at].removed_by.is_none() && lines[at].is_prose())
        .unwrap_or(lines.len())
}

/// The names in a byline; an empty list where it names an agency alone; `None` for another line.
pub(super) fn read(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    let folded = words::fold(text);
    let opener = OPENERS.iter().find(|opener| folded.starts_with(**opener))?;
    let opener_words = opener.split_whitespace().count();
    let first = text.split_whitespace().next()?;
    if !words::is_capitalised(first) {
        return None;
    }
    let mut rest = text;
    for _ in 0..opener_words {
        let rest_trimmed = rest.trim_start();
        let end = rest_trimmed.find(char::is_whitespace)?;
        rest = &rest_trimmed[end..];
    }
    let names = names_in(rest)?;
    // "Aus", "De" and "Von" open sentences and headlines too: there all must be names.
    let weak = matches!(*opener, "aus " | "de " | "von " | "par " | "por " | "text: ");
    if weak && (names.is_empty() || words::ends_sentence(text)) {
        return None;
    }
    Some(names)
}

/// The names that stand after the word for "by"; an empty list where it is an office, `None` where it is neither.
fn names_in(text: &str) -> Option<Vec<String>> {
    // What stands after a bar or a dot in the middle is a date, a place, a number of comments.
    let end = text.find(['|', '•', '·', '(', '/', '–', '—']).unwrap_or(text.len());
    let said = &text[..end];
    let said = cut_before(said, &["updated", "published", "posted", "on ", "in ", "for ", "at "]);
    let mut names = Vec::new();
    let mut parts = 0;
    for part in
        said.split([',', ';', '&']).flat_map(|part| split_words(part, &["and", "und", "et", "y", "e"]))
    {
        let part = metadata::before_date(part).trim().trim_end_matches([':', '.', '-']).trim();
        if part.is_empty() || part.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        parts += 1;
        if is_name(part) {
            names.push(part.to_owned());
        } else if names.is_empty() && !is_office(part) {
            return None;
        }
    }
    (parts > 0).then_some(names)
}

fn cut_before<'a>(text: &'a str, marks: &[&str]) -> &'a str {
    let lower = text.to_ascii_lowercase();
    let at = marks
        .iter()
        .filter_map(|mark| {
            lower
                .match_indices(mark)
                .map(|(at, _)| at)
                .find(|&at| lower[..at].ends_with(|c: char| c.is_whitespace() || c == ','))
        })
        .min();
    at.map_or(text, |at| &text[..at])
}

fn split_words<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        if words.contains(&word.trim()) {
            parts.push(&text[start..at]);
            start = at + word.len();
        }
        at += word.len();
    }
    parts.push(&text[start..]);
    parts
}

/// Two to five words, each capitalised or a particle, no digits: a person's name.
pub(super) fn is_name(text: &str) -> bool {
    let parts: Vec<&str> = text.split_whitespace().collect();
    (2..=5).contains(&parts.len())
        && text.chars().count() <= 45
        && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '"' | '“' | '”' | ':' | '!' | '?'))
        && parts.iter().all(|part| words::is_capitalised(part) || is_particle(part))
        && parts.iter().filter(|part| has_capital(part)).count() >= 2
        && !is_office(text)
}

/// "al-Amin" is a name as much as "Amin".
fn has_capital(part: &str) -> bool {
    words::is_capitalised(part) || part.split(['-', '\'', '’']).nth(1).is_some_and(words::is_capitalised)
}

fn is_office(text: &str) -> bool {
    let folded = words::fold(text);
    NOT_NAMES.contains(&folded.as_str()) || folded.split(' ').any(|word| NOT_NAMES.contains(&word))
}
