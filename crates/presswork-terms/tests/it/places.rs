//! The places of a word in a text: worked values, and what lies evenly or in one spot.

use presswork_terms::dispersion::average_reduced_frequency;
use presswork_terms::places::{
    average_logarithmic_distance, average_waiting_time, burstiness, frequency_by_logarithmic_distance,
    frequency_by_waiting_time,
};
use proptest::prelude::*;

use crate::corpus::micro;

#[test]
fn the_micro_corpus() {
    let words = micro().into_iter().flat_map(|doc| {
        doc.tokens.iter().map(|token| doc.types[token.type_index as usize].folded.clone()).collect::<Vec<_>>()
    });
    let places: Vec<u64> = (0..).zip(words).filter(|(_, word)| word == "a").map(|(at, _)| at).collect();
    let near = |value: Option<f64>, expected: f64| {
        let value = value.expect("it is defined");
        assert!((value - expected).abs() < 5e-7, "{value} is not {expected}");
    };
    // The distances by hand: 9 2 9 2 5 2 3 3 1 3 2 1 3 2, and 3 round the end.
    near(average_waiting_time(&places, 50), 3.04);
    near(frequency_by_waiting_time(&places, 50), 2500.0 / 254.0);
    let distances = [9, 2, 9, 2, 5, 2, 3, 3, 1, 3, 2, 1, 3, 2, 3].map(f64::from);
    near(
        average_logarithmic_distance(&places, 50),
        distances.iter().map(|d| d * d.log10()).sum::<f64>() / 50.0,
    );
    let entropy = distances.iter().map(|d| d / 50.0 * d.ln()).sum::<f64>();
    near(frequency_by_logarithmic_distance(&places, 50), 50.0 * (-entropy).exp());
    near(burstiness(&places), -0.14714151881036863);
}

proptest! {
    #[test]
    fn corrected_frequencies_lie_between_one_and_the_count(
        places in prop::collection::btree_set(0..300_u64, 1..60),
        more in 1..50_u64,
    ) {
        let places: Vec<u64> = places.into_iter().collect();
        let size = places[places.len() - 1] + more;
        let count = places.len() as f64;
        for frequency in [
            average_reduced_frequency(&places, size),
            frequency_by_waiting_time(&places, size),
            frequency_by_logarithmic_distance(&places, size),
        ] {
            let frequency = frequency.unwrap();
            prop_assert!((1.0 - 1e-9..=count + 1e-9).contains(&frequency), "{frequency} of {count}");
        }
        let even: Vec<u64> = (0..places.len() as u64).map(|at| at * 7).collect();
        let around = 7 * even.len() as u64;
        for frequency in [frequency_by_waiting_time(&even, around), frequency_by_logarithmic_distance(&even, around)] {
            prop_assert!((frequency.unwrap() - count).abs() < 1e-9);
        }
    }
}

#[test]
fn places_that_are_none() {
    for (places, size) in [(&[][..], 5), (&[5], 5), (&[3, 3], 5), (&[3, 1], 5)] {
        assert_eq!(average_waiting_time(places, size), None);
        assert_eq!(frequency_by_logarithmic_distance(places, size), None);
    }
    assert_eq!((burstiness(&[1, 2]), burstiness(&[1, 3, 2])), (None, None));
    assert_eq!(frequency_by_waiting_time(&[4], 5), Some(1.0));
}
