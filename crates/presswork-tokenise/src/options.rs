//! What can be chosen: the profile and its rules, hyphens, clitics, the stemmer, the form of types.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::VERSION;

/// Everything that a result depends on beside the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Options {
    /// What cuts tokens and sentences.
    pub profile: Profile,
    /// Whose stems.
    pub stemmer: Stemmer,
    /// How the folded form is normalised.
    pub normal_form: NormalForm,
    /// Whether the folded form keeps its diacritics.
    pub diacritics: Diacritics,
}

impl Options {
    /// The profile `news` with all its rules, Snowball's stems, NFC, diacritics kept.
    pub const NEWS: Options = Options {
        profile: Profile::News(News {
            hyphens: Hyphens::ByLanguage,
            clitics: Clitics::ByLanguage,
            without: Rules::NONE,
        }),
        stemmer: Stemmer::Snowball,
        normal_form: NormalForm::Nfc,
        diacritics: Diacritics::Kept,
    };

    /// The profile `uax29`; types as in [`Options::NEWS`].
    pub const UAX29: Options = Options { profile: Profile::Uax29, ..Options::NEWS };

    /// The options on one line, with the version of the rules: what
    /// [`TokenisedDoc::tokenised_by`](presswork_corpus::TokenisedDoc::tokenised_by) holds.
    ///
    /// ```
    /// use presswork_tokenise::{Options, VERSION};
    ///
    /// let line = format!("news/{VERSION} hyphens=by-language clitics=by-language stemmer=snowball");
    /// assert_eq!(Options::NEWS.describe(), line);
    /// ```
    pub fn describe(&self) -> String {
        let mut line = format!("{}/{VERSION}", self.profile.name());
        if let Profile::News(news) = self.profile {
            line.push_str(&format!(" hyphens={} clitics={}", news.hyphens.name(), news.clitics.name()));
            if !news.without.is_empty() {
                line.push_str(" without=");
                line.push_str(&news.without.names().collect::<Vec<_>>().join(","));
            }
        }
        line.push_str(&format!(" stemmer={}", self.stemmer.name()));
        if self.normal_form == NormalForm::Nfkc {
            line.push_str(" nfkc");
        }
        if self.diacritics == Diacritics::Stripped {
            line.push_str(" diacritics=stripped");
        }
        line
    }
}

/// What cuts tokens and sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Word and sentence boundaries of UAX #29 and nothing else.
    Uax29,
    /// Rules for news on top of UAX #29.
    News(News),
}

impl Profile {
    /// `uax29` or `news`.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Uax29 => "uax29",
            Profile::News(_) => "news",
        }
    }
}

/// The choices of the profile `news`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct News {
    /// Hyphenated compounds.
    pub hyphens: Hyphens,
    /// Small words on an apostrophe or a hyphen.
    pub clitics: Clitics,
    /// Rules that are switched off.
    pub without: Rules,
}

/// Hyphenated compounds: `Ki-moon`, `al-Assad`, `five-year-old`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hyphens {
    /// As the treebanks of the language do: English splits, except after affixes that are no words (`pre-war`,
    /// `e-mail`; so does a text too short to tell its language); German splits; French, Russian, Spanish, Italian, Portuguese, Dutch and Ukrainian keep.
    ByLanguage,
    /// Every hyphen is a token.
    Split,
    /// A compound is one token, over a line break as well.
    Keep,
    /// As `Split`, and each compound is listed as a joined form over the range of its tokens.
    Both,
}

impl Hyphens {
    /// The name as the command line has it.
    pub const fn name(self) -> &'static str {
        match self {
            Hyphens::ByLanguage => "by-language",
            Hyphens::Split => "split",
            Hyphens::Keep => "keep",
            Hyphens::Both => "both",
        }
    }
}

/// Small words on an apostrophe or a hyphen: `don't`, `Assad's`, `l’eau`, `dell'anno`, `a-t-il`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clitics {
    /// As they are written in the treebanks: English keeps them on their word, French and Italian split.
    ByLanguage,
    /// On their word.
    Kept,
    /// Tokens of their own: `do` `n't`, `Assad` `'s`, `l’` `eau`, `a` `-t-il`.
    Split,
}

