//! Other people's files in: listed, told apart by content, read one at a time.

mod document;
mod documents;
mod fault;
mod gunzip;
mod input;
mod key;
mod list;
mod names;
mod open;
mod output_folder;
mod recognise;
mod row;
mod rows;
mod shape;
mod sidecar;
mod sidecar_rows;
mod table;
mod walk;
mod words;

pub use document::Document;
pub use documents::Documents;
pub use input::{Input, LARGEST, ReadOptions};
pub use list::{Listed, Listing, list};
pub use table::read_csv;
pub use words::{Blocks, TextBlock, Words, WordsDocument, WordsForm};
