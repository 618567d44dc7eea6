//! Who published an article, as the page names itself.

use presswork_corpus::{Known, KnownBy};

use super::date::{self, Order};
use super::title;
use crate::stream::{Claim, Field};
use crate::words;

/// Whose claims count, the surest first.
const ORDER: [KnownBy; 5] =
    [KnownBy::OpenGraph, KnownBy::JsonLd, KnownBy::MetaElement, KnownBy::Masthead, KnownBy::Line];

/// Longer names, in bytes, are sentences.
const LONGEST: usize = 60;

/// What sites call a page of theirs, and no outlet itself.
const NO_NAMES: [&str; 16] = [
    "accueil",
    "blog",
    "home",
    "home page",
    "homepage",
    "index",
    "inicio",
    "main",
    "site",
    "start",
    "startseite",
    "strona główna",
    "untitled",
    "website",
    "главная",
    "首页",
];

/// What stands behind the holder of a copyright, folded.
const RESERVED: [&str; 15] = [
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "tutti i diritti riservati",
    "todos os direitos reservados",
    "alle rechten voorbehouden",
    "wszelkie prawa zastrzeżone",
    "все права защищены",
    "всі права захищено",
    "με επιφύλαξη παντός δικαιώματος",
    "tüm hakları saklıdır",
    "版权所有",
    "版權所有",
    "無断転載を禁じます",
];

/// The outlet's name, from what names it best.
pub(super) fn decide(claims: &[Claim]) -> Option<Known<String>> {
    let named = ORDER.iter().find_map(|&source| {
        let value = super::by(claims, Field::Outlet, source).find_map(|claim| name(claim, source))?;
        Some(Known { value, by: source })
    });
    named.or_else(|| {
        let source = KnownBy::TitleElement;
        let value = title::outlet_suffix(claims).and_then(|suffix| name(&suffix, source))?;
        Some(Known { value, by: source })
    })
}

/// The name in a claim: without marks around it, and of `Copyright (c) 2012 Harbour Press. All rights reserved.` the
/// holder. `None` of what names nobody: an address, a day, `Home`.
fn name(claim: &str, source: KnownBy) -> Option<String> {
    /// Longer claims, in bytes, are sentences whoever's copyright they state.
    const LONGEST_CLAIM: usize = 160;
    if claim.contains("://") || claim.len() > LONGEST_CLAIM {
        return None;
    }
    let is_mark =
        |c: char| c.is_whitespace() || matches!(c, '@' | '|' | '-' | '–' | '—' | ':' | '·' | '•' | '»');
    let name = holder(claim, source).trim_matches(is_mark);
    let named = name.len() <= LONGEST
        && name.chars().any(char::is_alphabetic)
        && !NO_NAMES.contains(&words::key(name).as_str())
        && date::find(name, Order::Unknown).is_none();
    named.then(|| name.to_owned())
}

/// Who holds the copyright that a claim states; the whole claim where it states none.
fn holder(claim: &str, source: KnownBy) -> &str {
    let mut rest = claim.trim();
    // An element for copyrights may leave their sign out: `2022 Harbour Press`.
    let mut stated = source == KnownBy::MetaElement;
    while let Some(after) = behind_sign(rest).or_else(|| behind_years(rest).filter(|_| stated)) {
        (rest, stated) = (after, true);
    }
    if !stated {
        return rest;
    }
    let end = RESERVED.iter().filter_map(|phrase| find_folded(rest, phrase)).min().unwrap_or(rest.len());
    let rest = rest[..end].trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    // `Harbour Press 2013`
    match rest.rsplit_once(' ') {
        Some((name, year)) if is_years(year) && !name.is_empty() => name,
        _ => rest,
    }
}

/// What stands behind the sign of a copyright.
fn behind_sign(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let sign = ["©", "&copy;", "(c)", "copyrights", "copyright"].into_iter().find(|sign| {
        text.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign))
            && !text[sign.len()..].starts_with(char::is_alphabetic)
    })?;
    Some(text[sign.len()..].trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != '©'))
}

/// What stands behind a year, or years; `2000AD` has none.
fn behind_years(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let end =
        text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '–' | ' ' | ',')).unwrap_or(text.len());
    let (years, rest) = text.split_at(end);
    let glued = years.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(char::is_alphanumeric);
    (!glued && is_years(years)).then_some(rest)
}

/// `2012`, `2001-2012`, `2001 – 2012`.
fn is_years(text: &str) -> bool {
    let mut years = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).peekable();
    years.peek().is_some()
        && years.all(|year| year.len() == 4 && (year.starts_with("19") || year.starts_with("20")))
}

/// Where `phrase`, which is folded, stands in `text`, in whatever case.
fn find_folded(text: &str, phrase: &str) -> Option<usize> {
    let starts = |at: usize| {
        let mut there = text[at..].chars().flat_map(char::to_lowercase);
        phrase.chars().all(|c| there.next() == Some(c))
    };
    text.char_indices().map(|(at, _)| at).find(|&at| starts(at))
}
