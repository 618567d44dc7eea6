//! Whether two quotations are said to be by the same speaker.

use crate::folding::fold;

/// How two speakers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speakers {
    /// Both are named, and their last names are written the same.
    SameName,
    /// Both are named, otherwise.
    OtherName,
    /// One is named, the other is not, or is nobody that a clause tells.
    OneUnnamed,
    /// Neither is named.
    Unnamed,
}

impl Speakers {
    /// Of two speakers: the name, and whether it names somebody.
    pub fn of(one: (&str, bool), other: (&str, bool)) -> Self {
        match (one.1, other.1) {
            (true, true) if last_name(one.0) == last_name(other.0) => Speakers::SameName,
            (true, true) => Speakers::OtherName,
            (false, false) => Speakers::Unnamed,
            _ => Speakers::OneUnnamed,
        }
    }

    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            Speakers::SameName => "same-name",
            Speakers::OtherName => "other-name",
            Speakers::OneUnnamed => "one-unnamed",
            Speakers::Unnamed => "unnamed",
        }
    }
}

/// The last word of a name, folded, without an Arabic article.
pub(in crate::coverage) fn last_name(name: &str) -> String {
    let last = fold(name.split_whitespace().next_back().unwrap_or_default());
    let bare = ["al-", "el-", "as-", "ash-"].iter().find_map(|article| last.strip_prefix(article));
    bare.map_or(last.clone(), str::to_owned)
}
