// The apps with the package as npm packs it: types hold, mistakes are refused, and what Vite bundles of it runs.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { tryBundled } from './try-app.mjs';

const run = promisify(execFile);
const ours = path.join(root, 'node_modules');

describe('the packed package', () => {
  const pages = pagesOfDist();
  let temporary;
  /** What npm packed, unpacked. */
  let packed;
  before(async () => {
    temporary = await mkdtemp(path.join(tmpdir(), 'packed-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', temporary], { cwd: root });
    const [{ filename }] = JSON.parse(stdout);
    await run('tar', ['xzf', filename], { cwd: temporary });
    packed = path.join(temporary, 'package');
  });
  after(() => rm(temporary, { recursive: true }));

  /** An app in a folder of its own, where nothing can be imported but what it and the package ask for. */
  async function install(app, packages) {
    const folder = path.join(temporary, app);
    const modules = path.join(folder, 'node_modules');
    await cp(path.join(root, 'test/apps', app), folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    await cp(packed, path.join(modules, 'medborgarloften'), { recursive: true });
    const { dependencies } = JSON.parse(await readFile(path.join(packed, 'package.json'), 'utf8'));
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
