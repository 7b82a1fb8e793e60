// What came of a run: each line with what it reached, all medians and quartiles, and what it was measured with.
import os from 'node:os';
import { packageJson } from '../scripts/project.mjs';
import { isReached } from './lines.mjs';
import { summarize } from './statistics.mjs';

/**
 * @param {object[]} measures
 * @param {Record<string, Record<string, Record<string, number[]>>>} samples by measure, variant and metric
 * @param {{browser: string, peers: Record<string, string>}} versions
 */
export const resultsOf = (measures, samples, { browser, peers }) => ({
  date: new Date().toISOString().slice(0, 10),
  version: packageJson.version,
  machine: {
    chromium: browser,
    node: process.versions.node,
    system: `${os.type()} ${os.arch()}`,
    processor: os.cpus()[0].model,
    cores: os.cpus().length,
    memory: os.totalmem(),
  },
  peers,
  lines: measures.flatMap(({ name, lines }) =>
    lines(samples[name]).map((line) => ({ measure: name, ...line, reached: isReached(line) })),
  ),
  measures: mapValues(samples, (variants) => mapValues(variants, (metrics) => mapValues(metrics, summarize))),
});

const mapValues = (object, map) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
