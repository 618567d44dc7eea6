### The words of a report in German (Deutsch). Syntax: Project Fluent. A message may hold the markup of the page; what fills its places is
### escaped. Between a number and its noun stands a no-break space. Statistics keep the names that the field gives them.

## Numbers of things

n-documents =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    }
n-groups =
    { $n ->
        [one] { $n } Gruppe
       *[other] { $n } Gruppen
    }
n-languages =
    { $n ->
        [one] { $n } Sprache
       *[other] { $n } Sprachen
    }
n-words =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }

## The page around its sections

untitled = Korpusbericht
skip = Zum Bericht springen
contents = Inhalt
footer = Presswork { $version }. Eine einzige Datei: Sie ruft nichts ab und sendet nichts.
continued = { $caption }, Fortsetzung
removal-score = Wert { $score }
and-more = und { $n } weitere
more-rows =
    { $n ->
        [one] { $n } weitere Zeile
       *[other] { $n } weitere Zeilen
    }
more-documents =
    { $n ->
        [one] { $n } weiteres Dokument
       *[other] { $n } weitere Dokumente
    }
more-groups =
    { $n ->
        [one] { $n } weitere Gruppe
       *[other] { $n } weitere Gruppen
    }
showing = Gezeigt sind { $shown } von { $all }; alle stehen in <code>{ $file }</code>.
undated = undatiert
day = { $day }. { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## The large numbers under the title

tile-documents =
    { $n ->
        [one] Dokument
       *[other] Dokumente
    }
tile-groups =
    { $n ->
        [one] Gruppe
       *[other] Gruppen
    }
tile-groups-detail = innerhalb einer Sprache verglichen
tile-words =
    { $n ->
        [one] Wort
       *[other] Wörter
    }
tile-words-detail = { $n } im Schnitt je Dokument
tile-quoted = in Anführungs­zeichen
tile-removed = der Bytes entfernt
tile-removed-detail = Auszeichnung und { $n ->
        [one] { $n } weiteres Stück
       *[other] { $n } weitere Stücke
    }
tile-languages =
    { $n ->
        [one] Sprache
       *[other] Sprachen
    }
tile-languages-most = das meiste: { $language }
tile-none-failed = keines gescheitert
tile-failed = { $n } weitere gescheitert
tile-not-counted = { $n } nicht gezählt, { $failed }

## The list of a word's lines, before the script fills it

drawer-close = Schließen
drawer-order = Ordnung
drawer-order-text = wie in den Texten
drawer-order-left = Wort davor
drawer-order-right = Wort danach
drawer-order-group = Gruppe
drawer-group = Gruppe
drawer-voice = Stimme
drawer-voice-both = eigene und zitierte
drawer-voice-own = eigene Worte
drawer-voice-quoted = zitiert
drawer-copy = Zeilen kopieren
drawer-lines = Konkordanzzeilen

## The page's script

script-lines =
    { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }
script-lines-of =
    { $some } von { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }
script-held = { $count }, { $n } davon hier
script-none-such = Keine Zeile passt dazu.
script-none-held = Diese Seite enthält keine Zeile davon.
script-caption = Zeilen zu { $term }
script-line = Zeile
script-before = Davor
script-hit = Treffer
script-after = Danach
script-voice = Stimme
script-source = Gruppe und Dokument
script-unfold = Zeile { $n }: ihre Passage
script-sort = Nach { $column } ordnen
script-headline = Überschrift
script-own = eigene Worte
script-quoted = zitiert
script-all-groups = alle Gruppen
script-cut = Diese Seite enthält { $held } von { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }. Alle:
script-copy = Zeilen kopieren
script-copied =
    { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    } kopiert
script-refused = Der Browser hat es verweigert

## Headings

heading-lede = In Kürze
heading-care = Mit Vorsicht zu lesen
heading-documents = Die Dokumente
heading-repeats = Was mehr als einmal darin steht
heading-groups = Gruppen
heading-naming = Wie sie es nennen
heading-shared-quotations = Dieselben Worte in mehreren Dokumenten
heading-speakers = Wer zitiert wird
heading-quantities = Wie viele?
heading-names = Namen
heading-exclusive = Nur hier, nur hier nicht
heading-emphasis = Was früh steht
heading-terms = Häufigste Terme
heading-keyness = Was jede Gruppe öfter sagt als die anderen
heading-places = Wo im Artikel
heading-phrases = Häufigste Wortfolgen
heading-collocations = Wörter, die beieinanderstehen
heading-similarity = Wie ähnlich sich die Gruppen sind
heading-vocabulary = Der Wortschatz
heading-failures = Was gescheitert ist
heading-reading = Wie dies zu lesen ist
heading-provenance = Wie dies entstanden ist

## What a report is called that nobody named

title-compared =
    { $n ->
        [one] { $n } Bericht
       *[other] { $n } Berichte
    } im Vergleich
title-outlets =
    { $n ->
        [one] { $n } Bericht
       *[other] { $n } Berichte
    } aus { $groups ->
        [one] { $groups } Medium
       *[other] { $groups } Medien
    }
title-days =
    { $n ->
        [one] { $n } Bericht
       *[other] { $n } Berichte
    } aus { $groups ->
        [one] { $groups } Tag
       *[other] { $groups } Tagen
    }
title-languages =
    { $n ->
        [one] { $n } Bericht
       *[other] { $n } Berichte
    } in { $groups ->
        [one] { $groups } Sprache
       *[other] { $groups } Sprachen
    }
title-label =
    { $n ->
        [one] { $n } Bericht
       *[other] { $n } Berichte
    } nach { $label }

## How each number is to be read

note-words = Wörter
note-words-text =
    Wörter, Zahlen, Abkürzungen, Hashtags, Erwähnungen und Adressen in Überschrift und Text; Satzzeichen zählen nicht.
note-quoted = Zitiert
note-quoted-text =
    Wörter in Anführungszeichen oder abgesetzten Zitaten, von allen Wörtern. Was außerhalb steht, heißt hier „in
    eigenen Worten“, auch wenn es noch wiedergeben mag, was andere sagten.
note-quoted-formula = zitierte Wörter / Wörter
note-removed = Entfernt
note-removed-text =
    Was nicht Artikeltext wurde: Auszeichnung, Navigation, Bildunterschriften, Autorenzeilen, Werbung. Jedes Stück
    Text, das wegfiel, steht unter seinem Dokument, mit der Regel, die es nahm. Wo keine Regel, sondern das gelernte
    Modell entschied (outside-body), sagt ein Wert, wie sicher es war: die Log-Odds dafür, dass der wahrscheinlichste
    dieser Blöcke zum Text gehört, 0 bei gleicher Wahrscheinlichkeit. presswork clean --explain zeigt für
    jeden Block, was am meisten wog.
note-removed-formula = 1 − Bytes des Textes / Bytes der dekodierten Aufnahme
note-resemblance = Ähnlichkeit
note-resemblance-text =
    Von allen Folgen aus fünf Wörtern, die einer der beiden Texte hat, jene, die beide haben; jede zählt einmal.
    Überschriften und wiederholte Zeilen bleiben außer Betracht. 100 % heißt: dieselben Folgen; wo auch Wörter und
    Reihenfolge gleich sind, steht es dabei. Texte, die mit einem viel längeren nur wenige Wörter gemeinsam haben,
    können übersehen werden.
note-containment = Enthaltensein
note-containment-text =
    Von den Folgen aus fünf Wörtern des einen Textes jene, die der andere hat: wie viel von ihm auch dort steht. Ein
    gekürzter Text steht im ganzen; der ganze steht nicht in ihm.
note-reused = Passagen in zwei Dokumenten
note-reused-text =
    Die längsten Folgen von mindestens zwölf Wörtern, die beide Texte haben, ungeachtet von Großschreibung, Zeichen
    und Absätzen. Beinahe-Dubletten werden nicht verglichen, auch nicht Zeilen, die ein Medium wiederholt; und was
    beide zitieren, ist keine Passage. Was mehrere Dokumente haben, steht für jedes gegen das erste, nach Schlüssel.
    Wer sie zuerst hatte oder ob beide sie von einem Dritten haben, ist daraus nicht zu erkennen.
note-repeated = Wiederholte Zeilen
note-repeated-text =
    Absätze, die in mindestens fünf Dokumenten eines Mediums und in einem Fünftel von ihnen stehen: was es unter einen
    Artikel nach dem anderen setzt. Sie bleiben in den Artikeln und gehen in keine Zählung ein. Dokumente, die
    größtenteils aus solchen Zeilen bestehen, sind Kopien und haben dabei keine Stimme.
note-naming = Benennung
note-naming-text =
    Von allen Nennungen der Wörter eines Satzes in einer Gruppe der Anteil des einen Wortes mit seinem 95-%-Intervall.
    Als Nennung zählen das Wort, sein Genitiv und Zusammensetzungen mit Bindestrich, in denen es steht. Das Intervall
    nimmt jede Nennung als unabhängig, was Wörter eines Artikels nicht sind: Es gilt nur für diese Texte.
note-naming-formula = Nennungen des Wortes / Nennungen des Satzes; Wilson-Intervall
note-shared-quotations = Gemeinsame Zitate
note-shared-quotations-text =
    Zitate mehrerer Dokumente, die Wörter dem Stamm nach und in gleicher Reihenfolge gemeinsam haben, die am wenigsten
    zufälligen zuerst. Alle auf einer Karte haben dieselben Wörter mit dem gemeinsam, das auf ihr zuerst steht.
    Beinahe-Dubletten werden nicht miteinander verglichen und sind benannt. Die Markierungen zeigen, wo hinzusehen
    ist: Ob eine Person zweimal zitiert wird, entscheidet, wer liest.
note-speakers = Sprecher
note-speakers-text =
    Wer spricht, wird nach Regeln aus dem Satz neben dem Zitat gelesen: einem Verb des Sagens und dessen Subjekt. Ein
    Pronomen steht für die zuletzt genannte Person, ein Nachname für den ganzen Namen, den das Dokument zuvor gab, nie
    für den eines anderen Dokuments. Wo kein Satz es sagt, wird niemand erraten. Wenige Wörter in Anführungszeichen,
    die niemandem zugeschrieben sind, werden als solche gezählt.
note-quantities = Zahlenangaben
note-quantities-text =
    Zahlen, die ein Text für dasselbe Gezählte nennt, in Ziffern oder Worten, mit ihren Einschränkungen. Alle
    Substantive, die Menschen zählen, gelten als eines; andere werden nach dem Stamm verglichen. Ein Punkt ist eine
    Zahl, eine Linie ein Bereich (Dutzende: von zwei Dutzend bis unter hundert), ein Pfeil eine offene Grenze
    (mindestens, höchstens). Dokumente, die dieselbe Zahl nennen, teilen sich eine Zeile der Tabelle; sie zeigt den
    Satz des ersten. Zwei verschiedene Zahlen sind kein Widerspruch: Sie können für andere Tage, Orte oder Menschen
    gelten.
note-names = Namen
note-names-text =
    Folgen großgeschriebener Wörter mit ihren Partikeln. Ein Name in einem längeren zählt als der längere, sodass die
    Konkordanz seines letzten Wortes mehr findet. Die Art steht nur da, wo der Text sie zeigt: durch einen Titel, ein
    Verb des Sagens, ein Wort wie Rat.
note-name-variants = Namen, die vielleicht einer sind
note-name-variants-text =
    Vorgeschlagen nach der Schreibung oder weil der eine die Kurz- oder Langform des anderen ist, und zu prüfen:
    Zusammengelegt wird nichts. Namen, die eine Datei bestätigt (--names), zählen als einer.
note-name-variants-formula = Abstand: einzufügende, zu streichende oder zu ändernde Buchstaben
note-exclusive = Durch Zufall
note-exclusive-text =
    Wie wahrscheinlich es ist, dass eine Gruppe allein das Wort hat oder allein entbehrt, wenn alle es gleich
    gebrauchten: nach Wörtern und nach Dokumenten, die größere der beiden. Bei einem Dokument je Gruppe ist sie nie
    klein: Ein Wort, das nur einer von fünf Artikeln hat, steht dort in einem von fünf Korpora durch Zufall.
note-exclusive-formula =
    nur hier: max((n_g / N)^cf, C(D_g, df) / C(D, df)); nur hier nicht: max((1 − n_g / N)^cf, C(D − D_g, df) / C(D,
    df))
note-emphasis = Im ersten Viertel
note-emphasis-text =
    Nennungen im ersten Viertel der Wörter des Textes, von allen Nennungen in den Texten; dort steht, was eine
    Nachricht für das Wichtigste hält. Bei gleichmäßiger Verteilung ist es eine von vieren.
note-uses = Verwendungen
note-uses-text =
    Vorkommen des Terms (Häufigkeit im Korpus). Wer den Term wählt, sieht sie: so viele Zeilen, wie die Zahl sagt. Die
    Zahl in Klammern zählt jene in Anführungszeichen.
note-df = In Dokumenten
note-df-text = Dokumente der Sprache, die den Term mindestens einmal enthalten.
note-df-formula = df von D
note-per-million = Je Million
note-per-million-text =
    Verwendungen je Million Wörter der Sprache; bei einer Wortfolge je Million Stellen, an denen eine ihrer Länge
    stehen könnte. Macht verschieden große Korpora vergleichbar; in einem kleinen ist es eine Hochrechnung.
note-dp = DP
note-dp-text =
    Abweichung der Anteile (deviation of proportions) über die Dokumente: 0, wo jedes Dokument den Term im Verhältnis
    zu seiner Länge verwendet, gegen 1, wo wenige Dokumente alles davon haben. Ein Strich: nur ein Dokument.
note-dp-formula =
    ½ Σ |vᵢ / f − sᵢ|, vᵢ Verwendungen in Dokument i, f alle Verwendungen, sᵢ Anteil des Dokuments an den Wörtern
note-shades = Schattierung nach Gruppe
note-shades-text =
    Je dunkler, desto mehr Verwendungen je Wort der Gruppe, in neun Stufen der Wurzel der Rate, auf einer Skala je
    Tabelle. Die Zahl ist die Häufigkeit, in Klammern davon in Anführungszeichen.
note-shades-formula = ⌈9 √(Rate / höchste Rate)⌉, Rate = Verwendungen in der Gruppe / Wörter der Gruppe
note-counts = Hier und anderswo
note-counts-text =
    Verwendungen in der Gruppe und in den anderen Gruppen derselben Sprache, beide wie gezählt. In Klammern die
    Dokumente, die den Term enthalten.
note-counts-formula = a von n₁ Wörtern, b von n₂ Wörtern
note-log-ratio = Log ratio
note-log-ratio-text =
    Wie viel öfter, in Verdopplungen: +1 ist doppelt so oft, +3 achtmal, −1 halb so oft. Eine Häufigkeit von null gilt
    als ein halb. Die Linie durch den Balken ist das 95-%-Intervall; ein Pfeil, wo es kein Ende hat. Das Intervall
    nimmt jede Verwendung als unabhängig, was Wörter eines Artikels nicht sind: Bei wenigen Dokumenten gilt es nur für
    diese Texte und ist zu eng.
note-log-ratio-formula = log₂((a / n₁) / (b / n₂)); Intervall nach Clopper–Pearson für a von a + b
note-g2 = G²
note-g2-text =
    Log-Likelihood der vier Zellen. Hier ordnet es nur: Je größer, desto weniger stimmen die beiden Seiten überein.
    Ohne Vorzeichen gedruckt: Die Überschrift über den Zeilen sagt, welche Seite den Term öfter verwendet.
note-p = p, p (Holm)
note-p-text =
    Die Wahrscheinlichkeit eines so großen G², wenn beide Seiten den Term gleich verwendeten, vor und nach Holms
    Korrektur für alle in der Gruppe geprüften Terme. Nur gedruckt, wo beide Seiten mindestens fünf Dokumente haben:
    Denn Dokumente, nicht Wörter, bilden die Stichprobe.
note-p-formula = oberes Ende von χ², ein Freiheitsgrad
note-places = Wo im Artikel
note-places-text =
    Jedes Dokument von seinem ersten Buchstaben, links, bis zum letzten. Ein ganzer Strich ist eine Verwendung in
    eigenen Worten, ein halber eine in Anführungszeichen; die Kästen der letzten Zeile sind die Zitate. Überschriften
    fehlen.
note-places-formula = Byte der Verwendung / Bytes des Textes
note-phrases = Wortfolgen
note-phrases-text =
    Zwei oder drei Wörter hintereinander in einem Absatz. Eine Folge von drei Wörtern zählt auch in den beiden Folgen
    von zwei Wörtern, die sie enthält. Zitiert: Jedes ihrer Wörter steht in Anführungszeichen.
note-log-dice = logDice
note-log-dice-text =
    Wie sehr zwei Wörter aneinander hängen, unabhängig von der Größe des Korpus: 14, wo keines ohne das andere steht,
    eins weniger, wo sie es halb so oft tun.
note-cosine = Kosinus
note-cosine-text =
    1: Zwei Gruppen verwenden alle Wörter im selben Verhältnis; 0: Sie haben keines gemeinsam. Wörter, die in jedem
    Dokument stehen, wiegen nichts, damit Funktionswörter nicht alles ähnlich machen. Ein Strich: Nichts bleibt zu
    vergleichen.
note-cosine-formula = Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²), aᵢ = Häufigkeit × ln(D / df)
note-zipf = Rang und Häufigkeit
note-zipf-text =
    Wörter nach Häufigkeit: Rang eins ist das häufigste Wort. Beide Achsen sind logarithmisch. Die gestrichelte Linie
    ist das am besten passende Gesetz von Zipf und Mandelbrot; s ist seine Steigung. Gekürzte, kopierte oder
    maschinell gemachte Texte weichen davon ab.
