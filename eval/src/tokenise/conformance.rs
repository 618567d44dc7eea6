//! Unicode's test files: word and sentence boundaries, line by line.

use std::io::Write;
use std::path::Path;

use presswork_tokenise::{segments, sentences};

use super::{EvalError, files};

/// Prints how many lines of each file pass; returns how many files there are.
pub(crate) fn run(folder: &Path, out: &mut impl Write) -> Result<usize, EvalError> {
    let files = files::list(folder, "Test.txt")?;
    for (name, path) in &files {
        let text = files::text(path)?;
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with('÷')).collect();
        if lines.is_empty() {
            return Err(EvalError(format!("{}: no line begins with ÷", path.display())));
        }
        let words = name.starts_with("Word");
        let passed = lines.iter().filter(|line| passes(line, words)).count();
        writeln!(out, "{name:<24} {passed} of {} lines", lines.len())?;
    }
    Ok(files.len())
}

fn passes(line: &str, words: bool) -> bool {
    let character = |code: &str| u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
    let pieces: Vec<String> = (line.split('#').next().unwrap_or("").split('÷'))
        .map(|piece| piece.split('×').filter_map(|code| character(code.trim())).collect())
        .filter(|piece: &String| !piece.is_empty())
        .collect();
    let text = pieces.concat();
    let expected = pieces.iter().map(String::as_str);
    if words { segments(&text).eq(expected) } else { sentences(&text).eq(expected) }
}
