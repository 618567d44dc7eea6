//! The report's own words: `messages/`, a file for each language in the syntax of Project Fluent, and how its places are filled.
//!
//! A message is found by its name; `{ $n }` is a place, and a place that chooses (`{ $n -> [one] … *[other] … }`) does so by
//! the number's plural category or by the text. Messages are ours and may hold markup; what fills a place is not, and is
//! escaped where a page is made. A name that no file has is shown as it is: nothing here can fail, and tests hold every
//! language to the names and the places of the English file.

pub(crate) mod in_templates;
mod plural;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde::Serialize;

use crate::Locale;

/// A piece of a message.
enum Part {
    /// As it stands.
    Text(Cow<'static, str>),
    /// What the place of this name is filled with.
    Place(&'static str),
    /// One of several, by what the place of this name is filled with; the last is for what no other is for.
    Choice(&'static str, Vec<(&'static str, Vec<Part>)>),
}

/// What fills a place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fill<'a> {
    /// A whole number, written with its digits in groups.
    Count(u64),
    /// A text, as it is.
    Text(&'a str),
}

/// The messages of the page's script, by what follows `script-` in their names.
pub(crate) type Shipped = BTreeMap<&'static str, Forms>;

/// A message of the page's script: one text, or one for each plural category of `n`; places are `{name}`.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Forms {
    One(String),
    ByCategory(BTreeMap<&'static str, String>),
}

/// The messages of one language, by name.
pub(crate) struct Messages {
    locale: Locale,
    parts: BTreeMap<&'static str, Vec<Part>>,
}

/// What begins the names of the messages that the page's script shows.
const OF_SCRIPT: &str = "script-";

impl Messages {
    fn parsed(locale: Locale, source: &'static str) -> Self {
        let resource = match fluent_syntax::parser::parse_runtime(source) {
            Ok(resource) => resource,
            Err((rest, _)) => rest,
        };
        let mut parts = BTreeMap::new();
        for entry in &resource.body {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
            {
                parts.insert(message.id.name, compiled(pattern));
            }
        }
        Messages { locale, parts }
    }

    /// Those of a language, read once.
    pub(crate) fn of(locale: Locale) -> &'static Messages {
        static ENGLISH: LazyLock<Messages> =
            LazyLock::new(|| Messages::parsed(Locale::English, include_str!("../messages/en.ftl")));
        static GERMAN: LazyLock<Messages> =
            LazyLock::new(|| Messages::parsed(Locale::German, include_str!("../messages/de.ftl")));
        static FRENCH: LazyLock<Messages> =
            LazyLock::new(|| Messages::parsed(Locale::French, include_str!("../messages/fr.ftl")));
        static SPANISH: LazyLock<Messages> =
            LazyLock::new(|| Messages::parsed(Locale::Spanish, include_str!("../messages/es.ftl")));
        static ARABIC: LazyLock<Messages> =
            LazyLock::new(|| Messages::parsed(Locale::Arabic, include_str!("../messages/ar.ftl")));
        match locale {
            Locale::English => &ENGLISH,
            Locale::German => &GERMAN,
            Locale::French => &FRENCH,
            Locale::Spanish => &SPANISH,
            Locale::Arabic => &ARABIC,
        }
    }

    /// Whether there is a message of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(name)
    }

    /// The message with its places filled. A place that nothing fills stays visible as `{$name}`.
    pub(crate) fn say(&self, name: &str, fills: &[(&str, Fill<'_>)]) -> String {
        let Some(parts) = self.parts.get(name) else { return name.to_owned() };
        let fill = |place: &str| fills.iter().find(|(name, _)| *name == place).map(|&(_, fill)| fill);
        let choose = |place: &str| match fill(place) {
            Some(Fill::Count(n)) => (plural::category(self.locale, n).to_owned(), n.to_string()),
            Some(Fill::Text(text)) => (text.to_owned(), String::new()),
            None => Default::default(),
        };
        let put = |place: &str, out: &mut String| match fill(place) {
            Some(Fill::Count(n)) => out.push_str(&self.locale.count(n)),
            Some(Fill::Text(text)) => out.push_str(text),
            None => out.push_str(&format!("{{${place}}}")),
        };
        let mut out = String::new();
        resolve(parts, &choose, &put, &mut out);
        out
    }

    /// What the page's script says.
    pub(crate) fn of_script(&self) -> Shipped {
        let of_script =
            self.parts.iter().filter_map(|(name, parts)| Some((name.strip_prefix(OF_SCRIPT)?, parts)));
        let shipped = of_script.map(|(name, parts)| {
            let by_category: BTreeMap<&'static str, String> = plural::categories(self.locale)
                .iter()
                .map(|category| {
                    let choose = |_: &str| ((*category).to_owned(), String::new());
                    let put = |place: &str, out: &mut String| out.push_str(&format!("{{{place}}}"));
                    let mut out = String::new();
                    resolve(parts, &choose, &put, &mut out);
                    (*category, out)
                })
                .collect();
            let first = by_category["other"].clone();
            if by_category.values().all(|text| *text == first) {
                (name, Forms::One(first))
            } else {
                (name, Forms::ByCategory(by_category))
            }
        });
        shipped.collect()
    }
}

fn compiled(pattern: &Pattern<&'static str>) -> Vec<Part> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            // A message may run over several lines.
            PatternElement::TextElement { value } if value.contains('\n') => {
                parts.push(Part::Text(value.replace('\n', " ").into()));
            }
            PatternElement::TextElement { value } => parts.push(Part::Text((*value).into())),
            PatternElement::Placeable { expression } => parts.extend(placed(expression)),
        }
    }
    parts
}

/// A place; none of a kind that our files have no use for.
fn placed(expression: &Expression<&'static str>) -> Option<Part> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => Some(Part::Place(id.name)),
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Some(Part::Text(fluent_syntax::unicode::unescape_unicode_to_string(value)))
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let mut choices: Vec<(&'static str, Vec<Part>)> = Vec::new();
            // The parser lets no choice pass that has not exactly one default.
            for variant in
                variants.iter().filter(|one| !one.default).chain(variants.iter().filter(|one| one.default))
            {
                let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                    &variant.key;
                choices.push((name, compiled(&variant.value)));
            }
            Some(Part::Choice(id.name, choices))
        }
        _ => None,
    }
}

fn resolve(
    parts: &[Part],
    choose: &dyn Fn(&str) -> (String, String),
    put: &dyn Fn(&str, &mut String),
    out: &mut String,
) {
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Place(place) => put(place, out),
            Part::Choice(place, choices) => {
                let (category, number) = choose(place);
                // A number that a message names itself comes before its category.
                let exact = choices.iter().find(|(key, _)| *key == number);
                let chosen =
                    exact.or_else(|| choices.iter().find(|(key, _)| *key == category)).or(choices.last());
                if let Some((_, parts)) = chosen {
                    resolve(parts, choose, put, out);
                }
            }
        }
    }
}

impl Locale {
    /// The message of this name, as it is.
    pub(crate) fn say(self, name: &str) -> String {
        Messages::of(self).say(name, &[])
    }

    /// The message of this name with its places filled.
    pub(crate) fn fill(self, name: &str, fills: &[(&str, Fill<'_>)]) -> String {
        Messages::of(self).say(name, fills)
    }

    /// The message of this name about a number of things: its one place is `n`.
    pub(crate) fn of(self, name: &str, n: u64) -> String {
        self.fill(name, &[("n", Fill::Count(n))])
    }
}
