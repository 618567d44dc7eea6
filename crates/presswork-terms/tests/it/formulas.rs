//! The formulas: published and independently computed values, and their laws.

use presswork_terms::association as assoc;
use presswork_terms::correction::{benjamini_hochberg, benjamini_yekutieli, bonferroni, hochberg, holm};
use presswork_terms::dispersion::{Part, Spread, average_reduced_frequency, residual_idf};
use presswork_terms::interval::{clopper_pearson, wilson};
use presswork_terms::keyness::Comparison;
use presswork_terms::special::{
    beta_quantile_logit, chi_squared_tail, incomplete_beta, log10_chi_squared_tail, normal_quantile,
    share_of_logit,
};
use presswork_terms::table::Table;
use presswork_terms::weighting::{
    Base, Bm25, SmartDf, SmartTf, TfOfDocument, idf, idf_plus_one, idf_probabilistic, idf_smooth, l2,
};
use proptest::prelude::*;

/// Relative agreement, absolute near 0.
#[track_caller]
fn agree(value: impl Into<Option<f64>>, expected: f64, tolerance: f64) {
    let value = value.into().expect("the measure is defined");
    let error = (value - expected).abs() / expected.abs().max(1e-3);
    assert!(error <= tolerance, "{value} is not {expected}: off by {error:e}");
}

/// FORMULAS' worked values come from scipy, scikit-learn, NLTK, gensim, statsmodels and R.
const EXACT: f64 = 1e-12;

#[test]
fn weighting_on_the_micro_corpus() {
    agree(idf(4, 5), 0.223143551314, 1e-11);
    agree(idf_smooth(2, 5), 1.6931471805599454, EXACT);
    agree(idf_smooth(4, 5), 1.1823215567939547, EXACT);
    agree(idf_smooth(5, 5), 1.0, EXACT);
    agree(idf_plus_one(2, 5), 1.916290731874155, EXACT);
    agree(idf_plus_one(4, 5), 1.2231435513142097, EXACT);
    agree(idf_probabilistic(2, 5), 1.5_f64.ln(), EXACT);
    assert_eq!(idf_probabilistic(4, 5), Some(0.0));
    assert_eq!((idf(0, 5), idf(6, 5), idf_probabilistic(0, 5)), (None, None, None));

    // d3: a, b, c, g, e, s, t with their counts and document frequencies.
    let d3 = [(3, 5), (2, 5), (1, 1), (1, 2), (1, 5), (1, 2), (1, 4)];
    let mut weights = d3.map(|(tf, df)| f64::from(tf) * idf_smooth(df, 5));
    l2(&mut weights);
    agree(weights[0], 0.593674813963806, EXACT);
    agree(weights[2], 0.4152977533523991, EXACT);
    agree(weights[5], 0.3350596124774227, EXACT);
    let mut nothing = [0.0, 0.0];
    l2(&mut nothing);
    assert_eq!(nothing, [0.0, 0.0]);
}

#[test]
fn smart_letters_on_the_micro_corpus() {
    // gensim 4.4 with base 2; its t is log2((D + 1)/df), so a (df 5) weighs log2(6/5).
    let d3 = TfOfDocument { max: 3, mean: 10.0 / 7.0 };
    let gensim_t = (6.0_f64 / 5.0).log2();
    let of = |letter: SmartTf| letter.weight(3, d3, Base::Two) * gensim_t;
    agree(of(SmartTf::Natural), 0.7891032175013813, EXACT);
    agree(of(SmartTf::Logarithm), 0.679934075479827, EXACT);
    agree(of(SmartTf::LogAverage), 0.44892784823956033, EXACT);
    agree(of(SmartTf::Augmented), 0.2630344058337938, EXACT);
    agree(of(SmartTf::Boolean), 0.2630344058337938, EXACT);
    agree(of(SmartTf::DoubleLogarithm), 0.6234292483200328, EXACT);
    agree(SmartTf::Logarithm.weight(3, d3, Base::E), 2.09861228866811, EXACT);
    agree(SmartDf::Idf.weight(1, 5, Base::Two), 2.321928094887362, EXACT);
    agree(SmartDf::Probabilistic.weight(2, 5, Base::Two), 0.5849625007211562, EXACT);
    agree(SmartDf::Idf.weight(1, 5, Base::Ten), 5.0_f64.log10(), EXACT);
    assert_eq!(SmartDf::None.weight(3, 5, Base::E), Some(1.0));
}

