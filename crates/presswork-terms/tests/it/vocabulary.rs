//! Spectrum, growth and similarity: worked values, and what must hold of any text.

use presswork_terms::growth::{Growth, GrowthPoint, heaps_by_counts, heaps_by_logarithms};
use presswork_terms::similarity::{Similarities, cosine, idf_of, jaccard};
use presswork_terms::spectrum::Spectrum;
use presswork_terms::{Grouped, count, merge, totals};
use proptest::prelude::*;

use crate::corpus::{PLAIN, build_all, grouped, micro, plans};

#[track_caller]
fn agree(value: f64, expected: f64, tolerance: f64) {
    assert!((value - expected).abs() <= tolerance * expected.abs().max(1.0), "{value} is not {expected}");
}

fn spectrum(frequencies: &[u64]) -> Spectrum {
    let mut spectrum = Spectrum::default();
    frequencies.iter().for_each(|&frequency| spectrum.add(frequency));
    spectrum
}

fn of_micro() -> (Spectrum, Vec<String>) {
    let docs = micro();
    let documents: Vec<Grouped<'_>> = docs.iter().map(|doc| Grouped::new(doc, "all")).collect();
    let mut spectrum = Spectrum::default();
    merge(&[count(&documents, &PLAIN)]).filter(|entry| entry.n == 1).for_each(|one| spectrum.add(one.cf()));
    let words = |doc: &presswork_corpus::TokenisedDoc| -> Vec<String> {
        doc.tokens.iter().map(|token| doc.types[token.type_index as usize].folded.clone()).collect()
    };
    (spectrum, docs.iter().flat_map(words).collect())
}

#[test]
fn the_micro_corpus() {
    let (spectrum, words) = of_micro();
    assert_eq!((spectrum.tokens(), spectrum.types(), spectrum.of(1), spectrum.of(2)), (50, 16, 8, 4));
    agree(spectrum.power_law(1).unwrap(), 1.896052, 5e-7);
    let types = |n: usize| {
        let mut seen = words[..n].to_vec();
        seen.sort();
        seen.dedup();
        seen.len() as u64
    };
    let points: Vec<GrowthPoint> =
        (1..=10).map(|step| GrowthPoint { tokens: 5 * step, types: types(5 * step as usize) }).collect();
    let fit = heaps_by_logarithms(&points).unwrap();
    agree(fit.k, 2.512974, 5e-7);
    agree(fit.beta, 0.494780, 1e-6);
    // d1 and d2: bamnibeup and basatbewqn.
    let letters = |text: &str| -> Vec<f64> {
        ('a'..='z').map(|letter| text.chars().filter(|&c| c == letter).count() as f64).collect()
    };
    agree(cosine(&letters("bamnibeup"), &letters("basatbewqn")).unwrap(), 0.644658, 5e-7);
    agree(jaccard(4, 8, 8).unwrap(), 0.333333, 5e-7);
}

#[test]
fn the_law_that_made_the_frequencies_is_found_again() {
    for (s, q) in [(1.0, 0.0), (1.1, 2.7), (0.8, 10.0), (1.6, 0.4)] {
        // So many tokens that rounding to whole counts hardly moves the law.
        let weights: Vec<f64> = (1..=400).map(|rank| (f64::from(rank) + q).powf(-s)).collect();
        let sum: f64 = weights.iter().sum();
        let frequencies: Vec<u64> =
            weights.iter().map(|weight| (weight / sum * 1e12).round() as u64).collect();
        let fit = spectrum(&frequencies).zipf_mandelbrot().unwrap();
        agree(fit.s, s, 2e-5);
        agree(fit.q, q, 2e-4);
        agree(fit.frequency(7), frequencies[6] as f64, 1e-4);
    }
}

