// `npm test`: builds, then runs all tests in Node and in three browser engines; its last line counts them.
//
//   npm test -- --only chromium                  one part (node, chromium, firefox, webkit), or several with commas
//   npm test -- test/feed/read.test.ts           these files
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { ENGINES, ensureBrowsers } from './browsers.mjs';
import { build } from './build.mjs';
import { beginCoverage, endCoverage } from './coverage/coverage.mjs';
import { filesUnder, root } from './project.mjs';
import { testBrowsers } from './test-browsers.mjs';
import { testNode } from './test-node.mjs';

const interrupted = new AbortController();

/** @returns {Promise<{part: string, passed: number, failed: number}[]>} */
async function test({ parts, named }) {
  const engines = ENGINES.filter((engine) => parts.includes(engine));
  const files = named.length > 0 ? named : await allTests();
  const nodeFiles = parts.includes('node') ? files.filter((file) => file.endsWith('.node.mjs')) : [];
  const pageFiles = engines.length > 0 ? files.filter((file) => file.endsWith('.test.ts')) : [];

  const results = [];
  const empty = (part) => results.push({ part: `${part}: no tests`, passed: 0, failed: 1 });
  // Files that were named may be all of one kind; of all files, none may be of a kind by mistake.
  const mayBeEmpty = nodeFiles.length + pageFiles.length > 0 && named.length > 0;

  // Of a part, coverage says nothing.
  const isCounted = named.length === 0 && ['node', 'chromium'].every((part) => parts.includes(part));

  if (pageFiles.length > 0) ensureBrowsers(engines);
  if (isCounted) await beginCoverage();
  await build();

  if (nodeFiles.length > 0) results.push(await testNode(nodeFiles, interrupted.signal));
  else if (parts.includes('node') && !mayBeEmpty) empty('node');

  if (pageFiles.length > 0) results.push(...(await testBrowsers(pageFiles, engines)));
  else if (engines.length > 0 && !mayBeEmpty) empty(engines);

  if (isCounted) results.push(await endCoverage());
  return results;
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' } },
  });
  const known = ['node', ...ENGINES];
  const parts = values.only?.split(',') ?? known;
  const unknown = parts.find((part) => !known.includes(part));
  if (unknown !== undefined) throw new Error(`--only knows ${known.join(', ')}, not "${unknown}".`);

  const named = positionals.map((file) => path.resolve(file));
  for (const file of named) {
    if (!existsSync(file) || !isTest(file))
      throw new Error(`${file} is no test file: *.test.ts or *.node.mjs.`);
  }
  return { parts, named };
}

async function allTests() {
  const folder = path.join(root, 'test');
  return (await filesUnder(folder)).filter(isTest).map((file) => path.join(folder, file));
}

const isTest = (file) => /\.(test\.ts|node\.mjs)$/.test(file);

/** Browsers leave profiles behind: in a folder of their own they go together. */
const temporary = mkdtempSync(path.join(tmpdir(), 'medborgarloften-test-'));
process.env.TMPDIR = temporary;
const removeTemporary = () =>
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });

/** Ends all at once: the launchers end their browsers on exit. Registered last, the removal comes after them. */
function exit(code) {
  interrupted.abort();
  process.on('exit', removeTemporary);
  process.exit(code);
}

function finish(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  for (const { part, passed, failed } of results) {
    process.stdout.write(`${part}: ${passed} passed, ${failed} failed\n`);
  }
  // Not through the console, which the test runner holds back while it runs.
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  exit(sum('failed') === 0 ? 0 : 1);
}

/** What goes wrong here, outside of any test, leaves no count that could be trusted. */
function fail(error) {
  process.stderr.write(`${error?.constructor === Error ? error.message : inspect(error)}\n`);
  finish([{ part: 'npm test', passed: 0, failed: 1 }]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => exit(128 + constants.signals[signal]));
}
process.on('uncaughtException', fail);

try {
  finish(await test(readArguments()));
} catch (error) {
  fail(error);
}
