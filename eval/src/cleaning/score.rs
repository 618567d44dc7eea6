//! A set's measures, and each page's.

use std::collections::BTreeMap;

use super::agree;
use super::gold::{Gold, Output, said};
use super::measure::{Shares, Shingles, mean, segments, snippets, spaced, tokens, words};

/// The measures of one system on one data set. A measure is `None` where the set has no gold for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Gold pages.
    pub pages: usize,
    /// Means of the 4-token shingles' precision and recall, and the harmonic mean of those.
    pub shingles: Option<Shares>,
    /// The share of pages whose tokens are the gold's, all and in order.
    pub exact: Option<f64>,
    /// Means over pages of the words' precision, recall and F1.
    pub words: Option<Shares>,
    /// Mean share of the wanted segments that were found, and of the unwanted.
    pub snippets: Option<(f64, f64)>,
    /// The same words' measures by kind of page or language.
    pub types: BTreeMap<String, TypeScore>,
    /// Segments counted over the whole set.
    pub segments: Option<Shares>,
    /// Share of the gold's headlines, authors and days that agree.
    pub title: Option<f64>,
    /// See `title`.
    pub author: Option<f64>,
    /// See `title`.
    pub date: Option<f64>,
    /// Pages with gold text whose output is empty.
    pub empty: usize,
    /// Each page, in the gold's order.
    pub per_page: Vec<Page>,
}

/// The measures of the pages of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TypeScore {
    /// Pages.
    pub pages: usize,
    /// As [`Score::words`].
    pub words: Shares,
    /// As [`Score::shingles`].
    pub shingles: Shares,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its id.
    pub id: String,
    /// How its text fared.
    pub measure: PageMeasure,
}

/// How one page's text fared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PageMeasure {
    /// By shingles and by words.
    Text {
        /// 4-token shingles.
        shingles: Shares,
        /// Words.
        words: Shares,
    },
    /// By segments.
    Segments {
        /// Wanted and found.
        found: u64,
        /// Wanted and missed.
        missed: u64,
        /// Unwanted and found.
        leaked: u64,
    },
}

impl PageMeasure {
    /// By what the worst pages are told: higher is better.
    pub fn rank(self) -> f64 {
        match self {
            PageMeasure::Text { shingles, .. } => shingles.f1,
            PageMeasure::Segments { found, missed, leaked } => found as f64 - missed as f64 - leaked as f64,
        }
    }
}

/// Compares outputs, by id, with gold.
pub fn score(gold: &[Gold], outputs: &BTreeMap<String, Output>) -> Score {
    let nothing = Output::default();
    let pairs: Vec<(&Gold, &Output)> =
        gold.iter().map(|page| (page, outputs.get(&page.id).unwrap_or(&nothing))).collect();
    let mut score = Score { pages: gold.len(), ..Score::default() };
    if gold.iter().any(|page| page.text.is_some()) {
        of_text(&pairs, &mut score);
    } else {
        of_segments(&pairs, &mut score);
    }
    of_metadata(&pairs, &mut score);
    score
}

