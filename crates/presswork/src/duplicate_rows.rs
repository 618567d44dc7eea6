//! `near_duplicates.csv`: a row from a document and the first of its cluster.

use std::collections::BTreeMap;

use presswork_corpus::tables::NearDuplicateRow;
use presswork_terms::RunDocument;
use presswork_terms::duplicates::{Clusters, NearDuplicate};

/// What is remembered of the documents of clusters.
#[derive(Default)]
pub(crate) struct Alike {
    /// By number.
    documents: BTreeMap<u32, Remembered>,
}

struct Remembered {
    key: String,
    group: String,
    counted: bool,
}

impl Alike {
    /// The documents of `clusters`, none seen yet.
    pub fn of(clusters: &Clusters) -> Self {
        let numbers = clusters.members.iter().flat_map(|member| [member.document, member.representative]);
        let none = |number| {
            let remembered = Remembered { key: String::new(), group: String::new(), counted: false };
            (number, remembered)
        };
        Alike { documents: numbers.map(none).collect() }
    }

    /// Looks at a document.
    pub fn see(&mut self, number: u32, document: &RunDocument) {
        if let Some(remembered) = self.documents.get_mut(&number) {
            remembered.key.clone_from(&document.key);
            remembered.group.clone_from(&document.group);
            remembered.counted = document.counted;
        }
    }

    /// Whether a document is of a cluster.
    pub fn knows(&self, number: u32) -> bool {
        self.documents.contains_key(&number)
    }

    /// The key of a document that was seen.
    pub fn key(&self, number: u32) -> Option<&str> {
        self.documents.get(&number).map(|remembered| remembered.key.as_str())
    }

    /// The rows of `clusters`, in order of representative and document.
    pub fn rows(&self, clusters: &Clusters) -> Vec<NearDuplicateRow> {
        let mut members: Vec<_> = clusters.members.iter().collect();
        members.sort_by_key(|member| (member.representative, member.document));
        let row = |member: &NearDuplicate| {
            let document = self.documents.get(&member.document)?;
            let representative = self.documents.get(&member.representative)?;
            Some(NearDuplicateRow {
                representative: representative.key.clone(),
                key: document.key.clone(),
                representative_group: representative.group.clone(),
                group: document.group.clone(),
                identical: member.identical,
                resemblance: member.overlap.resemblance(),
                contained_in_representative: member.overlap.first_in_second(),
                contains_representative: member.overlap.second_in_first(),
                shared_shingles: member.overlap.shared,
                shingles: member.overlap.first,
                representative_shingles: member.overlap.second,
                counted: document.counted,
            })
        };
        members.into_iter().filter_map(row).collect()
    }
}
