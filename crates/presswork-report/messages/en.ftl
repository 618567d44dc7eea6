### The words of a report in English. Syntax: Project Fluent. A message may hold the markup of the page; what fills its places is
### escaped. Between a number and its noun stands a no-break space. Statistics keep the names that the field gives them.

## Numbers of things

n-documents =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
n-groups =
    { $n ->
        [one] { $n } group
       *[other] { $n } groups
    }
n-languages =
    { $n ->
        [one] { $n } language
       *[other] { $n } languages
    }
n-words =
    { $n ->
        [one] { $n } word
       *[other] { $n } words
    }

## The page around its sections

untitled = Corpus report
skip = Skip to the report
contents = Contents
footer = Presswork { $version }. One file: it makes no request and sends nothing.
continued = { $caption }, continued
removal-score = score { $score }
and-more = and { $n } more
more-rows =
    { $n ->
        [one] { $n } more row
       *[other] { $n } more rows
    }
more-documents =
    { $n ->
        [one] { $n } more document
       *[other] { $n } more documents
    }
more-groups =
    { $n ->
        [one] { $n } more group
       *[other] { $n } more groups
    }
showing = Showing { $shown } of { $all }; all are in <code>{ $file }</code>.
undated = undated
day = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The large numbers under the title

tile-documents =
    { $n ->
        [one] document
       *[other] documents
    }
tile-groups =
    { $n ->
        [one] group
       *[other] groups
    }
tile-groups-detail = compared within a language
tile-words =
    { $n ->
        [one] word
       *[other] words
    }
tile-words-detail = { $n } a document on average
tile-quoted = inside quotation marks
tile-removed = of the bytes removed
tile-removed-detail = markup and { $n ->
        [one] { $n } other piece
       *[other] { $n } other pieces
    }
tile-languages =
    { $n ->
        [one] language
       *[other] languages
    }
tile-languages-most = most of it { $language }
tile-none-failed = none failed
tile-failed = { $n } more failed
tile-not-counted = { $n } not counted, { $failed }

## The list of a word's lines, before the script fills it

drawer-close = Close
drawer-order = Order
drawer-order-text = as in the texts
drawer-order-left = word before
drawer-order-right = word after
drawer-order-group = group
drawer-group = Group
drawer-voice = Voice
drawer-voice-both = own and quoted
drawer-voice-own = own voice
drawer-voice-quoted = quoted
drawer-copy = Copy lines
drawer-lines = Concordance lines

## The page's script

script-lines =
    { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }
script-lines-of =
    { $some } of { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }
script-held = { $count }, { $n } held here
script-none-such = No line is like that.
script-none-held = This page holds no line of it.
script-caption = Lines of { $term }
script-line = Line
script-before = Before
script-hit = Hit
script-after = After
script-voice = Voice
script-source = Group and document
script-unfold = Line { $n }: its passage
script-sort = Sort by { $column }
script-headline = headline
script-own = own voice
script-quoted = quoted
script-all-groups = all groups
script-cut = This page holds { $held } of { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }. All of them:
script-copy = Copy lines
script-copied = Copied { $n ->
        [one] { $n } line
       *[other] { $n } lines
    }
script-refused = The browser refused

## Headings

heading-lede = In short
heading-care = Read with care
heading-documents = The documents
heading-repeats = What stands in it more than once
heading-groups = Groups
heading-naming = What they call it
heading-shared-quotations = The same words in several documents
heading-speakers = Who is quoted
heading-quantities = How many?
heading-names = Names
heading-exclusive = Exclusive and missing
heading-emphasis = What stands early
heading-terms = Most used terms
heading-keyness = What each group says more than the others
heading-places = Where in the article
heading-phrases = Most used phrases
heading-collocations = Words that stand together
heading-similarity = How alike the groups are
heading-vocabulary = The vocabulary
heading-failures = What failed
heading-reading = How to read this
heading-provenance = How this was made

## What a report is called that nobody named

title-compared =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    } compared
title-outlets =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    } from { $groups ->
        [one] { $groups } outlet
       *[other] { $groups } outlets
    }
title-days =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    } of { $groups ->
        [one] { $groups } day
       *[other] { $groups } days
    }
title-languages =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    } in { $groups ->
        [one] { $groups } language
       *[other] { $groups } languages
    }
title-label =
    { $n ->
        [one] { $n } report
       *[other] { $n } reports
    } by { $label }

## How each number is to be read

note-words = Words
note-words-text =
    Words, numbers, abbreviations, hashtags, mentions and addresses of the headline and the body; punctuation is not
    counted.
note-quoted = Quoted
note-quoted-text =
    Words inside quotation marks or block quotations, of all words. What stands outside them is called own voice here,
    although it may still report what others said.
