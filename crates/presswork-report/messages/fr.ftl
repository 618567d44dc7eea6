### The words of a report in French (français). Syntax: Project Fluent. A message may hold the markup of the page; what fills its places is
### escaped. Between a number and its noun stands a no-break space. Statistics keep the names that the field gives them.

## Numbers of things

n-documents =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
n-groups =
    { $n ->
        [one] { $n } groupe
       *[other] { $n } groupes
    }
n-languages =
    { $n ->
        [one] { $n } langue
       *[other] { $n } langues
    }
n-words =
    { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }

## The page around its sections

untitled = Rapport de corpus
skip = Aller au rapport
contents = Sommaire
footer = Presswork { $version }. Un seul fichier : il ne demande rien au réseau et n’envoie rien.
continued = { $caption }, suite
removal-score = score { $score }
and-more = et { $n } { $n ->
        [one] autre
       *[other] autres
    }
more-rows =
    { $n ->
        [one] { $n } ligne de plus
       *[other] { $n } lignes de plus
    }
more-documents =
    { $n ->
        [one] { $n } autre document
       *[other] { $n } autres documents
    }
more-groups =
    { $n ->
        [one] { $n } autre groupe
       *[other] { $n } autres groupes
    }
showing = { $shown } sur { $all } sont affichés ; tous se trouvent dans <code>{ $file }</code>.
undated = sans date
day =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## The large numbers under the title

tile-documents =
    { $n ->
        [one] document
       *[other] documents
    }
tile-groups =
    { $n ->
        [one] groupe
       *[other] groupes
    }
tile-groups-detail = comparés au sein d’une même langue
tile-words =
    { $n ->
        [one] mot
       *[other] mots
    }
tile-words-detail = { $n } en moyenne par document
tile-quoted = entre guillemets
tile-removed = des octets retirés
tile-removed-detail = balisage et { $n ->
        [one] { $n } autre morceau
       *[other] { $n } autres morceaux
    }
tile-languages =
    { $n ->
        [one] langue
       *[other] langues
    }
tile-languages-most = surtout : { $language }
tile-none-failed = aucun échec
tile-failed =
    { $n } { $n ->
        [one] autre a échoué
       *[other] autres ont échoué
    }
tile-not-counted =
    { $n } non { $n ->
        [one] compté
       *[other] comptés
    }, { $failed }

## The list of a word's lines, before the script fills it

drawer-close = Fermer
drawer-order = Ordre
drawer-order-text = comme dans les textes
drawer-order-left = mot précédent
drawer-order-right = mot suivant
drawer-order-group = groupe
drawer-group = Groupe
drawer-voice = Voix
drawer-voice-both = propre et citée
drawer-voice-own = voix propre
drawer-voice-quoted = cité
drawer-copy = Copier les lignes
drawer-lines = Lignes de concordance

## The page's script

script-lines =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }
script-lines-of =
    { $some } sur { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }
script-held = { $count }, dont { $n } ici
script-none-such = Aucune ligne ne correspond.
script-none-held = Cette page n’en contient aucune ligne.
script-caption = Lignes de { $term }
script-line = Ligne
script-before = Avant
script-hit = Occurrence
script-after = Après
script-voice = Voix
script-source = Groupe et document
script-unfold = Ligne { $n } : son passage
script-sort = Trier par { $column }
script-headline = titre
script-own = voix propre
script-quoted = cité
script-all-groups = tous les groupes
script-cut = Cette page contient { $held } sur { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    }. Toutes :
script-copy = Copier les lignes
script-copied =
    { $n ->
        [one] { $n } ligne copiée
       *[other] { $n } lignes copiées
    }
script-refused = Le navigateur a refusé

## Headings

heading-lede = En bref
heading-care = À lire avec prudence
heading-documents = Les documents
heading-repeats = Ce qui s’y trouve plus d’une fois
heading-groups = Groupes
heading-naming = Comment ils le nomment
heading-shared-quotations = Les mêmes paroles dans plusieurs documents
heading-speakers = Qui est cité
heading-quantities = Combien ?
heading-names = Noms
heading-exclusive = Exclusifs et absents
heading-emphasis = Ce qui vient tôt
heading-terms = Termes les plus employés
heading-keyness = Ce que chaque groupe dit plus que les autres
heading-places = Où dans l’article
heading-phrases = Expressions les plus employées
heading-collocations = Les mots qui vont ensemble
heading-similarity = À quel point les groupes se ressemblent
heading-vocabulary = Le vocabulaire
heading-failures = Ce qui a échoué
heading-reading = Comment lire ceci
heading-provenance = Comment ceci a été fait

## What a report is called that nobody named

title-compared =
    { $n ->
        [one] { $n } article comparé
       *[other] { $n } articles comparés
    }
title-outlets =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    } de { $groups ->
        [one] { $groups } média
       *[other] { $groups } médias
    }
title-days =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    } de { $groups ->
        [one] { $groups } journée
       *[other] { $groups } journées
    }
title-languages =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    } en { $groups ->
        [one] { $groups } langue
       *[other] { $groups } langues
    }
title-label =
    { $n ->
        [one] { $n } article
       *[other] { $n } articles
    } par { $label }

## How each number is to be read

note-words = Mots
note-words-text =
    Mots, nombres, abréviations, mots-dièse, mentions et adresses du titre et du corps ; la ponctuation n’est pas
    comptée.
note-quoted = Cité
note-quoted-text =
    Mots entre guillemets ou dans des citations détachées, sur l’ensemble des mots. Ce qui est hors des guillemets est
    appelé ici voix propre, même s’il peut encore rapporter ce que d’autres ont dit.
