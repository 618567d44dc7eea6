//! `names.csv`, `name_variants.csv`, and names among `exclusive.csv`. Mentions and names may be more than memory holds, so that
//! they are sorted on disk: mentions by name, names by their last words, names by mentions, names by what is alike in them,
//! proposals by kind.

use std::collections::BTreeMap;

use presswork_corpus::Zone;
use presswork_corpus::tables::{NameRow, NameVariantRow};
use presswork_report::NAMES;
use presswork_terms::LanguageTotals;
use presswork_terms::coverage::names::{
    ALIKE, Gathered, Name, NameTable, Variant, alike_keys, last_word, related, short_forms,
};
use serde::{Deserialize, Serialize};

use super::super::exclusive::{ExclusiveRows, Found, count_words};
use super::super::lines::held_places;
use super::super::{Coverage, NamedPlaces, Rows, failed};
use super::emphasis::Emphasis;
use crate::error::Error;
use crate::outputs::Outputs;
use crate::record_sort::{RecordSort, Records, Sorted};

/// Rows of a language that the report is given: names, and proposals.
const HELD: usize = 500;
/// Groups that a proposal names at most.
const GROUPS: usize = 10;

/// The mentions of all documents.
pub(super) struct Mentions {
    sort: RecordSort,
    room: usize,
}

impl Mentions {
    /// None yet; each sort holds up to `room` bytes, and two are there at once.
    pub fn new(room: usize) -> Self {
        Mentions { sort: RecordSort::new(room), room }
    }

    /// Adds the names of a shard's documents of one language. Shards come in order.
    pub fn push(&mut self, language: &str, names: NameTable) -> Result<(), Error> {
        for (name, gathered) in names.into_gathered() {
            let key = [language.as_bytes(), &[0], name.as_bytes()].concat();
            self.sort.push_value(&key, &gathered)?;
        }
        Ok(())
    }

    /// All mentions, by language and name.
    pub fn finish(self) -> Result<(Sorted, usize), Error> {
        Ok((self.sort.finish()?, self.room))
    }
}

/// The two tables while they are written.
pub(super) struct Names {
    names: Rows<NameRow>,
    variants: Rows<NameVariantRow>,
}

/// A name as it is compared with others: of its places, one a document.
#[derive(Serialize, Deserialize)]
struct Known {
    rank: u32,
    mentions: u64,
    groups: String,
    name: Name,
}

/// A name's place in the table.
fn rank_key(name: &Name, key: &str) -> Vec<u8> {
    let mentions = !name.mentions();
    [&mentions.to_be_bytes()[..], name.name.as_bytes(), &[0], key.as_bytes()].concat()
}

impl Names {
    pub fn begin(outputs: Option<&Outputs>) -> Result<Self, Error> {
        let names = Rows::begin(outputs, "names.csv")?;
        Ok(Names { names, variants: Rows::begin(outputs, "name_variants.csv")? })
    }

    pub fn finish(self, mut outputs: Option<&mut Outputs>) -> Result<(), Error> {
        self.names.finish(outputs.as_deref_mut())?;
        self.variants.finish(outputs)
    }

    /// Writes the names of a language, whose mentions come next, and what one group alone has or lacks of them;
    /// counts the words of `in_names` that stand in them.
    #[expect(clippy::too_many_arguments, reason = "the tables that one pass over the names fills")]
    pub fn language(
        &mut self,
        mentions: &mut Records<'_>,
        room: usize,
        totals: &LanguageTotals,
        words: &[u32],
        outputs: Option<&Outputs>,
        exclusive: &mut ExclusiveRows,
        in_names: &mut BTreeMap<String, u64>,
        emphasis: &mut Emphasis,
        coverage: &mut Coverage,
    ) -> Result<(), Error> {
        let mut shown = Vec::new();
        let part = coverage.of(&totals.language);
        let ranked = ranked(by_last_word(mentions, &totals.language, room)?, room)?;
        let mut records = ranked.records()?;
        let mut alike = RecordSort::new(room);
        let mut rank = 0;
        while let Some(record) = records.next()? {
            let mut name: Name = record.value()?;
            let row = name_row(&name, totals);
            self.names.row(&row).map_err(|error| failed(outputs, error))?;
            part.names.push(row, HELD);
            let groups = name.groups_and_documents();
            if name.mentions() > 1 {
                emphasis.name(&name, totals, words)?;
            }
            let named = groups.iter().filter_map(|(number, ..)| totals.groups.get(*number as usize));
            let named: Vec<&str> = named.take(GROUPS).map(|group| group.group.as_str()).collect();
            let (mentions, named) = (name.mentions(), named.join("; "));
            let df = name.documents().len() as u64;
            count_words(&name.name, mentions, in_names);
            exclusive.consider("name", Found { text: name.name.clone(), cf: mentions, df, groups }, totals);
            if shown.len() < NAMES {
                let places = held_places(&name.places, totals.groups.len());
                shown.push(NamedPlaces { name: name.name.clone(), mentions, places });
            }
            name.places.dedup_by_key(|place| place.document);
            let known = Known { rank, mentions, groups: named, name };
            for (kind, text) in alike_keys(&known.name) {
                let key = [&[kind], text.as_bytes(), &[0], &rank.to_be_bytes()].concat();
                alike.push_value(&key, &known)?;
            }
            rank += 1;
        }
        drop(records);
        drop(ranked);
        let proposals = proposals(alike.finish()?, totals, room)?;
        let mut records = proposals.records()?;
        while let Some(record) = records.next()? {
            let (key, row): (Vec<u8>, NameVariantRow) = (record.key.clone(), record.value()?);
            // A pair that shares several keys was found under each.
            while records.next_where(|again| again == key)?.is_some() {}
            self.variants.row(&row).map_err(|error| failed(outputs, error))?;
            part.name_variants.push(row, HELD);
        }
        coverage.named.insert(totals.language.clone(), shown);
        Ok(())
    }
}

