//! An invented corpus, counted plainly: a harbour strike as four English outlets, two German ones and one
//! Arabic one report it, with a hostile headline, undated and flagged captures, a duplicate and failures.

use std::collections::{BTreeMap, BTreeSet};

use presswork_corpus::tables::{DocumentRow, KeynessRow, NearDuplicateRow, RepeatedLineRow, TermRow};
use presswork_corpus::{Failure, Reason, Stage};
use presswork_report::{
    CoveragePart, DocumentPart, GroupCell, GroupKeyness, GroupPart, Held, InputPart, LanguagePart, LineHit,
    Passage, Provenance, Removed, Report, ShownTerm, TermLines,
};

/// A headline that tries everything.
pub const HOSTILE: &str = "</script><script>alert(1)</script>\u{2028}\"'&amp; <img src=https://x.invalid onerror=alert(2)> \u{1b}[31m\u{202e}gnp.exe\u{0}";

/// A headline written from right to left.
pub const RIGHT_TO_LEFT: &str = "إضراب في ميناء السلام: العمال يغلقون البوابة";

/// Lines that a term's concordance holds at most.
pub const HELD: usize = 30;

struct Outlet {
    name: &'static str,
    language: &'static str,
    documents: usize,
    sentences: &'static [&'static str],
}

const SHARED: &[&str] = &[
    "The strike at Port Salem entered its second week on Monday.",
    "“We will not open the gate,” said one crane driver, who gave only her first name.",
    "Some 400 containers stood on the quay.",
    "The harbour authority declined to comment.",
    "Talks between the union and the port operator broke off shortly before midnight.",
    "A spokesman for the harbour said that “the gate is open to all who want to work”.",
    "Two ships turned away from the harbour and sailed for Northgate.",
];

const POST: &[&str] = &[
    "The dockers say their pay has not kept up with prices since the last contract.",
    "“The dockers have carried this port through the winter,” the union said.",
    "Dockers and their families brought soup to the gate.",
    "The union called the offer an insult — and walked out.",
    "Older dockers remember the lockout of 1979 🚢 and its long winter.",
];

const LEDGER: &[&str] = &[
    "The disruption has cost the terminal operator an estimated 3 million crowns a day.",
    "Analysts expect the disruption to reach supermarkets within days.",
    "“This disruption hurts every family in the region,” the operator’s chief executive said.",
    "The operator’s shares fell by 4 per cent.",
    "Investors had hoped for a settlement before the quarter’s end.",
];

const COURIER: &[&str] = &[
    "Strikers blocked the northern gate with pallets.",
    "Police moved the strikers off the road at dawn.",
    "The mayor asked the strikers to let ambulances pass, and they did.",
];

const QUAYSIDE: &[&str] = &[
    "I walked down to the gate at six, and the workers were already there.",
    "Nobody had asked the workers what they wanted, so I did.",
    "“Sleep,” one of the workers said.",
];

const WARTE: &[&str] = &[
    "Der Streik im Hafen geht in die zweite Woche.",
    "„Wir öffnen das Tor nicht“, sagte eine Kranführerin.",
    "Die Gewerkschaft nennt das Angebot eine Beleidigung.",
    "Größere Schiffe weichen in den Nachbarhafen aus.",
];

const BOERSE: &[&str] = &[
    "Der Streik im Hafen kostet den Betreiber täglich drei Millionen Kronen.",
    "Die Aktie des Betreibers gab um vier Prozent nach.",
    "Anleger hoffen auf eine rasche Einigung.",
];

const MINA: &[&str] = &[
    "دخل الإضراب في الميناء أسبوعه الثاني.",
    "وقال أحد العمال: «لن نفتح البوابة».",
    "ورفضت إدارة الميناء التعليق على الإضراب.",
];

