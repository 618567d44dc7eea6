//! `presswork clean`.

use std::io::{self, Write};

use presswork::corpus::Article;
use presswork::formats::{write_article, write_text};
use presswork::tokenise::Options;

use super::Stop;
use super::stream::each_shard;
use crate::args::{ArticleFormat, Clean};
use crate::exit::Exit;
use crate::progress::Shown;

/// Captures to articles.
pub(crate) fn run(clean: &Clean, shown: &mut Shown) -> Result<Exit, Stop> {
    let mut first = true;
    let tally = each_shard(
        &clean.reading,
        &clean.working,
        Options::NEWS,
        shown,
        |stages, shard, out, tally, shown| {
            let (articles, failures) = stages.cleaned(shard);
            tally.documents += articles.len() as u64;
            tally.fail(&failures, shown);
            for article in &articles {
                if clean.explain {
                    explain(out, article)?;
                    continue;
                }
                match clean.format {
                    ArticleFormat::Jsonl => write_article(out, article)?,
                    ArticleFormat::Text => {
                        if !first {
                            writeln!(out)?;
                        }
                        write_text(out, article)?;
                    }
                }
                first = false;
            }
            Ok(())
        },
    )?;
    Ok(tally.exit(&clean.working))
}

/// What was kept and what was removed, in the capture's order, each with its bytes of the decoded
/// capture.
fn explain(out: &mut impl Write, article: &Article) -> io::Result<()> {
    let metadata = &article.metadata;
    writeln!(out, "== {} ({}, {} bytes)", article.key, article.charset, article.source_len)?;
    let mut known = |field: &str, value: Option<(String, &str)>| match value {
        Some((value, by)) => writeln!(out, "   {field}: {} [{by}]", on_one_line(&value)),
        None => Ok(()),
    };
    let plain = |known: &Option<presswork::corpus::Known<String>>| {
        known.as_ref().map(|known| (known.value.clone(), known.by.name()))
    };
    known("title", plain(&metadata.title))?;
    known("author", metadata.author.as_ref().map(|author| (author.value.join("; "), author.by.name())))?;
    known("date", plain(&metadata.date))?;
    known("outlet", plain(&metadata.outlet))?;
    known("language", plain(&metadata.language))?;
    known("url", plain(&metadata.url))?;
    let kept = article.blocks.iter().map(|block| {
        let kind = format!("{:?}", block.kind).to_lowercase();
        (block.source, '+', kind, block.span.of(&article.text))
    });
    let removed = article
        .removed
        .iter()
        .map(|removed| (removed.source, '-', removed.rule.clone(), removed.excerpt.as_str()));
    let mut lines: Vec<_> = kept.chain(removed).collect();
    lines.sort_by_key(|(source, ..)| *source);
    for (source, sign, why, text) in lines {
        let range = format!("{}..{}", source.start, source.end);
        writeln!(out, " {sign} {range:<15} {why:<18} {}", shortened(&on_one_line(text)))?;
    }
    writeln!(out)
}

fn on_one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// At most 100 characters of `text`.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(100) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
