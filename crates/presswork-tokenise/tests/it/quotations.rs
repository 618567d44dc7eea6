//! Quotations against marks made by hand: `testdata/quotations/LANGUAGE….txt` is news written for this test, each
//! quotation between `⟦` and `⟧`. What is told is told token by token: does it stand in a quotation or not.

use presswork_corpus::Span;

use crate::made::{article, check, tokenise};

const MARKED: [(&str, &str); 10] = [
    ("en", include_str!("../../testdata/quotations/en-curly.txt")),
    ("en", include_str!("../../testdata/quotations/en-straight.txt")),
    ("en", include_str!("../../testdata/quotations/en-wire.txt")),
    ("en", include_str!("../../testdata/quotations/en-columns.txt")),
    ("en", include_str!("../../testdata/quotations/en-hard.txt")),
    ("en", include_str!("../../testdata/quotations/en-briefs.txt")),
    ("de", include_str!("../../testdata/quotations/de.txt")),
    ("fr", include_str!("../../testdata/quotations/fr.txt")),
    ("ja", include_str!("../../testdata/quotations/ja.txt")),
    ("ru", include_str!("../../testdata/quotations/ru.txt")),
];

/// The text without its marks, and where they stood.
fn unmarked(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), None);
    for c in marked.trim_end().chars() {
        match c {
            '⟦' => assert!(open.replace(text.len()).is_none(), "marks do not nest"),
            '⟧' => spans.push(Span::of_range(open.take().expect("a mark is open")..text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

#[test]
fn ninety_nine_of_a_hundred_tokens_are_flagged_right() {
    let (mut quotations, mut tokens, mut wrong) = (0, 0, Vec::new());
    for (language, marked) in MARKED {
        let (text, spans) = unmarked(marked);
        let article = article("", &text, language);
        let doc = tokenise(&article);
        check(&article, &doc);
        quotations += spans.len();
        for token in &doc.tokens {
            tokens += 1;
            if token.quoted != spans.iter().any(|span| span.contains(token.span)) {
                let from = text.floor_char_boundary((token.span.start as usize).saturating_sub(20));
                let to = text.ceil_char_boundary((token.span.end as usize + 20).min(text.len()));
                wrong.push(format!("{:?} in {:?}", token.span.of(&text), &text[from..to]));
            }
        }
    }
    let right = 100.0 * (1.0 - wrong.len() as f64 / f64::from(tokens));
    assert!(quotations >= 300, "{quotations} quotations");
    assert!(
        right >= 99.0,
        "{right:.2} % of {tokens} tokens in {quotations} quotations:\n{}",
        wrong.join("\n")
    );
}
