//! `presswork clean`.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use presswork::Shard;
use presswork::clean::{Cleaner, Explained};
use presswork::corpus::Article;
use presswork::formats::{Document, write_article, write_text};
use presswork::tokenise::Options;
use presswork_arrow::{ArticleRecord, ParquetTable};

use super::Stop;
use super::stream::each_shard;
use crate::args::{ArticleFormat, Clean};
use crate::exit::Exit;
use crate::progress::Shown;

/// Captures to articles.
pub(crate) fn run(clean: &Clean, shown: &mut Shown) -> Result<Exit, Stop> {
    let mut first = true;
    let cleaner = clean.explain.then(Cleaner::new);
    let mut parquet: Option<ParquetTable<_, ArticleRecord>> = match clean.format {
        ArticleFormat::Parquet => Some(ParquetTable::new(BufWriter::new(io::stdout()), "articles")?),
        _ => None,
    };
    let tally = each_shard(
        &clean.reading,
        &clean.working,
        Options::NEWS,
        shown,
        |stages, shard, out, tally, shown| {
            let blocks = cleaner.as_ref().map(|cleaner| explained(cleaner, &shard)).unwrap_or_default();
            let (articles, failures) = stages.cleaned(shard);
            tally.documents += articles.len() as u64;
            tally.fail(&failures, shown);
            for article in &articles {
                if clean.explain {
                    explain(out, article, blocks.get(&article.key).map(Vec::as_slice))?;
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
                    ArticleFormat::Parquet => {
                        let table = parquet.as_mut().expect("opened for this format");
                        table.row(&article.clone().into())?;
                    }
                }
                first = false;
            }
            if let Some(table) = &mut parquet {
                table.end_batch()?;
            }
            Ok(())
        },
    )?;
    if let Some(table) = parquet {
        table.finish()?.flush()?;
    }
    Ok(tally.exit(&clean.working))
}

/// Every block of the shard's captures and why it stayed or went, by the document's key.
fn explained(cleaner: &Cleaner, shard: &Shard) -> BTreeMap<String, Vec<Explained>> {
    let of = |document: &Document| match document {
        // What cannot be cleaned is a failure, and said as one.
        Document::Captured(capture) => Some((capture.key.clone(), cleaner.explain(capture).ok()?)),
        _ => None,
    };
    shard.documents.iter().filter_map(of).collect()
}

/// What was kept and what was removed, in the capture's order, each with its bytes of the decoded
/// capture; with the capture at hand, block by block with the model's score and what weighed most in it.
fn explain(out: &mut impl Write, article: &Article, blocks: Option<&[Explained]>) -> io::Result<()> {
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
    if let Some(blocks) = blocks {
        blocks.iter().try_for_each(|block| explain_block(out, block))?;
        return writeln!(out);
    }
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

/// One block: its verdict, its log-odds of being body, the features that weighed most.
fn explain_block(out: &mut impl Write, block: &Explained) -> io::Result<()> {
    let (sign, why) = match block.rule {
        None => ('+', "body"),
        Some(rule) => ('-', rule),
    };
    let range = format!("{}..{}", block.source.start, block.source.end);
    let score = block.log_odds.map_or(String::new(), |odds| format!("{odds:+.1}"));
    writeln!(out, " {sign} {range:<15} {why:<18} {score:>5}  {}", shortened(&on_one_line(&block.text)))?;
    if block.weighed.is_empty() {
        return Ok(());
    }
    let weighed: Vec<String> = block
        .weighed
        .iter()
        .map(|one| format!("{} {} ({:+.1})", one.feature, (one.value * 100.0).round() / 100.0, one.weight))
        .collect();
    writeln!(out, "   {:<15} {}", "", weighed.join(", "))
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
