//! `report.md`: the report for a commit, an issue, a message. Tables and cautions, no figures.

mod coverage;

use presswork_corpus::tables::{NearDuplicateRow, RepeatedLineRow};

use crate::cautions::{Caution, cautions, claims, sides};
use crate::clusters::clusters;
use crate::escape::{code, markdown as text};
use crate::facts::{self, facts};
use crate::lists::groups::ALONE;
use crate::messages::Fill;
use crate::sections::keyness::interval;
use crate::sections::lede::not_offered;
use crate::{
    DocumentPart, GroupKeyness, LEAST_DOCUMENTS, LanguagePart, Locale, Report, ShownTerm, commands,
    languages, page, reasons,
};

/// Rows of a table of documents, failures or inputs; the tables beside the report have all.
const ROWS: usize = 40;

/// Terms and phrases of a language.
const TERMS: usize = 20;

/// Groups whose keyness is listed.
const GROUPS: usize = 12;

/// Terms of a group's keyness.
const KEYNESS: usize = 8;

/// The whole of `report.md`: GitHub-flavoured Markdown, the text of captures escaped. The same report gives
/// the same bytes.
pub fn markdown(report: &Report) -> String {
    let locale = report.locale;
    let mut out = Document { locale, text: String::new() };
    out.block(&format!(
        "# {}",
        if report.title.trim().is_empty() { locale.say("untitled") } else { text(&report.title) }
    ));
    out.block(&page::line(locale, &facts(report)));
    lede(&mut out, report);
    let cautions = cautions(report);
    if !cautions.is_empty() {
        heading(&mut out, "## ", "care");
        out.list(cautions.iter().map(|one| caution(locale, one)));
    }
    if !report.documents.is_empty() {
        heading(&mut out, "## ", "documents");
        documents(&mut out, report);
    }
    if !report.near_duplicates.is_empty() {
        out.block(&format!("## {}", text(&locale.say("repeats-near-duplicates"))));
        near_duplicates(&mut out, report);
    }
    if !report.repeated_lines.is_empty() {
        out.block(&format!("## {}", text(&locale.say("repeats-lines"))));
        repeated_lines(&mut out, report);
    }
    for part in &report.languages {
        language(&mut out, part);
    }
    if !report.failures.is_empty() {
        heading(&mut out, "## ", "failures");
        failures(&mut out, report);
    }
    heading(&mut out, "## ", "provenance");
    provenance(&mut out, report);
    out.text
}

/// The heading of a section of the page.
fn heading(out: &mut Document, marks: &str, section: &str) {
    let heading = out.locale.say(&format!("heading-{section}"));
    out.block(&format!("{marks}{}", text(&heading)));
}

/// What a reader is told first, and what is not offered.
fn lede(out: &mut Document, report: &Report) {
    let several = report.languages.len() > 1;
    for part in report.languages.iter().filter(|part| !part.coverage.lede.is_empty()) {
        let language = several.then(|| format!("**{}**", text(&languages::name(out.locale, &part.language))));
        let sentences = part.coverage.lede.iter().map(|sentence| text(&sentence.text));
        out.block(&language.into_iter().chain(sentences).collect::<Vec<_>>().join(" "));
    }
    for said in not_offered(report) {
        out.block(&text(said));
    }
}

/// Blocks of Markdown, one empty line between them.
struct Document {
    locale: Locale,
    text: String,
}

