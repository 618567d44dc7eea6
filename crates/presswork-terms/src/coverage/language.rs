//! What the rules of coverage know of each language, read from the embedded lists (`lists/README.md`).

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

/// What a word may be; `lists/README.md` says what each stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Class {
    Speech,
    NounLike,
    Participle,
    Source,
    SourceAfter,
    Medium,
    Pronoun,
    Pronouns,
    Determiner,
    Indefinite,
    Auxiliary,
    Adverb,
    Preposition,
    Conjunction,
    Relative,
    Title,
    Role,
    Naming,
    Scare,
    Compiled,
    Nobody,
    Impersonal,
    Stating,
    StatingAs,
    Counting,
    SpeakingOf,
    Harm,
    Plural,
    Weekday,
    Month,
    Future,
    Count,
    Scale,
    Round,
    Fraction,
    HedgeLeast,
    HedgeMost,
    HedgeAbout,
    BehindLeast,
    BehindMost,
    BehindAbout,
    Percent,
    Money,
    Unit,
    UnitBefore,
    Duration,
    Clock,
    People,
    AgeBefore,
    YearOld,
    Label,
    Light,
    Subjunctive,
    Institution,
    OwnSource,
}

/// The lists of one language.
#[derive(Debug, Default)]
pub struct Lists {
    words: HashMap<Class, HashSet<&'static str>>,
    /// Phrases of several words, longest first.
    phrases: BTreeMap<Class, Vec<Vec<&'static str>>>,
    numbers: HashMap<(Class, &'static str), f64>,
    /// ISO 639-1 code; empty where there are no lists.
    pub code: &'static str,
}

static LISTS: LazyLock<Vec<Lists>> = LazyLock::new(|| {
    [
        ("en", include_str!("../../lists/coverage/en.txt")),
        ("de", include_str!("../../lists/coverage/de.txt")),
        ("fr", include_str!("../../lists/coverage/fr.txt")),
    ]
    .map(|(code, text)| Lists::parse(code, text))
    .into()
});

static NONE: LazyLock<Lists> = LazyLock::new(Lists::default);

impl Lists {
    /// The lists of a language by its ISO 639-1 code; empty ones where there are none.
    pub fn of(code: &str) -> &'static Lists {
        LISTS.iter().find(|lists| lists.code == code).unwrap_or(&NONE)
    }

    /// Whether `folded` is of `class`.
    pub fn is(&self, class: Class, folded: &str) -> bool {
        self.words.get(&class).is_some_and(|words| words.contains(folded))
    }

    /// The number that a word of `class` stands for: a weekday, a month, a number word.
    pub fn number(&self, class: Class, folded: &str) -> Option<f64> {
        self.numbers.get(&(class, folded)).copied()
    }

    /// The phrases of `class`, longest first; words of one are listed as phrases too.
    pub fn phrases(&self, class: Class) -> &[Vec<&'static str>] {
        self.phrases.get(&class).map_or(&[], Vec::as_slice)
    }

    fn parse(code: &'static str, text: &'static str) -> Self {
        let mut lists = Lists { code, ..Lists::default() };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((class, words)) = line.split_once(':') else { continue };
            let Some(class) = Class::named(class) else { continue };
            for word in words.split_whitespace() {
                let (word, number) = match word.split_once('=') {
                    Some((word, number)) => (word, number.parse().ok()),
                    None => (word, None),
                };
                if let Some(number) = number {
                    lists.numbers.insert((class, word), number);
                }
                lists.words.entry(class).or_default().insert(word);
                lists.phrases.entry(class).or_default().push(word.split('_').collect());
            }
        }
        for phrases in lists.phrases.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        }
        lists
    }
}

impl Class {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "speech" => Class::Speech,
            "noun-like" => Class::NounLike,
            "participle" => Class::Participle,
            "source" => Class::Source,
            "source-after" => Class::SourceAfter,
            "medium" => Class::Medium,
            "pronoun" => Class::Pronoun,
            "pronouns" => Class::Pronouns,
            "determiner" => Class::Determiner,
            "indefinite" => Class::Indefinite,
            "auxiliary" => Class::Auxiliary,
            "adverb" => Class::Adverb,
            "preposition" => Class::Preposition,
            "conjunction" => Class::Conjunction,
            "relative" => Class::Relative,
            "title" => Class::Title,
            "role" => Class::Role,
            "naming" => Class::Naming,
            "scare" => Class::Scare,
            "compiled" => Class::Compiled,
            "nobody" => Class::Nobody,
            "impersonal" => Class::Impersonal,
            "stating" => Class::Stating,
            "stating-as" => Class::StatingAs,
            "counting" => Class::Counting,
            "speaking-of" => Class::SpeakingOf,
            "harm" => Class::Harm,
            "plural" => Class::Plural,
            "weekday" => Class::Weekday,
            "month" => Class::Month,
            "future" => Class::Future,
            "count" => Class::Count,
            "scale" => Class::Scale,
            "round" => Class::Round,
            "fraction" => Class::Fraction,
            "hedge-least" => Class::HedgeLeast,
            "hedge-most" => Class::HedgeMost,
            "hedge-about" => Class::HedgeAbout,
            "behind-least" => Class::BehindLeast,
            "behind-most" => Class::BehindMost,
            "behind-about" => Class::BehindAbout,
            "percent" => Class::Percent,
            "money" => Class::Money,
            "unit" => Class::Unit,
            "unit-before" => Class::UnitBefore,
            "duration" => Class::Duration,
            "clock" => Class::Clock,
            "people" => Class::People,
            "age-before" => Class::AgeBefore,
            "year-old" => Class::YearOld,
            "label" => Class::Label,
            "light" => Class::Light,
            "subjunctive" => Class::Subjunctive,
            "institution" => Class::Institution,
            "own-source" => Class::OwnSource,
            _ => return None,
        })
    }
}
