//! German, where every noun is capitalised, so that capitals alone say nothing.
//!
//! A name is: two capitalised words or more beside each other, when titles and offices in front are cut off (`Chefingenieur
//! Pavol Hastrin`); or what stands behind a title (`General Workasch`). One word without a title is a name by what stands
//! around it (`german_single.rs`); a surname alone where its document has the whole name (`Hastrin`, `Hastrins`).

use std::collections::BTreeSet;
use std::ops::Range;

use super::find::{Candidate, Certainty, NameWord};
use super::german_single;
use super::kind::Evidence;
use super::lists::Lists;
use super::text::Text;
use presswork_corpus::TokenKind;

/// Particles between the parts of a name.
const PARTICLES: [&str; 12] = ["al", "bin", "de", "den", "der", "di", "el", "ibn", "la", "van", "von", "zu"];
/// Words that begin the name of a place, whatever noun stands behind them: `Kap Sorge`.
const PLACES: [&str; 14] = [
    "bad", "fort", "kap", "lake", "los", "monte", "mount", "new", "port", "puerto", "rio", "san", "santa",
    "são",
];
/// Directions that part one institution from another: `Gewerkschaft Nord`.
pub(super) const SIDES: [&str; 8] = ["mitte", "nord", "nordost", "nordwest", "ost", "süd", "südwest", "west"];
/// Prepositions that a place stands behind.
const PLACING: [&str; 6] = ["aus", "bei", "in", "nach", "nahe", "um"];

/// Reads a sentence.
pub(super) fn read(text: &Text<'_>, lists: &Lists, sentence: Range<usize>, out: &mut Vec<Candidate>) {
    // A heading has no stop at its end; its words are looked for elsewhere.
    let mut last = sentence.clone().rev().filter_map(|at| text.at(at));
    let heading = last
        .next()
        .is_some_and(|form| form.text.chars().any(char::is_alphanumeric) && !form.text.ends_with('.'));
    let mut at = sentence.start;
    let mut opening = true;
    while at < sentence.end {
        if text.is_punctuation(at) {
            opening = opening
                || text.at(at).is_some_and(|form| matches!(form.text.as_str(), "„" | "»" | "\"" | ":"));
            at += 1;
            continue;
        }
        let end = run(text, lists, at, sentence.end);
        if end > at {
            piece(text, lists, at..end, opening, heading, out);
        }
        at = end.max(at + 1);
        opening = false;
    }
}

/// Where the run of capitalised words that begins at `at` ends.
fn run(text: &Text<'_>, lists: &Lists, at: usize, end: usize) -> usize {
    let named = |at: usize| at < end && text.at(at).is_some_and(|form| form.capital && !form.stop);
    let mut last = at;
    while named(last) {
        last += 1;
        let hyphen = last + 1 < end && text.is_hyphen(last) && text.touches(last) && text.touches(last + 1);
        if hyphen && named(last + 1) {
            last += 1;
        } else if let Some(behind) = purpose(text, lists, last, end) {
            last = behind;
            break;
        } else if text.at(last).is_some_and(|form| form.lower && PARTICLES.contains(&form.key.as_str()))
            && !text.at(last).is_some_and(|form| ["den", "der", "la"].contains(&form.key.as_str()))
        {
            let joined = last + 2 < end && text.is_hyphen(last + 1);
            // `Margarethe van den Berg`
            let second =
                text.at(last + 1).is_some_and(|form| form.lower && PARTICLES.contains(&form.key.as_str()));
            let behind = if joined || second { last + 2 } else { last + 1 };
            if !named(behind) {
                break;
            }
            last = behind;
        }
    }
    last
}