const OUTLETS: &[Outlet] = &[
    Outlet { name: "Harbour Post", language: "en", documents: 6, sentences: POST },
    Outlet { name: "The Tidewater Ledger", language: "en", documents: 5, sentences: LEDGER },
    Outlet { name: "Northgate Courier", language: "en", documents: 2, sentences: COURIER },
    Outlet { name: "Quayside, a weblog", language: "en", documents: 1, sentences: QUAYSIDE },
    Outlet { name: "Hafenwarte", language: "de", documents: 2, sentences: WARTE },
    Outlet { name: "Börsenblick", language: "de", documents: 2, sentences: BOERSE },
    Outlet { name: "صوت الميناء", language: "ar", documents: 1, sentences: MINA },
];

const STOP: &[&str] = &[
    "the", "a", "an", "at", "its", "on", "we", "will", "not", "said", "one", "who", "her", "first", "to",
    "and", "for", "that", "is", "all", "of", "between", "by", "has", "have", "their", "with", "since",
    "this", "had", "in", "any", "i", "was", "were", "they", "did", "so", "what", "there", "some", "two",
    "only", "gave", "off", "it", "der", "die", "das", "im", "in", "eine", "den", "wir", "nicht", "um", "auf",
    "des", "geht", "في", "على", "أحد", "لن", "before", "before",
];

struct Word {
    folded: String,
    block: usize,
    start: usize,
    end: usize,
    quoted: bool,
}

struct Text {
    key: String,
    group: &'static str,
    language: &'static str,
    title: String,
    blocks: Vec<String>,
    words: Vec<Word>,
}

/// A step of a linear congruential generator (Knuth's MMIX constants): the corpus is the same every time.
fn step(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

fn texts() -> Vec<Text> {
    let mut state = 7;
    let mut texts = Vec::new();
    for outlet in OUTLETS {
        for n in 0..outlet.documents {
            let shared: &[&str] = if outlet.language == "en" { SHARED } else { outlet.sentences };
            let blocks: Vec<String> = (0..9 + step(&mut state) % 6)
                .map(|_| {
                    let pick = |from: &[&'static str], state: &mut u64| from[step(state) % from.len()];
                    let sentences: Vec<&str> = (0..2 + step(&mut state) % 3)
                        .map(|_| {
                            let own = step(&mut state).is_multiple_of(2);
                            pick(if own { outlet.sentences } else { shared }, &mut state)
                        })
                        .collect();
                    sentences.join(" ")
                })
                .collect();
            let title = match (outlet.name, n) {
                ("Quayside, a weblog", _) => HOSTILE.to_owned(),
                ("صوت الميناء", _) => RIGHT_TO_LEFT.to_owned(),
                ("Northgate Courier", 1) => String::new(),
                ("Hafenwarte", _) => format!("Streik im Hafen, Woche {}", n + 1),
                ("Börsenblick", _) => format!("Was der Streik kostet ({})", n + 1),
                ("Harbour Post", _) => format!("Dockers hold the gate, day {}", 8 + n),
                (_, n) => format!("Harbour disruption deepens, day {}", 8 + n),
            };
            let key = format!(
                "{}/{}-{n}.html",
                outlet.language,
                outlet.name.replace([' ', ','], "").to_lowercase()
            );
            let words = words(&blocks);
            texts.push(Text { key, group: outlet.name, language: outlet.language, title, blocks, words });
        }
    }
    texts
}

fn words(blocks: &[String]) -> Vec<Word> {
    let mut words = Vec::new();
    for (block, text) in blocks.iter().enumerate() {
        let mut quoted = false;
        let mut start = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let inside = c.is_alphanumeric() || (c == '’' && start.is_some());
            match (inside, start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    let folded = text[from..at].to_lowercase().replace('’', "'");
                    words.push(Word { folded, block, start: from, end: at, quoted });
                    start = None;
                }
                _ => {}
            }
            match c {
                '“' if quoted => quoted = false,
                '“' | '„' | '«' => quoted = true,
                '”' | '»' => quoted = false,
                _ => {}
            }
        }
    }
    words
}

