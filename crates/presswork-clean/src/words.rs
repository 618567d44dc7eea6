//! What the rules ask of a line: how many words, whether it ends as a sentence does, its folded form.

/// Whether `text` ends in sentence punctuation, closing quotes and brackets after it allowed.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let rest = text.trim_end_matches(|c: char| c.is_whitespace() || is_closer(c));
    rest.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '։'])
}

/// Quotes and brackets that may stand after a sentence's stop.
fn is_closer(c: char) -> bool {
    // Symbols, arrows, emoji and their modifiers: "See you soon! 🙂".
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..='\u{1faff}' | '\u{200d}' | '~')
        || matches!(
            c,
            '"' | '\''
                | '”'
                | '’'
                | '“'
                | '‘'
                | '»'
                | '«'
                | '›'
                | '‹'
                | ')'
                | ']'
                | '*'
                | '」'
                | '』'
                | '†'
        )
}

/// Words: runs without white space that hold a letter or digit. Scripts without spaces count a word
/// for two characters.
pub(crate) fn count(text: &str) -> usize {
    let (mut spaced, mut unspaced, mut counted) = (0, 0, false);
    if text.is_ascii() {
        for byte in text.bytes() {
            let kind = ASCII[usize::from(byte)];
            spaced += usize::from(kind.counts & !counted);
            counted = kind.counts | (counted & !kind.ends);
        }
        return spaced;
    }
    for c in text.chars() {
        let kind = if c.is_ascii() {
            ASCII[c as usize]
        } else {
            unspaced += usize::from(is_unspaced(c));
            Kind { counts: c.is_alphanumeric(), ends: c.is_whitespace() }
        };
        spaced += usize::from(kind.counts & !counted);
        counted = kind.counts | (counted & !kind.ends);
    }
    spaced + unspaced / 2
}

/// What a character is to words.
#[derive(Clone, Copy)]
struct Kind {
    /// It is a letter or digit.
    counts: bool,
    /// It is white space.
    ends: bool,
}

/// The kinds of the ASCII characters, as `char`'s methods have them.
const ASCII: [Kind; 256] = {
    let mut kinds = [Kind { counts: false, ends: false }; 256];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        kinds[at].counts = byte.is_ascii_alphanumeric();
        kinds[at].ends = byte.is_ascii_whitespace() || byte == b'\x0b';
        at += 1;
    }
    kinds
};

/// Characters of scripts that set no spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// The form in which lines are compared with the lists: lower case, `’` as `'`, each run of digits
/// `#`, white space collapsed; marks at the front (bullets, arrows, quotes) and punctuation at the
/// end are gone, a colon at the end stays.
pub(crate) fn fold(text: &str) -> String {
    let text = text.trim_start_matches(is_front_mark);
    let mut out = if only_letters_change(text) { text.to_ascii_lowercase() } else { folded(text) };
    let kept =
        out.trim_end_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '#' | ':' | '%' | '+'))).len();
    out.truncate(kept);
    out
}

/// The same for the inner part of any line.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        // Most of a line is folded already.
        let (plain, tail) = rest.split_at(folded_start(rest, out.is_empty() || out.ends_with(' ')));
        out.push_str(plain);
        let mut chars = tail.chars();
        let Some(c) = chars.next() else { return out };
        rest = chars.as_str();
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '’' | '‘' | '`' | '´' => out.push('\''),
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            c if c.is_numeric() => {
                if !out.ends_with('#') {
                    out.push('#');
                }
            }
            c if c.is_whitespace() => {
                if !out.ends_with(' ') && !out.is_empty() {
                    out.push(' ');
                }
            }
            c => push_lower(&mut out, c),
        }
    }
}

/// Whether folding makes letters small and does nothing else, as with most lines.
fn only_letters_change(text: &str) -> bool {
    // Without an early end the compiler looks at many bytes at once.
    let bytes = text.as_bytes();
    let others = |all, &b: &u8| all | !(b' '..0x7f).contains(&b) | b.is_ascii_digit() | (b == b'`');
    let doubled = bytes.iter().zip(bytes.iter().skip(1));
    !bytes.iter().fold(false, others) & !doubled.fold(false, |all, (&a, &b)| all | (a == b' ') & (b == b' '))
}