#[test]
fn bm25_on_the_micro_corpus() {
    // bm25s 0.3 (32-bit floats), query {s, t}, k1 1.2, b 0.75; d2 has both once, d5 is of 11 tokens.
    let score = |variant: Bm25, terms: &[u64], length: f64| -> f64 {
        terms.iter().map(|&df| variant.weight(1, df, 5, length / 10.0, 1.2, 0.75).unwrap()).sum()
    };
    agree(score(Bm25::Lucene, &[2, 4], 10.0), 0.5287049412727356, 2e-7);
    agree(score(Bm25::Lucene, &[4], 10.0), 0.13076458871364594, 2e-7);
    agree(score(Bm25::Lucene, &[4], 11.0), 0.1256253719329834, 2e-7);
    agree(score(Bm25::Atire, &[2, 4], 10.0), 1.1394343376159668, 2e-7);
    agree(score(Bm25::Robertson, &[2], 10.0), (3.5_f64 / 2.5).ln(), EXACT);
    assert_eq!(Bm25::Lucene.weight(0, 2, 5, 1.0, 1.2, 0.75), Some(0.0));
    assert_eq!(Bm25::Lucene.weight(1, 0, 5, 1.0, 1.2, 0.75), None);
}

#[test]
fn association_on_b_e() {
    let be = Table::of_margins(5, 10, 5, 45).unwrap();
    agree(assoc::log_likelihood(&be), 17.531945014673965, EXACT);
    agree(assoc::simple_ll(&be), 7.262996189984965, EXACT);
    agree(assoc::chi_squared(&be), 19.6875, EXACT);
    agree(assoc::chi_squared_yates(&be), 14.950446428571428, EXACT);
    agree(assoc::pmi(&be), 2.169925001442312, EXACT);
    agree(assoc::pmi_k(&be, 2), 4.491853096329675, EXACT);
    agree(assoc::pmi_k(&be, 3), 6.813781191217037, EXACT);
    agree(assoc::npmi(&be), 0.6845351232142711, EXACT);
    agree(assoc::local_mi(&be), 10.84962500721156, EXACT);
    agree(assoc::t_score(&be), 1.7391639824998364, EXACT);
    agree(assoc::z_score(&be), 3.6893239368631088, EXACT);
    agree(assoc::dice(&be), 2.0 / 3.0, EXACT);
    agree(assoc::log_dice(&be), 13.415037499278844, EXACT);
    agree(assoc::jaccard(&be), 0.5, EXACT);
    agree(assoc::minimum_sensitivity(&be), 0.5, EXACT);
    agree(assoc::delta_p_second_given_first(&be), 0.5, EXACT);
    agree(assoc::delta_p_first_given_second(&be), 0.875, EXACT);
    agree(assoc::phi_squared(&be), 0.4375, EXACT);
    agree(assoc::ln_odds_ratio_haldane(&be), 4.2626798770413155, EXACT);
    agree(assoc::poisson_stirling(&be), 5.849625007211561, EXACT);
    agree(assoc::ln_fisher_attraction(&be).exp(), 0.0002062599907183004, EXACT);
}

#[test]
fn association_as_published() {
    // Dunning 1993, p. 72; Church & Hanks 1990, p. 24; Manning & Schütze 1999, §5.3 and §5.4; Gries
    // 2013, p. 144.
    agree(assoc::log_likelihood(&Table { o11: 10, o12: 0, o21: 3, o22: 31764 }), 167.22980391051257, EXACT);
    agree(assoc::pmi(&Table::of_margins(8, 1105, 44, 15_000_000).unwrap()), 11.269196892016602, EXACT);
    agree(assoc::pmi(&Table::of_margins(20, 42, 20, 14_307_668).unwrap()), 18.377967788479985, EXACT);
    let new_companies = Table { o11: 8, o12: 15820, o21: 4667, o22: 14_287_173 };
    agree(assoc::chi_squared(&new_companies), 1.54886920672822, EXACT);
    agree(assoc::t_score(&Table::of_margins(8, 15828, 4675, 14_307_668).unwrap()), 0.9999319894802036, EXACT);
    let of_course = Table { o11: 5610, o12: 168_938, o21: 2257, o22: 10_233_063 };
    agree(assoc::delta_p_second_given_first(&of_course), 0.03191964535274844, EXACT);
    agree(assoc::delta_p_first_given_second(&of_course), 0.696864463243522, EXACT);
}

