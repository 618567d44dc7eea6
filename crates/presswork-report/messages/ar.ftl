### The words of a report in Arabic (العربية). Syntax: Project Fluent. A message may hold the markup of the page; what fills its places is
### escaped. Between a number and its noun stands a no-break space. Statistics keep the names that the field gives them.

## Numbers of things

n-documents =
    { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندان
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    }
n-groups =
    { $n ->
        [zero] لا مجموعات
        [one] مجموعة واحدة
        [two] مجموعتان
        [few] { $n } مجموعات
        [many] { $n } مجموعة
       *[other] { $n } مجموعة
    }
n-languages =
    { $n ->
        [zero] لا لغات
        [one] لغة واحدة
        [two] لغتان
        [few] { $n } لغات
        [many] { $n } لغة
       *[other] { $n } لغة
    }
n-words =
    { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }

## The page around its sections

untitled = تقرير المدوَّنة
skip = الانتقال إلى التقرير
contents = المحتويات
footer = Presswork { $version }. ملف واحد لا يطلب شيئًا من الشبكة ولا يرسل شيئًا.
continued = { $caption }، تابع
removal-score = الدرجة { $score }
and-more = و{ $n } غيرها
more-rows =
    { $n ->
        [zero] لا مزيد من الصفوف
        [one] صف واحد آخر
        [two] صفان آخران
        [few] { $n } صفوف أخرى
        [many] { $n } صفًّا آخر
       *[other] { $n } صف آخر
    }
more-documents =
    { $n ->
        [zero] لا مزيد من المستندات
        [one] مستند واحد آخر
        [two] مستندان آخران
        [few] { $n } مستندات أخرى
        [many] { $n } مستندًا آخر
       *[other] { $n } مستند آخر
    }
more-groups =
    { $n ->
        [zero] لا مزيد من المجموعات
        [one] مجموعة واحدة أخرى
        [two] مجموعتان أخريان
        [few] { $n } مجموعات أخرى
        [many] { $n } مجموعة أخرى
       *[other] { $n } مجموعة أخرى
    }
showing = يُعرض { $shown } من { $all }، والبقية كلها في <code>{ $file }</code>.
undated = بلا تاريخ
day = { $day } { $month } { $year }
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

## The large numbers under the title

tile-documents =
    { $n ->
        [one] مستند
        [two] مستندان
        [few] مستندات
        [many] مستندًا
       *[other] مستند
    }
tile-groups =
    { $n ->
        [two] مجموعتان
        [few] مجموعات
       *[other] مجموعة
    }
tile-groups-detail = تُقارن ضمن اللغة الواحدة
tile-words =
    { $n ->
        [two] كلمتان
        [few] كلمات
       *[other] كلمة
    }
tile-words-detail = { $n } لكل مستند في المتوسط
tile-quoted = بين علامات الاقتباس
tile-removed = من البايتات أُزيلت
tile-removed-detail = وسوم الصفحة و{ $n ->
        [zero] لا شيء سواها
        [one] قطعة أخرى
        [two] قطعتان أخريان
        [few] { $n } قطع أخرى
        [many] { $n } قطعة أخرى
       *[other] { $n } قطعة أخرى
    }
tile-languages =
    { $n ->
        [two] لغتان
        [few] لغات
       *[other] لغة
    }
tile-languages-most = معظمها { $language }
tile-none-failed = لم يُخفق أيٌّ منها
tile-failed = وأخفق { $n } غيرها
tile-not-counted = { $n } غير محسوبة، { $failed }

## The list of a word's lines, before the script fills it

drawer-close = إغلاق
drawer-order = الترتيب
drawer-order-text = كما في النصوص
drawer-order-left = الكلمة السابقة
drawer-order-right = الكلمة التالية
drawer-order-group = المجموعة
drawer-group = المجموعة
drawer-voice = الصوت
drawer-voice-both = بلسانه ومقتبَس
drawer-voice-own = بلسانه
drawer-voice-quoted = مقتبَس
drawer-copy = نسخ الأسطر
drawer-lines = أسطر السياقات

## The page's script

script-lines =
    { $n ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $n } أسطر
        [many] { $n } سطرًا
       *[other] { $n } سطر
    }
script-lines-of =
    { $some } من { $n ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطرين
        [few] { $n } أسطر
        [many] { $n } سطرًا
       *[other] { $n } سطر
    }
script-held = { $count }، منها { $n } هنا
script-none-such = لا سطر يوافق ذلك.
script-none-held = لا تحوي هذه الصفحة أي سطر منه.
script-caption = أسطر { $term }
script-line = السطر
script-before = قبله
script-hit = الموضع
script-after = بعده
script-voice = الصوت
script-source = المجموعة والمستند
script-unfold = السطر { $n }: مقطعه
script-sort = رتّب حسب { $column }
script-headline = العنوان
script-own = بلسانه
script-quoted = مقتبَس
script-all-groups = كل المجموعات
script-cut = تحوي هذه الصفحة { $held } من { $n ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطرين
        [few] { $n } أسطر
        [many] { $n } سطرًا
       *[other] { $n } سطر
    }. وكلها:
script-copy = نسخ الأسطر
script-copied = نُسخ { $n ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $n } أسطر
        [many] { $n } سطرًا
       *[other] { $n } سطر
    }
script-refused = رفض المتصفح ذلك

## Headings

heading-lede = باختصار
heading-care = يُقرأ بحذر
heading-documents = مستندات المدوَّنة
heading-repeats = ما تكرّر فيها
heading-groups = المجموعات
heading-naming = ماذا يسمّونه
heading-shared-quotations = الكلمات نفسها في عدة مستندات
heading-speakers = مَن يُقتبَس عنه
heading-quantities = كم العدد؟
heading-names = الأسماء
heading-exclusive = ما انفرد به وما غاب عنه
heading-emphasis = ما يرد مبكرًا
heading-terms = أكثر المفردات استعمالًا
heading-keyness = ما تقوله كل مجموعة أكثر من غيرها
heading-places = أين في المقال
heading-phrases = أكثر العبارات استعمالًا
heading-collocations = كلمات تتلازم
heading-similarity = مدى تشابه المجموعات
heading-vocabulary = حصيلة المفردات
heading-failures = ما أخفق
heading-reading = كيف يُقرأ هذا
heading-provenance = كيف صُنع هذا

## What a report is called that nobody named

title-compared =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] مقارنة تقريرين
        [few] مقارنة { $n } تقارير
        [many] مقارنة { $n } تقريرًا
       *[other] مقارنة { $n } تقرير
    }
title-outlets =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    } من { $groups ->
        [one] جهة ناشرة واحدة
        [two] جهتين ناشرتين
        [few] { $groups } جهات ناشرة
        [many] { $groups } جهة ناشرة
       *[other] { $groups } جهة ناشرة
    }
title-days =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    } من { $groups ->
        [one] يوم واحد
        [two] يومين
        [few] { $groups } أيام
        [many] { $groups } يومًا
       *[other] { $groups } يوم
    }
title-languages =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    } في { $groups ->
        [one] لغة واحدة
        [two] لغتين
        [few] { $groups } لغات
        [many] { $groups } لغة
       *[other] { $groups } لغة
    }
title-label =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    } بحسب { $label }

## How each number is to be read

note-words = الكلمات
note-words-text =
    كلمات العنوان والمتن وأعدادهما واختصاراتهما ووسومهما وإشاراتهما وعناوينهما الإلكترونية؛ ولا تُحسب علامات الترقيم.
note-quoted = المقتبَس
note-quoted-text =
    الكلمات بين علامات الاقتباس أو في الاقتباسات المفردة، من مجموع الكلمات. وما عداها يُسمّى هنا كلامًا بلسان المستند،
    وإن كان قد ينقل ما قاله غيره.
