//! What a name names, by cheap evidence. What the evidence does not settle stays `unknown`: it is never guessed.

use serde::{Deserialize, Serialize};

/// The kind of thing that a name names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameKind {
    /// A title, a role before it, an age or a role behind it, a verb of speech beside two words or more.
    Person,
    /// Ends in, or stands around, a word for an institution; an acronym in brackets behind it, or is one.
    Organisation,
    /// Behind a preposition of place, or in the list of places.
    Place,
    /// Nothing says, or the evidence is divided.
    #[default]
    Unknown,
}

impl NameKind {
    /// The name as tables print it.
    pub const fn name(self) -> &'static str {
        match self {
            NameKind::Person => "person",
            NameKind::Organisation => "organisation",
            NameKind::Place => "place",
            NameKind::Unknown => "unknown",
        }
    }
}

/// What speaks for each kind: mentions that show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Mentions behind a title or a role (`Mr.`, `spokeswoman`).
    pub titled: u32,
    /// Mentions of two words or more beside a verb of speech, or before an age or a role in apposition.
    pub speaking: u32,
    /// Mentions behind a preposition of place.
    pub located: u32,
    /// Mentions whose own words are those of an institution.
    pub institution: u32,
    /// Mentions whose own words are those of a place, or that a list has.
    pub place_worded: u32,
}

impl Evidence {
    /// Adds another mention's.
    pub fn add(&mut self, other: &Evidence) {
        self.titled = self.titled.saturating_add(other.titled);
        self.speaking = self.speaking.saturating_add(other.speaking);
        self.located = self.located.saturating_add(other.located);
        self.institution = self.institution.saturating_add(other.institution);
        self.place_worded = self.place_worded.saturating_add(other.place_worded);
    }

    /// The verdict, and what it rests on. A name's own words go before what stands around it. Where titles and speech
    /// meet prepositions of place, the one needs more than twice the other.
    pub fn verdict(&self) -> (NameKind, &'static str) {
        let person = self.titled + self.speaking;
        if self.place_worded > 0 && self.titled == 0 {
            return (NameKind::Place, "place-word");
        }
        if self.institution > 0 && self.titled == 0 {
            return (NameKind::Organisation, "institution-word");
        }
        if person > 2 * self.located {
            return (NameKind::Person, if self.titled > 0 { "title" } else { "speech" });
        }
        if self.located > 2 * person {
            return (NameKind::Place, "preposition");
        }
        (NameKind::Unknown, "")
    }
}
