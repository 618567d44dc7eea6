//! What the model is told of each candidate: numbers, one row a candidate, one column a name.
//!
//! Everything is a sum or a lookup over flat arrays: the candidates in document order and the places in
//! pre-order. A container's name is told together with the share of the page's prose that it holds, for a
//! "sidebar" that holds the whole text is none.

use foldhash::{HashMap, HashSet};
use presswork_corpus::{BlockKind, MediaType};

use super::text::{self, Text};
use crate::html::Concepts;
use crate::stream::{Field, Stream, Tag};

/// Numbers in a row.
pub(crate) const WIDTH: usize = NAMES.len();

/// What the columns are.
pub(crate) const NAMES: [&str; 144] = [
    // The text.
    "words",
    "length",
    "link density",
    "ends as a sentence",
    "commas",
    "stops",
    "length of words",
    "capitalised words",
    "function words",
    "digits",
    "capitals",
    "first character",
    "separators",
    "quotes",
    "questions",
    "ends with a colon",
    "address or copyright",
    "price",
    "kind",
    "heading level",
    // What the rules say.
    "kept by rules",
    "rule on its place",
    "rule on its line",
    // Names above it, each by the share of prose that it holds.
    "under navigation",
    "under footer",
    "under header",
    "under aside",
    "under related",
    "under share",
    "under newsletter",
    "under consent",
    "under advertisement",
    "under comments",
    "under byline",
    "under date",
    "under caption",
    "under author bio",
    "under tags",
    "under paywall",
    "under hidden",
    "under article body",
    "under article",
    "under main",
    "under headline",
    "under control",
    "under declared body",
    // Elements above it.
    "element",
    "parent element",
    "in a list",
    "in a table",
    "in a figure",
    "in a form",
    "in a quote",
    "in a section",
    "articles above",
    "depth",
    // Containers above it: the innermost, its parent, the next, and the one two further.
    "prose share 0",
    "link density 0",
    "leaves 0",
    "kept share 0",
    "prose density 0",
    "prose share 1",
    "link density 1",
    "leaves 1",
    "kept share 1",
    "prose density 1",
    "prose share 2",
    "link density 2",
    "leaves 2",
    "kept share 2",
    "prose density 2",
    "prose share 4",
    "link density 4",
    "leaves 4",
    "kept share 4",
    "prose density 4",
    "score 0",
    "score 1",
    "score 2",
    "steps to best container",
    "steps to densest container",
    "like containers 0",
    "like containers' prose 0",
    "like containers 1",
    "like containers' prose 1",
    "like containers 2",
    "like containers' prose 2",
    // Its place.
    "position",
    "words before",
    "prose before",
    "after headline",
    "from first kept",
    "from last kept",
    "to kept before",
    "to kept after",
    "to prose before",
    "to prose after",
    "kept around",
    "links around",
    "prose around",
    "to heading before",
    // Its neighbours.
    "words -2",
    "link density -2",
    "sentence -2",
    "kept -2",
    "words -1",
    "link density -1",
    "sentence -1",
    "kept -1",
    "heading -1",
    "same place -1",
    "like place -1",
    "words +1",
    "link density +1",
    "sentence +1",
    "kept +1",
    "heading +1",
    "same place +1",
    "like place +1",
    "words +2",
    "link density +2",
    "sentence +2",
    "kept +2",
    // What the page says elsewhere.
    "times on page",
    "seen above",
    "words in title",
    "title words in it",
    "in declared text",
    "in description",
    "opens as description",
    // The page.
    "media",
    "page prose",
    "page link density",
    "page leaves",
    "page kept",
    "page kept share",
    "page articles",
    "page comments",
    "page list share",
    "page prices",
    "page type",
    "page has declared text",
    "page questions",
    "page declared article",
];

/// Sums over a place and all in it.
#[derive(Clone, Copy, Default)]
struct Sum {
    length: f32,
    linked: f32,
    prose: f32,
    kept: f32,
    leaves: f32,
    score: f32,
}

/// What holds for a place by those above it.
#[derive(Clone, Copy)]
struct Above {
    concepts: [u8; Concepts::COUNT],
    elements: u16,
    articles: u8,
    depth: u16,
    to_best: u8,
    to_densest: u8,
}

