//! The crate through its public API.

mod golden;
mod hostile;
mod laws;
mod made;
mod types;
mod unicode;
