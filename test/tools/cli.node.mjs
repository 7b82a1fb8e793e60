// What the command line says of itself, and of how it is written, in both languages.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { packageJson, root } from '../../scripts/project.mjs';
import { medborgarloften } from './cli.mjs';

const UMEA = 'src/feed/umea-2025-2027.json';
const COMMANDS = ['check', 'new', 'to-sheet', 'from-sheet', 'follow-up', 'calendar', 'static', 'schema'];

describe('the command line', () => {
  it('tells its version without loading what the package needs', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cli-'));
    try {
      await cp(path.join(root, 'dist/npm'), path.join(folder, 'dist/npm'), { recursive: true });
      await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
      const cli = path.join(folder, packageJson.bin.medborgarloften);
      const run = (option) => spawnSync(process.execPath, [cli, option], { encoding: 'utf8' });
      assert.deepEqual([run('--version').stdout, run('--version').stderr], [`${packageJson.version}\n`, '']);
      // With zod and the rest out of reach, everything else fails.
      assert.match(run('--help').stderr, /ERR_MODULE_NOT_FOUND/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  for (const args of [
    ['--help', '--lang', 'en'],
    ['--lang=en', '-h'],
  ])
    it(`gives the whole help in English: ${args.join(' ')}`, async () => {
      const { out, remarks, code } = await medborgarloften(args);
      assert.deepEqual([remarks, code], ['', 0]);
      for (const command of COMMANDS) assert.match(out, new RegExp(`^  medborgarloften ${command} `, 'm'));
      assert.doesNotMatch(out, /FLÖDE|SPRÅK|Skriver|visar/);
    });

  for (const command of COMMANDS)
    it(`gives the help of ${command} in English`, async () => {
      const { out, code } = await medborgarloften([command, '--help', '--lang', 'en']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^medborgarloften ${command} `));
      assert.doesNotMatch(out, /FLÖDE|SPRÅK|Skriver/);
    });

  for (const [what, args, remark] of [
    [
      'an option',
      ['check', UMEA, '--lang', 'en', '--bogus'],
      'check does not take --bogus. See medborgarloften check --help.',
    ],
    ['a command', ['chekc', '--lang', 'en'], 'There is no command chekc. See medborgarloften --help.'],
    ['no command', ['--lang', 'en'], 'Name a command first. See medborgarloften --help.'],
    [
      'a language',
      ['--help', '--lang', 'de'],
      '--lang kan vara sv eller en, inte de. Se medborgarloften --help.',
    ],
    ['an option of its own', ['--bogus'], 'medborgarloften tar inte --bogus. Se medborgarloften --help.'],
  ])
    it(`says in the language that is asked for what is wrong with ${what}`, async () => {
      assert.deepEqual(await medborgarloften(args), { out: '', remarks: `${remark}\n`, code: 2 });
    });

  it('says that its output could not be written', () => {
    const { stderr, status } = spawnSync(
      process.execPath,
      [path.join(root, packageJson.bin.medborgarloften), 'schema'],
      { encoding: 'utf8', stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] },
    );
    assert.match(stderr, /^Resultatet gick inte att skriva \(ENOSPC\)\. Kontrollera .*\n$/);
    assert.equal(status, 1);
  });
});
