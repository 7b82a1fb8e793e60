// `npm run bench`: measures this project beside what a user would take instead, and writes what came of it.
//
//   npm run bench -- --only render,bytes    these measures; shown, and not written
//   npm run bench -- --rounds 3             fewer rounds, or more
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../scripts/browsers.mjs';
import { build } from '../scripts/build.mjs';
import { isStale } from '../scripts/project.mjs';
import { write } from './files.mjs';
import { ensurePeers } from './install.mjs';
import { MEASURES } from './measures.mjs';
import { readmeWithResults } from './readme.mjs';
import { linesTable, report } from './report.mjs';
import { resultsOf } from './results.mjs';
import { sampleAll } from './sample.mjs';
import { scaling } from './scaling.mjs';

function readArguments() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string' } } });
  const names = MEASURES.map(({ name }) => name);
  const only = values.only?.split(',') ?? names;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--only knows ${names.join(', ')}, not "${unknown}".`);
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    throw new Error('--rounds takes a whole number from 1.');
  return { measures: MEASURES.filter(({ name }) => only.includes(name)), rounds };
}

const { measures, rounds } = readArguments();
const started = performance.now();
ensureBrowsers(['chromium']);
const peers = ensurePeers();
if (await isStale()) await build();
const { samples, browser } = await sampleAll(measures, rounds);
const results = resultsOf(measures, samples, { browser, peers });
const text = report(results, measures);

if (measures.length === MEASURES.length) {
  await write('bench/RESULTS.json', JSON.stringify(results));
  await write('bench/RESULTS.md', text);
  await write('bench/SCALING.md', await scaling());
  await write('README.md', (await readmeWithResults()).text);
  console.log(linesTable(results.lines));
} else console.log(text);

const reached = results.lines.filter((line) => line.reached).length;
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`\n${reached} of ${results.lines.length} lines are reached; measured in ${minutes} min.`);
