// Law 8: the page asks for nothing, runs nothing of what it quotes, and reads without its script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, reports, unfold } from './browser.mjs';

for (const report of reports) {
  test(`${report.name}: no request, no word on the console, no dialog`, async () => {
    const page = await open(report);
    await unfold(page);
    await page.evaluate(() => {
      document.querySelectorAll('main button[value]').forEach((button, at) => at % 40 || button.click());
    });
    await page.mouse.wheel(0, 20000);
    assert.deepEqual(page.said, []);
    await page.context().close();
  });

  test(`${report.name}: only our own elements act`, async () => {
    const page = await open(report);
    const acting = await page.evaluate(() => {
      const found = [];
      for (const node of document.querySelectorAll('*')) {
        for (const { name, value } of node.attributes) {
          if (/^on/i.test(name) || name === 'style' || name === 'src' || /^\s*javascript:/i.test(value)) {
            found.push(`${node.localName} ${name}`);
          }
        }
        if (['img', 'iframe', 'object', 'embed', 'base', 'form'].includes(node.localName)) found.push(node.localName);
      }
      return { found, running: [...document.scripts].filter((script) => !script.type).length };
    });
    assert.deepEqual(acting, { found: [], running: 1 });
    await page.context().close();
  });

  test(`${report.name}: no other script can be made to run`, async () => {
    const page = await open(report);
    const tried = await page.evaluate(() => {
      const code = 'window.ran = true';
      const run = (fill) => {
        const script = document.createElement('script');
        fill(script);
        document.body.append(script);
      };
      const tries = {
        text: () => run((script) => (script.text = code)),
        child: () => run((script) => script.append(code)),
        again: () => trustedTypes.createPolicy('presswork', { createScript: () => code }),
        another: () => trustedTypes.createPolicy('another', { createScript: () => code }),
        markup: () => (document.body.innerHTML = '<b>markup</b>'),
      };
      const refused = Object.keys(tries).filter((name) => {
        try {
          tries[name]();
        } catch {
          return true;
        }
      });
      return { refused, ran: window.ran ?? false };
    });
    assert.deepEqual(tried, { refused: ['text', 'again', 'another', 'markup'], ran: false });
    await page.context().close();
  });

  test(`${report.name}: reads without script`, async () => {
    const page = await open(report, { javaScriptEnabled: false });
    const tables = await page.locator('main table:visible').count();
    assert.ok(tables >= 5, `${tables} tables`);
    assert.ok((await page.locator('main section h2:visible').count()) >= 5, 'the sections stand');
    // What only the script can do is not offered.
    assert.equal(await page.locator('input:visible, select:visible, .explorer:visible').count(), 0);
    await page.context().close();
  });
}
