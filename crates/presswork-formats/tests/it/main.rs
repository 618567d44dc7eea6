//! The laws of reading and writing, through the public API.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod folder;
mod forms;
mod hostile;
mod listing;
mod reading;
mod round_trip;
mod rows;
mod sidecars;
mod tables;
