//! What an element says of itself: its tag, `class`, `id`, `role`, `itemprop` … as a set of concepts.
//!
//! A class (`naming` reads them) says what somebody once meant, so every concept is evidence that `body`
//! weighs.

use std::ops::{BitOr, BitOrAssign};

use super::naming::naming_concepts;

/// A set of concepts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Concepts(u32);

impl Concepts {
    pub(crate) const NONE: Concepts = Concepts(0);
    /// Menus, breadcrumbs, pagination, mastheads.
    pub(crate) const NAVIGATION: Concepts = Concepts(1);
    /// The page's foot: imprint, copyright.
    pub(crate) const FOOTER: Concepts = Concepts(1 << 1);
    /// A header of the page or of an article.
    pub(crate) const HEADER: Concepts = Concepts(1 << 2);
    /// Beside the text: sidebars, widgets.
    pub(crate) const ASIDE: Concepts = Concepts(1 << 3);
    /// Teasers of other pages.
    pub(crate) const RELATED: Concepts = Concepts(1 << 4);
    /// Buttons to share, print, follow.
    pub(crate) const SHARE: Concepts = Concepts(1 << 5);
    /// A form to subscribe to something.
    pub(crate) const NEWSLETTER: Concepts = Concepts(1 << 6);
    /// Cookies and privacy.
    pub(crate) const CONSENT: Concepts = Concepts(1 << 7);
    /// Advertisements.
    pub(crate) const ADVERTISEMENT: Concepts = Concepts(1 << 8);
    /// Readers' comments.
    pub(crate) const COMMENTS: Concepts = Concepts(1 << 9);
    /// Who wrote it.
    pub(crate) const BYLINE: Concepts = Concepts(1 << 10);
    /// When it was published.
    pub(crate) const DATE: Concepts = Concepts(1 << 11);
    /// A picture's caption or credit.
    pub(crate) const CAPTION: Concepts = Concepts(1 << 12);
    /// A note about the author.
    pub(crate) const AUTHOR_BIO: Concepts = Concepts(1 << 13);
    /// Topics, categories, keywords.
    pub(crate) const TAGS: Concepts = Concepts(1 << 14);
    /// An offer to subscribe in place of the text.
    pub(crate) const PAYWALL: Concepts = Concepts(1 << 15);
    /// Not shown to readers.
    pub(crate) const HIDDEN: Concepts = Concepts(1 << 16);
    /// States that it is an article's body.
    pub(crate) const ARTICLE_BODY: Concepts = Concepts(1 << 17);
    /// An article with all that belongs to it.
    pub(crate) const ARTICLE: Concepts = Concepts(1 << 18);
    /// The page's main part.
    pub(crate) const MAIN: Concepts = Concepts(1 << 19);
    /// The headline.
    pub(crate) const HEADLINE: Concepts = Concepts(1 << 20);
    /// Controls: buttons, forms, players.
    pub(crate) const CONTROL: Concepts = Concepts(1 << 21);
    /// Declared by `itemprop="articleBody"`, the strongest word for a body.
    pub(crate) const DECLARED_BODY: Concepts = Concepts(1 << 22);

    /// The line under the headline that sums the article up. No column of the model's.
    pub(crate) const DEK: Concepts = Concepts(1 << 23);

    /// A quotation from the text, set large beside it. No column of the model's.
    pub(crate) const PULL_QUOTE: Concepts = Concepts(1 << 24);

    /// Inline elements of these stand apart from the sentence around them.
    pub(crate) const APART: Concepts = Concepts(
        Concepts::SHARE.0
            | Concepts::NEWSLETTER.0
            | Concepts::ADVERTISEMENT.0
            | Concepts::CAPTION.0
            | Concepts::RELATED.0
            | Concepts::COMMENTS.0
            | Concepts::CONTROL.0,
    );

    /// What speaks against being body.
    pub(crate) const AGAINST: Concepts = Concepts(((1 << 17) - 1 - Concepts::HEADER.0) | Concepts::CONTROL.0);

    /// Names of what is never a paragraph.
    pub(crate) const LABELS: Concepts =
        Concepts(Concepts::DATE.0 | Concepts::TAGS.0 | Concepts::SHARE.0 | Concepts::NAVIGATION.0);

    /// Names of a place or a state on the page rather than of a purpose.
    pub(crate) const LAYOUT: Concepts = Concepts(Concepts::HIDDEN.0 | Concepts::ASIDE.0);

    /// How many concepts there are that the model has columns for.
    pub(crate) const COUNT: usize = 23;

    /// The set as bits, the first concept lowest.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// Whether any concept of `other` is in the set.
    pub(crate) const fn any(self, other: Concepts) -> bool {
        self.0 & other.0 != 0
    }

    /// The set without those of `other`.
    pub(crate) const fn without(self, other: Concepts) -> Concepts {
        Concepts(self.0 & !other.0)
    }

