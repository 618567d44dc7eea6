//! The names in a byline or a claim, in its order.

use super::lead::without_lead;
use super::name::{Grade, name};
use crate::metadata::date;
use crate::words;

/// The persons that a byline or a claim names, in its order; empty where it names none.
pub(in crate::metadata) fn names(text: &str) -> Vec<String> {
    graded(text).into_iter().filter(|(grade, _)| *grade > Grade::Body).map(|(_, name)| name).collect()
}

pub(super) fn graded(text: &str) -> Vec<(Grade, String)> {
    const LONGEST: usize = 300;
    if text.len() > LONGEST || text.contains("://") {
        return Vec::new();
    }
    let mut names: Vec<(Grade, String)> = Vec::new();
    let mut goes_on = true;
    for piece in text.split(['|', '•', '·', '∙']) {
        let words = piece.trim();
        // Behind a name its role stands, unless the list of names goes on.
        let joins = |c: &[&str]| c.iter().any(|join| words.eq_ignore_ascii_case(join));
        let listed = joins(&[",", "and", "und", "&", "et", "y", "e", ";", ", and"]);
        let begins = [",", "and ", "und ", "& "].iter().any(|join| words.starts_with(join));
        if !names.iter().any(|(grade, _)| *grade == Grade::Person) || goes_on || begins {
            goes_on = false;
        } else {
            goes_on = listed;
            continue;
        }
        goes_on |= listed || [",", " and", " und", "&"].iter().any(|join| words.ends_with(join));
        for part in parts(without_lead(before_date(after_date(piece)))) {
            if let Some((grade, name)) = name(&part)
                && !names.iter().any(|(_, known)| *known == name)
            {
                names.push((grade, name));
            }
        }
    }
    names
}

/// What stands behind the day that a piece begins with: "11.12.2019 - Jo Doe".
pub(super) fn after_date(text: &str) -> &str {
    if !text.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    [" - ", " – ", " — "].iter().find_map(|dash| text.split_once(dash)).map_or(text, |(_, rest)| rest)
}

/// A name without the day or time that follows it, and the words that lead to that: "Jo Doe am 12. Oktober",
/// "Jo Doe May 12".
pub(crate) fn before_date(text: &str) -> &str {
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let plain = word.trim().trim_matches(|c: char| !c.is_alphanumeric());
        if plain.starts_with(|c: char| c.is_ascii_digit()) {
            return without_leading_to_date(&text[..at]);
        }
        at += word.len();
    }
    text.trim_end()
}

/// Without the months and the words in lower case at its end, of which a day has few before it: "am", "updated on".
fn without_leading_to_date(text: &str) -> &str {
    const MOST: usize = 3;
    let mut said = text.trim_end();
    for _ in 0..MOST {
        let leads = |word: &&str| {
            let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
            words::goes_on(word) || date::month_number(plain).is_some()
        };
        let Some(word) = said.split_whitespace().next_back().filter(leads) else { break };
        said = said[..said.len() - word.len()].trim_end();
    }
    said
}

/// Cut at commas, semicolons, bars, `and` and its translations.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split_whitespace() {
        let conjunction = matches!(
            word.to_lowercase().as_str(),
            "and"
                | "und"
                | "et"
                | "y"
                | "e"
                | "en"
                | "och"
                | "og"
                | "i"
                | "&"
                | "and/or"
                | "|"
                | "/"
                | "•"
                | "·"
                | "–"
                | "—"
                | "-"
                | "with"
                | "mit"
                | "updated"
                | "published"
                | "posted"
        );
        // A single letter after a name is an initial only with a point or as a capital.
        if conjunction {
            parts.push(String::new());
            continue;
        }
        let mut rest = word;
        while let Some(at) = rest.find([',', ';', '|', '/', '•', '·']) {
            append(&mut parts, &rest[..at]);
            parts.push(String::new());
            rest = &rest[at..];
            rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        }
        append(&mut parts, rest);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn append(parts: &mut [String], word: &str) {
    if word.is_empty() {
        return;
    }
    if let Some(last) = parts.last_mut() {
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
    }
}
