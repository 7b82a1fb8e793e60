// What stands below an element stays where it is when the promises come, in the code as editors get it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/project.mjs';
import { source, withSource } from '../../scripts/source.mjs';
import { pagesOfDist } from '../chromium.mjs';

/** The attribute that each element is nothing without. */
const ELEMENTS = {
  'promise-list': {},
  'promise-card': { 'promise-id': 'organiserad-brottslighet' },
  'campaign-countdown': { campaign: 'autumn' },
  'reflex-reminder': {},
};
/** One in which the feed is, and one in which it is translated. */
const LANGUAGES = ['sv', 'en'];
const STYLES = {
  'no style': '',
  'a style of its own':
    'body { font: 18px/1.6 sans-serif } h2 { font-size: 2em } p, ul { margin: 0 0 1.5em }',
};
const SIZES = { narrow: { width: 375, height: 812 }, wide: { width: 1280, height: 1024 } };
/** When the reminder is in season. */
const AUTUMN = '2026-11-24T12:00:00Z';
/** A twentieth of what is said to be good: nobody sees it. */
const MOST = 0.005;

const umea = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
const [{ read }, { toPromiseFeed }] = await Promise.all(['feed/read.ts', 'feed/model.ts'].map(source));
const feed = toPromiseFeed(read(JSON.parse(umea)).document);

/** The code with a script and its content, as an editor copies it: of each element in each language. */
const codesFor = (base, src) =>
  withSource('tools/snippet/snippet.ts', async ({ snippet }) => {
    const codes = {};
    for (const [element, own] of Object.entries(ELEMENTS))
      for (const lang of LANGUAGES) {
        const configuration = {
          element,
          attributes: { ...own, src, lang },
          isLocked: false,
          hasContent: true,
        };
        const { blocks } = await snippet(
          'script',
          configuration,
          { base, version: '1.0.0', feeds: [] },
          feed,
        );
        codes[element + lang] = blocks[0].code;
      }
    return codes;
  });

/** A site with one page, which answers for its feed when it is told to. */
async function startSite() {
  const site = { page: '', asked: undefined };
  const server = createServer(({ url }, response) => {
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (url === '/') send('text/html; charset=utf-8', site.page);
    else if (url === '/feed.json') site.asked(() => send('application/feed+json', umea));
    else send('text/plain', '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => server.close();
  return site;
}

/** Keeps what moved, in the page; what a reader's own hand has moved does not count. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    globalThis.shifts.push(...list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Until what has been laid out is painted, and what moved in it is told. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

describe('what stands below an element with its content', () => {
  const dist = pagesOfDist();
  let site;
  let codes;
  before(async () => {
    site = await startSite();
    codes = await codesFor(dist.url, `${site.url}feed.json`);
  });
  after(() => site.close());

  for (const element of Object.keys(ELEMENTS))
    for (const lang of LANGUAGES)
      it(`stays where it is: <${element} lang="${lang}">`, async () => {
        for (const [size, viewport] of Object.entries(SIZES))
          for (const [style, css] of Object.entries(STYLES)) {
            site.page = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Kommunen</title>
<meta name="viewport" content="width=device-width"><style>${css}</style><h1>Kommunen</h1>
${codes[element + lang]}
${'<p>Kontakta oss på kommunen.</p>'.repeat(20)}`;
            const asked = new Promise((resolve) => (site.asked = resolve));
            const page = await dist.open(site.url, {
              viewport,
              now: AUTUMN,
              before: (page) => page.addInitScript(watchShifts),
            });
            const answer = await asked;
            await page.evaluate(painted);
            answer();
            await page.locator(`${element}:state(ready)`).waitFor();
            await page.evaluate(painted);
            const shifts = await page.evaluate(() => globalThis.shifts.map(({ value }) => value));
            const sum = shifts.reduce((all, value) => all + value, 0);
            assert.ok(sum <= MOST, `${size} page with ${style}: ${shifts}`);
            await page.close();
          }
      });
});
