// The explorer: its numbers are those of keyness.csv, to the digits shown; it filters, sorts and opens lines, by keyboard too.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { axe, open, reports } from './browser.mjs';

/** The rows of a CSV file, as objects. */
function csv(text) {
  const rows = [];
  let row = [''];
  for (const [field, quoted, end] of Array.from(text.matchAll(/("(?:[^"]|"")*"|[^,"\n]*)(,|\n)/g), (m) => [m[1], m[1][0] === '"', m[2]])) {
    row[row.length - 1] = quoted ? field.slice(1, -1).replaceAll('""', '"') : field;
    if (end === ',') row.push('');
    else {
      rows.push(row);
      row = [''];
    }
  }
  const [head, ...body] = rows;
  return body.map((fields) => Object.fromEntries(head.map((name, at) => [name, fields[at]])));
}

const grouped = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const fixed = (text, decimals) => {
  const [whole, rest] = Math.abs(Number(text)).toFixed(decimals).split('.');
  return `${Number(text) < 0 && Number(`${whole}.${rest}`) !== 0 ? '−' : ''}${grouped(whole)}.${rest}`;
};
const signed = (text, decimals) => (Number(text) > 0 && Number(fixed(text, decimals)) !== 0 ? '+' : '') + fixed(text, decimals);
const probability = (text) => {
  const p = Number(text);
  if (p >= 1e-4) return p.toFixed(4);
  const [mantissa, exponent] = p.toExponential(1).split('e');
  return `${mantissa}\u00a0×\u00a010${[...exponent].map((c) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(c)]).join('')}`;
};

/** Everything that the explorer at `at` lists, by scrolling through it: cells of each row, in order. */
const listed = (page, at) =>
  page.evaluate(async (at) => {
    const root = document.querySelectorAll('.explorer')[at];
    const region = root.querySelector('.x-rows');
    const rows = new Map();
    const all = Number(root.querySelector('.x-table').getAttribute('aria-rowcount')) - 1;
    region.scrollTop = 0;
    for (;;) {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (const row of root.querySelectorAll('tbody tr:not(.air)')) {
        rows.set(Number(row.getAttribute('aria-rowindex')), [...row.cells].map((cell) => cell.textContent));
      }
      if (rows.size >= all || region.scrollTop + region.clientHeight >= region.scrollHeight - 1) break;
      region.scrollTop += region.clientHeight - 80;
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, cells]) => cells);
  }, at);

for (const report of reports) {
  test(`${report.name}: the explorer shows the numbers of keyness.csv`, async () => {
    const page = await open(report);
    await page.locator('html.explored').waitFor({ state: 'attached' });
    const keyness = csv(readFileSync(join(report.folder, 'keyness.csv'), 'utf8'));
    const tested = Math.min(...keyness.map((row) => Number(row.a) + Number(row.b)));
    let compared = 0;
    const codes = await page.locator('.explorer').evaluateAll((all) => all.map((one) => one.dataset.code));
    for (const [at, language] of codes.entries()) {
      const root = page.locator('.explorer').nth(at);
      if (!(await root.locator('.x-here').count())) continue;
      for (const name of await root.locator('.x-here option').allTextContents()) {
        const rows = keyness.filter((row) => row.group === name && row.language === language);
        if (!rows.length) continue;
        await root.locator('.x-here').selectOption({ label: name });
        await root.locator('.x-least').fill(String(Math.max(1, tested)));
        const shown = new Map((await listed(page, at)).map((cells) => [cells[0], cells]));
        const claims = Number(rows[0].d1) >= 5 && Number(rows[0].d2) >= 5;
        for (const row of rows) {
          const end = (text, open) => (text === '' ? open : signed(text, 1));
          const wanted = [
            row.term,
            `${grouped(row.a)} (${grouped(row.df1)})`,
            `${grouped(row.b)} (${grouped(row.df2)})`,
            '',
            `${signed(row.log_ratio, 2)} ${end(row.log_ratio_low, '−∞')} to ${end(row.log_ratio_high, '+∞')}`,
            fixed(Math.abs(Number(row.g2)), 1),
            ...(claims ? [probability(row.p), probability(row.p_holm)] : []),
          ];
          assert.deepEqual(shown.get(row.term), wanted, `${name}: ${row.term}`);
          compared += 1;
        }
        assert.equal(shown.size, rows.length, `${name}: no word more than the table has`);
      }
    }
    assert.ok(compared > 100, `${compared} rows`);
    await page.context().close();
  });
}

