//! Text that a page gives of its article beside the visible one: JSON-LD's `articleBody`, the description
//! for search engines and social networks. Evidence for `model`, never body by itself.

use super::name::{AttributeName, Name};
use super::page::{Element, Page};
use crate::stream::{Declared, Types};
use crate::words;

/// Finds both.
pub(super) fn of_page(source: &str, page: &Page) -> Declared {
    let body = page
        .json_ld
        .iter()
        .filter_map(|range| article_body(&source[range.clone()]))
        .max_by_key(|body| body.len())
        .filter(|body| body.len() >= LEAST_BODY);
    let mut types = Types::default();
    for range in &page.json_ld {
        add_types(&source[range.clone()], &mut types);
    }
    let description = description(page, &mut types);
    Declared { body, description, types }
}

/// Adds the schema.org types that a script names.
fn add_types(script: &str, types: &mut Types) {
    for (at, key) in script.match_indices("\"@type\"") {
        let rest = script[at + key.len()..].trim_start().trim_start_matches([':', '[']).trim_start();
        let Some(name) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
        match name {
            "Product" => types.product = true,
            "DiscussionForumPosting" | "QAPage" | "Question" => types.discussion = true,
            "CollectionPage" | "ItemList" | "SearchResultsPage" => types.collection = true,
            _ if name.ends_with("Article") || name.ends_with("Posting") => types.article = true,
            _ => {}
        }
    }
}

/// A shorter one, in bytes, is a summary.
const LEAST_BODY: usize = 200;

/// The first `articleBody` of a script. The script need not be well-formed around it.
fn article_body(script: &str) -> Option<String> {
    let at = script.find("\"articleBody\"")? + "\"articleBody\"".len();
    let value = script[at..].trim_start().strip_prefix(':')?.trim_start();
    let inner = value.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })?;
    let literal: String = value[..end + 2].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text: String = serde_json::from_str(&literal).ok()?;
    Some(words::collapse(&text))
}

/// Programs that write nothing but threads.
const FORUMS: [&str; 9] =
    ["Discourse", "phpBB", "vBulletin", "XenForo", "MyBB", "Flarum", "NodeBB", "Invision Community", "SMF"];

/// Parts of an address that say that a thread stands there.
const THREADS: [&str; 9] = [
    "forum",
    "forums",
    "thread",
    "threads",
    "discussion",
    "discussions",
    "showthread",
    "viewtopic",
    "questions",
];

/// Whether an address is that of a thread.
fn is_of_thread(address: &str) -> bool {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    path.split(['/', '.', '?']).any(|part| THREADS.contains(&part))
}

/// What an element of the head says of the page's kind.
fn add_type(element: Element<'_>, types: &mut Types) {
    use AttributeName::{Content, Href, Name as Named, Property, Rel};
    if element.tag() == Name::Link {
        let canonical = element.attribute(Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        types.discussion |= canonical && element.attribute(Href).is_some_and(is_of_thread);
        return;
    }
    let (Name::Meta, Some(content)) = (element.tag(), element.attribute(Content)) else { return };
    match element.attribute(Property).or(element.attribute(Named)) {
        Some("og:type") => match content {
            "article" => types.article = true,
            "product" | "og:product" => types.product = true,
            _ => {}
        },
        Some("og:url") => types.discussion |= is_of_thread(content),
        Some(name) if name.eq_ignore_ascii_case("generator") => {
            types.discussion |= FORUMS.iter().any(|program| content.starts_with(program));
        }
        _ => {}
    }
}

/// The longest description among the meta elements; what they say of the page's kind goes to `types`.
fn description(page: &Page, types: &mut Types) -> Option<String> {
    const LEAST: usize = 30;
    let mut longest: Option<&str> = None;
    for element in page.ids().filter_map(|id| page.element(id)) {
        // Nothing after the head is asked: a page may repeat meta elements for each of its teasers.
        if element.tag() == Name::Body {
            break;
        }
        add_type(element, types);
        if element.tag() == Name::Meta
            && let Some(content) = element.attribute(AttributeName::Content)
            && [AttributeName::Property, AttributeName::Name].into_iter().any(|attribute| {
                element.attribute(attribute).is_some_and(|name| {
                    matches!(name, "description" | "og:description" | "twitter:description")
                })
            })
            && content.len() > longest.map_or(LEAST, str::len)
        {
            longest = Some(content);
        }
    }
    longest.map(words::collapse)
}
