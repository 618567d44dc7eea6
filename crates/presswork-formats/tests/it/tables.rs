//! Tables as CSV and JSONL.

use presswork_corpus::tables::{ConcordanceLine, DocumentRow, KeynessRow, TermRow};
use presswork_formats::{Table, read_csv, write_csv, write_jsonl};

fn row(term: &str, idf: f64, dp: Option<f64>) -> TermRow {
    TermRow {
        language: "en".into(),
        n: 1,
        term: term.into(),
        cf: 3,
        df: 2,
        groups: 2,
        quoted: 0,
        per_million: 1e6 / 3.0,
        idf,
        tf_idf: 1e-300,
        tf_idf_key: "a.html".into(),
        dp,
        dp_reason: if dp.is_none() { "one-document".into() } else { String::new() },
    }
}

fn csv(rows: &[TermRow]) -> String {
    let mut out = Vec::new();
    write_csv(&mut out, rows).unwrap();
    String::from_utf8(out).unwrap()
}

const HEADER: &str = "language,n,term,cf,df,groups,quoted,per_million,idf,tf_idf,tf_idf_key,dp,dp_reason\n";

#[test]
fn fields_are_quoted_where_rfc_4180_needs_it_and_null_is_empty() {
    let rows = [
        row("plain", 0.5, Some(0.0)),
        row("a,\"b\"\nc\r", 2.0, None),
        row("=SUM", f64::NAN, Some(f64::INFINITY)),
    ];
    assert_eq!(
        csv(&rows),
        format!(
            "{HEADER}en,1,plain,3,2,2,0,333333.3333333333,0.5,1e-300,a.html,0.0,\n\
             en,1,\"a,\"\"b\"\"\nc\r\",3,2,2,0,333333.3333333333,2.0,1e-300,a.html,,one-document\n\
             en,1,=SUM,3,2,2,0,333333.3333333333,,1e-300,a.html,,\n"
        )
    );
}

#[test]
fn numbers_read_back_to_themselves_and_are_those_of_json() {
    let numbers = [0.1 + 0.2, 5e-324, f64::MAX, 1e-5, 9.999e-6, 1e15, 1e16, 1e17, -0.0, 2f64.powi(70)];
    for number in numbers {
        let rows = [row("x", number, None)];
        let text = csv(&rows);
        let cell = text.lines().nth(1).unwrap().split(',').nth(8).unwrap().to_owned();
        assert_eq!(cell.parse::<f64>().unwrap().to_bits(), number.to_bits(), "{cell}");
        let mut json = Vec::new();
        write_jsonl(&mut json, &rows).unwrap();
        let json = String::from_utf8(json).unwrap();
        assert!(json.contains(&format!("\"idf\":{cell},")), "{cell} in {json}");
    }
    let shown = |number: f64| {
        csv(&[row("x", number, None)]).lines().nth(1).unwrap().split(',').nth(8).unwrap().to_owned()
    };
    assert_eq!(
        [shown(1e-5), shown(9.999e-6), shown(1e15), shown(1e16)],
        ["0.00001", "9.999e-6", "1000000000000000.0", "1e+16"]
    );
}

#[test]
fn a_table_without_rows_has_its_header() {
    assert_eq!(csv(&[]), HEADER);
    let header = |finished: std::io::Result<Vec<u8>>| String::from_utf8(finished.unwrap()).unwrap();
    assert!(
        header(Table::<_, DocumentRow>::new(Vec::new()).finish()).starts_with("key,group,title,author,date,")
    );
    assert!(
        header(Table::<_, KeynessRow>::new(Vec::new()).finish()).ends_with("log_ratio_high_reason,zero\n")
    );
    assert_eq!(
        header(Table::<_, ConcordanceLine>::new(Vec::new()).finish()),
        "key,group,language,zone,quoted,left,hit,right,start,end\n"
    );
}

#[test]
fn rows_and_references_to_rows_make_the_same_table() {
    let rows = vec![row("a", 1.0, None), row("b", 2.0, Some(0.25))];
    let mut table = Table::new(Vec::new());
    rows.iter().try_for_each(|row| table.row(row)).unwrap();
    let by_row = table.finish().unwrap();
    let (mut by_reference, mut owned) = (Vec::new(), Vec::new());
    write_csv(&mut by_reference, &rows).unwrap();
    write_csv(&mut owned, rows).unwrap();
    assert_eq!(by_row, by_reference);
    assert_eq!(by_row, owned);
}

#[test]
fn a_table_that_was_written_is_read_back_equal() {
    let rows = [row("a,\"b\"\nc\r", 0.1 + 0.2, None), row("=SUM", 5e-324, Some(-0.0)), row("", 1e300, None)];
    let read = |text: &str| read_csv(text.as_bytes()).collect::<std::io::Result<Vec<TermRow>>>();
    assert_eq!(read(&csv(&rows)).unwrap(), rows);
    assert_eq!(read(HEADER).unwrap(), []);
    let error = read(&format!("{HEADER}en,1,tide,many,2,2,0,1,1,1,a.html,,\n")).unwrap_err();
    assert!(error.to_string().contains("line: 2"), "{error}");
}
