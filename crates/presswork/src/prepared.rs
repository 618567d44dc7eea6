//! A corpus through cleaning and tokenising, and what only the corpus shows: the lines that its outlets repeat, the
//! documents that repeat each other. Its shards can be gone through again and again, each marked by those verdicts.

use std::collections::BTreeSet;

use presswork_corpus::{Article, Failure, Stage};
use presswork_formats::{Document, Listing};
use presswork_terms::duplicates::{Clusters, SketchRun};
use presswork_terms::repeated::{self, LineDocuments, LineRun};
use presswork_terms::{Reach, Run};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::artifact::Store;
use crate::budget::Budget;
use crate::cached::{Cached, StageKeys};
use crate::compare::{Sketches, compare};
use crate::error::{Error, ErrorKind};
use crate::grouping::{GroupBy, Grouping};
use crate::inputs::Inputs;
use crate::order::by_key;
use crate::plan::{Counted, Duplicates, Event, Plan, Progress, RepeatedLines};
use crate::provenance::Survivors;
use crate::segments::Segments;
use crate::shard::shards;
use crate::stages::{Stages, TokenisedShard};

/// Names of labels that are remembered for the message that one is unknown.
const LABELS: usize = 100;

/// A corpus that is ready to be counted.
pub struct Prepared<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) cached: Cached,
    pub(crate) budget: Budget,
    shards: Vec<Through>,
    pub(crate) inputs: Inputs,
    pub(crate) failures: Vec<Failure>,
    pub(crate) survivors: Survivors,
    /// Documents that came as captures, not as an earlier stage's rows.
    pub(crate) captures: u64,
    pub(crate) clusters: Clusters,
}

/// A shard that is through cleaning and tokenising.
struct Through {
    keys: StageKeys,
    /// Index of its first document over all documents.
    first: u32,
    documents: u32,
    /// The lines that its outlets repeat.
    repeated: repeated::RepeatedLines,
}

/// The lines of all shards, until they are judged; they wait on disk where memory is short.
struct Lines {
    documents: Vec<LineDocuments>,
    lines: Segments,
}

impl Lines {
    fn push(&mut self, run: LineRun) -> Result<(), Error> {
        self.documents.push(run.documents);
        self.lines.push(&run.lines)
    }
}

/// What is counted of a shard: what its stage file holds.
#[derive(Serialize, Deserialize)]
pub(crate) struct Counts {
    /// Terms and n-grams.
    pub terms: Run,
    /// Pairs and their margins.
    pub pairs: Run,
}

/// What is known of the grouping while documents come: the labels they have where they are grouped by one, and groups that
/// nobody is of.
struct Labels<'a> {
    wanted: Option<&'a str>,
    found: bool,
    others: BTreeSet<String>,
    by: &'a GroupBy,
    /// Groups that a person calls otherwise, and no document is of.
    missed: BTreeSet<&'a str>,
}

impl<'a> Prepared<'a> {
    /// Prepares `plan`'s inputs without leaving stage files behind. Near-duplicates are looked for where `compare` says
    /// so, and where they are collapsed.
    ///
    /// # Errors
    /// [`ErrorKind::NoSuchLabel`] where documents are to be grouped by a label that none has; those of reading and
    /// writing stage files.
    pub fn passing(
        plan: &'a Plan,
        listing: Listing,
        compare: bool,
        progress: Progress<'_>,
    ) -> Result<Self, Error> {
        let budget = Budget::of(plan.memory, plan.shard_size)?;
        let stages = Stages::new(plan.threads, plan.tokenising)?;
        let store = Store::passing(budget.passing());
        let mut prepared = Prepared::new(plan, budget, Cached { stages, store }, listing, progress)?;
        if compare || plan.duplicates == Duplicates::Collapse {
            let mut sketches = Sketches::new(budget.verdicts());
            for number in prepared.numbers() {
                sketches.push(prepared.sketches(number, &mut prepared.lazily(number), progress)?)?;
            }
            prepared.compare(&sketches)?;
        }
        Ok(prepared)
    }

