//! The tree of an HTML page is the one that browsers build: compared with html5ever's, through scraper, for
//! tag soup of every kind that the standard has a rule for.
//!
//! Deliberately different, so not among the soup's pieces: elements that are dropped before there is a tree
//! (scripts, drawings, lists of options, templates), elements that change letters' looks, white space
//! written as a character reference, `</>` within a table's stray text, elements past the caps, and the
//! ninth block in an unclosed link.

use proptest::prelude::*;
use scraper::{Html, Node};

/// html5ever's tree in the form of html5lib's tests.
fn expected(html: &str) -> String {
    let page = Html::parse_document(html);
    let mut lines: Vec<(usize, Result<&str, String>)> = Vec::new();
    for node in page.tree.root().descendants() {
        let depth = node.ancestors().count().saturating_sub(1);
        match (node.value(), lines.last_mut()) {
            (Node::Element(element), _) => lines.push((depth, Ok(element.name()))),
            // What a comment cuts apart is one text where comments never were.
            (Node::Text(text), Some((of, Err(open)))) if *of == depth => open.push_str(text),
            (Node::Text(text), _) => lines.push((depth, Err(text.to_string()))),
            _ => {}
        }
    }
    let line = |(depth, what): (usize, Result<&str, String>)| match what {
        Ok(name) => format!("| {}<{name}>\n", "  ".repeat(depth)),
        Err(text) => format!("| {}{text:?}\n", "  ".repeat(depth)),
    };
    lines.into_iter().map(line).collect()
}

fn agrees(html: &str) -> Result<(), TestCaseError> {
    let (ours, expected) = (presswork_clean::html_tree(html), expected(html));
    prop_assert_eq!(ours, expected, "of {:?}", html);
    Ok(())
}

/// Start tags, end tags or both of these.
const NAMES: [&str; 77] = [
    "a",
    "a",
    "a",
    "address",
    "applet",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "div",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "form",
    "frame",
    "h1",
    "h2",
    "head",
    "header",
    "hr",
    "html",
    "img",
    "input type=text",
    "li",
    "li",
    "link",
    "listing",
    "main",
    "marquee",
    "menu",
    "meta",
    "nav",
    "object",
    "ol",
    "optgroup",
    "option",
    "p",
    "p",
    "p",
    "param",
    "pre",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "section",
    "span",
    "sub",
    "table",
    "table",
    "tbody",
    "td",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "tr",
    "ul",
];

const DOCTYPES: [&str; 7] = [
    "",
    "<!DOCTYPE html>",
    "<!doctype html public \"-//W3C//DTD HTML 4.01 Transitional//EN\">",
    "<!doctype html public \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd'>",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">",
    " <!-- first --> <!DOCTYPE html SYSTEM \"about:legacy-compat\">",
];

const TEXTS: [&str; 15] = [
    "word",
    "two words",
    " ",
    " \n ",
    " and &amp; more",
    "&notit; &notin; &copy &#x80; &#8217 &#0; &#xD800; &;&",
    "a < b <3",
    "of\r\ntwo\rlines",
    "<!-- aside -->",
    "<!-- a > b --!>",
    "<!>",
    "<?php ?>",
    "</ >",
    "é日本",
    "&CounterClockwiseContourIntegral;&ampamp;",
];

fn piece() -> impl Strategy<Value = String> {
    let name = prop::sample::select(NAMES.to_vec());
    prop_oneof![
        5 => (name.clone(), prop::sample::select(vec!["", " class=\"a b\"", " id=x title='<p>'", "/"]))
            .prop_map(|(name, rest)| format!("<{name}{rest}>")),
        3 => name.prop_map(|name| format!("</{}>", name.split(' ').next().unwrap_or(name))),
        4 => prop::sample::select(TEXTS.to_vec()).prop_map(str::to_owned),
        1 => "[ axyz<>&;=\"'!-]{0,12}",
    ]
}

/// Soup in which some parts are well-formed tables and lists, so that tags reach every place.
fn soup() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        12 => piece(),
        1 => (piece(), piece(), piece()).prop_map(|(a, b, c)| format!("<table>{a}<tr>{b}<td>{c}")),
        1 => (piece(), piece()).prop_map(|(a, b)| format!("<ul><li>{a}<li>{b}</ul>")),
        1 => (piece(), piece()).prop_map(|(a, b)| format!("<a href=x><div>{a}</a>{b}</div>")),
        1 => (piece(), piece()).prop_map(|(a, b)| format!("<p>{a}<button>{b}</button>")),
    ];
    (prop::sample::select(DOCTYPES.to_vec()), prop::collection::vec(part, 0..40))
        .prop_map(|(doctype, parts)| format!("{doctype}{}", parts.concat()))
}

