//! The concordance: a count is the number of its lines, whatever the text, and any query is read or refused.

use presswork_corpus::{Article, TokenisedDoc, Zone};
use presswork_terms::concordance::hits_skipping;
use presswork_terms::{
    Context, Counting, Grouped, Hit, Query, Reach, TermFinder, TermForm, Within, count, count_reaching, hits,
    line, merge,
};

use crate::texts::{chosen, tokenised};

/// More terms than this are not asked for, so that an input stays quick.
const TERMS: usize = 60;

/// Holds counting and the concordance to law 4: a byte for how is counted, then what a text takes, a query on the first
/// line, then two documents, parted by a form feed.
pub fn keep_the_laws(bytes: &[u8]) {
    let [how, choice, language, rest @ ..] = bytes else { return };
    let end = rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
    let query = String::from_utf8_lossy(&rest[..end]);
    let texts = rest[end..].get(1..).unwrap_or_default();
    let docs: Vec<(Article, TokenisedDoc)> = (texts.splitn(2, |&b| b == 0x0c))
        .filter_map(|text| chosen(&[&[*choice, *language], text].concat()))
        .map(|(tokeniser, article)| {
            let doc = tokenised(tokeniser, &article);
            (article, doc)
        })
        .collect();
    let counting = Counting {
        form: [TermForm::Folded, TermForm::Surface, TermForm::Stem][usize::from(how & 3) % 3],
        titles: how & 4 == 0,
        longest: 1 + (how >> 3) % 4,
        within: [Within::Sentence, Within::Block, Within::Document][usize::from(how >> 5) % 3],
    };
    let skips = u32::from(choice >> 4) % 4;
    if let Ok(query) = Query::parse(&query) {
        assert!(query.words() > 0);
        for (article, doc) in &docs {
            let found = hits(doc, &query, &counting);
            assert!(found.is_sorted_by_key(|hit| hit.first_token));
            found.iter().for_each(|hit| shows(article, doc, hit));
            let apart = hits_skipping(doc, &query, &counting, skips);
            assert!(
                found.iter().all(|hit| apart.contains(hit)),
                "words that follow each other are near each other"
            );
            apart.iter().for_each(|hit| shows(article, doc, hit));
        }
    }
    counts_equal_lines(&docs, &counting);
    for reach in [Reach::Skipping(skips), Reach::Window(2 + skips)] {
        what_is_near_equals_lines(&docs, &counting, reach, skips);
    }
}

fn what_is_near_equals_lines(
    docs: &[(Article, TokenisedDoc)],
    counting: &Counting,
    reach: Reach,
    skips: u32,
) {
    let grouped: Vec<Grouped<'_>> = docs.iter().map(|(_, doc)| Grouped::new(doc, "g")).collect();
    let runs = [count_reaching(&grouped, counting, reach)];
    for entry in merge(&runs).filter(|entry| entry.term.contains(' ')).take(TERMS) {
        let query = Query::of_term(&entry.term);
        for (number, (_, doc)) in
            docs.iter().enumerate().filter(|(_, (_, doc))| doc.language == entry.language)
        {
            let posting = entry.postings.iter().find(|one| one.document as usize == number);
            let counted = posting.map_or((0, 0), |one| (one.count as usize, one.quoted as usize));
            let found = hits_skipping(doc, &query, counting, skips);
            let quoted = found.iter().filter(|hit| hit.quoted).count();
            assert_eq!((found.len(), quoted), counted, "{:?}", entry.term);
        }
    }
}

fn counts_equal_lines(docs: &[(Article, TokenisedDoc)], counting: &Counting) {
    let grouped: Vec<Grouped<'_>> = docs.iter().map(|(_, doc)| Grouped::new(doc, "g")).collect();
    let runs = [count(&grouped, counting)];
    for entry in merge(&runs).take(TERMS) {
        let of_term = Query::of_term(&entry.term);
        let typed = Query::parse(&entry.term).ok().filter(|_| is_its_own_query(&entry.term));
        let finder = TermFinder::new(&[(entry.n, entry.term.clone())], counting);
        for (number, (_, doc)) in docs.iter().enumerate() {
            let posting = entry.postings.iter().find(|one| one.document as usize == number);
            let counted = posting.map_or((0, 0), |one| (one.count as usize, one.quoted as usize));
            let found = hits(doc, &of_term, counting);
            let quoted = found.iter().filter(|hit| hit.quoted).count();
            assert_eq!((found.len(), quoted), counted, "{:?}", entry.term);
            let by_finder: Vec<Hit> = finder.hits(doc).into_iter().map(|(_, hit)| hit).collect();
            assert_eq!(found, by_finder, "{:?}", entry.term);
            if let Some(typed) = &typed {
                assert_eq!(found, hits(doc, typed, counting), "{:?} as it is typed", entry.term);
            }
        }
    }
}

/// Whether no sign of the query language stands in the term.
fn is_its_own_query(term: &str) -> bool {
    term.split(' ').all(|word| {
        let sign = word.starts_with(['=', '/']) || word.starts_with("stem:") || word.ends_with('*');
        !sign && !word.contains(char::is_whitespace)
    })
}

/// The line of a hit shows the text of its span.
fn shows(article: &Article, doc: &TokenisedDoc, hit: &Hit) {
    let text = if hit.zone == Zone::Title { article.title() } else { &article.text };
    let shown = line(article, doc, "g", hit, Context::Words(3));
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(shown.hit, words(hit.span.of(text)));
    assert!(words(text).contains(words(&format!("{}{}{}", shown.left, shown.hit, shown.right)).as_str()));
}
