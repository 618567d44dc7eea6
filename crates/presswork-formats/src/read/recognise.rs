//! Containers that Presswork does not open, known by their first bytes, each with what to do instead.

/// What the file is, and the remedy, where `head` (the first bytes, up to 64 KiB) is of such a kind.
pub(crate) fn recognise(head: &[u8]) -> Option<(&'static str, &'static str)> {
    by_signature(head).or_else(|| by_content(head))
}

const IMAGE: &str = "recognise its text first, e.g. with tesseract, and give the .txt";
const SOUND: &str = "transcribe it first, and give the transcript as .txt";
const OFFICE: &str = "save it as plain text or HTML (libreoffice --convert-to html), and give that";
const TABLE: &str = "write its rows as JSONL, one object a row with a `text` field, and give that";

/// Kind, offset, signature, remedy. Signatures from the file formats' own specifications; those that
/// could begin a text by chance (`BM`, `MZ`) are left out or checked in [`by_content`].
const SIGNATURES: &[(&str, usize, &[u8], &str)] = &[
    ("a PNG image", 0, b"\x89PNG\r\n\x1a\n", IMAGE),
    ("a JPEG image", 0, b"\xff\xd8\xff", IMAGE),
    ("a GIF image", 0, b"GIF87a", IMAGE),
    ("a GIF image", 0, b"GIF89a", IMAGE),
    ("a TIFF image", 0, b"II*\0", IMAGE),
    ("a TIFF image", 0, b"MM\0*", IMAGE),
    ("a DjVu document", 0, b"AT&TFORM", "extract its text first, e.g. with djvutxt, and give the .txt"),
    ("a PostScript document", 0, b"%!PS", "extract its text first, e.g. with ps2ascii, and give the .txt"),
    ("an RTF document", 0, b"{\\rtf", OFFICE),
    ("an old Word, Excel or PowerPoint document", 0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OFFICE),
    ("zstd data", 0, b"\x28\xb5\x2f\xfd", "unpack it (zstd -d), and give what comes out"),
    ("bzip2 data", 4, b"1AY&SY", "unpack it (bunzip2), and give what comes out"),
    ("xz data", 0, b"\xfd7zXZ\0", "unpack it (unxz), and give what comes out"),
    ("LZ4 data", 0, b"\x04\x22\x4d\x18", "unpack it (lz4 -d), and give what comes out"),
    ("compress data", 0, b"\x1f\x9d", "unpack it (uncompress), and give what comes out"),
    ("a 7z archive", 0, b"7z\xbc\xaf\x27\x1c", "unpack it (7z x), and give the folder"),
    ("a RAR archive", 0, b"Rar!\x1a\x07", "unpack it (unrar x), and give the folder"),
    ("a WARC file", 0, b"WARC/", "unpack its pages first (e.g. with warcio extract), and give their folder"),
    ("an ARC file", 0, b"filedesc://", "unpack its pages first (e.g. with warcio), and give their folder"),
    ("a Safari web archive", 0, b"bplist00", "save the page as HTML, and give that"),
    ("an MP3 sound", 0, b"ID3\x02\0", SOUND),
    ("an MP3 sound", 0, b"ID3\x03\0", SOUND),
    ("an MP3 sound", 0, b"ID3\x04\0", SOUND),
    ("an MP3 sound", 0, b"\xff\xfb", SOUND),
    ("an Ogg sound or film", 0, b"OggS\0", SOUND),
    ("a FLAC sound", 0, b"fLaC\0", SOUND),
    ("a Matroska or WebM film", 0, b"\x1a\x45\xdf\xa3", SOUND),
    ("an SQLite database", 0, b"SQLite format 3\0", TABLE),
    ("a Parquet table", 0, b"PAR1\x15", TABLE),
    ("an Arrow table", 0, b"ARROW1\0\0", TABLE),
    ("a program", 0, b"\x7fELF", "leave it out"),
    ("a WebAssembly module", 0, b"\0asm", "leave it out"),
];

fn by_signature(head: &[u8]) -> Option<(&'static str, &'static str)> {
    SIGNATURES
        .iter()
        .find(|(_, at, signature, _)| head.get(*at..).is_some_and(|rest| rest.starts_with(signature)))
        .map(|(what, _, _, remedy)| (*what, *remedy))
}

fn by_content(head: &[u8]) -> Option<(&'static str, &'static str)> {
    // Readers accept a PDF whose header stands anywhere in the first 1,024 bytes (ISO 32000-1,
    // Annex H.3.4.1); only white space is accepted before it here, for a page may well quote `%PDF-`.
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if text.starts_with(b"%PDF-") {
        return Some(("a PDF", "extract its text first, e.g. with pdftotext, and give the .txt"));
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(zip(head));
    }
    if head.starts_with(b"RIFF") {
        return match head.get(8..12)? {
            b"WEBP" => Some(("a WebP image", IMAGE)),
            b"WAVE" => Some(("a WAVE sound", SOUND)),
            b"AVI " => Some(("an AVI film", SOUND)),
            _ => None,
        };
    }
    // The name of the first member is padded with NUL, which no text holds.
    if head.get(257..262) == Some(b"ustar") && head[..257].contains(&0) {
        return Some(("a tar archive", "unpack it (tar -xf), and give the folder"));
    }
    // The box's size stands before its name, and is far below 16 MiB.
    if head.first() == Some(&0) && head.get(4..8) == Some(b"ftyp") {
        return match head.get(8..12)? {
            b"avif" | b"avis" | b"heic" | b"heix" | b"mif1" => Some(("an AVIF or HEIC image", IMAGE)),
            _ => Some(("an MP4 or QuickTime film or sound", SOUND)),
        };
    }
    if head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]) {
        return Some(("a BMP image", IMAGE));
    }
    mhtml(text)
}

/// What a zip holds, by the names of its first members.
fn zip(head: &[u8]) -> (&'static str, &'static str) {
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"mimetypeapplication/epub+zip") {
        ("an EPUB book", "convert it to text first, e.g. with pandoc -t plain, and give the .txt")
    } else if holds(b"mimetypeapplication/vnd.oasis.opendocument") {
        ("an OpenDocument file (ODT, ODS, ODP)", OFFICE)
    } else if holds(b"word/") {
        ("a Word document (DOCX)", OFFICE)
    } else if holds(b"xl/") {
        ("an Excel workbook (XLSX)", "save the sheet as CSV or its rows as JSONL, one object a row")
    } else if holds(b"ppt/") {
        ("a PowerPoint presentation (PPTX)", OFFICE)
    } else {
        ("a zip archive", "unpack it (unzip), and give the folder")
    }
}

/// MHTML (RFC 2557): a message header, and in it `multipart/related`.
fn mhtml(text: &[u8]) -> Option<(&'static str, &'static str)> {
    let header = text.split(|&byte| byte == b'\n').take(64).take_while(|line| !line.trim_ascii().is_empty());
    let (mut version, mut related) = (false, false);
    for (number, line) in header.enumerate() {
        // The first line of a message is a field: a name without spaces, and a colon.
        if number == 0 {
            let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
            let field =
                name.len() < line.len() && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
            if !field {
                return None;
            }
        }
        let line = line.to_ascii_lowercase();
        version |= line.starts_with(b"mime-version:");
        related |= line.windows(17).any(|window| window == b"multipart/related");
    }
    (version && related).then_some(("an MHTML web archive", "save the page as HTML only, and give that"))
}
