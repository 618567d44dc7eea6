//! `report.md`: the report for a commit, an issue, a message. Tables and cautions, no figures.

mod coverage;

use presswork_corpus::tables::{NearDuplicateRow, RepeatedLineRow};

use crate::cautions::{Caution, cautions, claims, sides};
use crate::clusters::clusters;
use crate::escape::{code, markdown as text};
use crate::facts::{self, facts};
use crate::{
    DocumentPart, GroupKeyness, LEAST_DOCUMENTS, LanguagePart, Report, ShownTerm, commands, languages,
    number, page, reasons,
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
    let mut out = Document::default();
    out.block(&format!(
        "# {}",
        if report.title.trim().is_empty() { "Corpus report".into() } else { text(&report.title) }
    ));
    out.block(&page::line(&facts(report)));
    for part in &report.languages {
        lede(&mut out, part);
    }
    let cautions = cautions(report);
    if !cautions.is_empty() {
        out.block("## Read with care");
        out.list(cautions.iter().map(caution));
    }
    if !report.documents.is_empty() {
        out.block("## The documents");
        documents(&mut out, &report.documents);
    }
    if !report.near_duplicates.is_empty() {
        out.block("## Near-duplicates");
        near_duplicates(&mut out, report);
    }
    if !report.repeated_lines.is_empty() {
        out.block("## Lines that outlets repeat");
        repeated_lines(&mut out, report);
    }
    for part in &report.languages {
        language(&mut out, part);
    }
    if !report.failures.is_empty() {
        out.block("## What failed");
        failures(&mut out, report);
    }
    out.block("## How this was made");
    provenance(&mut out, report);
    out.0
}

/// What a reader is told first, and what is not offered.
fn lede(out: &mut Document, part: &LanguagePart) {
    let sentences: Vec<String> = part.coverage.lede.iter().map(|sentence| text(&sentence.text)).collect();
    if !sentences.is_empty() {
        out.block(&sentences.join(" "));
        out.block(&text(&part.coverage.not_offered));
    }
}

/// Blocks of Markdown, one empty line between them.
#[derive(Default)]
struct Document(String);

impl Document {
    fn block(&mut self, block: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(block);
        self.0.push('\n');
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        self.block(&items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
    }

    /// A table; columns whose head begins with `>` are numbers and stand right.
    fn table(&mut self, head: &[&str], rows: impl Iterator<Item = Vec<String>>) {
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
            let (shown, all) = (number::count(shown as u64), number::count(all as u64));
            self.block(&format!("Showing {shown} of {all}; all are in `{file}`."));
        }
    }
}

fn caution(caution: &Caution) -> String {
    let mut out = format!("**{}** {}", text(&caution.lead), text(&caution.text));
    if !caution.names.is_empty() {
        let names: Vec<String> = caution.names.iter().map(|name| text(name)).collect();
        out.push_str(&format!(" ({}", names.join("; ")));
        if caution.more > 0 {
            out.push_str(&format!(" and {} more", number::count(caution.more)));
        }
        out.push(')');
    }
    out
}

fn documents(out: &mut Document, documents: &[DocumentPart]) {
    let known = |value: &str| if value.is_empty() { "not known".to_owned() } else { text(value) };
    let row = |document: &DocumentPart| {
        let row = &document.row;
        let kept = row.text_bytes.min(row.source_bytes);
        let date = match row.date_known_by.as_str() {
            "" => known(&row.date),
            by => format!("{} ({})", known(&row.date), text(reasons::known_by(by))),
        };
        vec![
            if row.title.is_empty() { "no headline".to_owned() } else { text(&row.title) },
            text(&row.group),
            text(&row.language),
            date,
            known(&row.author),
            if row.counted { number::count(row.tokens) } else { "not counted".to_owned() },
            number::percent(row.quoted_tokens, row.tokens),
            number::percent(row.source_bytes - kept, row.source_bytes),
        ]
    };
    out.table(
        &["Headline", "Group", "Language", "Date", "Authors", ">Words", ">Quoted", ">Removed"],
        documents.iter().take(ROWS).map(row),
    );
    out.cut(documents.len().min(ROWS), documents.len(), "documents.csv");
}

