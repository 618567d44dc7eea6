//! The engine: an article's zones through the rules, in order.

use presswork_corpus::{Article, BlockKind, Joined, Quotation, Sentence, Span, Token, TokenisedDoc, Zone};

use crate::compound;
use crate::cut::{Cut, Piece, cut_block, cut_by_standard};
use crate::fold::fold_type;
use crate::icu::Dictionaries;
use crate::intern::{Forms, Interner, Texts};
use crate::language::{Habits, Languages, primary};
use crate::options::{Hyphens, Options, Profile, Rule, Rules};
use crate::quotation::Finder;
use crate::sentence;
use crate::stem::Stem;
use crate::stop::StopWords;
use crate::view::View;

/// The tokeniser: its options, and every language's lists and dictionaries, read once. Immutable; threads share it.
pub struct Tokeniser {
    options: Options,
    described: String,
    languages: Languages,
    stop_words: StopWords,
    dictionaries: Dictionaries,
}

/// The buffers of one thread. What they hold from one document to the next changes no result.
#[derive(Default)]
pub struct Scratch {
    pieces: Vec<Piece>,
    cuts: Vec<Cut>,
    ends: Vec<usize>,
    interner: Interner,
}

impl Tokeniser {
    /// A tokeniser for every language.
    pub fn new(options: Options) -> Self {
        Tokeniser {
            options,
            described: options.describe(),
            languages: Languages::load(),
            stop_words: StopWords::load(&options),
            dictionaries: Dictionaries::load(),
        }
    }

    /// What it was made with.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The folded form of `surface`, as in [`Type::folded`](presswork_corpus::Type).
    pub fn fold(&self, surface: &str) -> String {
        fold_type(surface, &self.options)
    }

    /// The stem of `folded` by the algorithm of `language` (ISO 639-1); `folded` itself where the language has none. It is
    /// the [`Type::stem`](presswork_corpus::Type) of the form, but where the algorithm leaves nothing: then it is empty,
    /// and the type keeps its folded form.
    pub fn stem(&self, language: &str, folded: &str) -> String {
        let stemmer = Stem::of_language(self.options.stemmer, language);
        stemmer.map_or_else(|| folded.to_owned(), |stemmer| stemmer.stem(folded).0)
    }

    /// Whether `folded`, as [`fold`](Self::fold) has it, is a stop word of `language` (ISO 639-1); never where the
    /// language has no list.
    pub fn is_stop_word(&self, language: &str, folded: &str) -> bool {
        self.stop_words.of(language).is_some_and(|words| words.contains(folded))
    }

    /// The tokens, sentences and quotations of `article`'s title and body.
    ///
    /// The language is the article's, by its primary subtag. Blocks are read as far as they are ordered, disjoint and on
    /// character boundaries; text outside of them is not read.
    pub fn tokenise(&self, article: &Article, scratch: &mut Scratch) -> TokenisedDoc {
        let tag = article.metadata.language.as_ref().map_or("und", |language| language.value.as_str());
        let language = primary(tag);
        let forms = Forms {
            number: number(&language),
            stop_words: self.stop_words.of(&language),
            stem: Stem::of_language(self.options.stemmer, &language),
            options: &self.options,
        };
        let mut zones = Zones {
            tokeniser: self,
            code: &language,
            habits: Habits::of(&language),
            texts: Texts { title: article.title(), body: &article.text },
            tokens: Vec::with_capacity((article.text.len() + article.title().len()) / 5),
            sentences: Vec::new(),
            quotations: Vec::new(),
            joined: Vec::new(),
        };
        scratch.interner.begin((article.text.len() + article.title().len()) / 12);
        let title = article.title();
        if let Some(whole) = span_of(title) {
            zones.read(title, Zone::Title, std::iter::once((whole, BlockKind::Heading)), scratch);
        }
        let blocks = article.blocks.iter().map(|block| (block.span, block.kind));
        zones.read(&article.text, Zone::Body, blocks, scratch);
        let Zones { tokens, sentences, quotations, joined, .. } = zones;
        let (types, stem_panics) = scratch.interner.types(Texts { title, body: &article.text }, &forms);
        TokenisedDoc {
            key: article.key.clone(),
            tokenised_by: self.described.clone(),
            types,
            tokens,
            joined,
            stem_panics,
            sentences,
            quotations,
            blocks: article.blocks.iter().map(|block| block.span).collect(),
            repeated: article.repeated_blocks(),
            language,
        }
    }
}