/// How much of the start [`fold`] leaves as it is; `spaced` where no space may come first.
fn folded_start(text: &str, mut spaced: bool) -> usize {
    let bytes = text.as_bytes();
    let changes = |&b: &u8| {
        let changes = match b {
            b' ' => spaced,
            b'a'..=b'z' | 0x21..=0x2f | 0x3a..=0x40 | 0x5b..=0x5f | 0x7b..=0x7e => false,
            _ => true,
        };
        spaced = b == b' ';
        changes
    };
    bytes.iter().position(changes).unwrap_or(bytes.len())
}

/// Bullets, arrows and quotes that stand before a line's first word.
fn is_front_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '•' | '·'
                | '*'
                | '-'
                | '–'
                | '—'
                | '>'
                | '»'
                | '›'
                | '→'
                | '▶'
                | '►'
                | '|'
                | '+'
                | '"'
                | '\''
                | '“'
                | '”'
                | '‘'
                | '’'
                | '„'
                | '«'
                | '['
                | '('
                | '■'
                | '●'
                | '○'
                | '◦'
                | '▪'
                | '#'
                | '❯'
                | '👉'
                | '↓'
        )
}

/// Whether two texts are the same line: equal but for case, quotes' shape and marks at the ends.
/// Unlike [`fold`] digits count.
pub(crate) fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            push_lower(&mut out, c);
        } else if c.is_whitespace() && !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether `key` is the [`key`] of `text`, without spelling that out.
pub(crate) fn has_key(text: &str, key: &str) -> bool {
    let (mut rest, mut space) = (key.chars(), false);
    for c in text.chars() {
        if c.is_alphanumeric() {
            if space && rest.next() != Some(' ') {
                return false;
            }
            space = false;
            let same = if c.is_ascii() {
                rest.next() == Some(c.to_ascii_lowercase())
            } else {
                c.to_lowercase().all(|lower| rest.next() == Some(lower))
            };
            if !same {
                return false;
            }
        } else if c.is_whitespace() {
            space = rest.as_str().len() < key.len();
        }
    }
    rest.as_str().is_empty()
}

fn push_lower(out: &mut String, c: char) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else {
        out.extend(c.to_lowercase());
    }
}

/// White space collapsed to single spaces, trimmed; soft hyphens and zero-width spaces gone.
pub(crate) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_collapsed(&mut out, text);
    out.truncate(out.trim_end().len());
    out
}

/// Appends `text` to `out` with white space collapsed; a line never begins with a space.
pub(crate) fn push_collapsed(out: &mut String, text: &str) {
    // Most text is words with single spaces between them and is taken over as it stands.
    let mut rest = text;
    loop {
        let plain = plain_start(rest);
        let (head, tail) = rest.split_at(plain);
        let lead = usize::from(head.starts_with(' ') && (out.is_empty() || out.ends_with(' ')));
        out.push_str(&head[lead..]);
        let mut chars = tail.chars();
        let Some(c) = chars.next() else { return };
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !is_invisible(c) {
            out.push(c);
        }
        rest = chars.as_str();
    }
}

/// How much of the start is printable ASCII with no two spaces beside each other.
fn plain_start(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut before = 0;
    bytes
        .iter()
        .position(|&b| {
            let plain = (b' '..0x7f).contains(&b) && (b != b' ' || before != b' ');
            before = b;
            !plain
        })
        .unwrap_or(bytes.len())
}

/// Characters that take part in no word and show nothing: soft hyphen, zero-width space, byte order
/// mark, the remaining controls. Joiners stay, scripts need them.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || (c.is_control() && !c.is_whitespace())
}

/// Whether the word begins with an upper-case letter.
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Whether the first letter of `text` is lower case: it goes on from what stands before.
pub(crate) fn goes_on(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}