note-zipf-formula = p(r) ∝ (r + q)^−s, nach größter Likelihood
note-growth = Wachstum
note-growth-text =
    Verschiedene Wörter gegen gelesene Wörter, Dokument für Dokument; die gestrichelte Linie ist, was ebenso viele
    zufällig gezogene Wörter ergäben. Darunter wiederholt ein Dokument die vor ihm; ein Anstieg, und es bringt eigene
    Wörter mit.

## What the data cannot carry

caution-claimless-all = Zu wenige Dokumente, um zu verallgemeinern.
caution-claimless-some = { $n } von { $all } Vergleichen haben zu wenige Dokumente.
caution-claimless-text =
    Ein p-Wert steht nur da, wo eine Gruppe und der Rest je { $least } Dokumente haben. Sonst gelten die Unterschiede
    nur für diese Texte: was sie sagen, nicht was die Medien tun.
caution-dominated =
    { $n ->
        [one] { $n } Dokument enthält
       *[other] { $n } Dokumente enthalten
    } mehr als die Hälfte der Wörter einer Sprache.
caution-dominated-text = Zahlen dieser Sprache sind vor allem seine.
caution-apart = { $n } Sprachen, getrennt gehalten.
caution-apart-text = Wörter werden innerhalb einer Sprache gezählt und verglichen, nie darüber hinweg.
caution-alone =
    { $n ->
        [one] { $n } Dokument steht
       *[other] { $n } Dokumente stehen
    } allein.
