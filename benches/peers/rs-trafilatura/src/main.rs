//! rs-trafilatura over a folder of pages: prints, as JSON, its name, the pages, their decompressed bytes and
//! the seconds that the thread computed on them, from bytes in memory to text and metadata.

use std::io::Read;

use cpu_time::ThreadTime;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("usage: peer-rs-trafilatura PAGES");
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name == "metadata.csv") {
            continue;
        }
        let mut page = std::fs::read(path)?;
        if page.starts_with(&[0x1f, 0x8b]) {
            let packed = std::mem::take(&mut page);
            flate2::read::MultiGzDecoder::new(packed.as_slice()).read_to_end(&mut page)?;
        }
        pages.push(page);
    }
    let mut seconds = 0.0;
    // The first pass sets up what the crate makes only once.
    for _ in 0..2 {
        let start = ThreadTime::now();
        for page in &pages {
            std::hint::black_box(rs_trafilatura::extract_bytes(page).ok());
        }
        seconds = start.elapsed().as_secs_f64();
    }
    let bytes: usize = pages.iter().map(Vec::len).sum();
    let count = pages.len();
    println!(r#"{{"name":"rs-trafilatura","pages":{count},"bytes":{bytes},"seconds":{seconds}}}"#);
    Ok(())
}