/// Gives the row of each candidate of a stream that the rules have judged, in order. `structural` are the
/// verdicts before the line rules.
pub(crate) fn each(
    stream: &Stream,
    structural: &[Option<&'static str>],
    media: MediaType,
    mut row: impl FnMut(&[f32]),
) {
    let candidates = &stream.candidates;
    let n = candidates.len();
    let mut hashes = Vec::new();
    let texts: Vec<Text> = candidates.iter().map(|candidate| Text::of(candidate, &mut hashes)).collect();
    let kept: Vec<bool> = candidates.iter().map(|candidate| candidate.removed_by.is_none()).collect();
    let places = Places::of(stream, &texts, &kept);
    let page = places.sums[0];
    let context = Context::of(stream);

    let mut times: HashMap<u64, (u32, u32)> = HashMap::default();
    for text in &texts {
        times.entry(text.hash).or_default().0 += 1;
    }
    let first_kept = (0..n).find(|&i| kept[i] && texts[i].prose).unwrap_or(0);
    let last_kept = (0..n).rev().find(|&i| kept[i] && texts[i].prose).unwrap_or(n.saturating_sub(1));
    let headline = (0..n).find(|&i| candidates[i].level == 1 || context.is_title(texts[i].hash));
    let before = nearest_before(n, |i| kept[i] && texts[i].prose);
    let after = nearest_after(n, |i| kept[i] && texts[i].prose);
    let prose_before = nearest_before(n, |i| texts[i].prose);
    let prose_after = nearest_after(n, |i| texts[i].prose);
    let heading_before = nearest_before(n, |i| candidates[i].kind == BlockKind::Heading);
    let around = Around::of(&texts, &kept);
    let all_words: f32 = texts.iter().map(|t| t.words).sum::<f32>().max(1.0);
    let listed: f32 =
        (0..n).filter(|&i| candidates[i].kind == BlockKind::ListItem).map(|i| texts[i].length).sum::<f32>()
            / page.length.max(1.0);
    let prices = texts.iter().filter(|t| t.price).count() as f32;
    let questions = texts.iter().filter(|t| t.questions > 0.0).count() as f32;
    let types = stream.declared.types;
    let page_type = f32::from(u8::from(types.article))
        + 2.0 * f32::from(u8::from(types.product))
        + 4.0 * f32::from(u8::from(types.discussion))
        + 8.0 * f32::from(u8::from(types.collection));

    let mut values = Vec::with_capacity(WIDTH);
    let (mut words_so_far, mut prose_so_far) = (0.0, 0.0);
    for i in 0..n {
        values.clear();
        let (candidate, text) = (&candidates[i], &texts[i]);
        let place = places.index(candidate.place);
        let above = &places.above[place];
        text.push(candidate, &mut values);
        values.push(flag(kept[i]));
        values.push(place_rule(structural[i]));
        values.push(if structural[i] == candidate.removed_by {
            0.0
        } else {
            line_rule(candidate.removed_by)
        });
        values.extend(above.concepts.iter().map(|&share| f32::from(share)));
        let parent = places.parent(place);
        values.push(f32::from(places.tag(stream, place) as u8));
        values.push(f32::from(places.tag(stream, parent) as u8));
        for tag in [Tag::List, Tag::Table, Tag::Figure, Tag::Form, Tag::Quote, Tag::Section] {
            values.push(flag(above.elements & (1 << tag as u16) != 0));
        }
        values.push(f32::from(above.articles));
        values.push(f32::from(above.depth));
        let second = places.parent(parent);
        let fourth = places.parent(places.parent(second));
        for at in [place, parent, second, fourth] {
            let sum = &places.sums[at];
            let length = sum.length.max(1.0);
            values.extend([
                sum.prose / page.prose.max(1.0),
                sum.linked / length,
                sum.leaves,
                sum.kept / length,
                sum.prose / length,
            ]);
        }
        let best = places.sums[places.best].score.max(1.0);
        values.extend([place, parent, second].map(|at| places.sums[at].score / best));
        values.push(f32::from(above.to_best));
        values.push(f32::from(above.to_densest));
        for at in [place, parent, second] {
            let (count, prose) = places.alike(stream, at);
            values.extend([count, prose / page.prose.max(1.0)]);
        }
        values.push(i as f32 / n as f32);
        values.push(words_so_far / all_words);
        values.push(prose_so_far / page.prose.max(1.0));
        values.push(headline.map_or(-1.0, |at| distance(i, at)));
        values.push(distance(i, first_kept));
        values.push(distance(i, last_kept));
        values.extend([before[i], after[i], prose_before[i], prose_after[i]]);
        values.extend(around.at(i));
        values.push(heading_before[i]);
        for offset in [-2_isize, -1, 1, 2] {
            let near = i.checked_add_signed(offset).filter(|&at| at < n);
            match near {
                Some(at) => {
                    let other = &texts[at];
                    values.extend([other.words, other.linked, flag(other.sentence), flag(kept[at])]);
                }
                None => values.extend([-1.0; 4]),
            }
            if offset.abs() == 1 {
                let near = near.map(|at| &candidates[at]);
                values.push(near.map_or(-1.0, |near| flag(near.kind == BlockKind::Heading)));
                values.push(near.map_or(-1.0, |near| flag(near.place == candidate.place)));
                let like = |at: usize| stream.places.get(at).map_or(0, |place| place.signature);
                values.push(near.map_or(-1.0, |near| flag(like(places.index(near.place)) == like(place))));
            }
        }
        if let Some((count, seen)) = times.get_mut(&text.hash) {
            values.extend([*count as f32, *seen as f32]);
            *seen += 1;
        }
        values.extend(context.overlaps(&candidate.text, &hashes[text.word_hashes.clone()]));
        values.extend([
            match media {
                MediaType::Html => 0.0,
                MediaType::Markdown => 1.0,
                MediaType::Text => 2.0,
            },
            page.prose,
            page.linked / page.length.max(1.0),
            n as f32,
            page.kept,
            page.kept / page.length.max(1.0),
            places.articles,
            places.comments,
            listed,
            prices,
            page_type,
            flag(!context.body.is_empty()),
            questions,
            flag(places.declares_body),
        ]);
        words_so_far += text.words;
        if text.prose {
            prose_so_far += text.length;
        }
        debug_assert_eq!(values.len(), WIDTH);
        row(&values);
    }
}

pub(super) fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

fn distance(at: usize, from: usize) -> f32 {
    at as f32 - from as f32
}

/// A number for the rule that knew a candidate by its place.
fn place_rule(rule: Option<&str>) -> f32 {
    match rule {
        None => 0.0,
        Some("outside-body") => 1.0,
        Some("related") => 2.0,
        Some("headline") => 3.0,
        Some("repeated") => 4.0,
        Some("hidden") => 5.0,
        Some(_) => 6.0,
    }
}

/// A number for the rule that knew a candidate by its words.
fn line_rule(rule: Option<&str>) -> f32 {
    match rule {
        None => 0.0,
        Some("outside-body") => 1.0,
        Some("dateline-stamp") => 2.0,
        Some("caption" | "credit") => 3.0,
        Some("reading-time" | "contributors" | "byline") => 4.0,
        Some("navigation" | "ornament") => 5.0,
        Some("social" | "share") => 6.0,
        Some("footer") => 7.0,
        Some("newsletter" | "advertisement") => 8.0,
        Some("promotion" | "related-headline") => 9.0,
        Some(_) => 10.0,
    }
}

fn nearest_before(n: usize, holds: impl Fn(usize) -> bool) -> Vec<f32> {
    let mut last = None;
    (0..n)
        .map(|i| {
            let found = last.map_or(999.0, |at: usize| (i - at) as f32);
            if holds(i) {
                last = Some(i);
            }
            found
        })
        .collect()
}

fn nearest_after(n: usize, holds: impl Fn(usize) -> bool) -> Vec<f32> {
    let mut found = vec![999.0; n];
    let mut next: Option<usize> = None;
    for i in (0..n).rev() {
        if let Some(next) = next {
            found[i] = (next - i) as f32;
        }
        if holds(i) {
            next = Some(i);
        }
    }
    found
}

/// Shares among the candidates near one, by length; sums so that each is a difference.
struct Around {
    sums: Vec<[f64; 4]>,
}

impl Around {
    const NEAR: usize = 6;

    fn of(texts: &[Text], kept: &[bool]) -> Around {
        let mut sums = vec![[0.0; 4]];
        let mut sum = [0.0; 4];
        for (text, kept) in texts.iter().zip(kept) {
            let length = f64::from(text.length);
            sum[0] += length;
            sum[1] += if *kept { length } else { 0.0 };
            sum[2] += length * f64::from(text.linked);
            sum[3] += if text.prose { length } else { 0.0 };
            sums.push(sum);
        }
        Around { sums }
    }

    fn at(&self, i: usize) -> [f32; 3] {
        let from = &self.sums[i.saturating_sub(Self::NEAR)];
        let to = &self.sums[(i + Self::NEAR + 1).min(self.sums.len() - 1)];
        let length = (to[0] - from[0]).max(1.0);
        [1, 2, 3].map(|k| ((to[k] - from[k]) / length) as f32)
    }
}

/// The containers.
struct Places {
    sums: Vec<Sum>,
    above: Vec<Above>,
    parents: Vec<u32>,
    /// By signature: how many, and their prose.
    alike: HashMap<u64, (f32, f32)>,
    best: usize,
    articles: f32,
    /// Share of the prose under readers' comments.
    comments: f32,
    declares_body: bool,
}

impl Places {
    fn of(stream: &Stream, texts: &[Text], kept: &[bool]) -> Places {
        const GENERATIONS: usize = 5;
        let n = stream.places.len().max(1);
        let parents: Vec<u32> =
            if stream.places.is_empty() { vec![0] } else { stream.places.iter().map(|p| p.parent).collect() };
        let mut sums = vec![Sum::default(); n];
        for ((candidate, text), kept) in stream.candidates.iter().zip(texts).zip(kept) {
            let mut at = (candidate.place as usize).min(n - 1);
            let sum = &mut sums[at];
            sum.length += text.length;
            sum.linked += text.length * text.linked;
            sum.leaves += 1.0;
            sum.kept += if *kept { text.length } else { 0.0 };
            if text.prose {
                sum.prose += text.length;
                let score = 1.0 + text.commas.min(20.0) + (text.length / 100.0).min(3.0);
                for generation in 0..GENERATIONS {
                    sums[at].score += match generation {
                        0 => score,
                        1 => score * 0.7,
                        _ => score / (1.5 * generation as f32),
                    };
                    if at == 0 {
                        break;
                    }
                    at = parents[at] as usize;
                }
            }
        }
        for at in (1..n).rev() {
            let own = sums[at];
            let parent = &mut sums[parents[at] as usize];
            parent.length += own.length;
            parent.linked += own.linked;
            parent.prose += own.prose;
            parent.kept += own.kept;
            parent.leaves += own.leaves;
        }
        let weight = |at: usize| sums[at].score * (1.0 - sums[at].linked / sums[at].length.max(1.0));
        let best = (0..n).fold(0, |best, at| if weight(at) > weight(best) { at } else { best });
        let page = sums[0];
        let densest = (0..n).rev().find(|&at| sums[at].prose >= page.prose * 0.7).unwrap_or(0);
        let mut alike: HashMap<u64, (f32, f32)> = HashMap::default();
        let (mut articles, mut comments, mut declares_body) = (0.0, 0.0, false);
        for (place, sum) in stream.places.iter().zip(&sums) {
            let (count, prose) = alike.entry(place.signature).or_default();
            *count += 1.0;
            *prose += sum.prose;
            articles += flag(place.tag == Tag::Article);
            declares_body |= place.concepts.any(Concepts::DECLARED_BODY);
            let share = sum.prose / page.prose.max(1.0);
            if place.concepts.any(Concepts::COMMENTS) && share > comments {
                comments = share;
            }
        }
        let above = above(stream, &sums, &parents, best, densest);
        Places { sums, above, parents, alike, best, articles, comments, declares_body }
    }

    fn index(&self, place: u32) -> usize {
        (place as usize).min(self.sums.len() - 1)
    }

    fn parent(&self, at: usize) -> usize {
        self.parents[at] as usize
    }

    fn tag(&self, stream: &Stream, at: usize) -> Tag {
        stream.places.get(at).map_or(Tag::Other, |place| place.tag)
    }

    fn alike(&self, stream: &Stream, at: usize) -> (f32, f32) {
        let signature = stream.places.get(at).map_or(0, |place| place.signature);
        if signature == 0 { (0.0, 0.0) } else { self.alike.get(&signature).copied().unwrap_or_default() }
    }
}

fn above(stream: &Stream, sums: &[Sum], parents: &[u32], best: usize, densest: usize) -> Vec<Above> {
    let to_best = steps(parents, best);
    let to_densest = steps(parents, densest);
    let page = sums[0].prose.max(1.0);
    let mut all: Vec<Above> = Vec::with_capacity(sums.len());
    for at in 0..sums.len() {
        let mut own = match all.get(parents[at] as usize) {
            Some(parent) if at > 0 => *parent,
            _ => Above {
                concepts: [0; Concepts::COUNT],
                elements: 0,
                articles: 0,
                depth: 0,
                to_best: u8::MAX,
                to_densest: u8::MAX,
            },
        };
        own.depth = own.depth.saturating_add(1);
        if let Some(steps) = to_best[at] {
            own.to_best = steps;
        }
        if let Some(steps) = to_densest[at] {
            own.to_densest = steps;
        }
        if let Some(place) = stream.places.get(at) {
            own.elements |= 1 << place.tag as u16;
            own.articles = own.articles.saturating_add(u8::from(place.tag == Tag::Article));
            let mut bits = place.concepts.bits();
            if bits != 0 {
                // 1 to 101: named, and the share of the prose in percent.
                let share = 1 + (sums[at].prose * 100.0 / page) as u8;
                while bits != 0 {
                    let concept = bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    if concept < Concepts::COUNT {
                        own.concepts[concept] = own.concepts[concept].max(share);
                    }
                }
            }
        }
        all.push(own);
    }
    all
}

/// For a container and those above it, how far they are; what is in them has the same distance.
fn steps(parents: &[u32], from: usize) -> Vec<Option<u8>> {
    let mut steps = vec![None; parents.len()];
    let (mut at, mut distance) = (from, 0_u8);
    loop {
        steps[at] = Some(distance);
        if at == 0 {
            return steps;
        }
        at = parents[at] as usize;
        distance = distance.saturating_add(1);
    }
}

/// What the page says of its article beside the visible text.
struct Context {
    title: HashSet<u64>,
    titles: HashSet<u64>,
    /// Runs of four words.
    body: HashSet<u64>,
    description: HashSet<u64>,
    opening: String,
}

impl Context {
    fn of(stream: &Stream) -> Context {
        let mut title = HashSet::default();
        let mut titles = HashSet::default();
        for claim in stream.claims.iter().filter(|claim| claim.field == Field::Title) {
            title.extend(text::word_hashes(&claim.value));
            titles.insert(text::hash(&claim.value));
        }
        let grams = |text: &Option<String>| -> HashSet<u64> {
            match text {
                Some(text) => text::grams(&text::word_hashes(text)).collect(),
                None => HashSet::default(),
            }
        };
        let opening = |text: &String| text.chars().take(30).collect();
        Context {
            title,
            titles,
            body: grams(&stream.declared.body),
            description: grams(&stream.declared.description),
            opening: stream.declared.description.as_ref().map_or(String::new(), opening),
        }
    }

    fn is_title(&self, hash: u64) -> bool {
        self.titles.contains(&hash)
    }

    fn overlaps(&self, text: &str, words: &[u64]) -> [f32; 5] {
        const LONGEST: usize = 100_000;
        if text.len() > LONGEST {
            return [0.0, 0.0, -1.0, -1.0, 0.0];
        }
        let in_title = words.iter().filter(|word| self.title.contains(word)).count() as f32;
        let share = |set: &HashSet<u64>| {
            if set.is_empty() {
                return -1.0;
            }
            let (mut all, mut found) = (0.0_f32, 0.0);
            for gram in text::grams(words) {
                all += 1.0;
                found += flag(set.contains(&gram));
            }
            found / all.max(1.0)
        };
        [
            in_title / (words.len() as f32).max(1.0),
            in_title / (self.title.len() as f32).max(1.0),
            share(&self.body),
            share(&self.description),
            flag(!self.opening.is_empty() && text.starts_with(self.opening.as_str())),
        ]
    }
}
