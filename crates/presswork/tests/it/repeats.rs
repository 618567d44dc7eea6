//! What only the corpus shows: lines that an outlet repeats are kept and not counted, near-duplicates are named and not
//! dropped, and counts equal lines all the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use presswork::corpus::Stage;
use presswork::corpus::tables::{DocumentRow, NearDuplicateRow, RepeatedLineRow, ReusedPassageRow};
use presswork::formats::{Input, list, read_article};
use presswork::terms::{Query, hits};
use presswork::{Duplicates, Error, PageOptions, Plan, Prepared, RepeatedLines, Runs, fold_terms};

use crate::runs::{assert_same, plan, quietly, watched, written};

const FOOTER: &str = "The Courier Wire serves forty papers on three coasts.";

/// A story of its own.
fn story(n: usize) -> String {
    let sentence = |s: usize| {
        format!(
            "In harbour {n} the {} ferry left pier {s} with {} crates of {}, its captain said.",
            ["early", "late", "noon", "night"][(n + s) % 4],
            n * 31 + s * 7,
            ["salt", "barley", "rope", "tin", "wool"][(n * 3 + s) % 5]
        )
    };
    (0..6).map(sentence).collect::<Vec<_>>().join(" ")
}

/// Rows of JSONL: key, outlet, paragraphs.
fn write_rows(path: &Path, rows: &[(String, &str, Vec<String>)]) {
    let line = |(key, outlet, paragraphs): &(String, &str, Vec<String>)| {
        let text = paragraphs.join("\n\n");
        let outlet = if outlet.is_empty() { serde_json::Value::Null } else { (*outlet).into() };
        format!("{}\n", serde_json::json!({"id": key, "outlet": outlet, "text": text}))
    };
    fs::write(path, rows.iter().map(line).collect::<String>()).expect("rows");
}

/// The rows of a table that a run wrote.
fn table<T: serde::de::DeserializeOwned>(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<T> {
    csv::Reader::from_reader(files[name].as_slice())
        .deserialize()
        .collect::<Result<_, _>>()
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Eight stories of an outlet with its footer, four of another without.
fn with_footers() -> Vec<(String, &'static str, Vec<String>)> {
    let mut rows: Vec<_> = (0..8)
        .map(|n| (format!("a{n:02}"), "Courier Wire", vec![story(n), FOOTER.to_owned(), story(n + 50)]))
        .collect();
    rows.extend((0..4).map(|n| (format!("b{n:02}"), "Herald", vec![story(n + 100), FOOTER.to_owned()])));
    rows
}

#[test]
fn a_repeated_line_stays_in_the_article_and_is_not_counted() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("rows.jsonl");
    write_rows(&input, &with_footers());
    let mut plan = plan(&[input], &folder.path().join("run"));
    quietly(&plan);
    let files = written(&plan.out);

    let lines: Vec<RepeatedLineRow> = table(&files, "repeated_lines.csv");
    let footer = RepeatedLineRow {
        outlet: "Courier Wire".to_owned(),
        line: FOOTER.to_owned(),
        documents: 8,
        of_documents: 8,
        blocks: 8,
        tokens: 8 * 9,
        first_key: "a00".to_owned(),
    };
    assert_eq!(lines, [footer], "and not of the Herald, which has four documents");
    for row in table::<DocumentRow>(&files, "documents.csv") {
        let expected = if row.outlet == "Courier Wire" { (1, 9) } else { (0, 0) };
        assert_eq!((row.repeated_blocks, row.repeated_tokens), expected, "{}", row.key);
        assert!(row.counted);
    }
    let mut marked = 0;
    for line in files["articles.jsonl"].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let article = read_article(line).expect("a row");
        assert!(article.text.contains(FOOTER), "{} has lost it", article.key);
        marked += article.repeated_blocks().len();
    }
    assert_eq!(marked, 8);
    let coasts = |plan: &Plan| counted(plan, "coasts");
    assert_eq!(coasts(&plan), (4, 4), "the Herald's");

    plan.repeated_lines = RepeatedLines::Keep;
    quietly(&plan);
    let files = written(&plan.out);
    assert_eq!(table::<RepeatedLineRow>(&files, "repeated_lines.csv"), []);
    assert!(!String::from_utf8_lossy(&files["articles.jsonl"]).contains("\"repeated\""));
    assert!(String::from_utf8_lossy(&files["provenance.json"]).contains("\"repeated_lines\": \"keep\""));
    assert_eq!(coasts(&plan), (12, 12));
}

