//! The key of a name: what is left of it when everything is taken off in which transcriptions differ.
//!
//! Arabic and other scripts reach Latin letters by several conventions (UN, IJMES, French, German, newspapers' own), which
//! differ in vowels (`Ameen`, `Amin`), in `q` and `k`, `dh` and `d`, `w` and `v`, doubled letters, a final `-h`, and the
//! article (`al-Ashqar`, `Ashkar`, `as-Sadr`). What they keep is the skeleton of consonants.

use unicode_normalization::UnicodeNormalization;

/// Articles that are left off before a hyphen, an apostrophe or a space.
const ARTICLES: [&str; 12] = ["al", "an", "ar", "as", "ash", "at", "ad", "az", "el", "ed", "es", "et"];

/// A name folded: lower case, without diacritics and articles, its words parted by single spaces.
///
/// ```
/// use presswork_terms::coverage::names::folded_name;
/// assert_eq!(folded_name("Salah al-Ashqar"), "salah ashqar");
/// assert_eq!(folded_name("Ibrāhīm as-Sadr"), "ibrahim sadr");
/// ```
pub fn folded_name(name: &str) -> String {
    let plain = |c: &char| !('\u{300}'..='\u{36f}').contains(c);
    let plain: String = name.to_lowercase().nfd().filter(plain).filter(|&c| !is_apostrophe(c)).collect();
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let named = words.iter().filter(|word| !ARTICLES.contains(word)).count();
    let kept = |word: &&&str| named == 0 || !ARTICLES.contains(*word);
    words.iter().filter(kept).copied().collect::<Vec<_>>().join(" ")
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`')
}

/// The skeleton of a name: its consonants, transcriptions of one sound made equal. Words run together, so that `Tal Meshir`
/// and `Talmeshir` are alike. A vowel that begins the name stays, as `a`.
///
/// ```
/// use presswork_terms::coverage::names::skeleton;
/// assert_eq!(skeleton("Amin al-Halabi"), skeleton("Ameen al-Halabi"));
/// assert_eq!(skeleton("al-Ashqar"), skeleton("Ashkar"));
/// assert_eq!(skeleton("Fateh al-Sham"), skeleton("Fath al-Sham"));
/// assert_eq!(skeleton("Vorkash"), skeleton("Workasch"));
/// assert_ne!(skeleton("Karim"), skeleton("Salim"));
/// ```
pub fn skeleton(name: &str) -> String {
    folded_name(name).split(' ').map(word_skeleton).collect()
}

/// The skeletons of a name's words.
pub(super) fn skeletons(name: &str) -> Vec<String> {
    folded_name(name).split(' ').map(word_skeleton).collect()
}

/// Letters for one sound, longest first, and what stands for it.
const SOUNDS: [(&str, &str); 15] = [
    ("tsch", "c"),
    ("sch", "s"),
    ("tch", "c"),
    ("sh", "s"),
    ("ch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("zh", "j"),
    ("dj", "j"),
    ("ph", "f"),
    ("ck", "k"),
    ("ß", "s"),
    ("x", "ks"),
];

fn word_skeleton(word: &str) -> String {
    let mut sounds = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        if let Some((letters, sound)) = SOUNDS.iter().find(|(letters, _)| rest.starts_with(letters)) {
            sounds.push_str(sound);
            rest = &rest[letters.len()..];
            continue;
        }
        sounds.push(match c {
            'q' => 'k',
            'c' if rest[1..].starts_with(['e', 'i', 'y']) => 's',
            'c' => 'k',
            'w' => 'v',
            'z' => 's',
            c => c,
        });
        rest = &rest[c.len_utf8()..];
    }
    let mut skeleton = String::with_capacity(sounds.len());
    let last = sounds.chars().count().saturating_sub(1);
    for (index, c) in sounds.chars().enumerate() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        let kept = match (vowel, index) {
            (true, 0) => Some('a'),
            (true, _) => None,
            // `Fateh`, `Fatih`; `Sarah`, `Sara`.
            (false, _) if c == 'h' && index == last && index > 0 => None,
            (false, _) => Some(c),
        };
        if let Some(c) = kept.filter(|&c| !skeleton.ends_with(c) || c == 'a') {
            skeleton.push(c);
        }
    }
    skeleton
}
