//! Which rows of keyness the report shows: of each group the strongest, and how many there are.

use std::collections::BTreeMap;

use presswork_corpus::tables::KeynessRow;
use presswork_report::GroupKeyness;

/// Rows of each group's keyness that the report shows, those that the group uses more, and less.
const SHOWN: (usize, usize) = (6, 3);

/// Below this a corrected p value is counted.
const LEVEL: f64 = 0.05;

/// The rows so far, by language.
#[derive(Default)]
pub(crate) struct ShownKeyness {
    languages: BTreeMap<String, Vec<GroupKeyness>>,
    /// Of the present group, rows that may still come in either direction.
    left: (usize, usize),
}

impl ShownKeyness {
    /// Looks at a row; they come in the order of `keyness.csv`: groups in order, the strongest first.
    pub fn consider(&mut self, row: KeynessRow) {
        if !self.languages.contains_key(&row.language) {
            self.languages.insert(row.language.clone(), Vec::new());
        }
        let Some(groups) = self.languages.get_mut(&row.language) else { return };
        if groups.last().is_none_or(|group| group.group != row.group) {
            let (group, family) = (row.group.clone(), row.family);
            groups.push(GroupKeyness { group, family, below_holm: 0, rows: Vec::new() });
            self.left = SHOWN;
        }
        let Some(group) = groups.last_mut() else { return };
        group.below_holm += u64::from(row.p_holm < LEVEL);
        let left = if row.g2 > 0.0 { &mut self.left.0 } else { &mut self.left.1 };
        if *left > 0 {
            *left -= 1;
            group.rows.push(row);
        }
    }

    /// By language, sorted; groups in order.
    pub fn into_languages(self) -> BTreeMap<String, Vec<GroupKeyness>> {
        self.languages
    }
}