#[test]
fn association_at_the_edges() {
    assert_eq!(Table::of_margins(6, 5, 9, 20), None);
    assert_eq!(Table::of_margins(1, 15, 9, 20), None);
    let none = Table { o11: 0, o12: 0, o21: 0, o22: 0 };
    assert_eq!(assoc::log_likelihood(&none), 0.0);
    assert_eq!((assoc::pmi(&none), assoc::dice(&none), assoc::npmi(&none)), (None, None, None));
    assert_eq!((assoc::ln_fisher_attraction(&none), assoc::ln_fisher_two_sided(&none)), (0.0, 0.0));
    let never = Table { o11: 0, o12: 5, o21: 5, o22: 90 };
    assert_eq!((assoc::pmi(&never), assoc::npmi(&never), assoc::log_dice(&never)), (None, Some(-1.0), None));
    assert_eq!(assoc::local_mi(&never), Some(0.0));
    agree(assoc::ln_fisher_attraction(&never), 0.0, EXACT);
    // A p of 10^-5000 stays a number.
    let bound = Table { o11: 5_000, o12: 0, o21: 0, o22: 5_000_000 };
    let p = assoc::ln_fisher_attraction(&bound) / std::f64::consts::LN_10;
    assert!(p.is_finite() && p < -15_000.0);
}

#[test]
fn keyness_on_a() {
    let a = Comparison::new(3, 19, 12, 31).unwrap();
    agree(a.g2(), -3.131495966003941, EXACT);
    agree(a.g2_rayson(), -2.2662906740565925, EXACT);
    agree(a.chi_squared(), 2.946883337375697, EXACT);
    agree(a.chi_squared_yates(), 1.956504163634893, EXACT);
    agree(a.bic(), -0.780527039424205, EXACT);
    agree(a.percent_difference(), -59.21052631578948, EXACT);
    agree(a.log_ratio(), -1.2937312030567103, EXACT);
    agree(a.log_ratio_walter(), -1.1446235630794521, EXACT);
    agree(a.odds_ratio(), 0.296875, EXACT);
    agree(a.relative_risk(), 0.40789473684210525, EXACT);
    agree(a.difference_coefficient(), -0.42056074766355145, EXACT);
    agree(a.simple_maths(1.0), 0.4078962664434169, EXACT);
    let (delta, variance, zeta) = a.weighted_log_odds(3.0, 10.0).unwrap();
    agree(delta, -0.7936884097818226, EXACT);
    agree(variance, 0.23333333333333334, EXACT);
    agree(zeta, -1.6430911093189113, EXACT);
    agree(assoc::ln_fisher_two_sided(&a.table()).exp(), 0.11714966900412355, EXACT);
}

#[test]
fn keyness_as_published() {
    // Gabrielatos & Marchi 2011; R corpora 0.6, keyness(measure = "LRC", p.adjust = FALSE).
    let diff = Comparison::new(206_523, 959_641, 178_174, 1_562_358).unwrap();
    agree(diff.percent_difference(), 88.71040904269995, EXACT);
    let lrc = |a, b| Comparison::new(a, 1348, b, 3908).unwrap().log_ratio_conservative(0.95, 1);
    agree(lrc(107, 202), 0.266972575402074, EXACT);
    agree(lrc(8, 3), 0.8918358603208553, EXACT);
    agree(lrc(4, 0), 0.9364189690178732, EXACT);
    assert_eq!((lrc(0, 10), lrc(100, 300)), (0.0, 0.0));
    assert_eq!(Comparison::new(0, 0, 1, 5), None);
    assert_eq!(Comparison::new(6, 5, 1, 5), None);
}

