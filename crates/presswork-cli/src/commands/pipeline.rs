//! `presswork pipeline`.

use std::io::Write;
use std::path::PathBuf;

use super::Stop;
use super::stream::{exit, no_input};
use crate::args::Pipeline;
use crate::exit::Exit;
use crate::parquet::{remove_twins, write_twins};
use crate::progress::Shown;

/// Everything.
pub(crate) fn run(
    pipeline: &Pipeline,
    default_input: Option<PathBuf>,
    shown: &mut Shown,
) -> Result<Exit, Stop> {
    let plan = pipeline.plan(default_input);
    if plan.inputs.is_empty() {
        return Err(no_input());
    }
    let mut outcome = presswork::run(&plan, &mut |event| shown.event(event))?;
    let twins = if pipeline.parquet {
        write_twins(&pipeline.out, &outcome.written)
    } else {
        remove_twins(&pipeline.out, &outcome.written).map(|()| Vec::new())
    };
    outcome.written.extend(twins.map_err(|error| Stop::Write(pipeline.out.clone(), error))?);
    outcome.written.sort();
    let exit = exit(outcome.documents, outcome.failures.len(), &pipeline.working);
    let mut out = std::io::stdout().lock();
    if pipeline.json {
        let result = serde_json::json!({
            "schema": "presswork/run/1",
            "documents": outcome.documents,
            "failures": outcome.failures.len(),
            "shards": outcome.shards,
            "out": pipeline.out.to_string_lossy(),
            "files": outcome.written,
            "exit": exit.code(),
        });
        writeln!(out, "{result}")?;
    } else {
        shown.say_unless_quiet(outcome.summary.trim_end());
        if !outcome.written.is_empty() {
            let report = pipeline.out.join("report.html");
            shown.say_unless_quiet(&format!("\nThe report: {}", report.display()));
        }
    }
    Ok(exit)
}
