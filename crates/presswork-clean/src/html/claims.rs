//! What the page says of itself: meta elements, links, microdata, headings, bylines.

use presswork_corpus::{BlockKind, KnownBy};

use super::concepts::Concepts;
use super::json_ld;
use super::marks;
use super::name::{AttributeName, Name};
use super::page::{Element, NodeId, Page};
use super::walk::{Layout, Leaf};
use crate::lines;
use crate::metadata;
use crate::stream::{Claim, Field};
use crate::words;

/// Claims of one kind that are kept: a page may repeat a byline for each of its comments.
const MOST_OF_A_KIND: usize = 12;

/// Longer values are no names, titles or dates.
const LONGEST: usize = 500;

/// Claims from the head, JSON-LD, microdata, headings and the marked-up lines beside the headline.
pub(super) fn of_page(source: &str, page: &Page, layout: &Layout) -> Vec<Claim> {
    let mut claims = json_ld::claims(page.json_ld.iter().map(|range| &source[range.clone()]));
    let mut beside = Beside::default();
    let mut card = Card::default();
    for id in page.ids() {
        // Nothing is claimed by a plain element, but for these.
        if let Some(element) = page.element(id)
            && (!element.is_plain() || matches!(element.tag(), Name::Title | Name::H1 | Name::Time))
        {
            of_element(page, id, element, &mut claims);
            card.take(element, &mut claims);
            beside.take(page, id.index(), id, element);
        }
    }
    headings(layout, &mut claims);
    in_title(layout, &mut claims);
    beside.claim(&mut claims);
    near_headline(layout, &mut claims);
    claims
}

/// The lines of a card for social networks: `twitter:label1` is what `twitter:data1` is called.
#[derive(Default)]
struct Card<'p> {
    /// Numbers of the lines whose label announces a name: "Written by".
    names: Vec<&'p str>,
}

impl<'p> Card<'p> {
    fn take(&mut self, element: Element<'p>, claims: &mut Vec<Claim>) {
        if element.tag() != Name::Meta || self.names.len() > MOST_OF_A_KIND {
            return;
        }
        let key = element.attribute(AttributeName::Name).or(element.attribute(AttributeName::Property));
        let Some(key) = key.and_then(|key| key.strip_prefix("twitter:")) else { return };
        let Some(content) = element.attribute(AttributeName::Content) else { return };
        if let Some(line) = key.strip_prefix("label") {
            if metadata::is_lead(content) {
                self.names.push(line);
            }
        } else if let Some(line) = key.strip_prefix("data")
            && self.names.contains(&line)
            && (1..=LONGEST).contains(&content.trim().len())
        {
            claims.push(Claim {
                field: Field::Author,
                value: words::collapse(content),
                by: KnownBy::MetaElement,
            });
        }
    }
}

/// What is told from other articles' and comments' lines by standing beside the headline.
#[derive(Default)]
struct Beside<'p> {
    /// Main headings, by their place among the page's nodes.
    headings: Vec<(usize, String)>,
    found: Vec<(usize, Claim)>,
    classes: marks::Classes<'p>,
}

impl<'p> Beside<'p> {
    fn take(&mut self, page: &'p Page, at: usize, id: NodeId, element: Element<'p>) {
        const MOST: usize = 200;
        let tag = element.tag();
        if tag == Name::H1 && self.headings.len() < MOST_OF_A_KIND {
            self.headings.push((at, words::key(&text_of(page, id))));
        }
        if self.found.len() >= MOST
            || matches!(tag, Name::Meta | Name::Link | Name::Html | Name::Body | Name::Script)
        {
            return;
        }
        let mut push = |field, value: &str, by| {
            let value = words::collapse(value);
            if !value.is_empty() && value.len() <= LONGEST {
                self.found.push((at, Claim { field, value, by }));
            }
        };
        if tag == Name::Time {
            match element.attribute(AttributeName::Datetime).filter(|stamp| stamp.len() >= 8) {
                Some(stamp) => push(Field::Date, stamp, KnownBy::TimeElement),
                None => push(Field::Date, &text_of(page, id), KnownBy::TimeElement),
            }
        }
        let is_author = |property: &str| {
            let mut words = property.split_ascii_whitespace();
            words.any(|word| matches!(word.rsplit(':').next(), Some("author" | "creator")))
        };
        if said_property(element).is_some_and(is_author) {
            push(Field::Author, &author_of(page, id), KnownBy::Microdata);
        } else if tag == Name::A
            && element
                .attribute(AttributeName::Rel)
                .is_some_and(|rel| rel.split_ascii_whitespace().any(|r| r == "author"))
        {
            push(Field::Author, &names_of(page, id), KnownBy::Microdata);
        }
        let Some(class) = element.attribute(AttributeName::Class) else { return };
        let marks = self.classes.marks(class);
        if (marks.author || marks.date) && !marks::is_of_others(page, id) {
            let text = text_of(page, id);
            if marks.author && text.len() <= 200 {
                push(Field::Author, &names_of(page, id), KnownBy::Line);
            }
            if marks.date && text.len() <= 200 && text.bytes().any(|b| b.is_ascii_digit()) {
                push(Field::Date, &text, KnownBy::Line);
            }
        }
    }

