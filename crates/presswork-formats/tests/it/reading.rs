//! Files are told apart by their content.

use presswork_corpus::Reason;
use presswork_formats::ReadOptions;

use crate::folder::{Folder, OPTIONS, capture, failure, gzip, keys};

#[test]
fn bytes_come_through_as_they_are() {
    // Windows-1252, and no suffix that says anything.
    let page = b"<p>Caf\xe9 \x93tide\x94</p>";
    let read = capture(Folder::one("page.pdf", page, &OPTIONS));
    assert_eq!((read.key.as_str(), &read.bytes[..], read.media), ("page.pdf", &page[..], None));
}

#[test]
fn gzip_is_unpacked_every_member_of_it() {
    let mut two = gzip(b"<p>The first half,");
    two.extend(gzip(b" and the second.</p>"));
    let read = capture(Folder::one("page.html", two, &OPTIONS));
    assert_eq!(read.bytes, b"<p>The first half, and the second.</p>");

    // Zeros behind the last member are padding; anything else is damage.
    let mut padded = gzip(b"<p>Padded.</p>");
    padded.extend([0; 512]);
    assert_eq!(capture(Folder::one("page.html", &padded, &OPTIONS)).bytes, b"<p>Padded.</p>");
    padded.extend(b"and more");
    let damaged = failure(Folder::one("page.html", &padded, &OPTIONS), Reason::Damaged);
    assert!(damaged.detail.starts_with("the gzip data is damaged: 14 bytes could be read"), "{damaged}");
}

#[test]
fn documents_can_be_read_on_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<presswork_formats::Documents>();
}

#[test]
fn gzip_that_ends_too_early_or_is_damaged_says_how_much_could_be_read() {
    let text: Vec<u8> = (0..40_000u32)
        .flat_map(|n| format!("line {}\n", n.wrapping_mul(2_654_435_761)).into_bytes())
        .collect();
    let whole = gzip(&text);
    let cut = failure(Folder::one("a.gz", &whole[..whole.len() / 2], &OPTIONS), Reason::Damaged);
    assert!(cut.detail.starts_with("the gzip data ends too early: "), "{cut}");
    let got: usize = cut.detail.split_whitespace().find_map(|word| word.parse().ok()).unwrap();
    assert!(got > text.len() / 4 && got < text.len(), "{cut}");

    let mut wrong = whole.clone();
    let crc = wrong.len() - 8;
    wrong[crc] ^= 1;
    let wrong = failure(Folder::one("a.gz", wrong, &OPTIONS), Reason::Damaged);
    assert!(wrong.detail.contains("is damaged: ") && wrong.detail.contains("could be read"), "{wrong}");

    failure(Folder::one("a.gz", &whole[..12], &OPTIONS), Reason::Damaged);
    failure(Folder::one("a.gz", gzip(&gzip(b"twice")), &OPTIONS), Reason::Unsupported);
}

#[test]
fn nothing_and_white_space_are_empty() {
    for (content, number) in
        [(&b""[..], "no bytes"), (b" \r\n\t \n", "6 bytes"), (b"\xef\xbb\xbf\n", "4 bytes")]
    {
        let empty = failure(Folder::one("a.html", content, &OPTIONS), Reason::Empty);
        assert!(empty.detail.starts_with(number), "{empty}");
    }
    failure(Folder::one("a.html.gz", gzip(b"\n\n"), &OPTIONS), Reason::Empty);
}

#[test]
fn containers_are_refused_with_a_remedy() {
    let mut tar = vec![0; 512];
    tar[..5].copy_from_slice(b"a.txt");
    tar[257..262].copy_from_slice(b"ustar");
    let mhtml = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tide.example/\r\n\
                 MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n--b\r\n";
    let kinds: &[(&[u8], &str, &str)] = &[
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF", "pdftotext"),
        (b"\n%PDF-1.4", "a PDF", "pdftotext"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image", "tesseract"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image", "tesseract"),
        (b"GIF89a\x01\0", "a GIF image", "tesseract"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a WebP image", "tesseract"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "a WAVE sound", "transcribe"),
        (b"\0\0\0\x20ftypisom\0\0", "an MP4 or QuickTime film or sound", "transcribe"),
        (
            b"PK\x03\x04\x14\0\x06\0[Content_Types].xml and word/document.xml",
            "a Word document (DOCX)",
            "libreoffice",
        ),
        (b"PK\x03\x04\x14\0[Content_Types].xml, xl/workbook.xml", "an Excel workbook (XLSX)", "CSV"),
        (b"PK\x03\x04..mimetypeapplication/epub+zip", "an EPUB book", "pandoc"),
        (
            b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text",
            "an OpenDocument file",
            "libreoffice",
        ),
        (b"PK\x03\x04\x14\0page.html", "a zip archive", "unzip"),
        (b"{\\rtf1\\ansi The tide}", "an RTF document", "libreoffice"),
        (&tar, "a tar archive", "tar -xf"),
        (b"\x28\xb5\x2f\xfd\x04\0", "zstd data", "zstd -d"),
        (b"BZh91AY&SY\0\0", "bzip2 data", "bunzip2"),
        (b"\xfd7zXZ\0\0\x04", "xz data", "unxz"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", "a 7z archive", "7z x"),
        (b"ID3\x03\0\0", "an MP3 sound", "transcribe"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "a WARC file", "warcio"),
        (mhtml.as_bytes(), "an MHTML web archive", "save the page"),
    ];
    for (content, what, remedy) in kinds {
        for content in [content.to_vec(), gzip(content)] {
            let refused = failure(Folder::one("page.html", content, &OPTIONS), Reason::Unsupported);
            assert!(refused.detail.starts_with(what) && refused.detail.contains(remedy), "{what}: {refused}");
        }
    }
}

#[test]
fn texts_that_begin_like_a_container_are_texts() {
    for text in [
        "BMW recalled the ferry's engines on Friday.",
        "ID3 is a kind of tag, PAR1 a motorway.",
        "PKK and WARC are four letters and three.",
        "%PDF is how such a file begins, one reads.",
        "From: the harbour master\nSubject: MIME-Version: 1.0 and multipart/related\n\nDear all,",
        "{The brace opens a quotation} and no object.",
        "[{a note}] on Markdown",
        "\"text\": no object either",
        "<html><body>{\"text\": \"a script\"}</body></html>",
    ] {
        assert_eq!(capture(Folder::one("a", text, &OPTIONS)).bytes, text.as_bytes());
    }
    // Binary data of no known kind is the cleaner's to refuse.
    assert_eq!(capture(Folder::one("a", b"\x07\0\0\x01\0\0\0tide", &OPTIONS)).bytes.len(), 11);
}

#[test]
fn the_cap_is_on_the_bytes_after_decompression() {
    let options = ReadOptions { largest: 100, ..OPTIONS };
    assert_eq!(capture(Folder::one("a", "x".repeat(100), &options)).bytes.len(), 100);
    for content in ["x".repeat(101).into_bytes(), gzip("x".repeat(101).as_bytes())] {
        let large = failure(Folder::one("a", content, &options), Reason::TooLarge);
        assert!(large.detail.contains("more than 100 bytes"), "{large}");
    }
}

#[test]
fn one_bad_file_costs_no_other() {
    let folder =
        Folder::with(&[("a.html", "<p>a"), ("b.html", ""), ("c.pdf", "%PDF-1.5"), ("d.html", "<p>d")]);
    assert_eq!(keys(&folder.read()), ["a.html", "b.html!empty", "c.pdf!unsupported", "d.html"]);
}
