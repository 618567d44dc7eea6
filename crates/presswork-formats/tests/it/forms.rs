//! Plain text, CoNLL-U, vertical text and word lists.

use presswork_corpus::{Article, TokenisedDoc, Zone};
use presswork_formats::{
    write_article, write_conllu, write_csv, write_jsonl, write_text, write_tokens, write_vertical,
    write_words,
};
use proptest::prelude::*;

use crate::round_trip::{document, made_by_hand};

fn written(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn conllu(article: &Article, doc: &TokenisedDoc) -> String {
    written(|out| write_conllu(out, article, doc))
}

#[test]
fn text_is_title_empty_line_body() {
    let (mut article, _) = made_by_hand();
    assert_eq!(
        written(|out| write_text(out, &article)),
        "Tide & <ebb>\n\nCafé “opens”.\n\n75\u{a0}000 boats\n"
    );
    article.metadata.title = None;
    assert_eq!(written(|out| write_text(out, &article)), "Café “opens”.\n\n75\u{a0}000 boats\n");
}

#[test]
fn conllu_has_forms_spaces_and_ranges() {
    let (article, doc) = made_by_hand();
    let blank = "\t_\t_\t_\t_\t_\t_\t_\t";
    let expected = [
        "# newdoc id = day 1/a.html",
        "# newpar",
        "# sent_id = day%201%2Fa.html-1",
        "# text = Tide & <ebb>",
        "1\tTide*TokenRange=0:4",
        "2\t&*TokenRange=5:6",
        "3\t<ebb>*TokenRange=7:12",
        "",
        "# newpar",
        "# sent_id = day%201%2Fa.html-2",
        "# text = Café “opens”.",
        "1\tCafé*TokenRange=14:18",
        "2\t“*SpaceAfter=No|TokenRange=19:20",
        "3\topens*SpaceAfter=No|TokenRange=20:25",
        "4\t”*SpaceAfter=No|TokenRange=25:26",
        "5\t.*TokenRange=26:27",
        "",
        "# newpar",
        "# sent_id = day%201%2Fa.html-3",
        "# text = 75 000 boats",
        "1\t75 000*TokenRange=29:35",
        "2\tboats*TokenRange=36:41",
        "",
        "",
    ];
    assert_eq!(conllu(&article, &doc), expected.join("\n").replace('*', blank));
}

#[test]
fn vertical_has_a_token_a_line_and_glue() {
    let (article, doc) = made_by_hand();
    assert_eq!(
        written(|out| write_vertical(out, &article, &doc)),
        "<doc id=\"day 1/a.html\" outlet=\"The &quot;Tide&quot;\" date=\"2024-05-01\" title=\"Tide &amp; &lt;ebb&gt;\" language=\"en\">\n\
         <p kind=\"title\">\n<s>\nTide\ttide\ttide\n&amp;\t&amp;\t&amp;\n&lt;ebb&gt;\t&lt;ebb&gt;\t&lt;ebb&gt;\n</s>\n</p>\n\
         <p kind=\"paragraph\">\n<s>\nCafé\tcafé\tcafé\n“\t“\t“\n<g/>\nopens\topens\topens\n<g/>\n”\t”\t”\n<g/>\n.\t.\t.\n</s>\n</p>\n\
         <p kind=\"list-item\">\n<s>\n75 000\t75 000\t75 000\nboats\tboats\tboats\n</s>\n</p>\n</doc>\n"
    );
}

#[test]
fn words_are_the_counted_tokens() {
    let (_, doc) = made_by_hand();
    assert_eq!(written(|out| write_words(out, &doc)), "Tide\nCafé\nopens\n75 000\nboats\n");
}

proptest! {
    /// TokenRange counts characters of what `write_text` writes.
    #[test]
    fn ranges_of_conllu_are_of_the_plain_text((article, doc) in document()) {
        let text: Vec<char> = written(|out| write_text(out, &article)).chars().collect();
        let conllu = conllu(&article, &doc);
        let ranges = conllu.lines().filter_map(|line| {
            let (_, range) = line.rsplit_once("TokenRange=")?;
            let (start, end) = range.split_once(':')?;
            Some((start.parse::<usize>().ok()?, end.parse::<usize>().ok()?))
        });
        let spelt: Vec<String> = ranges.map(|(start, end)| text[start..end].iter().collect()).collect();
        let surfaces: Vec<&str> = doc.tokens.iter().map(|token| doc.types[token.type_index as usize].surface.as_str()).collect();
        prop_assert_eq!(spelt, surfaces);
    }

    /// Every line is a comment, a token of ten columns, or empty; whatever stands in the text.
    #[test]
    fn no_text_breaks_a_line((article, doc) in document()) {
        let conllu = conllu(&article, &doc);
        let tokens = conllu.lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
        prop_assert!(tokens.clone().all(|line| line.split('\t').count() == 10), "{}", conllu);
        prop_assert_eq!(tokens.count(), doc.tokens.len());
        let vertical = written(|out| write_vertical(out, &article, &doc));
        let tokens = vertical.lines().filter(|line| !line.starts_with('<'));
        prop_assert!(tokens.clone().all(|line| line.split('\t').count() == 3), "{}", vertical);
        prop_assert_eq!(tokens.count(), doc.tokens.len());
        let titles = doc.tokens.iter().filter(|token| token.zone == Zone::Title).count();
        prop_assert_eq!(vertical.matches("<p kind=\"title\">").count(), titles.min(1));
    }
}

/// Whoever picks the output at run time can write to it.
#[test]
fn every_form_writes_to_a_trait_object() {
    let (article, doc) = made_by_hand();
    let mut bytes = Vec::new();
    let out: &mut dyn std::io::Write = &mut bytes;
    write_text(out, &article).unwrap();
    write_conllu(out, &article, &doc).unwrap();
    write_vertical(out, &article, &doc).unwrap();
    write_words(out, &doc).unwrap();
    write_article(out, &article).unwrap();
    write_tokens(out, &article, &doc).unwrap();
    write_jsonl(out, [&article]).unwrap();
    write_csv(out, Vec::<presswork_corpus::tables::TermRow>::new()).unwrap();
    assert!(bytes.ends_with(b",dp_reason\n"));
}
