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
    await page.locator('main button[data-term]:visible').first().click();
    await page.locator('.lines mark').first().waitFor();
    const { wrong, seen } = await page.evaluate(async (opened) => {
      const number = (text) => Number(text.replace(/[^\d]/g, ''));
      const drawer = document.getElementById('drawer');
      const buttons = [...document.querySelectorAll('main button[data-term]')];
      const step = Math.max(1, Math.floor(buttons.length / opened));
      const wrong = [];
      for (const [at, button] of buttons.entries()) {
        const { held, total } = window.presswork.lines(Number(button.dataset.term));
        if (Number(button.dataset.count) !== total) {
          wrong.push(`${button.textContent}: counted ${button.dataset.count}, ${total} lines`);
        }
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
      return { wrong, seen: buttons.length };
    }, OPENED);
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(seen > 50, `${seen} counts`);
    await page.context().close();
  });

  test(`${report.name}: filters and orders lose no line`, async () => {
    const page = await open(report);
    await page.locator('main button[data-term]:visible').first().click();
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
