//! Which leaves are the body: a first choice by rules.
//!
//! Inside the containers that `region` finds, a leaf is body unless a name speaks against it or it is a
//! link rather than text. Names are never the last word: a container that holds most of the page's prose
//! is body whatever it is called. The constants here and in `region` were set on the development halves
//! of the article-extraction-benchmark, trafilatura, WCXB and DANIEL sets.

use std::collections::HashSet;

use presswork_corpus::BlockKind;

use super::concepts::Concepts;
use super::evidence::{Area, Mark, Sums};
use super::region;
use super::walk::{Container, Layout};
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
    let mut against = spoken_against(layout, &sums, ignored);
    let eligible_by = |against: &[Concepts]| -> Vec<bool> {
        layout.leaves.iter().map(|leaf| !against[leaf.container].any(Concepts::AGAINST)).collect()
    };
    let mut eligible = eligible_by(&against);
    let page = sums.prose(&layout.containers[0]);
    if Area::over(&marks, &eligible).all_prose() * 10 < page {
        // Names that speak against nearly all prose mean something else on this page.
        ignored = Concepts::LAYOUT;
        against = spoken_against(layout, &sums, ignored);
        eligible = eligible_by(&against);
    }
    let opening = opens_after_headline(layout, &marks, &eligible, titles);
    let roots = region::find(layout, &sums, &marks, &eligible, &opening);
    let mut choice = within(layout, &sums, &marks, &roots, ignored, titles);
    add_standfirst(layout, &marks, &eligible, titles, &mut choice.verdicts);
    let kept: usize = prose_kept(&choice, &marks);
    if kept < LEAST_BODY {
        let rescue = rescue(layout, &marks, &against, titles);
        if prose_kept(&rescue, &marks) > kept {
            choice = rescue;
        }
    }
    choice
}

/// The first prose after each headline: where an article begins, whatever else the page holds more of.
fn opens_after_headline(layout: &Layout, marks: &[Mark], eligible: &[bool], titles: &[String]) -> Vec<bool> {
    const FARTHEST: usize = 40;
    const MOST: usize = 2;
    let mut opening = vec![false; layout.leaves.len()];
    // Leaves since a headline, and how many of its first paragraphs are still to come.
    let (mut since, mut open) = (0, 0);
    for (i, (leaf, mark)) in layout.leaves.iter().zip(marks).enumerate() {
        since += 1;
        let linked = mark.linked >= 50;
        let headline =
            leaf.level == 1 || (!linked && leaf.text.len() <= LONGEST_TITLE && is_one_of(&leaf.text, titles));
        if headline {
            (since, open) = (0, MOST);
        } else if open > 0 && since <= FARTHEST && mark.prose && mark.linked < 25 && eligible[i] {
            opening[i] = true;
            open -= 1;
        }
    }
    opening
}

/// Whether a leaf's text is one of the headlines; none of these is empty.
fn is_one_of(text: &str, titles: &[String]) -> bool {
    titles.iter().any(|title| words::has_key(text, title))
}

/// Bytes of a headline at most.
const LONGEST_TITLE: usize = 400;

/// Less prose than this in the chosen container, in characters, and the rest of the page is asked.
const LEAST_BODY: usize = 140;

/// The concepts that speak against each container, its own and its ancestors'. A container that holds
/// half of the page's prose is not judged by its name.
fn spoken_against(layout: &Layout, sums: &Sums, ignored: Concepts) -> Vec<Concepts> {
    let page = sums.prose(&layout.containers[0]);
    let mut all: Vec<Concepts> = Vec::with_capacity(layout.containers.len());
    for (index, container) in layout.containers.iter().enumerate() {
        let inherited = if index == 0 { Concepts::NONE } else { all[container.parent] };
        let most = sums.prose(container) * 2 >= page && page > 0;
        all.push(if most { inherited } else { inherited | own_concepts(container, sums).without(ignored) });
    }
    all
}

/// What a container's names say, without those that its text belies: a date, a list of topics, buttons and
/// menus are no paragraphs.
fn own_concepts(container: &Container, sums: &Sums) -> Concepts {
    const LEAST_PROSE: usize = 200;
    let concepts = container.concepts;
    if !concepts.any(Concepts::LABELS) {
        return concepts;
    }
    let prose = sums.prose(container);
    let reads = prose >= LEAST_PROSE
        && prose * 2 >= Sums::of(&sums.length, container)
        && sums.linked(container) < 25
        && Sums::of(&sums.linked_leaves, container) * 3 <= container.leaves.len();
    if reads { concepts.without(Concepts::LABELS) } else { concepts }
}

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
        leaf.level == 1 || (leaf.kind == BlockKind::Heading && is_one_of(&leaf.text, titles))
    };
    let Some(headline) = near.rev().find(is_headline) else { return };
    for i in headline + 1..first {
        if verdicts[i] == Some("outside-body")
            && layout.leaves[i].kind != BlockKind::Heading
            && eligible[i]
            && marks[i].prose
            && marks[i].linked < 25
            && marks[i].length >= 60
        {
            verdicts[i] = None;
        }
    }
}

/// Prose in a hidden container of the body, in characters, above which it is folded text.
const FOLDED: usize = 150;

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
            against[index] |= own_concepts(container, sums);
        } else if prose * 2 < body {
            // Folded text ("continue reading", answers that open on a click) is hidden but body.
            let concepts = own_concepts(container, sums).without(ignored);
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
    remove_headline(layout, marks, titles, &mut verdicts);
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
    matches!(container.tag, "ul" | "ol" | "dl" | "div" | "section" | "table" | "article")
        && container.leaves.len() >= 2
        && sums.linked(container) >= 60
        && Sums::of(&sums.linked_leaves, container) * 3 >= container.leaves.len() * 2
        && sums.prose(container) * 4 < Sums::of(&sums.bytes, container)
}

/// The headline is the title, not body: the first leaves that repeat it go.
fn remove_headline(
    layout: &Layout,
    marks: &[Mark],
    titles: &[String],
    verdicts: &mut [Option<&'static str>],
) {
    const NEAR_START: usize = 8;
    let start = verdicts.iter().position(Option::is_none).unwrap_or(0);
    let (mut seen, mut prose) = (0, false);
    for ((leaf, mark), verdict) in layout.leaves.iter().zip(marks).zip(verdicts.iter_mut()).skip(start) {
        if verdict.is_some() {
            continue;
        }
        seen += 1;
        if seen > NEAR_START {
            break;
        }
        // Below the first paragraph a heading of the first level is a section's.
        prose |= mark.prose;
        let claimed = is_one_of(&leaf.text, titles);
        let headline = if prose { claimed && leaf.level != 1 } else { claimed || leaf.level == 1 };
        if headline {
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
    remove_headline(layout, marks, titles, &mut verdicts);
    Choice { verdicts, rescued: true }
}

fn prose_kept(choice: &Choice, marks: &[Mark]) -> usize {
    choice.verdicts.iter().zip(marks).filter(|(v, m)| v.is_none() && m.prose).map(|(_, m)| m.length).sum()
}
