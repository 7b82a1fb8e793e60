// A whole visit, by the browser's own records and the server's: what is asked for, what is sent along, and what stays behind.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { packageJson } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { startDeployment } from '../deployment-server.mjs';
import { startFeedsServer } from '../feeds-server.mjs';

const ELEMENTS = `<promise-list filters search refresh="5"></promise-list>
  <promise-card promise-id="synlig-polis"></promise-card>
  <campaign-countdown campaign="autumn" start="2026-10-12" end="2026-10-18"></campaign-countdown>
  <reflex-reminder season="always"></reflex-reminder>`;
const LANGUAGES = ['ar', 'en', 'fi'];
/** What every request of a browser has, whoever makes it; a log mostly keeps the user agent and the referrer of it. */
const OF_ANY_REQUEST =
  /^(host|connection|origin|referer|user-agent|accept|accept-encoding|accept-language|cache-control|pragma|sec-ch-ua.*|sec-fetch-.*)$/;

describe('a visit to a page with all four elements', () => {
  const dist = pagesOfDist();
  /** Where script and feed are from, and the site of the page: another server of the same host, as cookies go by hosts. */
  let cdn;
  let site;
  before(async () => {
    [cdn, site] = await Promise.all([startDeployment(dist.url), startFeedsServer()]);
  });
  after(() => Promise.all([cdn.close(), site.close()]));

  /** A page with a strict policy, and somebody else's cookie on the script's server. */
  async function visit(headers = {}) {
    cdn.asked.length = 0;
    const { origin: other } = new URL(cdn.url);
    const query = new URLSearchParams({
      key: 'visit',
      html: `<!doctype html><html lang="sv"><title>Värdsidan</title>
        <script type="module" src="${cdn.url}cdn/v1/medborgarloften.js"></script>${ELEMENTS}`,
      csp: `default-src 'none'; script-src ${other}; style-src 'self'; connect-src ${other}; img-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      headers: JSON.stringify(headers),
    });
    const page = await dist.open(`${site.url}/page?${query}`, {
      now: '2026-10-01T10:00:00+02:00',
      acceptDownloads: true,
      before: async (page) => {
        const cookie = { name: 'annans', value: '1', url: cdn.url };
        await page.context().addCookies([cookie]);
        page.setDefaultTimeout(15_000);
      },
    });
    await page.locator('promise-list:state(ready)').waitFor();
    return page;
  }

  /**
   * Uses all there is, in each language, and refreshes.
   * @param afterCopying what is said once a link was to be copied
   */
  async function use(page, afterCopying) {
    const list = page.locator('promise-list');
    await list.getByRole('button', { name: 'Trygg trafikmiljö' }).click();
    await list.getByRole('searchbox').fill('trafik');
    await list.getByRole('button', { name: 'Rensa' }).click();
    await list.getByRole('link', { name: 'Länk till löftet' }).first().click();
    const card = page.locator('promise-card');
    await card.getByRole('button', { name: 'Kopiera länk' }).click();
    await card.getByText(afterCopying).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lägg till i kalendern' }).click(),
    ]);
    await file.delete();
    await page.locator('reflex-reminder').getByRole('button').first().click();
    await page.pdf();
    for (const language of [...LANGUAGES, 'sv']) {
      await page.evaluate((language) => (document.documentElement.lang = language), language);
      for (const name of ['promise-list', 'reflex-reminder'])
        await page.locator(`${name} [part=base][lang=${language}]`).waitFor();
    }
    const refreshed = page.waitForResponse(`${cdn.url}cdn/feed/umea.json`);
    await page.clock.fastForward('10:00');
    await (await refreshed).finished();
  }

  /** What a browser keeps of the page's site, each kind by its names, of either server's cookies and of how many bytes. */
  async function kept(page) {
    const client = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    const stored = async (isLocalStorage) => {
      const storageId = { securityOrigin: origin, isLocalStorage };
      return (await client.send('DOMStorage.getDOMStorageItems', { storageId })).entries.flat();
    };
    const bytes = async (origin) => (await client.send('Storage.getUsageAndQuota', { origin })).usage;
    const cookies = await page.context().cookies();
    const { databaseNames } = await client.send('IndexedDB.requestDatabaseNames', { securityOrigin: origin });
    const { caches } = await client.send('CacheStorage.requestCacheNames', { securityOrigin: origin });
    return {
      cookies: cookies.map(({ name }) => name),
      local: await stored(true),
      session: await stored(false),
      databases: databaseNames,
      caches: caches.map(({ cacheName }) => cacheName),
      workers: await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      isAnyOnDisk: (await bytes(origin)) + (await bytes(new URL(cdn.url).origin)) > 0,
    };
  }
  const NOTHING_KEPT = {
    cookies: ['annans'],
    local: [],
    session: [],
    databases: [],
    caches: [],
    workers: 0,
    isAnyOnDisk: false,
  };

  describe('as strict as headers can make it', () => {
    let page;
    before(async () => use((page = await visit()), 'Länken är kopierad'));
    after(() => page.close());

    it('asks for the script, the feed and languages, of their server alone, and for nothing else', () => {
      const files = [
        'cdn/v1/medborgarloften.js',
        'cdn/feed/umea.json',
        ...LANGUAGES.map((language) => `cdn/v${packageJson.version}/locale/${language}.json`),
        'cdn/feed/umea.json',
      ];
      const addresses = files.map((file) => cdn.url + file);
      assert.deepEqual(page.asked.slice(1), addresses);
      assert.deepEqual(
        cdn.asked.map(({ path }) => new URL(path, cdn.url).href),
        addresses,
      );
    });

    it('sends no cookie, and of the page no more than its site', async () => {
      const { origin } = new URL(page.url());
      for (const { path, headers } of cdn.asked) {
        assert.equal(headers.cookie, undefined, path);
        assert.equal(headers.referer, `${origin}/`, path);
        assert.equal(headers.origin, origin, path);
        assert.deepEqual(
          Object.keys(headers).filter((name) => !OF_ANY_REQUEST.test(name)),
          [],
          path,
        );
      }
      // That there was one to send:
      await page.evaluate((url) => fetch(url, { mode: 'no-cors', credentials: 'include' }), cdn.url);
      assert.equal(cdn.asked.pop().headers.cookie, 'annans=1');
    });

    it('is told nothing on its console', () => assert.deepEqual(page.said, []));

    it('leaves nothing behind: no cookie, no storage, no database, no cache, no worker', async () => {
      assert.deepEqual(await kept(page), NOTHING_KEPT);
      // That it would be seen:
      await page.evaluate(async () => {
        document.cookie = 'a=1';
        localStorage.setItem('b', '1');
        sessionStorage.setItem('c', '1');
        await caches.open('d');
        await new Promise((resolve) => (indexedDB.open('e').onsuccess = resolve));
      });
      assert.deepEqual(await kept(page), {
        cookies: ['annans', 'a'],
        local: ['b', '1'],
        session: ['c', '1'],
        databases: ['e'],
        caches: ['d'],
        workers: 0,
        isAnyOnDisk: true,
      });
    });
  });

  it('works where the page is isolated, sends no referrer and permits nothing', async () => {
    const page = await visit({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'clipboard-read=(), clipboard-write=(), fullscreen=(), geolocation=()',
      'referrer-policy': 'no-referrer',
    });
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    await use(page, 'Markera och kopiera länken:');
    const { origin } = new URL(page.url());
    for (const { path, headers } of cdn.asked)
      assert.deepEqual([headers.referer, headers.origin], [undefined, origin], path);
    // The browser's own word on what the reader pressed; nothing is violated that sends reports.
    assert.equal(page.said.length, 1);
    assert.match(page.said[0], /^Permissions policy violation: The Clipboard API/);
    await page.close();
  });
});
