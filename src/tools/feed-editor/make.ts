// What a new feed, promise, follow-up or campaign begins with. Nothing is claimed that nobody has said.
import { DEFAULT_ZONE, EXTENSION, isTimeZone, SCHEMA_VERSION } from '../../feed/values.js';
import { instantOf, localTime } from '../../time/zone.js';
import { at, listAt, objectAt, textAt, type Json } from '../json.js';

const ABOUT =
  'Medborgarlöften: promises that the police and a municipality have signed to their residents, and how they are followed up.';

const extension = (): Json => ({
  about: ABOUT,
  schemaVersion: SCHEMA_VERSION,
  municipality: { code: '', name: '' },
  period: { start: '', end: '' },
  intro: '',
  areas: [],
  parties: [],
  signatories: [],
  campaigns: [],
});

/** The JSON of a feed that says nothing yet. */
export const emptyFeed = (): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: '',
      language: 'sv',
      [EXTENSION]: extension(),
      items: [],
    },
    null,
    2,
  )}\n`;

/** A feed that a CMS wrote, with what promises need. */
export const withExtension = (feed: Json): Json => {
  const { items, ...rest } = feed;
  return { ...rest, [EXTENSION]: extension(), items };
};

/** The zone in which a feed's days are meant, by its IANA name. */
export function zoneOf(feed: Json): string {
  const zone = textAt(feed, [EXTENSION, 'place', 'timeZone']);
  return zone && isTimeZone(zone) ? zone : DEFAULT_ZONE;
}

/** Midnight of a local date in a zone, or that time of day, as RFC 3339 writes it with the zone's offset. */
export function instantAt(day: string, zone: string, time = '00:00'): string {
  const instant = instantOf(day, zone, time);
  const minutes = Math.round((Date.parse(`${day}T${time}Z`) - instant) / 60_000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${day}T${time.padEnd(8, ':00')}${minutes < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

/** The local date and time of day of an instant in a zone. */
export function wallTime(instant: string, zone: string): { day: string; time: string } {
  const wall = localTime(Date.parse(instant), zone);
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** An id of small letters, digits and hyphens from a name, that none of `taken` is. */
export function idFrom(name: string, taken: readonly string[]): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[æ]/g, 'a')
      .replace(/[ø]/g, 'o')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'ny';
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

export const idsIn = (list: unknown[]): string[] => list.map((entry) => textAt(entry, ['id']));

export const isFollowUp = (item: unknown): boolean => at(item, [EXTENSION, 'type']) === 'follow-up';

const languageOf = (feed: Json) => textAt(feed, ['language']) || 'sv';

/** The key that an id is made unique among. */
const idsOfItems = (feed: Json) => idsIn(listAt(feed, ['items']));

/**
 * A promise without its wording.
 *
 * @param name Some words that say what it is about: its id, which links lead to.
 * @param today A local date, for a feed that does not say when it was signed.
 */
export function newPromise(feed: Json, name: string, today: string): Json {
  const items = listAt(feed, ['items']);
  const orders = items.map((item) => Number(at(item, [EXTENSION, 'order'])) || 0);
  const areas = idsIn(listAt(feed, [EXTENSION, 'areas']));
  const signed = textAt(feed, [EXTENSION, 'signed', 'date']);
  const day = /^\d{4}-\d\d-\d\d$/.test(signed) ? signed : today;
  return {
    id: idFrom(name, idsOfItems(feed)),
    content_text: '',
    date_published: instantAt(day, zoneOf(feed)),
    language: languageOf(feed),
    [EXTENSION]: {
      type: 'promise',
      area: areas.length === 1 ? areas[0] : '',
      parties: [],
      order: Math.max(0, ...orders) + 1,
    },
  };
}

/**
 * A follow-up without a status: that is chosen, never presumed.
 *
 * @param today A local date in the feed's zone.
 */
export function newFollowUp(feed: Json, promises: string[], today: string): Json {
  const reporters = listAt(feed, ['items'])
    .filter(isFollowUp)
    .map((item) => textAt(item, [EXTENSION, 'reportedBy']));
  return {
    id: idFrom(`uppfoljning-${today}`, idsOfItems(feed)),
    content_text: '',
    date_published: instantAt(today, zoneOf(feed)),
    language: languageOf(feed),
    [EXTENSION]: {
      type: 'follow-up',
      promises,
      period: { start: '', end: '' },
      activities: [],
      sources: [],
      reportedBy: reporters.at(-1) ?? '',
    },
  };
}

/** A campaign with an occurrence for each year of the feed's period, none of them with a date. */
export function newCampaign(feed: Json, title: string): Json {
  const { start, end } = objectAt(feed, [EXTENSION, 'period']);
  const [first, last] = [start, end].map((day) => Number(String(day).slice(0, 4)));
  const years = first && last && last - first < 20 ? last - first + 1 : 0;
  return {
    id: idFrom(title, idsIn(listAt(feed, [EXTENSION, 'campaigns']))),
    title,
    season: '',
    promise: '',
    themes: [],
    audience: [],
    occurrences: Array.from({ length: Math.max(0, years) }, (_, index) => ({
      year: first! + index,
      confirmed: false,
    })),
  };
}

/** The year after the last occurrence's; today's where there is none. */
export const nextYear = (occurrences: unknown[], today: string): number =>
  Math.max(
    ...occurrences.map((occurrence) => Number(at(occurrence, ['year'])) || 0),
    Number(today.slice(0, 4)) - 1,
  ) + 1;
