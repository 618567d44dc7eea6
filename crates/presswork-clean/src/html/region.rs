//! The containers that are the body: the best by score and by what elements say, those that continue it,
//! and those around it as far as they read like text.
//!
//! Paragraphs score by length and commas and hand their score to the containers around them (Readability,
//! Arc90 2009); links lower it.

use super::concepts::Concepts;
use super::evidence::{Area, Mark, Sums};
use super::walk::{Container, Layout};

/// The containers of the body, none inside another, in document order.
/// `opening` are the paragraphs that follow a headline.
pub(super) fn find(
    layout: &Layout,
    sums: &Sums,
    marks: &[Mark],
    eligible: &[bool],
    opening: &[bool],
) -> Vec<usize> {
    let area = Area::over(marks, eligible);
    let mut scores = scores(layout, marks, eligible);
    favour_openings(layout, opening, &mut scores);
    let roots = body_roots(layout, sums, &scores, &area, marks);
    climb(layout, roots, &area)
}

/// Each container's score.
fn scores(layout: &Layout, marks: &[Mark], eligible: &[bool]) -> Vec<f64> {
    const GENERATIONS: usize = 5;
    let mut scores = vec![0.0; layout.containers.len()];
    for ((leaf, mark), eligible) in layout.leaves.iter().zip(marks).zip(eligible) {
        if !mark.prose || !eligible {
            continue;
        }
        let score = 1.0 + mark.commas.min(20) as f64 + (mark.length as f64 / 100.0).min(3.0);
        let mut at = leaf.container;
        if is_paragraph(layout.containers[at].tag) {
            at = layout.containers[at].parent;
        }
        for generation in 0..GENERATIONS {
            let share = match generation {
                0 => 1.0,
                1 => 0.5,
                n => 1.0 / (3.0 * n as f64),
            };
            scores[at] += score * share;
            if at == 0 {
                break;
            }
            at = layout.containers[at].parent;
        }
    }
    scores
}

/// Raises the containers in which an article begins: readers' comments and lists of news may hold more prose
/// than the article, but none follows its headline.
fn favour_openings(layout: &Layout, opening: &[bool], scores: &mut [f64]) {
    const FAVOUR: f64 = 2.5;
    let mut before = Vec::with_capacity(opening.len() + 1);
    before.push(0_usize);
    before.extend(opening.iter().scan(0, |sum, &opens| {
        *sum += usize::from(opens);
        Some(*sum)
    }));
    for (container, score) in layout.containers.iter().zip(scores) {
        if before[container.leaves.end] > before[container.leaves.start] {
            *score *= FAVOUR;
        }
    }
}

fn is_paragraph(tag: &str) -> bool {
    matches!(
        tag,
        "p" | "li" | "dd" | "dt" | "blockquote" | "pre" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "q"
    )
}

/// The containers that are the body, none inside another, in document order.
fn body_roots(layout: &Layout, sums: &Sums, scores: &[f64], area: &Area, marks: &[Mark]) -> Vec<usize> {
    let containers = &layout.containers;
    let prose = |index: usize| Sums::of(&area.prose, &containers[index]);
    let mut best: Option<(f64, usize)> = None;
    for (index, container) in containers.iter().enumerate() {
        let weight = if container.concepts.any(Concepts::DECLARED_BODY) {
            2.0
        } else if container.concepts.any(Concepts::ARTICLE_BODY) {
            1.5
        } else if container.concepts.any(Concepts::ARTICLE | Concepts::MAIN) {
            1.2
        } else {
            1.0
        };
        let score = scores[index] * weight * (100 - sums.linked(container).min(100)) as f64 / 100.0;
        if score > 0.0 && best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, index));
        }
    }
    let Some((_, best)) = best else { return Vec::new() };
    let best_prose = prose(best);

    // Elements that say they are the body outdo the score, if what they hold compares.
    for (said, least) in SAID {
        let said: Vec<usize> = outermost(layout, |c| c.concepts.any(said) && !is_paragraph(c.tag))
            .into_iter()
            .filter(|&index| prose(index) > 0)
            .collect();
        let best = said.iter().max_by(|&&a, &&b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)));
        let Some(&largest) = best else { continue };
        let group = alike(layout, largest, &said, &prose);
        if group.iter().map(|&index| prose(index)).sum::<usize>() * 100 >= best_prose * least {
            return group;
        }
    }
    let all: Vec<usize> = (1..containers.len()).filter(|&index| prose(index) > 0).collect();
    let group = alike(layout, best, &all, &prose);
    if group.len() > 1 {
        return group;
    }
    with_siblings(layout, best, scores, &prose, marks)
}

