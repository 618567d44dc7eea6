//! Names that may be one: proposals with their reasons, which a person confirms in the alias file or does not.

use std::collections::{BTreeMap, BTreeSet};

use super::key::{folded_name, skeletons};
use super::kind::NameKind;
use super::table::Name;

/// How two names may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VariantKind {
    /// Two spellings: the same skeleton of consonants, few letters apart.
    Spelling,
    /// They differ in an article, a hyphen, a space or diacritics and in nothing else.
    Article,
    /// An initial for a given name: `O. Brasko`.
    Initial,
    /// A surname alone, or the last word of an institution, in a document that has the whole name.
    ShortForm,
    /// The words of the one end or begin the other: `Fateh al-Sham`, `Jabhat Fateh al-Sham`.
    LongerForm,
    /// First letters.
    Acronym,
}

impl VariantKind {
    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            VariantKind::Spelling => "spelling",
            VariantKind::Article => "article",
            VariantKind::Initial => "initial",
            VariantKind::ShortForm => "short-form",
            VariantKind::LongerForm => "longer-form",
            VariantKind::Acronym => "acronym",
        }
    }
}

/// A proposal: two names, by their indices in the list that they were looked for in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The name that is mentioned more often, or the longer one.
    pub name: usize,
    /// The other.
    pub variant: usize,
    /// How they may be one.
    pub kind: VariantKind,
    /// Letters that must be put in, taken out or changed between the two, articles left off.
    pub distance: u32,
    /// Documents that have both.
    pub documents_both: u64,
    /// Content words that stand around both.
    pub shared_context: u64,
}

/// The most names of one key that are compared with each other.
pub const ALIKE: usize = 40;

/// A key that names share which may be one: what it is of, and its text.
pub type Alike = (u8, String);

/// The keys of a name.
pub fn alike_keys(name: &Name) -> Vec<Alike> {
    let form = Form::of(name);
    let mut keys = vec![(0, form.skeletons.concat())];
    keys.extend(form.skeletons.last().map(|last| (1, last.clone())));
    if let [.., before, last] = form.skeletons.as_slice() {
        keys.push((2, format!("{before} {last}")));
    }
    if let [first, second, ..] = form.skeletons.as_slice() {
        keys.push((3, format!("{first} {second}")));
    }
    keys.push((4, form.acronym));
    keys.retain(|(_, text)| !text.is_empty());
    keys
}

/// The proposals among names that share a key, which are in the order of [`NameTable::finish`](super::NameTable::finish); the
/// first 40 are compared, each with each. A pair is the same under every key that it shares.
pub fn related(names: &[&Name]) -> Vec<Variant> {
    let names = &names[..names.len().min(ALIKE)];
    if names.len() < 2 {
        return Vec::new();
    }
    let forms: Vec<Form> = names.iter().map(|name| Form::of(name)).collect();
    let all = 0..names.len();
    let pairs = all.clone().flat_map(|a| (a + 1..names.len()).map(move |b| (a, b)));
    let variant = |(a, b): (usize, usize)| {
        let (name, variant, kind) = relation(names, &forms, a, b)?;
        let (one, other) = (&forms[name], &forms[variant]);
        Some(Variant {
            name,
            variant,
            kind,
            distance: distance(&one.joined, &other.joined),
            documents_both: one.documents.intersection(&other.documents).count() as u64,
            shared_context: names[name].context.intersection(&names[variant].context).count() as u64,
        })
    };
    pairs.filter_map(variant).collect()
}

/// Proposals among the names of one language, in order of kind, then of names. Time is linear in the names: those that share
/// a key are compared, at most 40 of a key.
pub fn variants(names: &[Name]) -> Vec<Variant> {
    let mut keys: BTreeMap<Alike, Vec<usize>> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        alike_keys(name).into_iter().for_each(|key| keys.entry(key).or_default().push(index));
    }
    let mut found: BTreeMap<(usize, usize), Variant> = BTreeMap::new();
    for alike in keys.values() {
        let same: Vec<&Name> = alike.iter().take(ALIKE).map(|&at| &names[at]).collect();
        for one in related(&same) {
            let (name, variant) = (alike[one.name], alike[one.variant]);
            found.insert((name, variant), Variant { name, variant, ..one });
        }
    }
    let mut variants: Vec<Variant> = found.into_values().collect();
    variants.sort_by_key(|one| (one.kind, one.name, one.variant));
    variants
}

/// A name as it is compared.
struct Form {
    folded: Vec<String>,
    /// The folded words run together.
    joined: String,
    skeletons: Vec<String>,
    /// The name itself where it is an acronym, else the first letters of its capitalised words; empty for one word.
    acronym: String,
    is_acronym: bool,
    documents: BTreeSet<u32>,
}

