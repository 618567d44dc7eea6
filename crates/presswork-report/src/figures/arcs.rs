//! A graph of pairs: words in a column, an arc for each pair, the heavier the stronger. Words that hang together stand
//! together, so that arcs stay short.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::Serialize;

/// Height of a word's line, the width of a letter at most, and of the longest word that is drawn whole.
const LINE: usize = 21;
const LETTER: usize = 9;
const LONGEST: usize = 30;

/// Words that hang together at the least: of two alone the table says as much.
const LEAST: usize = 3;

/// Half the height of the tallest arc is how far it goes to the right; beyond this they are flattened.
const WIDEST: usize = 250;

/// A graph as its template draws it.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Arcs {
    width: usize,
    height: usize,
    /// Where the arcs begin; words end before.
    start: usize,
    /// Words with the height that they stand at.
    words: Vec<(String, usize)>,
    /// Arcs, each with its weight from 1 to 4.
    arcs: Vec<(String, usize)>,
}

/// The graph of pairs with their strengths, the strongest first; nothing where no three words hang together.
pub(crate) fn arcs(pairs: &[(&str, &str, f64)]) -> Option<Arcs> {
    let order = order(pairs);
    let longest = order.iter().map(|word| word.chars().count()).max()?.min(LONGEST);
    let start = longest * LETTER + 8;
    let place: BTreeMap<&str, usize> = order.iter().copied().zip(0..).collect();
    let at = |word: &str| place.get(word).copied().unwrap_or(0) * LINE + LINE / 2;
    let strengths = || pairs.iter().map(|pair| pair.2);
    let (least, most) = (strengths().fold(f64::INFINITY, f64::min), strengths().fold(0.0, f64::max));
    let mut width = 0;
    let mut drawn = Vec::new();
    for &(first, second, strength) in pairs.iter().filter(|pair| place.contains_key(pair.0)) {
        let (from, to) = (at(first).min(at(second)), at(first).max(at(second)));
        let (x, y) = (((to - from) / 2 + 10).min(WIDEST), (to - from) / 2);
        width = width.max(x);
        let share = if most > least { (strength - least) / (most - least) } else { 1.0 };
        drawn.push((
            format!("M{start},{from}A{x},{y},0,0,1,{start},{to}"),
            1 + (3.0 * share).round() as usize,
        ));
    }
    let words = order.iter().map(|word| (crate::escape::shown(word), at(word))).collect();
    Some(Arcs { width: start + width + 6, height: order.len() * LINE, start: start - 8, words, arcs: drawn })
}

/// The words: those of the strongest pair and all that hang together with them, nearest first, then the next.
fn order<'w>(pairs: &[(&'w str, &'w str, f64)]) -> Vec<&'w str> {
    let mut beside: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for &(first, second, _) in pairs {
        beside.entry(first).or_default().push(second);
        beside.entry(second).or_default().push(first);
    }
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    for &(first, _, _) in pairs {
        let before = order.len();
        let mut waiting = VecDeque::from([first]);
        while let Some(word) = waiting.pop_front() {
            if seen.insert(word) {
                order.push(word);
                waiting.extend(beside.get(word).into_iter().flatten());
            }
        }
        if order.len() < before + LEAST {
            order.truncate(before);
        }
    }
    order
}
