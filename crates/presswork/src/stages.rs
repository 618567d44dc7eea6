//! One shard through the stages: clean, tokenise, count; in parallel over its documents, each from
//! its stage file where there is one.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use presswork_clean::Cleaner;
use presswork_corpus::{Article, Failure, RawCapture, Reason, Stage, TokenisedDoc};
use presswork_formats::{Document, WordsDocument};
use presswork_terms::{Counting, Grouped, Run, doc_of_words};
use presswork_tokenise::{Options, Scratch, Tokeniser};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::artifact::{Store, canonical_bytes};
use crate::error::{Error, ErrorKind};
use crate::order::by_key;
use crate::plan::{Event, GroupBy, Plan, Progress, group_of};
use crate::shard::Shard;

/// The engines of all stages and the threads that run them.
pub struct Stages {
    cleaner: Cleaner,
    tokeniser: Tokeniser,
    pool: rayon::ThreadPool,
}

/// Identity of one input: what `provenance.json` lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct InputHash {
    pub key: String,
    pub bytes: u64,
    pub blake3: [u8; 32],
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
    /// What did not survive.
    pub failures: Vec<Failure>,
}

/// The tokenise stage's result for a shard: which articles survived it, and their tokens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TokensOfShard {
    pub docs: Vec<TokenisedDoc>,
    pub failures: Vec<Failure>,
}

/// The names of a shard's stage files: each holds the hash of all that its content depends on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StageKeys {
    pub clean: blake3::Hash,
    pub tokenise: blake3::Hash,
    pub count: blake3::Hash,
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
    pub fn counted(&self, shard: &TokenisedShard, group_by: &GroupBy, counting: &Counting) -> Run {
        count(shard, group_by, counting)
    }

    /// Documents that came as words, counted. Only words, no titles, no quotations.
    pub fn counted_words(&self, documents: &[WordsDocument], counting: &Counting) -> Run {
        let docs: Vec<TokenisedDoc> = self.pool.install(|| {
            let words = |one: &WordsDocument| doc_of_words(&one.key, one.words.iter().map(String::as_str));
            documents.par_iter().map(words).collect()
        });
        let groups = documents.iter().map(|one| one.group.as_str());
        let grouped: Vec<Grouped<'_>> =
            docs.iter().zip(groups).map(|(doc, group)| Grouped { doc, group }).collect();
        presswork_terms::count(&grouped, counting)
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
        TokenisedShard { articles, tokens: tokens.docs, failures }
    }
}

fn count(shard: &TokenisedShard, group_by: &GroupBy, counting: &Counting) -> Run {
    let grouped: Vec<Grouped<'_>> = shard
        .articles
        .iter()
        .zip(&shard.tokens)
        .map(|(article, doc)| Grouped { doc, group: group_of(article, group_by) })
        .collect();
    presswork_terms::count(&grouped, counting)
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

/// A shard's stage files, each made where it is missing.
pub(crate) struct Cached<'a> {
    pub stages: &'a Stages,
    pub store: &'a Store,
}

impl Cached<'_> {
    pub fn cleaned(
        &self,
        shard: Shard,
        keys: &StageKeys,
        progress: Progress<'_>,
    ) -> Result<CleanedShard, Error> {
        let number = shard.number;
        self.made(number, Stage::Clean, &keys.clean, progress, || self.stages.clean(shard))
    }

    pub fn tokens(
        &self,
        number: u64,
        cleaned: &CleanedShard,
        keys: &StageKeys,
        progress: Progress<'_>,
    ) -> Result<TokensOfShard, Error> {
        self.made(number, Stage::Tokenise, &keys.tokenise, progress, || self.stages.tokenise(cleaned))
    }

    pub fn run(
        &self,
        number: u64,
        shard: &TokenisedShard,
        (group_by, counting): (&GroupBy, &Counting),
        keys: &StageKeys,
        progress: Progress<'_>,
    ) -> Result<Run, Error> {
        self.made(number, Stage::Count, &keys.count, progress, || count(shard, group_by, counting))
    }

    /// A shard that is through, from its stage files.
    ///
    /// # Errors
    /// [`ErrorKind::Stage`] where a file went away or changed since the shard was done.
    pub fn stored(&self, keys: &StageKeys) -> Result<TokenisedShard, Error> {
        let gone = |stage: Stage, hash| {
            let path = self.store.path(stage.name(), hash);
            Error::new(ErrorKind::Stage("it went away while the run was going on"), path)
        };
        let cleaned = self.store.load(Stage::Clean.name(), &keys.clean)?;
        let tokens = self.store.load(Stage::Tokenise.name(), &keys.tokenise)?;
        Ok(TokenisedShard::join(
            cleaned.ok_or_else(|| gone(Stage::Clean, &keys.clean))?,
            tokens.ok_or_else(|| gone(Stage::Tokenise, &keys.tokenise))?,
        ))
    }

    fn made<T: Serialize + serde::de::DeserializeOwned>(
        &self,
        shard: u64,
        stage: Stage,
        hash: &blake3::Hash,
        progress: Progress<'_>,
        make: impl FnOnce() -> T,
    ) -> Result<T, Error> {
        match self.store.load(stage.name(), hash) {
            Ok(Some(value)) => {
                progress(Event::Stage { shard, stage, reused: true });
                return Ok(value);
            }
            Ok(None) => {}
            Err(error) if matches!(error.kind(), ErrorKind::Stage(_)) => {
                progress(Event::Note(&format!("{error}; it is made again")));
            }
            Err(error) => return Err(error),
        }
        let value = make();
        self.store.save(stage.name(), hash, &value)?;
        progress(Event::Stage { shard, stage, reused: false });
        Ok(value)
    }
}

/// The names of the shard's stage files under `plan`, its documents' hashes given.
pub(crate) fn stage_keys(shard: &Shard, hashes: &[InputHash], plan: &Plan) -> StageKeys {
    let (group_by, counting) = (&plan.group_by, &plan.counting);
    let mut input = blake3::Hasher::new();
    for (document, hash) in shard.documents.iter().zip(hashes) {
        input.update(&canonical_bytes(hash));
        if let Document::Captured(capture) = document {
            input.update(&canonical_bytes(&(&capture.media, &capture.labels)));
        }
    }
    input.update(&canonical_bytes(&shard.failures));
    let version = env!("CARGO_PKG_VERSION");
    let clean = derived(input.finalize(), &("clean", version, presswork_clean::VERSION));
    let tokenise = derived(clean, &("tokenise", version, presswork_tokenise::VERSION, &plan.tokenising));
    let parameters = ("count", version, presswork_terms::VERSION, group_by.name(), counting);
    let count = derived(tokenise, &parameters);
    StageKeys { clean, tokenise, count }
}

fn derived(from: blake3::Hash, parameters: &impl Serialize) -> blake3::Hash {
    blake3::Hasher::new().update(from.as_bytes()).update(&canonical_bytes(parameters)).finalize()
}

fn input_hash(document: &Document) -> InputHash {
    let hash = match document {
        Document::Captured(capture) => blake3::hash(&capture.bytes),
        Document::Cleaned(article) => blake3::hash(&canonical_bytes(article)),
        Document::Tokenised(article, tokens) => blake3::hash(&canonical_bytes(&(article, tokens))),
    };
    InputHash { key: document.key().to_owned(), bytes: document.size(), blake3: *hash.as_bytes() }
}
