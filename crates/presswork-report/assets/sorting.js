// Tables in the order of any of their columns: once for the greatest or the first letter, again the other way round, a third time
// for the page's own order.
(() => {
  'use strict';

  const page = window.presswork;
  if (!page?.grown) return;
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // What a cell is sorted by: its day, the number that it begins with, or its text; nothing where it says nothing.
  function keyOf(record, column) {
    const cell = (record.rows ? record.rows[0] : record).cells[column];
    const day = cell?.querySelector('time')?.dateTime;
    const text = cell?.textContent.trim() ?? '';
    if (day || !/[\p{L}\p{N}∞]/u.test(text)) return day || null;
    return page.numbers.first(text) ?? text;
  }

  // The rows that are sorted, by table; of a table whose entries take several rows each, its bodies.
  function recordsOf(table) {
    const bodies = [...table.tBodies];
    if (bodies.length > 1 && bodies.every((body) => body.rows[0].cells[0].scope === 'row')) return [[table, bodies]];
    return bodies.map((body) => [body, [...body.rows].filter((row) => row.cells[0].colSpan === 1 && row.cells[0].scope !== 'rowgroup')]);
  }

  page.sortable = (tables) => {
    // A table that goes on in a fold is one; one of several parts is sorted part by part.
    const parts = tables.map(recordsOf);
    const own = parts[0].map((_, at) => parts.flatMap((part) => (part[at] ? part[at][1] : [])));
    if (own.every((records) => records.length < 3)) return;
    const heads = tables.map((table) => [...table.tHead.rows[0].cells]);

    function sort(column, direction) {
      own.forEach((records, at) => {
        const keyed = records.map((record) => [direction && keyOf(record, column), record]);
        const said = ([key]) => key !== null;
        const numbers = keyed.filter(said).every(([key]) => typeof key === 'number');
        const by = numbers ? (a, b) => a - b : (a, b) => compare(a, b);
        if (direction) keyed.sort((a, b) => (said(a) && said(b) ? direction * by(a[0], b[0]) : said(b) - said(a)));
        let next = 0;
        for (const part of parts) {
          if (!part[at]) continue;
          const [into, were] = part[at];
          const now = keyed.slice(next, (next += were.length)).map(([, record]) => record);
          into.append(...now);
          part[at][1] = now;
        }
      });
      for (const cells of heads) {
        cells.forEach((cell, at) => {
          if (at === column && direction) cell.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
          else cell.removeAttribute('aria-sort');
        });
      }
    }

    for (const cells of heads) {
      cells.forEach((cell, column) => {
        const name = cell.textContent.trim();
        if (!name || cell.querySelector('svg')) return;
        const button = page.el('button', 'sort');
        button.setAttribute('aria-label', page.say('sort', { column: name }));
        button.addEventListener('click', () => {
          const keys = own.flat().map((record) => keyOf(record, column)).filter((key) => key !== null);
          const first = keys.every((key) => typeof key === 'number') ? -1 : 1;
          const now = { ascending: 1, descending: -1 }[cell.getAttribute('aria-sort')] ?? 0;
          sort(column, now === 0 ? first : now === first ? -first : 0);
        });
        cell.append(button);
      });
    }
  };
})();
