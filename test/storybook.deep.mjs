// The built Storybook: every story and page of it comes up without an error, asks only its own server, and passes axe; and
// the pages list all that custom-elements.json does.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { elementsOf } from '../scripts/elements-of.mjs';
import { filesUnder, readManifest, root } from '../scripts/project.mjs';
import { startServer } from '../scripts/serve.mjs';
import { chromiumOptions } from './wtr/chromium-launcher.mjs';

ensureBrowsers(['chromium']);
const folder = await mkdtemp(path.join(tmpdir(), 'storybook-'));
buildInto(folder);
const { entries } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const elements = elementsOf(await readManifest());
const server = await startServer({ root: folder });
const browser = await chromium.launch(chromiumOptions());

after(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

function buildInto(folder) {
  const { status, stdout, stderr } = spawnSync(
    path.join(root, 'node_modules/.bin/storybook'),
    ['build', '-o', folder, '--disable-telemetry', '--quiet'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CI: '1', STORYBOOK_DISABLE_TELEMETRY: '1' } },
  );
  if (status !== 0) throw new Error(`storybook build failed:\n${stdout}${stderr}`);
}

/** What stories ask for in vain, and a browser by itself. */
const MISSING = /\/(?:feed\/finns-inte\.json|favicon\.ico)$/;

/** Opens an address of the built Storybook; `wrong` is all that goes wrong in it. */
async function open(address) {
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', ({ message }) => wrong.push(`error: ${message}`));
  page.on('console', (message) => {
    // An answer that is an error is seen below, with its address.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(server.url) || /^(?:data|blob):/.test(request.url());
    if (!isOwn) wrong.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !MISSING.test(response.url()))
      wrong.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(server.url + address);
  return { page, wrong };
}

/** What Storybook says of the story of a page, once it is over. */
const outcome = (page) =>
  page
    .waitForFunction(() => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      const last = (event) => channel?.last(event)?.[0];
      for (const event of [
        'storyThrewException',
        'playFunctionThrewException',
        'storyErrored',
        'storyMissing',
      ]) {
        const said = last(event);
        if (said !== undefined) return { status: event, reports: [String(said?.message ?? said)] };
      }
      const finished = last('storyFinished');
      return (
        finished && {
          status: finished.status,
          reports: finished.reporters.map(({ type, status, result }) =>
            [type, status, ...(result?.violations ?? []).map(({ id }) => id)].join(' '),
          ),
        }
      );
    })
    .then((handle) => handle.jsonValue());

/** What axe finds in a page of the documentation, but in Storybook's own controls. */
const violations = async (page) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const context = { include: '#storybook-docs', exclude: '.docblock-argstable' };
    const found = await globalThis.axe.run(context);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} at ${target.join(' ')}`),
    );
  });
};

describe('in the built Storybook', { concurrency: 4 }, () => {
  for (const { id, type, title, name } of Object.values(entries)) {
    if (type === 'story')
      it(`${title}, ${name}: is shown, and nothing is wrong`, async () => {
        const { page, wrong } = await open(`iframe.html?id=${id}&viewMode=story`);
        assert.deepEqual(await outcome(page), { status: 'success', reports: ['a11y passed'] });
        assert.deepEqual(wrong, []);
        await page.close();
      });
    else
      it(`${title}: can be read, and nothing is wrong`, async () => {
        const { page, wrong } = await open(`iframe.html?id=${id}&viewMode=docs`);
        await page.waitForSelector('#storybook-docs h1');
        const found = await violations(page);
        assert.deepEqual([...wrong, ...found], []);
        await page.close();
      });
  }

  for (const element of elements)
    it(`the page of <${element.tag}> lists all that there is of it`, async () => {
      const { page } = await open(`iframe.html?id=${element.tag}--docs&viewMode=docs`);
      const rows = page.locator('element-api tbody th');
      await rows.first().waitFor();
      const kinds = ['attributes', 'methods', 'events', 'slots', 'parts', 'tokens', 'states'];
      const named = (kind) => element[kind].map(({ name }) => name || 'the content');
      const withAttribute = element.attributes.map(({ property }) => property);
      const others = element.properties
        .map(({ name }) => name)
        .filter((name) => !withAttribute.includes(name));
      assert.deepEqual((await rows.allInnerTexts()).sort(), [...kinds.flatMap(named), ...others].sort());
      await page.close();
    });

  it('the toolbar’s settings, as its addresses have them, reach the story', async () => {
    const globals = 'language:ar;theme:kommun;scheme:told;date:2026-12-21';
    const { page } = await open(`iframe.html?id=promise-list--default&viewMode=story&globals=${globals}`);
    await outcome(page);
    const list = page.locator('promise-list');
    const found = await list.evaluate((element) => {
      const style = getComputedStyle(element);
      return {
        direction: style.direction,
        brand: style.getPropertyValue('--mbl-brand'),
        scheme: style.getPropertyValue('--mbl-scheme'),
        now: element.now,
        language: element.closest('[lang]').lang,
      };
    });
    const brand = found.brand.trim();
    const kommun = await readFile(path.join(root, 'src/ui/themes/kommun.css'), 'utf8');
    assert.ok(kommun.includes(brand) && brand, brand);
    assert.deepEqual(
      { ...found, brand },
      { direction: 'rtl', brand, scheme: 'dark', now: '2026-12-21', language: 'ar' },
    );
    await page.close();
  });

  it('the frame around stories has each shipped theme in its toolbar, and asks nobody else for anything', async () => {
    const { page, wrong } = await open('index.html?path=/story/promise-list--default');
    await page.frameLocator('#storybook-preview-iframe').locator('promise-list').waitFor();
    await page.getByRole('button', { name: /^Theme/ }).click();
    for (const file of await filesUnder(path.join(root, 'src/ui/themes')))
      await page.getByRole('option', { name: path.basename(file, '.css') }).waitFor();
    assert.deepEqual(wrong, []);
    await page.close();
  });
});
