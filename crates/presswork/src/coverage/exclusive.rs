//! `exclusive.csv`: what one group alone has, or alone lacks; and what is held for `presence.csv`.

use std::collections::BTreeMap;

use presswork_corpus::tables::ExclusiveRow;
use presswork_terms::coverage::exclusive::{Chance, Occurrence, exclusive, holm, missing};
use presswork_terms::coverage::{Class, Lists};
use presswork_terms::{Entry, LanguageTotals, Totals};
use presswork_tokenise::Tokeniser;

/// Least occurrences of what is exclusive or missing: below, exclusivity says nothing.
const LEAST: u64 = 3;
/// The most rows of a language, kind and relation: those that chance explains least.
const MOST: usize = 1_000;
/// Groups that are held, over all things that several share: some 16 MiB.
const HELD_GROUPS: usize = 1 << 19;

/// A term or a name, and the groups that have it.
pub(crate) struct Found {
    pub text: String,
    pub cf: u64,
    pub df: u64,
    /// Numbers of the groups, ascending, with the occurrences and documents of each.
    pub groups: Vec<(u32, u64, u64)>,
}

/// What one group alone has or lacks of a language and kind, and what several share.
#[derive(Default)]
pub(crate) struct GroupsOf {
    /// The least likely of each relation, in order of relation, likelihood and text.
    pub rows: Vec<ExclusiveRow>,
    /// What several groups share, most widely first.
    pub shared: Vec<Found>,
}

impl GroupsOf {
    /// Its words, each with no occurrence counted yet.
    pub(super) fn words(&self) -> BTreeMap<String, u64> {
        let alone = self.rows.iter().map(|row| &row.text);
        alone.chain(self.shared.iter().map(|found| &found.text)).map(|text| (text.clone(), 0)).collect()
    }

    /// Takes away the words that stand in names only, of which `in_names` says how often each does: the names' own rows say
    /// so. The tests stay counted.
    pub(super) fn leave_to_names(&mut self, in_names: &BTreeMap<String, u64>) {
        let named = |text: &str, cf: u64| in_names.get(text).is_some_and(|&count| count >= cf);
        self.rows.retain(|row| !named(&row.text, row.cf));
        self.shared.retain(|found| !named(&found.text, found.cf));
    }
}

/// Counts a name's words among `words`.
pub(super) fn count_words(name: &str, mentions: u64, words: &mut BTreeMap<String, u64>) {
    for word in name.split(|c: char| c.is_whitespace() || c == '-') {
        if let Some(count) = words.get_mut(&word.to_lowercase()) {
            *count += mentions;
        }
    }
}

/// Collects the terms of a merge that one group alone has or lacks.
pub(crate) struct ExclusiveTerms<'a> {
    tokeniser: &'a Tokeniser,
    totals: &'a Totals,
    languages: BTreeMap<String, ExclusiveRows>,
}

/// The rows of one language and kind: memory does not grow with what is looked at.
#[derive(Default)]
pub(super) struct ExclusiveRows {
    rows: Vec<ExclusiveRow>,
    shared: Vec<Found>,
    /// Things that were looked at.
    looked_at: u64,
    /// Groups that are held of what is shared, so that their number is bounded whatever it is.
    groups: usize,
}

impl ExclusiveRows {
    /// Looks at what was found.
    pub fn consider(&mut self, kind: &str, found: Found, totals: &LanguageTotals) {
        if found.cf < LEAST || totals.groups.len() < 2 {
            return;
        }
        self.looked_at += 1;
        self.groups = totals.groups.len();
        self.rows.extend(row(kind, &found, totals));
        if self.rows.len() >= 8 * MOST {
            prune(&mut self.rows);
        }
        if found.groups.len() > 1 {
            self.shared.push(found);
        }
        if self.shared.len() >= 2 * self.shared_most() {
            self.prune_shared();
        }
    }

    /// Things that several groups share of which the groups are held.
    fn shared_most(&self) -> usize {
        (HELD_GROUPS / self.groups.max(1)).clamp(1, MOST)
    }

    fn prune_shared(&mut self) {
        self.shared.sort_by(|a, b| {
            let wide = |one: &Found| (one.groups.len(), one.df, one.cf);
            wide(b).cmp(&wide(a)).then_with(|| a.text.cmp(&b.text))
        });
        self.shared.truncate(self.shared_most());
    }

    /// What was found, in order, adjusted for all questions that were asked.
    pub fn finish(mut self) -> GroupsOf {
        self.prune_shared();
        prune(&mut self.rows);
        let relations = if self.groups > 2 { 2 } else { 1 };
        let tests = self.looked_at * self.groups as u64 * relations;
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by(|&a, &b| self.rows[a].log10_p.total_cmp(&self.rows[b].log10_p));
        let ascending: Vec<f64> = order.iter().map(|&at| self.rows[at].log10_p).collect();
        for (at, adjusted) in order.into_iter().zip(holm(&ascending, tests)) {
            (self.rows[at].tests, self.rows[at].log10_p_holm) = (tests, adjusted);
        }
        GroupsOf { rows: self.rows, shared: self.shared }
    }
}