/// Where a term stands: document, block, first and last byte, quoted.
type Place = (usize, usize, usize, usize, bool);

fn places(texts: &[Text], of: &[usize], n: usize) -> BTreeMap<String, Vec<Place>> {
    let mut places: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for &document in of {
        for gram in texts[document].words.windows(n) {
            let (first, last) = (&gram[0], &gram[n - 1]);
            let stop = STOP.contains(&first.folded.as_str()) || STOP.contains(&last.folded.as_str());
            if first.block == last.block && !stop {
                let term = gram.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
                let quoted = gram.iter().all(|word| word.quoted);
                places.entry(term).or_default().push((document, first.block, first.start, last.end, quoted));
            }
        }
    }
    places
}

fn shown(
    texts: &[Text],
    of: &[usize],
    groups: &[GroupPart],
    n: usize,
    most: usize,
) -> Vec<(ShownTerm, Vec<Place>)> {
    let mut places: Vec<(String, Vec<Place>)> =
        places(texts, of, n).into_iter().filter(|(_, p)| p.len() > 1).collect();
    places.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    places.truncate(most);
    let words: usize = of.iter().map(|&at| texts[at].words.len()).sum();
    let term = |(term, places): (String, Vec<Place>)| {
        let documents = |of: &[&Place]| of.iter().map(|place| place.0).collect::<BTreeSet<_>>().len() as u64;
        let all: Vec<&Place> = places.iter().collect();
        let by_group: Vec<GroupCell> = groups
            .iter()
            .map(|group| {
                let here: Vec<&Place> =
                    places.iter().filter(|place| texts[place.0].group == group.name).collect();
                let quoted = here.iter().filter(|place| place.4).count() as u64;
                GroupCell { cf: here.len() as u64, df: documents(&here), quoted }
            })
            .collect();
        let df = documents(&all);
        let row = TermRow {
            language: texts[of[0]].language.to_owned(),
            n: n as u8,
            term: term.clone(),
            cf: places.len() as u64,
            df,
            groups: by_group.iter().filter(|cell| cell.cf > 0).count() as u64,
            quoted: by_group.iter().map(|cell| cell.quoted).sum(),
            per_million: places.len() as f64 / words as f64 * 1e6,
            idf: 0.0,
            tf_idf: 0.0,
            tf_idf_key: texts[places[0].0].key.clone(),
            dp: (of.len() > 1).then(|| deviation(texts, of, &places)),
            dp_reason: if of.len() > 1 { "" } else { "one-document" }.to_owned(),
        };
        (ShownTerm { row, by_group }, places)
    };
    places.into_iter().map(term).collect()
}

/// Gries' deviation of proportions.
fn deviation(texts: &[Text], of: &[usize], places: &[Place]) -> f64 {
    let words: usize = of.iter().map(|&at| texts[at].words.len()).sum();
    let off = of.iter().map(|&at| {
        let here = places.iter().filter(|place| place.0 == at).count();
        (here as f64 / places.len() as f64 - texts[at].words.len() as f64 / words as f64).abs()
    });
    off.sum::<f64>() / 2.0
}

/// log₂ by its definition, exact enough for a fixture and the same on every machine: halving and squaring.
fn log2(mut x: f64) -> f64 {
    let mut whole = 0.0;
    while x >= 2.0 {
        x /= 2.0;
        whole += 1.0;
    }
    while x < 1.0 {
        x *= 2.0;
        whole -= 1.0;
    }
    (1..40).fold(whole, |sum, bit| {
        x *= x;
        if x < 2.0 {
            return sum;
        }
        x /= 2.0;
        sum + 1.0 / f64::from(1u32 << bit.min(31))
    })
}

