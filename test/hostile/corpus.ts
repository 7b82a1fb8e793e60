// Whole feeds that mean harm, each by a name that says how. As texts, for some can be said in JSON alone.
import exampleJson from '../fixtures/example-feed.json';
import { X } from '../feed/feeds.js';
import { ADDRESSES, DATES, MARKUP, NAMES, NUMBERS, SIGNS, TAGS } from './leaves.js';

type Json = Record<string, unknown>;
type Change = (value: unknown, key: string) => unknown;

/** A copy in which `change` has had its way with all that is neither list nor object. */
function everywhere(value: unknown, change: Change, key = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => everywhere(entry, change, key));
  if (typeof value === 'object' && value)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, everywhere(part, change, name)]),
    );
  return change(value, key);
}

const TEXTS =
  /^(title|name|shortName|role|intro|about|content_text|plainText|reportedBy|place|contact|unit|source|themes|audience)$/;
const texts = (words: string) =>
  everywhere(exampleJson, (value, key) => (TEXTS.test(key) && typeof value === 'string' ? words : value));
const addresses = (address: string) =>
  everywhere(exampleJson, (value, key) => (/url$/i.test(key) ? address : value));
const dates = (date: string) =>
  everywhere(exampleJson, (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? date : value,
  );
const numbers = (number: number) =>
  everywhere(exampleJson, (value) => (typeof value === 'number' && value !== 1 ? number : value));

/** The example's promises and follow-ups under other ids, that lead to each other as before. */
function ids(name: string): string {
  let text = JSON.stringify(exampleJson);
  exampleJson.items.forEach(({ id }, index) => {
    text = text.replaceAll(JSON.stringify(id), JSON.stringify(`${name} ${index}`.slice(-500)));
  });
  return text;
}

/** The example with other fields. */
const example = (fields: Json): string => JSON.stringify({ ...exampleJson, ...fields });
const extension = (fields: Json) => example({ [X]: { ...exampleJson[X], ...fields } });
const many = <T>(count: number, entry: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => entry(i));

const promise = (id: string, own: Json = {}) => ({
  id,
  content_text: `Vi lovar ${id}.`,
  date_published: '2026-01-01T00:00:00Z',
  [X]: { type: 'promise', area: exampleJson[X].areas[0]!.id, parties: [], order: 1, ...own },
});
const followUp = (id: string, promises: string[], own: Json = {}) => ({
  ...promise(id),
  [X]: {
    type: 'follow-up',
    promises,
    period: { start: '2026', end: '2026' },
    status: 'ongoing',
    activities: [],
    sources: [],
    reportedBy: 'Vi',
    ...own,
  },
});
const activities = many(200, () => ({ date: '2026-01-01', title: 'x', parties: [] }));
const each = <T>(what: string, values: readonly T[], make: (value: T) => unknown): [string, string][] =>
  values.map((value, index) => {
    const made = make(value);
    return [`${what} ${index}`, typeof made === 'string' ? made : JSON.stringify(made)];
  });

/** Those that any page stands at once. */
export const CORPUS: [name: string, text: string][] = [
  ...each('markup in every text', MARKUP, texts),
  ...each('signs in every text', SIGNS, texts),
  ...each('an address that leads astray', ADDRESSES, addresses),
  ...each('a day that is hard to count', DATES, dates),
  ...each('a number out of bounds', NUMBERS, numbers),
  ...each('ids that break addresses and selectors', [...NAMES, ...MARKUP, ...SIGNS], ids),
  ...each('a language that there is not', TAGS, (tag) =>
    everywhere(
      {
        ...exampleJson,
        translations: { [tag]: {} },
        [X]: { ...exampleJson[X], translations: { [tag]: texts('x') } },
      },
      (value, key) => (key === 'language' ? tag : value),
    ),
  ),
  [
    'promises and follow-ups that lead in circles',
    example({
      items: [
        promise('a', { continues: 'b' }),
        promise('b', { continues: 'a' }),
        promise('c', { continues: 'c' }),
        followUp('d', ['a', 'd', 'e', 'a']),
        followUp('e', ['d', 'b', 'e']),
        followUp('f', ['f']),
      ],
    }),
  ],
  ...each(
    'an hour of a year that no calendar can write',
    ['9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+14:00'],
    (date) =>
      extension({
        campaigns: exampleJson[X].campaigns.map((campaign) => ({
          ...campaign,
          occurrences: [
            {
              year: 9999,
              start: '9999-12-31',
              confirmed: true,
              activities: [{ date, title: 'x', parties: [] }],
            },
          ],
        })),
      }).replaceAll(/"date_published":"[^"]*"/g, `"date_published":"${date}"`),
  ),
  ['the same id in everything', example({ items: [promise('x'), promise('x'), followUp('x', ['x'])] })],
  [
    'keys that every object has',
    JSON.stringify(exampleJson).replaceAll(
      /\{/g,
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":1,',
    ),
  ],
  [
    'translations of what every object has',
    extension({
      translations: { en: { official: true, constructor: 'x', toString: 'x', ['__proto__']: 'x' } },
    }),
  ],
  [
    'ten thousand brackets',
    example({ x: 0 }).replace('"x":0', `"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  ],
  ['ten thousand brackets that stay open', `{"items":${'['.repeat(10_000)}`],
  ['a text of ten million', example({ title: 'x'.repeat(10_000_000) })],
  ['a hundred thousand items that are none', example({ items: many(100_000, () => 0) })],
  [
    'a hundred thousand areas',
    extension({ areas: many(100_000, (index) => ({ id: `a${index}`, title: 'x' })) }),
  ],
  [
    'a hundred thousand translations that are none',
    extension({
      translations: { 'en-x-aaaaaaaa': Object.fromEntries(many(100_000, (index) => [index, 1])) },
    }),
  ],
  [
    'follow-ups that each promise would show',
    example({
      items: [
        ...many(200, (index) => promise(`p${index}`)),
        ...many(60, (index) =>
          followUp(
            `f${index}`,
            many(200, (other) => `p${other}`),
            { activities },
          ),
        ),
      ],
    }),
  ],
  [
    'parties without end',
    extension({ parties: [{ id: 'p', name: 'å'.repeat(500), kind: 'other' }] }).replace(
      /"items":.*/,
      `"items":${JSON.stringify(many(900, (index) => promise(`p${index}`, { parties: Array(200).fill('p') })))}}`,
    ),
  ],
  [
    'parties whose name is long in another language alone',
    extension({
      parties: [{ id: 'p', name: 'p', kind: 'other' }],
      translations: {
        en: { official: true, p: 'å'.repeat(19_000) },
        sv: { official: true, p: 'å'.repeat(19_000) },
      },
    }).replace(
      /"items":.*/,
      `"items":${JSON.stringify(many(2_500, (index) => promise(`p${index}`, { parties: Array(8).fill('p') })))}}`,
    ),
  ],
  [
    'campaigns that say the same ever again',
    extension({
      campaigns: many(70, (index) => ({
        id: `k${index}`,
        title: 'x',
        season: 'autumn',
        promise: 'p0',
        themes: [],
        audience: [],
        occurrences: many(200, (year) => ({
          year: 2000 + year,
          start: '2026-10-12',
          confirmed: true,
          activities: [],
        })),
      })),
    }).replace(
      /"items":.*/,
      `"items":${JSON.stringify([{ ...promise('p0'), content_text: 'å'.repeat(20_000) }])}}`,
    ),
  ],
  [
    'authors without end',
    JSON.stringify({
      version: exampleJson.version,
      title: 'x',
      authors: many(200, (index) => ({ name: `${index}${'å'.repeat(490)}` })),
      items: many(10_000, (index) => ({ id: String(index), content_text: 'x' })),
    }),
  ],
  [
    'markup that is text to be read',
    JSON.stringify({
      version: exampleJson.version,
      title: 'x',
      items: MARKUP.map((content_html, index) => ({
        id: String(index),
        content_html: content_html.repeat(50),
      })),
    }),
  ],
];
