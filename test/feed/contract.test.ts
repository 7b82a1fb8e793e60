// Holds the contract (schema.ts) and the reader that pages run (read.ts) together, by generated feeds and broken ones.
//
// Seeds are fixed, so that a failure repeats; fast-check prints the smallest counterexample. A key `__proto__` is left out of
// what is generated: zod passes over it wherever it stands, and no feed has a use for it.
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { read } from '../../src/feed/read.js';
import { feedSchema } from '../../src/feed/schema.js';
import { INSTANT, LIMITS, PARTY_KINDS, SEASONS, STATUSES, TARGET_UNITS } from '../../src/feed/values.js';
import { bases, brokenFeed, holds } from './broken-feeds.js';
import { at, changed, fullFeed, places, umea, written, X, type Path } from './feeds.js';

/** What the schema accepts, the reader reads whole and without a problem; what the schema rejects, the reader reports. */
function expectAgreement(value: unknown): void {
  const contract = feedSchema.safeParse(value);
  const { document, problems } = read(value);
  if (contract.success) {
    expect(problems, 'problems of a feed that the schema accepts').to.deep.equal([]);
    expect(document, 'what was read').to.deep.equal(contract.data);
  } else {
    expect(problems, `problems of a feed that the schema rejects: ${contract.error.message}`).not.to.be.empty;
  }
  for (const { path, expected, found } of problems) {
    expect([path, expected, found].map((part) => typeof part)).to.deep.equal(['string', 'string', 'string']);
  }
}

// ---- Feeds as the schema wants them ----

const sometimes = <T>(usual: fc.Arbitrary<T>, ...edges: T[]) =>
  fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: fc.constantFrom(...edges), weight: 1 });
const textOf = (max: number) =>
  sometimes(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => /\S/.test(text)),
    'a'.repeat(max),
    `${' '.repeat(max - 1)}.`,
    '<b>&amp;</b>',
    '\u200b',
  );
