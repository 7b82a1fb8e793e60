// Feeds of every shape that the contract allows, for properties: with texts that spreadsheets treat in ways of their own.
import * as fc from 'fast-check';

const X = '_medborgarloften';

/** What Excel would run, turn into a number or a date, take zeros or spaces from, or cut into cells. */
const TREACHEROUS = [
  '=1+1',
  '=HYPERLINK("https://evil.example";"x")',
  '+46 90 16 10 00',
  '-5',
  '@SUM(A1)',
  "'=1+1",
  "''=x",
  "'citat'",
  '\t=1',
  '\r\n=1',
  ' =1',
  '＝1',
  '0180',
  '00001',
  '12345',
  '1e5',
  '2026-10-12',
  '1-2',
  'TRUE',
  'ja',
  'a;b,c\td',
  '"citat"',
  'sluta "',
  'rad 1\nrad 2',
  'rad 1\r\nrad 2',
  'rad 1\rrad 2',
  ' mellanslag ',
  '\ufeffx',
  '_x000D_',
  '_x0041\r',
  'constructor',
  '<b>&amp;</b>',
  '\u0001\u001b[31m',
  '\u0085\ufffd\u{1fffe}',
  '#REF!',
  '{"a":1}',
  'a = https://b.example = c',
  'Löfte',
];

const text = fc.oneof(
  fc.constantFrom(...TREACHEROUS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text)),
);
const slug = fc.constantFrom('a', '1', '0180', '2026-10-12', 'umea-kommun', 'true', 'ja');
const address = fc.constantFrom(
  'https://a.example/',
  'https://a.example/?x=https://b.example/;a, b',
  'HTTP://Å.example/=1',
);
const day = fc.constantFrom('2026-03-29', '2026-10-25', '0001-01-01', '1500-02-28');
const yearOrDay = fc.oneof(day, fc.constantFrom('2025', '2026'));
const instant = fc.constantFrom(
  '2025-03-11T00:00:00+01:00',
  '2025-07-11T00:00:00+02:00',
  '2025-07-11T00:00:00Z',
  '2026-10-25T02:30:00+02:00',
  '2026-10-25T02:30:00+01:00',
  '2026-03-29T02:30:00+01:00',
  '2025-03-11T12:30:00.25+01:00',
  '1850-01-01T00:00:00+01:00',
  '2025-03-11T12:30:59-00:00',
);
const number = fc.oneof(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0.1, 63.8258, 1e-7));
const unknown = fc.option(
  fc.dictionary(fc.constantFrom('okänd', 'x-1', 'Id'), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }),
  {
    nil: {},
  },
);
const record = (required, optional = {}) =>
  fc
    .tuple(fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }), unknown)
    .map(([known, more]) => ({ ...more, ...known }));
const list = (entry) => fc.array(entry, { maxLength: 3 });
const uniqueList = (entry) => fc.uniqueArray(entry, { maxLength: 3, selector: ({ id }) => id });
const translations = fc.dictionary(
  fc.constantFrom('en', 'fi', 'sr-Latn-RS'),
  fc
    .tuple(
      fc.boolean(),
      fc.dictionary(fc.oneof(fc.constantFrom('title', 'content_text', 'activities/0'), text), text, {
        maxKeys: 2,
      }),
    )
    .map(([official, texts]) => ({ ...texts, official })),
  { maxKeys: 2 },
);

/** Takes the lists that refer to ids and leaves what is there. */
const among = (ids) => (ids.length ? fc.subarray(ids) : fc.constant([]));
const oneOf = (ids) => fc.constantFrom(...ids);

const activityOf = (parties) =>
  record({ date: fc.oneof(day, instant), title: text, parties: among(parties) }, { place: text });

const promiseOf = (id, areas, parties) =>
  record(
    {
      id: fc.constant(id),
      content_text: text,
      date_published: instant,
      [X]: record(
        { type: fc.constant('promise'), area: oneOf(areas), parties: among(parties), order: number },
        {
          plainText: text,
          target: record({ count: number, per: fc.constantFrom('year', 'period') }),
          continues: text,
          translations,
        },
      ),
    },
    {
      url: address,
      title: text,
      content_html: text,
      date_modified: instant,
      language: fc.constantFrom('sv', 'en'),
      tags: list(text),
      authors: list(record({}, { name: text })),
    },
  );