/// `Bundesamt für Gezeiten`, `Ministerium für Umwelt und Verkehr`: where what an institution is for ends, which is named behind
/// the word before `at`.
fn purpose(text: &Text<'_>, lists: &Lists, at: usize, end: usize) -> Option<usize> {
    let key = |at: usize| text.at(at).filter(|_| at < end).map_or("", |form| form.key.as_str());
    let noun = |at: usize| at < end && text.at(at).is_some_and(|form| form.capital);
    let named = key(at) == "für" && noun(at + 1) && lists.is_institution(key(at - 1));
    let more = key(at + 2) == "und" && noun(at + 3);
    named.then_some(if more { at + 4 } else { at + 2 })
}

/// Adds a run without the titles and offices in front of it.
fn piece(
    text: &Text<'_>,
    lists: &Lists,
    run: Range<usize>,
    opening: bool,
    heading: bool,
    out: &mut Vec<Candidate>,
) {
    let mut start = run.start;
    let mut titled = false;
    for at in run.clone() {
        let Some(form) = text.at(at) else { return };
        if form.title || form.role {
            (start, titled) = (at + 1, true);
        } else if form.calendar {
            (start, titled) = (at + 1, false);
        }
    }
    // Behind a hyphen stands a part of the title's own compound.
    if start < run.end && text.is_hyphen(start) {
        return;
    }
    if titled {
        // `Velmaras Präsident Anton Feld`
        german_single::genitive(text, lists, run.clone(), out);
        german_single::acronym_of_title(text, lists, &run, out);
    } else if start < run.end && german_single::read(text, lists, start..run.end, heading, out) {
        return;
    }
    let words: Vec<NameWord> = (start..run.end).map(|at| text.word(at)).collect();
    let forms = || (start..run.end).filter_map(|at| text.at(at));
    let capitals = forms().filter(|form| form.capital).count();
    let parts = words.iter().skip(1).filter(|word| !word.touches).count() + 1;
    let letters = forms().all(|form| form.text.chars().any(char::is_lowercase) || !form.capital);
    if capitals == 0 || !letters || (parts < 2 && !titled) {
        return;
    }
    let certainty = match opening && start == run.start {
        _ if heading && !titled => Certainty::Headline,
        true => Certainty::Opening,
        false => Certainty::Sure,
    };
    let key: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
    // Behind a small word no other reason asks for an adjective's capital.
    let inside = start > 0 && !opening && text.at(start - 1).is_some_and(|form| form.lower);
    let adjective = inside && parts == 2 && lists.is_adjective(key[0]);
    let purpose = key.contains(&"für");
    let place = lists.is_place(&key.join(" ")) || PLACES.contains(&key[0]);
    let side = parts == 2 && lists.is_institution(key[0]) && SIDES.contains(&key[1]);
    let institution = purpose || side || forms().any(|form| form.institution);
    let placing = start > 0 && text.at(start - 1).is_some_and(|form| PLACING.contains(&form.key.as_str()));
    let evidence = Evidence {
        titled: u32::from(titled),
        speaking: 0,
        located: u32::from(placing && !titled && !words[0].noun),
        institution: u32::from(institution),
        place_worded: u32::from(place),
    };
    let zone = text.tokens[start].zone;
    let fixed = !titled && (adjective || purpose || place || side);
    out.push(Candidate { words, zone, certainty, evidence, fixed });
}

/// Words that a noun stands behind.
const ARTICLES: [&str; 34] = [
    "am", "beim", "das", "dem", "den", "der", "des", "die", "diese", "diesem", "diesen", "dieser", "ein",
    "eine", "einem", "einen", "einer", "eines", "im", "ihre", "ihren", "ihrer", "jede", "kein", "keine",
    "keinen", "mehr", "seine", "seinem", "seinen", "seiner", "vom", "zum", "zur",
];

