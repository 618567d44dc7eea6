//! Cleaning, through the public interface.

// The lint knows test functions, not the functions that they share.
#![allow(clippy::unwrap_used)]

mod charset;
mod explain;
mod golden;
mod hostile;
mod html;
mod laws;
mod lexicon;
mod metadata;
mod tree;
