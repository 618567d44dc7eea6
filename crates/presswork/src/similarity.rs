//! `similarity.csv`: how alike the documents of a language are, and its groups. Pairs grow with the square of the texts; where
//! they are too many to be summed up at once, stripes of them are, and the runs are merged once for each.

use std::ops::Range;

use presswork_corpus::tables::SimilarityRow;
use presswork_terms::similarity::{Similarities, idf_of, jaccard};
use presswork_terms::{Entry, LanguageTotals, Totals};

use crate::error::Error;
use crate::spill::Runs;

/// Texts of a language that are compared with each other, document by document or group by group.
const COMPARED: usize = 2_000;

/// Bytes of a pair.
const PAIR: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Document,
    Group,
}

impl Level {
    pub const ALL: [Level; 2] = [Level::Document, Level::Group];

    fn name(self) -> &'static str {
        match self {
            Level::Document => "document",
            Level::Group => "group",
        }
    }

    /// Texts of a language that are compared; none beyond the bound.
    pub fn texts(self, totals: &LanguageTotals) -> usize {
        let texts = match self {
            Level::Document => totals.documents.len(),
            Level::Group => totals.groups.len(),
        };
        if texts > COMPARED { 0 } else { texts }
    }

    fn text(self, totals: &LanguageTotals, at: usize) -> String {
        match self {
            Level::Document => totals.documents.key(at),
            Level::Group => totals.groups.get(at).map_or_else(String::new, |group| group.group.clone()),
        }
    }
}

/// Some texts of a language, compared with each after them.
struct Stripe {
    /// Index into [`Totals::languages`].
    language: usize,
    level: Level,
    texts: usize,
    rows: Range<usize>,
    /// Where its sums are being made.
    sums: Option<Similarities>,
}

/// All stripes, in the order of the table.
pub(crate) struct Stripes {
    stripes: Vec<Stripe>,
    /// Bytes of pairs that are summed up at once.
    room: usize,
}

impl Stripes {
    /// Those of all languages; the first of them, that fit into `room` bytes, take entries already.
    pub fn new(totals: &Totals, room: usize) -> Self {
        let mut stripes = Vec::new();
        for (language, totals) in totals.languages.iter().enumerate() {
            for level in Level::ALL {
                let texts = level.texts(totals);
                let mut start = 0;
                while start + 1 < texts {
                    let mut end = start + 1;
                    while end < texts && PAIR * Similarities::pairs(texts, start..end + 1) <= room {
                        end += 1;
                    }
                    stripes.push(Stripe { language, level, texts, rows: start..end, sums: None });
                    start = end;
                }
            }
        }
        let mut stripes = Stripes { stripes, room };
        stripes.begin(0);
        stripes
    }

    /// Makes room for the sums of the stripes from `first` on, as many as fit, and gives one past the last of them.
    fn begin(&mut self, first: usize) -> usize {
        let mut bytes = 0;
        let mut end = first;
        for stripe in &mut self.stripes[first..] {
            bytes += PAIR * Similarities::pairs(stripe.texts, stripe.rows.clone());
            if bytes > self.room && end > first {
                break;
            }
            stripe.sums = Some(Similarities::of_rows(stripe.texts, stripe.rows.clone()));
            end += 1;
        }
        end
    }

    /// Adds an entry of one word, of the language of that index, to the stripes whose sums are being made. Entries come in the order of the
    /// merge.
    pub fn add(&mut self, language: usize, totals: &LanguageTotals, entry: &Entry) {
        let of_language = self.stripes.iter_mut().filter(|stripe| stripe.language == language);
        for stripe in of_language {
            if let Some(sums) = &mut stripe.sums {
                add(sums, stripe.level, totals, entry);
            }
        }
    }

    /// Hands over the rows of the table: by language, documents before groups, each with every one after it.
    ///
    /// # Errors
    /// Those of `each`, and of reading `runs`, which are those whose entries were added.
    pub fn rows(
        &mut self,
        runs: &Runs,
        totals: &Totals,
        each: &mut dyn FnMut(SimilarityRow) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for at in 0..self.stripes.len() {
            if self.stripes[at].sums.is_none() {
                self.begin(at);
                let mut merge = runs.merge()?;
                let mut entry = Entry::default();
                while merge.next(&mut entry).map_err(|error| runs.unread(error))? {
                    let known = totals.languages.binary_search_by(|one| one.language.cmp(&entry.language));
                    if let (1, Ok(language)) = (entry.n, known) {
                        self.add(language, &totals.languages[language], &entry);
                    }
                }
            }
            let stripe = &mut self.stripes[at];
            let totals = &totals.languages[stripe.language];
            if let Some(sums) = stripe.sums.take() {
                rows_of(totals, stripe.level, &sums).try_for_each(&mut *each)?;
            }
        }
        Ok(())
    }
}

