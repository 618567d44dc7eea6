//! Near-duplicates: verdicts are exact and symmetric, clusters stand under their first document, and candidates hold what
//! they promise without looking at all pairs.

use presswork_corpus::{Block, BlockKind, Span, TokenisedDoc};
use presswork_terms::doc_of_words;
use presswork_terms::duplicates::{
    BANDS, Candidates, Contents, Copied, Overlap, Pair, SHINGLE, SketchRun, clusters, heads, shingles, sketch,
};
use proptest::prelude::*;

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }

    fn words(&mut self, length: usize) -> Vec<String> {
        (0..length).map(|_| format!("w{}", self.next(2_000))).collect()
    }
}

fn doc(words: &[String]) -> TokenisedDoc {
    doc_of_words("d", words.iter().map(String::as_str))
}

fn set(words: &[String]) -> Vec<u64> {
    shingles(&doc(words)).map_or_else(Vec::new, |shingles| shingles.set)
}

/// `words` with each replaced by a new one with probability `percent`.
fn edited(numbers: &mut Numbers, words: &[String], percent: usize) -> Vec<String> {
    let edit = |word: &String| match numbers.next(100) < percent {
        true => format!("new{}", numbers.next(1_000_000)),
        false => word.clone(),
    };
    words.iter().map(edit).collect()
}

/// The sketches of documents, in shards of `shard`.
fn sketched(documents: &[Vec<String>], shard: usize) -> Vec<SketchRun> {
    let run = |documents: &[Vec<String>]| {
        let mut run = SketchRun::default();
        documents.iter().for_each(|words| run.push(shingles(&doc(words)).map(|one| sketch(&one)).as_ref()));
        run
    };
    documents.chunks(shard).map(run).collect()
}

/// The candidates of sketches in memory.
fn candidates(runs: Vec<SketchRun>) -> Candidates {
    let (contents, bands): (Vec<Contents>, Vec<Vec<u8>>) = runs.into_iter().map(SketchRun::split).unzip();
    let found = presswork_terms::duplicates::candidates(&contents, |band, bytes| {
        for (contents, bands) in contents.iter().zip(&bands) {
            bytes.extend_from_slice(&bands[contents.band(band)]);
        }
        Ok::<(), std::convert::Infallible>(())
    });
    match found {
        Ok(found) => found,
    }
}

/// Every pair of `wanted`, compared.
fn compared(documents: &[Vec<String>], wanted: &[(u32, u32)]) -> Vec<Pair> {
    let sets: Vec<Vec<u64>> = documents.iter().map(|words| set(words)).collect();
    let pair = |&(earlier, later): &(u32, u32)| {
        let overlap = Overlap::of(&sets[earlier as usize], &sets[later as usize]);
        Pair { earlier, later, overlap }
    };
    wanted.iter().map(pair).collect()
}

#[test]
fn shingles_are_runs_of_words_whatever_the_paragraphs_and_the_case() {
    let words: Vec<String> = "a b c d e f g".split(' ').map(str::to_owned).collect();
    assert_eq!(set(&words).len(), 7 - SHINGLE + 1);
    assert!(shingles(&doc(&words[..SHINGLE - 1])).is_none());
    let upper: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
    assert_eq!(set(&upper), set(&words));
    let turned: Vec<String> = words.iter().rev().cloned().collect();
    assert!(set(&turned).iter().all(|shingle| !set(&words).contains(shingle)), "order counts");

    // A repeated block inside is as if it were not there.
    let with_footer: Vec<String> = "a b c d our footer e f g".split(' ').map(str::to_owned).collect();
    let mut marked = doc(&with_footer);
    let cut = marked.tokens[4].span.start..marked.tokens[5].span.end;
    let end = marked.tokens[8].span.end as usize;
    let block = |range: std::ops::Range<usize>| Block {
        span: Span::of_range(range),
        kind: BlockKind::Paragraph,
        source: Span::new(0, 0),
        repeated: false,
    };
    let (from, to) = (cut.start as usize, cut.end as usize);
    marked.blocks = [0..from, from..to, to..end].map(|range| block(range).span).to_vec();
    marked.repeated = vec![1];
    assert_eq!(shingles(&marked).expect("seven words are left").set, set(&words));
}

