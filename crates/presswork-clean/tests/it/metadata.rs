//! Whose wording a title is, and which day a date: one invented page a case, of which only what decides differs.

use presswork_clean::Cleaner;
use presswork_corpus::{Article, MediaType, RawCapture};

/// A page of some paragraphs with this in its head, before its text and after it.
fn article(head: &str, before: &str, after: &str) -> Article {
    let page = format!(
        "<html lang=\"en\"><head>{head}</head><body><main><article>{before}\
         <p>The ferry to the northern islands sails again from Monday, the harbour office said, after its crew \
         had waited for nine weeks for a new shaft.</p>\
         <p>In those weeks a smaller boat carried the mail, the milk and whoever could not wait, and on some days \
         it did not sail at all because of the swell.</p>\
         <p>The islanders had asked for a second ship long before the storm, and will ask for it again when the \
         council meets in the old net loft.</p>{after}</article></main></body></html>"
    );
    let capture = RawCapture {
        key: "page.html".to_owned(),
        bytes: page.into_bytes(),
        media: Some(MediaType::Html),
        labels: Default::default(),
    };
    Cleaner::new().clean(&capture).unwrap()
}

fn title(head: &str, before: &str) -> String {
    article(head, before, "").metadata.title.map(|known| known.value).unwrap_or_default()
}

fn date(head: &str, before: &str, after: &str) -> String {
    article(head, before, after).metadata.date.map(|known| known.value).unwrap_or_default()
}

/// A card for social networks of this title.
fn card(title: &str) -> String {
    format!("<meta property=\"og:title\" content=\"{title}\">")
}

#[test]
fn a_heading_with_which_the_title_element_begins_is_the_title() {
    let head = "<title>Moorings | Piers, quays and slips of the harbour | Velmara Port</title>";
    assert_eq!(title(&format!("{head}{}", card("A guide for crews")), "<h1>Moorings</h1>"), "Moorings");
    // A bar parts a page from its section; only behind a colon or a dash a word or two may be a kicker.
    assert_eq!(title(head, "<h1>Moorings</h1>"), "Moorings");
    assert_eq!(title("<title>searching [Velmara Manual]</title>", "<h1>Searching</h1>"), "Searching");
}

#[test]
fn a_section_before_a_long_headline_does_not_make_it_the_outlets_name() {
    let headline = "Ferry sails again from Monday on";
    assert_eq!(
        title(&format!("<title>News - {headline}</title>"), &format!("<h1>{headline}</h1>")),
        headline
    );
    // The outlet's name behind the page's is still that.
    let head = "<title>Moorings and their keepers - Velmara Port Authority</title>";
    assert_eq!(title(head, "<h1>Velmara Port Authority</h1>"), "Moorings and their keepers");
}

#[test]
fn a_path_of_sections_before_a_long_headline_does_not_either() {
    let headline = "Ferry sails again from Monday on";
    let head = format!("<title>News - Sea - Boats & harbours - {headline}</title>");
    assert_eq!(title(&head, &format!("<h1>{headline}</h1>")), headline);
}

#[test]
fn a_line_that_is_a_part_of_the_title_element_is_the_title_whatever_its_markup_is() {
    let headline = "Ferry sails again from Monday";
    for (head, line) in [
        (
            "Ferry sails again from Monday | Velmara.example - all of the sea!",
            "<h2>Ferry sails again from Monday</h2>",
        ),
        (
            "Ferry sails again from Monday - Velmara: Shipping News and Views",
            "<div>Ferry sails again from Monday</div>",
        ),
        ("The Isles on line : Ferry sails again from Monday", "<td>Ferry sails again from Monday</td>"),
        (
            "Ferry sails again from Monday",
            "<h1>The Northern Islands Post</h1><h3>Ferry sails again from Monday</h3>",
        ),
    ] {
        assert_eq!(title(&format!("<title>{head}</title>"), line), headline, "{head}");
    }
    let unspaced = "<title>北方群岛渡轮周一恢复通航 航运 港口网</title>";
    assert_eq!(title(unspaced, "<div>北方群岛渡轮周一恢复通航</div>"), "北方群岛渡轮周一恢复通航");
    // A line that ends inside the headline is another text's.
    let head = "<title>Ferry sails again from Monday to all islands - Velmara</title>";
    assert_eq!(
        title(head, "<div>Ferry sails again from Monday</div>"),
        "Ferry sails again from Monday to all islands"
    );
}

#[test]
fn labels_that_run_into_a_heading_are_no_part_of_the_title() {
    let head = "<title>Ferry sails again from Monday – Port</title>";
    let heading = "<h1>Ferry sails again from Monday<span>Shipping</span><span>Islands</span></h1>";
    assert_eq!(title(head, heading), "Ferry sails again from Monday");
}

#[test]
fn what_stands_before_the_headline_in_its_heading_goes_where_the_markup_has_it_alone() {
    let head = |own: &str| {
        format!(
            "<title>Question - Shaft of the old ferry | Velmara Boats</title>{}<script type=\"application/ld+json\">\
             {{\"@type\":\"DiscussionForumPosting\",\"headline\":\"{own}\"}}</script>",
            card("Question - Shaft of the old ferry")
        )
    };
    let heading = "<h1><span>Question</span> Shaft of the old ferry</h1>";
    assert_eq!(title(&head("Shaft of the old ferry"), heading), "Shaft of the old ferry");
    // A year is no kicker.
    let heading = "<h1>2019 prices of the old ferry</h1>";
    let dated = format!("<title>2019 prices of the old ferry</title>{}", head("prices of the old ferry"));
    assert_eq!(title(&dated, heading), "2019 prices of the old ferry");
}

