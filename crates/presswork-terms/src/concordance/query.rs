//! The query language of the concordance.

use std::fmt;

use presswork_corpus::{Token, TokenisedDoc, Type};
use regex::{Regex, RegexBuilder};

use super::split::pieces;
use crate::counting::TermForm;
use crate::folding::{begins_with, fold};

/// What is looked for: one word, or a phrase of several that follow each other.
///
/// | a word of the query | finds tokens |
/// |---|---|
/// | `regime` | whose term it is |
/// | `evacu*` | whose term begins so; `*` alone is any word |
/// | `=Regime`, `=Reg*` | that stand so in the text |
/// | `stem:evacu` | that have this stem; see [`Query::stemmed`] |
/// | `/^anti/` | whose folded form the regular expression finds; upper case is as lower case |
///
/// The text of a word is folded as tokens are and cut as they are: at hyphens and other punctuation, but
/// not inside `don't`, `u.n.`, `3.5`, `75,000`, `at&t`, `8:30`, `#topic`, `@name` and addresses. A dot or an
/// apostrophe that ends a word belongs to it, as in `mr.` and `l'`, and so does a hyphen: `pre-`.
///
/// What is typed without white space stands so in the text: `pro-regime` finds `Pro-regime`, whether that is one token
/// there, a joined form, or `pro`, `-`, `regime`; it finds neither `pro regime` nor `pro, regime`, which the phrase
/// `pro regime` finds beside it. So a term of a table, typed as it stands there, is its own query and has as many lines
/// as it is counted, whatever other documents hold, unless it begins with a sign of the query language;
/// [`Query::of_term`] takes any.
#[derive(Clone, Debug)]
pub struct Query {
    items: Vec<Item>,
}

/// A stretch of a query without white space.
#[derive(Clone, Debug)]
struct Item {
    /// Its words, cut as text mostly is.
    pieces: Vec<Word>,
    /// What stands between them, folded: one fewer.
    gaps: Vec<String>,
    /// The stretch as one word, where that is another: documents that have it as a token are searched for that.
    whole: Option<Word>,
}

/// The most words that a query may have.
const MOST_WORDS: usize = 100;

/// A word to look for, and what must stand between it and the word before it, where they were typed without white space.
pub(super) struct Wanted<'a> {
    pub(super) word: &'a Word,
    pub(super) gap: Option<&'a str>,
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    field: Field,
    test: Test,
}

/// What of a token is tested.
#[derive(Clone, Copy, Debug)]
enum Field {
    /// The form that is counted.
    Term,
    Surface,
    Stem,
}

#[derive(Clone, Debug)]
enum Test {
    Is(Text),
    Begins(Text),
    Finds(Regex),
}

/// The text of a word, for forms that are folded and for those that are not.
#[derive(Clone, Debug)]
struct Text {
    written: String,
    folded: String,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// Nothing to look for, more than 100 words, or a regular expression that does not end or cannot
    /// be understood; look-around and back-references are not supported.
    ///
    /// ```
    /// use presswork_terms::{Query, QueryErrorKind};
    /// assert_eq!(Query::parse("besieged city").map(|query| query.words()).ok(), Some(2));
    /// assert_eq!(Query::parse("pro-regime").map(|query| query.words()).ok(), Some(2));
    /// assert_eq!(Query::parse("—").map_err(|error| error.kind).err(), Some(QueryErrorKind::Empty));
    /// ```
    pub fn parse(text: &str) -> Result<Self, QueryError> {
        let mut items: Vec<Item> = Vec::new();
        let mut rest = text.trim_start_matches(parts_words);
        while !rest.is_empty() {
            let at = text.len() - rest.len();
            let item = if rest.starts_with('/') {
                let end = pattern_end(rest).ok_or_else(|| QueryErrorKind::UnclosedPattern.at(at))?;
                items.push(Item::of_word(pattern(&rest[1..end - 1], at)?));
                end
            } else {
                let end = rest.find(parts_words).unwrap_or(rest.len());
                items.extend(read_item(&rest[..end]));
                end
            };
            if items.iter().map(|item| item.pieces.len()).sum::<usize>() > MOST_WORDS {
                let detail = format!("a query may have {MOST_WORDS}");
                return Err(QueryError { kind: QueryErrorKind::TooManyWords, at, detail });
            }
            rest = rest[item..].trim_start_matches(parts_words);
        }
        if items.is_empty() {
            return Err(QueryErrorKind::Empty.at(0));
        }
        Ok(Query { items })
    }

