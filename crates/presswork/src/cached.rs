//! A shard's stage files: what they are called, and each made where it is missing.

use presswork_corpus::Stage;
use presswork_terms::repeated::{LineRun, RepeatedLines};
use serde::{Serialize, de::DeserializeOwned};

use crate::artifact::{Store, canonical_bytes};
use crate::error::{Error, ErrorKind};
use crate::inputs::InputHash;
use crate::plan::{Event, Plan, Progress};
use crate::shard::Shard;
use crate::stages::{CleanedShard, Stages, TokenisedShard, TokensOfShard};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The names of the stage files that depend on a shard's documents alone: each holds the hash of all that its content
/// depends on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StageKeys {
    pub clean: blake3::Hash,
    pub tokenise: blake3::Hash,
    pub lines: blake3::Hash,
}

impl StageKeys {
    /// Of a shard under `plan`, the `hashes` of its documents given.
    pub fn of(shard: &Shard, hashes: &[InputHash], plan: &Plan) -> Self {
        let mut input = blake3::Hasher::new();
        for hash in hashes {
            input.update(&canonical_bytes(hash));
        }
        input.update(&canonical_bytes(&shard.failures));
        let clean = derived(input.finalize(), &("clean", VERSION, presswork_clean::VERSION));
        let by = ("tokenise", VERSION, presswork_tokenise::VERSION, &plan.tokenising);
        let tokenise = derived(clean, &by);
        let lines = derived(tokenise, &("lines", VERSION, presswork_terms::VERSION));
        StageKeys { clean, tokenise, lines }
    }

    /// The name of the shard's sketches, which leave out the lines of it that its outlets repeat.
    pub fn sketch(&self, plan: &Plan, repeated: &RepeatedLines) -> blake3::Hash {
        let by = ("sketch", VERSION, presswork_terms::VERSION, plan.repeated_lines, repeated);
        derived(self.tokenise, &by)
    }

    /// The name of the shard's counts, which also leave out the documents at the places `collapsed`.
    pub fn count(&self, plan: &Plan, repeated: &RepeatedLines, collapsed: &[u32]) -> blake3::Hash {
        let left_out = (plan.repeated_lines, repeated, collapsed);
        let counted = (&plan.counting, plan.pairs.window);
        let grouping = (plan.grouping.by.name(), &plan.grouping.names);
        let by = ("count", VERSION, presswork_terms::VERSION, grouping, counted, left_out);
        derived(self.tokenise, &by)
    }
}

fn derived(from: blake3::Hash, parameters: &impl Serialize) -> blake3::Hash {
    blake3::Hasher::new().update(from.as_bytes()).update(&canonical_bytes(parameters)).finalize()
}

/// Stage files, and the stages that make them.
pub(crate) struct Cached {
    pub stages: Stages,
    pub store: Store,
}

impl Cached {
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

    pub fn lines(
        &self,
        number: u64,
        shard: &TokenisedShard,
        keys: &StageKeys,
        progress: Progress<'_>,
    ) -> Result<LineRun, Error> {
        let lines = || presswork_terms::repeated::lines(&shard.articles);
        self.made(number, Stage::Lines, &keys.lines, progress, lines)
    }

    /// A shard that is through cleaning and tokenising, from its stage files.
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

    /// The content of a stage file, made where it is missing or unsound.
    pub fn made<T: Serialize + DeserializeOwned>(
        &self,
        shard: u64,
        stage: Stage,
        hash: &blake3::Hash,
        progress: Progress<'_>,
        make: impl FnOnce() -> T,
    ) -> Result<T, Error> {
        match self.found(shard, stage, hash, progress)? {
            Some(value) => Ok(value),
            None => self.keep(shard, stage, hash, progress, make()),
        }
    }

    /// The content of a stage file, if it is there and sound.
    pub fn found<T: DeserializeOwned>(
        &self,
        shard: u64,
        stage: Stage,
        hash: &blake3::Hash,
        progress: Progress<'_>,
    ) -> Result<Option<T>, Error> {
        match self.store.load(stage.name(), hash) {
            Ok(Some(value)) => {
                progress(Event::Stage { shard, stage, reused: true });
                Ok(Some(value))
            }
            Ok(None) => Ok(None),
            Err(error) if matches!(error.kind(), ErrorKind::Stage(_)) => {
                progress(Event::Note(&format!("{error}; it is made again")));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Writes a stage file.
    pub fn keep<T: Serialize>(
        &self,
        shard: u64,
        stage: Stage,
        hash: &blake3::Hash,
        progress: Progress<'_>,
        value: T,
    ) -> Result<T, Error> {
        self.store.save(stage.name(), hash, &value)?;
        progress(Event::Stage { shard, stage, reused: false });
        Ok(value)
    }
}
