//! What an element says of itself: its tag, `class`, `id`, `role`, `itemprop` … as a set of concepts.
//!
//! Classes are read word by word (`articleBody`, `article-body`, `article__body` are *article*,
//! *body*), and the words are those that page makers share, never the names of one site. A class says
//! what somebody once meant, so every concept is evidence that `body` weighs.

use std::ops::{BitOr, BitOrAssign, Range};

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

    /// A quotation from the text, set large beside it. No column of the model's.
    pub(crate) const PULL_QUOTE: Concepts = Concepts(1 << 23);

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
        "a" => Concepts(concepts.0 & (Concepts::HIDDEN.0 | Concepts::SHARE.0 | Concepts::ADVERTISEMENT.0)),
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

/// What the words of a `class` or an `id` say.
pub(crate) fn naming_concepts(value: &str) -> Concepts {
    // Longer values are data, not names.
    const LONGEST: usize = 2000;
    if value.len() > LONGEST {
        return Concepts::NONE;
    }
    let mut concepts = Concepts::NONE;
    // All names' words are found before any is looked at: so there is one list of them, not one a name.
    let mut lower = String::with_capacity(value.len());
    let (mut ranges, mut ends) = (Vec::with_capacity(value.len() / 4 + 1), Vec::new());
    let mut whole_post = false;
    for name in value.split_ascii_whitespace() {
        push_words(name, &mut lower, &mut ranges);
        ends.push(ranges.len());
        whole_post |= matches!(name, "hentry" | "h-entry" | "type-post" | "status-publish");
    }
    let words: Vec<&str> = ranges.into_iter().map(|range: Range<usize>| &lower[range]).collect();
    let mut start = 0;
    for end in ends {
        concepts |= name_concepts(&words[start..end]);
        start = end;
    }
    // WordPress lists a post's categories and tags among the classes of the post itself.
    if whole_post { Concepts::ARTICLE } else { concepts }
}

/// Appends the words of one name, as ranges of `lower`: cut at anything but letters, and at capitals.
fn push_words(name: &str, lower: &mut String, words: &mut Vec<Range<usize>>) {
    let mut start = lower.len();
    let mut lower_before = false;
    for c in name.chars() {
        let cut = !c.is_alphabetic() || (c.is_uppercase() && lower_before);
        if cut && lower.len() > start {
            words.push(start..lower.len());
            start = lower.len();
        }
        if c.is_ascii_alphabetic() {
            lower.push(c.to_ascii_lowercase());
        } else if c.is_alphabetic() {
            lower.extend(c.to_lowercase());
        }
        lower_before = c.is_lowercase();
    }
    if lower.len() > start {
        words.push(start..lower.len());
    }
}

fn name_concepts(words: &[&str]) -> Concepts {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let pair = |first: &[&str], second: &[&str]| {
        words.windows(2).any(|two| first.contains(&two[0]) && second.contains(&two[1]))
    };
    // "has-sidebar", "no-ads", "with-caption" describe a layout, and "js-", "is-" a state.
    if words.len() > 1 && matches!(words[0], "has" | "no" | "with" | "without" | "hide" | "show") {
        return Concepts::NONE;
    }
    let mut concepts = Concepts::NONE;
    for word in words {
        concepts |= word_concepts(word);
    }
    if pair(
        &["article", "story", "post", "entry", "news", "blog", "single", "content", "art", "main", "page"],
        &["body", "content", "text", "copy", "contents", "txt", "paragraph", "paragraphs"],
    ) || pair(&["body", "text", "content"], &["copy", "text", "content", "article", "body"])
    {
        concepts |= Concepts::ARTICLE_BODY;
    }
    if pair(&["sr", "reader"], &["only", "text"])
        || pair(&["visually", "visuallly", "display", "d"], &["hidden", "none"])
        || (words.len() == 1 && has(&["hidden", "hide", "invisible", "visuallyhidden"]))
        || pair(&["print"], &["only"])
    {
        concepts |= Concepts::HIDDEN;
    }
    if pair(
        &[
            "read", "more", "see", "also", "you", "most", "top", "latest", "other", "next", "prev",
            "previous", "up",
        ],
        &[
            "more", "also", "stories", "articles", "news", "might", "may", "read", "viewed", "popular",
            "posts", "post", "article", "story", "next", "from", "like", "links", "on", "reading",
        ],
    ) {
        concepts |= Concepts::RELATED;
    }
    if pair(
        &["tag", "topic", "category", "cat", "keyword"],
        &["list", "links", "cloud", "container", "wrapper", "items", "bar"],
    ) || pair(&["post", "article", "entry", "story", "meta"], &["tag", "category", "categories", "topic"])
    {
        concepts |= Concepts::TAGS;
    }
    if pair(
        &["author", "authors", "writer", "contributor"],
        &["bio", "box", "about", "info", "card", "profile", "description", "desc", "details", "block"],
    ) || pair(&["about", "bio"], &["author", "the", "writer"])
        || has(&["authorbio", "authorbox"])
    {
        concepts |= Concepts::AUTHOR_BIO;
    }
    if pair(&["post", "entry", "article", "story", "content"], &["meta", "info", "date", "time"])
        || pair(&["publish", "published", "pub", "created", "posted"], &["date", "on", "time", "at"])
    {
        concepts |= Concepts::DATE;
    }
    if pair(
        &["photo", "image", "img", "picture", "media", "video"],
        &[
            "credit",
            "credits",
            "caption",
            "source",
            "copyright",
            "description",
            "desc",
            "legend",
            "info",
            "title",
        ],
    ) {
        concepts |= Concepts::CAPTION;
    }
    if pair(&["sign", "opt", "mailing", "mail"], &["up", "in", "list", "chimp"]) {
        concepts |= Concepts::NEWSLETTER;
    }
    if pair(
        &["cookie", "cookies", "privacy"],
        &["bar", "banner", "notice", "consent", "policy", "popup", "overlay"],
    ) {
        concepts |= Concepts::CONSENT;
    }
    concepts
}

