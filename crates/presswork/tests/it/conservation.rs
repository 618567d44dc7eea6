//! Law 2: documents in = documents out + failures; none is lost and none counted twice.

use std::collections::BTreeSet;

use presswork::formats::{Input, list};

use crate::runs::{data, plan, quietly, written};

#[test]
fn every_document_comes_out_or_fails() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let inputs = [data("sample"), data("broken")];
    let plan = plan(&inputs, &folder.path().join("run"));
    let mut keys = BTreeSet::new();
    let listing = list(&inputs.map(Input::Path));
    keys.extend(listing.failures.iter().map(|failure| failure.key.clone()));
    for document in listing.documents(&plan.read) {
        let key = match &document {
            Ok(document) => document.key().to_owned(),
            Err(failure) => failure.key.clone(),
        };
        assert!(keys.insert(key.clone()), "{key} twice");
    }
    let outcome = quietly(&plan);
    assert_eq!(outcome.documents as usize + outcome.failures.len(), keys.len());
    let files = written(&plan.out);
    let lines = |name: &str| files[name].iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(lines("articles.jsonl"), outcome.documents as usize);
    assert_eq!(lines("failures.jsonl"), outcome.failures.len());
    for failure in &outcome.failures {
        assert!(keys.contains(&failure.key), "{failure}");
        assert!(!failure.detail.is_empty(), "{failure} says nothing");
    }
}