#[test]
fn corrections_as_published() {
    // R p.adjust and statsmodels.
    let p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
    let all = |adjusted: Vec<f64>, expected: [f64; 10]| {
        for (value, expected) in adjusted.into_iter().zip(expected) {
            agree(value, expected, EXACT);
        }
    };
    all(bonferroni(&p), [0.01, 0.08, 0.39, 0.41, 0.42, 0.6, 0.74, 1.0, 1.0, 1.0]);
    all(holm(&p), [0.01, 0.072, 0.312, 0.312, 0.312, 0.312, 0.312, 0.615, 0.615, 0.615]);
    all(hochberg(&p), [0.01, 0.072, 0.216, 0.216, 0.216, 0.216, 0.216, 0.216, 0.216, 0.216]);
    all(
        benjamini_hochberg(&p),
        [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.10571428571428572, 0.216, 0.216, 0.216],
    );
    let by = [0.029289682539682536, 0.11715873015873014, 0.24603333333333333];
    for (value, expected) in benjamini_yekutieli(&p).into_iter().zip(by) {
        agree(value, expected, EXACT);
    }
    assert!(holm(&[]).is_empty());
    // The order of the input is the order of the output.
    assert_eq!(holm(&[0.04, 0.01]), [0.04, 0.02]);
}

#[test]
fn dispersion_on_a() {
    // Gries 2008 and 2021, tlda 0.1.0, and values computed from the formulas by numpy.
    let parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)].map(|(count, size)| Part { count, size });
    let a = Spread { present: &parts, parts: 5, size: 50, smallest: 9 };
    agree(a.juilland_d(), 0.7851504534504508, EXACT);
    agree(a.carroll_d2(), 0.9379213032979956, EXACT);
    agree(a.rosengren_s(), 0.9498163423042408, EXACT);
    agree(a.dp(), 0.18, EXACT);
    agree(a.dp_norm(), 0.2195121951219512, EXACT);
    agree(a.kld(), 0.1369717293652208, EXACT);
    agree(a.da(), 0.6974500344589938, EXACT);
    agree(a.juilland_u(), 15.0 * 0.7851504534504508, EXACT);
    agree(a.variation(), 2.0_f64.sqrt() / 3.0, EXACT);
    // Lyne 1985, by hand: Σ (v − 3)²/3 = 10/3, over 60.
    agree(a.lyne_d3(), 1.0 - 10.0 / 180.0, EXACT);
    // ARF of *a*, in the text of Gries 2008, p. 410.
    let text = "bamnibeupkbasatbewqnbcagabestabaghabeaatbahaabeaxa";
    let places: Vec<u64> = (0..).zip(text.chars()).filter(|one| one.1 == 'a').map(|one| one.0).collect();
    agree(average_reduced_frequency(&places, 50), 10.8, 1e-9);
    agree(residual_idf(4, 4, 5), -0.538809272185255, EXACT);

    let one = Spread { parts: 1, ..a };
    let none = Spread { present: &[], ..a };
    assert_eq!((one.dp(), none.dp(), none.juilland_d(), none.da()), (None, None, None, None));
    assert_eq!((one.range(), none.range()), (5, 0));
    assert_eq!(Spread { size: 12, ..a }.dp(), None);
    assert_eq!((average_reduced_frequency(&[], 9), average_reduced_frequency(&[9], 9)), (None, None));
}

#[test]
fn intervals_as_published() {
    // Newcombe 1998 (Stat. Med. 17), table I, methods 3 and 5.
    let published = [
        (81, 263, (0.2553, 0.3662), (0.2527, 0.3676)),
        (15, 148, (0.0624, 0.1605), (0.0578, 0.1617)),
        (0, 20, (0.0, 0.1611), (0.0, 0.1684)),
        (1, 29, (0.0061, 0.1718), (0.0009, 0.1776)),
    ];
    let near = |one: (f64, f64), other: (f64, f64)| {
        assert!((one.0 - other.0).abs() <= 5e-5 && (one.1 - other.1).abs() <= 5e-5, "{one:?} {other:?}");
    };
    for (k, n, score, exact) in published {
        near(wilson(k, n, 0.95).unwrap(), score);
        near(clopper_pearson(k, n, 0.95).unwrap(), exact);
    }
    assert_eq!((wilson(1, 0, 0.95), wilson(3, 2, 0.95), clopper_pearson(1, 2, 1.0)), (None, None, None));
}