const sample = reports.find((report) => report.name === 'sample');

test('any two groups: the counts of both, and their own log-likelihood', async () => {
  const page = await open(sample);
  await page.locator('html.explored').waitFor({ state: 'attached' });
  const root = page.locator('.explorer').first();
  const names = await root.locator('.x-here option').allTextContents();
  const all = await page.evaluate(async () => {
    const number = (text) => Number(text.replace(/[^\d.]/g, ''));
    const root = document.querySelector('.explorer');
    const choose = (name, value) => {
      const control = root.querySelector(name);
      control.value = value;
      control.dispatchEvent(new Event('change'));
      control.dispatchEvent(new Event('input'));
    };
    choose('.x-least', '1');
    const counts = () => {
      const rows = root.querySelectorAll('tbody tr:not(.air)');
      return [...rows].map((row) => [...row.cells].map((cell) => cell.textContent)).map((c) => [c[0], number(c[1].split(' ')[0]), number(c[2].split(' ')[0]), number(c[5]), c[4]]);
    };
    choose('.x-here', '0');
    choose('.x-there', '1');
    const pair = counts();
    choose('.x-here', '1');
    choose('.x-there', '0');
    // The other way round every sign turns, so the last are the first.
    root.querySelector('[data-by=g2]').click();
    return { pair, turned: counts() };
  });
  const code = await root.getAttribute('data-code');
  const groups = csv(readFileSync(join(sample.folder, 'documents.csv'), 'utf8'));
  const words = names.map((name) => groups.filter((row) => row.group === name && row.language === code && row.counted === 'true').reduce((n, row) => n + Number(row.tokens), 0));
  const [n1, n2] = words;
  assert.ok(all.pair.length > 10);
  for (const [term, a, b, g2] of all.pair) {
    const cell = (o, e) => (o ? o * Math.log(o / e) : 0);
    const k = a + b;
    const n = n1 + n2;
    const expected = 2 * (cell(a, (n1 * k) / n) + cell(b, (n2 * k) / n) + cell(n1 - a, (n1 * (n - k)) / n) + cell(n2 - b, (n2 * (n - k)) / n));
    assert.ok(Math.abs(expected - g2) < 0.06, `${term}: ${g2}, not ${expected}`);
  }
  const mirrored = all.turned.map(([term, a, b, g2]) => [term, b, a, g2]);
  assert.deepEqual(mirrored.slice(0, 10), all.pair.slice(0, 10).map(([term, a, b, g2]) => [term, a, b, g2]));
  await page.context().close();
});

test('the explorer filters, and finds what it counts', async () => {
  const page = await open(sample);
  await page.locator('html.explored').waitFor({ state: 'attached' });
  const root = page.locator('.explorer[data-code=en]');
  const english = await page.locator('.explorer').evaluateAll((all) => all.findIndex((one) => one.dataset.code === 'en'));
  await root.locator('.x-least').fill('1');
  const all = Number((await root.locator('.x-n').textContent()).replace(/,/g, ''));
  await root.locator('.x-filter').fill('har');
  const found = await listed(page, english);
  assert.ok(found.length > 0 && found.length < all);
  assert.equal(String(found.length), await root.locator('.x-n').textContent());
  for (const [term] of found) assert.ok(term.includes('har'), term);
  await root.locator('.x-filter').fill('');
  await root.locator('.x-content').check();
  assert.ok(!(await listed(page, english)).some(([term]) => ['the', 'of', 'and'].includes(term)));
  await root.locator('.x-content').uncheck();
  await root.locator('.x-filter').fill('');
  await root.locator('[data-by=a]').click();
  let commands = 0;
  for (const at of [0, 1, 2, 3, 4, 5]) {
    const row = root.locator('tbody tr:not(.air)').nth(at);
    const [term, here, there] = await row.evaluate((row) => [...row.cells].map((cell) => cell.textContent));
    const uses = [here, there].reduce((n, text) => n + Number(text.split(' ')[0].replace(/,/g, '')), 0);
    await row.locator('button').click();
    assert.equal(await page.locator('#drawer-term').textContent(), term);
    if (await page.locator('#drawer-cut').isVisible()) {
      commands += 1;
      assert.ok((await page.locator('#drawer-cut-text').textContent()).includes(` of ${uses}\u00a0lines`), term);
      assert.ok((await page.locator('#drawer-command').textContent()).endsWith(` ${term} INPUT…`), term);
    } else assert.equal(await page.locator('.lines tbody tr').count(), uses, term);
    await page.keyboard.press('Escape');
  }
  assert.ok(commands > 0, 'the page holds no lines of function words that no table names');
  await page.context().close();
});

