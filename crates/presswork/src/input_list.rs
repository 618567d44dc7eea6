//! The list of inputs in `provenance.json`: written as they are read from where they wait, and of a list that is read back the
//! first are held.

use std::fmt;

use presswork_report::LISTED;
use serde::de::{SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::inputs::{InputHash, Inputs};

/// One input document, as the list has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Input {
    pub key: String,
    pub bytes: u64,
    #[serde(with = "hex")]
    pub blake3: [u8; 32],
}

impl From<InputHash> for Input {
    fn from(input: InputHash) -> Self {
        Input { key: input.key, bytes: input.bytes, blake3: input.blake3 }
    }
}

/// What a page says of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FirstInputs {
    pub first: Vec<Input>,
    pub total: u64,
    pub bytes: u64,
}

impl FirstInputs {
    pub fn of(inputs: &Inputs) -> Self {
        FirstInputs {
            first: inputs.first().iter().cloned().map(Input::from).collect(),
            total: inputs.total(),
            bytes: inputs.bytes(),
        }
    }
}

impl<'de> Deserialize<'de> for FirstInputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;

        impl<'de> Visitor<'de> for List {
            type Value = FirstInputs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of inputs")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<FirstInputs, A::Error> {
                let mut inputs = FirstInputs::default();
                while let Some(input) = list.next_element::<Input>()? {
                    inputs.total += 1;
                    inputs.bytes = inputs.bytes.saturating_add(input.bytes);
                    if inputs.first.len() < LISTED {
                        inputs.first.push(input);
                    }
                }
                Ok(inputs)
            }
        }

        deserializer.deserialize_seq(List)
    }
}

/// Writes the whole list.
pub(crate) struct Whole<'a>(pub &'a Inputs);

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for input in self.0.iter() {
            list.serialize_element(&Input::from(input.map_err(S::Error::custom)?))?;
        }
        list.end()
    }
}

/// A hash as 64 digits.
pub(crate) mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(hash: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&blake3::Hash::from_bytes(*hash).to_hex())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
        let text = String::deserialize(deserializer)?;
        blake3::Hash::from_hex(text).map(|hash| *hash.as_bytes()).map_err(D::Error::custom)
    }
}
