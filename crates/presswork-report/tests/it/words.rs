//! The explorer has every word with its counts, whether the page lists it or leaves it to be found in the passages.

use std::collections::{BTreeMap, BTreeSet};

use presswork_report::{CountedWord, LanguagePart, LineHit, Report, TermLines, WordCount, WordCounts, page};

use crate::{fixture, html};

/// Uses in a group, and the documents that they are in.
type Uses<'r> = (u64, BTreeSet<&'r str>);

/// The words of a part's passages, counted in another way than the page does it; every fifth has a use more than they,
/// every seventh a document more.
fn words(part: &LanguagePart) -> WordCounts {
    let mut counted: BTreeMap<String, BTreeMap<u32, Uses<'_>>> = BTreeMap::new();
    for passage in &part.passages {
        let group = part.groups.iter().position(|group| group.name == passage.group).expect("a group") as u32;
        for word in passage.text.split(|c| !html::is_letter(c)).filter(|word| !word.is_empty()) {
            let counts = counted.entry(word.to_lowercase()).or_default().entry(group).or_default();
            counts.0 += 1;
            counts.1.insert(&passage.key);
        }
    }
    let word = |(number, (word, counts)): (usize, (String, BTreeMap<u32, Uses<'_>>))| {
        let count = |(group, (cf, keys)): (u32, Uses<'_>)| {
            let more = u64::from(number % 7 == 0);
            let cf = cf + more.max(u64::from(number % 5 == 0));
            WordCount { group, cf, df: keys.len() as u64 + more }
        };
        let counts = counts.into_iter().map(count).collect();
        CountedWord { word, function: number % 3 == 0, counts }
    };
    let words = counted.into_iter().enumerate().map(word).collect();
    WordCounts { groups: (0..part.groups.len() as u32).collect(), words, least: 1 }
}

/// The fixture's report, with a line in each of its passages, so that the page has them all.
fn report() -> Report {
    let mut report = fixture::report();
    for part in &mut report.languages {
        let line = |(passage, of): (u32, &presswork_report::Passage)| {
            let end = of.text.chars().next().map_or(0, char::len_utf8) as u32;
            LineHit { passage, start: 0, end, quoted: false }
        };
        let hits: Vec<LineHit> = (0..).zip(&part.passages).map(line).collect();
        part.lines.push(TermLines { term: "the first".to_owned(), n: 2, total: hits.len() as u64, hits });
        part.words = words(part);
    }
    report
}

#[test]
fn words_that_the_passages_tell_are_not_listed_and_none_is_lost() {
    let report = report();
    let mut all = html::counted(&page(&report)).into_iter();
    let (mut listed, mut found) = (0, 0);
    for (language, part) in report.languages.iter().enumerate() {
        for expected in &part.words.words {
            let word = all.next().expect("a word");
            assert_eq!((word.language, &word.word), (language, &expected.word));
            let mut counts = vec![(0, 0); part.groups.len()];
            expected.counts.iter().for_each(|count| counts[count.group as usize] = (count.cf, count.df));
            assert_eq!(word.counts, counts, "{}", word.word);
            if word.listed {
                listed += 1;
            } else {
                found += 1;
            }
        }
    }
    assert!(all.next().is_none(), "no word but those");
    assert!(listed > 0 && found > listed, "{listed} words are listed, {found} found");
}

#[test]
fn groups_that_look_otherwise_are_listed() {
    let mut report = report();
    for part in &mut report.languages {
        part.groups[0].name.push('\u{202e}');
    }
    assert!(html::counted(&page(&report)).iter().all(|word| word.listed));
}