/// A number of its own for every language that has a stemmer or lists, which all have codes of two letters; 0 for the rest,
/// whose forms fold alike.
fn number(code: &str) -> u16 {
    match code.as_bytes() {
        [a, b] => u16::from(*a) << 8 | u16::from(*b),
        _ => 0,
    }
}

/// The span of all of `text`; `None` where it is empty.
fn span_of(text: &str) -> Option<Span> {
    let len = u32::try_from(text.len()).ok()?;
    (len > 0).then(|| Span::new(0, len))
}

/// A document while its zones are read.
struct Zones<'a> {
    tokeniser: &'a Tokeniser,
    code: &'a str,
    habits: Habits,
    texts: Texts<'a>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    quotations: Vec<Quotation>,
    joined: Vec<Joined>,
}

impl Zones<'_> {
    fn read(
        &mut self,
        text: &str,
        zone: Zone,
        blocks: impl Iterator<Item = (Span, BlockKind)>,
        scratch: &mut Scratch,
    ) {
        let Scratch { pieces, cuts, ends, interner } = scratch;
        let first_quotation = self.quotations.len();
        let first_token = self.tokens.len();
        let mut finder = Finder::new(text, zone);
        let mut from = 0;
        for (span, kind) in blocks {
            let Some(block) = clip(text, from, span) else { continue };
            from = block.end;
            cuts.clear();
            ends.clear();
            let news = match self.tokeniser.options.profile {
                Profile::News(news) => Some(news),
                Profile::Uax29 => None,
            };
            match news {
                Some(news) => {
                    let view = View {
                        text,
                        start: block.start as usize,
                        end: block.end as usize,
                        language: self.tokeniser.languages.cutting(self.code),
                        habits: self.habits,
                        hyphens: news.hyphens,
                        clitics: news.clitics,
                        rules: Rules::ALL.without(news.without),
                        dictionaries: &self.tokeniser.dictionaries,
                    };
                    cut_block(&view, pieces, cuts);
                    match zone {
                        Zone::Title => {}
                        Zone::Body if view.has(Rule::Sentences) => sentence::ends(&view, kind, cuts, ends),
                        Zone::Body => sentence::ends_by_standard(text, block, cuts, ends),
                    }
                }
                None => {
                    cut_by_standard(text, block, cuts);
                    if zone == Zone::Body {
                        sentence::ends_by_standard(text, block, cuts, ends);
                    }
                }
            }
            if zone == Zone::Title && !cuts.is_empty() {
                ends.push(cuts.len());
            }
            finder.read(block, cuts, &mut self.quotations);
            let first = self.tokens.len() as u32;
            let mut start = 0;
            for &end in ends.iter() {
                let sentence = self.sentences.len() as u32;
                let span = Span::new(cuts[start].span.start, cuts[end - 1].span.end);
                self.sentences.push(Sentence { zone, span });
                for cut in &cuts[start..end] {
                    let type_index = interner.index(self.texts, zone, cut.span);
                    self.tokens.push(Token {
                        type_index,
                        zone,
                        span: cut.span,
                        kind: cut.kind,
                        sentence,
                        quoted: false,
                    });
                }
                start = end;
            }
            if news.is_some_and(|news| news.hyphens == Hyphens::Both) {
                let index = |span| interner.index(self.texts, zone, span);
                compound::joined(text, cuts, first, index, &mut self.joined);
            }
        }
        finder.finish(&mut self.quotations);
        flag_quoted(&mut self.tokens[first_token..], &self.quotations[first_quotation..]);
    }
}

/// `span` as far as it lies in `text` behind `from` and on character boundaries; `None` where nothing is left.
fn clip(text: &str, from: u32, span: Span) -> Option<Span> {
    let mut start = (span.start.max(from) as usize).min(text.len());
    let mut end = (span.end as usize).min(text.len());
    while !text.is_char_boundary(start) {
        start += 1;
    }
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (start < end).then(|| Span::new(start as u32, end as u32))
}

/// Marks the tokens that lie inside a quotation; both are ordered.
fn flag_quoted(tokens: &mut [Token], quotations: &[Quotation]) {
    let mut rest = quotations.iter().peekable();
    for token in tokens {
        while rest.next_if(|quotation| quotation.span.end <= token.span.start).is_some() {}
        token.quoted = rest.peek().is_some_and(|quotation| quotation.span.contains(token.span));
    }
}