note-quoted-formula = quoted words / words
note-removed = Removed
note-removed-text =
    What did not become article text: markup, navigation, captions, bylines, advertisements. Each piece of text that
    went is listed under its document, with the rule that took it. Where no rule but the learned model decided
    (outside-body), a score tells how sure it was: log-odds of the likeliest of these blocks being body, 0 where both are
    equally likely. presswork clean --explain shows for each block what weighed most.
note-removed-formula = 1 − bytes of the body / bytes of the decoded capture
note-resemblance = Resemblance
note-resemblance-text =
    Of all runs of five words that either text has, those that both have; each counts once. Headlines and repeated
    lines are left out. 100 % are the same runs; where the words are the same in the same order, it says so. Texts
    that have few words in common with a much longer one may be missed.
note-containment = Containment
note-containment-text =
    Of the runs of five words of the one text, those that the other has: how much of it stands there too. A text that
    was cut stands in the whole; the whole does not stand in it.
note-reused = Passages in two documents
note-reused-text =
    The longest runs of at least twelve words that both bodies have, whatever their capitals, marks and paragraphs.
    Near-duplicates are not compared, nor lines that an outlet repeats, and what both quote is no passage. One that
    several documents have stands for each against the first, by key. Who had it first, or whether both took it from a
    third, cannot be told from it.
note-repeated = Repeated lines
note-repeated-text =
    Paragraphs that stand in at least five documents of an outlet and in a fifth of them: what it prints under one
    article after another. They stay in the articles and are in no count. Documents that consist mostly of such lines
    are copies, and have no say in it.
note-naming = Naming
note-naming-text =
    Of all mentions of a set’s words in a group, the share of one word, with its 95 % interval. A mention is the word,
    its possessive, and hyphenated compounds that it is part of. The interval takes each mention as independent, which
    words of one article are not: it is of these texts only.
note-naming-formula = mentions of the word / mentions of the set; Wilson’s interval
note-shared-quotations = Shared quotations
note-shared-quotations-text =
    Quotations of several documents that share words by stem, in order, those least likely by chance first. All of a
    card share the same words with the one that stands first in it. Near-duplicates are not compared with each other,
    and are named. The marks show where to look: a reader decides whether one person is quoted twice.
note-speakers = Speakers
note-speakers-text =
    Who speaks is read, by rules, from the clause beside a quotation: a verb of speech and what it has for its
    subject. A pronoun is taken for the last person named before it, a surname for the whole name that the document
    gave before, never that of another document. Where no clause says so, nobody is guessed. Few words in quotation
    marks that nobody is said to have said are counted as such.
note-quantities = Counts
note-quantities-text =
    Numbers that a text states of the same counted thing, in figures or words, with their hedges. All nouns that count
    people are one thing; others are compared by their stem. A dot is one number, a line a range (dozens: from two
    dozen to below a hundred), an arrow a bound that is open (at least, at most). Documents that state the same number
    share a row of the table; it shows the first one’s sentence. Two numbers that differ are no contradiction: they
    may be of different days, places or groups of people.
note-names = Names
note-names-text =
    Sequences of capitalised words with their particles. A name inside a longer one is counted as the longer one, so
    that the concordance of its last word finds more. The kind is told only where the text shows it: by a title, a
    verb of speech, a word such as council.
note-name-variants = Names that may be one
note-name-variants-text =
    Proposed by spelling, or because one is the short or the long form of the other, and to be checked: nothing is
    merged by it. Names confirmed in a file (--names) are counted as one.
note-name-variants-formula = distance: letters to put in, take out or change
note-exclusive = By chance
note-exclusive-text =
    How likely it is that one group alone has the word, or alone lacks it, if all groups used it alike: by words, and
    by documents, the greater of the two. With one document a group it is never small: one word that only one of five
    articles has stands there by chance in one corpus of five.
note-exclusive-formula =
    exclusive: max((n_g / N)^cf, C(D_g, df) / C(D, df)); missing: max((1 − n_g / N)^cf, C(D − D_g, df) / C(D, df))
note-emphasis = In the first quarter
note-emphasis-text =
    Mentions in the first quarter of the body’s words, of all mentions in bodies; what a news report thinks most
    important stands there. With an even spread it is one in four.
note-uses = Uses
note-uses-text =
    Occurrences of the term (collection frequency). Choosing the term lists them: as many lines as the count says. The
    number in brackets counts those inside quotation marks.
note-df = In documents
note-df-text = Documents of the language that hold the term at least once.
note-df-formula = df of D
note-per-million = Per million
note-per-million-text =
    Uses for every million words of the language; for a phrase, for every million places where a phrase of its length
    could stand. Makes corpora of different size comparable; in a small one it is an extrapolation.
