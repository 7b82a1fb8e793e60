// Two major versions on one CDN: a page keeps the one that it names, and a page with both is told so.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageJson, root } from '../../scripts/project.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { checkout } from '../checkout.mjs';
import { pagesOfDist } from '../chromium.mjs';

const first = packageJson.version;
const second = `${Number(first.split('.')[0]) + 1}.0.0`;
const major = (version) => `v${version.split('.')[0]}`;

describe('two majors on one CDN', () => {
  const pages = pagesOfDist();
  let copy;
  let server;
  let cdn;
  before(async () => {
    copy = await checkout();
    // As RELEASING.md has it.
    execFileSync('npm', ['version', second, '--no-git-tag-version'], { cwd: copy.folder });
    const built = await import(pathToFileURL(path.join(copy.folder, 'scripts/build.mjs')).href);
    server = path.join(copy.folder, 'server');
    await cp(path.join(root, 'dist/cdn'), path.join(server, 'cdn'), { recursive: true });
    for (const [file, content] of Object.entries(await built.cdn())) {
      await mkdir(path.dirname(path.join(server, file)), { recursive: true });
      await writeFile(path.join(server, file), content.code ?? content);
    }
    cdn = await startServer({ root: server });
  });
  after(async () => {
    await cdn?.close();
    await copy?.remove();
  });

  /** A page with these scripts in this order, as soon as its list shows promises. */
  async function show(...folders) {
    const scripts = folders.map(
      (folder) => `<script type="module" src="cdn/${folder}/medborgarloften.js"></script>`,
    );
    await writeFile(
      path.join(server, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${scripts.join('')}<promise-list></promise-list>`,
    );
    const page = await pages.open(cdn.url);
    await page.locator('promise-list:state(ready)').waitFor();
    assert.equal(await page.locator('promise-list [part~="wording"]').count(), 7);
    return page;
  }
  const versionOn = (page) => page.evaluate(() => customElements.get('promise-list').version);

  for (const version of [first, second])
    for (const folder of [major(version), `v${version}`])
      it(`leave ${version} at ${folder}, with its languages`, async () => {
        const page = await show(folder);
        assert.equal(await versionOn(page), version);
        await page.getByRole('link', { name: 'Link to the promise' }).first().waitFor();
        assert.ok(page.asked.includes(`${cdn.url}cdn/v${version}/locale/en.json`), page.asked.join('\n'));
        assert.deepEqual(page.said, []);
        await page.close();
      });

  for (const [there, late] of [
    [first, second],
    [second, first],
  ])
    it(`on one page are the first of them, ${there}, and the console says so of each element`, async () => {
      const page = await show(major(there), major(late));
      assert.equal(await versionOn(page), there);
      assert.deepEqual(
        page.said.map((line) => line.split(/\n| NotSupportedError/)[0].trim()),
        ['promise-list', 'promise-card', 'campaign-countdown', 'reflex-reminder'].map(
          (tag) => `Medborgarlöften ${late} was not registered as <${tag}>, version there: ${there}`,
        ),
      );
      await page.close();
    });
});
