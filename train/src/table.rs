//! The model as the bytes that `presswork-clean` reads; its `model/trees.rs` has the form.

use presswork_clean::training::Lexicon;

use crate::boost::Trees;

/// Log-odds of one in the table's values.
const ONE: f32 = 1024.0;

/// The bytes of a model: the lexicon, the first stage, the second.
pub fn write(lexicon: &Lexicon, first: &Trees, second: Option<&Trees>) -> Vec<u8> {
    let mut out = lexicon.table();
    for trees in [Some(first), second].into_iter().flatten() {
        write_stage(trees, &mut out);
    }
    out
}

fn write_stage(trees: &Trees, out: &mut Vec<u8>) {
    out.extend(b"PWT2");
    out.extend((trees.cuts.len() as u16).to_le_bytes());
    for cuts in &trees.cuts {
        out.push(cuts.len() as u8);
        for cut in cuts {
            out.extend(cut.to_le_bytes());
        }
    }
    out.extend((trees.trees.len() as u16).to_le_bytes());
    out.push(trees.depth as u8);
    out.extend(fixed(trees.bias).to_le_bytes());
    for tree in &trees.trees {
        for &(column, cut) in &tree.splits {
            out.extend([column, cut]);
        }
        for &value in &tree.values {
            out.extend(fixed(value).to_le_bytes());
        }
    }
}

fn fixed(value: f32) -> i16 {
    libm::roundf(value * ONE).clamp(f32::from(i16::MIN), f32::from(i16::MAX)) as i16
}

/// A table's bytes after its lexicon.
pub fn without_lexicon(table: &[u8]) -> &[u8] {
    Lexicon::read(table).1
}
