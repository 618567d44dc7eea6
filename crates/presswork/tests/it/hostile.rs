//! Law 8: no text of a page runs or breaks the report.

use std::fs;

use crate::runs::{plan, quietly, written};

const HOSTILE: &str = "</script><script>alert(1)</script>\" onmouseover=\"alert(2)\u{2028}\u{202e}";

#[test]
fn hostile_text_stays_text() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("captures");
    fs::create_dir(&input).expect("a folder");
    let escaped = HOSTILE.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let body = "<p>The hostile council of Orvale met on Monday, hostile as ever, the hostile mayor said.</p>";
    for (name, outlet) in [("a.html", "One"), ("b.html", "Two")] {
        let page = format!(
            "<html><head><title>{escaped}</title><meta name=author content=\"{escaped}\">\
             <meta property=og:site_name content=\"{outlet} {escaped}\"></head>\
             <body><article><h1>{escaped}</h1>{}<p>{escaped} is what the hostile notice said, and nobody knew why.</p></article></body></html>",
            body.repeat(4)
        );
        fs::write(input.join(name), page).expect("a page");
    }
    let plan = plan(&[input], &folder.path().join("run"));
    let outcome = quietly(&plan);
    assert_eq!(outcome.documents, 2, "{:?}", outcome.failures);
    let files = written(&plan.out);
    let page = String::from_utf8(files["report.html"].clone()).expect("UTF-8");
    assert!(page.contains("alert(1)"), "the title is shown");
    assert!(!page.contains("<script>alert"), "and does not run");
    assert!(!page.contains("\" onmouseover=\""), "nor breaks out of an attribute");
    assert!(!page.contains('\u{2028}') || !island(&page).contains('\u{2028}'), "nor ends a line of script");
    let open = page.matches("<script").count();
    assert_eq!(open, page.matches("</script>").count(), "nor closes ours");
}

fn island(page: &str) -> &str {
    let start = page.find("id=concordance").expect("the data");
    let end = page[start..].find("</script>").expect("its end");
    &page[start..start + end]
}
