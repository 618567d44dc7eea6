//! A page taken apart: its tags with their attributes, and the text between them. Strict on purpose: what
//! this does not understand fails the test that asked.

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// The element.
    pub name: String,
    /// Attributes in order.
    pub attributes: Vec<(String, String)>,
    /// The text up to the next start tag, end tags and references left as they are.
    pub text: String,
}

impl Tag {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Element and attributes' names: what a page's text must not be able to change.
    pub fn shape(&self) -> String {
        let names: Vec<&str> = self.attributes.iter().map(|(name, _)| name.as_str()).collect();
        format!("{} {}", self.name, names.join(" "))
    }
}

/// The start tags of a page. The text of `style` and `script` runs to their end tags, as browsers read it.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    let mut rest = page.strip_prefix("<!doctype html>").expect("the page begins with its doctype");
    while let Some(at) = rest.find('<') {
        // The text of a raw element is whole already; what follows its end tag is space.
        if let Some(last) = tags.last_mut().filter(|last| last.name != "style" && last.name != "script") {
            last.text.push_str(&rest[..at]);
        }
        rest = &rest[at + 1..];
        if let Some(end) = rest.strip_prefix('/') {
            let close = end.find('>').expect("an end tag ends");
            assert!(end[..close].bytes().all(|b| b.is_ascii_alphanumeric()), "an end tag: {}", &end[..close]);
            rest = &end[close + 1..];
            continue;
        }
        let name_end = rest.find(|c: char| !c.is_ascii_alphanumeric()).expect("a tag ends");
        assert!(name_end > 0, "a bare < in text: {}", &rest[..rest.len().min(60)]);
        let mut tag = Tag { name: rest[..name_end].to_owned(), attributes: vec![], text: String::new() };
        rest = &rest[name_end..];
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
                rest = after;
                break;
            }
            let end = rest.find(['=', '>', ' ', '/', '\n']).expect("an attribute ends");
            let name = rest[..end].to_owned();
            assert!(
                name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-' || b == b':'),
                "attribute {name:?}"
            );
            rest = &rest[end..];
            let mut value = String::new();
            if let Some(quoted) = rest.strip_prefix("=\"") {
                let close = quoted.find('"').expect("a value ends");
                value = quoted[..close].to_owned();
                rest = &quoted[close + 1..];
            } else if let Some(bare) = rest.strip_prefix('=') {
                let plain = |c: char| c.is_ascii_alphanumeric() || "-_.:#".contains(c);
                let end = bare.find(|c| !plain(c)).expect("a value ends");
                assert!(
                    end > 0 && bare[end..].starts_with([' ', '>', '\n']),
                    "a bare value of {name}: {}",
                    &bare[..end]
                );
                value = bare[..end].to_owned();
                rest = &bare[end..];
            }
            tag.attributes.push((name, value));
        }
        if tag.name == "style" || tag.name == "script" {
            let close = rest.find(&format!("</{}", tag.name)).expect("the element ends");
            tag.text = rest[..close].to_owned();
            rest = &rest[close..];
        }
        tags.push(tag);
    }
    tags
}

/// The text of a page that people read: no tags, no style, no script, references resolved.
pub fn text(page: &str) -> String {
    let read = tags(page);
    let read = read.iter().filter(|tag| !matches!(tag.name.as_str(), "style" | "script" | "title"));
    let text: Vec<&str> = read.map(|tag| tag.text.as_str()).collect();
    unescaped(&text.join(" "))
}

/// References resolved, of the kinds that the page writes.
pub fn unescaped(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&nbsp;", "\u{a0}"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to)).replace("&amp;", "&")
}

/// Bytes of base64.
pub fn base64(text: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut values = [None; 256];
    for (value, &letter) in alphabet.iter().enumerate() {
        values[letter as usize] = Some(value as u32);
    }
    let bare: Vec<u32> =
        text.trim_end_matches('=').bytes().map(|letter| values[letter as usize].expect("base64")).collect();
    let of = |four: &[u32]| {
        let bits = (0..4).fold(0, |bits, at| bits << 6 | four.get(at).copied().unwrap_or(0));
        (0..four.len() - 1).map(move |at| (bits >> (16 - 8 * at)) as u8).collect::<Vec<u8>>()
    };
    bare.chunks(4).flat_map(of).collect()
}

/// The page's data, unpacked.
pub fn data(page: &str) -> serde_json::Value {
    let tags = tags(page);
    let island = tags.iter().find(|tag| tag.get("id") == Some("concordance")).expect("the page has its data");
    assert_eq!(island.get("type"), Some("application/gzip"));
    let packed = base64(&island.text);
    let gzip = flate2::read::GzDecoder::new(packed.as_slice());
    serde_json::from_reader(gzip).expect("the data is JSON")
}
