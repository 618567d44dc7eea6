//! `--lang`: the report's own words in another language; what is quoted from captures stays as it is.

use std::fs;

use crate::command::{data, presswork};

#[test]
fn a_report_speaks_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let input = data("sample").join("000_4c0e81d7a92f3b65.txt").to_string_lossy().into_owned();
    presswork(folder.path(), &["pipeline", &input, "--quiet", "--out", "run", "--lang", "ar"]).with(0);
    let read = |name: &str| fs::read_to_string(folder.path().join("run").join(name)).expect("an output");
    let page = read("report.html");
    assert!(page.contains("<html lang=ar dir=rtl>"), "{}", &page[..200]);
    assert!(read("report.md").contains("## مستندات المدوَّنة"));
    assert!(read("provenance.json").contains("\"lang\": \"ar\""));

    // Rendered again it keeps its language, unless another is asked for.
    presswork(folder.path(), &["report", "run", "--quiet"]).with(0);
    assert_eq!(read("report.html"), page);
    presswork(folder.path(), &["report", "run", "--quiet", "--lang", "de"]).with(0);
    assert!(read("report.html").contains("<html lang=de>") && read("report.md").contains("## Die Dokumente"));

    let unknown = presswork(folder.path(), &["pipeline", &input, "--lang", "xx"]).with(2);
    assert!(unknown.stderr.contains("en, de, fr, es, ar"), "{}", unknown.stderr);
}
