//! The sections of the page, in order. A new one is a file here, its template, and a line below.

mod care;
mod collocations;
mod documents;
pub(crate) mod emphasis;
pub(crate) mod exclusive;
mod explorer;
mod failures;
mod groups;
pub(crate) mod keyness;
pub(crate) mod lede;
mod left_out;
pub(crate) mod names;
pub(crate) mod naming;
mod phrases;
mod places;
mod provenance;
pub(crate) mod quantities;
mod reading;
mod repeats;
pub(crate) mod shared_quotations;
mod similarity;
pub(crate) mod speakers;
mod terms;
mod timeline;
mod vocabulary;

use minijinja::Value;

use crate::Locale;
use crate::page::Context;

/// The order of the page.
pub(crate) const SECTIONS: &[&Section] = &[
    &lede::SECTION,
    &care::SECTION,
    &documents::SECTION,
    &timeline::SECTION,
    &repeats::SECTION,
    &groups::SECTION,
    &naming::SECTION,
    &shared_quotations::SECTION,
    &speakers::SECTION,
    &quantities::SECTION,
    &names::SECTION,
    &exclusive::SECTION,
    &emphasis::SECTION,
    &terms::SECTION,
    &keyness::SECTION,
    &explorer::SECTION,
    &places::SECTION,
    &phrases::SECTION,
    &collocations::SECTION,
    &similarity::SECTION,
    &vocabulary::SECTION,
    &failures::SECTION,
    &left_out::SECTION,
    &reading::SECTION,
    &provenance::SECTION,
];

/// A section: what it shows, and how its numbers are to be read. Its heading is the message `heading-` and its `id`.
pub(crate) struct Section {
    /// The `id` in the page.
    pub(crate) id: &'static str,
    /// The template's source.
    pub(crate) template: &'static str,
    /// What the template reads, as `view`.
    pub(crate) scope: Scope,
    /// Footnotes: every number of the section with its formula and source.
    pub(crate) notes: &'static [Note],
}

/// What a section is about. Where there is nothing to show its function gives `None`, and no section stands.
pub(crate) enum Scope {
    /// The whole corpus.
    Corpus(fn(&Context<'_>) -> Option<Value>),
    /// One language, by its index in the report.
    Language(fn(&Context<'_>, usize) -> Option<Value>),
}

impl Scope {
    /// Whether the section stands under each language.
    pub(crate) fn is_language(&self) -> bool {
        matches!(self, Scope::Language(_))
    }
}

impl Section {
    /// The template's file, below the folder of templates.
    pub(crate) fn file(&self) -> String {
        format!("sections/{}.html", self.id.replace('-', "_"))
    }

    /// The heading.
    pub(crate) fn heading(&self, locale: Locale) -> String {
        locale.say(&format!("heading-{}", self.id))
    }
}

/// How a number is to be read: the number's name is the message `note-` and the `id`, what it means `note-…-text`.
#[derive(Clone, Copy)]
pub(crate) struct Note {
    /// The `id` that column heads link to, after `how-`.
    pub(crate) id: &'static str,
    /// Its formula, or nothing; one that has words in it is the message `note-…-formula` as well, which counts.
    pub(crate) formula: &'static str,
    /// Where it comes from, or nothing.
    pub(crate) source: &'static str,
}
