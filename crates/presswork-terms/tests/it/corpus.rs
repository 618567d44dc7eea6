//! Documents for tests: random ones, and the micro corpus of Gries 2008.

use presswork_corpus::{
    Article, Block, BlockKind, Known, KnownBy, MediaType, Metadata, Sentence, Span, Token, TokenKind,
    TokenisedDoc, Type, Zone,
};
use presswork_terms::{Counting, Grouped, TermForm, Within, doc_of_words};
use proptest::prelude::*;

/// A word of a random document: its number in [`WORDS`], whether punctuation follows, whether quoted.
pub type Word = (usize, bool, bool);

/// A document: the title, then blocks of sentences of words.
#[derive(Clone, Debug)]
pub struct Plan {
    pub language: usize,
    pub group: usize,
    pub title: Vec<Word>,
    pub blocks: Vec<Vec<Vec<Word>>>,
    /// Of each block, whether the outlet repeats it.
    pub repeated: [bool; 4],
    pub counted: bool,
}

impl Plan {
    /// The blocks that stand between repeated ones, each stretch by itself.
    pub fn stretches(&self) -> Vec<Vec<Vec<Vec<Word>>>> {
        let mut stretches = vec![Vec::new()];
        for (block, repeated) in self.blocks.iter().zip(self.repeated) {
            match stretches.last_mut() {
                _ if block.iter().all(Vec::is_empty) => {}
                Some(stretch) if !repeated => stretch.push(block.clone()),
                _ => stretches.push(Vec::new()),
            }
        }
        stretches
    }

    /// The stretches that no n-gram leaves, of those blocks that count: the zone of each, and its words.
    pub fn units(&self, counting: &Counting) -> Vec<(Zone, Vec<Word>)> {
        let mut bodies: Vec<Vec<Word>> = Vec::new();
        match counting.within {
            Within::Sentence => bodies.extend(self.stretches().concat().concat()),
            Within::Block => bodies.extend(self.stretches().concat().iter().map(|block| block.concat())),
            Within::Document => {
                bodies.extend(self.stretches().iter().map(|stretch| stretch.concat().concat()));
            }
        }
        let title = counting.titles.then(|| (Zone::Title, self.title.clone()));
        title.into_iter().chain(bodies.into_iter().map(|body| (Zone::Body, body))).collect()
    }
}

/// Few, so that n-grams come again; surface, folded and stem differ.
pub const WORDS: [(&str, &str, &str); 6] = [
    ("Harbour", "harbour", "harbour"),
    ("harbour", "harbour", "harbour"),
    ("closes", "closes", "close"),
    ("closed", "closed", "close"),
    ("a.m.", "a.m.", "a.m."),
    ("Ｎorth’s", "ｎorth's", "ｎorth"),
];

pub const LANGUAGES: [&str; 2] = ["de", "en"];
pub const GROUPS: [&str; 3] = ["Courier", "Herald", "Post"];

pub fn plans(most: usize) -> impl Strategy<Value = Vec<Plan>> {
    prop::collection::vec(plan(), 0..most)
}

pub fn plan() -> impl Strategy<Value = Plan> {
    let word = || (0..WORDS.len(), prop::bool::weighted(0.2), prop::bool::weighted(0.3));
    let sentence = || prop::collection::vec(word(), 0..7);
    let blocks = prop::collection::vec(prop::collection::vec(sentence(), 0..3), 0..4);
    let repeated = prop::array::uniform4(prop::bool::weighted(0.2));
    let of = (0..LANGUAGES.len(), 0..GROUPS.len());
    (of, sentence(), blocks, repeated, prop::bool::weighted(0.85)).prop_map(
        |((language, group), title, blocks, repeated, counted)| Plan {
            language,
            group,
            title,
            blocks,
            repeated,
            counted,
        },
    )
}

pub fn countings() -> impl Strategy<Value = Counting> {
    let form = prop::sample::select(vec![TermForm::Folded, TermForm::Surface, TermForm::Stem]);
    let within = prop::sample::select(vec![Within::Sentence, Within::Block, Within::Document]);
    (form, any::<bool>(), 1..=5_u8, within).prop_map(|(form, titles, longest, within)| Counting {
        form,
        titles,
        longest,
        within,
    })
}

/// A text that grows word by word, with the tokens that stand in it.
struct Text {
    zone: Zone,
    text: String,
}

