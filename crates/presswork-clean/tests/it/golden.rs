//! Golden pairs: `testdata/{markdown,text}/NAME.{md,txt}` and what a careful person makes of it in
//! `NAME.expected`. `PRESSWORK_GOLDEN=update cargo test` writes the second anew, to be read before it
//! is believed.

use std::fs;
use std::path::{Path, PathBuf};

use presswork_clean::Cleaner;
use presswork_corpus::{Article, RawCapture};

/// The article as lines: what is known, the blocks, the removals.
fn rendered(article: &Article) -> String {
    let m = &article.metadata;
    let mut out = format!("kind: {:?}\n", article.media);
    let known = [
        ("title", m.title.as_ref().map(|k| (k.value.clone(), k.by.name()))),
        ("author", m.author.as_ref().map(|k| (k.value.join("; "), k.by.name()))),
        ("date", m.date.as_ref().map(|k| (k.value.clone(), k.by.name()))),
        ("outlet", m.outlet.as_ref().map(|k| (k.value.clone(), k.by.name()))),
        ("language", m.language.as_ref().map(|k| (k.value.clone(), k.by.name()))),
    ];
    for (field, value) in known {
        if let Some((value, by)) = value {
            out.push_str(&format!("{field}: {value} ({by})\n"));
        }
    }
    for block in &article.blocks {
        out.push_str(&format!("\n[{:?}] {}\n", block.kind, block.span.of(&article.text)));
    }
    out.push('\n');
    for removed in &article.removed {
        out.push_str(&format!("- {}: {}\n", removed.rule, removed.excerpt));
    }
    out
}

fn captures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e != "expected"))
        .collect();
    paths.sort();
    paths
}

/// All captures of the golden pairs, for the laws.
pub fn all() -> Vec<RawCapture> {
    let mut all = Vec::new();
    for path in captures("markdown").into_iter().chain(captures("text")) {
        let key = path.file_name().unwrap().to_str().unwrap().to_owned();
        all.push(RawCapture {
            key,
            bytes: fs::read(&path).unwrap(),
            media: None,
            labels: Default::default(),
        });
    }
    all
}

fn compare(folder: &str) {
    let paths = captures(folder);
    assert!(paths.len() >= 3, "too few golden pairs in {folder}");
    for path in paths {
        let key = path.file_name().unwrap().to_str().unwrap().to_owned();
        let capture =
            RawCapture { key, bytes: fs::read(&path).unwrap(), media: None, labels: Default::default() };
        let article = Cleaner::new().clean(&capture).unwrap();
        let expected = path.with_extension("expected");
        if std::env::var("PRESSWORK_GOLDEN").as_deref() == Ok("update") {
            fs::write(&expected, rendered(&article)).unwrap();
        }
        assert_eq!(rendered(&article), fs::read_to_string(&expected).unwrap(), "{}", path.display());
    }
}

#[test]
fn markdown() {
    compare("markdown");
}

#[test]
fn plain_text() {
    compare("text");
}
