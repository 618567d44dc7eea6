//! The style sheet and the script as pages carry them: without comments, without the white space that says nothing, and with what
//! is said twice said once. Both stand in every report, so they are made short here and stay readable in `assets`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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
    nested(&out.replace(";}", "}"))
}

/// The style sheet with rules that follow each other and begin alike as one rule that has the others in it (CSS Nesting 1), on the
/// page's own level and in queries of media.
fn nested(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    for rule in grouped(rules(style)) {
        match rule {
            Rule { head, body, .. } if head.starts_with("@media") => {
                out.push_str(&format!("{head}{{"));
                grouped(rules(body)).iter().for_each(|rule| rule.write(&mut out));
                out.push('}');
            }
            rule => rule.write(&mut out),
        }
    }
    out
}

/// A rule, what stands between its braces, and the rules that go into it.
struct Rule<'s> {
    head: &'s str,
    body: &'s str,
    inside: Vec<(&'s str, &'s str)>,
}

impl Rule<'_> {
    fn write(&self, out: &mut String) {
        out.push_str(&format!("{}{{{}", self.head, self.body));
        for (number, (head, body)) in self.inside.iter().enumerate() {
            if number == 0 && !self.body.is_empty() {
                out.push(';');
            }
            out.push_str(&format!("{head}{{{body}}}"));
        }
        out.push('}');
    }
}

/// The rules of a sheet, or of what stands in a query: head and body.
fn rules(style: &str) -> Vec<(&str, &str)> {
    let mut rules = Vec::new();
    let mut rest = style;
    while let Some((head, after)) = rest.split_once('{') {
        let mut depth = 1;
        let end = after.find(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth == 0
        });
        let (body, after) = after.split_at(end.unwrap_or(after.len()));
        rules.push((head, body));
        rest = after.strip_prefix('}').unwrap_or("");
    }
    rules
}

/// Rules with those that follow them and begin with all of them, or with the same element as them.
fn grouped<'s>(rules: Vec<(&'s str, &'s str)>) -> Vec<Rule<'s>> {
    let mut groups: Vec<Rule<'s>> = Vec::new();
    let mut rest = rules.as_slice();
    while let Some(((head, body), after)) = rest.split_first() {
        let (first, inside) = parted(head).unwrap_or((head, ""));
        let same = |(head, _): &&(&'s str, &'s str)| {
            parted(head).is_some_and(|(begins, inside)| begins == first && !inside.is_empty())
        };
        let follow = if parted(head).is_some() { after.iter().take_while(same).count() } else { 0 };
        let alike = after[..follow].iter().map(|(head, body)| (&head[first.len() + 1..], *body));
        groups.push(match (inside, follow) {
            ("", _) => Rule { head, body, inside: alike.collect() },
            (_, 0) => Rule { head, body, inside: Vec::new() },
            _ => Rule { head: first, body: "", inside: [(inside, *body)].into_iter().chain(alike).collect() },
        });
        rest = &after[follow..];
    }
    groups
}

/// The element that a selector begins with, and what is said of those in it; none of a list of selectors, of one that can hold no
/// other, and of a query.
fn parted(head: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    let mut space = None;
    for (at, c) in head.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => return None,
            ' ' if depth == 0 => space = space.or(Some(at)),
            _ => {}
        }
    }
    let (first, inside) = space.map_or((head, ""), |at| (&head[..at], &head[at + 1..]));
    let plain = !first.starts_with('@') && !first.contains("::") && !first.contains('>');
    (plain && !inside.starts_with(['+', '~', '>'])).then_some((first, inside))
}

/// Tokens after which a slash begins a pattern, not a division.
const BEFORE_PATTERN: &str = "(,=:[!&|?{};+-*%<>~^";

/// A script of ours: statements end with semicolons, so that a line's end says nothing. What it calls its own things is made short.
pub(crate) fn script(source: &str) -> String {
    let tokens = tokens(source);
    let short = short_names(&tokens.iter().map(|token| token.text).collect::<Vec<_>>());
    let mut out = String::with_capacity(source.len());
    for token in joined(&tokens) {
        let text = short.get(token.text).map_or(token.text, String::as_str);
        if token.apart && must_part(&out, text) {
            out.push(' ');
        }
        if text == "}" && out.ends_with([';', ',']) || text == ")" && out.ends_with(',') {
            out.pop();
        }
        out.push_str(text);
    }
    out
}

/// What says the same in fewer tokens: declarations that follow each other as one, a parameter that stands alone without its
/// brackets. Ours assigns to no constant, so that each may be a variable.
fn joined<'s>(tokens: &[Token<'s>]) -> Vec<Token<'s>> {
    let text = |at: usize| tokens.get(at).map_or("", |token: &Token<'s>| token.text);
    let is_declaring = |at| matches!(text(at), "const" | "let");
    let is_word = |at: usize| text(at).starts_with(is_name);
    let mut out: Vec<Token<'s>> = Vec::with_capacity(tokens.len());
    // Of each bracket that is open, whether a declaration stands in it.
    let mut open = vec![false];
    let mut at = 0;
    while let Some(&token) = tokens.get(at) {
        let declares = open.last().copied().unwrap_or(false);
        match token.text {
            "(" if is_word(at + 1) && text(at + 2) == ")" && text(at + 3) == "=>" => {
                out.push(Token { apart: true, ..tokens[at + 1] });
                at += 3;
                continue;
            }
            "(" | "[" | "{" => open.push(false),
            ")" | "]" | "}" => drop(open.pop()),
            ";" if declares && is_declaring(at + 1) => {
                out.push(Token { text: ",", ..token });
                at += 2;
                continue;
            }
            _ => {}
        }
        if let Some(declares) = open.last_mut().filter(|_| is_declaring(at) || token.text == ";") {
            *declares = token.text != ";";
        }
        out.push(if is_declaring(at) { Token { text: "let", ..token } } else { token });
        at += 1;
    }
    out
}

