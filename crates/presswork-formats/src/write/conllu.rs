//! CoNLL-U (<https://universaldependencies.org/format.html>), tokens and offsets only.

use std::io;

use presswork_corpus::{Article, TokenisedDoc, Zone};

use crate::write::sentences::{Line, one_line, sentences};
use crate::write::text::AFTER_TITLE;

/// Writes a document as CoNLL-U: a sentence a paragraph, a token a line, ID and FORM filled, the
/// columns of annotation `_`. MISC has `SpaceAfter=No` where the next token follows at once, and
/// `TokenRange=start:end` as UDPipe defines it: characters (not bytes) of the document's plain text,
/// which is what [`write_text`](crate::write_text) writes. White space inside a token becomes one
/// space, as the format demands.
///
/// `newdoc id` is the key; `newpar` begins each block of the body and the title. `sent_id` is the key,
/// its spaces and slashes percent-encoded (the format allows none), and the sentence's number.
///
/// # Errors
/// As `out`.
pub fn write_conllu(
    out: &mut (impl io::Write + ?Sized),
    article: &Article,
    doc: &TokenisedDoc,
) -> io::Result<()> {
    let id = one_line(&doc.key);
    writeln!(out, "# newdoc id = {id}")?;
    let id = id.replace('/', "%2F").replace(char::is_whitespace, "%20");
    let title_length = match article.title() {
        "" => 0,
        title => title.chars().count() + AFTER_TITLE.len(),
    };
    let mut title = Characters::new(article.title(), 0);
    let mut body = Characters::new(&article.text, title_length);
    for (number, sentence) in (1..).zip(sentences(article, doc)) {
        if number == 1 || sentence.begins_block.is_some() {
            writeln!(out, "# newpar")?;
        }
        writeln!(out, "# sent_id = {id}-{number}")?;
        writeln!(out, "# text = {}", text(&sentence.tokens))?;
        for (id, line) in (1..).zip(&sentence.tokens) {
            let characters = match sentence.zone {
                Zone::Title => &mut title,
                Zone::Body => &mut body,
            };
            let start = characters.before(line.token.span.start as usize);
            let end = characters.before(line.token.span.end as usize);
            let glue = if line.glued { "SpaceAfter=No|" } else { "" };
            let form = form(line);
            writeln!(out, "{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{glue}TokenRange={start}:{end}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The sentence as its forms spell it, which is what validators compare.
fn text(tokens: &[Line<'_>]) -> String {
    let mut text = String::new();
    for (number, line) in tokens.iter().enumerate() {
        text.push_str(&form(line));
        if !line.glued && number + 1 < tokens.len() {
            text.push(' ');
        }
    }
    text
}

fn form(line: &Line<'_>) -> String {
    one_line(&line.form.surface).into_owned()
}

/// Turns offsets in bytes into offsets in characters; they are asked for in ascending order.
struct Characters<'a> {
    text: &'a str,
    byte: usize,
    character: usize,
}

impl<'a> Characters<'a> {
    fn new(text: &'a str, character: usize) -> Self {
        Characters { text, byte: 0, character }
    }

    fn before(&mut self, byte: usize) -> usize {
        if let Some(passed) = self.text.get(self.byte..byte) {
            self.character += passed.chars().count();
            self.byte = byte;
        }
        self.character
    }
}