#[test]
fn tails_far_out() {
    // mpmath 1.3: log10 of erfc(sqrt(x/2)).
    agree(log10_chi_squared_tail(3.84), -1.3006521393247688, EXACT);
    agree(log10_chi_squared_tail(49.9), -11.791062661090341, EXACT);
    agree(log10_chi_squared_tail(1400.0), -305.67757094696974, EXACT);
    agree(log10_chi_squared_tail(1e6), -217150.33901199872, EXACT);
    agree(log10_chi_squared_tail(0.0), 0.0, EXACT);
    agree(log10_chi_squared_tail(49.9), chi_squared_tail(49.9).log10(), EXACT);
    agree(log10_chi_squared_tail(50.1), chi_squared_tail(50.1).log10(), EXACT);
    agree(log10_chi_squared_tail(1400.0), chi_squared_tail(1400.0).log10(), EXACT);
    assert_eq!(chi_squared_tail(1e6), 0.0);
    assert!(log10_chi_squared_tail(1e300).is_finite());
    agree(normal_quantile(0.025), 1.959963984540054, EXACT);
    agree(normal_quantile(0.975), -1.959963984540054, EXACT);
    assert!(normal_quantile(0.5).unwrap().abs() < 1e-15);
    // Φ(−10), to the places that are published: 7.61985302416e-24.
    agree(normal_quantile(7.619853024160525e-24), 10.0, 1e-11);
    assert_eq!((normal_quantile(0.0), normal_quantile(f64::NAN)), (None, None));
}

/// P(X ≥ k) of n trials at x, as a plain sum: I_x(k, n − k + 1).
fn binomial_tail(k: u32, n: u32, x: f64) -> f64 {
    let mode = (f64::from(n + 1) * x).floor().max(f64::from(k)) as u32;
    let choose: f64 = (1..=mode).map(|i| (f64::from(n - mode + i) / f64::from(i)).ln()).sum();
    let peak = (choose + f64::from(mode) * x.ln() + f64::from(n - mode) * (-x).ln_1p()).exp();
    let odds = x / (1.0 - x);
    let (mut sum, mut term) = (peak, peak);
    for j in mode..n {
        term *= f64::from(n - j) / f64::from(j + 1) * odds;
        sum += term;
    }
    term = peak;
    for j in (k + 1..=mode).rev() {
        term *= f64::from(j) / f64::from(n - j + 1) / odds;
        sum += term;
    }
    sum
}

#[test]
fn the_incomplete_beta_function_is_the_binomial_tail() {
    for (k, n) in [(1, 1), (3, 10), (40, 50), (2_999, 6_000), (3_100, 6_300), (3_500, 20_000), (5, 90_000)] {
        for shift in [-6.0, -2.0, 0.0, 0.5, 4.0] {
            let share = f64::from(k) / f64::from(n + 1);
            let x = share + shift * (share * (1.0 - share) / f64::from(n)).sqrt();
            if !(x > 0.0 && x < 1.0) {
                continue;
            }
            let (a, b) = (f64::from(k), f64::from(n - k + 1));
            let (low, high) = incomplete_beta(a, b, x, 1.0 - x).unwrap();
            agree(low, binomial_tail(k, n, x), 1e-9);
            agree(low + high, 1.0, EXACT);
        }
    }
    assert_eq!(incomplete_beta(0.0, 1.0, 0.5, 0.5), None);
    assert_eq!(incomplete_beta(1.0, 1.0, 0.0, 1.0), Some((0.0, 1.0)));
}