    /// The query of a term as tables have it: its words, parted by single spaces, each taken as it
    /// stands, whatever characters it holds. It has as many hits as the term is counted.
    pub fn of_term(term: &str) -> Self {
        let word = |word: &str| Word {
            field: Field::Term,
            test: Test::Is(Text { written: word.to_owned(), folded: word.to_owned() }),
        };
        Query { items: term.split(' ').map(|text| Item::of_word(word(text))).collect() }
    }

    /// The query with the text of each `stem:` word stemmed, so that `stem:evacuate` finds the forms
    /// of that word. Stems belong to a language, so a query is stemmed for the documents of one; the
    /// stemmer is the one that the documents were tokenised with. Without this, `stem:` takes a stem.
    pub fn stemmed(mut self, stem: impl Fn(&str) -> String) -> Self {
        for word in self.items.iter_mut().flat_map(|item| item.pieces.iter_mut().chain(&mut item.whole)) {
            if let (Field::Stem, Test::Is(text)) = (word.field, &mut word.test) {
                // A type of which its algorithm leaves nothing keeps its form.
                let stem = stem(&text.folded);
                if !stem.is_empty() {
                    text.folded = stem;
                }
            }
        }
        self
    }

    /// Words that a hit has, where no document has several of them as one token.
    pub fn words(&self) -> usize {
        self.items.iter().map(|item| item.pieces.len()).sum()
    }

    /// Whether it was typed without white space inside, and is no expression.
    pub(super) fn is_one_stretch(&self) -> bool {
        matches!(self.items.as_slice(), [item] if item.whole.is_some())
    }

    /// The words to look for in `doc`.
    pub(super) fn words_in(&self, doc: &TokenisedDoc, term: TermForm) -> Vec<Wanted<'_>> {
        let known = |word: &Word| doc.types.iter().any(|form| word.finds(form, term));
        let finds = |word: &Word, token: &Token| {
            doc.types.get(token.type_index as usize).is_some_and(|form| word.finds(form, term))
        };
        // A joined form stands over tokens, so that a phrase meets these.
        let alone = self.items.len() == 1 || doc.joined.is_empty();
        let mut words = Vec::with_capacity(self.words());
        for item in &self.items {
            match &item.whole {
                Some(whole)
                    if known(whole) && (alone || doc.tokens.iter().any(|token| finds(whole, token))) =>
                {
                    words.push(Wanted { word: whole, gap: None });
                }
                _ => {
                    let gaps = std::iter::once(None).chain(item.gaps.iter().map(|gap| Some(gap.as_str())));
                    words.extend(item.pieces.iter().zip(gaps).map(|(word, gap)| Wanted { word, gap }));
                }
            }
        }
        words
    }
}

impl Item {
    fn of_word(word: Word) -> Self {
        Item { pieces: vec![word], gaps: Vec::new(), whole: None }
    }
}

impl Word {
    /// Whether the word finds a type.
    pub(super) fn finds(&self, form: &Type, term: TermForm) -> bool {
        let field = match self.field {
            Field::Term => term,
            Field::Surface => TermForm::Surface,
            Field::Stem => TermForm::Stem,
        };
        let tested = field.of(form);
        match &self.test {
            Test::Is(text) => tested == text.of(field),
            Test::Begins(text) => begins_with(&tested, text.of(field)),
            Test::Finds(pattern) => pattern.is_match(&form.folded),
        }
    }
}

impl Word {
    /// Whether `text` is all that the word looks for.
    fn is_whole(&self, text: &str) -> bool {
        match &self.test {
            Test::Is(own) | Test::Begins(own) => own.written == text,
            Test::Finds(_) => true,
        }
    }
}

impl Text {
    fn of(&self, field: TermForm) -> &str {
        if field == TermForm::Surface { &self.written } else { &self.folded }
    }
}

/// White space, but for the narrow no-break space, which UAX #29 has inside words and numbers.
fn parts_words(c: char) -> bool {
    c.is_whitespace() && c != '\u{202f}'
}

