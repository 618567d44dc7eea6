//! Cutting a word of a query as the tokeniser cuts text, so that `pro-regime` finds its two tokens.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The pieces of `word`, a stretch between separators, in order; empty where it holds no letter or digit.
///
/// A web address (`://` in it, `www.` at its head, or a path behind a domain) and an e-mail address
/// stay whole. Elsewhere words are those of UAX #29, and a piece goes on
/// - over `#` or `@` before it: `#topic`, `@name`;
/// - over a dot that ends the word, or that follows dotted letters: `mr.`, `10.`, `u.n.-backed`;
/// - over `'s` behind a number or a dot: `1990's`, `u.n.'s`;
/// - over an apostrophe that ends the word, but not as a closing mark: `l'`, `rebels'`;
/// - over an apostrophe that begins an English word: `'em`, `'70s`, `'n'`, `'s`;
/// - over `&` between at most three letters a side: `at&t`;
/// - over `:` in a time and `/` in a date of three numbers: `8:30`, `08/16/2000`.
///
/// So what the tokeniser makes a term is one piece again, and a term of a table is its own query.
pub(super) fn pieces(word: &str) -> Vec<Range<usize>> {
    if is_address(word) {
        let end = word.trim_end_matches(['.', ',', ';', '!', '?', '\'', '"', '’', '”', '»']).len();
        return std::iter::once(0..end).collect();
    }
    if is_clipped(word) {
        return std::iter::once(0..word.len()).collect();
    }
    let segments: Vec<(usize, &str)> = word.split_word_bound_indices().collect();
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(&(start, text)) = segments.get(at) {
        let rest = &segments[at + 1..];
        let taken = if is_word(text) {
            1 + tail(word, start, text, rest)
        } else if matches!(text, "#" | "@") && rest.first().is_some_and(|next| is_word(next.1)) {
            2
        } else {
            at += 1;
            continue;
        };
        at += taken;
        let end = segments.get(at).map_or(word.len(), |next| next.0);
        pieces.push(start..end);
    }
    pieces
}

/// How many of the segments behind the word `text` belong to its piece.
fn tail(word: &str, start: usize, text: &str, rest: &[(usize, &str)]) -> usize {
    let behind = |number: usize| rest.get(number).map_or("", |segment| segment.1);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit()) && !text.is_empty();
    let number = digits(text);
    let mut taken = 0;
    match behind(0) {
        "." => {
            let suffix = rest.len() == 3 && is_apostrophe(behind(1)) && matches!(behind(2), "s" | "S");
            let last = (rest.len() == 1 && (!number || text.len() <= 2)) || (suffix && !number);
            taken = usize::from(last || (text.contains('.') && !number_like(text)));
        }
        "&" if is_short(text) && is_short(behind(1)) => return 2,
        "/" if number && behind(2) == "/" && digits(behind(1)) && digits(behind(3)) => return 4,
        ":" if number => {
            while behind(taken) == ":" && digits(behind(taken + 1)) {
                taken += 2;
            }
            return taken;
        }
        _ => {}
    }
    match (behind(taken), behind(taken + 1)) {
        (mark, "s" | "S") if is_apostrophe(mark) && (taken == 1 || number_like(text)) => taken + 2,
        (mark, "") if is_apostrophe(mark) => {
            let quoted = word[..start].ends_with(['\'', '‘', '’']);
            taken + usize::from(!quoted)
        }
        _ => taken,
    }
}

/// What begins with an apostrophe that is its own: English words, and the enclitics that `--clitics split` cuts off.
const CLIPPED: [&str; 15] =
    ["em", "cause", "til", "tis", "twas", "bout", "n", "n'", "n’", "s", "m", "d", "re", "ve", "ll"];

/// Whether `word` begins with an apostrophe that is its own.
fn is_clipped(word: &str) -> bool {
    word.strip_prefix(['\'', '’']).is_some_and(|rest| {
        let decade = matches!(rest.as_bytes(), [a, b'0', b's' | b'S'] if a.is_ascii_digit());
        decade || CLIPPED.iter().any(|it| rest.eq_ignore_ascii_case(it))
    })
}

fn is_word(segment: &str) -> bool {
    segment.chars().any(char::is_alphanumeric)
}

fn is_apostrophe(segment: &str) -> bool {
    matches!(segment, "'" | "’")
}

fn number_like(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_numeric)
}

/// One to three letters.
fn is_short(text: &str) -> bool {
    (1..=3).contains(&text.chars().count()) && text.chars().all(char::is_alphabetic)
}

fn is_address(word: &str) -> bool {
    let web = word.contains("://") || word.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
    let dotted = |host: &str| {
        host.contains('.')
            && host.split('.').all(|label| label.chars().all(char::is_alphanumeric) && label.len() > 1)
    };
    let path = word.split_once('/').is_some_and(|(host, _)| dotted(host));
    let mail = word.split_once('@').is_some_and(|(name, host)| {
        name.ends_with(char::is_alphanumeric)
            && host
                .split_once('.')
                .is_some_and(|(label, end)| !label.is_empty() && end.starts_with(char::is_alphanumeric))
    });
    web || path || mail
}
