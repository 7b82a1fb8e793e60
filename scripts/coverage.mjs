// `npm run coverage`: which lines and branches of src/ the tests in Node and in Chromium run, together; fails below the bounds.
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import MCR from 'monocart-coverage-reports';
import { ensureBrowsers } from './browsers.mjs';
import { build } from './build.mjs';
import { filesUnder, isMain, root } from './project.mjs';
import { testBrowsers } from './test-browsers.mjs';
import { testNode } from './test-node.mjs';

/** The least, of a hundred. */
const BOUNDS = { lines: 95, branches: 90 };

/** What no source map leads back to: they run in the CDN script alone, which is made again twice once it is bundled. test/entries/ runs that script. */
const ONLY_IN_SCRIPT = ['cdn.ts', 'cdn-load-messages.ts', 'cdn-msg.ts'].map((file) => `src/entries/${file}`);

/**
 * @param {string[]} [files] absolute paths of tests; all
 * @returns {Promise<Record<string, {pct: number, covered: number, total: number}>>} by kind: lines, branches …
 */
export async function coverage(files = []) {
  ensureBrowsers(['chromium']);
  await mkdir(path.join(root, 'coverage'), { recursive: true });
  const raw = await mkdtemp(path.join(root, 'coverage/raw-'));
  process.env.COVERAGE = raw;
  process.env.NODE_V8_COVERAGE = path.join(raw, 'node');
  try {
    await build();
    const all = await filesUnder(path.join(root, 'test'));
    const tests = files.length ? files : all.map((file) => path.join(root, 'test', file));
    await testNode(tests.filter((file) => file.endsWith('.node.mjs')));
    await testBrowsers(
      tests.filter((file) => file.endsWith('.test.ts')),
      ['chromium'],
    );
    return await report(raw);
  } finally {
    delete process.env.COVERAGE;
    delete process.env.NODE_V8_COVERAGE;
    await rm(raw, { recursive: true });
    await build();
  }
}

async function report(raw) {
  const result = MCR({
    name: 'src/',
    outputDir: path.join(root, 'coverage/report'),
    logging: 'error',
    reports: ['v8', 'lcovonly', 'console-summary'],
    entryFilter: ({ url }) => !url.includes('/node_modules/'),
    sourcePath: (file) => file.replace(/^.*?\bsrc\//, 'src/'),
    sourceFilter: (file) => /^src\/.*\.ts$/.test(file) && !ONLY_IN_SCRIPT.includes(file),
    all: { dir: path.join(root, 'src'), filter: (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') },
  });
  await result.addFromDir(path.join(raw, 'node'));
  for (const file of await readdir(raw))
    if (file.endsWith('.json')) await result.add(JSON.parse(await readFile(path.join(raw, file), 'utf8')));
  return (await result.generate()).summary;
}

/** Says what was counted, and whether it is enough. */
export function isEnough(summary) {
  const kinds = Object.entries(BOUNDS).map(([kind, least]) => ({ kind, least, ...summary[kind] }));
  for (const { kind, covered, total, pct, least } of kinds)
    console.log(`${kind} of src/: ${covered} of ${total} are run, ${pct} %; ${least} % at the least`);
  return kinds.every(({ pct, least }) => pct >= least);
}

if (isMain(import.meta)) {
  const summary = await coverage(process.argv.slice(2).map((file) => path.resolve(file)));
  if (!isEnough(summary)) process.exitCode = 1;
}
