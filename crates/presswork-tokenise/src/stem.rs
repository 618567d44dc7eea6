//! Stems by Snowball's algorithms; the only file that knows which crates have them.
//!
//! Of the project's vocabularies, frostem 2.20261016.1 (Snowball's main branch of 16 October 2026) gives every stem but
//! 103 Finnish ones, where the algorithm changed between Snowball 3.0.1 and 3.1.0 and the vocabulary is of before:
//!
//! | words | example | before | since 3.1.0 |
//! |---|---|---|---|
//! | 97 in -han, -hen, -hin, -hon, -hän, -hön whose vowel is not the one before the `h` | `bushin` | whole | -n is taken off: `bush` |
//! | 5 in -uhun | `helmikuuhun` | `helmikuuhu` | -hun is an ending: `helmiku` |
//! | 1 that comes to -hin when its -ko is off | `henkilövahinko` | `henkilövahin` | `henkilövah` |

use std::panic::{AssertUnwindSafe, catch_unwind};

use frostem::Algorithm as Current;
use rust_stemmers::Algorithm as Older;

use crate::options::Stemmer;

/// Longer forms, in bytes, are no words of any language; the algorithms are not made for them. The longest place name
/// takes 123 in Persian.
const LONGEST: usize = 256;

/// The stemmer of one language.
pub(crate) enum Stem {
    /// Snowball as it is now, compiled to Rust.
    Current(frostem::Stemmer),
    /// Snowball as it was about 2018. Of the project's vocabularies it gives 93.6 % of the stems, the current one
    /// 99.99 %.
    Older(rust_stemmers::Stemmer),
}

impl Stem {
    /// The stemmer of `language` (ISO 639-1), if there is one.
    pub(crate) fn of_language(stemmer: Stemmer, language: &str) -> Option<Stem> {
        match stemmer {
            Stemmer::Snowball => current(language).map(|it| Stem::Current(frostem::Stemmer::new(it))),
            Stemmer::RustStemmers => {
                older(language).map(|it| Stem::Older(rust_stemmers::Stemmer::create(it)))
            }
            Stemmer::None => None,
        }
    }

    /// The stem of `folded` as the algorithm has it; `folded` itself where it is an address, a tag, or too long. `false`
    /// where the algorithm panicked (rust-stemmers 1.2.0 does on the Greek "ισαισα"): then, too, the form is its own stem.
    ///
    /// A few words are nothing but an ending to their algorithm (Greek `ιστός`, Turkish `ları`) and come out empty.
    pub(crate) fn stem(&self, folded: &str) -> (String, bool) {
        if folded.len() > LONGEST || folded.contains(['.', '/', '@', '#']) {
            return (folded.to_owned(), true);
        }
        let stem = catch_unwind(AssertUnwindSafe(|| match self {
            Stem::Current(stemmer) => stemmer.stem(folded).into_owned(),
            Stem::Older(stemmer) => stemmer.stem(folded).into_owned(),
        }));
        match stem {
            Ok(stem) => (stem, true),
            Err(_) => (folded.to_owned(), false),
        }
    }
}

fn current(language: &str) -> Option<Current> {
    Some(match language {
        "ar" => Current::Arabic,
        "hy" => Current::Armenian,
        "eu" => Current::Basque,
        "ca" => Current::Catalan,
        "cs" => Current::Czech,
        "da" => Current::Danish,
        "de" => Current::German,
        "el" => Current::Greek,
        "en" => Current::English,
        "eo" => Current::Esperanto,
        "es" => Current::Spanish,
        "et" => Current::Estonian,
        "fa" => Current::Persian,
        "fi" => Current::Finnish,
        "fr" => Current::French,
        "ga" => Current::Irish,
        "hi" => Current::Hindi,
        "hu" => Current::Hungarian,
        "id" => Current::Indonesian,
        "it" => Current::Italian,
        "lt" => Current::Lithuanian,
        "nb" | "nn" | "no" => Current::Norwegian,
        "ne" => Current::Nepali,
        "nl" => Current::Dutch,
        "pl" => Current::Polish,
        "pt" => Current::Portuguese,
        "ro" => Current::Romanian,
        "ru" => Current::Russian,
        "sr" => Current::Serbian,
        "st" => Current::Sesotho,
        "sv" => Current::Swedish,
        "ta" => Current::Tamil,
        "tr" => Current::Turkish,
        "uk" => Current::Ukrainian,
        "yi" => Current::Yiddish,
        _ => return None,
    })
}

fn older(language: &str) -> Option<Older> {
    Some(match language {
        "ar" => Older::Arabic,
        "da" => Older::Danish,
        "de" => Older::German,
        "el" => Older::Greek,
        "en" => Older::English,
        "es" => Older::Spanish,
        "fi" => Older::Finnish,
        "fr" => Older::French,
        "hu" => Older::Hungarian,
        "it" => Older::Italian,
        "nb" | "nn" | "no" => Older::Norwegian,
        "nl" => Older::Dutch,
        "pt" => Older::Portuguese,
        "ro" => Older::Romanian,
        "ru" => Older::Russian,
        "sv" => Older::Swedish,
        "ta" => Older::Tamil,
        "tr" => Older::Turkish,
        _ => return None,
    })
}