note-quoted-formula = الكلمات المقتبسة / الكلمات
note-removed = المُزال
note-removed-text =
    ما لم يصر من نص المقال: الوسوم والتنقل وشروح الصور وأسماء الكتّاب والإعلانات. وكل قطعة نص أُزيلت مذكورة تحت
    مستندها مع القاعدة التي أزالتها. وحيث قرر النموذج المتعلَّم لا قاعدةٌ (outside-body) تدل درجة على مدى يقينه: لوغاريتم
    الأرجحية لأن يكون أرجح هذه الكتل من المتن، و0 عند تساوي الاحتمالين. ويبيّن presswork clean --explain لكل
    كتلة ما كان أثقل وزنًا.
note-removed-formula = ‎1 − بايتات المتن / بايتات الصفحة المحفوظة بعد فك ترميزها
note-resemblance = التشابه
note-resemblance-text =
    من كل تتابعات الكلمات الخمس في أيٍّ من النصين، ما يوجد منها في كليهما؛ وكلٌّ يُحسب مرة. تُستثنى العناوين والأسطر
    المكررة. ومعنى 100% أن التتابعات واحدة؛ فإن اتفقت الكلمات وترتيبها ذُكر ذلك. وقد تفوت نصوصٌ قليلة الكلمات المشتركة
    مع نص أطول منها بكثير.
note-containment = الاحتواء
note-containment-text =
    من تتابعات الكلمات الخمس في أحد النصين، ما يوجد منها في الآخر: أي كم منه يرد هناك أيضًا. النص المختصر محتوًى في
    الكامل، والكامل ليس محتوًى فيه.
note-reused = مقاطع في مستندين
note-reused-text =
    أطول التتابعات من اثنتي عشرة كلمة فأكثر الموجودة في المتنين، بصرف النظر عن حالة الحروف والعلامات والفقرات. لا
    تُقارن المستندات شبه المكررة ولا الأسطر التي تكررها الجهة الناشرة، وما اقتبسه كلاهما ليس مقطعًا. وما ورد في عدة
    مستندات يُذكر لكلٍّ منها إزاء أولها بحسب المفتاح. أما مَن سبق إليه، أو هل أخذاه عن ثالث، فلا يُعرف من هذا.
note-repeated = الأسطر المكررة
note-repeated-text =
    فقرات ترد في خمسة مستندات على الأقل من الجهة الناشرة وفي خُمس مستنداتها: ما تطبعه أسفل مقال بعد آخر. تبقى في
    المقالات ولا تدخل في أي حساب. والمستندات المؤلفة في معظمها من هذه الأسطر نُسخ لا رأي لها في ذلك.
note-naming = التسمية
note-naming-text =
    من مجموع ذكر كلمات الطقم في مجموعة، نصيب إحداها مع فترة ثقة 95%. ويُعدّ ذكرًا: الكلمة وصيغة الإضافة منها
    والمركّبات الموصولة بشرطة التي تدخل فيها. تفترض الفترة استقلال كل ذكر، وكلمات المقال الواحد ليست مستقلة: فهي تخص
    هذه النصوص وحدها.
note-naming-formula = مرات ذكر الكلمة / مرات ذكر الطقم؛ فترة ويلسون
note-shared-quotations = الاقتباسات المشتركة
note-shared-quotations-text =
    اقتباسات من عدة مستندات تشترك في كلمات بحسب الجذع وبالترتيب نفسه، وأقلها احتمالًا بالمصادفة أولًا. كل ما في
    البطاقة يشترك في الكلمات نفسها مع أول ما فيها. لا تُقارن المستندات شبه المكررة بعضها ببعض، وهي مسمّاة. تدل
    العلامات على موضع النظر: والقارئ يقرر هل اقتُبس عن شخص واحد مرتين.
note-speakers = المتكلمون
note-speakers-text =
    يُعرف المتكلم بقواعد من الجملة المجاورة للاقتباس: فعل قول وفاعله. ويُحمل الضمير على آخر شخص سُمّي قبله، واسم
    العائلة على الاسم الكامل الذي ذكره المستند قبلًا، لا على اسم في مستند آخر. وحيث لا تقول الجملة ذلك لا يُخمَّن أحد.
    والكلمات القليلة بين علامات الاقتباس التي لا تُنسب إلى أحد تُحسب على حدة.
note-quantities = الأعداد
note-quantities-text =
    أعداد يذكرها النص لشيء معدود واحد، رقمًا أو كتابةً، مع تحفظاتها. كل الأسماء التي تعدّ الناس شيء واحد، وغيرها
    يُقارن بجذعه. النقطة عدد واحد، والخط نطاق (عشرات: من أربعة وعشرين إلى ما دون المئة)، والسهم حدٌّ مفتوح (على الأقل،
    على الأكثر). والمستندات التي تذكر العدد نفسه تشترك في صف واحد من الجدول، ويعرض جملة أولها. واختلاف عددين ليس
    تناقضًا: فقد يكونان عن أيام أو أماكن أو أناس مختلفين.
note-names = الأسماء
note-names-text =
    تتابعات كلمات تبدأ بحرف كبير مع أدواتها. ويُحسب الاسم الواقع في اسم أطول على أنه الأطول، ولذلك تجد سياقات كلمته
    الأخيرة أكثر. ولا يُذكر النوع إلا حيث يُظهره النص: بلقب أو فعل قول أو كلمة مثل «مجلس».
note-name-variants = أسماء قد تكون واحدًا
note-name-variants-text =
    مقترحة من طريقة الكتابة، أو لأن أحدها صيغة قصيرة أو طويلة للآخر، وينبغي التحقق منها: لا يُدمج شيء بناءً عليها.
    والأسماء المؤكدة في ملف (--names) تُحسب واحدًا.
note-name-variants-formula = المسافة: الحروف التي تُزاد أو تُحذف أو تُغيَّر
note-exclusive = بالمصادفة
note-exclusive-text =
    احتمال أن تنفرد مجموعة بالكلمة أو بغيابها لو استعملتها المجموعات كلها بالتساوي: بحسب الكلمات وبحسب المستندات،
    وأكبرهما. ومع مستند واحد لكل مجموعة لا يصغر أبدًا: فكلمة لا ترد إلا في مقال من خمسة ترد فيه مصادفةً في مدوَّنة من
    كل خمس.
note-exclusive-formula =
    max((n_g / N)^cf, C(D_g, df) / C(D, df)) (انفراد); max((1 − n_g / N)^cf, C(D − D_g, df) / C(D, df)) (غياب)
note-emphasis = في الربع الأول
note-emphasis-text =
    مرات الذكر في الربع الأول من كلمات المتن، من مجموع الذكر في المتون؛ ففيه يقع ما يراه الخبر أهم. ومع توزع متساوٍ
    تكون واحدة من أربع.
note-uses = مرات الاستعمال
note-uses-text =
    مرات ورود المفردة (تكرارها في المدوَّنة). باختيارها تُسرد: بعدد الأسطر الذي يقوله الرقم. والعدد بين القوسين لما
    ورد منها بين علامات الاقتباس.
note-df = في مستندات
note-df-text = مستندات اللغة التي ترد فيها المفردة مرة على الأقل.
note-df-formula = df من D
note-per-million = لكل مليون
note-per-million-text =
    مرات الاستعمال لكل مليون كلمة من اللغة؛ وللعبارة، لكل مليون موضع يمكن أن تقع فيه عبارة بطولها. يتيح مقارنة
    مدوَّنات مختلفة الحجم؛ وهو في الصغيرة استقراء تقديري.