note-dp = DP
note-dp-text =
    Deviation of proportions over documents: 0 where every document uses the term in proportion to its length, towards
    1 where few documents have all of it. A dash: only one document.
note-dp-formula = ½ Σ |vᵢ / f − sᵢ|, vᵢ uses in document i, f all uses, sᵢ the document’s share of the words
note-shades = Shades by group
note-shades-text =
    The darker, the more uses for every word of the group, in nine steps of the root of the rate, on one scale in a
    table. The number is the count, in brackets those inside quotation marks.
note-shades-formula = ⌈9 √(rate / highest rate)⌉, rate = uses in the group / words of the group
note-counts = Here and elsewhere
note-counts-text =
    Uses in the group, and uses in the other groups of the same language, both as counted. In brackets the documents
    that hold the term.
note-counts-formula = a of n₁ words, b of n₂ words
note-log-ratio = Log ratio
note-log-ratio-text =
    How many times more often, in doublings: +1 is twice as often, +3 eight times, −1 half as often. A count of zero
    is taken as one half. The line through the bar is the 95 % interval; an arrow where it has no end. The interval
    takes each use as independent, which words of one article are not: with few documents it is of these texts only,
    and too narrow.
note-log-ratio-formula = log₂((a / n₁) / (b / n₂)); interval by Clopper–Pearson on a of a + b
note-g2 = G²
note-g2-text =
    Log-likelihood of the four cells. Here it only ranks: the greater, the less the two sides agree. Printed without
    its sign: the heading over the rows says which side uses the term more.
note-p = p, p (Holm)
note-p-text =
    The chance of a G² as great if both sides used the term alike, before and after Holm’s correction for all terms
    tested in the group. Printed only where both sides have at least five documents, since documents, not words, are
    what was sampled.
note-p-formula = upper tail of χ², one degree of freedom
note-places = Where in the article
note-places-text =
    Each document from its first letter, left, to its last. A full stroke is a use in the document’s own voice, a half
    one a use inside quotation marks; the boxes of the last row are its quotations. Headlines are left out.
note-places-formula = byte of the use / bytes of the body
note-phrases = Phrases
note-phrases-text =
    Two or three words in a row inside one paragraph. A phrase of three words counts in the two phrases of two words
    that it holds as well. Quoted: every word of it stands inside quotation marks.
note-log-dice = logDice
note-log-dice-text =
    How much two words keep to each other, whatever the size of the corpus: 14 where neither stands without the other,
    one less where they do so half as often.
note-cosine = Cosine
note-cosine-text =
    1: two groups use all words in the same proportions; 0: they have none in common. Words that stand in every
    document weigh nothing, so that function words do not make everything alike. A dash: nothing is left to compare.
note-cosine-formula = Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²), aᵢ = count × ln(D / df)
note-zipf = Rank and frequency
note-zipf-text =
    Words by frequency: the first rank is the most used word. Both axes are logarithmic. The broken line is the law of
    Zipf and Mandelbrot that fits best; s is its slope. Texts that were cut, copied or made by machine leave it.
note-zipf-formula = p(r) ∝ (r + q)^−s, by maximum likelihood
note-growth = Growth
note-growth-text =
    Distinct words against words read, document after document; the broken line is what drawing as many words at
    random would give. Below it, a document repeats those before it; a rise, and it brings words of its own.

## What the data cannot carry

caution-claimless-all = Too few documents to generalise.
caution-claimless-some = { $n } of { $all } comparisons have too few documents.
caution-claimless-text =
    A p value is printed only where a group and the rest have { $least } documents each. Elsewhere the differences are
    of these texts only: what they say, not what the outlets do.
caution-dominated =
    { $n ->
        [one] { $n } document holds
       *[other] { $n } documents hold
    } more than half of a language’s words.
caution-dominated-text = Counts of that language are mostly counts of it.
caution-apart = { $n } languages, kept apart.
caution-apart-text = Words are counted and compared within a language, never across.
caution-alone =
    { $n ->
        [one] { $n } document stands
       *[other] { $n } documents stand
    } alone.
caution-alone-text = No other group shares the language, so nothing is compared with them.
caution-failed =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } failed.
caution-failed-text = Nothing of what failed is counted.
caution-undated =
    { $n ->
        [one] { $n } document has
       *[other] { $n } documents have
    } no date.
caution-undated-text = None is guessed.
caution-inferred =
    { $n ->
        [one] { $n } date is
       *[other] { $n } dates are
    } inferred.
caution-inferred-text = Read from an address, not from what the page says.
caution-duplicates =
    { $n ->
        [one] { $n } document largely repeats
       *[other] { $n } documents largely repeat
    } another.
