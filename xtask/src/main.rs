//! `cargo xtask …`: the presswork command line on the bundled sample, and the developers' own tasks.
//! Parses, matches, calls; a module a task.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "tasks talk to whoever ran them")]

mod bench;
mod browser;
mod eval;
mod fuzz;
mod golden;
mod task;
mod test;
mod tidy;
mod train;

use std::process::ExitCode;

use task::Failed;

const DEVELOPERS: &str = "\
Developers' tasks:
  test [--peers]     everything that must pass: tests, tidy, golden; or pyarrow, DuckDB and polars on our Parquet
  tidy               the edges between crates, and what the repository may not hold
  browser            the reports of the sample and of hostile captures, looked at in a real Chromium
  golden [--update]  runs the sample and the broken captures and compares with data/golden
  eval speed DIR     the cleaner beside the fastest others, in turns
  eval cleaning DIR  articles against gold, by the benchmarks' measures; speeds, worst pages, peers
  eval tokenise DIR  conformance, F1 and stems against gold in DIR, which lies beside the repository
  train DIR          the model of the body, from pages with gold text
  fuzz [--minutes N] [TARGET]…
                     the laws on inputs that libFuzzer makes, 10 minutes a target; needs a C++ compiler
  bench [ARGS]       the Criterion benches; ARGS go to Criterion";

fn main() -> ExitCode {
    // The command line proper takes any bytes as a path; tasks take words.
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let done = match arguments.first().map(String::as_str) {
        Some("test") => test::run(rest),
        Some("tidy") => tidy::run(),
        Some("browser") => browser::run(rest),
        Some("golden") => golden::run(rest),
        Some("eval") => eval::run(rest),
        Some("fuzz") => fuzz::run(rest),
        Some("train") => train::run(rest),
        Some("bench") => bench::run(rest),
        first => {
            let asks_for_help = matches!(first, None | Some("--help" | "-h"));
            let exit = presswork_cli::run(std::env::args_os(), Some(task::root().join("data/sample")));
            if asks_for_help {
                println!("\n{DEVELOPERS}");
            }
            return exit;
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(what)) => {
            eprintln!("xtask: {what}");
            ExitCode::FAILURE
        }
    }
}
