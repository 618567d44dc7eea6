//! The plan of what all commands that count have in common.

use std::path::PathBuf;

use presswork::report::{Locale, Templates};
use presswork::{Named, Plan};

use super::comparing::{Comparing, KeynessArgs};
use super::pairs::Pairing;
use super::reading::Reading;
use super::repeating::Repeating;
use super::tokenising::Tokenising;
use super::working::Working;

/// The plan of what all commands that count have in common; it leaves no files and goes to the end.
pub(super) fn plan(
    reading: &Reading,
    default_input: Option<PathBuf>,
    tokenising: &Tokenising,
    repeating: &Repeating,
    comparing: &Comparing,
    working: &Working,
) -> Plan {
    Plan {
        inputs: reading.inputs(default_input),
        read: reading.options(),
        tokenising: tokenising.options(),
        repeated_lines: repeating.repeated_lines(),
        duplicates: repeating.duplicates(),
        grouping: comparing.grouping(),
        counting: comparing.counting(),
        keyness: KeynessArgs::default().keyness(),
        pairs: Pairing::default().pairs(),
        cross_source_links: true,
        named: Named::default(),
        title: None,
        report_budget: presswork::report::BUDGET,
        locale: Locale::default(),
        templates: Templates::default(),
        shard_size: working.shard_size,
        threads: working.threads,
        memory: working.memory,
        out: PathBuf::new(),
        until: None,
        dry_run: false,
    }
}
