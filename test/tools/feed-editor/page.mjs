// The feed editor of dist/ in Chromium, as tests open it, find their way in it and take its file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../../scripts/project.mjs';
import { pagesOfDist } from '../../chromium.mjs';

export const dist = pagesOfDist();
export const umea = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
export const NOW = new Date('2026-11-26T10:00:00+01:00');
export const EXT = '_medborgarloften';

export const open = (options = {}) => dist.open('editor.html', { now: NOW, locale: 'sv-SE', ...options });
export const button = (page, name) => page.getByRole('button', { name });
export const view = (page, name) => page.getByRole('navigation').getByRole('button', { name });

/** Has the checks and the preview catch up with what was typed. */
export const caughtUp = (page) => page.clock.runFor(1000);

export async function openUmea(options) {
  const page = await open(options);
  await button(page, 'Öppna Umeås flöde').click();
  await page.getByRole('heading', { name: 'Uppföljningar' }).waitFor();
  return page;
}

export async function openText(page, text, name = 'flöde.json') {
  await page
    .locator('#file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

export async function opened(text, name, options) {
  const page = await open(options);
  await openText(page, text, name);
  await page.getByRole('navigation').waitFor();
  return page;
}

/** What the file has, and what it is called. */
export async function downloaded(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Ladda ner').click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** What a page said and asked for, beside its own server. */
export function assertQuiet(page) {
  assert.deepEqual(page.said, []);
  assert.deepEqual(
    page.asked.filter((address) => !address.startsWith(dist.url) && !address.startsWith('blob:')),
    [],
  );
}
