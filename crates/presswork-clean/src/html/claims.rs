//! What the page says of itself: meta elements, links, microdata, headings, bylines.

use presswork_corpus::{BlockKind, KnownBy};
use scraper::Node;
use scraper::node::Element;

use super::concepts::Concepts;
use super::feed::{NodeId, Page};
use super::json_ld;
use super::walk::Layout;
use crate::stream::{Claim, Field};
use crate::words;

/// Claims of one kind that are kept: a page may repeat a byline for each of its comments.
const MOST_OF_A_KIND: usize = 12;

/// Longer values are no names, titles or dates.
const LONGEST: usize = 500;

/// Claims from the head, JSON-LD, microdata and headings.
pub(super) fn of_page(source: &str, page: &Page, layout: &Layout) -> Vec<Claim> {
    let mut claims = json_ld::claims(page.json_ld.iter().map(|range| &source[range.clone()]));
    for node in page.dom.tree.nodes() {
        if let Node::Element(element) = node.value() {
            of_element(page, node.id(), element, &mut claims);
        }
    }
    headings(layout, &mut claims);
    claims
}

/// The keys of the headlines claimed, and of their parts between separators.
pub(super) fn titles(claims: &[Claim]) -> Vec<String> {
    let mut titles = Vec::new();
    for claim in claims.iter().filter(|claim| claim.field == Field::Title) {
        titles.push(words::key(&claim.value));
        for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / "] {
            titles.extend(claim.value.split(separator).map(words::key).filter(|part| part.len() >= 15));
        }
    }
    titles.retain(|title| !title.is_empty());
    titles.sort_unstable();
    titles.dedup();
    titles
}

fn of_element(page: &Page, id: NodeId, element: &Element, claims: &mut Vec<Claim>) {
    let mut push = |field, value: &str, by| {
        let value = words::collapse(value);
        let same_kind = claims.iter().filter(|claim| claim.field == field && claim.by == by).count();
        if !value.is_empty() && value.len() <= LONGEST && same_kind < MOST_OF_A_KIND {
            claims.push(Claim { field, value, by });
        }
    };
    match element.name() {
        "meta" => {
            let Some(content) = element.attr("content") else { return };
            for name in ["property", "name", "itemprop", "http-equiv"] {
                if let Some(key) = element.attr(name)
                    && let Some((field, by)) = meta_claim(&key.to_ascii_lowercase(), name)
                {
                    push(field, content, by);
                    break;
                }
            }
        }
        "link" => {
            if element.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
                && let Some(href) = element.attr("href")
            {
                push(Field::Url, href, KnownBy::Canonical);
            }
        }
        "html" => {
            if let Some(lang) = element.attr("lang").or_else(|| element.attr("xml:lang")) {
                push(Field::Language, lang, KnownBy::LangAttribute);
            }
        }
        "title" => push(Field::Title, &text_of(page, id), KnownBy::TitleElement),
        tag => {
            if tag == "time"
                && let Some(stamp) = element.attr("datetime")
            {
                push(Field::Date, stamp, KnownBy::TimeElement);
            }
            if let Some(property) = element.attr("itemprop") {
                let content = |attribute| element.attr(attribute).map(str::to_owned);
                for word in property.split_ascii_whitespace() {
                    match word {
                        "headline" => push(Field::Title, &text_of(page, id), KnownBy::Microdata),
                        "author" | "creator" => push(Field::Author, &author_of(page, id), KnownBy::Microdata),
                        "datePublished" | "dateCreated" => {
                            let stamp = content("content").or_else(|| content("datetime"));
                            push(
                                Field::Date,
                                &stamp.unwrap_or_else(|| text_of(page, id)),
                                KnownBy::Microdata,
                            );
                        }
                        _ => {}
                    }
                }
            }
            // A link to the page of an author names one.
            if tag == "a"
                && element.attr("href").is_some_and(|href| {
                    ["/author/", "/authors/", "/autor/", "/autoren/", "/auteur/"]
                        .iter()
                        .any(|part| href.contains(part))
                })
            {
                push(Field::Author, &text_of(page, id), KnownBy::Line);
            }
            if tag == "a"
                && element.attr("rel").is_some_and(|rel| rel.split_ascii_whitespace().any(|r| r == "author"))
            {
                push(Field::Author, &text_of(page, id), KnownBy::Microdata);
            }
        }
    }
}

