//! The names of the documents of one language, with where each stands.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::{Span, TokenisedDoc, Zone};
use serde::{Deserialize, Serialize};

use super::aliases::Aliases;
use super::kind::{Evidence, NameKind};
use super::resolve::Mention;
use crate::coverage::emphasis::BodyWords;

/// Words around a name that are remembered of it.
const CONTEXT: usize = 64;
/// How far from a mention they stand, in tokens.
const REACH: usize = 6;

/// Collects the mentions of documents of one language: it grows with them. Where they are too many, each part of the documents
/// has a table of its own, and what was [gathered](NameTable::into_gathered) of each name is joined.
#[derive(Clone, Debug, Default)]
pub struct NameTable {
    aliases: Aliases,
    names: BTreeMap<String, Gathered>,
}

/// A name of a corpus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// As it is written most often, mixed case before capitals; as the alias file has it where that names it.
    pub name: String,
    /// All ways in which it is written, in order of text; more than one where only case and dots differ, or where the alias
    /// file says so.
    pub forms: Vec<String>,
    /// What it names.
    pub kind: NameKind,
    /// What the kind rests on; empty where it is unknown.
    pub kind_by: String,
    /// Where it stands, in the order of the documents.
    pub places: Vec<Place>,
    /// Content words around it, folded, at most 64.
    pub context: BTreeSet<String>,
    /// Whether the alias file has it.
    pub confirmed: bool,
}

/// A place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The document's number, as the caller counts.
    pub document: u32,
    /// The group's number.
    pub group: u32,
    /// The text that the span is of.
    pub zone: Zone,
    /// From its first byte to its last.
    pub span: Span,
    /// Index of its first token.
    pub first_token: u32,
    /// Words of the body before it; 0 in the title.
    pub before: u32,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
}

/// What some documents have of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gathered {
    forms: BTreeMap<String, u64>,
    evidence: Evidence,
    places: Vec<Place>,
    /// In order of appearance.
    context: Vec<String>,
    confirmed: Option<String>,
}

impl NameTable {
    /// With what a person has confirmed.
    pub fn new(aliases: Aliases) -> Self {
        NameTable { aliases, names: BTreeMap::new() }
    }

    /// Adds a document's mentions.
    pub fn add(&mut self, document: u32, group: u32, doc: &TokenisedDoc, mentions: &[Mention]) {
        let words = (!mentions.is_empty()).then(|| BodyWords::of(doc));
        for mention in mentions {
            let confirmed = self.aliases.name_of(&mention.name).map(str::to_owned);
            let key = confirmed.as_ref().map_or_else(|| mention.key.clone(), |name| name.to_lowercase());
            let name = self.names.entry(key).or_default();
            *name.forms.entry(mention.name.clone()).or_default() += 1;
            name.evidence.add(&mention.evidence);
            name.confirmed = confirmed;
            context(doc, mention, &mut name.context);
            name.places.push(Place {
                document,
                group,
                zone: mention.zone,
                span: mention.span,
                first_token: mention.first_token,
                before: words.as_ref().map_or(0, |words| words.before(mention.first_token)),
                quoted: mention.quoted,
            });
        }
    }

    /// What was gathered, by the names' keys, in their order.
    pub fn into_gathered(self) -> impl Iterator<Item = (String, Gathered)> {
        self.names.into_iter()
    }

    /// The names: by mentions downwards, then by text.
    pub fn finish(self) -> Vec<Name> {
        let mut names: Vec<Name> = self.names.into_values().map(Gathered::into_name).collect();
        names.sort_by(|a, b| b.places.len().cmp(&a.places.len()).then_with(|| a.name.cmp(&b.name)));
        short_forms(&mut names);
        names
    }
}

impl Name {
    /// Mentions.
    pub fn mentions(&self) -> u64 {
        self.places.len() as u64
    }

    /// Mentions inside quotation marks.
    pub fn quoted(&self) -> u64 {
        self.places.iter().filter(|place| place.quoted).count() as u64
    }

    /// The documents that have it.
    pub fn documents(&self) -> BTreeSet<u32> {
        self.places.iter().map(|place| place.document).collect()
    }

