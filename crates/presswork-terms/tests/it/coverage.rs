//! Coverage: golden pairs by language, and laws.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use presswork_corpus::{
    Article, Block, BlockKind, Known, KnownBy, MediaType, Metadata, Span, TokenisedDoc, Zone,
};
use presswork_terms::coverage::Reading;
use presswork_terms::coverage::attribution::Persons;
use presswork_terms::coverage::dates::{Day, Mention, dates};
use presswork_terms::coverage::quantities::{Quantity, quantities};
use presswork_terms::coverage::quotations::{Frequencies, Index, Quoted, print, quotations};
use presswork_tokenise::{Options, Scratch, Tokeniser};
use proptest::prelude::*;

/// An article of a title, and blocks that an empty line parts; tokenised.
pub fn document(key: &str, language: &str, title: &str, text: &str) -> (Article, TokenisedDoc) {
    let mut blocks = Vec::new();
    let mut at = 0;
    for block in text.split("\n\n") {
        let span = Span::of_range(at..at + block.len());
        blocks.push(Block { span, kind: BlockKind::Paragraph, source: span, repeated: false });
        at += block.len() + 2;
    }
    blocks.retain(|block| !block.span.is_empty());
    let known = |value: &str| Some(Known { value: value.to_owned(), by: KnownBy::Label });
    let article = Article {
        key: key.to_owned(),
        text: text.to_owned(),
        blocks,
        metadata: Metadata { title: known(title), language: known(language), ..Metadata::default() },
        removed: Vec::new(),
        media: MediaType::Text,
        charset: "utf-8".to_owned(),
        source_len: text.len() as u32,
        flags: Vec::new(),
        labels: std::collections::BTreeMap::new(),
    };
    let doc = Tokeniser::new(Options::NEWS).tokenise(&article, &mut Scratch::default());
    (article, doc)
}

/// Compares what `rows` gives of each `testdata/coverage/LANGUAGE-SUBJECT.txt` with the `.rows` beside it.
pub fn golden(subject: &str, rows: impl Fn(&Article, &TokenisedDoc) -> Vec<String>) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("testdata/coverage");
    let mut seen = 0;
    for language in ["en", "de", "fr"] {
        let path = folder.join(format!("{language}-{subject}.txt"));
        let text = fs::read_to_string(&path).expect("the text is there");
        let (title, body) = text.trim_end().split_once("\n\n").expect("a title and a body");
        let (article, doc) = document(&path.to_string_lossy(), language, title, body);
        let given = rows(&article, &doc).join("\n") + "\n";
        let place = path.with_extension("rows");
        if std::env::var_os("PRESSWORK_UPDATE").is_some() {
            fs::write(&place, &given).expect("the golden can be written");
        }
        assert_eq!(fs::read_to_string(&place).unwrap_or_default(), given, "{}", place.display());
        seen += 1;
    }
    assert_eq!(seen, 3);
}

fn quoted(doc: &TokenisedDoc) -> Vec<Quoted> {
    let reading = Reading::of(doc);
    quotations(&reading, &Persons::of(&reading))
}

fn zone_text(article: &Article, zone: Zone) -> &str {
    if zone == Zone::Title { article.title() } else { &article.text }
}

#[test]
fn quotations_have_their_speakers() {
    golden("quotations", |article, doc| {
        let row = |quoted: &Quoted| {
            let attribution = quoted.attribution.as_ref();
            let speaker = attribution.and_then(|attribution| attribution.speaker.as_ref());
            let who = speaker.map_or("nobody".to_owned(), |speaker| {
                let named = if speaker.named { "named" } else { "unnamed" };
                let person = if speaker.person == speaker.name { "" } else { &speaker.person };
                format!("{} ({named} {:?}) {person}", speaker.text, speaker.name).trim_end().to_owned()
            });
            let how = attribution.map_or(String::new(), |one| {
                format!(" [{}]", format!("{} {}", one.verb, one.how.name()).trim())
            });
            let text = quoted.span.of(zone_text(article, quoted.zone)).replace('\n', "⏎");
            format!("{} {} {}: {who}{how}: {text}", quoted.kind.name(), quoted.words, quoted.blocks)
        };
        quoted(doc).iter().map(row).collect()
    });
}

