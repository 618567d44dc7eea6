//! `report.html`: the sections put together under one policy, one style sheet and one script.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use serde::Serialize;

use crate::compact::compact;
use crate::facts::{Facts, facts};
use crate::fit::{self, Limits};
use crate::island::Island;
use crate::marks::{Marks, SIGNS};
use crate::sections::{SECTIONS, Scope, Section};
use crate::{Report, escape, explorer, facts as totals, figures, languages, number, pack, policy};

/// What every section may read.
pub(crate) struct Context<'r> {
    /// The report.
    pub(crate) report: &'r Report,
    /// Its totals.
    pub(crate) facts: Facts,
    /// The groups' signs.
    pub(crate) marks: Marks<'r>,
    /// The concordance, and where each term stands in it.
    pub(crate) island: Island<'r>,
    /// How much of all that the page holds.
    pub(crate) limits: Limits,
    /// Bytes that it is to stay below.
    pub(crate) budget: u64,
}

/// One block of the page under an `h2`: a section over the corpus, or a language with its sections.
#[derive(Serialize)]
struct Block {
    id: String,
    heading: String,
    /// Class of the block: `language`, or `s-` and the section.
    class: String,
    sections: Vec<Rendered>,
}

#[derive(Serialize)]
struct Rendered {
    id: String,
    heading: &'static str,
    template: &'static str,
    view: Value,
}

/// Bytes that a page has where nothing else is asked for.
pub const BUDGET: u64 = 5_000_000;

/// The whole of `report.html`: UTF-8, one file, nothing outside it. The same report gives the same bytes.
pub fn page(report: &Report) -> String {
    page_within(report, BUDGET)
}

/// The page in at most `budget` bytes. Where it cannot hold everything it holds the most important, and says what it leaves
/// out and what shows that; what every page has (the tables' first rows) is not cut, so that a very small budget is exceeded.
pub fn page_within(report: &Report, budget: u64) -> String {
    let whole = rendered(report, Limits::ALL, budget, true);
    if whole.len() as u64 <= budget {
        return whole;
    }
    let tables = |limits| rendered(report, limits, budget, false).len();
    let limits =
        fit::limits(report, &Marks::new(report), usize::try_from(budget).unwrap_or(usize::MAX), tables);
    rendered(report, limits, budget, true)
}

/// The page within limits; without its packed data where only the size of the rest is asked for.
fn rendered(report: &Report, limits: Limits, budget: u64, data: bool) -> String {
    let island = Island::new(report, limits.lines);
    let context = Context { report, facts: facts(report), marks: Marks::new(report), island, limits, budget };
    let blocks = blocks(&context);
    let packed = |bytes: &dyn Fn() -> Vec<u8>| if data { pack::packed(&bytes()) } else { String::new() };
    let island = packed(&|| context.island.json(report, &context.marks).into_bytes());
    let words = packed(&|| explorer::packed(report, &context.marks, &context.island, limits.least));
    let title = escape::shown(&report.title);
    let view = context! {
        policy => policy::policy(),
        style => Value::from_safe_string(policy::STYLE.clone()),
        script => Value::from_safe_string(policy::SCRIPT.clone()),
        island => Value::from_safe_string(island),
        words => Value::from_safe_string(words),
        title => if title.trim().is_empty() { "Corpus report".to_owned() } else { title },
        line => line(&context.facts),
        tiles => Serde(tiles(&context)),
        blocks => Serde(blocks),
        shapes => figures::marker::SHAPES.to_vec(),
        version => escape::shown(&report.provenance.version),
    };
    const _: () = assert!(figures::marker::SHAPES.len() == SIGNS, "a shape for every sign");
    let page = environment()
        .get_template("page.html")
        .and_then(|template| template.render(view))
        .expect("the templates are embedded, and a test renders every one of them");
    compact(&page)
}

/// The engine: HTML escaping everywhere, and a name that a template misspells is an error, not a blank.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.expect("the marks of templates are the usual ones"));
    environment.add_filter("count", number::count);
    environment.add_filter("shown", |text: &str| escape::shown(text));
    let shared = [
        ("page.html", include_str!("../templates/page.html")),
        ("macros.html", include_str!("../templates/macros.html")),
        ("term_table.html", include_str!("../templates/term_table.html")),
        ("figures/arcs.html", include_str!("../templates/figures/arcs.html")),
        ("figures/days.html", include_str!("../templates/figures/days.html")),
        ("figures/heat.html", include_str!("../templates/figures/heat.html")),
        ("figures/segments.html", include_str!("../templates/figures/segments.html")),
        ("figures/strip.html", include_str!("../templates/figures/strip.html")),
        ("figures/log_ratio.html", include_str!("../templates/figures/log_ratio.html")),
        ("figures/plot.html", include_str!("../templates/figures/plot.html")),
        ("figures/share.html", include_str!("../templates/figures/share.html")),
        ("figures/marker.html", include_str!("../templates/figures/marker.html")),
    ];
    for (name, source) in
        shared.into_iter().chain(SECTIONS.iter().map(|section| (section.id, section.template)))
    {
        environment.add_template(name, source).expect("the templates are embedded, and a test parses them");
    }
    environment
}