caution-alone-text = Keine andere Gruppe hat dieselbe Sprache, darum wird nichts mit ihnen verglichen.
caution-failed =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    } gescheitert.
caution-failed-text = Nichts davon ist gezählt.
caution-undated =
    { $n ->
        [one] { $n } Dokument hat
       *[other] { $n } Dokumente haben
    } kein Datum.
caution-undated-text = Keines wird erraten.
caution-inferred =
    { $n ->
        [one] { $n } Datum ist
       *[other] { $n } Daten sind
    } erschlossen.
caution-inferred-text = Aus einer Adresse gelesen, nicht aus dem, was die Seite sagt.
caution-duplicates =
    { $n ->
        [one] { $n } Dokument wiederholt
       *[other] { $n } Dokumente wiederholen
    } größtenteils ein anderes.
caution-duplicates-collapsed = Aus jedem Cluster wird nur das erste gezählt.
caution-duplicates-counted = Jedes wird gezählt, ihre Wörter also mehr als einmal.
caution-duplicates-across = Jedes wird gezählt, sodass in { $n ->
        [one] { $n } Cluster
       *[other] { $n } Clustern
    } ein Text für mehrere Gruppen spricht.
caution-reused =
    { $n ->
        [one] { $n } Passage steht
       *[other] { $n } Passagen stehen
    } wörtlich in zwei Gruppen.
