//! The language of the body, where the text is long enough to tell: whether it is the one that the page claims,
//! by the words that every text of that language is full of, and if it is not, or none is claimed, which one by
//! trigrams.

use whatlang::{Lang, detect};

/// Trigrams settle before this; the rest would only cost time.
const LOOK_AT: usize = 1 << 11;

/// Words of function by language (ISO 639-1): a quarter of the words of its newspapers, and of those of
/// another's less than a sixth.
#[rustfmt::skip]
const FUNCTION_WORDS: [(&str, &[&str]); 9] = [
    ("en", &["the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "on", "with", "as", "was", "by",
        "at", "from", "are", "be", "this", "have", "not"]),
    ("de", &["der", "die", "und", "das", "den", "von", "ist", "des", "sich", "mit", "dem", "für", "auf", "nicht",
        "ein", "eine", "im", "auch", "es", "zu", "werden", "sind"]),
    ("es", &["el", "la", "los", "las", "del", "una", "por", "con", "para", "que", "es", "se", "su", "como", "más",
        "y", "en", "un", "al", "lo"]),
    ("fr", &["le", "les", "des", "et", "une", "du", "est", "dans", "pour", "que", "qui", "sur", "pas", "au", "par",
        "plus", "ce", "il", "avec", "sont"]),
    ("it", &["il", "di", "che", "la", "per", "un", "è", "del", "della", "i", "non", "si", "con", "le", "da", "sono",
        "dei", "gli", "nel"]),
    ("nl", &["het", "een", "van", "dat", "voor", "met", "zijn", "niet", "aan", "om", "ook", "als", "maar", "bij",
        "wordt", "deze", "naar", "werd"]),
    ("pl", &["w", "i", "na", "z", "się", "do", "nie", "to", "że", "jest", "o", "jak", "przez", "po", "od", "za",
        "są", "dla", "oraz", "co"]),
    ("pt", &["o", "os", "do", "da", "que", "em", "um", "uma", "para", "com", "não", "dos", "das", "é", "por", "no",
        "na", "se", "mais", "ao"]),
    ("ru", &["в", "и", "на", "не", "что", "с", "по", "как", "из", "это", "к", "за", "от", "для", "его", "он", "но",
        "у", "а", "до"]),
];

/// Whether the body's words of function are those of the language `code`.
pub(crate) fn is_of(body: &str, code: &str) -> bool {
    /// Fewer words tell nothing.
    const LEAST: usize = 40;
    let Some((_, known)) = FUNCTION_WORDS.iter().find(|(language, _)| *language == code) else {
        return false;
    };
    let (mut all, mut found) = (0, 0);
    for word in head(body).split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        all += 1;
        found += usize::from(known.contains(&word));
    }
    all >= LEAST && found * 6 >= all
}

/// ISO 639-1 code of the language (639-3 where it has none), `None` where the detection is not
/// reliable.
pub(crate) fn detected(body: &str) -> Option<String> {
    let info = detect(head(body)).filter(whatlang::Info::is_reliable)?;
    Some(two_letters(info.lang()).unwrap_or(info.lang().code()).to_owned())
}

fn head(body: &str) -> &str {
    let mut end = body.len().min(LOOK_AT);
    while !body.is_char_boundary(end) {
        end -= 1;
    }
    &body[..end]
}

/// ISO 639-1 for the languages that whatlang knows.
fn two_letters(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Epo => "eo",
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Lat => "la",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        _ => return None,
    })
}
