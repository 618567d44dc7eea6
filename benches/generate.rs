//! Writes the text of the counting benches: `generate BYTES > FILE`, the same text as captured pages, a row of JSONL each,
//! with `generate --pages BYTES > FILE.jsonl`, or `generate --growth` for the table of types by tokens.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use presswork_benches::generator::{Generator, TEXT};

fn main() -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    match std::env::args().nth(1).as_deref() {
        Some("--growth") => growth(&mut out)?,
        Some("--pages") => {
            let bytes = std::env::args().nth(2).and_then(|bytes| bytes.parse().ok()).unwrap_or(0);
            Generator::new(TEXT).write_pages(bytes, &mut out)?;
        }
        Some(bytes) if bytes.parse::<u64>().is_ok() => {
            Generator::new(TEXT).write(bytes.parse().unwrap_or(0), &mut out)?;
        }
        _ => {
            writeln!(io::stderr(), "usage: generate BYTES | generate --pages BYTES | generate --growth")?;
            return Ok(ExitCode::from(2));
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Types by tokens, with Heaps' exponent between each row and the one before, and the share of types that
/// occur once.
fn growth(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{:>11} {:>9} {:>6} {:>6}", "tokens", "types", "beta", "once")?;
    let mut generator = Generator::new(TEXT);
    let mut counts: Vec<u32> = Vec::new();
    let (mut before, mut next) = ((0.0, 0.0), 10_000);
    while generator.tokens() < 100_000_000 {
        for &rank in generator.document() {
            let rank = rank as usize;
            if counts.len() <= rank {
                counts.resize(rank + 1, 0);
            }
            counts[rank] += 1;
        }
        if generator.tokens() >= next {
            let (tokens, types) = (generator.tokens(), generator.types());
            let now = (libm::log(tokens as f64), libm::log(types as f64));
            let beta = (now.1 - before.1) / (now.0 - before.0);
            let once = counts.iter().filter(|&&count| count == 1).count() as f64 / types as f64;
            writeln!(out, "{tokens:>11} {types:>9} {beta:>6.3} {once:>6.3}")?;
            before = now;
            next *= 10;
        }
    }
    Ok(())
}