caution-reused-text =
    Diese Stimmen sind vielleicht nicht unabhängig: Die eine kann es von der anderen haben, oder beide von einer
    dritten.
caution-repeated =
    { $n ->
        [one] { $n } Wort steht
       *[other] { $n } Wörter stehen
    } in Zeilen, die Medien wiederholen.
caution-repeated-text = Sie bleiben in den Artikeln und gehen in keine Zählung ein.
caution-untitled =
    { $n ->
        [one] { $n } Dokument hat
       *[other] { $n } Dokumente haben
    } keine Überschrift.
caution-untitled-text = Die Wörter der Überschrift fehlen oder stehen im Text.
caution-flagged =
    { $n ->
        [one] { $n } Aufnahme ist
       *[other] { $n } Aufnahmen sind
    } gekennzeichnet.
caution-flagged-text = Gefunden: { $kinds }.
caution-short =
    { $n ->
        [one] { $n } Dokument hat
       *[other] { $n } Dokumente haben
    } weniger als { $least } Wörter.
caution-short-text = So sieht eine Aufnahme aus, die eine Bezahlschranke gekürzt hat.

## Names of the data, in words

stage-read = Lesen
stage-clean = Reinigen
stage-tokenise = Tokenisieren
stage-count = Zählen
reason-unreadable = war nicht lesbar
reason-empty = ist leer
reason-binary = ist kein Text
reason-unsupported = ist von einer Art, die nicht geöffnet wird
reason-damaged = ist beschädigt
reason-too-large = ist zu groß
reason-invalid-row = hat eine Zeile, die nicht zu verstehen ist
reason-no-text = enthält keinen Artikeltext
reason-panicked = stieß auf einen Fehler von Presswork
remedy-unreadable = Pfad und Rechte prüfen; Verknüpfungen wird nicht gefolgt.
remedy-empty = Die Seite neu aufnehmen.
remedy-binary = Prüfen, ob die Datei eine Seite ist und kein Download daneben.
remedy-unsupported = Zuerst in HTML oder reinen Text umwandeln.
remedy-damaged = Neu holen oder entpacken und die Länge vergleichen.
remedy-too-large = Teilen oder prüfen, ob es ein Dokument ist.
remedy-invalid-row = Die Zeile berichtigen oder ihr Feld nennen.
remedy-no-text = Die Aufnahme öffnen: Eine Einwilligungswand, eine Videoseite oder eine Übersicht hat keinen Artikel.
remedy-panicked = Bitte mit der Aufnahme melden.
known-by-label = Metadaten neben der Datei
known-by-json-ld = JSON-LD in der Seite
known-by-open-graph = Open-Graph-Eigenschaft
known-by-meta-element = meta-Element
known-by-microdata = Mikrodaten
known-by-title-element = title-Element
known-by-heading = Hauptüberschrift
known-by-time-element = time-Element
known-by-line = gedruckte Zeile
known-by-first-line = erste Zeile
known-by-masthead = Seitenkopf
known-by-canonical = kanonischer Verweis
known-by-url = die Adresse
known-by-lang-attribute = lang-Attribut
known-by-detected = am Text erkannt
flag-depth-capped = tiefer verschachtelt als die Grenze, tiefere Elemente eingeebnet
flag-attributes-capped = ein Element mit mehr Attributen als die Grenze, der Rest fiel weg
flag-nodes-capped = mehr Elemente als die Grenze, dort abgeschnitten
flag-ill-formed = Bytes, die nicht zu seinem Zeichensatz gehören, durch U+FFFD ersetzt
flag-rescued = kein Behälter des Textes gefunden, behalten, was sich wie Text liest

## Sentences of report.md that the page does not have

md-near-duplicates =
    { $n ->
        [one] { $n } Dokument sagt
       *[other] { $n } Dokumente sagen
    } größtenteils wörtlich, was ein anderes sagt: { $counted ->
        [collapsed] aus jedem Cluster wird das erste gezählt
       *[other] jedes wird gezählt
    }.
md-repeated-lines = In den Artikeln behalten, aus allen Zählungen gelassen: { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }.
md-language = { $documents } in { $groups }: { $words }, { $terms }.
n-distinct-terms =
    { $n ->
        [one] { $n } verschiedener Term
       *[other] { $n } verschiedene Terme
    }
n-groups-gen =
    { $n ->
        [one] { $n } Gruppe
       *[other] { $n } Gruppen
    }

## What the languages of documents are called, by their codes of ISO 639