fn stated(doc: &TokenisedDoc) -> Vec<Quantity> {
    let reading = Reading::of(doc);
    let persons = Persons::of(&reading);
    quantities(&reading, &persons, &quotations(&reading, &persons))
}

#[test]
fn quantities_say_what_they_count() {
    golden("quantities", |article, doc| {
        let row = |one: &Quantity| {
            let bound = |bound: Option<f64>| bound.map_or("…".to_owned(), |bound| bound.to_string());
            let exact = if one.exact { "=" } else { "~" };
            let said = one.attribution.as_ref();
            let speaker =
                said.and_then(|said| said.speaker.as_ref()).map_or("", |speaker| speaker.text.as_str());
            let text = one.span.of(zone_text(article, one.zone));
            format!(
                "{} {exact} {} {} [{}] {:?} {:?} {:?}: {text}",
                one.kind.name(),
                bound(one.low),
                bound(one.high),
                one.hedge,
                one.noun,
                one.thing,
                speaker
            )
        };
        stated(doc).iter().map(row).collect()
    });
}

#[test]
fn days_are_settled_only_where_that_is_sound() {
    golden("dates", |article, doc| {
        let row = |one: &Mention| {
            let day = one.day.map_or("open".to_owned(), Day::iso);
            let candidates: Vec<String> = one.candidates.iter().map(|day| day.iso()).collect();
            let text = one.span.of(zone_text(article, one.zone));
            format!("{text}: {day} {candidates:?} {}", one.how.name())
        };
        let reading = Reading::of(doc);
        let published = Day::parse("2019-10-10");
        assert!(published.is_some_and(|day| day.weekday() == 4));
        let with = dates(&reading, published);
        let without = dates(&reading, None);
        with.iter()
            .map(row)
            .chain(["— day of publication unknown".to_owned()])
            .chain(without.iter().map(row))
            .collect()
    });
}

#[test]
fn a_dateline_stands_for_the_day_of_publication() {
    let text = "PORT ASHEL, March 4, 2018 (Tidewater) — The ferry sank on Friday. It is expected to be raised on Monday.";
    let (_, doc) = document("a.txt", "en", "A ferry", text);
    let days = |doc: &TokenisedDoc| -> Vec<(Option<String>, &'static str)> {
        let found = dates(&Reading::of(doc), None);
        found.into_iter().map(|one| (one.day.map(Day::iso), one.how.name())).collect()
    };
    let of = |day: &str| Some(day.to_owned());
    assert_eq!(
        days(&doc),
        [
            (of("2018-03-04"), "stated"),
            (of("2018-03-02"), "last-before-dateline"),
            (None, "no-publication-date"),
        ]
    );
    // The same date in the middle of a sentence is no dateline.
    let (_, doc) =
        document("a.txt", "en", "A ferry", "They met on March 4, 2018 — the ferry sank on Friday.");
    assert_eq!(days(&doc), [(of("2018-03-04"), "stated"), (None, "no-publication-date")]);
}

/// The quotations of the documents of `texts`, and what each pair of two documents shares.
fn shared(texts: &[&str]) -> Vec<(usize, usize, String)> {
    let docs: Vec<TokenisedDoc> =
        texts.iter().map(|text| document("a.txt", "en", "A headline", text).1).collect();
    let mut index = Index::default();
    let (mut prints, mut features) = (Vec::new(), BTreeMap::<u64, Vec<u32>>::new());
    let mut stems: BTreeMap<u64, u32> = BTreeMap::new();
    for (number, doc) in (0_u32..).zip(&docs) {
        for quoted in quoted(doc) {
            let print = print(doc, &quoted);
            let number = index.push(number);
            print.features().into_iter().for_each(|one| features.entry(one).or_default().push(number));
            print.stems().into_iter().for_each(|stem| *stems.entry(stem).or_default() += 1);
            prints.push(print);
        }
    }
    let mut frequencies = Frequencies::of(index.len());
    stems.into_iter().for_each(|(stem, quotations)| frequencies.insert(stem, quotations));
    let pairs: BTreeSet<(u32, u32)> =
        features.values().filter_map(|sharing| index.pairs(sharing)).flatten().collect();
    let lead = |&(one, other): &(u32, u32)| {
        let shared = frequencies.compare(&prints[one as usize], &prints[other as usize])?;
        let document = |number: u32| index.document(number).expect("it is there") as usize;
        Some((document(one), document(other), format!("{} {}", shared.run_text, shared.shared)))
    };
    pairs.iter().filter_map(lead).collect()
}

