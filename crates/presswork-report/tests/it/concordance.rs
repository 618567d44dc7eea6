//! Counts equal lines, and lines are where they say.

use std::collections::BTreeMap;

use presswork_report::{LanguagePart, LineHit, Report, TermLines, page};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{fixture, html};

/// The lines of a term that is searched for, as the script finds them: in every passage of its language, where no letter stands
/// against it.
fn searched(passages: &[Value], term: &str, language: &Value) -> Vec<Value> {
    let wanted: Vec<char> = term.to_lowercase().chars().collect();
    let mut lines = Vec::new();
    for (at, passage) in passages.iter().enumerate().filter(|(_, passage)| passage[3] == *language) {
        let text: Vec<char> = passage[4].as_str().expect("a text").to_lowercase().chars().collect();
        let units = |to: usize| text[..to].iter().map(|c| c.len_utf16() as u64).sum::<u64>();
        let stretches: Vec<u64> =
            passage[5].as_array().expect("stretches").iter().filter_map(Value::as_u64).collect();
        for from in 0..text.len().saturating_sub(wanted.len() - 1) {
            let to = from + wanted.len();
            let against = |c: Option<&char>| c.is_some_and(|&c| html::is_letter(c));
            if text[from..to] == wanted && !against(text[..from].last()) && !against(text.get(to)) {
                let start = units(from);
                let quoted = stretches.chunks(2).any(|ends| ends[0] <= start && start < ends[1]);
                lines.push(json!([at, start, units(to), u8::from(quoted)]));
            }
        }
    }
    lines
}

/// The page's data, its columns turned into rows.
fn island(report: &Report) -> Value {
    let page = page(report);
    let data = html::data(&page);
    let mut explored: BTreeMap<usize, (String, u64)> =
        html::explored(&page).into_iter().map(|(at, word, uses)| (at, (word, uses))).collect();
    let column = |name: &str, at: usize| data[name][at].as_array().expect("a column").clone();
    let passages: Vec<Value> = (0..column("passages", 0).len())
        .map(|row| (0..6).map(|at| data["passages"][at][row].clone()).collect())
        .collect();
    let mut next = 0;
    let terms: Vec<Value> = (0..column("terms", 0).len())
        .map(|term| {
            let mut passage = 0;
            let held = data["terms"][3][term].as_i64().expect("a count");
            let (name, total) = match data["terms"][0][term].as_str() {
                Some(name) => (name.to_owned(), data["terms"][2][term].as_u64().expect("a total")),
                None => explored.remove(&term).expect("the explorer has a word that has no name"),
            };
            let of = |column: usize, line: usize| data["lines"][column][line].as_i64().expect("a number");
            let listed = next..next + usize::try_from(held).unwrap_or(0);
            next = listed.end;
            let lines: Vec<Value> = listed
                .map(|line| {
                    passage += of(0, line);
                    json!([passage, of(1, line), of(1, line) + of(2, line), of(3, line)])
                })
                .collect();
            let language = &data["terms"][1][term];
            let lines = if held < 0 { searched(&passages, &name, language) } else { lines };
            let mut row = json!({ "term": name, "language": language, "total": total, "lines": lines });
            if let Some(command) = data["commands"].get(term.to_string()) {
                row["command"] = command.clone();
            }
            row
        })
        .collect();
    assert_eq!(next, column("lines", 0).len(), "every line is of a term");
    json!({ "groups": data["groups"], "keys": data["keys"], "passages": passages, "terms": terms })
}

/// The data's terms by language and term; their words tell phrases from terms.
fn terms(island: &Value) -> BTreeMap<(usize, String), Value> {
    let of = |term: &Value| {
        (
            term["language"].as_u64().expect("an index") as usize,
            term["term"].as_str().expect("a term").to_owned(),
        )
    };
    island["terms"].as_array().expect("terms").iter().map(|term| (of(term), term.clone())).collect()
}

/// A piece of a text by UTF-16 units, as the script slices it.
fn slice(text: &str, start: u64, end: u64) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start as usize..end as usize]).expect("a hit begins and ends on characters")
}

#[test]
fn every_line_slices_to_its_hit() {
    let (lines, beyond_ascii) = lines_slice_to_their_hits(&fixture::report(), |held, whole| held == whole);
    assert!(lines > 1_000 && beyond_ascii > 500, "{lines} lines, {beyond_ascii} of them moved by UTF-16");
}