/// The capitalised words that stand behind an article or a number, folded.
pub(super) fn nouns(text: &Text<'_>) -> BTreeSet<String> {
    let mut nouns = BTreeSet::new();
    for at in 1..text.tokens.len() {
        let (Some(before), Some(form)) = (text.at(at - 1), text.at(at)) else { break };
        let number = text.tokens[at - 1].kind == TokenKind::Number;
        // `der Orvan-Damm`: the article is of what the compound ends in.
        let compound = text.is_hyphen(at + 1) && text.touches(at + 1);
        let particle = at > 1 && text.at(at - 2).is_some_and(|form| form.key == "van");
        if form.capital
            && !form.capitals
            && !compound
            && !particle
            && (number || ARTICLES.contains(&before.key.as_str()))
            && !nouns.contains(&form.key)
        {
            nouns.insert(form.key.clone());
        }
    }
    nouns
}

/// Whether a word begins with a capital, or has one behind its article: `al-Rashidi`.
fn is_capital(word: &NameWord) -> bool {
    word.text.split('-').any(|part| part.starts_with(char::is_uppercase))
}

/// What is left of a sequence when the nouns around it are cut off; nothing where less than two words are left and no title
/// stands before them.
pub(super) fn without_nouns(words: &[NameWord], titled: bool, noun: impl Fn(&str) -> bool) -> &[NameWord] {
    let is_noun = |word: &NameWord| {
        let key = word.key.as_str();
        !is_capital(word) || word.noun || noun(key)
    };
    let mut left = words;
    // `Staudamm von Tal Meschir`: a noun, and the name that it is of.
    let of = left.iter().position(|word| word.key == "von").filter(|_| is_noun(&left[0]));
    if let Some(place) = of.map(|at| &left[at + 1..]).filter(|place| !place.is_empty()) {
        // `Gemeinde von der Größe`
        let named = is_capital(&place[0]);
        return if named
            && (place.len() > 1 || !is_noun(&place[0]) && !german_single::is_plural(&place[0].key))
        {
            place
        } else {
            &[]
        };
    }
    while left.len() > 1 && !left[1].touches && is_noun(&left[0]) {
        left = &left[1..];
    }
    while left.len() > 1 && !left[left.len() - 1].touches && is_noun(&left[left.len() - 1]) {
        left = &left[..left.len() - 1];
    }
    // `al-Rashidi` is one part, `Klein-Garran` one too.
    let joined = |at: usize| left[at].touches && at >= 2 && is_capital(&left[at - 2]);
    let parts = (0..left.len()).filter(|&at| is_capital(&left[at]) && !joined(at)).count();
    // `Symptome von Patienten`, but `Götz von Berlichingen`
    let of = left.len() == 3 && left[1].key == "von" && german_single::is_plural(&left[2].key);
    if parts > 1 && !of || titled { left } else { &[] }
}

/// Adds the surnames that stand alone of names that the document has whole, and puts all in order.
pub(super) fn surnames(text: &Text<'_>, out: &mut Vec<Candidate>) {
    let sure = out.iter().filter(|one| one.certainty == Certainty::Sure && one.evidence.titled > 0);
    let known: BTreeSet<String> =
        sure.filter_map(|one| one.words.last()).map(|word| word.key.clone()).collect();
    let taken: BTreeSet<u32> = out.iter().flat_map(|one| &one.words).map(|word| word.token).collect();
    for (index, token) in (0_u32..).zip(text.tokens) {
        let form = text.form(token);
        if !form.capital || taken.contains(&index) {
            continue;
        }
        let genitive = form.key.strip_suffix('s').filter(|stem| known.contains(*stem));
        if !known.contains(&form.key) && genitive.is_none() {
            continue;
        }
        let mut word = text.word(index as usize);
        if let (Some(stem), false) = (genitive, known.contains(&form.key)) {
            word.key = stem.to_owned();
            word.text.truncate(word.text.len() - 1);
        }
        word.touches = false;
        let evidence = Evidence::default();
        out.push(Candidate {
            words: vec![word],
            zone: token.zone,
            certainty: Certainty::Sure,
            evidence,
            fixed: true,
        });
    }
    out.sort_by_key(|one| one.words.first().map(|word| word.token));
}
