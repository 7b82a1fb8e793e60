// `npm run pictures`: compares how all stories look with how they looked when somebody last accepted it.
//
//   ACCEPT=1 npm run pictures      takes what is there now as right; look at the pictures, and commit them
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../project.mjs';
import { startServer } from '../serve.mjs';
import { readBaselines, writeBaselines } from './baselines.mjs';
import { openBrowser } from './browser.mjs';
import { coverage, differenceOf } from './compare.mjs';
import { report, versions } from './report.mjs';
import { decode, sideBySide } from './sheets.mjs';
import { ensureStorybook, storyIds } from './storybook.mjs';
import { takePictures } from './take.mjs';

const BASELINES = path.join(root, 'test/pictures/baselines');
/** A day in the season of the reminder, for stories that say none. */
const NOW = '2026-11-24T12:00:00Z';
/** Where before, now and the difference are shown beside each other. */
const CHANGED = path.join(root, 'test/pictures/changed');

async function pictures() {
  await ensureStorybook();
  await rm(CHANGED, { recursive: true, force: true });
  const [browser, server, baselines] = await Promise.all([
    openBrowser({ now: NOW }),
    startServer({ root: 'dist/storybook' }),
    readBaselines(BASELINES),
  ]);
  const taken = new Map();
  const changes = new Map();
  try {
    await takePictures(browser, server.url, await storyIds(), async (name, png) => {
      taken.set(name, png);
      if (!baselines.names.includes(name)) return;
      const [expected, actual] = await Promise.all([baselines.pictureOf(name), decode(png)]);
      const difference = differenceOf(expected, actual);
      if (difference) changes.set(name, await kept(name, difference, expected, actual));
    });
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
  const found = { changes, ...coverage(baselines.names, [...taken.keys()]) };
  console.log(report(found, taken.size, versions(baselines.chromium, browser.version)));
  if (process.env.ACCEPT) await accept(found, taken, baselines, browser.version);
  else if (changes.size + found.added.length + found.removed.length > 0)
    throw new Error('If this is right: ACCEPT=1 npm run pictures');
}

/** Writes a difference where somebody can look at it. */
async function kept(name, { diff, ...difference }, expected, actual) {
  const file = path.join(CHANGED, `${name.replace(' ', '.')}.png`);
  await mkdir(CHANGED, { recursive: true });
  await writeFile(file, await sideBySide([expected, actual, diff]));
  return { ...difference, file: path.relative(root, file) };
}

/** What looks the same stays the same to the bit, so that a commit holds what changed and nothing else. */
async function accept({ changes, added }, taken, baselines, version) {
  const isNew = (name) => changes.has(name) || added.includes(name);
  const pictureOf = (name) => (isNew(name) ? decode(taken.get(name)) : baselines.pictureOf(name));
  const files = await writeBaselines(BASELINES, version, [...taken.keys()], pictureOf);
  console.log(files.length ? `Accepted: ${files.join(', ')}` : 'Nothing to accept.');
}

try {
  await pictures();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
