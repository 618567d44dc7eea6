//! French: names that hold small words.
//!
//! Print capitalises the first noun of an institution and leaves what follows small (`Union européenne`, `Conseil de
//! sécurité`, `Organisation mondiale de la santé`): the adjectives behind it belong to it, a noun without an article behind
//! `de` (it says what kind of council it is), and one noun with an article. Other names have a small word for their head
//! (`ministère de l'Intérieur`, `cap Chagrin`). A capital article inside a sentence belongs to the name (`La Rochelle`).

use super::sequence::Reader;

/// Words behind which no name goes on: they say when or of whom, not which.
const LOOSE: [&str; 16] = [
    "année", "ans", "fait", "façon", "heure", "jour", "jours", "leur", "manière", "matin", "mois", "même",
    "pays", "semaine", "soir", "plus",
];
/// Offices that are named by what they are for: `ministre de l'Intérieur`.
const OFFICES: [&str; 4] = ["ministre", "ministres", "secrétaire", "ministère"];

impl Reader<'_> {
    fn key(&self, at: usize) -> &str {
        self.text.at(at).filter(|_| at < self.end).map_or("", |form| form.key.as_str())
    }

    fn is_small(&self, at: usize) -> bool {
        at < self.end && self.text.at(at).is_some_and(|form| form.lower)
    }

    /// A capital that stands where more of a name may: no stop word, no day.
    fn is_proper(&self, at: usize) -> bool {
        self.capital(at) && self.text.at(at).is_some_and(|form| !form.stop && !form.calendar)
    }

    /// Where the noun stands that `de`, `du`, `des`, `de la`, `d'` … at `at` is before, and whether it has an article.
    fn behind_of(&self, at: usize) -> Option<(usize, bool)> {
        if !self.is_small(at) {
            return None;
        }
        match self.key(at) {
            "du" | "des" | "aux" | "au" => Some((at + 1, true)),
            "de" if matches!(self.key(at + 1), "la" | "l" | "l'" | "l’") => Some((at + 2, true)),
            "de" | "d" | "d'" | "d’" => Some((at + 1, false)),
            _ => None,
        }
    }

    /// The tokens that a French name may begin with at `at`, beside a capitalised word.
    pub(super) fn begin_french(&self, at: usize, opening: bool) -> Option<Vec<usize>> {
        let form = self.text.at(at)?;
        if form.lower && (form.small_institution || form.small_place) {
            let place = form.small_place && self.is_proper(at + 1);
            let named = form.small_institution && self.is_proper(at + 1);
            let behind = if place || named { at + 1 } else { self.behind_of(at + 1)?.0 };
            return self.is_proper(behind).then(|| (at..=behind).collect());
        }
        let article =
            form.capital && !opening && matches!(form.key.as_str(), "le" | "la" | "les" | "l" | "l'" | "l’");
        (article && self.is_proper(at + 1)).then(|| vec![at, at + 1])
    }

    /// Whether a capital is of an office and no name: `le ministre de l'Intérieur`.
    pub(super) fn is_of_office(&self, at: usize) -> bool {
        let from = at.saturating_sub(3);
        (from..at).rev().filter(|&office| self.same_sentence(office, at)).any(|office| {
            OFFICES.contains(&self.key(office))
                && self.behind_of(office + 1).is_some_and(|(noun, _)| noun == at)
        })
    }

    /// What belongs to an institution's name behind the token `last` of `words`.
    pub(super) fn rest_of_institution(&self, words: &[usize], last: usize) -> Vec<usize> {
        let of = |at: &usize| {
            self.text.at(*at).is_some_and(|form| form.institution && form.capital || form.key == "ministère")
        };
        if !words.iter().any(of) {
            return Vec::new();
        }
        let mut end = self.adjectives(last + 1);
        let mut determined = false;
        while let Some((noun, article)) = self.behind_of(end).or_else(|| self.purpose(end)) {
            if article && determined || noun >= self.end || LOOSE.contains(&self.key(noun)) {
                break;
            }
            let proper = self.is_proper(noun) && end == last + 1;
            let small =
                self.is_small(noun) && self.text.at(noun).is_some_and(|form| !form.stop && !form.calendar);
            if !proper && !small {
                break;
            }
            determined |= article;
            end = self.adjectives(noun + 1);
        }
        (last + 1..end).collect()
    }

    /// `pour les réfugiés`, `sur les accidents`, `sans frontières`.
    fn purpose(&self, at: usize) -> Option<(usize, bool)> {
        if !self.is_small(at) || !matches!(self.key(at), "pour" | "sur" | "sans" | "contre") {
            return None;
        }
        let article = matches!(self.key(at + 1), "le" | "la" | "les" | "l" | "l'" | "l’");
        Some((at + 1 + usize::from(article), true))
    }

    /// Where the small adjectives end that begin at `at`.
    fn adjectives(&self, at: usize) -> usize {
        let adjective = |at: &usize| {
            self.is_small(*at)
                && !self.touch(*at)
                && self.text.at(*at).is_some_and(|form| form.adjective && !form.stop && !form.said)
        };
        at + (at..self.end).take_while(adjective).count()
    }
}
