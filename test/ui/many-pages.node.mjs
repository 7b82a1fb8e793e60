// What a server meets that is back after an hour: 10,000 pages that ask again, by the shipped code, a clock that jumps and seeded chance.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

const PAGES = 10_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long is looked at: two rounds of pages that refresh every hour. */
const LOOKED_AT = 2 * HOUR;

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

describe('10,000 pages that refresh every hour, and whose server fails for an hour', () => {
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
   * Requests in each minute from the end of the failure on. A minute has 167 on average, give or take 13: shorter ones
   * would differ by chance alone, and in longer ones a rush would not be seen.
   */
  async function minutesAfter({ name, opened, from, fail }) {
    const clock = new Clock();
    const back = from + HOUR;
    const minutes = Array(LOOKED_AT / MINUTE).fill(0);
    Date.now = () => clock.now;
    Object.assign(environment, {
      timer: clock.timer,
      random: seeded(1),
      fetch: async () => {
        if (clock.now >= back) minutes[Math.floor((clock.now - back) / MINUTE)]++;
        return clock.now < from || clock.now >= back ? good() : fail(back);
      },
    });
    const leave = [];
    for (let page = 0; page < PAGES; page++) {
      // One page has one loop for an address: an address each makes them 10,000 pages.
      const { join } = feedSource(`https://kommun.example/${name}/${page}.json`);
      clock.timer(() => leave.push(join({ refresh: 60, changed: () => undefined })), opened(page));
    }
    await clock.runUntil(back + LOOKED_AT);
    for (const go of leave) go();
    return minutes;
  }

  const together = () => 0;
  const overAnHour = (page) => (page / PAGES) * HOUR;

  for (const [what, name, opened, from, fail] of [
    ['were opened at once as it failed', 'first', together, 0, () => refused()],
    [
      'were opened at once before, and lost the network',
      'network',
      together,
      HOUR / 5,
      () => Promise.reject(new TypeError('no network')),
    ],
    [
      'were all told the same moment to come back',
      'date',
      overAnHour,
      HOUR,
      (back) => refused({ 'retry-after': new Date(back).toUTCString() }),
    ],
  ])
    it(`that ${what}: in no minute afterwards come more than twice as many as on average`, async (test) => {
      const minutes = await minutesAfter({ name, opened, from, fail });
      const mean = minutes.reduce((sum, count) => sum + count, 0) / minutes.length;
      const peak = Math.max(...minutes);
      test.diagnostic(`${mean.toFixed()} a minute, ${peak} at most`);
      assert.ok(mean > (0.75 * PAGES) / 60, 'they do come back');
      assert.ok(peak < 2 * mean, `${peak} in a minute, ${mean} on average`);
    });
});
