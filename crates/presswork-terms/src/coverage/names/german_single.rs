//! German: one capitalised word that is a name, by what stands around it.
//!
//! A singular noun needs an article, unless it is of a substance or in a fixed phrase (`aus Holz`, `in Kraft`), and a plural
//! ends as plurals do. So what stands bare behind `in`, `nach`, `aus`, `bei`, ends otherwise and is in no list of nouns is a
//! name; and so is a genitive before its noun (`Velmaras Regierung`), one without an ending (`des Orvan`), and a word in
//! apposition to a noun of its kind (`die Stadt Brenndorf`, `die Zeitung Nordpost`). Elsewhere, and in headings, which leave
//! articles out, a word is a name where the corpus has it as one and never behind an article ([`resolve`](super::resolve)).

use std::ops::Range;

use super::find::{Candidate, Certainty, NameWord};
use super::german::SIDES;
use super::kind::Evidence;
use super::lists::{Form, Lists};
use super::text::Text;

/// Prepositions of place behind which a bare singular is a name.
const PLACING: [&str; 7] = ["aus", "bei", "gen", "in", "nach", "nahe", "via"];
/// Endings of plurals behind these prepositions, and of nouns of substances (`Seide`, `Wolle`).
const PLURAL: [&str; 4] = ["e", "eln", "en", "ern"];
/// Endings of places among words that end as plurals do.
const TOWNS: [&str; 23] = [
    "felde", "hude", "rode", "stede", "walde", "baden", "beuren", "brunnen", "felden", "graben", "hafen",
    "hagen", "hausen", "hofen", "ingen", "kirchen", "leben", "münden", "rieden", "roden", "stetten",
    "walden", "zellen",
];
/// Verbs of speech that need no object, so that what stands bare behind them is who speaks.
const SAID: [&str; 8] = ["antwortete", "erzählte", "ergänzte", "meint", "meinte", "sagt", "sagte", "so"];
/// Letters that a name has at least beside the ending of a genitive.
const STEM: usize = 3;

/// Adds the names of one word that a run holds, whose titles are cut off; whether they are all that it holds.
pub(super) fn read(
    text: &Text<'_>,
    lists: &Lists,
    run: Range<usize>,
    heading: bool,
    out: &mut Vec<Candidate>,
) -> bool {
    let parts: Vec<usize> = run.clone().filter(|&at| !text.is_hyphen(at)).collect();
    let spaced = parts.iter().skip(1).filter(|&&at| !text.touches(at)).count() + 1;
    if spaced > 1 {
        let all =
            genitive(text, lists, run.clone(), out) && parts.len() == 2 || headed(text, lists, &parts, out);
        if !all {
            each(text, lists, run, out);
        }
        return all;
    }
    one(text, lists, run, heading, out);
    true
}

/// Adds what the lists know, and what the corpus may, of words beside each other: they are taken where no name holds them.
fn each(text: &Text<'_>, lists: &Lists, run: Range<usize>, out: &mut Vec<Candidate>) {
    let mut start = run.start;
    for at in run.start + 1..=run.end {
        if at == run.end || !text.touches(at) {
            one(text, lists, start..at, true, out);
            start = at;
        }
    }
}

/// Adds one word, or one compound with hyphens, where it may be a name.
fn one(text: &Text<'_>, lists: &Lists, run: Range<usize>, heading: bool, out: &mut Vec<Candidate>) {
    let Some(form) = text.at(run.start) else { return };
    let parts: Vec<usize> = run.clone().filter(|&at| !text.is_hyphen(at)).collect();
    let compound = parts.len() > 1;
    if form.capitals || is_mixed(&form.text) {
        // `THW-Helfer`: of a compound with an acronym, the acronym is the name.
        if is_acronym(form, lists) {
            add(
                text,
                run.start..run.start + 1,
                Certainty::Sure,
                Evidence { institution: 1, ..Evidence::default() },
                out,
            );
        }
        return;
    }
    if form.noun && !compound {
        return;
    }
    // `der Orvan-Damm`: a compound whose last part is a noun may have a name for its first.
    let noun = parts.last().and_then(|&at| text.at(at)).is_some_and(|last| last.noun);
    if compound && noun {
        if !form.noun {
            add(text, run.start..run.start + 1, Certainty::Alone, Evidence::default(), out);
        }
        return;
    }
    let whole: String = run.clone().filter_map(|at| text.at(at)).map(|form| form.key.as_str()).collect();
    let same = |at: &usize| text.tokens[*at].sentence == text.tokens[run.start].sentence;
    let before = run.start.checked_sub(1).filter(same).and_then(|at| text.at(at));
    let before = before.map_or("", |form| form.key.as_str());
    let placing = PLACING.contains(&before);
    let river = before == "des"
        && !compound
        && !whole.ends_with(['s', 'ß', 'x', 'z', 'e'])
        && !whole.ends_with("en")
        && !whole.ends_with("rn");
    let speaks = SAID.contains(&before) && !compound;
    let bare = (placing || speaks) && !is_plural(&whole) || river;
    let known = whole.strip_suffix('s').is_some_and(|stem| lists.is_place(stem) && !lists.is_place(&whole));
    let (place, body) = (known || lists.is_place(&whole) || is_street(&whole), lists.is_body(&whole));
    let sure = place || body || bare && !heading;
    let evidence = Evidence {
        speaking: u32::from(speaks && sure),
        located: u32::from(placing && before != "bei"),
        institution: u32::from(body),
        place_worded: u32::from(place),
        ..Evidence::default()
    };
    add(text, run, if sure { Certainty::Sure } else { Certainty::Alone }, evidence, out);
    if let Some(last) = out.last_mut() {
        last.fixed = river && sure;
        // `Chinas`
        if known {
            last.words.iter_mut().for_each(without_genitive);
        }
    }
}