/// The estimate is never used; that it is one shows that the sketch is a MinHash.
#[test]
fn bands_agree_as_often_as_resemblance_says() {
    let mut numbers = Numbers(1);
    for percent in [0, 1, 3, 8, 15] {
        let (mut agreeing, mut expected, mut variance) = (0.0, 0.0, 0.0);
        for _ in 0..60 {
            let words = numbers.words(400);
            let other = edited(&mut numbers, &words, percent);
            let (one, other) = (shingles(&doc(&words)).unwrap(), shingles(&doc(&other)).unwrap());
            let share = Overlap::of(&one.set, &other.set).resemblance().powi(2);
            let (one, other) = (sketch(&one).bands, sketch(&other).bands);
            agreeing += one.iter().zip(other).filter(|(a, b)| **a == *b).count() as f64;
            expected += BANDS as f64 * share;
            variance += BANDS as f64 * share * (1.0 - share);
        }
        let sigma = variance.sqrt().max(1e-9);
        assert!(
            (agreeing - expected).abs() <= 4.0 * sigma,
            "{percent} %: {agreeing} for {expected} ± {sigma}"
        );
    }
}

/// Among documents that share nothing, the edited copies are found by their resemblance, and nothing else is.
#[test]
fn edited_copies_and_excerpts_are_found_and_nothing_else() {
    let mut numbers = Numbers(7);
    let mut documents: Vec<Vec<String>> = (0..200).map(|_| numbers.words(300)).collect();
    let originals: Vec<Vec<String>> = documents[..100].to_vec();
    for (number, words) in originals.iter().enumerate() {
        documents.push(match number % 5 {
            0 => edited(&mut numbers, words, 2),
            1 => edited(&mut numbers, words, 5),
            2 => words[..150].to_vec(),
            3 => words[150..].to_vec(),
            _ => edited(&mut numbers, words, 40),
        });
    }
    let found = candidates(sketched(&documents, 17));
    assert_eq!(found.copies, []);
    assert!(found.pairs.len() < 150, "{} candidates", found.pairs.len());
    let pairs = compared(&documents, &found.pairs);
    let near: Vec<(u32, u32)> = (pairs.iter())
        .filter(|pair| pair.overlap.is_near_duplicate())
        .map(|pair| (pair.earlier, pair.later))
        .collect();
    let expected: Vec<(u32, u32)> =
        (0..100).filter(|number| number % 5 != 4).map(|number| (number, 200 + number)).collect();
    assert_eq!(near, expected, "all with 2 or 5 % edits, all halves; none with 40 %, none by chance");
}

/// However many documents share a template, each costs a bounded number of comparisons, and all stand under the first.
#[test]
fn a_template_costs_no_square() {
    let mut numbers = Numbers(11);
    let template = numbers.words(200);
    let documents: Vec<Vec<String>> = (0..1_000).map(|_| edited(&mut numbers, &template, 2)).collect();
    let found = candidates(sketched(&documents, 100));
    assert!(found.pairs.len() < 40 * documents.len(), "{} pairs of {}", found.pairs.len(), documents.len());
    let mut pairs = compared(&documents, &found.pairs);
    pairs.retain(|pair| pair.overlap.is_near_duplicate());
    let more = compared(&documents, &heads(&pairs));
    pairs.extend(more);
    let clusters = clusters(&pairs, &found.copies);
    assert_eq!(clusters.members.len(), documents.len() - 1);
    assert!(clusters.members.iter().all(|member| member.representative == 0 && !member.identical));
}

#[test]
fn identical_documents_are_copies_of_the_first_and_of_no_pair() {
    let mut numbers = Numbers(3);
    let (a, b) = (numbers.words(50), numbers.words(50));
    let short = numbers.words(3);
    let documents =
        [b.clone(), a.clone(), short.clone(), a.clone(), b.clone(), a, short].map(|words| words.to_vec());
    let copied = |document, original| Copied { document, original, shingles: 46 };
    let Candidates { copies, pairs } = candidates(sketched(&documents, 2));
    assert_eq!(copies, [copied(3, 1), copied(4, 0), copied(5, 1)]);
    assert_eq!(pairs, []);
    let clusters = clusters(&[], &copies);
    assert!(clusters.members.iter().all(|member| member.identical && member.overlap.resemblance() == 1.0));
    assert_eq!(clusters.of(5).map(|member| member.representative), Some(1));
    assert_eq!(clusters.of(1), None);
}