language-af = Afrikaans
language-am = Amharisch
language-ar = Arabisch
language-az = Aserbaidschanisch
language-be = Belarussisch
language-bg = Bulgarisch
language-bn = Bengalisch
language-ca = Katalanisch
language-ckb = Zentralkurdisch
language-cs = Tschechisch
language-cy = Walisisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-eo = Esperanto
language-es = Spanisch
language-et = Estnisch
language-eu = Baskisch
language-fa = Persisch
language-fi = Finnisch
language-fr = Französisch
language-ga = Irisch
language-gl = Galicisch
language-gu = Gujarati
language-he = Hebräisch
language-hi = Hindi
language-hr = Kroatisch
language-hu = Ungarisch
language-hy = Armenisch
language-id = Indonesisch
language-is = Isländisch
language-it = Italienisch
language-ja = Japanisch
language-jv = Javanisch
language-ka = Georgisch
language-kk = Kasachisch
language-km = Khmer
language-kn = Kannada
language-ko = Koreanisch
language-ku = Kurdisch
language-la = Latein
language-lt = Litauisch
language-lv = Lettisch
language-mk = Mazedonisch
language-ml = Malayalam
language-mr = Marathi
language-ms = Malaiisch
language-my = Birmanisch
language-nb = Norwegisch (Bokmål)
language-ne = Nepalesisch
language-nl = Niederländisch
language-no = Norwegisch
language-or = Oriya
language-pa = Panjabi
language-pl = Polnisch
language-ps = Paschtu
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-si = Singhalesisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sn = Schona
language-so = Somali
language-sq = Albanisch
language-sr = Serbisch
language-sv = Schwedisch
language-sw = Suaheli
language-ta = Tamil
language-te = Telugu
language-th = Thailändisch
language-tk = Turkmenisch
language-tl = Tagalog
language-tr = Türkisch
language-uk = Ukrainisch
language-und = Unbekannte Sprache
language-ur = Urdu
language-uz = Usbekisch
language-vi = Vietnamesisch
language-yi = Jiddisch
language-zh = Chinesisch
language-zu = Zulu

## Heads of columns, and small words in cells

head-group = Gruppe
head-document = Dokument
head-documents = Dokumente
head-term = Term
head-phrase = Wortfolge
head-mentions = Nennungen
head-name = Name
head-line = Zeile
head-outlet = Medium
head-words-left-out = Ausgelassene Wörter
head-here = Hier
head-elsewhere = Anderswo
head-rank = Rang
head-number = Zahl
head-sentence = In ihrem Satz
head-who-says = Wer es sagt
head-quotations = Zitate
head-speaker-named = Sprecher genannt
head-speaker-unnamed = nicht genannt
head-speaker-untold = nicht gesagt
head-speakers = Sprecher
head-verbs = Verben
of-all = { $n } <i>von { $all }</i>
of-all-dim = { $n } <i>von { $all }</i>
of-all-plain = { $n } von { $all }
not-counted = nicht gezählt
no-headline = keine Überschrift
word-for-word = wörtlich
more-in-file = { $more } in <code>{ $file }</code>.
folded = Hier nur mit Skript; <code>{ $file }</code> hat sie alle.
not-compared = Nicht verglichen: { $what }.

## The lede, and cautions

lede-by-rules = Nach Regeln gefunden.

## The documents

documents-intro =
    Jedes Dokument mit dem, was man von ihm weiß und woher. Eine Zeile aufklappen zeigt, was die Reinigung entfernt
    hat, nach Regel.
head-headline = Überschrift
head-date = Datum, und woher bekannt
head-authors = Autoren
near-duplicate = Beinahe-Dublette
no-date = kein Datum
no-author = kein Autor
label-words = Wörter
label-quoted = zitiert
label-removed = entfernt
pieces-removed =
    { $n ->
        [one] { $n } Stück
       *[other] { $n } Stücke
    } entfernt nach { $rules ->
        [one] { $rules } Regel
       *[other] { $rules } Regeln
    }
no-piece-removed = kein Stück Text entfernt
flagged = gekennzeichnet
capture = Aufnahme: { $media }, { $charset }, { $bytes } Bytes.
media-text = reiner Text
address = Adresse: { $url }.
known = Bekannt: { $list }.
known-from = { $field } aus { $by }
field-title = Titel
field-author = Autor
field-outlet = Medium
field-language = Sprache
field-url = URL
repeated-by-outlet = Vom Medium wiederholt, nicht gezählt: { $n ->
        [one] { $n } Block
       *[other] { $n } Blöcke
    }, { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    }.
near-duplicate-of = <a href="#repeats">Beinahe-Dublette</a> von { $key }.
flag = <strong>Kennzeichen:</strong> { $flag }.
pieces-bytes =
    { $n ->
        [one] { $n } Stück
       *[other] { $n } Stücke
    }, { $bytes ->
        [one] { $bytes } Byte
       *[other] { $bytes } Bytes
    }

## What stands in it more than once

repeats-near-duplicates = Beinahe-Dubletten
repeats-intro =
    { $n ->
        [one] { $n } Dokument sagt
       *[other] { $n } Dokumente sagen
    } größtenteils wörtlich, was ein anderes sagt, in { $clusters ->
        [one] { $clusters } Cluster
       *[other] { $clusters } Clustern
    }{ $across ->
        [none] { "" }
        [all]  über Gruppen hinweg
       *[other] , davon { $across } über Gruppen hinweg
    }.
repeats-collapsed = Aus jedem Cluster wird das erste Dokument, nach Schlüssel, gezählt.
repeats-each-counted =
    Jedes wird gezählt: Ein Text, den drei Medien drucken, zählt dreimal. <code>--duplicates collapse</code> zählt das
    erste jedes Clusters.
repeats-within = Davon im ersten
repeats-holds = Vom ersten darin
repeats-first = das erste, nach Schlüssel
more-clusters =
    { $n ->
        [one] { $n } weiterer Cluster
       *[other] { $n } weitere Cluster
    }
repeats-reused-intro =
    { $n ->
        [one] { $n } Passage steht
       *[other] { $n } Passagen stehen
    } <a href="#how-reused">wörtlich</a> in zwei Dokumenten, die keine Beinahe-Dubletten sind, { $across } davon in zwei Gruppen. Solche Stimmen sind vielleicht nicht unabhängig.
repeats-not-all = Nicht alles wurde verglichen: { $what }.
head-passage = Passage
head-first = Zuerst, nach Schlüssel
head-later = Später
head-of-it = Anteil
repeats-lines = Zeilen, die Medien wiederholen
repeats-lines-intro =
    { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }, die <a href="#how-repeated">ein Medium</a> von Dokument zu Dokument wiederholt: in den Artikeln behalten, aus allen Zählungen gelassen, insgesamt { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    }. <code>--keep-repeated-lines</code> zählt sie mit.
