//! Writes the page of an invented corpus to standard output: `cargo run --example page > report.html`, or its
//! other forms: `--example page markdown`, `--example page summary`; a second argument names its language: `page html ar`.
#![allow(missing_docs, clippy::print_stdout)]

#[path = "../tests/it/covered.rs"]
mod covered;
#[path = "../tests/it/fixture.rs"]
#[allow(dead_code)]
mod fixture;

fn main() {
    let mut report = fixture::report();
    let locale = std::env::args().nth(2).and_then(|tag| presswork_report::Locale::parse(&tag));
    report.locale = locale.unwrap_or_default();
    let text = match std::env::args().nth(1).as_deref() {
        Some("markdown") => presswork_report::markdown(&report),
        Some("summary") => presswork_report::summary(&report),
        _ => presswork_report::page(&report),
    };
    print!("{text}");
}
