//! What the names in a `class` or an `id` say, word by word: `articleBody`, `article-body`, `article__body` are
//! *article*, *body*. The words are those that page makers share, never the names of one site.
//!
//! A page has some hundred different names, so a word is read into a number as its letters come, and one look
//! into a table tells all that the lists below say of it.

use std::sync::LazyLock;

use foldhash::HashMap;

use super::concepts::Concepts;

/// What one word says, wherever it stands in a name.
#[rustfmt::skip]
const WORDS: [(Concepts, &[&str]); 22] = [
    (Concepts::NAVIGATION, &[
        "nav", "navbar", "navigation", "menu", "menus", "submenu", "breadcrumb", "breadcrumbs", "crumbs",
        "crumb", "sitemap", "pagination", "pager", "paging", "topbar", "masthead", "skiplink", "dropdown",
        "hamburger", "megamenu", "navi",
    ]),
    (Concepts::FOOTER, &[
        "footer", "colophon", "copyright", "imprint", "impressum", "disclaimer", "legal",
    ]),
    (Concepts::HEADER, &[
        "header",
    ]),
    (Concepts::ASIDE, &[
        "sidebar", "aside", "rail", "widgets", "complementary", "sidecolumn",
    ]),
    (Concepts::RELATED, &[
        "related", "relateds", "recommended", "recommendation", "recommendations", "recommend", "recirc",
        "recirculation", "outbrain", "taboola", "zergnet", "trending", "mostread", "mostpopular",
        "popular", "teaser", "teasers", "upnext", "readmore", "readnext", "suggested", "suggestions",
        "promo", "promos", "jumpto", "crosslink", "crosslinks", "similar", "relacionados", "relacionadas",
        "relatednews", "relatedposts", "yarpp", "crp",
    ]),
    (Concepts::SHARE, &[
        "share", "sharing", "shares", "social", "socials", "sharebar", "sharebox", "addthis", "sharethis",
        "addtoany", "sharedaddy", "follow", "socialmedia", "sharetools", "shariff", "bookmarks", "print",
        "likes", "heateor", "ssba",
    ]),
    (Concepts::NEWSLETTER, &[
        "newsletter", "newsletters", "subscribe", "subscription", "signup", "optin", "mailchimp",
    ]),
    (Concepts::CONSENT, &[
        "cookie", "cookies", "consent", "gdpr", "ccpa", "onetrust", "cookiebar", "cookiebanner",
    ]),
    (Concepts::ADVERTISEMENT, &[
        "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertisements", "advertising", "adbox",
        "adslot", "adsense", "adsbygoogle", "adunit", "adwrap", "adwrapper", "sponsor", "sponsored",
        "sponsors", "dfp", "doubleclick", "werbung", "anzeige", "anzeigen", "publicidad", "publicidade",
        "reklama", "pubblicita", "promoted",
    ]),
    (Concepts::COMMENTS, &[
        "comment", "comments", "disqus", "commentlist", "commentform", "comentarios", "comentario",
        "kommentare", "kommentar", "commentaires", "respond", "replies",
    ]),
    (Concepts::BYLINE, &[
        "byline", "bylines", "author", "authors", "autor", "auteur", "writer", "vcard",
    ]),
    (Concepts::DATE, &[
        "timestamp", "pubdate", "datetime", "date", "datum", "fecha", "lastmod", "modified",
    ]),
    (Concepts::CAPTION, &[
        "caption", "captions", "figcaption", "credit", "credits", "imagecaption", "photocredit", "legende",
        "gallery", "slideshow", "bildunterschrift", "bildquelle", "lightbox",
    ]),
    (Concepts::TAGS, &[
        "tags", "tagcloud", "taglist", "hashtags", "categories", "keywords", "topics", "etiquetas",
    ]),
    (Concepts::PAYWALL, &[
        "paywall", "regwall", "piano", "metered",
    ]),
    (Concepts::ARTICLE_BODY, &[
        "articlebody", "storybody", "entrycontent", "postcontent", "articletext", "bodytext", "storytext",
        "articlecontent", "postbody", "newstext", "maintext", "storycontent", "textcontent", "contenttext",
        "bodycopy", "articlecopy", "fulltext",
    ]),
    (Concepts::ARTICLE, &[
        "article", "story", "hentry",
    ]),
    (Concepts::HEADLINE, &[
        "headline",
    ]),
    (Concepts::DEK, &["dek", "standfirst", "strapline", "sottotitolo"]),
    (Concepts::PULL_QUOTE, &[
        "pull", "pullquote", "pullquotes",
    ]),
    (Concepts::CONTROL, &[
        "login", "search", "toolbar", "modal", "popup", "overlay", "tooltip", "player", "rating", "survey",
        "poll", "quiz", "loading", "button", "btn",
    ]),
    (Concepts::AUTHOR_BIO, &["authorbio", "authorbox"]),
];

