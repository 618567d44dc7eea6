// The counts of a group lead to its lines: by a click, or with the arrows from the row's term and Enter.
const groupIn = (node) => {
  const found = node?.querySelector('bdi[class^=g]')?.textContent;
  return data.groups.findIndex(([known]) => known === found);
};

function offer(cell, at, of) {
  if (!cell || of.group < 0 || cell.querySelector('.cell') || !/[1-9]/.test(cell.textContent)) return;
  const looks = { class: 'cell', tabindex: -1, 'data-of': JSON.stringify(of), 'data-term': at, 'aria-haspopup': 'dialog' };
  cell.append(el('button', looks, ...cell.childNodes));
}

function cells() {
  for (const row of all('tr:has(> th > button[value])')) {
    const table = row.closest('table');
    const at = row.querySelector('th > button').value;
    if (table.matches('.keyness')) offer(row.cells[1], at, { group: groupIn(row.closest('.key-group')) });
    else if (table.matches('.terms, .heat, .counts')) {
      [...table.tHead.rows[0].cells].forEach((head, column) => offer(row.cells[column], at, { group: groupIn(head) }));
    }
  }
  // Counts of the words of a set: a row a group, own voice and quoted beside each other.
  for (const set of all('.naming')) {
    const terms = all('.legend button', set);
    for (const row of all('.counts tbody tr', set)) {
      const group = groupIn(row);
      terms.forEach(({ value }, word) => [0, 1].forEach((voice) => offer(row.cells[3 * word + 1 + voice], value, { group, voice })));
    }
  }
}

on(main, 'click', (event) => {
  const cell = event.target.closest('.cell');
  if (cell) show(+cell.dataset.term, cell, null, JSON.parse(cell.dataset.of));
});
on(main, 'keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const here = event.target.closest('tr:has(.cell) button:not(.sort)');
  if (!step || !here) return;
  const row = all('button', here.closest('tr'));
  const to = row[row.indexOf(here) + (dir === 'rtl' ? -step : step)];
  if (to) event.preventDefault();
  to?.focus();
});
