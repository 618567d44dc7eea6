//! `report.html`: the sections put together under one policy, one style sheet and one script.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use serde::Serialize;

use crate::compact::{Reader, compact};
use crate::facts::{Facts, facts};
use crate::fit::{self, Limits};
use crate::island::Island;
use crate::marks::{Marks, SIGNS};
use crate::messages::{Fill, in_templates};
use crate::sections::{SECTIONS, Scope, Section};
use crate::templates::{TemplateError, Templates};
use crate::{
    Locale, Report, escape, explorer, facts as totals, figures, folds, languages, lists, notes, pack, policy,
};

/// What every section may read.
pub(crate) struct Context<'r> {
    /// The language of the report's own words.
    pub(crate) locale: Locale,
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
    heading: String,
    template: String,
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
    page_with(report, budget, &Templates::default())
        .expect("our templates render, and a test renders every one")
}

/// [`page_within`], with parts of it replaced.
///
/// # Errors
/// Where a template asks for what is not there.
pub fn page_with(report: &Report, budget: u64, templates: &Templates) -> Result<String, TemplateError> {
    let rendered = |limits, data| rendered(report, templates, limits, budget, data);
    let whole = rendered(Limits::ALL, true)?;
    if whole.len() as u64 <= budget {
        return Ok(whole);
    }
    // What rendered whole renders in part.
    let tables = |limits| rendered(limits, false).map_or(usize::MAX, |page| page.len());
    let limits =
        fit::limits(report, &Marks::new(report), usize::try_from(budget).unwrap_or(usize::MAX), tables);
    rendered(limits, true)
}

/// The page within limits; without its packed data where only the size of the rest is asked for.
fn rendered(
    report: &Report,
    templates: &Templates,
    limits: Limits,
    budget: u64,
    data: bool,
) -> Result<String, TemplateError> {
    let island = Island::new(report, limits.lines);
    let locale = report.locale;
    let (facts, marks) = (facts(report), Marks::new(report));
    let context = Context { locale, report, facts, marks, island, limits, budget };
    let blocks = blocks(&context);
    let [texts, lines] =
        if data { context.island.json(report, &context.marks, limits.least) } else { Default::default() };
    // What a page that is cut holds is weighed without them.
    let told = limits == Limits::ALL;
    let words = if data {
        explorer::packed(report, &context.marks, &context.island, limits.least, told)
    } else {
        Vec::new()
    };
    let title = escape::shown(&report.title);
    let signs = context.marks.signs();
    let style = policy::style_of(templates, signs);
    let view = context! {
        policy => policy::policy(&style),
        style => Value::from_safe_string(style),
        script => Value::from_safe_string(policy::BOOT.clone()),
        packed => PACKED,
        title => if title.trim().is_empty() { locale.say("untitled") } else { title },
        line => line(locale, &context.facts),
        tiles => Serde(tiles(&context)),
        blocks => Serde(blocks),
        shapes => figures::marker::SHAPES[..signs].to_vec(),
        version => escape::shown(&report.provenance.version),
    };
    const _: () = assert!(figures::marker::SHAPES.len() == SIGNS, "a shape for every sign");
    let page = environment(locale, templates)?.get_template("page.html")?.render(view)?;
    // What another's templates make is left as it is.
    let (page, folds) = if templates.are_ours() {
        let (page, folds) = folds::apart(&notes::linked(&page), locale);
        (compact(&page, locale, Reader::Browser), folds)
    } else {
        (page, Vec::new())
    };
    let live = policy::live_of(templates);
    let folds: Vec<&[u8]> = folds.iter().map(String::as_bytes).collect();
    let packed = pack::packed(&[
        vec![policy::SCRIPT.as_bytes()],
        vec![live.as_bytes()],
        folds,
        vec![texts.as_bytes()],
        vec![lines.as_bytes(), &words],
    ]);
    // The data comes in last: it is most of the page, and nothing is to be looked for in it.
    Ok(page.replacen(PACKED, &packed, 1))
}

