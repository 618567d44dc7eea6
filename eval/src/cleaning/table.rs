//! The tables as people read them.

use std::fmt::Write;

use super::measure::Shares;
use super::ours::{Run, Speed};
use super::score::{PageMeasure, Score};

/// A set's table: our row, the peers' rows, kinds of pages, speeds, what went wrong, the worst pages.
pub(super) fn of_set(
    name: &str,
    ours: &Score,
    run: &Run,
    others: &[(String, Score, Speed)],
    worst: usize,
) -> String {
    let mut out = String::new();
    line(&mut out, &format!("== {name}: {} pages", ours.pages));
    let systems: Vec<(&str, &Score, Speed)> = std::iter::once(("presswork", ours, run.speed))
        .chain(others.iter().map(|(name, score, speed)| (name.as_str(), score, *speed)))
        .collect();
    line(&mut out, &header(ours));
    for &(system, score, speed) in &systems {
        line(&mut out, &row(system, score, speed));
    }
    if !ours.types.is_empty() {
        line(&mut out, "   by kind            pages  words F1     P     R  shingles F1");
        for &(system, score, _) in &systems {
            for (kind, of) in &score.types {
                line(
                    &mut out,
                    &format!(
                        "   {system:<11} {kind:<14} {:>4}      {:.3} {:.3} {:.3}        {:.3}",
                        of.pages, of.words.f1, of.words.precision, of.words.recall, of.shingles.f1
                    ),
                );
            }
        }
    }
    for (peer, score, _) in others {
        let (better, worse) = paired(ours, score);
        line(&mut out, &format!("   against {peer}: {better} pages better, {worse} worse"));
    }
    line(&mut out, &format!("   empty although gold has text: {}; panics: {}", ours.empty, run.panics.len()));
    for id in &run.panics {
        line(&mut out, &format!("   panicked: {id}"));
    }
    worst_pages(&mut out, ours, worst);
    out.push('\n');
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push('\n');
}

fn header(score: &Score) -> String {
    let text = match score.segments {
        Some(_) => "segments F1     P     R".to_owned(),
        None => "shingles F1     P     R exact  words F1     P     R".to_owned(),
    };
    format!("   {:<18} {text}  title author  date  empty  pages/s   MB/s", "")
}

fn row(system: &str, score: &Score, speed: Speed) -> String {
    let mut out = format!("   {system:<18} ");
    let shares = |shares: Shares| format!("{:.3} {:.3} {:.3}", shares.f1, shares.precision, shares.recall);
    let text = match (score.segments, score.shingles, score.words) {
        (Some(segments), ..) => format!("      {}", shares(segments)),
        (None, Some(shingles), Some(words)) => {
            let exact = known(score.exact);
            format!("      {} {exact}     {}", shares(shingles), shares(words))
        }
        _ => String::new(),
    };
    out.push_str(&text);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "  {}  {} {}  {:>5}  {:>7.1} {:>6.1}",
        known(score.title),
        known(score.author),
        known(score.date),
        score.empty,
        speed.pages_per_second(),
        speed.megabytes_per_second()
    );
    if let Some((wanted, unwanted)) = score.snippets {
        let _ = write!(out, "  wanted {wanted:.3} unwanted {unwanted:.3}");
    }
    out
}

fn known(value: Option<f64>) -> String {
    value.map_or_else(|| "    -".to_owned(), |value| format!("{value:.3}"))
}

/// Pages on which we are better, and worse.
fn paired(ours: &Score, other: &Score) -> (usize, usize) {
    // Less than this is noise of the measure's rounding.
    const EQUAL: f64 = 5e-4;
    let differences =
        ours.per_page.iter().zip(&other.per_page).map(|(a, b)| a.measure.rank() - b.measure.rank());
    differences.fold((0, 0), |(better, worse), by| {
        (better + usize::from(by > EQUAL), worse + usize::from(by < -EQUAL))
    })
}

fn worst_pages(out: &mut String, score: &Score, most: usize) {
    let mut pages: Vec<_> = score.per_page.iter().collect();
    pages.sort_by(|a, b| a.measure.rank().total_cmp(&b.measure.rank()).then_with(|| a.id.cmp(&b.id)));
    for page in pages.into_iter().take(most) {
        let measure = match page.measure {
            PageMeasure::Text { shingles, words } => format!(
                "shingles F1 {:.3} P {:.3} R {:.3} | words F1 {:.3} P {:.3} R {:.3}",
                shingles.f1, shingles.precision, shingles.recall, words.f1, words.precision, words.recall
            ),
            PageMeasure::Segments { found, missed, leaked } => {
                format!("found {found} missed {missed} leaked {leaked}")
            }
        };
        line(out, &format!("     {measure}  {}", page.id));
    }
}
