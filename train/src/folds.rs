//! The two stages of the model, trained so that the second sees scores of pages that the first has not
//! seen, and cross-validated the same way.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io, ptr};

use presswork_clean::Cleaner;
use presswork_clean::training::{Lexicon, TOLD, first_names, second_names};
use presswork_eval::cleaning::Output;

use crate::boost::{self, Row, Rows, Trees};
use crate::labels::Label;
use crate::lexicon::{self, Counts, GROUPS};
use crate::sets::{Page, Set};
use crate::{say, table};

/// Parts of the pages, by host.
const FOLDS: u64 = 4;

/// Trees of the first stage and of the second. Chosen by cross-validation, as what is in `boost`.
const TREES: (usize, usize) = (360, 480);

/// Blocks of a page, about, that the first stage learns from.
const MOST_BLOCKS: usize = 200;

fn fold_of(host: u64) -> u64 {
    boost::mixed(host) % FOLDS
}

/// A model.
pub struct Model {
    pub lexicon: Lexicon,
    pub first: Trees,
    pub second: Trees,
}

impl Model {
    /// The bytes that `presswork-clean` reads.
    pub fn table(&self) -> Vec<u8> {
        table::write(&self.lexicon, &self.first, Some(&self.second))
    }
}

/// The cross-validation's models.
pub struct Folds {
    /// By the fold that it has not seen.
    cleaners: Vec<Cleaner>,
    /// The same as bytes.
    tables: Vec<Vec<u8>>,
    /// Their lexicons and first stages, as bytes.
    firsts: Vec<Vec<u8>>,
}

impl Folds {
    /// Trains a model for each fold, on the others.
    pub fn train(sets: &[Set]) -> Folds {
        let counts = Counts::of(sets);
        let mut rows = FirstRows::of(sets);
        say(&format!("{} blocks with a label", rows.rows.len()));
        // Without two folds: for the second stage of each of the two on the pages of the other.
        let mut pairs: BTreeMap<(u64, u64), Vec<u8>> = BTreeMap::new();
        for a in 0..FOLDS {
            for b in a + 1..FOLDS {
                let (lexicon, first) = rows.train(&counts, |fold| ![a, b].contains(&fold));
                pairs.insert((a, b), table::write(&lexicon, &first, None));
            }
        }
        say("pairs trained");
        let (mut tables, mut firsts) = (Vec::new(), Vec::new());
        for out in 0..FOLDS {
            let (lexicon, first) = rows.train(&counts, |fold| fold != out);
            let second = second_stage(sets, |host| {
                let fold = fold_of(host);
                (fold != out).then(|| pairs[&(fold.min(out), fold.max(out))].as_slice())
            });
            tables.push(table::write(&lexicon, &first, Some(&second)));
            firsts.push(table::write(&lexicon, &first, None));
            say(&format!("fold {out} trained"));
        }
        let cleaners = tables.iter().map(|table| Cleaner::with_table(table)).collect();
        Folds { cleaners, tables, firsts }
    }

    /// The models that [`Folds::write`] left in `folder`, for scoring them under other rules; they make no
    /// model of all pages.
    pub fn read(folder: &Path) -> io::Result<Folds> {
        let tables: Vec<Vec<u8>> =
            (0..FOLDS).map(|fold| fs::read(file(folder, fold))).collect::<io::Result<_>>()?;
        let cleaners = tables.iter().map(|table| Cleaner::with_table(table)).collect();
        Ok(Folds { cleaners, tables, firsts: Vec::new() })
    }

    /// Keeps the models in `folder`.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        (0..FOLDS).zip(&self.tables).try_for_each(|(fold, table)| fs::write(file(folder, fold), table))
    }

    /// A model of all pages, whose second stage has learnt from the folds' first stages.
    pub fn model(&self, sets: &[Set]) -> Model {
        let second = second_stage(sets, |host| Some(self.firsts[fold_of(host) as usize].as_slice()));
        let (lexicon, first) = FirstRows::of(sets).train(&Counts::of(sets), |_| true);
        Model { lexicon, first, second }
    }

    /// The articles that the models make of the pages that they have not seen.
    pub fn articles(&self, set: &Set) -> BTreeMap<String, Output> {
        let mut outputs = BTreeMap::new();
        for page in set.pages.iter().filter(|page| !page.copy) {
            let text = page.prepared.cleaned(&self.cleaners[fold_of(page.host) as usize]);
            outputs.insert(page.id.clone(), Output { text, title: page.title.clone(), ..Output::default() });
        }
        outputs
    }
}

