//! Reads a data set: pages, what the cleaner observes of their blocks, and the blocks' labels by the gold.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use presswork_clean::Cleaner;
use presswork_corpus::RawCapture;
use serde_json::Value;

use crate::labels::{self, Label};

/// The sets whose terms allow training, and how much one of their pages weighs.
pub const MAY_TRAIN: [(&str, f32); 5] =
    [("aeb", 1.5), ("trafilatura", 1.0), ("wcxb", 1.0), ("aeb-md", 1.0), ("aeb-txt", 1.0)];

/// A data set.
pub struct Set {
    pub name: &'static str,
    pub weight: f32,
    pub pages: Vec<Page>,
}

/// A page.
pub struct Page {
    pub capture: RawCapture,
    /// A hash of the host, the same for all hosts of a site.
    pub host: u64,
    /// One row a block.
    pub features: Vec<Vec<f32>>,
    pub labels: Vec<Label>,
}

/// Reads the set in `folder`.
pub fn read(folder: &Path, name: &'static str, weight: f32, cleaner: &Cleaner) -> io::Result<Set> {
    let mut gold: BTreeMap<String, Value> = BTreeMap::new();
    for line in fs::read_to_string(folder.join("gold.jsonl"))?.lines() {
        let value: Value = serde_json::from_str(line)?;
        if let Some(id) = value["id"].as_str() {
            gold.insert(id.to_owned(), value);
        }
    }
    let mut files: Vec<_> =
        fs::read_dir(folder.join("pages"))?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut pages = Vec::new();
    for file in files {
        let Some(name) = file.file_name().and_then(|name| name.to_str()) else { continue };
        let key = name.strip_suffix(".gz").unwrap_or(name);
        let id = key.rsplit_once('.').map_or(key, |(id, _)| id);
        let Some(gold) = gold.get(id) else { continue };
        let mut bytes = Vec::new();
        MultiGzDecoder::new(fs::File::open(&file)?).read_to_end(&mut bytes)?;
        let capture = RawCapture { key: key.to_owned(), bytes, media: None, labels: Default::default() };
        let Ok(blocks) = cleaner.observe(&capture) else { continue };
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        let labels = match gold["text"].as_str() {
            Some(text) => labels::by_text(&texts, text),
            None => labels::by_segments(&texts, &strings(&gold["with"]), &strings(&gold["without"])),
        };
        let host = host(gold["url"].as_str().unwrap_or(""));
        let features = blocks.into_iter().map(|block| block.features).collect();
        pages.push(Page { capture, host, features, labels });
    }
    Ok(Set { name, weight, pages })
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
