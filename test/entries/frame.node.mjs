// Frame pages on a page of another server: their heights, their links, and what they keep from the page around them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { root } from '../../scripts/project.mjs';
import { startDeployment } from '../deployment-server.mjs';
import { fitted, framePages, framesIn, heightOf } from './frame-pages.mjs';

const pages = framePages();
const host = (...given) => pages.host(...given);
const scrollsInside = (frame) =>
  frame.evaluate(
    () =>
      document.scrollingElement.scrollHeight > innerHeight ||
      document.scrollingElement.scrollWidth > innerWidth,
  );

/** Waits until each frame has answered the page's question once more: whatever was said before it has been heard. */
async function heardAll(page) {
  await page.evaluate(() => {
    globalThis.left = document.querySelectorAll('iframe[src*="/embed/"]').length;
    addEventListener('message', ({ data }) => data > 0 && globalThis.left--);
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  await page.waitForFunction(() => globalThis.left <= 0);
}

describe('a frame’s height, with frame.js', () => {
  it('is that of its content, which does not scroll', async () => {
    const page = await host(pages.script + pages.frame('promise-list.html?filters=&search='));
    const [frame] = await framesIn(page);
    await fitted(page);
    assert.ok((await heightOf(page)) > 1000);
    assert.equal(await scrollsInside(frame), false);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('shrinks and grows with what the reader does, and with the window', async () => {
    const page = await host(pages.script + pages.frame('promise-list.html?search='));
    const [frame] = await framesIn(page);
    await fitted(page);
    const whole = await heightOf(page);
    const search = frame.getByRole('searchbox');
    await search.fill('motorburna');
    await page.waitForFunction((whole) => document.querySelector('iframe').offsetHeight < whole - 500, whole);
    await fitted(page);
    await search.fill('');
    await page.waitForFunction((whole) => document.querySelector('iframe').offsetHeight === whole, whole);
    await page.setViewportSize({ width: 400, height: 700 });
    await page.waitForFunction((whole) => document.querySelector('iframe').offsetHeight > whole + 100, whole);
    await fitted(page);
    assert.equal(await scrollsInside(frame), false);
    await page.close();
  });

  it('is each frame’s own: of several, of one that comes later, of one far below, in any kind of box', async () => {
    const page = await host(
      `<style>* { box-sizing: border-box } iframe { border: 5px solid }</style>${pages.script}
       ${pages.frame('promise-card.html?promise-id=synlig-polis')}
       ${pages.frame('campaign-countdown.html?campaign=autumn')}
       <div style="height: 1200px"></div>${pages.frame('reflex-reminder.html?season=always', 'loading="lazy"')}`,
    );
    await framesIn(page);
    await fitted(page);
    const src = `${pages.url}embed/promise-list.html`;
    await page.evaluate(
      (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
      src,
    );
    await framesIn(page);
    await fitted(page);
    const heights = await Promise.all([0, 1, 2, 3].map((index) => heightOf(page, index)));
    assert.equal(new Set(heights).size, 4, heights.join());
    for (const frame of page.frames().slice(1)) assert.equal(await scrollsInside(frame), false);
    await page.close();
  });

  it('comes also when frame.js comes after the frames, and when it comes twice', async () => {
    const page = await host(pages.frame('promise-list.html'));
    await framesIn(page);
    assert.equal(await heightOf(page), 604, 'without it the height is the page’s');
    await page.addScriptTag({ url: `${pages.url}embed/frame.js`, type: 'module' });
    await fitted(page);
    const once = await heightOf(page);
    await page.addScriptTag({ url: `${pages.url}embed/frame.js?again`, type: 'module' });
    await heardAll(page);
    assert.equal(await heightOf(page), once);
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('comes in a hidden tab, where no observer runs', async () => {
    const page = await host(pages.script + pages.frame('promise-list.html'), {
      before: (page) =>
        page.addInitScript(() => {
          globalThis.ResizeObserver = class {
            observe() {}
          };
          globalThis.requestAnimationFrame = () => 0;
        }),
    });
    await framesIn(page);
    await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 1000);
    await page.close();
  });

  it('comes when a frame that was not shown is shown', async () => {
    const page = await host(`${pages.script}<div hidden>${pages.frame('promise-list.html')}</div>`);
    await framesIn(page);
    await page.evaluate(() => (document.querySelector('div').hidden = false));
    await fitted(page);
    assert.ok((await heightOf(page)) > 1000);
    await page.close();
  });

  it('does not follow content that follows the frame’s height', async () => {
    const page = await host(
      pages.script +
        pages.frame('promise-card.html?promise-id=synlig-polis') +
        pages.frame('reflex-reminder.html?display=signage&season=always'),
    );
    const [frame] = await framesIn(page);
    await fitted(page);
    await frame.evaluate(() => (document.querySelector('main').style.minHeight = '100vh'));
    for (let turn = 0; turn < 5; turn++) await heardAll(page);
    const heights = await Promise.all([0, 1].map((index) => heightOf(page, index)));
    for (let turn = 0; turn < 20; turn++) {
      await heardAll(page);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    assert.deepEqual(await Promise.all([0, 1].map((index) => heightOf(page, index))), heights);
    assert.ok(Math.max(...heights) < 1000, heights.join());
    await page.close();
  });

  it('is that of its content also where something came while the frame grew, and about as much', async () => {
    // As wide as before, however tall.
    const page = await host(
      `<style>html { overflow-y: scroll }</style>${pages.script}${pages.frame('promise-card.html?promise-id=synlig-polis')}`,
      {
        // Before the page's own listener, which measures.
        before: (page) => page.addInitScript(() => addEventListener('resize', () => globalThis.onGrown?.())),
      },
    );
    const [frame] = await framesIn(page);
    await fitted(page);
    const whole = await heightOf(page);
    await frame.evaluate(() => {
      globalThis.onGrown = () => {
        globalThis.onGrown = undefined;
        const more = document.createElement('div');
        more.style.height = '900px';
        document.querySelector('main').append(more);
      };
    });
    await page.evaluate(
      (height) => (document.querySelector('iframe').style.height = `${height}px`),
      whole + 700,
    );
    await page.waitForFunction(
      (height) => document.querySelector('iframe').offsetHeight === height,
      whole + 900,
    );
    assert.equal(await scrollsInside(frame), false);
    await page.close();
  });

  it('has a bound, beyond which the frame scrolls', async () => {
    const items = Array.from({ length: 400 }, (_, index) => ({
      id: `${index}`,
      content_text: `Vi lovar ${index}.`,
    }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Många', items };
    await fetch(`${pages.feeds}/put/many`, { method: 'POST', body: JSON.stringify(feed) });
    const src = `${pages.feeds}/get/many`;
    const deployment = await startDeployment(pages.url, { config: JSON.stringify({ feeds: [src] }) });
    const page = await host(
      `<script type="module" src="${deployment.url}embed/frame.js"></script>
       <iframe title="Många" src="${deployment.url}embed/promise-list.html?src=${encodeURIComponent(src)}"></iframe>`,
    );
    const [frame] = await framesIn(page);
    await page.waitForFunction(() => document.querySelector('iframe').offsetHeight > 15_000);
    await heardAll(page);
    assert.equal(await heightOf(page), 20_008);
    assert.equal(await scrollsInside(frame), true);
    await page.close();
    await deployment.close();
  });

  it('is set by nobody else: not by another server’s frame, the page, or a message that is no number', async () => {
    const liar = `<script>onload = () => parent.postMessage(5000, '*')</script>`;
    const page = await host(pages.script + pages.frame('promise-card.html?promise-id=synlig-polis'));
    await framesIn(page);
    await fitted(page);
    const before = await heightOf(page);
    await page.evaluate(
      ([liar, origin]) => {
        const { contentWindow } = document.querySelector('iframe');
        const say = (given) =>
          dispatchEvent(new MessageEvent('message', { origin, source: contentWindow, ...given }));
        say({ data: 5000, source: window });
        say({ data: 5000, origin: location.origin });
        say({ data: 5000, origin: 'null' });
        say({ data: 5000, source: null });
        for (const data of ['5000', [5000], { valueOf: () => 5000 }, NaN, null, '5000px;position:fixed'])
          say({ data });
        postMessage(5000, '*');
        return new Promise((resolve) => {
          addEventListener('message', ({ source }) => source !== window && resolve());
          document.body.append(
            Object.assign(document.createElement('iframe'), { src: liar, title: 'Lögnare' }),
          );
        });
      },
      [`${pages.feeds}/page?key=liar&html=${encodeURIComponent(liar)}`, new URL(pages.url).origin],
    );
    assert.equal(await heightOf(page), before);
    assert.equal(await heightOf(page, 1), 154);
    await page.close();
  });
});

describe('a frame without frame.js', () => {
  it('keeps the page’s height and scrolls', async () => {
    const page = await host(pages.frame('promise-list.html'));
    const [frame] = await framesIn(page);
    assert.equal(await heightOf(page), 604);
    await frame.evaluate(() => scrollTo(0, 300));
    assert.equal(await frame.evaluate(() => scrollY), 300);
    await page.close();
  });
});

describe('links in a frame', () => {
  const hash = '#medborgarlofte=motorburna-unga';
  /** Whether the promise of the hash stands at the top of the window, or as far up as the page lets it. */
  const isInSight = async (page) => {
    const [frame] = await framesIn(page);
    const place = frame.locator('[data-id="motorburna-unga"]');
    await page.waitForFunction(() => scrollY > 500);
    const box = await place.boundingBox();
    return box.y > -20 && box.y < 400;
  };

  for (const [when, html, given] of [
    ['when the page is opened with its hash', '', { hash }],
    ['in a frame that waits far below to be scrolled to', '<div style="height: 20000px"></div>', { hash }],
  ])
    it(`open the promise ${when}, and bring the page there`, async () => {
      const page = await host(
        html + pages.frame('promise-list.html?limit=2', 'loading="lazy"') + pages.script,
        given,
      );
      assert.ok(await isInSight(page));
      const [frame] = await framesIn(page);
      const at = await frame.evaluate(
        () => document.querySelector('promise-list').shadowRoot.activeElement?.dataset.id,
      );
      assert.equal(at, 'motorburna-unga');
      await page.close();
    });

  it('open the promise when the hash comes later, each time', async () => {
    const page = await host(pages.script + pages.frame('promise-list.html'));
    await framesIn(page);
    await fitted(page);
    await page.evaluate((hash) => (location.hash = hash), hash);
    assert.ok(await isInSight(page));
    await page.evaluate(() => {
      scrollTo(0, 0);
      location.hash = '#medborgarlofte=finns-inte';
    });
    await heardAll(page);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.evaluate((hash) => (location.hash = hash), hash);
    assert.ok(await isInSight(page));
    await page.close();
  });

  for (const id of ['\0a', '#"\'`[x=y]>*:not(', '007', '\\'])
    it(`open a promise whatever its id is: ${JSON.stringify(id)}`, async (test) => {
      const items = [...Array(60).keys(), id].map((id) => ({ id: String(id), content_text: 'Vi lovar.' }));
      const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Många', items };
      await fetch(`${pages.feeds}/put/odd-ids`, { method: 'POST', body: JSON.stringify(feed) });
      const src = `${pages.feeds}/get/odd-ids`;
      const deployment = await startDeployment(pages.url, { config: JSON.stringify({ feeds: [src] }) });
      test.after(() => deployment.close());
      const page = await host(
        `<script type="module" src="${deployment.url}embed/frame.js"></script>
         <iframe title="Många" src="${deployment.url}embed/promise-list.html?src=${encodeURIComponent(src)}"></iframe>`,
        { hash: `#medborgarlofte=${encodeURIComponent(id)}` },
      );
      await page.waitForFunction(() => scrollY > 500 || document.querySelector('iframe').offsetHeight < 200);
      await heardAll(page);
      assert.deepEqual(page.said, []);
      await page.close();
    });

  it('leave room for what the page keeps at its top', async () => {
    const page = await host(
      `<style>html { scroll-padding-top: 150px }</style>${pages.script}${pages.frame('promise-list.html')}<div style="height: 2000px"></div>`,
      { hash: '#medborgarlofte=vald-i-nara-relation' },
    );
    const [frame] = await framesIn(page);
    await page.waitForFunction(() => scrollY > 500);
    const { y } = await frame.locator('[data-id="vald-i-nara-relation"]').boundingBox();
    assert.ok(y > 140 && y < 160, `${y}`);
    await page.close();
  });

  it('are not opened for whoever else asks, nor by other words', async () => {
    const page = await host(pages.script + pages.frame('promise-list.html?limit=1'));
    const [frame] = await framesIn(page);
    const open = () =>
      frame.evaluate(() => document.querySelector('promise-list').shadowRoot.activeElement?.dataset.id);
    // From itself, and from a frame beside it.
    await frame.evaluate((hash) => postMessage(hash, '*'), hash);
    const beside = `<script>parent.frames[0].postMessage('${hash}', '*')</script>`;
    await page.evaluate(
      (src) => {
        const iframe = Object.assign(document.createElement('iframe'), { src, title: 'Bredvid' });
        const loaded = new Promise((resolve) => (iframe.onload = resolve));
        document.body.append(iframe);
        return loaded;
      },
      `${pages.feeds}/page?key=beside&html=${encodeURIComponent(beside)}`,
    );
    for (const words of [
      '#motorburna-unga',
      'medborgarlofte=motorburna-unga',
      `x${hash}`,
      '#medborgarlofte=',
      '#medborgarlofte=<b>',
    ])
      await page.evaluate((words) => frames[0].postMessage(words, '*'), words);
    await page.evaluate((given) => frames[0].postMessage(given, '*'), { hash });
    await heardAll(page);
    assert.equal(await open(), undefined);
    await page.evaluate((hash) => frames[0].postMessage(hash, '*'), hash);
    await frame.waitForFunction(() => document.querySelector('promise-list').shadowRoot.activeElement);
    assert.equal(await open(), 'motorburna-unga');
    await page.close();
  });

  it('lead to the page around it, in the whole window, and copying gives that address', async () => {
    const around = pages.address('En annan sida');
    const page = await host(
      pages.script +
        pages.frame(`promise-card.html?promise-id=synlig-polis&page-url=${encodeURIComponent(around)}`),
    );
    const [frame] = await framesIn(page);
    const link = `${around}#medborgarlofte=synlig-polis`;
    await frame.getByRole('button', { name: 'Kopiera länk' }).click();
    assert.equal(await frame.getByLabel('Markera och kopiera länken:').inputValue(), link);
    await frame.getByRole('link', { name: 'Länk till löftet' }).click();
    await page.waitForURL(link);
    await page.close();
  });

  it('copy at once where the page lets the frame', async () => {
    const page = await host(
      pages.frame('promise-card.html?promise-id=synlig-polis', 'allow="clipboard-write"'),
      {
        permissions: ['clipboard-read', 'clipboard-write'],
      },
    );
    const [frame] = await framesIn(page);
    await frame.getByRole('button', { name: 'Kopiera länk' }).click();
    await frame.getByText('Länken är kopierad').waitFor();
    await page.close();
  });

  it('stay in the frame where they lead to the frame itself', async () => {
    const page = await host(pages.frame('promise-list.html'));
    const [frame] = await framesIn(page);
    const address = page.url();
    await frame.getByRole('link', { name: 'Länk till löftet' }).last().click();
    await frame.waitForFunction(() =>
      document.querySelector('promise-list').shadowRoot.activeElement?.matches('li'),
    );
    assert.equal(page.url(), address);
    await page.close();
  });
});

describe('a frame and what is around it', () => {
  it('works under a strict policy, asks these two servers alone, and stores nothing', async () => {
    const csp = `default-src 'none'; img-src data:; script-src ${pages.url}embed/; frame-src ${pages.url}embed/`;
    const page = await host(pages.script + pages.frame('promise-list.html?lang=en'), { csp });
    const [frame] = await framesIn(page);
    await fitted(page);
    const origins = new Set(page.asked.map((address) => new URL(address).origin));
    assert.deepEqual([...origins], [pages.feeds, new URL(pages.url).origin]);
    assert.deepEqual(await page.context().storageState(), { cookies: [], origins: [] });
    assert.equal(
      await frame.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length),
      0,
    );
    assert.deepEqual(page.said, []);
    await page.close();
  });

  it('works in a sandbox, which gives it no origin', async () => {
    const page = await host(pages.frame('promise-list.html', 'sandbox="allow-scripts"'));
    const [frame] = await framesIn(page);
    assert.ok(await frame.getByText('Polisen tillsammans med Umeå kommun').first().isVisible());
    await page.close();
  });

  it('takes its language and scheme from its address, and its ground from the page', async () => {
    const page = await host(
      `<style>iframe { color-scheme: dark }</style>${pages.frame('promise-list.html?lang=fi&scheme=dark')}`,
    );
    const [frame] = await framesIn(page);
    const found = await frame.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [
        document.documentElement.lang,
        style.colorScheme,
        style.backgroundColor,
        getComputedStyle(document.body).color,
      ];
    });
    assert.deepEqual(found, ['fi', 'dark', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.close();
  });

  for (const [element, query] of [
    ['promise-list', 'filters=&search='],
    ['promise-card', 'promise-id=synlig-polis'],
    ['campaign-countdown', 'campaign=autumn'],
    ['reflex-reminder', 'season=always'],
  ])
    for (const lang of ['sv', 'ar'])
      it(`has room for <${element}> on 320 pixels, and is accessible: ${lang}`, async () => {
        const page = await host(
          `<style>body { margin: 0 }</style>${pages.script}${pages.frame(`${element}.html?${query}&lang=${lang}`)}`,
          {
            viewport: { width: 320, height: 640 },
          },
        );
        const [frame] = await framesIn(page);
        await frame.waitForFunction(
          (lang) =>
            document.querySelector('main > [lang]')?.shadowRoot.querySelector('[part="base"]').lang === lang,
          lang,
        );
        await fitted(page);
        assert.equal(await scrollsInside(frame), false);
        assert.equal(await frame.evaluate(() => document.documentElement.dir), lang === 'ar' ? 'rtl' : 'ltr');
        await frame.evaluate(await readFile(`${root}/node_modules/axe-core/axe.min.js`, 'utf8'));
        const violations = await frame.evaluate(async () => {
          // The first heading is the page's around it.
          const rules = { 'page-has-heading-one': { enabled: false } };
          const found = await globalThis.axe.run(document, { resultTypes: ['violations'], rules });
          return found.violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
          );
        });
        assert.deepEqual(violations, []);
        await page.close();
      });
});