/// A page that quotes two stories does not make them one.
#[test]
fn clusters_are_no_chains() {
    let mut numbers = Numbers(5);
    let (one, other) = (numbers.words(100), numbers.words(100));
    let both: Vec<String> = one.iter().chain(&other).cloned().collect();
    let representatives = |documents: &[&Vec<String>]| -> Vec<(u32, u32)> {
        let documents: Vec<Vec<String>> = documents.iter().map(|words| (*words).clone()).collect();
        let found = candidates(sketched(&documents, 9));
        let pairs = compared(&documents, &found.pairs);
        assert_eq!(pairs.len(), 2, "each story with the page");
        clusters(&pairs, &[]).members.iter().map(|member| (member.document, member.representative)).collect()
    };
    assert_eq!(representatives(&[&both, &one, &other]), [(1, 0), (2, 0)], "both stand in the page");
    assert_eq!(representatives(&[&one, &both, &other]), [(1, 0)], "the other story is not like the first");
    assert_eq!(representatives(&[&one, &other, &both]), [(2, 0)]);
}

proptest! {
    /// The order of the two does not matter, and the numbers are those of the sets written out.
    #[test]
    fn a_verdict_is_symmetric(
        one in prop::collection::vec(0..6_u8, 0..40),
        other in prop::collection::vec(0..6_u8, 0..40),
    ) {
        let words = |numbers: &[u8]| -> Vec<String> { numbers.iter().map(|n| format!("w{n}")).collect() };
        let (one, other) = (words(&one), words(&other));
        let overlap = Overlap::of(&set(&one), &set(&other));
        let turned = Overlap::of(&set(&other), &set(&one));
        prop_assert_eq!(overlap.turned(), turned);
        prop_assert_eq!(overlap.is_near_duplicate(), turned.is_near_duplicate());
        prop_assert_eq!(overlap.resemblance(), turned.resemblance());
        prop_assert_eq!(overlap.first_in_second(), turned.second_in_first());

        let distinct = |words: &[String]| -> std::collections::BTreeSet<Vec<String>> {
            words.windows(SHINGLE).map(<[String]>::to_vec).collect()
        };
        let (a, b) = (distinct(&one), distinct(&other));
        let shared = a.intersection(&b).count();
        let union = a.union(&b).count();
        prop_assert_eq!(overlap.shared as usize, shared);
        let expected = (union > 0 && shared * 100 >= union * 35)
            || (!a.is_empty() && !b.is_empty() && shared * 100 >= a.len().min(b.len()) * 60);
        prop_assert_eq!(overlap.is_near_duplicate(), expected);
    }

    /// Candidates do not depend on where the documents are cut into shards; each member of a cluster is a near-duplicate
    /// of its first document, which is a member of none.
    #[test]
    fn clusters_hold_whatever_the_shards(
        origins in prop::collection::vec((0..4_usize, 0..3_usize), 0..14),
        shard in 1..14_usize,
    ) {
        let mut numbers = Numbers(13);
        let stories: Vec<Vec<String>> = (0..4).map(|_| numbers.words(80)).collect();
        let documents: Vec<Vec<String>> = origins
            .iter()
            .map(|&(story, edits)| match edits {
                0 => stories[story].clone(),
                1 => edited(&mut numbers, &stories[story], 4),
                _ => [&stories[story][..50], &stories[(story + 1) % 4][..30]].concat(),
            })
            .collect();
        let found = candidates(sketched(&documents, shard));
        prop_assert_eq!(&found, &candidates(sketched(&documents, usize::MAX)));
        let mut pairs = compared(&documents, &found.pairs);
        pairs.retain(|pair| pair.overlap.is_near_duplicate());
        let more = compared(&documents, &heads(&pairs));
        pairs.extend(more);
        let clusters = clusters(&pairs, &found.copies);
        for member in &clusters.members {
            prop_assert!(member.representative < member.document);
            prop_assert_eq!(clusters.of(member.representative), None);
            let (own, first) = (&documents[member.document as usize], &documents[member.representative as usize]);
            prop_assert_eq!(member.identical, own == first);
            prop_assert_eq!(member.overlap, Overlap::of(&set(own), &set(first)));
            prop_assert!(member.overlap.is_near_duplicate());
        }
    }
}
