//! How commands without an output folder go through their inputs: shard by shard as they are read where one stage is all
//! that is asked for; after the passes over the corpus where something is counted.

use std::io::{self, BufWriter, StdoutLock, Write};

use presswork::corpus::Failure;
use presswork::formats::{Listing, list};
use presswork::tokenise::Options;
use presswork::{Budget, Counted, Event, Plan, Prepared, Shard, Stages, shards};

use super::Stop;
use crate::args::{FailOn, Reading, Working};
use crate::exit::Exit;
use crate::progress::Shown;

/// Where rows go.
pub(crate) type Out = BufWriter<StdoutLock<'static>>;

/// What came of a stream so far.
#[derive(Default)]
pub(crate) struct Tally {
    pub documents: u64,
    pub failures: usize,
}

impl Tally {
    /// Counts and shows a shard's failures.
    pub fn fail(&mut self, failures: &[Failure], shown: &mut Shown) {
        failures.iter().for_each(|failure| shown.event(Event::Failed(failure)));
        self.failures += failures.len();
    }

    pub fn exit(&self, working: &Working) -> Exit {
        exit(self.documents, self.failures, working)
    }
}

/// How a command ends under its `--fail-on`.
pub(crate) fn exit(documents: u64, failures: usize, working: &Working) -> Exit {
    if working.fail_on == Some(FailOn::Failure) && failures > 0 {
        return Exit::Nothing;
    }
    Exit::of(documents, failures)
}

/// Hands each shard of the inputs to `each`.
pub(crate) fn each_shard(
    reading: &Reading,
    working: &Working,
    tokenising: Options,
    shown: &mut Shown,
    mut each: impl FnMut(&Stages, Shard, &mut Out, &mut Tally, &mut Shown) -> io::Result<()>,
) -> Result<Tally, Stop> {
    let mut tally = Tally::default();
    let listing = listed(reading, &mut tally, shown)?;
    let stages = Stages::new(working.threads, tokenising)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let budget = Budget::of(working.memory, working.shard_size)?;
    let mut shards = shards(listing.documents(&reading.options()), budget.shard_size());
    for shard in shards.by_ref() {
        budget.admits(&shard)?;
        let done = Counted { documents: shard.documents.len() as u64, bytes: shard.bytes };
        each(&stages, shard, &mut out, &mut tally, shown)?;
        shown.event(Event::Shard(done));
    }
    shards.notes().iter().for_each(|note| shown.event(Event::Note(note)));
    shown.event(Event::Tables);
    out.flush()?;
    Ok(tally)
}

/// The corpus of a plan, its passes made; what is said meanwhile is shown.
pub(crate) fn prepared<'a>(plan: &'a Plan, compare: bool, shown: &mut Shown) -> Result<Prepared<'a>, Stop> {
    if plan.inputs.is_empty() {
        return Err(no_input());
    }
    let listing = announced(list(&plan.inputs), shown);
    listing.failures.iter().for_each(|failure| shown.event(Event::Failed(failure)));
    let prepared = Prepared::passing(plan, listing, compare, &mut |event| shown.event(event))?;
    shown.event(Event::Tables);
    Ok(prepared)
}

/// The inputs, listed; what is said of them is shown.
pub(crate) fn listed(reading: &Reading, tally: &mut Tally, shown: &mut Shown) -> Result<Listing, Stop> {
    if reading.inputs.is_empty() {
        return Err(no_input());
    }
    let listing = announced(list(&reading.inputs(None)), shown);
    tally.fail(&listing.failures, shown);
    Ok(listing)
}

fn announced(listing: Listing, shown: &mut Shown) -> Listing {
    let bytes = listing.files.iter().map(|file| file.bytes).sum();
    shown.event(Event::Listed(Counted { documents: listing.files.len() as u64, bytes }));
    listing.notes.iter().for_each(|note| shown.event(Event::Note(note)));
    listing
}

/// Nothing was named to read.
pub(crate) fn no_input() -> Stop {
    Stop::Usage(
        "no INPUT was given".to_owned(),
        "name files or directories, for example: presswork pipeline captures/",
    )
}
