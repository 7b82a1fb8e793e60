// n promises from data in hand to forced layout, beside plain HTML and what else a developer would take.
import { ratioLine } from '../lines.mjs';
import { median } from '../statistics.mjs';
import { withPage } from '../page.mjs';
import { traced } from '../trace.mjs';

const MOST = { 6: 1.3, 100: 0.6, 1000: 0.4 };
const COUNTS = Object.keys(MOST);
const PLAIN = 'one innerHTML';
const OURS = 'ours';
const FRAMEWORKS = { Preact: 'preact', Vue: 'vue', 'wa-card': 'wa-card' };
const PEERS = { [PLAIN]: 'plain', 'innerHTML, content-visibility': 'visible', ...FRAMEWORKS };
const READ = 'ours, feed read before';
const SCREEN = 'first screen';

const at = (variant, count) => `${variant}, n = ${count}`;

export const render = {
  name: 'render',
  title: 'n promises, data in hand to forced layout',
  how: 'A fresh page for each sample, its script compiled and run. “ours” is given the parsed JSON as `.feed`, so its time includes that it reads and checks it, which no peer does; with “feed read before” another element on the page has read it. Each peer shows the same words, link and button in the same look. Times in ms. Processor: what the page’s main thread itself took until all promises were laid out, of which the ratios are made; first screen: until those were that ours draws at once, after which it lets the page have its turn; a peer draws all at once. Layout: what passed meanwhile, which is more where the machine has other work to do. Painted: until the frame is done, which also lays out what content-visibility had left.',
  rounds: 9,
  variants: COUNTS.flatMap((count) =>
    [OURS, READ, ...Object.keys(PEERS)].map((variant) => at(variant, count)),
  ),

  async sample({ browser, url }, variant) {
    const [name, count] = variant.split(', n = ');
    const peer = PEERS[name] ?? 'ours';
    return withPage(browser, { url: `${url}/bench/page.html` }, async (page) => {
      const shown = { peer, feedUrl: `/feed/${count}.json`, isRead: name === READ };
      const { result, processor } = await traced(browser, 'marks', () => page.evaluate(measure, shown));
      return { [SCREEN]: processor.screen, processor: processor.all, ...result };
    });
  },

  lines(samples) {
    const of = (variant, count, what = 'processor') => samples[at(variant, count)][what];
    return COUNTS.flatMap((count) => {
      const fastest = Object.keys(FRAMEWORKS).sort((a, b) => median(of(a, count)) - median(of(b, count)))[0];
      const line = (what, variant, step, beside) =>
        ratioLine(
          `${count} promises, ${what}`,
          beside,
          of(variant, count, step),
          of(beside, count),
          beside === PLAIN ? MOST[count] : 1,
        );
      return [
        line('data in hand to the first screen’s layout', OURS, SCREEN, PLAIN),
        line('the same, the feed read before', READ, SCREEN, PLAIN),
        line('the same, against the fastest framework', OURS, SCREEN, fastest),
        line('data in hand until all are laid out', OURS, 'processor', PLAIN),
      ];
    });
  },
};

/** Runs in the page. Times in ms. */
async function measure({ peer, feedUrl, isRead }) {
  const feed = await (await fetch(feedUrl)).json();
  const { mount, begin = mount, beginRead, readBefore, finish } = await import(`/bench/${peer}.js`);
  if (isRead) await readBefore(feedUrl);
  const container = document.querySelector('main');
  await globalThis.bench.frame();
  const started = performance.now();
  performance.mark('screen-start');
  performance.mark('all-start');
  await (isRead ? beginRead(container, feedUrl) : begin(container, feed));
  void container.offsetHeight;
  performance.mark('screen-end');
  await finish?.(container, feed);
  const height = container.offsetHeight;
  performance.mark('all-end');
  const layout = performance.now() - started;
  await globalThis.bench.frame();
  const painted = performance.now() - started;
  return { layout, painted, height };
}
