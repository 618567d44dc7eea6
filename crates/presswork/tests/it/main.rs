//! The laws of a whole run, on the bundled sample and on the captures broken on purpose.

mod broken;
mod concordance;
mod conservation;
mod counts;
mod determinism;
mod dry_run;
mod gold;
mod hostile;
mod invented;
mod marked_names;
mod names;
mod naming;
mod pairs;
mod repeats;
mod restart;
mod runs;
mod spill;