note-dp = DP
note-dp-text =
    انحراف النِّسب (deviation of proportions) على المستندات: 0 حين يستعمل كل مستند المفردة بقدر طوله، ويقترب من 1 حين
    تنفرد بها مستندات قليلة. والشرطة: مستند واحد فقط.
note-dp-formula = ½ Σ |vᵢ / f − sᵢ|: ‏vᵢ مرات الاستعمال في المستند i، و f مجموعها، و sᵢ نصيب المستند من الكلمات
note-shades = التظليل بحسب المجموعة
note-shades-text =
    كلما ازداد الظل قتامة زادت مرات الاستعمال لكل كلمة من المجموعة، في تسع درجات من جذر المعدل، وبمقياس واحد في
    الجدول. العدد هو التكرار، وبين القوسين ما ورد منه بين علامات الاقتباس.
note-shades-formula = ⌈9 √(r / max r)⌉, r = مرات الاستعمال في المجموعة / كلمات المجموعة
note-counts = هنا وفي غيرها
note-counts-text =
    مرات الاستعمال في المجموعة، ومراته في سائر مجموعات اللغة نفسها، كما حُسبت. وبين القوسين المستندات التي ترد فيها
    المفردة.
note-counts-formula = a من n₁ كلمة، b من n₂ كلمة
note-log-ratio = Log ratio
note-log-ratio-text =
    كم مرة أكثر، بالتضعيف: ‎+1 ضعف، و‎+3 ثمانية أضعاف، و‎−1 نصف. ويُعامل الصفر على أنه نصف. الخط الذي يقطع العمود هو
    فترة ثقة 95%؛ والسهم حيث لا نهاية لها. تفترض الفترة استقلال كل استعمال، وكلمات المقال الواحد ليست مستقلة: فمع قلة
    المستندات تخص هذه النصوص وحدها، وهي أضيق مما ينبغي.
note-log-ratio-formula = log₂((a / n₁) / (b / n₂))؛ والفترة بطريقة Clopper–Pearson على a من a + b
note-g2 = G²
note-g2-text =
    لوغاريتم نسبة الإمكان للخلايا الأربع (log-likelihood). وهي هنا للترتيب فقط: كلما كبرت قلّ اتفاق الجانبين. وتُطبع
    بلا إشارة: فعنوان الصفوف يقول أي الجانبين أكثر استعمالًا للمفردة.
note-p = p, p (Holm)
note-p-text =
    احتمال أن يبلغ G² هذا القدر لو استعمل الجانبان المفردة بالتساوي، قبل تصحيح هولم لكل المفردات المختبرة في المجموعة
    وبعده. ولا يُطبع إلا حيث لكلا الجانبين خمسة مستندات على الأقل، لأن العيّنة مستندات لا كلمات.
note-p-formula = الذيل الأعلى لتوزيع χ² بدرجة حرية واحدة
note-places = أين في المقال
note-places-text =
    كل مستند من حرفه الأول، يسارًا، إلى الأخير. الخط الكامل استعمال بلسان المستند، ونصف الخط استعمال بين علامات
    الاقتباس؛ ومربعات الصف الأخير اقتباساته. وتُستثنى العناوين.
note-places-formula = بايت الموضع / بايتات المتن
note-phrases = العبارات
note-phrases-text =
    كلمتان أو ثلاث متتابعة في فقرة واحدة. والعبارة من ثلاث كلمات تُحسب أيضًا في العبارتين الثنائيتين اللتين تضمهما.
    والمقتبَس: كل كلماتها بين علامات الاقتباس.
note-log-dice = logDice
note-log-dice-text =
    مدى تلازم كلمتين أيًّا كان حجم المدوَّنة: 14 حين لا ترد إحداهما دون الأخرى، وأقل بواحد حين يكون ذلك بنصف القدر.
note-cosine = جيب التمام
note-cosine-text =
    1: مجموعتان تستعملان الكلمات كلها بالنسب نفسها؛ 0: لا كلمة مشتركة بينهما. والكلمات الواردة في كل المستندات لا وزن
    لها، لئلا تجعل كلماتُ الوظيفة كل شيء متشابهًا. والشرطة: لم يبق ما يُقارن.
note-cosine-formula = Σ aᵢbᵢ / √(Σ aᵢ² Σ bᵢ²), aᵢ = cf × ln(D / df)
note-zipf = الرتبة والتكرار
note-zipf-text =
    الكلمات بحسب تكرارها: الرتبة الأولى لأكثرها استعمالًا. المحوران لوغاريتميان. والخط المتقطع قانون زيف ومندلبروت
    الأنسب، و s ميله. وتحيد عنه النصوص المقتطعة أو المنسوخة أو المصنوعة آليًّا.
note-zipf-formula = p(r) ∝ (r + q)^−s، بالإمكان الأعظم
note-growth = النمو
note-growth-text =
    الكلمات المتمايزة إزاء الكلمات المقروءة، مستندًا بعد مستند؛ والخط المتقطع ما يعطيه سحب العدد نفسه من الكلمات
    عشوائيًّا. فإن نزل عنه كرّر المستند ما قبله، وإن صعد جاء بكلمات من عنده.

## What the data cannot carry

caution-claimless-all = المستندات أقل من أن يُعمَّم منها.
caution-claimless-some = { $n } من { $all } مقارنة مستنداتها أقل من اللازم.
caution-claimless-text =
    لا تُطبع قيمة p إلا حيث للمجموعة ولسائرها { $least } مستندات لكلٍّ منهما. وفي ما عدا ذلك تخص الفروق هذه النصوص
    وحدها: ما تقوله هي، لا ما تفعله الجهات الناشرة.
caution-dominated =
    { $n ->
        [one] مستند واحد يحوي
        [two] مستندان يحويان
        [few] { $n } مستندات تحوي
        [many] { $n } مستندًا تحوي
       *[other] { $n } مستند تحوي
    } أكثر من نصف كلمات لغة ما.
caution-dominated-text = فأعداد تلك اللغة هي أعداده في معظمها.
caution-apart =
    { $n ->
        [two] لغتان كلٌّ على حدة
        [few] { $n } لغات كلٌّ على حدة
        [many] { $n } لغة كلٌّ على حدة
       *[other] { $n } لغة كلٌّ على حدة
    }.
caution-apart-text = تُحسب الكلمات وتُقارن ضمن اللغة الواحدة، لا بين اللغات.
caution-alone =
    { $n ->
        [one] مستند واحد بلا نظير
        [two] مستندان بلا نظير
        [few] { $n } مستندات بلا نظير
        [many] { $n } مستندًا بلا نظير
       *[other] { $n } مستند بلا نظير
    }.
caution-alone-text = لا تشاركها مجموعة أخرى اللغة، فلا يُقارن بها شيء.
caution-failed =
    { $n ->
        [one] أخفق مستند واحد
        [two] أخفق مستندان
        [few] أخفقت { $n } مستندات
        [many] أخفق { $n } مستندًا
       *[other] أخفق { $n } مستند
    }.
caution-failed-text = لا يُحسب شيء مما أخفق.
caution-undated =
    { $n ->
        [one] مستند واحد بلا تاريخ
        [two] مستندان بلا تاريخ
        [few] { $n } مستندات بلا تاريخ
        [many] { $n } مستندًا بلا تاريخ
       *[other] { $n } مستند بلا تاريخ
    }.
caution-undated-text = لا يُخمَّن أي تاريخ.
caution-inferred =
    { $n ->
        [one] تاريخ واحد مستنتَج
        [two] تاريخان مستنتَجان
        [few] { $n } تواريخ مستنتَجة
        [many] { $n } تاريخًا مستنتَجًا
       *[other] { $n } تاريخ مستنتَج
    }.
