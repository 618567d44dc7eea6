//! Two texts with the words marked that both have in the same order.

use serde::Serialize;

/// A stretch of a text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    text: String,
    marked: bool,
}

/// Words of a text that are looked at; what follows is shown without marks.
const WORDS: usize = 400;

/// Letters that a word must have to be marked by itself, outside a run: below that it is mostly a word of grammar.
const LEAST: usize = 4;

/// Letters that two forms of one word may end in differently: arrest, arrested; remember, remembers.
const ENDING: usize = 3;

/// Both texts in pieces. Marked are the longest sequence of words that both have in order, those of them that are long
/// or stand in a run of two. It only shows where to look: the counts beside it are the table's.
pub(crate) fn aligned(a: &str, b: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (words_a, words_b) = (words(a), words(b));
    let pairs = common(&words_a, &words_b);
    let kept: Vec<(usize, usize)> = pairs
        .iter()
        .enumerate()
        .filter(|&(at, &(i, j))| {
            let beside = |other: Option<&(usize, usize)>, step: i64| {
                other.is_some_and(|&(x, y)| x as i64 - i as i64 == step && y as i64 - j as i64 == step)
            };
            words_a[i].folded.chars().count() >= LEAST
                || beside(pairs.get(at + 1), 1)
                || at.checked_sub(1).is_some_and(|before| beside(pairs.get(before), -1))
        })
        .map(|(_, &pair)| pair)
        .collect();
    let of_a: Vec<usize> = kept.iter().map(|&(i, _)| i).collect();
    let of_b: Vec<usize> = kept.iter().map(|&(_, j)| j).collect();
    (pieces(a, &words_a, &of_a), pieces(b, &words_b, &of_b))
}

/// `text` with the first place of `hit` marked; none where it is not there.
pub(crate) fn found(text: &str, hit: &str) -> Vec<Piece> {
    let at = if hit.is_empty() { None } else { text.find(hit) };
    let Some(at) = at else { return vec![Piece { text: text.to_owned(), marked: false }] };
    let parts = [(&text[..at], false), (hit, true), (&text[at + hit.len()..], false)];
    let parts = parts.into_iter().filter(|(text, _)| !text.is_empty());
    parts.map(|(text, marked)| Piece { text: text.to_owned(), marked }).collect()
}

struct Word {
    start: usize,
    end: usize,
    folded: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { start: from, end: at, folded: text[from..at].to_lowercase() });
                start = None;
                if words.len() == WORDS {
                    break;
                }
            }
            _ => {}
        }
    }
    words
}

/// Whether two words are one, but for an ending.
fn same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    shared >= LEAST && a.chars().count() <= shared + ENDING && b.chars().count() <= shared + ENDING
}

/// A longest common subsequence, as pairs of indices.
fn common(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    let columns = b.len() + 1;
    let mut longest = vec![0u16; (a.len() + 1) * columns];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * columns + j] = if same(&a[i].folded, &b[j].folded) {
                longest[(i + 1) * columns + j + 1] + 1
            } else {
                longest[(i + 1) * columns + j].max(longest[i * columns + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < a.len() && j < b.len() {
        if same(&a[i].folded, &b[j].folded) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * columns + j] >= longest[i * columns + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The text in pieces; words that follow each other are one mark.
fn pieces(text: &str, words: &[Word], marked: &[usize]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |text: &str, marked| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), marked });
        }
    };
    for run in marked.chunk_by(|a, b| a + 1 == *b) {
        let (start, end) = (words[run[0]].start, words[run[run.len() - 1]].end);
        push(&text[at..start], false);
        push(&text[start..end], true);
        at = end;
    }
    push(&text[at..], false);
    pieces
}