    /// The rule's name for text under these concepts that is not body, the most telling first; `None`
    /// where no concept speaks against it.
    pub(crate) fn rule(self) -> Option<&'static str> {
        const RULES: [(Concepts, &str); 17] = [
            (Concepts::HIDDEN, "hidden"),
            (Concepts::CONSENT, "consent"),
            (Concepts::COMMENTS, "comments"),
            (Concepts::ADVERTISEMENT, "advertisement"),
            (Concepts::NEWSLETTER, "newsletter"),
            (Concepts::PAYWALL, "paywall"),
            (Concepts::SHARE, "share"),
            (Concepts::CAPTION, "caption"),
            (Concepts::AUTHOR_BIO, "author-bio"),
            (Concepts::RELATED, "related"),
            (Concepts::TAGS, "tags"),
            (Concepts::BYLINE, "byline"),
            (Concepts::DATE, "date"),
            (Concepts::NAVIGATION, "navigation"),
            (Concepts::FOOTER, "footer"),
            (Concepts::ASIDE, "aside"),
            (Concepts::CONTROL, "control"),
        ];
        RULES.iter().find(|(concept, _)| self.any(*concept)).map(|&(_, name)| name)
    }
}

impl BitOr for Concepts {
    type Output = Concepts;
    fn bitor(self, other: Concepts) -> Concepts {
        Concepts(self.0 | other.0)
    }
}

impl BitOrAssign for Concepts {
    fn bitor_assign(&mut self, other: Concepts) {
        self.0 |= other.0;
    }
}

/// What a tag and its attributes say. Names are in lower case, as parsers give them.
pub(crate) fn element_concepts(tag: &str, attributes: &[(&str, &str)]) -> Concepts {
    let mut concepts = tag_concepts(tag);
    for &(name, value) in attributes {
        concepts |= match name {
            "class" | "id" => naming_concepts(value),
            _ => attribute_concepts(name, value),
        };
    }
    settle(tag, concepts)
}

/// Takes back what cannot be meant: the classes of `<body>` or `<article>` name the page's topics and
/// layout, not the element's purpose.
pub(crate) fn settle(tag: &str, concepts: Concepts) -> Concepts {
    const SPEAKS_OF_PAGE: Concepts = Concepts(
        Concepts::HIDDEN.0
            | Concepts::ARTICLE.0
            | Concepts::MAIN.0
            | Concepts::ARTICLE_BODY.0
            | Concepts::DECLARED_BODY.0,
    );
    match tag {
        "html" | "body" => Concepts::NONE,
        "main" => Concepts(concepts.0 & SPEAKS_OF_PAGE.0),
        "article" => Concepts(concepts.0 & (SPEAKS_OF_PAGE.0 | Concepts::RELATED.0 | Concepts::COMMENTS.0)),
        "h1" => concepts.without(Concepts(u32::MAX ^ Concepts::HIDDEN.0 ^ Concepts::HEADLINE.0)),
        "a" => {
            const OF_LINKS: Concepts = Concepts(
                Concepts::HIDDEN.0 | Concepts::SHARE.0 | Concepts::ADVERTISEMENT.0 | Concepts::COMMENTS.0,
            );
            Concepts(concepts.0 & OF_LINKS.0)
        }
        _ => concepts,
    }
}

/// What a tag says by itself.
pub(crate) fn tag_concepts(tag: &str) -> Concepts {
    match tag {
        "nav" | "menu" => Concepts::NAVIGATION,
        "footer" => Concepts::FOOTER,
        "header" => Concepts::HEADER,
        "aside" => Concepts::ASIDE,
        "article" => Concepts::ARTICLE,
        "main" => Concepts::MAIN,
        "figcaption" | "caption" => Concepts::CAPTION,
        "button" | "select" | "object" | "audio" | "video" | "canvas" | "dialog" | "label" | "input" => {
            Concepts::CONTROL
        }
        "h1" => Concepts::HEADLINE,
        _ => Concepts::NONE,
    }
}

/// What an attribute other than `class` and `id` says.
pub(crate) fn attribute_concepts(name: &str, value: &str) -> Concepts {
    match name {
        "hidden" if value != "until-found" => Concepts::HIDDEN,
        "aria-hidden" if value.eq_ignore_ascii_case("true") => Concepts::HIDDEN,
        "style" if hides(value) => Concepts::HIDDEN,
        "role" => match value.trim() {
            "navigation" | "menu" | "menubar" | "search" => Concepts::NAVIGATION,
            "contentinfo" => Concepts::FOOTER,
            "banner" => Concepts::NAVIGATION,
            "complementary" => Concepts::ASIDE,
            "article" => Concepts::ARTICLE,
            "main" => Concepts::MAIN,
            "dialog" | "alertdialog" => Concepts::CONSENT,
            "button" => Concepts::CONTROL,
            _ => Concepts::NONE,
        },
        "itemprop" => value.split_ascii_whitespace().fold(Concepts::NONE, |all, word| {
            all | match word {
                "articleBody" => Concepts::ARTICLE_BODY | Concepts::DECLARED_BODY,
                "author" | "creator" => Concepts::BYLINE,
                "datePublished" | "dateModified" | "dateCreated" => Concepts::DATE,
                "headline" => Concepts::HEADLINE,
                "caption" => Concepts::CAPTION,
                "keywords" => Concepts::TAGS,
                "comment" => Concepts::COMMENTS,
                "publisher" => Concepts::FOOTER,
                _ => Concepts::NONE,
            }
        }),
        _ => Concepts::NONE,
    }
}

/// Whether an inline style takes the element off the page.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        declaration.split_once(':').is_some_and(|(property, value)| {
            let (property, value) = (property.trim(), value.trim());
            let value = value.split('!').next().unwrap_or("").trim();
            (property.eq_ignore_ascii_case("display") && value.eq_ignore_ascii_case("none"))
                || (property.eq_ignore_ascii_case("visibility") && value.eq_ignore_ascii_case("hidden"))
        })
    })
}
