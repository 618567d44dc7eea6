//! The marks inside a paragraph of Markdown, taken off: links, images, emphasis, code, escapes,
//! autolinks, character references.
//!
//! Every mark is looked at a bounded number of times: brackets and emphasis are matched by stacks whose
//! top alone is asked.

use crate::{entities, words};

/// How deep parentheses may nest in an address (CommonMark 0.31, 6.3).
const ADDRESS_DEPTH: usize = 32;

/// A paragraph's text with its tags taken out, and where they stood.
#[derive(Default)]
pub(super) struct Raw {
    pub text: String,
    /// Positions in `text`, ascending.
    pub marks: Vec<(usize, Mark)>,
}

/// What a tag was, at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    LinkOpens,
    LinkCloses,
    /// An inline element that says of its text which rule removes it.
    Speaks(&'static str),
    /// Its end.
    Silent,
    /// A line break that somebody meant.
    Break,
    /// Any tag: no character reference reaches over it.
    Apart,
}

/// One line of the paragraph: between breaks.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Line breaks of the wrapping kept, for `hyphen` wants them.
    pub text: String,
    pub link_bytes: usize,
    /// The rule that inline elements name for nine tenths of the text, where they do.
    pub spoken: Option<&'static str>,
    spoken_bytes: usize,
    /// Bytes of `Raw::text` that it came from.
    pub from: usize,
    pub to: usize,
    /// The words of a picture that stands in it.
    pub alt: Option<String>,
}

/// The lines of a paragraph.
pub(super) fn lines(raw: &Raw) -> Vec<Line> {
    let dropped = Dropped::of(&raw.text);
    let text = &raw.text;
    let mut lines = vec![Line::default()];
    let mut marks = raw.marks.iter().copied().peekable();
    let mut links = 0_usize;
    let mut speaking: Vec<&'static str> = Vec::new();
    let mut cuts = dropped.cuts.iter().peekable();
    let mut at = 0;
    while at < text.len() || marks.peek().is_some() {
        while let Some(&(_, mark)) = marks.peek().filter(|&&(place, _)| place <= at) {
            marks.next();
            match mark {
                Mark::LinkOpens => links += 1,
                Mark::LinkCloses => links = links.saturating_sub(1),
                Mark::Speaks(rule) => speaking.push(rule),
                Mark::Silent => {
                    speaking.pop();
                }
                Mark::Break => break_line(&mut lines, at),
                Mark::Apart => {}
            }
        }
        if at >= text.len() {
            break;
        }
        while cuts.peek().is_some_and(|cut| cut.to <= at) {
            cuts.next();
        }
        if let Some(cut) = cuts.peek().filter(|cut| cut.from <= at) {
            match cut.kind {
                CutKind::Plain => {}
                CutKind::LinkOpens => links += 1,
                CutKind::LinkCloses => links = links.saturating_sub(1),
                CutKind::Image(closes) => {
                    let inner = text[cut.from + 2..closes].replace('\\', "");
                    let line = lines.last_mut().expect("there is always a line");
                    line.alt = Some(words::collapse(&inner)).filter(|alt| !alt.is_empty());
                    line.to = cut.to;
                }
                CutKind::Break => break_line(&mut lines, at),
            }
            at = cut.to;
            cuts.next();
            continue;
        }
        let next_cut = cuts.peek().map_or(text.len(), |cut| cut.from);
        let next_mark = marks.peek().map_or(text.len(), |&(place, _)| place);
        let end = next_cut.min(next_mark).min(text.len()).max(at);
        let line = lines.last_mut().expect("there is always a line");
        let before = line.text.len();
        let piece_end = push_resolved(&mut line.text, &text[..next_mark], at, end);
        if links > 0 {
            line.link_bytes += line.text.len() - before;
        }
        if let Some(rule) = speaking.first() {
            line.spoken_bytes += line.text.len() - before;
            line.spoken.get_or_insert(rule);
        }
        line.to = piece_end;
        at = piece_end;
    }
    for line in &mut lines {
        let kept = line.text.trim_end().len();
        line.text.truncate(kept);
        line.link_bytes = line.link_bytes.min(kept);
        line.to = line.to.max(line.from);
        if line.spoken_bytes * 10 < kept * 9 {
            line.spoken = None;
        }
    }
    lines
}