impl Document {
    fn block(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        self.block(&items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
    }

    /// A table; heads are messages, and columns whose head begins with `>` are numbers and stand right.
    fn table(&mut self, head: &[&str], rows: impl Iterator<Item = Vec<String>>) {
        let said: Vec<String> = head
            .iter()
            .map(|name| match name.strip_prefix('>') {
                Some(name) => format!(">{}", self.locale.say(name)),
                None => self.locale.say(name),
            })
            .collect();
        self.table_under(&said, rows);
    }

    /// A table under heads as they are.
    fn table_under(&mut self, head: &[String], rows: impl Iterator<Item = Vec<String>>) {
        let names: Vec<&str> = head.iter().map(|name| name.trim_start_matches('>')).collect();
        let rule: Vec<&str> =
            head.iter().map(|name| if name.starts_with('>') { "--:" } else { "---" }).collect();
        let mut lines = vec![format!("| {} |", names.join(" | ")), format!("| {} |", rule.join(" | "))];
        lines.extend(rows.map(|cells| format!("| {} |", cells.join(" | "))));
        self.block(&lines.join("\n"));
    }

    /// What a table left out, if anything.
    fn cut(&mut self, shown: usize, all: usize, file: &str) {
        if shown < all {
            let fills = [
                ("shown", Fill::Count(shown as u64)),
                ("all", Fill::Count(all as u64)),
                ("file", Fill::Text(file)),
            ];
            self.block(&self.locale.fill("showing", &fills).replace("<code>", "`").replace("</code>", "`"));
        }
    }
}

fn caution(locale: Locale, caution: &Caution) -> String {
    let mut out = format!("**{}** {}", text(&caution.lead), text(&caution.text));
    if !caution.names.is_empty() {
        let names: Vec<String> = caution.names.iter().map(|name| text(name)).collect();
        out.push_str(&format!(" ({}", names.join("; ")));
        if caution.more > 0 {
            out.push(' ');
            out.push_str(&locale.of("and-more", caution.more));
        }
        out.push(')');
    }
    out
}

fn documents(out: &mut Document, report: &Report) {
    let documents = &report.documents;
    let all = facts(report).documents as usize;
    let locale = out.locale;
    let known = |value: &str| if value.is_empty() { locale.say("md-not-known") } else { text(value) };
    let row = |document: &DocumentPart| {
        let row = &document.row;
        let kept = row.text_bytes.min(row.source_bytes);
        let date = match row.date_known_by.as_str() {
            "" => known(&row.date),
            by => format!("{} ({})", known(&row.date), text(&reasons::known_by(locale, by))),
        };
        vec![
            if row.title.is_empty() { locale.say("no-headline") } else { text(&row.title) },
            text(&row.group),
            text(&row.language),
            date,
            known(&row.author),
            if row.counted { locale.count(row.tokens) } else { locale.say("not-counted") },
            locale.percent(row.quoted_tokens, row.tokens),
            locale.percent(row.source_bytes - kept, row.source_bytes),
        ]
    };
    out.table(
        &[
            "head-headline",
            "head-group",
            "head-language",
            "md-date",
            "head-authors",
            ">note-words",
            ">note-quoted",
            ">note-removed",
        ],
        documents.iter().take(ROWS).map(row),
    );
    out.cut(all.min(ROWS), all, "documents.csv");
}

fn near_duplicates(out: &mut Document, report: &Report) {
    let locale = out.locale;
    let rows = &report.near_duplicates;
    let collapsed = rows.iter().any(|row| !row.counted);
    let fills = [
        ("n", Fill::Count(rows.len() as u64)),
        ("counted", Fill::Text(if collapsed { "collapsed" } else { "each" })),
    ];
    out.block(&locale.fill("md-near-duplicates", &fills));
    let clusters = clusters(report);
    let members = clusters.iter().flat_map(|cluster| cluster.members);
    let row = |row: &NearDuplicateRow| {
        let union = row.shingles + row.representative_shingles - row.shared_shingles;
        let same = if row.identical { format!(" ({})", locale.say("word-for-word")) } else { String::new() };
        vec![
            text(&row.key),
            text(&row.group),
            text(&row.representative),
            text(&row.representative_group),
            format!("{}{same}", locale.percent(row.shared_shingles, union)),
            locale.percent(row.shared_shingles, row.shingles),
            locale.percent(row.shared_shingles, row.representative_shingles),
        ]
    };
    out.table(
        &[
            "head-document",
            "head-group",
            "head-first",
            "md-its-group",
            ">note-resemblance",
            ">repeats-within",
            ">repeats-holds",
        ],
        members.take(ROWS).map(row),
    );
    out.cut(rows.len().min(ROWS), rows.len(), "near_duplicates.csv");
}

fn repeated_lines(out: &mut Document, report: &Report) {
    let locale = out.locale;
    let rows = &report.repeated_lines;
    out.block(&locale.of("md-repeated-lines", rows.iter().map(|row| row.tokens).sum()));
    let row = |row: &RepeatedLineRow| {
        vec![
            text(&row.outlet),
            text(&row.line),
            locale.fill(
                "of-all-plain",
                &[("n", Fill::Count(row.documents)), ("all", Fill::Count(row.of_documents))],
            ),
            locale.count(row.tokens),
        ]
    };
    out.table(
        &["head-outlet", "head-line", ">note-df", ">head-words-left-out"],
        rows.iter().take(ROWS).map(row),
    );
    out.cut(rows.len().min(ROWS), rows.len(), "repeated_lines.csv");
}

fn language(out: &mut Document, part: &LanguagePart) {
    let locale = out.locale;
    out.block(&format!("## {}", text(&languages::name(locale, &part.language))));
    out.block(&locale.fill(
        "md-language",
        &[
            ("documents", Fill::Text(&locale.of("n-documents", facts::documents_of(part)))),
            ("groups", Fill::Text(&locale.of("n-groups-gen", part.groups.len() as u64))),
            ("words", Fill::Text(&locale.of("n-words", facts::words_of(part)))),
            ("terms", Fill::Text(&locale.of("n-distinct-terms", part.types))),
        ],
    ));
    let n = part.alone.total;
    if n > 0 {
        let keys: Vec<String> = part.alone.rows.iter().take(ALONE).map(|key| text(key)).collect();
        let more = n - keys.len() as u64;
        let mut keys = keys.join(", ");
        if more > 0 {
            keys.push(' ');
            keys.push_str(&locale.of("and-more", more));
        }
        out.block(&locale.fill("groups-alone", &[("n", Fill::Count(n)), ("keys", Fill::Text(&keys))]));
    }
    coverage::coverage(out, part);
    terms(out, part, "terms", &part.terms, "terms.csv");
    terms(out, part, "phrases", &part.phrases, "ngrams.csv");
    if !part.keyness.is_empty() {
        heading(out, "### ", "keyness");
        for one in part.keyness.iter().take(GROUPS) {
            keyness(out, part, one);
        }
        out.cut(part.keyness.len().min(GROUPS), part.keyness.len(), "keyness.csv");
    }
}

fn terms(out: &mut Document, part: &LanguagePart, section: &str, terms: &[ShownTerm], file: &str) {
    let locale = out.locale;
    if terms.is_empty() {
        return;
    }
    heading(out, "### ", section);
    let documents = facts::documents_of(part);
    let row = |shown: &ShownTerm| {
        let row = &shown.row;
        vec![
            text(&row.term),
            locale.count(row.cf),
            locale.count(row.quoted),
            locale.fill("of-all-plain", &[("n", Fill::Count(row.df)), ("all", Fill::Count(documents))]),
            locale.fixed(row.per_million, 0),
            row.dp.map_or("–".to_owned(), |dp| locale.fixed(dp, 2)),
        ]
    };
    out.table(
        &["head-term", ">note-uses", ">md-of-them-quoted", ">note-df", ">note-per-million", ">note-dp"],
        terms.iter().take(TERMS).map(row),
    );
    out.cut(terms.len().min(TERMS), terms.len(), file);
}

fn keyness(out: &mut Document, part: &LanguagePart, one: &GroupKeyness) {
    let locale = out.locale;
    let (d1, d2) = sides(part, one);
    let claimed = claims((d1, d2));
    let only = if claimed { String::new() } else { format!(": {}", locale.say("keyness-only")) };
    out.block(&format!("#### {}{only}", text(&one.group)));
    let fills = [
        ("n", Fill::Count(d1)),
        ("rest", Fill::Count(d2)),
        ("terms", Fill::Count(one.family)),
        ("least", Fill::Count(part.least)),
        ("below", Fill::Count(one.below_holm)),
        ("needed", Fill::Count(LEAST_DOCUMENTS)),
    ];
    out.block(&locale.fill(if claimed { "md-keyness-claims" } else { "keyness-no-claims" }, &fills));
    if one.rows.is_empty() {
        return;
    }
    let mut head =
        vec!["head-term", ">head-here", ">head-elsewhere", ">note-log-ratio", ">md-interval", ">note-g2"];
    if claimed {
        head.extend([">md-p", ">md-p-holm"]);
    }
    let rows = one.rows.iter().take(KEYNESS).map(|row| {
        let mut cells = vec![
            text(&row.term),
            locale.count(row.a),
            locale.count(row.b),
            locale.signed(row.log_ratio, 2),
            interval(locale, row),
            locale.fixed(row.g2.abs(), 1),
        ];
        if claimed {
            cells.extend([locale.probability(row.p), locale.probability(row.p_holm)]);
        }
        cells
    });
    out.table(&head, rows);
}

fn failures(out: &mut Document, report: &Report) {
    let locale = out.locale;
    let row = |failure| {
        let (detail, remedy) = reasons::detail_and_remedy(locale, failure);
        vec![
            text(&failure.key),
            reasons::stage(locale, failure.stage),
            format!("{}: {}", reasons::reason(locale, failure.reason), text(detail)),
            text(&remedy),
        ]
    };
    out.table(
        &["head-document", "head-stopped-at", "head-why", "head-what-to-do"],
        report.failures.iter().take(ROWS).map(row),
    );
    out.cut(report.failures.len().min(ROWS), report.failures.len(), "failures.jsonl");
}

fn provenance(out: &mut Document, report: &Report) {
    let locale = out.locale;
    let provenance = &report.provenance;
    let version = text(&provenance.version);
    out.block(&locale.fill("md-same-bytes", &[("version", Fill::Text(&version))]));
    let (again, lines) = (code(&provenance.command), code(&commands::kwic_form(report)));
    out.list(
        [
            locale.fill("md-again", &[("command", Fill::Text(&again))]),
            locale.fill("md-every-line", &[("command", Fill::Text(&lines))]),
        ]
        .into_iter(),
    );
    if !provenance.parameters.is_empty() {
        let row = |(name, value): &(String, String)| vec![text(name), text(value)];
        out.table(&["md-parameter", "md-value"], provenance.parameters.iter().map(row));
    }
    if !provenance.inputs_hash.is_empty() {
        let hash = code(&provenance.inputs_hash);
        out.block(&locale.fill("provenance-all-together", &[("hash", Fill::Text(&hash))]));
    }
    if !provenance.inputs.is_empty() {
        let row =
            |input: &crate::InputPart| vec![text(&input.key), locale.count(input.bytes), code(&input.blake3)];
        out.table(&["head-input", ">head-bytes", "md-blake3"], provenance.inputs.iter().take(ROWS).map(row));
        out.cut(provenance.inputs.len().min(ROWS), provenance.inputs_total as usize, "provenance.json");
    }
}
