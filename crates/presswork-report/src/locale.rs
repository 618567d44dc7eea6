//! The languages that a report can be written in: not those of its documents.

/// A language of the report's own words. What is quoted from captures stays in its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Modern Standard Arabic, written from right to left, with the digits 0 to 9: the tables beside the report have them,
    /// as do most of the captures, and a number can be looked up in either.
    Arabic,
}

impl Locale {
    /// All of them.
    pub const ALL: [Locale; 5] =
        [Locale::English, Locale::German, Locale::French, Locale::Spanish, Locale::Arabic];

    /// The language's tag, as HTML's `lang` and the command line have it: `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::English => "en",
            Locale::German => "de",
            Locale::French => "fr",
            Locale::Spanish => "es",
            Locale::Arabic => "ar",
        }
    }

    /// The reverse of [`Locale::tag`]; none where there are no messages for it.
    pub fn parse(tag: &str) -> Option<Self> {
        Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The direction that it is written in, as HTML's `dir` has it.
    pub(crate) fn direction(self) -> &'static str {
        if self == Locale::Arabic { "rtl" } else { "ltr" }
    }
}
