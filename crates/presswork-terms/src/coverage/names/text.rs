//! A document's tokens with what is known of their forms, as names are looked for in them.

use std::ops::Range;

use presswork_corpus::{Token, TokenKind, TokenisedDoc};

use super::find::NameWord;
use super::lists::{Form, Lists};
use crate::counting::Repeated;

/// A document's tokens and their forms.
pub(super) struct Text<'a> {
    pub tokens: &'a [Token],
    forms: Vec<Form>,
    repeated: Repeated,
}

impl<'a> Text<'a> {
    pub fn of(doc: &'a TokenisedDoc, lists: &Lists) -> Self {
        let mut kinds = vec![TokenKind::Punctuation; doc.types.len()];
        // A form that is an abbreviation in one place is one in all; a token without its type ends the text.
        let known = doc.tokens.iter().take_while(|token| (token.type_index as usize) < kinds.len()).count();
        for token in &doc.tokens[..known] {
            let kind = &mut kinds[token.type_index as usize];
            if *kind != TokenKind::Abbreviation {
                *kind = token.kind;
            }
        }
        let forms = doc.types.iter().zip(kinds).map(|(one, kind)| lists.form(one, kind)).collect();
        Text { tokens: &doc.tokens[..known], forms, repeated: Repeated::of(doc) }
    }

    pub fn form(&self, token: &Token) -> &Form {
        &self.forms[token.type_index as usize]
    }

    pub fn at(&self, index: usize) -> Option<&Form> {
        self.tokens.get(index).map(|token| self.form(token))
    }

    /// Whether the token at `index` touches the one before it.
    pub fn touches(&self, index: usize) -> bool {
        index > 0 && self.tokens[index].span.start == self.tokens[index - 1].span.end
    }

    pub fn is_punctuation(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| !token.kind.counts())
    }

    pub fn is_hyphen(&self, index: usize) -> bool {
        self.at(index).is_some_and(|form| matches!(form.text.as_str(), "-" | "\u{2010}" | "\u{2011}"))
    }

    /// The sentences as ranges of tokens, without those of repeated blocks.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        let mut start = 0;
        for group in self.tokens.chunk_by(|a, b| (a.zone, a.sentence) == (b.zone, b.sentence)) {
            let end = start + group.len();
            if !self.repeated.hold(group[0].zone, group[0].span) {
                ranges.push(start..end);
            }
            start = end;
        }
        ranges
    }

    pub fn word(&self, index: usize) -> NameWord {
        let form = self.form(&self.tokens[index]);
        NameWord {
            token: index as u32,
            text: form.text.clone(),
            key: form.key.clone(),
            touches: self.touches(index),
            opener: form.opener || form.stop,
            noun: form.noun,
        }
    }
}
