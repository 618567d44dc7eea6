### The words of a report in Spanish (español). Syntax: Project Fluent. A message may hold the markup of the page; what fills its places is
### escaped. Between a number and its noun stands a no-break space. Statistics keep the names that the field gives them.

## Numbers of things

n-documents =
    { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    }
n-groups =
    { $n ->
        [one] { $n } grupo
       *[other] { $n } grupos
    }
n-languages =
    { $n ->
        [one] { $n } lengua
       *[other] { $n } lenguas
    }
n-words =
    { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }

## The page around its sections

untitled = Informe de corpus
skip = Ir al informe
contents = Contenido
footer = Presswork { $version }. Un solo archivo: no hace ninguna petición y no envía nada.
continued = { $caption }, continuación
removal-score = puntuación { $score }
and-more = y { $n } más
more-rows =
    { $n ->
        [one] { $n } fila más
       *[other] { $n } filas más
    }
more-documents =
    { $n ->
        [one] { $n } documento más
       *[other] { $n } documentos más
    }
more-groups =
    { $n ->
        [one] { $n } grupo más
       *[other] { $n } grupos más
    }
showing = Se muestran { $shown } de { $all }; todos están en <code>{ $file }</code>.
undated = sin fecha
day = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## The large numbers under the title

tile-documents =
    { $n ->
        [one] documento
       *[other] documentos
    }
tile-groups =
    { $n ->
        [one] grupo
       *[other] grupos
    }
tile-groups-detail = comparados dentro de una misma lengua
tile-words =
    { $n ->
        [one] palabra
       *[other] palabras
    }
tile-words-detail = { $n } por documento de media
tile-quoted = entre comillas
tile-removed = de los bytes retirados
tile-removed-detail = marcado y { $n ->
        [one] { $n } fragmento más
       *[other] { $n } fragmentos más
    }
tile-languages =
    { $n ->
        [one] lengua
       *[other] lenguas
    }
tile-languages-most = sobre todo: { $language }
tile-none-failed = ninguno falló
tile-failed =
    { $n } más { $n ->
        [one] falló
       *[other] fallaron
    }
tile-not-counted = { $n } sin contar, { $failed }

## The list of a word's lines, before the script fills it

drawer-close = Cerrar
drawer-order = Orden
drawer-order-text = como en los textos
drawer-order-left = palabra anterior
drawer-order-right = palabra siguiente
drawer-order-group = grupo
drawer-group = Grupo
drawer-voice = Voz
drawer-voice-both = propia y citada
drawer-voice-own = voz propia
drawer-voice-quoted = citado
drawer-copy = Copiar las líneas
drawer-lines = Líneas de concordancia

## The page's script

script-lines =
    { $n ->
        [one] { $n } línea
       *[other] { $n } líneas
    }
script-lines-of =
    { $some } de { $n ->
        [one] { $n } línea
       *[other] { $n } líneas
    }
script-held = { $count }, { $n } de ellas aquí
script-none-such = Ninguna línea es así.
script-none-held = Esta página no contiene ninguna línea de ello.
script-caption = Líneas de { $term }
script-line = Línea
script-before = Antes
script-hit = Aparición
script-after = Después
script-voice = Voz
script-source = Grupo y documento
script-unfold = Línea { $n }: su pasaje
script-sort = Ordenar por { $column }
script-headline = titular
script-own = voz propia
script-quoted = citado
script-all-groups = todos los grupos
script-cut = Esta página contiene { $held } de { $n ->
        [one] { $n } línea
       *[other] { $n } líneas
    }. Todas:
script-copy = Copiar las líneas
script-copied =
    { $n ->
        [one] { $n } línea copiada
       *[other] { $n } líneas copiadas
    }
script-refused = El navegador lo ha rechazado

## Headings

heading-lede = En resumen
heading-care = Léase con cautela
heading-documents = Los documentos
heading-repeats = Lo que aparece más de una vez
heading-groups = Grupos
heading-naming = Cómo lo llaman
heading-shared-quotations = Las mismas palabras en varios documentos
heading-speakers = A quién se cita
heading-quantities = ¿Cuántos?
heading-names = Nombres
heading-exclusive = Exclusivos y ausentes
heading-emphasis = Lo que va al principio
heading-terms = Términos más usados
heading-keyness = Lo que cada grupo dice más que los demás
heading-places = Dónde en el artículo
heading-phrases = Frases más usadas
heading-collocations = Palabras que van juntas
heading-similarity = Cuánto se parecen los grupos
heading-vocabulary = El vocabulario
heading-failures = Lo que falló
heading-reading = Cómo leer esto
heading-provenance = Cómo se hizo esto

## What a report is called that nobody named

title-compared =
    { $n ->
        [one] { $n } noticia comparada
       *[other] { $n } noticias comparadas
    }
title-outlets =
    { $n ->
        [one] { $n } noticia
       *[other] { $n } noticias
    } de { $groups ->
        [one] { $groups } medio
       *[other] { $groups } medios
    }
title-days =
    { $n ->
        [one] { $n } noticia
       *[other] { $n } noticias
    } de { $groups ->
        [one] { $groups } día
       *[other] { $groups } días
    }
title-languages =
    { $n ->
        [one] { $n } noticia
       *[other] { $n } noticias
    } en { $groups ->
        [one] { $groups } lengua
       *[other] { $groups } lenguas
    }
title-label =
    { $n ->
        [one] { $n } noticia
       *[other] { $n } noticias
    } por { $label }

## How each number is to be read

note-words = Palabras
note-words-text =
    Palabras, números, abreviaturas, etiquetas, menciones y direcciones del titular y del cuerpo; la puntuación no se
    cuenta.
