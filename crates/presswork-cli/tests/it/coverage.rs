//! The comparison of coverage as a person asks for it: named sets of words, confirmed names, no links between sources.

use std::fs;
use std::path::Path;

use crate::command::presswork;

const COURIER: &str = "Guild Loses Nine Boats in a Night\n\n\
The guild lost nine boats in the storm that crossed the harbour on Monday night, and the guild’s men say that nobody warned \
them of it. A pro-guild committee met in the chapel at dawn and asked the council for help.\n\n\
“We are waiting for the tide to carry the boats home,” said Oskar Belmont, who has worked on the quay for thirty years. He \
said that the bell had been silent, and that the men of the night watch had slept.\n\n\
The harbour office promised an inquiry into the matter, and the insurers sent an engineer to look at the broken moorings. \
At least 40 people spent the night in the school.\n";

const HERALD: &str = "League Mourns Its Boats\n\n\
The league mourned nine of its boats on Tuesday morning, after a storm that nobody had seen coming broke them on the rocks \
below the lighthouse. The league has asked the council for money, and “the guild of beggars”, as the mayor calls it, may get it.\n\n\
“We wait here for the tide to carry our boats home,” one docker said, and he turned away from the water. Others stood beside \
him and did not speak.\n\n\
Nobody could say why the bell of the harbour had not been rung. The office will look into it, and about 300 people came to hear \
the news in the market hall.\n";

const KLAXON: &str = "Nobody Rang the Bell\n\n\
It was a night that the harbour will not forget, and the guild will not forgive. Nine boats went down below the lighthouse \
while the night watch slept, and the league that runs the watch has not said a word about it.\n\n\
“We are waiting for the tide to carry the boats home,” said Oscar Belmont, a carpenter, when the paper reached him on the \
quay. He has three boats left, and no wood to mend them with.\n\n\
The inquiry begins on Friday, and the town expects little of it. The last one took eleven years to find that a bell is a bell.\n";

/// A folder with three reports of three papers, and a file of names that are one.
fn reports() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let captures = folder.path().join("captures");
    fs::create_dir(&captures).expect("a folder");
    for (name, text) in [("courier.txt", COURIER), ("herald.txt", HERALD), ("klaxon.txt", KLAXON)] {
        fs::write(captures.join(name), text).expect("a report");
    }
    let labels = "path,outlet\ncourier.txt,Courier\nherald.txt,Herald\nklaxon.txt,Klaxon\n";
    fs::write(captures.join("metadata.csv"), labels).expect("labels");
    fs::write(folder.path().join("alias.csv"), "name,alias\nOskar Belmont,Oscar Belmont\n").expect("aliases");
    folder
}

/// The records of CSV as RFC 4180 has it.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            letter => field.push(letter),
        }
    }
    records
}

/// The rows of a table of the run, each as its values of `columns`, joined by spaces.
fn rows(here: &Path, table: &str, columns: &[&str]) -> Vec<String> {
    let text = fs::read_to_string(here.join("run").join(table)).expect("a table");
    let records = records(&text);
    let (head, rows) = records.split_first().expect("a head");
    let place = |column: &&str| head.iter().position(|one| one == column).expect("the column");
    let at: Vec<usize> = columns.iter().map(place).collect();
    rows.iter().map(|row| at.iter().map(|&at| row[at].as_str()).collect::<Vec<_>>().join(" ")).collect()
}

fn pipeline(here: &Path, more: &[&str]) {
    let arguments: Vec<&str> =
        ["pipeline", "captures", "--out", "run", "-q"].iter().chain(more).copied().collect();
    presswork(here, &arguments).with(0);
}

