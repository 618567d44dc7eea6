//! Language: what the page claims, unless the text is surely another.

use presswork_corpus::{Known, KnownBy};

use super::date::Order;
use crate::stream::{Claim, Field};

/// The language. A detection is pushed as a claim only where it is reliable, so it outdoes attributes,
/// which are often left over from a template.
pub(super) fn decide(claims: &[Claim]) -> Option<Known<String>> {
    let said = declared(claims);
    let detected = super::by(claims, Field::Language, KnownBy::Detected).find_map(primary);
    match (said, detected) {
        (Some(said), Some(detected)) if said.value != detected => {
            Some(Known { value: detected, by: KnownBy::Detected })
        }
        (Some(said), _) => Some(said),
        (None, Some(value)) => Some(Known { value, by: KnownBy::Detected }),
        (None, None) => None,
    }
}

pub(super) fn declared(claims: &[Claim]) -> Option<Known<String>> {
    const ORDER: [KnownBy; 5] =
        [KnownBy::LangAttribute, KnownBy::JsonLd, KnownBy::OpenGraph, KnownBy::MetaElement, KnownBy::Line];
    ORDER.iter().find_map(|&by| {
        super::by(claims, Field::Language, by).find_map(primary).map(|value| Known { value, by })
    })
}

/// The primary subtag of a language tag (RFC 5646), ISO 639-1 where there is such a code: `en-US`,
/// `en_GB` and `eng` are `en`.
pub(super) fn primary(tag: &str) -> Option<String> {
    let subtag = tag.trim().split(['-', '_', ',', ';', ' ']).next()?.to_ascii_lowercase();
    if !subtag.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    match subtag.len() {
        2 => Some(subtag),
        3 if subtag == "und" || subtag == "mul" || subtag == "zxx" => None,
        3 => {
            let short = THREE_LETTERS.iter().find(|(_, codes)| codes.contains(&subtag.as_str()));
            Some(short.map_or(subtag, |(two, _)| (*two).to_owned()))
        }
        _ => {
            let named = NAMES.iter().find(|(_, name)| *name == subtag);
            named.map(|(two, _)| (*two).to_owned())
        }
    }
}

/// Whether `3/4/2015` puts the day or the month first.
pub(super) fn order_of_days(claims: &[Claim], language: Option<&str>) -> Order {
    let region = claims.iter().filter(|claim| claim.field == Field::Language).find_map(|claim| {
        let (language, region) = claim.value.split_once(['-', '_'])?;
        (language.eq_ignore_ascii_case("en") && region.len() == 2).then(|| region.to_ascii_uppercase())
    });
    match (language, region.as_deref()) {
        (Some("en"), Some("US" | "PH")) => Order::MonthFirst,
        (Some("en") | None, None) => Order::Unknown,
        _ => Order::DayFirst,
    }
}

/// ISO 639-2/3 codes of languages that have a two-letter code, those that pages use.
const THREE_LETTERS: [(&str, &[&str]); 40] = [
    ("ar", &["ara"]),
    ("bg", &["bul"]),
    ("bn", &["ben"]),
    ("ca", &["cat"]),
    ("cs", &["ces", "cze"]),
    ("da", &["dan"]),
    ("de", &["deu", "ger"]),
    ("el", &["ell", "gre"]),
    ("en", &["eng"]),
    ("es", &["spa"]),
    ("et", &["est"]),
    ("fa", &["fas", "per", "pes"]),
    ("fi", &["fin"]),
    ("fr", &["fra", "fre"]),
    ("he", &["heb"]),
    ("hi", &["hin"]),
    ("hr", &["hrv"]),
    ("hu", &["hun"]),
    ("id", &["ind"]),
    ("it", &["ita"]),
    ("ja", &["jpn"]),
    ("ko", &["kor"]),
    ("lt", &["lit"]),
    ("lv", &["lav"]),
    ("nl", &["nld", "dut"]),
    ("no", &["nor", "nob", "nno"]),
    ("pl", &["pol"]),
    ("pt", &["por"]),
    ("ro", &["ron", "rum"]),
    ("ru", &["rus"]),
    ("sk", &["slk", "slo"]),
    ("sl", &["slv"]),
    ("sr", &["srp"]),
    ("sv", &["swe"]),
    ("th", &["tha"]),
    ("tr", &["tur"]),
    ("uk", &["ukr"]),
    ("ur", &["urd"]),
    ("vi", &["vie"]),
    ("zh", &["zho", "chi", "cmn"]),
];

/// Languages that pages name in full.
const NAMES: [(&str, &str); 10] = [
    ("en", "english"),
    ("de", "deutsch"),
    ("de", "german"),
    ("fr", "french"),
    ("es", "spanish"),
    ("it", "italian"),
    ("pt", "portuguese"),
    ("nl", "dutch"),
    ("pl", "polish"),
    ("ru", "russian"),
];
