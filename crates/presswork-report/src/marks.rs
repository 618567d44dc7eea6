//! The sign of each group: a colour and a shape, so that neither alone carries the meaning.

use std::collections::BTreeMap;

use crate::Report;

/// Shapes and colours, eight of each; the style sheet and the page's symbols have the same number.
pub(crate) const SIGNS: usize = 8;

/// Which sign each group has, the same in every language.
pub(crate) struct Marks<'r> {
    slots: BTreeMap<&'r str, usize>,
}

/// A group's sign, as templates need it.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub(crate) struct Mark {
    /// Class of the colour, `c0` to `c7`.
    pub(crate) colour: usize,
    /// Symbol of the shape, `m0` to `m7`.
    pub(crate) shape: usize,
}

impl<'r> Marks<'r> {
    /// Signs in the order in which groups appear. The shape moves on by one each time that the colours are
    /// used up, so 64 groups differ in the pair.
    pub(crate) fn new(report: &'r Report) -> Self {
        let mut slots = BTreeMap::new();
        let of_languages =
            report.languages.iter().flat_map(|part| part.groups.iter().map(|group| &group.name));
        let of_documents = report.documents.iter().map(|document| &document.row.group);
        let further = report.further.sums.groups.names.iter();
        for name in of_languages.chain(of_documents).chain(further) {
            let next = slots.len();
            slots.entry(name.as_str()).or_insert(next);
        }
        Marks { slots }
    }

    /// How many of the shapes and colours, from the first on, the groups have.
    pub(crate) fn signs(&self) -> usize {
        self.slots.len().clamp(1, SIGNS)
    }

    /// The sign of a group.
    pub(crate) fn of(&self, group: &str) -> Mark {
        let slot = self.slots.get(group).copied().unwrap_or(0);
        Mark { colour: slot % SIGNS, shape: (slot + slot / SIGNS) % SIGNS }
    }
}
