//! The rules, in the order of their sentences.

use std::collections::BTreeMap;

use presswork_corpus::tables::{ExclusiveRow, NamingRow};

use super::counts;
use super::messages::Messages;
use super::{Evidence, Facts, Sentence};

/// The most sentences.
const MOST: usize = 12;
/// Sets of words that are spoken of.
const SETS: usize = 2;
/// Least mentions in a group's own voice of the words of a set.
const LEAST_OWN: u64 = 3;
/// The share of them, in percent, from which a group is said to say the one word.
const OWN_WORD: u64 = 80;
/// Things that a sentence lists.
pub(super) const LISTED: usize = 3;
/// Words that a group has when its share of quotations is spoken of.
const LEAST_WORDS: u64 = 200;
/// Least difference of shares, in percent of the words.
const SHARES_APART: u64 = 10;
/// Least mentions of a name that one group alone has, and log₁₀ of the greatest probability that this is chance, adjusted for
/// all questions that were asked: one in twenty.
const LEAST_NAMED: u64 = 3;
const CHANCE: f64 = -1.301;
/// Words of a language below which a reader is warned: some twenty news articles.
const FEW_WORDS: u64 = 10_000;

pub(super) fn sentences(facts: &Facts<'_>, messages: &Messages) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    if facts.groups.len() > 1 {
        for rows in sets(facts).into_iter().take(SETS) {
            sentences.extend(own_words(rows, messages));
            sentences.extend(quoted_only(rows, messages));
        }
        sentences.extend(shared_quotation(facts, messages));
        sentences.extend(counts::counts(facts, messages));
        sentences.extend(spelling(facts, messages));
        sentences.extend(near_duplicates(facts, messages));
        sentences.extend(quoted_share(facts, messages));
        sentences.extend(alone(facts, "exclusive", "exclusive-name", messages));
        sentences.extend(alone(facts, "missing", "missing-name", messages));
    }
    sentences.extend(undated(facts, messages));
    if !sentences.is_empty() {
        sentences.extend(few_words(facts, messages));
    }
    sentences.truncate(MOST);
    sentences
}

/// The rows of each set.
fn sets<'a>(facts: &Facts<'a>) -> Vec<&'a [NamingRow]> {
    facts.naming.chunk_by(|a, b| a.set == b.set).collect()
}

fn naming_evidence<'a>(rows: impl Iterator<Item = &'a NamingRow>) -> Vec<Evidence> {
    rows.map(|row| Evidence {
        table: "naming",
        row: vec![
            ("language", row.language.clone()),
            ("set", row.set.clone()),
            ("group", row.group.clone()),
            ("term", row.term.clone()),
        ],
    })
    .collect()
}

/// Which group says which word: four in five of its own mentions, three at least; two words must be said by somebody.
fn own_words(rows: &[NamingRow], messages: &Messages) -> Option<Sentence> {
    let mut by_term: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    let mut both = Vec::new();
    let mut used = Vec::new();
    let terms: Vec<&str> =
        rows.chunk_by(|a, b| a.group == b.group).next()?.iter().map(|row| row.term.as_str()).collect();
    for group in rows.chunk_by(|a, b| a.group == b.group) {
        let own: u64 = group.iter().map(|row| row.own).sum();
        if own < LEAST_OWN {
            continue;
        }
        used.extend(group);
        match group.iter().position(|row| row.own * 100 >= OWN_WORD * own) {
            Some(term) => by_term.entry(term).or_default().push(&group[0].group),
            None => both.push(group[0].group.as_str()),
        }
    }
    if by_term.len() < 2 {
        return None;
    }
    let mut clauses: Vec<String> = by_term
        .iter()
        .map(|(&term, groups)| {
            let word = messages.marked(terms.get(term).copied().unwrap_or_default());
            let values = [("groups", messages.list(groups)), ("term", word)];
            messages.count("says", groups.len(), &[(values[0].0, &values[0].1), (values[1].0, &values[1].1)])
        })
        .collect();
    if !both.is_empty() && terms.len() == 2 {
        clauses.push(messages.count("both", both.len(), &[("groups", &messages.list(&both))]));
    }
    let text = messages.say("naming", &[("clauses", &messages.list(&clauses))]);
    Some(Sentence { text, rule: "naming", evidence: naming_evidence(used.into_iter()) })
}

/// A word that groups print inside quotation marks only.
fn quoted_only(rows: &[NamingRow], messages: &Messages) -> Option<Sentence> {
    let terms: Vec<&str> =
        rows.chunk_by(|a, b| a.group == b.group).next()?.iter().map(|row| row.term.as_str()).collect();
    let of = |term: &str| -> Vec<&NamingRow> {
        let here = |row: &&NamingRow| row.term == term && row.own == 0 && row.quoted > 0;
        rows.iter().filter(here).collect()
    };
    // The word that most groups print so; the first of several.
    let found = terms.iter().map(|term| (of(term), *term)).rev().max_by_key(|(rows, _)| rows.len())?;
    let (found, term) = found;
    if found.is_empty() {
        return None;
    }
    let groups: Vec<&str> = found.iter().map(|row| row.group.as_str()).collect();
    let (list, word) = (messages.list(&groups), messages.marked(term));
    let text = messages.count("quoted-only", groups.len(), &[("groups", &list), ("term", &word)]);
    Some(Sentence { text, rule: "quoted-only", evidence: naming_evidence(found.into_iter()) })
}

