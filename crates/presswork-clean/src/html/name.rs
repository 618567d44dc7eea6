//! The names that mean something here, as numbers: tags and attributes, and which tags the HTML standard
//! treats alike (section 13.2.4.2).

/// Declares an enumeration of names, the first variant for every name that is not listed.
macro_rules! names {
    ($(#[$about:meta])* $kind:ident { $($variant:ident $text:literal)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub(crate) enum $kind {
            /// Any other.
            Other,
            $($variant,)*
        }

        impl $kind {
            /// How many there are, the one for all others included.
            pub(crate) const COUNT: usize = 1 $(+ { let _ = $kind::$variant; 1 })*;

            const SPELLED: [&'static str; $kind::COUNT] = ["" $(, $text)*];

            /// The name spelled so, in any case.
            pub(crate) fn of(spelled: &[u8]) -> $kind {
                const TABLE: [(u128, $kind); SLOTS] = {
                    let mut table = [(0, $kind::Other); SLOTS];
                    $(
                        let key = packed($text.as_bytes()).expect("a short name");
                        let mut slot = slot_of(key);
                        while table[slot].0 != 0 {
                            slot = (slot + 1) % SLOTS;
                        }
                        table[slot] = (key, $kind::$variant);
                    )*
                    table
                };
                let Some(key) = packed(spelled) else { return $kind::Other };
                let mut slot = slot_of(key);
                loop {
                    let (listed, name) = TABLE[slot];
                    // The empty slots stand for every name that is not listed.
                    if listed == key || listed == 0 {
                        return name;
                    }
                    slot = (slot + 1) % SLOTS;
                }
            }

            /// Its spelling in lower case; empty for any other.
            pub(crate) fn as_str(self) -> &'static str {
                $kind::SPELLED[self as usize]
            }
        }
    };
}

/// Slots of a table of names, some four for each: most names are found, or missed, at the first.
const SLOTS: usize = 512;

/// Where a name is looked for first (multiplicative hashing; Knuth 1973).
const fn slot_of(key: u128) -> usize {
    let folded = key as u64 ^ (key >> 64) as u64;
    (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 55) as usize % SLOTS
}

/// Letters, digits, `-` and `:` as six bits, the same for both cases; 0 for what stands in no listed name.
const SIX_BITS: [u8; 256] = {
    let spelled = *b"abcdefghijklmnopqrstuvwxyz0123456789-:";
    let mut bits = [0; 256];
    let mut at = 0;
    while at < spelled.len() {
        bits[spelled[at] as usize] = at as u8 + 1;
        bits[spelled[at].to_ascii_uppercase() as usize] = at as u8 + 1;
        at += 1;
    }
    bits
};

/// A name as a number; none where it is too long or too odd to be listed.
const fn packed(spelled: &[u8]) -> Option<u128> {
    const LONGEST: usize = 21;
    if spelled.len() > LONGEST {
        return None;
    }
    let (mut key, mut at) = (0, 0);
    while at < spelled.len() {
        let bits = SIX_BITS[spelled[at] as usize];
        if bits == 0 {
            return None;
        }
        key = key << 6 | bits as u128;
        at += 1;
    }
    Some(key)
}

names! {
    /// A tag's name.
    Name {
        A "a" Abbr "abbr" Acronym "acronym" Address "address" Annotation "annotation" Applet "applet"
        Area "area" Article "article" Aside "aside" Audio "audio" B "b" Base "base" Basefont "basefont"
        Bdi "bdi" Bdo "bdo" Bgsound "bgsound" Big "big" Blockquote "blockquote" Body "body" Br "br"
        Button "button" Canvas "canvas" Caption "caption" Center "center" Cite "cite" Code "code"
        Col "col" Colgroup "colgroup" Data "data" Datalist "datalist" Dd "dd" Del "del"
        Details "details" Dfn "dfn" Dialog "dialog" Dir "dir" Div "div" Dl "dl" Dt "dt" Em "em"
        Embed "embed" Fieldset "fieldset" Figcaption "figcaption" Figure "figure" Font "font"
        Footer "footer" Form "form" Frame "frame" Frameset "frameset" H1 "h1" H2 "h2" H3 "h3" H4 "h4"
        H5 "h5" H6 "h6" Head "head" Header "header" Hgroup "hgroup" Hr "hr" Html "html" I "i"
        Iframe "iframe" Image "image" Img "img" Input "input" Ins "ins" Kbd "kbd" Keygen "keygen"
        Label "label" Legend "legend" Li "li" Link "link" Listing "listing" Main "main" Map "map"
        Mark "mark" Marquee "marquee" Math "math" Menu "menu" Meta "meta" Meter "meter" Nav "nav"
        Nobr "nobr" Noembed "noembed" Noframes "noframes" Noscript "noscript" Object "object" Ol "ol"
        Optgroup "optgroup" Option "option" Output "output" P "p" Param "param" Picture "picture"
        Plaintext "plaintext" Pre "pre" Progress "progress" Q "q" Rb "rb" Rp "rp" Rt "rt" Rtc "rtc"
        Ruby "ruby" S "s" Samp "samp" Script "script" Search "search" Section "section"
        Select "select" Small "small" Source "source" Span "span" Strike "strike" Strong "strong"
        Style "style" Sub "sub" Summary "summary" Sup "sup" Svg "svg" Table "table" Tbody "tbody"
        Td "td" Template "template" Textarea "textarea" Tfoot "tfoot" Th "th" Thead "thead"
        Time "time" Title "title" Tr "tr" Track "track" Tt "tt" U "u" Ul "ul" Var "var"
        Video "video" Wbr "wbr" Xmp "xmp"
    }
}

