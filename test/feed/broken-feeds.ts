// Feeds with something wrong in them, made of good ones by fast-check; and how a property of them is tried.
import * as fc from 'fast-check';
import { LIMITS, PARTY_KINDS, SEASONS, STATUSES, TARGET_UNITS } from '../../src/feed/values.js';
import { at, changed, fullFeed, places, umea } from './feeds.js';

const SEED = 20250311;

/** Tries a property; what fails is told in short, with what repeats it. */
export function holds<T>(values: fc.Arbitrary<T>, numRuns: number, check: (value: T) => void): void {
  const run = fc.check(fc.property(values, check), { seed: SEED, numRuns });
  if (!run.failed) return;
  const example = JSON.stringify(run.counterexample?.[0]).replace(/a{30,}/g, ({ length }) => `a…×${length}`);
  const { message } = run.errorInstance as Error;
  throw new Error(
    `${message.slice(0, 1_500)}\nin ${example.slice(0, 3_000)}\nseed ${SEED}, run ${run.numRuns}`,
  );
}

const around = (limit: number) => [limit - 1, limit, limit + 1].map((length) => 'a'.repeat(length));
const EDGES: unknown[] = [
  ...['', ' ', '\n', '\u00a0', '\ufeff', '\u200b', 'å', '7', 'true', 'null', 'constructor'],
  ...around(LIMITS.id),
  ...around(LIMITS.text),
  ...around(LIMITS.url).map((text) => `https://${text.slice(8)}`),
  ...around(LIMITS.list).map((text) => [...text]),
  ...[
    '2026',
    '2026-02-28',
    '2026-02-29',
    '2026-02-30',
    '2024-02-29',
    '1900-02-29',
    '2026-00-01',
    '2026-01-00',
  ],
  // Formed as tags, and no language to Intl.
  ...['abcd', 'sv-12345678-12345678', 'sv-a', 'sv-u', 'sv_SE', 'i-klingon'],
  ...[
    '0000',
    '0000-01-01',
    '0001-01-01',
    '9999-12-31T00:00:00Z',
    '9999-12-31',
    '10000-01-01',
    '-2026-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
  ],
  ...[
    '2026-10',
    '20261012',
    '2026-W44-1',
    '2026-10-12T00:00:00',
    '2026-10-12T24:00:00Z',
    '2026-10-12T23:59:60Z',
  ],
  ...['2026-10-12T00:00:00Z', '2026-10-12t00:00:00z', '2026-10-12 00:00:00Z', '2026-10-12T00:00:00+24:00'],
  ...[
    '2026-10-12T00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-10-12T00:00:00.Z',
    '2026-10-12T00:00:00.1234567890Z',
  ],
  ...[
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://a.example ',
    'https:',
    'https://',
    'http:a',
    '//a',
  ],
  ...['data:,', 'HTTPS://A', 'https://a b', 'ftp://a', 'https://a:99999', 'blob:https://a/b', 'umea.json'],
  ...['Umea', 'a--b', '-a', 'a-', 'a_b', 'umeå', 'a\n', '0'],
  ...[
    's',
    'sv-',
    'sv_SE',
    'SV',
    'sv-SE\n',
    'abcdefghi',
    'sv-123456789',
    'Europe/Stockholm',
    'Europe/Umeå',
    'UTC',
    '+01:00',
  ],
  ...[
    0,
    -0,
    1,
    1.5,
    -1,
    90,
    90.1,
    -90,
    -180,
    180,
    180.5,
    9999,
    10_000,
    1e6,
    1e6 + 1,
    1e9,
    -1e9,
    1e9 + 1,
    1e300,
  ],
  ...['promise', 'follow-up', ...PARTY_KINDS, ...SEASONS, ...STATUSES, ...TARGET_UNITS, 'no such'],
  ...[null, true, false, [], {}, [null], [[]], [{}], { type: 'promise' }, { type: null }, { official: true }],
  ...[
    { sv: {} },
    { '': {} },
    { sv: { official: true, '': 'x' } },
    { sv: { official: 'yes', a: 1 } },
    { x: null },
  ],
  ...[
    { start: '2026', end: '2025-12-31' },
    { start: '2026-12-31', end: '2026' },
    { start: '2026-01-01', end: '2025' },
  ],
];

/** The feeds that are changed, with each of their places. */
export const bases = [umea(), fullFeed()].map((feed) => ({ feed, all: places(feed) }));
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ where: fc.nat(), value: fc.constantFrom(...EDGES) }) },
  { weight: 2, arbitrary: fc.record({ where: fc.nat(), value: fc.jsonValue() }) },
  // Without a value the place is removed, or filled with what stands at another.
  { weight: 2, arbitrary: fc.record({ where: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ where: fc.nat(), from: fc.nat() }) },
  // The same once more, at the end of its list.
  { weight: 1, arbitrary: fc.record({ where: fc.nat(), twice: fc.constant(true) }) },
);
interface Change {
  where: number;
  value?: unknown;
  from?: number;
  twice?: boolean;
}

function apply(feed: unknown, { where, value, from, twice }: Change): unknown {
  const all = places(feed);
  const path = all[where % all.length]!;
  if (from !== undefined) return changed(feed, path, at(feed, all[from % all.length]!));
  if (!twice) return changed(feed, path, value);
  const list = path.findLastIndex((key) => typeof key === 'number');
  if (list < 0) return feed;
  const entries = at(feed, path.slice(0, list)) as unknown[];
  return changed(feed, path.slice(0, list), [...entries, entries[Number(path[list])]]);
}

/** One of them, changed in one to three places; it may still be good. */
export const brokenFeed = fc
  .tuple(fc.constantFrom(...bases), fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([{ feed }, changes]) => (changes as Change[]).reduce<unknown>(apply, feed));
