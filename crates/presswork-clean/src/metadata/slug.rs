//! The words of an address: what its last telling part says of the headline.

/// Shorter words tell nothing.
const SHORTEST: usize = 3;

/// The letters of a word by which it is known again in another form.
const STEM: usize = 5;

/// The words of the path's part that has most of them, in lower case.
pub(super) fn words(url: &str) -> Vec<String> {
    let is_telling = |word: &&str| {
        word.len() >= SHORTEST
            && !word.bytes().all(|b| b.is_ascii_digit())
            && !matches!(*word, "html" | "htm" | "php" | "aspx" | "jsp")
    };
    let path = path(url).to_ascii_lowercase();
    let mut most: Vec<String> = Vec::new();
    for part in path.split('/') {
        let words: Vec<String> =
            part.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_telling).map(str::to_owned).collect();
        if words.len() > most.len() {
            most = words;
        }
    }
    most
}

/// Whether it is the front page's.
pub(super) fn is_front(url: &str) -> bool {
    url.contains("://") && path(url).is_empty()
}

/// How many of the address's words a text has, inflected or not.
pub(super) fn shared(address: &[String], text: &str) -> usize {
    let plain: Vec<String> = text.split(' ').map(in_ascii).collect();
    let is_said = |word: &&String| {
        plain.iter().any(|said| said == *word || word.get(..STEM).is_some_and(|stem| said.starts_with(stem)))
    };
    address.iter().filter(is_said).count()
}

/// The path, without the host before it and the query behind it.
fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    path.split(['?', '#']).next().unwrap_or(path)
}

/// A word as addresses write it.
fn in_ascii(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ä' => out.push_str("ae"),
            'ö' | 'ø' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' => out.push('a'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' => out.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' => out.push('o'),
            'ù' | 'ú' | 'û' => out.push('u'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ñ' | 'ń' => out.push('n'),
            'š' | 'ś' => out.push('s'),
            'ž' | 'ź' | 'ż' => out.push('z'),
            'ł' => out.push('l'),
            c => out.push(c),
        }
    }
    out
}
