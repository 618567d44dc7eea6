//! What a run would do, and why: which stage files are there, and what changed since the last run where they are not.

use presswork_corpus::Stage;
use presswork_formats::Listing;

use crate::artifact::Store;
use crate::budget::Budget;
use crate::cached::{Cached, StageKeys};
use crate::compare::Sketches;
use crate::error::Error;
use crate::inputs::Inputs;
use crate::plan::{Duplicates, Event, Plan, Progress, RepeatedLines};
use crate::prepared::Prepared;
use crate::remembered::Remembered;
use crate::run::Outcome;
use crate::shard::shards;
use crate::stages::Stages;

/// How many shards lack a stage's file; `None` where what the file would be called is not known before an earlier stage
/// ran.
struct Missing {
    stage: Stage,
    shards: Option<u64>,
}

/// Does nothing but look.
pub(crate) fn dry_run(plan: &Plan, listing: Listing, progress: Progress<'_>) -> Result<Outcome, Error> {
    let budget = Budget::of(plan.memory, plan.shard_size)?;
    let folder = plan.out.join("stages");
    let store = if folder.is_dir() { Store::open(folder)? } else { Store::passing(0) };
    let cached = Cached { stages: Stages::new(plan.threads, plan.tokenising)?, store };
    let mut outcome = Outcome {
        documents: 0,
        failures: listing.failures.clone(),
        shards: 0,
        summary: String::new(),
        written: Vec::new(),
    };
    let (mut inputs, mut keys) = (Inputs::new(budget.inputs()), Vec::new());
    for shard in shards(listing.documents(&plan.read), budget.shard_size()) {
        budget.admits(&shard)?;
        let hashes = cached.stages.input_hashes(&shard);
        let of_shard = StageKeys::of(&shard, &hashes, plan);
        keys.push(of_shard);
        hashes.into_iter().try_for_each(|hash| inputs.push(hash))?;
        outcome.documents += shard.documents.len() as u64;
        outcome.shards += 1;
        shard.failures.iter().for_each(|failure| progress(Event::Failed(failure)));
        outcome.failures.extend(shard.failures);
    }
    let changes = Remembered::changes(plan, &inputs, &cached.store)?;
    let missing = missing(plan, budget, cached, &keys, progress)?;
    outcome.summary = summary(&outcome, &missing, changes);
    Ok(outcome)
}

/// The files of which stages are there.
fn missing(
    plan: &Plan,
    budget: Budget,
    cached: Cached,
    keys: &[StageKeys],
    progress: Progress<'_>,
) -> Result<Vec<Missing>, Error> {
    let mut look = |cached: &Cached, stage: Stage, hashes: &[blake3::Hash]| {
        let mut missing = 0;
        for (shard, hash) in (0..).zip(hashes) {
            let reused = cached.store.has(stage.name(), hash);
            missing += u64::from(!reused);
            progress(Event::Stage { shard, stage, reused });
        }
        missing
    };
    let mut stages: Vec<Missing> = Vec::new();
    let mut add = |stage, shards| stages.push(Missing { stage, shards });
    let of = |part: &dyn Fn(&StageKeys) -> blake3::Hash| keys.iter().map(part).collect::<Vec<_>>();
    let clean = look(&cached, Stage::Clean, &of(&|keys| keys.clean));
    add(Stage::Clean, Some(clean));
    let tokenise = look(&cached, Stage::Tokenise, &of(&|keys| keys.tokenise));
    add(Stage::Tokenise, Some(tokenise));
    let keep = plan.repeated_lines == RepeatedLines::Keep;
    if !keep {
        add(Stage::Lines, Some(look(&cached, Stage::Lines, &of(&|keys| keys.lines))));
    }
    let Some(mut prepared) = Prepared::found(plan, budget, cached, keys)? else {
        add(Stage::Sketch, None);
        add(Stage::Count, None);
        return Ok(stages);
    };
    let of = |prepared: &Prepared<'_>, key: &dyn Fn(&Prepared<'_>, usize) -> blake3::Hash| {
        prepared.numbers().map(|number| key(prepared, number)).collect::<Vec<_>>()
    };
    let sketches = of(&prepared, &|prepared, number| prepared.sketch_key(number));
    let sketch = look(&prepared.cached, Stage::Sketch, &sketches);
    add(Stage::Sketch, Some(sketch));
    if plan.duplicates == Duplicates::Collapse {
        // Which documents are counted shows when the sketches are compared, and the texts of those that look alike.
        let mut all = Sketches::new(budget.verdicts());
        for hash in &sketches {
            let run = prepared.cached.store.load(Stage::Sketch.name(), hash).ok().flatten();
            match run.filter(|_| clean + tokenise == 0) {
                Some(run) => all.push(run)?,
                None => {
                    add(Stage::Count, None);
                    return Ok(stages);
                }
            }
        }
        prepared.compare(&all)?;
    }
    let counts = of(&prepared, &|prepared, number| prepared.count_key(number));
    add(Stage::Count, Some(look(&prepared.cached, Stage::Count, &counts)));
    Ok(stages)
}

fn summary(outcome: &Outcome, missing: &[Missing], changes: Option<Vec<String>>) -> String {
    let still: Vec<String> = missing
        .iter()
        .map(|Missing { stage, shards }| match shards {
            Some(shards) => format!("{} {shards}", stage.name()),
            None => format!("{} not known yet", stage.name()),
        })
        .collect();
    let why = if missing.iter().all(|missing| missing.shards == Some(0)) {
        "All stage files are there.".to_owned()
    } else {
        match changes {
            None => "No run has gone through all its inputs here before.".to_owned(),
            Some(changes) if changes.is_empty() => {
                "Nothing changed since the last run; it did not end, or stage files went away.".to_owned()
            }
            Some(changes) => format!("Since the last run: {}.", changes.join("; ")),
        }
    };
    format!(
        "Documents: {}. Shards: {}; stages still to do, in shards: {}. {why} Nothing was written.",
        outcome.documents,
        outcome.shards,
        still.join(", ")
    )
}
