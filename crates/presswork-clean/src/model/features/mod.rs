//! What the model is told of each candidate: numbers, one row a candidate, one column a name.
//!
//! Everything is a sum or a lookup over flat arrays: the candidates in document order and the places in
//! pre-order: `words` counts in a text, `near` looks at neighbours, `places` at containers, `context` at
//! what the page says beside the visible text, `telling` at what single words say. A container's name is told
//! together with the share of the page's prose that it holds, for a "sidebar" that holds the whole text is none.

mod context;
mod near;
mod places;
pub(crate) mod telling;
mod words;

use foldhash::HashMap;
use presswork_corpus::{BlockKind, MediaType};

use super::lexicon::Lexicon;
use crate::stream::{Stream, Tag};
use context::Context;
use near::Around;
use places::Places;
use words::Words;

/// Numbers in a row.
pub(crate) const WIDTH: usize = NAMES.len();

/// What the columns are.
pub(crate) const NAMES: [&str; 144 + telling::COUNT] = [
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
    // What words tell by the lexicon: of the innermost name known, of the next, of all above, of the line, of
    // the heading before it. They stand last; the trainer counts them anew for each fold.
    "name",
    "name above",
    "lowest name",
    "highest name",
    "names",
    "words of line",
    "lowest word of line",
    "words of heading before",
];

/// Gives the row of each candidate of a stream that the rules have judged, in order. `structural` are the
/// verdicts before the line rules. What comes back is the share of the lines' words that the lexicon knows.
pub(crate) fn each(
    stream: &Stream,
    structural: &[Option<&'static str>],
    media: MediaType,
    lexicon: &Lexicon,
    mut row: impl FnMut(&[f32]),
) -> f32 {
    let candidates = &stream.candidates;
    let n = candidates.len();
    let mut hashes = Vec::new();
    let texts: Vec<Words> = candidates.iter().map(|candidate| Words::of(candidate, &mut hashes)).collect();
    let kept: Vec<bool> = candidates.iter().map(|candidate| candidate.removed_by.is_none()).collect();
    let places = Places::of(stream, &texts, &kept);
    let page = places.sums[0];
    let context = Context::of(stream);
    let (telling, known) = telling::of(stream, lexicon, |at| &hashes[texts[at].word_hashes.clone()]);

    let mut times: HashMap<u64, (u32, u32)> = HashMap::default();
    for text in &texts {
        times.entry(text.hash).or_default().0 += 1;
    }
    let first_kept = (0..n).find(|&i| kept[i] && texts[i].prose).unwrap_or(0);
    let last_kept = (0..n).rev().find(|&i| kept[i] && texts[i].prose).unwrap_or(n.saturating_sub(1));
    let headline = (0..n).find(|&i| candidates[i].level == 1 || context.is_title(texts[i].hash));
    let before = near::before(n, |i| kept[i] && texts[i].prose);
    let after = near::after(n, |i| kept[i] && texts[i].prose);
    let prose_before = near::before(n, |i| texts[i].prose);
    let prose_after = near::after(n, |i| texts[i].prose);
    let heading_before = near::before(n, |i| candidates[i].kind == BlockKind::Heading);
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
        values.extend(telling[i]);
        words_so_far += text.words;
        if text.prose {
            prose_so_far += text.length;
        }
        debug_assert_eq!(values.len(), WIDTH);
        row(&values);
    }
    known
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
pub(super) fn line_rule(rule: Option<&str>) -> f32 {
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
