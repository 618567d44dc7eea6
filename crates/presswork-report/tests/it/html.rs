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
                let plain = |c: char| c.is_ascii_graphic() && !"\"'=<>`/".contains(c);
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

/// Bytes of what `pack.rs` writes them in: two characters are thirteen bits, a last one alone is six.
fn base91(text: &str) -> Vec<u8> {
    let value = |letter: u8| u32::from(if letter == b'!' { b'<' - b'#' } else { letter - b'#' });
    let (mut held, mut bits, mut bytes) = (0u32, 0, Vec::new());
    for two in text.as_bytes().chunks(2) {
        let (more, of) = if let [a, b] = two { (value(*a) * 91 + value(*b), 13) } else { (value(two[0]), 6) };
        held |= more << bits;
        bits += of;
        while bits >= 8 {
            bytes.push(held as u8);
            held >>= 8;
            bits -= 8;
        }
    }
    bytes
}

/// The parts that are packed in the page: script, style, folds, texts, lines, words.
fn unpacked(page: &str) -> Vec<Vec<u8>> {
    let place = "<script type=\"application/deflate\" id=packed>";
    let at = page.find(place).expect("the page has its data") + place.len();
    let packed = base91(&page[at..at + page[at..].find('<').expect("it ends")]);
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::DeflateDecoder::new(packed.as_slice()), &mut bytes)
        .expect("deflated");
    let line = bytes.iter().position(|&b| b == b'\n').expect("a line of sizes");
    let sizes: Vec<usize> = serde_json::from_slice(&bytes[..line]).expect("sizes");
    let mut rest = &bytes[line + 1..];
    let parts =
        sizes.iter().map(|&size| rest.split_off(..size).expect("as long as is said").to_vec()).collect();
    assert!(rest.is_empty(), "nothing is behind the last part");
    parts
}

/// The script that the page's own one runs.
pub fn script(page: &str) -> String {
    String::from_utf8(unpacked(page).swap_remove(0)).expect("text")
}

/// The style sheet that the script puts in.
pub fn live_style(page: &str) -> String {
    String::from_utf8(unpacked(page).swap_remove(1)).expect("text")
}

/// The page's data, unpacked: its texts, and the terms and lines in them.
pub fn data(page: &str) -> serde_json::Value {
    let parts = unpacked(page);
    let of = |from_end| parts.iter().nth_back(from_end).expect("a part").as_slice();
    let object = |bytes| -> serde_json::Map<String, serde_json::Value> {
        serde_json::from_slice(bytes).expect("the data is JSON")
    };
    object(of(2)).into_iter().chain(object(of(1))).collect::<serde_json::Map<_, _>>().into()
}

/// The page with its folds filled, as its script fills them.
pub fn unfolded(page: &str) -> String {
    let parts = unpacked(page);
    let folds = &parts[2..parts.len() - 3];
    let (mut page, mut filled) = (page.to_owned(), 0);
    for (number, inside) in folds.iter().enumerate() {
        let inside = std::str::from_utf8(inside).expect("a fold is text");
        let mark = format!(" data-fold={number}");
        let ended = |at: &usize| page[at + mark.len()..].starts_with([' ', '>']);
        let at = page.match_indices(&mark).map(|(at, _)| at).find(ended).expect("a fold has its place");
        let tag = page[..at].rfind('<').expect("it is in a tag") + 1;
        let (from, to) = match page[tag..].split(' ').next() {
            Some("details") => {
                let from =
                    at + page[at..].find("</summary>").expect("a fold has its summary") + "</summary>".len();
                let to = from + page[from..].find("</details>").expect("a fold ends");
                assert!(
                    page[from..to].starts_with("<p class=cut>"),
                    "who has no script reads where the rows are"
                );
                (from, to)
            }
            Some("tbody") => {
                let rest = &page[at..];
                let ends = ["<tbody", "</table>"].iter().filter_map(|end| rest.find(end)).min();
                let to = at + ends.expect("it ends");
                assert!(page[at..to].contains("class=cut"), "who has no script reads where the rows are");
                (tag - 1, to)
            }
            Some("div") => {
                let to = at + page[at..].find("</div>").expect("it ends");
                assert!(page[at..to].contains("<p "), "who has no script reads what this is");
                (to, to)
            }
            _ => {
                let to = at + page[at..].find("</dialog>").expect("only the drawer is empty");
                (to, to)
            }
        };
        filled += usize::from(from > at);
        page.replace_range(from..to, inside);
    }
    assert_eq!(page.matches("data-fold=").count(), filled, "no fold stays empty");
    page
}

/// A word of the explorer.
pub struct Counted {
    /// Its language, as an index.
    pub language: usize,
    /// The word.
    pub word: String,
    /// Uses and documents of each group.
    pub counts: Vec<(u64, u64)>,
    /// Its place in the concordance.
    pub place: Option<usize>,
    /// Whether the page lists it, and does not leave it to be found in the passages.
    pub listed: bool,
}

