// What Chromium runs of the sources on the pages that tests open, kept where `npm test` counts it.
import { createHash } from 'node:crypto';
import { keepCounts, keepScript } from '../scripts/coverage/kept.mjs';

/** Pages of dist/ have their scripts in these two folders; the test runner serves the sources, each a module. */
const BUILT = /\/((?:pages|embed)\/.*\.js)$/;
const SOURCE = /\/src\/.*\.ts$/;

/** By browser, as each run has its own server: the names of the scripts that it serves, by address. */
const served = new WeakMap();

/**
 * Counts what a page runs, and keeps it whenever the page goes elsewhere or is closed.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<import('playwright-core').Page>} the same
 */
export async function counted(page) {
  if (!process.env.COVERAGE) return page;
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const browser = page.context().browser();
  if (!served.has(browser)) served.set(browser, new Map());
  const keep = async () => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const counts = await Promise.all(
      result.map(async ({ url, functions }) => ({ name: await nameOf(url, served.get(browser)), functions })),
    );
    const ours = counts.filter(({ name }) => name);
    if (ours.length) await keepCounts(ours);
  };
  for (const way of ['goto', 'reload', 'close']) {
    const go = page[way].bind(page);
    page[way] = async (...args) => {
      await keep();
      return go(...args);
    };
  }
  return page;
}

/** Closes the pages that tests have left open, for what they ran. */
export async function closePages(browser) {
  if (process.env.COVERAGE)
    for (const context of browser.contexts()) for (const page of context.pages()) await page.close();
}

function nameOf(url, names) {
  const built = url.match(BUILT);
  if (built) return `dist/${built[1]}`;
  if (SOURCE.test(url) && !names.has(url)) names.set(url, keepServed(url));
  return names.get(url);
}

/** Gets what was run from its server again, for V8 does not tell. */
async function keepServed(url) {
  const code = await (await fetch(url)).text();
  const [, map] = code.match(/\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/);
  const name = `served/${createHash('sha1').update(code).digest('hex')}.js`;
  await keepScript(name, code, JSON.parse(Buffer.from(map, 'base64')));
  return name;
}