/// How often a term is counted, and how many lines it has.
fn counted(plan: &Plan, term: &str) -> (u64, usize) {
    let prepared = Prepared::passing(plan, list(&plan.inputs), false, &mut |_| {}).expect("prepared");
    let shards: Vec<_> = prepared.shards().map(|shard| shard.expect("a shard")).collect();
    let mut runs = Runs::within(prepared.budget());
    for shard in &shards {
        let run = prepared.stages().counted(shard, &plan.grouping, &plan.counting);
        runs.push(run).expect("there is room");
    }
    let mut cf = 0;
    let totals = runs.totals().expect("they are read");
    fold_terms(&runs, &totals, &mut |row, _| {
        cf += if row.term == term { row.cf } else { 0 };
        Ok::<(), Error>(())
    })
    .expect("runs are read");
    let query = Query::parse(term).expect("a query");
    let documents = shards.iter().flat_map(|shard| shard.tokens.iter().zip(&shard.counted));
    let lines = documents.filter(|(_, counted)| **counted);
    (cf, lines.map(|(doc, _)| hits(doc, &query, &plan.counting).len()).sum())
}

/// What a run gives is what its own articles give, marks and all.
#[test]
fn the_articles_of_a_run_give_the_same_run() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("rows.jsonl");
    let mut rows = with_footers();
    rows.extend((0..2).map(|n| (format!("c{n}"), "Herald", vec![story(n), FOOTER.to_owned()])));
    write_rows(&input, &rows);
    for (name, duplicates) in [("report", Duplicates::Report), ("collapse", Duplicates::Collapse)] {
        let mut first = plan(std::slice::from_ref(&input), &folder.path().join(name));
        first.duplicates = duplicates;
        quietly(&first);
        let mut second = first.clone();
        second.inputs = vec![Input::Path(first.out.join("articles.jsonl"))];
        second.out = folder.path().join(format!("{name}-again"));
        quietly(&second);
        let (mut one, mut other) = (written(&first.out), written(&second.out));
        // They name their inputs, which differ.
        for files in [&mut one, &mut other] {
            files.retain(|name, _| !["provenance.json", "report.html", "report.md"].contains(&name.as_str()));
        }
        assert_same(&one, &other, name);

        let page = written(&first.out)["report.html"].clone();
        let same = PageOptions { budget: presswork::report::BUDGET, ..PageOptions::default() };
        presswork::render_again(&first.out, same, 2, &mut |_| {}).expect("a finished run");
        assert!(page == written(&first.out)["report.html"], "{name}: rendered again, the page differs");
    }
}

/// Law 5 where counting depends on the comparison.
#[test]
fn collapsing_depends_neither_on_shards_nor_on_threads() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("rows.jsonl");
    let rows = [with_footers(), wire()].concat();
    write_rows(&input, &rows);
    let mut expected = None;
    for (shard_size, threads) in [(u64::MAX, 1), (1, 4), (2 << 10, 2)] {
        let mut plan = plan(std::slice::from_ref(&input), &folder.path().join(format!("{shard_size}")));
        plan.duplicates = Duplicates::Collapse;
        (plan.shard_size, plan.threads) = (shard_size, threads);
        for until in [Some(Stage::Lines), Some(Stage::Sketch), Some(Stage::Count), None] {
            plan.until = until;
            quietly(&plan);
        }
        let files = written(&plan.out);
        assert_same(
            expected.get_or_insert_with(|| files.clone()),
            &files,
            &format!("shards of {shard_size}"),
        );
    }
}

