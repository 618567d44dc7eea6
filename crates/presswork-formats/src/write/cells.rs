//! A row's fields as the cells of a CSV record.

use serde::ser::{Error as _, Impossible, Serialize, SerializeStruct, Serializer};
use serde_json::Error;

/// The cells of `row`, a struct of plain fields.
pub(crate) fn cells(row: &impl Serialize) -> Result<Vec<String>, Error> {
    row.serialize(RowSerializer)
}

/// What a serializer of plain values refuses.
macro_rules! refused {
    ($what:literal; $($method:ident($($argument:ty),*)),+ $(,)?) => { $(
        fn $method(self, $(_: $argument),*) -> Result<Self::Ok, Error> {
            Err(Error::custom($what))
        }
    )+ };
}

macro_rules! compounds_refused {
    ($what:literal) => {
        type SerializeSeq = Impossible<Self::Ok, Error>;
        type SerializeTuple = Impossible<Self::Ok, Error>;
        type SerializeTupleStruct = Impossible<Self::Ok, Error>;
        type SerializeTupleVariant = Impossible<Self::Ok, Error>;
        type SerializeMap = Impossible<Self::Ok, Error>;
        type SerializeStructVariant = Impossible<Self::Ok, Error>;

        fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
            Err(Error::custom($what))
        }
        fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
            Err(Error::custom($what))
        }
        fn serialize_tuple_struct(
            self,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleStruct, Error> {
            Err(Error::custom($what))
        }
        fn serialize_tuple_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeTupleVariant, Error> {
            Err(Error::custom($what))
        }
        fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
            Err(Error::custom($what))
        }
        fn serialize_struct_variant(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: usize,
        ) -> Result<Self::SerializeStructVariant, Error> {
            Err(Error::custom($what))
        }
        fn serialize_newtype_variant<T: Serialize + ?Sized>(
            self,
            _: &'static str,
            _: u32,
            _: &'static str,
            _: &T,
        ) -> Result<Self::Ok, Error> {
            Err(Error::custom($what))
        }
    };
}

struct RowSerializer;

impl Serializer for RowSerializer {
    type Ok = Vec<String>;
    type Error = Error;
    type SerializeStruct = Cells;

    refused! { "a row of a table is a struct";
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_f32(f32),
        serialize_f64(f64), serialize_char(char), serialize_str(&str), serialize_bytes(&[u8]),
        serialize_none(), serialize_unit(), serialize_unit_struct(&'static str),
        serialize_unit_variant(&'static str, u32, &'static str),
    }
    compounds_refused! { "a row of a table is a struct" }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Self::Ok, Error> {
        value.serialize(self)
    }
    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Cells, Error> {
        Ok(Cells(Vec::with_capacity(length)))
    }
}

struct Cells(Vec<String>);

impl SerializeStruct for Cells {
    type Ok = Vec<String>;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Error> {
        self.0.push(value.serialize(CellSerializer)?);
        Ok(())
    }

    fn end(self) -> Result<Vec<String>, Error> {
        Ok(self.0)
    }
}

struct CellSerializer;

/// A number as JSON has it; empty where JSON has null.
fn number(value: impl Serialize) -> Result<String, Error> {
    let json = serde_json::to_string(&value)?;
    Ok(if json == "null" { String::new() } else { json })
}

macro_rules! numbers {
    ($($method:ident($number:ty)),+ $(,)?) => { $(
        fn $method(self, value: $number) -> Result<String, Error> {
            number(value)
        }
    )+ };
}

impl Serializer for CellSerializer {
    type Ok = String;
    type Error = Error;
    type SerializeStruct = Impossible<String, Error>;

    numbers! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_f32(f32),
        serialize_f64(f64),
    }
    refused! { "a cell of a table is a plain value";
        serialize_bytes(&[u8]), serialize_unit_struct(&'static str),
    }
    compounds_refused! { "a cell of a table is a plain value" }

    fn serialize_char(self, value: char) -> Result<String, Error> {
        Ok(value.to_string())
    }
    fn serialize_str(self, value: &str) -> Result<String, Error> {
        Ok(value.to_owned())
    }
    fn serialize_none(self) -> Result<String, Error> {
        Ok(String::new())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<String, Error> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<String, Error> {
        Ok(String::new())
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<String, Error> {
        Ok(name.to_owned())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<String, Error> {
        value.serialize(self)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        Err(Error::custom("a cell of a table is a plain value"))
    }
}
