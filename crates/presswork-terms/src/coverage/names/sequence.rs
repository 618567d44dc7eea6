//! Sequences of capitalised words in a sentence.
//!
//! A sequence runs over capitalised words, particles between them (`al-`, `bin`, `van`, `de`), initials, hyphens
//! (`Ki-moon`, `al-Hayat`), and over `of` and `for` behind a word for an institution. It ends at punctuation, at a
//! possessive (`Russia’s`), before a lower-case second part of a compound (`Qaeda-linked`). Titles are cut off, and days,
//! months and demonyms left out.

use std::ops::Range;

use presswork_corpus::Zone;

use super::find::Candidate;
use super::lists::{Lists, PREFIXES};
use super::text::Text;

/// Lower-case words that join two parts of a name.
const PARTICLES: [&str; 30] = [
    "abu", "al", "an", "ar", "as", "ash", "at", "az", "ben", "bin", "bint", "da", "dal", "de", "del",
    "della", "den", "der", "di", "dos", "du", "el", "et", "ibn", "la", "le", "van", "von", "y", "zu",
];
/// Those of them that are words of common use in English or romance languages, and join only by a hyphen.
const HYPHENED: [&str; 10] = ["an", "ar", "as", "ash", "at", "az", "et", "le", "la", "y"];
/// Lower-case second parts that make an adjective of a name: `Qaeda-linked`, `Moscow-based`.
const ADJECTIVES: [&str; 14] = [
    "based", "born", "built", "era", "free", "held", "led", "like", "linked", "made", "owned", "run",
    "style", "wide",
];
/// Offices that are named by what they are for: `Minister of Energy`.
const OFFICES: [&str; 2] = ["minister", "secretary"];
/// The longest candidate, in words.
const LONGEST: usize = 12;

/// Reads a sentence.
pub(super) struct Reader<'a> {
    pub text: &'a Text<'a>,
    pub end: usize,
    pub lists: &'a Lists,
}

