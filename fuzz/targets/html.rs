//! A capture of HTML.
#![no_main]

use libfuzzer_sys::fuzz_target;
use presswork_corpus::MediaType;
use presswork_fuzz::captures;

fuzz_target!(|text: &str| captures::of_kind(text, MediaType::Html));