/// Where the expression that `rest` begins with ends, its last slash included: at a slash that is not
/// escaped and has white space or nothing behind it.
fn pattern_end(rest: &str) -> Option<usize> {
    let mut escaped = false;
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let last = chars.peek().is_none_or(|&(_, next)| parts_words(next));
        if c == '/' && !escaped && last {
            return Some(at + 1);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

fn pattern(text: &str, at: usize) -> Result<Word, QueryError> {
    let built = RegexBuilder::new(text).case_insensitive(true).build();
    let pattern =
        built.map_err(|error| QueryError { kind: QueryErrorKind::Pattern, at, detail: error.to_string() })?;
    Ok(Word { field: Field::Term, test: Test::Finds(pattern) })
}

/// Reads a stretch without white space: one word, or several where the tokeniser would cut it. `None` where it holds no
/// word.
fn read_item(item: &str) -> Option<Item> {
    let mut words = Vec::new();
    let (field, text) = if let Some(text) = item.strip_prefix('=') {
        (Field::Surface, text)
    } else if let Some(text) = item.strip_prefix("stem:") {
        (Field::Stem, text)
    } else {
        (Field::Term, item)
    };
    let (text, open) = text.strip_suffix('*').map_or((text, false), |text| (text, true));
    if !open && is_one_by_its_ends(text) {
        let text = Text { written: text.to_owned(), folded: fold(text) };
        return Some(Item::of_word(Word { field, test: Test::Is(text) }));
    }
    let pieces = pieces(text);
    let text_of = |piece: &str| Text { written: piece.to_owned(), folded: fold(piece) };
    let ends = pieces.iter().map(|piece| piece.end);
    let starts = pieces.iter().skip(1).map(|piece| piece.start);
    let starts = starts.chain(open.then_some(text.len()));
    let mut gaps: Vec<String> = ends.zip(starts).map(|(end, start)| gap(&text[end..start])).collect();
    // The star is of the last piece where it touches it; after a hyphen it is a word of its own.
    let touched = pieces.last().is_some_and(|piece| piece.end == text.len());
    let last = pieces.len();
    for (number, piece) in (1..).zip(pieces) {
        let piece = text_of(&text[piece]);
        let begins = open && touched && number == last;
        let test = if begins { Test::Begins(piece) } else { Test::Is(piece) };
        words.push(Word { field, test });
    }
    if open && !touched {
        words.push(Word { field, test: Test::Begins(text_of("")) });
    }
    gaps.truncate(words.len().saturating_sub(1));
    let one = matches!(words.as_slice(), [word] if word.is_whole(text));
    let whole = (!one && !text.is_empty() && !words.is_empty()).then(|| {
        let text = text_of(text);
        Word { field, test: if open { Test::Begins(text) } else { Test::Is(text) } }
    });
    (!words.is_empty()).then_some(Item { pieces: words, gaps, whole })
}

/// Whether the signs at the ends of `text` belong to its word and tell it from the word without them: `pre-` (of `pre- and
/// post-war`), `n°`, `-0.8`.
fn is_one_by_its_ends(text: &str) -> bool {
    let worded = text.contains(char::is_alphanumeric);
    let signed = text.strip_prefix(['-', '+']).is_some_and(|rest| rest.starts_with(char::is_numeric));
    worded && (signed || text.ends_with(['-', '\u{2010}', '\u{2011}', '°']))
}

/// What stands between two words of a query, or of a text, as they are compared: folded, a hyphen in whatever form.
pub(super) fn gap(text: &str) -> String {
    fold(text).replace(['\u{2010}', '\u{2011}'], "-")
}

/// Why a query cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// What is wrong.
    pub kind: QueryErrorKind,
    /// The byte of the query where it begins.
    pub at: usize,
    /// What the expression's compiler says, or the limit; empty where the kind says all.
    pub detail: String,
}

/// What is wrong with a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QueryErrorKind {
    /// It holds no word.
    Empty,
    /// It has more words than a query may have.
    TooManyWords,
    /// A regular expression has no closing slash.
    UnclosedPattern,
    /// A regular expression cannot be understood, or is too large.
    Pattern,
}

impl QueryErrorKind {
    fn at(self, at: usize) -> QueryError {
        QueryError { kind: self, at, detail: String::new() }
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            QueryErrorKind::Empty => "the query holds no word",
            QueryErrorKind::TooManyWords => "the query has too many words",
            QueryErrorKind::UnclosedPattern => "a regular expression lacks its closing slash",
            QueryErrorKind::Pattern => "a regular expression cannot be read",
        };
        write!(f, "{what} (byte {})", self.at)?;
        if self.detail.is_empty() { Ok(()) } else { write!(f, ": {}", self.detail) }
    }
}

impl std::error::Error for QueryError {}
