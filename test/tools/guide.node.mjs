// The guide for those who publish a feed, in both languages: what it says is what the rest does, and it is two sheets of paper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { headersFor } from '../../scripts/headers.mjs';
import { root } from '../../scripts/project.mjs';
import { source } from '../../scripts/source.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { medborgarloften } from './cli.mjs';

const readJson = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
const example = await readJson('test/fixtures/example-feed.json');
const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const { STATUSES } = await source('feed/values.ts');

/** What visitors read of each status in a language: the word and what it means. */
async function shownStatuses(language) {
  const feed = structuredClone(example);
  const [promise] = feed.items;
  const followUp = feed.items.find((item) => item._medborgarloften.type === 'follow-up');
  feed._medborgarloften.campaigns = [];
  feed.items = STATUSES.flatMap((status) => [
    { ...promise, id: status },
    {
      ...followUp,
      id: `${status}-followed-up`,
      _medborgarloften: { ...followUp._medborgarloften, promises: [status], status },
    },
  ]);
  const { out } = await medborgarloften(
    ['static', '-', '--lang', language, '--src', 'https://kommun.example/feed.json'],
    JSON.stringify(feed),
  );
  return [...out.matchAll(/<p><b>(.+)<\/b>: (.+)<\/p>/g)].map(([, word, meaning], index) => [
    word,
    STATUSES[index],
    meaning,
  ]);
}

for (const [file, language] of [
  ['guide.html', 'sv'],
  ['guide-en.html', 'en'],
])
  describe(`the guide: ${file}`, () => {
    const dist = pagesOfDist();

    it('explains each status in the words that visitors read', async () => {
      const page = await dist.open(file);
      const explained = await page
        .locator('.statuses div')
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
      const shown = await shownStatuses(language);
      assert.equal(shown.length, STATUSES.length);
      assert.deepEqual(explained.sort(), shown.sort());
      await page.close();
    });

    it('shows a follow-up as the example feed has it', async () => {
      const page = await dist.open(file);
      const shown = JSON.parse(await page.locator('[data-example]').textContent());
      const { date_modified: _, language: __, ...there } = example.items.find(({ id }) => id === shown.id);
      assert.deepEqual(shown, there);
      await page.close();
    });

    it('asks of servers what ours answers for its feed', async () => {
      const page = await dist.open(file);
      const asked = (await page.locator('table th').allTextContents()).map((line) => line.split(': '));
      const ours = headersFor('/cdn/feed/umea.json');
      assert.equal(asked.length, 3);
      for (const [name, value] of asked) assert.ok(ours[name.toLowerCase()].startsWith(value), name);
      for (const server of ['nginx', 'apache', 'iis']) {
        const lines = await page.locator(`[data-server=${server}]`).textContent();
        for (const words of ['application/feed+json', 'Access-Control-Allow-Origin', '.json'])
          assert.ok(lines.includes(words), `${server}: ${words}`);
      }
      await page.close();
    });

    it('is two sheets of A4, the first of which sets up the server', async () => {
      const page = await dist.open(file);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const { numPages, ...document } = await open(pdf);
      assert.equal(numPages, 2);
      const { width, height } = (await document.first()).getViewport({ scale: 1 });
      assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
      const { items } = await (await document.first()).getTextContent();
      const words = items.map(({ str }) => str).join(' ');
      assert.match(words, /curl\s+-sI/);
      assert.doesNotMatch(words, /not-reviewed/);
      await page.close();
    });

    it('can be read on a narrow screen, in the dark and with what helps people read', async () => {
      const page = await dist.open(file, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target}`)),
        [],
      );
      assert.deepEqual(page.said, []);
      await page.close();
    });
  });

async function open(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  return { numPages: document.numPages, first: () => document.getPage(1) };
}