caution-duplicates-collapsed = Of each cluster only the first is counted.
caution-duplicates-counted = Each is counted, so that their words count more than once.
caution-duplicates-across = Each is counted, so that one text speaks for several groups in { $n ->
        [one] { $n } cluster
       *[other] { $n } clusters
    }.
caution-reused =
    { $n ->
        [one] { $n } passage stands
       *[other] { $n } passages stand
    } word for word in two groups.
caution-reused-text = These voices may not be independent: one may have it from the other, or both from a third.
caution-repeated =
    { $n ->
        [one] { $n } word is
       *[other] { $n } words are
    } in lines that outlets repeat.
caution-repeated-text = They stay in the articles and are in no count.
caution-untitled =
    { $n ->
        [one] { $n } document has
       *[other] { $n } documents have
    } no headline.
caution-untitled-text = The words of the headline are missing, or stand in the body.
caution-flagged =
    { $n ->
        [one] { $n } capture was
       *[other] { $n } captures were
    } flagged.
caution-flagged-text = Found: { $kinds }.
caution-short =
    { $n ->
        [one] { $n } document has
       *[other] { $n } documents have
    } fewer than { $least } words.
caution-short-text = A capture that a paywall cut looks like this.

## Names of the data, in words

stage-read = reading
stage-clean = cleaning
stage-tokenise = tokenising
stage-count = counting
reason-unreadable = could not be read
reason-empty = is empty
reason-binary = is no text
reason-unsupported = is of a kind that is not opened
reason-damaged = is damaged
reason-too-large = is too large
reason-invalid-row = has a row that cannot be understood
reason-no-text = holds no article text
reason-panicked = met a defect of Presswork
remedy-unreadable = Check the path and its permissions; links are not followed.
remedy-empty = Capture the page again.
remedy-binary = Check that the file is a page and not a download beside it.
remedy-unsupported = Convert it to HTML or plain text first.
remedy-damaged = Fetch or decompress it again and compare the length.
remedy-too-large = Split it, or check that it is one document.
remedy-invalid-row = Correct the row, or name its field.
remedy-no-text = Open the capture: a consent wall, a video page or an index has no article.
remedy-panicked = Please report it with the capture.
known-by-label = metadata beside the file
known-by-json-ld = JSON-LD in the page
known-by-open-graph = Open Graph property
known-by-meta-element = meta element
known-by-microdata = microdata
known-by-title-element = title element
known-by-heading = main heading
known-by-time-element = time element
known-by-line = printed line
known-by-first-line = first line
known-by-masthead = masthead
known-by-canonical = canonical link
known-by-url = the address
known-by-lang-attribute = lang attribute
known-by-detected = detected from the text
flag-depth-capped = nested deeper than the cap, its deeper elements flattened
flag-attributes-capped = an element with more attributes than the cap, the rest dropped
flag-nodes-capped = more elements than the cap, cut there
flag-ill-formed = bytes that are not of its charset, replaced by U+FFFD
flag-rescued = no container of the body found, what reads like text kept

## Sentences of report.md that the page does not have

md-near-duplicates =
    { $n ->
        [one] { $n } document says
       *[other] { $n } documents say
    } largely what another one says, word for word: { $counted ->
        [collapsed] of each cluster the first is counted
       *[other] each is counted
    }.
md-repeated-lines = Kept in the articles, left out of all counts: { $n ->
        [one] { $n } word
       *[other] { $n } words
    }.
md-language = { $documents } in { $groups }: { $words }, { $terms }.
n-distinct-terms =
    { $n ->
        [one] { $n } distinct term
       *[other] { $n } distinct terms
    }
n-groups-gen =
    { $n ->
        [one] { $n } group
       *[other] { $n } groups
    }

## What the languages of documents are called, by their codes of ISO 639

language-af = Afrikaans
language-am = Amharic
language-ar = Arabic
language-az = Azerbaijani
language-be = Belarusian
language-bg = Bulgarian
language-bn = Bengali
language-ca = Catalan
language-ckb = Central Kurdish
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-eo = Esperanto
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fa = Persian
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gl = Galician
language-gu = Gujarati
language-he = Hebrew
language-hi = Hindi
language-hr = Croatian
language-hu = Hungarian
language-hy = Armenian
language-id = Indonesian
language-is = Icelandic
language-it = Italian
language-ja = Japanese
language-jv = Javanese
language-ka = Georgian
language-kk = Kazakh
language-km = Khmer
language-kn = Kannada
language-ko = Korean
language-ku = Kurdish
language-la = Latin
language-lt = Lithuanian
language-lv = Latvian
language-mk = Macedonian
language-ml = Malayalam
language-mr = Marathi
language-ms = Malay
language-my = Burmese
language-nb = Norwegian Bokmål
language-ne = Nepali
language-nl = Dutch
language-no = Norwegian
language-or = Odia
language-pa = Punjabi
language-pl = Polish
language-ps = Pashto
language-pt = Portuguese
language-ro = Romanian
language-ru = Russian
language-si = Sinhala
language-sk = Slovak
language-sl = Slovenian
language-sn = Shona
language-so = Somali
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-sw = Swahili
language-ta = Tamil
language-te = Telugu
language-th = Thai
language-tk = Turkmen
language-tl = Tagalog
language-tr = Turkish
language-uk = Ukrainian
language-und = Language unknown
language-ur = Urdu
language-uz = Uzbek
language-vi = Vietnamese
language-yi = Yiddish
language-zh = Chinese
language-zu = Zulu

