//! What the merged entries tell of a language's vocabulary as a whole: ranks, growth, how alike its documents and groups
//! are.

use presswork_corpus::tables::SimilarityRow;
use presswork_report::{Growth, Zipf, ZipfPoint};
use presswork_terms::growth::{self, GrowthPoint, heaps_by_counts, heaps_by_logarithms};
use presswork_terms::similarity::Similarities;
use presswork_terms::spectrum::Spectrum;
use presswork_terms::{Entry, LanguageTotals, Totals};

use crate::similarity::{Level, add, rows_of};

/// Texts whose pairs the report holds: more make no picture.
const SHOWN: usize = 40;
/// Ranks of a power of ten that the report holds.
const RANKS: u32 = 20;
/// Points of the growth curve that it holds.
const POINTS: usize = 200;
/// Points of the expected one.
const EXPECTED: u64 = 60;
/// Document ends from which a law of growth is fitted: two would fit any.
const LEAST_ENDS: usize = 3;

/// The vocabularies of all languages.
#[derive(Default)]
pub(crate) struct Vocabulary {
    /// In the order of [`Totals::languages`].
    languages: Vec<OfLanguage>,
}

struct OfLanguage {
    language: String,
    spectrum: Spectrum,
    growth: growth::Growth,
    /// Of documents and of groups, where they are so few that the report holds their pairs.
    few: [Similarities; 2],
}

/// What the report says of a language's vocabulary.
pub(crate) struct VocabularyPart {
    pub similarity: Vec<SimilarityRow>,
    pub zipf: Option<Zipf>,
    pub growth: Growth,
}

impl Vocabulary {
    /// Of no entry yet.
    pub fn new(totals: &Totals) -> Self {
        let few = |texts: usize| Similarities::new(if texts > SHOWN { 0 } else { texts });
        let of_language = |totals: &LanguageTotals| OfLanguage {
            language: totals.language.clone(),
            spectrum: Spectrum::default(),
            growth: growth::Growth::default(),
            few: Level::ALL.map(|level| few(level.texts(totals))),
        };
        Vocabulary { languages: totals.languages.iter().map(of_language).collect() }
    }

    /// Adds an entry of one word, of the language of that index. Entries come in the order of the merge.
    pub fn add(&mut self, language: usize, totals: &LanguageTotals, entry: &Entry) {
        let Some(of_language) = self.languages.get_mut(language) else { return };
        of_language.spectrum.add(entry.cf());
        of_language.growth.add(entry);
        for (level, sums) in Level::ALL.into_iter().zip(&mut of_language.few) {
            add(sums, level, totals, entry);
        }
    }

    /// What the report says of a language.
    pub fn part(&self, totals: &LanguageTotals) -> VocabularyPart {
        let found = self.languages.iter().find(|one| one.language == totals.language);
        let Some(one) = found else {
            return VocabularyPart { similarity: Vec::new(), zipf: None, growth: Growth::default() };
        };
        VocabularyPart {
            similarity: Level::ALL
                .into_iter()
                .zip(&one.few)
                .flat_map(|(level, sums)| rows_of(totals, level, sums))
                .collect(),
            zipf: zipf(&one.spectrum),
            growth: growth_part(&one.growth.points(totals), &one.spectrum),
        }
    }
}

fn zipf(spectrum: &Spectrum) -> Option<Zipf> {
    let law = spectrum.zipf_mandelbrot()?;
    let point = |rank: u64| {
        let frequency = spectrum.frequency_at(rank)?;
        Some(ZipfPoint { rank, frequency, fitted: law.frequency(rank) })
    };
    Some(Zipf {
        s: law.s,
        q: law.q,
        types: law.types,
        tokens: law.tokens,
        hapax: spectrum.of(1),
        dis: spectrum.of(2),
        alpha: spectrum.power_law(1),
        points: spectrum.ranks(RANKS).into_iter().filter_map(point).collect(),
    })
}

fn growth_part(ends: &[GrowthPoint], spectrum: &Spectrum) -> Growth {
    let last = ends.len().saturating_sub(1);
    // Evenly, the last always: of n ends the ones at ⌈n k / POINTS⌉ − 1.
    let shown: Vec<usize> = match ends.len() {
        few if few <= POINTS => (0..few).collect(),
        many => (1..=POINTS).map(|k| (many * k).div_ceil(POINTS) - 1).collect(),
    };
    let tokens = ends.get(last).map_or(0, |end| end.tokens);
    let mut expected: Vec<u64> = (0..=EXPECTED)
        .map(|step| (u128::from(tokens) * u128::from(step) / u128::from(EXPECTED)) as u64)
        .collect();
    expected.dedup();
    let law = |fit: fn(&[GrowthPoint]) -> Option<growth::Heaps>| {
        let fit = if ends.len() >= LEAST_ENDS { fit(ends) } else { None };
        fit.map(|law| (law.k, law.beta))
    };
    Growth {
        thinned: shown.len() < ends.len(),
        points: shown.into_iter().map(|at| (ends[at].tokens, ends[at].types)).collect(),
        expected: expected.into_iter().filter_map(|n| Some((n, spectrum.expected_types(n)?))).collect(),
        heaps: law(heaps_by_logarithms),
        heaps_by_counts: law(heaps_by_counts),
    }
}
