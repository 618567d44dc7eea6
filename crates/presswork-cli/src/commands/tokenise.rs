//! `presswork tokenise`.

use presswork::formats::{write_conllu, write_tokens, write_vertical, write_words};

use super::Stop;
use super::stream::each_shard;
use crate::args::{TokenFormat, Tokenise};
use crate::exit::Exit;
use crate::progress::Shown;

/// Captures or articles to tokens.
pub(crate) fn run(tokenise: &Tokenise, shown: &mut Shown) -> Result<Exit, Stop> {
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
                }
            }
            Ok(())
        },
    )?;
    Ok(tally.exit(&tokenise.working))
}
