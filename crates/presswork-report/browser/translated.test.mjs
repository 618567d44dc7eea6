// The page in other languages, from right to left too: once on a phone in the dark, once on a desk in the light.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open, translated, unfold } from './browser.mjs';
import { cut, overlaps } from './layout.mjs';

/** What the drawer calls a line. */
const LINE = { ar: /سطر|أسطر/, de: /Zeile/ };

for (const report of translated) {
  const lang = report.name.split('.')[1];
  for (const [width, colorScheme] of [[320, 'dark'], [1200, 'light']]) {
    test(`${report.name}, ${width} px, ${colorScheme}: axe, nothing cut, nothing overlapping, lines in order`, async () => {
      const page = await open(report, { axe: true, width, colorScheme });
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      await unfold(page);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await page.evaluate(cut), []);
      assert.deepEqual((await page.evaluate(overlaps)).slice(0, 10), []);
      // A word of English text: its left context stands on the left, whatever the page's direction.
      await page.locator('main button[lang=en]:visible').first().click();
      await page.locator('.lines mark').first().waitFor();
      assert.match(await page.locator('#drawer-count').textContent(), LINE[lang]);
      assert.deepEqual(await axe(page), []);
      if (width > 700) {
        const [before, hit, after] = await page.evaluate(() =>
          ['before', 'hit', 'after'].map((name) => document.querySelector(`.lines tbody td.${name}`).getBoundingClientRect().left),
        );
        assert.ok(before < hit && hit < after, `${before} ${hit} ${after}`);
      }
      await page.context().close();
    });
  }
}
