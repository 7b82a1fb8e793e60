// Pages to measure in: each in a profile of its own, on a processor and a network that may be slowed down.
import { chromium } from 'playwright-core';
import { chromiumOptions } from '../test/wtr/chromium-launcher.mjs';

/** As DevTools has "Slow 4G" by Lighthouse: latency in ms, bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** No sample takes longer, in ms. */
const LIMIT = 180_000;

/** @param {string[]} [flags] further ones of Chromium */
export function launch(flags = []) {
  const options = chromiumOptions();
  return chromium.launch({ ...options, args: [...options.args, ...flags] });
}

/** What the measures use in pages, as `bench`. */
const inPage = () => {
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  globalThis.bench = {
    /** After the next frame has been laid out and painted. */
    frame: () => new Promise((resolve) => requestAnimationFrame(() => task().then(resolve))),
    /** After the first frame that a condition holds for has been painted. */
    painted: (condition) =>
      new Promise((resolve) => {
        const look = () => (condition() ? void task().then(resolve) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      }),
    /** As soon as a condition holds, looked at after each task. */
    until: async (condition) => {
      while (!condition()) await task();
    },
    /** The same, looked at where nodes have changed: what is measured does not run beside another loop. */
    changed: (root, condition) =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!condition()) return;
          observer.disconnect();
          resolve();
        });
        if (condition()) resolve();
        else observer.observe(root, { childList: true, subtree: true });
      }),
  };
};

/**
 * Opens a page, gives it to `use`, and closes it.
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {{url?: string, slower?: number, isSlow4G?: boolean, prepare?: Function, width?: number, height?: number}} options
 *   `slower`: how many times; `prepare`: what is done with the page before it is opened
 * @param {(page: import('playwright-core').Page, session: import('playwright-core').CDPSession) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(browser, options, use) {
  const { url, slower = 1, isSlow4G, prepare, width = 1280, height = 800 } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE' });
  // A page that waits for what never comes is closed under it, which says so.
  const late = setTimeout(() => context.close(), LIMIT);
  try {
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const session = await context.newCDPSession(page);
    await page.addInitScript(inPage);
    await prepare?.(page);
    if (isSlow4G) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
    }
    if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(url);
    const result = await use(page, session);
    if (failures.length) throw new Error(`A page of the bench failed: ${failures[0]}`);
    return result;
  } finally {
    clearTimeout(late);
    await context.close();
  }
}

/** What a page holds, after garbage was collected: bytes of its heap, nodes, event listeners and more, by Chromium's names. */
export async function held(session) {
  await session.send('Performance.enable');
  // Twice: what the first collection finalizes holds on to more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return counters(session);
}

/** Chromium's counters of a page by name: times in seconds, counts, bytes. */
export async function counters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