#[test]
fn beta_quantiles_at_both_ends() {
    // mpmath 1.3, as ln(x/(1 − x)).
    agree(beta_quantile_logit(0.025, 1.0, 1e9), -24.39951309488793, EXACT);
    agree(beta_quantile_logit(0.975, 1e9, 1.0), 24.39951309488793, EXACT);
    agree(beta_quantile_logit(0.2, 0.3, 0.4), -3.928833086655701, EXACT);
    agree(beta_quantile_logit(1e-6, 5.0, 5e3), -10.295060013623326, EXACT);
    assert_eq!((beta_quantile_logit(0.0, 1.0, 1.0), beta_quantile_logit(0.5, 0.0, 1.0)), (None, None));
}

fn table() -> impl Strategy<Value = Table> {
    let cell = || prop_oneof![0..5_u64, 0..1_000_u64, 0..1_000_000_000_000_u64];
    (cell(), cell(), cell(), cell()).prop_map(|(o11, o12, o21, o22)| Table { o11, o12, o21, o22 })
}

proptest! {
    #[test]
    fn quantiles_come_back(
        a in prop_oneof![1.0..50.0, 1.0..1e4, 1.0..1e9],
        b in prop_oneof![1.0..50.0, 1.0..1e4, 1.0..1e9],
        p in 1e-6..0.999_999,
    ) {
        let logit = beta_quantile_logit(p, a, b).unwrap();
        let (x, rest) = (share_of_logit(logit), share_of_logit(-logit));
        let (low, high) = incomplete_beta(a, b, x, rest).unwrap();
        // x holds 53 bits, and the tail turns by its density times what it lacks.
        let held = 1e-9;
        prop_assert!((low - p).abs() <= held * p && (high - (1.0 - p)).abs() <= held, "{low} {p}");
    }

    #[test]
    fn measures_are_numbers_or_missing(table in table()) {
        let measures = [
            assoc::simple_ll(&table), assoc::chi_squared(&table), assoc::chi_squared_yates(&table),
            assoc::pmi(&table), assoc::pmi_k(&table, 3), assoc::npmi(&table), assoc::local_mi(&table),
            assoc::t_score(&table), assoc::z_score(&table), assoc::z_score_berry_rogghe(&table),
            assoc::dice(&table), assoc::log_dice(&table), assoc::jaccard(&table),
            assoc::minimum_sensitivity(&table), assoc::delta_p_second_given_first(&table),
            assoc::delta_p_first_given_second(&table), assoc::phi_squared(&table),
            assoc::poisson_stirling(&table), Some(assoc::ln_odds_ratio_haldane(&table)),
        ];
        for measure in measures.into_iter().flatten() {
            prop_assert!(measure.is_finite());
        }
        let g2 = assoc::log_likelihood(&table);
        prop_assert!(g2.is_finite() && g2 >= 0.0);
        let turned = Table { o11: table.o12, o12: table.o11, o21: table.o22, o22: table.o21 };
        prop_assert!((assoc::log_likelihood(&turned) - g2).abs() <= 1e-9 * g2.max(1e-6));
    }

    #[test]
    fn fisher_is_the_sum_of_chances(o11 in 0..30_u64, o12 in 0..30_u64, o21 in 0..30_u64, o22 in 0..30_u64) {
        let table = Table { o11, o12, o21, o22 };
        // Chances by exact integers in 128 bits: C(R1, k) C(R2, C1 − k).
        let choose = |n: u64, k: u64| (0..k).fold(1_u128, |c, i| c * u128::from(n - i) / u128::from(i + 1));
        let (r1, r2, c1) = (o11 + o12, o21 + o22, o11 + o21);
        let ways = |k: u64| choose(r1, k) * choose(r2, c1 - k);
        let range = c1.saturating_sub(r2)..=r1.min(c1);
        let all: u128 = range.clone().map(ways).sum();
        let greater: u128 = range.clone().filter(|&k| k >= o11).map(ways).sum();
        let rarer: u128 = range.map(ways).filter(|&way| way <= ways(o11)).sum();
        let (greater, rarer) = (greater as f64 / all as f64, rarer as f64 / all as f64);
        prop_assert!((assoc::ln_fisher_attraction(&table).exp() - greater).abs() <= 1e-12 * greater.max(1e-3));
        prop_assert!((assoc::ln_fisher_two_sided(&table).exp() - rarer).abs() <= 1e-12 * rarer.max(1e-3));
    }

    #[test]
    fn keyness_mirrors(a in 0..2_000_u64, n1 in 2_000..100_000_u64, b in 0..2_000_u64, n2 in 2_000..100_000_u64) {
        let (one, other) = (Comparison::new(a, n1, b, n2).unwrap(), Comparison::new(b, n2, a, n1).unwrap());
        prop_assert!((one.g2() + other.g2()).abs() <= 1e-9 * one.g2().abs().max(1e-6));
        prop_assert!((one.log_ratio() + other.log_ratio()).abs() <= 1e-12);
        let ((low, high), (other_low, other_high)) =
            (one.log_ratio_interval(0.95), other.log_ratio_interval(0.95));
        for (end, mirrored) in [(low, other_high), (high, other_low)] {
            prop_assert_eq!(end.is_some(), mirrored.is_some());
            prop_assert!((end.unwrap_or(0.0) + mirrored.unwrap_or(0.0)).abs() <= 1e-9);
        }
        if a > 0 && b > 0 {
            prop_assert!(low.unwrap() < one.log_ratio() && one.log_ratio() < high.unwrap());
        }
    }

    #[test]
    fn absent_parts_count_without_being_listed(
        parts in prop::collection::vec((prop_oneof![Just(0), 0..9_u64], 9..50_u64), 2..12),
    ) {
        let all: Vec<Part> = parts.iter().map(|&(count, size)| Part { count, size }).collect();
        let present: Vec<Part> = all.iter().copied().filter(|part| part.count > 0).collect();
        let size = all.iter().map(|part| part.size).sum();
        let smallest = all.iter().map(|part| part.size).min().unwrap();
        let sparse = Spread { present: &present, parts: all.len() as u64, size, smallest };
        let f: u64 = all.iter().map(|part| part.count).sum();
        if f == 0 {
            prop_assert_eq!((sparse.dp(), sparse.kld(), sparse.carroll_d2()), (None, None, None));
            return Ok(());
        }
        // The textbook forms, over all parts.
        let n = all.len() as f64;
        let share = |part: &Part| part.size as f64 / size as f64;
        let dp: f64 =
            all.iter().map(|part| (part.count as f64 / f as f64 - share(part)).abs()).sum::<f64>() / 2.0;
        let rates: Vec<f64> = all.iter().map(|part| part.count as f64 / part.size as f64).collect();
        let mean = rates.iter().sum::<f64>() / n;
        let deviation = (rates.iter().map(|rate| (rate - mean).powi(2)).sum::<f64>() / n).sqrt();
        let mut apart = 0.0;
        for (place, one) in rates.iter().enumerate() {
            apart += rates[..place].iter().map(|other| (one - other).abs()).sum::<f64>();
        }
        let da = 1.0 - apart / (n * (n - 1.0) / 2.0) / (2.0 * mean);
        agree(sparse.dp(), dp, 1e-11);
        agree(sparse.juilland_d(), 1.0 - deviation / mean / (n - 1.0).sqrt(), 1e-11);
        agree(sparse.da(), da, 1e-11);
        agree(sparse.dp_norm(), dp / (1.0 - smallest as f64 / size as f64), 1e-11);
        for value in [sparse.dp_norm(), sparse.carroll_d2(), sparse.rosengren_s(), sparse.kld_norm()] {
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(&value.unwrap()));
        }
    }

    #[test]
    fn corrections_keep_their_order(p in prop::collection::vec(0.0..=1.0_f64, 0..40)) {
        let (bonferroni, holm, hochberg) = (bonferroni(&p), holm(&p), hochberg(&p));
        let (bh, by) = (benjamini_hochberg(&p), benjamini_yekutieli(&p));
        for at in 0..p.len() {
            // The same product, taken in another order, may differ in its last place.
            let most = |value: f64| value * (1.0 + 1e-12);
            prop_assert!(p[at] <= bh[at] && bh[at] <= most(hochberg[at]) && hochberg[at] <= most(holm[at]));
            prop_assert!(holm[at] <= most(bonferroni[at]) && bh[at] <= most(by[at]) && bonferroni[at] <= 1.0);
        }
    }
}
