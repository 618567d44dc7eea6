//! One shard through the stages: clean, tokenise, sketch, count; in parallel over its documents.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use presswork_clean::Cleaner;
use presswork_corpus::{Article, Failure, RawCapture, Reason, Stage, TokenisedDoc};
use presswork_formats::Document;
use presswork_terms::duplicates::{Sketch, SketchRun, shingles, sketch};
use presswork_terms::{Counting, Grouped, Reach, Run};
use presswork_tokenise::{Options, Scratch, Tokeniser};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::artifact::canonical_bytes;
use crate::error::{Error, ErrorKind};
use crate::grouping::Grouping;
use crate::inputs::InputHash;
use crate::order::by_key;
use crate::shard::Shard;

/// The engines of all stages and the threads that run them.
pub struct Stages {
    cleaner: Cleaner,
    tokeniser: Tokeniser,
    pool: rayon::ThreadPool,
}

/// The clean stage's result for a shard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CleanedShard {
    pub articles: Vec<Article>,
    /// Documents that came tokenised, by index into `articles`.
    pub given: BTreeMap<u32, TokenisedDoc>,
    /// Of reading and cleaning, in order of key as they stood in the shard.
    pub failures: Vec<Failure>,
}

/// A shard's articles and their tokens, index for index.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenisedShard {
    /// Articles that survived, in order.
    pub articles: Vec<Article>,
    /// Their tokens, in the same order; keys agree.
    pub tokens: Vec<TokenisedDoc>,
    /// For each of them, whether it is counted: `false` only for near-duplicates that were collapsed.
    pub counted: Vec<bool>,
    /// What did not survive.
    pub failures: Vec<Failure>,
}

/// The tokenise stage's result for a shard: which articles survived it, and their tokens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TokensOfShard {
    pub docs: Vec<TokenisedDoc>,
    pub failures: Vec<Failure>,
}

