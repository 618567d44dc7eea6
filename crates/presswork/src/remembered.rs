//! What the last run was made of, kept among its stage files, so that a dry run can say what changed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::artifact::{Store, canonical_bytes};
use crate::error::Error;
use crate::inputs::{InputHash, Inputs};
use crate::order::by_key;
use crate::plan::Plan;
use crate::provenance::Parameters;

const KIND: &str = "last";

/// Documents that are named of a kind of change.
const NAMED: usize = 3;

/// Inputs of one file.
const CHUNK: usize = 4096;

/// A run, by its parameters and inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    parameters: BTreeMap<String, String>,
    /// The names of the files that hold its inputs: hashes of what they hold.
    inputs: Vec<[u8; 32]>,
}

/// A kind of change, and the documents that have it.
struct Changed {
    what: &'static str,
    n: u64,
    first: Vec<String>,
}

impl Changed {
    fn none(what: &'static str) -> Self {
        Changed { what, n: 0, first: Vec::new() }
    }

    fn add(&mut self, input: &InputHash) {
        self.n += 1;
        if self.first.len() < NAMED {
            self.first.push(input.key.clone());
        }
    }

    fn told(&self) -> Option<String> {
        let noun = if self.n == 1 { "document" } else { "documents" };
        let more = if self.n > NAMED as u64 { " …" } else { "" };
        (self.n > 0).then(|| format!("{} {noun} {}: {}{more}", self.n, self.what, self.first.join(", ")))
    }
}

impl Remembered {
    /// Keeps what a run is made of among its stage files.
    ///
    /// # Errors
    /// Those of writing stage files, and of reading the inputs where they wait.
    pub fn save(plan: &Plan, inputs: &Inputs, store: &Store) -> Result<(), Error> {
        let mut remembered = Remembered { parameters: parameters(plan), inputs: Vec::new() };
        let mut all = inputs.iter().peekable();
        while all.peek().is_some() {
            let chunk = all.by_ref().take(CHUNK).collect::<Result<Vec<InputHash>, Error>>()?;
            let hash = blake3::hash(&canonical_bytes(&chunk));
            // Also where it is there: it may be damaged.
            store.save(KIND, &hash, &chunk)?;
            remembered.inputs.push(*hash.as_bytes());
        }
        store.save(KIND, &blake3::hash(KIND.as_bytes()), &remembered)
    }

    /// What changed in words, from the last run of these stage files to one of `inputs`; empty where nothing did, `None` where
    /// there was no run, or none that can be read.
    ///
    /// # Errors
    /// Those of reading the inputs where they wait.
    pub fn changes(plan: &Plan, inputs: &Inputs, store: &Store) -> Result<Option<Vec<String>>, Error> {
        let last: Option<Remembered> = store.load(KIND, &blake3::hash(KIND.as_bytes())).ok().flatten();
        let Some(last) = last else { return Ok(None) };
        let mut changes = Vec::new();
        for (name, value) in parameters(plan) {
            match last.parameters.get(&name) {
                Some(before) if *before == value => {}
                Some(before) => changes.push(format!("{name} was {before} and is {value}")),
                None => changes.push(format!("{name} is {value}")),
            }
        }
        let chunks = last
            .inputs
            .iter()
            .map(|&hash| store.load::<Vec<InputHash>>(KIND, &blake3::Hash::from_bytes(hash)).ok().flatten());
        let mut lost = false;
        let chunks = chunks.map_while(|chunk| {
            lost |= chunk.is_none();
            chunk
        });
        let mut before = chunks.flatten().peekable();
        let mut changed = ["new", "with other content", "with other labels", "gone"].map(Changed::none);
        let [new, content, labels, gone] = &mut changed;
        for input in inputs.iter() {
            let input = input?;
            // Both stand in the order of their keys.
            while let Some(old) = before.next_if(|old| by_key(&old.key, &input.key).is_lt()) {
                gone.add(&old);
            }
            match before.next_if(|old| old.key == input.key) {
                None => new.add(&input),
                Some(old) if old.blake3 != input.blake3 => content.add(&input),
                Some(old) if old.labels != input.labels => labels.add(&input),
                Some(_) => {}
            }
        }
        before.by_ref().for_each(|old| gone.add(&old));
        drop(before);
        changes.extend(changed.iter().filter_map(Changed::told));
        Ok((!lost).then_some(changes))
    }
}

/// The parameters of a plan, by the flags that set them, and the versions of what makes stage files.
fn parameters(plan: &Plan) -> BTreeMap<String, String> {
    let mut parameters = Parameters::of(plan).by_flag();
    parameters.insert("--shard-size".to_owned(), plan.shard_size.to_string());
    let versions = [
        ("Presswork's version", env!("CARGO_PKG_VERSION").to_owned()),
        ("the version of cleaning", presswork_clean::VERSION.to_string()),
        ("the version of tokenising", presswork_tokenise::VERSION.to_string()),
        ("the version of counting", presswork_terms::VERSION.to_string()),
    ];
    parameters.extend(versions.map(|(name, version)| (name.to_owned(), version)));
    parameters
}
