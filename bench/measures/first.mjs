// How long a reader waits for the first promise, however many there are.
import { ratioLine } from '../lines.mjs';
import { withPage } from '../page.mjs';

const FEW = 'n = 100';
const MANY = 'n = 10000';

export const first = {
  name: 'first',
  title: 'First promise visible',
  how: 'From the element’s coming into the page, with its feed as text inside it, until the frame that shows a promise is done: parsing, reading and checking the feed are in it. In ms.',
  rounds: 7,
  variants: [FEW, MANY],

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html` }, (page) =>
      page.evaluate(measure, `/feed/${variant.slice('n = '.length)}.json`),
    ),

  lines: (samples) => [
    ratioLine(
      'first promise visible, 10,000 in the feed',
      '100 in the feed',
      samples[MANY].ms,
      samples[FEW].ms,
      2,
    ),
  ],
};

/** Runs in the page. */
async function measure(feedUrl) {
  const { firstVisible } = await import('/bench/ours.js');
  const text = await (await fetch(feedUrl)).text();
  await globalThis.bench.frame();
  const started = performance.now();
  await firstVisible(document.querySelector('main'), text);
  return { ms: performance.now() - started };
}
