//! How fast the cleaner is beside the fastest others: the same pages, in turns, by the time that one thread
//! computes on them.
//!
//! A round cleans every page once by each; what else the machine does falls on all of them. The ratio is the
//! median of the rounds' ratios, the speed that of the quickest round.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use cpu_time::ThreadTime;
use presswork_clean::Cleaner;
use presswork_corpus::RawCapture;
use presswork_formats::{Document, Input, LARGEST, ReadOptions, list};

use super::ours::Speed;
use super::peers;
use crate::Failed;

/// Races the cleaner against resiliparse and rs-trafilatura over the pages of `set`, and writes a table to `to`.
///
/// # Errors
/// A set without pages, peers that cannot be installed or do not run.
pub fn race(set: &Path, rounds: usize, to: &mut dyn Write) -> Result<(), Failed> {
    let folder = set.join("pages");
    let pages = read(&folder)?;
    let others = peers::racers()?;
    let cleaner = Cleaner::new();
    let mut ours = Vec::new();
    let mut theirs: Vec<(String, Vec<Speed>)> = Vec::new();
    for _ in 0..rounds.max(1) {
        ours.push(ours_once(&cleaner, &pages));
        for (at, other) in others.iter().enumerate() {
            let (name, speed) = other.run(&folder)?;
            match theirs.get_mut(at) {
                Some((_, speeds)) => speeds.push(speed),
                None => theirs.push((name, vec![speed])),
            }
        }
    }
    let text = table(&ours, &theirs);
    to.write_all(text.as_bytes()).map_err(|error| Failed::at(Path::new("stdout"), error))
}

fn read(folder: &Path) -> Result<Vec<RawCapture>, Failed> {
    let options = ReadOptions { text_field: None, html_field: None, largest: LARGEST };
    let pages: Vec<RawCapture> = list(&[Input::Path(folder.to_path_buf())])
        .documents(&options)
        .filter_map(|document| match document {
            Ok(Document::Captured(capture)) => Some(capture),
            _ => None,
        })
        .collect();
    if pages.is_empty() { Err(Failed::at(folder, "no pages; the captures belong there")) } else { Ok(pages) }
}

/// A pass that is not timed, then one that is.
fn ours_once(cleaner: &Cleaner, pages: &[RawCapture]) -> Speed {
    let mut seconds = 0.0;
    for _ in 0..2 {
        let start = ThreadTime::now();
        for page in pages {
            black_box(cleaner.clean(page).ok());
        }
        seconds = start.elapsed().as_secs_f64();
    }
    let bytes = pages.iter().map(|page| page.bytes.len() as u64).sum();
    Speed { pages: pages.len() as u64, bytes, seconds }
}

fn table(ours: &[Speed], theirs: &[(String, Vec<Speed>)]) -> String {
    let quickest = |speeds: &[Speed]| speeds.iter().map(|s| s.megabytes_per_second()).fold(0.0, f64::max);
    let mut out = String::new();
    let (pages, bytes) = ours.first().map_or((0, 0), |speed| (speed.pages, speed.bytes));
    let _ = writeln!(out, "{pages} pages, {:.1} MB, {} rounds, one thread", bytes as f64 / 1e6, ours.len());
    let _ = writeln!(out, "{:<16} {:>8} {:>22}", "", "MB/s", "presswork is so fast");
    let _ = writeln!(out, "{:<16} {:>8.1}", "presswork", quickest(ours));
    for (name, speeds) in theirs {
        let mut ratios: Vec<f64> =
            ours.iter().zip(speeds).map(|(own, other)| other.seconds / own.seconds).collect();
        ratios.sort_by(f64::total_cmp);
        let (least, most) = (ratios.first().copied().unwrap_or(0.0), ratios.last().copied().unwrap_or(0.0));
        let median = ratios.get(ratios.len() / 2).copied().unwrap_or(0.0);
        let _ =
            writeln!(out, "{name:<16} {:>8.1} {median:>9.2} × ({least:.2} to {most:.2})", quickest(speeds));
    }
    out
}