note-quoted-formula = mots cités / mots
note-removed = Retiré
note-removed-text =
    Ce qui n’est pas devenu texte d’article : balisage, navigation, légendes, signatures, publicité. Chaque morceau de
    texte retiré figure sous son document, avec la règle qui l’a écarté. Là où le modèle appris a tranché, et non une
    règle (outside-body), un score dit son degré de certitude : le logit de l’appartenance au corps du plus probable de
    ces blocs, 0 à probabilités égales. presswork clean --explain montre pour chaque bloc ce qui a le plus
    pesé.
note-removed-formula = 1 − octets du corps / octets de la capture décodée
note-resemblance = Ressemblance
note-resemblance-text =
    De toutes les suites de cinq mots présentes dans l’un ou l’autre texte, celles qui sont dans les deux ; chacune
    compte une fois. Titres et lignes répétées sont laissés de côté. 100 % signifie les mêmes suites ; si les mots
    sont les mêmes dans le même ordre, c’est indiqué. Des textes qui ont peu de mots en commun avec un texte bien plus
    long peuvent échapper.
note-containment = Inclusion
note-containment-text =
    Des suites de cinq mots de l’un des textes, celles que l’autre possède : quelle part s’en retrouve là. Un texte
    coupé se trouve dans l’entier ; l’entier ne se trouve pas en lui.
note-reused = Passages présents dans deux documents
note-reused-text =
    Les plus longues suites d’au moins douze mots que possèdent les deux corps, quels que soient majuscules, signes et
    paragraphes. Les quasi-doublons ne sont pas comparés, ni les lignes qu’un média répète, et ce que les deux citent
    n’est pas un passage. Un passage que plusieurs documents possèdent figure pour chacun face au premier, par clé.
    Qui l’avait d’abord, ou si tous deux le tiennent d’un tiers, rien ici ne le dit.
note-repeated = Lignes répétées
note-repeated-text =
    Paragraphes qui figurent dans au moins cinq documents d’un média et dans un cinquième d’entre eux : ce qu’il
    imprime sous un article après l’autre. Ils restent dans les articles et n’entrent dans aucun compte. Les documents
    faits surtout de telles lignes sont des copies et n’ont pas voix au chapitre.
note-naming = Dénomination
note-naming-text =
    De toutes les mentions des mots d’une série dans un groupe, la part d’un mot, avec son intervalle à 95 %. Une
    mention est le mot, son possessif et les composés à trait d’union dont il fait partie. L’intervalle suppose chaque
    mention indépendante, ce que les mots d’un même article ne sont pas : il ne vaut que pour ces textes.
note-naming-formula = mentions du mot / mentions de la série ; intervalle de Wilson
note-shared-quotations = Citations partagées
note-shared-quotations-text =
    Citations de plusieurs documents qui partagent des mots par leur racine, dans l’ordre, les moins probables par
    hasard d’abord. Toutes celles d’une carte partagent les mêmes mots avec celle qui y vient en premier. Les
    quasi-doublons ne sont pas comparés entre eux et sont signalés. Les marques montrent où regarder : c’est au
    lecteur de décider si une même personne est citée deux fois.
note-speakers = Locuteurs
note-speakers-text =
    Qui parle est lu, selon des règles, dans la proposition voisine de la citation : un verbe de parole et son sujet.
    Un pronom est pris pour la dernière personne nommée avant lui, un nom de famille pour le nom entier que le
    document a donné auparavant, jamais pour celui d’un autre document. Si aucune proposition ne le dit, personne
    n’est deviné. Quelques mots entre guillemets que nul n’est dit avoir prononcés sont comptés comme tels.
note-quantities = Dénombrements
note-quantities-text =
    Nombres qu’un texte donne d’une même chose comptée, en chiffres ou en lettres, avec leurs réserves. Tous les noms
    qui comptent des personnes sont une seule chose ; les autres sont comparés par leur racine. Un point est un
    nombre, un trait un intervalle (des dizaines : de deux dizaines à moins de cent), une flèche une borne ouverte (au
    moins, au plus). Les documents qui donnent le même nombre partagent une ligne du tableau ; elle montre la phrase
    du premier. Deux nombres différents ne se contredisent pas : ils peuvent porter sur d’autres jours, lieux ou
    personnes.
note-names = Noms
note-names-text =
    Suites de mots à majuscule avec leurs particules. Un nom contenu dans un plus long est compté comme le plus long,
    si bien que la concordance de son dernier mot en trouve davantage. La nature n’est dite que là où le texte la
    montre : par un titre, un verbe de parole, un mot comme conseil.
note-name-variants = Noms qui n’en font peut-être qu’un
note-name-variants-text =
    Proposés d’après la graphie, ou parce que l’un est la forme brève ou longue de l’autre, et à vérifier : rien n’est
    fusionné. Les noms confirmés dans un fichier (--names) sont comptés comme un seul.
note-name-variants-formula = distance : lettres à ajouter, ôter ou changer
note-exclusive = Par hasard
note-exclusive-text =
    Probabilité qu’un seul groupe ait le mot, ou soit seul à ne pas l’avoir, si tous l’employaient pareillement :
    selon les mots et selon les documents, la plus grande des deux. Avec un document par groupe elle n’est jamais
    petite : un mot que seul un article sur cinq possède s’y trouve par hasard dans un corpus sur cinq.
note-exclusive-formula =
    exclusif : max((n_g / N)^cf, C(D_g, df) / C(D, df)) ; absent : max((1 − n_g / N)^cf, C(D − D_g, df) / C(D, df))
note-emphasis = Dans le premier quart
note-emphasis-text =
    Mentions dans le premier quart des mots du corps, sur toutes les mentions dans les corps ; c’est là que se tient
    ce qu’une dépêche juge le plus important. À répartition égale, c’est une sur quatre.
note-uses = Emplois
note-uses-text =
    Occurrences du terme (fréquence dans le corpus). Choisir le terme les liste : autant de lignes que le compte
    l’annonce. Le nombre entre parenthèses compte celles qui sont entre guillemets.
