// A visitor who goes on from the page and comes back to it, in the browsers that keep a page for that.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { build } from '../../scripts/build.mjs';
import { ensureBrowsers, findBrowsers } from '../../scripts/browsers.mjs';
import { isRoot } from '../../scripts/debian.mjs';
import { isStale } from '../../scripts/project.mjs';
import { startServers } from '../servers.mjs';
import { chromiumOptions } from '../wtr/chromium-launcher.mjs';

let servers;
before(async () => {
  ensureBrowsers(['chromium', 'firefox']);
  if (await isStale()) await build();
  servers = await startServers();
});
after(() => servers?.close());

const LAUNCH = {
  chromium: () => ({
    executablePath: findBrowsers().chromium,
    args: [...chromiumOptions().args, ...(isRoot() ? ['--no-sandbox'] : [])],
  }),
  firefox: () => ({ browser: 'firefox', executablePath: findBrowsers().firefox }),
};

/** What a browser may keep: whatever may not be stored, it never goes back to. */
const addressOf = (html) => {
  const headers = JSON.stringify({ 'cache-control': 'max-age=60' });
  return `${servers.feeds}/page?${new URLSearchParams({ key: 'host', headers, html })}`;
};

/** A page that counts its visits, and is away for a day. */
const hostPage = (body) => {
  const html = `<!doctype html><html lang="sv"><title>Värd</title><script>
      let time = Date.parse('2026-10-05T10:00:00+02:00');
      Date.now = () => time;
      addEventListener('pagehide', () => (time += 86_400_000));
      window.visits = [];
      addEventListener('pageshow', ({ persisted }) => visits.push(persisted));
      window.errors = [];
      for (const name of ['error', 'unhandledrejection']) addEventListener(name, ({ message, reason }) => errors.push(message ?? String(reason)));
    </script><script type="module" src="${servers.dist}/cdn/v1/medborgarloften.js"></script>${body}`;
  return addressOf(html);
};

const shows = (text) =>
  [...document.querySelectorAll('promise-list, campaign-countdown')].some((element) =>
    element.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(text),
  );

for (const engine of Object.keys(LAUNCH))
  describe(`a page that is come back to, in ${engine}`, () => {
    let browser, page;
    before(async () => {
      browser = await puppeteer.launch(LAUNCH[engine]());
    });
    beforeEach(async () => {
      page = await browser.newPage();
      page.setDefaultTimeout(20_000);
    });
    after(() => browser?.close());

    /** Opens a page, goes on once it shows a text, and comes back. The driver is told of no load of a page that was kept. */
    async function comeBack(body, text, whileAway = () => undefined) {
      await page.goto(hostPage(body));
      await page.waitForFunction(shows, {}, text);
      await page.goto(addressOf('<p>En annan sida'));
      await whileAway();
      await page.evaluate(() => void setTimeout(() => history.back()));
      for (let turn = 0; turn < 200; turn++) {
        const isBack = await page.evaluate(() => 'visits' in window).catch(() => false);
        if (isBack) return page.evaluate(() => window.visits);
        await pause(50);
      }
      return assert.fail('The page did not come back.');
    }

    it('was kept, shows today’s count, and goes on', async () => {
      const body = `<promise-list></promise-list><campaign-countdown campaign="autumn" start="2026-10-12"></campaign-countdown>`;
      assert.deepEqual(await comeBack(body, 'Börjar om 7 dagar'), [false, true]);
      await page.waitForFunction(shows, {}, 'Börjar om 6 dagar');
      await page.evaluate(() => (document.querySelector('promise-list').heading = 'Nu'));
      await page.waitForFunction(shows, {}, 'Nu');
      assert.deepEqual(await page.evaluate(() => window.errors), []);
    });

    it('asks anew for a feed that is a day old', async () => {
      const key = `ett-dygn-${engine}`;
      const put = (text) =>
        fetch(`${servers.feeds}/put/${key}`, {
          method: 'POST',
          body: JSON.stringify({
            version: 'https://jsonfeed.org/version/1.1',
            title: 'Löften',
            items: [{ id: '1', content_text: text }],
          }),
        });
      await put('Vi lovar före.');
      const visits = await comeBack(
        `<promise-list src="${servers.feeds}/get/${key}" refresh="5"></promise-list>`,
        'Vi lovar före.',
        () => put('Vi lovar efter.'),
      );
      assert.deepEqual(visits, [false, true]);
      await page.waitForFunction(shows, {}, 'Vi lovar efter.');
      assert.deepEqual(await page.evaluate(() => window.errors), []);
    });

    it('shows the promises also where it was left while they were on their way', async () => {
      const key = `pa-vag-${engine}`;
      await comeBack(
        `<promise-list src="${servers.feeds}/drip/${key}?bytes=32&every=50"></promise-list>`,
        'Hämtar löftena',
      );
      await page.waitForFunction(shows, {}, `Vi lovar ${key}.`);
      assert.deepEqual(await page.evaluate(() => window.errors), []);
    });
  });
