//! The lede: sentences in English, German and Arabic, each by its rule; none where no rule fires.

use presswork_corpus::tables::{
    ExclusiveRow, NameVariantRow, NamingRow, NearDuplicateRow, QuotationClusterRow, SharedQuantityRow,
};
use presswork_terms::coverage::lede::{Facts, GroupFacts, lede, not_offered};

fn naming(group: &str, term: &str, own: u64, quoted: u64) -> NamingRow {
    NamingRow {
        language: "en".to_owned(),
        set: "junta / council".to_owned(),
        proposed: true,
        group: group.to_owned(),
        term: term.to_owned(),
        query: term.to_owned(),
        own,
        quoted,
        mentions: own + quoted,
        documents: 1,
        of_set: own + quoted,
        share: None,
        share_low: None,
        share_high: None,
        share_reason: "no-mention".to_owned(),
    }
}

fn variant(name: &str, variant: &str, relation: &str) -> NameVariantRow {
    NameVariantRow {
        language: "en".to_owned(),
        name: name.to_owned(),
        variant: variant.to_owned(),
        relation: relation.to_owned(),
        distance: 1,
        mentions: 1,
        variant_mentions: 1,
        groups: "Courier".to_owned(),
        variant_groups: "Herald".to_owned(),
        documents_both: 0,
        shared_context: 1,
    }
}

fn duplicate() -> NearDuplicateRow {
    NearDuplicateRow {
        representative: "a.txt".to_owned(),
        key: "b.txt".to_owned(),
        representative_group: "Courier".to_owned(),
        group: "Herald".to_owned(),
        identical: false,
        resemblance: 0.9,
        contained_in_representative: 0.9,
        contains_representative: 0.9,
        shared_shingles: 9,
        shingles: 10,
        representative_shingles: 10,
        counted: true,
    }
}

fn only(group: &str, text: &str, log10_p: f64) -> ExclusiveRow {
    ExclusiveRow {
        language: "en".to_owned(),
        kind: "name".to_owned(),
        relation: "exclusive".to_owned(),
        group: group.to_owned(),
        text: text.to_owned(),
        cf: 9,
        df: 3,
        group_tokens: 100,
        tokens: 1_000,
        group_documents: 5,
        documents: 50,
        log10_p_tokens: log10_p,
        log10_p_documents: log10_p,
        log10_p,
        tests: 10,
        log10_p_holm: log10_p + 1.0,
    }
}

fn clustered(cluster: u64, groups: u64, group: &str) -> QuotationClusterRow {
    QuotationClusterRow {
        language: "en".to_owned(),
        cluster,
        members: groups,
        documents: groups,
        texts: groups,
        groups,
        speakers: "unnamed".to_owned(),
        representative: false,
        key: format!("{group}.txt"),
        group: group.to_owned(),
        near_duplicate_of: String::new(),
        zone: "body".to_owned(),
        start: 7,
        end: 90,
        text: "We heard the river.".to_owned(),
        speaker: String::new(),
        person: String::new(),
        verb: String::new(),
        how: String::new(),
        run: "we heard the river".to_owned(),
        run_words: 4,
        shared_words: 4,
        surprise: 3.0,
    }
}

fn counted(group: &str, text: &str, low: Option<f64>, high: Option<f64>) -> SharedQuantityRow {
    SharedQuantityRow {
        language: "en".to_owned(),
        thing: "people".to_owned(),
        documents: 4,
        cluster: 1,
        cluster_documents: 1,
        cluster_groups: 1,
        key: format!("{group}.txt"),
        group: group.to_owned(),
        zone: "body".to_owned(),
        start: 5,
        text: text.to_owned(),
        low,
        low_reason: String::new(),
        high,
        high_reason: String::new(),
        exact: false,
        noun: "people".to_owned(),
        speaker: String::new(),
        quoted: false,
        sentence: String::new(),
    }
}

const GROUPS: [GroupFacts<'static>; 4] = [
    GroupFacts { name: "Courier", tokens: 2_000, quoted: 340 },
    GroupFacts { name: "Herald", tokens: 1_000, quoted: 120 },
    GroupFacts { name: "Klaxon", tokens: 500, quoted: 0 },
    GroupFacts { name: "Post", tokens: 900, quoted: 90 },
];

