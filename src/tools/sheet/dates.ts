// Reads dates as people write them in a sheet: only where they can be read in one way.
import { instantOf, localTime } from '../../time/zone.js';
import { INSTANT, isCalendarDay } from '../../feed/values.js';
import { say } from '../say.js';
import { Unreadable, type Cell } from './cell.js';

/**
 * The local date, `2026-10-12`, or date and time, `2026-10-12T18:00:00`, or instant that a cell holds.
 *
 * @throws Unreadable
 */
export function readDate(cell: Cell, expected: string): string {
  if (cell instanceof Date) return cell.toJSON().slice(0, 19).replace('T00:00:00', '');
  const text = String(cell).trim();
  if (INSTANT.test(text)) return text;
  const [, day = '', time] = /^(.*?)(?:[T ]+(?:kl\.? *)?(\d\d?[:.]\d\d(?:[:.]\d\d)?))?$/i.exec(text) ?? [];
  const date = localDate(day.trim());
  if (!date || !isCalendarDay(date)) throw new Unreadable(expected);
  if (!time) return date;
  const clock = time.replaceAll('.', ':').padStart(time.length > 5 ? 8 : 5, '0');
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(clock)) throw new Unreadable(expected);
  return `${date}T${clock.padEnd(8, ':00')}`;
}

const padded = (year: string, month: string | number, day: string) =>
  [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');

function localDate(text: string): string | undefined {
  const yearFirst = /^(\d{4})([-./ ]?)(\d\d?)\2(\d\d?)$/.exec(text);
  // Without a sign between, only eight digits say where the month ends.
  if (yearFirst)
    return yearFirst[2] || text.length === 8
      ? padded(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!)
      : undefined;
  const yearLast = /^(\d\d?)([-./])(\d\d?)\2(\d{4})$/.exec(text);
  if (yearLast) {
    const [, first, , second, year] = yearLast as unknown as string[];
    if (Number(first) > 12 || first === second) return padded(year!, second!, first!);
    if (Number(second) > 12) return padded(year!, first!, second!);
    throw new Unreadable(
      say(
        'kan läsas på två sätt. Skriv året först, som 2026-10-12',
        'can be read in two ways. Write the year first, like 2026-10-12',
      ),
    );
  }
  const [, day, name, year] = /^(?:den )?(\d\d?)[.:e]* ([a-zåäö]+)\.? (\d{4})$/i.exec(text) ?? [];
  const month = name ? MONTHS.get(name.toLowerCase()) : undefined;
  return month ? padded(year!, month, day!) : undefined;
}

/** Months by their names in both languages, whole and shortened. */
const MONTHS = new Map(
  ['sv', 'en'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) =>
      Array.from({ length: 12 }, (_, month): [string, number] => [
        new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' })
          .format(Date.UTC(2026, month, 15))
          .replace('.', '')
          .toLowerCase(),
        month + 1,
      ]),
    ),
  ),
);

/**
 * The instant of a local date and time, with the zone's offset: `2025-03-11T00:00:00+01:00`. What is an instant stays so.
 *
 * @param local `2026-10-12`, its midnight, or `2026-10-12T18:00:00`.
 * @param zone IANA name.
 */
export function withOffset(local: string, zone: string): string {
  if (INSTANT.test(local)) return local;
  const [day, time] = local.split('T');
  const instant = instantOf(day!, zone, time);
  const wall = localTime(instant, zone);
  const minutes = Math.round((Date.parse(`${wall}Z`) - instant) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}

/** The shortest way to write an instant that still gives it: its date at midnight, `2026-10-12 18:00`, else itself. */
export function shortest(instant: string, zone: string, isMidnightADate: boolean): string {
  if (!INSTANT.test(instant)) return instant;
  const wall = instant.slice(0, 19);
  if (withOffset(wall, zone) !== instant) return instant;
  if (isMidnightADate && wall.endsWith('T00:00:00')) return wall.slice(0, 10);
  return wall.replace('T', ' ').replace(/:00$/, '');
}
