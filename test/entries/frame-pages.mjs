// Pages of one server that hold frame pages of another, for the tests of frames.
import { after, before } from 'node:test';
import { pagesOfDist } from '../chromium.mjs';
import { startFeedsServer } from '../feeds-server.mjs';

/**
 * dist/ and another server's pages, for as long as a suite's tests run.
 * @returns what `pagesOfDist` gives, with `feeds`, the other server's origin, and `host`
 */
export function framePages() {
  const pages = pagesOfDist();
  let other;
  before(async () => {
    other = await startFeedsServer();
    Object.assign(pages, {
      feeds: other.url,
      address: (html, csp = '') => addressOf(other.url, html, csp),
      host: (html, { csp, hash = '', ...options } = {}) =>
        pages.open(addressOf(other.url, html, csp) + hash, options).then(patient),
      frame: (path, attributes = '') =>
        `<iframe src="${pages.url}embed/${path.replaceAll('&', '&amp;')}" title="Löften" width="100%" height="600" ${attributes}></iframe>`,
    });
  });
  Object.defineProperty(pages, 'script', {
    get: () => `<script type="module" src="${pages.url}embed/frame.js"></script>`,
  });
  after(() => other?.close());
  return pages;
}

/** Fails soon: nothing here takes long. */
const patient = (page) => {
  page.setDefaultTimeout(10_000);
  return page;
};

const addressOf = (server, html, csp = '') =>
  `${server}/page?key=host&${new URLSearchParams({
    html: `<!doctype html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Värd</title><link rel="icon" href="data:,"><h1>Värdsidan</h1>${html}`,
    csp,
  })}`;

/** The frame pages that a page holds, in its order, each as soon as it shows its element or says why not. */
export async function framesIn(page) {
  const handles = await page.locator('iframe').elementHandles();
  return Promise.all(
    handles.map(async (handle) => {
      const frame = await handle.contentFrame();
      await frame.waitForFunction(
        () => {
          const element = document.querySelector('main > :not(p, noscript)');
          const isShown = element?.shadowRoot?.querySelector(
            '.card, .groups, .night, .note:not([part=loading])',
          );
          return isShown || document.querySelector('main > p')?.textContent;
        },
        null,
        // Not at each animation frame, which one of another origin below the screen may never have.
        { polling: 50 },
      );
      return frame;
    }),
  );
}

/** Waits until each frame of a page is as tall as its content, within a border and some pixels. */
export async function fitted(page) {
  for (const frame of page.frames().slice(1)) {
    const element = await frame.frameElement();
    const roomLeft = async () =>
      (await element.evaluate((iframe) => iframe.clientHeight)) -
      (await frame.evaluate(() => document.documentElement.getBoundingClientRect().height));
    for (let turn = 0, left; (left = await roomLeft()) < 0 || left > 8; turn++) {
      if (turn > 200) throw new Error(`${frame.url()} has ${left} pixels left`);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}

export const heightOf = (page, index = 0) =>
  page
    .locator('iframe')
    .nth(index)
    .evaluate((iframe) => iframe.offsetHeight);
