//! Which leaves are the body: a first choice by rules.
//!
//! Paragraphs score by length and commas, hand their score to the containers around them
//! (Readability's propagation, Arc90 2009), and links lower it; what elements say of themselves
//! (`articleBody`, `entry-content`, `related` …) is further evidence, never the last word: a container
//! that holds most of the page's prose is body whatever its name. Constants were set on the development
//! halves of the sets named in `benches/record`.

use std::collections::HashSet;

use presswork_corpus::BlockKind;

use super::concepts::Concepts;
use super::walk::{Container, Layout, Leaf};
use crate::words;

/// The verdict on each leaf: `None` for body, else the rule that took it.
pub(super) struct Choice {
    pub verdicts: Vec<Option<&'static str>>,
    /// No container of the body was found.
    pub rescued: bool,
}

/// Chooses the body. `titles` are the folded headlines that the page claims.
pub(super) fn choose(layout: &Layout, titles: &[String]) -> Choice {
    let marks: Vec<Mark> = layout.leaves.iter().map(Mark::of).collect();
    let sums = Sums::over(layout, &marks);
    let mut ignored = Concepts::NONE;
    let mut spoken_against = spoken_against_all(layout, &sums, ignored);
    let eligible_by = |against: &[Concepts]| -> Vec<bool> {
        layout.leaves.iter().map(|leaf| !against[leaf.container].any(Concepts::AGAINST)).collect()
    };
    let mut eligible = eligible_by(&spoken_against);
    let page = sums.prose(&layout.containers[0]);
    if Area::over(&marks, &eligible).all_prose() * 10 < page {
        // Names that speak against nearly all prose mean something else on this page.
        ignored = Concepts::LAYOUT;
        spoken_against = spoken_against_all(layout, &sums, ignored);
        eligible = eligible_by(&spoken_against);
    }
    let scores = scores(layout, &marks, &eligible);
    let area = Area::over(&marks, &eligible);
    let roots = body_roots(layout, &sums, &scores, &area, &marks);
    let roots = climb(layout, roots, &area);
    let mut choice = within(layout, &sums, &marks, &roots, ignored, titles);
    add_standfirst(layout, &marks, &eligible, titles, &mut choice.verdicts);
    let kept: usize = prose_kept(&choice, &marks);
    if kept < LEAST_BODY {
        let rescue = rescue(layout, &marks, &spoken_against, titles);
        if prose_kept(&rescue, &marks) > kept {
            choice = rescue;
        }
    }
    choice
}

/// Less prose than this in the chosen container, in characters, and the rest of the page is asked.
const LEAST_BODY: usize = 140;

/// What a leaf's text is like.
#[derive(Clone, Copy)]
struct Mark {
    /// Characters, those of scripts without spaces counted two and a half times.
    length: usize,
    /// Part of the bytes that are links, in percent.
    linked: usize,
    commas: usize,
    ends_sentence: bool,
    /// Reads like running text.
    prose: bool,
}

impl Mark {
    fn of(leaf: &Leaf) -> Mark {
        let (mut narrow, mut wide, mut commas) = (0, 0, 0);
        for c in leaf.text.chars() {
            match c {
                ',' | '،' | '、' | '，' | ';' | '。' => commas += 1,
                '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' => wide += 1,
                _ => {}
            }
            narrow += 1;
        }
        let length = narrow + wide + wide / 2;
        let linked = leaf.link_bytes * 100 / leaf.text.len().max(1);
        let ends_sentence = words::ends_sentence(&leaf.text);
        let prose = leaf.kind != BlockKind::Heading
            && linked < 50
            && (length >= 80 || (length >= 30 && ends_sentence));
        Mark { length, linked, commas, ends_sentence, prose }
    }
}

/// Sums over the leaves before each, so that a container's sum is a difference.
struct Sums {
    prose: Vec<usize>,
    bytes: Vec<usize>,
    link_bytes: Vec<usize>,
    linked_leaves: Vec<usize>,
    prose_leaves: Vec<usize>,
}