note-quoted = Citado
note-quoted-text =
    Palabras entre comillas o en citas en bloque, sobre el total de palabras. Lo que queda fuera se llama aquí voz
    propia, aunque aún pueda referir lo que otros dijeron.
note-quoted-formula = palabras citadas / palabras
note-removed = Retirado
note-removed-text =
    Lo que no llegó a ser texto del artículo: marcado, navegación, pies de foto, firmas, publicidad. Cada fragmento de
    texto retirado figura bajo su documento, con la regla que lo apartó. Donde decidió el modelo aprendido y no una
    regla (outside-body), una puntuación dice cuán seguro estaba: el logit de que el más probable de esos bloques sea
    cuerpo, 0 con probabilidades iguales. presswork clean --explain muestra para cada bloque qué pesó más.
note-removed-formula = 1 − bytes del cuerpo / bytes de la captura decodificada
note-resemblance = Semejanza
note-resemblance-text =
    De todas las secuencias de cinco palabras que tiene uno u otro texto, las que tienen ambos; cada una cuenta una
    vez. Se excluyen titulares y líneas repetidas. Un 100 % son las mismas secuencias; cuando las palabras son las
    mismas y en el mismo orden, se indica. Los textos con pocas palabras en común con otro mucho más largo pueden
    pasar inadvertidos.
note-containment = Inclusión
note-containment-text =
    De las secuencias de cinco palabras de un texto, las que tiene el otro: cuánto de él está también allí. Un texto
    recortado está en el completo; el completo no está en él.
note-reused = Pasajes en dos documentos
note-reused-text =
    Las secuencias más largas de al menos doce palabras que tienen ambos cuerpos, sin atender a mayúsculas, signos ni
    párrafos. No se comparan los casi duplicados ni las líneas que un medio repite, y lo que ambos citan no es un
    pasaje. El que tienen varios documentos figura para cada uno frente al primero, por clave. Quién lo tuvo antes, o
    si ambos lo tomaron de un tercero, no puede saberse por esto.
note-repeated = Líneas repetidas
note-repeated-text =
    Párrafos que están en al menos cinco documentos de un medio y en una quinta parte de ellos: lo que imprime al pie
    de un artículo tras otro. Permanecen en los artículos y no entran en ningún recuento. Los documentos hechos sobre
    todo de esas líneas son copias y no cuentan para decidirlo.
note-naming = Denominación
note-naming-text =
    De todas las menciones de las palabras de una serie en un grupo, la proporción de una palabra, con su intervalo
    del 95 %. Una mención es la palabra, su posesivo y los compuestos con guion de los que forma parte. El intervalo
    toma cada mención como independiente, y las palabras de un mismo artículo no lo son: solo vale para estos textos.
note-naming-formula = menciones de la palabra / menciones de la serie; intervalo de Wilson
note-shared-quotations = Citas compartidas
note-shared-quotations-text =
    Citas de varios documentos que comparten palabras por su raíz, en el mismo orden; primero las menos probables por
    azar. Todas las de una ficha comparten las mismas palabras con la que está primero en ella. Los casi duplicados no
    se comparan entre sí, y se señalan. Las marcas muestran dónde mirar: decide quien lee si se cita dos veces a una
    misma persona.
note-speakers = Hablantes
note-speakers-text =
    Quién habla se lee, por reglas, en la oración contigua a la cita: un verbo de habla y su sujeto. Un pronombre se
    toma por la última persona nombrada antes; un apellido, por el nombre completo que el documento dio antes, nunca
    por el de otro documento. Donde ninguna oración lo dice, no se adivina a nadie. Unas pocas palabras entre comillas
    que no se atribuyen a nadie se cuentan como tales.
note-quantities = Cifras
note-quantities-text =
    Números que un texto da de una misma cosa contada, en cifras o en letras, con sus reservas. Todos los sustantivos
    que cuentan personas son una sola cosa; los demás se comparan por su raíz. Un punto es un número; una línea, un
    intervalo (decenas: de dos docenas a menos de cien); una flecha, un límite abierto (al menos, como mucho). Los
    documentos que dan el mismo número comparten una fila de la tabla; muestra la frase del primero. Dos números
    distintos no son una contradicción: pueden ser de otros días, lugares o personas.
note-names = Nombres
note-names-text =
    Secuencias de palabras con mayúscula y sus partículas. Un nombre dentro de otro más largo se cuenta como el más
    largo, de modo que la concordancia de su última palabra encuentra más. La clase solo se indica donde el texto la
    muestra: por un título, un verbo de habla, una palabra como consejo.
note-name-variants = Nombres que quizá sean uno
note-name-variants-text =
    Propuestos por su grafía o porque uno es la forma breve o larga del otro, y por comprobar: no se fusiona nada. Los
    nombres confirmados en un archivo (--names) se cuentan como uno.
note-name-variants-formula = distancia: letras que añadir, quitar o cambiar
note-exclusive = Por azar
note-exclusive-text =
    Probabilidad de que un solo grupo tenga la palabra, o sea el único que no la tiene, si todos la usaran por igual:
    según las palabras y según los documentos, la mayor de las dos. Con un documento por grupo nunca es pequeña: una
    palabra que solo tiene uno de cinco artículos está ahí por azar en un corpus de cada cinco.
note-exclusive-formula =
    exclusivo: max((n_g / N)^cf, C(D_g, df) / C(D, df)); ausente: max((1 − n_g / N)^cf, C(D − D_g, df) / C(D, df))
note-emphasis = En el primer cuarto
note-emphasis-text =
    Menciones en el primer cuarto de las palabras del cuerpo, sobre todas las menciones en los cuerpos; ahí está lo
    que una noticia considera más importante. Con un reparto uniforme es una de cada cuatro.
