// How much of src/ the tests in Node and in Chromium run, together; what they do not is listed in coverage/missed.txt.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesUnder, root } from '../project.mjs';
import { COUNTS } from './kept.mjs';
import { pointsOf } from './points.mjs';
import { tallyOf } from './tally.mjs';

/** The least, of a hundred. */
export const BOUNDS = { lines: 95, branches: 90 };

/** No source map leads back to them: they run in the CDN script alone, which is made again twice once it is bundled. test/entries/ runs that script. */
const ONLY_IN_SCRIPT = ['cdn.ts', 'cdn-load-messages.ts', 'cdn-msg.ts'].map((file) => `src/entries/${file}`);

/** In the project, so that scripts find their packages from there. */
const folder = path.join(root, 'coverage/run');
const NODE = 'node';

/** From now on, what is built and run here and in processes that are started is counted. */
export async function beginCoverage() {
  await rm(folder, { recursive: true, force: true });
  process.env.COVERAGE = folder;
  process.env.NODE_V8_COVERAGE = path.join(folder, NODE);
}

/** @returns {Promise<{part: string, passed: number, failed: number}>} */
export async function endCoverage() {
  delete process.env.COVERAGE;
  delete process.env.NODE_V8_COVERAGE;
  try {
    return await judged(await tallied());
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function tallied() {
  const files = (await filesUnder(path.join(root, 'src'))).map((file) => `src/${file}`);
  const counted = files.filter((file) => /(?<!\.d)\.ts$/.test(file) && !ONLY_IN_SCRIPT.includes(file));
  const sources = {};
  for (const file of counted) {
    const text = await readFile(path.join(root, file), 'utf8');
    sources[file] = { text, points: pointsOf(text) };
  }
  const tally = tallyOf(sources);
  const scripts = {};
  for (const kind of [NODE, COUNTS])
    for (const file of await readdir(path.join(folder, kind))) {
      const content = parsed(await readFile(path.join(folder, kind, file), 'utf8'));
      for (const { name, url, functions } of content.result ?? content) {
        const script = name ?? nameOf(url);
        if (!script) continue;
        scripts[script] ??= keptScript(script);
        const kept = await scripts[script];
        if (kept) tally.add(kept, functions);
      }
    }
  return sources;
}

/** Nothing, of a process that was ended as it wrote. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

/** By the address of a module that Node ran. */
function nameOf(url) {
  if (!url.startsWith('file:')) return;
  const file = fileURLToPath(url);
  if (path.dirname(file) === folder) return path.basename(file);
  const built = path.relative(root, file);
  if (built.startsWith('dist/npm/')) return built;
}

async function keptScript(name) {
  const read = (file) => readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  const [code, map] = await Promise.all([read(name), read(`${name}.map`)]);
  return code && map && { name, code, map: JSON.parse(map) };
}

async function judged(sources) {
  const points = Object.entries(sources).flatMap(([file, source]) =>
    source.points.map(({ kind, line, hits }) => ({ kind, place: `${file}:${line}`, isRun: hits > 0 })),
  );
  const ofKind = (kind) => points.filter((point) => point.kind === kind);
  // A line is run with any of its statements.
  const lines = new Map();
  for (const point of ofKind('lines')) if (!lines.get(point.place)?.isRun) lines.set(point.place, point);
  const counted = { lines: [...lines.values()], branches: ofKind('branches') };

  const missed = Object.values(counted).flatMap((all) => all.filter(({ isRun }) => !isRun));
  const list = missed.map(({ kind, place }) => `${place} ${kind}`).sort();
  await writeFile(path.join(root, 'coverage/missed.txt'), `${list.join('\n')}\n`);

  const shares = Object.entries(counted).map(([kind, all]) => {
    const run = all.filter(({ isRun }) => isRun).length;
    return { kind, run, all: all.length, percent: (100 * run) / all.length };
  });
  const told = shares.map(
    ({ kind, run, all, percent }) => `${percent.toFixed(1)} % of ${kind} (${run}/${all})`,
  );
  const isEnough = shares.every(({ kind, percent }) => percent >= BOUNDS[kind]);
  return {
    part: `Coverage of src/, ${told.join(', ')}`,
    passed: Number(isEnough),
    failed: Number(!isEnough),
  };
}