fn keyness(language: &str, groups: &[GroupPart], terms: &[ShownTerm]) -> Vec<GroupKeyness> {
    let sum = |of: fn(&GroupPart) -> u64| groups.iter().map(of).sum::<u64>();
    let one = |(at, group): (usize, &GroupPart)| {
        let (n1, n2) = (group.tokens, sum(|group| group.tokens) - group.tokens);
        let (d1, d2) = (group.documents, sum(|group| group.documents) - group.documents);
        let row = |term: &ShownTerm| {
            let (a, df1) = (term.by_group[at].cf, term.by_group[at].df);
            let (b, df2) = (term.row.cf - a, term.row.df - df1);
            let half = |n: u64| if n == 0 { 0.5 } else { n as f64 };
            let log_ratio = log2(half(a) / n1 as f64 / (half(b) / n2 as f64));
            let cell =
                |o: f64, e: f64| if o > 0.0 { 2.0 * o * log2(o / e) * std::f64::consts::LN_2 } else { 0.0 };
            let (all, part) = ((a + b) as f64, n1 as f64 / (n1 + n2) as f64);
            let g2 = cell(a as f64, all * part) + cell(b as f64, all * (1.0 - part));
            // The tail of χ² is the statistics crate's to compute; here a bound on it does: exp(−G²/2).
            let log10_p = -g2 / 2.0 * std::f64::consts::LOG10_E;
            let p = format!("1e{}", log10_p.round() as i64).parse().unwrap_or(0.0);
            let width = 1.6 / (1.0 + all / 12.0);
            KeynessRow {
                language: language.to_owned(),
                group: group.name.clone(),
                term: term.row.term.clone(),
                n: 1,
                a,
                b,
                n1,
                n2,
                df1,
                df2,
                d1,
                d2,
                g2: g2.max(0.0) * log_ratio.signum(),
                p,
                log10_p,
                p_holm: (p * terms.len() as f64).min(1.0),
                p_bh: p,
                family: terms.len() as u64,
                log_ratio,
                log_ratio_low: (a > 0).then_some(log_ratio - width),
                log_ratio_low_reason: if a > 0 { "" } else { "a-zero" }.to_owned(),
                log_ratio_high: (b > 0).then_some(log_ratio + width),
                log_ratio_high_reason: if b > 0 { "" } else { "b-zero" }.to_owned(),
                zero: match (a, b) {
                    (0, _) => "rest_only",
                    (_, 0) => "target_only",
                    _ => "",
                }
                .to_owned(),
            }
        };
        let mut rows: Vec<KeynessRow> = terms.iter().map(row).collect();
        rows.sort_by(|x, y| y.g2.abs().total_cmp(&x.g2.abs()).then_with(|| x.term.cmp(&y.term)));
        let below_holm = rows.iter().filter(|row| row.p_holm < 0.05).count() as u64;
        rows.truncate(30);
        GroupKeyness { group: group.name.clone(), family: terms.len() as u64, below_holm, rows }
    };
    if groups.len() < 2 { vec![] } else { groups.iter().enumerate().map(one).collect() }
}

