//! Vertical text, as Sketch Engine, CWB and BlackLab take it.

use std::io;

use presswork_corpus::{Article, BlockKind, TokenisedDoc, Zone};

use crate::write::sentences::{one_line, sentences};

/// Writes a document as vertical text: `<doc>` with what is known of it, `<p>` for each block (its
/// `kind` as in the article's row, `title` for the title), `<s>`, and one token a line: surface, folded
/// form, stem, separated by tabs. `<g/>` stands between tokens without white space between them.
/// `&`, `<`, `>` and `"` are entities throughout (`cwb-encode -x` reads them).
///
/// # Errors
/// As `out`.
pub fn write_vertical(
    out: &mut (impl io::Write + ?Sized),
    article: &Article,
    doc: &TokenisedDoc,
) -> io::Result<()> {
    let metadata = &article.metadata;
    let known =
        |known: &Option<presswork_corpus::Known<String>>| known.as_ref().map(|known| known.value.clone());
    let attributes = [
        ("id", Some(doc.key.clone())),
        ("outlet", known(&metadata.outlet)),
        ("date", known(&metadata.date)),
        ("author", metadata.author.as_ref().map(|author| author.value.join("; "))),
        ("title", known(&metadata.title)),
        ("language", Some(doc.language.clone())),
        ("url", known(&metadata.url)),
    ];
    write!(out, "<doc")?;
    for (name, value) in attributes {
        if let Some(value) = value {
            write!(out, " {name}=\"{}\"", escaped(&value))?;
        }
    }
    writeln!(out, ">")?;
    let mut open = false;
    let mut glued = false;
    for sentence in sentences(article, doc) {
        let kind = match (sentence.zone, sentence.begins_block) {
            (Zone::Title, _) => (!open).then(|| "title".to_owned()),
            (Zone::Body, block) => {
                block.and_then(|block| article.blocks.get(block)).map(|block| kind(block.kind))
            }
        };
        if let Some(kind) = kind {
            writeln!(out, "{}<p kind=\"{kind}\">", if open { "</p>\n" } else { "" })?;
            open = true;
        } else if glued {
            writeln!(out, "<g/>")?;
        }
        writeln!(out, "<s>")?;
        let last = sentence.tokens.len();
        glued = false;
        for (number, line) in (1..).zip(&sentence.tokens) {
            let form = line.form;
            writeln!(out, "{}\t{}\t{}", escaped(&form.surface), escaped(&form.folded), escaped(&form.stem))?;
            if line.glued && number < last {
                writeln!(out, "<g/>")?;
            }
            glued = line.glued;
        }
        writeln!(out, "</s>")?;
    }
    if open {
        writeln!(out, "</p>")?;
    }
    writeln!(out, "</doc>")
}

/// The kind's name in rows of JSON.
fn kind(kind: BlockKind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn escaped(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}