    /// As far as [`Plan::until`], at most to the verdict on lines.
    pub(crate) fn new(
        plan: &'a Plan,
        budget: Budget,
        cached: Cached,
        listing: Listing,
        progress: Progress<'_>,
    ) -> Result<Self, Error> {
        let mut prepared = Prepared::empty(plan, budget, cached);
        let mut lines = prepared.no_lines();
        prepared.failures.clone_from(&listing.failures);
        let mut labels = Labels::of(&plan.grouping);
        let mut shards = shards(listing.documents(&plan.read), budget.shard_size());
        for shard in shards.by_ref() {
            budget.admits(&shard)?;
            let size = Counted { documents: shard.documents.len() as u64, bytes: shard.bytes };
            let hashes = prepared.cached.stages.input_hashes(&shard);
            let keys = StageKeys::of(&shard, &hashes, plan);
            hashes.into_iter().try_for_each(|hash| prepared.inputs.push(hash))?;
            lines.push(prepared.take(shard, keys, &mut labels, progress)?)?;
            progress(Event::Shard(size));
        }
        shards.notes().iter().for_each(|note| progress(Event::Note(note)));
        prepared.failures.sort_by(|a, b| by_key(&a.key, &b.key));
        if prepared.survivors.documents > 0 {
            labels.check(progress)?;
        }
        prepared.judge_lines(&lines)?;
        Ok(prepared)
    }

    /// Of stage files that are there: the shards' `keys` and their lines. Nothing else is known of it. `None` where lines
    /// are missing.
    pub(crate) fn found(
        plan: &'a Plan,
        budget: Budget,
        cached: Cached,
        keys: &[StageKeys],
    ) -> Result<Option<Self>, Error> {
        let mut prepared = Prepared::empty(plan, budget, cached);
        let mut all = prepared.no_lines();
        let wanted = plan.repeated_lines == RepeatedLines::LeaveOut;
        for &keys in keys {
            let found = if wanted {
                prepared.cached.store.load(Stage::Lines.name(), &keys.lines).ok().flatten()
            } else {
                Some(LineRun::default())
            };
            let Some(lines) = found else { return Ok(None) };
            all.push(lines)?;
            let repeated = repeated::RepeatedLines::default();
            prepared.shards.push(Through { keys, first: 0, documents: 0, repeated });
        }
        prepared.judge_lines(&all)?;
        Ok(Some(prepared))
    }

    fn empty(plan: &'a Plan, budget: Budget, cached: Cached) -> Self {
        Prepared {
            plan,
            cached,
            budget,
            shards: Vec::new(),
            inputs: Inputs::new(budget.inputs()),
            failures: Vec::new(),
            survivors: Survivors::default(),
            captures: 0,
            clusters: Clusters::default(),
        }
    }

    fn no_lines(&self) -> Lines {
        Lines { documents: Vec::new(), lines: Segments::new(self.budget.verdicts()) }
    }

    /// Takes a shard through its stages, and gives its lines.
    fn take(
        &mut self,
        shard: crate::Shard,
        keys: StageKeys,
        labels: &mut Labels<'_>,
        progress: Progress<'_>,
    ) -> Result<LineRun, Error> {
        let number = shard.number;
        let captures = shard.documents.iter().filter(|document| matches!(document, Document::Captured(_)));
        self.captures += captures.count() as u64;
        let cleaned = self.cached.cleaned(shard, &keys, progress)?;
        self.survivors.tokens_given += cleaned.given.len() as u64;
        labels.see(&cleaned.articles);
        let mut lines = LineRun::default();
        let (documents, failures) = if self.plan.until == Some(Stage::Clean) {
            (cleaned.articles.len(), cleaned.failures)
        } else {
            let tokens = self.cached.tokens(number, &cleaned, &keys, progress)?;
            let shard = TokenisedShard::join(cleaned, tokens);
            let wanted = self.plan.repeated_lines == RepeatedLines::LeaveOut;
            if wanted && self.plan.until != Some(Stage::Tokenise) {
                lines = self.cached.lines(number, &shard, &keys, progress)?;
            }
            (shard.articles.len(), shard.failures)
        };
        failures.iter().for_each(|failure| progress(Event::Failed(failure)));
        self.failures.extend(failures);
        let first = self.survivors.documents as u32;
        self.survivors.documents += documents as u64;
        let repeated = repeated::RepeatedLines::default();
        self.shards.push(Through { keys, first, documents: documents as u32, repeated });
        Ok(lines)
    }