names! {
    /// The name of an attribute that is asked for somewhere; no other is kept.
    AttributeName {
        AriaHidden "aria-hidden" Class "class" Content "content" DataComponent "data-component"
        DataComponentName "data-component-name"
        DataModule "data-module" DataQa "data-qa" DataTestid "data-testid" DataType "data-type"
        Datetime "datetime" Hidden "hidden" Href "href" HttpEquiv "http-equiv" Id "id"
        Itemprop "itemprop" Itemscope "itemscope" Itemtype "itemtype" Lang "lang" Name "name"
        Property "property" Pubdate "pubdate" Rel "rel" Role "role" Style "style" Title "title"
        XmlLang "xml:lang"
    }
}

impl Name {
    /// Elements without content.
    pub(super) fn is_void(self) -> bool {
        use Name::*;
        matches!(
            self,
            Area | Base
                | Basefont
                | Bgsound
                | Br
                | Col
                | Embed
                | Hr
                | Image
                | Img
                | Input
                | Keygen
                | Link
                | Meta
                | Param
                | Source
                | Track
                | Wbr
        )
    }

    /// Elements that change nothing but letters' looks. The standard repeats them in every later paragraph
    /// until they are closed; here they are elements like any other.
    pub(super) fn is_formatting(self) -> bool {
        use Name::*;
        matches!(self, B | Big | Code | Em | Font | I | Nobr | S | Small | Strike | Strong | Tt | U)
    }

    /// The standard's "special" category: an end tag of an ordinary element does not reach beyond these.
    pub(super) fn is_special(self) -> bool {
        use Name::*;
        matches!(
            self,
            Address
                | Applet
                | Area
                | Article
                | Aside
                | Base
                | Basefont
                | Bgsound
                | Blockquote
                | Body
                | Br
                | Button
                | Caption
                | Center
                | Col
                | Colgroup
                | Dd
                | Details
                | Dir
                | Div
                | Dl
                | Dt
                | Embed
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Form
                | Frame
                | Frameset
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Head
                | Header
                | Hgroup
                | Hr
                | Html
                | Iframe
                | Img
                | Input
                | Keygen
                | Li
                | Link
                | Listing
                | Main
                | Marquee
                | Menu
                | Meta
                | Nav
                | Noembed
                | Noframes
                | Noscript
                | Object
                | Ol
                | P
                | Param
                | Plaintext
                | Pre
                | Script
                | Search
                | Section
                | Select
                | Source
                | Style
                | Summary
                | Table
                | Tbody
                | Td
                | Template
                | Textarea
                | Tfoot
                | Th
                | Thead
                | Title
                | Tr
                | Track
                | Ul
                | Wbr
                | Xmp
        )
    }

    /// Elements that no scope reaches beyond.
    pub(super) fn ends_scope(self) -> bool {
        use Name::*;
        matches!(self, Applet | Caption | Html | Table | Td | Th | Marquee | Object | Select | Template)
    }

    /// Elements whose end tags may be left out wherever something around them ends.
    pub(super) fn has_implied_end(self) -> bool {
        use Name::*;
        matches!(self, Dd | Dt | Li | Optgroup | Option | P | Rb | Rp | Rt | Rtc)
    }

    /// Elements whose start tag ends an open paragraph.
    pub(super) fn closes_paragraph(self) -> bool {
        use Name::*;
        matches!(
            self,
            Address
                | Article
                | Aside
                | Blockquote
                | Center
                | Details
                | Dialog
                | Dir
                | Div
                | Dl
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Header
                | Hgroup
                | Main
                | Menu
                | Nav
                | Ol
                | P
                | Search
                | Section
                | Summary
                | Ul
        )
    }

    /// Headings of the six levels.
    pub(super) fn is_heading(self) -> bool {
        use Name::*;
        matches!(self, H1 | H2 | H3 | H4 | H5 | H6)
    }

    /// Parts of a table in which nothing but other parts may stand.
    pub(super) fn is_table_part(self) -> bool {
        use Name::*;
        matches!(self, Table | Tbody | Tfoot | Thead | Tr)
    }

    /// Elements laid out as blocks of their own.
    pub(super) fn is_block(self) -> bool {
        use Name::*;
        matches!(
            self,
            Address
                | Article
                | Aside
                | Audio
                | Blockquote
                | Body
                | Button
                | Canvas
                | Caption
                | Center
                | Dd
                | Details
                | Dialog
                | Dir
                | Div
                | Dl
                | Dt
                | Fieldset
                | Figcaption
                | Figure
                | Footer
                | Form
                | H1
                | H2
                | H3
                | H4
                | H5
                | H6
                | Header
                | Hgroup
                | Html
                | Legend
                | Li
                | Listing
                | Main
                | Menu
                | Nav
                | Object
                | Ol
                | Optgroup
                | Option
                | P
                | Pre
                | Search
                | Section
                | Summary
                | Table
                | Tbody
                | Td
                | Tfoot
                | Th
                | Thead
                | Tr
                | Ul
                | Video
        )
    }
}