note-df = Dans des documents
note-df-text = Documents de la langue qui contiennent le terme au moins une fois.
note-df-formula = df sur D
note-per-million = Par million
note-per-million-text =
    Emplois par million de mots de la langue ; pour une expression, par million de places où une expression de sa
    longueur pourrait se trouver. Rend comparables des corpus de tailles différentes ; dans un petit, c’est une
    extrapolation.
note-dp = DP
note-dp-text =
    Écart des proportions (deviation of proportions) entre documents : 0 quand chaque document emploie le terme à
    proportion de sa longueur, vers 1 quand peu de documents l’ont tout entier. Un tiret : un seul document.
note-dp-formula =
    ½ Σ |vᵢ / f − sᵢ|, vᵢ emplois dans le document i, f tous les emplois, sᵢ part du document dans les mots
note-shades = Teintes par groupe
note-shades-text =
    Plus c’est foncé, plus il y a d’emplois par mot du groupe, en neuf degrés de la racine du taux, sur une seule
    échelle par tableau. Le nombre est le compte, entre parenthèses ceux qui sont entre guillemets.
note-shades-formula = ⌈9 √(taux / taux maximal)⌉, taux = emplois dans le groupe / mots du groupe
note-counts = Ici et ailleurs
note-counts-text =
    Emplois dans le groupe, et emplois dans les autres groupes de la même langue, tels que comptés. Entre parenthèses,
    les documents qui contiennent le terme.
note-counts-formula = a sur n₁ mots, b sur n₂ mots
note-log-ratio = Log ratio
note-log-ratio-text =
    Combien de fois plus souvent, en doublements : +1 est deux fois plus, +3 huit fois, −1 moitié moins. Un compte de
    zéro est pris pour un demi. Le trait à travers la barre est l’intervalle à 95 % ; une flèche là où il n’a pas de
    fin. L’intervalle suppose chaque emploi indépendant, ce que les mots d’un même article ne sont pas : avec peu de
    documents, il ne vaut que pour ces textes et il est trop étroit.
note-log-ratio-formula = log₂((a / n₁) / (b / n₂)) ; intervalle de Clopper–Pearson sur a parmi a + b
note-g2 = G²
note-g2-text =
    Log-vraisemblance des quatre cases. Ici elle ne fait que classer : plus elle est grande, moins les deux côtés
    s’accordent. Imprimée sans son signe : le titre au-dessus des lignes dit quel côté emploie davantage le terme.
note-p = p, p (Holm)
note-p-text =
    La probabilité d’un G² aussi grand si les deux côtés employaient le terme pareillement, avant et après la
    correction de Holm pour tous les termes testés dans le groupe. Imprimée seulement si les deux côtés ont au moins
    cinq documents, car ce sont des documents, non des mots, qui ont été échantillonnés.
note-p-formula = queue supérieure du χ², un degré de liberté
note-places = Où dans l’article
note-places-text =
    Chaque document de sa première lettre, à gauche, à la dernière. Un trait entier est un emploi dans la voix propre
    du document, un demi-trait un emploi entre guillemets ; les rectangles de la dernière ligne sont ses citations.
    Les titres sont laissés de côté.
note-places-formula = octet de l’emploi / octets du corps
note-phrases = Expressions
note-phrases-text =
    Deux ou trois mots de suite dans un même paragraphe. Une expression de trois mots compte aussi dans les deux
    expressions de deux mots qu’elle contient. Cité : chacun de ses mots est entre guillemets.
note-log-dice = logDice
note-log-dice-text =
    À quel point deux mots tiennent l’un à l’autre, quelle que soit la taille du corpus : 14 quand aucun ne va sans
    l’autre, un de moins quand c’est moitié moins souvent.
note-cosine = Cosinus
note-cosine-text =
    1 : deux groupes emploient tous les mots dans les mêmes proportions ; 0 : ils n’en ont aucun en commun. Les mots
    présents dans tous les documents ne pèsent rien, pour que les mots-outils ne rendent pas tout semblable. Un
    tiret : il ne reste rien à comparer.
note-cosine-formula = Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²), aᵢ = compte × ln(D / df)
note-zipf = Rang et fréquence
note-zipf-text =
    Les mots par fréquence : le premier rang est le mot le plus employé. Les deux axes sont logarithmiques. La ligne
    en tirets est la loi de Zipf et Mandelbrot qui s’ajuste le mieux ; s en est la pente. Des textes coupés, copiés ou
    faits par machine s’en écartent.
note-zipf-formula = p(r) ∝ (r + q)^−s, par maximum de vraisemblance
note-growth = Croissance
note-growth-text =
    Mots distincts en fonction des mots lus, document après document ; la ligne en tirets est ce que donneraient
    autant de mots tirés au hasard. Au-dessous, un document répète ceux d’avant ; une montée, et il apporte des mots à
    lui.

## What the data cannot carry

caution-claimless-all = Trop peu de documents pour généraliser.
caution-claimless-some = { $n } comparaisons sur { $all } ont trop peu de documents.
caution-claimless-text =
    Une valeur p n’est imprimée que si un groupe et le reste ont chacun { $least } documents. Ailleurs, les
    différences ne valent que pour ces textes : ce qu’ils disent, non ce que font les médias.
caution-dominated =
    { $n ->
        [one] { $n } document contient
       *[other] { $n } documents contiennent
    } plus de la moitié des mots d’une langue.
caution-dominated-text = Les comptes de cette langue sont surtout les siens.
caution-apart = { $n } langues, tenues séparées.
caution-apart-text = Les mots sont comptés et comparés au sein d’une langue, jamais d’une langue à l’autre.
caution-alone =
    { $n ->
        [one] { $n } document est seul
       *[other] { $n } documents sont seuls
    }.
caution-alone-text = Aucun autre groupe n’est dans leur langue : rien ne leur est comparé.
caution-failed =
    { $n ->
        [one] { $n } document a échoué
       *[other] { $n } documents ont échoué
    }.
