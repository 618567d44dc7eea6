//! From leads to clusters: what many documents quote is one thing, not as many as there are pairs of them.
//!
//! A cluster is a passage: one quotation, its **representative**, and those that are leads with it over the same words.
//! Not chains: where A is like B and B like C, C stands with A only where it is like A itself, and over the words that
//! founded the cluster; so a long quotation stands in one cluster for each of its passages that somebody else has.
//! Every lead belongs to exactly one cluster.

use std::collections::{BTreeMap, BTreeSet};

use super::shared::CONTENT;

/// Two quotations that share words, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The earlier.
    pub one: u32,
    /// The later.
    pub other: u32,
    /// Stems of the content words that they share, ascending and distinct.
    pub stems: Vec<u64>,
}

/// A passage that several quotations have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The quotation that all others are leads with.
    pub representative: u32,
    /// All of them, ascending.
    pub members: Vec<u32>,
    /// The leads among them, as indices, ascending.
    pub leads: Vec<usize>,
}

/// The clusters of `leads`, which stand strongest first: each is founded by the strongest lead that no cluster has.
/// Time: for each cluster, the leads of its members.
///
/// ```
/// use presswork_terms::coverage::quotations::{Lead, clusters};
/// let lead = |one, other, stems: &[u64]| Lead { one, other, stems: stems.to_vec() };
/// // 0, 1 and 2 share one passage; 2 and 3 another.
/// let leads = [lead(0, 1, &[5, 6, 7]), lead(0, 2, &[5, 6]), lead(2, 3, &[8, 9]), lead(1, 2, &[5, 6])];
/// let found = clusters(&leads);
/// assert_eq!(found[0].members, [0, 1, 2]);
/// assert_eq!((found[0].leads.as_slice(), found[1].members.as_slice()), (&[0, 1, 3][..], &[2, 3][..]));
/// ```
pub fn clusters(leads: &[Lead]) -> Vec<Cluster> {
    let mut of: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, lead) in leads.iter().enumerate() {
        of.entry(lead.one).or_default().push(at);
        of.entry(lead.other).or_default().push(at);
    }
    let mut open = vec![true; leads.len()];
    let mut clusters = Vec::new();
    for (founding, lead) in leads.iter().enumerate() {
        if !open[founding] {
            continue;
        }
        let near = |quotation: u32| -> Vec<usize> {
            let same = |at: &&usize| open[**at] && is_same(&lead.stems, &leads[**at].stems);
            of.get(&quotation).into_iter().flatten().filter(same).copied().collect()
        };
        let (one, other) = (near(lead.one), near(lead.other));
        let (representative, star) =
            if other.len() > one.len() { (lead.other, other) } else { (lead.one, one) };
        let ends = star.iter().flat_map(|&at| [leads[at].one, leads[at].other]);
        let members: BTreeSet<u32> = ends.collect();
        let within = members.iter().flat_map(|&member| near(member));
        let held: BTreeSet<usize> = within
            .filter(|&at| members.contains(&leads[at].one) && members.contains(&leads[at].other))
            .collect();
        held.iter().for_each(|&at| open[at] = false);
        clusters.push(Cluster {
            representative,
            members: members.into_iter().collect(),
            leads: held.into_iter().collect(),
        });
    }
    clusters
}

/// Whether a lead is over the words that founded a cluster: it has half of them, and as many as a lead needs.
fn is_same(core: &[u64], stems: &[u64]) -> bool {
    let both = core.iter().filter(|stem| stems.binary_search(stem).is_ok()).count();
    both >= CONTENT as usize && 2 * both >= core.len()
}
