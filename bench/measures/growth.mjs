// How time and memory grow with the number of promises.
import { held, withPage } from '../page.mjs';
import { median, slope } from '../statistics.mjs';

const COUNTS = [1, 10, 100, 1000, 10_000];
const at = (count) => `n = ${count}`;

export const growth = {
  name: 'growth',
  title: 'Growth with n',
  how: 'As above, from the parsed JSON to forced layout, in ms; the memory that the page holds more than before, in KB, and its nodes. The slope is that of the line through the logarithms from n = 100 to 10,000: 1 is linear.',
  rounds: 5,
  variants: COUNTS.map(at),

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html` }, async (page, session) => {
      await page.evaluate(prepare, `/feed/${variant.slice('n = '.length)}.json`);
      const before = await held(session);
      const layout = await page.evaluate(show);
      const after = await held(session);
      return {
        layout,
        KB: (after.JSHeapUsedSize - before.JSHeapUsedSize) / 1024,
        nodes: after.Nodes - before.Nodes,
      };
    }),

  lines: (samples) =>
    ['layout', 'KB'].map((metric) => ({
      what: `growth of ${metric === 'KB' ? 'memory' : 'time'} from n = 100 to 10,000`,
      beside: 'linear: 1',
      value: slope(
        COUNTS.filter((count) => count >= 100).map((count) => [count, median(samples[at(count)][metric])]),
      ),
      unit: '',
      n: samples[at(100)][metric].length,
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
  const started = performance.now();
  await globalThis.ours.mount(container, globalThis.feed);
  void container.offsetHeight;
  return performance.now() - started;
}
