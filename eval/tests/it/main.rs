//! The evaluation through its public API, on invented data sets.

mod agreement;
mod folder;
