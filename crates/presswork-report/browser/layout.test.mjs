// Nothing is cut off and no text lies over another, on a phone and on a desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, reports, unfold } from './browser.mjs';
import { cut, overlaps } from './layout.mjs';

for (const report of reports) {
  for (const width of [320, 768, 1100]) {
    test(`${report.name}: nothing cut, nothing overlapping at ${width} px`, async () => {
      const page = await open(report, { width });
      await unfold(page);
      assert.deepEqual(await page.evaluate(cut), []);
      assert.deepEqual((await page.evaluate(overlaps)).slice(0, 10), []);
      if (width >= 1100) {
        const scrolling = await page.evaluate(() =>
          [...document.querySelectorAll('.scroll')]
            .filter((node) => node.scrollWidth > node.clientWidth + 1)
            .map((node) => `${node.getAttribute('aria-label')}: ${node.scrollWidth} in ${node.clientWidth}`),
        );
        assert.deepEqual(scrolling, [], 'on a desk every table stands whole');
      }
      await page.context().close();
    });
  }

  test(`${report.name}: an address that names a place opens there`, async () => {
    for (const place of ['languages', 'reading']) {
      const page = await open({ ...report, url: `${report.url}#${place}` });
      const top = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect().top, place);
      // Under the page's scroll padding.
      assert.ok(Math.abs(top - 16) < 4, `${place} stands at ${top}`);
      await page.context().close();
    }
  });

  test(`${report.name}: the drawer on a phone`, async () => {
    const page = await open(report, { width: 320 });
    await page.locator('main button[value]').first().click();
    await page.locator('.lines mark').first().waitFor();
    assert.deepEqual(await page.evaluate(cut), []);
    await page.context().close();
  });

  test(`${report.name}: printed, no table runs off the sheet`, async () => {
    // A4 less the margins, at 96 px to the inch.
    const page = await open(report, { width: 688, media: 'print' });
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('table, svg, pre')]
        .filter((node) => node.checkVisibility() && !node.closest('.symbols') && node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => `${node.localName}.${node.getAttribute('class')}: ${Math.round(node.getBoundingClientRect().right)}`),
    );
    assert.deepEqual(wide.slice(0, 10), []);
    await page.context().close();
  });
}
