//! `near_duplicates.csv`: a row from a document and the first of its cluster.

use presswork_corpus::tables::NearDuplicateRow;
use presswork_terms::RunDocument;
use presswork_terms::duplicates::Clusters;

/// The rows of `clusters`, in order of representative and document; `documents` are all, in order.
pub(crate) fn near_duplicate_rows(clusters: &Clusters, documents: &[&RunDocument]) -> Vec<NearDuplicateRow> {
    let mut members: Vec<_> = clusters.members.iter().collect();
    members.sort_by_key(|member| (member.representative, member.document));
    let row = |member: &presswork_terms::duplicates::NearDuplicate| {
        let document = documents.get(member.document as usize)?;
        let representative = documents.get(member.representative as usize)?;
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