    /// Those beside the headline in the page's order, then the other times; of authors only neighbours.
    fn claim(self, claims: &mut Vec<Claim>) {
        const BEFORE: usize = 80;
        const AFTER: usize = 400;
        /// Nodes between the names of one byline.
        const APART: usize = 30;
        const MOST_APART: usize = 3;
        let titles: Vec<String> =
            claims.iter().filter(|c| c.field == Field::Title).map(|c| words::key(&c.value)).collect();
        let agrees = |heading: &str| {
            heading.len() >= 10 && titles.iter().any(|t| t.contains(heading) || heading.contains(t.as_str()))
        };
        let headline = self
            .headings
            .iter()
            .find(|(_, key)| agrees(key))
            .or_else(|| self.headings.iter().find(|(_, key)| words::count(key) >= 4))
            .map(|(at, _)| *at);
        let is_beside = |at: usize| match headline {
            Some(headline) => at + BEFORE >= headline && at <= headline + AFTER,
            None => true,
        };
        let mut last_author: Option<usize> = None;
        let (beside, others): (Vec<_>, Vec<_>) = self.found.into_iter().partition(|(at, _)| is_beside(*at));
        // More of them are of other texts.
        let marked = |(_, claim): &&(usize, Claim)| claim.field == Field::Date && claim.by == KnownBy::Line;
        if others.iter().filter(marked).count() <= MOST_APART {
            let apart = others.iter().filter(marked).map(|(_, claim)| claim.value.clone());
            claims.extend(apart.map(|value| Claim { field: Field::DateApart, value, by: KnownBy::Line }));
        }
        let by_markup = beside.iter().chain(&others).any(|(_, claim)| claim.by == KnownBy::Microdata);
        for (near, (at, claim)) in beside
            .into_iter()
            .map(|found| (true, found))
            .chain(others.into_iter().map(|found| (false, found)))
        {
            let wanted = match (claim.field, claim.by) {
                (Field::Author, KnownBy::Microdata) => {
                    let neighbour = last_author.is_none_or(|last| at >= last && at - last <= APART);
                    if neighbour {
                        last_author = Some(at);
                    }
                    neighbour
                }
                (Field::Author, _) => near || (headline.is_none() && !by_markup),
                // A time elsewhere is of another text, unless the page states no day at all.
                (_, KnownBy::TimeElement) => {
                    near || !claims.iter().any(|c| c.field == Field::Date && c.by != KnownBy::TimeElement)
                }
                _ => near,
            };
            let same = claims.iter().filter(|c| c.field == claim.field && c.by == claim.by).count();
            if wanted && same < MOST_OF_A_KIND {
                claims.push(claim);
            }
        }
    }
}

/// The keys of the headlines claimed, and of their parts between separators.
pub(super) fn titles(claims: &[Claim]) -> Vec<String> {
    let mut titles = Vec::new();
    for claim in claims.iter().filter(|claim| claim.field == Field::Title) {
        titles.push(words::key(&claim.value));
        for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / "] {
            if !claim.value.contains(separator) {
                continue;
            }
            titles.extend(claim.value.split(separator).map(words::key).filter(|part| part.len() >= 15));
        }
    }
    titles.retain(|title| !title.is_empty());
    titles.sort_unstable();
    titles.dedup();
    titles
}

