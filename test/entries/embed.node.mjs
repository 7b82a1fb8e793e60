// The pages that stand alone, as a hall's screen and a printer get them: from dist/, by its server, in Chromium.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import decodeQR from 'qr/decode.js';
import { pagesOfDist } from '../chromium.mjs';

const pages = pagesOfDist();
const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('embed/signage.html', () => {
  const now = new Date('2026-11-24T11:00:00+01:00');
  const signage = (options, at = pages) => at.open('embed/signage.html', { now, ...options });
  const ready = (page) =>
    page.waitForFunction(() => document.querySelector('reflex-reminder').shadowRoot?.querySelector('.slide'));
  const slide = (page) =>
    page.evaluate(
      () => document.querySelector('reflex-reminder').shadowRoot.querySelector('.slide').innerText,
    );

  /** What each slide says, for one round of them. */
  async function round(page) {
    const texts = new Set();
    for (let turn = 0; turn < 12; turn++) {
      texts.add(await slide(page));
      await page.clock.runFor(20_000);
    }
    return [...texts];
  }

  for (const [shape, width, height] of [
    ['16:9', 1920, 1080],
    ['9:16', 1080, 1920],
    ['16:9 of a small screen', 1280, 720],
  ])
    it(`fills a screen of ${shape} with slides that fit, and that ten metres can read`, async () => {
      const page = await signage({ viewport: { width, height } });
      await ready(page);
      const places = new Set();
      for (let turn = 0; turn < 21; turn++) {
        const found = await page.evaluate(() => {
          const root = document.querySelector('reflex-reminder').shadowRoot;
          const [night, shown] = ['.night', '.slide'].map((name) => root.querySelector(name));
          const texts = [...shown.querySelectorAll('p:not(.soft), h2 span, [part="heading"] span, text')];
          return {
            night: night.getBoundingClientRect().toJSON(),
            slide: shown.getBoundingClientRect().toJSON(),
            right: Math.max(...texts.map((text) => text.getBoundingClientRect().right)),
            least: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))),
            controls: root.querySelectorAll('a, button, input, summary').length,
            scrolls: document.scrollingElement.scrollHeight > innerHeight,
            place: shown.dataset.place,
          };
        });
        assert.deepEqual([found.night.top, found.night.height, found.night.width], [0, height, width]);
        assert.ok(found.slide.top >= 0 && found.slide.bottom <= height, await slide(page));
        assert.ok(found.right <= width, await slide(page));
        assert.ok(found.least >= 0.05 * Math.min(width, height), `${found.least} px: ${await slide(page)}`);
        assert.deepEqual([found.controls, found.scrolls], [0, false]);
        places.add(found.place);
        await page.clock.runFor(20_000);
      }
      assert.equal(places.size, 3, 'nothing stands at one place');
      assert.deepEqual(page.said, []);
      await page.close();
    });

  it('says why, what a reflector does, what to do, and what was promised, each with its source', async () => {
    const page = await signage();
    await ready(page);
    const texts = (await round(page)).join('\n');
    for (const text of [
      'Med reflex syns du redan på ungefär 125 meter.',
      'Umeå, 24 november 2026. Solen går ner 14.18. Den är nere när skolan slutar.',
      'stoppsträcka 27 m',
      'I 50 km/h med halvljus ger det föraren ungefär 9 sekunder.',
      'Byt reflex efter ungefär 3 år.',
      'Polisen tillsammans med Umeå kommun lovar',
      'Källor, kontrollerade 23 november 2026: NTF,',
    ])
      assert.ok(texts.includes(text), text);
    assert.deepEqual(page.asked.map((address) => address.replace(pages.url, '')).sort(), [
      'cdn/feed/umea.json',
      'cdn/v1/medborgarloften.js',
      'embed/signage.css',
      'embed/signage.html',
      'embed/signage.js',
    ]);
    await page.close();
  });

  it('takes a place and times from its address, and neither a text nor a feed', async () => {
    const page = await pages.open(
      'embed/signage.html?latitude=67.86&longitude=20.23&day-start=07:00&day-end=&now=2026-12-21&place=Falskt&src=//127.0.0.1:1/f.json&page-url=https://falskt.example&onclick=alert(1)',
    );
    await ready(page);
    const element = await page.evaluate(() => document.querySelector('reflex-reminder').outerHTML);
    assert.doesNotMatch(element, /alskt|src|onclick|f\.json|day-end/);
    assert.match(element, /latitude="67\.86"/);
    assert.ok(page.asked.every((address) => address.startsWith(pages.url)));
    await page.close();
  });

  it('says out of season when it comes back, and moves that too', async () => {
    const page = await pages.open('embed/signage.html', { now: new Date('2026-06-10T12:00:00+02:00') });
    await ready(page);
    const tops = new Set();
    for (let turn = 0; turn < 4; turn++) {
      const line = page.getByText('Reflexpåminnelsen är tillbaka');
      assert.ok(await line.isVisible());
      tops.add((await line.boundingBox()).y);
      await page.clock.runFor(20_000);
    }
    assert.equal(tops.size, 3);
    await page.close();
  });

  it('comes to the next day at midnight', async () => {
    const page = await signage({ now: new Date('2026-11-24T23:57:00+01:00') });
    await ready(page);
    assert.match((await round(page)).join(), /24 november 2026\. /);
    assert.match((await round(page)).join(), /25 november 2026\. /);
    await page.close();
  });

  it('says the age of what it shows after a day without a network', async () => {
    const page = await signage();
    await ready(page);
    await page.context().setOffline(true);
    for (let hour = 0; hour < 23; hour++) await page.clock.fastForward(HOUR);
    assert.doesNotMatch((await round(page)).join(), /hämtades/);
    for (let hour = 0; hour < 4; hour++) await page.clock.fastForward(HOUR);
    const texts = (await round(page)).join('\n');
    assert.match(texts, /Löftena hämtades senast 24 november 2026\./);
    assert.match(texts, /Polisen tillsammans med Umeå kommun lovar/);
    assert.doesNotMatch(texts, /kunde inte|försök igen/i);
    await page.close();
  });

  describe('for long', () => {
    // Code that is compiled again as it is used more would count as memory that a page holds.
    const steady = pagesOfDist('--js-flags=--jitless');

    it('runs for a year and more without a network: keeps the feed, and holds no more memory', async () => {
      const page = await signage({ now: new Date('2026-02-01T07:00:00+01:00'), isCounted: false }, steady);
      await ready(page);
      await page.context().setOffline(true);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const held = async () => {
        assert.ok(
          await page.getByText('Reflexpåminnelsen är tillbaka').isVisible(),
          'in March the sun is up',
        );
        await session.send('HeapProfiler.collectGarbage');
        const { metrics } = await session.send('Performance.getMetrics');
        return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      };
      const run = async (days) => {
        for (let part = 0; part < days * 4; part++) await page.clock.fastForward(DAY / 4);
      };

      // What comes before is warming up.
      await run(45);
      const start = await held();
      await run(262);
      assert.match(
        (await round(page)).join('\n'),
        /5 december 2026\. [^]*Löftena hämtades senast 1 februari 2026\./,
      );
      await run(103);
      const end = await held();
      // A request that is on its way has a few listeners of its own.
      for (const kind of ['Nodes', 'JSEventListeners', 'Documents'])
        assert.ok(end[kind] <= start[kind] + 5, `${end[kind]} ${kind}, of ${start[kind]}`);
      const grown = end.JSHeapUsedSize / start.JSHeapUsedSize;
      assert.ok(grown < 1.02, `the heap is ${grown} of what it was`);
      await page.close();
    });
  });
});

