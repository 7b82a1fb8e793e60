// A small app as its visitors get it: bundled by Vite, served, and used. The apps do the same, each in its framework's way.
import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/project.mjs';
import { startServer } from '../../scripts/serve.mjs';

/**
 * @param {ReturnType<typeof import('../chromium.mjs').pagesOfDist>} pages
 * @param {string} app its folder
 * @param {string} to a folder for what is bundled; it is emptied
 */
export async function tryBundled(pages, app, to) {
  await build({ root: app, logLevel: 'warn', build: { outDir: to, emptyOutDir: true } });
  await cp(path.join(root, 'src/feed/umea-2025-2027.json'), path.join(to, 'feed.json'));
  const server = await startServer({ root: to });
  try {
    await tryPage(await pages.open(server.url));
  } finally {
    await server.close();
  }
}

/** Reads the promises, changes an attribute by the app's button and follows a link, which the app writes down. */
export async function tryPage(page) {
  const links = page.getByRole('link', { name: 'Länk till löftet' });
  await page.getByText('Polisen tillsammans med Umeå kommun').first().waitFor();
  assert.equal(await links.count(), 7);
  assert.equal(await page.getByRole('button', { name: 'Trygghet' }).count(), 1, 'filters');

  await page.getByRole('button', { name: 'Bara trafik' }).click();
  await page.getByRole('heading', { name: 'Trygghet' }).waitFor({ state: 'detached' });
  assert.equal(await links.count(), 3);

  await links.first().click();
  await page.getByRole('status').getByText('oskyddade-trafikanter').waitFor();
  assert.deepEqual(page.said, []);
  await page.close();
}
