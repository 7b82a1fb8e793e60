// Holds the test toolchain itself to what the other tests rely on, in each engine.
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { isServer } from 'lit';
import feed from '../../src/feed/umea-2025-2027.json';
import { resetPage, servers } from './browser.js';

const getJson = async (url: string): Promise<unknown> => (await fetch(url)).json();
const newKey = () => crypto.randomUUID();

describe('the test toolchain', () => {
  describe('modules', () => {
    it('imports a feed, which still is JSON when it is fetched', async () => {
      const fetched = await getJson(new URL('../../src/feed/umea-2025-2027.json', import.meta.url).href);
      expect(feed.items).to.have.length.above(0);
      expect(fetched).to.deep.equal(feed);
    });

    it('imports axe, which finds a picture without a text', async () => {
      const picture = document.body.appendChild(document.createElement('img'));
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(picture);
      picture.remove();
      expect(violations.map(({ id }) => id)).to.include('image-alt');
    });

    it('resolves Lit for the browser, in production', () => {
      expect(isServer).to.be.false;
      expect((globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings).to.be.undefined;
    });
  });

  describe('the servers', () => {
    it('serve the built script from another origin', async () => {
      const { dist } = await servers();
      const response = await fetch(`${dist}/cdn/v1/medborgarloften.js`);
      expect(new URL(dist).origin).to.equal(dist);
      expect(dist).to.not.equal(location.origin);
      expect(response.status).to.equal(200);
    });

    it('serve a feed and count its requests', async () => {
      const { feeds } = await servers();
      const key = newKey();
      expect(await getJson(`${feeds}/feed/${key}`)).to.have.property('title', key);
      expect(await getJson(`${feeds}/count/${key}`)).to.deep.equal({ count: 1, aborted: 0 });
    });

    it('fail as often as they are told to', async () => {
      const { feeds } = await servers();
      const url = `${feeds}/flaky/${newKey()}/2/503`;
      const statuses = [(await fetch(url)).status, (await fetch(url)).status, (await fetch(url)).status];
      expect(statuses).to.deep.equal([503, 503, 200]);
    });

    it('notice that a request was given up', async () => {
      const { feeds } = await servers();
      const key = newKey();
      const controller = new AbortController();
      const hanging = fetch(`${feeds}/hang/${key}`, { signal: controller.signal }).catch(
        (error: unknown) => error,
      );
      await getJson(`${feeds}/count/${key}?count=1`);
      controller.abort();
      expect(await hanging).to.have.property('name', 'AbortError');
      expect(await getJson(`${feeds}/count/${key}?aborted=1`)).to.deep.equal({ count: 1, aborted: 1 });
    });

    it('notice that a big feed was not read to its end', async () => {
      const { feeds } = await servers();
      const key = newKey();
      const { body } = await fetch(`${feeds}/big/${key}?bytes=20000000&hold=1`);
      await body?.cancel();
      expect(await getJson(`${feeds}/count/${key}?aborted=1`)).to.deep.equal({ count: 1, aborted: 1 });
    });

    it('give a big feed of exactly the size, announced or not', async () => {
      const { feeds } = await servers();
      for (const chunked of [0, 1]) {
        const response = await fetch(`${feeds}/big/${newKey()}?bytes=100000&chunked=${chunked}`);
        expect(response.headers.get('content-length')).to.equal(chunked ? null : '100000');
        expect(await response.text()).to.have.lengthOf(100_000);
      }
    });

    it('change what a feed says', async () => {
      const { feeds } = await servers();
      const key = newKey();
      for (const title of ['before', 'after']) {
        await fetch(`${feeds}/put/${key}`, { method: 'POST', body: JSON.stringify({ title }) });
        expect(await getJson(`${feeds}/get/${key}`)).to.deep.equal({ title });
      }
      expect(await getJson(`${feeds}/count/${key}`)).to.have.property('count', 2);
    });

    it('drip a feed, and cut a connection', async () => {
      const { feeds } = await servers();
      expect(await getJson(`${feeds}/drip/slow?bytes=50&every=1`)).to.have.property('title', 'slow');
      const error: unknown = await fetch(`${feeds}/reset/${newKey()}`).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(TypeError);
    });
  });

  describe('the page', () => {
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

    afterEach(resetPage);

    it('takes a narrow viewport', async () => {
      await setViewport({ width: 320, height: 480 });
      expect([innerWidth, innerHeight]).to.deep.equal([320, 480]);
    });

    it('keeps what is emulated until it is changed', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      await emulateMedia({ reducedMotion: 'reduce' });
      expect([isDark(), isStill()]).to.deep.equal([true, true]);
    });

    it('is as it was at first after a reset', () => {
      expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
      expect([isDark(), isStill()]).to.deep.equal([false, false]);
    });
  });
});