more-lines =
    { $n ->
        [one] { $n } weitere Zeile
       *[other] { $n } weitere Zeilen
    }

## Groups

groups-alone = Nichts zu vergleichen: { $keys } { $n ->
        [one] steht
       *[other] stehen
    } in dieser Sprache allein.
head-share-of-words = Von den Wörtern der Sprache
caption-groups = Gruppen, { $language }

## What they call it

naming-intro =
    Jeder Balken umfasst alle Nennungen der Wörter, auch Zusammensetzungen wie <i>pro-</i> oder <i>-held</i>. Voll: in
    eigenen Worten der Gruppe. Blass: in Anführungszeichen. Rechts: der Anteil des ersten Wortes mit seinem
    95-%-Intervall. Ein Wort wählen, um jede Nennung zu lesen.
naming-proposed = vorgeschlagen, prüfen, ob sie dasselbe benennen
naming-pale = blass: in Anführungszeichen
naming-caption = { $set } nach Gruppe, { $language }
naming-share-of = <a href="#how-naming">Anteil von</a> { $word }
naming-neither = keines
naming-counts = Die Zahlen der Balken
naming-counts-caption = { $set }, Zahlen, { $language }
naming-own-voice = { $word }, in eigenen Worten
head-share = Anteil
more-sets-of-words =
    { $n ->
        [one] { $n } weiterer Wörtersatz
       *[other] { $n } weitere Wörtersätze
    }

## The same words in two documents

shared-intro =
    { $n ->
        [one] { $n } Stelle steht
       *[other] { $n } Stellen stehen
    } in Zitaten mehrerer Dokumente, die am wenigsten zufälligen zuerst; die gemeinsamen Wörter sind markiert. Eine Spur zum Prüfen, kein Beleg für eine gemeinsame Quelle.
shared-run = eine Folge von { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörtern
    }
shared-no-speaker = kein Sprecher gesagt
shared-caution = Bevor Sie einen Sprecher nach einem anderen benennen, fragen Sie, warum einer nicht genannt ist.
more-pairs =
    { $n ->
        [one] { $n } weiteres Paar
       *[other] { $n } weitere Paare
    }
shared-near-duplicate = Beinahe-Dublette eines anderen Dokuments
shared-repeats = davon { $n ->
        [one] { $n } Beinahe-Dublette
       *[other] { $n } Beinahe-Dubletten
    }
more-quotations =
    { $n ->
        [one] { $n } weiteres Zitat
       *[other] { $n } weitere Zitate
    }
more-passages =
    { $n ->
        [one] { $n } weitere Stelle
       *[other] { $n } weitere Stellen
    }
shared-more = { $more } in <code>quotation_clusters.csv</code>; die Paare stehen in <code>shared_quotations.csv</code>.
speakers-some-unnamed = nicht jeder Sprecher genannt
md-more-sides = { $n } weitere
speakers-same-name = derselbe Name
speakers-other-name = verschiedene Namen
speakers-unnamed = kein Sprecher genannt

## Who is quoted

speakers-intro =
    { $n ->
        [one] { $n } Zitat
       *[other] { $n } Zitate
    }: welcher Anteil an den Wörtern jeder Gruppe, wer spricht und die Verben, die es sagen. Eine Zahl hinter einem Namen zählt seine Zitate. Eine Zeile aufklappen, um sie zu lesen.
speakers-held = Gezählt sind hier die ersten { $n }; alle stehen in <code>quotations.csv</code>.
speakers-scare = und { $n } aus wenigen Wörtern
speakers-quoted = was zitiert wird
speakers-more = und { $n } weitere in <code>quotations.csv</code>
quotation-marks = „{ $text }“
speakers-caption = Wer zitiert wird, { $language }

## How many?

quantities-intro =
    Was zwei Gruppen oder mehr <a href="#how-quantities">zählen</a>, auf logarithmischer Skala: Einen
    Punkt wählen, um unten seinen Satz zu lesen. Verschiedene Zahlen können für andere Tage, Orte oder Menschen
    gelten.
quantities-strip-caption = Angaben zu { $thing } auf logarithmischer Skala, { $language }
quantities-caption = Angaben zu { $thing } mit ihren Sätzen, { $language }
head-numbers = Zahlen
the-writer = wer schreibt
quoted-in-brackets = (zitiert)
quantities-more-things =
    { $n ->
        [one] { $n } weitere Sache
       *[other] { $n } weitere Sachen
    }
quantities-all = Alle { $n ->
        [one] { $n } Zahl
       *[other] { $n } Zahlen
    }, die die Texte nennen, auch Geld, Anteile und Maße: <code>quantities.csv</code>.
n-counts =
    { $n ->
        [one] { $n } Angabe
       *[other] { $n } Angaben
    }
scale-million = { $n } Mio.
scale-billion = { $n } Mrd.

## Names

names-intro =
    { $n ->
        [one] { $n } Name
       *[other] { $n } Namen
    } mit ihren Nennungen, davon in Anführungszeichen in Klammern. Einen Namen wählen, um seine Sätze zu sehen,
    eine Zahl für die einer Gruppe. Dunkler: öfter je 1.000 Wörter der Gruppe.
names-caption = Namen, { $language }
more-names =
    { $n ->
        [one] { $n } weiterer Name
       *[other] { $n } weitere Namen
    }
names-pairs-intro = Vorschläge zum Prüfen, zusammengelegt wird nichts: { $n ->
        [one] { $n } Paar
       *[other] { $n } Paare
    }, verschiedene Schreibungen zuerst.
names-together = zusammen in { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumenten
    }
kind-person = Person
kind-organisation = Organisation
kind-place = Ort
relation-spelling = ähnlich geschrieben
relation-article = bis auf einen Artikel
relation-initial = einer mit Initiale
relation-short-form = Kurzform
relation-longer-form = Langform
relation-acronym = Abkürzung

## Exclusive and missing

exclusive-intro =
    Was eine Gruppe allein hat und was sie allein nicht hat: hinter jedem Wort seine Verwendungen und wie oft es
    allein durch Zufall so käme. Was alle teilen, steht unter den häufigsten Termen.