fn rows() -> Vec<NamingRow> {
    [("Courier", 8, 0, 0, 0), ("Herald", 0, 1, 5, 0), ("Klaxon", 9, 1, 1, 0), ("Post", 4, 0, 4, 0)]
        .into_iter()
        .flat_map(|(group, own, quoted, rival, rival_quoted)| {
            [naming(group, "junta", own, quoted), naming(group, "council", rival, rival_quoted)]
        })
        .collect()
}

fn texts(facts: &Facts<'_>) -> Vec<String> {
    lede(facts).into_iter().map(|sentence| format!("{}: {}", sentence.rule, sentence.text)).collect()
}

#[test]
fn english() {
    let (naming, duplicate) = (rows(), duplicate());
    let variants =
        [variant("Amin Tarab", "Ameen Tarab", "spelling"), variant("Lavran", "S. Lavran", "initial")];
    let exclusive = [only("Post", "Umm Sali", -3.0), only("Post", "Marel", -2.1)];
    let facts = Facts {
        language: "en",
        groups: GROUPS.to_vec(),
        naming: &naming,
        variants: &variants,
        exclusive: &exclusive,
        near_duplicates: vec![&duplicate],
        undated: (2, vec!["a.txt", "b.txt"]),
        ..Facts::default()
    };
    assert_eq!(
        texts(&facts),
        [
            "naming: In their own voice, Courier and Klaxon say “junta”, Herald says “council” and Post uses both.",
            "quoted-only: Where Herald prints “junta”, it stands inside quotation marks.",
            "spelling: One name may be written in two ways: Amin Tarab / Ameen Tarab.",
            "near-duplicate: One report repeats an earlier one almost word for word, so that the two are not two voices.",
            "quoted-share: Courier gives 17 % of its words to quotations, Klaxon none.",
            "exclusive-name: Only Post names Umm Sali, and more often than chance explains.",
            "undated: 2 reports have no date that could be read.",
            "few-words: There are 4,400 words in all; read the differences as pointers.",
        ]
    );
    assert!(lede(&facts).iter().all(|sentence| !sentence.evidence.is_empty()));
    assert!(not_offered("en").starts_with("Slant, sentiment and truth"));
}

#[test]
fn german() {
    let (naming, duplicate) = (rows(), duplicate());
    let variants =
        [variant("Amin Tarab", "Ameen Tarab", "spelling"), variant("Tal Meschir", "Talmeschir", "spelling")];
    let exclusive = [only("Post", "Umm Sali", -3.0)];
    let facts = Facts {
        language: "de",
        groups: GROUPS.to_vec(),
        naming: &naming,
        variants: &variants,
        exclusive: &exclusive,
        near_duplicates: vec![&duplicate, &duplicate],
        undated: (1, vec!["a.txt"]),
        ..Facts::default()
    };
    assert_eq!(
        texts(&facts),
        [
            "naming: In eigenen Worten schreiben Courier und Klaxon „junta“, schreibt Herald „council“ und verwendet Post beides.",
            "quoted-only: Wo Herald „junta“ druckt, steht es in Anführungszeichen.",
            "spelling: 2 Namen sind vielleicht auf zwei Arten geschrieben, darunter Amin Tarab / Ameen Tarab und Tal Meschir / \
                Talmeschir.",
            "near-duplicate: 2 Berichte wiederholen frühere fast wörtlich; sie sind nicht ebenso viele Stimmen.",
            "quoted-share: Von den Wörtern in Courier stehen 17 % in Zitaten, in Klaxon keine.",
            "exclusive-name: Nur Post nennt Umm Sali, und öfter, als Zufall es erklärt.",
            "undated: Ein Bericht hat kein lesbares Datum.",
            "few-words: Es sind insgesamt 4.400 Wörter; die Unterschiede sind nur Hinweise.",
        ]
    );
    assert!(not_offered("de").starts_with("Tendenz, Stimmung und Wahrheit"));
}