fn language_part(texts: &[Text], language: &str) -> LanguagePart {
    let of: Vec<usize> = (0..texts.len()).filter(|&at| texts[at].language == language).collect();
    let groups: Vec<GroupPart> = OUTLETS
        .iter()
        .filter(|outlet| outlet.language == language)
        .map(|outlet| {
            let here = || of.iter().map(|&at| &texts[at]).filter(|text| text.group == outlet.name);
            GroupPart {
                name: outlet.name.to_owned(),
                documents: here().count() as u64,
                tokens: here().map(|text| text.words.len() as u64).sum(),
                quoted_tokens: here().map(|text| text.words.iter().filter(|w| w.quoted).count() as u64).sum(),
            }
        })
        .collect();
    let terms = shown(texts, &of, &groups, 1, 60);
    let mut phrases = shown(texts, &of, &groups, 2, 14);
    phrases.extend(shown(texts, &of, &groups, 3, 6));
    phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.row.cf));
    let mut passages = Vec::new();
    let mut passage_of = BTreeMap::new();
    for &at in &of {
        let mut start = 0;
        for (block, text) in texts[at].blocks.iter().enumerate() {
            passage_of.insert((at, block), passages.len() as u32);
            passages.push(Passage {
                key: texts[at].key.clone(),
                group: texts[at].group.to_owned(),
                zone: "body".to_owned(),
                text: text.clone(),
                start,
            });
            start += text.len() as u32 + 2;
        }
    }
    let lines = |(term, places): &(ShownTerm, Vec<Place>)| TermLines {
        term: term.row.term.clone(),
        n: term.row.n,
        total: places.len() as u64,
        hits: places
            .iter()
            .step_by(places.len().div_ceil(HELD))
            .map(|&(at, block, start, end, quoted)| LineHit {
                passage: passage_of[&(at, block)],
                start: start as u32,
                end: end as u32,
                quoted,
            })
            .collect(),
    };
    let lines = terms.iter().chain(&phrases).map(lines).collect();
    let terms: Vec<ShownTerm> = terms.into_iter().map(|(term, _)| term).collect();
    let mut alone = Held::default();
    if groups.len() == 1 {
        of.iter().for_each(|&at| alone.push(texts[at].key.clone(), usize::MAX));
    }
    LanguagePart {
        language: language.to_owned(),
        alone,
        keyness: keyness(language, &groups, &terms),
        groups,
        terms,
        phrases: phrases.into_iter().map(|(phrase, _)| phrase).collect(),
        types: of.iter().flat_map(|&at| &texts[at].words).map(|w| &w.folded).collect::<BTreeSet<_>>().len()
            as u64,
        least: 3,
        passages,
        lines,
        collocations: Vec::new(),
        similarity: Vec::new(),
        zipf: None,
        growth: presswork_report::Growth::default(),
        words: presswork_report::WordCounts::default(),
        coverage: if language == "en" { crate::covered::part() } else { CoveragePart::default() },
    }
}

fn document(at: usize, text: &Text) -> DocumentPart {
    let undated = at % 7 == 3;
    let by = ["json-ld", "time-element", "line", "url"][at % 4];
    let bytes: u64 = text.blocks.iter().map(|block| block.len() as u64 + 2).sum();
    let removed = |rule: &str, excerpt: &str| Removed {
        rule: rule.to_owned(),
        bytes: excerpt.len() as u64 * 3,
        excerpt: excerpt.to_owned(),
        score: (rule == "outside-body").then_some(-2.13),
    };
    DocumentPart {
        row: DocumentRow {
            key: text.key.clone(),
            group: text.group.to_owned(),
            title: text.title.clone(),
            author: if at % 5 == 4 {
                String::new()
            } else {
                format!("Ada Quill{}", if at.is_multiple_of(3) { "; Ben Moor" } else { "" })
            },
            date: if undated { String::new() } else { format!("2031-03-{:02}", 3 + at % 11) },
            date_known_by: if undated { "" } else { by }.to_owned(),
            outlet: text.group.to_owned(),
            language: text.language.to_owned(),
            url: format!("https://news.invalid/{at}?a=1&b=2"),
            near_duplicate_of: String::new(),
            counted: true,
            tokens: text.words.len() as u64,
            types: text.words.iter().map(|word| &word.folded).collect::<BTreeSet<_>>().len() as u64,
            sentences: text.blocks.len() as u64 * 2,
            quoted_tokens: text.words.iter().filter(|word| word.quoted).count() as u64,
            blocks: text.blocks.len() as u64,
            repeated_blocks: 0,
            repeated_tokens: 0,
            removed: 4,
            text_bytes: bytes,
            source_bytes: bytes * (3 + at as u64 % 5) / 2,
        },
        known_by: vec![("title".to_owned(), "open-graph".to_owned()), ("date".to_owned(), by.to_owned())],
        media: "html".to_owned(),
        charset: if at == 2 { "windows-1252" } else { "utf-8" }.to_owned(),
        flags: if at == 2 { vec!["ill-formed".to_owned()] } else { vec![] },
        removed: vec![
            removed("outside-body", "Home · Harbour · Weather · Letters"),
            removed("promotion", "Subscribe to our morning letter <b>today</b>"),
            removed("caption", "A crane at rest. Photograph: C. Lens"),
            removed("promotion", "Read more: the lockout of 1979"),
        ],
    }
}

