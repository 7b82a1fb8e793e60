// How time and memory grow with the number of promises.
import { held, withPage } from '../page.mjs';
import { median, slope } from '../statistics.mjs';
import { traced } from '../trace.mjs';

const COUNTS = [1, 10, 100, 1000, 10_000];
const at = (count) => `n = ${count}`;

export const growth = {
  name: 'growth',
  title: 'Growth with n',
  how: 'As above, from the parsed JSON to forced layout, in ms of the main thread’s processor time; what the page’s JavaScript heap holds more than before, in KB, and its nodes. The slope is the exponent of n, from 1,000 to 10,000: 1 is linear.',
  rounds: 5,
  variants: COUNTS.map(at),

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html` }, async (page, session) => {
      await page.evaluate(prepare, `/feed/${variant.slice('n = '.length)}.json`);
      const before = await held(session);
      const { processor } = await traced(browser, 'marks', () => page.evaluate(show));
      const after = await held(session);
      return {
        processor: processor.bench,
        KB: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1024,
        nodes: after.Nodes - before.Nodes,
      };
    }),

  lines: (samples) =>
    ['processor', 'KB'].map((metric) => ({
      what: `growth of ${metric === 'KB' ? 'memory' : 'time'} from n = 1,000 to 10,000`,
      beside: 'linear: 1',
      value: slope(
        COUNTS.filter((count) => count >= 1000).map((count) => [count, median(samples[at(count)][metric])]),
      ),
      unit: '',
      n: samples[at(1000)][metric].length,
      most: 1,
    })),
};

/** Runs in the page. */
async function prepare(feedUrl) {
  globalThis.ours = await import('/bench/ours.js');
  globalThis.feed = await (await fetch(feedUrl)).json();
  await globalThis.bench.frame();
}

/** Runs in the page. */
async function show() {
  const container = document.querySelector('main');
  performance.mark('bench-start');
  await globalThis.ours.mount(container, globalThis.feed);
  void container.offsetHeight;
  performance.mark('bench-end');
}
