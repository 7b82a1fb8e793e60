// What stands below an element stays where it is while the promises come, in the code as editors get it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/project.mjs';
import { source, withSource } from '../../scripts/source.mjs';
import { pagesOfDist } from '../chromium.mjs';

const AUTUMN = '2026-11-24T12:00:00Z';
const SUMMER = '2026-06-10T12:00:00Z';

/** What each element is nothing without, and when it is looked at. */
const ELEMENTS = [
  ['promise-list', { area: 'trafik' }, AUTUMN],
  ['promise-card', { 'promise-id': 'organiserad-brottslighet' }, AUTUMN],
  ['campaign-countdown', { campaign: 'autumn' }, AUTUMN],
  ['reflex-reminder', {}, AUTUMN],
  ['reflex-reminder', {}, SUMMER],
];
/**
 * In the feed's language and in one that it is translated to; narrow and wide; with and without a style of the page's own.
 * So high that all stands on the screen, and what moves is seen.
 */
const PAGES = [
  { lang: 'sv', viewport: { width: 375, height: 2600 }, css: '' },
  {
    lang: 'en',
    viewport: { width: 1280, height: 2000 },
    css: `body { max-width: 50em; margin: auto; font: 18px/1.6 sans-serif }
      main h2 { font-size: 2em } main p, main ul { margin: 0 0 1.5em }`,
  },
];
/** A twentieth of what is said to be good: nobody sees it. */
const MOST = 0.005;

const umea = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
const [{ read }, { toPromiseFeed }] = await Promise.all(['feed/read.ts', 'feed/model.ts'].map(source));
const feed = toPromiseFeed(read(JSON.parse(umea)).document);

/** The code with a script and its content, as an editor copies it. */
const codeOf = (element, attributes, base) =>
  withSource('tools/snippet/snippet.ts', async ({ snippet }) => {
    const configuration = { element, attributes, isLocked: false, hasContent: true };
    const { blocks } = await snippet('script', configuration, { base, version: '1.0.0', feeds: [] }, feed);
    return blocks[0].code;
  });

/** A site of one page, whose feed comes when it is told to. */
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

/** Keeps what moved, in the page, and when its feed was read. */
function watch() {
  const moved = [];
  const observer = new PerformanceObserver((list) => moved.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.shifted = () => {
    moved.push(...observer.takeRecords());
    return moved.reduce((sum, { value }) => sum + value, 0);
  };
  globalThis.isRead = new Promise((resolve) => {
    addEventListener('medborgarloften-load', () => resolve(true));
  });
}

/** Until what has been laid out is painted, and what moved in it is told. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });

const contentWith = (
  code,
  css,
) => `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Kommunen</title>
<meta name="viewport" content="width=device-width"><style>${css}</style><main><h1>Kommunen</h1>
${code}
<p id="below">Kontakta oss.</p>${'<p>Vi finns på kommunen.</p>'.repeat(40)}</main>`;

describe('what stands below an element with its content', () => {
  const dist = pagesOfDist();
  let site;
  before(async () => (site = await startSite()));
  after(() => site.close());

  /**
   * Opens the page, and has script, feed and texts come one after the other, each when the last is painted.
   * @returns the page, and where what is below stood before and stands now, in pixels
   */
  async function load(element, attributes, { viewport, css, now, above = '' }) {
    const code = await codeOf(element, { ...attributes, src: `${site.url}feed.json` }, dist.url);
    site.page = contentWith(above + code, css);
    const asked = new Promise((resolve) => (site.asked = resolve));
    let tops;
    let speak;
    const page = await dist.open(site.url, {
      viewport,
      now,
      before: async (page) => {
        await page.addInitScript(watch);
        await page.route('**/locale/*.json', (route) => (speak = () => route.continue()));
        await page.route('**/medborgarloften.js', async (route) => {
          await page.waitForFunction(() => document.readyState !== 'loading');
          await page.evaluate(painted);
          tops = [await topOf(page)];
          await route.continue();
        });
      },
    });
    const answer = await asked;
    await page.evaluate(painted);
    answer();
    if (attributes.lang === 'en') {
      await page.evaluate(() => globalThis.isRead);
      await page.evaluate(painted);
      speak();
    }
    await page.locator(`${element}:state(ready)`).waitFor({ state: 'attached' });
    await page.evaluate(painted);
    tops.push(await topOf(page));
    return { page, tops, shifted: await page.evaluate(() => globalThis.shifted()) };
  }

  const topOf = (page) => page.evaluate(() => document.querySelector('#below').getBoundingClientRect().top);

  for (const [element, own, now] of ELEMENTS)
    for (const { lang, viewport, css } of PAGES)
      it(`stays: <${element} lang="${lang}"> on ${now.slice(0, 10)}, ${viewport.width} pixels`, async () => {
        const { page, tops, shifted } = await load(element, { ...own, lang }, { viewport, css, now });
        assert.ok(tops[0] < viewport.height, 'it was to be seen');
        assert.ok(Math.abs(tops[1] - tops[0]) < 8, `${tops}`);
        assert.ok(shifted <= MOST, `${shifted}`);
        // Out of season the content stays: no hole where it was.
        assert.equal(
          await page
            .locator(element)
            .evaluate(({ firstElementChild }) => firstElementChild.getClientRects().length > 0),
          now === SUMMER,
        );
        // Where something moves, it is told.
        await page.locator('h1').evaluate((heading) => (heading.style.paddingTop = '200px'));
        await page.evaluate(painted);
        assert.ok((await page.evaluate(() => globalThis.shifted())) > 0.05);
        await page.close();
      });

  it('comes up where the element has nothing to show and its content was never seen', async () => {
    const above = `<p style="height: 900px">Långt ned på sidan:</p>`;
    const viewport = { width: 375, height: 812 };
    const { page, tops, shifted } = await load(
      'reflex-reminder',
      {},
      { viewport, css: '', now: SUMMER, above },
    );
    assert.ok(tops[1] < tops[0] - 500, `${tops}`);
    assert.equal(await page.locator('reflex-reminder').evaluate(({ offsetHeight }) => offsetHeight), 0);
    assert.equal(shifted, 0);
    await page.close();
  });

  it('comes up when the page gets wider, and all is lower', async () => {
    const viewport = { width: 320, height: 2600 };
    const { page } = await load('promise-card', ELEMENTS[1][1], { viewport, css: '', now: AUTUMN });
    const empty = () =>
      page.locator('promise-card').evaluate(({ shadowRoot }) => {
        const [held, own] = ['.root', '.card'].map((box) =>
          shadowRoot.querySelector(box).getBoundingClientRect(),
        );
        return held.bottom - own.bottom;
      });
    assert.ok((await empty()) > 10, 'its place was held');
    await page.setViewportSize({ width: 800, height: 2600 });
    assert.ok((await empty()) < 1, 'nothing of it is left');
    await page.close();
  });
});
