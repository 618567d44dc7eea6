//! The laws that the fuzz targets hold the stages to.
//!
//! What comes in: bytes that a fuzzer makes. A law that does not hold is a panic, which the fuzzer keeps the bytes of.
//! `cargo xtask fuzz` builds and runs the targets; CONTRIBUTING tells how a finding becomes a test.
//!
//! Not here: what an output should be on a given input. The crates' own tests say that.

pub mod captures;
pub mod queries;
pub mod texts;
