// What is left until a day begins, in days and finer units: calendar arithmetic in the day's own zone.
import { addDays, DAY, daysBetween, instantOf, localTime } from './zone.js';

export const PRECISIONS = ['day', 'hour', 'minute', 'second'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** How many characters of a local time say it at each precision, and how many milliseconds the unit has. */
const DIGITS: Record<Precision, number> = { day: 11, hour: 13, minute: 16, second: 19 };
const LENGTH: Record<Precision, number> = { day: DAY, hour: 3_600_000, minute: 60_000, second: 1000 };
const MIDNIGHT = 'T00:00:00';

/**
 * The time left until a local date begins, rounded up to whole units as Temporal's `until` counts them: days first, each
 * to the same time of the next day, then what is left of hours, minutes and seconds. Parts that are 0 are left out.
 *
 * @param now Milliseconds since 1970, before the day.
 * @param day `2026-10-12`.
 * @param zone IANA name.
 */
export function remaining(
  now: number,
  day: string,
  zone: string,
  precision: Precision,
): [Precision, number][] {
  const local = localTime(now, zone).slice(0, DIGITS[precision]);
  const today = local.slice(0, 10);
  const time = local.slice(10) + MIDNIGHT.slice(local.length - 10);
  const days = daysBetween(today, day) - (time === MIDNIGHT ? 0 : 1);
  let left = instantOf(day, zone) - instantOf(addDays(today, days), zone, time.slice(1));
  const parts: [Precision, number][] = [['day', days]];
  for (const unit of PRECISIONS.slice(1)) {
    parts.push([unit, Math.floor(left / LENGTH[unit])]);
    left %= LENGTH[unit];
  }
  return parts.filter(([, count]) => count);
}

/** The next instant after `now` at which `remaining` changes. */
export function nextChange(now: number, zone: string, precision: Precision): number {
  const local = localTime(now, zone);
  if (precision === 'day') return instantOf(addDays(local.slice(0, 10), 1), zone);
  const length = LENGTH[precision];
  return Math.floor(now / 1000) * 1000 + length - (Date.parse(`${local}Z`) % length);
}
