//! Every example that `--help` prints runs and ends well.

use crate::command::{presswork, presswork_with, with_captures};

const COMMANDS: [&str; 6] = ["pipeline", "clean", "tokenise", "terms", "kwic", "report"];

#[test]
fn every_example_runs() {
    let folder = with_captures();
    let here = folder.path();
    std::fs::write(here.join("words.txt"), "the river rose\nthe river fell and the river rose\n")
        .expect("a file");
    std::fs::write(here.join("more.jsonl"), MORE).expect("a file");
    let mut ran = 0;
    for command in [None].into_iter().chain(COMMANDS.map(Some)) {
        let arguments: Vec<&str> = command.into_iter().chain(["--help"]).collect();
        let help = presswork(here, &arguments).with(0).stdout;
        let examples = help.lines().filter_map(|line| line.strip_prefix("  presswork "));
        let before = ran;
        for example in examples {
            run_example(here, example);
            ran += 1;
        }
        assert!(ran > before + 1, "{command:?} has too few examples:\n{help}");
    }
}

const MORE: &str = concat!(
    "{\"id\":\"m1\",\"outlet\":\"Morrow Post\",\"text\":\"The vote was held on Sunday. ",
    "The commission said on Monday that it had counted every ballot. Nobody disagreed with it.\"}\n"
);

/// Pipes and redirections as a shell does them; words in single quotes stay together.
fn run_example(folder: &std::path::Path, example: &str) {
    let mut stdin = Vec::new();
    for part in example.split(" | ") {
        let part = part.strip_prefix("presswork ").unwrap_or(part);
        let (words, file) = match part.split_once(" > ") {
            Some((words, file)) => (words, Some(file)),
            None => (part, None),
        };
        let arguments = shell_words(words);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ended = presswork_with(folder, &arguments, &stdin).with(0);
        stdin = ended.stdout.into_bytes();
        if let Some(file) = file {
            std::fs::write(folder.join(file), &stdin).expect("a file");
        }
    }
}

fn shell_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, piece) in line.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(piece.to_owned());
        } else {
            words.extend(piece.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn help_names_the_exit_codes_and_a_typo_is_answered() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let help = presswork(folder.path(), &["--help"]).with(0).stdout;
    for code in ["0 done", "1 no document", "2 usage", "3 done", "4 input/output", "130"] {
        assert!(help.contains(code), "{code} is not in the help");
    }
    let typo = presswork(folder.path(), &["pipline"]).with(2).stderr;
    assert!(typo.contains("pipeline"), "{typo}");
}
