//! Documents of text that a test invents, tokenised as a run tokenises.

use presswork::corpus::{Article, Block, BlockKind, Known, KnownBy, MediaType, Metadata, Span, TokenisedDoc};
use presswork::tokenise::{Options, Scratch, Tokeniser};

/// The article of a title and paragraphs parted by empty lines.
pub fn article(language: &str, title: &str, text: &str) -> Article {
    let known = |value: &str| Some(Known { value: value.to_owned(), by: KnownBy::Label });
    let mut blocks = Vec::new();
    let mut start = 0;
    for paragraph in text.split("\n\n") {
        let span = Span::of_range(start..start + paragraph.len());
        blocks.push(Block { span, kind: BlockKind::Paragraph, source: span, repeated: false });
        start += paragraph.len() + 2;
    }
    Article {
        key: "invented.txt".to_owned(),
        text: text.to_owned(),
        blocks,
        metadata: Metadata {
            title: known(title).filter(|_| !title.is_empty()),
            language: known(language),
            ..Metadata::default()
        },
        removed: Vec::new(),
        media: MediaType::Text,
        charset: "utf-8".to_owned(),
        source_len: text.len() as u32,
        flags: Vec::new(),
        labels: std::collections::BTreeMap::new(),
    }
}

/// Its tokens.
pub fn document(language: &str, title: &str, text: &str) -> TokenisedDoc {
    Tokeniser::new(Options::NEWS).tokenise(&article(language, title, text), &mut Scratch::default())
}
