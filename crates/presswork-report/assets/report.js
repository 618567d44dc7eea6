// The concordance drawer.
const CONTEXT = 110; // UTF-16 units shown on either side of a hit
const [KEY, GROUP, ZONE, LANGUAGE, TEXT, QUOTED] = [0, 1, 2, 3, 4, 5]; // columns of the passages
const LETTER = /[^\0-/:-@[-`{-\x7f\xa0-\xbf\u2000-\u206f\u3000-\u303f]/; // as search.rs has it
const RUN = new RegExp(`${LETTER.source}+`, 'g');
const UNSTEADY = /[\u0370-\u03ff\u1000-\uffff]/; // as runs.rs has it

let term;
let listed = [];
let opener;

// The passage's text around a hit, on one line, cut at white space and never inside a character.
function context(text, start, end) {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (from > 0) {
    const space = text.slice(from, start).search(/\s/);
    if (space >= 0) from += space;
    else if (/[\uDC00-\uDFFF]/.test(text[from])) from += 1;
  }
  if (to < text.length) {
    const spaced = text.slice(end, to).match(/^[\s\S]*\s/);
    if (spaced) to = end + spaced[0].length;
    else if (/[\uDC00-\uDFFF]/.test(text[to])) to -= 1;
  }
  const flat = (piece) => piece.replace(/\s+/g, ' ');
  return {
    left: (from > 0 ? '…' : '') + flat(text.slice(from, start)),
    hit: flat(text.slice(start, end)),
    right: flat(text.slice(end, to)).trimEnd() + (to < text.length ? '…' : ''),
  };
}

function collator(tag) {
  try {
    return new Intl.Collator(tag || 'en', { sensitivity: 'base' });
  } catch {
    return new Intl.Collator('en');
  }
}

const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
const tongue = () => data.languages[term.language];

function ordered(chosen) {
  const order = $('drawer-order').value;
  if (order === 'text') return chosen;
  const { compare } = collator(tongue()[0]);
  const keyOf = {
    left: (line) => wordsOf(line.left).reverse().slice(0, 4),
    right: (line) => wordsOf(line.right).slice(0, 4),
    group: (line) => [data.groups[line.group][0]],
  }[order];
  const keyed = chosen.map((line) => [keyOf(line), line]);
  keyed.sort(([a, x], [b, y]) => {
    for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
      const by = compare(a[i], b[i]);
      if (by) return by;
    }
    return a.length - b.length || x.at - y.at;
  });
  return keyed.map(([, line]) => line);
}

function chosen() {
  const group = $('drawer-group').value;
  const voice = $('drawer-voice').value;
  return ordered(listed.filter((line) => (group === '' || line.group === +group) && (voice === '' || line.quoted === +voice)));
}

function sign(group) {
  const [name, colour, shape] = data.groups[group];
  return el('bdi', `g${colour}${shape === colour ? '' : ` m${shape}`}`, name);
}

// The whole passage under its line, with the hit marked.
function open(button, row, line) {
  const opens = button.ariaExpanded !== 'true';
  button.ariaExpanded = opens;
  if (!opens) return row.nextElementSibling.remove();
  const text = data.passages[TEXT][line.passage];
  const [tag, direction] = tongue();
  const whole = [text.slice(0, line.start), el('mark', '', text.slice(line.start, line.end)), text.slice(line.end)];
  row.after(el('tr', 'passage', el('td', { colspan: 6 }, el('p', { lang: tag, dir: direction }, ...whole))));
}

// Columns run as the page does: lines of a language that runs the other way stand in the reverse order.
const inOrder = (before, hit, after) => (tongue()[1] === (dir || 'ltr') ? [before, hit, after] : [after, hit, before]);

function rowOf(line, at) {
  const button = el('button', { class: 'unfold', 'aria-expanded': false, 'aria-label': say('unfold', { n: at + 1 }) }, number(at + 1));
  const row = el('tr', line.quoted ? 'is-quoted' : '');
  on(button, 'click', () => open(button, row, line));
  const [tag, direction] = tongue();
  const cell = (name, ...inside) => el('td', { class: name, lang: tag, dir: direction }, ...inside);
  const around = (name, text) => cell(name, el('div', '', el('span', '', text)));
  const source = el('bdi', 'key', data.keys[line.key] + (line.title ? ` · ${say('headline')}` : ''));
  row.append(
    el('td', 'no', button),
    ...inOrder(around('before', line.left), cell('hit', el('mark', '', line.hit)), around('after', line.right)),
    el('td', 'voice', say(line.quoted ? 'quoted' : 'own')),
    el('td', 'source', sign(line.group), source),
  );
  return row;
}

function list() {
  const now = chosen();
  const total = term.total;
  const held = listed.length;
  const count = now.length === total ? say('lines', { n: total }) : say('lines-of', { some: now.length, n: total });
  $('drawer-count').textContent = now.length < held && held < total ? say('held', { count, n: held }) : count;
  const region = $('drawer-lines');
  region.scrollTop = 0;
  if (!now.length) return region.replaceChildren(el('p', 'dim', say(held ? 'none-such' : 'none-held')));
  const columns = ['line', ...inOrder('before', 'hit', 'after'), 'voice', 'source'];
  region.replaceChildren(
    el(
      'table',
      'lines',
      el('caption', '', say('caption', { term: term.term })),
      el('colgroup', '', ...columns.map((name) => el('col', name))),
      el('thead', 'hidden', el('tr', '', ...columns.map((name) => el('th', '', say(name))))),
      el('tbody', '', ...now.map(rowOf)),
    ),
  );
}

const option = (value, text) => el('option', { value }, text);

// The concordance is whole when the explorer's words have given its terms their names.
let whole;
let named = false;
const ready = new Promise((resolve) => (whole = resolve));

function name(languages) {
  const [names, , totals, lines] = data.terms;
  let first = 0;
  data.first = lines.map((n) => (first += Math.max(n, 0)) - Math.max(n, 0));
  for (const of of languages) {
    of.places.forEach((place, w) => {
      if (names[place] !== 0) return;
      names[place] = of.terms[w];
      totals[place] = of.cf.reduce((n, cf) => n + cf[w], 0);
    });
  }
  named = true;
  whole();
}

// Passage, start, end and whether quoted of the lines that are listed: passages by their distances.
function linesListed(at) {
  const [passages, starts, lengths, quoted] = data.lines;
  let passage = 0;
  return Array.from({ length: data.terms[3][at] }, (_, line) => {
    const n = data.first[at] + line;
    passage += passages[n];
    return [passage, starts[n], starts[n] + lengths[n], quoted[n]];
  });
}

// The passages in small letters; where those take another number of units, nothing.
const small = () =>
  (data.small ??= data.passages[TEXT].map((text) => (text.toLowerCase().length === text.length ? text.toLowerCase() : '')));

// The runs of letters of a language's passages, each once, with the uses and documents of each group: as runs.rs has them.
function runsOf(language, groups) {
  const runs = new Map();
  const [keys, groupsOf, , languages] = data.passages;
  small().forEach((text, passage) => {
    if (languages[passage] !== language) return;
    const name = data.groups[groupsOf[passage]][0];
    const known = groups.findIndex(([group]) => group === name);
    const group = known < 0 ? groups.length - 1 : known;
    const key = keys[passage];
    for (const [word] of text.matchAll(RUN)) {
      if (UNSTEADY.test(word)) continue;
      const run = runs.get(word) ?? { word, uses: groups.map(() => 0), in: groups.map(() => 0), seen: new Set() };
      runs.set(word, run);
      run.uses[group] += 1;
      run.in[group] += !run.seen.has(key);
      run.seen.add(key);
    }
  });
  return [...runs.values()];
}

// The lines of a term that is searched for: no letter stands against it.
function searched(at) {
  const [wanted, language] = [data.terms[0][at].toLowerCase(), data.terms[1][at]];
  const found = [];
  small().forEach((text, passage) => {
    if (data.passages[LANGUAGE][passage] !== language) return;
    const stretches = data.passages[QUOTED][passage];
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (LETTER.test(text[start - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
      found.push([passage, start, end, +stretches.some((from, i) => i % 2 === 0 && from <= start && start < stretches[i + 1])]);
    }
  });
  return found;
}

const placesOf = (at) => (data.terms[3][at] < 0 ? searched(at) : linesListed(at));

function linesOf(at) {
  return placesOf(at).map(([passage, start, end, quoted], line) => {
    const [key, group, zone] = [KEY, GROUP, ZONE].map((column) => data.passages[column][passage]);
    return { at: line, passage, start, end, quoted, key, group, title: zone === 1, ...context(data.passages[TEXT][passage], start, end) };
  });
}

// The drawer with the lines at that place of the concordance, those of one group or voice where `of` names them; where there
// are none, with what `otherwise` says of the term.
function show(at, button, otherwise, of = {}) {
  const [names, languages, totals] = data.terms;
  const held = at in names;
  if (!held && !otherwise) return;
  term = held ? { term: names[at], language: languages[at], total: totals[at], command: data.commands[at] } : otherwise;
  opener = button;
  all('.chosen').forEach((node) => node.classList.remove('chosen'));
  all(`button[value="${at}"]`).forEach((node) => node.classList.add('chosen'));
  listed = held ? linesOf(at) : [];
  put($('drawer-term'), { lang: tongue()[0], dir: 'auto' }).textContent = term.term;
  const counts = new Map();
  for (const line of listed) counts.set(line.group, (counts.get(line.group) || 0) + 1);
  const groups = [...counts].sort(([a], [b]) => a - b);
  $('drawer-group').replaceChildren(
    option('', say('all-groups')),
    ...groups.map(([group, n]) => option(group, `${data.groups[group][0]} (${number(n)})`)),
  );
  $('drawer-group').value = of.group ?? '';
  $('drawer-voice').value = of.voice ?? '';
  const cut = term.command !== undefined;
  $('drawer-cut').hidden = !cut;
  if (cut) {
    $('drawer-cut-text').textContent = say('cut', { held: listed.length, n: term.total });
    $('drawer-command').textContent = term.command;
  }
  $('drawer-copy').hidden = !listed.length || !navigator.clipboard;
  $('drawer-csv').hidden = !listed.length;
  $('drawer-copy').textContent = say('copy');
  list();
  if (!drawer.open) drawer.showModal();
  $('drawer-lines').focus();
}

// The lines that are shown, as they are shown.
const taken = () => [
  ['key', 'group', 'voice', 'zone', 'left', 'hit', 'right'],
  ...chosen().map((line) =>
    [
      data.keys[line.key],
      data.groups[line.group][0],
      line.quoted ? 'quoted' : 'own',
      line.title ? 'title' : 'body',
      line.left,
      line.hit,
      line.right,
    ].map((text) => text.replace(/\s+/g, ' ').trim()),
  ),
];

async function copy() {
  const rows = taken();
  let said = say('copied', { n: rows.length - 1 });
  try {
    await navigator.clipboard.writeText(rows.map((row) => row.join('\t')).join('\n'));
  } catch {
    said = say('refused');
  }
  $('drawer-copy').textContent = said;
}

// A modal dialog keeps the page behind it out of reach; this keeps Tab from leaving for the browser.
function trap(event) {
  if (event.key !== 'Tab') return;
  const reachable = all('button, select, [tabindex="0"]', drawer).filter((node) => !node.closest('[hidden]'));
  const ends = [reachable[0], reachable.at(-1)];
  const [from, to] = event.shiftKey ? ends : ends.reverse();
  if (document.activeElement !== from) return;
  event.preventDefault();
  to.focus();
}

on(main, 'click', (event) => {
  const button = event.target.closest('button[value]');
  const open = () => show(+button.value, button);
  if (button && named) open();
  else if (button) ready.then(open);
});
on(drawer, 'keydown', trap);
on(drawer, 'close', () => opener?.focus());
on(drawer, 'click', ({ target }) => target === drawer && drawer.close());

// The drawer's own controls, once they are there.
function control() {
  on($('drawer-close'), 'click', () => drawer.close());
  on($('drawer-copy'), 'click', copy);
  on($('drawer-csv'), 'click', () => save(`${term.term}.csv`, csv(taken())));
  for (const id of ['order', 'group', 'voice']) on($(`drawer-${id}`), 'change', list);
}

// For whoever asks the page from the console, how many lines a term has here, and in all.
window.presswork = {
  lines: (at) => ({
    total: data.terms[2][at],
    held: placesOf(at).map(([passage, , , voice]) => ({ group: data.passages[GROUP][passage], voice, title: data.passages[ZONE][passage] === 1 })),
  }),
};
