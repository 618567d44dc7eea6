// Opens reports in Chromium. Every page that a test sees comes from here: it may make no request but for itself, and
// what its console says is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const folder = process.env.PRESSWORK_REPORTS;
if (!folder) throw new Error('PRESSWORK_REPORTS names no folder of reports: run `cargo xtask browser`');

const all = readdirSync(folder)
  .sort()
  .map((name) => ({
    name,
    folder: join(folder, name),
    url: pathToFileURL(join(folder, name, 'report.html')).href,
  }));

/** The reports under test, in English: name and address. */
export const reports = all.filter(({ name }) => !name.includes('.'));

/** One of them in other languages, from right to left too. */
export const translated = all.filter(({ name }) => name.includes('.'));

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let chrome;
before(async () => {
  chrome = await chromium.launch({
    executablePath: process.env.PRESSWORK_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
});
after(() => chrome.close());

/** What tests differ in; `axe` lifts the policy, which also keeps a test's own script out. */
export async function open(report, { width = 1100, axe = false, media, ...context } = {}) {
  const page = await (
    await chrome.newContext({ viewport: { width, height: 900 }, bypassCSP: axe, ...context })
  ).newPage();
  page.said = [];
  page.on('console', (message) => page.said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => page.said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    page.said.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const to = request.url();
    if (to !== report.url && !to.startsWith(`${report.url}#`)) page.said.push(`request: ${to}`);
  });
  if (media) await page.emulateMedia({ media });
  await page.goto(report.url);
  if (context.javaScriptEnabled !== false) await page.waitForSelector('html.whole', { state: 'attached' });
  return page;
}

/** Opens everything that is folded away. */
export const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

/** What axe finds wrong, a line a kind. */
export async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  return found.violations.map(
    (one) =>
      `${one.id} × ${one.nodes.length}: ${one.nodes[0].html.slice(0, 160)} (${one.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`,
  );
}