/// The logarithm of the likelihood, rank by rank.
fn likelihood(frequencies: &[u64], s: f64, q: f64) -> f64 {
    let norm: f64 = (1..=frequencies.len()).map(|rank| (rank as f64 + q).powf(-s)).sum();
    let ranks = frequencies.iter().zip(1..);
    ranks.map(|(&f, rank)| f as f64 * (-s * (f64::from(rank) + q).ln() - norm.ln())).sum()
}

proptest! {
    // A fit takes some hundred thousand powers.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_neighbour_is_likelier(mut frequencies in prop::collection::vec(1..2_000_u64, 2..120)) {
        frequencies.sort_by(|a, b| b.cmp(a));
        let fit = spectrum(&frequencies).zipf_mandelbrot().unwrap();
        let best = likelihood(&frequencies, fit.s, fit.q);
        let most = frequencies.len() as f64;
        for (s, q) in [(1e-3, 0.0), (-1e-3, 0.0), (0.0, 1e-2), (0.0, -1e-2), (1e-3, 1e-2), (-1e-3, -1e-2)] {
            let (s, q) = ((fit.s + s).clamp(0.0, 20.0), (fit.q + q).clamp(0.0, most));
            prop_assert!(likelihood(&frequencies, s, q) <= best + 1e-7 * best.abs(), "{fit:?}: {s}, {q}");
        }
        let expected: f64 = (1..=frequencies.len() as u64).map(|rank| fit.frequency(rank)).sum();
        prop_assert!((expected / fit.tokens as f64 - 1.0).abs() < 1e-9);
    }

}

proptest! {
    #[test]
    fn expected_growth_rises_to_the_vocabulary(frequencies in prop::collection::vec(1..50_u64, 1..60)) {
        let spectrum = spectrum(&frequencies);
        let (tokens, types) = (spectrum.tokens(), spectrum.types());
        let curve: Vec<f64> = (0..=tokens).map(|n| spectrum.expected_types(n).unwrap()).collect();
        prop_assert_eq!((curve[0], curve[tokens as usize]), (0.0, types as f64));
        prop_assert!(curve.windows(2).all(|pair| pair[0] <= pair[1] && pair[1] <= pair[0] + 1.0 + 1e-9));
        let by_hand = |n: u64| -> f64 {
            frequencies.iter().map(|&f| 1.0 - (1.0 - n as f64 / tokens as f64).powi(f as i32)).sum()
        };
        for n in 0..=tokens {
            prop_assert!((curve[n as usize] - by_hand(n)).abs() < 1e-9);
        }
        prop_assert_eq!(spectrum.expected_types(tokens + 1), None);
        let mut ranked = frequencies.clone();
        ranked.sort_by(|a, b| b.cmp(a));
        let by_rank: Vec<u64> = (1..=types).map(|rank| spectrum.frequency_at(rank).unwrap()).collect();
        prop_assert_eq!(by_rank, ranked);
    }

    #[test]
    fn growth_and_similarity_are_those_by_hand(plans in plans(6)) {
        let docs = build_all(&plans);
        let runs = [count(&grouped(&plans, &docs), &PLAIN)];
        for language in &totals(&runs).languages {
            let places = |document: u32| language.documents.iter().position(|one| one.document == document);
            let documents = language.documents.len();
            let (mut growth, mut alike) = (Growth::default(), Similarities::new(documents));
            let mut vectors = vec![Vec::new(); documents];
            let mut weights = Vec::new();
            for entry in merge(&runs).filter(|one| one.language == language.language && one.n == 1) {
                growth.add(&entry);
                let counts: Vec<(usize, u64)> = (entry.postings.iter())
                    .map(|one| (places(one.document).unwrap(), u64::from(one.count)))
                    .collect();
                let idf = idf_of(&entry, documents as u64);
                alike.add(&counts, idf);
                vectors.iter_mut().for_each(|vector| vector.push(0.0));
                counts.iter().for_each(|&(at, count)| *vectors[at].last_mut().unwrap() = count as f64);
                weights.push(idf);
            }
            // A document's end has seen the types of all vectors so far.
            for (end, point) in growth.points(language).iter().enumerate() {
                let seen = |term: &usize| vectors[..=end].iter().any(|vector| vector[*term] > 0.0);
                prop_assert_eq!(point.types, (0..weights.len()).filter(seen).count() as u64);
                let tokens: f64 = vectors[..=end].iter().flatten().sum();
                prop_assert_eq!(point.tokens, tokens as u64);
            }
            let weighted = |vector: &[f64]| -> Vec<f64> { vector.iter().zip(&weights).map(|(a, b)| a * b).collect() };
            for (one, a) in vectors.iter().enumerate() {
                for (other, b) in vectors.iter().enumerate() {
                    let found = alike.of(one, other).unwrap();
                    let near = |value: Option<f64>, expected: Option<f64>| match (value, expected) {
                        (Some(value), Some(expected)) => (value - expected).abs() < 1e-12,
                        (value, expected) => value == expected,
                    };
                    prop_assert!(near(found.cosine, cosine(a, b)));
                    prop_assert!(near(found.cosine_tf_idf, cosine(&weighted(a), &weighted(b))));
                    let types = |of: &dyn Fn(usize) -> bool| (0..weights.len()).filter(|&at| of(at)).count() as u64;
                    prop_assert_eq!(found.shared, types(&|at| a[at] > 0.0 && b[at] > 0.0));
                    prop_assert_eq!((found.one, found.other), (types(&|at| a[at] > 0.0), types(&|at| b[at] > 0.0)));
                    prop_assert_eq!(alike.of(other, one).unwrap().cosine, found.cosine);
                }
            }
        }
    }
}

