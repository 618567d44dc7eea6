//! Our own cleaner on the pages of a data set, with the time it takes.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use cpu_time::ThreadTime;
use presswork_clean::Cleaner;
use presswork_corpus::Article;
use presswork_formats::{Document, Input, LARGEST, ReadOptions, list};

use super::gold::{Output, id_of};
use crate::Failed;

/// What came of a run over a set's pages.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    /// By id.
    pub outputs: BTreeMap<String, Output>,
    pub speed: Speed,
    /// Ids of the pages that made the cleaner panic.
    pub panics: Vec<String>,
}

/// Pages, their decompressed bytes, and the seconds that one thread computed on them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Speed {
    pub pages: u64,
    pub bytes: u64,
    pub seconds: f64,
}

impl Speed {
    pub(super) fn pages_per_second(self) -> f64 {
        if self.seconds > 0.0 { self.pages as f64 / self.seconds } else { 0.0 }
    }

    /// Megabytes of 10⁶ bytes.
    pub(super) fn megabytes_per_second(self) -> f64 {
        if self.seconds > 0.0 { self.bytes as f64 / 1e6 / self.seconds } else { 0.0 }
    }
}

/// Cleans every page of `set`, each `passes` times; of the times the shortest counts.
pub(super) fn run(set: &Path, passes: usize) -> Result<Run, Failed> {
    let pages = set.join("pages");
    if !pages.is_dir() {
        return Err(Failed::at(&pages, "missing; the captures belong there"));
    }
    let options = ReadOptions { text_field: None, html_field: None, largest: LARGEST };
    let cleaner = Cleaner::new();
    let mut run = Run::default();
    for document in list(&[Input::Path(pages.clone())]).documents(&options) {
        // A page that cannot be read has no output; the score says so.
        let Ok(Document::Captured(capture)) = document else { continue };
        let id = id_of(&capture.key);
        run.speed.pages += 1;
        run.speed.bytes += capture.bytes.len() as u64;
        let mut shortest: Option<Duration> = None;
        let mut article = None;
        for _ in 0..passes.max(1) {
            let start = ThreadTime::now();
            let cleaned = catch_unwind(AssertUnwindSafe(|| cleaner.clean(&capture)));
            let took = start.elapsed();
            shortest = Some(shortest.map_or(took, |before| before.min(took)));
            match cleaned {
                Ok(done) => article = done.ok(),
                Err(_) => {
                    run.panics.push(id.clone());
                    break;
                }
            }
        }
        run.speed.seconds += shortest.unwrap_or_default().as_secs_f64();
        run.outputs.insert(id, article.map_or_else(Output::default, output));
    }
    Ok(run)
}

/// The article as scorers compare it.
fn output(article: Article) -> Output {
    let metadata = article.metadata;
    Output {
        text: article.text,
        title: metadata.title.map(|known| known.value).unwrap_or_default(),
        author: metadata.author.map(|known| known.value.join("; ")).unwrap_or_default(),
        date: metadata.date.map(|known| known.value).unwrap_or_default(),
    }
}
