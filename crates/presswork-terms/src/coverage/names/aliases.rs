//! The alias file: what a person has confirmed to be one name.

use std::collections::BTreeMap;

use super::key::folded_name;

/// Which names are one, as rows `name, alias`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aliases {
    /// The alias, folded → the name as it is to be printed.
    names: BTreeMap<String, String>,
}

impl Aliases {
    /// Of rows of a name and another way to write it. A later row of the same alias counts; an alias of an alias is one of
    /// the name.
    ///
    /// ```
    /// use presswork_terms::coverage::names::Aliases;
    /// let aliases = Aliases::of([("Amin Halabi", "Ameen al-Halabi")]);
    /// assert_eq!(aliases.name_of("ameen halabi"), Some("Amin Halabi"));
    /// assert_eq!(aliases.name_of("Yasser"), None);
    /// ```
    pub fn of<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut names = BTreeMap::new();
        for (name, alias) in rows {
            let (name, alias) = (name.trim(), alias.trim());
            if !name.is_empty() && !alias.is_empty() && folded_name(name) != folded_name(alias) {
                names.insert(folded_name(alias), name.to_owned());
            }
            names.entry(folded_name(name)).or_insert_with(|| name.to_owned());
        }
        Aliases { names }
    }

    /// The name that `form` is confirmed to be, itself where it is the name; `None` where nothing is said of it.
    pub fn name_of(&self, form: &str) -> Option<&str> {
        let mut name = self.names.get(&folded_name(form))?;
        // A chain is followed as far as there are rows, so that a ring ends.
        for _ in 0..self.names.len() {
            match self.names.get(&folded_name(name)) {
                Some(next) if next != name => name = next,
                _ => break,
            }
        }
        Some(name)
    }

    /// Whether nothing is confirmed.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}
