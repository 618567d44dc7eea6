//! `presswork tokenise`.

use std::io::{self, BufWriter, Write};

use presswork::formats::{write_conllu, write_tokens, write_vertical, write_words};
use presswork_arrow::{ParquetTable, TokenRecord};

use super::Stop;
use super::stream::each_shard;
use crate::args::{TokenFormat, Tokenise};
use crate::exit::Exit;
use crate::progress::Shown;

/// Captures or articles to tokens.
pub(crate) fn run(tokenise: &Tokenise, shown: &mut Shown) -> Result<Exit, Stop> {
    let mut parquet = match tokenise.format {
        TokenFormat::Parquet => Some(ParquetTable::new(BufWriter::new(io::stdout()), "tokens")?),
        _ => None,
    };
    let tally = each_shard(
        &tokenise.reading,
        &tokenise.working,
        tokenise.tokenising.options(),
        shown,
        |stages, shard, out, tally, shown| {
            let shard = stages.tokenised(shard);
            tally.documents += shard.articles.len() as u64;
            tally.fail(&shard.failures, shown);
            for (article, doc) in shard.articles.iter().zip(&shard.tokens) {
                match tokenise.format {
                    TokenFormat::Jsonl => write_tokens(out, article, doc)?,
                    TokenFormat::Conllu => write_conllu(out, article, doc)?,
                    TokenFormat::Vertical => write_vertical(out, article, doc)?,
                    TokenFormat::Words => write_words(out, doc)?,
                    TokenFormat::Parquet => {
                        let table = parquet.as_mut().expect("opened for this format");
                        TokenRecord::of(doc).try_for_each(|row| table.row(&row))?;
                    }
                }
            }
            Ok(())
        },
    )?;
    if let Some(table) = parquet {
        table.finish()?.flush()?;
    }
    Ok(tally.exit(&tokenise.working))
}
