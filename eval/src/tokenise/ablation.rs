//! Which rule brings which F1: each switched off in turn.

use std::io::Write;
use std::path::Path;

use presswork_tokenise::{Clitics, Hyphens, News, Options, Profile, Rule, Rules, Tokeniser};

use super::confusion::Confusion;
use super::tokens::{Gold, language_of, rows, scores};
use super::{EvalError, files};

/// Prints, for each file of treebanks and each rule, what the F1 of word-like tokens, of all tokens and of sentences is
/// less without the rule; a difference of nothing is a dot. Hyphens and clitics are measured against splitting every
/// hyphen, and against keeping every clitic.
pub(crate) fn run(folder: &Path, out: &mut impl Write) -> Result<(), EvalError> {
    let files = files::list(folder, ".jsonl")?;
    if files.is_empty() {
        return Err(EvalError(format!("{}: it holds no *.jsonl", folder.display())));
    }
    let gold: Vec<(&str, Vec<Gold>)> = files
        .iter()
        .map(|(name, path)| Ok((name.as_str(), rows(path)?)))
        .collect::<Result<_, EvalError>>()?;
    let full = News { hyphens: Hyphens::ByLanguage, clitics: Clitics::ByLanguage, without: Rules::NONE };
    let mut choices: Vec<(&str, News)> = (Rule::ALL.iter())
        .map(|&rule| (rule.name(), News { without: Rules::NONE.with(rule), ..full }))
        .collect();
    choices.push(("(hyphens)", News { hyphens: Hyphens::Split, ..full }));
    choices.push(("(clitics)", News { clitics: Clitics::Kept, ..full }));
    let every = News { without: Rules::ALL, hyphens: Hyphens::Split, clitics: Clitics::Kept };
    choices.push(("(all of it)", every));
    writeln!(out, "F1 lost without a rule: word-like / all tokens / sentences")?;
    write!(out, "{:<16}", "rule")?;
    for (name, _) in &gold {
        write!(out, "{name:>20}")?;
    }
    writeln!(out)?;
    let measured = |news: News| -> Vec<[f64; 3]> {
        let tokeniser = Tokeniser::new(Options { profile: Profile::News(news), ..Options::NEWS });
        let of_file = |(name, rows): &(&str, Vec<Gold>)| {
            let scores = scores(rows, &tokeniser, language_of(name), false, &mut Confusion::default());
            [scores.word_like.f1(), scores.all.f1(), scores.sentences.f1()]
        };
        gold.iter().map(of_file).collect()
    };
    let whole = measured(full);
    write!(out, "{:<16}", "with all")?;
    for [words, all, sentences] in &whole {
        write!(out, "{:>20}", format!("{words:.2}/{all:.2}/{sentences:.2}"))?;
    }
    writeln!(out)?;
    for (name, news) in choices {
        write!(out, "{name:<16}")?;
        for (with, without) in whole.iter().zip(measured(news)) {
            let lost = [0, 1, 2].map(|i| with[i] - without[i]);
            let lost =
                lost.map(|lost| if lost.abs() < 0.005 { "·".to_owned() } else { format!("{lost:.2}") });
            write!(out, "{:>20}", lost.join("/"))?;
        }
        writeln!(out)?;
    }
    Ok(())
}