fn of_text(pairs: &[(&Gold, &Output)], score: &mut Score) {
    let (mut shingles, mut all_words, mut exact) = (Vec::new(), Vec::new(), Vec::new());
    let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
    let mut types: BTreeMap<&str, Vec<(Shingles, Shares)>> = BTreeMap::new();
    for (page, output) in pairs {
        let Some(text) = &page.text else { continue };
        let found = with_title(page, output);
        let unspaced = matches!(page.lang.as_deref(), Some("Chinese" | "Japanese"));
        let (gold_tokens, tokens) = (tokens(text, unspaced), tokens(&found, unspaced));
        let of_page = Shingles::of(&gold_tokens, &tokens);
        let of_words = words(text, &found, unspaced);
        exact.push(f64::from(u8::from(gold_tokens == tokens)));
        score.empty += usize::from(!gold_tokens.is_empty() && output.text.trim().is_empty());
        score.per_page.push(Page {
            id: page.id.clone(),
            measure: PageMeasure::Text { shingles: of_page.shares(), words: of_words },
        });
        for kind in [&page.page_type, &page.lang].into_iter().flatten().filter(|kind| !kind.is_empty()) {
            types.entry(kind).or_default().push((of_page, of_words));
        }
        if let Some(with) = &page.with {
            let lowered = found.to_lowercase();
            wanted.push(snippets(&lowered, with));
            unwanted.push(snippets(&lowered, page.without.as_deref().unwrap_or_default()));
        }
        shingles.push(of_page);
        all_words.push(of_words);
    }
    score.shingles = Some(Shingles::mean(&shingles));
    score.exact = Some(mean(exact.into_iter()));
    score.words = Some(mean_words(all_words.iter()));
    if !wanted.is_empty() {
        score.snippets = Some((mean(wanted.into_iter()), mean(unwanted.into_iter())));
    }
    score.types = types
        .into_iter()
        .map(|(kind, pages)| {
            let shingles: Vec<Shingles> = pages.iter().map(|page| page.0).collect();
            let words = mean_words(pages.iter().map(|page| &page.1));
            (kind.to_owned(), TypeScore { pages: pages.len(), words, shingles: Shingles::mean(&shingles) })
        })
        .collect();
}

fn mean_words<'a>(pages: impl Iterator<Item = &'a Shares> + Clone) -> Shares {
    Shares {
        precision: mean(pages.clone().map(|page| page.precision)),
        recall: mean(pages.clone().map(|page| page.recall)),
        f1: mean(pages.map(|page| page.f1)),
    }
}

/// DANIEL's gold begins with the headline: there the output is title and text, unless its text begins
/// with the title.
fn with_title(page: &Gold, output: &Output) -> String {
    let Output { text, title, .. } = output;
    if page.capture_date.is_some() && !title.is_empty() && !agree::begins_with(text, title) {
        return format!("{title}\n{text}");
    }
    text.clone()
}

fn of_segments(pairs: &[(&Gold, &Output)], score: &mut Score) {
    let (mut found, mut missed, mut leaked) = (0, 0, 0);
    for (page, output) in pairs {
        let text = spaced(&output.text);
        let with = page.with.as_deref().unwrap_or_default();
        let hits = segments(&text, with);
        let leaks = segments(&text, page.without.as_deref().unwrap_or_default());
        let misses = with.len() as u64 - hits;
        score.empty += usize::from(!with.is_empty() && text.is_empty());
        score.per_page.push(Page {
            id: page.id.clone(),
            measure: PageMeasure::Segments { found: hits, missed: misses, leaked: leaks },
        });
        (found, missed, leaked) = (found + hits, missed + misses, leaked + leaks);
    }
    let share = |of: u64| if found == 0 { 0.0 } else { found as f64 / of as f64 };
    score.segments = Some(Shares::of(share(found + leaked), share(found + missed)));
}

fn of_metadata(pairs: &[(&Gold, &Output)], score: &mut Score) {
    let share = |agreed: Vec<bool>| {
        (!agreed.is_empty()).then(|| agreed.iter().filter(|&&yes| yes).count() as f64 / agreed.len() as f64)
    };
    let said = |value: Option<&serde_json::Value>| said(value).filter(|text| !text.is_empty());
    score.title = share(
        pairs
            .iter()
            .filter_map(|(page, output)| {
                let title = page.title.as_deref().filter(|title| !title.is_empty())?;
                Some(agree::titles(title, &output.title))
            })
            .collect(),
    );
    score.author = share(
        pairs
            .iter()
            .filter_map(|(page, output)| Some(agree::authors(&said(page.author.as_ref())?, &output.author)))
            .collect(),
    );
    score.date = share(
        pairs
            .iter()
            .filter_map(|(page, output)| {
                let gold = said(page.date.as_ref())?;
                Some(agree::day(&gold)? == agree::day(&output.date).unwrap_or(""))
            })
            .collect(),
    );
}