test('the explorer by keyboard: arrows go from word to word, Enter opens, Escape returns', async () => {
  const page = await open(sample);
  await page.locator('html.explored').waitFor({ state: 'attached' });
  await page.locator('.explorer').first().locator('.x-least').fill('1');
  await page.locator('.x-rows').first().locator('[data-by]').last().focus();
  await page.keyboard.press('Tab');
  const at = () => page.evaluate(() => document.activeElement.dataset.at);
  assert.equal(await at(), '0');
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await at(), '40');
  assert.ok(await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    const region = document.querySelector('.x-rows').getBoundingClientRect();
    return box.top >= region.top && box.bottom <= region.bottom + 1;
  }), 'the word that has the focus is seen');
  await page.keyboard.press('End');
  const last = await at();
  await page.keyboard.press('ArrowUp');
  assert.equal(Number(await at()), Number(last) - 1);
  await page.keyboard.press('Enter');
  await page.locator('#drawer[open]').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(Number(await at()), Number(last) - 1, 'the focus returns to the word');
  await page.context().close();
});

for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { width: 320 }]) {
  test(`the explorer, scrolled: axe, ${JSON.stringify(options)}`, async () => {
    const page = await open(sample, { axe: true, ...options });
    await page.locator('html.explored').waitFor({ state: 'attached' });
    await page.locator('.explorer').first().locator('.x-least').fill('1');
    await page.locator('.x-rows').first().evaluate((region) => (region.scrollTop = 700));
    await page.waitForTimeout(100);
    assert.deepEqual(await axe(page), []);
    await page.context().close();
  });
}

/** What a press of a button downloads. */
async function taken(page, press) {
  const waiting = page.waitForEvent('download');
  await press();
  const download = await waiting;
  const path = await download.path();
  assert.ok(existsSync(path));
  return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
}

test('tables and figures can be taken away, and nothing is asked for', async () => {
  const page = await open(sample);
  await page.locator('html.explored').waitFor({ state: 'attached' });
  const buttons = page.locator('main .take button:visible');
  assert.ok((await buttons.count()) > 10);
  // The page's own policy lets nobody parse markup in it.
  const beside = await page.context().newPage();
  let pictures = 0;
  // Some of each kind, from all over the page.
  const all = await buttons.all();
  const step = Math.ceil(all.length / 14);
  for (const button of all.filter((_, at) => at % step === 0)) {
    const { name, text } = await taken(page, () => button.click());
    if (name.endsWith('.svg')) {
      pictures += 1;
      const wrong = await beside.evaluate((text) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        if (svg.localName !== 'svg') return 'is no SVG';
        if (!svg.querySelector('path, rect, text')) return 'is empty';
        return /var\(--|class=|href=/.test(text) ? 'leans on the page' : '';
      }, text);
      assert.equal(wrong, '', name);
    } else {
      const widths = new Set(text.trimEnd().split('\n').map((line) => line.replace(/"[^"]*"/g, '').split(',').length));
      assert.ok(text.includes('\n') && widths.size === 1, `${name}: rows of ${[...widths]} fields`);
    }
  }
  assert.ok(pictures > 1, `${pictures} pictures`);
  const words = await taken(page, () => page.locator('.x-csv').first().click());
  assert.ok(csv(words.text).length > 10 && 'g2' in csv(words.text)[0]);
  await page.locator('main button[value]:visible').first().click();
  await page.locator('.lines mark').first().waitFor();
  const rows = await page.locator('.lines tbody tr').count();
  assert.equal(csv((await taken(page, () => page.locator('#drawer-csv').click())).text).length, rows);
  assert.deepEqual(page.said.filter((said) => !said.startsWith('request: blob:')), []);
  await page.context().close();
});
