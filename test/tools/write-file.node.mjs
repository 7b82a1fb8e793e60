// What the commands write: whole or not at all, and nothing over what is there unless that is asked for.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { packageJson, root } from '../../scripts/project.mjs';
import { built } from './built.mjs';
import { medborgarloften } from './cli.mjs';

const { writeWhole, writeAll } = await built('tools/write-file.js');

let folder;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'written-'));
});
afterEach(() => rm(folder, { recursive: true }));
const at = (name) => path.join(folder, name);
const text = (name) => readFile(at(name), 'utf8');

describe('a file that a command writes', () => {
  it('is made with its folder, and leaves nothing else behind', async () => {
    await writeWhole(at('new/feed.json'), 'å');
    assert.equal(await text('new/feed.json'), 'å');
    assert.deepEqual(await readdir(at('new')), ['feed.json']);
  });

  it('is never one that is named by an address', async () => {
    const address = 'https://kommun.example/feed.json';
    for (const written of [writeWhole(address, 'å'), writeAll(address, { 'a.csv': 'å' }, {})])
      await assert.rejects(written, { message: /^https:\/\/kommun\.example\/feed\.json: det går inte/ });
  });

  it('replaces another only where that is asked for, and keeps its permissions', async () => {
    await writeFile(at('feed.json'), 'old');
    await chmod(at('feed.json'), 0o640);
    await assert.rejects(writeWhole(at('feed.json'), 'new'), {
      message: /finns redan och lämnades som den var/,
    });
    assert.equal(await text('feed.json'), 'old');
    await writeWhole(at('feed.json'), 'new', { overwrite: true });
    assert.equal(await text('feed.json'), 'new');
    assert.equal((await stat(at('feed.json'))).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['feed.json']);
  });

  it('is written where a link points, and the link stays', async () => {
    await mkdir(at('real'));
    await writeFile(at('real/feed.json'), 'old');
    await symlink('real/feed.json', at('link.json'));
    await symlink('real/later.json', at('dangling.json'));
    await writeWhole(at('link.json'), 'new', { overwrite: true });
    await writeWhole(at('dangling.json'), 'new');
    for (const link of ['link.json', 'dangling.json']) {
      assert.ok((await lstat(at(link))).isSymbolicLink());
      assert.equal(await text(link), 'new');
    }
    assert.deepEqual(await readdir(folder), ['dangling.json', 'link.json', 'real']);
  });

  it('is left alone when somebody changed it since it was read', async () => {
    await writeFile(at('feed.json'), 'changed');
    await assert.rejects(
      writeWhole(at('feed.json'), 'new', { overwrite: true, expected: Buffer.from('read') }),
      { message: /ändrades av någon annan under tiden/ },
    );
    assert.equal(await text('feed.json'), 'changed');
    assert.deepEqual(await readdir(folder), ['feed.json']);
  });

  it('is not written where it can’t be, which is said', async () => {
    await assert.rejects(writeWhole(folder, 'x', { overwrite: true }), {
      message: /gick inte att skriva \(EISDIR\)/,
    });
    await writeFile(at('file'), '');
    await assert.rejects(writeWhole(at('file/feed.json'), 'x'), {
      message: /gick inte att skriva \((ENOTDIR|EEXIST)\)/,
    });
    assert.deepEqual(await readdir(folder), ['file']);
  });

  it('is one of several only when none of them is in the way', async () => {
    await writeFile(at('b'), 'mine');
    await assert.rejects(writeAll(folder, { a: '1', b: '2' }, {}), { message: /b: filen finns redan/ });
    assert.deepEqual(await readdir(folder), ['b']);
    await writeAll(folder, { a: '1', b: '2' }, { overwrite: true });
    assert.equal(await text('b'), '2');
  });

  it('stays as it was when the computer stops in the middle', async () => {
    const feed = await readFile(path.join(root, 'src/feed/umea-2025-2027.json'), 'utf8');
    await writeFile(at('feed.json'), feed);
    // Everything is written but the name: there the process is killed.
    const killed = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.promises.rename = () => process.kill(process.pid, 'SIGKILL');
      syncBuiltinESMExports();`;
    const child = spawn(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(killed)}`,
        path.join(root, packageJson.bin.medborgarloften),
        ...[
          'follow-up',
          at('feed.json'),
          '--promises',
          'synlig-polis',
          '--status',
          'ongoing',
          '--period',
          '2026',
        ],
        ...['--text', 'Prov.', '--reported-by', 'Prov'],
      ],
      { stdio: 'ignore' },
    );
    const signal = await new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    assert.equal(signal, 'SIGKILL');
    assert.equal(await text('feed.json'), feed);
    const [temporary] = (await readdir(folder)).filter((name) => name !== 'feed.json');
    assert.match(temporary, /^\.feed\.json\..+\.tmp$/, 'it had come that far');
  });

  it('is asked for again by `static --out` where it is there', async () => {
    const args = [
      'static',
      'src/feed/umea-2025-2027.json',
      '--src',
      'https://a.example/f.json',
      '--out',
      at('static'),
    ];
    assert.equal((await medborgarloften(args)).code, 0);
    const again = await medborgarloften(args);
    assert.equal(again.code, 1);
    assert.match(again.remarks, /finns redan.*--force/);
    assert.equal((await medborgarloften([...args, '--force'])).code, 0);
  });
});