    /// The groups that have it, ascending, with its mentions and documents in each.
    pub fn groups_and_documents(&self) -> Vec<(u32, u64, u64)> {
        let mut groups: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
        for places in self.places.chunk_by(|a, b| a.document == b.document) {
            let held = groups.entry(places[0].group).or_default();
            (held.0, held.1) = (held.0 + places.len() as u64, held.1 + 1);
        }
        groups.into_iter().map(|(group, (mentions, documents))| (group, mentions, documents)).collect()
    }

    /// The groups that have it, and how often.
    pub fn groups(&self) -> BTreeMap<u32, u64> {
        let mut groups = BTreeMap::new();
        for place in &self.places {
            *groups.entry(place.group).or_default() += 1;
        }
        groups
    }
}

impl Gathered {
    /// Adds what later documents have of the same name.
    pub fn join(&mut self, later: Gathered) {
        for (form, count) in later.forms {
            *self.forms.entry(form).or_default() += count;
        }
        self.evidence.add(&later.evidence);
        self.places.extend(later.places);
        for word in later.context {
            if self.context.len() < CONTEXT && !self.context.contains(&word) {
                self.context.push(word);
            }
        }
        self.confirmed = later.confirmed.or(self.confirmed.take());
    }

    /// The name, once all documents are in.
    pub fn into_name(self) -> Name {
        let loud = |form: &str| !form.chars().any(char::is_lowercase);
        let best = self
            .forms
            .iter()
            .min_by_key(|&(form, &count)| (loud(form), std::cmp::Reverse(count), form.as_str()));
        let name = self.confirmed.clone().or_else(|| best.map(|(form, _)| form.clone())).unwrap_or_default();
        let (kind, kind_by) = self.evidence.verdict();
        Name {
            name,
            forms: self.forms.into_keys().collect(),
            kind,
            kind_by: kind_by.to_owned(),
            places: self.places,
            context: self.context.into_iter().collect(),
            confirmed: self.confirmed.is_some(),
        }
    }
}

/// A word alone is a person where a document has it and a person whose name ends in it; and a longer name, where a document has
/// it and a person who is called by its last word. Names of other [last words](last_word) do not bear on each other.
pub fn short_forms(names: &mut [Name]) {
    for (whole, by) in [(true, "short-form"), (false, "surname")] {
        let mut persons: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        let person = |name: &&Name| name.kind == NameKind::Person && name.name.contains(' ') == whole;
        for name in names.iter().filter(person) {
            persons.entry(last_word(&name.name)).or_default().extend(name.documents());
        }
        for name in names.iter_mut().filter(|name| name.name.contains(' ') != whole) {
            let open = name.kind == NameKind::Unknown || (whole && name.kind_by == "preposition");
            let same =
                persons.get(&last_word(&name.name)).is_some_and(|held| !held.is_disjoint(&name.documents()));
            if open && same {
                (name.kind, name.kind_by) = (NameKind::Person, by.to_owned());
            }
        }
    }
}

/// The last word of a name, folded: a surname, where it is a person's.
pub fn last_word(name: &str) -> String {
    super::key::folded_name(name).rsplit(' ').next().unwrap_or_default().to_owned()
}

/// Adds the content words around a mention, in its sentence.
fn context(doc: &TokenisedDoc, mention: &Mention, words: &mut Vec<String>) {
    let (first, last) = (mention.first_token as usize, mention.last_token as usize);
    let range = first.saturating_sub(REACH)..(last + 1 + REACH).min(doc.tokens.len());
    for at in range.filter(|at| !(first..=last).contains(at)) {
        let token = &doc.tokens[at];
        let same = token.zone == mention.zone && token.sentence == doc.tokens[first].sentence;
        let Some(form) = doc.types.get(token.type_index as usize).filter(|_| same && words.len() < CONTEXT)
        else {
            continue;
        };
        let content = token.kind.counts()
            && !form.stop
            && form.folded.chars().filter(|c| c.is_alphabetic()).count() > 2;
        if content && !words.contains(&form.folded) {
            words.push(form.folded.clone());
        }
    }
}
