//! Reads a data set: pages, what the cleaner observes of their blocks, and the blocks' labels by the gold.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use presswork_clean::Cleaner;
use presswork_clean::training::Prepared;
use presswork_corpus::{MediaType, RawCapture};
use presswork_eval::cleaning::Gold;
use serde_json::Value;

use crate::copies;
use crate::labels::{self, Label};

/// The sets, and how much one of their pages weighs: nothing where the terms do not allow training.
pub const SETS: [(&str, f32); 6] =
    [("aeb", 1.5), ("trafilatura", 1.0), ("wcxb", 1.0), ("aeb-md", 1.0), ("aeb-txt", 1.0), ("daniel", 0.0)];

/// What a page weighs that is no article (a shop's, a list, a thread), and a copy of a page (`copies`), where
/// an article weighs 1. Chosen by cross-validation.
const OTHER_KINDS: f32 = 0.6;
const COPIES: f32 = 0.5;

/// A data set.
pub struct Set {
    pub name: &'static str,
    pub weight: f32,
    pub pages: Vec<Page>,
    pub gold: Vec<Gold>,
}

/// A page.
pub struct Page {
    pub id: String,
    pub prepared: Prepared,
    /// The headline, for the set whose gold begins with it.
    pub title: String,
    /// A hash of the host, the same for all hosts of a site.
    pub host: u64,
    /// One row a block.
    pub first: Vec<Vec<f32>>,
    pub labels: Vec<Label>,
    /// What the blocks weigh, by stage, for the page to weigh about what another does.
    pub shares: [f32; 2],
    /// It says less of itself than the page does; trained on, never measured.
    pub copy: bool,
}

/// What the blocks of a page weigh, by stage, where an article's page weighs `of_kind`.
fn shares(set: &str, labels: &[Label], of_kind: f32) -> [f32; 2] {
    // Segments are few and chosen to tell; a text's blocks are many.
    if set == "trafilatura" {
        return [of_kind; 2];
    }
    let first: f32 = labels.iter().map(|label| label.weight).sum();
    let second: f32 = labels.iter().map(|label| label.weight * label.longer).sum();
    [40.0 / libm::powf(first.max(1.0), 0.75) * of_kind, 60.0 / libm::powf(second.max(1.0), 0.85) * of_kind]
}

/// Reads the set in `folder`; what only training needs, where `to_train`.
pub fn read(
    folder: &Path,
    name: &'static str,
    weight: f32,
    cleaner: &Cleaner,
    to_train: bool,
) -> io::Result<Set> {
    let mut gold: BTreeMap<String, Value> = BTreeMap::new();
    let mut all = Vec::new();
    for line in fs::read_to_string(folder.join("gold.jsonl"))?.lines() {
        let value: Value = serde_json::from_str(line)?;
        all.push(serde_json::from_value(value.clone())?);
        if let Some(id) = value["id"].as_str() {
            gold.insert(id.to_owned(), value);
        }
    }
    let mut files: Vec<_> =
        fs::read_dir(folder.join("pages"))?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut pages = Vec::new();
    for file in files {
        let Some(file_name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        let key = file_name.strip_suffix(".gz").unwrap_or(file_name);
        let id = key.rsplit_once('.').map_or(key, |(id, _)| id);
        let Some(gold) = gold.get(id) else { continue };
        let mut bytes = Vec::new();
        MultiGzDecoder::new(fs::File::open(&file)?).read_to_end(&mut bytes)?;
        let capture = RawCapture { key: key.to_owned(), bytes, media: None, labels: Default::default() };
        let Ok(prepared) = Prepared::of(cleaner, &capture) else { continue };
        let label = |prepared: &Prepared| {
            let texts = prepared.texts();
            match gold["text"].as_str() {
                Some(text) => labels::by_text(&texts, text),
                None => labels::by_segments(&texts, &strings(&gold["with"]), &strings(&gold["without"])),
            }
        };
        let labels = label(&prepared);
        let title = if weight > 0.0 {
            String::new()
        } else {
            cleaner.clean(&capture).map(|article| article.title().to_owned()).unwrap_or_default()
        };
        let host = host(gold["url"].as_str().unwrap_or(""));
        let is_article = gold["page_type"].as_str().is_none_or(|kind| kind == "article");
        let of_kind = if is_article { 1.0 } else { OTHER_KINDS };
        if to_train && weight > 0.0 && prepared.is_html() {
            let cut = if is_article && gold["text"].is_string() {
                copies::cut(labels::hash(id), &prepared.sources(), &labels)
            } else {
                Vec::new()
            };
            let bytes = copies::without_names(prepared.decoded(), &cut).into_bytes();
            let capture =
                RawCapture { key: key.to_owned(), bytes, media: Some(MediaType::Html), ..capture.clone() };
            if let Ok(prepared) = Prepared::of(cleaner, &capture) {
                let labels = label(&prepared);
                pages.push(Page {
                    id: id.to_owned(),
                    title: String::new(),
                    host,
                    first: prepared.first(),
                    shares: shares(name, &labels, of_kind * COPIES),
                    labels,
                    prepared,
                    copy: true,
                });
            }
        }
        pages.push(Page {
            id: id.to_owned(),
            title,
            host,
            first: if to_train && weight > 0.0 { prepared.first() } else { Vec::new() },
            shares: shares(name, &labels, of_kind),
            labels,
            prepared,
            copy: false,
        });
    }
    Ok(Set { name, weight, pages, gold: all })
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// FNV-1a over the last two labels of the URL's host.
fn host(url: &str) -> u64 {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
    let mut site: Vec<&str> = host.rsplit('.').take(2).collect();
    site.reverse();
    labels::hash(&site.join(".").to_ascii_lowercase())
}