/// Adds `Velmara` of `Velmaras Regierung`: only names stand in the genitive before their noun.
pub(super) fn genitive(text: &Text<'_>, lists: &Lists, run: Range<usize>, out: &mut Vec<Candidate>) -> bool {
    let (first, second) = (run.start, run.start + 1);
    if second >= run.end || text.touches(second) {
        return false;
    }
    let (Some(one), Some(noun)) = (text.at(first), text.at(second)) else { return false };
    let stem =
        one.key.strip_suffix('s').filter(|stem| stem.chars().count() >= STEM && !one.noun && !one.role);
    let Some(stem) = stem.filter(|_| noun.noun || noun.role || noun.institution || noun.title) else {
        return false;
    };
    let evidence = Evidence { place_worded: u32::from(lists.is_place(stem)), ..Evidence::default() };
    add(text, first..second, Certainty::Sure, evidence, out);
    if let Some(last) = out.last_mut() {
        last.fixed = true;
        last.words.iter_mut().for_each(without_genitive);
    }
    true
}

/// Adds `Nordpost` of `Zeitung Nordpost`: a word in apposition.
fn headed(text: &Text<'_>, lists: &Lists, parts: &[usize], out: &mut Vec<Candidate>) -> bool {
    let [head, name] = *parts else { return false };
    let (Some(one), Some(form)) = (text.at(head), text.at(name)) else { return false };
    if !lists.is_head(&one.key)
        || SIDES.contains(&form.key.as_str())
        || text.touches(name)
        || form.noun
        || form.role
    {
        return false;
    }
    add(text, name..name + 1, Certainty::Sure, Evidence::default(), out);
    true
}

/// Takes the ending of a genitive off a word.
pub(super) fn without_genitive(word: &mut NameWord) {
    for text in [&mut word.text, &mut word.key] {
        if text.ends_with('s') {
            text.truncate(text.len() - 1);
        }
    }
}

/// `Mühlgasse`: the name of a street, which has an article.
fn is_street(key: &str) -> bool {
    let street = ["allee", "gasse", "straße"].iter().find_map(|end| key.strip_suffix(end));
    street.is_some_and(|before| before.chars().count() >= STEM)
}

/// Adds the acronym of a title's compound: `UN-Koordinatorin`.
pub(super) fn acronym_of_title(text: &Text<'_>, lists: &Lists, run: &Range<usize>, out: &mut Vec<Candidate>) {
    let compound = text.is_hyphen(run.start + 1) && text.touches(run.start + 1);
    if text.at(run.start).is_some_and(|form| compound && form.capitals && is_acronym(form, lists)) {
        let evidence = Evidence { institution: 1, ..Evidence::default() };
        add(text, run.start..run.start + 1, Certainty::Sure, evidence, out);
    }
}

pub(super) fn is_plural(key: &str) -> bool {
    let town = TOWNS.iter().any(|end| key.len() > end.len() + 1 && key.ends_with(end));
    let plural = PLURAL.iter().any(|end| key.ends_with(end)) && !town;
    // Plurals of foreign words: `Autos`, but `Damaskus`, `Paris`.
    let foreign = key.ends_with('s') && !["as", "is", "us", "ss"].iter().any(|end| key.ends_with(end));
    plural || foreign
}

/// Two to six capitals that no list knows for a thing, or a word with capitals inside it: `WhatsApp`.
fn is_acronym(form: &Form, lists: &Lists) -> bool {
    let letters = form.text.chars().count();
    let plain = form.text.chars().all(char::is_alphabetic);
    !lists.is_short_form(&form.key) && (is_mixed(&form.text) || plain && (2..=6).contains(&letters))
}

/// Whether a capital stands behind a small letter, but for that of `BürgerInnen`.
fn is_mixed(text: &str) -> bool {
    let inside = text.chars().zip(text.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    inside && !text.ends_with("Innen") && !text.ends_with("In")
}

fn add(
    text: &Text<'_>,
    words: Range<usize>,
    certainty: Certainty,
    evidence: Evidence,
    out: &mut Vec<Candidate>,
) {
    let zone = text.tokens[words.start].zone;
    let words = words.map(|at| text.word(at)).collect();
    out.push(Candidate { words, zone, certainty, evidence, fixed: false });
}
