// That the same sources give the same bytes: two builds in folders of their own, in another year, zone, language and umask.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { integrityOf } from '../../scripts/bundle.mjs';
import { filesUnder, packageJson, root } from '../../scripts/project.mjs';
import { checkout } from '../checkout.mjs';

const run = promisify(execFile);

/** Puts the clock of Node and of what it starts on by so many days. */
const later = (days) =>
  `data:text/javascript,${encodeURIComponent(`
  const { now } = Date;
  globalThis.Date = class extends Date {
    constructor(...args) { args.length ? super(...args) : super(now() + ${days} * 864e5); }
    static now() { return now() + ${days} * 864e5; }
  };`)}`;

const MACHINES = [
  { umask: '022', env: { TZ: 'Europe/Stockholm', LC_ALL: 'C.UTF-8' } },
  {
    umask: '077',
    env: {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'C',
      LANG: 'sv_SE',
      NODE_OPTIONS: `--import=${later(400)}`,
      NO_COLOR: '1',
    },
  },
];

/** The hash of each file of a folder but those that no build makes. */
async function hashes(folder) {
  const files = (await filesUnder(folder)).filter((file) => !/^(?:README\.md$|storybook\/)/.test(file));
  const hashOf = async (file) =>
    createHash('sha256')
      .update(await readFile(path.join(folder, file)))
      .digest('hex');
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hashOf(file)])));
}

describe('a build', () => {
  const copies = [];
  before(async () => {
    for (const { umask, env } of MACHINES) {
      const copy = await checkout();
      copies.push(copy);
      await run('sh', ['-c', `umask ${umask} && exec node scripts/build.mjs`], {
        cwd: copy.folder,
        env: { ...process.env, ...env },
        maxBuffer: 1e8,
      });
    }
  });
  after(() => Promise.all(copies.map((copy) => copy.remove())));

  it('gives the same bytes in another folder, year, zone, language and umask', async () => {
    const [one, other] = await Promise.all(copies.map(({ folder }) => hashes(path.join(folder, 'dist'))));
    assert.ok(Object.keys(one).length > 200);
    assert.deepEqual(other, one);
  });

  it('gives what lies in dist/ here', async () => {
    assert.deepEqual(
      await hashes(path.join(root, 'dist')),
      await hashes(path.join(copies[0].folder, 'dist')),
    );
  });

  it('has the hashes that its integrity.json says, of each file beside it', async () => {
    const folder = path.join(copies[0].folder, `dist/cdn/v${packageJson.version}`);
    const { files } = JSON.parse(await readFile(path.join(folder, 'integrity.json'), 'utf8'));
    const beside = (await filesUnder(folder)).filter((file) => file !== 'integrity.json');
    assert.deepEqual(Object.keys(files).sort(), beside);
    for (const file of beside)
      assert.equal(files[file], integrityOf(await readFile(path.join(folder, file))), file);
  });
});
