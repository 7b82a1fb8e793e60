// The examples of README.md: its blocks are the apps of this folder, which run in Chromium, and whatever else it shows runs too.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { tryBundled, tryPage } from './try-app.mjs';

const read = (file) => readFile(path.join(root, file), 'utf8');
const readme = await read('README.md');
const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text }));
const blocksOf = (...kinds) => blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);

describe('README.md', () => {
  const pages = pagesOfDist();
  let temporary;
  before(async () => (temporary = await mkdtemp(path.join(tmpdir(), 'apps-'))));
  after(() => rm(temporary, { recursive: true }));

  /** A page in Swedish with the script, whose server and the feed's are dist/. */
  const show = (block) =>
    pages.open('readme.html', {
      now: new Date('2026-11-24T12:00:00Z'),
      html: `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Kommunen</title>
<script type="module" src="https://EXEMPEL.se/cdn/v1/medborgarloften.js"></script>${block}`,
      before: async (page) => {
        const answer = async (route, file) =>
          route.fulfill({ response: await route.fetch({ url: pages.url + file }) });
        await page.route('https://exempel.se/**', (route) =>
          answer(route, new URL(route.request().url()).pathname.slice(1)),
        );
        await page.route('https://example.se/feed.json', (route) => answer(route, 'cdn/feed/umea.json'));
      },
    });

  it('shows the apps of this folder', async () => {
    const shown = blocksOf('tsx', 'vue', 'ts', 'js');
    for (const file of ['react/promises.tsx', 'vue/Promises.vue', 'vue/vite.config.js'])
      assert.ok(shown.includes(await read(`test/apps/${file}`)), `${file} is not as README.md shows it`);
    assert.ok(blocksOf('html').includes(await read('test/apps/html/index.html')));
  });

  it('shows HTML that works as it is', async () => {
    for (const block of blocksOf('html')) {
      const page = await show(block);
      for (const [, tag] of block.matchAll(/<(\w+-\w+)/g))
        await page.locator(`${tag}:is(:state(ready), :state(off-season))`).first().waitFor();
      assert.deepEqual(page.said, []);
      // A frame may still be on its way.
      await page.unrouteAll({ behavior: 'wait' });
      await page.close();
    }
  });

  it('shows a page that follows its button and hears its list', async () =>
    tryPage(await show(await read('test/apps/html/index.html'))));

  for (const app of ['react', 'vue'])
    it(`shows an app of ${app} that does the same`, () =>
      tryBundled(pages, path.join(root, 'test/apps', app), path.join(temporary, app)));

  it('shows modules that import what there is', async () => {
    for (const block of blocksOf('js').filter((text) => text.includes("from 'medborgarloften'")))
      await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', block], { cwd: root });
  });
});
