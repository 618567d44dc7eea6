//! The templates and style sheets of the page, and those that a user puts in their place, by file name.

use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt;
use std::sync::LazyLock;

use crate::sections::SECTIONS;

/// Templates and style sheets of ours, by their names below the folder of templates.
static OURS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
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
    let sections = SECTIONS.iter().map(|section| (section.file(), section.template));
    shared.into_iter().map(|(name, text)| (name.to_owned(), text)).chain(sections).collect()
});

/// The style sheets, in the order in which they stand in the page.
pub(crate) const STYLES: [(&str, &str); 2] = [
    ("report.css", include_str!("../assets/report.css")),
    ("coverage.css", include_str!("../assets/coverage.css")),
];

/// The style sheet of what only a page with script has; it comes after the others.
pub(crate) const LIVE: (&str, &str) = ("live.css", include_str!("../assets/live.css"));

/// What a user puts in the place of parts of the page: whole files, by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    folder: String,
    files: BTreeMap<String, String>,
}

impl Templates {
    /// The names that a file can have: `page.html`, `sections/terms.html`, `report.css` and so on.
    pub fn names() -> Vec<String> {
        let styles = STYLES.iter().chain([&LIVE]);
        OURS.keys().cloned().chain(styles.map(|(name, _)| (*name).to_owned())).collect()
    }

    /// `files` in place of ours, by name, from the folder of that name.
    ///
    /// # Errors
    /// Where a name is none of [`Templates::names`], a template is not one, or a style sheet would end its element.
    pub fn replacing(folder: &str, files: BTreeMap<String, String>) -> Result<Self, TemplateError> {
        let names = Templates::names();
        for (name, text) in &files {
            let error = |kind, line| TemplateError { kind, file: name.clone(), line };
            if !names.contains(name) {
                return Err(error(TemplateErrorKind::Unknown, None));
            }
            if name.ends_with(".css")
                && let Some((before, _)) = text.split_once("</")
            {
                return Err(error(TemplateErrorKind::EndsStyle, Some(1 + before.matches('\n').count())));
            }
        }
        let templates = Templates { folder: folder.to_owned(), files };
        crate::page::environment(crate::Locale::default(), &templates)?;
        Ok(templates)
    }

    /// The folder that the files came from, by its own name; empty where none did.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The files that stand in place of ours: name and text, by name.
    pub fn replaced(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Every template by name: the user's where there is one.
    pub(crate) fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        OURS.iter().map(|(name, ours)| (name.as_str(), self.files.get(name).map_or(*ours, String::as_str)))
    }

    /// Whether every template is ours, so that the page's markup is as we write it.
    pub(crate) fn are_ours(&self) -> bool {
        self.files.keys().all(|name| name.ends_with(".css"))
    }

    /// A style sheet that stands in place of ours.
    pub(crate) fn style(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(String::as_str)
    }
}

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    kind: TemplateErrorKind,
    file: String,
    line: Option<usize>,
}

/// The kinds of [`TemplateError`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TemplateErrorKind {
    /// No part of the page has this name.
    Unknown,
    /// It is no template; the text says in what.
    Syntax(String),
    /// It asks for what is not there; the text says for what.
    Render(String),
    /// A style sheet with `</` in it, which would end its element.
    EndsStyle,
}

impl TemplateError {
    /// What happened.
    pub fn kind(&self) -> &TemplateErrorKind {
        &self.kind
    }

    /// The file's name below the folder of templates.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, from 1, where it is known.
    pub fn line(&self) -> Option<usize> {
        self.line
    }
}

impl From<minijinja::Error> for TemplateError {
    /// The innermost error names the file that is wrong, not the one that includes it.
    fn from(error: minijinja::Error) -> Self {
        let mut innermost = &error;
        while let Some(source) =
            innermost.source().and_then(|source| source.downcast_ref::<minijinja::Error>())
        {
            innermost = source;
        }
        let what = match innermost.detail() {
            Some(detail) => format!("{}: {detail}", innermost.kind()),
            None => innermost.kind().to_string(),
        };
        let kind = match innermost.kind() {
            minijinja::ErrorKind::SyntaxError => TemplateErrorKind::Syntax(what),
            _ => TemplateErrorKind::Render(what),
        };
        let file = innermost.name().or(error.name()).unwrap_or_default();
        TemplateError { kind, file: file.to_owned(), line: innermost.line() }
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        match &self.kind {
            TemplateErrorKind::Unknown => {
                write!(
                    f,
                    ": no part of the page has this name; the names are {}",
                    Templates::names().join(", ")
                )
            }
            TemplateErrorKind::Syntax(what) | TemplateErrorKind::Render(what) => write!(f, ": {what}"),
            TemplateErrorKind::EndsStyle => f.write_str(": `</` would end the style sheet"),
        }
    }
}

impl std::error::Error for TemplateError {}
