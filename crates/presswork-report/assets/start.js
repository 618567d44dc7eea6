// The page comes alive: its look with what stands open, then its words; each when what it needs is there. What is not seen yet comes
// in steps, between which the page answers: the layout below the screen, and what stands behind lines that are closed.
const STEP = 8; // ms of work without a pause
const pause = () => new Promise((resolve) => setTimeout(resolve));

// Where the reader is does not move as what stands above gets its height: at the place that the address names, until they go on
// from there, else at what is on top of the screen.
function* below() {
  const parts = all('.part, .block:not(.language)');
  const box = (part) => part.getBoundingClientRect();
  let named = location.hash;
  for (const act of ['wheel', 'touchmove', 'pointerdown', 'keydown']) on(window, act, () => (named = ''));
  on(window, 'hashchange', () => (named = location.hash));
  for (const part of parts) {
    const top = parts.find((one) => box(one).bottom > 0);
    const at = top && box(top).top;
    part.classList.add('laid');
    const place = $(named.slice(1));
    if (place) place.scrollIntoView({ behavior: 'instant' });
    else if (scrollY && top) scrollBy({ top: box(top).top - at, behavior: 'instant' });
    yield;
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
