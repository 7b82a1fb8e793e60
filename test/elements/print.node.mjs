// On paper: printed to PDF from a real browser, and read back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';

const feedAt = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));
const example = await feedAt('test/fixtures/example-feed.json');
const umea = await feedAt('src/feed/umea-2025-2027.json');
const itemsOf = (kind) => example.items.filter((item) => item._medborgarloften.type === kind);

const NOW = '2026-11-24T12:00:00Z';
/** An element on a page of a site. */
const page = (
  element,
  feed = example,
  lang = 'sv',
) => `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<title>Kommunen</title><style>body { font: 14px sans-serif }</style><h1>Kommunen</h1>
<script type="module" src="/cdn/v1/medborgarloften.js"></script>
${element.replace('></', `><script type="application/feed+json">${JSON.stringify(feed)}</script></`)}`;

/** What stands on each page of a PDF, white space folded. */
async function readPages(pdf) {
  const { numPages, getPage } = await open(pdf);
  const pages = [];
  for (let number = 1; number <= numPages; number++) {
    const { items } = await (await getPage(number)).getTextContent();
    pages.push(folded(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('')));
  }
  return pages;
}

async function open(pdf) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS }).promise;
  return { numPages: document.numPages, getPage: (number) => document.getPage(number) };
}

/** A line's end stands for a space, or for nothing inside a long address: what is compared has neither. */
const folded = (text) => text.replace(/\s+/g, '');

