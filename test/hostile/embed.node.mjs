// The pages that stand alone and in frames, with addresses that mean harm: each shows what it is for, and runs nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { source } from '../../scripts/source.mjs';
import { pagesOfDist } from '../chromium.mjs';

const dist = pagesOfDist();
const { ADDRESSES, MARKUP, NAMES, SIGNS } = await source('../test/hostile/leaves.ts');

/** What an address may say of itself, all at once. */
const all = (words) =>
  Object.fromEntries(
    [
      ...[
        'lang',
        'now',
        'src',
        'page-url',
        'area',
        'party',
        'campaign',
        'promise-id',
        'status',
        'limit',
        'year',
        'scheme',
      ],
      ...[
        'latitude',
        'longitude',
        'place',
        'day-start',
        'day-end',
        'travel-minutes',
        'heading',
        'debug',
        'refresh',
      ],
      ...[
        '__proto__',
        'constructor',
        'feed',
        'class',
        'onclick',
        'style',
        'heading-level',
        'start',
        'end',
        'layout',
      ],
    ].map((name) => [name, words]),
  );
const QUERIES = [
  ...[MARKUP[1], ADDRESSES[2], SIGNS[1], NAMES[0], '1e999'].map(all),
  { now: '0999-06-01' },
  { now: '9999-12-31T23:59:59-12:00', lang: 'en-u-nu-arab' },
  { now: '0000-01-01', latitude: '90', longitude: '-180', precision: 'second', season: 'always' },
  {
    latitude: '-90',
    longitude: '180',
    'travel-minutes': '600',
    'day-start': '00:00',
    'day-end': '23:59',
    lang: 'ar',
    season: 'always',
  },
  { 'page-url': `https://a.example/${'å'.repeat(480)}` },
  { 'page-url': `https://a.example/${'👩‍👩‍👧‍👦'.repeat(30)}#"><svg onload=wasRun=1>` },
];

/** Whether the page shows something, in an element or beside it. */
function shows() {
  const element = document.querySelector('promise-list, promise-card, campaign-countdown, reflex-reminder');
  const { textContent } = element?.shadowRoot?.querySelector('.root') ?? document.querySelector('main');
  return textContent.trim();
}

describe('a page whose address means harm', () => {
  for (const file of [
    'promise-list.html',
    'promise-card.html',
    'campaign-countdown.html',
    'reflex-reminder.html',
    'signage.html',
    'poster.html',
  ])
    it(`shows what it is for, and runs nothing: ${file}`, async () => {
      const page = await dist.open(`embed/${file}`);
      for (const query of QUERIES) {
        page.said.length = page.asked.length = 0;
        await page.goto(new URL(`embed/${file}?${new URLSearchParams(query)}`, dist.url).href);
        await page.waitForFunction(shows, undefined, { timeout: 10_000 });
        const what = JSON.stringify(query).slice(0, 300);
        assert.deepEqual(
          // A file of its own server that is not there is no harm.
          page.said.filter((line) => !/^(Medborgarlöften|Failed to load)/.test(line)),
          [],
          what,
        );
        assert.ok(
          page.asked.every((address) => address.startsWith(dist.url)),
          what,
        );
        assert.equal(await page.evaluate(() => 'wasRun' in globalThis || 'polluted' in {}), false, what);
      }
      await page.close();
    });
});