const prose = textOf(LIMITS.text);
const line = textOf(LIMITS.line);
const itemId = sometimes(textOf(LIMITS.id), '1', 'constructor', 'https://kommun.example/?p=1');
const slug = sometimes(
  fc.array(fc.string({ unit: fc.constantFrom(...'az09'), minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
  ['a'.repeat(LIMITS.id)],
  ['constructor'],
).map((parts) => parts.join('-'));
const webAddress = sometimes(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  'https://a.example/'.padEnd(LIMITS.url, 'a'),
  'HTTP://Umeå.example/å ä',
  'http://a.example',
  'https://[::1]:8080',
);
const language = sometimes(
  fc.constantFrom('sv', 'en', 'sma', 'sr-Latn-RS', 'SV-se', 'x'.repeat(8)),
  'sv-SE-v0000000-v0000001',
);
const pad = (value: number, length = 2) => String(value).padStart(length, '0');
const localDate = sometimes(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  '0001-01-01',
  '2024-02-29',
  '2000-02-29',
  '9999-12-31',
);
const instant = fc
  .tuple(
    // Of the last day only the date is written.
    localDate.filter((date) => date < '9999-12-31'),
    fc.nat(23),
    fc.nat(59),
    fc.nat(59),
    sometimes(fc.constant(''), '.5', '.123456789'),
    sometimes(fc.constant('Z'), '+01:00', '-23:59'),
  )
  .map(([date, h, m, s, fraction, zone]) => `${date}T${pad(h)}:${pad(m)}:${pad(s)}${fraction}${zone}`);
/** Two dates in order; cut to years they still are, as a start is then earlier and an end later. */
const dates = fc.tuple(localDate, localDate).map((pair) => pair.sort());
const period = fc.tuple(dates, fc.boolean(), fc.boolean()).map(([[start, end], startYear, endYear]) => ({
  start: startYear ? start.slice(0, 4) : start,
  end: endYear ? end.slice(0, 4) : end,
}));
const number = (min: number, max: number) =>
  sometimes(fc.double({ min, max, noNaN: true }), min, max, min + 1e-9, max - 1e-9);
const few = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 });
const some = <T>(entries: readonly T[]) =>
  entries.length ? few(fc.constantFrom(...entries)) : fc.constant([]);

const translations = fc.dictionary(
  language,
  fc
    .tuple(
      fc.boolean(),
      fc.dictionary(sometimes(itemId, '', 'title', 'content_text', 'toString'), prose, { maxKeys: 3 }),
    )
    .map(([official, texts]): object => ({ ...texts, official })),
  { maxKeys: 2, noNullPrototype: true },
);
/** An object of these fields, of which those named `key?` may be missing. */
function shape(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  const entries = Object.entries(fields);
  const named = Object.fromEntries(entries.map(([key, value]) => [key.replace('?', ''), value]));
  const requiredKeys = entries.map(([key]) => key).filter((key) => !key.endsWith('?'));
  return fc.record(named, { requiredKeys, noNullPrototype: true });
}

const activity = (parties: string[]) =>
  shape({ date: fc.oneof(localDate, instant), title: line, 'place?': line, parties: some(parties) });

const occurrence = (parties: string[]) =>
  fc
    .tuple(
      shape({
        year: sometimes(fc.integer({ min: 1, max: 9999 }), 1, 9999),
        confirmed: fc.boolean(),
        'activities?': few(activity(parties)),
      }),
      dates,
      fc.boolean(),
      fc.boolean(),
    )
    .map(([rest, [start, end], hasStart, hasEnd]) => ({
      ...rest,
      ...(hasStart && { start }),
      ...(hasEnd && { end }),
    }));

/** Objects with ids that are used once among them. */
const withIds = (ids: string[], fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(...ids.map((id) => shape({ id: fc.constant(id), ...fields })));
const unique = (id: fc.Arbitrary<string>, minLength: number) =>
  fc.uniqueArray(id, { minLength, maxLength: 4 });

interface Names {
  areas: string[];
  parties: string[];
  campaigns: string[];
  facts: string[];
  promises: string[];
}

const feedExtension = ({ areas, parties, campaigns, facts, promises }: Names) =>
  shape({
    about: prose,
    schemaVersion: fc.constant(1),
    'example?': fc.boolean(),
    municipality: shape({ code: line, name: line }),
    'place?': shape({
      name: line,
      latitude: number(-90, 90),
      longitude: number(-180, 180),
      timeZone: fc.constantFrom('Europe/Stockholm', 'UTC', 'Asia/Kolkata', 'europe/helsinki'),
    }),
    period,
    'signed?': shape({ date: localDate, place: line }),
    'sourceUrl?': webAddress,
    'contact?': line,
    intro: prose,
    areas: withIds(areas, { title: line, 'intro?': prose }),
    parties: withIds(parties, {
      name: line,
      'shortName?': line,
      kind: fc.constantFrom(...PARTY_KINDS),
      'url?': webAddress,
    }),
    signatories: parties.length
      ? few(shape({ name: line, role: line, party: fc.constantFrom(...parties) }))
      : fc.constant([]),
    campaigns: withIds(campaigns, {
      title: line,
      season: fc.constantFrom(...SEASONS),
      promise: fc.constantFrom(...promises),
      themes: few(line),
      audience: few(line),
      occurrences: few(occurrence(parties)),
    }),
    'facts?': withIds(facts, {
      value: number(-1e9, 1e9),
      unit: line,
      source: line,
      url: webAddress,
      checked: localDate,
    }),
    'translations?': translations,
  });

const itemFields = {
  'url?': webAddress,
  'title?': line,
  'date_modified?': instant,
  'language?': language,
  'tags?': few(line),
  'authors?': few(shape({ 'name?': line, 'url?': webAddress })),
};
const extended = { ...itemFields, content_text: prose, 'content_html?': prose, date_published: instant };

const promiseItems = ({ areas, parties, promises }: Names) =>
  withIds(promises, {
    ...extended,
    [X]: shape({
      type: fc.constant('promise'),
      area: fc.constantFrom(...areas),
      parties: some(parties),
      order: number(0, 1e6),
      'plainText?': prose,
      'target?': shape({ count: number(0, 1e6), per: fc.constantFrom(...TARGET_UNITS) }),
      'continues?': itemId,
      'translations?': translations,
    }),
  });

const followUps = (parties: string[], promises: string[]) =>
  fc.uniqueArray(itemId, { maxLength: 3 }).chain((ids) =>
    withIds(
      ids.filter((id) => !promises.includes(id)),
      {
        ...extended,
        [X]: shape({
          type: fc.constant('follow-up'),
          promises: fc.array(fc.constantFrom(...promises), { minLength: 1, maxLength: 3 }),
          period,
          status: fc.constantFrom(...STATUSES),
          activities: few(activity(parties)),
          sources: few(shape({ title: line, url: webAddress })),
          reportedBy: line,
          'translations?': translations,
        }),
      },
    ),
  );

const feedOf = (items: fc.Arbitrary<object[]>, fields: Record<string, fc.Arbitrary<unknown>>) =>
  shape({
    version: fc.constantFrom('https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'),
    title: line,
    'home_page_url?': webAddress,
    'feed_url?': webAddress,
    'description?': prose,
    'language?': language,
    'authors?': itemFields['authors?'],
    ...fields,
    items,
  });

const extendedFeed = fc
  .record({
    areas: unique(slug, 1),
    parties: unique(slug, 0),
    campaigns: unique(slug, 0),
    facts: unique(slug, 0),
    promises: unique(itemId, 1),
  })
  .chain((names) => {
    const items = fc.tuple(promiseItems(names), followUps(names.parties, names.promises), fc.boolean());
    return feedOf(
      // A follow-up may stand before the promise that it is of.
      items.map(([promises, reports, first]) =>
        first ? [...reports, ...promises] : [...promises, ...reports],
      ),
      { [X]: feedExtension(names) },
    );
  });
const wording = fc.constantFrom('content_text', 'content_html');
const plainFeed = fc.tuple(unique(itemId, 0), wording).chain(([promises, key]) => {
  const items = withIds(promises, { ...itemFields, [key]: prose, 'date_published?': instant });
  const plain = feedOf(items, {});
  if (!promises.length) return plain;
  // A feed without the extension may still hold follow-ups: they need no area and no party.
  return fc
    .tuple(plain, followUps([], promises))
    .map(([feed, reports]) => ({ ...feed, items: [...(feed as { items: object[] }).items, ...reports] }));
});

describe('the contract and the reader', function () {
  // Thousands of feeds: how long they take is the machine's, and no part of what is tested.
  this.timeout(120_000);

  it('agree on feeds with the extension', () => {
    holds(extendedFeed, 200, (feed) => {
      expect(feedSchema.safeParse(feed).error, 'the test’s own feeds are good').to.be.undefined;
      expectAgreement(feed);
    });
  });

  it('agree on plain feeds', () => {
    holds(plainFeed, 150, (feed) => {
      expect(feedSchema.safeParse(feed).error, 'the test’s own feeds are good').to.be.undefined;
      expectAgreement(feed);
    });
  });

  it('agree on feeds that were changed in a few places', () => {
    const tried = { accepted: 0, rejected: 0 };
    holds(brokenFeed, 1_000, (feed) => {
      tried[feedSchema.safeParse(feed).success ? 'accepted' : 'rejected']++;
      expectAgreement(feed);
    });
    expect(tried.accepted, 'both kinds were tried').to.be.above(5);
    expect(tried.rejected, 'both kinds were tried').to.be.above(5);
  });

  it('agree on which text is a date', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789-T:Z+.'), maxLength: 26 });
    const near = fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), fc.nat(13), fc.nat(32), fc.constantFrom('', 'T23:59:59Z'))
      .map(([y, m, d, rest]) => `${pad(y, 4)}-${pad(m)}-${pad(d)}${rest}`);
    holds(fc.oneof(signs, near), 150, (date) => {
      const accepts = (path: Path) => {
        const feed = changed(umea(), path, date);
        expectAgreement(feed);
        return read(feed).problems.length === 0;
      };
      // By arithmetic that shares nothing with the library's.
      const [, y, m, d] = (/^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []).map(Number);
      const leap = y! % 4 === 0 && (y! % 100 !== 0 || y! % 400 === 0);
      const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m! - 1] ?? 0;
      const exists = y! >= 1 && d! >= 1 && d! <= days;
      expect(accepts([X, 'signed', 'date'])).to.equal(exists && date.length === 10);
      expect(accepts(['items', 0, 'date_published'])).to.equal(
        exists && INSTANT.test(date) && !date.startsWith('9999-12-31'),
      );
    });
  });

  it('agree on the number of entries that a list may have', () => {
    const promise = umea().items[0]!;
    const withoutCampaigns = changed(umea(), [X, 'campaigns'], []);
    for (const count of [LIMITS.items, LIMITS.items + 1]) {
      const items = Array.from({ length: count }, (_, id) => ({ ...promise, id: String(id) }));
      expectAgreement(changed(withoutCampaigns, ['items'], items));
    }
    for (const { feed, all } of bases) {
      for (const path of all.filter((path) => Array.isArray(at(feed, path)) && path.length > 1)) {
        const [entry = 'x'] = at(feed, path) as unknown[];
        for (const length of [LIMITS.list, LIMITS.list + 1]) {
          expectAgreement(
            changed(
              feed,
              path,
              Array.from({ length }, () => entry),
            ),
          );
        }
      }
    }
  });

  it('name the same places', () => {
    const wrong = [undefined, null, 7.5, true, '', 'no such', 'a'.repeat(20_001), [null], {}];
    const feed = fullFeed();
    // Without a list of items there is no feed to name a place in.
    for (const place of places(feed).filter(([key, ...rest]) => key && (key !== 'items' || rest.length))) {
      for (const value of wrong) {
        const broken = changed(feed, place, value);
        const issues = feedSchema.safeParse(broken).error?.issues ?? [];
        const named = read(broken).problems.map(({ path }) => path);
        const what = `${written(place)} = ${String(JSON.stringify(value)).slice(0, 20)}`;
        // What follows from a bad value ("is before the start") the reader does not say beside it.
        const direct = issues.filter(({ code }) => code !== 'custom');
        for (const { path } of direct.length ? direct : issues) {
          // Of what should be an object the reader may name the field that it looked for.
          const where = written(path as Path);
          expect(
            named.some((name) => name === where || name.startsWith(`${where}.`)),
            `${what}: ${where} among ${named.join()}`,
          ).to.be.true;
        }
        expect(named, `${what}: each place once`).to.deep.equal([...new Set(named)]);
      }
    }
  });
});

describe('the reader', function () {
  this.timeout(120_000);

  it('never throws, and never quotes much', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    holds(fc.tuple(anything, fc.jsonValue(), fc.nat()), 500, ([value, json, where]) => {
      const { feed, all } = bases[where % bases.length]!;
      const path = all[where % all.length]!;
      const broken = structuredClone(feed);
      const holder = at(broken, path.slice(0, -1)) as Record<string | number, unknown>;
      if (path.length) holder[path.at(-1)!] = value;
      for (const input of [value, json, { items: value }, { items: [value], [X]: value }, broken]) {
        for (const { found } of read(input).problems) expect(found.length).to.be.below(100);
      }
      expectAgreement(json);
    });
  });
});
