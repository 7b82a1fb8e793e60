// The package as npm packs it, for tests that look into it or install it.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { promisify } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { isStale, root } from '../../scripts/project.mjs';

const run = promisify(execFile);

/**
 * What npm packs of the built dist/, for as long as a suite's tests run.
 * @returns {{folder: string, tarball: string, unpacked: string, files: string[]}} filled before the first test: a temporary
 *   folder, in it the tarball and its content, and the paths in that
 */
export function packed() {
  const pack = {};
  before(async () => {
    if (await isStale()) await build();
    const folder = await mkdtemp(path.join(tmpdir(), 'packed-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
    const [{ filename, files }] = JSON.parse(stdout);
    await run('tar', ['xzf', filename], { cwd: folder });
    Object.assign(pack, {
      folder,
      tarball: path.join(folder, filename),
      unpacked: path.join(folder, 'package'),
      files: files.map((file) => file.path),
    });
  });
  after(() => rm(pack.folder, { recursive: true }));
  return pack;
}
