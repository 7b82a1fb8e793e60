// A Chromium that Node's tests drive themselves, for what a page cannot see of itself: counters, paper, whole screens.
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { build } from '../scripts/build.mjs';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { isStale } from '../scripts/project.mjs';
import { startServer } from '../scripts/serve.mjs';
import { closePages, counted } from './coverage.mjs';
import { chromiumOptions } from './wtr/chromium-launcher.mjs';

/**
 * dist/ behind its own headers, and a browser, for as long as a suite's tests run.
 * @param {string[]} flags of Chromium
 * @returns {{url: string, browser: import('playwright-core').Browser, open: typeof open}} filled before the first test
 */
export function pagesOfDist(...flags) {
  const pages = {};
  let server;
  before(async () => {
    ensureBrowsers(['chromium']);
    if (await isStale()) await build();
    server = await startServer();
    const options = chromiumOptions();
    const browser = await chromium.launch({ ...options, args: [...options.args, ...flags] });
    Object.assign(pages, { url: server.url, browser, open: (path, options) => open(pages, path, options) });
  });
  after(async () => {
    if (pages.browser) await closePages(pages.browser);
    await pages.browser?.close();
    await server?.close();
  });
  return pages;
}

/**
 * Opens an address, of dist/ where it names no server, or `html` as if it lay there. Where coverage is measured the page counts
 * what it runs, and holds more memory for it.
 * @returns the page, with what it asked for and what it said on the console, in the order of either
 */
async function open(
  { browser, url },
  path,
  { html, now, before: prepare, isCounted = true, ...options } = {},
) {
  const address = new URL(path, url).href;
  const page = await browser.newPage(options);
  if (isCounted) await counted(page);
  const asked = [];
  const said = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  if (html) await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  if (now) await page.clock.install({ time: now });
  await prepare?.(page);
  await page.goto(address);
  return Object.assign(page, { asked, said });
}
