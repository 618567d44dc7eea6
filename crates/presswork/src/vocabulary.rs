//! What the merged entries tell of a language's vocabulary as a whole: ranks, growth, how alike its documents and groups
//! are.

use presswork_corpus::tables::SimilarityRow;
use presswork_report::{Growth, Zipf, ZipfPoint};
use presswork_terms::growth::{self, GrowthPoint, heaps_by_counts, heaps_by_logarithms};
use presswork_terms::similarity::{Similarities, idf_of, jaccard};
use presswork_terms::spectrum::Spectrum;
use presswork_terms::{Entry, LanguageTotals, Totals};

/// Texts of a language that are compared with each other, document by document or group by group: two million pairs take
/// 40 MB.
const COMPARED: usize = 2_000;
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
    /// The numbers of its documents, ascending.
    numbers: Vec<u32>,
    spectrum: Spectrum,
    growth: growth::Growth,
    documents: Similarities,
    groups: Similarities,
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
        // Nothing is compared beyond the bound.
        let compared = |texts: usize| Similarities::new(if texts > COMPARED { 0 } else { texts });
        let of_language = |totals: &LanguageTotals| OfLanguage {
            language: totals.language.clone(),
            numbers: totals.documents.iter().map(|document| document.document).collect(),
            spectrum: Spectrum::default(),
            growth: growth::Growth::default(),
            documents: compared(totals.documents.len()),
            groups: compared(totals.groups.len()),
        };
        Vocabulary { languages: totals.languages.iter().map(of_language).collect() }
    }

    /// Adds an entry; those of several words tell nothing here. Entries come in the order of the merge.
    pub fn add(&mut self, entry: &Entry) {
        let at = self.languages.partition_point(|one| one.language < entry.language);
        let Some(of_language) = self.languages.get_mut(at).filter(|_| entry.n == 1) else { return };
        of_language.spectrum.add(entry.cf());
        of_language.growth.add(entry);
        let idf = idf_of(entry, of_language.numbers.len() as u64);
        if of_language.documents.texts() > 1 {
            let place = |number: u32| of_language.numbers.partition_point(|one| *one < number);
            let counts: Vec<(usize, u64)> =
                entry.postings.iter().map(|one| (place(one.document), u64::from(one.count))).collect();
            of_language.documents.add(&counts, idf);
        }
        if of_language.groups.texts() > 1 {
            let counts: Vec<(usize, u64)> =
                entry.groups.iter().map(|group| (group.group as usize, group.cf)).collect();
            of_language.groups.add(&counts, idf);
        }
    }

    /// The rows of `similarity.csv`: by language, documents before groups, each with every one after it.
    pub fn similarity<'a>(&'a self, totals: &'a Totals) -> impl Iterator<Item = SimilarityRow> + 'a {
        let languages = self.languages.iter().zip(&totals.languages);
        languages.flat_map(|(one, totals)| documents(one, totals).chain(groups(one, totals)))
    }

    /// What the report says of a language.
    pub fn part(&self, totals: &LanguageTotals) -> VocabularyPart {
        let found = self.languages.iter().find(|one| one.language == totals.language);
        let Some(one) = found else {
            return VocabularyPart { similarity: Vec::new(), zipf: None, growth: Growth::default() };
        };
        let few = |texts: &Similarities| texts.texts() <= SHOWN;
        let documents = documents(one, totals).filter(|_| few(&one.documents));
        let groups = groups(one, totals).filter(|_| few(&one.groups));
        VocabularyPart {
            similarity: documents.chain(groups).collect(),
            zipf: zipf(&one.spectrum),
            growth: growth_part(&one.growth.points(totals), &one.spectrum),
        }
    }
}

fn documents<'a>(
    one: &'a OfLanguage,
    totals: &'a LanguageTotals,
) -> impl Iterator<Item = SimilarityRow> + 'a {
    pairs(&one.language, "document", &one.documents, |at| &totals.documents[at].key)
}

fn groups<'a>(one: &'a OfLanguage, totals: &'a LanguageTotals) -> impl Iterator<Item = SimilarityRow> + 'a {
    pairs(&one.language, "group", &one.groups, |at| &totals.groups[at].group)
}

/// The rows of all pairs of texts.
fn pairs<'a>(
    language: &'a str,
    level: &'a str,
    texts: &'a Similarities,
    name: impl Fn(usize) -> &'a str + Copy + 'a,
) -> impl Iterator<Item = SimilarityRow> + 'a {
    let all = 0..texts.texts();
    let later = move |a: usize| (a + 1..texts.texts()).map(move |b| (a, b));
    all.flat_map(later).filter_map(move |(a, b)| {
        let compared = texts.of(a, b)?;
        let reason =
            |value: Option<f64>, why: &str| if value.is_none() { why.to_owned() } else { String::new() };
        let jaccard = jaccard(compared.shared, compared.one, compared.other);
        Some(SimilarityRow {
            language: language.to_owned(),
            level: level.to_owned(),
            a: name(a).to_owned(),
            b: name(b).to_owned(),
            cosine: compared.cosine,
            cosine_reason: reason(compared.cosine, "no-words"),
            cosine_tf_idf: compared.cosine_tf_idf,
            cosine_tf_idf_reason: reason(compared.cosine_tf_idf, "no-weights"),
            jaccard,
            jaccard_reason: reason(jaccard, "no-words"),
            shared_types: compared.shared,
            types_a: compared.one,
            types_b: compared.other,
        })
    })
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
