// Every word, any two groups: measures are made for the sides that are chosen, and only the rows that are seen are drawn.
const ROW = 31; // px of a row, as the style sheet has it
const SPARE = 6; // rows drawn beyond either end of what is seen
const CLAIMS = 5; // documents that each side must have for a p value, as in the page's own tables
const WIDEST = 8; // doublings at the end of a bar

// The languages with their words and counts, as explorer.rs packed them.
function counted(bytes) {
  let at = bytes.indexOf(10);
  const heads = JSON.parse(textOf(bytes.subarray(0, at)));
  at += 1;
  const next = () => {
    let n = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at];
      at += 1;
      n += (byte & 127) * scale;
      if (byte < 128) return n;
    }
  };
  heads.forEach((head, language) => {
    const rows = textOf(bytes.subarray(at, at + head.bytes)).split('\n');
    at += head.bytes;
    let last = '';
    const listed = Array.from({ length: head.words }, (_, i) => {
      last = last.slice(0, rows[i].charCodeAt(0) - 32) + rows[i].slice(1);
      return last;
    });
    const column = (of) => {
      const numbers = new Uint32Array(head.words);
      for (let w = 0; w < head.words; w += 1) numbers[w] = of(w);
      return numbers;
    };
    const cf = head.groups.map(() => column(next));
    const df = cf.map((uses) => column((w) => (uses[w] ? uses[w] - next() : 0)));
    // The words that the passages tell.
    const found = [];
    let stretches = next();
    const runs = stretches ? runsOf(language, head.groups) : [];
    for (let to = 0; stretches; stretches -= 1) {
      const from = to + next();
      to = from + next();
      found.push(...runs.slice(from, to));
    }
    found.sort((a, b) => (a.word < b.word ? -1 : 1));
    // Both are in the order of their letters, and are put into one.
    const terms = listed.concat(found.map(({ word }) => word));
    const order = new Uint32Array(terms.length);
    let one = 0;
    let other = head.words;
    for (let w = 0; w < terms.length; w += 1) {
      const first = one < head.words && !(terms[other] < terms[one]);
      order[w] = first ? one : other;
      if (first) one += 1;
      else other += 1;
    }
    const both = (uses, of) => order.map((w) => (w < head.words ? uses[w] : of(found[w - head.words])));
    head.terms = Array.from(order, (w) => terms[w]);
    head.cf = cf.map((uses, group) => both(uses, (run) => run.uses[group]));
    head.df = df.map((uses, group) => both(uses, (run) => run.in[group]));
    head.words = terms.length;
    head.function = new Uint8Array(head.words);
    let place = -1;
    head.places = Int32Array.from({ length: head.words }, (_, i) => {
      const said = next();
      head.function[i] = said % 2;
      if (said < 2) return -1;
      place += said >> 1;
      return place;
    });
  });
  return heads;
}

// One side: a group, or every group but one.
function side(of, group, without) {
  const groups = [...of.groups.keys()].filter((i) => (group === null ? i !== without : i === group));
  const sum = (columns) => {
    if (groups.length === 1) return columns[groups[0]];
    const total = new Uint32Array(of.words);
    for (const i of groups) for (let w = 0; w < of.words; w += 1) total[w] += columns[i][w];
    return total;
  };
  const [documents, words] = [3, 4].map((k) => groups.reduce((n, i) => n + of.groups[i][k], 0));
  return { uses: sum(of.cf), in: sum(of.df), documents, words };
}