/// The containers around the body, as far as what they add reads like text too: a body cut into sections
/// is found whole, a list of teasers beside it is not taken in.
fn climb(layout: &Layout, roots: Vec<usize>, area: &Area) -> Vec<usize> {
    let containers = &layout.containers;
    let Some(&first) = roots.first() else { return roots };
    let (mut prose, mut length, mut linked) = (0, 0, 0);
    for &root in &roots {
        prose += Sums::of(&area.prose, &containers[root]);
        length += Sums::of(&area.length, &containers[root]);
        linked += Sums::of(&area.linked, &containers[root]);
    }
    let page = Sums::of(&area.prose, &containers[0]);
    let mut at = containers[first].parent;
    let mut highest = None;
    while at != 0 {
        let container = &containers[at];
        let around = |sum: &[usize], own: usize| Sums::of(sum, container).saturating_sub(own);
        let holds_all = roots.iter().all(|&root| {
            containers[root].leaves.start >= container.leaves.start
                && containers[root].leaves.end <= container.leaves.end
        });
        if holds_all {
            let (more_prose, more_length, more_linked) =
                (around(&area.prose, prose), around(&area.length, length), around(&area.linked, linked));
            let (least_prose, most_linked) = if prose * 2 < page { CLIMB_FROM_PART } else { CLIMB };
            if more_prose * 100 < more_length * least_prose || more_linked * 100 > more_length * most_linked {
                break;
            }
            if more_prose * 100 >= prose * CLIMB_GAIN {
                highest = Some(at);
                prose += more_prose;
                length += more_length;
                linked += more_linked;
            }
        }
        at = container.parent;
    }
    let found = highest.map_or(roots, |container| vec![container]);
    if prose * 8 >= page {
        return found;
    }
    // Still a small part: what holds most of the page's prose, unless that is mostly links.
    let most = (1..containers.len()).rev().find(|&index| {
        let container = &containers[index];
        Sums::of(&area.prose, container) * 100 >= page * MOST
            && Sums::of(&area.linked, container) * 100 <= Sums::of(&area.length, container) * MOST_LINKED
    });
    most.map_or(found, |container| vec![container])
}

/// Percent of the page's prose that is most of it, and of links that it may hold.
const MOST: usize = 75;
const MOST_LINKED: usize = 25;

/// What a container around the body must add to be taken: percent of prose at least, of links at most.
const CLIMB: (usize, usize) = (75, 15);
/// The same where the body found so far is less than half of the page's prose.
const CLIMB_FROM_PART: (usize, usize) = (55, 25);
/// Percent of the body's prose that a container must add to be worth taking.
const CLIMB_GAIN: usize = 15;

/// What elements say, and the percent of the best container's prose that they must hold to be believed.
const SAID: [(Concepts, usize); 2] = [(Concepts::DECLARED_BODY, 40), (Concepts::ARTICLE_BODY, 60)];

/// The outermost containers of which `wanted` holds.
fn outermost(layout: &Layout, wanted: impl Fn(&Container) -> bool) -> Vec<usize> {
    let mut inside = vec![false; layout.containers.len()];
    let mut found = Vec::new();
    for (index, container) in layout.containers.iter().enumerate().skip(1) {
        let within = inside[container.parent];
        let own = wanted(container);
        inside[index] = within || own;
        if own && !within {
            found.push(index);
        }
    }
    found
}

/// `chosen` and those of `among` that continue it: the same tag and classes, in containers of the same
/// tags and classes up to a common one, so that a body split over several containers is found whole.
fn alike(layout: &Layout, chosen: usize, among: &[usize], prose: &impl Fn(usize) -> usize) -> Vec<usize> {
    let containers = &layout.containers;
    let alike = |other: usize| {
        let (mut a, mut b) = (chosen, other);
        for _ in 0..GENERATIONS_ALIKE {
            if containers[a].signature != containers[b].signature {
                return false;
            }
            (a, b) = (containers[a].parent, containers[b].parent);
            if a == b {
                return true;
            }
        }
        false
    };
    among.iter().copied().filter(|&index| index == chosen || (prose(index) > 0 && alike(index))).collect()
}

/// How far up two parts of one body may stand in containers of their own.
const GENERATIONS_ALIKE: usize = 5;

/// `best` and the siblings that read like its continuation.
fn with_siblings(
    layout: &Layout,
    best: usize,
    scores: &[f64],
    prose: &impl Fn(usize) -> usize,
    marks: &[Mark],
) -> Vec<usize> {
    let containers = &layout.containers;
    let parent = containers[best].parent;
    let threshold = (scores[best] * 0.2).max(10.0);
    let mut roots = Vec::new();
    for (index, container) in containers.iter().enumerate().skip(1) {
        if index == best {
            roots.push(index);
        } else if container.parent == parent && parent != best && prose(index) > 0 {
            let first = container.leaves.start;
            let paragraph = is_paragraph(container.tag)
                && container.leaves.len() == 1
                && marks[first].prose
                && marks[first].linked < 25
                && marks[first].length >= 80;
            let scored = scores[index] >= threshold && !container.concepts.any(Concepts::AGAINST);
            if paragraph || scored {
                roots.push(index);
            }
        }
    }
    roots
}
