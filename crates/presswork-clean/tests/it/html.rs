//! HTML captures: golden pairs, hostile inputs, spans that never lie.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "helpers of tests are tests")]

use std::fmt::Write as _;
use std::path::Path;

use presswork_clean::Cleaner;
use presswork_corpus::{Article, Failure, Flag, MediaType, RawCapture, Reason};
use proptest::prelude::*;

fn clean(html: &str) -> Result<Article, Failure> {
    Cleaner::new().clean(&RawCapture {
        key: "page.html".to_owned(),
        bytes: html.as_bytes().to_vec(),
        media: Some(MediaType::Html),
        labels: Default::default(),
    })
}

/// What a golden file lists: the metadata, the blocks, the removals.
fn listing(article: &Article) -> String {
    let mut out = String::new();
    let metadata = &article.metadata;
    for (name, known) in [
        ("title", &metadata.title),
        ("date", &metadata.date),
        ("outlet", &metadata.outlet),
        ("language", &metadata.language),
        ("url", &metadata.url),
    ] {
        if let Some(known) = known {
            writeln!(out, "{name}: {} ({})", known.value, known.by.name()).unwrap();
        }
    }
    if let Some(author) = &metadata.author {
        writeln!(out, "author: {} ({})", author.value.join("; "), author.by.name()).unwrap();
    }
    for flag in &article.flags {
        writeln!(out, "flag: {flag:?}").unwrap();
    }
    for block in &article.blocks {
        writeln!(out, "+ {:?}: {}", block.kind, block.span.of(&article.text)).unwrap();
    }
    for removed in &article.removed {
        writeln!(out, "- {}: {}", removed.rule, removed.excerpt).unwrap();
    }
    out
}