impl Sums {
    fn over(layout: &Layout, marks: &[Mark]) -> Sums {
        let mut sums = Sums {
            prose: vec![0],
            bytes: vec![0],
            link_bytes: vec![0],
            linked_leaves: vec![0],
            prose_leaves: vec![0],
        };
        let (mut prose, mut bytes, mut link_bytes, mut linked_leaves, mut prose_leaves) = (0, 0, 0, 0, 0);
        for (leaf, mark) in layout.leaves.iter().zip(marks) {
            prose += if mark.prose { mark.length } else { 0 };
            bytes += leaf.text.len();
            link_bytes += leaf.link_bytes;
            linked_leaves += usize::from(mark.linked >= 50);
            prose_leaves += usize::from(mark.prose);
            sums.prose_leaves.push(prose_leaves);
            sums.prose.push(prose);
            sums.bytes.push(bytes);
            sums.link_bytes.push(link_bytes);
            sums.linked_leaves.push(linked_leaves);
        }
        sums
    }

    fn of(sums: &[usize], container: &Container) -> usize {
        sums[container.leaves.end] - sums[container.leaves.start]
    }

    fn prose(&self, container: &Container) -> usize {
        Sums::of(&self.prose, container)
    }

    fn linked(&self, container: &Container) -> usize {
        Sums::of(&self.link_bytes, container) * 100 / Sums::of(&self.bytes, container).max(1)
    }
}