impl Clitics {
    /// The name as the command line has it.
    pub const fn name(self) -> &'static str {
        match self {
            Clitics::ByLanguage => "by-language",
            Clitics::Kept => "kept",
            Clitics::Split => "split",
        }
    }
}

/// Whose stems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stemmer {
    /// Snowball's current algorithms.
    Snowball,
    /// The older algorithms of the crate rust-stemmers.
    RustStemmers,
    /// A stem is the folded form.
    None,
}

impl Stemmer {
    /// The name as the command line has it.
    pub const fn name(self) -> &'static str {
        match self {
            Stemmer::Snowball => "snowball",
            Stemmer::RustStemmers => "rust-stemmers",
            Stemmer::None => "none",
        }
    }
}

/// How the folded form is normalised (UAX #15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NormalForm {
    /// Canonical composition.
    Nfc,
    /// Compatibility composition: `ﬁ` as `fi`, `２` as `2`.
    Nfkc,
}

/// Whether the folded form keeps its diacritics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Diacritics {
    /// `café`.
    Kept,
    /// `cafe`: without the combining marks of the blocks U+0300–036F, 1AB0–1AFF, 1DC0–1DFF and 20D0–20FF.
    Stripped,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $name:literal,)*) => {
        /// A rule of the profile `news`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Rule] = &[$(Rule::$rule),*];

            /// The name as the command line has it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Rule::$rule => $name,)*
                }
            }
        }
    };
}

rules! {
    /// The dot of an abbreviation is its own: `U.N.`, `Mr.`, `Dec.`.
    Abbreviations = "abbreviations",
    /// Web and e-mail addresses are whole.
    Addresses = "addresses",
    /// So are hashtags and mentions.
    Tags = "tags",
    /// So are times, dates of digits, ordinals with a dot, telephone numbers, thousands with a space, signed numbers.
    Numbers = "numbers",
    /// A unit is a token of its own: `160km`, `14h25`, `5pm`.
    Units = "units",
    /// `AT&T` is whole.
    Ampersand = "ampersand",
    /// A lost space is seen: `December13`, `rubble.The`.
    Glue = "glue",
    /// Letters with spaces between them are one word: `S O S`.
    Spelled = "spelled",
    /// Signs in a run are one token: `. . .`, `--`, `?!`.
    Runs = "runs",
    /// Emoticons are whole, and a keycap is a symbol.
    Emoticons = "emoticons",
    /// A character reference that was left in the text is one sign: `&#39;`.
    References = "references",
    /// Chinese, Japanese, Thai, Khmer, Lao and Burmese are cut by dictionaries.
    Dictionaries = "dictionaries",
    /// Sentences by what news writes; without it, those of UAX #29.
    Sentences = "sentences",
}

impl Rule {
    /// The rule of this name.
    pub fn parse(name: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

/// A set of rules; as JSON, the list of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rules(u32);

impl Rules {
    /// No rule.
    pub const NONE: Rules = Rules(0);

    /// Every rule.
    pub const ALL: Rules = Rules((1 << Rule::ALL.len()) - 1);

    /// The set with `rule`.
    #[must_use]
    pub const fn with(self, rule: Rule) -> Rules {
        Rules(self.0 | 1 << rule as u32)
    }

    /// The rules of the set that `others` has not.
    #[must_use]
    pub const fn without(self, others: Rules) -> Rules {
        Rules(self.0 & !others.0)
    }

    /// Whether the set has `rule`.
    pub const fn has(self, rule: Rule) -> bool {
        self.0 & 1 << rule as u32 != 0
    }

    /// Whether the set has no rule.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The names of its rules, in the order of [`Rule::ALL`].
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        Rule::ALL.iter().filter(move |rule| self.has(**rule)).map(|rule| rule.name())
    }
}

impl FromIterator<Rule> for Rules {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        rules.into_iter().fold(Rules::NONE, Rules::with)
    }
}

impl Serialize for Rules {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.names().collect::<Vec<_>>().serialize(to)
    }
}

impl<'de> Deserialize<'de> for Rules {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let names: Vec<String> = Vec::deserialize(from)?;
        let rule = |name: &String| {
            Rule::parse(name).ok_or_else(|| serde::de::Error::custom(format!("no rule is named {name:?}")))
        };
        names.iter().map(rule).collect()
    }
}
