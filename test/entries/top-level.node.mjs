// Pages that only a window of their own can be, in three engines: isolated from all others, and a file on somebody's disk.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { build } from '../../scripts/build.mjs';
import { isStale } from '../../scripts/project.mjs';
import { source } from '../../scripts/source.mjs';
import { startServers } from '../servers.mjs';
import { chromiumLauncher } from '../wtr/chromium-launcher.mjs';
import { firefoxLauncher } from '../wtr/firefox-launcher.mjs';
import { webkitLauncher } from '../wtr/webkit-launcher.mjs';

const LANGUAGES = ['ar', 'en', 'fi'];
const ENGINES = { Chromium: chromiumLauncher, Firefox: firefoxLauncher, WebKit: webkitLauncher };

describe('a page in a window of its own', () => {
  let servers;
  let folder;
  let inPage;
  before(async () => {
    ensureBrowsers();
    if (await isStale()) await build();
    servers = await startServers();
    folder = await mkdtemp(path.join(tmpdir(), 'medborgarloften-file-'));
    inPage = await source('../test/entries/use-all.ts');
  });
  after(async () => {
    await servers?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page that tells the feeds server, under a key, what it has seen. */
  const pageFor = (key) => `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Värdsidan</title>
    <script nonce="prov">
      addEventListener('message', ({ data }) => fetch('${servers.feeds}/put/${key}', { method: 'POST', body: JSON.stringify(data) }));
      ${inPage.whenLoaded(LANGUAGES)}
    </script>
    <script type="module" src="${servers.dist}/cdn/v1/medborgarloften.js"></script>${inPage.ALL_FOUR}`;

  const PAGES = {
    'that is isolated and strict': (html) =>
      `${servers.feeds}/page?${new URLSearchParams({
        key: 'page',
        html,
        csp: [
          `default-src 'none'; script-src ${servers.dist} 'nonce-prov'; style-src 'self'`,
          // WebKit looks for an icon by itself.
          `img-src ${servers.feeds}/favicon.ico`,
          `connect-src ${servers.dist} ${servers.feeds}; require-trusted-types-for 'script'; trusted-types 'none'`,
        ].join('; '),
        headers: JSON.stringify({
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-opener-policy': 'same-origin',
          'permissions-policy': 'clipboard-read=(), clipboard-write=()',
        }),
      })}`,
    'that is a file, with the script from a server': async (html) => {
      const file = path.join(folder, 'sida.html');
      await writeFile(file, html);
      return pathToFileURL(file).href;
    },
  };

  for (const [engine, makeLauncher] of Object.entries(ENGINES)) {
    describe(`in ${engine}`, () => {
      let launcher;
      before(() => {
        launcher = makeLauncher();
        return launcher.initialize({ rootDir: folder }, []);
      });
      after(() => launcher.stop());

      for (const [what, addressOf] of Object.entries(PAGES)) {
        it(`${what} has all four elements, used in each language, and sees nothing violated`, async () => {
          const key = crypto.randomUUID();
          await launcher.startSession(key, await addressOf(pageFor(key)));
          const { isIsolated, states, languages, violations, errors } = await (
            await fetch(`${servers.feeds}/told/${key}`)
          ).json();
          assert.equal(isIsolated, what.includes('isolated'));
          assert.deepEqual(states, ['ready', 'ready', 'ready', 'ready']);
          assert.deepEqual(languages, LANGUAGES);
          assert.deepEqual([...violations, ...errors], []);
        });
      }
    });
  }
});
