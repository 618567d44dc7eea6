//! What a page's JSON-LD says of its article (schema.org `Article` and its kinds).

use std::collections::{BTreeMap, VecDeque};

use presswork_corpus::KnownBy;
use serde_json::{Map, Value};

use crate::stream::{Claim, Field};
use crate::words;

/// Objects that are looked at in one page.
const MOST_OBJECTS: usize = 10_000;

/// Claims from the scripts' bodies, those of the first article that they describe.
pub(super) fn claims<'a>(scripts: impl Iterator<Item = &'a str>) -> Vec<Claim> {
    let roots: Vec<Value> = scripts.filter_map(parse).collect();
    let mut named: BTreeMap<&str, &Map<String, Value>> = BTreeMap::new();
    let mut articles: Vec<&Map<String, Value>> = Vec::new();
    let mut pages: Vec<&Map<String, Value>> = Vec::new();
    let mut waiting: VecDeque<&Value> = roots.iter().collect();
    let mut looked_at = 0;
    while let Some(value) = waiting.pop_front() {
        match value {
            Value::Array(items) => waiting.extend(items),
            Value::Object(object) => {
                looked_at += 1;
                if looked_at > MOST_OBJECTS {
                    break;
                }
                if let Some(id) = object.get("@id").and_then(Value::as_str)
                    && object.contains_key("name")
                {
                    named.entry(id).or_insert(object);
                }
                if is_a(object, |kind| {
                    kind.ends_with("Article")
                        || kind.ends_with("Posting")
                        || kind == "Report"
                        || kind == "Recipe"
                }) {
                    articles.push(object);
                } else if is_a(object, |kind| kind == "WebPage" || kind == "ItemPage") {
                    pages.push(object);
                }
                // Not what else the page lists: those are other articles.
                waiting.extend(
                    object.iter().filter(|(key, _)| !OF_OTHERS.contains(&key.as_str())).map(|(_, v)| v),
                );
            }
            _ => {}
        }
    }
    let mut claims = Vec::new();
    if let Some(article) = articles.first() {
        of_article(article, &named, &mut claims);
    }
    if let Some(page) = pages.first() {
        text_claim(page, "datePublished", Field::Date, &mut claims);
        text_claim(page, "dateModified", Field::Updated, &mut claims);
        text_claim(page, "inLanguage", Field::Language, &mut claims);
    }
    claims
}

/// Keys whose values are not the page's article.
const OF_OTHERS: [&str; 9] = [
    "itemListElement",
    "hasPart",
    "comment",
    "review",
    "isPartOf",
    "image",
    "video",
    "mentions",
    "liveBlogUpdate",
];

fn of_article(
    article: &Map<String, Value>,
    named: &BTreeMap<&str, &Map<String, Value>>,
    claims: &mut Vec<Claim>,
) {
    text_claim(article, "headline", Field::Title, claims);
    text_claim(article, "datePublished", Field::Date, claims);
    text_claim(article, "dateModified", Field::Updated, claims);
    text_claim(article, "inLanguage", Field::Language, claims);
    for key in ["author", "creator"] {
        let before = claims.len();
        for author in items(article.get(key)) {
            match author {
                Value::String(name) => push(claims, Field::Author, name),
                Value::Object(author) => {
                    let author = resolve(author, named);
                    if !is_a(author, |kind| kind.contains("Organization")) {
                        for name in items(author.get("name")) {
                            name.as_str().into_iter().for_each(|name| push(claims, Field::Author, name));
                        }
                    }
                }
                _ => {}
            }
        }
        if claims.len() > before {
            break;
        }
    }
    for publisher in items(article.get("publisher")) {
        match publisher {
            Value::String(name) => push(claims, Field::Outlet, name),
            Value::Object(publisher) => text_claim(resolve(publisher, named), "name", Field::Outlet, claims),
            _ => {}
        }
    }
    text_claim(article, "url", Field::Url, claims);
    match article.get("mainEntityOfPage") {
        Some(Value::String(url)) => push(claims, Field::Url, url),
        Some(Value::Object(page)) => text_claim(page, "@id", Field::Url, claims),
        _ => {}
    }
}

/// A reference by `@id` to an object that is named elsewhere.
fn resolve<'a>(
    object: &'a Map<String, Value>,
    named: &BTreeMap<&str, &'a Map<String, Value>>,
) -> &'a Map<String, Value> {
    if object.contains_key("name") {
        return object;
    }
    object.get("@id").and_then(Value::as_str).and_then(|id| named.get(id)).copied().unwrap_or(object)
}

fn items(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(items)) => items,
        Some(value) => std::slice::from_ref(value),
        None => &[],
    }
}

fn is_a(object: &Map<String, Value>, kind: impl Fn(&str) -> bool) -> bool {
    items(object.get("@type")).iter().filter_map(Value::as_str).any(kind)
}

fn text_claim(object: &Map<String, Value>, key: &str, field: Field, claims: &mut Vec<Claim>) {
    if let Some(Value::String(value)) = items(object.get(key)).first() {
        push(claims, field, value);
    }
}

fn push(claims: &mut Vec<Claim>, field: Field, value: &str) {
    let value = words::collapse(&crate::entities::resolved_again(value));
    if !value.is_empty() {
        claims.push(Claim { field, value, by: KnownBy::JsonLd });
    }
}

/// Parses a script's body; raw control characters, comment and CDATA marks around it are forgiven.
fn parse(script: &str) -> Option<Value> {
    let mut script = script.trim();
    for mark in ["//", "/*", "<!--", "<![CDATA[", "*/"] {
        script = script.strip_prefix(mark).unwrap_or(script).trim_start();
    }
    let end = script.rfind(['}', ']'])?;
    let script = &script[..=end];
    if let Ok(value) = serde_json::from_str(script) {
        return Some(value);
    }
    let cleaned: String = script.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    serde_json::from_str(&cleaned).ok()
}