note-uses = Usos
note-uses-text =
    Apariciones del término (frecuencia en el corpus). Al elegir el término se enumeran: tantas líneas como dice la
    cifra. El número entre paréntesis cuenta las que están entre comillas.
note-df = En documentos
note-df-text = Documentos de la lengua que contienen el término al menos una vez.
note-df-formula = df de D
note-per-million = Por millón
note-per-million-text =
    Usos por millón de palabras de la lengua; para una frase, por millón de lugares donde cabría una frase de su
    longitud. Hace comparables corpus de distinto tamaño; en uno pequeño es una extrapolación.
note-dp = DP
note-dp-text =
    Desviación de proporciones (deviation of proportions) entre documentos: 0 cuando cada documento usa el término en
    proporción a su longitud, hacia 1 cuando pocos documentos lo tienen todo. Una raya: un solo documento.
note-dp-formula = ½ Σ |vᵢ / f − sᵢ|, vᵢ usos en el documento i, f todos los usos, sᵢ parte del documento en las palabras
note-shades = Tonos por grupo
note-shades-text =
    Cuanto más oscuro, más usos por palabra del grupo, en nueve pasos de la raíz de la tasa, en una sola escala por
    tabla. El número es el recuento; entre paréntesis, los que están entre comillas.
note-shades-formula = ⌈9 √(tasa / tasa máxima)⌉, tasa = usos en el grupo / palabras del grupo
note-counts = Aquí y en otra parte
note-counts-text =
    Usos en el grupo y usos en los demás grupos de la misma lengua, tal como se contaron. Entre paréntesis, los
    documentos que contienen el término.
note-counts-formula = a de n₁ palabras, b de n₂ palabras
note-log-ratio = Log ratio
note-log-ratio-text =
    Cuántas veces más, en duplicaciones: +1 es el doble, +3 ocho veces, −1 la mitad. Un recuento de cero se toma como
    un medio. La línea que cruza la barra es el intervalo del 95 %; una flecha donde no tiene fin. El intervalo toma
    cada uso como independiente, y las palabras de un mismo artículo no lo son: con pocos documentos solo vale para
    estos textos, y es demasiado estrecho.
note-log-ratio-formula = log₂((a / n₁) / (b / n₂)); intervalo de Clopper–Pearson sobre a de a + b
note-g2 = G²
note-g2-text =
    Log-verosimilitud de las cuatro casillas. Aquí solo ordena: cuanto mayor, menos coinciden los dos lados. Se
    imprime sin signo: el título sobre las filas dice qué lado usa más el término.
note-p = p, p (Holm)
note-p-text =
    La probabilidad de un G² tan grande si ambos lados usaran el término por igual, antes y después de la corrección
    de Holm por todos los términos contrastados en el grupo. Solo se imprime si ambos lados tienen al menos cinco
    documentos, pues lo muestreado son documentos, no palabras.
note-p-formula = cola superior de χ², un grado de libertad
note-places = Dónde en el artículo
note-places-text =
    Cada documento desde su primera letra, a la izquierda, hasta la última. Un trazo entero es un uso en la voz propia
    del documento; medio trazo, un uso entre comillas; las cajas de la última fila son sus citas. Los titulares se
    excluyen.
note-places-formula = byte del uso / bytes del cuerpo
note-phrases = Frases
note-phrases-text =
    Dos o tres palabras seguidas dentro de un párrafo. Una frase de tres palabras cuenta también en las dos frases de
    dos palabras que contiene. Citado: todas sus palabras están entre comillas.
note-log-dice = logDice
note-log-dice-text =
    Cuánto se atraen dos palabras, sea cual sea el tamaño del corpus: 14 cuando ninguna aparece sin la otra, uno menos
    cuando ocurre la mitad de las veces.
note-cosine = Coseno
note-cosine-text =
    1: dos grupos usan todas las palabras en las mismas proporciones; 0: no tienen ninguna en común. Las palabras que
    están en todos los documentos no pesan nada, para que las palabras gramaticales no lo igualen todo. Una raya: no
    queda nada que comparar.
note-cosine-formula = Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²), aᵢ = recuento × ln(D / df)
note-zipf = Rango y frecuencia
note-zipf-text =
    Las palabras por frecuencia: el primer rango es la palabra más usada. Ambos ejes son logarítmicos. La línea
    discontinua es la ley de Zipf y Mandelbrot que mejor se ajusta; s es su pendiente. Los textos recortados, copiados
    o hechos a máquina se apartan de ella.
note-zipf-formula = p(r) ∝ (r + q)^−s, por máxima verosimilitud
note-growth = Crecimiento
note-growth-text =
    Palabras distintas frente a palabras leídas, documento tras documento; la línea discontinua es lo que darían otras
    tantas palabras sacadas al azar. Por debajo, un documento repite los anteriores; una subida, y aporta palabras
    propias.

## What the data cannot carry

caution-claimless-all = Muy pocos documentos para generalizar.
caution-claimless-some = { $n } de { $all } comparaciones tienen muy pocos documentos.
caution-claimless-text =
    Solo se imprime un valor p donde un grupo y el resto tienen { $least } documentos cada uno. En lo demás, las
    diferencias son solo de estos textos: lo que dicen, no lo que hacen los medios.
caution-dominated =
    { $n ->
        [one] { $n } documento contiene
       *[other] { $n } documentos contienen
    } más de la mitad de las palabras de una lengua.
caution-dominated-text = Los recuentos de esa lengua son sobre todo los suyos.
caution-apart = { $n } lenguas, por separado.
caution-apart-text = Las palabras se cuentan y se comparan dentro de una lengua, nunca entre lenguas.
caution-alone =
    { $n ->
        [one] { $n } documento está solo
       *[other] { $n } documentos están solos
    }.
