//! The outlet of a capture without markup, from lines that name it: the copyright line, which says
//! whose text it is, or two lines that agree ("More from X", "Advertise on X", "letters@x.example").

use presswork_corpus::KnownBy;

use crate::stream::{Claim, Field, Stream};
use crate::words;

/// Longer lines are prose.
const LONGEST_LINE: usize = 160;

/// Words of the longest name.
const MOST_WORDS: usize = 6;

/// Claims the outlet, unless somebody has.
pub(super) fn judge(stream: &mut Stream) {
    if stream.claims.iter().any(|claim| claim.field == Field::Outlet) {
        return;
    }
    let lines =
        || stream.candidates.iter().map(|c| c.text.as_str()).filter(|text| text.len() <= LONGEST_LINE);
    let named = lines().rev().find_map(of_copyright).or_else(|| {
        let mentions: Vec<Mention> = lines().filter_map(mention).take(MOST_MENTIONS).collect();
        agreed(&mentions)
    });
    if let Some(value) = named {
        stream.claims.push(Claim { field: Field::Outlet, value, by: KnownBy::Masthead });
    }
}

/// The holder in "© 2020 The Example Times Company. All rights reserved.": with a year, for a picture's
/// credit has none.
fn of_copyright(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let marked = line.contains('©') || lower.starts_with("copyright ") || lower.starts_with("(c) ");
    if !marked || lower.contains("photo") || lower.contains("foto") {
        return None;
    }
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let mut year = false;
    let mut name: Vec<&str> = Vec::new();
    for word in line.split_whitespace() {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let skipped = plain.is_empty() || matches!(plain.to_lowercase().as_str(), "copyright" | "c" | "by");
        if plain.split(['-', '–', '—']).all(is_year) {
            year = true;
            if !name.is_empty() {
                break;
            }
        } else if !(skipped && name.is_empty()) {
            if matches!(plain.to_lowercase().as_str(), "all" | "alle" | "tous" | "todos") || skipped {
                break;
            }
            name.push(word);
            if word.ends_with(['.', '|', ';']) && !is_corporate(plain) {
                break;
            }
        }
    }
    while name.last().is_some_and(|word| is_corporate(word.trim_matches(|c: char| !c.is_alphanumeric()))) {
        name.pop();
    }
    let name = name.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    (year && is_name(name)).then(|| name.to_owned())
}

/// What stands behind a company's name and is no part of its paper's.
fn is_corporate(word: &str) -> bool {
    let lower = word.to_lowercase();
    ["company", "co", "inc", "llc", "ltd", "limited", "gmbh", "ag", "corp", "corporation", "plc"]
        .contains(&lower.as_str())
}

/// A name that a line gives in passing.
struct Mention {
    name: String,
    /// Of an e-mail address: no name to print.
    host: bool,
}

fn mention(line: &str) -> Option<Mention> {
    let text = line.trim();
    if let Some(host) = text.split_whitespace().find_map(mail_host) {
        return Some(Mention { name: host, host: true });
    }
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let after = |opener: &str| lower.rfind(opener).map(|at| &text[at + opener.len()..]);
    let name = if lower.starts_with("more ") && lower.contains(" from ") {
        after(" from ")
    } else if lower.contains("advertise on ") {
        after("advertise on ")
    } else if lower.contains("advertise with ") {
        after("advertise with ")
    } else if let Some(end) = lower.find(" on facebook").or_else(|| lower.find(" on twitter")) {
        let verbs = ["like ", "follow ", "join "];
        verbs.iter().find(|verb| lower.starts_with(**verb)).and_then(|verb| text.get(verb.len()..end))
    } else if lower.contains("newsletter") {
        owner(text)
    } else {
        None
    }?;
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    is_name(name).then(|| Mention { name: name.to_owned(), host: false })
}

/// "X" of "… in X's Weekend Reads newsletter": the capitalised words before the genitive.
fn owner(text: &str) -> Option<&str> {
    let end = text.find("'s ").or_else(|| text.find("’s "))?;
    let mut start = end;
    for word in text[..end].rsplit(' ') {
        if !words::is_capitalised(word) {
            break;
        }
        // The space before the word that was taken last.
        start = if start == end { end - word.len() } else { start - 1 - word.len() };
    }
    text.get(start..end)
}

/// `example` of `letters@example.com`.
fn mail_host(word: &str) -> Option<String> {
    let (name, host) = word.split_once('@')?;
    let (host, _) = host.rsplit_once('.')?;
    let label = host.rsplit('.').max_by_key(|label| label.len())?;
    (!name.is_empty() && label.len() >= 3).then(|| label.to_lowercase())
}

/// The shortest printed name of those that two lines agree on.
fn agreed(mentions: &[Mention]) -> Option<String> {
    let key = |mention: &Mention| {
        let key = words::key(&mention.name);
        key.strip_prefix("the ").unwrap_or(&key).replace(' ', "")
    };
    let keys: Vec<String> = mentions.iter().map(key).collect();
    let agrees = |at: usize| {
        keys.iter().enumerate().any(|(other, key)| {
            other != at
                && key.len() >= 4
                && keys[at].len() >= 4
                && (key == &keys[at] || key.contains(&keys[at]))
        })
    };
    (0..mentions.len())
        .filter(|&at| !mentions[at].host && agrees(at))
        .min_by_key(|&at| (mentions[at].name.len(), at))
        .map(|at| mentions[at].name.clone())
}

/// Mentions that are compared with each other.
const MOST_MENTIONS: usize = 20;

/// A few words, capitalised but for those that names have inside.
fn is_name(name: &str) -> bool {
    let inside =
        |word: &str| matches!(word, "of" | "the" | "and" | "de" | "la" | "der" | "des" | "für" | "&");
    let count = name.split_whitespace().count();
    (1..=MOST_WORDS).contains(&count)
        && name.len() >= 3
        && words::is_capitalised(name)
        && name.split_whitespace().all(|word| words::is_capitalised(word) || inside(word))
}