fn file(folder: &Path, fold: u64) -> PathBuf {
    folder.join(format!("fold-{fold}.bin"))
}

fn row<'a>(page: &Page, label: Label, weight: f32, values: &'a [f32]) -> Option<Row<'a>> {
    (weight > 0.0).then_some(Row { values, body: label.body, weight, host: page.host })
}

/// The labelled blocks with the first stage's numbers.
struct FirstRows<'a> {
    rows: Rows,
    /// Page and block of each.
    from: Vec<(&'a Page, usize)>,
}

impl FirstRows<'_> {
    fn of(sets: &[Set]) -> FirstRows<'_> {
        let (mut all, mut from) = (Vec::new(), Vec::new());
        for set in sets {
            for page in &set.pages {
                // A page of thousands of links teaches what a few hundred of them do.
                let part = page.first.len().div_ceil(MOST_BLOCKS) as u64;
                let [share, _] = page.shares;
                for (at, (values, &label)) in page.first.iter().zip(&page.labels).enumerate() {
                    let before = all.len();
                    if label.body {
                        all.extend(row(page, label, label.weight * share * set.weight, values));
                    } else if boost::mixed(page.host ^ ((at as u64) << 8)).is_multiple_of(part) {
                        let weight = label.weight * part as f32 * share * set.weight;
                        all.extend(row(page, label, weight, values));
                    }
                    if all.len() > before {
                        from.push((page, at));
                    }
                }
            }
        }
        FirstRows { rows: Rows::of(first_names().len() - TOLD, &all), from }
    }

    /// Trains on the folds `of`; the lexicon of each page is counted without its group.
    fn train(&mut self, counts: &Counts, of: impl Fn(u64) -> bool) -> (Lexicon, Trees) {
        let of_group = |group: u64| of(group % FOLDS);
        let lexicons: Vec<Lexicon> =
            (0..GROUPS).map(|own| counts.lexicon(|group| group != own && of_group(group))).collect();
        let mut columns: [Vec<f32>; TOLD] = Default::default();
        // Blocks of a page follow each other.
        let mut told: Option<(&Page, Vec<[f32; TOLD]>)> = None;
        for &(page, at) in &self.from {
            let group = lexicon::group_of(page.host);
            if !of_group(group) || page.copy {
                columns.iter_mut().for_each(|column| column.push(0.0));
                continue;
            }
            if told.as_ref().is_none_or(|(of, _)| !ptr::eq(*of, page)) {
                told = Some((page, page.prepared.told(&lexicons[group as usize])));
            }
            let numbers = told.as_ref().map_or([0.0; TOLD], |(_, rows)| rows[at]);
            columns.iter_mut().zip(numbers).for_each(|(column, number)| column.push(number));
        }
        self.rows.truncate(first_names().len() - TOLD);
        columns.iter().for_each(|column| self.rows.push(column));
        let trees = boost::train(&self.rows, TREES.0, |host| of(fold_of(host)));
        (counts.lexicon(of_group), trees)
    }
}

/// The second stage, on the pages for whose host there is a first stage that has not seen them.
fn second_stage<'a>(sets: &[Set], first: impl Fn(u64) -> Option<&'a [u8]>) -> Trees {
    // By fold: hosts of one fold have one first stage. Copies are told nothing by a lexicon.
    let mut cleaners: BTreeMap<(u64, bool), Cleaner> = BTreeMap::new();
    let mut seen = Vec::new();
    for set in sets.iter().filter(|set| set.weight > 0.0) {
        for page in &set.pages {
            let Some(first) = first(page.host) else { continue };
            let cleaner = cleaners.entry((fold_of(page.host), page.copy)).or_insert_with(|| {
                Cleaner::with_table(if page.copy { table::without_lexicon(first) } else { first })
            });
            seen.push((set, page, page.prepared.second(cleaner)));
        }
    }
    let mut all = Vec::new();
    for (set, page, rows) in &seen {
        let [_, share] = page.shares;
        all.extend(rows.iter().filter_map(|(at, values)| {
            let label = page.labels[*at];
            row(page, label, label.weight * label.longer * share * set.weight, values)
        }));
    }
    boost::train(&Rows::of(second_names().len(), &all), TREES.1, |_| true)
}