#[test]
fn passages_too_long_for_a_page_are_cut_around_their_lines() {
    let mut report = fixture::report();
    let passages: usize = report.languages.iter().map(|part| part.passages.len()).sum();
    let filler = "Zwölf 𝔷 zzz. ".repeat(90_000 / passages);
    for part in &mut report.languages {
        for (number, passage) in part.passages.iter_mut().enumerate() {
            let before = if number % 2 == 0 { filler.as_str() } else { "" };
            passage.text = format!("{before}{}{filler}", passage.text);
            let moved = before.len() as u32;
            let hits = part.lines.iter_mut().flat_map(|lines| &mut lines.hits);
            let hits = hits.chain(part.collocations.iter_mut().flat_map(|pair| &mut pair.hits));
            for hit in hits.filter(|hit| hit.passage as usize == number) {
                (hit.start, hit.end) = (hit.start + moved, hit.end + moved);
            }
        }
        part.coverage.lines.clear();
        part.coverage.name_lines.clear();
    }
    // A line keeps what the drawer shows of it, and the text between lines says that it was left out.
    let kept = |held: &str, whole: &str| {
        assert!(held.chars().count() < whole.chars().count() && held.contains("[…]"), "{held}");
        held.split("[…]").all(|piece| whole.contains(piece.trim()))
    };
    let (lines, _) = lines_slice_to_their_hits(&report, kept);
    assert!(lines > 1_000);
    let text = html::text(&page(&report));
    assert!(text.contains("characters of the passages that lines stand in"), "and the page says so");
}

/// Checks every line, and every passage by what is held of it and what it is; counts lines, and those whose place is not in bytes.
fn lines_slice_to_their_hits(report: &Report, passage_is: impl Fn(&str, &str) -> bool) -> (u32, u32) {
    let island = island(report);
    let terms = terms(&island);
    let (mut lines, mut beyond_ascii) = (0, 0);
    for (language, part) in report.languages.iter().enumerate() {
        for expected in &part.lines {
            let found = &terms[&(language, expected.term.clone())];
            let found = found["lines"].as_array().expect("lines");
            assert_eq!(found.len(), expected.hits.len(), "{}", expected.term);
            for (line, hit) in found.iter().zip(&expected.hits) {
                let of = |at: usize| line[at].as_u64().expect("a number");
                let passage = &island["passages"][of(0) as usize];
                let source = &part.passages[hit.passage as usize];
                let held = passage[4].as_str().expect("a text");
                assert!(passage_is(held, &source.text), "{held}");
                assert_eq!(
                    island["keys"][passage[0].as_u64().expect("a number") as usize],
                    source.key.as_str()
                );
                assert_eq!(
                    island["groups"][passage[1].as_u64().expect("a number") as usize][0],
                    source.group.as_str()
                );
                assert_eq!(passage[3].as_u64().expect("a number") as usize, language);
                let expected_text = &source.text[hit.start as usize..hit.end as usize];
                assert_eq!(slice(held, of(1), of(2)), expected_text);
                assert_eq!(of(3) == 1, hit.quoted);
                lines += 1;
                beyond_ascii += u32::from(of(1) != u64::from(hit.start));
            }
        }
    }
    (lines, beyond_ascii)
}

/// Every count that stands beside a term that can be chosen: its row's cells, as numbers.
fn rows(page: &str) -> Vec<(usize, Vec<u64>)> {
    let tags = html::tags(page);
    let mut rows: Vec<(usize, Vec<u64>)> = Vec::new();
    for (at, tag) in tags.iter().enumerate() {
        if let Some(term) = tag.get("value").filter(|_| tag.name == "button") {
            let row = tags[at..].iter().take_while(|next| next.name != "tr");
            let numbers = row.filter(|next| next.name == "td").map(|cell| cell.text.trim().replace(',', ""));
            let term = term.parse().expect("an index");
            rows.push((term, numbers.filter_map(|cell| cell.parse().ok()).collect()));
        }
    }
    rows
}

