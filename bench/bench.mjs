// `npm run bench`: measures this project beside what a user would take instead, and writes RESULTS.md and RESULTS.json.
//
//   npm run bench -- --only render,bytes    these measures; nothing is written unless all are measured
//   npm run bench -- --rounds 3             fewer rounds, or more
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { build } from '../scripts/build.mjs';
import { isStale, packageJson } from '../scripts/project.mjs';
import { feedOf } from './feeds.mjs';
import { ensurePeers, folder } from './install.mjs';
import { isReached } from './lines.mjs';
import { MEASURES } from './measures.mjs';
import { launch } from './page.mjs';
import { bundlePeers } from './peers.mjs';
import { formatValue, linesTable, report, summaries } from './report.mjs';
import { startBenchServer } from './server.mjs';

const PAGE = '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Bench</title><main></main>';

function readArguments() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string' } } });
  const names = MEASURES.map(({ name }) => name);
  const only = values.only?.split(',') ?? names;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--only knows ${names.join(', ')}, not "${unknown}".`);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(rounds >= 1)) throw new Error('--rounds takes a number from 1.');
  return { measures: MEASURES.filter(({ name }) => only.includes(name)), rounds };
}

/** Files that pages of the bench ask for, beside those of dist/. */
async function benchFiles() {
  const feeds = [1, 6, 10, 100, 1000, 10_000].map((count) => [
    `/feed/${count}.json`,
    JSON.stringify(feedOf(count)),
  ]);
  return Object.assign(
    { '/bench/page.html': PAGE },
    Object.fromEntries(feeds),
    ...MEASURES.map(({ files }) => files),
    await bundlePeers(),
  );
}

/**
 * All measures round by round, so that what else the machine does meets them all alike; within a round the variants
 * of a measure follow each other, every other round backwards.
 */
async function sampleAll(measures, rounds, bench) {
  const samples = {};
  const most = Math.max(...measures.map((measure) => rounds ?? measure.rounds));
  for (let round = 0; round < most; round++) {
    for (const measure of measures) {
      if (round >= (measure.rounds === 1 ? 1 : (rounds ?? measure.rounds))) continue;
      const variants = round % 2 ? measure.variants.toReversed() : measure.variants;
      for (const variant of variants)
        keep(((samples[measure.name] ??= {})[variant] ??= {}), await measure.sample(bench, variant));
    }
    process.stdout.write(`Round ${round + 1} of ${most}\r`);
  }
  return samples;
}

function keep(kept, sample) {
  for (const [metric, value] of Object.entries(sample)) (kept[metric] ??= []).push(value);
}

const { measures, rounds } = readArguments();
const started = performance.now();
ensureBrowsers(['chromium']);
const peers = ensurePeers();
if (await isStale()) await build();
const server = await startBenchServer(await benchFiles());
const browser = await launch();
let samples;
try {
  samples = await sampleAll(measures, rounds, { browser, ...server });
} finally {
  await browser.close();
  await server.close();
}

const lines = measures.flatMap((measure) =>
  measure.lines(samples[measure.name]).map((line) => ({ measure: measure.name, ...line })),
);
const all = summaries(samples);
const results = {
  date: new Date().toISOString().slice(0, 10),
  version: packageJson.version,
  machine: {
    chromium: `Chromium ${browser.version()}`,
    node: process.versions.node,
    cpu: os.cpus()[0].model,
    cores: os.cpus().length,
  },
  peers,
  lines: lines.map((line) => ({ ...line, reached: isReached(line) })),
  measures: all,
};
const written = report({
  ...results,
  measures: measures.map(({ name, title, how }) => ({ title, how, variants: inOrder(name, all[name]) })),
});
if (measures.length === MEASURES.length) {
  await writeFile(path.join(folder, 'RESULTS.json'), `${JSON.stringify(results, null, 1)}\n`);
  await writeFile(path.join(folder, 'RESULTS.md'), written);
} else console.log(written);

/** As the measure names its variants, whatever was measured first. */
function inOrder(name, variants) {
  const measure = MEASURES.find((one) => one.name === name);
  return Object.fromEntries(measure.variants.map((variant) => [variant, variants[variant]]));
}

const short = lines.filter((line) => !isReached(line));
console.log(linesTable(lines));
console.log(
  `\n${lines.length - short.length} of ${lines.length} lines are reached, in ${formatValue((performance.now() - started) / 60_000)} min.`,
);
for (const { what, value, most, unit } of short)
  console.log(`Falls short: ${what}: ${formatValue(value, unit)}, not ${formatValue(most, unit)}.`);