caution-alone-text = Ningún otro grupo comparte la lengua, así que no se compara nada con ellos.
caution-failed =
    { $n ->
        [one] Falló { $n } documento
       *[other] Fallaron { $n } documentos
    }.
caution-failed-text = Nada de lo que falló se cuenta.
caution-undated =
    { $n ->
        [one] { $n } documento no tiene
       *[other] { $n } documentos no tienen
    } fecha.
caution-undated-text = No se adivina ninguna.
caution-inferred =
    { $n ->
        [one] { $n } fecha es inferida
       *[other] { $n } fechas son inferidas
    }.
caution-inferred-text = Leídas de una dirección, no de lo que dice la página.
caution-duplicates =
    { $n ->
        [one] { $n } documento repite
       *[other] { $n } documentos repiten
    } en gran parte otro.
caution-duplicates-collapsed = De cada conjunto solo se cuenta el primero.
caution-duplicates-counted = Se cuenta cada uno, de modo que sus palabras cuentan más de una vez.
caution-duplicates-across = Se cuenta cada uno, de modo que un mismo texto habla por varios grupos en { $n ->
        [one] { $n } conjunto
       *[other] { $n } conjuntos
    }.
caution-reused =
    { $n ->
        [one] { $n } pasaje está
       *[other] { $n } pasajes están
    } palabra por palabra en dos grupos.
caution-reused-text = Quizá estas voces no sean independientes: una puede tenerlo de la otra, o ambas de una tercera.
caution-repeated =
    { $n ->
        [one] { $n } palabra está
       *[other] { $n } palabras están
    } en líneas que los medios repiten.
caution-repeated-text = Permanecen en los artículos y no entran en ningún recuento.
caution-untitled =
    { $n ->
        [one] { $n } documento no tiene
       *[other] { $n } documentos no tienen
    } titular.
caution-untitled-text = Las palabras del titular faltan o están en el cuerpo.
caution-flagged =
    { $n ->
        [one] { $n } captura está señalada
       *[other] { $n } capturas están señaladas
    }.
caution-flagged-text = Encontrado: { $kinds }.
caution-short =
    { $n ->
        [one] { $n } documento tiene
       *[other] { $n } documentos tienen
    } menos de { $least } palabras.
caution-short-text = Así se ve una captura cortada por un muro de pago.

## Names of the data, in words

stage-read = lectura
stage-clean = limpieza
stage-tokenise = segmentación
stage-count = recuento
reason-unreadable = no se pudo leer
reason-empty = está vacío
reason-binary = no es texto
reason-unsupported = es de un tipo que no se abre
reason-damaged = está dañado
reason-too-large = es demasiado grande
reason-invalid-row = tiene una fila que no se entiende
reason-no-text = no contiene texto de artículo
reason-panicked = topó con un defecto de Presswork
remedy-unreadable = Compruebe la ruta y sus permisos; no se siguen los enlaces.
remedy-empty = Vuelva a capturar la página.
remedy-binary = Compruebe que el archivo es una página y no una descarga contigua.
remedy-unsupported = Conviértalo antes a HTML o a texto sin formato.
remedy-damaged = Obténgalo o descomprímalo de nuevo y compare la longitud.
remedy-too-large = Divídalo o compruebe que es un solo documento.
remedy-invalid-row = Corrija la fila o indique su campo.
remedy-no-text = Abra la captura: un muro de consentimiento, una página de vídeo o un índice no tienen artículo.
remedy-panicked = Comuníquelo, por favor, junto con la captura.
known-by-label = metadatos junto al archivo
known-by-json-ld = JSON-LD de la página
known-by-open-graph = propiedad Open Graph
known-by-meta-element = elemento meta
known-by-microdata = microdatos
known-by-title-element = elemento title
known-by-heading = encabezado principal
known-by-time-element = elemento time
known-by-line = línea impresa
known-by-first-line = primera línea
known-by-masthead = cabecera
known-by-canonical = enlace canónico
known-by-url = la dirección
known-by-lang-attribute = atributo lang
known-by-detected = detectado en el texto
flag-depth-capped = anidado más allá del límite, elementos más profundos aplanados
flag-attributes-capped = un elemento con más atributos que el límite, el resto descartado
flag-nodes-capped = más elementos que el límite, cortado ahí
flag-ill-formed = bytes ajenos a su juego de caracteres, sustituidos por U+FFFD
flag-rescued = no se halló contenedor del cuerpo, se conserva lo que se lee como texto

## Sentences of report.md that the page does not have

md-near-duplicates =
    { $n ->
        [one] { $n } documento dice
       *[other] { $n } documentos dicen
    } en gran parte, palabra por palabra, lo que dice otro: { $counted ->
        [collapsed] de cada conjunto se cuenta el primero
       *[other] se cuenta cada uno
    }.
md-repeated-lines = Conservado en los artículos, fuera de todos los recuentos: { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }.
md-language = { $documents } en { $groups }: { $words }, { $terms }.
n-distinct-terms =
    { $n ->
        [one] { $n } término distinto
       *[other] { $n } términos distintos
    }
n-groups-gen =
    { $n ->
        [one] { $n } grupo
       *[other] { $n } grupos
    }

## What the languages of documents are called, by their codes of ISO 639

