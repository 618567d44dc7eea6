//! The two stages of the model, trained so that the second sees scores of pages that the first has not
//! seen, and cross-validated the same way.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use presswork_clean::Cleaner;
use presswork_clean::training::{first_names, second_names};
use presswork_eval::cleaning::Output;

use crate::boost::{self, Row, Rows, Trees};
use crate::labels::Label;
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
    pub first: Trees,
    pub second: Trees,
}

impl Model {
    /// The bytes that `presswork-clean` reads.
    pub fn table(&self) -> Vec<u8> {
        table::write(&self.first, Some(&self.second))
    }
}

/// The cross-validation's models.
pub struct Folds {
    /// By the fold that it has not seen.
    cleaners: Vec<Cleaner>,
    /// The same as bytes.
    tables: Vec<Vec<u8>>,
    /// Their first stages.
    firsts: Vec<Trees>,
}

impl Folds {
    /// Trains a model for each fold, on the others.
    pub fn train(sets: &[Set]) -> Folds {
        let rows = first_rows(sets);
        say(&format!("{} blocks with a label", rows.len()));
        // Without two folds: for the second stage of each of the two on the pages of the other.
        let mut pairs: BTreeMap<(u64, u64), Trees> = BTreeMap::new();
        for a in 0..FOLDS {
            for b in a + 1..FOLDS {
                let seen = |host| ![a, b].contains(&fold_of(host));
                pairs.insert((a, b), boost::train(&rows, TREES.0, seen));
            }
        }
        say("pairs trained");
        let (mut tables, mut firsts) = (Vec::new(), Vec::new());
        for out in 0..FOLDS {
            let first = boost::train(&rows, TREES.0, |host| fold_of(host) != out);
            let second = second_stage(sets, |host| {
                let fold = fold_of(host);
                (fold != out).then(|| &pairs[&(fold.min(out), fold.max(out))])
            });
            tables.push(table::write(&first, Some(&second)));
            firsts.push(first);
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
        let second = second_stage(sets, |host| Some(&self.firsts[fold_of(host) as usize]));
        Model { first: boost::train(&first_rows(sets), TREES.0, |_| true), second }
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

fn row<'a>(set: &Set, page: &Page, label: Label, values: &'a [f32]) -> Option<Row<'a>> {
    let weight = label.weight * page.share * set.weight;
    (weight > 0.0).then_some(Row { values, body: label.body, weight, host: page.host })
}

/// The labelled blocks with the first stage's numbers.
fn first_rows(sets: &[Set]) -> Rows {
    let mut all = Vec::new();
    for set in sets {
        for page in &set.pages {
            // A page of thousands of links teaches what a few hundred of them do.
            let part = page.first.len().div_ceil(MOST_BLOCKS) as u64;
            for (at, (values, &label)) in page.first.iter().zip(&page.labels).enumerate() {
                if label.body {
                    all.extend(row(set, page, label, values));
                } else if boost::mixed(page.host ^ ((at as u64) << 8)).is_multiple_of(part) {
                    let weight = label.weight * part as f32;
                    all.extend(row(set, page, Label { weight, ..label }, values));
                }
            }
        }
    }
    Rows::of(first_names().len(), &all)
}

/// The second stage, on the pages for whose host there is a first stage that has not seen them.
fn second_stage<'a>(sets: &[Set], first: impl Fn(u64) -> Option<&'a Trees>) -> Trees {
    // By fold: hosts of one fold have one first stage.
    let mut cleaners: BTreeMap<u64, Cleaner> = BTreeMap::new();
    let mut seen = Vec::new();
    for set in sets.iter().filter(|set| set.weight > 0.0) {
        for page in &set.pages {
            let Some(first) = first(page.host) else { continue };
            let cleaner = cleaners
                .entry(fold_of(page.host))
                .or_insert_with(|| Cleaner::with_table(&table::write(first, None)));
            seen.push((set, page, page.prepared.second(cleaner)));
        }
    }
    let mut all = Vec::new();
    for (set, page, rows) in &seen {
        all.extend(rows.iter().filter_map(|(at, values)| row(set, page, page.labels[*at], values)));
    }
    boost::train(&Rows::of(second_names().len(), &all), TREES.1, |_| true)
}