/// Each `testdata/html/NAME.html` gives `NAME.expected`; `PRESSWORK_UPDATE=1` writes them anew.
#[test]
fn golden_pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/html");
    let mut pages: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    pages.sort();
    assert!(pages.len() >= 8, "golden pages are missing from {}", folder.display());
    let mut wrong = Vec::new();
    for page in pages {
        let html = std::fs::read_to_string(&page).unwrap();
        let listed = match clean(&html) {
            Ok(article) => {
                spans_hold(&html, &article);
                listing(&article)
            }
            Err(failure) => format!("failure: {}\n", failure.reason.name()),
        };
        let expected = page.with_extension("expected");
        if std::env::var_os("PRESSWORK_UPDATE").is_some() {
            std::fs::write(&expected, &listed).unwrap();
        }
        let golden = std::fs::read_to_string(&expected).unwrap_or_default();
        if listed != golden {
            wrong.push(format!("{}\n--- expected\n{golden}--- got\n{listed}", page.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The outlet that a page gets whose head holds `head`, at an address of `harbour.example`.
fn outlet(head: &str) -> String {
    let text = "The ferry came back to the north quay on Tuesday after eleven weeks in the yard. ".repeat(4);
    let page = format!(
        "<html><head><link rel=canonical href=\"https://www.harbour.example/ferry\">{head}</head>\
         <body><h1>The Ferry Is Back</h1><p>{text}</p><p>{text}</p></body></html>"
    );
    clean(&page).unwrap().metadata.outlet.unwrap().value
}

#[test]
fn the_count_of_a_paragraphs_comments_is_no_part_of_it() {
    let paragraph =
        |words: &str| format!("<p>{words} at nine, said the harbour office, and came back at noon.</p>");
    let counted = |words: &str| {
        let link = "<a class=\"open-link comments_count\" href=\"#c\">12</a>";
        paragraph(&format!("{link}{words}"))
    };
    let [first, second] = ["The ferry to the islands sailed", "A smaller boat with the mail left"];
    let plain = clean(&format!("<h1>Boats</h1>{}{}", paragraph(first), paragraph(second))).unwrap();
    let article = clean(&format!("<h1>Boats</h1>{}{}", counted(first), counted(second))).unwrap();
    assert_eq!(article.text, plain.text);
    // A note's number is.
    let noted =
        clean(&format!("<h1>Boats</h1>{}", paragraph("The ferry<a href=\"#n\">12</a> sailed"))).unwrap();
    assert!(noted.text.starts_with("The ferry12 sailed"), "{}", noted.text);
}

#[test]
fn an_outlet_is_a_name_and_no_notice() {
    for (claim, name) in [
        ("Copyright (c) 2017", "harbour.example"),
        ("Copyright &copy; 2001-2009", "harbour.example"),
        ("Copyright (c) 2011 Harbour FM Online News", "Harbour FM Online News"),
        ("© 2000-2026 Harbour Press Inc.", "Harbour Press Inc."),
        ("2022 Harbour Press", "Harbour Press"),
        ("Copyright ГАВАНЬ 2013", "ГАВАНЬ"),
        ("2012 Harbour Press; All Rights Reserved.", "Harbour Press"),
        ("港口晚报版权所有", "港口晚报"),
        ("20 Minutes", "20 Minutes"),
        ("2000AD", "2000AD"),
    ] {
        assert_eq!(outlet(&format!("<meta name=copyright content=\"{claim}\">")), name, "{claim}");
    }
    for (claim, name) in [
        ("Harbour Times |", "Harbour Times"),
        ("2000 Leagues", "2000 Leagues"),
        ("@harbourtimes", "harbourtimes"),
        ("Homepage", "harbour.example"),
    ] {
        assert_eq!(outlet(&format!("<meta property=og:site_name content=\"{claim}\">")), name, "{claim}");
    }
    // A day behind the headline names nobody.
    assert_eq!(outlet("<title>The Ferry Is Back | 4 stycznia 2012</title>"), "harbour.example");
    assert_eq!(outlet("<title>The Ferry Is Back | Harbour Times</title>"), "Harbour Times");
}

/// Law 3: each block and removal names a range of the page that holds its text.
fn spans_hold(html: &str, article: &Article) {
    let mut at = 0;
    let mut source = 0;
    for block in &article.blocks {
        assert!(block.span.start >= at && !block.span.is_empty(), "blocks of the text overlap");
        assert!(block.source.start >= source, "sources are not in the page's order");
        (at, source) = (block.span.end, block.source.start);
        let range = html.get(block.source.range()).expect("sources lie on character boundaries");
        assert_subsequence(block.span.of(&article.text), range);
    }
    for removed in &article.removed {
        let range = html.get(removed.source.range()).expect("removals lie on character boundaries");
        assert_subsequence(removed.excerpt.trim_end_matches('…'), range);
    }
}

fn assert_subsequence(text: &str, range: &str) {
    let resolved = with_references_resolved(range);
    let mut there = resolved.chars();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        assert!(there.any(|other| other == c), "{c:?} of {text:?} is not in {range:?}");
    }
}

/// The range as text: everything in it is data of one `<textarea>`, whose references a parser resolves.
fn with_references_resolved(range: &str) -> String {
    let page = format!("<textarea>\n{}</textarea>", range.replace('<', "&lt;"));
    scraper::Html::parse_fragment(&page).root_element().text().collect()
}

/// A page that must be cleaned, or refused with a reason. Work that is not linear in its length shows by a
/// test that does not end.
fn survives(html: &str) -> Result<Article, Failure> {
    let result = clean(html);
    if let Ok(article) = &result {
        spans_hold(html, article);
    }
    result
}

const SENTENCES: &str = "<p>The harbour was closed on Monday, the mayor said, because the old crane had moved.</p>\
    <p>Engineers will look at it on Tuesday, and the ferries will leave from the northern pier until then.</p>";

#[test]
fn depth_is_capped() {
    let html = format!("{}{SENTENCES}{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    let article = survives(&html).expect("the text is still there");
    assert!(article.flags.contains(&Flag::DepthCapped));
    assert!(article.text.contains("ferries"));

    let html = format!("{}{SENTENCES}{}", "<div>".repeat(400), "</div>".repeat(400));
    let article = clean(&html).unwrap();
    assert!(!article.flags.contains(&Flag::DepthCapped), "400 levels are below the cap");
}

#[test]
fn text_after_a_capped_depth_is_read() {
    let deep = format!("{}deep{}", "<div>".repeat(2_000), "</div>".repeat(2_000));
    let html = format!("<body>{deep}<article>{SENTENCES}</article></body>");
    let article = survives(&html).unwrap();
    assert_eq!(article.blocks.len(), 2, "{}", article.text);
}

#[test]
fn attributes_are_capped() {
    let mut attributes = String::new();
    for i in 0..100_000 {
        write!(attributes, " a{i}=\"x>y\"").unwrap();
    }
    let html = format!("<body><article{attributes}>{SENTENCES}</article>");
    let article = survives(&html).unwrap();
    assert!(article.flags.contains(&Flag::AttributesCapped));
    assert_eq!(article.blocks.len(), 2);
}

#[test]
fn elements_are_capped() {
    let html = format!("<body><article>{SENTENCES}</article>{}", "<i></i>".repeat(500_001));
    let article = survives(&html).unwrap();
    assert!(article.flags.contains(&Flag::NodesCapped));
    assert_eq!(article.blocks.len(), 2);
}

#[test]
fn hostile_pages_cost_linear_time() {
    let body = format!("<body><article>{SENTENCES}</article>");
    let tail = |part: &str, times: usize| format!("{body}{}", part.repeat(times));
    let mut classes = body.clone();
    for i in 0..20_000 {
        write!(classes, "<b class=c{i}><p>x").unwrap();
    }
    for (name, html) in [
        ("less-than signs", tail("<", 1 << 20)),
        ("ampersands", tail("&", 1 << 20)),
        ("spaced less-than signs", tail("< ", 1 << 19)),
        ("unclosed b", tail("<b>", 100_000)),
        ("unclosed b with text", tail("<b>x<p>", 50_000)),
        ("unclosed a", tail("<a href=x>y", 100_000)),
        ("unclosed a in blocks", tail("<a href=x><div>y", 50_000)),
        ("unclosed p", tail("<p>", 100_000)),
        ("unclosed table", tail("<table>", 100_000)),
        ("unclosed cells", tail("<table><td>", 50_000)),
        ("foster-parented text", tail("<table>x<tr>y", 50_000)),
        ("unclosed lists", tail("<ul><li>", 50_000)),
        ("unclosed select", tail("<select><option>", 50_000)),
        ("unclosed svg", tail("<svg><g>", 50_000)),
        ("unclosed template", tail("<template>", 100_000)),
        ("unclosed form", tail("<form><button>", 50_000)),
        ("stray end tags", tail("</p></div></b></a></table></li>", 20_000)),
        ("headings", tail("<h1>a", 100_000)),
        ("hidden in hidden", tail("<span hidden>a", 50_000)),
        ("rulers", tail("x<hr>", 100_000)),
        ("breaks", tail("x<br><br>", 100_000)),
        ("comments", tail("<!--", 200_000)),
        ("declarations", tail("<!", 200_000)),
        ("questions", tail("<?", 200_000)),
        ("scripts", tail("<script>", 100_000)),
        ("titles", tail("<title>", 100_000)),
        ("json-ld", tail("<script type=application/ld+json>[", 20_000)),
        ("bylines", tail("<span class=byline itemprop=author rel=author>By A", 20_000)),
        ("formatting with classes", classes),
        ("a long class", format!("<div class=\"{}\">{SENTENCES}", "ad ".repeat(300_000))),
        ("an unclosed quote", format!("{body}<div class=\"{}", "<p>x".repeat(100_000))),
    ] {
        let article = survives(&html).unwrap_or_else(|failure| panic!("{name}: {failure}"));
        assert!(article.text.contains("ferries"), "{name} loses the text");
    }
}

#[test]
fn unclosed_drops_do_not_swallow_the_page() {
    for open in ["<svg><path d='M0 0'>", "<select><option>one", "<math><mi>x"] {
        let article = clean(&format!("<body><div>{open}<article>{SENTENCES}</article></div>")).unwrap();
        assert_eq!(article.blocks.len(), 2, "{open}");
    }
}

#[test]
fn text_that_the_parser_holds_back_keeps_its_place() {
    // Text of a table waits for the next tag; `<` and an open reference wait for the next character.
    for held in
        ["<table>loose text (<<i>E", "<table>a &am<i>p; b", "x &am<!-- -->p; y", "<p>z &lt<b>;</b> <</p>"]
    {
        let html = format!("<body><article>{SENTENCES}</article>{held}");
        spans_hold(&html, &clean(&html).unwrap());
    }
}

/// A page of so many links to articles.
fn front_page(links: usize) -> String {
    let links: String = (0..links).fold(String::new(), |mut all, i| {
        write!(all, "<li><a href=/{i}>Headline number {i} of the day, with some more words in it</a></li>")
            .unwrap();
        all
    });
    format!("<html><body><h1>News</h1><ul>{links}</ul></body></html>")
}

#[test]
fn a_long_list_of_links_is_what_its_page_says_and_flagged() {
    let article = clean(&front_page(60)).expect("a list");
    assert!(article.flags.contains(&Flag::Rescued), "{:?}", article.flags);
    assert_eq!(article.blocks.len(), 60);
}

#[test]
fn pages_without_an_article_say_so() {
    for (name, html) in [
        ("a few links", front_page(5)),
        (
            "shell",
            "<html><body><noscript>Please enable JavaScript.</noscript><div id=root></div></body></html>"
                .into(),
        ),
        ("empty", "<html><head><title>Nothing</title></head><body></body></html>".to_owned()),
    ] {
        let failure = clean(&html).expect_err(name);
        assert_eq!(failure.reason, Reason::NoText, "{name}");
    }
}

/// Pieces of pages, whole and broken.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div class=\"article-body\">",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=x>",
        "</a>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</tr>",
        "</table>",
        "<ul>",
        "<li>",
        "</ul>",
        "<br>",
        "<br><br>",
        "<hr>",
        "<pre>",
        "</pre>",
        "<h2>",
        "</h2>",
        "<span class=caption>",
        "<span hidden>",
        "</span>",
        "<!-- c -->",
        "<!--",
        "-->",
        "<script>var a = '<p>';</script>",
        "<script>",
        "</script>",
        "<svg>",
        "</svg>",
        "<",
        ">",
        "&",
        "</",
        "<!",
        "&amp;",
        "&lt;",
        "&l",
        "t;",
        "&#8217;",
        "&#146;",
        "&nbsp;",
        "&shy;",
        "&nGt;",
        "&copy",
        "&#x0;",
        "\r\n",
        "\n\n",
        "\u{ad}",
        "\u{a0}",
        "\0",
        "é",
        "漢字",
        "<textarea>",
        "</textarea>",
        "<title>",
        "</title>",
        "<p class=\"a",
        "\">",
        "<blockquote>",
        "</blockquote>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<article>",
        "</article>",
        "<template>",
        "</template>",
        "<select>",
        "</select>",
        "<plaintext>",
        "<frameset>",
        "</body>",
    ]);
    prop_oneof![
        2 => fixed.prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "The harbour was closed on Monday, the mayor said, because the crane had moved again.",
            "Nobody was hurt, and the ferries left from the northern pier until the evening.",
            "AT&T said R&D costs < 5 % & more.",
        ]).prop_map(str::to_owned),
        1 => "[ -~]{0,12}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_never_lie(pieces in prop::collection::vec(piece(), 0..60)) {
        let html = pieces.concat();
        if let Ok(article) = clean(&html) {
            // Sources count in the decoded capture, where a NUL is U+FFFD.
            spans_hold(&html.replace('\0', "\u{fffd}"), &article);
        }
    }
}