fn failure(key: &str, stage: Stage, reason: Reason, detail: &str) -> Failure {
    Failure { key: key.to_owned(), stage, reason, detail: detail.to_owned() }
}

/// The fifth document is the second again; the last English one has most of the first.
fn near_duplicates(texts: &[Text]) -> Vec<NearDuplicateRow> {
    let row = |at: usize, first: usize, shared: u64, identical: bool| NearDuplicateRow {
        representative: texts[first].key.clone(),
        key: texts[at].key.clone(),
        representative_group: texts[first].group.to_owned(),
        group: texts[at].group.to_owned(),
        identical,
        resemblance: shared as f64 / (200 - shared) as f64,
        contained_in_representative: shared as f64 / 100.0,
        contains_representative: shared as f64 / 100.0,
        shared_shingles: shared,
        shingles: 100,
        representative_shingles: 100,
        counted: true,
    };
    let last = texts.iter().rposition(|text| text.language == "en").expect("there are English texts");
    vec![row(last, 0, 80, false), row(4, 1, 100, true)]
}

/// The report on the invented corpus.
pub fn report() -> Report {
    let texts = texts();
    let languages = ["en", "de", "ar"].map(|language| language_part(&texts, language)).to_vec();
    let input = |(at, text): (usize, &Text)| InputPart {
        key: text.key.clone(),
        bytes: 9_000 + 137 * at as u64,
        // The second and the fifth are the same bytes.
        blake3: format!(
            "{:016x}",
            (if at == 4 { 1 } else { at } as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        )
        .repeat(4),
    };
    Report {
        locale: presswork_report::Locale::English,
        title: "A strike at Port Salem".to_owned(),
        documents: texts.iter().enumerate().map(|(at, text)| document(at, text)).collect(),
        further: presswork_report::Further::default(),
        languages,
        near_duplicates: near_duplicates(&texts),
        repeated_lines: vec![RepeatedLineRow {
            outlet: texts[0].group.to_owned(),
            line: "Sign up for <b>The Morning Tide</b>, our letter.".to_owned(),
            documents: 5,
            of_documents: 6,
            blocks: 5,
            tokens: 45,
            first_key: texts[0].key.clone(),
        }],
        failures: vec![
            failure("en/menu.pdf", Stage::Read, Reason::Unsupported, "PDF 1.7, 81,220 bytes"),
            failure("en/<consent>.html", Stage::Clean, Reason::NoText, "0 of 214 blocks read like text"),
            failure(
                "crawl.warc.gz#17",
                Stage::Read,
                Reason::Damaged,
                "gzip ends at byte 4,096 hint: fetch the file again",
            ),
        ],
        provenance: Provenance {
            version: "0.1.0".to_owned(),
            command: "presswork pipeline captures --group-by outlet --out harbour".to_owned(),
            flags: String::new(),
            parameters: [
                ("inputs", "captures"),
                ("group-by", "outlet"),
                ("term", "folded"),
                ("within", "block"),
                ("least", "3"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
            inputs: texts.iter().enumerate().map(input).collect(),
            inputs_total: texts.len() as u64,
            inputs_bytes: texts.iter().enumerate().map(|one| input(one).bytes).sum(),
            inputs_hash: "8f2c7b1e".repeat(8),
        },
    }
}