/// What a word of the first list says with one of the second directly after it.
#[rustfmt::skip]
const PAIRS: [(Concepts, &[&str], &[&str]); 16] = [
    (Concepts::ARTICLE_BODY,
        &["article", "story", "post", "entry", "news", "blog", "single", "content", "art", "main", "page"],
        &["body", "content", "text", "copy", "contents", "txt", "paragraph", "paragraphs"]),
    (Concepts::ARTICLE_BODY, &["body", "text", "content"], &["copy", "text", "content", "article", "body"]),
    (Concepts::HIDDEN, &["sr", "reader"], &["only", "text"]),
    (Concepts::HIDDEN, &["visually", "visuallly", "display", "d"], &["hidden", "none"]),
    (Concepts::HIDDEN, &["print"], &["only"]),
    (Concepts::RELATED,
        &["read", "more", "see", "also", "you", "most", "top", "latest", "other", "next", "prev", "previous",
            "up"],
        &["more", "also", "stories", "articles", "news", "might", "may", "read", "viewed", "popular", "posts",
            "post", "article", "story", "next", "from", "like", "links", "on", "reading"]),
    (Concepts::TAGS, &["tag", "topic", "category", "cat", "keyword"],
        &["list", "links", "cloud", "container", "wrapper", "items", "bar"]),
    (Concepts::TAGS, &["post", "article", "entry", "story", "meta"],
        &["tag", "category", "categories", "topic"]),
    (Concepts::AUTHOR_BIO, &["author", "authors", "writer", "contributor"],
        &["bio", "box", "about", "info", "card", "profile", "description", "desc", "details", "block"]),
    (Concepts::AUTHOR_BIO, &["about", "bio"], &["author", "the", "writer"]),
    (Concepts::DATE, &["post", "entry", "article", "story", "content"], &["meta", "info", "date", "time"]),
    (Concepts::DATE, &["publish", "published", "pub", "created", "posted"], &["date", "on", "time", "at"]),
    (Concepts::DEK, &["article", "story"], &["summary"]),
    (Concepts::CAPTION, &["photo", "image", "img", "picture", "media", "video"],
        &["credit", "credits", "caption", "source", "copyright", "description", "desc", "legend", "info",
            "title"]),
    (Concepts::NEWSLETTER, &["sign", "opt", "mailing", "mail"], &["up", "in", "list", "chimp"]),
    (Concepts::CONSENT, &["cookie", "cookies", "privacy"],
        &["bar", "banner", "notice", "consent", "policy", "popup", "overlay"]),
];

/// A name that begins with one of these describes a layout ("has-sidebar", "no-ads", "with-caption") and nothing
/// else.
const LAYOUTS: [&str; 6] = ["has", "no", "with", "without", "hide", "show"];

/// What a name says that is one word and nothing more: an element taken off the page; who wrote a post of a thread.
const ALONE: [(Concepts, &[&str]); 2] = [
    (Concepts::HIDDEN, &["hidden", "hide", "invisible", "visuallyhidden"]),
    (Concepts::BYLINE, &["user", "username", "nickname", "nick", "poster"]),
];

/// Names of a post as a whole. WordPress lists a post's categories and tags among them.
const WHOLE_POSTS: [&str; 4] = ["hentry", "h-entry", "type-post", "status-publish"];

/// All that the lists say of a word.
#[derive(Clone, Copy, Default)]
struct Word {
    concepts: Concepts,
    /// The pairs that it begins and those that it ends, a bit each.
    begins: u32,
    ends: u32,
    layout: bool,
    alone: Concepts,
}

/// The lists by word.
static TABLE: LazyLock<HashMap<Key, Word>> = LazyLock::new(|| {
    let mut table: HashMap<Key, Word> = HashMap::default();
    let mut set = |words: &[&str], set: &dyn Fn(&mut Word)| {
        for word in words {
            set(table.entry(Key::of(word)).or_default());
        }
    };
    for (concepts, words) in WORDS {
        set(words, &|word| word.concepts |= concepts);
    }
    for (at, (_, first, second)) in PAIRS.iter().enumerate() {
        set(first, &|word| word.begins |= 1 << at);
        set(second, &|word| word.ends |= 1 << at);
    }
    set(&LAYOUTS, &|word| word.layout = true);
    for (concepts, words) in ALONE {
        set(words, &|word| word.alone |= concepts);
    }
    table
});

/// A word of the letters from a to z as five bits each; the same for all words that no list has.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Key(u128);