/// Whether an unclosed link may reach over more than eight blocks, where the standard gives up.
fn strains_a_link(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    let long = lower.split("<a").skip(1).any(|rest| rest.matches('<').count() > 8);
    long && expected(html).lines().any(|line| line.len() > 2 * 20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn of_tag_soup_is_the_standards(html in soup().prop_filter("a link over many blocks", |html| !strains_a_link(html))) {
        agrees(&html)?;
    }
}

/// The nodes in the order of the text with what is around each, for cases that soup seldom reaches.
#[test]
fn of_cases_that_have_rules_of_their_own() {
    for html in [
        "<pre>\n\nverse</pre><pre>\r\nline</pre><listing>\rline",
        "<p><table><tr><td>quirks: the table stands in the paragraph",
        "<!doctype html><p><table><tr><td>no quirks: it ends the paragraph",
        "<table>stray<tr>text<td>cell</td>more<p>block</table>after",
        "<table><caption>one<table><caption>two</table></caption><col><tbody><form><tr><th>x</form>",
        "<a href=1>one<p>two<a href=2>three</p>four</a>five<div>six",
        "<a href=1><div><p>one</a>two</p>three</div>four",
        "<table><a href=1>one<tr><td>two</a>three<a href=2>four</table>five",
        "<object><a href=1>one</object>two<marquee>three</marquee></a>",
        "<a href=1><table><tr><td><a href=2><button><marquee></button><a href=3></table></a>one",
        "<form><div></form><form>second</div></form>third",
        "<ul><li>one<ul><li>two</ul><li><div><li>three</ul><dl><dt>four<dd>five<dt>six",
        "<button>one<p>two<button>three</button>four",
        "<body class=a><div><body id=b><html lang=de></body>text</html> <p>more",
        "</p></br><h1>one<h2>two</h3>three",
        "<head><title>a &amp; b</title></head> <meta name=x><title>second</title>text",
        "<ruby>one<rt>two<rp>three<rtc>four<rt>five<rb>six</ruby>",
        "<my-tag>one<div></My-Tag>two</div></MY-TAG>three",
    ] {
        assert_eq!(presswork_clean::html_tree(html), expected(html), "of {html:?}");
    }
}

/// Over the sample's pages, or over those of another folder: `PRESSWORK_PAGES=DIR cargo test -p presswork-clean --test it
/// whole_pages`. What is dropped and what changes letters' looks is taken out of both trees.
#[test]
fn of_whole_pages_is_the_standards() {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/sample");
    let folder = std::env::var("PRESSWORK_PAGES").unwrap_or_else(|_| sample.to_owned());
    let (mut pages, mut differ) = (0, Vec::new());
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(html) = std::fs::read_to_string(&path) else { continue };
        pages += 1;
        // Decoding takes the byte order mark away before either parser sees the page.
        let html = html.strip_prefix('\u{feff}').unwrap_or(&html);
        let (ours, theirs) = (texts(&presswork_clean::html_tree(html)), texts(&expected(html)));
        if let Some(at) = (0..ours.len().max(theirs.len())).find(|&at| ours.get(at) != theirs.get(at)) {
            differ.push(format!("{}: {:?} for {:?}", path.display(), ours.get(at), theirs.get(at)));
        }
    }
    assert!(pages > 10, "{folder} holds {pages} pages");
    assert!(differ.is_empty(), "{} of {pages} pages differ\n{}", differ.len(), differ.join("\n"));
}

/// The texts of a tree, white space apart, each with the elements around it.
fn texts(tree: &str) -> Vec<(String, String)> {
    const DROPPED: [&str; 17] = [
        "script",
        "style",
        "textarea",
        "iframe",
        "noscript",
        "xmp",
        "noembed",
        "noframes",
        "svg",
        "template",
        "select",
        "datalist",
        "annotation",
        "math",
        "frameset",
        "plaintext",
        "title",
    ];
    const LOOKS: [&str; 14] =
        ["b", "i", "em", "strong", "font", "u", "s", "small", "big", "code", "tt", "strike", "nobr", "span"];
    let mut around: Vec<&str> = Vec::new();
    let mut texts: Vec<(String, String)> = Vec::new();
    for line in tree.lines() {
        let inner = line[2..].trim_start();
        around.truncate((line.len() - 2 - inner.len()) / 2);
        match inner.strip_prefix('<') {
            Some(name) => around.push(name.trim_end_matches('>')),
            None if around.iter().any(|name| DROPPED.contains(name)) => {}
            None => {
                let words: String = inner.replace("\\n", " ").replace("\\t", " ").replace("\\r", " ");
                let words = words.trim_matches('"').split_whitespace().collect::<Vec<_>>().join("");
                let path =
                    around.iter().filter(|name| !LOOKS.contains(name)).copied().collect::<Vec<_>>().join("/");
                match texts.last_mut() {
                    _ if words.is_empty() => {}
                    Some((of, text)) if *of == path => text.push_str(&words),
                    _ => texts.push((path, words)),
                }
            }
        }
    }
    texts
}
