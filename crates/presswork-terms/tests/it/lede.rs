//! The lede: sentences in English and German, each by its rule; none where no rule fires.

use presswork_corpus::tables::{ExclusiveRow, NameVariantRow, NamingRow, NearDuplicateRow};
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
    let exclusive = [only("Post", "Umm Sali", -3.0), only("Post", "Marel", -0.5)];
    let facts = Facts {
        language: "en",
        groups: GROUPS.to_vec(),
        naming: &naming,
        variants: &variants,
        exclusive: &exclusive,
        near_duplicates: vec![&duplicate],
        undated: vec!["a.txt", "b.txt"],
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
        undated: vec!["a.txt"],
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