#[test]
fn a_curve_that_is_a_power_is_found() {
    let points: Vec<GrowthPoint> =
        (1..=50).map(|step: u64| GrowthPoint { tokens: step * step, types: 3 * step }).collect();
    for fit in [heaps_by_logarithms(&points).unwrap(), heaps_by_counts(&points).unwrap()] {
        agree(fit.k, 3.0, 1e-6);
        agree(fit.beta, 0.5, 1e-7);
        agree(fit.types(10_000), 300.0, 1e-6);
    }
}

#[test]
fn what_is_too_small_has_no_law() {
    assert_eq!(spectrum(&[]).zipf_mandelbrot(), None);
    assert_eq!(spectrum(&[7]).zipf_mandelbrot(), None);
    assert_eq!((spectrum(&[]).expected_types(0), spectrum(&[3, 3]).power_law(1)), (None, None));
    assert_eq!(spectrum(&[1; 12]).ranks(5), [1, 2, 3, 4, 6, 10, 12]);
    assert_eq!((spectrum(&[]).ranks(5), spectrum(&[4]).ranks(5)), (vec![], vec![1]));
    assert_eq!(spectrum(&[9, 4, 4]).frequency_at(0), None);
    assert_eq!(spectrum(&[9, 4, 4]).frequency_at(4), None);
    let one = GrowthPoint { tokens: 9, types: 4 };
    assert_eq!((heaps_by_logarithms(&[one, one]), heaps_by_counts(&[one])), (None, None));
    assert_eq!(heaps_by_logarithms(&[GrowthPoint { tokens: 0, types: 0 }, one]), None);
    assert_eq!((jaccard(0, 0, 0), jaccard(3, 1, 1)), (None, None));
    // Every word as often as every other: no fall at all.
    assert!(spectrum(&[5; 30]).zipf_mandelbrot().unwrap().s < 1e-6);
}

#[test]
fn a_vocabulary_of_millions_is_fitted_by_its_spectrum() {
    // Two million types, most once, as news has them.
    let mut spectrum = Spectrum::default();
    for rank in 1..=2_000_000_u64 {
        spectrum.add((60_000_000 / (rank + 3)).max(1));
    }
    let fit = spectrum.zipf_mandelbrot().unwrap();
    assert!((0.95..1.05).contains(&fit.s) && (2.0..4.5).contains(&fit.q), "{fit:?}");
}
