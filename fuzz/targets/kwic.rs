//! A query and the text it is asked of: counts equal lines.
#![no_main]

use libfuzzer_sys::fuzz_target;
use presswork_fuzz::queries;

fuzz_target!(|bytes: &[u8]| queries::keep_the_laws(bytes));
