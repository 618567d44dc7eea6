//! Other people's rows: a JSON object with a field of text or HTML, whose other fields are labels.

use std::borrow::Cow;
use std::collections::BTreeMap;

use presswork_corpus::{Labels, MediaType, RawCapture};
use serde_json::value::RawValue;

use crate::read::input::ReadOptions;
use crate::rows::OURS;

/// A row's fields, not yet parsed.
pub(crate) type Object<'a> = BTreeMap<String, &'a RawValue>;

/// A label longer than this is a text, and is not carried from stage to stage.
pub(crate) const LONGEST_LABEL: usize = 4 << 10;

/// The longest value that is taken as a key.
const LONGEST_KEY: usize = 2 << 10;

/// The `schema` of a row that Presswork wrote.
pub(crate) fn schema<'a>(object: &Object<'a>) -> Option<Cow<'a, str>> {
    string(object, "schema").filter(|schema| schema.starts_with(OURS))
}

/// Whether a row can be read: one of ours, or one with a text.
pub(crate) fn usable(object: &Object<'_>, options: &ReadOptions) -> bool {
    schema(object).is_some() || content(object, options).is_some()
}

/// The field that holds the text, and what it is. A field that was named goes before one that was
/// not; else text goes before HTML, unless it is blank.
pub(crate) fn content<'a>(object: &Object<'a>, options: &ReadOptions) -> Option<(Cow<'a, str>, MediaType)> {
    let text = (options.text_field.as_deref().unwrap_or("text"), MediaType::Text);
    let html = (options.html_field.as_deref().unwrap_or("html"), MediaType::Html);
    let html_first = options.html_field.is_some() && options.text_field.is_none();
    let order = if html_first { [html, text] } else { [text, html] };
    let mut blank = None;
    for (field, media) in order {
        if let Some(value) = string(object, field) {
            if !value.trim().is_empty() {
                return Some((value, media));
            }
            blank.get_or_insert((value, media));
        }
    }
    blank
}

/// What to say of a row without a text.
pub(crate) fn fields(object: &Object<'_>, options: &ReadOptions) -> String {
    let text = options.text_field.as_deref().unwrap_or("text");
    let html = options.html_field.as_deref().unwrap_or("html");
    let names: Vec<&str> = object.keys().map(String::as_str).take(12).collect();
    let more = if object.len() > names.len() { ", …" } else { "" };
    let has = if names.is_empty() { "none".to_owned() } else { format!("{}{more}", names.join(", ")) };
    format!(
        "no string field `{text}` or `{html}` (fields: {has}); name the one that holds the text with \
         --text-field or --html-field"
    )
}

/// The row as a capture without a key. The names of fields too long to be labels go into `left_out`.
pub(crate) fn capture(
    object: &Object<'_>,
    options: &ReadOptions,
    left_out: &mut BTreeMap<String, u64>,
) -> Option<RawCapture> {
    let (text, media) = content(object, options)?;
    let mut labels = labels(object, &text_fields(options), left_out);
    // Dolma and datatrove keep what is known of a text in an object of its own.
    if let Some(metadata) = object.get("metadata")
        && let Ok(metadata) = serde_json::from_str::<Object<'_>>(metadata.get())
    {
        for (name, value) in self::labels(&metadata, &[], left_out) {
            labels.entry(name).or_insert(value);
        }
    }
    Some(RawCapture { key: String::new(), bytes: text.into_owned().into_bytes(), media: Some(media), labels })
}

fn text_fields(options: &ReadOptions) -> [&str; 4] {
    let text = options.text_field.as_deref().unwrap_or("text");
    let html = options.html_field.as_deref().unwrap_or("html");
    [text, html, "text", "html"]
}

/// The fields that are strings, numbers, truth values or lists of strings (joined by `; `).
pub(crate) fn labels(object: &Object<'_>, but: &[&str], left_out: &mut BTreeMap<String, u64>) -> Labels {
    let mut labels = Labels::new();
    for (name, value) in object {
        if but.contains(&name.as_str()) {
            continue;
        }
        let Some(label) = label(value) else { continue };
        if label.len() > LONGEST_LABEL {
            *left_out.entry(name.clone()).or_default() += 1;
        } else if !label.is_empty() {
            labels.insert(name.clone(), label);
        }
    }
    labels
}

fn label(value: &RawValue) -> Option<String> {
    let json = value.get();
    match json.as_bytes().first()? {
        b'"' => serde_json::from_str::<String>(json).ok().map(|text| text.trim().to_owned()),
        b'[' => serde_json::from_str::<Vec<String>>(json).ok().map(|texts| texts.join("; ")),
        b'{' | b'n' => None,
        _ => Some(json.to_owned()),
    }
}

/// The value of `key`, `id` or `url`, the first that is there, where it can be a key.
pub(crate) fn declared_key(object: &Object<'_>) -> Option<String> {
    let value = ["key", "id", "url"].iter().find_map(|name| {
        let value = label(object.get(*name)?)?;
        (!value.is_empty() && !object[*name].get().starts_with('[')).then_some(value)
    })?;
    (value.len() <= LONGEST_KEY).then(|| crate::read::key::shown(value.as_bytes()))
}

fn string<'a>(object: &Object<'a>, name: &str) -> Option<Cow<'a, str>> {
    let value = object.get(name)?.get();
    // An escape makes the text differ from its source; else it is borrowed.
    #[derive(serde::Deserialize)]
    #[serde(transparent)]
    struct Borrowed<'a>(#[serde(borrow)] Cow<'a, str>);
    serde_json::from_str::<Borrowed<'a>>(value).ok().map(|text| text.0)
}