caution-inferred-text = قُرئت من عنوان الصفحة، لا مما تقوله.
caution-duplicates =
    { $n ->
        [one] مستند واحد يكرر
        [two] مستندان يكرران
        [few] { $n } مستندات تكرر
        [many] { $n } مستندًا تكرر
       *[other] { $n } مستند تكرر
    } في معظمه غيره.
caution-duplicates-collapsed = لا يُحسب من كل عنقود إلا أوله.
caution-duplicates-counted = يُحسب كلٌّ منها، فتُحسب كلماتها أكثر من مرة.
caution-duplicates-across = يُحسب كلٌّ منها، فيتكلم نص واحد عن عدة مجموعات في { $n ->
        [zero] لا عناقيد
        [one] عنقود واحد
        [two] عنقودين
        [few] { $n } عناقيد
        [many] { $n } عنقودًا
       *[other] { $n } عنقود
    }.
caution-reused =
    { $n ->
        [one] مقطع واحد يرد
        [two] مقطعان يردان
        [few] { $n } مقاطع ترد
        [many] { $n } مقطعًا ترد
       *[other] { $n } مقطع ترد
    } بحروفها في مجموعتين.
caution-reused-text = قد لا تكون هذه الأصوات مستقلة: فقد يكون أحدها أخذه عن الآخر، أو كلاهما عن ثالث.
caution-repeated =
    { $n ->
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    } في أسطر تكررها الجهات الناشرة.
caution-repeated-text = تبقى في المقالات ولا تدخل في أي حساب.
caution-untitled =
    { $n ->
        [one] مستند واحد بلا عنوان
        [two] مستندان بلا عنوان
        [few] { $n } مستندات بلا عنوان
        [many] { $n } مستندًا بلا عنوان
       *[other] { $n } مستند بلا عنوان
    }.
caution-untitled-text = كلمات العنوان مفقودة، أو هي في المتن.
caution-flagged =
    { $n ->
        [one] صفحة محفوظة واحدة عليها ملاحظة
        [two] صفحتان محفوظتان عليهما ملاحظة
        [few] { $n } صفحات محفوظة عليها ملاحظة
        [many] { $n } صفحة محفوظة عليها ملاحظة
       *[other] { $n } صفحة محفوظة عليها ملاحظة
    }.
caution-flagged-text = وُجد: { $kinds }.
caution-short =
    { $n ->
        [one] مستند واحد فيه
        [two] مستندان فيهما
        [few] { $n } مستندات فيها
        [many] { $n } مستندًا فيها
       *[other] { $n } مستند فيها
    } أقل من { $least } كلمة.
caution-short-text = هكذا تبدو صفحة اقتطعها جدار الدفع.

## Names of the data, in words

stage-read = القراءة
stage-clean = التنقية
stage-tokenise = التقطيع إلى كلمات
stage-count = العدّ
reason-unreadable = تعذّرت قراءته
reason-empty = فارغ
reason-binary = ليس نصًّا
reason-unsupported = من نوع لا يُفتح
reason-damaged = تالف
reason-too-large = أكبر من اللازم
reason-invalid-row = فيه سطر غير مفهوم
reason-no-text = لا يحوي نص مقال
reason-panicked = صادف خللًا في Presswork
remedy-unreadable = تحقق من المسار وأذوناته؛ لا تُتبع الروابط.
remedy-empty = احفظ الصفحة من جديد.
remedy-binary = تحقق من أن الملف صفحة لا تنزيل بجانبها.
remedy-unsupported = حوّله أولًا إلى HTML أو نص عادي.
remedy-damaged = أعد جلبه أو فك ضغطه وقارن الطول.
remedy-too-large = قسّمه، أو تحقق من أنه مستند واحد.
remedy-invalid-row = صحّح السطر، أو سمِّ حقله.
remedy-no-text = افتح الصفحة المحفوظة: فصفحة الموافقة أو صفحة الفيديو أو الفهرس لا مقال فيها.
remedy-panicked = نرجو الإبلاغ عنه مع الصفحة المحفوظة.
known-by-label = بيانات وصفية بجانب الملف
known-by-json-ld = ‏JSON-LD في الصفحة
known-by-open-graph = خاصية Open Graph
known-by-meta-element = عنصر meta
known-by-microdata = ‏microdata
known-by-title-element = عنصر title
known-by-heading = العنوان الرئيس
known-by-time-element = عنصر time
known-by-line = سطر مطبوع
known-by-first-line = السطر الأول
known-by-masthead = ترويسة الصفحة
known-by-canonical = الرابط الأساسي
known-by-url = العنوان الإلكتروني
known-by-lang-attribute = سمة lang
known-by-detected = استُدل عليه من النص
flag-depth-capped = تداخل أعمق من الحد، وسُوّيت عناصره الأعمق
flag-attributes-capped = عنصر سماته أكثر من الحد، وأُسقط الباقي
flag-nodes-capped = عناصر أكثر من الحد، قُطع عندها
flag-ill-formed = بايتات ليست من ترميزه، أُبدلت بـ U+FFFD
flag-rescued = لم يُعثر على حاوية للمتن، وأُبقي ما يُقرأ كنص

## Sentences of report.md that the page does not have

md-near-duplicates =
    { $n ->
        [one] مستند واحد يقول
        [two] مستندان يقولان
        [few] { $n } مستندات تقول
        [many] { $n } مستندًا تقول
       *[other] { $n } مستند تقول
    } بالحرف معظم ما يقوله غيره: { $counted ->
        [collapsed] يُحسب من كل عنقود أوله
       *[other] يُحسب كلٌّ منها
    }.
md-repeated-lines = أُبقي في المقالات وأُخرج من كل حساب: { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }.
md-language = { $documents } في { $groups }: { $words }، { $terms }.
n-distinct-terms =
    { $n ->
        [zero] لا مفردات
        [one] مفردة واحدة
        [two] مفردتان متمايزتان
        [few] { $n } مفردات متمايزة
        [many] { $n } مفردة متمايزة
       *[other] { $n } مفردة متمايزة
    }
n-groups-gen =
    { $n ->
        [zero] لا مجموعات
        [one] مجموعة واحدة
        [two] مجموعتين
        [few] { $n } مجموعات
        [many] { $n } مجموعة
       *[other] { $n } مجموعة
    }

## What the languages of documents are called, by their codes of ISO 639

language-af = الأفريقانية
language-am = الأمهرية
language-ar = العربية
language-az = الأذربيجانية
language-be = البيلاروسية
language-bg = البلغارية
language-bn = البنغالية
language-ca = الكتالانية
language-ckb = الكردية الوسطى
language-cs = التشيكية
language-cy = الويلزية
language-da = الدنماركية
language-de = الألمانية
language-el = اليونانية
language-en = الإنجليزية
language-eo = الإسبرانتو
language-es = الإسبانية
language-et = الإستونية
language-eu = الباسكية
language-fa = الفارسية
language-fi = الفنلندية
language-fr = الفرنسية
language-ga = الأيرلندية
language-gl = الجاليكية
language-gu = الغوجاراتية
language-he = العبرية
language-hi = الهندية
language-hr = الكرواتية
language-hu = المجرية
language-hy = الأرمنية
language-id = الإندونيسية
language-is = الأيسلندية
language-it = الإيطالية
language-ja = اليابانية
language-jv = الجاوية
language-ka = الجورجية
language-kk = الكازاخية
language-km = الخميرية
language-kn = الكانادا
language-ko = الكورية
language-ku = الكردية
language-la = اللاتينية
language-lt = الليتوانية
language-lv = اللاتفية
language-mk = المقدونية
language-ml = المالايالامية
language-mr = الماراثية
language-ms = الملايوية
language-my = البورمية
language-nb = النرويجية (بوكمول)
language-ne = النيبالية
language-nl = الهولندية
language-no = النرويجية
language-or = الأودية
language-pa = البنجابية
language-pl = البولندية
language-ps = البشتوية
language-pt = البرتغالية
language-ro = الرومانية
language-ru = الروسية
language-si = السنهالية
language-sk = السلوفاكية
language-sl = السلوفينية
language-sn = الشونا
language-so = الصومالية
language-sq = الألبانية
language-sr = الصربية
language-sv = السويدية
language-sw = السواحيلية
language-ta = التاميلية
language-te = التيلوغوية
language-th = التايلاندية
language-tk = التركمانية
language-tl = التاغالوغية
language-tr = التركية
language-uk = الأوكرانية
language-und = لغة غير معروفة
language-ur = الأردية
language-uz = الأوزبكية
language-vi = الفيتنامية
language-yi = اليديشية
language-zh = الصينية
language-zu = الزولو

