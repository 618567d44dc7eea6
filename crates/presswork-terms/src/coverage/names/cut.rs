//! What is left of a sequence of capitalised words without titles, days and demonyms: the candidates for names.

use super::find::{Candidate, Certainty, NameWord};
use super::lists::{Form, PREFIXES};
use super::sequence::Reader;

impl Reader<'_> {
    /// Cuts a sequence at titles, days and demonyms, and adds what is left.
    pub(super) fn cut(&self, words: &[usize], opening: bool, headline: bool, out: &mut Vec<Candidate>) {
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
