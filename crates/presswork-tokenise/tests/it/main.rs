//! The crate through its public API.

mod choices;
mod golden;
mod hostile;
mod laws;
mod made;
mod quotations;
mod types;
mod unicode;
