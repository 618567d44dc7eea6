//! Snowball's vocabularies: a word and its stem a line.

use std::io::Write;
use std::path::Path;

use presswork_tokenise::{Options, Stemmer, Tokeniser};

use super::{EvalError, files};

/// The vocabularies that a language's code selects; the others are of algorithms that no language needs by default
/// (`porter`, `lovins`, `dutch_porter`).
const LANGUAGES: [(&str, &str); 31] = [
    ("armenian", "hy"),
    ("basque", "eu"),
    ("catalan", "ca"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dutch", "nl"),
    ("english", "en"),
    ("esperanto", "eo"),
    ("estonian", "et"),
    ("finnish", "fi"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("indonesian", "id"),
    ("irish", "ga"),
    ("italian", "it"),
    ("lithuanian", "lt"),
    ("nepali", "ne"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("serbian", "sr"),
    ("spanish", "es"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("yiddish", "yi"),
];

/// Prints, for each vocabulary, the share of stems that are the same by either stemmer; returns how many there are.
pub(crate) fn run(folder: &Path, show: usize, out: &mut impl Write) -> Result<usize, EvalError> {
    let files = files::list(folder, ".tsv")?;
    let by = |stemmer| Tokeniser::new(Options { stemmer, ..Options::NEWS });
    let stemmers = [by(Stemmer::Snowball), by(Stemmer::RustStemmers)];
    for (name, path) in &files {
        let Some((_, code)) = LANGUAGES.iter().find(|(language, _)| language == name) else {
            writeln!(out, "stems {name:<14} no language selects this algorithm")?;
            continue;
        };
        let text = files::text(path)?;
        let mut words = 0;
        let mut same = [0_usize; 2];
        let mut differ: Vec<(&str, &str, String)> = Vec::new();
        let mut before = 0;
        for line in text.lines() {
            let (word, stem) = line
                .split_once('\t')
                .ok_or_else(|| EvalError(format!("{}: a line without a tab", path.display())))?;
            words += 1;
            let [current, older] = [0, 1].map(|which: usize| stemmers[which].stem(code, word));
            same[1] += usize::from(older == stem);
            if current == stem {
                same[0] += 1;
            } else {
                before += usize::from(older == stem);
                differ.push((word, stem, current));
            }
        }
        let share = |same: usize| 100.0 * same as f64 / f64::from(words.max(1));
        writeln!(
            out,
            "stems {name:<14} snowball {:6.2} %   rust-stemmers {:6.2} %   of {words} words ({} differ{})",
            share(same[0]),
            share(same[1]),
            differ.len(),
            if before > 0 {
                format!("; {before} of them are as Snowball had them in 2018")
            } else {
                String::new()
            },
        )?;
        for (word, stem, ours) in differ.into_iter().take(show) {
            writeln!(out, "    {word} → {stem}, here {ours}")?;
        }
    }
    Ok(files.len())
}
