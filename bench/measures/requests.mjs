// What a page asks the server for.
import { valueLine } from '../lines.mjs';
import { withPage } from '../page.mjs';
import { feedOf } from '../feeds.mjs';

const page = (element) =>
  `<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title><script type="module" src="/cdn/v1/medborgarloften.js"></script><body>${element}`;
const inline = `<script type="application/feed+json">${JSON.stringify(feedOf(6)).replaceAll('<', '\\u003c')}</script>`;

const PAGES = {
  'four elements, one feed': [
    '/bench/requests-feed.html',
    page(
      '<promise-list></promise-list><promise-card promise-id="synlig-polis"></promise-card><campaign-countdown campaign="autumn"></campaign-countdown><reflex-reminder></reflex-reminder>',
    ),
    2,
  ],
  'a list, its feed inside': [
    '/bench/requests-inline.html',
    page(`<promise-list>${inline}</promise-list>`),
    1,
  ],
};

export const requests = {
  name: 'requests',
  title: 'Requests',
  how: 'What the server was asked for, besides the page, until half a second after the list was there.',
  rounds: 1,
  variants: Object.keys(PAGES),
  files: Object.fromEntries(Object.values(PAGES)),

  async sample({ browser, url, asked }, variant) {
    const before = asked.length;
    await withPage(browser, { url: url + PAGES[variant][0] }, (opened) =>
      opened.evaluate(async () => {
        const list = document.querySelector('promise-list');
        await globalThis.bench.painted(() => list.shadowRoot?.querySelector('.promise'));
        await new Promise((resolve) => setTimeout(resolve, 500));
      }),
    );
    return { requests: asked.length - before - 1 };
  },

  lines: (samples) =>
    Object.entries(PAGES).map(([variant, [, , most]]) =>
      valueLine(`requests: ${variant}`, 'script and feed', samples[variant].requests, '', most),
    ),
};