/// A new document costs the shards whose verdicts it changes, and no other.
#[test]
fn a_verdict_that_changes_costs_the_shards_that_hold_the_line() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("captures");
    fs::create_dir(&input).expect("a folder");
    let write = |name: &str, outlet: &str, paragraphs: &[String]| {
        write_rows(&input.join(format!("{name}.jsonl")), &[(name.to_owned(), outlet, paragraphs.to_vec())]);
    };
    for n in 0..20 {
        let footer = (n < 4).then(|| FOOTER.to_owned());
        let paragraphs: Vec<String> = [story(n)].into_iter().chain(footer).collect();
        write(&format!("d{n:02}"), if n < 10 { "Courier Wire" } else { "Herald" }, &paragraphs);
    }
    let out = folder.path().join("run");
    let mut plan = plan(std::slice::from_ref(&input), &out);
    plan.shard_size = 1;
    let (first, made, ..) = watched(&plan);
    assert_eq!((first.shards, made), (20, 20 * 5), "every document is a shard");

    write("x", "Courier Wire", &[story(77)]);
    let (_, made, found, _) = watched(&plan);
    assert_eq!((made, found), (5, 20 * 5), "a document without the line changes no verdict");

    write("y", "Courier Wire", &[story(78), FOOTER.to_owned()]);
    let (_, made, found, _) = watched(&plan);
    assert_eq!(
        (made, found),
        (5 + 4 * 2, 21 * 5 - 4 * 2),
        "the fifth changes four: sketched and counted again"
    );
    let lines: Vec<RepeatedLineRow> = table(&written(&out), "repeated_lines.csv");
    assert_eq!(lines.iter().map(|row| (row.documents, row.of_documents)).collect::<Vec<_>>(), [(5, 12)]);
}

/// A wire story as an agency, a paper that cut it, and a paper that reworded it printed it; a story of its own.
fn wire() -> Vec<(String, &'static str, Vec<String>)> {
    let paragraphs: Vec<String> = (0..5).map(story).collect();
    let reworded: Vec<String> =
        paragraphs.iter().map(|text| text.replace("its captain", "the captain")).collect();
    vec![
        ("a-agency".to_owned(), "Agency", paragraphs.clone()),
        ("b-cut".to_owned(), "Herald", [&paragraphs[..2], &[story(40)]].concat()),
        ("c-own".to_owned(), "Herald", (20..24).map(story).collect()),
        ("d-copy".to_owned(), "Post", paragraphs),
        ("e-reworded".to_owned(), "Courier", reworded),
    ]
}

#[test]
fn near_duplicates_are_named_and_counted_unless_they_are_collapsed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("rows.jsonl");
    write_rows(&input, &wire());
    let mut plan = plan(&[input], &folder.path().join("run"));
    for (duplicates, counted) in [(Duplicates::Report, true), (Duplicates::Collapse, false)] {
        plan.duplicates = duplicates;
        quietly(&plan);
        let files = written(&plan.out);
        let rows: Vec<NearDuplicateRow> = table(&files, "near_duplicates.csv");
        let found: Vec<_> = rows.iter().map(|row| (row.representative.as_str(), row.key.as_str())).collect();
        assert_eq!(found, [("a-agency", "b-cut"), ("a-agency", "d-copy"), ("a-agency", "e-reworded")]);
        let [cut, copy, reworded] = rows.as_slice() else { unreachable!("three rows") };
        assert!(copy.identical && copy.resemblance == 1.0 && !cut.identical && !reworded.identical);
        assert!(cut.contained_in_representative > 0.6 && cut.contains_representative < 0.5, "{cut:?}");
        assert!(reworded.resemblance > 0.35 && reworded.resemblance < 1.0, "{reworded:?}");
        assert!(rows.iter().all(|row| row.counted == counted));
        assert_eq!((cut.representative_group.as_str(), cut.group.as_str()), ("Agency", "Herald"));

        let documents: Vec<DocumentRow> = table(&files, "documents.csv");
        for row in &documents {
            let member = rows.iter().find(|member| member.key == row.key);
            assert_eq!(row.near_duplicate_of, member.map_or("", |member| member.representative.as_str()));
            assert_eq!(row.counted, counted || member.is_none());
            assert_eq!(row.tokens > 0, row.counted, "{}", row.key);
        }
        assert_eq!(documents.len(), 5, "none is dropped from the articles");
        let (cf, lines) = self::counted(&plan, "captain");
        assert_eq!(cf as usize, lines);
        let of_all = documents.iter().map(|row| row.tokens).sum::<u64>();
        let terms = String::from_utf8_lossy(&files["terms.csv"]).into_owned();
        let cf_of = |line: &str| line.split(',').nth(3).and_then(|cell| cell.parse::<u64>().ok());
        assert_eq!(terms.lines().skip(1).filter_map(cf_of).sum::<u64>(), of_all, "Σ cf is N");
    }
}

