// Filtering and searching a long list, beside hiding its nodes by hand.
import { ratioLine } from '../lines.mjs';
import { withPage } from '../page.mjs';
import { traced } from '../trace.mjs';

const PEERS = { ours: 'ours', 'hidden by hand': 'plain' };

/** How many steps are measured of each. */
const STEPS = 3;

export const narrow = {
  name: 'narrow',
  title: 'Filter and search, n = 1,000',
  how: 'A filter pressed, another, and that one let go; words searched for and taken away: the mean of the steps, each from the press or the key to forced layout, in ms of the main thread’s processor time. By hand: `hidden` set on the nodes of one innerHTML without content-visibility, groups and their counts brought along. Ours also counts anew what each filter would leave.',
  rounds: 7,
  variants: Object.keys(PEERS),

  sample: ({ browser, url }, variant) =>
    withPage(browser, { url: `${url}/bench/page.html` }, async (page) => {
      const { processor } = await traced(browser, 'marks', () => page.evaluate(measure, PEERS[variant]));
      return { filter: processor.filter / STEPS, search: processor.search / STEPS };
    }),

  lines: (samples) =>
    ['filter', 'search'].map((step) =>
      ratioLine(
        `${step}, n = 1,000`,
        'hiding nodes by hand',
        samples.ours[step],
        samples['hidden by hand'][step],
        0.7,
      ),
    ),
};

/** Runs in the page. */
async function measure(peer) {
  const feed = await (await fetch('/feed/1000.json')).json();
  const { mount, narrowing } = await import(`/bench/${peer}.js`);
  const container = document.querySelector('main');
  await mount(container, feed, { filters: '', search: '' });
  await globalThis.bench.frame();

  const { filter, search, shown } = narrowing(container, feed);
  const areas = feed._medborgarloften.areas.map(({ id }) => id);
  const ofArea = (area) => feed.items.filter((item) => item._medborgarloften.area === area).length;
  const matching = (query) => feed.items.filter((item) => item.content_text.includes(query)).length;
  const all = feed.items.length;

  /** Each value with how many promises it leaves: one that leaves others has measured nothing. */
  const timed = async (name, step, values) => {
    for (const [value, left] of values) {
      await globalThis.bench.frame();
      performance.mark(`${name}-start`);
      await step(value);
      void container.offsetHeight;
      performance.mark(`${name}-end`);
      if (shown() !== left) throw new Error(`${peer}: ${value} left ${shown()} promises, not ${left}`);
    }
  };
  const [one, other] = [areas[1], areas[4]];
  await timed('filter', filter, [
    [one, ofArea(one)],
    [other, ofArea(other)],
    [undefined, all],
  ]);
  await timed('search', search, [
    ['narkotika', matching('narkotika')],
    ['cykelhjälm', matching('cykelhjälm')],
    ['', all],
  ]);
}