#[test]
fn a_front_page_keeps_the_name_before_its_slogan() {
    let head = |url: &str| {
        format!(
            "<title>Velmara Port - Gates to the islands</title><link rel=canonical href=\"{url}\">\
             <meta property=\"og:site_name\" content=\"Velmara Port\">{}",
            card("Velmara Port - Gates to the islands")
        )
    };
    assert_eq!(title(&head("https://velmaraport.example/"), ""), "Velmara Port - Gates to the islands");
    assert_eq!(title(&head("https://velmaraport.example/gates"), ""), "Gates to the islands");
}

#[test]
fn a_page_that_is_called_by_the_outlets_name_alone_has_that() {
    let head = format!(
        "<title>Velmara Port | Gates to the islands</title><meta property=\"og:site_name\" content=\"Velmara \
         Port\">{}",
        card("Velmara Port")
    );
    assert_eq!(title(&head, "<h1>Velmara Port</h1>"), "Velmara Port");
    let head = format!(
        "<title>Velmara Port</title><meta property=\"og:site_name\" content=\"Velmara Port\">{}",
        card("Velmara Port")
    );
    assert_eq!(title(&head, "<h1>Posts</h1>"), "Velmara Port");
    assert_eq!(title(&head, "<h1>Ferry sails again from Monday</h1>"), "Ferry sails again from Monday");
}

#[test]
fn the_same_words_are_taken_where_they_are_spelled_for_readers() {
    let ferry = "Ferry sails again from Monday";
    let head = format!("<title>{ferry}</title>{}", card(ferry));
    assert_eq!(title(&head, "<h1>FERRY SAILS AGAIN FROM MONDAY</h1>"), ferry);
    assert_eq!(title(&format!("<title>{ferry} – Port</title>{}", card(&format!("⚓ {ferry}"))), ""), ferry);
    // Pieces of a heading that run together.
    let head = format!("<title>x</title>{}", card("Islands - “The shaft is new”"));
    assert_eq!(
        title(&head, "<h1><span>Islands</span>“The shaft is new”</h1>"),
        "Islands - “The shaft is new”"
    );
    // Escaped twice.
    assert_eq!(
        title(&card("The ferry&amp;#39;s new shaft is in place"), ""),
        "The ferry's new shaft is in place"
    );
    // The outlet's name behind a bar in the heading itself.
    let head = "<title>Vessels in port and due | VPT</title><meta property=\"og:site_name\" content=\"VPT\">";
    assert_eq!(title(head, "<h1>Vessels in port and due | VPT</h1>"), "Vessels in port and due");
}

#[test]
fn where_no_day_of_publication_is_known_a_day_further_down_or_of_an_update_is_taken() {
    let head = format!("<title>Ferry sails again</title>{}", card("Ferry sails again from Monday"));
    let modified =
        format!("{head}<meta property=\"article:modified_time\" content=\"2019-05-12T09:30:00+00:00\">");
    let heading = "<h1>Ferry sails again from Monday</h1>";
    assert_eq!(date(&modified, heading, ""), "2019-05-12");
    // Further down than lines are read for a day.
    let links: String = (0..220).map(|n| format!("<li><a href=\"/{n}\">Pier {n}</a></li>")).collect();
    let below = |days: &str| format!("<nav><ul>{links}</ul></nav>{days}");
    let days = "<div class=\"page-date\">11 Jan 2019 | Latest version</div>\
                <div class=\"page-date\">3 Sept 2018 | Originally published</div>";
    assert_eq!(date(&modified, heading, &below(days)), "2018-09-03");
    // More of them are a list of other texts.
    let many = "<div class=\"page-date\">3 Sept 2018</div>".repeat(4);
    assert_eq!(date(&modified, heading, &below(&many)), "2019-05-12");
    // What the page states of its publication comes first.
    let stated =
        format!("{modified}<meta property=\"article:published_time\" content=\"2017-02-03T09:30:00+00:00\">");
    assert_eq!(date(&stated, heading, &below(days)), "2017-02-03");
}

#[test]
fn a_line_below_the_headline_that_begins_with_a_day_tells_it_whatever_follows() {
    let head = "<title>Ferry sails again from Monday</title>";
    let below = "<h1>Ferry sails again from Monday</h1>\
                 <div>2018-09-03 01:32:00 from: the harbour office of the north (Velmara) read by 12 people on a telephone</div>";
    let others = "<ul><li><a href=\"/1\">Old shaft sold</a> 2017/06/16</li></ul>";
    assert_eq!(date(head, below, others), "2018-09-03");
}

#[test]
fn a_threads_later_page_is_of_the_day_at_its_heading() {
    let before = "<h1>Shaft of the old ferry</h1><time datetime=\"2018-10-25T14:50:15\">Oct 25, 2018</time>\
                  <div itemprop=\"comment\"><meta itemprop=\"datePublished\" content=\"2018-10-26T08:18:40\"></div>";
    assert_eq!(date("<title>Shaft of the old ferry</title>", before, ""), "2018-10-25");
}

#[test]
fn a_name_ends_where_its_day_begins() {
    let by = |line: &str| {
        let page = article(
            "<title>Ferry sails again</title>",
            &format!("<h1>Ferry sails again from Monday</h1><p class=\"byline\">{line}</p>"),
            "",
        );
        page.metadata.author.map(|known| known.value.join("; ")).unwrap_or_default()
    };
    assert_eq!(by("By Ada Fenwick May 12, 2019"), "Ada Fenwick");
    assert_eq!(by("By Ada Fenwick on 14th May 2019"), "Ada Fenwick");
    assert_eq!(by("By Ada Fenwick 14th May 2019"), "Ada Fenwick");
    assert_eq!(by("Von Ada Fenwick am 12. Mai 2019"), "Ada Fenwick");
    assert_eq!(by("By Reuters Staff, 12 May 2019"), "");
}
