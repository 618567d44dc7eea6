//! What the names of an element say of who and when: whether it holds an author or a date, and whether it stands
//! among other texts.

use foldhash::HashMap;

use super::name::{AttributeName, Name};
use super::page::{NodeId, Page};

/// What a class attribute says that the element holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    pub(super) author: bool,
    pub(super) date: bool,
}

/// The classes of a page that say something; a page repeats them for each of its teasers and comments.
#[derive(Default)]
pub(super) struct Classes<'p> {
    known: HashMap<&'p str, Marks>,
}

impl<'p> Classes<'p> {
    /// What a class attribute says.
    pub(super) fn marks(&mut self, class: &'p str) -> Marks {
        // Most attributes end here.
        if !MARKS.stand_in(class) {
            return Marks::default();
        }
        *self.known.entry(class).or_insert_with(|| marks_of(class))
    }
}

fn marks_of(class: &str) -> Marks {
    const AUTHOR: [&str; 5] = ["author", "byline", "autor", "writer", "username"];
    const DATE: [&str; 7] = ["date", "datum", "timestamp", "publish", "posted", "created", "fecha"];
    #[rustfmt::skip]
    const NOT: [&str; 30] = [
        "bio", "box", "avatar", "image", "img", "photo", "picture", "social", "link", "desc", "about", "list",
        "comment", "info", "related", "more", "update", "modified", "icon", "role", "title", "job", "event",
        "picker", "reply", "card", "follow", "feed", "validate", "candidate",
    ];
    const MOST: usize = 12;
    let mut marks = Marks::default();
    for token in class.split_ascii_whitespace().take(MOST).filter(|token| MARKS.stand_in(token)) {
        let token = token.to_ascii_lowercase();
        let holds = |words: &[&str]| words.iter().any(|word| token.contains(word));
        let (author, date) = (holds(&AUTHOR), holds(&DATE));
        if (author || date) && !holds(&NOT) {
            marks.author |= author;
            marks.date |= date;
        }
    }
    marks
}

/// Whether the element stands in what belongs to other texts: comments, teasers, the side.
pub(super) fn is_of_others(page: &Page, id: NodeId) -> bool {
    const NEAREST: usize = 8;
    const LONGEST: usize = 200;
    const WORDS: [&str; 9] =
        ["comment", "related", "recommend", "sidebar", "teaser", "footer", "widget", "latest", "popular"];
    page.ancestors(id).take(NEAREST).any(|ancestor| {
        let Some(element) = page.element(ancestor) else { return false };
        let whole = matches!(element.tag(), Name::Html | Name::Body | Name::Main | Name::Article);
        let names = [AttributeName::Class, AttributeName::Id].map(|name| element.attribute(name));
        !whole
            && names.into_iter().flatten().any(|names| {
                names.len() <= LONGEST && OTHERS.stand_in(names) && {
                    let names = names.to_ascii_lowercase();
                    WORDS.iter().any(|word| names.contains(word))
                }
            })
    })
}

/// Four letters of each word that marks an author or a date.
static MARKS: Fours = Fours::of([
    *b"auth", *b"byli", *b"auto", *b"writ", *b"user", *b"date", *b"datu", *b"stam", *b"publ", *b"post",
    *b"crea", *b"fech",
]);

/// The first letters of the words for other texts.
static OTHERS: Fours =
    Fours::of([*b"comm", *b"rela", *b"reco", *b"side", *b"teas", *b"foot", *b"widg", *b"late", *b"popu"]);

/// Runs of four letters that are looked for all at once: a bit for each of their letters says whether the run
/// stands there so far (Baeza-Yates and Gonnet 1992).
struct Fours {
    /// The letters' bits by byte, for both cases.
    bits: [u64; 256],
    starts: u64,
    ends: u64,
}

impl Fours {
    const fn of<const N: usize>(words: [[u8; 4]; N]) -> Fours {
        assert!(N * 4 <= u64::BITS as usize, "a bit for each letter");
        let mut fours = Fours { bits: [0; 256], starts: 0, ends: 0 };
        let mut at = 0;
        while at < N * 4 {
            let letter = words[at / 4][at % 4];
            fours.bits[letter as usize] |= 1 << at;
            fours.bits[letter.to_ascii_uppercase() as usize] |= 1 << at;
            if at % 4 == 0 {
                fours.starts |= 1 << at;
            } else if at % 4 == 3 {
                fours.ends |= 1 << at;
            }
            at += 1;
        }
        fours
    }

    /// Whether one of the runs stands in a text, in any case.
    fn stand_in(&self, text: &str) -> bool {
        let mut state = 0;
        text.bytes().any(|byte| {
            state = (state << 1 | self.starts) & self.bits[usize::from(byte)];
            state & self.ends != 0
        })
    }
}
