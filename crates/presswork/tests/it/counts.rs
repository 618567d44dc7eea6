//! Law 4: a count equals the number of concordance lines of the query that names the term.

use presswork::formats::{Input, list};
use presswork::terms::{Counting, Query, TermFinder, Within, hits};
use presswork::{Error, GroupBy, Runs, Stages, TokenisedShard, fold_terms, shards};

use crate::runs::{counting, data, plan};

fn sample() -> (Stages, Vec<TokenisedShard>) {
    let stages = Stages::new(2, presswork::tokenise::Options::NEWS).expect("threads");
    let options = plan(&[], std::path::Path::new("")).read;
    let listing = list(&[Input::Path(data("sample"))]);
    let tokenised =
        shards(listing.documents(&options), 10 << 10).map(|shard| stages.tokenised(shard)).collect();
    (stages, tokenised)
}

#[test]
fn counts_equal_lines() {
    compare(&counting());
}

#[test]
fn counts_equal_lines_of_sentences_without_titles() {
    compare(&Counting { titles: false, within: Within::Sentence, ..counting() });
}

fn compare(counting: &Counting) {
    let (stages, shards) = sample();
    let mut runs = Runs::new(usize::MAX);
    for shard in &shards {
        runs.push(stages.counted(shard, &GroupBy::Outlet.into(), counting)).expect("there is room");
    }
    let mut rows = Vec::new();
    let totals = runs.totals().expect("they are read");
    fold_terms(&runs, &totals, &mut |row, _| {
        rows.push((row.language.clone(), row.n, row.term.clone(), row.cf, row.quoted));
        Ok::<(), Error>(())
    })
    .expect("runs are read");
    assert!(rows.len() > 5_000, "{} terms", rows.len());
    let docs: Vec<_> = shards.iter().flat_map(|shard| &shard.tokens).collect();

    for language in ["en", "de"] {
        let docs: Vec<_> = docs.iter().filter(|doc| doc.language == language).collect();
        let rows: Vec<_> = rows.iter().filter(|row| row.0 == language).collect();
        let terms: Vec<_> = rows.iter().map(|(_, n, term, ..)| (*n, term.clone())).collect();
        let finder = TermFinder::new(&terms, counting);
        let mut found = vec![(0, 0); terms.len()];
        for (term, hit) in docs.iter().flat_map(|doc| finder.hits(doc)) {
            found[term].0 += 1;
            found[term].1 += u64::from(hit.quoted);
        }
        for (row, found) in rows.iter().zip(found) {
            assert_eq!((row.3, row.4), found, "{row:?}: the finder");
        }
        // Queries are slower: every word, and every seventh n-gram.
        let queried = rows.iter().enumerate().filter(|(at, row)| row.1 == 1 || at % 7 == 0);
        for (_, row) in queried {
            let query = Query::parse(&row.2).unwrap_or_else(|error| panic!("{row:?}: {error}"));
            let lines: usize = docs.iter().map(|doc| hits(doc, &query, counting).len()).sum();
            assert_eq!(lines as u64, row.3, "{row:?}: the query");
        }
    }
}