/// The concepts that speak against each container, its own and its ancestors'. A container that holds
/// half of the page's prose is not judged by its name.
fn spoken_against_all(layout: &Layout, sums: &Sums, ignored: Concepts) -> Vec<Concepts> {
    let page = sums.prose(&layout.containers[0]);
    let mut all: Vec<Concepts> = Vec::with_capacity(layout.containers.len());
    for (index, container) in layout.containers.iter().enumerate() {
        let inherited = if index == 0 { Concepts::NONE } else { all[container.parent] };
        let most = sums.prose(container) * 2 >= page && page > 0;
        all.push(if most { inherited } else { inherited | container.concepts.without(ignored) });
    }
    all
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
        if is_paragraph(&layout.containers[at].tag) {
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
    for (said, least) in [(Concepts::DECLARED_BODY, 40), (Concepts::ARTICLE_BODY, 60)] {
        let said: Vec<usize> = outermost(layout, |c| c.concepts.any(said) && !is_paragraph(&c.tag))
            .into_iter()
            .filter(|&index| prose(index) > 0)
            .collect();
        let Some(&largest) = said.iter().max_by_key(|&&index| (prose(index), usize::MAX - index)) else {
            continue;
        };
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

const MOST: usize = 75;
const MOST_LINKED: usize = 25;

/// Prose in a hidden container of the body, in characters, above which it is folded text.
const FOLDED: usize = 150;

/// What a container around the body must add to be taken: percent of prose at least, of links at most.
const CLIMB: (usize, usize) = (75, 15);
/// The same where the body found so far is less than half of the page's prose.
const CLIMB_FROM_PART: (usize, usize) = (55, 25);
const CLIMB_GAIN: usize = 15;

/// Prose between the headline and the body, outside its container: the standfirst.
fn add_standfirst(
    layout: &Layout,
    marks: &[Mark],
    eligible: &[bool],
    titles: &[String],
    verdicts: &mut [Option<&'static str>],
) {
    const FARTHEST: usize = 25;
    let Some(first) = verdicts.iter().position(Option::is_none) else { return };
    let near = first.saturating_sub(FARTHEST)..first;
    let is_headline = |i: &usize| {
        let leaf = &layout.leaves[*i];
        leaf.level == 1 || (leaf.kind == BlockKind::Heading && titles.contains(&words::key(&leaf.text)))
    };
    let Some(headline) = near.rev().find(is_headline) else { return };
    for i in headline + 1..first {
        if verdicts[i] == Some("outside-body")
            && eligible[i]
            && marks[i].prose
            && marks[i].linked < 25
            && marks[i].length >= 60
        {
            verdicts[i] = None;
        }
    }
}

/// Sums over the leaves that no concept speaks against.
struct Area {
    prose: Vec<usize>,
    length: Vec<usize>,
    linked: Vec<usize>,
}

impl Area {
    fn all_prose(&self) -> usize {
        self.prose[self.prose.len() - 1]
    }

    fn over(marks: &[Mark], eligible: &[bool]) -> Area {
        let mut area = Area { prose: vec![0], length: vec![0], linked: vec![0] };
        let (mut prose, mut length, mut linked) = (0, 0, 0);
        for (mark, eligible) in marks.iter().zip(eligible) {
            if *eligible {
                prose += if mark.prose { mark.length } else { 0 };
                length += mark.length;
                linked += mark.length * mark.linked / 100;
            }
            area.prose.push(prose);
            area.length.push(length);
            area.linked.push(linked);
        }
        area
    }
}

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
            let paragraph = is_paragraph(&container.tag)
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

/// Verdicts, given the body's containers.
fn within(
    layout: &Layout,
    sums: &Sums,
    marks: &[Mark],
    roots: &[usize],
    ignored: Concepts,
    titles: &[String],
) -> Choice {
    let containers = &layout.containers;
    let body: usize = roots.iter().map(|&root| sums.prose(&containers[root])).sum();
    // What stands against a leaf inside the body, and outside it.
    let mut against = vec![Concepts::NONE; containers.len()];
    let mut inside = vec![false; containers.len()];
    let mut linkish = vec![false; containers.len()];
    let mut folded: Vec<Option<usize>> = vec![None; containers.len()];
    let mut next_root = roots.iter().copied().peekable();
    for (index, container) in containers.iter().enumerate() {
        let parent = if index == 0 { 0 } else { container.parent };
        if next_root.next_if_eq(&index).is_some() {
            inside[index] = true;
            continue;
        }
        if index == 0 {
            continue;
        }
        inside[index] = inside[parent];
        against[index] = against[parent];
        let prose = sums.prose(container);
        if !inside[index] {
            against[index] |= container.concepts;
        } else if prose * 2 < body {
            // Folded text ("continue reading", answers that open on a click) is hidden but body.
            let concepts = container.concepts.without(ignored);
            let hidden = concepts.any(Concepts::HIDDEN);
            let only_hidden = hidden && !concepts.without(Concepts::HIDDEN).any(Concepts::AGAINST);
            if only_hidden && prose >= FOLDED && Sums::of(&sums.prose_leaves, container) >= 2 {
                folded[index] = Some(index);
            } else {
                against[index] |= concepts;
            }
        }
        if inside[index] && folded[parent].is_some() {
            folded[index] = folded[parent];
        }
        linkish[index] = linkish[parent] || is_link_list(container, sums);
    }
    let mut verdicts: Vec<Option<&'static str>> = layout
        .leaves
        .iter()
        .zip(marks)
        .map(|(leaf, mark)| {
            let at = leaf.container;
            if !inside[at] {
                return Some(against[at].rule().unwrap_or("outside-body"));
            }
            if let Some(rule) = against[at].rule() {
                return Some(rule);
            }
            let lone_link = mark.linked >= 80 && !mark.ends_sentence && leaf.kind != BlockKind::Heading;
            if (linkish[at] && mark.linked >= 30 && !mark.ends_sentence) || (lone_link && mark.length < 160) {
                return Some("related");
            }
            None
        })
        .collect();
    remove_repeats(layout, marks, &folded, &mut verdicts);
    remove_headline(layout, titles, &mut verdicts);
    cut_tail(layout, marks, &mut verdicts);
    Choice { verdicts, rescued: false }
}

/// Pages hold copies of their text for other layouts and for machines. A folded container that repeats
/// visible text is such a copy, and of equal paragraphs the first stays.
fn remove_repeats(
    layout: &Layout,
    marks: &[Mark],
    folded: &[Option<usize>],
    verdicts: &mut [Option<&'static str>],
) {
    const LEAST: usize = 60;
    let opening = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).take(40).collect::<String>();
    let mut visible: HashSet<String> = HashSet::new();
    let mut texts: HashSet<&str> = HashSet::new();
    for (i, leaf) in layout.leaves.iter().enumerate() {
        if verdicts[i].is_none() && folded[leaf.container].is_none() && marks[i].length >= LEAST {
            if texts.insert(&leaf.text) {
                visible.insert(opening(&leaf.text));
            } else {
                verdicts[i] = Some("repeated");
            }
        }
    }
    let mut copies: HashSet<usize> = HashSet::new();
    for (i, leaf) in layout.leaves.iter().enumerate() {
        if let (None, Some(container)) = (verdicts[i], folded[leaf.container])
            && marks[i].length >= LEAST / 2
            && (visible.contains(&opening(&leaf.text)) || !texts.insert(&leaf.text))
        {
            copies.insert(container);
        }
    }
    for (verdict, leaf) in verdicts.iter_mut().zip(&layout.leaves) {
        if verdict.is_none() && folded[leaf.container].is_some_and(|container| copies.contains(&container)) {
            *verdict = Some("hidden");
        }
    }
}

/// A list or box of links rather than of text.
fn is_link_list(container: &Container, sums: &Sums) -> bool {
    matches!(&*container.tag, "ul" | "ol" | "dl" | "div" | "section" | "table" | "article")
        && container.leaves.len() >= 2
        && sums.linked(container) >= 60
        && Sums::of(&sums.linked_leaves, container) * 3 >= container.leaves.len() * 2
        && sums.prose(container) * 4 < Sums::of(&sums.bytes, container)
}

/// The headline is the title, not body: the first leaves that repeat it go.
fn remove_headline(layout: &Layout, titles: &[String], verdicts: &mut [Option<&'static str>]) {
    const NEAR_START: usize = 8;
    let start = verdicts.iter().position(Option::is_none).unwrap_or(0);
    let mut seen = 0;
    for (leaf, verdict) in layout.leaves.iter().zip(verdicts.iter_mut()).skip(start) {
        if verdict.is_some() {
            continue;
        }
        seen += 1;
        if seen > NEAR_START {
            break;
        }
        let text = words::key(&leaf.text);
        if leaf.level == 1 || (!text.is_empty() && titles.contains(&text)) {
            *verdict = Some("headline");
        }
    }
}

/// After the last paragraph of prose, headings, links and short lines are no body.
fn cut_tail(layout: &Layout, marks: &[Mark], verdicts: &mut [Option<&'static str>]) {
    let Some(last) = (0..verdicts.len()).rev().find(|&i| verdicts[i].is_none() && marks[i].prose) else {
        return;
    };
    for i in last + 1..verdicts.len() {
        if verdicts[i].is_none() {
            let leaf = &layout.leaves[i];
            let short = marks[i].length < 25 && !marks[i].ends_sentence;
            if leaf.kind == BlockKind::Heading || marks[i].linked >= 50 {
                verdicts[i] = Some("related");
            } else if short && leaf.kind == BlockKind::Paragraph {
                verdicts[i] = Some("outside-body");
            }
        }
    }
}

/// Where no container is the body: the paragraphs that read like text.
fn rescue(layout: &Layout, marks: &[Mark], against: &[Concepts], titles: &[String]) -> Choice {
    let mut verdicts: Vec<Option<&'static str>> = layout
        .leaves
        .iter()
        .zip(marks)
        .map(|(leaf, mark)| match against[leaf.container].rule() {
            Some(rule) => Some(rule),
            None if mark.prose && mark.linked < 30 && mark.ends_sentence => None,
            None => Some("outside-body"),
        })
        .collect();
    remove_headline(layout, titles, &mut verdicts);
    Choice { verdicts, rescued: true }
}

fn prose_kept(choice: &Choice, marks: &[Mark]) -> usize {
    choice.verdicts.iter().zip(marks).filter(|(v, m)| v.is_none() && m.prose).map(|(_, m)| m.length).sum()
}