#[test]
fn a_set_of_words_that_a_person_names_is_counted() {
    let folder = reports();
    pipeline(folder.path(), &["--terms", "guild,league"]);
    let columns = ["set", "proposed", "group", "term", "own", "quoted"];
    assert_eq!(
        rows(folder.path(), "naming.csv", &columns),
        [
            "guild / league false Courier guild 4 0",
            "guild / league false Courier league 0 0",
            "guild / league false Herald guild 0 1",
            "guild / league false Herald league 3 0",
            "guild / league false Klaxon guild 1 0",
            "guild / league false Klaxon league 1 0",
        ]
    );
    // Each mention is a line of the concordance, by the query that the table gives.
    let query = rows(folder.path(), "naming.csv", &["query"]).remove(0);
    let lines = presswork(folder.path(), &["kwic", &query, "captures"]).with(0);
    assert_eq!(lines.stdout.lines().count(), 6);
}

#[test]
fn names_are_one_where_a_person_says_so_and_only_there() {
    let folder = reports();
    let columns = ["name", "forms", "documents", "confirmed"];
    let belmont = |here: &Path| -> Vec<String> {
        rows(here, "names.csv", &columns).into_iter().filter(|row| row.contains("Belmont")).collect()
    };
    pipeline(folder.path(), &[]);
    assert_eq!(
        belmont(folder.path()),
        ["Oscar Belmont Oscar Belmont 1 false", "Oskar Belmont Oskar Belmont 1 false"]
    );
    let proposed = rows(folder.path(), "name_variants.csv", &["name", "variant", "relation"]);
    assert_eq!(proposed, ["Oscar Belmont Oskar Belmont spelling"]);
    pipeline(folder.path(), &["--names", "alias.csv"]);
    assert_eq!(belmont(folder.path()), ["Oskar Belmont Oscar Belmont; Oskar Belmont 2 true"]);
    assert_eq!(rows(folder.path(), "name_variants.csv", &["name"]), [] as [&str; 0]);
}

#[test]
fn an_unnamed_speaker_is_not_tied_to_a_named_one_where_a_person_forbids_it() {
    let folder = reports();
    let columns = ["cluster", "group", "speakers", "speaker"];
    pipeline(folder.path(), &[]);
    assert_eq!(
        rows(folder.path(), "quotation_clusters.csv", &columns),
        [
            "1 Courier some-unnamed Oskar Belmont",
            "1 Herald some-unnamed one docker",
            "1 Klaxon some-unnamed Oscar Belmont",
        ]
    );
    assert_eq!(rows(folder.path(), "shared_quotations.csv", &["cluster"]).len(), 3);
    pipeline(folder.path(), &["--no-cross-source-links"]);
    assert_eq!(
        rows(folder.path(), "quotation_clusters.csv", &columns),
        ["1 Courier same-name Oskar Belmont", "1 Klaxon same-name Oscar Belmont"]
    );
    for (table, column) in [("shared_quotations.csv", "text_b"), ("quotation_clusters.csv", "text")] {
        assert!(!rows(folder.path(), table, &[column]).join("\n").contains("We wait here"), "{table}");
    }
    let report = fs::read_to_string(folder.path().join("run/report.html")).expect("a report");
    let (_, section) = report.split_once("id=shared-quotations-1").expect("the section");
    let section = section.split("id=speakers-1").next().unwrap_or_default();
    assert!(section.contains("Belmont") && !section.contains("one docker"));
}

#[test]
fn what_groups_have_stands_in_a_table_with_their_counts() {
    let folder = reports();
    pipeline(folder.path(), &[]);
    let columns = ["kind", "text", "relation", "groups", "group", "group_cf", "log10_p_reason"];
    let rows = rows(folder.path(), "presence.csv", &columns);
    for row in [
        "term boats all 3 Courier 3 shared",
        "term boats all 3 Herald 3 shared",
        "term boats all 3 Klaxon 3 shared",
        "term bell all 3 Courier 1 shared",
    ] {
        assert!(rows.iter().any(|one| one == row), "{row}\n{}", rows.join("\n"));
    }
    // The one group that lacks a word stands with a count of 0 and a probability.
    let lacks = rows.iter().find(|row| row.contains(" missing 2 ") && row.contains(" 0 "));
    assert!(lacks.is_some(), "{}", rows.join("\n"));
}
