// The whole page by keyboard: Tab goes through it in reading order, Enter opens, Escape gives the focus back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, reports } from './browser.mjs';

const focused = (page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    const style = getComputedStyle(node);
    // By the order of the document, not of the screen: a table may be scrolled.
    const before = window.focusedBefore;
    const follows = !before || Boolean(before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    window.focusedBefore = node;
    return {
      follows,
      what: `${node.localName} ${node.textContent.trim().slice(0, 30)}`,
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
      inDrawer: Boolean(node.closest('dialog')),
    };
  });

for (const report of reports) {
  test(`${report.name}: Tab reaches everything in order, and shows where it is`, async () => {
    const page = await open(report);
    const reachable = await page.evaluate(
      () =>
        [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex="0"]')].filter(
          (node) => node.checkVisibility() && !node.closest('dialog') && !node.disabled && node.tabIndex >= 0,
        ).length,
    );
    let count = 0;
    for (let step = 0; step < reachable + 5; step += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (!now) break;
      assert.ok(now.follows, `${now.what} comes after what stands below it`);
      assert.ok(now.outlined, `${now.what} shows no focus`);
      count += 1;
    }
    assert.equal(count, reachable, 'every control is reached once');
    await page.context().close();
  });

  test(`${report.name}: Enter opens the lines, Tab stays in them, Escape returns`, async () => {
    const page = await open(report);
    for (const at of [0, 7]) {
      const button = page.locator('main button[value]:visible').nth(at);
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator('#drawer[open]').waitFor();
      for (let step = 0; step < 12; step += 1) {
        assert.ok((await focused(page)).inDrawer, 'the focus stays in the drawer');
        await page.keyboard.press(step < 8 ? 'Tab' : 'Shift+Tab');
      }
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('#drawer[open]').count(), 0, 'Escape closes');
      assert.ok(await button.evaluate((node) => node === document.activeElement), 'and gives the focus back');
    }
    await page.context().close();
  });
}