fn break_line(lines: &mut Vec<Line>, at: usize) {
    lines.push(Line { from: at, to: at, ..Line::default() });
}

/// Appends `text[from..end]` with character references resolved; returns where it stopped, past `end`
/// where a reference reaches over it. None reaches over the end of `text`.
fn push_resolved(out: &mut String, text: &str, from: usize, end: usize) -> usize {
    let mut at = from;
    while let Some(found) = text[at..end].find('&') {
        out.push_str(&text[at..at + found]);
        at += found;
        let (resolved, length) = entities::resolve(&text[at..]).unwrap_or_else(|| ("&".to_owned(), 1));
        out.push_str(&resolved);
        at += length;
        if at >= end {
            return at;
        }
    }
    out.push_str(&text[at..end]);
    end
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CutKind {
    Plain,
    LinkOpens,
    LinkCloses,
    /// A picture; its words end at this byte.
    Image(usize),
    Break,
}

/// Bytes of the raw text that are marks, not text.
#[derive(Clone, Copy, Debug)]
struct Cut {
    from: usize,
    to: usize,
    kind: CutKind,
}

struct Dropped {
    cuts: Vec<Cut>,
}

struct Bracket {
    at: usize,
    image: bool,
}

impl Dropped {
    fn of(text: &str) -> Dropped {
        let bytes = text.as_bytes();
        let mut cuts: Vec<Cut> = Vec::new();
        let mut brackets: Vec<Bracket> = Vec::new();
        let mut emphasis = Emphasis::default();
        let code = LastRuns::of(bytes);
        let mut at = 0;
        while at < bytes.len() {
            match bytes[at] {
                b'\\' => {
                    match bytes.get(at + 1) {
                        Some(b'\n') => cuts.push(Cut { from: at, to: at + 1, kind: CutKind::Break }),
                        Some(b) if b.is_ascii_punctuation() => {
                            cuts.push(Cut { from: at, to: at + 1, kind: CutKind::Plain });
                            at += 1;
                        }
                        None => cuts.push(Cut { from: at, to: at + 1, kind: CutKind::Plain }),
                        _ => {}
                    }
                    at += 1;
                }
                b'\n' => {
                    let spaces = bytes[..at].iter().rev().take(2).take_while(|&&b| b == b' ').count();
                    if spaces == 2 {
                        cuts.push(Cut { from: at, to: at + 1, kind: CutKind::Break });
                    }
                    at += 1;
                }
                b'`' => {
                    let run = run_length(bytes, at);
                    if let Some(close) = code.closing(bytes, at, run) {
                        cuts.push(Cut { from: at, to: at + run, kind: CutKind::Plain });
                        cuts.push(Cut { from: close, to: close + run, kind: CutKind::Plain });
                        at = close + run;
                    } else {
                        at += run;
                    }
                }
                b'!' if bytes.get(at + 1) == Some(&b'[') => {
                    brackets.push(Bracket { at, image: true });
                    at += 2;
                }
                b'[' => {
                    brackets.push(Bracket { at, image: false });
                    at += 1;
                }
                b']' => at = close_bracket(text, at, &mut brackets, &mut cuts),
                b'<' => {
                    if let Some(end) = autolink(bytes, at) {
                        cuts.push(Cut { from: at, to: at + 1, kind: CutKind::LinkOpens });
                        cuts.push(Cut { from: end, to: end + 1, kind: CutKind::LinkCloses });
                        at = end + 1;
                    } else {
                        at += 1;
                    }
                }
                b'*' | b'_' | b'~' => {
                    let run = run_length(bytes, at);
                    emphasis.run(text, at, run, &mut cuts);
                    at += run;
                }
                _ => at += 1,
            }
        }
        // A bracket's cut is made when it closes, an emphasis' when it does, so they come out of order;
        // a picture's cut covers those inside it.
        cuts.sort_by_key(|cut| (cut.from, std::cmp::Reverse(cut.to)));
        let mut covered = 0;
        cuts.retain(|cut| {
            let keep = cut.from >= covered;
            if keep {
                covered = cut.to;
            }
            keep
        });
        Dropped { cuts }
    }
}

/// A `]`: where an address follows, the bracket it closes was a link or a picture. Returns where to go
/// on.
fn close_bracket(text: &str, at: usize, brackets: &mut Vec<Bracket>, cuts: &mut Vec<Cut>) -> usize {
    let Some(open) = brackets.pop() else { return at + 1 };
    let Some(after) = address(text.as_bytes(), at + 1) else { return at + 1 };
    if open.image {
        cuts.push(Cut { from: open.at, to: after, kind: CutKind::Image(at) });
    } else {
        cuts.push(Cut { from: open.at, to: open.at + 1, kind: CutKind::LinkOpens });
        cuts.push(Cut { from: at, to: after, kind: CutKind::LinkCloses });
    }
    after
}

/// The end of `(address "title")` at `at`.
fn address(bytes: &[u8], at: usize) -> Option<usize> {
    if bytes.get(at) != Some(&b'(') {
        return None;
    }
    let mut depth = 0_usize;
    let mut quote = false;
    let mut newline = false;
    for (i, &b) in bytes.iter().enumerate().skip(at).take(1 << 14) {
        match b {
            b'\\' => {}
            b'"' => quote = !quote,
            b'(' if !quote => {
                depth += 1;
                if depth > ADDRESS_DEPTH {
                    return None;
                }
            }
            b')' if !quote => {
                depth -= 1;
                if depth == 0 {
                    return Some(i + 1);
                }
            }
            b']' if !quote && bytes.get(i + 1) == Some(&b'(') => return None,
            b'\n' if newline => return None,
            _ => {}
        }
        newline = b == b'\n';
    }
    None
}

/// The closing `>` of `<scheme:…>` or `<name@host>` at `at`.
fn autolink(bytes: &[u8], at: usize) -> Option<usize> {
    let mut is_address = false;
    for (i, &b) in bytes.iter().enumerate().skip(at + 1).take(2048) {
        match b {
            b'>' => return is_address.then_some(i),
            b'<' => return None,
            b if b.is_ascii_whitespace() => return None,
            b':' | b'@' => is_address = true,
            _ => {}
        }
    }
    None
}

fn run_length(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|&&b| b == bytes[at]).count()
}

