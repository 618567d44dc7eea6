//! Which charset a capture is in.

use presswork_clean::Cleaner;
use presswork_corpus::{Article, Failure, Flag, RawCapture, Reason};

fn clean(bytes: &[u8]) -> Result<Article, Failure> {
    Cleaner::new().clean(&RawCapture {
        key: "k".to_owned(),
        bytes: bytes.to_vec(),
        media: None,
        labels: Default::default(),
    })
}

const PROSE: &str =
    "Die Brücke über den Fluss wurde am Montag für den Verkehr geöffnet, sagte der Bürgermeister.";

#[test]
fn byte_order_marks() {
    let mut utf8 = vec![0xef, 0xbb, 0xbf];
    utf8.extend(PROSE.bytes());
    let mut little = vec![0xff, 0xfe];
    little.extend(PROSE.encode_utf16().flat_map(u16::to_le_bytes));
    let mut big = vec![0xfe, 0xff];
    big.extend(PROSE.encode_utf16().flat_map(u16::to_be_bytes));
    for (bytes, charset) in [(utf8, "utf-8"), (little, "utf-16le"), (big, "utf-16be")] {
        let article = clean(&bytes).unwrap();
        assert_eq!((article.text.as_str(), article.charset.as_str()), (PROSE, charset));
        assert!(article.flags.is_empty());
    }
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

#[test]
fn valid_utf8_overrules_a_wrong_declaration() {
    let page = format!("<html><head><meta charset=\"iso-8859-1\"></head><body><p>{PROSE}</p></body></html>");
    assert_eq!(clean(page.as_bytes()).unwrap().charset, "utf-8");
}

#[test]
fn a_declaration_is_believed_where_the_bytes_are_no_utf8() {
    for head in [
        "<html><head><meta charset=windows-1252>",
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>",
        "<?xml version=\"1.0\" encoding=\"latin1\"?><html><head>",
    ] {
        let page = format!("{head}</head><body><p>{PROSE}</p></body></html>");
        let article = clean(&windows_1252(&page)).unwrap();
        assert_eq!(article.charset, "windows-1252", "{head}");
        assert!(article.text.contains("Brücke"), "{head}");
    }
}

#[test]
fn without_a_declaration_the_bytes_tell() {
    let article = clean(&windows_1252(PROSE)).unwrap();
    assert_eq!(article.text, PROSE);
    let (russian, _, _) = encoding_rs::WINDOWS_1251
        .encode("Мост через реку снова открыт для движения, сообщил в понедельник мэр города журналистам.");
    let article = clean(&russian).unwrap();
    assert_eq!(article.charset, "windows-1251");
    assert!(article.text.starts_with("Мост"));
}

#[test]
fn damaged_bytes_are_flagged() {
    let mut bytes = PROSE.as_bytes().to_vec();
    bytes.splice(10..10, [0xff]);
    let article = clean(&bytes).unwrap();
    assert_eq!(article.flags, [Flag::IllFormed]);
    assert_eq!(article.charset, "utf-8");
    assert!(article.text.contains('\u{fffd}'));
}

#[test]
fn a_declared_utf8_is_believed_and_flagged() {
    let mut page =
        b"<html><head><meta charset=utf-8></head><body><p>The bridge opened on Monday, the ".to_vec();
    page.extend(b"mayor\xb4s office said, after eleven years of repair.</p></body></html>");
    let article = clean(&page).unwrap();
    assert_eq!((article.charset.as_str(), article.flags.as_slice()), ("utf-8", &[Flag::IllFormed][..]));
}

#[test]
fn what_is_no_text_is_refused() {
    let noise: Vec<u8> = (0..4096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let mut nul = PROSE.as_bytes().to_vec();
    nul.push(0);
    for bytes in [noise, nul, vec![7; 100]] {
        assert_eq!(clean(&bytes).unwrap_err().reason, Reason::Binary);
    }
    for bytes in [&b""[..], b" \n\t\n", "\u{feff}\n".as_bytes()] {
        assert_eq!(clean(bytes).unwrap_err().reason, Reason::Empty);
    }
}

#[test]
fn a_stray_nul_is_damage_and_many_are_no_text() {
    let page = |nuls: usize| format!("<p>{}{}</p>", "\0".repeat(nuls), PROSE.repeat(20));
    let article = clean(page(1).as_bytes()).unwrap();
    assert!(article.text.contains("Brücke") && !article.text.contains('\0'));
    assert!(article.flags.contains(&Flag::IllFormed));
    assert_eq!(clean(page(400).as_bytes()).unwrap_err().reason, Reason::Binary);
}

/// The bytes of `text` taken for windows-1252 or Latin-1 and encoded again.
fn encoded_again(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            0x80 => '€',
            0x99 => '™',
            0x9c => 'œ',
            0x93 => '“',
            _ => char::from(byte),
        })
        .collect()
}

#[test]
fn text_that_was_encoded_twice_is_read_once() {
    let prose = format!("{PROSE} Er sagte: “Das ist’s.”");
    let twice = encoded_again(&prose);
    assert_eq!(clean(twice.as_bytes()).unwrap().text, prose);
    assert_eq!(clean(encoded_again(&twice).as_bytes()).unwrap().text, prose);
    // One name that looks so, in a text whose other letters do not, is the author's.
    let told =
        format!("{PROSE} Der Kürzel “Ã©Ã©Ã©” heißt nichts, fügte er grüßend hinzu, überhaupt gar nichts.");
    assert_eq!(clean(told.as_bytes()).unwrap().text, told);
}

#[test]
fn text_that_was_taken_for_windows_1251_is_read_once() {
    let taken =
        |text: &str| encoding_rs::WINDOWS_1251.decode_without_bom_handling(text.as_bytes()).0.into_owned();
    let english =
        "It’s the crane’s first turn in forty years, said Zoë of the harbour office, and “nobody” knew.";
    let russian = "Кран на северном берегу впервые за сорок лет повернулся, сообщили вчера в порту. «Мы ждали», — сказал он.";
    for told in [english, russian] {
        assert_ne!(taken(told), told);
        assert_eq!(clean(taken(told).as_bytes()).unwrap().text, told);
    }
    // A quotation of such signs in a text that is well is left as it is.
    let told = format!("{russian} На экране стояло «{}».", taken("“’”"));
    assert_eq!(clean(told.as_bytes()).unwrap().text, told);
}

#[test]
fn chinese_that_was_taken_for_latin_is_read_as_chinese() {
    let told = "记者昨天从港口了解到，北岸的旧起重机四十年来第一次重新转动。数百名居民前来观看，渡船为此等了半个小时。\
                博物馆馆长说，明年夏天将决定是否把它留在原处。港口办公室表示，这台机器建于一九三一年。";
    let (bytes, _, _) = encoding_rs::GBK.encode(told);
    let latin = |byte: u8| if byte == 0xbc { 'Œ' } else { char::from(byte) };
    let taken: String = bytes.iter().map(|&byte| latin(byte)).collect();
    assert_eq!(clean(taken.as_bytes()).unwrap().text, told);
    assert_eq!(clean(encoded_again(&taken).as_bytes()).unwrap().text, told);
    // Russian taken so looks alike, and is no Chinese.
    let (russian, _, _) = encoding_rs::WINDOWS_1251.encode(
        "Мост через реку снова открыт для движения, сообщил в понедельник мэр города журналистам газеты.",
    );
    let taken: String = russian.iter().map(|&byte| char::from(byte)).collect();
    assert_eq!(clean(taken.as_bytes()).unwrap().text, taken);
}
