//! The crate through its public API.

mod golden;
mod hostile;
mod laws;
mod made;
mod quotations;
mod types;
mod unicode;
