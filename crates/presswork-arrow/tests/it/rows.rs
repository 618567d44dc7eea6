//! Rows through batches and Parquet files and back.

use bytes::Bytes;
use presswork_arrow::{
    ArticleRecord, BatchBuilder, ParquetTable, TokenRecord, fields, read_parquet, rows_of,
};
use presswork_corpus::tables::{FrequencyRow, KeynessRow, TermRow};
use presswork_corpus::{
    Article, Block, BlockKind, Flag, Known, KnownBy, Labels, MediaType, Metadata, Removed, Sentence, Span,
    Token, TokenKind, TokenisedDoc, Type, Zone,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn written<R: Serialize + DeserializeOwned>(rows: &[R]) -> Bytes {
    let mut table = ParquetTable::new(Vec::new(), "rows").expect("rows have columns");
    for row in rows {
        table.row(row).expect("a row fits its columns");
    }
    Bytes::from(table.finish().expect("memory takes all"))
}

fn read<R: DeserializeOwned>(file: Bytes) -> Vec<R> {
    read_parquet(file).expect("our own file").collect::<Result<_, _>>().expect("our own rows")
}

fn article(number: u32, known: bool) -> Article {
    let text = "Tide № 7\nrose.\n\n“Zu hoch”, sagt sie.".repeat(1 + number as usize % 3);
    let by = |value: &str| known.then(|| Known { value: value.to_owned(), by: KnownBy::JsonLd });
    Article {
        key: format!("a/{number}.html"),
        blocks: vec![Block {
            span: Span::new(0, 16),
            kind: BlockKind::ListItem,
            source: Span::new(3, 40),
            repeated: known,
        }],
        text,
        metadata: Metadata {
            title: by("Tide, \"rising\""),
            author: known
                .then(|| Known { value: vec!["Ana Brun".into(), "O. Či".into()], by: KnownBy::Line }),
            date: by("2019-10-09"),
            ..Metadata::default()
        },
        removed: vec![Removed {
            rule: "caption".into(),
            source: Span::new(50, 60),
            excerpt: "A quay\u{2028}.".into(),
            score: known.then_some(-2.13),
        }],
        media: MediaType::Markdown,
        charset: "utf-8".into(),
        source_len: 70,
        flags: if known { vec![Flag::Rescued, Flag::DepthCapped] } else { Vec::new() },
        labels: if known { Labels::from([("desk".into(), "coast".into())]) } else { Labels::new() },
    }
}

#[test]
fn articles_come_back_equal_over_several_batches() {
    let records: Vec<ArticleRecord> = (0..9000).map(|n| article(n, n % 3 == 0).into()).collect();
    assert_eq!(records[0].known_by["author"], KnownBy::Line);
    assert_eq!(records[1].title, None);
    let file = written(&records);
    assert_eq!(file, written(&records), "the same rows give the same bytes");
    assert_eq!(read::<ArticleRecord>(file), records);
}

#[test]
fn tokens_are_a_long_table() {
    let types = ["“", "Tides", "rise"].map(|surface| Type {
        surface: surface.into(),
        folded: surface.to_lowercase(),
        stem: surface.to_lowercase().trim_end_matches('s').into(),
        stop: false,
    });
    let token = |type_index, start, end, kind| Token {
        type_index,
        zone: Zone::Body,
        span: Span::new(start, end),
        kind,
        sentence: 0,
        quoted: true,
    };
    let doc = TokenisedDoc {
        key: "a.html".into(),
        language: "en".into(),
        tokenised_by: "given".into(),
        types: types.into(),
        tokens: vec![
            token(0, 0, 3, TokenKind::Punctuation),
            token(1, 3, 8, TokenKind::Word),
            token(2, 9, 13, TokenKind::Word),
        ],
        joined: Vec::new(),
        sentences: vec![Sentence { zone: Zone::Body, span: Span::new(0, 13) }],
        quotations: Vec::new(),
        stem_panics: 0,
        blocks: vec![Span::new(0, 13)],
        repeated: Vec::new(),
    };
    let records: Vec<TokenRecord> = TokenRecord::of(&doc).collect();
    assert_eq!(
        (records[1].token, records[1].folded.as_str(), records[1].stem.as_str()),
        (1, "tides", "tide")
    );
    assert_eq!(read::<TokenRecord>(written(&records)), records);
}

#[test]
fn an_option_is_a_column_that_may_be_null_and_numbers_keep_every_digit() {
    let row = |dp: Option<f64>, per_million| TermRow {
        language: "en".into(),
        n: 1,
        term: "tide".into(),
        cf: u64::MAX,
        df: 1,
        groups: 1,
        quoted: 0,
        per_million,
        idf: 0.1 + 0.2,
        tf_idf: f64::MIN_POSITIVE,
        tf_idf_key: String::new(),
        dp,
        dp_reason: "one-document".into(),
    };
    let rows = [row(None, 1e300), row(Some(-0.0), 1.0 / 3.0), row(Some(0.1), 0.0)];
    let back: Vec<TermRow> = read(written(&rows));
    assert_eq!(back, rows);
    assert_eq!(back[1].dp.map(f64::to_bits), Some((-0.0_f64).to_bits()));
    let nullable: Vec<String> = fields::<TermRow>()
        .expect("columns")
        .iter()
        .filter(|field| field.is_nullable())
        .map(|field| field.name().clone())
        .collect();
    assert_eq!(nullable, ["dp"]);
}

#[test]
fn a_table_without_rows_has_its_columns() {
    assert_eq!(read::<KeynessRow>(written::<KeynessRow>(&[])), []);
    let batch = BatchBuilder::<FrequencyRow>::new().and_then(|mut empty| empty.take()).expect("columns");
    let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(names, ["language", "n", "term", "cf", "df"]);
    assert_eq!(rows_of::<FrequencyRow>(&batch).expect("no rows"), []);
}

#[test]
fn what_is_no_such_file_is_an_error_that_says_so() {
    let no_file = read_parquet::<FrequencyRow>(Bytes::from_static(b"language,n\nen,1\n")).map(|_| ());
    assert!(no_file.expect_err("CSV is not Parquet").to_string().starts_with("Parquet: "));

    let other = written(&[FrequencyRow { language: "en".into(), n: 1, term: "tide".into(), cf: 2, df: 1 }]);
    let mut rows = read_parquet::<KeynessRow>(other.clone()).expect("it is Parquet");
    let error = rows.next().expect("an error").expect_err("a column is missing");
    assert!(error.to_string().contains("group"), "{error}");
    assert!(rows.next().is_none(), "nothing after an error");

    let cut = other.slice(..other.len() / 2);
    assert!(read_parquet::<FrequencyRow>(cut).is_err());
}