/// What is written from left to right stands between marks in a sentence that is not, or the names of a list change
/// places with their words (Unicode Standard Annex 9).
#[test]
fn names_keep_their_direction_in_arabic() {
    let naming = rows();
    let variants = [variant("Amin Tarab", "Ameen Tarab", "spelling")];
    let groups = GROUPS.to_vec();
    let said =
        texts(&Facts { language: "ar", groups, naming: &naming, variants: &variants, ..Facts::default() })
            .join("\n");
    for name in ["Courier", "Klaxon", "Herald", "Post", "Amin Tarab / Ameen Tarab"] {
        let marked = format!("\u{200f}\u{200e}{name}\u{200e}\u{200f}");
        assert!(said.contains(&marked), "{name} in {said:?}");
        assert_eq!(said.matches(name).count(), said.matches(&marked).count(), "{name} in {said:?}");
    }
}

/// The sentences about passages and about counts, in a language.
fn told(language: &str, clusters: &[QuotationClusterRow], counts: &[SharedQuantityRow]) -> Vec<String> {
    texts(&Facts {
        language,
        groups: GROUPS.to_vec(),
        quotation_clusters: clusters,
        shared_quantities: counts,
        ..Facts::default()
    })
    .into_iter()
    .filter(|text| text.starts_with("shared-quotation") || text.starts_with("counts"))
    .collect()
}

#[test]
fn passages_and_counts_of_several_groups() {
    let one = ["Courier", "Herald"].map(|group| clustered(1, 2, group));
    let many = ["Courier", "Herald", "Klaxon", "Post"].map(|group| clustered(2, 4, group));
    // A passage that one group alone has is no passage of several.
    let own = [clustered(3, 1, "Post")];
    let all: Vec<QuotationClusterRow> = one.iter().chain(&many).chain(&own).cloned().collect();
    let counts = [
        counted("Courier", "dozens of men", Some(24.0), Some(99.0)),
        counted("Herald", "more than 4,000 people", Some(4_000.0), None),
        counted("Herald", "two nurses", Some(2.0), Some(2.0)),
        counted("Klaxon", "up to 4,000", None, Some(4_000.0)),
        counted("Post", "more than 4,000", Some(4_000.0), None),
    ];
    assert_eq!(
        told("en", &one, &counts),
        [
            "shared-quotation: One passage stands, alike or nearly so, in quotations of Courier and Herald; that is a lead to \
                check, not proof of a common source.",
            "counts: The largest counts of people run from “dozens of men” (Courier) to “more than 4,000 people” (Herald and \
                Post); they may be of other people, places or days.",
        ]
    );
    assert_eq!(
        told("de", &all, &counts),
        [
            "shared-quotation: 2 Stellen stehen gleich oder fast gleich in Zitaten mehrerer Gruppen, eine davon in Courier, \
                Herald, Klaxon und eine weitere; das sind Spuren, keine Belege für eine gemeinsame Quelle.",
            "counts: Die jeweils größten Zahlen von Menschen reichen von „dozens of men“ (Courier) bis „more than 4,000 \
                people“ (Herald und Post); sie können andere Menschen, Orte oder Tage meinen.",
        ]
    );
    // Numbers of one size may be one number, rounded.
    let near = [counted("Courier", "80", Some(80.0), None), counted("Herald", "100", Some(100.0), None)];
    assert_eq!(told("en", &own, &near), [] as [&str; 0]);
}

#[test]
fn no_rule_no_sentence() {
    assert_eq!(
        texts(&Facts { language: "en", groups: GROUPS[..1].to_vec(), ..Facts::default() }),
        [] as [&str; 0]
    );
    // Two groups that say the same word, and quote alike.
    let naming = [
        naming("Courier", "junta", 9, 0),
        naming("Courier", "council", 0, 0),
        naming("Herald", "junta", 3, 0),
        naming("Herald", "council", 0, 0),
    ];
    let groups = vec![GROUPS[0], GROUPS[1]];
    assert_eq!(
        texts(&Facts { language: "en", groups, naming: &naming, ..Facts::default() }),
        [] as [&str; 0]
    );
}