impl Reader<'_> {
    pub fn read(&self, sentence: Range<usize>, out: &mut Vec<Candidate>) {
        let headline = self.is_headline(sentence.clone());
        let mut opening = true;
        let mut at = sentence.start;
        while at < self.end {
            let form = self.text.form(&self.text.tokens[at]);
            if self.text.is_punctuation(at) {
                // A quotation, a list's line, and what a colon introduces begin anew.
                let opens = matches!(
                    form.text.as_str(),
                    "“" | "\"" | "‘" | "«" | "»" | "„" | ":" | "•" | "'" | "!" | "?" | "."
                );
                let reopens = opens && !(form.text == "\"" && self.tokens_quoted(at));
                opening = opening || reopens;
                at += 1;
                continue;
            }
            match self.sequence(at, opening) {
                Some(words) => {
                    let next = words.last().map_or(at, |&last| last) + 1;
                    self.cut(&words, opening, headline, out);
                    at = next;
                }
                None => at += 1,
            }
            opening = false;
        }
    }

    /// Whether the straight mark at `at` closes a quotation.
    fn tokens_quoted(&self, at: usize) -> bool {
        at > 0 && self.text.tokens[at - 1].quoted
    }

    /// Whether all words of a sentence are capitalised, but for short ones: then capitals say nothing.
    fn is_headline(&self, sentence: Range<usize>) -> bool {
        let first = sentence.start;
        let ends = sentence.clone().next_back().and_then(|at| self.text.at(at));
        let stopped =
            ends.is_some_and(|form| matches!(form.text.as_str(), "." | "!" | "?" | "”" | "\"" | ":" | ";"));
        let forms = self.text.tokens[sentence].iter().map(|token| self.text.form(token));
        let (mut capital, mut lower) = (0, 0);
        for form in forms.filter(|form| !form.stop && form.text.len() > 3) {
            capital += u32::from(form.capital);
            lower += u32::from(form.lower);
        }
        match self.text.tokens[first].zone {
            Zone::Title => capital >= 2 && lower == 0,
            Zone::Body => !stopped && capital + lower >= 3 && capital >= 4 * lower,
        }
    }

    /// The tokens of the sequence that begins at `at`, hyphens included; `None` where none does.
    fn sequence(&self, at: usize, opening: bool) -> Option<Vec<usize>> {
        let mut words = Vec::new();
        let mut next = self.begin(at, opening)?;
        loop {
            words.extend(next.iter().copied());
            let last = *words.last()?;
            let possessive = self.text.form(&self.text.tokens[last]).possessive;
            if possessive && !self.is_of_institution(last) || words.len() >= LONGEST {
                return Some(words);
            }
            match self.step(&words, last) {
                Some(more) => next = more,
                None if self.lists.french => {
                    words.extend(self.rest_of_institution(&words, last));
                    return Some(words);
                }
                None => return Some(words),
            }
        }
    }

    /// Whether a possessive is part of an institution's name: `Teachers’ Union`, `People’s Party`, but not `Russia’s Army`.
    fn is_of_institution(&self, at: usize) -> bool {
        let Some(form) = self.text.at(at) else { return false };
        let several =
            form.key.ends_with('s') || ["people", "women", "men", "children"].contains(&form.key.as_str());
        let behind = (at + 1..at + 4).take_while(|&next| self.capital(next) && !self.touch(next));
        several && behind.filter_map(|next| self.text.at(next)).any(|next| next.institution)
    }

    /// The tokens that a sequence may begin with at `at`.
    fn begin(&self, at: usize, opening: bool) -> Option<Vec<usize>> {
        let form = self.text.at(at)?;
        if self.lists.french {
            if let Some(words) = self.begin_french(at, opening) {
                return Some(words);
            }
            if form.capital && self.is_of_office(at) {
                return None;
            }
        }
        if form.lower && PARTICLES.contains(&form.key.as_str()) {
            // `al-Hayat`, but `van` and `de` only inside a name.
            let joined = self.text.is_hyphen(at + 1)
                && self.touch(at + 1)
                && self.capital(at + 2)
                && self.touch(at + 2);
            return joined.then(|| vec![at, at + 1, at + 2]);
        }
        if !form.capital {
            return None;
        }
        let of = at >= 2
            && self.text.at(at - 1).is_some_and(|of| of.key == "of")
            && self.same_sentence(at - 2, at);
        if of && self.text.at(at - 2).is_some_and(|office| OFFICES.contains(&office.key.as_str())) {
            return None;
        }
        if form.stop {
            // `On the Ground News`, inside a sentence.
            let article = matches!(form.key.as_str(), "the" | "a" | "an" | "i");
            let the = self.text.at(at + 1).is_some_and(|next| next.lower && next.key == "the");
            let behind = if the { at + 2 } else { at + 1 };
            let named =
                self.capital(behind) && self.text.at(behind).is_some_and(|next| !next.stop && !next.calendar);
            return (!opening && !article && named && the).then(|| vec![at, at + 1, at + 2]);
        }
        Some(vec![at])
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        at < self.end && self.text.at(at).is_some_and(|form| form.capital)
    }

    pub(super) fn touch(&self, at: usize) -> bool {
        at < self.end && self.text.touches(at)
    }

    /// What goes on behind the token `last` of `words`.
    fn step(&self, words: &[usize], last: usize) -> Option<Vec<usize>> {
        let next = last + 1;
        if next >= self.end {
            return None;
        }
        let (form, before) = (self.text.at(next)?, self.text.at(last)?);
        if self.text.is_hyphen(next) {
            return self.behind_hyphen(words, last);
        }
        if form.text == "&" && self.capital(next + 1) && !self.touch(next) && !self.touch(next + 1) {
            // `Borg & Pell`
            return Some(vec![next, next + 1]);
        }
        if self.text.is_punctuation(next) || self.touch(next) {
            return None;
        }
        // `Yann Le Goarn`: an article inside a name.
        let article = form.capital && form.stop && PARTICLES.contains(&form.key.as_str());
        if article && self.capital(next + 1) && self.text.at(next + 1).is_some_and(|name| !name.stop) {
            return Some(vec![next, next + 1]);
        }
        if form.capital {
            return (!form.stop).then(|| vec![next]);
        }
        let key = form.key.as_str();
        // `Jean-Loup d'Arcy`
        let elided =
            form.lower && key == "d" && form.possessive && self.capital(next + 1) && self.touch(next + 1);
        if self.lists.french && elided && !self.lists.is_place(&before.key) {
            let place = self.text.at(next + 1).is_none_or(|form| form.stop || self.lists.is_place(&form.key));
            return (!place).then(|| vec![next, next + 1]);
        }
        if form.lower && PARTICLES.contains(&key) {
            if self.text.is_hyphen(next + 1)
                && self.touch(next + 1)
                && self.touch(next + 2)
                && self.capital(next + 2)
            {
                return Some(vec![next, next + 1, next + 2]);
            }
            if !HYPHENED.contains(&key) {
                let second = self
                    .text
                    .at(next + 1)
                    .filter(|form| form.lower && PARTICLES.contains(&form.key.as_str()));
                let behind = next + 1 + usize::from(second.is_some());
                // `Marguerite de La Tour`
                let article = self
                    .text
                    .at(behind)
                    .is_some_and(|form| form.capital && form.stop && PARTICLES.contains(&form.key.as_str()));
                let behind = behind + usize::from(article && self.capital(behind));
                let named = self.capital(behind) && self.text.at(behind).is_some_and(|form| !form.stop);
                return named.then(|| (next..=behind).collect());
            }
        }
        // `Society for the Protection of Seals`: what an institution is for may be of something.
        let again = key == "of"
            && words.len() > 2
            && words.iter().any(|&at| self.text.at(at).is_some_and(|form| form.key == "for"));
        if matches!(key, "of" | "for") && (before.institution || before.key == "high" || again) {
            let the = self.text.at(next + 1).is_some_and(|form| form.lower && form.key == "the");
            let behind = next + 1 + usize::from(the);
            let named =
                self.capital(behind) && self.text.at(behind).is_some_and(|form| !form.stop && !form.calendar);
            return named.then(|| (next..=behind).collect());
        }
        None
    }

    /// What goes on behind a hyphen that touches the token `last`.
    fn behind_hyphen(&self, words: &[usize], last: usize) -> Option<Vec<usize>> {
        let (hyphen, next) = (last + 1, last + 2);
        if !self.touch(hyphen) || !self.touch(next) || next >= self.end {
            return None;
        }
        let (form, before) = (self.text.at(next)?, self.text.at(last)?);
        if form.capital {
            let two =
                before.dotted || before.capitals || before.demonym || PREFIXES.contains(&before.key.as_str());
            return (!two).then(|| vec![hyphen, next]);
        }
        let part = form.key.as_str();
        let adjective = part.ends_with("ed") || ADJECTIVES.contains(&part) || form.stop;
        let again = self.text.is_hyphen(next + 1) && self.touch(next + 1);
        let given = form.lower && part.len() <= 5 && !adjective && !again && !before.title;
        let goes_on = next + 1 < self.end && !self.touch(next + 1) && self.capital(next + 1);
        ((words.len() > 1 || goes_on) && given).then(|| vec![hyphen, next])
    }
}
