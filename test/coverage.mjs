// What Chromium ran of the pages that tests open, kept for scripts/coverage.mjs, which says where in COVERAGE.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = process.env.COVERAGE;

/**
 * Counts what a page runs, and writes it down whenever the page goes elsewhere or is closed. Does nothing where nobody asks.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<import('playwright-core').Page>} the same
 */
export async function counted(page) {
  const start = () => page.coverage.startJSCoverage();
  // A page may be one without scripts.
  if (
    !folder ||
    !(await start().then(
      () => true,
      () => false,
    ))
  )
    return page;
  for (const name of ['goto', 'close']) {
    const go = page[name].bind(page);
    page[name] = async (...args) => {
      const ran = await page.coverage.stopJSCoverage();
      const ours = ran.filter(({ source, url }) => source && /\/(?:src|pages|embed)\//.test(url));
      if (ours.length) await writeFile(path.join(folder, `${randomUUID()}.json`), JSON.stringify(ours));
      if (name === 'goto') await start();
      return go(...args);
    };
  }
  return page;
}

/** Closes the pages that tests have left open, for what they ran. */
export async function closePages(browser) {
  if (folder)
    for (const context of browser.contexts()) for (const page of context.pages()) await page.close();
}