caution-failed-text = Rien de ce qui a échoué n’est compté.
caution-undated =
    { $n ->
        [one] { $n } document n’a
       *[other] { $n } documents n’ont
    } pas de date.
caution-undated-text = Aucune n’est devinée.
caution-inferred =
    { $n ->
        [one] { $n } date est déduite
       *[other] { $n } dates sont déduites
    }.
caution-inferred-text = Lues dans une adresse, non dans ce que dit la page.
caution-duplicates =
    { $n ->
        [one] { $n } document en répète
       *[other] { $n } documents en répètent
    } largement un autre.
caution-duplicates-collapsed = De chaque ensemble, seul le premier est compté.
caution-duplicates-counted = Chacun est compté, de sorte que leurs mots comptent plus d’une fois.
caution-duplicates-across = Chacun est compté, de sorte qu’un même texte parle pour plusieurs groupes dans { $n ->
        [one] { $n } ensemble
       *[other] { $n } ensembles
    }.
caution-reused =
    { $n ->
        [one] { $n } passage figure
       *[other] { $n } passages figurent
    } mot pour mot dans deux groupes.
caution-reused-text =
    Ces voix ne sont peut-être pas indépendantes : l’une peut le tenir de l’autre, ou les deux d’une troisième.
caution-repeated =
    { $n ->
        [one] { $n } mot figure
       *[other] { $n } mots figurent
    } dans des lignes que des médias répètent.
caution-repeated-text = Elles restent dans les articles et n’entrent dans aucun compte.
caution-untitled =
    { $n ->
        [one] { $n } document n’a
       *[other] { $n } documents n’ont
    } pas de titre.
caution-untitled-text = Les mots du titre manquent, ou se trouvent dans le corps.
caution-flagged =
    { $n ->
        [one] { $n } capture est signalée
       *[other] { $n } captures sont signalées
    }.
caution-flagged-text = Trouvé : { $kinds }.
caution-short =
    { $n ->
        [one] { $n } document a
       *[other] { $n } documents ont
    } moins de { $least } mots.
caution-short-text = Une capture coupée par un péage ressemble à cela.

## Names of the data, in words

stage-read = lecture
stage-clean = nettoyage
stage-tokenise = segmentation
stage-count = comptage
reason-unreadable = n’a pas pu être lu
reason-empty = est vide
reason-binary = n’est pas du texte
reason-unsupported = est d’un type qui n’est pas ouvert
reason-damaged = est endommagé
reason-too-large = est trop grand
reason-invalid-row = contient une ligne incompréhensible
reason-no-text = ne contient pas de texte d’article
reason-panicked = a rencontré un défaut de Presswork
remedy-unreadable = Vérifiez le chemin et ses droits ; les liens ne sont pas suivis.
remedy-empty = Capturez de nouveau la page.
remedy-binary = Vérifiez que le fichier est une page et non un téléchargement voisin.
remedy-unsupported = Convertissez-le d’abord en HTML ou en texte brut.
remedy-damaged = Récupérez-le ou décompressez-le de nouveau et comparez la longueur.
remedy-too-large = Divisez-le, ou vérifiez que c’est un seul document.
remedy-invalid-row = Corrigez la ligne, ou nommez son champ.
remedy-no-text = Ouvrez la capture : un mur de consentement, une page vidéo ou un index n’a pas d’article.
remedy-panicked = Merci de le signaler avec la capture.
known-by-label = métadonnées jointes au fichier
known-by-json-ld = JSON-LD de la page
known-by-open-graph = propriété Open Graph
known-by-meta-element = élément meta
known-by-microdata = microdonnées
known-by-title-element = élément title
known-by-heading = titre principal
known-by-time-element = élément time
known-by-line = ligne imprimée
known-by-first-line = première ligne
known-by-masthead = bandeau de titre
known-by-canonical = lien canonique
known-by-url = l’adresse
known-by-lang-attribute = attribut lang
known-by-detected = détecté d’après le texte
flag-depth-capped = imbriqué au-delà de la limite, éléments plus profonds aplatis
flag-attributes-capped = un élément avec plus d’attributs que la limite, le reste abandonné
flag-nodes-capped = plus d’éléments que la limite, coupé là
flag-ill-formed = octets étrangers à son jeu de caractères, remplacés par U+FFFD
flag-rescued = aucun conteneur du corps trouvé, gardé ce qui se lit comme du texte

## Sentences of report.md that the page does not have

md-near-duplicates =
    { $n ->
        [one] { $n } document dit
       *[other] { $n } documents disent
    } largement, mot pour mot, ce qu’un autre dit : { $counted ->
        [collapsed] de chaque ensemble, le premier est compté
       *[other] chacun est compté
    }.
md-repeated-lines = Gardé dans les articles, laissé hors de tous les comptes : { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }.
md-language = { $documents } dans { $groups } : { $words }, { $terms }.
n-distinct-terms =
    { $n ->
        [one] { $n } terme distinct
       *[other] { $n } termes distincts
    }
n-groups-gen =
    { $n ->
        [one] { $n } groupe
       *[other] { $n } groupes
    }

## What the languages of documents are called, by their codes of ISO 639

