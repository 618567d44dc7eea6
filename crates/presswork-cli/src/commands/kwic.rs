//! `presswork kwic`.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use presswork::corpus::TokenisedDoc;
use presswork::corpus::tables::ConcordanceLine;
use presswork::group_of;
use presswork::terms::{Query, hits, line};

use super::Stop;
use super::stream::{exit, prepared};
use crate::args::Kwic;
use crate::exit::Exit;
use crate::progress::Shown;

/// Characters of left context that a line shows, so that the hits stand in a column.
const LEFT: usize = 50;

/// Concordance lines.
pub(crate) fn run(kwic: &Kwic, shown: &mut Shown) -> Result<Exit, Stop> {
    let query = Query::parse(&kwic.query).map_err(|error| {
        Stop::Usage(
            format!("query {:?}: {error}", kwic.query),
            "`presswork kwic --help` lists the forms of a query",
        )
    })?;
    let counting = kwic.comparing.counting();
    let group_by = kwic.comparing.group_by();
    // A `stem:` word is stemmed as each document's language stems it.
    let mut queries: BTreeMap<String, Query> = BTreeMap::new();
    let mut found: u64 = 0;
    let plan = kwic.plan();
    let prepared = prepared(&plan, false, shown)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let wanted = |doc: &TokenisedDoc| kwic.language.as_ref().is_none_or(|code| *code == doc.language);
    for shard in prepared.shards() {
        let shard = shard?;
        let documents = shard.articles.iter().zip(&shard.tokens).zip(&shard.counted);
        for ((article, doc), _) in documents.filter(|((_, doc), counted)| **counted && wanted(doc)) {
            let query = queries.entry(doc.language.clone()).or_insert_with(|| {
                query.clone().stemmed(|word| prepared.stages().tokeniser().stem(&doc.language, word))
            });
            for hit in hits(doc, query, &counting) {
                found += 1;
                let row = line(article, doc, group_of(article, &group_by), &hit, kwic.context);
                if kwic.json {
                    serde_json::to_writer(&mut out, &row).map_err(io::Error::from)?;
                    writeln!(out)?;
                } else {
                    aligned(&mut out, &row)?;
                }
            }
        }
    }
    out.flush()?;
    drop(out);
    shown.say_unless_quiet(&format!("{found} lines in {} documents read", prepared.documents()));
    // Nothing found ends as a run without documents does.
    let documents = if found == 0 { 0 } else { prepared.documents() };
    Ok(exit(documents, prepared.failures().len(), &kwic.working))
}

/// A line for people: the hits in one column, the document after them.
fn aligned(out: &mut impl Write, row: &ConcordanceLine) -> io::Result<()> {
    let voice = if row.quoted { '"' } else { ' ' };
    let skip = row.left.chars().count().saturating_sub(LEFT);
    let left: String = row.left.chars().skip(skip).collect();
    writeln!(out, "{voice} {left:>LEFT$} [{}] {}  ({})", row.hit, row.right, row.key)
}
