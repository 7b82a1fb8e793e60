// A million feeds that mean harm or are damaged, on all cores: npm run check:deep. CASES=1000 FROM=7 tries others.
import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';

const CASES = Number(process.env.CASES ?? 1_000_000);
const FROM = Number(process.env.FROM ?? 10_000);
/** What a worker takes at a time. */
const STEP = 2_000;

describe('a million feeds that mean harm', () => {
  it('are read without a throw, as the contract has it, and become no markup', async (test) => {
    const began = performance.now();
    const total = {};
    let next = FROM;
    const end = FROM + CASES;
    /** Works until nothing is left. */
    const work = () =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('feeds-worker.mjs', import.meta.url));
        const more = () => {
          if (next >= end) return worker.postMessage(undefined);
          const to = Math.min(end, next + STEP);
          worker.postMessage([next, to]);
          next = to;
        };
        worker.on('message', (outcomes) => {
          for (const [outcome, count] of Object.entries(outcomes))
            total[outcome] = (total[outcome] ?? 0) + count;
          more();
        });
        worker.once('error', (error) => {
          next = end;
          reject(error);
        });
        worker.once('exit', resolve);
      });
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    assert.equal(
      Object.values(total).reduce((sum, count) => sum + count, 0),
      CASES,
    );
    const seconds = (performance.now() - began) / 1000;
    test.diagnostic(`${Math.round(CASES / seconds)} cases a second: ${JSON.stringify(total)}`);
  });
});