## Heads of columns, and small words in cells

head-group = Group
head-document = Document
head-documents = Documents
head-term = Term
head-phrase = Phrase
head-mentions = Mentions
head-name = Name
head-line = Line
head-outlet = Outlet
head-words-left-out = Words left out
head-here = Here
head-elsewhere = Elsewhere
head-rank = Rank
head-number = Number
head-sentence = In its sentence
head-who-says = Who says so
head-quotations = Quotations
head-speaker-named = Speaker named
head-speaker-unnamed = not named
head-speaker-untold = not told
head-speakers = Speakers
head-verbs = Verbs
of-all = { $n } <i>of { $all }</i>
of-all-dim = { $n } <i>of { $all }</i>
of-all-plain = { $n } of { $all }
not-counted = not counted
no-headline = no headline
word-for-word = word for word
more-in-file = { $more } in <code>{ $file }</code>.
folded = Only with script; <code>{ $file }</code> has all.
not-compared = Not compared: { $what }.

## The lede, and cautions

lede-by-rules = Found by rules.

## The documents

documents-intro = Each document with what is known of it and how. Open a line to see what cleaning removed, by rule.
head-headline = Headline
head-date = Date, and how it is known
head-authors = Authors
near-duplicate = near-duplicate
no-date = no date
no-author = no author
label-words = words
label-quoted = quoted
label-removed = removed
pieces-removed =
    { $n ->
        [one] { $n } piece
       *[other] { $n } pieces
    } removed by { $rules ->
        [one] { $rules } rule
       *[other] { $rules } rules
    }
no-piece-removed = no piece of text removed
flagged = flagged
capture = Capture: { $media }, { $charset }, { $bytes } bytes.
media-text = plain text
address = Address: { $url }.
known = Known: { $list }.
known-from = { $field } from { $by }
field-title = title
field-author = author
field-outlet = outlet
field-language = language
field-url = url
repeated-by-outlet = Repeated by the outlet, not counted: { $n ->
        [one] { $n } block
       *[other] { $n } blocks
    }, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }.
near-duplicate-of = <a href="#repeats">Near-duplicate</a> of { $key }.
flag = <strong>Flag:</strong> { $flag }.
pieces-bytes =
    { $n ->
        [one] { $n } piece
       *[other] { $n } pieces
    }, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }

## What stands in it more than once

repeats-near-duplicates = Near-duplicates
repeats-intro =
    { $n ->
        [one] { $n } document says
       *[other] { $n } documents say
    } largely what another one says, word for word, in { $clusters ->
        [one] { $clusters } cluster
       *[other] { $clusters } clusters
    }{ $across ->
        [none] { "" }
        [all]  across groups
       *[other] , { $across } of them across groups
    }.
repeats-collapsed = Of each cluster the first document, by key, is counted.
repeats-each-counted =
    Each is counted: one text printed by three outlets is counted three times. <code>--duplicates collapse</code>
    counts the first of each cluster.
repeats-within = Of it in the first
repeats-holds = Of the first in it
repeats-first = the first, by key
more-clusters =
    { $n ->
        [one] { $n } more cluster
       *[other] { $n } more clusters
    }
repeats-reused-intro =
    { $n ->
        [one] { $n } passage stands
       *[other] { $n } passages stand
    } <a href="#how-reused">word for word</a> in two documents that are not near-duplicates, { $across } of them in two groups. Such voices may not be independent.
