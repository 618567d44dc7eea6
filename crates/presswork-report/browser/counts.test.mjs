// Law 4, crawled: what a control counts is what its drawer lists, or the drawer says how many of how many and prints the
// command for the rest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, reports, unfold } from './browser.mjs';

/** Counts whose drawer is opened; what the drawer is filled from is compared for every one. */
const OPENED = 40;

for (const report of reports) {
  test(`${report.name}: every count equals its lines`, async () => {
    const page = await open(report);
    await page.locator('main button[value]:visible').first().click();
    await page.locator('.lines mark').first().waitFor();
    const { wrong, seen, cells } = await page.evaluate(async (opened) => {
      const number = (text) => Number(text.replace(/[^\d]/g, ''));
      const drawer = document.getElementById('drawer');
      const buttons = [...document.querySelectorAll('main button[value]')];
      const step = Math.max(1, Math.floor(buttons.length / opened));
      const wrong = [];
      // The count that a reader sees beside a control.
      const first = (node) => number(node.textContent.trim().match(/^\d[\d,]*/)?.[0] ?? '');
      const sum = (numbers) => numbers.reduce((all, n) => all + n, 0);
      function seen(button, lines) {
        const titles = lines.filter((line) => line.title).length;
        const row = button.closest('tr');
        const table = row?.closest('table').className.split(' ')[0];
        if (table === 'terms') return first(row.cells[2]);
        if (row?.closest('.named')) return first(row.cells[1]);
        // Only the largest groups have a column.
        if (table === 'counts') return Math.max(lines.length, sum([...row.querySelectorAll('.cell')].map((cell) => sum([...cell.textContent.matchAll(/(?:of|H) (\d[\d,]*)/g)].map((found) => number(found[1]))))));
        if (table === 'pairs') return first(row.cells[1]);
        if (table === 'keyness') return first(row.cells[1]) + first(row.cells[2]);
        // A barcode is of the article below its headline.
        if (table === 'barcode') return titles + sum([...row.querySelectorAll('i')].map(first));
        if (table === 'only-in') return first(button.nextElementSibling);
        // Only the largest groups have a column here.
        if (table === 'heat') return Math.max(lines.length, sum([...row.querySelectorAll('td')].slice(1).map((cell) => number(cell.textContent.match(/\(([\d,]+)\)/)?.[1] ?? ''))));
        const legend = button.closest('.legend');
        if (!legend) return null;
        const word = [...legend.parentNode.children].indexOf(legend);
        const counts = [...button.closest('.naming').querySelectorAll('.counts tbody tr')];
        return sum(counts.flatMap((counted) => [1, 2].map((voice) => first(counted.cells[3 * word + voice]))));
      }
      for (const [at, button] of buttons.entries()) {
        const { held: lines, total } = window.presswork.lines(Number(button.value));
        const held = lines.length;
        const count = seen(button, lines);
        if (count !== total) wrong.push(`${button.textContent}: counted ${count}, ${total} lines`);
        if (at % step) continue;
        drawer.close();
        button.click();
        const rows = drawer.querySelectorAll('.lines tbody tr').length;
        const said = document.getElementById('drawer-count').textContent;
        const numbers = said.match(/\d[\d,]*/g).map(number);
        const name = `${button.textContent}: ${said}`;
        if ((numbers[1] ?? numbers[0]) !== total || numbers[0] !== rows || rows !== held) {
          wrong.push(`${name}, ${rows} rows, ${held} of ${total}`);
        }
        const command = document.getElementById('drawer-command');
        if (held < total && (!command.checkVisibility() || !command.textContent.startsWith('presswork kwic'))) {
          wrong.push(`${name}, and no command`);
        }
      }
      // The count of a group, and the lines that it opens.
      const cells = [...document.querySelectorAll('main .cell')];
      for (const [at, cell] of cells.entries()) {
        const { held, total } = window.presswork.lines(Number(cell.dataset.term));
        const { group, voice } = JSON.parse(cell.dataset.of);
        const lines = held.filter((line) => line.group === Number(group) && (voice === undefined || line.voice === Number(voice)));
        const text = cell.textContent.trim();
        const table = cell.closest('table').className.split(' ')[0];
        const emphasis = text.match(/^(?:\d[\d,]* of (\d[\d,]*))?(?:\s*H (\d+))?$/);
        const count = table === 'heat' ? number(text.match(/\(([\d,]+)\)/)[1]) : emphasis ? number(emphasis[1] ?? '') + number(emphasis[2] ?? '') : first(cell);
        const whole = held.length === total;
        if (whole ? lines.length !== count : lines.length > count) wrong.push(`${table}: ${text}: ${lines.length} lines`);
        if (!whole || at % 20) continue;
        drawer.close();
        cell.click();
        const rows = drawer.querySelectorAll('.lines tbody tr').length;
        if (rows !== count) wrong.push(`${table}: ${text}: ${rows} rows`);
      }
      return { wrong, seen: buttons.length, cells: cells.length };
    }, OPENED);
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(seen > 50 && cells > 50, `${seen} counts, ${cells} of groups`);
    await page.context().close();
  });

  test(`${report.name}: filters and orders lose no line`, async () => {
    const page = await open(report);
    await page.locator('main button[value]:visible').first().click();
    await page.locator('.lines mark').first().waitFor();
    const rows = () => page.locator('.lines tbody tr').count();
    const all = await rows();
    for (const order of await page.locator('#drawer-order option').evaluateAll((all) => all.map((one) => one.value))) {
      await page.selectOption('#drawer-order', order);
      assert.equal(await rows(), all, order);
    }
    for (const filter of ['#drawer-group', '#drawer-voice']) {
      let sum = 0;
      for (const value of await page.locator(`${filter} option`).evaluateAll((all) => all.map((one) => one.value))) {
        if (value === '') continue;
        await page.selectOption(filter, value);
        sum += await rows();
      }
      assert.equal(sum, all, filter);
      await page.selectOption(filter, '');
    }
    await page.context().close();
  });
}
