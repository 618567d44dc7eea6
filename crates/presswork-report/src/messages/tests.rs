//! Every language says the same things as English, in every number.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fill, Messages, Part, plural};
use crate::Locale;

const SOURCES: [(Locale, &str); 5] = [
    (Locale::English, include_str!("../../messages/en.ftl")),
    (Locale::German, include_str!("../../messages/de.ftl")),
    (Locale::French, include_str!("../../messages/fr.ftl")),
    (Locale::Spanish, include_str!("../../messages/es.ftl")),
    (Locale::Arabic, include_str!("../../messages/ar.ftl")),
];

/// The places of a message, and the choices in it.
fn places<'p>(parts: &'p [Part], places: &mut BTreeSet<&'p str>, choices: &mut Vec<(&'p str, Vec<&'p str>)>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Place(name) => {
                places.insert(name);
            }
            Part::Choice(name, of) => {
                places.insert(name);
                choices.push((name, of.iter().map(|(key, _)| *key).collect()));
                of.iter().for_each(|(_, parts)| self::places(parts, places, choices));
            }
        }
    }
}

/// The tags of markup in a message, in order of their text.
fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> =
        text.split('<').skip(1).filter_map(|rest| Some(rest.split_once('>')?.0.to_owned())).collect();
    tags.sort();
    tags
}

#[test]
fn every_file_is_well_formed_and_names_a_message_once() {
    for (locale, source) in SOURCES {
        let resource =
            fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        let mut names = BTreeSet::new();
        for entry in &resource.body {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                assert!(names.insert(message.id.name), "{}: {} twice", locale.tag(), message.id.name);
                assert!(message.value.is_some() && message.attributes.is_empty());
            }
        }
        assert_eq!(names.len(), Messages::of(locale).parts.len());
    }
}

#[test]
fn every_language_has_the_messages_and_the_places_of_english() {
    let english = &Messages::of(Locale::English).parts;
    for locale in Locale::ALL {
        let theirs = &Messages::of(locale).parts;
        assert_eq!(
            english.keys().collect::<Vec<_>>(),
            theirs.keys().collect::<Vec<_>>(),
            "the messages of {}",
            locale.tag()
        );
        for (name, parts) in theirs {
            let of = |parts| {
                let (mut set, mut choices) = (BTreeSet::new(), Vec::new());
                places(parts, &mut set, &mut choices);
                (set, choices)
            };
            let ((here, choices), (there, _)) = (of(parts), of(&english[name]));
            assert_eq!(here, there, "the places of {name} in {}", locale.tag());
            for (_, keys) in choices {
                let known = plural::categories(locale);
                let plural = keys.iter().any(|key| ["zero", "one", "two", "few", "many"].contains(key));
                let right = |key: &&str| known.contains(key) || key.bytes().all(|b| b.is_ascii_digit());
                assert!(!plural || keys.iter().all(right), "{name} in {}: {keys:?}", locale.tag());
                assert_eq!(keys.last(), Some(&"other"), "{name} in {}", locale.tag());
            }
        }
    }
}

#[test]
fn every_message_says_something_for_any_number() {
    for locale in Locale::ALL {
        let messages = Messages::of(locale);
        for (name, parts) in &messages.parts {
            let (mut set, mut choices) = (BTreeSet::new(), Vec::new());
            places(parts, &mut set, &mut choices);
            let chosen: BTreeMap<&str, &Vec<&str>> =
                choices.iter().map(|(name, keys)| (*name, keys)).collect();
            for n in [0, 1, 2, 3, 11, 100, 12_345] {
                // What a choice by text is made by is one of its keys.
                let text = |place: &&str| {
                    let keys = chosen.get(place)?;
                    let named = keys.iter().find(|key| !plural::categories(Locale::Arabic).contains(*key));
                    named.filter(|key| key.bytes().any(|b| b.is_ascii_alphabetic()))
                };
                let fills: Vec<(&str, Fill<'_>)> = (set.iter())
                    .map(|place| (*place, text(place).map_or(Fill::Count(n), |key| Fill::Text(key))))
                    .collect();
                let said = messages.say(name, &fills);
                assert!(!said.trim().is_empty(), "{name} in {} of {n}", locale.tag());
                assert!(
                    !said.contains(['{', '}']) && !said.contains("  "),
                    "{name} in {}: {said}",
                    locale.tag()
                );
                let english = Messages::of(Locale::English).say(name, &fills);
                assert_eq!(tags(&said), tags(&english), "the markup of {name} in {}", locale.tag());
            }
        }
    }
}

#[test]
fn plural_categories_are_those_of_cldr() {
    let of =
        |locale| [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1_000_002].map(|n| plural::category(locale, n));
    let arabic =
        ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many", "other"];
    assert_eq!(of(Locale::Arabic), arabic);
    for locale in [Locale::English, Locale::German, Locale::Spanish] {
        assert_eq!(of(locale)[..3], ["other", "one", "other"]);
    }
    assert_eq!(of(Locale::French)[..3], ["one", "one", "other"]);
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let of = |locale: Locale| {
        [
            locale.count(1234),
            locale.count(12_345),
            locale.fixed(-1234.5, 1),
            locale.percent(1, 2),
            locale.signed(0.25, 2),
        ]
    };
    assert_eq!(of(Locale::English), ["1,234", "12,345", "−1,234.5", "50\u{a0}%", "+0.25"]);
    assert_eq!(of(Locale::German), ["1.234", "12.345", "−1.234,5", "50\u{a0}%", "+0,25"]);
    assert_eq!(
        of(Locale::French),
        ["1\u{202f}234", "12\u{202f}345", "−1\u{202f}234,5", "50\u{a0}%", "+0,25"]
    );
    assert_eq!(of(Locale::Spanish), ["1234", "12.345", "−1234,5", "50\u{a0}%", "+0,25"]);
    assert_eq!(Locale::Arabic.signed(f64::INFINITY, 1), "\u{200e}+∞\u{200e}");
    assert_eq!(of(Locale::Arabic), ["1,234", "12,345", "\u{200e}−1,234.5", "50%", "\u{200e}+0.25"]);
}