repeats-not-all = Not all was compared: { $what }.
head-passage = Passage
head-first = First, by key
head-later = Later
head-of-it = Of it
repeats-lines = Lines that outlets repeat
repeats-lines-intro =
    { $n ->
        [one] { $n } line
       *[other] { $n } lines
    } that <a href="#how-repeated">an outlet repeats</a> from document to document: kept in the articles, left out of all counts, { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in all. <code>--keep-repeated-lines</code> counts them.
more-lines =
    { $n ->
        [one] { $n } more line
       *[other] { $n } more lines
    }

## Groups

groups-alone = Nothing to compare with: { $keys } { $n ->
        [one] stands
       *[other] stand
    } alone in this language.
head-share-of-words = Of the language’s words
caption-groups = Groups, { $language }

## What they call it

naming-intro =
    Each bar holds every mention of the words, compounds such as <i>pro-</i> or <i>-held</i> among them. Solid: in the
    group’s own voice. Pale: inside quotation marks. Right: the share of the first word with its 95 % interval. Choose
    a word to read every mention.
naming-proposed = proposed, check that they name one thing
naming-pale = pale: inside quotation marks
naming-caption = { $set } by group, { $language }
naming-share-of = <a href="#how-naming">Share of</a> { $word }
naming-neither = neither
naming-counts = The counts of the bars
naming-counts-caption = { $set }, counts, { $language }
naming-own-voice = { $word }, own voice
head-share = share
more-sets-of-words =
    { $n ->
        [one] { $n } more set of words
       *[other] { $n } more sets of words
    }

## The same words in two documents

shared-intro =
    { $n ->
        [one] { $n } passage stands
       *[other] { $n } passages stand
    } in quotations of several documents, those least likely by chance first; the shared words are marked. A lead to check, not a proof of a common source.
shared-run = a run of { $n ->
        [one] { $n } word
       *[other] { $n } words
    }
shared-no-speaker = no speaker told
shared-caution = Before you name one speaker by another, ask why one is not named.
more-pairs =
    { $n ->
        [one] { $n } more pair
       *[other] { $n } more pairs
    }
shared-near-duplicate = a near-duplicate of another document
shared-repeats =
    { $n ->
        [one] { $n } near-duplicate
       *[other] { $n } near-duplicates
    } among them
more-quotations =
    { $n ->
        [one] { $n } more quotation
       *[other] { $n } more quotations
    }
more-passages =
    { $n ->
        [one] { $n } more passage
       *[other] { $n } more passages
    }
shared-more = { $more } in <code>quotation_clusters.csv</code>; the pairs stand in <code>shared_quotations.csv</code>.
speakers-some-unnamed = not every speaker named
md-more-sides = { $n } more
speakers-same-name = the same name
speakers-other-name = names that differ
speakers-unnamed = no speaker named

## Who is quoted

speakers-intro =
    { $n ->
        [one] { $n } quotation
       *[other] { $n } quotations
    }: how much of each group’s words it is, who speaks, and the verbs that say so. A number behind a name counts its quotations. Open a line to read them.
speakers-held = Counted here are the first { $n }; all are in <code>quotations.csv</code>.
speakers-scare = and { $n } of a few words
speakers-quoted = what is quoted
speakers-more = and { $n } more in <code>quotations.csv</code>
quotation-marks = “{ $text }”
speakers-caption = Who is quoted, { $language }

## How many?

quantities-intro =
    What two groups or more <a href="#how-quantities">count</a>, on a logarithmic scale: choose a dot to
    read its sentence below. Numbers that differ may be of different days, places or people.
quantities-strip-caption = Counts of { $thing } on a logarithmic scale, { $language }
quantities-caption = Counts of { $thing } with their sentences, { $language }
head-numbers = Numbers
the-writer = the writer
quoted-in-brackets = (quoted)
quantities-more-things =
    { $n ->
        [one] { $n } more thing
       *[other] { $n } more things
    }
quantities-all = All { $n ->
        [one] { $n } number
       *[other] { $n } numbers
    } that the texts state, money, shares and measures too: <code>quantities.csv</code>.
n-counts =
    { $n ->
        [one] { $n } count
       *[other] { $n } counts
    }
scale-million = { $n } million
scale-billion = { $n } billion

## Names

names-intro =
    { $n ->
        [one] { $n } name
       *[other] { $n } names
    } with their mentions, inside quotation marks in brackets. Choose a name for its sentences, a count for those of one
    group. Darker: more often for every 1,000 words of the group.
names-caption = Names, { $language }
more-names =
    { $n ->
        [one] { $n } more name
       *[other] { $n } more names
    }
names-pairs-intro = Proposals to check, nothing is merged: { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    }, different spellings first.
names-together = together in { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
kind-person = person
kind-organisation = organisation
kind-place = place
relation-spelling = spelled alike
relation-article = but for an article
relation-initial = one has an initial
relation-short-form = short form
relation-longer-form = longer form
relation-acronym = acronym

## Exclusive and missing

exclusive-intro =
    What one group alone has, and what it alone lacks: behind each word its uses, and how often chance alone would
    make it so. What all share stands under the most used terms.
exclusive-caption = Exclusive and missing, { $language }
exclusive-head = Only here, <a href="#how-exclusive">and by chance</a>
exclusive-only = Only here
exclusive-missing = Everywhere else, and not here
exclusive-all = All { $n ->
        [one] { $n } row
       *[other] { $n } rows
    }: <code>exclusive.csv</code>.
exclusive-adjusted = adjusted { $p }
exclusive-holm =
    { $n ->
        [one] One question was
       *[other] { $n } questions were
    } asked, every word of every group, so that some words come out by chance; the adjusted p (Holm) allows for all of
    them: below 0.05 chance alone hardly explains the word, near 1 it does; where none stands it is 1.
presence-heading = Which groups have what
presence-intro =
    Names and words that several groups share, those that some lack first. A cell gives uses in 1,000 words and their
    number; 0 where the group has none.
presence-caption = Presence by group, { $language }
presence-head = Name or word
presence-name = name
chance-million = less than 1 in a million
chance-one-in = 1 in { $n }
chance-likely = more likely than not

## What stands early

emphasis-intro =
    Of the mentions in articles, those in <a href="#how-emphasis">the first quarter</a>; with an even
    spread it is one in four. An H and its number: mentions in headlines.
emphasis-caption = What stands early, { $language }
head-word-or-name = Word or name
emphasis-headlines = H { $n }
emphasis-file = By document: <code>emphasis.csv</code>.
emphasis-file-more =
    { $n ->
        [one] { $n } more row
       *[other] { $n } more rows
    }, and by document: <code>emphasis.csv</code>.

## Terms and phrases

terms-intro =
    Content words by frequency, function words left out. Choose a word for every line that it stands in, a
    count for those of one group. <a
    href="#how-shades">The darker</a> a cell, the more the group uses the word; in brackets what stands
    inside quotation marks.
terms-caption = Terms by frequency, { $language }
other-groups =
    { $n ->
        [one] { $n } other group
       *[other] { $n } other groups
    }
phrases-intro = Two and three words in a row, by frequency.
phrases-caption = Phrases by frequency, { $language }

## What each group says more than the others

keyness-intro =
    Each group against the other groups of its language, strongest first. Counts of both sides as they are; the bar is
    the log ratio, the line through it its 95 % interval.
keyness-too-few = Too few documents to say more than what these texts hold.
keyness-only = of these texts only
keyness-claims =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } against { $rest }. Of { $terms ->
        [one] { $terms } term
       *[other] { $terms } terms
    } tested (at least { $least ->
        [one] { $least } use
       *[other] { $least } uses
    }), { $below } { $below ->
        [one] differs
       *[other] differ
    } significantly: p below 0.05 after Holm’s correction, in bold.
keyness-no-claims =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } against { $rest }: no p value, since each side needs { $needed }. Of { $terms ->
        [one] { $terms } term
       *[other] { $terms } terms
    } with at least { $least ->
        [one] { $least } use
       *[other] { $least } uses
    }, those that set these texts apart most, by G².