language-af = Afrikaans
language-am = Amharique
language-ar = Arabe
language-az = Azerbaïdjanais
language-be = Biélorusse
language-bg = Bulgare
language-bn = Bengali
language-ca = Catalan
language-ckb = Kurde central
language-cs = Tchèque
language-cy = Gallois
language-da = Danois
language-de = Allemand
language-el = Grec
language-en = Anglais
language-eo = Espéranto
language-es = Espagnol
language-et = Estonien
language-eu = Basque
language-fa = Persan
language-fi = Finnois
language-fr = Français
language-ga = Irlandais
language-gl = Galicien
language-gu = Gujarati
language-he = Hébreu
language-hi = Hindi
language-hr = Croate
language-hu = Hongrois
language-hy = Arménien
language-id = Indonésien
language-is = Islandais
language-it = Italien
language-ja = Japonais
language-jv = Javanais
language-ka = Géorgien
language-kk = Kazakh
language-km = Khmer
language-kn = Kannada
language-ko = Coréen
language-ku = Kurde
language-la = Latin
language-lt = Lituanien
language-lv = Letton
language-mk = Macédonien
language-ml = Malayalam
language-mr = Marathi
language-ms = Malais
language-my = Birman
language-nb = Norvégien bokmål
language-ne = Népalais
language-nl = Néerlandais
language-no = Norvégien
language-or = Odia
language-pa = Pendjabi
language-pl = Polonais
language-ps = Pachto
language-pt = Portugais
language-ro = Roumain
language-ru = Russe
language-si = Cingalais
language-sk = Slovaque
language-sl = Slovène
language-sn = Shona
language-so = Somali
language-sq = Albanais
language-sr = Serbe
language-sv = Suédois
language-sw = Swahili
language-ta = Tamoul
language-te = Télougou
language-th = Thaï
language-tk = Turkmène
language-tl = Tagalog
language-tr = Turc
language-uk = Ukrainien
language-und = Langue inconnue
language-ur = Ourdou
language-uz = Ouzbek
language-vi = Vietnamien
language-yi = Yiddish
language-zh = Chinois
language-zu = Zoulou

## Heads of columns, and small words in cells

head-group = Groupe
head-document = Document
head-documents = Documents
head-term = Terme
head-phrase = Expression
head-mentions = Mentions
head-name = Nom
head-line = Ligne
head-outlet = Média
head-words-left-out = Mots écartés
head-here = Ici
head-elsewhere = Ailleurs
head-rank = Rang
head-number = Nombre
head-sentence = Dans sa phrase
head-who-says = Qui le dit
head-quotations = Citations
head-speaker-named = Locuteur nommé
head-speaker-unnamed = non nommé
head-speaker-untold = non indiqué
head-speakers = Locuteurs
head-verbs = Verbes
of-all = { $n } <i>sur { $all }</i>
of-all-dim = { $n } <i>sur { $all }</i>
of-all-plain = { $n } sur { $all }
not-counted = non compté
no-headline = sans titre
word-for-word = mot pour mot
more-in-file = { $more } dans <code>{ $file }</code>.
folded = Ici seulement avec script ; tout se trouve dans <code>{ $file }</code>.
not-compared = Non comparé : { $what }.

## The lede, and cautions

lede-by-rules = Trouvé par des règles.

## The documents

documents-intro =
    Chaque document avec ce que l’on en sait et comment. Ouvrez une ligne pour voir ce que le nettoyage a retiré, par
    règle.
head-headline = Titre
head-date = Date, et comment elle est connue
head-authors = Auteurs
near-duplicate = quasi-doublon
no-date = sans date
no-author = sans auteur
label-words = mots
label-quoted = cité
label-removed = retiré
pieces-removed =
    { $n ->
        [one] { $n } morceau retiré
       *[other] { $n } morceaux retirés
    } par { $rules ->
        [one] { $rules } règle
       *[other] { $rules } règles
    }
no-piece-removed = aucun morceau de texte retiré
flagged = signalé
capture = Capture : { $media }, { $charset }, { $bytes } octets.
media-text = texte brut
address = Adresse : { $url }.
known = Connu : { $list }.
known-from = { $field } d’après { $by }
field-title = titre
field-author = auteur
field-outlet = média
field-language = langue
field-url = URL
repeated-by-outlet = Répété par le média, non compté : { $n ->
        [one] { $n } bloc
       *[other] { $n } blocs
    }, { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    }.
near-duplicate-of = <a href="#repeats">Quasi-doublon</a> de { $key }.
flag = <strong>Signalement :</strong> { $flag }.
pieces-bytes =
    { $n ->
        [one] { $n } morceau
       *[other] { $n } morceaux
    }, { $bytes ->
        [one] { $bytes } octet
       *[other] { $bytes } octets
    }

## What stands in it more than once

repeats-near-duplicates = Quasi-doublons
repeats-intro =
    { $n ->
        [one] { $n } document dit
       *[other] { $n } documents disent
    } largement, mot pour mot, ce qu’un autre dit, en { $clusters ->
        [one] { $clusters } ensemble
       *[other] { $clusters } ensembles
    }{ $across ->
        [none] { "" }
        [all]  entre groupes
       *[other] , dont { $across } entre groupes
    }.
repeats-collapsed = De chaque ensemble, le premier document, par clé, est compté.
repeats-each-counted =
    Chacun est compté : un texte imprimé par trois médias est compté trois fois. <code>--duplicates collapse</code>
    compte le premier de chaque ensemble.
repeats-within = Sa part dans le premier
repeats-holds = Part du premier en lui
repeats-first = le premier, par clé
more-clusters =
    { $n ->
        [one] { $n } autre ensemble
       *[other] { $n } autres ensembles
    }
repeats-reused-intro =
    { $n ->
        [one] { $n } passage figure
       *[other] { $n } passages figurent
    } <a href="#how-reused">mot pour mot</a> dans deux documents qui ne sont pas des quasi-doublons, dont { $across } dans deux groupes. De telles voix ne sont peut-être pas indépendantes.
repeats-not-all = Tout n’a pas été comparé : { $what }.
head-passage = Passage
head-first = Premier, par clé
head-later = Ensuite
head-of-it = Sa part
repeats-lines = Lignes que les médias répètent
repeats-lines-intro =
    { $n ->
        [one] { $n } ligne
       *[other] { $n } lignes
    } qu’<a href="#how-repeated">un média répète</a> de document en document : gardées dans les articles, laissées hors de tous les comptes, { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } en tout. <code>--keep-repeated-lines</code> les compte.
