//! Choices and an article: tokens, sentences, quotations, types.
#![no_main]

use libfuzzer_sys::fuzz_target;
use presswork_fuzz::texts;

fuzz_target!(|bytes: &[u8]| texts::keep_the_laws(bytes));
