//! The arguments of words that are counted together: pairs within a window, skip-grams.

use clap::Args as Group;
use presswork::Pairs;
use presswork::terms::{MOST_SKIPPED, WIDEST};

/// Words of a window.
const WINDOW: u32 = 5;
/// None is left out.
const MIN_COUNT: u64 = 1;

/// Which pairs of words are counted.
#[derive(Group, Clone, Copy, Debug)]
pub(crate) struct Pairing {
    /// Words of the window that makes two words a pair, both among them (2: neighbours); it stays within the --within
    #[arg(long, value_name = "WORDS", default_value_t = WINDOW, value_parser = clap::value_parser!(u32).range(2..=i64::from(WIDEST)))]
    pub window: u32,
    /// Leave out the rows of pairs and skip-grams that occur less often; their counts stay in all others
    #[arg(long, value_name = "N", default_value_t = MIN_COUNT, value_parser = clap::value_parser!(u64).range(1..))]
    pub min_count: u64,
}

/// How far the words of a skip-gram stand apart.
#[derive(Group, Clone, Copy, Debug)]
pub(crate) struct Skipping {
    /// Words that a skip-gram may skip, all together
    #[arg(long, value_name = "WORDS", default_value_t = 1, value_parser = clap::value_parser!(u32).range(0..=i64::from(MOST_SKIPPED)))]
    pub skip: u32,
}

impl Default for Pairing {
    fn default() -> Self {
        Pairing { window: WINDOW, min_count: MIN_COUNT }
    }
}

impl Pairing {
    pub fn pairs(self) -> Pairs {
        Pairs { window: self.window, min_count: self.min_count }
    }
}
