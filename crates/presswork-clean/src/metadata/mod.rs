//! The metadata of an article: a decision between claims.
//!
//! Every adapter and line rule may claim a field's value; a field has one file here that reads, cleans
//! and weighs its claims. Labels from outside overrule all. What nobody claims stays unknown.

mod author;
mod date;
mod language;
pub(crate) mod months;
mod outlet;
mod slug;
mod title;

pub(crate) use author::{before_date, byline, is_lead};
pub(crate) use title::TitleParts;

use presswork_corpus::{Known, KnownBy, Labels, Metadata};

use crate::stream::{Claim, Field};
use crate::words;

/// What a decision may look at beside the claims.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Context<'a> {
    /// The body of the article, blocks joined by empty lines.
    pub body: &'a str,
}

/// The language that the page claims (ISO 639-1), before its text is asked.
pub(crate) fn claimed_language(claims: &[Claim]) -> Option<String> {
    language::declared(claims).map(|known| known.value)
}

/// Decides each field.
pub(crate) fn decide(claims: &[Claim], labels: &Labels, context: Context<'_>) -> Metadata {
    let url = label(labels, "url").or_else(|| url(claims));
    let language = label(labels, "language").map(normalised_language).or_else(|| language::decide(claims));
    let outlet = label(labels, "outlet").or_else(|| outlet::decide(claims));
    let outlet_name = outlet.as_ref().map(|outlet| outlet.value.as_str());
    let address = url.as_ref().map(|url| url.value.as_str());
    let title = label(labels, "title").or_else(|| title::decide(claims, outlet_name, address));
    let order = language::order_of_days(claims, language.as_ref().map(|known| known.value.as_str()));
    let date = label(labels, "date")
        .and_then(|known| date::find(&known.value, order).map(|value| Known { value, by: known.by }))
        .or_else(|| date::decide(claims, address, order))
        .or_else(|| date::dateline(context.body, order))
        .or_else(|| date::last_resort(claims, order));
    let author = match label(labels, "author") {
        Some(known) => {
            let names = author::names(&known.value);
            Some(Known { value: if names.is_empty() { vec![known.value] } else { names }, by: known.by })
        }
        None => author::decide(claims, outlet_name, address),
    };
    // A page that does not name its outlet still stands at its outlet's address. The decisions above do not hear of
    // it: they look for the name that the outlet gives itself.
    let outlet = outlet.or_else(|| Some(Known { value: host(address?)?, by: KnownBy::Url }));
    Metadata { title, author, date, outlet, language, url }
}

/// A label that says something.
fn label(labels: &Labels, name: &str) -> Option<Known<String>> {
    let value = words::collapse(labels.get(name)?);
    (!value.is_empty()).then_some(Known { value, by: KnownBy::Label })
}

fn normalised_language(known: Known<String>) -> Known<String> {
    Known { value: language::primary(&known.value).unwrap_or(known.value), by: known.by }
}

/// Claims of a field by one kind of source, in the page's order.
fn by(claims: &[Claim], field: Field, by: KnownBy) -> impl Iterator<Item = &str> {
    claims
        .iter()
        .filter(move |claim| claim.field == field && claim.by == by)
        .map(|claim| claim.value.as_str())
}

/// The page's address: an absolute one.
fn url(claims: &[Claim]) -> Option<Known<String>> {
    const ORDER: [KnownBy; 4] = [KnownBy::Canonical, KnownBy::OpenGraph, KnownBy::JsonLd, KnownBy::Line];
    ORDER.iter().find_map(|&source| {
        by(claims, Field::Url, source)
            .find(|url| url.starts_with("http://") || url.starts_with("https://"))
            .map(|url| Known { value: url.to_owned(), by: source })
    })
}

/// An address's host as people say it: lower case, without `www.`. None where it is a number or has no domain.
fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.').to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let (_, top) = host.rsplit_once('.')?;
    top.starts_with(char::is_alphabetic).then(|| host.to_owned())
}

/// The telling label of an address's host: `example` of `https://www.example.co.uk/`.
fn host_name(url: &str) -> String {
    let host =
        url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', ':', '?']).next().unwrap_or("");
    let labels: Vec<&str> = host.split('.').filter(|label| *label != "www").collect();
    // The last is the top level's.
    let telling = labels.split_last().map_or(&[][..], |(_, labels)| labels);
    telling.iter().max_by_key(|label| label.len()).map(|label| label.to_lowercase()).unwrap_or_default()
}
