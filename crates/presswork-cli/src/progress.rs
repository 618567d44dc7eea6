//! What a run says on stderr: a bar on a terminal, notes and failures anywhere.

use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use presswork::Event;

use crate::args::Talk;
use crate::hints;

/// Shows a run's events.
pub(crate) struct Shown {
    talk: Talk,
    bar: ProgressBar,
}

impl Shown {
    pub fn new(talk: Talk) -> Self {
        let bar = if talk.quiet || !std::io::stderr().is_terminal() {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden())
        } else {
            ProgressBar::new(0).with_style(
                ProgressStyle::with_template("{bytes:>10} of {total_bytes} {wide_bar} {eta}")
                    .expect("the template is a constant"),
            )
        };
        Shown { talk, bar }
    }

    /// Shows one event.
    pub fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Listed(listed) => self.bar.set_length(listed.bytes),
            Event::Shard(done) => self.bar.inc(done.bytes),
            Event::Note(note) if !self.talk.quiet => self.say(&format!("note: {note}")),
            Event::Failed(failure) => {
                let hint = hints::of_failure(failure).map(|hint| format!("\n  hint: {hint}"));
                self.say(&format!("failed: {failure}{}", hint.unwrap_or_default()));
            }
            Event::Stage { shard, stage, reused } if self.talk.verbose => {
                let what = if reused { "found" } else { "made" };
                self.say(&format!("shard {shard}: {} {what}", stage.name()));
            }
            Event::Tables => self.bar.finish_and_clear(),
            _ => {}
        }
    }

    /// A line on stderr, unless nothing but errors was asked for.
    pub fn say_unless_quiet(&self, line: &str) {
        if !self.talk.quiet {
            self.say(line);
        }
    }

    /// A line on stderr, above the bar.
    pub fn say(&self, line: &str) {
        // There is nowhere left to complain to where stderr is closed.
        self.bar.suspend(|| {
            let _ = writeln!(std::io::stderr(), "{line}");
        });
    }
}
