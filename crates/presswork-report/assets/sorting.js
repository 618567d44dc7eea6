// Tables in the order of any of their columns: once for the greatest or the first letter, again the other way round, a third time
// for the page's own order.
const { compare } = new Intl.Collator(lang, { numeric: true });

// What a cell is sorted by: its day, the number that it begins with, or its text; nothing where it says nothing.
function sortedBy(record, column) {
  const cell = (record.rows?.[0] ?? record).cells[column];
  const day = cell?.querySelector('time')?.dateTime;
  const text = cell?.textContent.trim() ?? '';
  if (day || !/[\p{L}\p{N}∞]/u.test(text)) return day || null;
  return leading(text) ?? text;
}

// The rows that are sorted, by table; of a table whose entries take several rows each, its bodies.
function recordsOf(table) {
  const bodies = [...table.tBodies];
  if (bodies.length > 1 && bodies[0].rows.length < 3 && !table.querySelector('[scope=rowgroup]')) return [[table, bodies]];
  return bodies.map((body) => [body, [...body.rows].filter(({ cells: [first] }) => first.colSpan === 1 && first.scope !== 'rowgroup')]);
}

function sortable(tables) {
  // A table that goes on in a fold is one; one of several parts is sorted part by part.
  const parts = tables.map(recordsOf);
  const own = parts[0].map((_, at) => parts.flatMap((part) => (part[at] ? part[at][1] : [])));
  if (own.every((records) => records.length < 3)) return;
  const heads = tables.map((table) => [...table.tHead.rows[0].cells]);

  function sort(column, direction) {
    own.forEach((records, at) => {
      const keyed = records.map((record) => [direction && sortedBy(record, column), record]);
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
      cells.forEach((cell, at) => (cell.ariaSort = at === column && direction ? (direction > 0 ? 'ascending' : 'descending') : null));
    }
  }

  for (const cells of heads) {
    cells.forEach((cell, column) => {
      const head = cell.textContent.trim();
      if (!head || cell.querySelector('svg')) return;
      const button = el('button', { class: 'sort', 'aria-label': say('sort', { column: head }) });
      on(button, 'click', () => {
        const keys = own.flat().map((record) => sortedBy(record, column)).filter((key) => key !== null);
        const first = keys.every((key) => typeof key === 'number') ? -1 : 1;
        const now = { ascending: 1, descending: -1 }[cell.ariaSort] ?? 0;
        sort(column, now === 0 ? first : now === first ? -first : 0);
      });
      cell.append(button);
    });
  }
}