fn of_element(page: &Page, id: NodeId, element: Element<'_>, claims: &mut Vec<Claim>) {
    let mut push = |field, value: &str, by| {
        let value = words::collapse(value);
        let same_kind = claims.iter().filter(|claim| claim.field == field && claim.by == by).count();
        if !value.is_empty() && value.len() <= LONGEST && same_kind < MOST_OF_A_KIND {
            claims.push(Claim { field, value, by });
        }
    };
    match element.tag() {
        Name::Meta => {
            let Some(content) = element.attribute(AttributeName::Content) else { return };
            use AttributeName::{HttpEquiv, Itemprop, Name, Property};
            for name in [Property, Name, Itemprop, HttpEquiv] {
                if let Some(key) = element.attribute(name)
                    && let Some((field, by)) = meta_claim(&key.to_ascii_lowercase(), name)
                {
                    push(field, content, by);
                    break;
                }
            }
        }
        Name::Link => {
            if element.attribute(AttributeName::Rel).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"))
                && let Some(href) = element.attribute(AttributeName::Href)
            {
                push(Field::Url, href, KnownBy::Canonical);
            }
        }
        Name::Html => {
            let lang = element.attribute(AttributeName::Lang);
            if let Some(lang) = lang.or_else(|| element.attribute(AttributeName::XmlLang)) {
                push(Field::Language, lang, KnownBy::LangAttribute);
            }
        }
        Name::Title => push(Field::Title, &text_of(page, id), KnownBy::TitleElement),
        tag => {
            if let Some(property) = said_property(element) {
                let content = |attribute| element.attribute(attribute).map(str::to_owned);
                for word in property.split_ascii_whitespace() {
                    // RDFa writes the vocabulary before the name: "schema:dateCreated".
                    match word.rsplit(':').next().unwrap_or(word) {
                        "headline" => push(Field::Title, &text_of(page, id), KnownBy::Microdata),
                        "datePublished" | "dateCreated" => {
                            let stamp =
                                content(AttributeName::Content).or_else(|| content(AttributeName::Datetime));
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
            if tag == Name::A && element.attribute(AttributeName::Href).is_some_and(names_an_author) {
                push(Field::Author, &text_of(page, id), KnownBy::Line);
            }
        }
    }
}

/// The property that an element is said to be, by microdata or RDFa.
fn said_property(element: Element<'_>) -> Option<&str> {
    element.attribute(AttributeName::Itemprop).or_else(|| element.attribute(AttributeName::Property))
}

/// Whether an address is that of an author's page.
fn names_an_author(href: &str) -> bool {
    const BEGINNING: &str = "/aut";
    const PARTS: [&str; 5] = ["hor/", "hors/", "or/", "oren/", "eur/"];
    href.match_indices('/').any(|(at, _)| {
        let named = href[at..].strip_prefix(BEGINNING);
        named.is_some_and(|rest| PARTS.iter().any(|part| rest.starts_with(part)))
    })
}

/// The claim that a meta element of this key makes.
fn meta_claim(key: &str, attribute: AttributeName) -> Option<(Field, KnownBy)> {
    use Field::{Author, Date, Language, Outlet, Title, Updated, Url};
    use KnownBy::{MetaElement, Microdata, OpenGraph};
    Some(match key {
        "og:title" => (Title, OpenGraph),
        "twitter:title" | "dc.title" | "dcterms.title" | "title" | "parsely-title" | "sailthru.title"
        | "citation_title" | "hdl" => (Title, MetaElement),
        "headline" => (Title, Microdata),
        "article:author" | "og:article:author" => (Author, OpenGraph),
        "author" if attribute == AttributeName::Itemprop => (Author, Microdata),
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
        "article:modified_time" | "og:article:modified_time" | "og:updated_time" => (Updated, OpenGraph),
        "datemodified" => (Updated, Microdata),
        "dcterms.modified" | "dc.date.modified" | "article.updated" => (Updated, MetaElement),
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
        | "ms.date"
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
    for inner in page.descendants(id).take(MOST_NODES) {
        if let Some(element) = page.element(inner)
            && element.attribute(AttributeName::Itemprop).is_some_and(|p| p == "name")
        {
            return match element.attribute(AttributeName::Content) {
                Some(name) => name.to_owned(),
                None => names_of(page, inner),
            };
        }
    }
    match page.element(id).and_then(|element| element.attribute(AttributeName::Content)) {
        Some(name) => name.to_owned(),
        None => names_of(page, id),
    }
}

/// An element's text, its pieces told apart: what stands beside a name in an element of its own is no part
/// of it.
fn names_of(page: &Page, id: NodeId) -> String {
    pieces_of(page, id, " | ")
}

/// Nodes that are looked at for the text of one element.
const MOST_NODES: usize = 60;

/// An element's text, cut where it is too long for a claim.
fn text_of(page: &Page, id: NodeId) -> String {
    pieces_of(page, id, " ")
}

fn pieces_of(page: &Page, id: NodeId, between: &str) -> String {
    let mut text = String::new();
    for piece in page.descendants(id).take(MOST_NODES).filter_map(|inner| page.text(inner)) {
        if text.len() + piece.len() > 2 * LONGEST {
            break;
        }
        if !piece.trim().is_empty() {
            text.push_str(&piece);
            text.push_str(between);
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

/// The line that the title element is, begins with or ends with: a headline whatever its markup is. A heading before
/// others, and of two the later one: the first is the outlet's, at the top of the page.
fn in_title(layout: &Layout, claims: &mut Vec<Claim>) {
    let of_title = |claim: &&Claim| claim.field == Field::Title && claim.by == KnownBy::TitleElement;
    let Some(title) = claims.iter().find(of_title).map(|claim| claim.value.clone()) else { return };
    let parts = metadata::TitleParts::of(&title);
    let mut best: Option<(bool, &str)> = None;
    for leaf in &layout.leaves {
        let line = lines::without_date(&leaf.text);
        if !parts.may_be(line) {
            continue;
        }
        let heading = leaf.kind == BlockKind::Heading;
        let better = match best {
            Some((headed, best)) if headed == heading => words::key(best) != words::key(line),
            Some(_) => heading,
            None => true,
        };
        if better && parts.has(line, heading) {
            best = Some((heading, line));
        }
    }
    if let Some((_, line)) = best {
        claims.push(Claim { field: Field::Title, value: line.to_owned(), by: KnownBy::Line });
    }
}

/// Bylines and date lines within a few lines of the main heading, whatever their markup is.
fn near_headline(layout: &Layout, claims: &mut Vec<Claim>) {
    const BEFORE: usize = 4;
    const AFTER: usize = 14;
    const LONGEST_LINE: usize = 120;
    let leaves = &layout.leaves;
    let titles: Vec<String> = claims
        .iter()
        .filter(|claim| claim.field == Field::Title && claim.by != KnownBy::Heading)
        .map(|claim| words::key(&claim.value))
        .collect();
    let is_headline = |at: &usize| {
        let leaf = &leaves[*at];
        let is_title = |key: String| key.len() >= 10 && titles.iter().any(|title| title.contains(&key));
        leaf.kind == BlockKind::Heading && is_title(words::key(&leaf.text))
    };
    let first_main = |at: &usize| leaves[*at].level == 1 && words::count(&leaves[*at].text) >= 4;
    let headline = (0..leaves.len()).find(is_headline).or_else(|| (0..leaves.len()).find(first_main));
    let Some(headline) = headline else { return };
    for at in headline.saturating_sub(BEFORE)..(headline + AFTER).min(leaves.len()) {
        let leaf = &leaves[at];
        if leaf.text.len() > LONGEST_LINE || leaf.kind == BlockKind::Heading && leaf.level == 1 {
            continue;
        }
        let count = |field| claims.iter().filter(|c| c.field == field && c.by == KnownBy::Line).count();
        let (authors, dates) = (count(Field::Author), count(Field::Date));
        if authors < MOST_OF_A_KIND
            && let Some(byline) = byline_at(leaves, at)
        {
            claims.push(Claim { field: Field::Author, value: byline, by: KnownBy::Line });
        }
        let opens = lines::without_date(&leaf.text).len() < leaf.text.len();
        let short = (opens || words::count(&leaf.text) <= 14) && !words::ends_sentence(&leaf.text);
        if dates < MOST_OF_A_KIND && short && lines::mentions_day(&leaf.text) {
            claims.push(Claim { field: Field::Date, value: leaf.text.clone(), by: KnownBy::Line });
        }
    }
}

/// The byline that the leaf is, or opens: "Written by", and the name in the next.
fn byline_at(leaves: &[Leaf], at: usize) -> Option<String> {
    const MOST_WORDS: usize = 8;
    let text = leaves[at].text.as_str();
    let next = leaves.get(at + 1).map(|next| next.text.as_str());
    if metadata::is_lead(text)
        && let Some(name) = next.filter(|next| words::count(next) <= MOST_WORDS)
    {
        return Some(format!("{text} {name}"));
    }
    metadata::byline(text).map(str::to_owned)
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
