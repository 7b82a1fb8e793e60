// What a server meets that is back after an hour: 10,000 pages that ask again, by the shipped code, a clock that jumps and seeded chance.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

const PAGES = 10_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long is looked at, in what the pages refresh after. */
const ROUNDS = 2;

const feed = new TextEncoder().encode(
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Löften', items: [] }),
);

/** Plain objects: of real answers, 100,000 take half a minute. */
function good() {
  const rest = [{ done: true }, { done: false, value: feed }];
  return { ok: true, status: 200, body: { getReader: () => ({ read: async () => rest.pop() }) } };
}
const refused = (headers) => ({ ok: false, status: 503, headers: new Headers(headers) });

/** A clock that rings whatever is due, a second's alarms in order, and goes on once nothing is left to do. */
class Clock {
  now = 0;
  #seconds = new Map();

  timer = (callback, milliseconds) => {
    const alarm = { due: this.now + Math.max(milliseconds, 0), callback };
    const second = Math.floor(alarm.due / SECOND);
    if (!this.#seconds.has(second)) this.#seconds.set(second, []);
    this.#seconds.get(second).push(alarm);
    return () => (alarm.callback = undefined);
  };

  async runUntil(end) {
    for (let second = this.now / SECOND; second < end / SECOND; second++) {
      for (let alarms; (alarms = this.#seconds.get(second)); await new Promise(setImmediate)) {
        this.#seconds.delete(second);
        for (const alarm of alarms.sort((a, b) => a.due - b.due)) {
          this.now = alarm.due;
          alarm.callback?.();
        }
      }
      this.now = (second + 1) * SECOND;
    }
  }
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
};

describe('10,000 pages that refresh, and whose server fails for an hour', () => {
  const { now } = Date;
  const { Blob, document } = globalThis;
  const { stackTraceLimit } = Error;
  let feedSource;
  let environment;

  before(async () => {
    globalThis.document = { hidden: false, addEventListener: () => undefined };
    // Node's own reads on another thread, which no other clock waits for.
    globalThis.Blob = class {
      #parts;
      constructor(parts) {
        this.#parts = parts;
      }
      text = async () => Buffer.concat(this.#parts).toString();
    };
    Error.stackTraceLimit = 0;
    ({ feedSource } = await import('../../dist/npm/ui/feed-source.js'));
    ({ environment } = await import('../../dist/npm/feed/load.js'));
  });
  after(() => {
    Object.assign(globalThis, { Blob, document });
    Object.assign(Error, { stackTraceLimit });
    Date.now = now;
  });

  /**
   * Requests in each part of the time from the end of the failure on: a sixtieth of a round, which has 167 on average, give or
   * take 13. Shorter ones would differ by chance alone, and in longer ones a rush would not be seen.
   */
  async function partsAfter({ name, refresh, opened, from, fail }) {
    const clock = new Clock();
    const back = from + HOUR;
    const part = (refresh * MINUTE) / 60;
    const end = back + ROUNDS * refresh * MINUTE;
    const parts = Array(ROUNDS * 60).fill(0);
    Date.now = () => clock.now;
    Object.assign(environment, {
      timer: clock.timer,
      random: seeded(1),
      fetch: async () => {
        if (clock.now >= back && clock.now < end) parts[Math.floor((clock.now - back) / part)]++;
        return clock.now < from || clock.now >= back ? good() : fail(back);
      },
    });
    const leave = [];
    for (let page = 0; page < PAGES; page++) {
      // One page has one loop for an address: an address each makes them 10,000 pages.
      const { join } = feedSource(`https://kommun.example/${name}/${page}.json`);
      clock.timer(() => leave.push(join({ refresh, changed: () => undefined })), opened(page));
    }
    await clock.runUntil(end);
    for (const go of leave) go();
    return parts;
  }

  const together = () => 0;
  const overAnHour = (page) => (page / PAGES) * HOUR;

  const busy = () => refused();
  for (const [what, name, refresh, opened, from, fail] of [
    ['were opened at once as it failed', 'first', 60, together, 0, busy],
    ['were opened at once an hour before', 'hour', 60, together, HOUR, busy],
    [
      'were opened at once before, and lost the network',
      'network',
      60,
      together,
      HOUR / 5,
      () => Promise.reject(new TypeError('no network')),
    ],
    [
      'were all told the same moment to come back',
      'date',
      60,
      overAnHour,
      HOUR,
      (back) => refused({ 'retry-after': new Date(back).toUTCString() }),
    ],
    ['were opened at once and refresh so seldom that few notice', 'seldom', 120, together, 3 * HOUR, busy],
  ])
    it(`that ${what}: at no time afterwards come more than twice as many as on average`, async (test) => {
      const parts = await partsAfter({ name, refresh, opened, from, fail });
      const mean = parts.reduce((sum, count) => sum + count, 0) / parts.length;
      const peak = Math.max(...parts);
      test.diagnostic(`${mean.toFixed()} each ${refresh} s, ${peak} at most`);
      assert.ok(mean > (0.75 * PAGES) / 60, 'they do come back');
      assert.ok(peak < 2 * mean, `${peak} in ${refresh} s, ${mean} on average`);
    });
});
