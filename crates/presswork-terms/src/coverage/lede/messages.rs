//! The words of sentences, by language.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// The messages of a language.
pub(super) struct Messages {
    language: String,
    texts: BTreeMap<&'static str, &'static str>,
}

impl Messages {
    /// Those of a language; the English ones where it has none.
    pub fn of(language: &str) -> Self {
        let text = match language {
            "ar" => include_str!("../../../lists/lede/ar.txt"),
            "de" => include_str!("../../../lists/lede/de.txt"),
            "es" => include_str!("../../../lists/lede/es.txt"),
            "fr" => include_str!("../../../lists/lede/fr.txt"),
            _ => include_str!("../../../lists/lede/en.txt"),
        };
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let language = language.to_owned();
        Messages { language, texts: lines.filter_map(|line| line.split_once(": ")).collect() }
    }

    /// A message with its places filled. What is put in is not looked at for places again.
    pub fn say(&self, name: &str, values: &[(&str, &str)]) -> String {
        let mut rest = self.texts.get(name).copied().unwrap_or_default();
        let mut text = String::new();
        while let Some((before, behind)) = rest.split_once('{') {
            text.push_str(before);
            let (place, after) = behind.split_once('}').unwrap_or((behind, ""));
            let value = values.iter().find(|(name, _)| *name == place).map_or("", |(_, value)| value);
            text.push_str(&self.placed(value));
            rest = after;
        }
        text + rest
    }

    /// What is put into a sentence, so that it keeps its own direction in one that is written from right to left: marks
    /// on both sides (Unicode Standard Annex 9, 2.6), for what has no right-to-left letter itself.
    fn placed<'v>(&self, value: &'v str) -> Cow<'v, str> {
        let right_to_left =
            |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{feff}');
        if self.language != "ar" || value.is_empty() || value.contains(right_to_left) {
            return Cow::Borrowed(value);
        }
        Cow::Owned(format!("\u{200f}\u{200e}{value}\u{200e}\u{200f}"))
    }

    /// The form of a message for `count` things: its plural category of Unicode's CLDR.
    fn category(&self, count: usize) -> &'static str {
        match (self.language.as_str(), count) {
            (_, 1) | ("fr", 0) => "one",
            ("ar", 2) => "two",
            ("ar", _) if (3..=10).contains(&(count % 100)) => "few",
            ("ar", _) if (11..=99).contains(&(count % 100)) => "many",
            _ => "other",
        }
    }

    /// A message about one thing or several; that for several where there is none of the exact form.
    pub fn count(&self, name: &str, count: usize, values: &[(&str, &str)]) -> String {
        let number = self.number(count as u64);
        let values: Vec<(&str, &str)> = values.iter().copied().chain([("count", number.as_str())]).collect();
        let exact = format!("{name}.{}", self.category(count));
        let known = self.texts.contains_key(exact.as_str());
        self.say(&if known { exact } else { format!("{name}.other") }, &values)
    }

    /// A number, its digits in groups of three.
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mark = self.say("thousands", &[]);
        let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
        groups.collect::<Vec<_>>().join(&mark)
    }

    /// `a, b and c`.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        if before.is_empty() {
            return self.placed(last.as_ref()).into_owned();
        }
        let before: Vec<Cow<'_, str>> = before.iter().map(|item| self.placed(item.as_ref())).collect();
        let (comma, and) = (self.say("comma", &[]), self.say("and", &[]));
        // Arabic writes its "and" against the word that follows.
        let and = if self.language == "ar" { and } else { format!("{and} ") };
        format!("{} {and}{}", before.join(&format!("{comma} ")), self.placed(last.as_ref()))
    }

    /// As [`list`](Self::list), of at most `most` items and how many more there are.
    pub fn list_first(&self, items: &[&str], most: usize) -> String {
        if items.len() <= most {
            return self.list(items);
        }
        let more = self.count("more", items.len() - most, &[]);
        let shown = items[..most].iter().copied().chain([more.as_str()]);
        self.list(&shown.collect::<Vec<_>>())
    }

    /// A word between quotation marks.
    pub fn marked(&self, word: &str) -> String {
        format!("{}{word}{}", self.say("open", &[]), self.say("close", &[]))
    }

    /// A share, in whole percent; a word for nothing at all.
    pub fn share(&self, part: u64, whole: u64) -> String {
        if part == 0 || whole == 0 {
            return self.say("none", &[]);
        }
        let percent = (u128::from(part) * 200 / u128::from(whole)).div_ceil(2).max(1);
        self.say("percent", &[("count", &percent.to_string())])
    }
}