/// The names of a language by their last words.
fn by_last_word(mentions: &mut Records<'_>, language: &str, room: usize) -> Result<Sorted, Error> {
    let mut sort = RecordSort::new(room);
    let prefix = [language.as_bytes(), &[0]].concat();
    while let Some(first) = mentions.next_where(|key| key.starts_with(&prefix))? {
        let (key, mut gathered): (Vec<u8>, Gathered) = (first.key.clone(), first.value()?);
        while let Some(more) = mentions.next_where(|again| again == key)? {
            gathered.join(more.value()?);
        }
        let name = gathered.into_name();
        let last = last_word(&name.name);
        let by_last = [last.as_bytes(), &[0], &key[prefix.len()..]].concat();
        sort.push_value(&by_last, &name)?;
    }
    sort.finish()
}

/// The names by mentions downwards, then by text; what a short form shows of its kind is known by then.
fn ranked(by_last_word: Sorted, room: usize) -> Result<Sorted, Error> {
    let mut records = by_last_word.records()?;
    let mut sort = RecordSort::new(room);
    while let Some(first) = records.next()? {
        let split = first.key.iter().position(|&byte| byte == 0).map_or(0, |at| at + 1);
        let last = first.key[..split].to_vec();
        let (mut keys, mut names): (Vec<String>, Vec<Name>) =
            (vec![first.text(split).to_owned()], vec![first.value()?]);
        while let Some(more) = records.next_where(|key| key.starts_with(&last))? {
            keys.push(more.text(split).to_owned());
            names.push(more.value()?);
        }
        short_forms(&mut names);
        for (key, name) in keys.iter().zip(&names) {
            sort.push_value(&rank_key(name, key), name)?;
        }
    }
    drop(records);
    sort.finish()
}

/// The proposals among names that share a key, by kind and rank.
fn proposals(alike: Sorted, totals: &LanguageTotals, room: usize) -> Result<Sorted, Error> {
    let mut sort = RecordSort::new(room);
    let mut records = alike.records()?;
    while let Some(first) = records.next()? {
        let key = first.key[..first.key.len() - size_of::<u32>()].to_vec();
        let mut same: Vec<Known> = vec![first.value()?];
        while let Some(more) = records
            .next_where(|again| again.len() == key.len() + size_of::<u32>() && again.starts_with(&key))?
        {
            if same.len() < ALIKE {
                same.push(more.value()?);
            }
        }
        let names: Vec<&Name> = same.iter().map(|known| &known.name).collect();
        for variant in related(&names) {
            let (one, other) = (&same[variant.name], &same[variant.variant]);
            let ranks = [one.rank.to_be_bytes(), other.rank.to_be_bytes()].concat();
            let key = [&[variant.kind as u8][..], &ranks].concat();
            sort.push_value(&key, &variant_row(&variant, one, other, totals))?;
        }
    }
    sort.finish()
}

fn variant_row(variant: &Variant, one: &Known, other: &Known, totals: &LanguageTotals) -> NameVariantRow {
    NameVariantRow {
        language: totals.language.clone(),
        name: one.name.name.clone(),
        variant: other.name.name.clone(),
        relation: variant.kind.name().to_owned(),
        distance: u64::from(variant.distance),
        mentions: one.mentions,
        variant_mentions: other.mentions,
        groups: one.groups.clone(),
        variant_groups: other.groups.clone(),
        documents_both: variant.documents_both,
        shared_context: variant.shared_context,
    }
}

fn name_row(name: &Name, totals: &LanguageTotals) -> NameRow {
    NameRow {
        language: totals.language.clone(),
        name: name.name.clone(),
        kind: name.kind.name().to_owned(),
        kind_by: name.kind_by.clone(),
        forms: name.forms.join("; "),
        mentions: name.mentions(),
        quoted: name.quoted(),
        headline: name.places.iter().filter(|place| place.zone == Zone::Title).count() as u64,
        documents: name.documents().len() as u64,
        groups: name.groups().len() as u64,
        first_key: name.places.first().map_or_else(String::new, |place| totals.key(place.document)),
        confirmed: name.confirmed,
    }
}
