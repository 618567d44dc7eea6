//! `presswork report`.

use presswork::PageOptions;

use super::Stop;
use crate::args::Report;
use crate::exit::Exit;
use crate::progress::Shown;

/// Renders a finished run again.
pub(crate) fn run(report: &Report, shown: &mut Shown) -> Result<Exit, Stop> {
    let page = PageOptions {
        title: report.title.clone(),
        locale: report.lang,
        budget: report.page.report_budget,
        templates: report.page.template.clone().unwrap_or_default(),
    };
    let progress = &mut |event: presswork::Event<'_>| shown.event(event);
    let summary = presswork::render_again(&report.run, page, report.threads, progress)?;
    shown.say_unless_quiet(summary.trim_end());
    Ok(Exit::Done)
}
