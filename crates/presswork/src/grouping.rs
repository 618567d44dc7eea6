//! Which group a document is in, and what the groups are called.

use std::collections::BTreeMap;

use presswork_corpus::Article;

/// What puts two documents into one group, and other names for groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// What puts two documents into one group.
    pub by: GroupBy,
    /// What groups are called that a person calls otherwise than their documents do; two of one new name are one group.
    pub names: BTreeMap<String, String>,
}

impl From<GroupBy> for Grouping {
    fn from(by: GroupBy) -> Self {
        Grouping { by, names: BTreeMap::new() }
    }
}

/// What puts two documents into one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// The same outlet; a document without one is a group of its own.
    Outlet,
    /// The same day of publication.
    Date,
    /// The same language.
    Language,
    /// The same label of this name (a column of `metadata.csv`).
    Label(String),
}

impl GroupBy {
    /// The name as the command line has it.
    pub fn name(&self) -> &str {
        match self {
            GroupBy::Outlet => "outlet",
            GroupBy::Date => "date",
            GroupBy::Language => "language",
            GroupBy::Label(name) => name,
        }
    }

    /// The reverse of [`GroupBy::name`].
    pub fn parse(name: &str) -> Self {
        match name {
            "outlet" => GroupBy::Outlet,
            "date" => GroupBy::Date,
            "language" => GroupBy::Language,
            label => GroupBy::Label(label.to_owned()),
        }
    }
}

/// The group of documents that lack the label that others are grouped by.
const UNLABELLED: &str = "unlabelled";

impl Grouping {
    /// The group of an article.
    pub fn of<'a>(&'a self, article: &'a Article) -> &'a str {
        let own = self.by.of(article);
        self.names.get(own).map_or(own, String::as_str)
    }
}

impl GroupBy {
    /// The group of an article, as its document calls it.
    pub(crate) fn of<'a>(&self, article: &'a Article) -> &'a str {
        let metadata = &article.metadata;
        match self {
            GroupBy::Outlet => metadata.outlet.as_ref().map_or(&article.key, |outlet| &outlet.value),
            GroupBy::Date => metadata.date.as_ref().map_or("undated", |date| &date.value),
            GroupBy::Language => metadata.language.as_ref().map_or("und", |language| &language.value),
            GroupBy::Label(name) => article.labels.get(name).map_or(UNLABELLED, String::as_str),
        }
    }
}