## Heads of columns, and small words in cells

head-group = المجموعة
head-document = المستند
head-documents = المستندات
head-term = المفردة
head-phrase = العبارة
head-mentions = مرات الذكر
head-name = الاسم
head-line = السطر
head-outlet = الجهة الناشرة
head-words-left-out = الكلمات المستبعدة
head-here = هنا
head-elsewhere = في غيرها
head-rank = الرتبة
head-number = العدد
head-sentence = في جملته
head-who-says = مَن يقوله
head-quotations = الاقتباسات
head-speaker-named = متكلم مسمّى
head-speaker-unnamed = غير مسمّى
head-speaker-untold = غير مذكور
head-speakers = المتكلمون
head-verbs = الأفعال
of-all = { $n } <i>من { $all }</i>
of-all-dim = { $n } <i>من { $all }</i>
of-all-plain = { $n } من { $all }
not-counted = غير محسوب
no-headline = بلا عنوان
word-for-word = بالحرف
more-in-file = { $more } في <code>{ $file }</code>.
folded = تُعرض هنا بالبرنامج النصي فقط؛ وهي كلها في <code>{ $file }</code>.
not-compared = لم يُقارن: { $what }.

## The lede, and cautions

lede-by-rules = وُجد بقواعد.

## The documents

documents-intro = كل مستند وما يُعرف عنه وكيف عُرف. افتح سطرًا لترى ما أزالته التنقية، بحسب القاعدة.
head-headline = العنوان
head-date = التاريخ وكيف عُرف
head-authors = الكتّاب
near-duplicate = شبه مكرر
no-date = بلا تاريخ
no-author = بلا كاتب
label-words = الكلمات
label-quoted = المقتبَس
label-removed = المُزال
pieces-removed = أُزيلت { $n ->
        [zero] لا قطع
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $n } قطع
        [many] { $n } قطعة
       *[other] { $n } قطعة
    } بـ{ $rules ->
        [zero] لا قواعد
        [one] قاعدة واحدة
        [two] قاعدتين
        [few] { $rules } قواعد
        [many] { $rules } قاعدة
       *[other] { $rules } قاعدة
    }
no-piece-removed = لم تُزل أي قطعة نص
flagged = عليه ملاحظة
capture = الصفحة المحفوظة: { $media }، { $charset }، { $bytes } بايت.
media-text = نص عادي
address = العنوان الإلكتروني: { $url }.
known = عُرف: { $list }.
known-from = { $field } من { $by }
field-title = العنوان
field-author = الكاتب
field-outlet = الجهة الناشرة
field-language = اللغة
field-url = URL
repeated-by-outlet = كررته الجهة الناشرة فلم يُحسب: { $n ->
        [zero] لا فقرات
        [one] فقرة واحدة
        [two] فقرتان
        [few] { $n } فقرات
        [many] { $n } فقرة
       *[other] { $n } فقرة
    }، { $words ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $words } كلمات
        [many] { $words } كلمة
       *[other] { $words } كلمة
    }.
near-duplicate-of = <a href="#repeats">شبه مكرر</a> من { $key }.
flag = <strong>ملاحظة:</strong> { $flag }.
pieces-bytes =
    { $n ->
        [zero] لا قطع
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $n } قطع
        [many] { $n } قطعة
       *[other] { $n } قطعة
    }، { $bytes ->
        [zero] لا بايتات
        [one] بايت واحد
        [two] بايتان
        [few] { $bytes } بايتات
        [many] { $bytes } بايتًا
       *[other] { $bytes } بايت
    }

## What stands in it more than once

repeats-near-duplicates = المستندات شبه المكررة
repeats-intro =
    { $n ->
        [one] مستند واحد يقول
        [two] مستندان يقولان
        [few] { $n } مستندات تقول
        [many] { $n } مستندًا تقول
       *[other] { $n } مستند تقول
    } بالحرف معظم ما يقوله غيره، في { $clusters ->
        [zero] لا عناقيد
        [one] عنقود واحد
        [two] عنقودين
        [few] { $clusters } عناقيد
        [many] { $clusters } عنقودًا
       *[other] { $clusters } عنقود
    }{ $across ->
        [none] { "" }
        [all]  عبر المجموعات
       *[other] ، منها { $across } عبر المجموعات
    }.
repeats-collapsed = يُحسب من كل عنقود أول مستند بحسب المفتاح.
repeats-each-counted =
    يُحسب كلٌّ منها: فنص تطبعه ثلاث جهات يُحسب ثلاث مرات. ويحسب <code>--duplicates collapse</code> أول كل عنقود.
repeats-within = ما منه في الأول
repeats-holds = ما من الأول فيه
repeats-first = الأول بحسب المفتاح
more-clusters =
    { $n ->
        [one] عنقود آخر
        [two] عنقودان آخران
        [few] { $n } عناقيد أخرى
        [many] { $n } عنقودًا آخر
       *[other] { $n } عنقود آخر
    }
repeats-reused-intro =
    { $n ->
        [one] مقطع واحد يرد
        [two] مقطعان يردان
        [few] { $n } مقاطع ترد
        [many] { $n } مقطعًا ترد
       *[other] { $n } مقطع ترد
    } <a href="#how-reused">بالحرف</a> في مستندين ليسا شبه مكررين، منها { $across } في مجموعتين. وقد لا تكون هذه الأصوات مستقلة.
repeats-not-all = لم يُقارن كل شيء: { $what }.
head-passage = المقطع
head-first = الأول بحسب المفتاح
head-later = اللاحق
head-of-it = حصته منه
repeats-lines = أسطر تكررها الجهات الناشرة
repeats-lines-intro =
    { $n ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $n } أسطر
        [many] { $n } سطرًا
       *[other] { $n } سطر
    } <a href="#how-repeated">تكررها جهة ناشرة</a> من مستند إلى آخر: أُبقيت في المقالات وأُخرجت من كل حساب، ومجموعها { $words ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتان
        [few] { $words } كلمات
        [many] { $words } كلمة
       *[other] { $words } كلمة
    }. ويحسبها <code>--keep-repeated-lines</code>.
more-lines =
    { $n ->
        [one] سطر آخر
        [two] سطران آخران
        [few] { $n } أسطر أخرى
        [many] { $n } سطرًا آخر
       *[other] { $n } سطر آخر
    }

## Groups

groups-alone = لا شيء يُقارن به: { $keys } بلا نظير في هذه اللغة.{ $n ->
       *[other] { "" }
    }
