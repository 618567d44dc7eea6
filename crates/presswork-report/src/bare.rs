//! The style sheet and the script as pages carry them: without comments, and without the white space that says nothing. Both
//! stand in every report, so they are made short here and stay readable in `assets`.

/// A style sheet of ours: no string in it holds a brace, a semicolon or a mark of a comment.
pub(crate) fn style(source: &str) -> String {
    let mut bare = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::with_capacity(bare.len());
    for word in bare.split_whitespace() {
        let glued = out.is_empty()
            || out.ends_with(['{', '}', ';', ':', ',', '>'])
            || word.starts_with(['{', '}', '>', '!']);
        if !glued {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(";}", "}")
}

/// Tokens after which a slash begins a pattern, not a division.
const BEFORE_PATTERN: &str = "(,=:[!&|?{};+-*%<>~^";

/// A script of ours: statements end with semicolons, so that a line's end says nothing.
pub(crate) fn script(source: &str) -> String {
    let bytes = source.as_bytes();
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    // Whether white space stood before what comes.
    let mut apart = false;
    while at < bytes.len() {
        let rest = &source[at..];
        let length = match bytes[at] {
            b' ' | b'\n' | b'\t' | b'\r' => {
                apart = true;
                at += 1;
                continue;
            }
            b'/' if rest.starts_with("//") => {
                at += rest.find('\n').unwrap_or(rest.len());
                apart = true;
                continue;
            }
            b'/' if out.ends_with(|c| BEFORE_PATTERN.contains(c)) => pattern(rest),
            quote @ (b'\'' | b'"') => string(rest, quote),
            b'`' => template(rest),
            _ => match rest.find(|c: char| !is_name(c)).unwrap_or(rest.len()) {
                0 => rest.chars().next().map_or(1, char::len_utf8),
                name => name,
            },
        };
        let token = &rest[..length];
        if apart && must_part(&out, token) {
            out.push(' ');
        }
        apart = false;
        if token == "}" && out.ends_with(';') {
            out.pop();
        }
        out.push_str(token);
        at += length;
    }
    out
}

/// Whether two tokens that white space parts would be another without it: names and numbers, or `+ +`.
fn must_part(before: &str, token: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), token.chars().next()) else { return false };
    (is_name(last) && is_name(next)) || (matches!(last, '+' | '-') && last == next)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

/// Bytes of the template that `text` begins with, with the templates and strings in its places.
fn template(text: &str) -> usize {
    // What is open: a template, or a brace of a place.
    let mut open = vec![b'`'];
    let mut at = 1;
    while at < text.len() && !open.is_empty() {
        let rest = &text[at..];
        let in_template = open.last() == Some(&b'`');
        at += match rest.as_bytes()[0] {
            b'\\' => 2,
            b'$' if in_template && rest.starts_with("${") => {
                open.push(b'{');
                2
            }
            b'{' if !in_template => {
                open.push(b'{');
                1
            }
            b'}' if !in_template => {
                open.pop();
                1
            }
            b'`' => {
                if in_template {
                    open.pop();
                } else {
                    open.push(b'`');
                }
                1
            }
            quote @ (b'\'' | b'"') if !in_template => string(rest, quote),
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    at.min(text.len())
}

/// Bytes of the string that `text` begins with.
fn string(text: &str, quote: u8) -> usize {
    end(text, |b, _| b == quote)
}

/// Bytes of the pattern that `text` begins with; in brackets a slash is a slash.
fn pattern(text: &str) -> usize {
    end(text, |b, in_brackets| b == b'/' && !in_brackets)
}

fn end(text: &str, ends: impl Fn(u8, bool) -> bool) -> usize {
    let (mut escaped, mut in_brackets) = (false, false);
    for (at, b) in text.bytes().enumerate().skip(1) {
        match b {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if ends(b, in_brackets) => return at + 1,
            b'[' => in_brackets = true,
            b']' => in_brackets = false,
            _ => {}
        }
    }
    text.len()
}