/// What quotations of several groups have: the passage of most groups, the first of several.
fn shared_quotation(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let clusters = || {
        let clusters = facts.quotation_clusters.chunk_by(|a, b| a.cluster == b.cluster);
        clusters.filter(|rows| rows[0].groups > 1)
    };
    let widest = clusters().rev().max_by_key(|rows| rows[0].groups)?;
    let mut groups: Vec<&str> = widest.iter().map(|row| row.group.as_str()).collect();
    groups.sort_unstable();
    groups.dedup();
    let groups = messages.list_first(&groups, LISTED);
    let text = messages.count("shared-quotation", clusters().count(), &[("groups", &groups)]);
    let evidence = widest.iter().take(LISTED).map(|row| Evidence {
        table: "quotation_clusters",
        row: vec![
            ("language", row.language.clone()),
            ("cluster", row.cluster.to_string()),
            ("key", row.key.clone()),
            ("start", row.start.to_string()),
        ],
    });
    Some(Sentence { text, rule: "shared-quotation", evidence: evidence.collect() })
}

/// Names that differ in spelling only.
fn spelling(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let rows: Vec<_> = facts.variants.iter().filter(|row| row.relation == "spelling").collect();
    let pairs: Vec<String> =
        rows.iter().take(LISTED).map(|row| format!("{} / {}", row.name, row.variant)).collect();
    if pairs.is_empty() {
        return None;
    }
    let text = messages.count("spelling", rows.len(), &[("pairs", &messages.list(&pairs))]);
    let evidence = rows.iter().take(LISTED).map(|row| Evidence {
        table: "name_variants",
        row: vec![
            ("language", row.language.clone()),
            ("name", row.name.clone()),
            ("variant", row.variant.clone()),
        ],
    });
    Some(Sentence { text, rule: "spelling", evidence: evidence.collect() })
}

/// Reports that are not voices of their own.
fn near_duplicates(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let count = facts.near_duplicates.len();
    let evidence = facts.near_duplicates.iter().map(|row| Evidence {
        table: "near_duplicates",
        row: vec![("representative", row.representative.clone()), ("key", row.key.clone())],
    });
    let evidence: Vec<Evidence> = evidence.take(LISTED).collect();
    (count > 0).then(|| Sentence {
        text: messages.count("near-duplicate", count, &[]),
        rule: "near-duplicate",
        evidence,
    })
}

/// Who quotes most and who least, where they are ten points apart.
fn quoted_share(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let groups = || facts.groups.iter().filter(|group| group.tokens >= LEAST_WORDS);
    // By cross-multiplication: no division, and the first of equals.
    let more = |a: &&super::GroupFacts<'_>, b: &&super::GroupFacts<'_>| {
        (u128::from(a.quoted) * u128::from(b.tokens)).cmp(&(u128::from(b.quoted) * u128::from(a.tokens)))
    };
    let most = groups().rev().max_by(more)?;
    let least = groups().min_by(more)?;
    let percent = |group: &super::GroupFacts<'_>| group.quoted.saturating_mul(100) / group.tokens;
    if percent(most) < percent(least) + SHARES_APART {
        return None;
    }
    let (share, other) =
        (messages.share(most.quoted, most.tokens), messages.share(least.quoted, least.tokens));
    let values = [("most", most.name), ("least", least.name), ("share", &share), ("other", &other)];
    let evidence = [most, least]
        .map(|group| Evidence { table: "documents", row: vec![("group", group.name.to_owned())] });
    Some(Sentence {
        text: messages.say("quoted-share", &values),
        rule: "quoted-share",
        evidence: evidence.to_vec(),
    })
}

/// Names that one group alone has, or lacks, beyond chance: the group of the least likely name.
fn alone(facts: &Facts<'_>, relation: &str, rule: &'static str, messages: &Messages) -> Option<Sentence> {
    let counts = |row: &&ExclusiveRow| {
        row.kind == "name" && row.relation == relation && row.cf >= LEAST_NAMED && row.log10_p_holm <= CHANCE
    };
    // That an outlet names itself is no news.
    let own = |row: &&ExclusiveRow| row.group.contains(&row.text) || row.text.contains(&row.group);
    let counts = |row: &&ExclusiveRow| counts(row) && !own(row);
    let group = &facts.exclusive.iter().find(counts)?.group;
    let rows: Vec<_> =
        facts.exclusive.iter().filter(counts).filter(|row| row.group == *group).take(LISTED).collect();
    let names: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let text = messages.count(rule, 1, &[("groups", group), ("names", &messages.list(&names))]);
    let evidence = rows.iter().map(|row| Evidence {
        table: "exclusive",
        row: vec![
            ("language", row.language.clone()),
            ("kind", row.kind.clone()),
            ("relation", row.relation.clone()),
            ("text", row.text.clone()),
        ],
    });
    Some(Sentence { text, rule, evidence: evidence.collect() })
}

/// Reports without a date.
fn undated(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let (count, ref first) = facts.undated;
    let row = |key: &&str| Evidence { table: "documents", row: vec![("key", (*key).to_owned())] };
    let evidence = first.iter().take(LISTED).map(row).collect();
    (count > 0).then(|| Sentence { text: messages.count("undated", count, &[]), rule: "undated", evidence })
}

/// The warning that there is little to count.
fn few_words(facts: &Facts<'_>, messages: &Messages) -> Option<Sentence> {
    let words: u64 = facts.groups.iter().map(|group| group.tokens).sum();
    let evidence = facts.groups.iter().take(LISTED);
    let evidence =
        evidence.map(|group| Evidence { table: "documents", row: vec![("group", group.name.to_owned())] });
    (words < FEW_WORDS).then(|| Sentence {
        text: messages.say("few-words", &[("count", &messages.number(words))]),
        rule: "few-words",
        evidence: evidence.collect(),
    })
}