more-lines =
    { $n ->
        [one] { $n } autre ligne
       *[other] { $n } autres lignes
    }

## Groups

groups-alone = Rien à quoi comparer : { $keys } { $n ->
        [one] est seul
       *[other] sont seuls
    } dans cette langue.
head-share-of-words = Part des mots de la langue
caption-groups = Groupes, { $language }

## What they call it

naming-intro =
    Chaque barre contient toutes les mentions des mots, y compris les composés comme <i>pro-</i> ou <i>-held</i>.
    Plein : dans la voix propre du groupe. Pâle : entre guillemets. À droite : la part du premier mot avec son
    intervalle à 95 %. Choisissez un mot pour lire chaque mention.
naming-proposed = proposé, vérifiez qu’ils nomment une même chose
naming-pale = pâle : entre guillemets
naming-caption = { $set } par groupe, { $language }
naming-share-of = <a href="#how-naming">Part de</a> { $word }
naming-neither = aucun
naming-counts = Les comptes des barres
naming-counts-caption = { $set }, comptes, { $language }
naming-own-voice = { $word }, voix propre
head-share = part
more-sets-of-words =
    { $n ->
        [one] { $n } autre série de mots
       *[other] { $n } autres séries de mots
    }

## The same words in two documents

shared-intro =
    { $n ->
        [one] { $n } passage figure
       *[other] { $n } passages figurent
    } dans des citations de plusieurs documents, les moins probables par hasard d’abord ; les mots partagés sont marqués. Une piste à vérifier, non la preuve d’une source commune.
shared-run = une suite de { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }
shared-no-speaker = aucun locuteur indiqué
shared-caution = Avant de nommer un locuteur d’après un autre, demandez-vous pourquoi l’un n’est pas nommé.
more-pairs =
    { $n ->
        [one] { $n } autre paire
       *[other] { $n } autres paires
    }
shared-near-duplicate = quasi-doublon d’un autre document
shared-repeats = dont { $n ->
        [one] { $n } quasi-doublon
       *[other] { $n } quasi-doublons
    }
more-quotations =
    { $n ->
        [one] { $n } autre citation
       *[other] { $n } autres citations
    }
more-passages =
    { $n ->
        [one] { $n } autre passage
       *[other] { $n } autres passages
    }
shared-more =
    { $more } dans <code>quotation_clusters.csv</code> ; les paires se trouvent dans
    <code>shared_quotations.csv</code>.
speakers-some-unnamed = tous les locuteurs ne sont pas nommés
md-more-sides =
    { $n } { $n ->
        [one] autre
       *[other] autres
    }
speakers-same-name = le même nom
speakers-other-name = des noms différents
speakers-unnamed = aucun locuteur nommé

## Who is quoted

speakers-intro =
    { $n ->
        [one] { $n } citation
       *[other] { $n } citations
    } : quelle part des mots de chaque groupe, qui parle, et les verbes qui le disent. Un nombre derrière un nom compte ses citations. Ouvrez une ligne pour les lire.
speakers-held = Sont comptées ici les { $n } premières ; toutes se trouvent dans <code>quotations.csv</code>.
speakers-scare = et { $n } de quelques mots
speakers-quoted = ce qui est cité
speakers-more = et { $n } { $n ->
        [one] autre
       *[other] autres
    } dans <code>quotations.csv</code>
quotation-marks = « { $text } »
speakers-caption = Qui est cité, { $language }

## How many?

quantities-intro =
    Ce que deux groupes ou plus <a href="#how-quantities">comptent</a>, sur une échelle logarithmique :
    choisissez un point pour lire sa phrase plus bas. Des nombres différents peuvent porter sur d’autres jours, lieux
    ou personnes.
quantities-strip-caption = Dénombrements de { $thing } sur une échelle logarithmique, { $language }
quantities-caption = Dénombrements de { $thing } avec leurs phrases, { $language }
head-numbers = Nombres
the-writer = l’auteur
quoted-in-brackets = (cité)
quantities-more-things =
    { $n ->
        [one] { $n } autre chose comptée
       *[other] { $n } autres choses comptées
    }
quantities-all =
    Tous les nombres donnés par les textes ({ $n }), sommes, parts et mesures comprises : <code>quantities.csv</code>.
n-counts =
    { $n ->
        [one] { $n } mention chiffrée
       *[other] { $n } mentions chiffrées
    }
scale-million =
    { $n } { $n ->
        [one] million
       *[other] millions
    }
scale-billion =
    { $n } { $n ->
        [one] milliard
       *[other] milliards
    }

## Names

names-intro =
    { $n ->
        [one] { $n } nom
       *[other] { $n } noms
    } avec leurs mentions, entre parenthèses celles entre guillemets. Choisissez un nom pour ses phrases, un nombre
    pour celles d’un groupe. Plus foncé : plus souvent pour 1 000 mots du groupe.
names-caption = Noms, { $language }
more-names =
    { $n ->
        [one] { $n } autre nom
       *[other] { $n } autres noms
    }
names-pairs-intro = Propositions à vérifier, rien n’est fusionné : { $n ->
        [one] { $n } paire
       *[other] { $n } paires
    }, les graphies différentes d’abord.
