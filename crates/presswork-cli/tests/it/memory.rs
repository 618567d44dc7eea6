//! `--memory` bounds the process: its peak is what the system says.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::command::{binary, presswork};

/// Runs `presswork` in `folder`, and gives its exit code and the most memory that it had at once, in bytes, as the system counts
/// it.
fn presswork_at_most(folder: &Path, arguments: &[&str]) -> (i32, u64) {
    let mut command = binary(folder, arguments);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("the binary starts");
    let file = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        // A process that ended has none.
        let status = fs::read_to_string(&file).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        most = most.max(kilobytes.unwrap_or(0) << 10);
        if let Some(code) = child.try_wait().expect("it can be asked") {
            return (code.code().expect("an exit code"), most);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The next of a row of numbers that look like chance.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *state >> 33
}

/// A word of syllables; small numbers are frequent words.
fn word(mut number: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wen", "dar", "fel", "gor", "hin", "jat", "pul",
    ];
    let mut word = String::new();
    loop {
        word.push_str(SYLLABLES[(number % 16) as usize]);
        number /= 16;
        if number == 0 {
            return word;
        }
    }
}

fn sentence(words: u64, state: &mut u64) -> String {
    let mut sentence = String::new();
    for at in 0..words {
        let rank = next(state) % 30_000 + 1;
        let rank = next(state) % rank;
        let word = if next(state).is_multiple_of(3) { "the".to_owned() } else { word(rank) };
        if at == 0 {
            sentence.push_str(&word[..1].to_uppercase());
            sentence.push_str(&word[1..]);
        } else {
            sentence.push(' ');
            sentence.push_str(&word);
        }
    }
    sentence
}

/// Pages of some outlets, with quotations, names and numbers.
fn pages(documents: u64) -> String {
    let mut rows = String::new();
    for number in 0..documents {
        let state = &mut (number * 7_919 + 1);
        let title = sentence(6, state);
        let outlet = next(state) % 40;
        let mut body = String::new();
        for _ in 0..2 + next(state) % 3 {
            let (one, two, said) = (sentence(14, state), sentence(12, state), sentence(9, state));
            let name = format!("Mara {}", sentence(1, state));
            let people = 12 + next(state) % 900;
            body.push_str(&format!(
                "<p>{one}. Some {people} people were in {name}. \u{201c}{said},\u{201d} said {name} on Monday. {two}.</p>"
            ));
        }
        let html = format!(
            "<!doctype html><html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
        );
        let row = serde_json::json!({
            "id": format!("page-{number}"), "outlet": format!("Outlet {outlet}"),
            "url": format!("https://outlet{outlet}.example/{number}"), "html": html,
        });
        rows.push_str(&format!("{row}\n"));
    }
    rows
}

/// The least memory that `arguments` is refused for, as it is named.
fn least(here: &Path, arguments: &[&str]) -> String {
    let refused = presswork(here, &[arguments, &["--memory", "1M"]].concat()).with(2).stderr;
    let named = refused.split("the least that works is ").nth(1).expect("it is named");
    named.split_whitespace().next().expect("a number").to_owned()
}

fn bytes(size: &str) -> u64 {
    size.strip_suffix('M').and_then(|size| size.parse::<u64>().ok()).expect("mebibytes") << 20
}

#[test]
fn a_run_stays_within_the_least_memory_that_it_names() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = folder.path();
    fs::write(here.join("pages.jsonl"), pages(2_000)).expect("a file");
    let with = |out: &str, memory: &[&str]| {
        let arguments = ["pipeline", "pages.jsonl", "--threads", "2", "-q", "--out", out];
        let (code, most) = presswork_at_most(here, &[&arguments, memory].concat());
        assert_eq!(code, 0);
        most
    };
    let least = least(here, &["pipeline", "pages.jsonl", "--threads", "2", "--out", "refused"]);
    // Without a bound, counting alone takes more; the same bytes of any memory are tested elsewhere.
    let (free, bounded) = (with("free", &["--until", "count"]), with("bounded", &["--memory", &least]));
    assert!(free > bytes(&least), "a test of nothing: without a bound it takes {free} bytes, below {least}");
    assert!(bounded <= bytes(&least), "{bounded} bytes under {least}");
}

#[test]
fn counting_stays_within_the_least_memory_that_it_names() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let here = folder.path();
    let state = &mut 1;
    let text: String = (0..8_000).map(|_| sentence(40, state) + "\n").collect();
    fs::write(here.join("words.txt"), text).expect("a file");
    for table in ["frequencies", "pairs", "ngrams", "skipgrams"] {
        let counted = ["terms", "words.txt", "--tokens", "space", "--table", table, "--threads", "2"];
        let least = least(here, &counted);
        let (code, most) = presswork_at_most(here, &[&counted[..], &["--memory", &least]].concat());
        assert_eq!(code, 0);
        assert!(most > 0, "{table}: the system did not say what it took");
        assert!(most <= bytes(&least), "{table}: {most} bytes under {least}");
    }
}
