// The apps with the package as npm packs it: types hold, mistakes are refused, and what Vite bundles of it runs.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { packed } from './packed.mjs';
import { tryBundled } from './try-app.mjs';

const run = promisify(execFile);
const ours = path.join(root, 'node_modules');

describe('the packed package', () => {
  const pages = pagesOfDist();
  const pack = packed();

  /** An app in a folder of its own, where nothing can be imported but what it and the package ask for. */
  async function install(app, packages) {
    const folder = path.join(pack.folder, app);
    const modules = path.join(folder, 'node_modules');
    await cp(path.join(root, 'test/apps', app), folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    await cp(pack.unpacked, path.join(modules, 'medborgarloften'), { recursive: true });
    const { dependencies } = JSON.parse(await readFile(path.join(pack.unpacked, 'package.json'), 'utf8'));
    for (const name of [...Object.keys(dependencies), ...packages]) {
      await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
      await symlink(path.join(ours, name), path.join(modules, name));
    }
    return folder;
  }

  for (const [app, compiler, packages] of [
    ['react', 'tsc', ['react', 'react-dom', '@types/react', '@types/react-dom']],
    ['vue', 'vue-tsc', ['vue', 'vite', '@vitejs/plugin-vue']],
  ])
    describe(`in an app of ${app}`, () => {
      let folder;
      before(async () => (folder = await install(app, packages)));

      it('has types that let the app pass and refuse each mistake', async () => {
        const compile = run(path.join(ours, '.bin', compiler), ['--pretty', 'false', '-p', folder]);
        const { code = 0, stdout } = await compile.catch((failure) => failure);
        assert.deepEqual([code, stdout], [0, '']);
      });

      it('shows promises, follows a property and sends its events', () =>
        tryBundled(pages, folder, path.join(folder, 'dist')));
    });
});