/// What one word says, wherever it stands in a name.
fn word_concepts(word: &str) -> Concepts {
    match word {
        "nav" | "navbar" | "navigation" | "menu" | "menus" | "submenu" | "breadcrumb" | "breadcrumbs"
        | "crumbs" | "crumb" | "sitemap" | "pagination" | "pager" | "paging" | "topbar" | "masthead"
        | "skiplink" | "dropdown" | "hamburger" | "megamenu" | "navi" => Concepts::NAVIGATION,
        "footer" | "colophon" | "copyright" | "imprint" | "impressum" | "disclaimer" | "legal" => {
            Concepts::FOOTER
        }
        "header" => Concepts::HEADER,
        "sidebar" | "aside" | "rail" | "widgets" | "complementary" | "sidecolumn" => Concepts::ASIDE,
        "related" | "relateds" | "recommended" | "recommendation" | "recommendations" | "recommend"
        | "recirc" | "recirculation" | "outbrain" | "taboola" | "zergnet" | "trending" | "mostread"
        | "mostpopular" | "popular" | "teaser" | "teasers" | "upnext" | "readmore" | "readnext"
        | "suggested" | "suggestions" | "promo" | "promos" | "jumpto" | "crosslink" | "crosslinks"
        | "similar" | "relacionados" | "relacionadas" | "relatednews" | "relatedposts" | "yarpp" | "crp" => {
            Concepts::RELATED
        }
        "share" | "sharing" | "shares" | "social" | "socials" | "sharebar" | "sharebox" | "addthis"
        | "sharethis" | "addtoany" | "sharedaddy" | "follow" | "socialmedia" | "sharetools" | "shariff"
        | "bookmarks" | "print" | "likes" | "heateor" | "ssba" => Concepts::SHARE,
        "newsletter" | "newsletters" | "subscribe" | "subscription" | "signup" | "optin" | "mailchimp" => {
            Concepts::NEWSLETTER
        }
        "cookie" | "cookies" | "consent" | "gdpr" | "ccpa" | "onetrust" | "cookiebar" | "cookiebanner" => {
            Concepts::CONSENT
        }
        "ad" | "ads" | "adv" | "advert" | "adverts" | "advertisement" | "advertisements" | "advertising"
        | "adbox" | "adslot" | "adsense" | "adsbygoogle" | "adunit" | "adwrap" | "adwrapper" | "sponsor"
        | "sponsored" | "sponsors" | "dfp" | "doubleclick" | "werbung" | "anzeige" | "anzeigen"
        | "publicidad" | "publicidade" | "reklama" | "pubblicita" | "promoted" => Concepts::ADVERTISEMENT,
        "comment" | "comments" | "disqus" | "commentlist" | "commentform" | "comentarios" | "comentario"
        | "kommentare" | "kommentar" | "commentaires" | "respond" | "replies" => Concepts::COMMENTS,
        "byline" | "bylines" | "author" | "authors" | "autor" | "auteur" | "writer" | "vcard" => {
            Concepts::BYLINE
        }
        "timestamp" | "pubdate" | "datetime" | "date" | "datum" | "fecha" | "lastmod" | "modified" => {
            Concepts::DATE
        }
        "caption" | "captions" | "figcaption" | "credit" | "credits" | "imagecaption" | "photocredit"
        | "legende" | "gallery" | "slideshow" | "bildunterschrift" | "bildquelle" | "lightbox" => {
            Concepts::CAPTION
        }
        "tags" | "tagcloud" | "taglist" | "hashtags" | "categories" | "keywords" | "topics" | "etiquetas" => {
            Concepts::TAGS
        }
        "paywall" | "regwall" | "piano" | "metered" => Concepts::PAYWALL,
        "articlebody" | "storybody" | "entrycontent" | "postcontent" | "articletext" | "bodytext"
        | "storytext" | "articlecontent" | "postbody" | "newstext" | "maintext" | "storycontent"
        | "textcontent" | "contenttext" | "bodycopy" | "articlecopy" | "fulltext" => Concepts::ARTICLE_BODY,
        "article" | "story" | "hentry" => Concepts::ARTICLE,
        "headline" => Concepts::HEADLINE,
        "pull" | "pullquote" | "pullquotes" => Concepts::PULL_QUOTE,
        "login" | "search" | "toolbar" | "modal" | "popup" | "overlay" | "tooltip" | "player" | "rating"
        | "survey" | "poll" | "quiz" | "loading" | "button" | "btn" => Concepts::CONTROL,
        _ => Concepts::NONE,
    }
}
