// The page comes alive: its look with what stands open, then its words; each when what it needs is there. What is not seen yet comes
// in steps, between which the page answers: the layout below the screen, and what stands behind lines that are closed.
const STEP = 8; // ms of work without a pause
const pause = () => new Promise((resolve) => setTimeout(resolve));

function* below() {
  for (const part of all('.part, .block')) {
    part.classList.add('laid');
    yield part.offsetHeight;
  }
  yield* unfold(folds, 'details');
}

(async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(textOf(looks));
  document.adoptedStyleSheets = [sheet];
  Array.from(unfold(folds, ':not(details)'));
  control();
  page.classList.add('live');
  await pause();
  data = { ...JSON.parse(textOf(texts)), ...JSON.parse(textOf(lines)) };
  const languages = counted(words);
  name(languages);
  for (const root of all('.explorer')) explorer(root, languages[root.dataset.language]);
  cells();
  page.classList.add('explored');
  let until = 0;
  for (const _ of below()) {
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + STEP;
  }
  cells();
  downloads();
  page.classList.add('whole');
})();