    /// Merges the shards' lines, and tells each shard which of its lines are repeated.
    fn judge_lines(&mut self, all: &Lines) -> Result<(), Error> {
        let Lines { documents, lines } = all;
        let unread = |error| lines.unread(error);
        let verdict = repeated::repeated_lines(documents, || lines.readers()).map_err(unread)?;
        for (number, (shard, documents)) in self.shards.iter_mut().zip(documents).enumerate() {
            shard.repeated = verdict.in_run(documents, lines.reader(number)).map_err(unread)?;
        }
        Ok(())
    }

    /// The shares of the plan's memory.
    pub fn budget(&self) -> Budget {
        self.budget
    }

    /// The engines.
    pub fn stages(&self) -> &Stages {
        &self.cached.stages
    }

    /// What did not survive, in order of key.
    pub fn failures(&self) -> &[Failure] {
        &self.failures
    }

    /// Documents that survived.
    pub fn documents(&self) -> u64 {
        self.survivors.documents
    }

    /// The documents that an earlier one stands for, where they were looked for.
    pub fn clusters(&self) -> &Clusters {
        &self.clusters
    }

    /// The shards in order, their repeated blocks and collapsed documents marked; failures are not among what they hold.
    pub fn shards(&self) -> impl Iterator<Item = Result<TokenisedShard, Error>> {
        self.numbers().map(|number| self.shard(number))
    }

    /// The shards' numbers.
    pub(crate) fn numbers(&self) -> std::ops::Range<usize> {
        0..self.shards.len()
    }

    /// Where a shard's documents stand among all.
    pub(crate) fn place(&self, number: usize) -> std::ops::Range<u32> {
        let shard = &self.shards[number];
        shard.first..shard.first + shard.documents
    }

    fn shard(&self, number: usize) -> Result<TokenisedShard, Error> {
        let through = &self.shards[number];
        let mut shard = self.cached.stored(&through.keys)?;
        shard.failures.clear();
        if self.plan.duplicates == Duplicates::Collapse {
            for (document, counted) in self.place(number).zip(&mut shard.counted) {
                *counted = self.clusters.of(document).is_none();
            }
        }
        let keep = self.plan.repeated_lines == RepeatedLines::Keep;
        self.cached.stages.in_parallel(|| {
            let documents = shard.articles.par_iter_mut().zip(&mut shard.tokens);
            documents.for_each(|(article, doc)| {
                if keep {
                    article.blocks.iter_mut().for_each(|block| block.repeated = false);
                } else {
                    for index in through.repeated.blocks(article) {
                        article.blocks[index as usize].repeated = true;
                    }
                }
                doc.repeated = article.repeated_blocks();
            });
        });
        Ok(shard)
    }

