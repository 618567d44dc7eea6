//! A capture of any bytes: charset and kind are found.
#![no_main]

use libfuzzer_sys::fuzz_target;
use presswork_fuzz::captures;

fuzz_target!(|bytes: &[u8]| captures::of_any_kind(bytes));
