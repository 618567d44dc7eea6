// Every word, any two groups: counts are unpacked once, measures made for the sides that are chosen, and only the rows that
// are seen are drawn.
(() => {
  'use strict';

  const page = window.presswork;
  if (!page?.parts) return;
  const { el, sign, measures, numbers } = page;
  const { fixed, signed, probability, grouped } = numbers;

  const ROW = 31; // px of a row, as the style sheet has it
  const SPARE = 6; // rows drawn beyond either end of what is seen
  const CLAIMS = 5; // documents that each side must have for a p value, as in the page's own tables
  const WIDEST = 8; // doublings at the end of a bar

  // What explorer.rs packed.
  function languages(bytes) {
    const text = new TextDecoder();
    let at = bytes.indexOf(10);
    const heads = JSON.parse(text.decode(bytes.subarray(0, at)));
    at += 1;
    const number = () => {
      let n = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[at];
        at += 1;
        n += (byte & 127) * scale;
        if (byte < 128) return n;
      }
    };
    for (const head of heads) {
      const lines = text.decode(bytes.subarray(at, at + head.bytes)).split('\n');
      at += head.bytes;
      let last = '';
      head.terms = Array.from({ length: head.words }, (_, i) => {
        last = last.slice(0, lines[i].charCodeAt(0) - 32) + lines[i].slice(1);
        return last;
      });
      const column = (of) => Uint32Array.from({ length: head.words }, of);
      head.cf = head.groups.map(() => column(number));
      head.df = head.cf.map((cf) => column((_, i) => (cf[i] ? cf[i] - number() : 0)));
      head.function = new Uint8Array(head.words);
      let place = -1;
      head.places = Int32Array.from({ length: head.words }, (_, i) => {
        const said = number();
        head.function[i] = said % 2;
        if (said < 2) return -1;
        place += said >> 1;
        return place;
      });
    }
    return heads;
  }

  // One side: a group, or every group but one.
  function side(of, group, without) {
    const groups = of.groups.map((_, i) => i).filter((i) => (group === null ? i !== without : i === group));
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
    const find = (name) => root.querySelector(name);
    const [here, there, filter, least] = ['.x-here', '.x-there', '.x-filter', '.x-least'].map(find);
    const [rows, body, content] = ['.x-rows', 'tbody', '.x-content'].map(find);
    const several = Boolean(here);
    const columns = root.querySelectorAll('thead th');
    let [one, other, g2, ratio, holm] = [];
    let claims = false;
    let by = several ? 'g2' : 'a';
    let down = true;
    let order = new Uint32Array(0);
    let shown = order;
    let active = 0;
    let drawn = '';

    // The sides were chosen: every word is measured.
    function measure() {
      const first = several ? Number(here.value) : null;
      const second = !several || there.value === '' ? null : Number(there.value);
      one = side(of, first, -1);
      other = several ? side(of, second, first) : null;
      if (several) {
        g2 = new Float64Array(of.words);
        ratio = new Float64Array(of.words);
        for (let w = 0; w < of.words; w += 1) {
          g2[w] = measures.g2(one.uses[w], one.words, other.uses[w], other.words);
          ratio[w] = measures.logRatio(one.uses[w], one.words, other.uses[w], other.words);
        }
        claims = one.documents >= CLAIMS && other.documents >= CLAIMS;
        find('.x-only').hidden = claims;
        columns[1].firstChild.textContent = here.selectedOptions[0].textContent;
        columns[2].firstChild.textContent = there.selectedOptions[0].textContent;
        columns[6].hidden = columns[7].hidden = !claims;
        correct();
      }
      sort();
    }

    // Holm's correction over the tested words, where all of them are here.
    function correct() {
      holm = null;
      if (!claims || of.least > of.tested) return;
      const tested = [];
      for (let w = 0; w < of.words; w += 1) if (one.uses[w] + other.uses[w] >= of.tested) tested.push(w);
      tested.sort((v, w) => Math.abs(g2[w]) - Math.abs(g2[v]));
      holm = new Float64Array(of.words);
      measures.holm(tested.map((w) => measures.p(g2[w]))).forEach((p, i) => {
        holm[tested[i]] = p;
      });
    }

    function sort() {
      const key = { a: one.uses, b: other?.uses, g2, ratio }[by];
      order = Uint32Array.from({ length: of.words }, (_, i) => i);
      // Words come in the order of their letters, and a sort is stable.
      if (key) order.sort(down ? (v, w) => key[w] - key[v] : (v, w) => key[v] - key[w]);
      else if (down) order.reverse();
      root.querySelectorAll('[data-by]').forEach((button) => {
        const mine = button.dataset.by === by;
        button.parentNode.setAttribute('aria-sort', mine ? (down ? 'descending' : 'ascending') : 'none');
      });
      choose();
    }

    function choose() {
      const text = filter.value.trim().normalize('NFC').toLowerCase();
      if (text) of.small ??= of.terms.map((term) => term.toLowerCase());
      const enough = Math.max(1, Number(least.value) || 1);
      const wanted = (w) =>
        one.uses[w] + (other ? other.uses[w] : 0) >= enough &&
        !(content.checked && of.function[w]) &&
        (text === '' || of.small[w].includes(text));
      shown = order.filter(wanted);
      find('.x-n').textContent = grouped(String(shown.length));
      rows.scrollTop = 0;
      active = 0;
      drawn = '';
      draw();
    }

    function cell(text, small) {
      const node = el('td', '', text);
      if (small) node.append(' ', el('i', '', small));
      return node;
    }

    function bar(value, low, high) {
      const x = (v) => 120 + (Math.max(-WIDEST, Math.min(WIDEST, v)) / WIDEST) * 112;
      const svg = page.svg('svg', { class: value < 0 ? 'less' : `k${of.groups[Number(here.value)][1]}`, viewBox: '0 0 240 18' });
      const [to, left, right] = [x(value), x(low), x(high)].map((v) => v.toFixed(1));
      const ends = (low > -WIDEST ? `M${left} 6V12` : '') + (high < WIDEST ? `M${right} 6V12` : '');
      svg.append(page.svg('path', { d: `M120 9H${to}` }), page.svg('path', { d: `M${left} 9H${right}${ends}` }));
      const node = el('td');
      node.append(svg);
      return node;
    }

    function row(at) {
      const w = shown[at];
      const node = el('tr');
      node.setAttribute('aria-rowindex', String(at + 2));
      const head = el('th');
      head.scope = 'row';
      const button = el('button', '', of.terms[w]);
      button.type = 'button';
      button.tabIndex = at === active ? 0 : -1;
      button.lang = of.tag;
      button.dataset.at = String(at);
      button.setAttribute('aria-haspopup', 'dialog');
      head.append(button);
      node.append(head, cell(grouped(String(one.uses[w])), `(${grouped(String(one.in[w]))})`));
      if (!several) return node;
      const counts = [one.uses[w], one.words, other.uses[w], other.words];
      const [low, high] = measures.interval(...counts);
      const end = (x) => signed(x, 1);
      node.append(
        cell(grouped(String(counts[2])), `(${grouped(String(other.in[w]))})`),
        bar(ratio[w], low, high),
        cell(signed(ratio[w], 2), page.say('interval', { low: end(low), high: end(high) })),
        cell(fixed(Math.abs(g2[w]), 1)),
      );
      if (claims) {
        const tested = counts[0] + counts[2] >= of.tested;
        node.append(cell(tested ? probability(measures.p(g2[w])) : '–'));
        const corrected = cell(tested && holm ? probability(holm[w]) : '–');
        if (tested && holm && holm[w] < 0.05) corrected.className = 'below';
        node.append(corrected);
      }
      return node;
    }

    // What is seen, with a row of air above and below that is as high as what is not.
    function draw(focus) {
      const head = rows.querySelector('thead').offsetHeight;
      const first = Math.max(0, Math.floor(rows.scrollTop / ROW) - SPARE);
      const last = Math.min(shown.length, Math.ceil((rows.scrollTop + rows.clientHeight - head) / ROW) + SPARE);
      const now = `${first} ${last} ${active}`;
      if (now !== drawn) {
        const held = focus || body.contains(document.activeElement);
        const air = (many) => {
          const node = el('tr', 'air');
          const only = el('td');
          only.colSpan = several ? (claims ? 8 : 6) : 2;
          only.height = many * ROW;
          node.append(only);
          return many > 0 ? [node] : [];
        };
        const all = [...air(first)];
        for (let at = first; at < last; at += 1) all.push(row(at));
        all.push(...air(shown.length - last));
        body.replaceChildren(...all);
        rows.firstElementChild.setAttribute('aria-rowcount', String(shown.length + 1));
        drawn = now;
        if (held) body.querySelector('button[tabindex="0"]')?.focus({ preventScroll: true });
      }
      // A row that has the focus may have been scrolled away; then the first that is seen is the one to go to.
      if (!body.querySelector('button[tabindex="0"]') && !focus) {
        const seen = body.querySelector('button');
        if (seen) seen.tabIndex = 0;
      }
    }

    function go(to) {
      active = Math.max(0, Math.min(shown.length - 1, to));
      const head = rows.querySelector('thead').offsetHeight;
      const room = rows.clientHeight - head - ROW;
      rows.scrollTop = Math.min(active * ROW, Math.max(rows.scrollTop, active * ROW - room));
      draw(true);
    }

    body.addEventListener('keydown', (event) => {
      const at = Number(event.target.dataset.at);
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15, Home: -at, End: shown.length }[event.key];
      if (step === undefined || Number.isNaN(at)) return;
      event.preventDefault();
      go(at + step);
    });
    body.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      active = Number(button.dataset.at);
      const w = shown[active];
      const total = of.cf.reduce((n, cf) => n + cf[w], 0);
      page.show(of.places[w], button, { term: of.terms[w], language: Number(root.dataset.language), total, command: command(of.terms[w]) });
    });
    // As commands.rs writes it.
    function command(term) {
      const plain = /^[\p{L}\p{N}]+$/u.test(term);
      return `${of.command}${plain ? term : `--literal ${term.startsWith('-') ? '-- ' : ''}'${term.replaceAll("'", "'\\''")}'`} INPUT…`;
    }

    let waiting = false;
    rows.addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        draw();
      });
    });
    root.querySelectorAll('[data-by]').forEach((button) =>
      button.addEventListener('click', () => {
        down = button.dataset.by === by ? !down : button.dataset.by !== 'word';
        by = button.dataset.by;
        sort();
      }),
    );
    for (const select of [here, there]) select?.addEventListener('change', measure);
    for (const input of [filter, least, content]) input.addEventListener('input', choose);
    find('.x-csv').addEventListener('click', () => {
      const head = ['word', 'a', 'df1', ...(several ? ['n1', 'b', 'df2', 'n2', 'log_ratio', 'g2', ...(claims ? ['p', 'p_holm'] : [])] : [])];
      const table = Array.from(shown, (w) => {
        const left = [of.terms[w], one.uses[w], one.in[w]];
        if (!several) return left;
        const tested = one.uses[w] + other.uses[w] >= of.tested;
        const p = claims ? [tested ? measures.p(g2[w]) : '', tested && holm ? holm[w] : ''] : [];
        return [...left, one.words, other.uses[w], other.in[w], other.words, ratio[w], g2[w], ...p];
      });
      page.save('words.csv', page.csv([head, ...table]));
    });
    measure();
  }

  page.parts.then(([found, bytes]) => {
    const all = languages(bytes);
    page.name(found, all);
    document.querySelectorAll('.explorer').forEach((root) => explorer(root, all[Number(root.dataset.language)]));
    document.documentElement.classList.add('explored');
  });
})();
