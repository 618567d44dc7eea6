//! No text of a capture can act: nothing loads, nothing but our script runs, nothing changes the page's shape.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use presswork_report::{Report, page};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use crate::{fixture, html};

/// Elements that the page consists of. None loads, embeds, submits or navigates.
const ELEMENTS: &[&str] = &[
    "a",
    "b",
    "bdi",
    "br",
    "blockquote",
    "body",
    "button",
    "caption",
    "cite",
    "code",
    "dd",
    "defs",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "g",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "html",
    "i",
    "kbd",
    "label",
    "li",
    "main",
    "mark",
    "meta",
    "nav",
    "option",
    "p",
    "path",
    "pre",
    "rect",
    "script",
    "section",
    "select",
    "span",
    "strong",
    "style",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "ul",
    "use",
];

/// Attributes that the page consists of: none is a style or a handler, and `href` alone names a place.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "colspan",
    "content",
    "d",
    "data-continued",
    "data-fold",
    "data-label",
    "datetime",
    "dir",
    "height",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "preserveAspectRatio",
    "role",
    "scope",
    "tabindex",
    "text-anchor",
    "type",
    "value",
    "viewBox",
    "width",
    "x",
    "y",
];

fn assert_inert(page: &str) {
    for tag in html::tags(page) {
        assert!(ELEMENTS.contains(&tag.name.as_str()), "element {}", tag.name);
        for (name, value) in &tag.attributes {
            assert!(ATTRIBUTES.contains(&name.as_str()), "attribute {name} of {}", tag.name);
            assert!(name != "href" || value.starts_with('#'), "a link out of the page: {value}");
        }
        assert!(
            tag.name != "meta" || tag.get("http-equiv").is_none_or(|kind| kind == "Content-Security-Policy")
        );
    }
}

#[test]
fn nothing_loads_and_nothing_but_our_script_runs() {
    let page = page(&fixture::report());
    assert_inert(&page);
    assert_inert(&html::unfolded(&page));
    assert_eq!(page.matches("<script").count(), 2, "the packed data and what runs its script");
    assert_eq!(page.matches("</script").count(), 2);
    assert!(
        html::text(&page).contains("</script><script>alert(1)</script> \"'&amp; <img"),
        "and yet it is shown"
    );
}

#[test]
fn policy_admits_exactly_the_embedded_style_and_script() {
    let page = page(&fixture::report());
    let tags = html::tags(&page);
    let at = |found: fn(&html::Tag) -> bool| tags.iter().position(found).expect("it is there");
    let policy_at = at(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"));
    let style_at = at(|tag| tag.name == "style");
    let script_at = at(|tag| tag.name == "script" && tag.get("type").is_none());
    assert!(policy_at < style_at && policy_at < script_at, "a policy binds only what follows it");
    let policy = html::unescaped(tags[policy_at].get("content").expect("a policy has content"));
    let directives: Vec<&str> = policy.split("; ").collect();
    for expected in ["default-src 'none'", "base-uri 'none'", "form-action 'none'"] {
        assert!(directives.contains(&expected), "{policy}");
    }
    let script = html::script(&page);
    let texts: [(&str, &[&str]); 2] =
        [("style-src", &[&tags[style_at].text]), ("script-src", &[&tags[script_at].text, &script])];
    for (directive, texts) in texts {
        let sources =
            directives.iter().find_map(|one| one.strip_prefix(directive)).expect("the directive is there");
        let hash = |source: &str| {
            let hash = source.strip_prefix("'sha256-").and_then(|rest| rest.strip_suffix('\''));
            html::base64(hash.expect("a hash and nothing else"))
        };
        let hashes: Vec<Vec<u8>> = sources.split_whitespace().map(hash).collect();
        let expected: Vec<Vec<u8>> =
            texts.iter().map(|text| Sha256::digest(text.as_bytes()).to_vec()).collect();
        assert_eq!(hashes, expected, "{directive}");
    }
    assert!(directives.contains(&"require-trusted-types-for 'script'"), "{policy}");
    assert!(directives.contains(&"trusted-types presswork"), "{policy}");
    assert!(!policy.contains("unsafe"));
}

#[test]
fn script_is_small_and_makes_no_markup_of_strings() {
    let page = page(&fixture::report());
    let tags = html::tags(&page);
    let boot = &tags.iter().rfind(|tag| tag.name == "script").expect("the page has its script").text;
    let script = boot.to_owned() + &html::script(&page);
    assert!(script.len() <= 30_000, "{} bytes", script.len());
    assert_eq!(script.matches("createPolicy").count(), 1, "one trusted type");
    assert_eq!(script.matches("createScript").count(), 2, "it is made and used where it is made");
    for word in [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
        "fetch",
        "import(",
        "createHTML",
        "createScriptURL",
    ] {
        assert!(!script.contains(word), "{word}");
    }
    assert!(!script.contains("</script"));
    assert!(html::live_style(&page).contains("#drawer{"), "what only the script shows has its style");
}

#[test]
fn no_template_turns_escaping_off() {
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/templates"))];
    let mut seen = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let template = std::fs::read_to_string(&path).unwrap();
            for word in ["|safe", "| safe", "autoescape", "|tojson"] {
                assert!(!template.contains(word), "{word} in {}", path.display());
            }
            seen.insert(path);
        }
    }
    assert!(seen.len() >= 15, "the templates are where the test looks");
}

