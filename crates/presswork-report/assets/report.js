// The concordance drawer. Text of captures reaches the page as text nodes only; trusted types are required
// by the page's policy, so a slip here is an error and never markup.
(() => {
  'use strict';

  const CONTEXT = 110; // UTF-16 units shown on either side of a hit
  const $ = (id) => document.getElementById(id);
  const drawer = $('drawer');
  if (!drawer || typeof drawer.showModal !== 'function' || typeof DecompressionStream !== 'function') return;

  const [KEY, GROUP, ZONE, LANGUAGE, TEXT, QUOTED] = [0, 1, 2, 3, 4, 5]; // columns of the passages
  const LETTER = /[^\0-/:-@[-`{-\x7f\xa0-\xbf\u2000-\u206f\u3000-\u303f]/; // as search.rs has it
  const SVG = 'http://www.w3.org/2000/svg';
  function svg(name, attributes) {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  }
  const page = document.documentElement;
  const number = new Intl.NumberFormat(`${page.lang}-u-nu-latn`).format;
  const plural = new Intl.PluralRules(page.lang);

  let data = null; // unpacked once the page stands: it is most of it
  let term = null;
  let lines = [];
  let opener = null;

  // A message in the page's language: numbers are written as it writes them, `n` chooses among the forms of a noun.
  function say(name, places = {}) {
    const message = data.words[name];
    const text = typeof message === 'string' ? message : (message[plural.select(places.n)] ?? message.other);
    const put = (place) => (typeof place === 'number' ? number(place) : place);
    return text.replace(/\{(\w+)\}/g, (_, place) => put(places[place]));
  }

  function el(name, className, text) {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

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

  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];

  function sorted(chosen) {
    const order = $('drawer-order').value;
    if (order === 'text') return chosen;
    const compare = collator(data.languages[term.language][0]).compare;
    const keyOf = {
      left: (line) => words(line.left).reverse().slice(0, 4),
      right: (line) => words(line.right).slice(0, 4),
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
    const of = lines.filter(
      (line) => (group === '' || line.group === Number(group)) && (voice === '' || line.quoted === Number(voice)),
    );
    return sorted(of);
  }

  function sign(group) {
    const [name, colour, shape] = data.groups[group];
    return el('bdi', `g${colour}${shape === colour ? '' : ` m${shape}`}`, name);
  }

  // Columns run as the page does: lines of a language that runs the other way stand in the reverse order.
  const mirrored = (direction) => direction !== (page.dir || 'ltr');

  function contextCell(className, text) {
    const cell = el('td', className);
    const box = el('div');
    box.append(el('span', '', text));
    cell.append(box);
    return cell;
  }

  // The whole passage under its line, with the hit marked.
  function unfold(button, row, line) {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    if (!open) {
      row.nextElementSibling.remove();
      return;
    }
    const text = data.passages[TEXT][line.passage];
    const more = el('tr', 'passage');
    const cell = el('td');
    cell.colSpan = 6;
    const [tag, direction] = data.languages[term.language];
    const whole = el('p');
    whole.lang = tag;
    whole.dir = direction;
    whole.append(text.slice(0, line.start), el('mark', '', text.slice(line.start, line.end)), text.slice(line.end));
    cell.append(whole);
    more.append(cell);
    row.after(more);
  }

  function rowOf(line, at) {
    const row = el('tr', line.quoted ? 'is-quoted' : '');
    const first = el('td', 'no');
    const button = el('button', 'unfold', number(at + 1));
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', say('unfold', { n: at + 1 }));
    button.addEventListener('click', () => unfold(button, row, line));
    first.append(button);
    const hit = el('td', 'hit');
    hit.append(el('mark', '', line.hit));
    const source = el('td', 'source');
    source.append(sign(line.group), el('bdi', 'key', data.keys[line.key] + (line.title ? ` · ${say('headline')}` : '')));
    const voice = el('td', 'voice', say(line.quoted ? 'quoted' : 'own'));
    const [tag, direction] = data.languages[term.language];
    const before = contextCell('before', line.left);
    const after = contextCell('after', line.right);
    for (const cell of [before, hit, after]) {
      cell.lang = tag;
      cell.dir = direction;
    }
    const inOrder = mirrored(direction) ? [after, hit, before] : [before, hit, after];
    row.append(first, ...inOrder, voice, source);
    return row;
  }

  function draw() {
    const now = chosen();
    const total = term.total;
    const held = lines.length;
    const count = now.length === total ? say('lines', { n: total }) : say('lines-of', { some: now.length, n: total });
    const partly = now.length < held && held < total;
    $('drawer-count').textContent = partly ? say('held', { count, n: held }) : count;
    const region = $('drawer-lines');
    region.replaceChildren();
    region.scrollTop = 0;
    if (!now.length) {
      region.append(el('p', 'dim', say(held ? 'none-such' : 'none-held')));
      return;
    }
    const table = el('table', 'lines');
    table.append(el('caption', 'hidden', say('caption', { term: term.term })));
    const right = mirrored(data.languages[term.language][1]);
    const names = ['line', right ? 'after' : 'before', 'hit', right ? 'before' : 'after', 'voice', 'source'].map((name) => say(name));
    const columns = el('colgroup');
    for (const name of ['no', right ? 'after' : 'before', 'hit', right ? 'before' : 'after', 'voice', 'source']) {
      columns.append(el('col', name));
    }
    const head = el('tr');
    for (const name of names) {
      const cell = el('th', '', name);
      cell.scope = 'col';
      head.append(cell);
    }
    const top = el('thead', 'hidden');
    top.append(head);
    const body = el('tbody');
    body.append(...now.map(rowOf));
    table.append(columns, top, body);
    region.append(table);
  }

  function option(value, text) {
    const node = el('option', '', text);
    node.value = value;
    return node;
  }

  // Base64 and gzip, as the page's data is packed.
  async function unpack(id) {
    const bytes = Uint8Array.from(atob($(id).textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  const read = async (id) => new TextDecoder().decode(await unpack(id));

  // The concordance is whole when the explorer has given its words their names.
  let whole;
  const unpacked = new Promise((resolve) => (whole = resolve));
  const parts = Promise.all([read('concordance').then(JSON.parse), unpack('words')]);

  function name(found, languages) {
    const [names, , totals, lines] = found.terms;
    let first = 0;
    found.first = lines.map((n) => (first += Math.max(n, 0)) - Math.max(n, 0));
    for (const of of languages) {
      of.places.forEach((place, w) => {
        if (names[place] !== 0) return;
        names[place] = of.terms[w];
        totals[place] = of.cf.reduce((n, cf) => n + cf[w], 0);
      });
    }
    data = found;
    whole();
  }

  // Passage, start, end and whether quoted of the lines that are listed: passages by their distances.
  function listed(at) {
    const [passages, starts, lengths, quoted] = data.lines;
    let passage = 0;
    return Array.from({ length: data.terms[3][at] }, (_, line) => {
      const n = data.first[at] + line;
      passage += passages[n];
      return [passage, starts[n], starts[n] + lengths[n], quoted[n]];
    });
  }

  // The same of the lines of a term that is searched for: no letter stands against it.
  function searched(at) {
    const [wanted, language] = [data.terms[0][at].toLowerCase(), data.terms[1][at]];
    data.small ??= data.passages[TEXT].map((text) => (text.toLowerCase().length === text.length ? text.toLowerCase() : ''));
    const found = [];
    data.small.forEach((text, passage) => {
      if (data.passages[LANGUAGE][passage] !== language) return;
      const stretches = data.passages[QUOTED][passage];
      for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
        const end = start + wanted.length;
        if (LETTER.test(text[start - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
        found.push([passage, start, end, Number(stretches.some((from, i) => i % 2 === 0 && from <= start && start < stretches[i + 1]))]);
      }
    });
    return found;
  }

  const placesOf = (at) => (data.terms[3][at] < 0 ? searched(at) : listed(at));

  function linesOf(at) {
    return placesOf(at).map(([passage, start, end, quoted], line) => {
      const [key, group, zone] = [KEY, GROUP, ZONE].map((column) => data.passages[column][passage]);
      return { at: line, passage, start, end, quoted, key, group, title: zone === 1, ...context(data.passages[TEXT][passage], start, end) };
    });
  }

  // The drawer with the lines at that place of the concordance, those of one group or voice where `of` names them; where there
  // are none, with what `otherwise` says of the term.
  function show(at, button, otherwise, of = {}) {
    if (!data) {
      unpacked.then(() => show(at, button, otherwise, of));
      return;
    }
    const [names, languages, totals] = data.terms;
    const held = at in names;
    if (!held && !otherwise) return;
    term = held
      ? { term: names[at], language: languages[at], total: totals[at], command: data.commands[at] }
      : otherwise;
    opener = button;
    document.querySelectorAll('.chosen').forEach((node) => node.classList.remove('chosen'));
    document.querySelectorAll(`main button[value="${at}"]`).forEach((node) => node.classList.add('chosen'));
    lines = held ? linesOf(at) : [];
    const heading = $('drawer-term');
    heading.textContent = term.term;
    heading.lang = data.languages[term.language][0];
    heading.dir = 'auto';
    const counts = new Map();
    for (const line of lines) counts.set(line.group, (counts.get(line.group) || 0) + 1);
    const groups = [...counts].sort(([a], [b]) => a - b);
    $('drawer-group').replaceChildren(
      option('', say('all-groups')),
      ...groups.map(([group, n]) => option(String(group), `${data.groups[group][0]} (${number(n)})`)),
    );
    $('drawer-group').value = of.group ?? '';
    $('drawer-voice').value = of.voice ?? '';
    const cut = term.command !== undefined;
    $('drawer-cut').hidden = !cut;
    if (cut) {
      $('drawer-cut-text').textContent = say('cut', { held: lines.length, n: term.total });
      $('drawer-command').textContent = term.command;
    }
    $('drawer-copy').hidden = !lines.length || !navigator.clipboard;
    $('drawer-csv').hidden = !lines.length;
    $('drawer-copy').textContent = say('copy');
    draw();
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
    try {
      await navigator.clipboard.writeText(rows.map((row) => row.join('\t')).join('\n'));
      $('drawer-copy').textContent = say('copied', { n: rows.length - 1 });
    } catch {
      $('drawer-copy').textContent = say('refused');
    }
  }

  // A modal dialog keeps the page behind it out of reach; this keeps Tab from leaving for the browser.
  function trap(event) {
    if (event.key !== 'Tab') return;
    const reachable = [...drawer.querySelectorAll('button, select, [tabindex="0"]')].filter(
      (node) => !node.closest('[hidden]'),
    );
    const first = reachable[0];
    const last = reachable[reachable.length - 1];
    const leaves = event.shiftKey ? first : last;
    if (document.activeElement === leaves) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('main button[value]');
    if (button) show(Number(button.value), button);
  });
  drawer.addEventListener('click', (event) => {
    if (event.target === drawer) drawer.close();
  });
  drawer.addEventListener('keydown', trap);
  drawer.addEventListener('close', () => opener?.focus());
  $('drawer-close').addEventListener('click', () => drawer.close());
  $('drawer-copy').addEventListener('click', copy);
  $('drawer-csv').addEventListener('click', () => window.presswork.save(`${term.term}.csv`, window.presswork.csv(taken())));
  for (const id of ['drawer-order', 'drawer-group', 'drawer-voice']) $(id).addEventListener('change', draw);
  // For the page's other scripts; and for whoever asks it from the console, how many lines a term has here, and in all.
  window.presswork = {
    el,
    svg,
    sign,
    show,
    read,
    say,
    parts,
    name,
    ready: unpacked,
    groupOf: (name) => data.groups.findIndex(([known]) => known === name),
    lines: (at) => ({
      total: data.terms[2][at],
      held: placesOf(at).map(([passage, , , voice]) => ({ group: data.passages[GROUP][passage], voice, title: data.passages[ZONE][passage] === 1 })),
    }),
  };
})();
