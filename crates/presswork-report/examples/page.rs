//! Writes the page of an invented corpus to standard output: `cargo run --example page > report.html`, or its
//! other forms: `--example page markdown`, `--example page summary`.
#![allow(missing_docs, clippy::print_stdout)]

#[path = "../tests/it/covered.rs"]
mod covered;
#[path = "../tests/it/fixture.rs"]
#[allow(dead_code)]
mod fixture;

fn main() {
    let report = fixture::report();
    let text = match std::env::args().nth(1).as_deref() {
        Some("markdown") => presswork_report::markdown(&report),
        Some("summary") => presswork_report::summary(&report),
        _ => presswork_report::page(&report),
    };
    print!("{text}");
}