/// Adds a term of one word.
pub(crate) fn add(sums: &mut Similarities, level: Level, totals: &LanguageTotals, entry: &Entry) {
    if sums.texts() < 2 {
        return;
    }
    // Every posting of a language is of one of its documents.
    let place = |number: u32| totals.documents.place(number).unwrap_or(0);
    let counts: Vec<(usize, u64)> = match level {
        Level::Document => {
            entry.postings.iter().map(|one| (place(one.document), u64::from(one.count))).collect()
        }
        Level::Group => entry.groups.iter().map(|group| (group.group as usize, group.cf)).collect(),
    };
    sums.add(&counts, idf_of(entry, totals.documents.len() as u64));
}

/// The rows of pairs that were summed up.
pub(crate) fn rows_of<'a>(
    totals: &'a LanguageTotals,
    level: Level,
    sums: &'a Similarities,
) -> impl Iterator<Item = SimilarityRow> + 'a {
    let later = move |a: usize| (a + 1..sums.texts()).map(move |b| (a, b));
    sums.rows().flat_map(later).filter_map(move |(a, b)| {
        let compared = sums.of(a, b)?;
        let reason =
            |value: Option<f64>, why: &str| if value.is_none() { why.to_owned() } else { String::new() };
        let jaccard = jaccard(compared.shared, compared.one, compared.other);
        Some(SimilarityRow {
            language: totals.language.clone(),
            level: level.name().to_owned(),
            a: level.text(totals, a),
            b: level.text(totals, b),
            cosine: compared.cosine,
            cosine_reason: reason(compared.cosine, "no-words"),
            cosine_tf_idf: compared.cosine_tf_idf,
            cosine_tf_idf_reason: reason(compared.cosine_tf_idf, "no-weights"),
            jaccard,
            jaccard_reason: reason(jaccard, "no-words"),
            shared_types: compared.shared,
            types_a: compared.one,
            types_b: compared.other,
        })
    })
}

#[cfg(test)]
mod tests {
    use presswork_corpus::tables::SimilarityRow;
    use presswork_terms::{Counting, Detail, Entry, TermForm, Within, WordCounter};

    use super::{PAIR, Stripes};
    use crate::spill::Runs;

    /// Whatever is summed up at once, the rows are the same.
    #[test]
    fn stripes_have_the_rows_of_the_whole() {
        let counting =
            Counting { form: TermForm::Folded, titles: true, longest: 2, within: Within::Document };
        let mut counter = WordCounter::new(&counting, Detail::Postings);
        for n in 0..30_u32 {
            let words: Vec<String> = (0..40).map(|at| format!("w{}", (n * 31 + at * at * 7) % 97)).collect();
            counter.text(&format!("doc#{n}"), &format!("group {}", n % 7), &words.join(" "));
        }
        let mut runs = Runs::new(usize::MAX);
        counter.take().into_iter().for_each(|run| runs.push(run).expect("there is room"));
        let totals = runs.totals().expect("they are read");
        let rows = |room: usize| {
            let mut stripes = Stripes::new(&totals, room);
            let (mut merge, mut entry) = (runs.merge().expect("runs are read"), Entry::default());
            while merge.next(&mut entry).expect("runs are read") {
                if entry.n == 1 {
                    stripes.add(0, &totals.languages[0], &entry);
                }
            }
            let mut rows: Vec<SimilarityRow> = Vec::new();
            let each = &mut |row| {
                rows.push(row);
                Ok(())
            };
            stripes.rows(&runs, &totals, each).expect("runs are read");
            rows
        };
        let whole = rows(usize::MAX);
        assert_eq!(whole.len(), 30 * 29 / 2 + 7 * 6 / 2);
        assert!(whole.iter().all(|row| row.shared_types > 0 && row.cosine > Some(0.0)));
        for room in [0, PAIR * 29, PAIR * 100, PAIR * 440] {
            assert!(rows(room) == whole, "room for {room} bytes");
        }
    }
}
