// The counts of a group lead to its lines: by a click, or with the arrows from the row's term and Enter.
(() => {
  'use strict';

  const page = window.presswork;
  if (!page?.grown) return;
  const main = document.querySelector('main');
  const groupIn = (node) => page.groupOf(node?.querySelector('bdi[class^=g]')?.textContent ?? '');

  function offer(cell, term, of) {
    if (!cell || of.group < 0 || !/[1-9]/.test(cell.textContent)) return;
    const button = page.el('button', 'cell');
    button.tabIndex = -1;
    button.dataset.of = JSON.stringify({ ...of, group: String(of.group) });
    button.dataset.term = term;
    button.setAttribute('aria-haspopup', 'dialog');
    button.append(...cell.childNodes);
    cell.append(button);
  }

  function begin() {
    for (const row of main.querySelectorAll('tr:has(> th > button[value])')) {
      const table = row.closest('table');
      const term = row.querySelector('th > button').value;
      if (table.matches('.keyness')) offer(row.cells[1], term, { group: groupIn(row.closest('.key-group')) });
      else if (table.matches('.terms, .heat, .counts')) {
        [...table.tHead.rows[0].cells].forEach((head, column) => offer(row.cells[column], term, { group: groupIn(head) }));
      }
    }
    // Counts of the words of a set: a row a group, own voice and quoted beside each other.
    for (const set of main.querySelectorAll('.naming')) {
      const terms = [...set.querySelectorAll('.legend button')];
      for (const row of set.querySelectorAll('.counts tbody tr')) {
        const group = groupIn(row);
        terms.forEach(({ value }, word) => ['0', '1'].forEach((voice) => offer(row.cells[3 * word + 1 + Number(voice)], value, { group, voice })));
      }
    }
  }

  main.addEventListener('click', (event) => {
    const cell = event.target.closest('.cell');
    if (cell) page.show(Number(cell.dataset.term), cell, null, JSON.parse(cell.dataset.of));
  });
  main.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = event.target.closest('tr:has(.cell) button:not(.sort)');
    if (!step || !here) return;
    const all = [...here.closest('tr').querySelectorAll('button')];
    const to = all[all.indexOf(here) + (document.documentElement.dir === 'rtl' ? -step : step)];
    if (to) event.preventDefault();
    to?.focus();
  });
  Promise.all([page.grown, page.ready]).then(begin);
})();