keyness-caption = { $group } against the others, { $language }
keyness-less = less here
keyness-more = more here
keyness-more-rows = More than the others
keyness-less-rows = Less than the others
keyness-none = No term to show.
interval = { $low } to { $high }

## Where in the article

places-intro =
    Each document from left, where it <a href="#how-places">begins</a>, to right. A full stroke is a use
    in its own voice, a half one a use inside quotation marks.
places-quotations = The last row shows where the quotations stand.
places-caption = Where in the article, { $language }
places-row = quotations

## Words that stand together

collocations-intro = Two words within { $n ->
        [one] { $n } word
       *[other] { $n } words
    } of each other more often than chance would have them, by <a href="#how-log-dice">logDice</a>.
collocations-caption = Collocations, { $language }
head-together = Together
head-by-chance = By chance

## How alike the groups are

similarity-intro =
    <a href="#how-cosine">Cosine</a> of their words, those that stand everywhere left out: the darker, the
    more alike. <code>similarity.csv</code> has the documents too.
similarity-caption = Similarity of groups, { $language }

## The vocabulary

zipf-figure = Rank and frequency, { $language }
zipf-caption =
    <a href="#how-zipf">Uses by rank</a>, both axes logarithmic: { $types } distinct words, { $once } of
    them ({ $share }) used once. The broken line is Zipf and Mandelbrot’s law, s = { $s }, q = { $q }.
zipf-table = Rank and frequency as a table, { $language }
as-table = The same as a table
head-by-the-law = By the law
growth-figure = Growth of the vocabulary, { $language }
growth-caption =
    <a href="#how-growth">Distinct words</a> against words read, document after document; the broken line
    is what as many words drawn at random would give.
growth-table = Growth as a table, { $language }
head-words-read = Words read
head-distinct = Distinct

## What failed

