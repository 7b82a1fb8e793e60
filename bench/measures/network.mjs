// From opening a page to painted promises, on a slow network and a slow phone.
import { ratioLine } from '../lines.mjs';
import { withPage } from '../page.mjs';

const OURS = 'ours';
const VANILLA = 'a script without Lit';

const text = (times) => `<p>${'En sida om något annat. '.repeat(times)}</p>`;
const page = (script, element) =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><script type="module" src="${script}"></script><body><h1>Kommunen</h1>${text(8)}${element}${text(30)}`;

const PAGES = {
  [OURS]: ['/bench/network-ours.html', page('/cdn/v1/medborgarloften.js', '<promise-list></promise-list>')],
  [VANILLA]: ['/bench/network-vanilla.html', page('/bench/vanilla-list.js', '<div id="promises"></div>')],
};

export const network = {
  name: 'network',
  title: 'Page to painted promises, Slow 4G, processor 4 × slower',
  how: 'From the navigation until the frame that shows the promises of the Umeå feed is done, in ms; 150 ms of latency, 1.6 Mbit/s. The script by hand fetches the same feed, makes its nodes with textContent and has the same look inside; it has no languages, no filters, no follow-ups, no links into the list, and it checks nothing of the feed. Latency is Chromium’s: no DNS, TCP or TLS.',
  rounds: 9,
  variants: Object.keys(PAGES),
  files: Object.fromEntries(Object.values(PAGES)),

  sample: ({ browser, url }, variant) =>
    withPage(
      browser,
      {
        url: url + PAGES[variant][0],
        slower: 4,
        isSlow4G: true,
        width: 412,
        prepare: (page) => page.addInitScript(watch),
      },
      async (page) => ({ painted: await page.evaluate(() => globalThis.promisesPainted) }),
    ),

  lines: (samples) => [
    ratioLine(
      'page to painted promises, Slow 4G, processor 4 × slower',
      VANILLA,
      samples[OURS].painted,
      samples[VANILLA].painted,
      1.1,
    ),
  ],
};

/** Runs in the page before anything else. */
function watch() {
  const shown = () => {
    const root = document.querySelector('promise-list')?.shadowRoot ?? document;
    return root.querySelector('.promise');
  };
  globalThis.promisesPainted = globalThis.bench.painted(shown).then(() => performance.now());
}