impl<'a> ExclusiveTerms<'a> {
    pub fn new(tokeniser: &'a Tokeniser, totals: &'a Totals) -> Self {
        ExclusiveTerms { tokeniser, totals, languages: BTreeMap::new() }
    }

    /// Looks at a term: content words only.
    pub fn consider(&mut self, entry: &Entry) {
        let letters = entry.term.chars().filter(|c| c.is_alphabetic()).count();
        if entry.n != 1 || letters < 2 || self.tokeniser.is_stop_word(&entry.language, &entry.term) {
            return;
        }
        if is_short_title(&entry.language, &entry.term) || is_light(&entry.language, &entry.term) {
            return;
        }
        let Some(totals) = self.totals.of(&entry.language) else { return };
        let found = Found {
            text: entry.term.clone(),
            cf: entry.cf(),
            df: entry.df(),
            groups: entry.groups.iter().map(|group| (group.group, group.cf, group.df)).collect(),
        };
        if !self.languages.contains_key(&entry.language) {
            self.languages.insert(entry.language.clone(), ExclusiveRows::default());
        }
        if let Some(rows) = self.languages.get_mut(&entry.language) {
            rows.consider("term", found, totals);
        }
    }

    /// What was found by language.
    pub fn finish(self) -> BTreeMap<String, GroupsOf> {
        self.languages.into_iter().map(|(language, rows)| (language, rows.finish())).collect()
    }
}

/// Whether a term is a title's abbreviation, `mr.`: a word of names, which says nothing of what a group writes about.
fn is_short_title(language: &str, term: &str) -> bool {
    let dotted = format!("{}.", term.trim_end_matches('.'));
    Lists::of(language).is(Class::Title, &dotted)
}

/// Whether a word says little of what a group writes about: a day, a month, a number, a verb of speech or another light one.
/// That one paper alone prints "Monday" says when it went to press.
fn is_light(language: &str, term: &str) -> bool {
    let lists = Lists::of(language);
    let classes = [
        Class::Light,
        Class::Weekday,
        Class::Month,
        Class::Count,
        Class::Scale,
        Class::Round,
        Class::Auxiliary,
        Class::Adverb,
    ];
    classes.into_iter().any(|class| lists.is(class, term))
}

fn row(kind: &str, found: &Found, totals: &LanguageTotals) -> Option<ExclusiveRow> {
    let all = totals.groups.len();
    let (relation, number) = match found.groups.as_slice() {
        [(only, ..)] => ("exclusive", *only as usize),
        // The first number that is not there.
        groups if groups.len() + 1 == all && all > 2 => {
            let gap = groups.iter().zip(0_u32..).position(|(&(group, ..), number)| group != number);
            ("missing", gap.unwrap_or(groups.len()))
        }
        _ => return None,
    };
    let group = totals.groups.get(number)?;
    let occurrence = Occurrence {
        cf: found.cf,
        df: found.df,
        group_tokens: group.tokens,
        tokens: totals.tokens,
        group_documents: group.documents,
        documents: totals.groups.iter().map(|group| group.documents).sum(),
    };
    let chance: Chance = if relation == "exclusive" { exclusive(&occurrence) } else { missing(&occurrence) }?;
    Some(ExclusiveRow {
        language: totals.language.clone(),
        kind: kind.to_owned(),
        relation: relation.to_owned(),
        group: group.group.clone(),
        text: found.text.clone(),
        cf: found.cf,
        df: found.df,
        group_tokens: occurrence.group_tokens,
        tokens: occurrence.tokens,
        group_documents: occurrence.group_documents,
        documents: occurrence.documents,
        log10_p_tokens: chance.by_tokens,
        log10_p_documents: chance.by_documents,
        log10_p: chance.log10_p(),
        tests: 0,
        log10_p_holm: 0.0,
    })
}

/// The least likely of each relation, in order of relation, likelihood and text.
fn prune(rows: &mut Vec<ExclusiveRow>) {
    rows.sort_by(|a, b| {
        let likely =
            a.log10_p.total_cmp(&b.log10_p).then_with(|| a.log10_p_tokens.total_cmp(&b.log10_p_tokens));
        a.relation.cmp(&b.relation).then(likely).then_with(|| a.text.cmp(&b.text))
    });
    let mut held: BTreeMap<String, usize> = BTreeMap::new();
    rows.retain(|row| {
        let count = held.entry(row.relation.clone()).or_default();
        *count += 1;
        *count <= MOST
    });
}
