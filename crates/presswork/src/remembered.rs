//! What the last run was made of, kept among its stage files, so that a dry run can say what changed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::artifact::Store;
use crate::error::Error;
use crate::plan::Plan;
use crate::provenance::Parameters;
use crate::stages::InputHash;

const KIND: &str = "last";

/// Documents that are named of a kind of change.
const NAMED: usize = 3;

/// A run, by its parameters and inputs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    parameters: BTreeMap<String, String>,
    inputs: Vec<InputHash>,
}

impl Remembered {
    pub fn of(plan: &Plan, inputs: &[InputHash]) -> Self {
        let mut parameters = Parameters::of(plan).by_flag();
        parameters.insert("--shard-size".to_owned(), plan.shard_size.to_string());
        let versions = [
            ("Presswork's version", env!("CARGO_PKG_VERSION").to_owned()),
            ("the version of cleaning", presswork_clean::VERSION.to_string()),
            ("the version of tokenising", presswork_tokenise::VERSION.to_string()),
            ("the version of counting", presswork_terms::VERSION.to_string()),
        ];
        parameters.extend(versions.map(|(name, version)| (name.to_owned(), version)));
        Remembered { parameters, inputs: inputs.to_vec() }
    }

    /// The last run of these stage files; `None` where there was none, or none that can be read.
    pub fn load(store: &Store) -> Option<Self> {
        store.load(KIND, &blake3::hash(KIND.as_bytes())).ok().flatten()
    }

    pub fn save(&self, store: &Store) -> Result<(), Error> {
        store.save(KIND, &blake3::hash(KIND.as_bytes()), self)
    }

    /// What changed from `self` to `now`, in words; empty where nothing did.
    pub fn changes(&self, now: &Remembered) -> Vec<String> {
        let mut changes = Vec::new();
        for (name, value) in &now.parameters {
            match self.parameters.get(name) {
                Some(before) if before == value => {}
                Some(before) => changes.push(format!("{name} was {before} and is {value}")),
                None => changes.push(format!("{name} is {value}")),
            }
        }
        let by_key = |inputs: &[InputHash]| -> BTreeMap<String, InputHash> {
            inputs.iter().map(|input| (input.key.clone(), input.clone())).collect()
        };
        let (before, after) = (by_key(&self.inputs), by_key(&now.inputs));
        let keys = |from: &BTreeMap<String, InputHash>, meant: &dyn Fn(&InputHash) -> bool| -> Vec<String> {
            from.values().filter(|input| meant(input)).map(|input| input.key.clone()).collect()
        };
        let same = |input: &InputHash, part: &dyn Fn(&InputHash) -> [u8; 32]| {
            before.get(&input.key).is_none_or(|old| part(old) == part(input))
        };
        let new = keys(&after, &|input| !before.contains_key(&input.key));
        let content = keys(&after, &|input| !same(input, &|one| one.blake3));
        let labels = keys(&after, &|input| same(input, &|one| one.blake3) && !same(input, &|one| one.labels));
        let gone = keys(&before, &|input| !after.contains_key(&input.key));
        for (documents, what) in
            [(new, "new"), (content, "with other content"), (labels, "with other labels"), (gone, "gone")]
        {
            if let Some(first) = documents.get(..NAMED.min(documents.len())).filter(|some| !some.is_empty()) {
                let more = if documents.len() > NAMED { " …" } else { "" };
                let n = documents.len();
                let noun = if n == 1 { "document" } else { "documents" };
                changes.push(format!("{n} {noun} {what}: {}{more}", first.join(", ")));
            }
        }
        changes
    }
}