language-af = Afrikáans
language-am = Amárico
language-ar = Árabe
language-az = Azerbaiyano
language-be = Bielorruso
language-bg = Búlgaro
language-bn = Bengalí
language-ca = Catalán
language-ckb = Kurdo central
language-cs = Checo
language-cy = Galés
language-da = Danés
language-de = Alemán
language-el = Griego
language-en = Inglés
language-eo = Esperanto
language-es = Español
language-et = Estonio
language-eu = Euskera
language-fa = Persa
language-fi = Finés
language-fr = Francés
language-ga = Irlandés
language-gl = Gallego
language-gu = Guyaratí
language-he = Hebreo
language-hi = Hindi
language-hr = Croata
language-hu = Húngaro
language-hy = Armenio
language-id = Indonesio
language-is = Islandés
language-it = Italiano
language-ja = Japonés
language-jv = Javanés
language-ka = Georgiano
language-kk = Kazajo
language-km = Jemer
language-kn = Canarés
language-ko = Coreano
language-ku = Kurdo
language-la = Latín
language-lt = Lituano
language-lv = Letón
language-mk = Macedonio
language-ml = Malayálam
language-mr = Maratí
language-ms = Malayo
language-my = Birmano
language-nb = Noruego bokmål
language-ne = Nepalí
language-nl = Neerlandés
language-no = Noruego
language-or = Oriya
language-pa = Panyabí
language-pl = Polaco
language-ps = Pastún
language-pt = Portugués
language-ro = Rumano
language-ru = Ruso
language-si = Cingalés
language-sk = Eslovaco
language-sl = Esloveno
language-sn = Shona
language-so = Somalí
language-sq = Albanés
language-sr = Serbio
language-sv = Sueco
language-sw = Suajili
language-ta = Tamil
language-te = Telugu
language-th = Tailandés
language-tk = Turcomano
language-tl = Tagalo
language-tr = Turco
language-uk = Ucraniano
language-und = Lengua desconocida
language-ur = Urdu
language-uz = Uzbeko
language-vi = Vietnamita
language-yi = Yidis
language-zh = Chino
language-zu = Zulú

## Heads of columns, and small words in cells

head-group = Grupo
head-document = Documento
head-documents = Documentos
head-term = Término
head-phrase = Frase
head-mentions = Menciones
head-name = Nombre
head-line = Línea
head-outlet = Medio
head-words-left-out = Palabras excluidas
head-here = Aquí
head-elsewhere = En otra parte
head-rank = Rango
head-number = Número
head-sentence = En su frase
head-who-says = Quién lo dice
head-quotations = Citas
head-speaker-named = Hablante nombrado
head-speaker-unnamed = no nombrado
head-speaker-untold = no indicado
head-speakers = Hablantes
head-verbs = Verbos
of-all = { $n } <i>de { $all }</i>
of-all-dim = { $n } <i>de { $all }</i>
of-all-plain = { $n } de { $all }
not-counted = sin contar
no-headline = sin titular
word-for-word = palabra por palabra
more-in-file = { $more } en <code>{ $file }</code>.
folded = Aquí solo con script; todo está en <code>{ $file }</code>.
not-compared = No comparado: { $what }.

## The lede, and cautions

lede-by-rules = Hallado por reglas.

## The documents

documents-intro =
    Cada documento con lo que se sabe de él y cómo. Abra una línea para ver qué retiró la limpieza, por regla.
head-headline = Titular
head-date = Fecha, y cómo se conoce
head-authors = Autores
near-duplicate = casi duplicado
no-date = sin fecha
no-author = sin autor
label-words = palabras
label-quoted = citado
label-removed = retirado
pieces-removed =
    { $n ->
        [one] { $n } fragmento retirado
       *[other] { $n } fragmentos retirados
    } por { $rules ->
        [one] { $rules } regla
       *[other] { $rules } reglas
    }
no-piece-removed = ningún fragmento de texto retirado
flagged = señalado
capture = Captura: { $media }, { $charset }, { $bytes } bytes.
media-text = texto sin formato
address = Dirección: { $url }.
known = Conocido: { $list }.
known-from = { $field } por { $by }
field-title = título
field-author = autor
field-outlet = medio
field-language = lengua
field-url = URL
repeated-by-outlet = Repetido por el medio, sin contar: { $n ->
        [one] { $n } bloque
       *[other] { $n } bloques
    }, { $words ->
        [one] { $words } palabra
       *[other] { $words } palabras
    }.
near-duplicate-of = <a href="#repeats">Casi duplicado</a> de { $key }.
flag = <strong>Señal:</strong> { $flag }.
pieces-bytes =
    { $n ->
        [one] { $n } fragmento
       *[other] { $n } fragmentos
    }, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }

## What stands in it more than once

repeats-near-duplicates = Casi duplicados
repeats-intro =
    { $n ->
        [one] { $n } documento dice
       *[other] { $n } documentos dicen
    } en gran parte, palabra por palabra, lo que dice otro, en { $clusters ->
        [one] { $clusters } conjunto
       *[other] { $clusters } conjuntos
    }{ $across ->
        [none] { "" }
        [all]  entre grupos
       *[other] , { $across } de ellos entre grupos
    }.
repeats-collapsed = De cada conjunto se cuenta el primer documento, por clave.
repeats-each-counted =
    Se cuenta cada uno: un texto impreso por tres medios se cuenta tres veces. <code>--duplicates collapse</code>
    cuenta el primero de cada conjunto.
repeats-within = De él en el primero
repeats-holds = Del primero en él
repeats-first = el primero, por clave
more-clusters =
    { $n ->
        [one] { $n } conjunto más
       *[other] { $n } conjuntos más
    }
repeats-reused-intro =
    { $n ->
        [one] { $n } pasaje está
       *[other] { $n } pasajes están
    } <a href="#how-reused">palabra por palabra</a> en dos documentos que no son casi duplicados, { $across } de ellos en dos grupos. Quizá tales voces no sean independientes.
