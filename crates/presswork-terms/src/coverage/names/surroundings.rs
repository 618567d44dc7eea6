//! What stands in and around a candidate that says what kind of thing it names.

use presswork_corpus::TokenKind;

use super::find::NameWord;
use super::kind::Evidence;
use super::lists::Form;
use super::sequence::Reader;

/// Prepositions that a place stands behind.
const PLACING: [&str; 13] = [
    "across",
    "at",
    "dans",
    "en",
    "in",
    "inside",
    "near",
    "outside",
    "throughout",
    "toward",
    "towards",
    "vers",
    "à",
];
/// Words for places that stand before the name of one.
const BEFORE: [&str; 8] = ["cape", "fort", "gulf", "lake", "mount", "port", "river", "strait"];

impl Reader<'_> {
    /// What stands in and around a candidate.
    pub(super) fn evidence(&self, words: &[NameWord], titled: bool) -> Evidence {
        let (first, last) = (words[0].token as usize, words[words.len() - 1].token as usize);
        let capitals = words.iter().filter(|word| self.form_of(word).capital).count();
        let tail = self.form_of(&words[words.len() - 1]);
        let key: Vec<&str> = words.iter().map(|word| word.key.as_str()).collect();
        let headed = |word: &NameWord| self.form_of(word).institution;
        let joined =
            words.windows(2).any(|two| matches!(two[1].key.as_str(), "of" | "for") && headed(&two[0]));
        let small = |test: fn(&Form) -> bool| words.iter().any(|word| test(self.form_of(word)));
        let french =
            self.lists.french && small(|form| form.small_institution || form.institution && form.capital);
        let acronym = words.len() == 1 && (tail.dotted || tail.capitals) && tail.key.len() > 1;
        let place = self.lists.is_place(&key.join(" "))
            || (capitals > 1
                && !joined
                && !tail.institution
                && (tail.place_word || BEFORE.contains(&key[0])))
            || small(|form| form.small_place)
            || (first == 0 || !self.same_sentence(first - 1, first)) && self.is_dateline_words(words);
        let bracketed = capitals > 1
            && self.text.at(last + 1).is_some_and(|form| form.text == "(")
            && self.text.at(last + 2).is_some_and(|form| form.capitals && is_acronym_of(&form.key, words));
        let organisation =
            !place && ((tail.institution && !titled) || joined || french || acronym || bracketed);
        let before = first.checked_sub(1).filter(|&before| self.same_sentence(before, first));
        let placing = before
            .and_then(|before| self.text.at(before))
            .is_some_and(|form| PLACING.contains(&form.key.as_str()));
        let placing = placing || self.is_called_a_place(first, last);
        Evidence {
            titled: u32::from(titled),
            speaking: u32::from(capitals > 1 && self.speaks(first, last) || self.is_apposed(first, last)),
            located: u32::from(placing && !tail.possessive && !titled),
            institution: u32::from(organisation),
            place_worded: u32::from(place),
        }
    }

    /// `the Kalasa district`, `the town of Marea`.
    fn is_called_a_place(&self, first: usize, last: usize) -> bool {
        let placed = |at: usize| {
            at < self.text.tokens.len()
                && self.same_sentence(at, first)
                && self.text.at(at).is_some_and(|form| form.lower && form.place_word)
        };
        let of =
            first >= 2 && self.text.at(first - 1).is_some_and(|form| form.key == "of") && placed(first - 2);
        let comma =
            |at: Option<usize>| at.and_then(|at| self.text.at(at)).is_some_and(|form| form.text == ",");
        let apposed = first >= 2 && comma(Some(first - 1)) && comma(Some(last + 1)) && placed(first - 2);
        of || apposed || placed(last + 1)
    }

    fn form_of(&self, word: &NameWord) -> &Form {
        self.text.form(&self.text.tokens[word.token as usize])
    }

    pub(super) fn same_sentence(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.text.tokens[a], &self.text.tokens[b]);
        (a.zone, a.sentence) == (b.zone, b.sentence)
    }

    fn is_dateline_words(&self, words: &[NameWord]) -> bool {
        let capitals = words.iter().all(|word| self.form_of(word).capitals);
        let indices: Vec<usize> = words.iter().map(|word| word.token as usize).collect();
        capitals && self.is_dateline(&indices)
    }

    /// Whether a verb of speech stands beside the tokens `first` to `last`.
    fn speaks(&self, first: usize, last: usize) -> bool {
        let said = |at: Option<usize>| {
            let form = at.filter(|&at| at < self.text.tokens.len() && self.same_sentence(at, first));
            form.and_then(|at| self.text.at(at)).is_some_and(|form| form.said && form.lower)
        };
        let comma =
            |at: Option<usize>| at.and_then(|at| self.text.at(at)).is_some_and(|form| form.text == ",");
        if said(first.checked_sub(1))
            || said(Some(last + 1))
            || (comma(Some(last + 1)) && said(Some(last + 2)))
        {
            return true;
        }
        // `their ringleader, Nadeera Telmuny`
        let role = first.checked_sub(2).filter(|&at| self.same_sentence(at, first) && comma(Some(at + 1)));
        role.and_then(|at| self.text.at(at)).is_some_and(|form| form.lower && form.role)
    }

    /// Whether an age or a role stands in apposition behind them: `, 71,`, `, an American journalist`.
    fn is_apposed(&self, first: usize, last: usize) -> bool {
        if self.text.at(last + 1).is_none_or(|form| form.text != ",") {
            return false;
        }
        let behind = last + 2..(last + 8).min(self.text.tokens.len());
        let mut apposed = behind.map_while(|at| {
            (self.same_sentence(at, first) && !self.text.is_punctuation(at)).then(|| &self.text.tokens[at])
        });
        match apposed.next() {
            Some(token) if token.kind == TokenKind::Number => {
                self.text.form(token).text.len() <= 2
                    && self.text.at(last + 3).is_some_and(|form| form.text == ",")
            }
            Some(token)
                if matches!(self.text.form(token).key.as_str(), "a" | "an" | "the" | "its" | "their") =>
            {
                let mut forms =
                    apposed.map(|token| self.text.form(token)).take_while(|form| form.lower || form.demonym);
                forms.any(|form| form.role)
            }
            _ => false,
        }
    }
}

/// Whether `acronym`, folded, is of the first letters of the capitalised words.
fn is_acronym_of(acronym: &str, words: &[NameWord]) -> bool {
    let capitals = words.iter().filter(|word| word.text.starts_with(char::is_uppercase));
    let letters: String = capitals.filter_map(|word| word.key.chars().next()).collect();
    letters.len() > 1 && letters == acronym
}
