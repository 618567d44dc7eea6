//! Names: capitalised sequences, what kind of thing each names, and spellings that may be one name.
//!
//! *In*: tokenised documents. *Out*: the mentions of each document ([`NameFinder::find`], [`resolve`]), the names of a corpus
//! ([`NameTable`]), and proposals of which names may be one ([`variants`]). Nothing is merged that a person has not confirmed
//! by [`Aliases`], but forms that differ only in case, dots or the form of an apostrophe.
//!
//! A first word of a sentence, and a word of a headline in capitals, is a name only where the rest of the corpus says so, so
//! that finding goes in two steps: candidates by document, verdicts by the corpus ([`CaseEvidence`]).
//!
//! English and French have lists of their own for titles, institutions, demonyms. German, where every noun is capitalised, has
//! rules of its own: two words or more beside each other, a word behind a title, a surname where its document has the whole
//! name, a word without the article that a noun would need. Every other language with capitals goes by the general rule without lists, so that its kinds are mostly
//! `unknown`; a script without capitals yields no names.

mod aliases;
mod case;
mod cut;
mod find;
mod french;
mod german;
mod german_single;
mod german_verdict;
mod key;
mod kind;
mod lists;
mod resolve;
mod sequence;
mod surroundings;
mod table;
mod text;
mod variants;

pub use aliases::Aliases;
pub use case::{CaseEvidence, CaseFact};
pub use find::{Candidate, Certainty, Found, NameFinder, NameWord};
pub use key::{folded_name, skeleton};
pub use kind::{Evidence, NameKind};
pub use resolve::{Mention, resolve};
pub use table::{Gathered, Name, NameTable, Place, last_word, short_forms};
pub use variants::{ALIKE, Alike, Variant, VariantKind, alike_keys, related, variants};
