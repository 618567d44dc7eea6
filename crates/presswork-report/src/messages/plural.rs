//! Which form of a noun stands behind a number: the plural categories of Unicode's CLDR, for whole numbers.

use crate::Locale;

/// The name of the category of `n`, as message files have it. The millions of French and Spanish, "un millón *de*", are no
/// category here: numbers are written in digits.
pub(crate) fn category(locale: Locale, n: u64) -> &'static str {
    match (locale, n) {
        (Locale::Arabic, 0) => "zero",
        (Locale::Arabic, 2) => "two",
        (Locale::French, 0) | (_, 1) => "one",
        (Locale::Arabic, _) if (3..=10).contains(&(n % 100)) => "few",
        (Locale::Arabic, _) if (11..=99).contains(&(n % 100)) => "many",
        _ => "other",
    }
}

/// The categories that a language has.
pub(crate) fn categories(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::Arabic => &["zero", "one", "two", "few", "many", "other"],
        _ => &["one", "other"],
    }
}