impl Text {
    fn push(&mut self, doc: &mut TokenisedDoc, surface: &str, kind: TokenKind, quoted: bool, gap: &str) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push_str(gap);
        }
        let start = self.text.len();
        self.text.push_str(surface);
        let at = doc.types.iter().position(|one| one.surface == surface).unwrap_or_else(|| {
            let (_, folded, stem) =
                WORDS.into_iter().find(|word| word.0 == surface).unwrap_or((surface, surface, surface));
            doc.types.push(Type {
                surface: surface.to_owned(),
                folded: folded.to_owned(),
                stem: stem.to_owned(),
                stop: false,
            });
            doc.types.len() - 1
        });
        doc.tokens.push(Token {
            type_index: at as u32,
            zone: self.zone,
            span: Span::of_range(start..self.text.len()),
            kind,
            sentence: doc.sentences.len() as u32,
            quoted,
        });
    }

    fn sentence(&mut self, doc: &mut TokenisedDoc, words: &[Word]) {
        if words.is_empty() {
            return;
        }
        let start = self.text.len();
        for &(word, comma, quoted) in words {
            self.push(doc, WORDS[word].0, TokenKind::Word, quoted, "  ");
            if comma {
                self.push(doc, ",", TokenKind::Punctuation, quoted, "");
            }
        }
        let span = Span::of_range(start..self.text.len());
        doc.sentences.push(Sentence { zone: self.zone, span });
    }
}

/// The article and the tokenised document of a plan.
pub fn build(number: usize, plan: &Plan) -> (Article, TokenisedDoc) {
    let key = format!("{number:04}.html");
    let mut doc = TokenisedDoc {
        key: key.clone(),
        language: LANGUAGES[plan.language].to_owned(),
        tokenised_by: "given".into(),
        types: Vec::new(),
        tokens: Vec::new(),
        joined: Vec::new(),
        stem_panics: 0,
        sentences: Vec::new(),
        quotations: Vec::new(),
        blocks: Vec::new(),
        repeated: Vec::new(),
    };
    let mut title = Text { zone: Zone::Title, text: String::new() };
    title.sentence(&mut doc, &plan.title);
    let mut body = Text { zone: Zone::Body, text: String::new() };
    for (sentences, repeated) in plan.blocks.iter().zip(plan.repeated) {
        if sentences.iter().all(Vec::is_empty) {
            continue;
        }
        if !body.text.is_empty() {
            body.text.push_str("\n\n");
        }
        let start = body.text.len();
        for sentence in sentences {
            body.sentence(&mut doc, sentence);
        }
        if repeated {
            doc.repeated.push(doc.blocks.len() as u32);
        }
        doc.blocks.push(Span::of_range(start..body.text.len()));
    }
    let article = Article {
        key,
        blocks: doc
            .blocks
            .iter()
            .zip(0..)
            .map(|(&span, index)| Block {
                span,
                kind: BlockKind::Paragraph,
                source: span,
                repeated: doc.repeated.contains(&index),
            })
            .collect(),
        text: body.text,
        metadata: Metadata {
            title: Some(Known { value: title.text, by: KnownBy::Heading }),
            ..Metadata::default()
        },
        removed: Vec::new(),
        media: MediaType::Html,
        charset: "utf-8".to_owned(),
        source_len: 0,
        flags: Vec::new(),
        labels: std::collections::BTreeMap::new(),
    };
    (article, doc)
}

pub fn build_all(plans: &[Plan]) -> Vec<(Article, TokenisedDoc)> {
    plans.iter().enumerate().map(|(number, plan)| build(number, plan)).collect()
}

pub fn grouped<'a>(plans: &[Plan], docs: &'a [(Article, TokenisedDoc)]) -> Vec<Grouped<'a>> {
    let grouped = |(plan, (_, doc)): (&Plan, &'a (Article, TokenisedDoc))| Grouped {
        doc,
        group: GROUPS[plan.group],
        counted: plan.counted,
    };
    plans.iter().zip(docs).map(grouped).collect()
}

/// The fifty letters of Gries 2008 (IJCL 13(4), p. 406) in their five parts.
pub fn micro() -> Vec<TokenisedDoc> {
    ["bamnibeup", "basatbewqn", "bcagabesta", "baghabeaat", "bahaabeaxat"]
        .iter()
        .zip(1..)
        .map(|(letters, number)| {
            let letters: Vec<String> = letters.chars().map(String::from).collect();
            doc_of_words(&format!("d{number}"), letters.iter().map(String::as_str))
        })
        .collect()
}

pub const PLAIN: Counting =
    Counting { form: TermForm::Folded, titles: true, longest: 3, within: Within::Block };