exclusive-caption = Nur hier, nur hier nicht, { $language }
exclusive-head = Nur hier, <a href="#how-exclusive">und durch Zufall</a>
exclusive-only = Nur hier
exclusive-missing = Überall sonst, hier nicht
exclusive-all = Alle { $n ->
        [one] { $n } Zeile
       *[other] { $n } Zeilen
    }: <code>exclusive.csv</code>.
exclusive-adjusted = korrigiert { $p }
exclusive-holm =
    { $n ->
        [one] Gestellt wurde eine Frage
       *[other] Gestellt wurden { $n } Fragen
    }, jedes Wort bei jeder Gruppe, sodass einige Wörter durch Zufall auffallen; das korrigierte p (Holm) rechnet sie alle ein:
    Unter 0,05 erklärt Zufall allein das Wort kaum, nahe 1 erklärt er es; wo keines steht, ist es 1.
presence-heading = Welche Gruppe was hat
presence-intro =
    Namen und Wörter, die mehrere Gruppen teilen, zuerst jene, die einigen fehlen. Ein Feld nennt die Verwendungen auf
    1.000 Wörter und ihre Zahl; 0, wo die Gruppe keine hat.
presence-caption = Vorkommen nach Gruppe, { $language }
presence-head = Name oder Wort
presence-name = Name
chance-million = weniger als 1 zu einer Million
chance-one-in = 1 von { $n }
chance-likely = eher wahrscheinlich

## What stands early

emphasis-intro =
    Von den Nennungen in Artikeln jene <a href="#how-emphasis">im ersten Viertel</a>; bei gleichmäßiger
    Verteilung ist es eine von vieren. Ein Ü mit Zahl: Nennungen in Überschriften.
emphasis-caption = Was früh steht, { $language }
head-word-or-name = Wort oder Name
emphasis-headlines = Ü { $n }
emphasis-file = Nach Dokument: <code>emphasis.csv</code>.
emphasis-file-more =
    { $n ->
        [one] { $n } weitere Zeile
       *[other] { $n } weitere Zeilen
    }, auch nach Dokument: <code>emphasis.csv</code>.

## Terms and phrases

terms-intro =
    Inhaltswörter nach Häufigkeit, ohne Funktionswörter. Ein Wort wählen, um jede Zeile zu sehen, in der es steht, eine Zahl
    für die einer Gruppe. <a
    href="#how-shades">Je dunkler</a> eine Zelle, desto mehr verwendet die Gruppe das Wort; in Klammern,
    was in Anführungszeichen steht.
terms-caption = Terme nach Häufigkeit, { $language }
other-groups =
    { $n ->
        [one] { $n } andere Gruppe
       *[other] { $n } andere Gruppen
    }
phrases-intro = Zwei und drei Wörter hintereinander, nach Häufigkeit.
phrases-caption = Wortfolgen nach Häufigkeit, { $language }

## What each group says more than the others

keyness-intro =
    Jede Gruppe gegen die anderen ihrer Sprache, das Stärkste zuerst. Die Zahlen beider Seiten, wie sie sind; der
    Balken ist die Log ratio, die Linie darin ihr 95-%-Intervall.
keyness-too-few = Zu wenige Dokumente, um mehr zu sagen, als was diese Texte enthalten.
keyness-only = nur für diese Texte
keyness-claims =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    } gegen { $rest }. Von { $terms ->
        [one] { $terms } Term
       *[other] { $terms } Termen
    } im Test (mindestens { $least ->
        [one] { $least } Verwendung
       *[other] { $least } Verwendungen
    }) { $below ->
        [one] unterscheidet sich { $below }
       *[other] unterscheiden sich { $below }
    } signifikant: p unter 0,05 nach Holms Korrektur, fett.
keyness-no-claims =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    } gegen { $rest }: kein p-Wert, denn jede Seite braucht { $needed }. Von { $terms ->
        [one] { $terms } Term
       *[other] { $terms } Termen
    } mit mindestens { $least ->
        [one] { $least } Verwendung
       *[other] { $least } Verwendungen
    } jene, die diese Texte am meisten unterscheiden, nach G².
keyness-caption = { $group } gegen die anderen, { $language }
keyness-less = hier seltener
keyness-more = hier öfter
keyness-more-rows = Öfter als die anderen
keyness-less-rows = Seltener als die anderen
keyness-none = Kein Term zu zeigen.
interval = { $low } bis { $high }

## Where in the article

places-intro =
    Jedes Dokument von links, wo es <a href="#how-places">beginnt</a>, nach rechts. Ein ganzer Strich ist
    eine Verwendung in eigenen Worten, ein halber eine in Anführungszeichen.
places-quotations = Die letzte Zeile zeigt, wo die Zitate stehen.
places-caption = Wo im Artikel, { $language }
places-row = Zitate

## Words that stand together

collocations-intro = Zwei Wörter im Abstand von bis zu { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörtern
    } öfter, als Zufall es täte, nach <a href="#how-log-dice">logDice</a>.
collocations-caption = Kollokationen, { $language }
head-together = Zusammen
head-by-chance = Durch Zufall

## How alike the groups are

similarity-intro =
    <a href="#how-cosine">Kosinus</a> ihrer Wörter, ohne jene, die überall stehen: je dunkler, desto
    ähnlicher. <code>similarity.csv</code> hat auch die Dokumente.
similarity-caption = Ähnlichkeit der Gruppen, { $language }

## The vocabulary

zipf-figure = Rang und Häufigkeit, { $language }
zipf-caption =
    <a href="#how-zipf">Verwendungen nach Rang</a>, beide Achsen logarithmisch: { $types } verschiedene
    Wörter, { $once } davon ({ $share }) einmal verwendet. Die gestrichelte Linie ist das Gesetz von Zipf und
    Mandelbrot, s = { $s }, q = { $q }.
zipf-table = Rang und Häufigkeit als Tabelle, { $language }
as-table = Dasselbe als Tabelle
head-by-the-law = Nach dem Gesetz
growth-figure = Wachstum des Wortschatzes, { $language }
growth-caption =
    <a href="#how-growth">Verschiedene Wörter</a> gegen gelesene Wörter, Dokument für Dokument; die
    gestrichelte Linie ist, was ebenso viele zufällig gezogene Wörter ergäben.
growth-table = Wachstum als Tabelle, { $language }
head-words-read = Gelesene Wörter
head-distinct = Verschiedene

## What failed

failures-intro =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    } kamen herein: { $through } gingen durch, { $failed } scheiterten.
failures-caption = Fehlschläge
head-stopped-at = Angehalten bei
head-why = Warum
head-what-to-do = Was zu tun ist
more-failures =
    { $n ->
        [one] { $n } weiterer Fehlschlag
       *[other] { $n } weitere Fehlschläge
    }