describe('on paper', () => {
  const dist = pagesOfDist();

  /** Prints a page, and gives what stands on it, page by page. */
  async function print(html, { format = 'A4', before } = {}) {
    const shown = await dist.open('print.html', { html, now: NOW });
    await shown
      .locator(':is(promise-list, promise-card, campaign-countdown, reflex-reminder):state(ready)')
      .waitFor();
    await before?.(shown);
    const pages = await readPages(await shown.pdf({ format, margin: { top: '1cm', bottom: '1cm' } }));
    const text = pages.join('');
    return {
      pages,
      shown,
      has: (words) => assert.ok(text.includes(folded(words)), `${words}\nin ${text}`),
      text,
    };
  }
  /** Each promise and each follow-up, to the letter. */
  const hasAll = ({ has }) => {
    for (const { content_text } of itemsOf('promise')) has(content_text);
    for (const { content_text, _medborgarloften: own } of itemsOf('follow-up')) {
      has(content_text);
      for (const { title } of own.activities) has(title);
      for (const { title, url } of own.sources) has(`${title} <${url}>`);
    }
  };

  for (const attributes of [
    '',
    'limit="1"',
    'layout="compact"',
    'layout="list" group-by="party" filters search',
  ]) {
    it(`is every promise of a list, open and whole: ${attributes || 'as it is'}`, async () => {
      const paper = await print(page(`<promise-list ${attributes}></promise-list>`));
      hasAll(paper);
      paper.has('Källa <https://example.org/exempelby/medborgarloften>');
      for (const { name } of example._medborgarloften.signatories) paper.has(name);
      for (const words of ['Visa alla', 'Länk till löftet', 'Kopiera länk', 'Dela', 'Sök i löftena', 'Rensa'])
        assert.ok(!paper.text.includes(folded(words)), words);
      await paper.shown.close();
    });
  }

  it('leaves the page as the reader had it, and tells nobody that follow-ups were opened', async () => {
    const { shown } = await print(page('<promise-list limit="2"></promise-list>'), {
      before: async (shown) => {
        await shown.evaluate(() => {
          window.opened = new Promise((resolve) =>
            document.addEventListener('promise-select', resolve, { once: true }),
          );
        });
        await shown.locator('summary').first().click();
        await shown.evaluate(async () => {
          await window.opened;
          document.addEventListener('promise-select', () => console.log('selected'));
        });
      },
    });
    const open = await shown.locator('details').evaluateAll((all) => all.map((one) => one.open));
    assert.deepEqual(open.slice(0, 2), [true, false]);
    assert.ok(await shown.getByRole('button', { name: 'Visa alla' }).isVisible());
    assert.deepEqual(
      shown.said.filter((line) => line === 'selected'),
      [],
    );
    await shown.close();
  });

  it('is the same where the page prints itself, which leaves no time in between', async () => {
    const { shown } = await print(page('<promise-list limit="1" layout="compact"></promise-list>'));
    const open = await shown.evaluate(() => {
      const { shadowRoot } = document.querySelector('promise-list');
      dispatchEvent(new Event('beforeprint'));
      const open = [...shadowRoot.querySelectorAll('.promise:not([hidden]) details')].map(({ open }) => open);
      dispatchEvent(new Event('afterprint'));
      return open;
    });
    assert.ok(open.length > 3 && open.every(Boolean), String(open));
    await shown.close();
  });

  it('is what stands in an element whose feed is on its way, which then shows as if nothing had been printed', async () => {
    let answer;
    const html = page('<promise-list src="/late.json"><p>Löftena finns på torget.</p></promise-list>');
    const shown = await dist.open('print.html', {
      html: html.replace(/<script type="application.*?<\/script>/s, ''),
      before: (tab) =>
        tab.route('**/late.json', (route) => {
          answer = () => route.fulfill({ json: example });
        }),
    });
    await shown.locator('promise-list:state(loading)').waitFor();
    assert.ok((await readPages(await shown.pdf()))[0].includes(folded('Löftena finns på torget.')));
    // And where the feed comes while the page is with the printer.
    await shown.evaluate(() => dispatchEvent(new Event('beforeprint')));
    answer();
    await shown.locator('promise-list:state(ready)').waitFor();
    await shown.evaluate(() => dispatchEvent(new Event('afterprint')));
    const open = await shown.locator('details').evaluateAll((all) => all.map((one) => one.open));
    assert.ok(open.length > 3 && !open.some(Boolean), String(open));
    assert.deepEqual(shown.said, []);
    await shown.close();
  });

  it('is what the reader narrowed the list to, and says that it is', async () => {
    const paper = await print(page('<promise-list filters></promise-list>'), {
      before: (shown) => shown.getByRole('button', { name: 'Säkra vägar' }).click(),
    });
    paper.has('2 av 6 löften');
    assert.ok(!paper.text.includes(folded('Stationsparken')));
    await paper.shown.close();
  });

  it('cuts no promise by the end of a page: all that stands under it stands on one', async () => {
    for (const element of [
      '<promise-list></promise-list>',
      '<promise-list group-by="none"></promise-list>',
    ]) {
      const { pages, shown } = await print(page(element));
      assert.ok(pages.length > 1);
      for (const { id, content_text } of itemsOf('promise')) {
        const followUps = itemsOf('follow-up').filter(({ _medborgarloften: own }) =>
          own.promises.includes(id),
        );
        const on = (text) => pages.findIndex((page) => page.includes(folded(text)));
        for (const followUp of followUps)
          assert.equal(on(followUp.content_text), on(content_text), `${element}: ${content_text}`);
      }
      await shown.close();
    }
  });

  it('is a translation with the signed text under it', async () => {
    const paper = await print(page('<promise-list></promise-list>', umea, 'en'));
    for (const { content_text, _medborgarloften: own } of umea.items) {
      paper.has(content_text);
      paper.has(own.translations.en.content_text);
    }
    await paper.shown.close();
  });

  it('is a card, a countdown and a reminder too', async () => {
    const card = await print(page('<promise-card promise-id="stationsparken"></promise-card>'));
    const followUps = itemsOf('follow-up').filter(({ _medborgarloften: own }) =>
      own.promises.includes('stationsparken'),
    );
    for (const { content_text } of followUps) card.has(content_text);
    assert.ok(!card.text.includes(folded('Kopiera länk')));
    const countdown = await print(
      page('<campaign-countdown campaign="autumn" start="2026-12-12"></campaign-countdown>', umea),
    );
    countdown.has('Börjar om 18 dagar');
    assert.ok(!countdown.text.includes(folded('Lägg till i kalendern')));
    const reminder = await print(page('<reflex-reminder></reflex-reminder>', umea));
    reminder.has('Med reflex syns du redan på ungefär 125 meter.');
    reminder.has('NTF <https://ntf.se/');
    assert.ok(!reminder.text.includes(folded('Du har')));
    for (const { shown } of [card, countdown, reminder]) await shown.close();
  });
});