#[test]
fn a_passage_that_several_documents_have_stands_against_the_first() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("rows.jsonl");
    let passage =
        "The harbour board had known for eleven years that the northern pier would not bear a second crane.";
    let quoted = "“Nobody asked us before they moved the boats out of the basin on that night,” he said.";
    let own = |n: usize| [story(n), story(n + 50), story(n + 100)];
    let with = |n: usize, more: &[&str]| -> Vec<String> {
        own(n).into_iter().chain(more.iter().map(|one| (*one).to_owned())).collect()
    };
    let rows = vec![
        ("a".to_owned(), "Herald", with(1, &[passage, quoted])),
        ("b".to_owned(), "Post", with(2, &[quoted])),
        ("c".to_owned(), "Post", with(3, &["Asked, we wrote:", &passage.to_uppercase()])),
        // Most of it is the third again.
        ("d".to_owned(), "Courier", with(3, &["We heard:", passage])),
        ("e".to_owned(), "Herald", with(5, &["Told so, we added:", passage])),
    ];
    write_rows(&input, &rows);
    let mut plan = plan(&[input], &folder.path().join("run"));
    for shard_size in [1, 100] {
        plan.shard_size = shard_size;
        quietly(&plan);
        let files = written(&plan.out);
        let rows: Vec<ReusedPassageRow> = table(&files, "reused_passages.csv");
        let found: Vec<_> =
            rows.iter().map(|row| (row.key_a.as_str(), row.key_b.as_str(), row.tokens)).collect();
        assert_eq!(found, [("a", "c", 18), ("a", "e", 18)], "{rows:?}");
        assert_eq!(rows[0].text, passage.to_uppercase().trim_end_matches('.'));
        assert_eq!((rows[1].group_a.as_str(), rows[1].group_b.as_str()), ("Herald", "Herald"));
        let articles = String::from_utf8_lossy(&files["articles.jsonl"]).into_owned();
        for row in &rows {
            let of = |key: &str| {
                articles.lines().find(|line| line.contains(&format!("\"{key}\""))).expect("it is there")
            };
            let article: serde_json::Value = serde_json::from_str(of(&row.key_b)).expect("JSON");
            let body = article["text"].as_str().expect("a text");
            assert_eq!(&body[row.start_b as usize..row.end_b as usize], row.text);
            assert!(row.share_b > 0.0 && row.share_b < 0.2 && row.quoted_tokens == 0);
        }
        let page = String::from_utf8_lossy(&files["report.html"]).into_owned();
        assert!(page.contains("Passages in two documents"));
        assert!(page.contains("word for word in two groups."));
    }
}

/// A hundred thousand captures would be too slow for a test; that a thousand of one template and a thousand of one text
/// need few comparisons is tested beside the candidates. Here: that they do not bury everything else.
#[test]
fn copies_do_not_silence_their_own_text() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let input = folder.path().join("rows.jsonl");
    let mut rows: Vec<_> =
        (0..300).map(|n| (format!("same{n:03}"), "Courier Wire", vec![story(1), story(2)])).collect();
    rows.extend((0..6).map(|n| (format!("z{n}"), "Courier Wire", vec![story(n + 10), FOOTER.to_owned()])));
    write_rows(&input, &rows);
    let plan = plan(&[input], &folder.path().join("run"));
    quietly(&plan);
    let files = written(&plan.out);
    let lines: Vec<RepeatedLineRow> = table(&files, "repeated_lines.csv");
    assert_eq!(lines.iter().map(|row| row.line.as_str()).collect::<Vec<_>>(), [FOOTER]);
    let rows: Vec<NearDuplicateRow> = table(&files, "near_duplicates.csv");
    assert_eq!(rows.len(), 299);
    assert!(rows.iter().all(|row| row.representative == "same000" && row.identical));
}
