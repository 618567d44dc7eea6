//! Sequences of capitalised words in a sentence.
//!
//! A sequence runs over capitalised words, particles between them (`al-`, `bin`, `van`, `de`), initials, hyphens
//! (`Ki-moon`, `al-Hayat`), and over `of` and `for` behind a word for an institution. It ends at punctuation, at a
//! possessive (`Russia’s`), before a lower-case second part of a compound (`Qaeda-linked`). Titles are cut off, and days,
//! months and demonyms left out.

use std::ops::Range;

use presswork_corpus::Zone;

use super::find::{Candidate, Certainty, NameWord};
use super::lists::{Form, Lists, PREFIXES};
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

    /// Cuts a sequence at titles, days and demonyms, and adds what is left.
    fn cut(&self, words: &[usize], opening: bool, headline: bool, out: &mut Vec<Candidate>) {
        let mut start = 0;
        let mut titled = self.role_before(words[0]);
        if self.is_between_marks(words) {
            // What stands between marks of its own is called so, and needs no cutting: “General Alarm”.
            let first = self.text.form(&self.text.tokens[words[0]]);
            return self.piece(words, opening && (first.opener || first.stop), headline, false, out);
        }
        if self.is_apposed_to_place(words) {
            // "the area, Sheikh Jarad, was taken": a title in the name of a place is part of it.
            return self.piece(words, opening, headline, false, out);
        }
        let mut at = 0;
        while at < words.len() {
            let form = self.text.form(&self.text.tokens[words[at]]);
            let following = words.get(at + 1).map(|&next| self.text.form(&self.text.tokens[next]));
            let modifies = form.modifier && following.is_some_and(|next| next.title || next.modifier);
            let prefix = PREFIXES.contains(&form.key.as_str()) && self.text.is_hyphen(words[at] + 1);
            if (form.calendar && !self.is_given_name(words[at], following)) || prefix {
                self.piece(&words[start..at], opening && start == 0, headline, titled, out);
                (start, titled) = (at + 1, false);
            } else if form.title && form.capital || modifies {
                let piece = &words[start..at];
                // `Martin Luther King`: a title that ends a person's name is part of it.
                let ends = following.is_none() && !piece.is_empty() && form.title && self.is_given(piece);
                if !ends {
                    self.piece(piece, opening && start == 0, headline, titled, out);
                    (start, titled) = (at + 1, true);
                }
            }
            at += 1;
        }
        // `President-elect Trump`: the hyphen ended the title's sequence.
        self.piece(&words[start..], opening && start == 0, headline, titled, out);
    }

    /// `Jan Egeland`, `April Jones`: a month that is a given name, before more of a name and behind no word of time.
    fn is_given_name(&self, at: usize, following: Option<&Form>) -> bool {
        let form = self.text.form(&self.text.tokens[at]);
        let given = ["april", "august", "jan", "june", "may", "wed"].contains(&form.key.as_str())
            && !form.text.ends_with('.');
        let timed = at.checked_sub(1).and_then(|before| self.text.at(before)).is_some_and(|before| {
            ["by", "from", "in", "last", "next", "of", "on", "since", "this", "to", "until"]
                .contains(&before.key.as_str())
        });
        given && !timed && !form.possessive && following.is_some_and(|next| next.capital && !next.calendar)
    }

    /// Whether words before a title are those of a person: no acronym, no demonym, no institution.
    fn is_given(&self, piece: &[usize]) -> bool {
        let forms = piece.iter().map(|&at| self.text.form(&self.text.tokens[at]));
        piece.len() > 1
            && forms
                .into_iter()
                .all(|form| !form.dotted && !form.capitals && !form.demonym && !form.institution)
    }

    /// Whether these words say which place the noun before them is, between commas: `a key town, Port Ashel, fell`.
    fn is_apposed_to_place(&self, words: &[usize]) -> bool {
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return false };
        let comma =
            |at: Option<usize>| at.and_then(|at| self.text.at(at)).is_some_and(|form| form.text == ",");
        let noun = first.checked_sub(2).filter(|&at| self.same_sentence(at, first));
        let noun = noun.and_then(|at| self.text.at(at)).is_some_and(|form| form.lower && form.place_word);
        noun && comma(first.checked_sub(1)) && comma(Some(last + 1))
    }

    /// The token before `first` where it is the ordinal of a name: `6th Guards Brigade`.
    fn ordinal_before(&self, words: &[usize]) -> Option<usize> {
        let first = *words.first()?;
        let before = first.checked_sub(1).filter(|&at| self.same_sentence(at, first))?;
        let key = self.text.at(before)?.key.as_str();
        let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| key.strip_suffix(end))?;
        let ordinal = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let named = words.iter().any(|&at| self.text.at(at).is_some_and(|form| form.institution));
        (ordinal && named && !self.touch(first)).then_some(before)
    }

    /// Whether a quotation holds these words and nothing else.
    fn is_between_marks(&self, words: &[usize]) -> bool {
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return false };
        let mark = |at: Option<usize>| {
            at.and_then(|at| self.text.at(at))
                .is_some_and(|form| ["“", "”", "\"", "‘", "’", "«", "»"].contains(&form.text.as_str()))
        };
        let comma = self.text.at(last + 1).is_some_and(|form| form.text == ",");
        words.len() > 1 && mark(first.checked_sub(1)) && mark(Some(last + 1 + usize::from(comma)))
    }

    /// Whether a role stands before the token at `at`: `boss Idris Vorkash`, `President-elect Trump`.
    fn role_before(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let same = |index: usize| {
            (self.text.tokens[index].zone, self.text.tokens[index].sentence)
                == (self.text.tokens[at].zone, self.text.tokens[at].sentence)
        };
        if !same(before) || self.text.is_punctuation(before) {
            return false;
        }
        let form = self.text.form(&self.text.tokens[before]);
        let elect = form.key == "elect" && before > 0 && self.text.is_hyphen(before - 1);
        (form.lower && form.role && !form.possessive) || elect
    }

    /// Adds a piece that is left of a sequence, if it is a candidate.
    fn piece(&self, words: &[usize], opening: bool, headline: bool, titled: bool, out: &mut Vec<Candidate>) {
        let form = |at: &usize| self.text.form(&self.text.tokens[*at]);
        let mut words = words;
        // Connecting words and hyphens at the ends belong to what was cut off, but for those of a French name.
        let french = words.iter().any(|at| {
            let form = form(at);
            form.small_institution
                || form.small_place
                || self.lists.french && form.institution && form.capital
        });
        let loose = |at: &usize| !french && !form(at).capital;
        while words.first().is_some_and(|at| loose(at) && !self.begins_with_article(words)) {
            words = &words[1..];
        }
        while words.last().is_some_and(|at| {
            loose(at)
                && form(at).text.chars().all(|c| !c.is_alphanumeric() || c.is_lowercase())
                && !self.is_second_part(words)
        }) {
            words = &words[..words.len() - 1];
        }
        let whole = words.len();
        let named = |words: &[usize]| words.iter().any(|at| form(at).institution || form(at).place_word);
        while words.len() > 1 && form(&words[0]).demonym && !named(words) {
            words = &words[1..];
        }
        if words.is_empty() {
            return;
        }
        let opening = opening && words.len() == whole;
        if words.len() == 1 && self.is_adjective_of_place(words[0]) {
            return;
        }
        let only = |test: &dyn Fn(&Form) -> bool| words.iter().map(form).filter(|one| one.capital).all(test);
        if only(&|one| one.demonym)
            || only(&|one| one.text.chars().filter(|c| c.is_alphabetic()).count() == 1)
        {
            return;
        }
        // Letters in capitals are loud, not names, where they are long and no dateline.
        let loud = |one: &Form| one.capitals && !one.dotted && one.text.chars().count() > 5;
        if words.iter().any(|at| loud(form(at))) && !self.is_dateline(words) {
            return;
        }
        let numbered: Vec<usize> =
            self.ordinal_before(words).into_iter().chain(words.iter().copied()).collect();
        let words = numbered.as_slice();
        let first = words[0];
        // `NATO lent …`: an acronym's capitals are its own where the next word has none.
        let acronym = words.len() == 1
            && form(&first).capitals
            && self.text.at(first + 1).is_some_and(|next| next.lower);
        let dateline = words.iter().map(form).all(|one| one.capitals) && self.is_dateline(words);
        let certainty = match (headline, opening && form(&first).capital && !acronym && !dateline) {
            (true, _) => Certainty::Headline,
            (false, true) => Certainty::Opening,
            _ => Certainty::Sure,
        };
        let words: Vec<NameWord> = words.iter().map(|&at| self.text.word(at)).collect();
        let zone = self.text.tokens[first].zone;
        let evidence = self.evidence(&words, titled);
        out.push(Candidate { words, zone, certainty, evidence, fixed: false });
    }

    /// `some Velmaran officials`: an adjective between a determiner and a noun says where somebody is from, and names nobody.
    fn is_adjective_of_place(&self, at: usize) -> bool {
        const DETERMINERS: [&str; 14] = [
            "a", "all", "an", "both", "few", "many", "most", "other", "several", "some", "the", "these",
            "those", "two",
        ];
        const ENDS: [&str; 5] = ["ean", "ese", "ian", "ish", "ran"];
        let Some(form) = self.text.at(at) else { return false };
        let before = at.checked_sub(1).filter(|&before| self.same_sentence(before, at));
        let determined = before
            .and_then(|before| self.text.at(before))
            .is_some_and(|form| DETERMINERS.contains(&form.key.as_str()));
        let noun = self.text.at(at + 1).is_some_and(|next| next.lower && !next.stop);
        determined && noun && !form.possessive && ENDS.iter().any(|end| form.key.ends_with(end))
    }

    fn begins_with_article(&self, words: &[usize]) -> bool {
        matches!(words, [_, hyphen, next, ..] if self.text.is_hyphen(*hyphen) && self.capital(*next))
    }

    /// Whether the last word is the lower-case part of a given name: `Ki-moon`.
    fn is_second_part(&self, words: &[usize]) -> bool {
        matches!(words, [.., hyphen, last] if self.text.is_hyphen(*hyphen) && !self.text.is_hyphen(*last))
    }

    /// `BEIRUT, Lebanon —`, `KESSARIN (VELNA)`: capitals that begin a block.
    pub(super) fn is_dateline(&self, words: &[usize]) -> bool {
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return false };
        let begins = first == 0 || self.text.tokens[first - 1].sentence != self.text.tokens[first].sentence;
        let marks = [",", "(", "—", "–", "-"];
        begins && self.text.at(last + 1).is_some_and(|form| marks.contains(&form.text.as_str()))
    }
}
