//! What stands before the names in a byline: "By", "Geschrieben von", "Posted by".

use super::name::folded;

/// What stands before a name in a byline.
pub(super) const LEADS: &[&str] = &[
    "by",
    "von",
    "vom",
    "par",
    "por",
    "di",
    "door",
    "af",
    "av",
    "autor",
    "autorin",
    "autoren",
    "author",
    "authors",
    "auteur",
    "written by",
    "posted by",
    "published by",
    "story by",
    "reported by",
    "text",
    "words by",
    "reporter",
    "przez",
    "автор",
    "text von",
    "ein artikel von",
    "rezept von",
    "eingestellt von",
    "erstellt von",
    "geschrieben von",
    "gespeichert von",
    "verfasst von",
    "veröffentlicht von",
    "alles von",
    "interview",
    "interview von",
    "interview by",
    "protokoll",
    "rechtsanwalt",
    "pressemitteilung von",
    "ein beitrag von",
    "eine kolumne von",
    "redaktion:",
    "publié par",
    "écrit par",
    "escrito por",
    "publicado por",
    "scritto da",
    "door:",
    "authored by",
    "contributed by",
    "article by",
    "the author",
    "words",
    "beiträge von",
    "alle beiträge von",
    "zeige alle beiträge von",
    "view all posts by",
    "posts by",
    "articles by",
    "more articles by",
    "more from",
];

/// "By", "Von", "Posted by" and the like, once or twice.
pub(super) fn without_lead(text: &str) -> &str {
    let mut text = text.trim();
    if let Some(rest) = text.strip_prefix("By")
        && rest.starts_with(char::is_uppercase)
    {
        text = rest;
    }
    for _ in 0..2 {
        let folded = text.to_lowercase();
        if folded.len() != text.len() {
            break;
        }
        let lead = LEADS.iter().filter(|lead| {
            folded.strip_prefix(**lead).is_some_and(|rest| rest.starts_with([' ', ':', '\t']))
        });
        let Some(lead) = lead.max_by_key(|lead| lead.len()) else { break };
        text = text[lead.len()..].trim_start_matches([':', ' ', '\t']);
    }
    text
}

/// Whether the line is nothing but what stands before a name: "Written by", "Autor:".
pub(crate) fn is_lead(line: &str) -> bool {
    let line = folded(line);
    LEADS.contains(&line.as_str()) || line == "author(s" || line == "autor(en"
}

pub(super) fn opens_with_lead(text: &str) -> bool {
    let text = text.trim_start_matches(['|', ' ', '-', '–', '—']);
    without_lead(text).len() < text.len()
}
