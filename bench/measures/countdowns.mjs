// A minute of fifty countdowns that count seconds.
import { ratioLine, valueLine } from '../lines.mjs';
import { counters, withPage } from '../page.mjs';

const COUNT = 50;
/** The page's clock runs this much faster, so that a minute takes six seconds; each second still has a frame of its own. */
const FASTER = 10;
const MINUTE = 60_000;

const page = (shown, content, script) =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><main class="${shown}">${content}</main><script type="module" src="${script}"></script>`;
const element =
  '<campaign-countdown campaign="autumn" start="2026-12-24" precision="second"></campaign-countdown>';
const byHand = (shown) => page(shown, '', '/bench/vanilla-countdowns.js');

const OURS = 'ours';
const VANILLA = 'one vanilla timer';
const LINE = 'one vanilla timer, the line alone';
const PAGES = {
  [OURS]: ['/bench/countdowns-ours.html', page('cards', element.repeat(COUNT), '/cdn/v1/medborgarloften.js')],
  [VANILLA]: ['/bench/countdowns-vanilla.html', byHand('cards')],
  [LINE]: ['/bench/countdowns-line.html', byHand('lines')],
};

export const countdowns = {
  name: 'countdowns',
  title: `${COUNT} countdowns for a minute`,
  how: `What the main thread had to do in sixty seconds of a page’s clock that runs ${FASTER} times faster, in ms of its processor time, by Chromium’s counters, and how often the page was laid out for each sixty ticks of its timers. By hand: the same cards with the same words, made once, and one timer that writes the numbers which changed; beside it the counting line alone, without heading, dates, promise, button and link.`,
  rounds: 5,
  variants: Object.keys(PAGES),
  files: Object.fromEntries(Object.values(PAGES)),

  sample: ({ browser, url }, variant) =>
    withPage(
      browser,
      { url: url + PAGES[variant][0], prepare: (opened) => opened.addInitScript(hurry, FASTER) },
      async (opened, session) => {
        // Of the thread itself, so that what else the machine does is not in it.
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        await opened.evaluate(counting, COUNT);
        const state = async () => ({
          ...(await counters(session)),
          ticks: await opened.evaluate(() => globalThis.ticks),
        });
        const before = await state();
        await opened.waitForTimeout(MINUTE / FASTER);
        const after = await state();
        const spent = (name) => after[name] - before[name];
        return {
          'all tasks': spent('TaskDuration') * 1000,
          script: spent('ScriptDuration') * 1000,
          'style and layout': (spent('RecalcStyleDuration') + spent('LayoutDuration')) * 1000,
          layouts: (spent('LayoutCount') / spent('ticks')) * 60,
        };
      },
    ),

  lines: (samples) => [
    ratioLine(
      `${COUNT} countdowns for a minute`,
      'one vanilla timer, the same cards',
      samples[OURS]['all tasks'],
      samples[VANILLA]['all tasks'],
      1.1,
    ),
    valueLine(`layouts in that minute`, 'one a second', samples[OURS].layouts, '', 60),
  ],
};

/** Runs in the page before anything else: its clock and its timers run faster, and the ticks are counted. */
function hurry(faster) {
  const { now } = Date;
  const opened = now();
  // Some weeks before Christmas, whenever this is run.
  const start = Date.parse('2026-11-24T12:00:00.400+01:00');
  Date.now = () => start + (now() - opened) * faster;
  globalThis.ticks = 0;
  for (const name of ['setTimeout', 'setInterval']) {
    const original = globalThis[name];
    globalThis[name] = (run, wait, ...values) =>
      original(() => {
        globalThis.ticks++;
        run(...values);
      }, wait / faster);
  }
}

/** Runs in the page: until all count, and then some. */
async function counting(count) {
  const numbers = () =>
    [...document.querySelectorAll('campaign-countdown')].filter(({ shadowRoot }) =>
      shadowRoot?.querySelector('b'),
    ).length || document.querySelectorAll('main > :is(.promises, p)').length;
  await globalThis.bench.until(() => numbers() === count);
  for (let frame = 0; frame < 30; frame++) await globalThis.bench.frame();
}