impl Stages {
    /// Engines, the tokeniser by `tokenising`, and `threads` threads (0: one for each core).
    ///
    /// # Errors
    /// [`ErrorKind::Threads`] where the system refuses to start them.
    pub fn new(threads: usize, tokenising: Options) -> Result<Self, Error> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .map_err(|error| Error::new(ErrorKind::Threads(error.to_string()), ""))?;
        Ok(Stages { cleaner: Cleaner::new(), tokeniser: Tokeniser::new(tokenising), pool })
    }

    /// The tokeniser, for what it knows of languages.
    pub fn tokeniser(&self) -> &Tokeniser {
        &self.tokeniser
    }

    /// A shard through cleaning and tokenising, without stage files.
    pub fn tokenised(&self, shard: Shard) -> TokenisedShard {
        let cleaned = self.clean(shard);
        let tokens = self.tokenise(&cleaned);
        TokenisedShard::join(cleaned, tokens)
    }

    /// A shard through cleaning, without stage files: articles and failures.
    pub fn cleaned(&self, shard: Shard) -> (Vec<Article>, Vec<Failure>) {
        let cleaned = self.clean(shard);
        (cleaned.articles, cleaned.failures)
    }

    /// A tokenised shard, counted.
    pub fn counted(&self, shard: &TokenisedShard, grouping: &Grouping, counting: &Counting) -> Run {
        self.counted_reaching(shard, grouping, counting, Reach::Adjacent)
    }

    /// A tokenised shard, what `reach` says of it counted.
    pub fn counted_reaching(
        &self,
        shard: &TokenisedShard,
        grouping: &Grouping,
        counting: &Counting,
        reach: Reach,
    ) -> Run {
        let documents = shard.articles.iter().zip(&shard.tokens).zip(&shard.counted);
        let grouped: Vec<Grouped<'_>> = documents
            .map(|((article, doc), &counted)| Grouped { doc, group: grouping.of(article), counted })
            .collect();
        presswork_terms::count_reaching(&grouped, counting, reach)
    }

    /// The sketches of a tokenised shard.
    pub(crate) fn sketched(&self, shard: &TokenisedShard) -> SketchRun {
        let sketch = |doc: &TokenisedDoc| shingles(doc).map(|shingles| sketch(&shingles));
        let sketches: Vec<Option<Sketch>> =
            self.pool.install(|| shard.tokens.par_iter().map(sketch).collect());
        let mut run = SketchRun::default();
        sketches.iter().for_each(|sketch| run.push(sketch.as_ref()));
        run
    }

    /// `work` on this engine's threads.
    pub(crate) fn in_parallel<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        self.pool.install(work)
    }

    /// Threads of the pool.
    pub(crate) fn threads(&self) -> usize {
        self.pool.current_num_threads()
    }

    /// The hash of each of the shard's documents.
    pub(crate) fn input_hashes(&self, shard: &Shard) -> Vec<InputHash> {
        self.pool.install(|| shard.documents.par_iter().map(input_hash).collect())
    }

    pub(crate) fn clean(&self, shard: Shard) -> CleanedShard {
        let results: Vec<Result<(Article, Option<TokenisedDoc>), Failure>> = self
            .pool
            .install(|| shard.documents.into_par_iter().map(|document| self.clean_one(document)).collect());
        let mut cleaned =
            CleanedShard { articles: Vec::new(), given: BTreeMap::new(), failures: shard.failures };
        for result in results {
            match result {
                Ok((article, tokens)) => {
                    if let Some(tokens) = tokens {
                        cleaned.given.insert(cleaned.articles.len() as u32, tokens);
                    }
                    cleaned.articles.push(article);
                }
                Err(failure) => cleaned.failures.push(failure),
            }
        }
        cleaned.failures.sort_by(|a, b| by_key(&a.key, &b.key));
        cleaned
    }

    fn clean_one(&self, document: Document) -> Result<(Article, Option<TokenisedDoc>), Failure> {
        match document {
            Document::Captured(capture) => self.clean_capture(&capture).map(|article| (article, None)),
            Document::Cleaned(article) => Ok((article, None)),
            Document::Tokenised(article, tokens) => Ok((article, Some(*tokens))),
        }
    }

    fn clean_capture(&self, capture: &RawCapture) -> Result<Article, Failure> {
        guarded(&capture.key, Stage::Clean, || self.cleaner.clean(capture))?
    }

    pub(crate) fn tokenise(&self, cleaned: &CleanedShard) -> TokensOfShard {
        let results: Vec<Result<TokenisedDoc, Failure>> = self.pool.install(|| {
            cleaned
                .articles
                .par_iter()
                .enumerate()
                .map_init(Scratch::default, |scratch, (index, article)| {
                    if let Some(given) = cleaned.given.get(&(index as u32)) {
                        return Ok(given.clone());
                    }
                    let result =
                        guarded(&article.key, Stage::Tokenise, || self.tokeniser.tokenise(article, scratch));
                    if result.is_err() {
                        // A panic may have left it half written.
                        *scratch = Scratch::default();
                    }
                    result
                })
                .collect()
        });
        let mut tokens = TokensOfShard { docs: Vec::with_capacity(results.len()), failures: Vec::new() };
        for result in results {
            match result {
                Ok(doc) => tokens.docs.push(doc),
                Err(failure) => tokens.failures.push(failure),
            }
        }
        tokens
    }
}

impl TokenisedShard {
    /// Puts the two stages' results together; articles that tokenising lost are dropped, so that
    /// articles and tokens agree index for index.
    pub(crate) fn join(cleaned: CleanedShard, tokens: TokensOfShard) -> Self {
        let mut articles = cleaned.articles;
        let mut survivors = tokens.docs.iter().peekable();
        articles.retain(|article| survivors.next_if(|doc| doc.key == article.key).is_some());
        let failures = cleaned.failures.into_iter().chain(tokens.failures).collect();
        let counted = vec![true; articles.len()];
        TokenisedShard { articles, tokens: tokens.docs, counted, failures }
    }
}

fn guarded<T>(key: &str, stage: Stage, work: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let said = panic
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_default();
        let detail = format!("a defect of Presswork, please report it with the capture: {said}");
        Failure { key: key.to_owned(), stage, reason: Reason::Panicked, detail }
    })
}

fn input_hash(document: &Document) -> InputHash {
    let hash = match document {
        Document::Captured(capture) => blake3::hash(&capture.bytes),
        Document::Cleaned(article) => blake3::hash(&canonical_bytes(article)),
        Document::Tokenised(article, tokens) => blake3::hash(&canonical_bytes(&(article, tokens))),
    };
    let labels = match document {
        Document::Captured(capture) => blake3::hash(&canonical_bytes(&(&capture.media, &capture.labels))),
        // They are part of the row.
        Document::Cleaned(_) | Document::Tokenised(..) => blake3::hash(&[]),
    };
    InputHash {
        key: document.key().to_owned(),
        bytes: document.size(),
        blake3: *hash.as_bytes(),
        labels: *labels.as_bytes(),
    }
}