/// What stands for the packed data while the page is put together, a character that no text of it has (`escape::shown`).
const PACKED: &str = "\u{1}";

/// The engine: HTML escaping everywhere, and a name that a template misspells is an error, not a blank.
pub(crate) fn environment(locale: Locale, templates: &Templates) -> Result<Environment<'_>, TemplateError> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.expect("the marks of templates are the usual ones"));
    environment.add_filter("count", move |n: u64| locale.count(n));
    in_templates::add_to(&mut environment, locale);
    environment.add_filter("shown", |text: &str| escape::shown(text));
    // Where in its loop a table goes on with what the script puts in.
    environment.add_function("goes_on", |row: usize, rows: usize, of_keyness: Option<bool>| {
        let plain = if of_keyness == Some(true) { lists::keyness::PLAIN_ROWS } else { lists::PLAIN_ROWS };
        row == plain && rows > plain + lists::FEW
    });
    for (name, source) in templates.templates() {
        environment.add_template(name, source)?;
    }
    Ok(environment)
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
    let heading = section.heading(context.locale);
    let rendered =
        Rendered { id: section.id.to_owned(), heading: heading.clone(), template: section.file(), view };
    Some(Block {
        id: section.id.to_owned(),
        heading,
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
            heading: section.heading(context.locale),
            template: section.file(),
            view,
        })
    });
    let sections = rendered.collect();
    let heading = escape::shown(&languages::name(context.locale, &part.language));
    Block { id, heading, class: "language".to_owned(), sections }
}

/// The one line under the title.
pub(crate) fn line(locale: Locale, facts: &Facts) -> String {
    [
        locale.of("n-documents", facts.documents),
        locale.of("n-groups", facts.groups),
        locale.of("n-languages", facts.languages),
        locale.of("n-words", facts.words),
        escape::shown(&facts.span(locale)),
    ]
    .join(" · ")
}

/// The few big numbers: figure, what it is, a detail.
fn tiles(context: &Context<'_>) -> Vec<(String, String, String)> {
    let (locale, facts) = (context.locale, &context.facts);
    let mean = facts.words.checked_div(facts.counted).unwrap_or(0);
    let largest = context.report.languages.iter().max_by_key(|part| totals::words_of(part));
    let kept = facts.text_bytes.min(facts.source_bytes);
    let counted = |name: &str, n: u64, detail: String| (locale.count(n), locale.of(name, n), detail);
    vec![
        counted("tile-documents", facts.documents, of_documents(context)),
        counted("tile-groups", facts.groups, locale.say("tile-groups-detail")),
        counted("tile-words", facts.words, locale.of("tile-words-detail", mean)),
        (
            locale.percent(facts.quoted, facts.words),
            locale.say("tile-quoted"),
            locale.of("n-words", facts.quoted),
        ),
        (
            locale.percent(facts.source_bytes - kept, facts.source_bytes),
            locale.say("tile-removed"),
            locale.of("tile-removed-detail", facts.removed),
        ),
        counted(
            "tile-languages",
            facts.languages,
            largest.map_or(String::new(), |part| {
                let name = escape::shown(&languages::name(locale, &part.language));
                match facts.languages {
                    1 => name,
                    _ => locale.fill("tile-languages-most", &[("language", Fill::Text(&name))]),
                }
            }),
        ),
    ]
}

/// How many more failed, and how many are not counted.
fn of_documents(context: &Context<'_>) -> String {
    let locale = context.locale;
    let failed = match context.report.failures.len() as u64 {
        0 => locale.say("tile-none-failed"),
        n => locale.of("tile-failed", n),
    };
    match context.facts.documents - context.facts.counted {
        0 => failed,
        n => locale.fill("tile-not-counted", &[("n", Fill::Count(n)), ("failed", Fill::Text(&failed))]),
    }
}
