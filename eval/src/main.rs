//! The command behind `cargo xtask eval`: parses, calls, prints.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use presswork_eval::{cleaning, tokenise};
use presswork_tokenise::{Rule, Rules};

const USAGE: &str = "\
cargo xtask eval cleaning DIR [--set NAME]… [--worst N] [--passes N] [--out FOLDER] [--articles FOLDER] [--peers]
  DIR           a folder of data sets, each a folder with gold.jsonl and pages/, or one such folder
  --set NAME    only this data set
  --worst N     list the N worst pages of each set (default 20)
  --passes N    clean every page N times and take the quickest (default 1)
  --out FOLDER  write the articles as NAME.jsonl
  --articles FOLDER  score its NAME.jsonl in place of a new run (of cargo xtask train --out: by models that have not
                seen the page's host)
  --peers       run trafilatura, readability and resiliparse (PyPI, in a virtual environment under target/) beside
cargo xtask eval speed DIR [--rounds N]
  DIR           one data set: the cleaner, resiliparse (PyPI) and rs-trafilatura (crates.io), both installed
                under target/, clean its pages in turns; by the time that one thread computes
  --rounds N    how often (default 5)
cargo xtask eval tokenise DIR [--without RULE]… [--show N] [--ablate]
  DIR             a folder with unicode/, ud/, snowball/: conformance, F1 of tokens and sentences, stems
  --without RULE  with this rule of the profile news switched off
  --show N        the N most frequent differences of each treebank and vocabulary
  --ablate        what each rule adds to F1, by switching it off";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = std::io::stdout().lock();
    let done = match words.as_slice() {
        ["cleaning", rest @ ..] => match options(rest) {
            Some(options) => cleaning::run(&options, &mut out).map_err(|failed| failed.to_string()),
            None => return usage(),
        },
        ["speed", folder] => race(folder, Some(5), &mut out),
        ["speed", folder, "--rounds", rounds] => race(folder, rounds.parse().ok(), &mut out),
        ["tokenise", rest @ ..] => match tokenising(rest) {
            Some(options) => tokenise::run(&options, &mut out).map_err(|failed| failed.to_string()),
            None => return usage(),
        },
        _ => return usage(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            say(&format!("eval: {failed}"));
            ExitCode::FAILURE
        }
    }
}

fn race(folder: &str, rounds: Option<usize>, out: &mut dyn Write) -> Result<(), String> {
    let rounds = rounds.filter(|&n| n > 0).ok_or("--rounds takes a number above 0")?;
    cleaning::race(Path::new(folder), rounds, out).map_err(|failed| failed.to_string())
}

fn usage() -> ExitCode {
    say(USAGE);
    ExitCode::from(2)
}

fn say(what: &str) {
    // Nobody is left to tell where standard error is closed.
    let _ = writeln!(std::io::stderr(), "{what}");
}

fn options(words: &[&str]) -> Option<cleaning::Options> {
    let mut options = cleaning::Options {
        folder: PathBuf::new(),
        sets: Vec::new(),
        worst: 20,
        passes: 1,
        out: None,
        peers: false,
        articles: None,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--set" => options.sets.push((*words.next()?).to_owned()),
            "--worst" => options.worst = words.next()?.parse().ok()?,
            "--passes" => options.passes = words.next()?.parse().ok().filter(|&n| n > 0)?,
            "--out" => options.out = Some(PathBuf::from(words.next()?)),
            "--articles" => options.articles = Some(PathBuf::from(words.next()?)),
            "--peers" => options.peers = true,
            folder if !folder.starts_with('-') && options.folder.as_os_str().is_empty() => {
                options.folder = PathBuf::from(folder);
            }
            _ => return None,
        }
    }
    (!options.folder.as_os_str().is_empty()).then_some(options)
}

fn tokenising(words: &[&str]) -> Option<tokenise::Options> {
    let (mut folder, mut without, mut ablate, mut show) = (None, Rules::NONE, false, 0);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--without" => without = without.with(Rule::parse(words.next()?)?),
            "--ablate" => ablate = true,
            "--show" => show = words.next()?.parse().ok()?,
            path if !path.starts_with('-') && folder.is_none() => folder = Some(PathBuf::from(path)),
            _ => return None,
        }
    }
    Some(tokenise::Options { folder: folder?, without, ablate, show })
}