fn near_duplicates(out: &mut Document, report: &Report) {
    let rows = &report.near_duplicates;
    let collapsed = rows.iter().any(|row| !row.counted);
    out.block(&format!(
        "{} largely what another one says, word for word: {}.",
        number::of(rows.len() as u64, "document says", "documents say"),
        if collapsed { "of each cluster the first is counted" } else { "each is counted" }
    ));
    let clusters = clusters(report);
    let members = clusters.iter().flat_map(|cluster| cluster.members);
    let row = |row: &NearDuplicateRow| {
        let union = row.shingles + row.representative_shingles - row.shared_shingles;
        let same = if row.identical { " (word for word)" } else { "" };
        vec![
            text(&row.key),
            text(&row.group),
            text(&row.representative),
            text(&row.representative_group),
            format!("{}{same}", number::percent(row.shared_shingles, union)),
            number::percent(row.shared_shingles, row.shingles),
            number::percent(row.shared_shingles, row.representative_shingles),
        ]
    };
    out.table(
        &[
            "Document",
            "Group",
            "First",
            "Its group",
            ">Resemblance",
            ">Of it in the first",
            ">Of the first in it",
        ],
        members.take(ROWS).map(row),
    );
    out.cut(rows.len().min(ROWS), rows.len(), "near_duplicates.csv");
}

fn repeated_lines(out: &mut Document, report: &Report) {
    let rows = &report.repeated_lines;
    out.block(&format!(
        "Kept in the articles, left out of all counts: {}.",
        number::of(rows.iter().map(|row| row.tokens).sum(), "word", "words")
    ));
    let row = |row: &RepeatedLineRow| {
        vec![
            text(&row.outlet),
            text(&row.line),
            format!("{} of {}", number::count(row.documents), number::count(row.of_documents)),
            number::count(row.tokens),
        ]
    };
    out.table(&["Outlet", "Line", ">In documents", ">Words left out"], rows.iter().take(ROWS).map(row));
    out.cut(rows.len().min(ROWS), rows.len(), "repeated_lines.csv");
}

fn language(out: &mut Document, part: &LanguagePart) {
    out.block(&format!("## {}", text(languages::name(&part.language))));
    out.block(&format!(
        "{} in {}: {}, {}.",
        number::of(facts::documents_of(part), "document", "documents"),
        number::of(part.groups.len() as u64, "group", "groups"),
        number::of(facts::words_of(part), "word", "words"),
        number::of(part.types, "distinct term", "distinct terms"),
    ));
    if !part.alone.is_empty() {
        let keys: Vec<String> = part.alone.iter().map(|key| text(key)).collect();
        out.block(&format!("Nothing to compare with: {}.", keys.join(", ")));
    }
    coverage::coverage(out, part);
    terms(out, part, "Most used terms", &part.terms, "terms.csv");
    terms(out, part, "Most used phrases", &part.phrases, "ngrams.csv");
    if !part.keyness.is_empty() {
        out.block("### What each group says more than the others");
        for one in part.keyness.iter().take(GROUPS) {
            keyness(out, part, one);
        }
        out.cut(part.keyness.len().min(GROUPS), part.keyness.len(), "keyness.csv");
    }
}

fn terms(out: &mut Document, part: &LanguagePart, heading: &str, terms: &[ShownTerm], file: &str) {
    if terms.is_empty() {
        return;
    }
    out.block(&format!("### {heading}"));
    let documents = number::count(facts::documents_of(part));
    let row = |shown: &ShownTerm| {
        let row = &shown.row;
        vec![
            text(&row.term),
            number::count(row.cf),
            number::count(row.quoted),
            format!("{} of {documents}", number::count(row.df)),
            number::fixed(row.per_million, 0),
            row.dp.map_or("–".to_owned(), |dp| number::fixed(dp, 2)),
        ]
    };
    out.table(
        &["Term", ">Uses", ">Of them quoted", ">In documents", ">Per million", ">DP"],
        terms.iter().take(TERMS).map(row),
    );
    out.cut(terms.len().min(TERMS), terms.len(), file);
}

