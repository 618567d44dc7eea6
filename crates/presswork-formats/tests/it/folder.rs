//! A temporary folder of inputs, and what reading it yields.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use presswork_corpus::{Failure, RawCapture, Reason};
use presswork_formats::{Document, Input, LARGEST, Listing, ReadOptions, list};

pub const OPTIONS: ReadOptions = ReadOptions { text_field: None, html_field: None, largest: LARGEST };

pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Folder(tempfile::tempdir().unwrap())
    }

    /// A folder with these files.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = Folder::new();
        for (name, content) in files {
            folder.write(name, content);
        }
        folder
    }

    pub fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn input(&self, name: &str) -> Input {
        Input::Path(self.path(name))
    }

    /// The listing of the folder itself.
    pub fn list(&self) -> Listing {
        list(&[Input::Path(self.0.path().to_owned())])
    }

    /// What the folder itself yields.
    pub fn read(&self) -> Vec<Result<Document, Failure>> {
        self.list().documents(&OPTIONS).collect()
    }

    /// The only result of a folder with one file of this content.
    pub fn one(name: &str, content: impl AsRef<[u8]>, options: &ReadOptions) -> Result<Document, Failure> {
        let folder = Folder::new();
        folder.write(name, content);
        let mut documents = folder.list().documents(options);
        let one = documents.next().expect("one document or failure");
        assert!(documents.next().is_none(), "one and no more");
        one
    }
}

/// Keys in order, failures as `key!reason`.
pub fn keys(results: &[Result<Document, Failure>]) -> Vec<String> {
    results
        .iter()
        .map(|result| match result {
            Ok(document) => document.key().to_owned(),
            Err(failure) => format!("{}!{}", failure.key, failure.reason.name()),
        })
        .collect()
}

pub fn capture(result: Result<Document, Failure>) -> RawCapture {
    match result {
        Ok(Document::Captured(capture)) => capture,
        other => panic!("no capture: {other:?}"),
    }
}

/// The failure, which must be for this reason and say something to do.
pub fn failure(result: Result<Document, Failure>, reason: Reason) -> Failure {
    let failure = result.expect_err("a failure");
    assert_eq!(failure.reason, reason, "{failure}");
    failure
}

pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}
