//! The counting engine alone on a text, a document a line, its words split by spaces: `engine FILE WORK
//! [TIMES]`. Prints a line of JSON a time: megabytes of text per CPU second of the one thread, and the
//! counts that show the work was done. The lines are in memory before the clock starts, the run after it
//! stops; `benches/peers/count.py` compares it with others'.

// A developer's tool: it talks to a person and to a script.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::ops::RangeInclusive;
use std::process::ExitCode;

use cpu_time::ThreadTime;
use presswork::terms::{Counting, Detail, Run, TermForm, Within, WordCounter};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(file), Some(work)) = (arguments.first(), arguments.get(1)) else {
        eprintln!(
            "usage: engine FILE cf|words|words-postings|bigrams-cf|bigrams|trigrams|trigrams-postings [TIMES]"
        );
        return ExitCode::from(2);
    };
    let (lengths, detail) = match work.as_str() {
        "cf" => (1..=1, Detail::Occurrences),
        "words" => (1..=1, Detail::Counts),
        "words-postings" => (1..=1, Detail::Postings),
        "bigrams-cf" => (2..=2, Detail::Occurrences),
        "bigrams" => (1..=2, Detail::Counts),
        "trigrams" => (1..=3, Detail::Counts),
        "trigrams-postings" => (1..=3, Detail::Postings),
        _ => return ExitCode::from(2),
    };
    let times = arguments.get(2).and_then(|times| times.parse().ok()).unwrap_or(1);
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(4);
        }
    };
    let documents: Vec<&str> = text.lines().collect();
    for _ in 0..times {
        let start = ThreadTime::now();
        let runs = counted(&documents, &lengths, detail);
        let seconds = start.elapsed().as_secs_f64();
        let speed = text.len() as f64 / 1e6 / seconds;
        let entries: u64 = runs.iter().flat_map(Run::entries).map(|(_, entries)| entries).sum();
        let bytes: usize = runs.iter().map(|run| run.body.len()).sum();
        println!(
            "{{\"work\":\"{work}\",\"mb_per_cpu_second\":{speed:.1},\"cpu_seconds\":{seconds:.3},\
             \"entries\":{entries},\"run_bytes\":{bytes}}}"
        );
    }
    ExitCode::SUCCESS
}

fn counted(documents: &[&str], lengths: &RangeInclusive<u8>, detail: Detail) -> Vec<Run> {
    let longest = *lengths.end();
    let counting = Counting { form: TermForm::Folded, titles: true, longest, within: Within::Document };
    let mut counter = WordCounter::new(&counting, detail).shortest(*lengths.start());
    for document in documents {
        counter.text("", "", document);
    }
    counter.take()
}