fn keyness(out: &mut Document, part: &LanguagePart, one: &GroupKeyness) {
    let (d1, d2) = sides(part, one);
    let claimed = claims((d1, d2));
    let only = if claimed { "" } else { ": of these texts only" };
    out.block(&format!("#### {}{only}", text(&one.group)));
    let tested = number::of(one.family, "term", "terms");
    let least = number::count(part.least);
    out.block(&if claimed {
        format!(
            "{} against {d2}. Of {tested} with at least {least} uses, {} below 0.05 after Holm’s correction.",
            number::of(d1, "document", "documents"),
            number::count(one.below_holm)
        )
    } else {
        format!(
            "{} against {d2}: no p value, since each side needs {LEAST_DOCUMENTS}. Of {tested} with at least \
             {least} uses, those that set these texts apart most, by G².",
            number::of(d1, "document", "documents")
        )
    });
    if one.rows.is_empty() {
        return;
    }
    let mut head = vec!["Term", ">Here", ">Elsewhere", ">Log ratio", ">95 % interval", ">G²"];
    if claimed {
        head.extend([">p", ">p (Holm)"]);
    }
    let rows = one.rows.iter().take(KEYNESS).map(|row| {
        let end = |end: Option<f64>, open: &str| end.map_or(open.to_owned(), |x| number::signed(x, 1));
        let mut cells = vec![
            text(&row.term),
            number::count(row.a),
            number::count(row.b),
            number::signed(row.log_ratio, 2),
            format!("{} to {}", end(row.log_ratio_low, "−∞"), end(row.log_ratio_high, "+∞")),
            number::fixed(row.g2.abs(), 1),
        ];
        if claimed {
            cells.extend([number::probability(row.p), number::probability(row.p_holm)]);
        }
        cells
    });
    out.table(&head, rows);
}

fn failures(out: &mut Document, report: &Report) {
    let row = |failure| {
        let (detail, remedy) = reasons::detail_and_remedy(failure);
        vec![
            text(&failure.key),
            reasons::stage(failure.stage).to_owned(),
            format!("{}: {}", reasons::reason(failure.reason), text(detail)),
            text(remedy),
        ]
    };
    out.table(&["Document", "Stopped at", "Why", "What to do"], report.failures.iter().take(ROWS).map(row));
    out.cut(report.failures.len().min(ROWS), report.failures.len(), "failures.jsonl");
}

fn provenance(out: &mut Document, report: &Report) {
    let provenance = &report.provenance;
    out.block(&format!(
        "Presswork {}. The same inputs and parameters give this file byte for byte.",
        text(&provenance.version)
    ));
    out.list(
        [
            format!("again: {}", code(&provenance.command)),
            format!("every line of a term: {}", code(&commands::kwic_form(report))),
        ]
        .into_iter(),
    );
    if !provenance.parameters.is_empty() {
        let row = |(name, value): &(String, String)| vec![text(name), text(value)];
        out.table(&["Parameter", "Value"], provenance.parameters.iter().map(row));
    }
    if !provenance.inputs_hash.is_empty() {
        out.block(&format!("All inputs together: {}", code(&provenance.inputs_hash)));
    }
    if !provenance.inputs.is_empty() {
        let row = |input: &crate::InputPart| {
            vec![text(&input.key), number::count(input.bytes), code(&input.blake3)]
        };
        out.table(&["Input", ">Bytes", "BLAKE3"], provenance.inputs.iter().take(ROWS).map(row));
        out.cut(provenance.inputs.len().min(ROWS), provenance.inputs_total as usize, "provenance.json");
    }
}