describe('embed/poster.html', () => {
  const ADDRESS = 'https://www.umea.se/medborgarloften?år=2026';
  const poster = (query = '', options) => pages.open(`embed/poster.html${query}`, options);
  const query = `?page-url=${encodeURIComponent(ADDRESS)}`;
  const promised = (page) => page.getByText('Polisen tillsammans med Umeå kommun').waitFor();

  it('prints on one A4, the class’s own line with it and the form without', async () => {
    const page = await poster(query);
    await promised(page);
    await page.getByLabel('Klassens egen rad').fill('M'.repeat(60));
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 1);
    assert.match(paper, /\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12][\d.]*\s*\]/);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.getByText('M'.repeat(60)).isVisible());
    assert.equal(await page.getByRole('button', { name: 'Skriv ut' }).isVisible(), false);
    // Nothing is cut, though the line is as long as it may be.
    const [bottom, edge] = await page.evaluate(() => [
      document.querySelector('.sheet footer').getBoundingClientRect().bottom,
      document.querySelector('.sheet').getBoundingClientRect().bottom,
    ]);
    assert.ok(bottom < edge, `${bottom} of ${edge}`);
    await page.close();
  });

  it('has a code that a phone reads as the address', async () => {
    const page = await poster(query);
    const png = await page.locator('.qr').screenshot();
    // The poster's own policy lets no picture in.
    const desk = await pages.browser.newPage();
    const { width, height, data } = await desk.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        const pixels = context.getImageData(0, 0, image.width, image.height);
        return { width: image.width, height: image.height, data: [...pixels.data] };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    assert.equal(decodeQR({ width, height, data: Uint8Array.from(data) }), new URL(ADDRESS).href);
    await desk.close();
    await page.close();
  });

  it('has no code without an address, nor of what is none, and says so', async () => {
    const page = await poster('?page-url=javascript:alert(1)');
    assert.equal(await page.locator('.qr').count(), 0);
    assert.ok(await page.getByText('Adressen går inte att använda.').isVisible());
    await page.getByLabel(/^Adressen/).fill('https://www.umea.se/');
    assert.equal(await page.locator('.qr').count(), 1);
    assert.equal(await page.getByText('Adressen går inte att använda.').count(), 0);
    await page.close();
  });

  it('has no code of an address that passes for another server’s', async () => {
    const page = await poster(`?page-url=${encodeURIComponent('https://www.umea.se@evil.example/')}`);
    assert.equal(await page.locator('.qr').count(), 0);
    assert.ok(await page.getByText('Adressen går inte att använda.').isVisible());
    await page.close();
  });

  it('prints at a press of its button, by keyboard as well', async () => {
    const page = await poster('', {
      before: (page) => page.addInitScript('window.print = () => console.log("printed")'),
    });
    const told = page.waitForEvent('console');
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await told;
    assert.deepEqual(page.said, ['printed']);
    await page.close();
  });

  it('has something to tick, and does without the feed', async () => {
    const page = await poster('', { before: (page) => page.route('**/umea.json', (route) => route.abort()) });
    assert.equal(await page.locator('.checklist li').count(), 7);
    assert.ok(await page.getByText('Med reflex syns du redan på ungefär 125 meter.').isVisible());
    await page.close();
  });

  it('keeps what is typed to itself: no request, no storage, nothing in the address', async () => {
    const page = await poster();
    await promised(page);
    const asked = page.asked.length;
    await page.getByLabel('Klassens egen rad').fill('4B');
    await page.keyboard.press('Enter');
    assert.equal(page.asked.length, asked);
    assert.equal(page.url(), `${pages.url}embed/poster.html`);
    assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
    assert.deepEqual(page.said, []);
    await page.close();
  });
});