const followUpOf = (id, promises, parties) =>
  record(
    {
      id: fc.constant(id),
      content_text: text,
      date_published: instant,
      [X]: record(
        {
          type: fc.constant('follow-up'),
          promises: fc.subarray(promises, { minLength: 1 }),
          period: yearOrDay.map((start) => ({ start, end: start })),
          status: fc.constantFrom(
            'not-reviewed',
            'planned',
            'ongoing',
            'partly',
            'done',
            'not-done',
            'paused',
          ),
          activities: list(activityOf(parties)),
          sources: list(record({ title: text, url: address })),
          reportedBy: text,
        },
        { translations },
      ),
    },
    { tags: list(text), language: fc.constantFrom('sv', 'en') },
  );

const campaignOf = (promises, parties) =>
  record({
    id: slug,
    title: text,
    season: fc.constantFrom('spring', 'autumn'),
    promise: oneOf(promises),
    themes: list(text),
    audience: list(text),
    occurrences: list(
      record(
        { year: fc.constantFrom(2025, 2026), confirmed: fc.boolean() },
        {
          start: fc.constant('2026-01-01'),
          end: day.map(() => '2026-10-25'),
          activities: list(activityOf(parties)),
        },
      ),
    ),
  });

const itemIds = fc.uniqueArray(fc.oneof(text, slug), { minLength: 2, maxLength: 5 });
const ids = fc.uniqueArray(slug, { minLength: 1, maxLength: 3 });

/** A whole feed; its promises stand before its follow-ups, as a workbook keeps them. */
export const anyFeed = fc
  .tuple(itemIds, ids, ids, fc.nat())
  .chain(([items, areas, parties, cut]) => {
    const promises = items.slice(0, 1 + (cut % (items.length - 1)));
    const followUps = items.slice(promises.length);
    return record(
      {
        version: fc.constantFrom('https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'),
        title: text,
        [X]: record(
          {
            about: text,
            schemaVersion: fc.constant(1),
            municipality: record({ code: fc.oneof(text, fc.constantFrom('0180', '180')), name: text }),
            period: yearOrDay.map((start) => ({ start, end: start })),
            intro: text,
            areas: fc.tuple(
              ...areas.map((id) => record({ id: fc.constant(id), title: text }, { intro: text })),
            ),
            parties: fc.tuple(
              ...parties.map((id) =>
                record(
                  {
                    id: fc.constant(id),
                    name: fc.oneof(text, slug),
                    kind: fc.constantFrom('police', 'municipality', 'school', 'association', 'other'),
                  },
                  { shortName: text, url: address },
                ),
              ),
            ),
            signatories: list(record({ name: text, role: text, party: oneOf(parties) })),
            campaigns: uniqueList(campaignOf(promises, parties)),
          },
          {
            example: fc.boolean(),
            place: record({
              name: text,
              latitude: fc.double({ min: -90, max: 90, noNaN: true }),
              longitude: fc.double({ min: -180, max: 180, noNaN: true }),
              timeZone: fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Pacific/Apia'),
            }),
            signed: record({ date: day, place: text }),
            sourceUrl: address,
            contact: text,
            facts: uniqueList(
              record({ id: slug, value: number, unit: text, source: text, checked: day }, { url: address }),
            ),
            translations,
          },
        ),
        items: fc.tuple(
          ...promises.map((id) => promiseOf(id, areas, parties)),
          ...followUps.map((id) => followUpOf(id, promises, parties)),
        ),
      },
      {
        home_page_url: address,
        feed_url: address,
        description: text,
        language: fc.constantFrom('sv', 'fi'),
        authors: list(record({}, { name: text })),
      },
    );
  })
  // As it is in a file: -0 is none there.
  .map((feed) => JSON.parse(JSON.stringify(feed)));
