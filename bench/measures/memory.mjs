// What a page holds after a thousand elements have come and gone, and a screen in a hall after a school year.
import { countInUse } from '../in-use.mjs';
import { valueLine } from '../lines.mjs';
import { held, launch, withPage } from '../page.mjs';

const MOUNTS = '1,000 mounts and unmounts';
const YEAR = 'a school year of signage';

const DAY = 24 * 60 * 60 * 1000;
/** Spring, in which all phases pass once, is warming up; then 18 August to 11 June, a look every six hours. */
const SCHOOL = { opened: '2026-02-01T07:00:00+01:00', warmUp: 198, days: 297, step: DAY / 4 };

export const memory = {
  name: 'memory',
  title: 'Memory and what is left running',
  how: 'Heap, nodes and listeners by Chromium’s counters after garbage was collected, timers and observers counted in the page: at the end, beside after warming up (100 mounts; a spring). All four elements take turns, with a feed that is fetched. The signage page is the one that is shipped, with a feed every hour; its clock is Playwright’s. Without compiled machine code (--jitless), which would count as the page’s memory.',
  rounds: 1,
  variants: [MOUNTS, YEAR],

  async sample({ url }, variant) {
    const browser = await launch(['--js-flags=--jitless']);
    try {
      return await (variant === MOUNTS ? mounts : schoolYear)(browser, url);
    } finally {
      await browser.close();
    }
  },

  lines: (samples) =>
    Object.entries(samples).flatMap(([variant, metrics]) => [
      valueLine(`memory after ${variant}`, 'the start', metrics.heap, '×', 1.02),
      valueLine(`listeners, timers, observers left after ${variant}`, 'none', metrics.left, '', 0),
    ]),
};

const mounts = (browser, url) =>
  withPage(
    browser,
    { url: `${url}/bench/page.html`, prepare: (page) => page.addInitScript(countInUse) },
    async (page, session) => {
      await page.evaluate(comeAndGo, 100);
      const start = await state(page, session);
      await page.evaluate(comeAndGo, 1000);
      return growth(start, await state(page, session));
    },
  );

const schoolYear = (browser, url) =>
  withPage(
    browser,
    {
      url: `${url}/embed/signage.html`,
      prepare: async (page) => {
        await page.clock.install({ time: new Date(SCHOOL.opened) });
        await page.addInitScript(countInUse);
      },
    },
    async (page, session) => {
      await page.locator('reflex-reminder').getByText('Polisen').first().waitFor({ state: 'attached' });
      const run = async (days) => {
        for (let time = 0; time < days * DAY; time += SCHOOL.step) await page.clock.fastForward(SCHOOL.step);
        // A request that is on its way has listeners of its own.
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(500);
      };
      await run(SCHOOL.warmUp);
      const start = await state(page, session);
      await run(SCHOOL.days);
      return growth(start, await state(page, session));
    },
  );

const state = async (page, session) => ({
  ...(await page.evaluate(() => globalThis.inUse())),
  ...(await held(session)),
});

function growth(start, end) {
  const more = (name) => end[name] - start[name];
  const left = { listeners: more('JSEventListeners'), timers: more('timers'), observers: more('observers') };
  return {
    heap: end.JSHeapUsedSize / start.JSHeapUsedSize,
    'KB at the start': start.JSHeapUsedSize / 1024,
    nodes: more('Nodes'),
    ...left,
    left: Object.values(left).reduce((sum, count) => sum + Math.max(0, count), 0),
  };
}

/** Runs in the page: elements come, show their feed, and go. */
async function comeAndGo(times) {
  await import('/bench/ours.js');
  const container = document.querySelector('main');
  const all = [
    ['promise-list', { filters: '', search: '' }],
    ['promise-card', { 'promise-id': 'synlig-polis' }],
    ['campaign-countdown', { campaign: 'autumn', start: '2030-10-12', precision: 'second' }],
    ['reflex-reminder', { season: 'always' }],
  ];
  for (let time = 0; time < times; time++) {
    const [name, attributes] = all[time % all.length];
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    const loaded = new Promise((resolve) => element.addEventListener('medborgarloften-load', resolve));
    container.append(element);
    await loaded;
    await element.updateComplete;
    element.remove();
  }
  // What waits for the element's end comes after it.
  await globalThis.bench.frame();
  await globalThis.bench.frame();
}