    /// A shard that is read when it is needed.
    pub(crate) fn lazily(&self, number: usize) -> Lazy<'_> {
        Lazy { prepared: self, number, shard: None }
    }

    /// A shard's sketches.
    pub(crate) fn sketches(
        &self,
        number: usize,
        shard: &mut Lazy<'_>,
        progress: Progress<'_>,
    ) -> Result<SketchRun, Error> {
        let hash = self.sketch_key(number);
        if let Some(run) = self.cached.found(number as u64, Stage::Sketch, &hash, progress)? {
            return Ok(run);
        }
        let run = self.cached.stages.sketched(shard.get()?);
        self.cached.keep(number as u64, Stage::Sketch, &hash, progress, run)
    }

    /// A shard's counts.
    pub(crate) fn counts(
        &self,
        number: usize,
        shard: &mut Lazy<'_>,
        progress: Progress<'_>,
    ) -> Result<Counts, Error> {
        let hash = self.count_key(number);
        if let Some(counts) = self.cached.found(number as u64, Stage::Count, &hash, progress)? {
            return Ok(counts);
        }
        let (stages, plan, shard) = (&self.cached.stages, self.plan, shard.get()?);
        let count = |reach| stages.counted_reaching(shard, &plan.grouping, &plan.counting, reach);
        let counts = Counts { terms: count(Reach::Adjacent), pairs: count(Reach::Window(plan.pairs.window)) };
        self.cached.keep(number as u64, Stage::Count, &hash, progress, counts)
    }

    pub(crate) fn sketch_key(&self, number: usize) -> blake3::Hash {
        let shard = &self.shards[number];
        shard.keys.sketch(self.plan, &shard.repeated)
    }

    pub(crate) fn count_key(&self, number: usize) -> blake3::Hash {
        let shard = &self.shards[number];
        let collapsed: Vec<u32> = match self.plan.duplicates {
            Duplicates::Report => Vec::new(),
            Duplicates::Collapse => {
                let member = |document: &u32| self.clusters.of(shard.first + document).is_some();
                (0..shard.documents).filter(member).collect()
            }
        };
        shard.keys.count(self.plan, &shard.repeated, &collapsed)
    }

    /// Finds the near-duplicates by the sketches of all shards.
    pub(crate) fn compare(&mut self, sketches: &Sketches) -> Result<(), Error> {
        let mut first = 0;
        for (shard, documents) in self.shards.iter_mut().zip(sketches.documents()) {
            shard.first = first;
            shard.documents = documents as u32;
            first += shard.documents;
        }
        self.clusters = compare(self, sketches)?;
        Ok(())
    }
}

/// A shard that is read when it is needed first.
pub(crate) struct Lazy<'a> {
    prepared: &'a Prepared<'a>,
    number: usize,
    shard: Option<TokenisedShard>,
}

impl Lazy<'_> {
    pub fn get(&mut self) -> Result<&TokenisedShard, Error> {
        let shard = match self.shard.take() {
            Some(shard) => shard,
            None => self.prepared.shard(self.number)?,
        };
        Ok(self.shard.insert(shard))
    }
}

impl<'a> Labels<'a> {
    fn of(grouping: &'a Grouping) -> Self {
        let wanted = match &grouping.by {
            GroupBy::Label(name) => Some(name.as_str()),
            _ => None,
        };
        let missed = grouping.names.keys().map(String::as_str).collect();
        Labels { wanted, found: false, others: BTreeSet::new(), by: &grouping.by, missed }
    }

    fn see(&mut self, articles: &[Article]) {
        if !self.missed.is_empty() {
            for article in articles {
                self.missed.remove(self.by.of(article));
            }
        }
        let Some(wanted) = self.wanted.filter(|_| !self.found) else { return };
        self.found = articles.iter().any(|article| article.labels.contains_key(wanted));
        for name in articles.iter().flat_map(|article| article.labels.keys()) {
            if self.others.len() < LABELS && !self.others.contains(name) {
                self.others.insert(name.clone());
            }
        }
    }

    fn check(self, progress: Progress<'_>) -> Result<(), Error> {
        for name in self.missed {
            progress(Event::Note(&format!(
                "no document is of a group {name}, so nothing is called otherwise"
            )));
        }
        match self.wanted {
            Some(wanted) if !self.found => {
                let others = self.others.into_iter().collect();
                Err(Error::new(ErrorKind::NoSuchLabel { wanted: wanted.to_owned(), others }, ""))
            }
            _ => Ok(()),
        }
    }
}
