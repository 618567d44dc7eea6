//! Forms for people and other tools, which are not read back.

mod cells;
mod columns;
mod conllu;
mod sentences;
mod table;
mod text;
mod vertical;
mod words;

pub use conllu::write_conllu;
pub use table::{Row, Table, write_csv, write_jsonl};
pub use text::write_text;
pub use vertical::write_vertical;
pub use words::write_words;