repeats-not-all = No se comparó todo: { $what }.
head-passage = Pasaje
head-first = Primero, por clave
head-later = Después
head-of-it = De él
repeats-lines = Líneas que los medios repiten
repeats-lines-intro =
    { $n ->
        [one] { $n } línea
       *[other] { $n } líneas
    } que <a href="#how-repeated">un medio repite</a> de documento en documento: se conservan en los artículos y quedan fuera de todos los recuentos, { $words ->
        [one] { $words } palabra
       *[other] { $words } palabras
    } en total. <code>--keep-repeated-lines</code> las cuenta.
more-lines =
    { $n ->
        [one] { $n } línea más
       *[other] { $n } líneas más
    }

## Groups

groups-alone = Nada con que comparar: { $keys } { $n ->
        [one] está solo
       *[other] están solos
    } en esta lengua.
head-share-of-words = De las palabras de la lengua
caption-groups = Grupos, { $language }

## What they call it

naming-intro =
    Cada barra contiene todas las menciones de las palabras, también los compuestos como <i>pro-</i> o <i>-held</i>.
    Lleno: en la voz propia del grupo. Pálido: entre comillas. A la derecha: la proporción de la primera palabra con
    su intervalo del 95 %. Elija una palabra para leer cada mención.
naming-proposed = propuesto, compruebe que nombran lo mismo
naming-pale = pálido: entre comillas
naming-caption = { $set } por grupo, { $language }
naming-share-of = <a href="#how-naming">Proporción de</a> { $word }
naming-neither = ninguna
naming-counts = Los recuentos de las barras
naming-counts-caption = { $set }, recuentos, { $language }
naming-own-voice = { $word }, voz propia
head-share = proporción
more-sets-of-words =
    { $n ->
        [one] { $n } serie de palabras más
       *[other] { $n } series de palabras más
    }

## The same words in two documents

shared-intro =
    { $n ->
        [one] { $n } pasaje está
       *[other] { $n } pasajes están
    } en citas de varios documentos, primero los menos probables por azar; las palabras compartidas están marcadas. Una pista que comprobar, no prueba de una fuente común.
shared-run = una secuencia de { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }
shared-no-speaker = hablante no indicado
shared-caution = Antes de nombrar a un hablante por otro, pregúntese por qué uno no está nombrado.
more-pairs =
    { $n ->
        [one] { $n } par más
       *[other] { $n } pares más
    }
shared-near-duplicate = casi duplicado de otro documento
shared-repeats =
    { $n ->
        [one] { $n } casi duplicado
       *[other] { $n } casi duplicados
    } entre ellos
more-quotations =
    { $n ->
        [one] { $n } cita más
       *[other] { $n } citas más
    }
more-passages =
    { $n ->
        [one] { $n } pasaje más
       *[other] { $n } pasajes más
    }
shared-more = { $more } en <code>quotation_clusters.csv</code>; los pares están en <code>shared_quotations.csv</code>.
speakers-some-unnamed = no todos los hablantes nombrados
md-more-sides = { $n } más
speakers-same-name = el mismo nombre
speakers-other-name = nombres distintos
speakers-unnamed = ningún hablante nombrado

## Who is quoted

speakers-intro =
    { $n ->
        [one] { $n } cita
       *[other] { $n } citas
    }: qué parte de las palabras de cada grupo son, quién habla y los verbos que lo dicen. Un número tras un nombre cuenta sus citas. Abra una línea para leerlas.
speakers-held = Aquí se cuentan las primeras { $n }; todas están en <code>quotations.csv</code>.
speakers-scare = y { $n } de pocas palabras
speakers-quoted = lo que se cita
speakers-more = y { $n } más en <code>quotations.csv</code>
quotation-marks = «{ $text }»
speakers-caption = A quién se cita, { $language }

## How many?

quantities-intro =
    Lo que <a href="#how-quantities">cuentan</a> dos grupos o más, en escala logarítmica: elija un punto
    para leer abajo su frase. Los números distintos pueden ser de otros días, lugares o personas.
quantities-strip-caption = Cifras de { $thing } en escala logarítmica, { $language }
quantities-caption = Cifras de { $thing } con sus frases, { $language }
head-numbers = Números
the-writer = quien escribe
quoted-in-brackets = (citado)
quantities-more-things =
    { $n ->
        [one] { $n } cosa más
       *[other] { $n } cosas más
    }
quantities-all =
    Todos los números que dan los textos ({ $n }), también dinero, proporciones y medidas:
    <code>quantities.csv</code>.
n-counts =
    { $n ->
        [one] { $n } cifra
       *[other] { $n } cifras
    }
scale-million =
    { $n ->
        [one] { $n } millón
       *[other] { $n } millones
    }
scale-billion = { $n } mil millones

## Names

names-intro =
    { $n ->
        [one] { $n } nombre
       *[other] { $n } nombres
    } con sus menciones; entre paréntesis, las que están entre comillas. Elija un nombre para ver sus frases, un número para
    las de un grupo. Más oscuro: más veces por cada 1000 palabras del grupo.
names-caption = Nombres, { $language }
more-names =
    { $n ->
        [one] { $n } nombre más
       *[other] { $n } nombres más
    }
names-pairs-intro = Propuestas que comprobar, no se fusiona nada: { $n ->
        [one] { $n } par
       *[other] { $n } pares
    }, primero las grafías distintas.
names-together = juntos en { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    }
kind-person = persona
kind-organisation = organización
kind-place = lugar
relation-spelling = grafía parecida
relation-article = salvo un artículo
relation-initial = uno lleva inicial
relation-short-form = forma breve
relation-longer-form = forma larga
relation-acronym = sigla

## Exclusive and missing

exclusive-intro =
    Lo que un grupo tiene en exclusiva y lo que solo a él le falta: tras cada palabra, sus usos y con qué frecuencia
    el azar por sí solo lo produciría. Lo que todos comparten está en los términos más usados.
