// The page comes alive: its look, then what is folded, then its words; each when what it needs is there.
unpacked().then(async ([looks, concordance, words, ...folds]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(textOf(looks));
  document.adoptedStyleSheets = [sheet];
  unfold(folds);
  control();
  page.classList.add('live');
  await new Promise((resolve) => setTimeout(resolve));
  data = JSON.parse(textOf(concordance));
  const languages = counted(words);
  name(languages);
  for (const root of all('.explorer')) explorer(root, languages[root.dataset.language]);
  cells();
  downloads();
  page.classList.add('explored');
});