head-share-of-words = من كلمات اللغة
caption-groups = المجموعات، { $language }

## What they call it

naming-intro =
    يضم كل شريط كل ذكر للكلمات، ومنه المركّبات مثل <i>pro-</i> أو <i>-held</i>. الممتلئ: بلسان المجموعة. الباهت: بين
    علامات الاقتباس. وفي الطرف: نصيب الكلمة الأولى مع فترة ثقة 95%. اختر كلمة لتقرأ كل ذكر لها.
naming-proposed = مقترح، تحقق من أنها تسمّي شيئًا واحدًا
naming-pale = الباهت: بين علامات الاقتباس
naming-caption = { $set } بحسب المجموعة، { $language }
naming-share-of = <a href="#how-naming">نصيب</a> { $word }
naming-neither = لا شيء منها
naming-counts = أعداد الأشرطة
naming-counts-caption = { $set }، الأعداد، { $language }
naming-own-voice = { $word }، بلسانها
head-share = النصيب
more-sets-of-words =
    { $n ->
        [one] طقم كلمات آخر
        [two] طقما كلمات آخران
        [few] { $n } أطقم كلمات أخرى
        [many] { $n } طقم كلمات آخر
       *[other] { $n } طقم كلمات آخر
    }

## The same words in two documents

shared-intro =
    { $n ->
        [one] مقطع واحد يرد
        [two] مقطعان يردان
        [few] { $n } مقاطع ترد
        [many] { $n } مقطعًا ترد
       *[other] { $n } مقطع ترد
    } في اقتباسات عدة مستندات، وأقلها احتمالًا بالمصادفة أولًا؛ والكلمات المشتركة معلَّمة. خيط يُتحقق منه لا دليل على مصدر واحد.
shared-run = تتابع من { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتين
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }
shared-no-speaker = المتكلم غير مذكور
shared-caution = قبل أن تسمّي متكلمًا بآخر، سل نفسك لمَ لم يُسمَّ أحدهم.
more-pairs =
    { $n ->
        [one] زوج آخر
        [two] زوجان آخران
        [few] { $n } أزواج أخرى
        [many] { $n } زوجًا آخر
       *[other] { $n } زوج آخر
    }
shared-near-duplicate = شبه مكرر من مستند آخر
shared-repeats =
    { $n ->
        [one] منها واحد شبه مكرر
        [two] منها اثنان شبه مكررين
       *[other] منها { $n } شبه مكررة
    }
more-quotations =
    { $n ->
        [one] اقتباس آخر
        [two] اقتباسان آخران
        [few] { $n } اقتباسات أخرى
        [many] { $n } اقتباسًا آخر
       *[other] { $n } اقتباس آخر
    }
more-passages =
    { $n ->
        [one] مقطع آخر
        [two] مقطعان آخران
        [few] { $n } مقاطع أخرى
        [many] { $n } مقطعًا آخر
       *[other] { $n } مقطع آخر
    }
shared-more = { $more } في <code>quotation_clusters.csv</code>؛ والأزواج في <code>shared_quotations.csv</code>.
speakers-some-unnamed = ليس كل متكلم مسمّى
md-more-sides = { $n } غيرها
speakers-same-name = الاسم نفسه
speakers-other-name = أسماء مختلفة
speakers-unnamed = لا متكلم مسمّى

## Who is quoted

speakers-intro =
    { $n ->
        [zero] لا اقتباسات
        [one] اقتباس واحد
        [two] اقتباسان
        [few] { $n } اقتباسات
        [many] { $n } اقتباسًا
       *[other] { $n } اقتباس
    }: كم هي من كلمات كل مجموعة، ومَن يتكلم، والأفعال الدالة على ذلك. والعدد بعد الاسم عدد اقتباساته. افتح سطرًا لقراءتها.
speakers-held = يُحسب هنا أول { $n } منها؛ وكلها في <code>quotations.csv</code>.
speakers-scare = و{ $n } من كلمات قليلة
speakers-quoted = ما اقتُبس
speakers-more = و{ $n } غيرها في <code>quotations.csv</code>
quotation-marks = «{ $text }»
speakers-caption = مَن يُقتبَس عنه، { $language }

## How many?

quantities-intro =
    ما <a href="#how-quantities">تعدّه</a> مجموعتان فأكثر، بمقياس لوغاريتمي: اختر نقطة لتقرأ جملتها أدناه.
    والأعداد المختلفة قد تكون عن أيام أو أماكن أو أناس مختلفين.
quantities-strip-caption = أعداد { $thing } بمقياس لوغاريتمي، { $language }
quantities-caption = أعداد { $thing } مع جملها، { $language }
head-numbers = الأعداد
the-writer = الكاتب
quoted-in-brackets = (مقتبَس)
quantities-more-things =
    { $n ->
        [one] شيء معدود آخر
        [two] شيئان معدودان آخران
        [few] { $n } أشياء معدودة أخرى
        [many] { $n } شيئًا معدودًا آخر
       *[other] { $n } شيء معدود آخر
    }
quantities-all = كل الأعداد التي تذكرها النصوص ({ $n })، ومنها المبالغ والنسب والمقاييس: <code>quantities.csv</code>.
n-counts =
    { $n ->
        [zero] لا أرقام
        [one] رقم واحد
        [two] رقمان
        [few] { $n } أرقام
        [many] { $n } رقمًا
       *[other] { $n } رقم
    }
scale-million =
    { $n ->
        [one] مليون
        [few] { $n } ملايين
        [many] { $n } مليونًا
       *[other] { $n } مليون
    }
scale-billion =
    { $n ->
        [one] مليار
        [few] { $n } مليارات
        [many] { $n } مليارًا
       *[other] { $n } مليار
    }

## Names

names-intro =
    { $n ->
        [zero] لا أسماء
        [one] اسم واحد
        [two] اسمان
        [few] { $n } أسماء
        [many] { $n } اسمًا
       *[other] { $n } اسم
    } مع مرات ذكرها، وبين القوسين ما كان منها بين علامات الاقتباس. اختر اسمًا لترى جمله، وعددًا لترى جمل مجموعة واحدة.
    الأقتم: أكثر لكل 1,000 كلمة من المجموعة.
names-caption = الأسماء، { $language }
more-names =
    { $n ->
        [one] اسم آخر
        [two] اسمان آخران
        [few] { $n } أسماء أخرى
        [many] { $n } اسمًا آخر
       *[other] { $n } اسم آخر
    }
names-pairs-intro = اقتراحات للتحقق، لا يُدمج شيء: { $n ->
        [zero] لا أزواج
        [one] زوج واحد
        [two] زوجان
        [few] { $n } أزواج
        [many] { $n } زوجًا
       *[other] { $n } زوج
    }، والمختلفة كتابةً أولًا.
names-together = معًا في { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندين
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    }
kind-person = شخص
kind-organisation = مؤسسة
kind-place = مكان
relation-spelling = متقاربان كتابةً
relation-article = الفرق أداة تعريف
relation-initial = في أحدهما حرف أول
relation-short-form = صيغة قصيرة
relation-longer-form = صيغة أطول
relation-acronym = اختصار

## Exclusive and missing

exclusive-intro =
    ما تنفرد به مجموعة، وما تنفرد بخلوّها منه: وبعد كل كلمة مرات استعمالها، وكم مرة تفضي إليه المصادفة وحدها. أما
    المشترك بينها جميعًا ففي أكثر المفردات استعمالًا.
