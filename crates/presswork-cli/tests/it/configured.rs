//! What a user makes of the report: its title, other names for groups, other templates and style sheets.

use std::fs;

use crate::command::{data, presswork, with_captures};

#[test]
fn groups_have_the_names_that_a_user_gives_them() {
    let folder = with_captures();
    let here = folder.path();
    let named = ["--group-name", "Orvan Courier=The Courier", "--group-name", "Nobody's=Somebody's"];
    let plain = ["pipeline", "captures", "--out", "run"];
    let documents = |run: &str| fs::read_to_string(here.join(run).join("documents.csv")).expect("a table");
    presswork(here, &[&plain[..], &["-q"]].concat()).with(0);
    let group = documents("run");
    let old = group.lines().nth(1).expect("a document").to_owned();
    let column = group.lines().next().expect("a head").split(',').position(|name| name == "group");
    let old = old.split(',').nth(column.expect("a group")).expect("a cell").to_owned();

    let name = format!("{old}=The “{old}”, of the coast");
    let given = ["pipeline", "captures", "--out", "other", "--group-name", &name];
    let ended = presswork(here, &[&given[..], &named[2..]].concat()).with(0);
    assert!(ended.stderr.contains("no document is of a group Nobody's"), "{}", ended.stderr);
    assert!(documents("other").contains(&format!("“{old}”, of the coast")));
    let read = |name: &str| fs::read_to_string(here.join("other").join(name)).expect("an output");
    let page = read("report.html");
    assert!(page.contains("of the coast"));
    assert!(read("provenance.json").contains("group_names"));

    // Rendered again, and by the commands that the page gives, the groups keep their names.
    presswork(here, &["report", "other", "-q"]).with(0);
    assert_eq!(read("report.html"), page);
    let kwic = ["kwic", "the", "captures", "--json", "--group-name", &name];
    assert!(presswork(here, &kwic).with(0).stdout.contains("of the coast"));

    let wrong = presswork(here, &["pipeline", "captures", "--group-name", "no sign"]).with(2);
    assert!(wrong.stderr.contains("an equals sign"), "{}", wrong.stderr);
}

#[test]
fn templates_and_style_sheets_stand_in_place_of_ours() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let input = data("sample").join("000_4c0e81d7a92f3b65.txt").to_string_lossy().into_owned();
    let write = |name: &str, text: &str| {
        let path = here.join("ours").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    let read = || fs::read_to_string(here.join("run/report.html")).expect("a report");
    presswork(here, &["pipeline", &input, "-q", "--out", "run"]).with(0);
    let plain = read();

    write("sections/reading.html", "<p>Ask <b>the desk</b> about {{ version }}.</p>\n");
    write("coverage.css", "/* the desk's own */ .desk { color : navy }");
    write(".backup", "no template");
    let again = |more: &[&str]| presswork(here, &[&["report", "run", "-q"], more].concat());
    again(&["--template", "ours"]).with(0);
    let page = read();
    assert!(page.contains("<p>Ask <b>the desk</b> about 0."), "the template, with its values");
    assert!(page.contains("/* the desk's own */ .desk { color : navy }"), "the style sheet, to the byte");
    // What the page was made of, and how to make it again.
    assert!(page.contains("presswork pipeline --template ours INPUT"));
    assert!(page.contains("ours: 2 files, BLAKE3 "));
    // The policy admits what was put in place of ours, and nothing else.
    let policy = |page: &str| page.split("style-src").nth(1).map(|rest| rest[..60].to_owned());
    assert_ne!(policy(&page), policy(&plain));
    again(&[]).with(0);
    assert_eq!(read(), plain);

    for (name, text, said) in [
        ("sections/reading.html", "<p>\n{% if %}", "sections/reading.html, line 2"),
        ("sections/readings.html", "", "sections/readings.html: no part of the page has this name"),
        ("coverage.css", ".a {}\n</style>", "coverage.css, line 2: `</` would end the style sheet"),
        ("sections/reading.html", "{{ nobody }}", "sections/reading.html, line 1"),
    ] {
        fs::remove_dir_all(here.join("ours")).expect("it is there");
        write(name, text);
        let ended = again(&["--template", "ours"]).with(2);
        assert!(ended.stderr.contains(said), "{name}: {}", ended.stderr);
        assert_eq!(read(), plain, "{name}: the report that was there stays");
    }
}