/// Where the last run of backticks of each short length stands, so that no opening run looks in vain.
struct LastRuns {
    last: [Option<usize>; 4],
}

impl LastRuns {
    fn of(bytes: &[u8]) -> LastRuns {
        let mut last = [None; 4];
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'`' {
                let run = run_length(bytes, at);
                if run <= last.len() {
                    last[run - 1] = Some(at);
                }
                at += run;
            } else {
                at += 1;
            }
        }
        LastRuns { last }
    }

    fn closing(&self, bytes: &[u8], at: usize, run: usize) -> Option<usize> {
        let last = (*self.last.get(run - 1)?)?;
        if last <= at {
            return None;
        }
        let mut i = at + run;
        while i <= last {
            if bytes[i] == b'`' {
                let found = run_length(bytes, i);
                if found == run {
                    return Some(i);
                }
                i += found;
            } else {
                i += 1;
            }
        }
        None
    }
}

/// Runs of emphasis marks that wait for their partner, by mark.
#[derive(Default)]
struct Emphasis {
    open: [Vec<(usize, usize)>; 3],
}

impl Emphasis {
    /// A run of `*`, `_` or `~`: closes the last one that opened, or opens, or is text.
    fn run(&mut self, text: &str, at: usize, run: usize, cuts: &mut Vec<Cut>) {
        let mark = text.as_bytes()[at];
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let after = text[at + run..].chars().next().unwrap_or(' ');
        if mark == b'~' && run != 2 {
            return;
        }
        // An underscore inside a word is a letter of it.
        if mark == b'_' && before.is_alphanumeric() && after.is_alphanumeric() {
            return;
        }
        let opens = !after.is_whitespace();
        let closes = !before.is_whitespace();
        let stack = &mut self.open[match mark {
            b'*' => 0,
            b'_' => 1,
            _ => 2,
        }];
        let mut left = run;
        let mut from = at;
        while closes && left > 0 {
            let Some((start, length)) = stack.pop() else { break };
            let n = left.min(length);
            cuts.push(Cut { from: start + length - n, to: start + length, kind: CutKind::Plain });
            cuts.push(Cut { from, to: from + n, kind: CutKind::Plain });
            from += n;
            left -= n;
            if length > n {
                stack.push((start, length - n));
            }
        }
        if opens && left > 0 {
            stack.push((from, left));
        }
    }
}