exclusive-caption = ما انفرد به وما غاب عنه، { $language }
exclusive-head = هنا فقط، <a href="#how-exclusive">وبالمصادفة</a>
exclusive-only = هنا فقط
exclusive-missing = في كل ما عداها، لا هنا
exclusive-all = كل الصفوف ({ $n }): <code>exclusive.csv</code>.
exclusive-adjusted = بعد التصحيح { $p }
exclusive-holm =
    { $n ->
        [zero] لم يُطرح أي سؤال
        [one] طُرح سؤال واحد
        [two] طُرح سؤالان
        [few] طُرحت { $n } أسئلة
        [many] طُرح { $n } سؤالًا
       *[other] طُرح { $n } سؤال
    }، كل كلمة عند كل مجموعة، فتبرز بعض الكلمات مصادفةً؛ وقيمة p المصحَّحة (هولم) تحسب لها جميعًا: فإن قلّت عن 0.05 فالمصادفة
    وحدها لا تكاد تفسر الكلمة، وإن قاربت 1 فسّرتها؛ وحيث لا تُذكر فهي 1.
presence-heading = ما لدى كل مجموعة
presence-intro =
    أسماء وكلمات تشترك فيها عدة مجموعات، وأولها ما يغيب عن بعضها. في كل خانة مرات الاستعمال في كل 1000 كلمة وعددها؛ و0
    حيث لا تستعملها المجموعة.
presence-caption = الحضور بحسب المجموعة، { $language }
presence-head = الاسم أو الكلمة
presence-name = اسم
chance-million = أقل من 1 في المليون
chance-one-in = ‏1 من { $n }
chance-likely = احتماله أرجح من عدمه

## What stands early

emphasis-intro =
    من الذكر في المقالات، ما وقع منه <a href="#how-emphasis">في الربع الأول</a>؛ ومع توزع متساوٍ يكون
    واحدًا من أربعة. وحرف «ع» مع عدد: الذكر في العناوين.
emphasis-caption = ما يرد مبكرًا، { $language }
head-word-or-name = كلمة أو اسم
emphasis-headlines = ع { $n }
emphasis-file = بحسب المستند: <code>emphasis.csv</code>.
emphasis-file-more =
    { $n ->
        [one] صف واحد آخر
        [two] صفان آخران
        [few] { $n } صفوف أخرى
        [many] { $n } صفًّا آخر
       *[other] { $n } صف آخر
    }، وبحسب المستند: <code>emphasis.csv</code>.

## Terms and phrases

terms-intro =
    كلمات المحتوى بحسب تكرارها، دون كلمات الوظيفة. اختر كلمة لترى كل سطر ترد فيه، وعددًا لترى أسطر مجموعة واحدة. <a
    href="#how-shades">كلما قتمت</a> الخلية زاد استعمال المجموعة للكلمة؛ وبين القوسين ما بين علامات الاقتباس.
terms-caption = المفردات بحسب تكرارها، { $language }
other-groups =
    { $n ->
        [one] مجموعة أخرى
        [two] مجموعتان أخريان
        [few] { $n } مجموعات أخرى
        [many] { $n } مجموعة أخرى
       *[other] { $n } مجموعة أخرى
    }
phrases-intro = كلمتان وثلاث متتابعة، بحسب تكرارها.
phrases-caption = العبارات بحسب تكرارها، { $language }

## What each group says more than the others

keyness-intro =
    كل مجموعة إزاء سائر مجموعات لغتها، والأقوى أولًا. أعداد الجانبين كما هي؛ والعمود هو log ratio، والخط الذي يقطعه
    فترة ثقته 95%.
keyness-too-few = المستندات أقل من أن يُقال أكثر مما في هذه النصوص.
keyness-only = تخص هذه النصوص وحدها
keyness-claims =
    { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندان
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    } إزاء { $rest }. من { $terms ->
        [zero] لا مفردات
        [one] مفردة واحدة
        [two] مفردتين
        [few] { $terms } مفردات
        [many] { $terms } مفردة
       *[other] { $terms } مفردة
    } اختُبرت ({ $least ->
        [zero] لا استعمالات
        [one] استعمال واحد
        [two] استعمالان
        [few] { $least } استعمالات
        [many] { $least } استعمالًا
       *[other] { $least } استعمال
    } على الأقل)، { $below ->
        [zero] لا شيء يختلف
       *[other] { $below } تختلف
    } اختلافًا ذا دلالة: p دون 0.05 بعد تصحيح هولم، بخط غليظ.
keyness-no-claims =
    { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندان
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    } إزاء { $rest }: بلا قيمة p، إذ يحتاج كل جانب إلى { $needed }. من { $terms ->
        [zero] لا مفردات
        [one] مفردة واحدة
        [two] مفردتين
        [few] { $terms } مفردات
        [many] { $terms } مفردة
       *[other] { $terms } مفردة
    } لها { $least ->
        [zero] لا استعمالات
        [one] استعمال واحد
        [two] استعمالان
        [few] { $least } استعمالات
        [many] { $least } استعمالًا
       *[other] { $least } استعمال
    } على الأقل، ما يميّز هذه النصوص أكثر، بحسب G².
keyness-caption = { $group } إزاء غيرها، { $language }
keyness-less = أقل هنا
keyness-more = أكثر هنا
keyness-more-rows = أكثر من غيرها
keyness-less-rows = أقل من غيرها
keyness-none = لا مفردة تُعرض.
interval = { $low } إلى { $high }

## Where in the article

places-intro =
    كل مستند من اليسار، حيث <a href="#how-places">يبدأ</a>، إلى اليمين. الخط الكامل استعمال بلسانه، ونصف
    الخط استعمال بين علامات الاقتباس.
places-quotations = ويبيّن الصف الأخير مواضع الاقتباسات.
places-caption = أين في المقال، { $language }
places-row = الاقتباسات

## Words that stand together

collocations-intro = كلمتان لا يفصل بينهما أكثر من { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتين
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }، بأكثر مما تفعله المصادفة، بحسب <a href="#how-log-dice">logDice</a>.
collocations-caption = المتلازمات اللفظية، { $language }
head-together = معًا
head-by-chance = بالمصادفة

## How alike the groups are

similarity-intro =
    <a href="#how-cosine">جيب تمام</a> كلماتها، دون ما يرد في كلٍّ منها: كلما قتم زاد التشابه. وفي
    <code>similarity.csv</code> المستندات أيضًا.
similarity-caption = تشابه المجموعات، { $language }

## The vocabulary

zipf-figure = الرتبة والتكرار، { $language }
zipf-caption =
    <a href="#how-zipf">مرات الاستعمال بحسب الرتبة</a>، والمحوران لوغاريتميان: { $types } كلمة متمايزة،
    منها { $once } ({ $share }) استُعملت مرة واحدة. والخط المتقطع قانون زيف ومندلبروت، s = { $s }،
    q = { $q }.
zipf-table = الرتبة والتكرار في جدول، { $language }
as-table = الشيء نفسه في جدول
head-by-the-law = بحسب القانون
growth-figure = نمو حصيلة المفردات، { $language }
growth-caption =
    <a href="#how-growth">الكلمات المتمايزة</a> إزاء الكلمات المقروءة، مستندًا بعد مستند؛ والخط المتقطع ما
    يعطيه سحب العدد نفسه من الكلمات عشوائيًّا.
growth-table = النمو في جدول، { $language }
head-words-read = الكلمات المقروءة
head-distinct = المتمايزة

## What failed

failures-intro = دخل { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندان
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    }: عبر منها { $through } وأخفق { $failed }.
failures-caption = الإخفاقات
head-stopped-at = توقف عند
head-why = السبب
head-what-to-do = ما العمل
more-failures =
    { $n ->
        [one] إخفاق آخر
        [two] إخفاقان آخران
        [few] { $n } إخفاقات أخرى
        [many] { $n } إخفاقًا آخر
       *[other] { $n } إخفاق آخر
    }