failures-intro =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } came in: { $through } went through, { $failed } failed.
failures-caption = Failures
head-stopped-at = Stopped at
head-why = Why
head-what-to-do = What to do
more-failures =
    { $n ->
        [one] { $n } more failure
       *[other] { $n } more failures
    }

## How to read this

reading-intro =
    Every number of this page, with its formula and where it comes from. Column heads lead here. Slant, sentiment and
    truth are not offered: they need a reader’s judgement.

## How this was made

provenance-intro =
    The same inputs and parameters give this file byte for byte, on any machine. To make it again, and to list every
    line of a term:
provenance-held = The page holds { $held } of { $n ->
        [one] { $n } concordance line
       *[other] { $n } concordance lines
    } of the terms that it shows{ $cut ->
        [none] .
       *[other] ; where a term’s lines are cut, its list says so and gives the command for the rest.
    }
provenance-parameters = Parameters
provenance-version = version
provenance-inputs = Inputs
provenance-inputs-line =
    { $n ->
        [one] { $n } input
       *[other] { $n } inputs
    }, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }.
provenance-all-together = All together: { $hash }
provenance-caption = Inputs and their hashes
head-input = Input
head-bytes = Bytes
more-inputs =
    { $n ->
        [one] { $n } more input
       *[other] { $n } more inputs
    }

## What report.md says in words of its own

head-language = Language
md-date = Date
md-not-known = not known
md-its-group = Its group
md-of-them-quoted = Of them quoted
md-interval = 95 % interval
md-p = p
md-p-holm = p (Holm)
md-blake3 = BLAKE3
md-parameter = Parameter
md-value = Value
md-kind = Kind
md-share-of = Share of { $word }
md-a-lead = A lead to check, not a proof of a common source.
md-name-pairs = Names that may be one, proposals to check:
md-exclusive = Behind each word its uses, and how often chance alone would make it so.
md-exclusive-file = All rows are in `exclusive.csv`.
md-keyness-claims =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } against { $rest }. Of { $terms ->
        [one] { $terms } term
       *[other] { $terms } terms
    } with at least { $least ->
        [one] { $least } use
       *[other] { $least } uses
    }, { $below } below 0.05 after Holm’s correction.
md-same-bytes = Presswork { $version }. The same inputs and parameters give this file byte for byte.
md-again = again: { $command }
md-every-line = every line of a term: { $command }

## Every word, any two groups

heading-explorer = Every word, any two groups
heading-left-out = What this page leaves out
note-explorer = Any two groups
note-explorer-text =
    The page holds whole counts only; it makes the measures from them as you choose. Against all others they are those
    of keyness.csv, to the digits shown. A p value is given to words with the least uses of both sides together that
    the run tests, and only where both sides have enough documents.
explorer-without-script =
    { $n ->
        [one] { $n } distinct word
       *[other] { $n } distinct words
    }: with script this page compares any two groups by all of them; without it, <code>terms.csv</code> and <code>keyness.csv</code> have them.
explorer-intro = <a href="#how-explorer">All words</a> of the language, measured here{ $several ->
        [no] { "" }
       *[other]  for the two sides that you choose
    }. Choose a word to read its lines, a head to sort; arrow keys go from word to word.
explorer-compare = Compare
explorer-with = with
explorer-all-others = all others
explorer-smaller = the { $n } smaller groups
explorer-filter = Words with
explorer-least = at least { $field } uses
explorer-content = no function words
explorer-of =
    { $shown } of { $n ->
        [one] { $n } word
       *[other] { $n } words
    }.
explorer-caption = Every word, { $language }
script-interval = { $low } to { $high }

## What this page leaves out

left-out-intro =
    The page is to stay below { $n } bytes. <code>presswork report RUN --report-budget 20M</code> makes a larger one
    of the same run.
left-out-part = { $held } of { $all } { $what }; all: { $where }
left-out-documents = documents
left-out-failures = failures
left-out-inputs = inputs
left-out-words = words in the explorer
left-out-lines = lines of the terms shown
left-out-passages = characters of the passages that lines stand in, those around the lines
left-out-words-files = <code>terms.csv</code>, <code>keyness.csv</code>

## Words that stand together, drawn

collocations-drawn = Collocations drawn, { $language }
collocations-arcs = An arc joins two words; the heavier, the higher their logDice.

## When they were published

heading-timeline = When they were published
timeline-intro =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    } of publication, as far as they are known: each dot is a day, the larger the more documents.
timeline-caption = Days of publication
timeline-table = Days of publication as a table
head-days = Days
head-day = Day
head-dated = Dated
more-days =
    { $n ->
        [one] { $n } more day
       *[other] { $n } more days
    }
timeline-dot =
    { $day }: { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
open-days = in the text, open: { $days }
open-or = or

## The terminal, when a run ends

summary-significant = { $n } significant