exclusive-caption = Exclusivos y ausentes, { $language }
exclusive-head = Solo aquí, <a href="#how-exclusive">y por azar</a>
exclusive-only = Solo aquí
exclusive-missing = En todas las demás partes, aquí no
exclusive-all = Todas las filas ({ $n }): <code>exclusive.csv</code>.
exclusive-adjusted = ajustado { $p }
exclusive-holm =
    { $n ->
        [one] Se hizo una pregunta
       *[other] Se hicieron { $n } preguntas
    }, cada palabra a cada grupo, de modo que algunas palabras destacan por azar; el p ajustado (Holm) las tiene en
    cuenta todas: por debajo de 0,05 el azar solo apenas explica la palabra, cerca de 1 la explica; donde falta, es 1.
presence-heading = Qué grupos tienen qué
presence-intro =
    Nombres y palabras que varios grupos comparten, primero los que faltan a algunos. Una celda da los usos por cada
    1.000 palabras y su número; 0 donde el grupo no tiene ninguno.
presence-caption = Presencia por grupo, { $language }
presence-head = Nombre o palabra
presence-name = nombre
chance-million = menos de 1 entre un millón
chance-one-in = 1 de cada { $n }
chance-likely = más probable que no

## What stands early

emphasis-intro =
    De las menciones en artículos, las <a href="#how-emphasis">del primer cuarto</a>; con un reparto
    uniforme es una de cada cuatro. Una T y su número: menciones en titulares.
emphasis-caption = Lo que va al principio, { $language }
head-word-or-name = Palabra o nombre
emphasis-headlines = T { $n }
emphasis-file = Por documento: <code>emphasis.csv</code>.
emphasis-file-more =
    { $n ->
        [one] { $n } fila más
       *[other] { $n } filas más
    }, y por documento: <code>emphasis.csv</code>.

## Terms and phrases

terms-intro =
    Palabras léxicas por frecuencia, sin las gramaticales. Elija una palabra para ver cada línea en que aparece, un
    número para las de un grupo. <a
    href="#how-shades">Cuanto más oscura</a> una celda, más usa el grupo la palabra; entre paréntesis, lo
    que está entre comillas.
terms-caption = Términos por frecuencia, { $language }
other-groups =
    { $n ->
        [one] { $n } grupo más
       *[other] { $n } grupos más
    }
phrases-intro = Dos y tres palabras seguidas, por frecuencia.
phrases-caption = Frases por frecuencia, { $language }

## What each group says more than the others

keyness-intro =
    Cada grupo frente a los demás de su lengua, lo más marcado primero. Los recuentos de ambos lados tal cual; la
    barra es el log ratio y la línea que la cruza, su intervalo del 95 %.
keyness-too-few = Muy pocos documentos para decir más de lo que contienen estos textos.
keyness-only = solo de estos textos
keyness-claims =
    { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    } frente a { $rest }. De { $terms ->
        [one] { $terms } término
       *[other] { $terms } términos
    } contrastados (al menos { $least ->
        [one] { $least } uso
       *[other] { $least } usos
    }), { $below } { $below ->
        [one] difiere
       *[other] difieren
    } significativamente: p inferior a 0,05 tras la corrección de Holm, en negrita.
keyness-no-claims =
    { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    } frente a { $rest }: sin valor p, pues cada lado necesita { $needed }. De { $terms ->
        [one] { $terms } término
       *[other] { $terms } términos
    } con al menos { $least ->
        [one] { $least } uso
       *[other] { $least } usos
    }, los que más distinguen estos textos, por G².
keyness-caption = { $group } frente a los demás, { $language }
keyness-less = menos aquí
keyness-more = más aquí
keyness-more-rows = Más que los demás
keyness-less-rows = Menos que los demás
keyness-none = Ningún término que mostrar.
interval = { $low } a { $high }

## Where in the article

places-intro =
    Cada documento desde la izquierda, donde <a href="#how-places">empieza</a>, a la derecha. Un trazo
    entero es un uso en voz propia; medio trazo, un uso entre comillas.
places-quotations = La última fila muestra dónde están las citas.
places-caption = Dónde en el artículo, { $language }
places-row = citas

## Words that stand together

collocations-intro = Dos palabras a { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    } como mucho una de otra, más veces de lo que haría el azar, según <a href="#how-log-dice">logDice</a>.
collocations-caption = Colocaciones, { $language }
head-together = Juntas
head-by-chance = Por azar

## How alike the groups are

similarity-intro =
    <a href="#how-cosine">Coseno</a> de sus palabras, sin las que están en todas partes: cuanto más
    oscuro, más parecidos. <code>similarity.csv</code> tiene también los documentos.
similarity-caption = Semejanza de los grupos, { $language }

## The vocabulary

zipf-figure = Rango y frecuencia, { $language }
zipf-caption =
    <a href="#how-zipf">Usos por rango</a>, ambos ejes logarítmicos: { $types } palabras distintas,
    { $once } de ellas ({ $share }) usadas una vez. La línea discontinua es la ley de Zipf y Mandelbrot, s = { $s },
    q = { $q }.
zipf-table = Rango y frecuencia en tabla, { $language }
as-table = Lo mismo en una tabla
head-by-the-law = Según la ley
growth-figure = Crecimiento del vocabulario, { $language }
growth-caption =
    <a href="#how-growth">Palabras distintas</a> frente a palabras leídas, documento tras documento; la
    línea discontinua es lo que darían otras tantas palabras sacadas al azar.
growth-table = Crecimiento en tabla, { $language }
head-words-read = Palabras leídas
head-distinct = Distintas

## What failed

failures-intro = Entraron { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    }: { $through } { $through ->
        [one] pasó
       *[other] pasaron
    }, { $failed } { $failed ->
        [one] falló
       *[other] fallaron
    }.
