//! `presswork report`.

use super::Stop;
use crate::args::Report;
use crate::exit::Exit;
use crate::progress::Shown;

/// Renders a finished run again.
pub(crate) fn run(report: &Report, shown: &mut Shown) -> Result<Exit, Stop> {
    let title = report.title.clone();
    let progress = &mut |event: presswork::Event<'_>| shown.event(event);
    let (lang, budget) = (report.lang, report.page.report_budget);
    let summary = presswork::render_again(&report.run, (title, lang), budget, report.threads, progress)?;
    shown.say_unless_quiet(summary.trim_end());
    Ok(Exit::Done)
}