impl Form {
    fn of(name: &Name) -> Self {
        let folded: Vec<String> = folded_name(&name.name).split(' ').map(str::to_owned).collect();
        let letters: String = name.name.chars().filter(|c| c.is_alphabetic()).collect();
        let is_acronym = letters.chars().count() > 1
            && !name.name.contains(' ')
            && letters.chars().all(char::is_uppercase);
        let initials = || -> String {
            let capitals = name.name.split([' ', '-']).filter(|word| word.starts_with(char::is_uppercase));
            capitals.filter_map(|word| word.chars().next()).collect::<String>().to_lowercase()
        };
        let acronym = if is_acronym {
            letters.to_lowercase()
        } else if folded.len() > 1 {
            initials()
        } else {
            String::new()
        };
        Form {
            joined: folded.concat(),
            skeletons: skeletons(&name.name),
            folded,
            acronym,
            is_acronym,
            documents: name.documents(),
        }
    }

    fn words(&self) -> usize {
        self.folded.len()
    }
}

/// The relation of two names, the one that stands for both first; `None` where nothing says that they are one.
fn relation(names: &[&Name], forms: &[Form], a: usize, b: usize) -> Option<(usize, usize, VariantKind)> {
    let (one, two) = (&forms[a], &forms[b]);
    if one.is_acronym != two.is_acronym {
        let (long, short) = if one.is_acronym { (b, a) } else { (a, b) };
        let same = one.acronym == two.acronym && forms[long].words() > 1;
        return same.then_some((long, short, VariantKind::Acronym));
    }
    let (kind_a, kind_b) = (names[a].kind, names[b].kind);
    if one.is_acronym || (kind_a != kind_b && kind_a != NameKind::Unknown && kind_b != NameKind::Unknown) {
        return None;
    }
    let (often, seldom) = (a.min(b), a.max(b));
    if one.joined == two.joined {
        return Some((often, seldom, VariantKind::Article));
    }
    if is_spelling(one, two) {
        return Some((often, seldom, VariantKind::Spelling));
    }
    if is_initial(one, two) {
        let (long, short) = if one.joined.len() > two.joined.len() { (a, b) } else { (b, a) };
        return Some((long, short, VariantKind::Initial));
    }
    let (long, short) = if one.words() > two.words() { (a, b) } else { (b, a) };
    if forms[long].words() == forms[short].words() {
        return None;
    }
    let person = names[long].kind == NameKind::Person
        || names[long].kind == names[short].kind && names[long].kind == NameKind::Unknown;
    // `the Syrian Army`, `the Army`
    let body = names[long].kind == NameKind::Organisation && names[short].kind == NameKind::Organisation;
    let surname = forms[short].words() == 1
        && (person || body)
        && forms[long].folded.last() == forms[short].folded.last();
    if surname && !forms[long].documents.is_disjoint(&forms[short].documents) {
        return Some((long, short, VariantKind::ShortForm));
    }
    let (outer, inner) = (&forms[long].skeletons, &forms[short].skeletons);
    let held = inner.len() > 1 && (outer.ends_with(inner) || outer.starts_with(inner));
    held.then_some((long, short, VariantKind::LongerForm))
}

/// Whether two forms are spellings of one name: one skeleton, of two consonants at least in a name of several words and three
/// in one, and at most one letter in four different, two in any case. Tuned on invented pairs and on transcriptions of Arabic,
/// Persian, Russian and Georgian names in the press.
fn is_spelling(one: &Form, two: &Form) -> bool {
    let (a, b) = (one.skeletons.concat(), two.skeletons.concat());
    let least = if one.words().min(two.words()) > 1 { 2 } else { 3 };
    if a != b || a.chars().count() < least {
        return false;
    }
    let longest = one.joined.chars().count().max(two.joined.chars().count()) as u32;
    distance(&one.joined, &two.joined) <= (longest / 4).max(2)
}

/// Whether the one has an initial where the other has a given name of that letter, and the same surname.
fn is_initial(one: &Form, two: &Form) -> bool {
    let ([given, .., last], [other, .., end]) = (one.folded.as_slice(), two.folded.as_slice()) else {
        return false;
    };
    let short = given.chars().count().min(other.chars().count()) == 1;
    short
        && given.chars().next() == other.chars().next()
        && last == end
        && one.words() == two.words()
        && given != other
}

/// Levenshtein's distance (1966) in characters. Names are short, so its square does not matter; past 64 characters a name is
/// compared by its first 64.
fn distance(a: &str, b: &str) -> u32 {
    let b: Vec<char> = b.chars().take(64).collect();
    let mut row: Vec<u32> = (0..=b.len() as u32).collect();
    for (i, x) in (1_u32..).zip(a.chars().take(64)) {
        let mut diagonal = row[0];
        row[0] = i;
        for (j, &y) in b.iter().enumerate() {
            let changed = diagonal + u32::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