names-together = ensemble dans { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
kind-person = personne
kind-organisation = organisation
kind-place = lieu
relation-spelling = graphies proches
relation-article = à un article près
relation-initial = l’un a une initiale
relation-short-form = forme brève
relation-longer-form = forme longue
relation-acronym = sigle

## Exclusive and missing

exclusive-intro =
    Ce qu’un groupe a seul, et ce qu’il est seul à ne pas avoir : derrière chaque mot ses emplois, et la fréquence
    avec laquelle le hasard seul le ferait. Ce que tous partagent figure sous les termes les plus employés.
exclusive-caption = Exclusifs et absents, { $language }
exclusive-head = Ici seulement, <a href="#how-exclusive">et par hasard</a>
exclusive-only = Ici seulement
exclusive-missing = Partout ailleurs, pas ici
exclusive-all = Toutes les lignes ({ $n }) : <code>exclusive.csv</code>.
exclusive-adjusted = ajusté { $p }
exclusive-holm =
    { $n ->
        [one] Une question a été posée
       *[other] { $n } questions ont été posées
    }, chaque mot à chaque groupe, si bien que quelques mots ressortent par hasard ; le p ajusté (Holm) tient compte de
    toutes : au-dessous de 0,05 le hasard seul n’explique guère le mot, près de 1 il l’explique ; là où il manque, il est de 1.
presence-heading = Quels groupes ont quoi
presence-intro =
    Noms et mots que plusieurs groupes partagent, d’abord ceux qui manquent à certains. Une case donne les emplois pour
    1 000 mots et leur nombre ; 0 là où le groupe n’en a aucun.
presence-caption = Présence par groupe, { $language }
presence-head = Nom ou mot
presence-name = nom
chance-million = moins de 1 sur un million
chance-one-in = 1 sur { $n }
chance-likely = plus probable qu’improbable

## What stands early

emphasis-intro =
    Des mentions dans les articles, celles <a href="#how-emphasis">du premier quart</a> ; à répartition
    égale, c’est une sur quatre. Un T et son nombre : mentions dans les titres.
emphasis-caption = Ce qui vient tôt, { $language }
head-word-or-name = Mot ou nom
emphasis-headlines = T { $n }
emphasis-file = Par document : <code>emphasis.csv</code>.
emphasis-file-more =
    { $n ->
        [one] { $n } ligne de plus
       *[other] { $n } lignes de plus
    }, et par document : <code>emphasis.csv</code>.

## Terms and phrases

terms-intro =
    Mots lexicaux par fréquence, mots-outils laissés de côté. Choisissez un mot pour voir chaque ligne où il figure,
    un nombre pour celles d’un groupe.
    <a href="#how-shades">Plus une case est foncée</a>, plus le groupe emploie le mot ; entre parenthèses,
    ce qui est entre guillemets.
terms-caption = Termes par fréquence, { $language }
other-groups =
    { $n ->
        [one] { $n } autre groupe
       *[other] { $n } autres groupes
    }
phrases-intro = Deux et trois mots de suite, par fréquence.
phrases-caption = Expressions par fréquence, { $language }

## What each group says more than the others

keyness-intro =
    Chaque groupe face aux autres groupes de sa langue, le plus marqué d’abord. Les comptes des deux côtés tels
    quels ; la barre est le log ratio, le trait qui la traverse son intervalle à 95 %.
keyness-too-few = Trop peu de documents pour dire plus que ce que contiennent ces textes.
keyness-only = pour ces textes seulement
keyness-claims =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } contre { $rest }. Sur { $terms ->
        [one] { $terms } terme
       *[other] { $terms } termes
    } testés (au moins { $least ->
        [one] { $least } emploi
       *[other] { $least } emplois
    }), { $below } { $below ->
        [one] diffère
       *[other] diffèrent
    } significativement : p inférieur à 0,05 après la correction de Holm, en gras.
keyness-no-claims =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } contre { $rest } : pas de valeur p, car chaque côté en demande { $needed }. Sur { $terms ->
        [one] { $terms } terme
       *[other] { $terms } termes
    } ayant au moins { $least ->
        [one] { $least } emploi
       *[other] { $least } emplois
    }, ceux qui distinguent le plus ces textes, par G².
keyness-caption = { $group } contre les autres, { $language }
keyness-less = moins ici
keyness-more = plus ici
keyness-more-rows = Plus que les autres
keyness-less-rows = Moins que les autres
keyness-none = Aucun terme à montrer.
interval = { $low } à { $high }

## Where in the article

places-intro =
    Chaque document de gauche, où il <a href="#how-places">commence</a>, à droite. Un trait entier est un
    emploi dans sa voix propre, un demi-trait un emploi entre guillemets.
places-quotations = La dernière ligne montre où se trouvent les citations.
places-caption = Où dans l’article, { $language }
places-row = citations

## Words that stand together

collocations-intro = Deux mots à { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    } au plus l’un de l’autre, plus souvent que par hasard, selon <a href="#how-log-dice">logDice</a>.
collocations-caption = Collocations, { $language }
head-together = Ensemble
head-by-chance = Par hasard

## How alike the groups are

similarity-intro =
    <a href="#how-cosine">Cosinus</a> de leurs mots, sans ceux présents partout : plus c’est foncé, plus
    ils se ressemblent. <code>similarity.csv</code> a aussi les documents.
similarity-caption = Ressemblance des groupes, { $language }

## The vocabulary

zipf-figure = Rang et fréquence, { $language }
zipf-caption =
    <a href="#how-zipf">Emplois par rang</a>, deux axes logarithmiques : { $types } mots distincts, dont
    { $once } ({ $share }) employés une fois. La ligne en tirets est la loi de Zipf et Mandelbrot, s = { $s },
    q = { $q }.
zipf-table = Rang et fréquence en tableau, { $language }
as-table = La même chose en tableau
head-by-the-law = Selon la loi
growth-figure = Croissance du vocabulaire, { $language }
growth-caption =
    <a href="#how-growth">Mots distincts</a> en fonction des mots lus, document après document ; la ligne
    en tirets est ce que donneraient autant de mots tirés au hasard.
growth-table = Croissance en tableau, { $language }
head-words-read = Mots lus
head-distinct = Distincts

## What failed

failures-intro =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } en entrée : { $through } { $through ->
        [one] est passé
       *[other] sont passés
    }, { $failed } { $failed ->
        [one] a échoué
       *[other] ont échoué
    }.