/// The report with every text of a capture, a path or a person replaced by `text` and a number.
fn with_text(text: &str) -> Report {
    let mut report = fixture::report();
    let mut n = 0;
    let mut put = |field: &mut String| {
        if !field.is_empty() {
            n += 1;
            *field = format!("{text}{n}");
        }
    };
    put(&mut report.title);
    for document in &mut report.documents {
        let row = &mut document.row;
        let fields = [
            &mut row.key,
            &mut row.title,
            &mut row.author,
            &mut row.date,
            &mut row.date_known_by,
            &mut row.url,
        ];
        fields.into_iter().for_each(&mut put);
        [&mut document.media, &mut document.charset].into_iter().for_each(&mut put);
        document.flags.iter_mut().for_each(&mut put);
        for piece in &mut document.removed {
            put(&mut piece.excerpt);
        }
    }
    for part in &mut report.languages {
        put(&mut part.language);
        part.alone.rows.iter_mut().for_each(&mut put);
        part.groups.iter_mut().for_each(|group| put(&mut group.name));
        part.terms.iter_mut().chain(&mut part.phrases).for_each(|term| put(&mut term.row.term));
        for keyness in &mut part.keyness {
            put(&mut keyness.group);
            keyness.rows.iter_mut().for_each(|row| put(&mut row.term));
        }
        for passage in &mut part.passages {
            [&mut passage.key, &mut passage.group, &mut passage.text].into_iter().for_each(&mut put);
        }
        part.lines.iter_mut().for_each(|lines| put(&mut lines.term));
    }
    for failure in &mut report.failures {
        [&mut failure.key, &mut failure.detail].into_iter().for_each(&mut put);
    }
    let provenance = &mut report.provenance;
    [&mut provenance.version, &mut provenance.command, &mut provenance.inputs_hash]
        .into_iter()
        .for_each(&mut put);
    for (name, value) in &mut provenance.parameters {
        [name, value].into_iter().for_each(&mut put);
    }
    for input in &mut provenance.inputs {
        [&mut input.key, &mut input.blake3].into_iter().for_each(&mut put);
    }
    report
}

/// Elements and attributes, folds and all, but for what isolates a text: that depends on its direction, and does nothing else.
fn shape(page: &str) -> Vec<String> {
    let tags = html::tags(&html::unfolded(page));
    tags.iter().map(html::Tag::shape).filter(|shape| shape != "bdi " && shape != "bdi lang").collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    /// Whatever the texts are, the page has the same elements with the same attributes, and its data parses.
    #[test]
    fn text_never_changes_the_shape_of_the_page(
        pieces in prop::collection::vec(
            prop_oneof![
                Just("</script>".to_owned()), Just("<!--".to_owned()), Just("]]>".to_owned()), Just("\"'`=".to_owned()),
                Just("&lt;&#60;&".to_owned()), Just("\u{2028}\u{2029}".to_owned()), Just("\0\u{1b}\u{9b}".to_owned()),
                Just("{{ 7 * 7 }}{% raw %}".to_owned()), Just("javascript:alert(1)".to_owned()),
                Just("</bdi></td> onclick=alert(1) ".to_owned()), Just("\u{202e}\u{2066}".to_owned()), any::<String>(),
            ],
            1..5,
        ),
    ) {
        let hostile = page(&with_text(&format!("x{}", pieces.concat())));
        assert_inert(&hostile);
        static PLAIN: LazyLock<Vec<String>> = LazyLock::new(|| shape(&page(&with_text("x"))));
        prop_assert_eq!(&shape(&hostile), &*PLAIN);
        let tags = html::tags(&hostile);
        let islands = tags.iter().filter(|tag| tag.get("type") == Some("application/deflate"));
        let letter = |b: u8| matches!(b, b'!' | b'#'..=b'}') && b != b'<';
        prop_assert!(islands.flat_map(|island| island.text.bytes()).all(letter), "nothing in the data can end its element");
        prop_assert!(html::data(&hostile)["terms"].is_array());
        let control = hostile.find(|c: char| c != '\n' && c.is_control());
        prop_assert_eq!(control.map(|at| hostile[..at].lines().last()), None);
    }
}