function explorer(root, of) {
  const find = (selector) => root.querySelector(selector);
  const [here, there, filter, least, content, rows, body] = ['.x-here', '.x-there', '.x-filter', '.x-least', '.x-content', '.x-rows', 'tbody'].map(find);
  const several = Boolean(here);
  const heads = all('thead th', root);
  let [one, other, g2, ratio, holm] = [];
  let claims = false;
  let by = several ? 'g2' : 'a';
  let down = true;
  let order = new Uint32Array(0);
  let shown = order;
  let active = 0;
  let drawn = '';

  const both = (w) => one.uses[w] + (other ? other.uses[w] : 0);
  const tested = (w) => both(w) >= of.tested;

  // The sides were chosen: every word is measured.
  function measure() {
    const first = several ? +here.value : null;
    const second = !several || there.value === '' ? null : +there.value;
    one = side(of, first, -1);
    if (several) {
      other = side(of, second, first);
      g2 = new Float64Array(of.words);
      ratio = new Float64Array(of.words);
      for (let w = 0; w < of.words; w += 1) {
        const counts = [one.uses[w], one.words, other.uses[w], other.words];
        g2[w] = likelihood(...counts);
        ratio[w] = logRatio(...counts);
      }
      claims = one.documents >= CLAIMS && other.documents >= CLAIMS;
      find('.x-only').hidden = claims;
      [here, there].forEach((chosen, i) => (heads[i + 1].firstChild.textContent = chosen.selectedOptions[0].textContent));
      heads[6].hidden = heads[7].hidden = !claims;
      correct();
    }
    sort();
  }

  // Holm's correction over the tested words, where all of them are here.
  function correct() {
    holm = null;
    if (!claims || of.least > of.tested) return;
    const words = [...of.terms.keys()].filter(tested).sort((v, w) => Math.abs(g2[w]) - Math.abs(g2[v]));
    holm = new Float64Array(of.words);
    corrected(words.map((w) => tail(g2[w]))).forEach((p, i) => {
      holm[words[i]] = p;
    });
  }

  function sort() {
    const key = { a: one.uses, b: other?.uses, g2, ratio }[by];
    order = Uint32Array.from({ length: of.words }, (_, i) => i);
    // Words come in the order of their letters, and a sort is stable.
    if (key) order.sort(down ? (v, w) => key[w] - key[v] : (v, w) => key[v] - key[w]);
    else if (down) order.reverse();
    for (const button of all('[data-by]', root)) {
      button.parentNode.ariaSort = button.dataset.by !== by ? 'none' : down ? 'descending' : 'ascending';
    }
    choose();
  }

  function choose() {
    const text = filter.value.trim().normalize('NFC').toLowerCase();
    if (text) of.small ??= of.terms.map((word) => word.toLowerCase());
    const enough = Math.max(1, +least.value || 1);
    shown = order.filter((w) => both(w) >= enough && !(content.checked && of.function[w]) && (text === '' || of.small[w].includes(text)));
    find('.x-n').textContent = grouped(shown.length);
    rows.scrollTop = active = 0;
    drawn = '';
    draw();
  }

  const cell = (text, small) => el('td', '', text, ...(small ? [' ', el('i', '', small)] : []));

  function bar(value, low, high) {
    const x = (v) => Math.round(120 + (Math.max(-WIDEST, Math.min(WIDEST, v)) / WIDEST) * 112);
    const [to, left, right] = [value, low, high].map(x);
    const ends = (low > -WIDEST ? `M${left} 6v6` : '') + (high < WIDEST ? `M${right} 6v6` : '');
    const looks = { class: value < 0 ? 'less' : `c${of.groups[+here.value][1]}` };
    return el('td', '', svg('svg', looks, svg('path', { d: `M120 9H${to}` }), svg('path', { d: `M${left} 9H${right}${ends}` })));
  }

  function row(at) {
    const w = shown[at];
    const looks = { tabindex: at === active ? 0 : -1, lang: of.tag, 'data-at': at, 'aria-haspopup': 'dialog' };
    const node = el(
      'tr',
      { 'aria-rowindex': at + 2 },
      el('th', '', el('button', looks, of.terms[w])),
      cell(grouped(one.uses[w]), `(${grouped(one.in[w])})`),
    );
    if (!several) return node;
    const counts = [one.uses[w], one.words, other.uses[w], other.words];
    const [low, high] = interval(...counts);
    const end = (x) => signed(x, 1);
    node.append(
      cell(grouped(counts[2]), `(${grouped(other.in[w])})`),
      bar(ratio[w], low, high),
      cell(signed(ratio[w], 2), say('interval', { low: end(low), high: end(high) })),
      cell(fixed(Math.abs(g2[w]), 1)),
    );
    if (claims) {
      const p = tested(w) && holm ? holm[w] : null;
      const last = cell(p === null ? '–' : probability(p));
      if (p !== null && p < 0.05) last.className = 'below';
      node.append(cell(tested(w) ? probability(tail(g2[w])) : '–'), last);
    }
    return node;
  }

  // What is seen, with a row of air above and below that is as high as what is not.
  function draw(focus) {
    const top = heads[0].offsetHeight;
    const first = Math.max(0, Math.floor(rows.scrollTop / ROW) - SPARE);
    const last = Math.min(shown.length, Math.ceil((rows.scrollTop + rows.clientHeight - top) / ROW) + SPARE);
    const now = `${first} ${last} ${active}`;
    const reached = () => body.querySelector('[tabindex="0"]');
    if (now !== drawn) {
      const held = focus || body.contains(document.activeElement);
      const air = (many) => (many > 0 ? [el('tr', 'air', el('td', { colspan: several ? (claims ? 8 : 6) : 2, height: many * ROW }))] : []);
      const seen = Array.from({ length: Math.max(0, last - first) }, (_, i) => row(first + i));
      body.replaceChildren(...air(first), ...seen, ...air(shown.length - last));
      rows.firstElementChild.setAttribute('aria-rowcount', shown.length + 1);
      drawn = now;
      if (held) reached()?.focus({ preventScroll: true });
    }
    // A row that has the focus may have been scrolled away; then the first that is seen is the one to go to.
    if (!focus && !reached()) body.querySelector('button')?.setAttribute('tabindex', 0);
  }

  function go(to) {
    active = Math.max(0, Math.min(shown.length - 1, to));
    const room = rows.clientHeight - heads[0].offsetHeight - ROW;
    rows.scrollTop = Math.min(active * ROW, Math.max(rows.scrollTop, active * ROW - room));
    draw(true);
  }

  on(body, 'keydown', (event) => {
    const at = +event.target.dataset.at;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15, Home: -at, End: shown.length }[event.key];
    if (step === undefined || Number.isNaN(at)) return;
    event.preventDefault();
    go(at + step);
  });
  on(body, 'click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    active = +button.dataset.at;
    const w = shown[active];
    const total = of.cf.reduce((n, cf) => n + cf[w], 0);
    show(of.places[w], button, { term: of.terms[w], language: +root.dataset.language, total, command: command(of.terms[w]) });
  });
  // As commands.rs writes it.
  function command(word) {
    const plain = /^[\p{L}\p{N}]+$/u.test(word);
    return `${of.command}${plain ? word : `--literal ${word.startsWith('-') ? '-- ' : ''}'${word.replaceAll("'", "'\\''")}'`} INPUT…`;
  }

  let waiting = false;
  on(rows, 'scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  });
  for (const button of all('[data-by]', root)) {
    on(button, 'click', () => {
      const key = button.dataset.by;
      down = key === by ? !down : key !== 'word';
      by = key;
      sort();
    });
  }
  for (const select of [here, there]) if (select) on(select, 'change', measure);
  for (const input of [filter, least, content]) on(input, 'input', choose);
  on(find('.x-csv'), 'click', () => {
    const head = ['word', 'a', 'df1', ...(several ? ['n1', 'b', 'df2', 'n2', 'log_ratio', 'g2', ...(claims ? ['p', 'p_holm'] : [])] : [])];
    const table = Array.from(shown, (w) => {
      const left = [of.terms[w], one.uses[w], one.in[w]];
      if (!several) return left;
      const p = claims ? [tested(w) ? tail(g2[w]) : '', tested(w) && holm ? holm[w] : ''] : [];
      return [...left, one.words, other.uses[w], other.in[w], other.words, ratio[w], g2[w], ...p];
    });
    save('words.csv', csv([head, ...table]));
  });
  measure();
}
