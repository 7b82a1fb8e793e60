// How far the page moves when an element takes the place of the content that an editor pasted with it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/project.mjs';
import { valueLine } from '../lines.mjs';
import { withPage } from '../page.mjs';

const SNIPPETS = {
  'promise-list': 'promise-list.html',
  'promise-card': 'promise-card/synlig-polis.html',
  'campaign-countdown': 'campaign-countdown/autumn.html',
  'reflex-reminder': 'reflex-reminder.html',
};
const WIDTHS = { narrow: 320, wide: 1280 };
const DAYS = { 'in season': '2026-11-24T12:00:00+01:00', 'off season': '2026-06-10T12:00:00+02:00' };

const around = '<p>En sida om något annat, som läses medan skriptet är på väg.</p>';
const page = (snippet) =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Bench</title><script type="module" src="/cdn/v1/medborgarloften.js"></script><body><h1>Kommunen</h1>${around}${snippet}${around.repeat(12)}`;

const variants = Object.keys(SNIPPETS).flatMap((name) =>
  Object.keys(WIDTHS).flatMap((width) => Object.keys(DAYS).map((day) => `${name}, ${width}, ${day}`)),
);

export const shift = {
  name: 'shift',
  title: 'Layout shift on load',
  how: `Each element with the content that its snippet brings, between a page’s own paragraphs, ${Object.values(WIDTHS).join(' and ')} pixels wide, on a day in and a day out of the reminder’s season, on Slow 4G so that the content is painted before the script comes: the sum of Chromium’s layout-shift entries until half a second after the element is ready.`,
  rounds: 1,
  variants,
  files: Object.fromEntries(
    await Promise.all(
      Object.entries(SNIPPETS).map(async ([name, file]) => [
        `/bench/shift-${name}.html`,
        page(await readFile(path.join(root, 'dist/static/sv', file), 'utf8')),
      ]),
    ),
  ),

  sample({ browser, url }, variant) {
    const [name, width, day] = variant.split(', ');
    const prepare = async (opened) => {
      await opened.clock.setFixedTime(new Date(DAYS[day]));
      await opened.addInitScript(watch);
    };
    return withPage(
      browser,
      { url: `${url}/bench/shift-${name}.html`, isSlow4G: true, width: WIDTHS[width], prepare },
      async (opened) => ({ shift: await opened.evaluate(settled, name) }),
    );
  },

  lines: (samples) =>
    Object.keys(WIDTHS).map((width) => {
      const [worst, { shift }] = Object.entries(samples)
        .filter(([variant]) => variant.includes(width))
        .sort(([, a], [, b]) => b.shift[0] - a.shift[0])[0];
      return valueLine(
        `layout shift on load, ${width} page, the most of all elements`,
        worst,
        shift,
        '',
        0.005,
      );
    }),
};

/** Runs in the page before anything else. */
function watch() {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: the sum of shifts, once the element shows what it has. */
async function settled(name) {
  const element = document.querySelector(name);
  await customElements.whenDefined(name);
  const isReady = () => {
    try {
      return !element.matches(':state(loading)');
    } catch {
      return true;
    }
  };
  await globalThis.bench.until(isReady);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await globalThis.bench.frame();
  return globalThis.shifted;
}