## How to read this

reading-intro =
    Jede Zahl dieser Seite, mit ihrer Formel und woher sie kommt. Spaltenköpfe führen hierher. Tendenz, Stimmung und
    Wahrheit werden nicht geboten: Sie brauchen das Urteil der Lesenden.

## How this was made

provenance-intro =
    Dieselben Eingaben und Parameter ergeben diese Datei Byte für Byte, auf jeder Maschine. Um sie neu zu machen und
    um jede Zeile eines Terms aufzulisten:
provenance-held = Die Seite enthält { $held } von { $n ->
        [one] { $n } Konkordanzzeile
       *[other] { $n } Konkordanzzeilen
    } der gezeigten Terme{ $cut ->
        [none] .
       *[other] ; wo die Zeilen eines Terms gekürzt sind, sagt es seine Liste und nennt den Befehl für den Rest.
    }
provenance-parameters = Parameter
provenance-version = Version
provenance-inputs = Eingaben
provenance-inputs-line =
    { $n ->
        [one] { $n } Eingabe
       *[other] { $n } Eingaben
    }, { $bytes ->
        [one] { $bytes } Byte
       *[other] { $bytes } Bytes
    }.
provenance-all-together = Alle zusammen: { $hash }
provenance-caption = Eingaben und ihre Hashes
head-input = Eingabe
head-bytes = Bytes
more-inputs =
    { $n ->
        [one] { $n } weitere Eingabe
       *[other] { $n } weitere Eingaben
    }

## What report.md says in words of its own

head-language = Sprache
md-date = Datum
md-not-known = nicht bekannt
md-its-group = Dessen Gruppe
md-of-them-quoted = Davon zitiert
md-interval = 95-%-Intervall
md-p = p
md-p-holm = p (Holm)
md-blake3 = BLAKE3
md-parameter = Parameter
md-value = Wert
md-kind = Art
md-share-of = Anteil von { $word }
md-a-lead = Eine Spur zum Prüfen, kein Beleg für eine gemeinsame Quelle.
md-name-pairs = Namen, die vielleicht einer sind, Vorschläge zum Prüfen:
md-exclusive = Hinter jedem Wort seine Verwendungen und wie oft es allein durch Zufall so käme.
md-exclusive-file = Alle Zeilen stehen in `exclusive.csv`.
md-keyness-claims =
    { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    } gegen { $rest }. Von { $terms ->
        [one] { $terms } Term
       *[other] { $terms } Termen
    } mit mindestens { $least ->
        [one] { $least } Verwendung
       *[other] { $least } Verwendungen
    } { $below } unter 0,05 nach Holms Korrektur.
md-same-bytes = Presswork { $version }. Dieselben Eingaben und Parameter ergeben diese Datei Byte für Byte.
md-again = noch einmal: { $command }
md-every-line = jede Zeile eines Terms: { $command }

## Every word, any two groups

heading-explorer = Jedes Wort, zwei beliebige Gruppen
heading-left-out = Was diese Seite auslässt
note-explorer = Zwei beliebige Gruppen
note-explorer-text =
    Die Seite enthält nur ganze Häufigkeiten und macht daraus die Maße, wie Sie wählen. Gegen alle anderen sind es die
    von keyness.csv, bis auf die gezeigten Stellen. Einen p-Wert erhalten Wörter mit den Mindestverwendungen beider
    Seiten zusammen, die der Lauf prüft, und nur, wo beide Seiten genug Dokumente haben.
explorer-without-script =
    { $n ->
        [one] { $n } verschiedenes Wort
       *[other] { $n } verschiedene Wörter
    }: Mit Skript vergleicht diese Seite zwei beliebige Gruppen nach allen; ohne stehen sie in <code>terms.csv</code> und <code>keyness.csv</code>.
explorer-intro = <a href="#how-explorer">Alle Wörter</a> der Sprache, hier gemessen{ $several ->
        [no] { "" }
       *[other]  für die zwei Seiten, die Sie wählen
    }. Ein Wort wählen, um seine Zeilen zu lesen, einen Spaltenkopf, um zu ordnen; Pfeiltasten führen von Wort zu Wort.
explorer-compare = Vergleiche
explorer-with = mit
explorer-all-others = allen anderen
explorer-smaller = die { $n } kleineren Gruppen
explorer-filter = Wörter mit
explorer-least = mindestens { $field } Verwendungen
explorer-content = ohne Funktionswörter
explorer-of =
    { $shown } von { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörtern
    }.
explorer-caption = Jedes Wort, { $language }
script-interval = { $low } bis { $high }

## What this page leaves out

left-out-intro =
    Die Seite soll unter { $n } Bytes bleiben. <code>presswork report RUN --report-budget 20M</code> macht aus
    demselben Lauf eine größere.
left-out-part = { $held } von { $all } { $what }; alle: { $where }
left-out-documents = Dokumenten
left-out-failures = Fehlschlägen
left-out-inputs = Eingaben
left-out-words = Wörtern im Wortvergleich
left-out-lines = Zeilen der gezeigten Terme
left-out-passages = Zeichen der Passagen, in denen Zeilen stehen, die um die Zeilen
left-out-words-files = <code>terms.csv</code>, <code>keyness.csv</code>

## Words that stand together, drawn

collocations-drawn = Kollokationen, gezeichnet, { $language }
collocations-arcs = Ein Bogen verbindet zwei Wörter; je kräftiger, desto höher ihr logDice.

## When they were published

heading-timeline = Wann sie erschienen sind
timeline-intro =
    { $n ->
        [one] { $n } Erscheinungstag
       *[other] { $n } Erscheinungstage
    }, soweit bekannt: Jeder Punkt ist ein Tag, je größer, desto mehr Dokumente.
timeline-caption = Erscheinungstage
timeline-table = Erscheinungstage als Tabelle
head-days = Tage
head-day = Tag
head-dated = Datiert
more-days =
    { $n ->
        [one] { $n } weiterer Tag
       *[other] { $n } weitere Tage
    }
timeline-dot =
    { $day }: { $n ->
        [one] { $n } Dokument
       *[other] { $n } Dokumente
    }
open-days = im Text, offen: { $days }
open-or = oder

## The terminal, when a run ends

summary-significant = { $n } signifikant