#[test]
fn counts_shown_equal_their_lines() {
    let report = fixture::report();
    let island = island(&report);
    // Barcodes show strokes, and their counts only to screen readers.
    let rows: Vec<_> = rows(&html::unfolded(&page(&report)))
        .into_iter()
        .filter(|(_, numbers)| !numbers.is_empty())
        .collect();
    let shown: usize = report
        .languages
        .iter()
        .map(|part| {
            part.terms.len()
                + part.phrases.len()
                + part.keyness.iter().map(|one| one.rows.len()).sum::<usize>()
        })
        .sum();
    assert_eq!(rows.len(), shown, "every shown term can be chosen");
    for (at, numbers) in rows {
        let term = &island["terms"][at];
        let total = term["total"].as_u64().unwrap();
        // Terms and phrases: the count is the first number. Keyness: here and elsewhere make it up.
        assert!(
            numbers[0] == total || numbers[0] + numbers[1] == total,
            "{}: {numbers:?} of {total}",
            term["term"]
        );
        let held = term["lines"].as_array().unwrap().len() as u64;
        assert_eq!(term["command"].is_string(), held < total, "a command exactly where lines are cut");
    }
}

#[test]
fn lines_of_a_group_and_a_voice_equal_their_counts() {
    let report = fixture::report();
    let island = island(&report);
    let terms = terms(&island);
    let mut compared = 0;
    for (language, part) in report.languages.iter().enumerate() {
        for shown in part.terms.iter().chain(&part.phrases) {
            let lines = terms[&(language, shown.row.term.clone())]["lines"].as_array().unwrap();
            if (lines.len() as u64) < shown.row.cf {
                continue;
            }
            for (group, cell) in part.groups.iter().zip(&shown.by_group) {
                let here = |line: &&Value| {
                    let passage = &island["passages"][line[0].as_u64().unwrap() as usize];
                    island["groups"][passage[1].as_u64().unwrap() as usize][0] == group.name.as_str()
                };
                assert_eq!(lines.iter().filter(here).count() as u64, cell.cf);
                assert_eq!(lines.iter().filter(here).filter(|line| line[3] == 1).count() as u64, cell.quoted);
                compared += 1;
            }
        }
    }
    assert!(compared > 100);
}

#[test]
fn commands_are_quoted_for_a_shell() {
    let mut report = fixture::report();
    let part = &mut report.languages[0];
    for (shown, term) in part.terms.iter_mut().zip(["it's; rm -rf $HOME", "-n", "two words", "plain", "=a"]) {
        shown.row.term = term.to_owned();
    }
    let island = island(&report);
    let terms = terms(&island);
    let command = |term: &str| terms[&(0, term.to_owned())]["command"].as_str().unwrap().to_owned();
    assert_eq!(
        command("it's; rm -rf $HOME"),
        r"presswork kwic --language en --literal 'it'\''s; rm -rf $HOME' INPUT…"
    );
    assert_eq!(command("-n"), "presswork kwic --language en --literal -- '-n' INPUT…");
    assert_eq!(command("=a"), "presswork kwic --language en --literal '=a' INPUT…");
    assert_eq!(command("two words"), "presswork kwic --language en 'two words' INPUT…");
    assert_eq!(command("plain"), "presswork kwic --language en plain INPUT…");
}

#[test]
fn page_says_how_many_lines_it_holds() {
    let report = fixture::report();
    let of = |count: fn(&TermLines) -> u64| {
        let parts = report.languages.iter();
        parts.flat_map(|part: &LanguagePart| part.lines.iter().map(count)).sum::<u64>().to_string()
    };
    let text = html::text(&page(&report)).replace(',', "");
    let expected = format!("holds {} of {}", of(|lines| lines.hits.len() as u64), of(|lines| lines.total));
    assert!(text.contains(&expected), "{expected}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Offsets that lie, and passages that are not there, break nothing; what remains is on characters.
    #[test]
    fn wrong_offsets_are_drawn_back(text in any::<String>(), passage in 0u32..3, start: u32, length in 0u32..40) {
        let mut report = fixture::report();
        let part = &mut report.languages[0];
        part.passages.truncate(2);
        for passage in &mut part.passages {
            passage.text.clone_from(&text);
        }
        let start = if start.is_multiple_of(2) { start % 40 } else { start };
        let hit = LineHit { passage, start, end: start.saturating_add(length), quoted: false };
        part.lines = vec![TermLines { term: "gate".to_owned(), n: 1, total: 9, hits: vec![hit] }];
        let island = island(&report);
        let terms = terms(&island);
        let lines = terms[&(0, "gate".to_owned())]["lines"].as_array().unwrap();
        prop_assert_eq!(lines.len(), usize::from(passage < 2));
        for line in lines {
            slice(&text, line[1].as_u64().unwrap(), line[2].as_u64().unwrap());
        }
    }
}
