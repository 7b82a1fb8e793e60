// What single values of a feed may be: shared by the contract (schema.ts) and the reader (read.ts).
import { bare } from './bare.js';

/** The extension object's name on the feed and on each item. */
export const EXTENSION = '_medborgarloften';

/** The schema version that this library writes and fully knows. */
export const SCHEMA_VERSION = 1;

/** The zone of a feed that names no place. */
export const DEFAULT_ZONE = 'Europe/Stockholm';

export * as LIMITS from './limits.js';

export const PARTY_KINDS = ['police', 'municipality', 'school', 'association', 'other'] as const;
export const SEASONS = ['spring', 'autumn'] as const;
export const STATUSES = [
  'not-reviewed',
  'planned',
  'ongoing',
  'partly',
  'done',
  'not-done',
  'paused',
] as const;
export const TARGET_UNITS = ['year', 'period'] as const;

/** An id that the feed itself defines: of an area, a party or a campaign. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A BCP 47 language tag, loosely: what `lang` and Intl take. */
export const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

/** A local date, `2026-10-12`. */
export const LOCAL_DATE = /^\d{4}-\d\d-\d\d$/;
/** A local date or a whole year, `2026`, for documents that name no days. */
export const YEAR_OR_DATE = /^\d{4}(-\d\d-\d\d)?$/;
/** An RFC 3339 instant, `2025-03-11T00:00:00+01:00`. */
export const INSTANT =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** A local date, or an instant for what has its time of day. */
export const DATE_OR_INSTANT = new RegExp(`${LOCAL_DATE.source}|${INSTANT.source}`);

/**
 * Whether the day that a date begins with is in the calendar: 2026-02-30 is not, nor is any of the year 0. An instant of the
 * last day may be in the year 10000 somewhere, which no format here can write.
 */
export function isCalendarDay(date: string): boolean {
  const part = (from: number, to: number) => +(date.slice(from, to) || 1);
  const month = part(5, 7) - 1;
  // A day that there is not is in another month.
  const found = new Date(Date.UTC(part(0, 4), month, part(8, 10))).getUTCMonth();
  return date >= '0001' && date < '9999-12-31T' && found === month;
}

/** Whether a period ends no earlier than it begins; a bare year ends with its last day. */
export function isOrdered(start = '', end?: string): boolean {
  return start <= `${end || '~'}-12-31`;
}

/** Whether a link may be followed: an absolute http(s) address, so no `javascript:`, `data:` or relative path. */
export function isWebAddress(address: string): boolean {
  // `http:a` is relative to a page that has the same scheme.
  return succeeds(() => /^https?:\/\//i.test(address) && new URL(address));
}

/** Whether a text is a language tag that Intl takes too, which refuses what no language is called. */
export function isLanguage(tag: string): boolean {
  // What is two or three letters can be one; Intl is slow to say so of each item.
  return /^[a-z]{2,3}$/i.test(tag) || (LANGUAGE.test(tag) && succeeds(() => Intl.getCanonicalLocales(tag)));
}

/** Whether Intl knows the zone, by its IANA name. */
export function isTimeZone(zone: string): boolean {
  return zone === DEFAULT_ZONE || succeeds(() => new Intl.DateTimeFormat('en', bare({ timeZone: zone })));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    return !!attempt();
  } catch {
    return false;
  }
}