impl Key {
    const EMPTY: Key = Key(0);
    const UNLISTED: Key = Key(u128::MAX);
    /// No word of a list is so long that its last letter would push out this bit.
    const FULL: u128 = 0b11111 << 120;

    fn of(word: &str) -> Key {
        word.chars().fold(Key::EMPTY, Key::with)
    }

    /// The word and one letter more, in any case.
    fn with(self, letter: char) -> Key {
        if !letter.is_ascii_alphabetic() || self.0 & Key::FULL != 0 {
            return Key::UNLISTED;
        }
        Key(self.0 << 5 | u128::from(letter as u8 & 0b11111))
    }
}

/// Longer values are data, not names.
const LONGEST: usize = 2000;

/// What the words of a `class` or an `id` say.
pub(super) fn naming_concepts(value: &str) -> Concepts {
    if value.len() > LONGEST {
        return Concepts::NONE;
    }
    let table = &*TABLE;
    let mut concepts = Concepts::NONE;
    for name in value.split_ascii_whitespace() {
        if WHOLE_POSTS.contains(&name) {
            return Concepts::ARTICLE;
        }
        concepts |= name_concepts(table, name);
    }
    concepts
}

/// Appends the words of a `class` or an `id` and its names of several words, as hashes for the model's lexicon.
pub(super) fn push_words(value: &str, words: &mut Vec<u32>) {
    if value.len() > LONGEST {
        return;
    }
    for name in value.split_ascii_whitespace() {
        let first = words.len();
        let (mut word, mut whole, mut lower_before) = (WORD, NAME, false);
        for c in name.bytes() {
            let ends = !c.is_ascii_alphabetic() || (c.is_ascii_uppercase() && lower_before);
            if ends && word != WORD {
                words.push(folded(word));
                word = WORD;
            }
            // Numbers count things, they do not name them.
            if c.is_ascii_alphabetic() {
                word = (word ^ u64::from(c.to_ascii_lowercase())).wrapping_mul(PRIME);
                whole = (whole ^ u64::from(c.to_ascii_lowercase())).wrapping_mul(PRIME);
            }
            lower_before = c.is_ascii_lowercase();
        }
        if word != WORD {
            words.push(folded(word));
        }
        if words.len() > first + 1 {
            words.push(folded(whole));
        }
    }
}

/// Where the hashes of words and of whole names begin: no word of a line has the same, and "share buttons" is not
/// "sharebuttons".
const WORD: u64 = 0x6c62_272e_07bb_0142;
const NAME: u64 = 0x62b8_2175_6295_c58d;
const PRIME: u64 = 0x0100_0000_01b3;

fn folded(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

/// What one name says. Its words are cut at anything but letters, and at capitals.
fn name_concepts(table: &HashMap<Key, Word>, name: &str) -> Concepts {
    let mut read = Read::default();
    let (mut word, mut lower_before) = (Key::EMPTY, false);
    for c in name.chars() {
        let (is_letter, is_capital, is_lower) = if c.is_ascii() {
            (c.is_ascii_alphabetic(), c.is_ascii_uppercase(), c.is_ascii_lowercase())
        } else {
            (c.is_alphabetic(), c.is_uppercase(), c.is_lowercase())
        };
        if (!is_letter || (is_capital && lower_before)) && word != Key::EMPTY {
            read.take(table, word);
            word = Key::EMPTY;
        }
        if is_letter {
            word = word.with(c);
        }
        lower_before = is_lower;
    }
    if word != Key::EMPTY {
        read.take(table, word);
    }
    read.concepts()
}

/// The words of a name, as far as they are read.
#[derive(Default)]
struct Read {
    words: usize,
    concepts: Concepts,
    /// The pairs that the last word begins, and those that are complete.
    begun: u32,
    pairs: u32,
    layout: bool,
    alone: Concepts,
}

impl Read {
    fn take(&mut self, table: &HashMap<Key, Word>, key: Key) {
        let word = table.get(&key).copied().unwrap_or_default();
        if self.words == 0 {
            (self.layout, self.alone) = (word.layout, word.alone);
        }
        self.words += 1;
        self.concepts |= word.concepts;
        self.pairs |= self.begun & word.ends;
        self.begun = word.begins;
    }

    fn concepts(self) -> Concepts {
        if self.words > 1 && self.layout {
            return Concepts::NONE;
        }
        let alone = if self.words == 1 { self.alone } else { Concepts::NONE };
        let pairs = PAIRS.iter().enumerate().filter(|(at, _)| self.pairs & (1 << at) != 0);
        pairs.fold(self.concepts | alone, |all, (_, (concepts, ..))| all | *concepts)
    }
}
