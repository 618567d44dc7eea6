//! German: which candidates are names, by what the document and the corpus say of their words.

use std::collections::BTreeSet;

use presswork_corpus::TokenisedDoc;

use super::case::{CaseEvidence, CaseFact};
use super::find::{Candidate, Certainty, Found, NameWord};
use super::german::without_nouns;
use super::german_single::without_genitive;
use super::resolve::{Mention, headline, mention, opening};

/// The mentions of a document, in order: names of several words and those behind titles first, then words by themselves, which
/// may be the surnames of the former.
pub(super) fn resolve(doc: &TokenisedDoc, found: &Found, case: &CaseEvidence) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut surnames: BTreeSet<&str> = BTreeSet::new();
    let mut owned: Vec<(&Candidate, &[NameWord])> = Vec::new();
    for candidate in found.candidates.iter().filter(|one| !is_single(one)) {
        let named = match candidate.certainty {
            Certainty::Sure => &candidate.words[..],
            Certainty::Opening => opening(&candidate.words, case),
            Certainty::Headline | Certainty::Alone => {
                headline(doc, candidate, case, &mut mentions);
                continue;
            }
        };
        let evidence = &candidate.evidence;
        let whole = named.len() == candidate.words.len();
        let told = whole && (candidate.fixed || evidence.located > 0 || evidence.institution > 0);
        let named = if candidate.words.len() > 1 && !told {
            let titled = evidence.titled > 0 && whole;
            without_nouns(named, titled, |word| case.has(CaseFact::Noun, word))
        } else {
            named
        };
        let surname = |last: &&NameWord| !told && !last.noun && !case.has(CaseFact::Noun, &last.key);
        if is_genitive(candidate, named) {
            owned.push((candidate, named));
            continue;
        }
        surnames.extend(named.last().filter(surname).map(|last| last.key.as_str()));
        mentions.extend(mention(doc, candidate, named));
    }
    // `Petersens Kutter`: a known name in the genitive, and what is its.
    let known = |word: &NameWord| {
        let stem = word.key.strip_suffix('s').unwrap_or_default();
        case.is_single(stem) || surnames.contains(stem)
    };
    for (candidate, named) in owned.into_iter().filter(|(_, named)| !known(&named[0])) {
        mentions.extend(mention(doc, candidate, named));
    }
    let taken: BTreeSet<u32> = mentions.iter().flat_map(|one| one.first_token..=one.last_token).collect();
    for candidate in found.candidates.iter().filter(|one| is_single(one)) {
        if candidate.words.iter().any(|word| taken.contains(&word.token)) {
            continue;
        }
        let word = single(candidate, case, &surnames);
        mentions.extend(word.and_then(|words| mention(doc, candidate, &words)));
    }
    mentions.sort_by_key(|one| one.first_token);
    mentions
}

/// Whether two words may be a name in the genitive and a noun: `Petersens Kutter`, but `Jonas Petersen` too.
fn is_genitive(candidate: &Candidate, named: &[NameWord]) -> bool {
    let two = named.len() == 2 && !named[1].touches;
    two && candidate.evidence.titled == 0 && !candidate.fixed && named[0].key.ends_with('s')
}

/// Whether a candidate is one word without a title, a compound with hyphens among them.
fn is_single(candidate: &Candidate) -> bool {
    let one = candidate.words.iter().skip(1).all(|word| word.touches);
    one && candidate.evidence.titled == 0 && !candidate.fixed
}

/// The words of a candidate that is one word, where it is a name; without the ending of a genitive.
fn single(candidate: &Candidate, case: &CaseEvidence, surnames: &BTreeSet<&str>) -> Option<Vec<NameWord>> {
    let words = &candidate.words;
    let key: String = words.iter().map(|word| word.key.as_str()).collect();
    let evidence = &candidate.evidence;
    // `WALD`: capitals of a word that others print as nouns are.
    let loud = candidate.words.iter().all(|word| word.text.chars().all(char::is_uppercase));
    if loud && evidence.institution > 0 && (case.has(CaseFact::Noun, &key) || case.has(CaseFact::Lower, &key))
    {
        return None;
    }
    if evidence.place_worded > 0 || evidence.institution > 0 || surnames.contains(key.as_str()) {
        return Some(words.clone());
    }
    if candidate.certainty == Certainty::Sure {
        return (!case.has(CaseFact::Noun, &key)).then(|| words.clone());
    }
    if case.is_single(&key) {
        return Some(words.clone());
    }
    // `der Orvan-Damm`
    if words.len() > 1 && case.is_single(&words[0].key) {
        return Some(words[..1].to_vec());
    }
    let stem = key.strip_suffix('s')?;
    if !case.is_single(stem) && !surnames.contains(stem) {
        return None;
    }
    let mut words = words.clone();
    without_genitive(words.last_mut()?);
    Some(words)
}
