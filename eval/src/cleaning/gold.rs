//! Gold pages and the outputs that are compared with them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::Failed;

/// What people say a page holds. Absent is what they did not look at.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Gold {
    /// The page's file name without its endings.
    pub id: String,
    /// The article's text.
    pub text: Option<String>,
    /// Segments that must appear.
    pub with: Option<Vec<String>>,
    /// Segments that must not.
    pub without: Option<Vec<String>>,
    /// The headline.
    pub title: Option<String>,
    /// The authors: a string (several joined by `; `) or a list.
    pub author: Option<Value>,
    /// The day of publication.
    pub date: Option<Value>,
    /// The kind of page, where the set tells kinds.
    pub page_type: Option<String>,
    /// The language's English name, where the set tells it.
    pub lang: Option<String>,
    /// Where it stands, the set is DANIEL: its text begins with the headline.
    pub capture_date: Option<Value>,
}

/// What a cleaner made of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// The body.
    pub text: String,
    /// The headline; empty where none was found.
    pub title: String,
    /// The authors, several joined by `; `.
    pub author: String,
    /// The day of publication.
    pub date: String,
}

impl Output {
    /// The output as a row that other scorers read.
    pub(crate) fn row(&self, id: &str) -> String {
        json!({"key": id, "text": self.text, "title": self.title, "author": self.author, "date": self.date})
            .to_string()
    }

    /// The id and output of a row of JSONL: `id` or `key`, `text`, `title`, `author`, `date`.
    ///
    /// # Errors
    /// What is wrong with the row.
    pub fn of_row(row: &str) -> Result<(String, Output), String> {
        let row: Value = serde_json::from_str(row).map_err(|error| error.to_string())?;
        let field = |name: &str| said(row.get(name)).unwrap_or_default();
        let id = said(row.get("id")).or_else(|| said(row.get("key"))).ok_or("neither id nor key")?;
        let output = Output {
            text: field("text"),
            title: field("title"),
            author: field("author"),
            date: field("date"),
        };
        Ok((id_of(&id), output))
    }
}

/// A string, or a list's strings joined by `;`.
pub(super) fn said(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(text.clone()),
        Value::Array(items) => Some(items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(";")),
        _ => None,
    }
}

/// A page's id: its file name without `.html`, `.md`, `.txt` and `.gz`.
pub(super) fn id_of(key: &str) -> String {
    let name = key.rsplit('/').next().unwrap_or(key);
    let name = name.strip_suffix(".gz").unwrap_or(name);
    let ends = [".html", ".htm", ".md", ".txt"];
    ends.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).to_owned()
}

/// The gold of a data set.
pub(super) fn read(set: &Path) -> Result<Vec<Gold>, Failed> {
    let path = set.join("gold.jsonl");
    let text = fs::read_to_string(&path).map_err(|error| Failed::at(&path, error))?;
    let mut gold = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let page = serde_json::from_str(line)
            .map_err(|error| Failed::at(&path, format!("line {}: {error}", number + 1)))?;
        gold.push(page);
    }
    if gold.is_empty() { Err(Failed::at(&path, "no page in it")) } else { Ok(gold) }
}

/// Outputs from JSONL, by id.
pub(super) fn read_outputs(path: &Path) -> Result<BTreeMap<String, Output>, Failed> {
    let text = fs::read_to_string(path).map_err(|error| Failed::at(path, error))?;
    text.lines()
        .enumerate()
        .map(|(number, line)| {
            Output::of_row(line).map_err(|what| Failed::at(path, format!("line {}: {what}", number + 1)))
        })
        .collect()
}
