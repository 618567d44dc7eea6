//! Which line of a page is a part of its title element: the headline, beside sections and the outlet's name.

use crate::words;

/// Fewer words are a section or a name as often.
const FEWEST_WORDS: usize = 3;
/// A headline behind the outlet's name has more words than most slogans.
const FEWEST_BEHIND: usize = 4;

/// The text of a title element, as the page's lines are held against it.
pub(crate) struct TitleParts<'t> {
    text: &'t str,
    /// Where a part may begin, and its first character in lower case.
    starts: Vec<(usize, char)>,
}

impl<'t> TitleParts<'t> {
    pub(crate) fn of(text: &'t str) -> TitleParts<'t> {
        let mut starts: Vec<(usize, char)> = Vec::new();
        let mut word_end = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            if starts.is_empty() || separates(&text[word_end..at], c) {
                starts.push((at, lower(c)));
            }
            word_end = at + c.len_utf8();
        }
        TitleParts { text, starts }
    }

    /// Whether a line is worth asking of: it is no longer than the title and begins as one of its parts does.
    pub(crate) fn may_be(&self, line: &str) -> bool {
        const SHORTEST: usize = 10;
        // A line may have white space and signs that the title has not.
        (SHORTEST..=self.text.len() + 20).contains(&line.len())
            && line
                .chars()
                .find(|c| c.is_alphanumeric())
                .is_some_and(|first| self.starts.iter().any(|&(_, start)| start == lower(first)))
    }

    /// Whether the line is the title, or its first or last part, and not too short to tell. A line that is no heading may be
    /// the outlet's name: then another part of the title is longer.
    pub(crate) fn has(&self, line: &str, is_heading: bool) -> bool {
        let long = words::count(line);
        let key = words::key(line);
        long >= FEWEST_WORDS
            && self.starts.iter().any(|&(start, _)| {
                let (before, text) = self.text.split_at(start);
                let Some(rest) = behind(text, &key) else { return false };
                if before.contains(char::is_alphanumeric) {
                    !rest.contains(char::is_alphanumeric)
                        && long >= FEWEST_BEHIND.max(words::count(before) + 1)
                } else {
                    is_cut(line, rest) && (is_heading || self.longest_of(rest) <= long)
                }
            })
    }

    /// Words of the longest of the parts that `rest`, the end of the title, has.
    fn longest_of(&self, rest: &str) -> usize {
        let from = self.text.len() - rest.len();
        let starts = self.starts.iter().map(|&(at, _)| at).filter(|&at| at >= from);
        let ends = starts.clone().skip(1).chain([self.text.len()]);
        starts.zip(ends).map(|(start, end)| words::count(&self.text[start..end])).max().unwrap_or(0)
    }
}

/// What of `text` stands behind the words of `key`.
fn behind<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let mut wanted = key.chars().filter(|c| *c != ' ').peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(&text[at..]);
        }
        if c.is_alphanumeric() && !c.to_lowercase().all(|lower| wanted.next() == Some(lower)) {
            return None;
        }
    }
    wanted.peek().is_none().then_some("")
}

/// Whether more of the title stands apart from the line, behind a separator; a script without spaces separates by them.
fn is_cut(line: &str, rest: &str) -> bool {
    const FEWEST_UNSPACED: usize = 7;
    let Some((at, next)) = rest.char_indices().find(|(_, c)| c.is_alphanumeric()) else { return true };
    let between = &rest[..at];
    let unspaced = || line.chars().filter(|&c| words::is_unspaced(c)).count() >= FEWEST_UNSPACED;
    (separates(between, next) && !between.contains(':'))
        || (between.contains(char::is_whitespace) && unspaced())
}

/// Whether the signs between two words part a title: a bar, or a dash, a point or a bracket that a space sets off from the
/// words. A script without spaces needs none, but for brackets.
fn separates(between: &str, next: char) -> bool {
    const BARS: [char; 3] = ['|', '｜', '_'];
    const BRACKETS: [char; 2] = ['(', '['];
    const OTHERS: [char; 17] =
        ['-', '－', '–', '—', ':', '：', '»', '«', '›', '‹', '〉', '>', '<', '·', '•', '/', '~'];
    let spaced = between.contains(char::is_whitespace);
    between.contains(BARS)
        || (between.contains(OTHERS) && (spaced || words::is_unspaced(next)))
        || (between.contains(BRACKETS) && spaced)
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
