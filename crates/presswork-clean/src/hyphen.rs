//! Words that a line end cut in two: whether the hyphen was the word's own or the printer's.
//!
//! The document itself is the evidence: the hyphen stays where the next part begins in upper case
//! ("anti-" + "Northern") or the hyphenated form stands elsewhere, goes where the joined form stands
//! elsewhere, and stays where nothing tells, because a wrong "wellknown" is worse than a wrong
//! "es-cape": the first makes a word that nobody wrote.

use std::collections::HashSet;

/// The word forms of a document, lower case; asked, never listed.
pub(crate) struct Vocabulary {
    words: HashSet<String>,
}

impl Vocabulary {
    /// The words of `text`; none are collected where no line ends in a hyphen.
    pub(crate) fn of(text: &str) -> Self {
        let mut words = HashSet::new();
        if text.lines().any(|line| ends_in_hyphen(line.trim_end())) {
            for line in text.lines() {
                for word in line.split(|c: char| !(c.is_alphanumeric() || is_hyphen(c) || c == '\u{ad}')) {
                    // Longer than any word: the vocabulary must stay small beside a hostile text.
                    if !word.is_empty() && word.len() <= 128 {
                        words.insert(canonical(word));
                    }
                }
            }
        }
        Vocabulary { words }
    }

    /// Whether the hyphen that ends `before` stays when `after` is joined to it.
    fn keeps_hyphen(&self, before: &str, after: &str) -> bool {
        let head = last_part(before);
        let tail = first_part(after);
        if tail.chars().next().is_none_or(|c| !c.is_lowercase()) {
            return true;
        }
        if head.len() + tail.len() > 256 {
            return true;
        }
        let stem = head.trim_end_matches(is_hyphen);
        let hyphenated = canonical(&format!("{stem}-{tail}"));
        let joined = canonical(&format!("{stem}{tail}"));
        self.words.contains(&hyphenated) || !self.words.contains(&joined)
    }

    /// Appends the next line to the text of a paragraph: with a space between, or without one and
    /// perhaps without the hyphen where the line end cut a word.
    pub(crate) fn append(&self, text: &mut String, line: &str) {
        if text.is_empty() {
            text.push_str(line);
            return;
        }
        if let Some(stem) = text.strip_suffix('\u{ad}') {
            let kept = stem.len();
            text.truncate(kept);
        } else if ends_in_hyphen(text) && line.chars().next().is_some_and(char::is_alphanumeric) {
            if starts_coordination(line) {
                // "pre- and post-war", "Vor- und Nachteile": the hyphen stands for a missing part.
                text.push(' ');
            } else if !self.keeps_hyphen(text, line) {
                text.pop();
            }
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
        text.push_str(line);
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// A hyphen at the end with a letter before it; a dash has a space there.
pub(crate) fn ends_in_hyphen(line: &str) -> bool {
    let mut back = line.chars().rev();
    match back.next() {
        Some('\u{ad}') => true,
        Some(c) if is_hyphen(c) => back.next().is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

fn starts_coordination(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or("");
    matches!(word, "and" | "or" | "to" | "und" | "oder" | "bis" | "et" | "ou" | "y" | "o")
}

/// Parts of more characters than this are no words, and looking further at every line end would cost
/// squares.
const LONGEST_PART: usize = 128;

fn last_part(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(LONGEST_PART)
        .take_while(|&(_, c)| c.is_alphanumeric() || is_hyphen(c))
        .last()
        .map_or(text.len(), |(at, _)| at);
    &text[start..]
}

fn first_part(text: &str) -> &str {
    let end = text
        .char_indices()
        .take(LONGEST_PART)
        .find(|&(_, c)| !(c.is_alphanumeric() || is_hyphen(c)))
        .map_or_else(|| text.chars().take(LONGEST_PART).map(char::len_utf8).sum(), |(at, _)| at);
    text[..end].trim_end_matches(is_hyphen)
}

fn canonical(word: &str) -> String {
    word.chars()
        .filter(|&c| c != '\u{ad}')
        .map(|c| if is_hyphen(c) { '-' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}