/// Each word of the explorer that has lines: its place in the concordance, itself, its uses.
pub fn explored(page: &str) -> Vec<(usize, String, u64)> {
    let uses = |word: &Counted| word.counts.iter().map(|(uses, _)| uses).sum();
    counted(page).into_iter().filter_map(|word| Some((word.place?, word.word.clone(), uses(&word)))).collect()
}

/// The words of the explorer, as the script reads them.
pub fn counted(page: &str) -> Vec<Counted> {
    let bytes = unpacked(page).pop().expect("a part");
    let mut at = bytes.iter().position(|&b| b == b'\n').expect("a line of heads");
    let heads: serde_json::Value = serde_json::from_slice(&bytes[..at]).expect("the heads are JSON");
    at += 1;
    let number = |at: &mut usize| {
        let mut n = 0;
        for shift in (0..).step_by(7) {
            let byte = bytes[*at];
            *at += 1;
            n |= u64::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        n
    };
    let data = data(page);
    let mut all = Vec::new();
    for (language, head) in heads.as_array().expect("languages").iter().enumerate() {
        let size = |name: &str| head[name].as_u64().expect("a count") as usize;
        let groups: Vec<&str> =
            head["groups"].as_array().expect("groups").iter().filter_map(|group| group[0].as_str()).collect();
        let lines = std::str::from_utf8(&bytes[at..at + size("bytes")]).expect("text");
        let mut last: Vec<u16> = Vec::new();
        let mut words: Vec<Counted> = lines
            .lines()
            .map(|line| {
                last.truncate(usize::from(line.as_bytes()[0] - b' '));
                last.extend(line[1..].encode_utf16());
                let word = String::from_utf16(&last).expect("a word");
                Counted { language, word, counts: Vec::new(), place: None, listed: true }
            })
            .collect();
        assert_eq!(words.len(), size("words"));
        at += size("bytes");
        for _ in &groups {
            words.iter_mut().for_each(|word| word.counts.push((number(&mut at), 0)));
        }
        for group in 0..groups.len() {
            for word in words.iter_mut().filter(|word| word.counts[group].0 > 0) {
                word.counts[group].1 = word.counts[group].0 - number(&mut at);
            }
        }
        let stretches = number(&mut at);
        let runs = if stretches > 0 { runs(&data, language, &groups) } else { Vec::new() };
        let mut runs = runs.into_iter();
        for _ in 0..stretches {
            (0..number(&mut at)).for_each(|_| drop(runs.next()));
            words.extend((0..number(&mut at)).map(|_| runs.next().expect("a run")));
        }
        words.sort_by(|a, b| a.word.cmp(&b.word));
        let mut place = 0;
        for word in &mut words {
            let said = number(&mut at) as usize;
            place += said >> 1;
            word.place = (said > 1).then(|| place - 1);
        }
        all.append(&mut words);
    }
    assert_eq!(at, bytes.len(), "nothing is behind the last word");
    all
}

/// The runs of letters of a language's passages that every version of Unicode writes alike, in the order in which they appear.
fn runs(data: &serde_json::Value, language: usize, groups: &[&str]) -> Vec<Counted> {
    let passages = &data["passages"];
    let number = |column: usize, row: usize| passages[column][row].as_u64().expect("a number") as usize;
    let (mut runs, mut keys) = (Vec::<Counted>::new(), Vec::new());
    for row in 0..passages[0].as_array().expect("passages").len() {
        let text = passages[4][row].as_str().expect("a text");
        let small = text.to_lowercase();
        if number(3, row) != language || small.encode_utf16().count() != text.encode_utf16().count() {
            continue;
        }
        let name = data["groups"][number(1, row)][0].as_str().expect("a name");
        let group = groups.iter().position(|group| *group == name).unwrap_or(groups.len() - 1);
        for word in small.split(|c| !is_letter(c)).filter(|word| !word.is_empty()) {
            if word.chars().any(|c| matches!(c as u32, 0x370..=0x3ff | 0x1000..)) {
                continue;
            }
            let at = runs.iter().position(|run| run.word == word).unwrap_or_else(|| {
                let counts = vec![(0, 0); groups.len()];
                runs.push(Counted { language, word: word.to_owned(), counts, place: None, listed: false });
                keys.push(Vec::new());
                runs.len() - 1
            });
            runs[at].counts[group].0 += 1;
            if !keys[at].contains(&number(0, row)) {
                keys[at].push(number(0, row));
                runs[at].counts[group].1 += 1;
            }
        }
    }
    runs
}

/// Whether a character counts as one of a word where a term is searched for.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => false,
        _ => true,
    }
}
