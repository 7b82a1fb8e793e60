// Feeds for tests: Umeå's, one with every field that there is, and ways to change one place of them.
import umeaJson from '../../src/feed/umea-2025-2027.json';
import type { FeedDocument, Translation } from '../../src/feed/schema.js';

/** Where in a feed: keys and indices, as in zod's issues. */
export type Path = readonly (string | number)[];

export const X = '_medborgarloften';

/** The Umeå feed, fresh for each caller to change. */
export const umea = (): FeedDocument => structuredClone(umeaJson as unknown as FeedDocument);

/** Every field present, so that a field the schema gains is missed here when tests compile. */
type Full<T> = T extends readonly (infer Entry)[]
  ? Full<Entry>[]
  : T extends object
    ? { [Key in keyof T]-?: Full<Exclude<T[Key], undefined>> }
    : T;

const activity = () => ({
  date: '2026-10-14',
  title: 'Reflexutdelning',
  place: 'Rådhustorget',
  parties: ['polisen'],
});

// By its type each of a translation's keys is a text, which the flag is not.
const translated = (official: boolean, texts: Record<string, string>) =>
  ({ ...texts, official }) as unknown as Translation;

/** A feed with each field once at least: two promises and a follow-up. */
export const fullFeed = (): FeedDocument => structuredClone(FULL);

const FULL: Full<FeedDocument> = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Medborgarlöften Exempelstad',
  home_page_url: 'https://kommun.example/loften',
  feed_url: 'https://kommun.example/loften.json',
  description: 'Exempel',
  language: 'sv',
  authors: [{ name: 'Exempelstad', url: 'https://kommun.example/' }],
  [X]: {
    about: 'Medborgarlöften',
    schemaVersion: 1,
    example: true,
    municipality: { code: '9999', name: 'Exempelstad' },
    place: { name: 'Exempelstad', latitude: 63.8, longitude: 20.3, timeZone: 'Europe/Stockholm' },
    period: { start: '2025', end: '2027-06-30' },
    signed: { date: '2025-03-11', place: 'Exempelstad' },
    sourceUrl: 'https://kommun.example/loften.pdf',
    contact: 'loften@kommun.example',
    intro: 'Vi lovar.',
    areas: [{ id: 'trafik', title: 'Trafik', intro: 'Om trafiken.' }],
    parties: [
      { id: 'polisen', name: 'Polisen', shortName: 'Pol', kind: 'police', url: 'https://polis.example/' },
      { id: 'skolan', name: 'Skolan', shortName: 'Sk', kind: 'school', url: 'https://skola.example/' },
    ],
    signatories: [{ name: 'Ada Exempel', role: 'Chef', party: 'polisen' }],
    campaigns: [
      {
        id: 'host',
        title: 'Hösten',
        season: 'autumn',
        promise: 'reflexer',
        themes: ['reflexer'],
        audience: ['cyklister'],
        occurrences: [
          { year: 2026, start: '2026-10-12', end: '2026-10-18', confirmed: true, activities: [activity()] },
        ],
      },
    ],
    facts: [
      {
        id: 'syns',
        value: 125,
        unit: 'm',
        source: 'NTF',
        url: 'https://ntf.example/',
        checked: '2026-11-23',
      },
    ],
    translations: { en: translated(false, { intro: 'We promise.', trafik: 'Traffic' }) },
  },
  items: [
    {
      id: 'reflexer',
      url: 'https://kommun.example/loften#reflexer',
      title: 'Reflexer',
      content_text: 'Polisen och skolan lovar att dela ut reflexer.',
      content_html: '<p>Polisen och skolan lovar att dela ut reflexer.</p>',
      date_published: '2025-03-11T00:00:00+01:00',
      date_modified: '2025-04-01T12:00:00Z',
      language: 'sv',
      tags: ['Trafik'],
      authors: [{ name: 'Ada Exempel', url: 'https://kommun.example/ada' }],
      [X]: {
        type: 'promise',
        area: 'trafik',
        parties: ['polisen', 'skolan'],
        order: 1,
        plainText: 'Ni får reflexer.',
        target: { count: 2, per: 'year' },
        continues: '2023-reflexer',
        translations: { en: translated(true, { content_text: 'We hand out reflectors.' }) },
      },
    },
    {
      id: 'uppfoljning-1',
      url: 'https://kommun.example/loften#uppfoljning-1',
      title: 'Hösten 2026',
      content_text: 'Reflexer delades ut.',
      content_html: '<p>Reflexer delades ut.</p>',
      date_published: '2026-11-02T00:00:00+01:00',
      date_modified: '2026-11-03T08:30:15.25+01:00',
      language: 'sv',
      tags: ['Trafik'],
      authors: [{ name: 'Ada Exempel', url: 'https://kommun.example/ada' }],
      [X]: {
        type: 'follow-up',
        promises: ['reflexer'],
        period: { start: '2026-01-01', end: '2026' },
        status: 'ongoing',
        activities: [activity()],
        sources: [{ title: 'Rapport', url: 'https://kommun.example/rapport.pdf' }],
        reportedBy: 'Exempelstad',
        translations: { en: translated(false, { content_text: 'Reflectors were handed out.' }) },
      },
    },
  ],
};

type Container = Record<string | number, unknown>;

/** What stands at a place. */
export const at = (feed: unknown, path: Path): unknown =>
  path.reduce((value, key) => (value as Container | undefined)?.[key], feed);

/** A copy with another value at a place; undefined takes the place away, a list's entry too. */
export function changed(feed: unknown, path: Path, value: unknown): unknown {
  if (!path.length) return value;
  const copy: unknown = structuredClone(feed);
  const holder = at(copy, path.slice(0, -1)) as Container;
  const key = path.at(-1)!;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return copy;
}

/** Each place in a value, the whole first. */
export function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => places((value as Container)[key], [...path, key]))];
}

/** A place as problems name it: `items[3]._medborgarloften.area`. */
export const written = (path: Path): string =>
  path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : before ? `${before}.${key}` : key),
    '',
  );
