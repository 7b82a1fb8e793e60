// Takes the samples of all measures, round by round.
import { feedOf } from './feeds.mjs';
import { launch } from './page.mjs';
import { bundlePeers } from './peers.mjs';
import { startBenchServer } from './server.mjs';

const PAGE =
  '<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><main></main>';
/** No round begins after so many minutes: on a busy machine there are fewer, and the report says how many. */
const LONGEST = 10;
const COUNTS = [1, 6, 10, 100, 1000, 10_000];

/** What pages of the bench ask for, beside what lies in dist/. */
const filesFor = async (measures) =>
  Object.assign(
    { '/bench/page.html': PAGE },
    Object.fromEntries(COUNTS.map((count) => [`/feed/${count}.json`, JSON.stringify(feedOf(count))])),
    ...measures.map(({ files }) => files),
    await bundlePeers(),
  );

/**
 * All measures take turns, so that what else the machine does meets them all alike; within a turn the variants of a
 * measure follow each other, every other round backwards.
 * @param {object[]} measures of MEASURES
 * @param {number} [rounds] for those that have several, instead of their own number
 * @returns {Promise<{samples: Record<string, Record<string, Record<string, number[]>>>, browser: string}>}
 *   samples by measure, variant and metric, in the order of the rounds; the browser's version
 */
export async function sampleAll(measures, rounds) {
  const started = performance.now();
  const server = await startBenchServer(await filesFor(measures));
  const browser = await launch();
  const samples = Object.fromEntries(
    measures.map(({ name, variants }) => [
      name,
      Object.fromEntries(variants.map((variant) => [variant, {}])),
    ]),
  );
  const roundsOf = (measure) => (measure.rounds === 1 ? 1 : (rounds ?? measure.rounds));
  const most = Math.max(...measures.map(roundsOf));
  try {
    for (let round = 0, minutes = 0; round < most && minutes < LONGEST; round++) {
      for (const measure of measures.filter((one) => round < roundsOf(one)))
        for (const variant of round % 2 ? measure.variants.toReversed() : measure.variants)
          keep(samples[measure.name][variant], await measure.sample({ browser, ...server }, variant));
      minutes = (performance.now() - started) / 60_000;
      process.stderr.write(`Round ${round + 1} of ${most} is done, after ${minutes.toFixed(1)} min.\n`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return { samples, browser: browser.version() };
}

function keep(kept, sample) {
  for (const [metric, value] of Object.entries(sample)) (kept[metric] ??= []).push(value);
}
