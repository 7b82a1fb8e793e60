// The longest that a phone's page stands still while a long list comes.
import { valueLine } from '../lines.mjs';
import { withPage } from '../page.mjs';
import { traced } from '../trace.mjs';

const LONG = 50;

export const task = {
  name: 'task',
  title: 'Longest task, n = 1,000, processor 4 × slower',
  how: 'From the parsed JSON, given as `.feed`, until all promises are there and two frames are painted: the tasks of the main thread by Chromium’s trace, in ms of its processor time.',
  rounds: 5,
  variants: ['ours'],

  sample: ({ browser, url }) =>
    withPage(browser, { url: `${url}/bench/page.html`, slower: 4 }, async (page) => {
      const { events } = await traced(browser, 'tasks', () => page.evaluate(showAll));
      const tasks = events.filter(({ name }) => name === 'RunTask').map(({ processor }) => processor);
      return {
        longest: Math.max(...tasks),
        [`tasks over ${LONG} ms`]: tasks.filter((ms) => ms > LONG).length,
        'all tasks': tasks.reduce((sum, ms) => sum + ms, 0),
      };
    }),

  lines: (samples) => [
    valueLine(
      'longest task, n = 1,000, processor 4 × slower',
      'a long task',
      samples.ours.longest,
      'ms',
      LONG,
    ),
  ],
};

/** Runs in the page. */
async function showAll() {
  const { mount } = await import('/bench/ours.js');
  const feed = await (await fetch('/feed/1000.json')).json();
  await globalThis.bench.frame();
  performance.mark('bench-start');
  await mount(document.querySelector('main'), feed);
  await globalThis.bench.frame();
  await globalThis.bench.frame();
  performance.mark('bench-end');
}
