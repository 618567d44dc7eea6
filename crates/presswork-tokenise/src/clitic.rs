//! Small words on an apostrophe or a hyphen: English contractions and possessives (`don't`, `Assad’s`), elided words
//! of French and Italian (`l’` `eau`), French pronouns behind their verb (`a` `-t-il`).

use crate::fold::fold;
use crate::view::View;

/// The end of an `'s` that stands at `at`, directly behind a number or an abbreviation, where UAX #29 cuts it off:
/// `1990’s`, `U.N.’s`.
pub(crate) fn end_of_suffix(view: &View<'_>, at: usize) -> Option<usize> {
    if view.splits_contractions() {
        return None;
    }
    let rest = view.rest(at);
    let len = ["'s", "’s"].iter().find(|suffix| rest.starts_with(**suffix))?.len();
    let ends = !rest[len..].chars().next().is_some_and(char::is_alphanumeric);
    ends.then_some(at + len)
}

/// What English contracts behind an apostrophe.
const ENCLITICS: [&str; 6] = ["s", "m", "d", "re", "ve", "ll"];

/// What English writes as one word and the treebanks take for two: the word, and the length of its first part.
const FUSED: [(&str, usize); 26] = [
    ("cannot", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("wanna", 3),
    ("outta", 3),
    ("lemme", 3),
    ("gimme", 3),
    ("kinda", 4),
    ("sorta", 4),
    ("dunno", 2),
    ("dont", 2),
    ("doesnt", 4),
    ("didnt", 3),
    ("isnt", 2),
    ("arent", 3),
    ("wasnt", 3),
    ("werent", 4),
    ("hasnt", 3),
    ("havent", 4),
    ("hadnt", 3),
    ("couldnt", 5),
    ("wouldnt", 5),
    ("shouldnt", 6),
    ("im", 1),
    ("ive", 1),
    ("thats", 4),
];

/// The length of the first part of an English word that is two: `do|n't`, `it|'s`, `can|not`, `gon|na`. `signed` is
/// whether it holds an apostrophe or another sign.
pub(crate) fn before_contraction(text: &str, signed: bool) -> Option<usize> {
    if text.len() > 40 {
        return None;
    }
    let mut apostrophes = text.char_indices().filter(|&(_, c)| matches!(c, '\'' | '’')).peekable();
    if !signed || apostrophes.peek().is_none() {
        let fused = |(word, _): &&(&str, usize)| word.len() == text.len() && text.eq_ignore_ascii_case(word);
        return FUSED.iter().find(fused).map(|&(_, len)| len);
    }
    apostrophes.find_map(|(at, apostrophe)| {
        let tail = &text[at + apostrophe.len_utf8()..];
        let tail = tail.split(['\'', '’']).next().unwrap_or("");
        if at > 1 && tail.eq_ignore_ascii_case("t") && text[..at].ends_with(['n', 'N']) {
            return Some(at - 1);
        }
        let enclitic = ENCLITICS.iter().any(|enclitic| tail.eq_ignore_ascii_case(enclitic));
        (at > 0 && enclitic).then_some(at)
    })
}

/// The end of what is contracted behind the apostrophe at `at`, which a word touches: `'s`, `'re`.
pub(crate) fn end_of_enclitic(view: &View<'_>, at: usize) -> Option<usize> {
    let behind_word =
        view.text[view.start..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '.');
    let rest = view.rest(at);
    let apostrophe = rest.chars().next().filter(|c| behind_word && matches!(c, '\'' | '’'))?.len_utf8();
    let tail = &rest[apostrophe..];
    let len = tail.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let ends = !tail[len..].chars().next().is_some_and(char::is_alphanumeric);
    (ends && ENCLITICS.iter().any(|enclitic| tail[..len].eq_ignore_ascii_case(enclitic)))
        .then_some(at + apostrophe + len)
}

/// The end of a possessive apostrophe at `at` behind a plural (`the rebels’ path`): a word in `s` before it, a word
/// after it, and no single quotation mark open.
pub(crate) fn end_of_possessive(view: &View<'_>, at: usize) -> Option<usize> {
    let rest = view.rest(at);
    let apostrophe = rest.chars().next().filter(|c| matches!(c, '\'' | '’'))?.len_utf8();
    let plural = view.text[view.start..at].ends_with(['s', 'S']);
    let mut after = rest[apostrophe..].chars();
    (plural && after.next() == Some(' ') && after.next().is_some_and(char::is_alphanumeric))
        .then_some(at + apostrophe)
}

/// English words that begin with an apostrophe.
const CLIPPED: [&str; 7] = ["em", "cause", "til", "tis", "twas", "bout", "n"];

/// The end of an English word that begins with the apostrophe at `at`: `’70s`, `'em`, `'n'`; `next_end` is the end of the word
/// that follows it.
pub(crate) fn end_of_clipped(view: &View<'_>, at: usize, next_end: Option<usize>) -> Option<usize> {
    let end = next_end.filter(|_| view.habits.english)?;
    if view.text[view.start..at].ends_with(char::is_alphanumeric) {
        return None;
    }
    let apostrophe = view.rest(at).chars().next().filter(|c| matches!(c, '\'' | '’'))?.len_utf8();
    let word = &view.text[at + apostrophe..end];
    if word.eq_ignore_ascii_case("n")
        && let Some(closing) = view.rest(end).chars().next().filter(|c| matches!(c, '\'' | '’'))
    {
        return Some(end + closing.len_utf8());
    }
    let decade = matches!(word.as_bytes(), [a, b'0', b's'] if a.is_ascii_digit());
    (decade || CLIPPED.iter().any(|clipped| word.eq_ignore_ascii_case(clipped))).then_some(end)
}

/// The longest elided word, its apostrophe included, in bytes.
const LONGEST: usize = 12;

/// The length of the elided word that `text` begins with, its apostrophe included.
pub(crate) fn end_of_elision(view: &View<'_>, text: &str, start: usize) -> Option<usize> {
    if !view.splits_elisions() {
        return None;
    }
    let (at, apostrophe) = text.char_indices().find(|&(_, c)| matches!(c, '\'' | '’'))?;
    let len = at + apostrophe.len_utf8();
    (len <= LONGEST && len < text.len() && is_elided(view, &text[..len]) && !begins_whole(view, start))
        .then_some(len)
}

/// The end of the elided word `start..end` whose apostrophe stands apart from what follows: `l'« oasis »`.
pub(crate) fn end_of_lone_elision(view: &View<'_>, start: usize, end: usize) -> Option<usize> {
    if !view.splits_elisions() || end - start > LONGEST {
        return None;
    }
    let apostrophe = view.rest(end).chars().next().filter(|c| matches!(c, '\'' | '’'))?;
    let end = end + apostrophe.len_utf8();
    is_elided(view, &view.text[start..end]).then_some(end)
}

fn is_elided(view: &View<'_>, word: &str) -> bool {
    view.language.elisions.contains(fold(word).as_str())
}

/// Whether a word that stays whole begins at `start`: `c'est-à-dire`, `l'on`.
fn begins_whole(view: &View<'_>, start: usize) -> bool {
    whole_at(view, start).is_some()
}

/// The end of a word that stays whole and begins at `start`.
pub(crate) fn whole_at(view: &View<'_>, start: usize) -> Option<usize> {
    if view.language.whole.is_empty() {
        return None;
    }
    let rest = view.rest(start);
    let len = rest
        .char_indices()
        .find(|&(i, c)| i >= 32 || !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .map_or(rest.len(), |(i, _)| i);
    view.language.whole.contains(fold(&rest[..len]).as_str()).then_some(start + len)
}

/// Pronouns that French puts behind a verb, on a hyphen.
const PRONOUNS: [&str; 22] = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "moi", "toi", "le", "la", "les",
    "lui", "leur", "y", "en", "ci", "là", "t",
];

/// The end of the pronoun whose hyphen stands at `at`, behind a word: `-t-il`, `-vous`, the first of `-le-moi`.
pub(crate) fn end_of_inversion(view: &View<'_>, at: usize) -> Option<usize> {
    let behind_word = view.text[view.start..at].chars().next_back().is_some_and(char::is_alphabetic);
    if !behind_word || view.byte(at) != b'-' {
        return None;
    }
    let mut first = None;
    let mut from = at;
    // Two pronouns at most, and the `t` between verb and vowel.
    for _ in 0..3 {
        let rest = &view.rest(from)[1..];
        let len = rest.char_indices().find(|&(_, c)| !c.is_alphanumeric()).map_or(rest.len(), |(i, _)| i);
        if len > 5 || !PRONOUNS.contains(&fold(&rest[..len]).as_str()) {
            return None;
        }
        let to = from + 1 + len;
        let linking = rest[..len].eq_ignore_ascii_case("t");
        if first.is_none() && !linking {
            first = Some(to);
        }
        match rest[len..].bytes().next() {
            Some(b'-') => from = to,
            Some(b'\'') => return None,
            _ => return first,
        }
    }
    None
}
