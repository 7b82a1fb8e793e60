// The npm package as somebody gets it: nothing lacks, nothing is too much, and installed in an empty project it shows promises.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { toRegExp } from '../../scripts/headers.mjs';
import { packageJson, root } from '../../scripts/project.mjs';
import { pagesOfDist } from '../chromium.mjs';
import { packed } from './packed.mjs';
import { tryBundled } from './try-app.mjs';

const run = promisify(execFile);
const FOR_CONTRIBUTORS = ['CONTRIBUTING.md', 'RELEASING.md'];

/** What people read before they take it, and what npm and editors read by name. */
const AT_TOP = (await readdir(root))
  .filter((file) => file.endsWith('.md') && !FOR_CONTRIBUTORS.includes(file))
  .concat('LICENSE', 'custom-elements.json', 'package.json')
  .sort();

/** All strings in what `exports` and `bin` hold, whatever their conditions. */
const stringsIn = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(stringsIn));

describe('the npm package', () => {
  const pages = pagesOfDist();
  const pack = packed();
  const read = (file) => readFile(path.join(pack.unpacked, file), 'utf8');

  it('says what it is, how it is licensed, what changed and how weaknesses are told', () => {
    assert.deepEqual(pack.files.filter((file) => !file.startsWith('dist/')).sort(), AT_TOP);
    for (const file of ['CHANGELOG.md', 'README.md']) assert.ok(AT_TOP.includes(file), file);
  });

  it('holds what its exports and its command need, and nothing else', async () => {
    const named = [
      ...stringsIn(packageJson.exports),
      ...stringsIn(packageJson.bin),
      packageJson['web-types'],
    ];
    // A pattern stands for the files that it fits.
    const wanted = named.map(path.normalize).flatMap((name) => {
      const fits = pack.files.filter((file) => toRegExp(name).test(file));
      return fits.length ? fits : [name];
    });
    const reached = new Set();
    for (const file of wanted) {
      if (reached.has(file)) continue;
      reached.add(file);
      if (/\.(?:js|d\.ts)$/.test(file)) wanted.push(...importsOf(file, await read(file)));
    }
    assert.deepEqual(
      [...reached].filter((file) => !pack.files.includes(file)),
      [],
      'lacks',
    );
    assert.deepEqual(
      pack.files.filter((file) => !AT_TOP.includes(file) && !reached.has(file)),
      [],
      'is too much',
    );
  });

  it('has no fault that publint knows', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: await tarball() }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has the types of each entry, as TypeScript resolves ES modules', async () => {
    const { problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(await tarball())), {
      excludeEntrypoints: Object.keys(packageJson.exports).filter((name) => name.endsWith('.css')),
    });
    // CommonJS, and what TypeScript resolved before there were exports, are not meant.
    const meant = problems.filter(
      ({ kind, resolutionKind }) =>
        kind !== 'CJSResolvesToESM' && !['node10', 'node16-cjs'].includes(resolutionKind),
    );
    assert.deepEqual(meant, []);
  });

  const tarball = async () => (await readFile(pack.tarball)).buffer;

  describe('in an empty project', () => {
    let project;
    before(async () => {
      project = path.join(pack.folder, 'project');
      await mkdir(project);
      await writeFile(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
      const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
      await run('npm', ['install', ...quiet, pack.tarball], { cwd: project });
    });

    it('is a page, once Vite has built it, that shows promises, follows a property and sends events', async () => {
      const page = await readFile(path.join(root, 'test/apps/html/index.html'), 'utf8');
      const withModules = page
        .replace(/<script .*<\/script>/, `<script type="module">import 'medborgarloften/define';</script>`)
        .replace('<promise-list', '<promise-list src="/feed.json"');
      const head = '<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,">';
      await writeFile(path.join(project, 'index.html'), head + withModules);
      await tryBundled(pages, project, path.join(project, 'built'));
    });

    it('is a command', async () => {
      await cp(path.join(root, 'src/feed/umea-2025-2027.json'), path.join(project, 'feed.json'));
      const { stdout } = await run('npx', ['--no', 'medborgarloften', 'check', 'feed.json', '--lang', 'en'], {
        cwd: project,
      });
      assert.match(stdout, /feed\.json/);
    });
  });
});

/** What a module or a declaration imports of its own package, as paths in it. */
function importsOf(file, text) {
  const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, it]) => it);
  const types = file.endsWith('.d.ts');
  return specifiers.map((specifier) =>
    path.join(path.dirname(file), types ? specifier.replace(/\.js$/, '.d.ts') : specifier),
  );
}
