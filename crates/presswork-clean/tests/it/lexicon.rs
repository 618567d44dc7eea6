//! What the model is told of words by its lexicon.

use presswork_clean::Cleaner;
use presswork_clean::training::{Lexicon, Prepared};
use presswork_corpus::RawCapture;

const PAGE: &str = "<!DOCTYPE html><html><body>\
    <div class='quayBox wrap-12'><p class='quay_text'>The ferry had left before the rain began to fall.</p></div>\
    <div class=plank><h2>Harbour gifts</h2><p>Mugs</p></div>\
    <p>Gifts</p></body></html>";

fn prepared() -> Prepared {
    let capture =
        RawCapture { key: "page".to_owned(), bytes: PAGE.into(), media: None, labels: Default::default() };
    Prepared::of(&Cleaner::with_table(b""), &capture).unwrap()
}

/// The shares of body of the page's words: the first block is body, the others are not.
fn shares(page: &Prepared) -> Vec<(u32, f32)> {
    let labels = [(true, 3.0), (false, 1.5), (false, 1.0), (false, 1.0)];
    assert_eq!(page.texts().len(), labels.len());
    page.telling(&labels).into_iter().map(|(word, (body, all))| (word, body / all)).collect()
}

#[test]
fn names_speak_of_the_text_under_them_and_lines_of_themselves() {
    let page = prepared();
    let body = shares(&page).iter().filter(|(_, share)| *share == 1.0).count();
    let rest = shares(&page).iter().filter(|(_, share)| *share == 0.0).count();
    // quay, box, quaybox, wrap, text, quaytext and nine words of the line, one of them twice; plank, harbour, gifts, mugs.
    assert_eq!((body, rest), (15, 4));

    let values = shares(&page).into_iter().map(|(word, share)| (word, share * 2.0 - 1.0));
    let told = page.told(&Lexicon::of(values));
    // Innermost name known, the next above, lowest, highest, all; words of the line, lowest, of the heading before.
    assert_eq!(told[0], [1.0, 1.0, 0.0, 1.0, 2.0, 10.0, 0.0, 0.0]);
    assert_eq!(told[1], [-1.0, 0.0, -1.0, 0.0, -1.0, -2.0, -1.0, 0.0]);
    assert_eq!(told[2], [-1.0, 0.0, -1.0, 0.0, -1.0, -1.0, -1.0, -2.0]);
    assert_eq!(told[3], [0.0, 0.0, 0.0, 0.0, 0.0, -1.0, -1.0, -2.0]);
}

#[test]
fn an_unknown_word_tells_nothing() {
    let page = prepared();
    assert!(page.told(&Lexicon::of([(1, 4.0)])).iter().flatten().all(|&number| number == 0.0));
}