/// The blocks in the order of the sections; sections over a language that follow each other stand
/// together under each language in turn.
fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let same_scope = |a: &&Section, b: &&Section| a.scope.is_language() && b.scope.is_language();
    for run in SECTIONS.chunk_by(same_scope) {
        if run[0].scope.is_language() {
            blocks.extend((0..context.report.languages.len()).map(|at| of_language(context, run, at)));
        } else {
            blocks.extend(run.iter().filter_map(|section| over_corpus(context, section)));
        }
    }
    blocks
}

fn over_corpus(context: &Context<'_>, section: &Section) -> Option<Block> {
    let Scope::Corpus(view) = section.scope else { return None };
    let view = view(context)?;
    let rendered =
        Rendered { id: section.id.to_owned(), heading: section.heading, template: section.id, view };
    Some(Block {
        id: section.id.to_owned(),
        heading: section.heading.to_owned(),
        class: format!("s-{}", section.id),
        sections: vec![rendered],
    })
}

fn of_language(context: &Context<'_>, run: &[&Section], at: usize) -> Block {
    let part = &context.report.languages[at];
    let id = if at == 0 { "languages".to_owned() } else { format!("languages-{}", at + 1) };
    let rendered = run.iter().filter_map(|section| {
        let Scope::Language(view) = section.scope else { return None };
        let view = view(context, at)?;
        Some(Rendered {
            id: format!("{}-{}", section.id, at + 1),
            heading: section.heading,
            template: section.id,
            view,
        })
    });
    let sections = rendered.collect();
    let heading = escape::shown(languages::name(&part.language));
    Block { id, heading, class: "language".to_owned(), sections }
}

/// The one line under the title.
pub(crate) fn line(facts: &Facts) -> String {
    [
        number::of(facts.documents, "document", "documents"),
        number::of(facts.groups, "group", "groups"),
        number::of(facts.languages, "language", "languages"),
        number::of(facts.words, "word", "words"),
        escape::shown(&facts.span()),
    ]
    .join(" · ")
}

/// The few big numbers: figure, what it is, a detail.
fn tiles(context: &Context<'_>) -> Vec<(String, &'static str, String)> {
    let facts = &context.facts;
    let mean = facts.words.checked_div(facts.counted).unwrap_or(0);
    let largest = context.report.languages.iter().max_by_key(|part| totals::words_of(part));
    let kept = facts.text_bytes.min(facts.source_bytes);
    vec![
        (
            number::count(facts.documents),
            one_or(facts.documents, "document", "documents"),
            of_documents(context),
        ),
        (
            number::count(facts.groups),
            one_or(facts.groups, "group", "groups"),
            "compared within a language".to_owned(),
        ),
        (number::count(facts.words), "words", format!("{} a document on average", number::count(mean))),
        (
            number::percent(facts.quoted, facts.words),
            "inside quotation marks",
            format!("{} words", number::count(facts.quoted)),
        ),
        (
            number::percent(facts.source_bytes - kept, facts.source_bytes),
            "of the bytes removed",
            format!("markup and {}", number::of(facts.removed, "other piece", "other pieces")),
        ),
        (
            number::count(facts.languages),
            one_or(facts.languages, "language", "languages"),
            largest.map_or(String::new(), |part| {
                let name = escape::shown(languages::name(&part.language));
                if facts.languages == 1 { name } else { format!("most of it {name}") }
            }),
        ),
    ]
}

fn one_or(n: u64, one: &'static str, many: &'static str) -> &'static str {
    if n == 1 { one } else { many }
}

/// How many more failed, and how many are not counted.
fn of_documents(context: &Context<'_>) -> String {
    let failed = match context.report.failures.len() as u64 {
        0 => "none failed".to_owned(),
        n => format!("{} more failed", number::count(n)),
    };
    match context.facts.documents - context.facts.counted {
        0 => failed,
        n => format!("{} not counted, {failed}", number::count(n)),
    }
}
