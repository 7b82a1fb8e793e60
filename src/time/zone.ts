// Local days and times in a named zone, whatever the visitor's own, by Intl alone.
//
// Where an engine has Temporal it gives the same (a test compares them), but a second way to compute a day would weigh
// more in the script than the first, and each browser would run only one of the two.

import { DEFAULT_ZONE, INSTANT, isCalendarDay, LOCAL_DATE } from '../feed/values.js';
import { formatter } from '../locale/formatter.js';

/** A day in milliseconds, where it has 24 hours. */
export const DAY = 86_400_000;

/**
 * The local date and time at an instant, `2026-10-12T08:00:00`. Swedish writes them as ISO 8601 does.
 *
 * @param instant Milliseconds since 1970.
 * @param zone IANA name.
 */
export function localTime(instant: number, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return formatter(Intl.DateTimeFormat, 'sv', options).format(instant).replace(' ', 'T');
}

/** The local date at an instant, `2026-10-12`. */
export function localDay(instant: number, zone: string): string {
  // Sweden is one or two hours ahead of UTC. Where that makes no other day, Intl is spared: its first use takes long.
  const [winter, summer] = [1, 2].map((hours) => new Date(instant + (hours * DAY) / 24).toISOString());
  const day = dateOf(winter!);
  return zone === DEFAULT_ZONE && day === dateOf(summer!) ? day : dateOf(localTime(instant, zone));
}

const dateOf = (time: string): string => time.replace(/T.*/, '');

/**
 * The instant, in milliseconds since 1970, at which a local date and time of day comes. One that a clock passes twice is
 * the first of the two; one that it skips comes as long after the gap as it is after the gap's beginning.
 *
 * @param day `2026-10-12`.
 * @param zone IANA name.
 * @param time `08:00` or `08:00:00`; none is the beginning of the day.
 */
export function instantOf(day: string, zone: string, time = '00:00'): number {
  const wall = Date.parse(`${day}T${time}Z`);
  // The zone's offsets a day earlier and later are all that there can be; the first is that of the first passing.
  const [first, second] = [wall - DAY, wall + DAY].map((near) => wall - offsetAt(near, zone)) as [
    number,
    number,
  ];
  const isAt = (instant: number) => instant + offsetAt(instant, zone) === wall;
  return first !== second && !isAt(first) && isAt(second) ? second : first;
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${localTime(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant that an RFC 3339 instant or a local date, which begins in the zone, stands for; undefined of anything else, and
 * of other years than 2000–2999.
 */
export function toInstant(text: string, zone: string): number | undefined {
  // In other years Intl writes no ISO 8601, or the day after is none.
  if (!/^2/.test(text) || !isCalendarDay(text)) return undefined;
  return LOCAL_DATE.test(text) ? instantOf(text, zone) : INSTANT.test(text) ? Date.parse(text) : undefined;
}

/** A date so many days later. */
export const addDays = (day: string, days: number): string =>
  dateOf(new Date(Date.parse(day) + days * DAY).toISOString());

/** Whole days from one date to another: 1 from today to tomorrow, also on a night of 23 or 25 hours. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** The ISO 8601 week of a date, 1–53: that of its Thursday, counted from the year's first. */
export function isoWeek(day: string): number {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}
