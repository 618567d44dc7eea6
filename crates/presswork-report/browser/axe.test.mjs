// axe finds nothing wrong, however the page is looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open, reports, unfold } from './browser.mjs';

const WAYS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '320 px': { width: 320 },
  print: { media: 'print' },
  'forced colours': { forcedColors: 'active' },
};

for (const report of reports) {
  for (const [way, options] of Object.entries(WAYS)) {
    test(`${report.name}: axe, ${way}`, async () => {
      const page = await open(report, { axe: true, ...options });
      await unfold(page);
      assert.deepEqual(await axe(page), []);
      await page.context().close();
    });
  }

  for (const colorScheme of ['light', 'dark']) {
    test(`${report.name}: axe, drawer open, ${colorScheme}`, async () => {
      const page = await open(report, { axe: true, colorScheme });
      await page.locator('main button[value]').first().click();
      await page.locator('.lines mark').first().waitFor();
      assert.deepEqual(await axe(page), []);
      await page.context().close();
    });
  }
}