/// The claim that a meta element of this key makes.
fn meta_claim(key: &str, attribute: &str) -> Option<(Field, KnownBy)> {
    use Field::{Author, Date, Language, Outlet, Title, Url};
    use KnownBy::{MetaElement, Microdata, OpenGraph};
    Some(match key {
        "og:title" => (Title, OpenGraph),
        "twitter:title" | "dc.title" | "dcterms.title" | "title" | "parsely-title" | "sailthru.title"
        | "citation_title" | "hdl" => (Title, MetaElement),
        "headline" => (Title, Microdata),
        "article:author" | "og:article:author" => (Author, OpenGraph),
        "author" if attribute == "itemprop" => (Author, Microdata),
        "author"
        | "dc.creator"
        | "dcterms.creator"
        | "dc.creator.personalname"
        | "parsely-author"
        | "byl"
        | "byline"
        | "sailthru.author"
        | "citation_author"
        | "article.author"
        | "cxenseparse:author"
        | "authors" => (Author, MetaElement),
        "article:published_time"
        | "og:published_time"
        | "og:article:published_time"
        | "article:published"
        | "og:pubdate"
        | "article:publish_time" => (Date, OpenGraph),
        "datepublished" => (Date, Microdata),
        "date"
        | "pubdate"
        | "publishdate"
        | "publish-date"
        | "publish_date"
        | "dc.date"
        | "dc.date.issued"
        | "dcterms.created"
        | "dcterms.date"
        | "dcterms.issued"
        | "dc.date.created"
        | "sailthru.date"
        | "parsely-pub-date"
        | "article.published"
        | "cxenseparse:recs:publishtime"
        | "publication_date"
        | "published"
        | "datecreated"
        | "ptime"
        | "displaydate"
        | "citation_date"
        | "citation_publication_date"
        | "date_published"
        | "created"
        | "analyticsattributes.articledate"
        | "rnews:datepublished"
        | "originalpublicationdate" => (Date, MetaElement),
        "og:site_name" => (Outlet, OpenGraph),
        "application-name"
        | "dc.publisher"
        | "dcterms.publisher"
        | "apple-mobile-web-app-title"
        | "cre"
        | "publisher"
        | "copyright" => (Outlet, MetaElement),
        "og:url" => (Url, OpenGraph),
        "og:locale" => (Language, OpenGraph),
        "content-language" | "language" | "dc.language" | "inlanguage" => (Language, MetaElement),
        _ => return None,
    })
}

/// The name within an element of `itemprop=author`, or its text.
fn author_of(page: &Page, id: NodeId) -> String {
    let Some(node) = page.dom.tree.get(id) else { return String::new() };
    for inner in node.descendants().take(MOST_NODES) {
        if let Node::Element(element) = inner.value()
            && element.attr("itemprop").is_some_and(|p| p == "name")
        {
            return match element.attr("content") {
                Some(name) => name.to_owned(),
                None => text_of(page, inner.id()),
            };
        }
    }
    match node.value().as_element().and_then(|element| element.attr("content")) {
        Some(name) => name.to_owned(),
        None => text_of(page, id),
    }
}

/// Nodes that are looked at for the text of one element.
const MOST_NODES: usize = 60;

/// An element's text, cut where it is too long for a claim.
fn text_of(page: &Page, id: NodeId) -> String {
    let mut text = String::new();
    if let Some(node) = page.dom.tree.get(id) {
        for inner in node.descendants().take(MOST_NODES) {
            if let Node::Text(piece) = inner.value() {
                if text.len() + piece.len() > 2 * LONGEST {
                    break;
                }
                text.push_str(piece);
                text.push(' ');
            }
        }
    }
    text
}

/// The first main headings; those in menus and lists of other articles only where there are no others.
fn headings(layout: &Layout, claims: &mut Vec<Claim>) {
    const MOST: usize = 3;
    let main = layout.leaves.iter().filter(|leaf| {
        let said = layout.containers[leaf.container].concepts.any(Concepts::HEADLINE);
        (leaf.level == 1 || (said && leaf.kind == BlockKind::Heading)) && leaf.text.len() <= LONGEST
    });
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for leaf in main {
        let parent = layout.containers[leaf.container].parent;
        let around = layout.containers[parent].concepts;
        let elsewhere =
            around.any(Concepts::RELATED | Concepts::FOOTER | Concepts::NAVIGATION | Concepts::HIDDEN);
        if elsewhere { &mut others } else { &mut own }.push(leaf.text.as_str());
    }
    let found = if own.is_empty() { others } else { own };
    for text in found.into_iter().take(MOST) {
        claims.push(Claim { field: Field::Title, value: text.to_owned(), by: KnownBy::Heading });
    }
}

/// Claims from lines: bylines and date lines that stand with the body, those that say so first.
pub(super) fn of_lines(layout: &Layout, verdicts: &[Option<&'static str>], claims: &mut Vec<Claim>) {
    const BEFORE: usize = 40;
    const CLOSE_BEFORE: usize = 12;
    const AFTER: usize = 12;
    const CLOSE_AFTER: usize = 4;
    let leaves = &layout.leaves;
    let first = verdicts.iter().position(Option::is_none).unwrap_or(0);
    let last = verdicts.iter().rposition(Option::is_none).unwrap_or(0);
    let mut claim = |field, value: &str| {
        let same = claims.iter().filter(|c| c.field == field && c.by == KnownBy::Line).count();
        if same < MOST_OF_A_KIND && value.len() <= 200 {
            claims.push(Claim { field, value: value.to_owned(), by: KnownBy::Line });
        }
    };
    for index in first.saturating_sub(BEFORE)..(last + 1 + AFTER).min(leaves.len()) {
        match verdicts[index] {
            Some("byline") => {
                claim(Field::Author, &leaves[index].text);
                claim(Field::Date, &leaves[index].text);
            }
            Some("date") => claim(Field::Date, &leaves[index].text),
            _ => {}
        }
    }
    // Short lines with digits directly before the body, at its start and after it may hold the day.
    let close = (first.saturating_sub(CLOSE_BEFORE)..first + 3).chain(last + 1..last + 1 + CLOSE_AFTER);
    for index in close {
        let Some(leaf) = leaves.get(index) else { continue };
        let elsewhere =
            matches!(verdicts[index], Some("related" | "comments" | "advertisement" | "hidden" | "aside"));
        if !elsewhere && leaf.text.len() <= 160 && leaf.text.bytes().filter(u8::is_ascii_digit).count() >= 4 {
            claim(Field::Date, &leaf.text);
        }
    }
}
