//! What a token, a sentence and a type are.

use clap::{Args, ValueEnum};
use presswork::tokenise::{self, Options, Profile, Rule};

/// What a token, a sentence and a type are.
#[derive(Args, Clone, Debug)]
pub(crate) struct Tokenising {
    /// What cuts tokens and sentences: rules for news, or UAX #29 and nothing else
    #[arg(long, value_enum, default_value_t = ProfileName::News)]
    pub profile: ProfileName,
    /// Hyphenated compounds: as the language's treebanks do, split, kept, or split and counted joined as well
    #[arg(long, value_enum, default_value_t = HyphensName::ByLanguage)]
    pub hyphens: HyphensName,
    /// Contractions, possessives, elided words: as the language's treebanks do, kept on their word, or split
    #[arg(long, value_enum, default_value_t = CliticsName::ByLanguage)]
    pub clitics: CliticsName,
    /// A rule of the news profile to leave out; may be given more than once
    #[arg(long, value_name = "RULE", value_parser = rule)]
    pub without: Vec<Rule>,
    /// Whose stems
    #[arg(long, value_enum, default_value_t = StemmerName::Snowball)]
    pub stemmer: StemmerName,
    /// How terms are normalised
    #[arg(long, value_enum, default_value_t = NormalFormName::Nfc)]
    pub normal_form: NormalFormName,
    /// Whether terms keep their diacritics
    #[arg(long, value_enum, default_value_t = DiacriticsName::Kept)]
    pub diacritics: DiacriticsName,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum ProfileName {
    News,
    Uax29,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum HyphensName {
    ByLanguage,
    Split,
    Keep,
    Both,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum CliticsName {
    ByLanguage,
    Kept,
    Split,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum StemmerName {
    Snowball,
    RustStemmers,
    None,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum NormalFormName {
    Nfc,
    Nfkc,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
pub(crate) enum DiacriticsName {
    Kept,
    Stripped,
}

impl Tokenising {
    pub fn options(&self) -> Options {
        let hyphens = match self.hyphens {
            HyphensName::ByLanguage => tokenise::Hyphens::ByLanguage,
            HyphensName::Split => tokenise::Hyphens::Split,
            HyphensName::Keep => tokenise::Hyphens::Keep,
            HyphensName::Both => tokenise::Hyphens::Both,
        };
        let clitics = match self.clitics {
            CliticsName::ByLanguage => tokenise::Clitics::ByLanguage,
            CliticsName::Kept => tokenise::Clitics::Kept,
            CliticsName::Split => tokenise::Clitics::Split,
        };
        let without = self.without.iter().copied().collect();
        Options {
            profile: match self.profile {
                ProfileName::News => Profile::News(tokenise::News { hyphens, clitics, without }),
                ProfileName::Uax29 => Profile::Uax29,
            },
            stemmer: match self.stemmer {
                StemmerName::Snowball => tokenise::Stemmer::Snowball,
                StemmerName::RustStemmers => tokenise::Stemmer::RustStemmers,
                StemmerName::None => tokenise::Stemmer::None,
            },
            normal_form: match self.normal_form {
                NormalFormName::Nfc => tokenise::NormalForm::Nfc,
                NormalFormName::Nfkc => tokenise::NormalForm::Nfkc,
            },
            diacritics: match self.diacritics {
                DiacriticsName::Kept => tokenise::Diacritics::Kept,
                DiacriticsName::Stripped => tokenise::Diacritics::Stripped,
            },
        }
    }
}

/// A rule of the news profile by its name.
fn rule(name: &str) -> Result<Rule, String> {
    Rule::parse(name).ok_or_else(|| {
        let names: Vec<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        format!("the rules are {}", names.join(", "))
    })
}