#[test]
fn the_same_words_are_found_though_they_are_inflected() {
    let texts = [
        "“I do not know more. We are going to drown or be moved,” Mr. Feld said in a call.",
        "One farmer answered, “It makes no sense, we are going to drown or move.”",
        "“The harbour will drown in debt,” said a banker. “People must move quickly.”",
        "“Nobody is moving the harbour,” said the mayor. “We will not go.”",
    ];
    assert_eq!(shared(&texts), [(0, 1, "We are going to drown or 7".to_owned())]);
}

#[test]
fn what_everybody_says_is_no_lead() {
    let said = "“This is a matter of life and death,” said the mayor.";
    let texts: Vec<&str> = std::iter::repeat_n(said, 40).collect();
    assert_eq!(shared(&texts), []);
}

proptest! {
    /// Every day has a date, which is that day's; the days of a week have its weekdays.
    #[test]
    fn the_calendar_goes_round(year in 1001_i64..2999, of_year in 0_i64..366, weekday in 1_i64..8) {
        let day = Day::of(year, 1, 1).expect("a year begins").plus(of_year);
        let (year, month, of_month) = day.civil();
        prop_assert_eq!(Day::of(year, month, of_month), Some(day));
        prop_assert_eq!(Day::parse(&day.iso()), Some(day));
        prop_assert_eq!(day.plus(1).weekday(), day.weekday() % 7 + 1);
        prop_assert_eq!(day.last(weekday).weekday(), weekday);
        prop_assert!((0..7).contains(&day.last(weekday).to(day)) && (1..=7).contains(&day.to(day.next(weekday))));
        prop_assert_eq!(Day::of(year, 2, 30), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the text: numbers lie in it, in order, disjoint but for what surrounds them, and no bound is below another.
    #[test]
    fn numbers_lie_in_their_text(
        language in "en|de|fr|xx",
        text in "(1|20|3,5|1.000|1.2.3|-|–| |two |million |hundert|dozens |of |to |between |and |a |half |people|%|\\$|s|m|:|12:30|year-old|999999999999999999|, ){0,40}",
    ) {
        let (article, doc) = document("a.txt", &language, "12 people", &text);
        let found = stated(&doc);
        for one in &found {
            let whole = zone_text(&article, one.zone);
            prop_assert!(whole.get(one.span.range()).is_some());
            prop_assert!(one.low.is_none_or(f64::is_finite) && one.high.is_none_or(f64::is_finite));
            if let (Some(low), Some(high)) = (one.low, one.high) {
                prop_assert!(low <= high);
            }
        }
        prop_assert_eq!(found, stated(&document("a.txt", &language, "12 people", &text).1));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the text: spans lie in their zone, in order, disjoint, and the same text gives the same.
    #[test]
    fn spans_never_lie(text in "[a-zA-Z’',.:;?! \n“”\"„«»0-9-]{0,200}|(“|”|, |said |Mara Tolin |he |and |who |an |according to |\n\n|: ){0,60}") {
        let (article, doc) = document("a.txt", "en", "‘A’ headline", &text);
        let found = quoted(&doc);
        for pair in found.windows(2) {
            prop_assert!((pair[0].zone, pair[0].span.end) <= (pair[1].zone, pair[1].span.start));
        }
        for quoted in &found {
            let text = zone_text(&article, quoted.zone);
            prop_assert!(text.get(quoted.span.range()).is_some());
            if let Some(speaker) = quoted.attribution.as_ref().and_then(|one| one.speaker.as_ref()) {
                prop_assert!(text.get(speaker.span.range()).is_some());
                prop_assert!(!speaker.text.is_empty());
            }
        }
        prop_assert_eq!(found, quoted(&document("a.txt", "en", "‘A’ headline", &text).1));
    }
}