## How to read this

reading-intro =
    كل عدد في هذه الصفحة مع صيغته ومصدره. ورؤوس الأعمدة تؤدي إلى هنا. لا يُقدَّم الميل ولا الشعور ولا الصدق: فهي تحتاج
    إلى حكم القارئ.

## How this was made

provenance-intro =
    المُدخلات والمعاملات نفسها تعطي هذا الملف بايتًا ببايت، على أي جهاز. لصنعه من جديد، ولسرد كل سطر لمفردة:
provenance-held = تحوي الصفحة { $held } من { $n ->
        [one] سطر سياق واحد
        [two] سطري سياق
        [few] { $n } أسطر سياق
        [many] { $n } سطر سياق
       *[other] { $n } سطر سياق
    } للمفردات التي تعرضها{ $cut ->
        [none] .
       *[other] ؛ وحيث اقتُطعت أسطر مفردة قالت قائمتها ذلك وأعطت أمر البقية.
    }
provenance-parameters = المعاملات
provenance-version = الإصدار
provenance-inputs = المُدخلات
provenance-inputs-line =
    { $n ->
        [zero] لا مُدخلات
        [one] مُدخل واحد
        [two] مُدخلان
        [few] { $n } مُدخلات
        [many] { $n } مُدخلًا
       *[other] { $n } مُدخل
    }، { $bytes ->
        [zero] لا بايتات
        [one] بايت واحد
        [two] بايتان
        [few] { $bytes } بايتات
        [many] { $bytes } بايتًا
       *[other] { $bytes } بايت
    }.
provenance-all-together = مجتمعةً: { $hash }
provenance-caption = المُدخلات وبصماتها
head-input = المُدخل
head-bytes = البايتات
more-inputs =
    { $n ->
        [one] مُدخل آخر
        [two] مُدخلان آخران
        [few] { $n } مُدخلات أخرى
        [many] { $n } مُدخلًا آخر
       *[other] { $n } مُدخل آخر
    }

## What report.md says in words of its own

head-language = اللغة
md-date = التاريخ
md-not-known = غير معروف
md-its-group = مجموعته
md-of-them-quoted = منها مقتبَس
md-interval = فترة ثقة 95%
md-p = p
md-p-holm = p (Holm)
md-blake3 = BLAKE3
md-parameter = المعامل
md-value = القيمة
md-kind = النوع
md-share-of = نصيب { $word }
md-a-lead = خيط يُتحقق منه لا دليل على مصدر واحد.
md-name-pairs = أسماء قد تكون واحدًا، اقتراحات للتحقق:
md-exclusive = بعد كل كلمة مرات استعمالها، وكم مرة تفضي إليه المصادفة وحدها.
md-exclusive-file = كل الصفوف في `exclusive.csv`.
md-keyness-claims =
    { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندان
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    } إزاء { $rest }. من { $terms ->
        [zero] لا مفردات
        [one] مفردة واحدة
        [two] مفردتين
        [few] { $terms } مفردات
        [many] { $terms } مفردة
       *[other] { $terms } مفردة
    } لها { $least ->
        [zero] لا استعمالات
        [one] استعمال واحد
        [two] استعمالان
        [few] { $least } استعمالات
        [many] { $least } استعمالًا
       *[other] { $least } استعمال
    } على الأقل، { $below } دون 0.05 بعد تصحيح هولم.
md-same-bytes = Presswork { $version }. المُدخلات والمعاملات نفسها تعطي هذا الملف بايتًا ببايت.
md-again = من جديد: { $command }
md-every-line = كل سطر لمفردة: { $command }

## Every word, any two groups

heading-explorer = كل كلمة، وأي مجموعتين
heading-left-out = ما تركته هذه الصفحة
note-explorer = أي مجموعتين
note-explorer-text =
    لا تحوي الصفحة إلا أعدادًا صحيحة، وتصنع منها المقاييس بحسب اختيارك. وإزاء كل ما عداها تكون هي مقاييس keyness.csv
    بالأرقام المعروضة. وتُعطى قيمة p للكلمات التي لها في الجانبين معًا أقل استعمالات يختبرها التشغيل، وحيث لكلا
    الجانبين ما يكفي من المستندات فقط.
explorer-without-script =
    { $n ->
        [one] كلمة متمايزة واحدة
        [two] كلمتان متمايزتان
        [few] { $n } كلمات متمايزة
        [many] { $n } كلمة متمايزة
       *[other] { $n } كلمة متمايزة
    }: مع البرنامج النصي تقارن الصفحة بها أي مجموعتين؛ ومن دونه هي في <code>terms.csv</code> و<code>keyness.csv</code>.
explorer-intro = <a href="#how-explorer">كل كلمات</a> اللغة، تُقاس هنا{ $several ->
        [no] { "" }
       *[other]  للجانبين اللذين تختارهما
    }. اختر كلمة لتقرأ أسطرها، أو رأس عمود للترتيب؛ ومفاتيح الأسهم تنقل من كلمة إلى أخرى.
explorer-compare = قارن
explorer-with = بـ
explorer-all-others = كل ما عداها
explorer-smaller = المجموعات الأصغر ({ $n })
explorer-filter = كلمات فيها
explorer-least = ‏{ $field } استعمالات على الأقل
explorer-content = دون كلمات الوظيفة
explorer-of =
    { $shown } من { $n ->
        [zero] لا كلمات
        [one] كلمة واحدة
        [two] كلمتين
        [few] { $n } كلمات
        [many] { $n } كلمة
       *[other] { $n } كلمة
    }.
explorer-caption = كل كلمة، { $language }
script-interval = { $low } إلى { $high }

## What this page leaves out

left-out-intro =
    يُراد للصفحة أن تبقى دون { $n } بايت. ويصنع <code>presswork report RUN --report-budget 20M</code> أكبر منها من
    التشغيل نفسه.
left-out-part = { $held } من { $all } { $what }؛ وكلها: { $where }
left-out-documents = مستند
left-out-failures = إخفاق
left-out-inputs = مُدخل
left-out-words = كلمة في المقارنة
left-out-lines = سطر للمفردات المعروضة
left-out-passages = حرف من المقاطع التي فيها الأسطر، وهي ما حول الأسطر
left-out-words-files = <code>terms.csv</code>, <code>keyness.csv</code>

## Words that stand together, drawn

collocations-drawn = المتلازمات مرسومةً، { $language }
collocations-arcs = يصل القوس بين كلمتين؛ وكلما ثخن علا logDice.

## When they were published

heading-timeline = متى نُشرت
timeline-intro =
    { $n ->
        [one] يوم نشر واحد
        [two] يوما نشر
        [few] { $n } أيام نشر
        [many] { $n } يوم نشر
       *[other] { $n } يوم نشر
    }، بقدر ما عُرف: كل نقطة يوم، وتكبر بكثرة المستندات.
timeline-caption = أيام النشر
timeline-table = أيام النشر في جدول
head-days = الأيام
head-day = اليوم
head-dated = المؤرَّخ
more-days =
    { $n ->
        [one] يوم آخر
        [two] يومان آخران
        [few] { $n } أيام أخرى
        [many] { $n } يومًا آخر
       *[other] { $n } يوم آخر
    }
timeline-dot =
    { $day }: { $n ->
        [zero] لا مستندات
        [one] مستند واحد
        [two] مستندان
        [few] { $n } مستندات
        [many] { $n } مستندًا
       *[other] { $n } مستند
    }
open-days = في النص، غير محسوم: { $days }
open-or = أو

## The terminal, when a run ends

summary-significant = { $n } ذات دلالة