failures-caption = Échecs
head-stopped-at = Arrêté à
head-why = Pourquoi
head-what-to-do = Que faire
more-failures =
    { $n ->
        [one] { $n } autre échec
       *[other] { $n } autres échecs
    }

## How to read this

reading-intro =
    Chaque nombre de cette page, avec sa formule et sa provenance. Les têtes de colonnes mènent ici. Orientation,
    tonalité et vérité ne sont pas proposées : elles demandent le jugement du lecteur.

## How this was made

provenance-intro =
    Les mêmes entrées et paramètres donnent ce fichier à l’octet près, sur toute machine. Pour le refaire, et pour
    lister chaque ligne d’un terme :
provenance-held = La page contient { $held } sur { $n ->
        [one] { $n } ligne de concordance
       *[other] { $n } lignes de concordance
    } des termes qu’elle montre{ $cut ->
        [none] .
       *[other]  ; là où les lignes d’un terme sont coupées, sa liste le dit et donne la commande pour le reste.
    }
provenance-parameters = Paramètres
provenance-version = version
provenance-inputs = Entrées
provenance-inputs-line =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }, { $bytes ->
        [one] { $bytes } octet
       *[other] { $bytes } octets
    }.
provenance-all-together = Toutes ensemble : { $hash }
provenance-caption = Entrées et leurs empreintes
head-input = Entrée
head-bytes = Octets
more-inputs =
    { $n ->
        [one] { $n } autre entrée
       *[other] { $n } autres entrées
    }

## What report.md says in words of its own

head-language = Langue
md-date = Date
md-not-known = inconnu
md-its-group = Son groupe
md-of-them-quoted = Dont cités
md-interval = Intervalle à 95 %
md-p = p
md-p-holm = p (Holm)
md-blake3 = BLAKE3
md-parameter = Paramètre
md-value = Valeur
md-kind = Nature
md-share-of = Part de { $word }
md-a-lead = Une piste à vérifier, non la preuve d’une source commune.
md-name-pairs = Noms qui n’en font peut-être qu’un, propositions à vérifier :
md-exclusive = Derrière chaque mot ses emplois, et la fréquence avec laquelle le hasard seul le ferait.
md-exclusive-file = Toutes les lignes se trouvent dans `exclusive.csv`.
md-keyness-claims =
    { $n ->
        [one] { $n } document
       *[other] { $n } documents
    } contre { $rest }. Sur { $terms ->
        [one] { $terms } terme
       *[other] { $terms } termes
    } ayant au moins { $least ->
        [one] { $least } emploi
       *[other] { $least } emplois
    }, { $below } au-dessous de 0,05 après la correction de Holm.
md-same-bytes = Presswork { $version }. Les mêmes entrées et paramètres donnent ce fichier à l’octet près.
md-again = de nouveau : { $command }
md-every-line = chaque ligne d’un terme : { $command }

## Every word, any two groups

heading-explorer = Tous les mots, deux groupes au choix
heading-left-out = Ce que cette page laisse de côté
note-explorer = Deux groupes au choix
note-explorer-text =
    La page ne contient que des comptes entiers ; elle en tire les mesures selon vos choix. Contre tous les autres, ce
    sont celles de keyness.csv, aux chiffres montrés. Une valeur p est donnée aux mots qui ont, des deux côtés
    ensemble, le minimum d’emplois que l’exécution teste, et seulement si les deux côtés ont assez de documents.
explorer-without-script =
    { $n ->
        [one] { $n } mot distinct
       *[other] { $n } mots distincts
    } : avec script, cette page compare deux groupes au choix par tous ces mots ; sans lui, ils sont dans <code>terms.csv</code> et <code>keyness.csv</code>.
explorer-intro = <a href="#how-explorer">Tous les mots</a> de la langue, mesurés ici{ $several ->
        [no] { "" }
       *[other]  pour les deux côtés que vous choisissez
    }. Choisissez un mot pour lire ses lignes, une tête de colonne pour trier ; les flèches vont d’un mot à l’autre.
explorer-compare = Comparer
explorer-with = avec
explorer-all-others = tous les autres
explorer-smaller = les { $n } plus petits groupes
explorer-filter = Mots avec
explorer-least = au moins { $field } emplois
explorer-content = sans mots-outils
explorer-of =
    { $shown } sur { $n ->
        [one] { $n } mot
       *[other] { $n } mots
    }.
explorer-caption = Tous les mots, { $language }
script-interval = { $low } à { $high }

## What this page leaves out

left-out-intro =
    La page doit rester sous { $n } octets. <code>presswork report RUN --report-budget 20M</code> en fait une plus
    grande de la même exécution.
left-out-part = { $held } sur { $all } { $what } ; tout : { $where }
left-out-documents = documents
left-out-failures = échecs
left-out-inputs = entrées
left-out-words = mots de la comparaison
left-out-lines = lignes des termes montrés
left-out-passages = caractères des passages où se trouvent les lignes, ceux autour des lignes
left-out-words-files = <code>terms.csv</code>, <code>keyness.csv</code>

## Words that stand together, drawn

collocations-drawn = Collocations dessinées, { $language }
collocations-arcs = Un arc joint deux mots ; plus il est épais, plus leur logDice est élevé.

## When they were published

heading-timeline = Quand ils ont paru
timeline-intro =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    } de parution, autant qu’on les connaisse : chaque point est un jour, d’autant plus grand qu’il y a de documents.
timeline-caption = Jours de parution
timeline-table = Jours de parution en tableau
head-days = Jours
head-day = Jour
head-dated = Datés
more-days =
    { $n ->
        [one] { $n } autre jour
       *[other] { $n } autres jours
    }
timeline-dot =
    { $day } : { $n ->
        [one] { $n } document
       *[other] { $n } documents
    }
open-days = dans le texte, indécis : { $days }
open-or = ou

## The terminal, when a run ends

summary-significant =
    { $n ->
        [one] { $n } significatif
       *[other] { $n } significatifs
    }