failures-caption = Fallos
head-stopped-at = Se detuvo en
head-why = Por qué
head-what-to-do = Qué hacer
more-failures =
    { $n ->
        [one] { $n } fallo más
       *[other] { $n } fallos más
    }

## How to read this

reading-intro =
    Cada número de esta página, con su fórmula y su procedencia. Las cabeceras de columna llevan aquí. No se ofrecen
    sesgo, sentimiento ni verdad: requieren el juicio de quien lee.

## How this was made

provenance-intro =
    Las mismas entradas y parámetros dan este archivo byte por byte, en cualquier máquina. Para hacerlo de nuevo y
    para enumerar cada línea de un término:
provenance-held = La página contiene { $held } de { $n ->
        [one] { $n } línea de concordancia
       *[other] { $n } líneas de concordancia
    } de los términos que muestra{ $cut ->
        [none] .
       *[other] ; donde se recortan las líneas de un término, su lista lo dice y da la orden para el resto.
    }
provenance-parameters = Parámetros
provenance-version = versión
provenance-inputs = Entradas
provenance-inputs-line =
    { $n ->
        [one] { $n } entrada
       *[other] { $n } entradas
    }, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }.
provenance-all-together = Todas juntas: { $hash }
provenance-caption = Entradas y sus resúmenes criptográficos
head-input = Entrada
head-bytes = Bytes
more-inputs =
    { $n ->
        [one] { $n } entrada más
       *[other] { $n } entradas más
    }

## What report.md says in words of its own

head-language = Lengua
md-date = Fecha
md-not-known = desconocido
md-its-group = Su grupo
md-of-them-quoted = De ellos citados
md-interval = Intervalo del 95 %
md-p = p
md-p-holm = p (Holm)
md-blake3 = BLAKE3
md-parameter = Parámetro
md-value = Valor
md-kind = Clase
md-share-of = Proporción de { $word }
md-a-lead = Una pista que comprobar, no prueba de una fuente común.
md-name-pairs = Nombres que quizá sean uno, propuestas que comprobar:
md-exclusive = Tras cada palabra, sus usos y con qué frecuencia el azar por sí solo lo produciría.
md-exclusive-file = Todas las filas están en `exclusive.csv`.
md-keyness-claims =
    { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    } frente a { $rest }. De { $terms ->
        [one] { $terms } término
       *[other] { $terms } términos
    } con al menos { $least ->
        [one] { $least } uso
       *[other] { $least } usos
    }, { $below } por debajo de 0,05 tras la corrección de Holm.
md-same-bytes = Presswork { $version }. Las mismas entradas y parámetros dan este archivo byte por byte.
md-again = otra vez: { $command }
md-every-line = cada línea de un término: { $command }

## Every word, any two groups

heading-explorer = Todas las palabras, dos grupos cualesquiera
heading-left-out = Lo que esta página deja fuera
note-explorer = Dos grupos cualesquiera
note-explorer-text =
    La página solo contiene recuentos enteros; de ellos hace las medidas según elija. Frente a todos los demás son las
    de keyness.csv, en las cifras mostradas. Se da un valor p a las palabras que tienen, entre ambos lados, los usos
    mínimos que la ejecución contrasta, y solo donde ambos lados tienen bastantes documentos.
explorer-without-script =
    { $n ->
        [one] { $n } palabra distinta
       *[other] { $n } palabras distintas
    }: con script esta página compara dos grupos cualesquiera por todas ellas; sin él, están en <code>terms.csv</code> y <code>keyness.csv</code>.
explorer-intro = <a href="#how-explorer">Todas las palabras</a> de la lengua, medidas aquí{ $several ->
        [no] { "" }
       *[other]  para los dos lados que elija
    }. Elija una palabra para leer sus líneas, una cabecera para ordenar; las flechas van de palabra en palabra.
explorer-compare = Comparar
explorer-with = con
explorer-all-others = todos los demás
explorer-smaller = los { $n } grupos menores
explorer-filter = Palabras con
explorer-least = al menos { $field } usos
explorer-content = sin palabras gramaticales
explorer-of =
    { $shown } de { $n ->
        [one] { $n } palabra
       *[other] { $n } palabras
    }.
explorer-caption = Todas las palabras, { $language }
script-interval = { $low } a { $high }

## What this page leaves out

left-out-intro =
    La página debe quedar por debajo de { $n } bytes. <code>presswork report RUN --report-budget 20M</code> hace una
    mayor de la misma ejecución.
left-out-part = { $held } de { $all } { $what }; todo: { $where }
left-out-documents = documentos
left-out-failures = fallos
left-out-inputs = entradas
left-out-words = palabras de la comparación
left-out-lines = líneas de los términos mostrados
left-out-passages = caracteres de los pasajes en que están las líneas, los que las rodean
left-out-words-files = <code>terms.csv</code>, <code>keyness.csv</code>

## Words that stand together, drawn

collocations-drawn = Colocaciones dibujadas, { $language }
collocations-arcs = Un arco une dos palabras; cuanto más grueso, mayor su logDice.

## When they were published

heading-timeline = Cuándo se publicaron
timeline-intro =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    } de publicación, hasta donde se conocen: cada punto es un día, mayor cuantos más documentos.
timeline-caption = Días de publicación
timeline-table = Días de publicación en tabla
head-days = Días
head-day = Día
head-dated = Con fecha
more-days =
    { $n ->
        [one] { $n } día más
       *[other] { $n } días más
    }
timeline-dot =
    { $day }: { $n ->
        [one] { $n } documento
       *[other] { $n } documentos
    }
open-days = en el texto, sin resolver: { $days }
open-or = o

## The terminal, when a run ends

summary-significant =
    { $n ->
        [one] { $n } significativo
       *[other] { $n } significativos
    }