/// A name, a number, a string, a template, a pattern, or a single mark.
#[derive(Clone, Copy)]
struct Token<'s> {
    text: &'s str,
    /// Whether white space stands before it.
    apart: bool,
}

fn tokens(source: &str) -> Vec<Token<'_>> {
    let bytes = source.as_bytes();
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut at = 0;
    let mut apart = false;
    while at < bytes.len() {
        let rest = &source[at..];
        let last = tokens.last().and_then(|token| token.text.chars().next_back());
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
            b'/' if last.is_some_and(|c| BEFORE_PATTERN.contains(c)) || follows_return(&tokens) => {
                pattern(rest)
            }
            quote @ (b'\'' | b'"') => string(rest, quote),
            b'`' => template(rest),
            b'=' if rest.starts_with("=>") => 2,
            _ => match rest.find(|c: char| !is_name(c)).unwrap_or(rest.len()) {
                0 => rest.chars().next().map_or(1, char::len_utf8),
                name => name,
            },
        };
        tokens.push(Token { text: &rest[..length], apart });
        apart = false;
        at += length;
    }
    tokens
}

fn follows_return(tokens: &[Token<'_>]) -> bool {
    tokens.last().is_some_and(|token| token.text == "return")
}

/// Short names for the variables, parameters and functions of a script, the same for a name wherever it stands, so that scopes
/// need not be known. A name that is also a property, a key or a word in a template keeps its own.
fn short_names<'s>(tokens: &[&'s str]) -> BTreeMap<&'s str, String> {
    let mut own: BTreeMap<&str, usize> = declared(tokens).into_iter().map(|name| (name, 0)).collect();
    // The brackets that are open.
    let mut open: Vec<&str> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |at| tokens[at]);
        let after = tokens.get(at + 1).copied().unwrap_or("");
        match *token {
            "(" | "[" | "{" => open.push(token),
            ")" | "]" | "}" => drop(open.pop()),
            _ => {}
        }
        let in_list = open.last() == Some(&"{") && matches!(before, "{" | ",");
        if before == "." || in_list && matches!(after, ":" | "," | "}") {
            own.remove(token);
        } else if token.starts_with('`') {
            token.split(|c| !is_name(c)).for_each(|word| {
                own.remove(word);
            });
        }
    }
    for token in tokens {
        if let Some(uses) = own.get_mut(token) {
            *uses += 1;
        }
    }
    let taken: BTreeSet<&str> = tokens.iter().copied().collect();
    let mut often: Vec<(&str, usize)> = own.into_iter().filter(|(name, _)| name.len() > 2).collect();
    often.sort_by_key(|&(name, uses)| (Reverse(uses * name.len()), name));
    let letters = || (b'a'..=b'z').chain(b'A'..=b'Z').map(char::from);
    let ones = letters().map(String::from);
    let twos = letters().flat_map(|first| letters().map(move |second| String::from_iter([first, second])));
    let free =
        ones.chain(twos).filter(|name| !taken.contains(name.as_str()) && !WORDS.contains(&name.as_str()));
    often.into_iter().map(|(name, _)| name).zip(free).collect()
}

/// Words of the language that are as short as the names that are given.
const WORDS: [&str; 5] = ["as", "do", "if", "in", "of"];

/// What a script declares: after `const`, `let` and `function`, in patterns and as parameters.
fn declared<'s>(tokens: &[&'s str]) -> BTreeSet<&'s str> {
    let mut names = BTreeSet::new();
    let is_own = |token: &&&str| token.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    // From an opening bracket to the one that closes it.
    let inside = |from: usize| {
        let mut depth = 0;
        tokens[from..].iter().take_while(move |token| {
            match **token {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth -= 1,
                _ => {}
            }
            depth > 0
        })
    };
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).copied().unwrap_or("");
        match *token {
            "const" | "let" if matches!(next, "[" | "{") => names.extend(inside(at + 1).filter(is_own)),
            "const" | "let" => names.extend([next]),
            "function" => {
                let name = if next == "*" { at + 2 } else { at + 1 };
                names.extend(tokens.get(name).filter(is_own));
                names.extend(inside(name + 1).filter(is_own));
            }
            "=>" if tokens[at - 1] == ")" => {
                let mut depth = 0;
                let from = tokens[..at].iter().rposition(|token| {
                    depth += i32::from(*token == ")") - i32::from(*token == "(");
                    depth == 0
                });
                names.extend(inside(from.unwrap_or(at)).filter(is_own));
            }
            "=>" => names.extend(tokens[..at].last()),
            _ => {}
        }
    }
    names
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
