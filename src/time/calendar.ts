// Calendar files (iCalendar, RFC 5545): whole days as dates, times in UTC, so that no zone has to be described.
import { addDays } from './zone.js';

export interface CalendarEvent {
  /** The same for the same event in each file, so that a calendar replaces what it has. */
  uid: string;
  title: string;
  /** A local date, which is a whole day, or an RFC 3339 instant. */
  start: string;
  /** The last day, inclusive, of an event of whole days; the instant at which a timed one ends. */
  end?: string | undefined;
  /** Whether the date may still change. */
  tentative?: boolean | undefined;
  description?: string | undefined;
  place?: string | undefined;
  url?: string | undefined;
}

/**
 * Writes a calendar file.
 *
 * @param stamp RFC 3339 instant at which what the events say was last changed.
 * @param properties Further lines of the calendar itself, such as its name.
 */
export function toCalendar(events: CalendarEvent[], stamp: string, properties: string[] = []): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Medborgarloften//Medborgarloften//SV',
    ...properties,
    ...events.flatMap((event) => toLines(event, stamp)),
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

function toLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, title, start, end, tentative, description, place, url } = event;
  const isTimed = start.length > 10;
  const time = (name: string, value: string) =>
    isTimed ? `${name}:${utc(value)}` : `${name};VALUE=DATE:${value.replaceAll('-', '')}`;
  // The end of whole days is the day after the last; the last of all has none that could be written, nor needs it.
  const dayAfter = isTimed ? '' : addDays(end || start, 1);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    time('DTSTART', start),
    isTimed ? end && time('DTEND', end) : dayAfter > '0' && time('DTEND', dayAfter),
    `SUMMARY:${escaped(title)}`,
    description && `DESCRIPTION:${escaped(description)}`,
    place && `LOCATION:${escaped(place)}`,
    // An address has nothing to escape, once it is one.
    url && `URL:${new URL(url)}`,
    tentative && 'STATUS:TENTATIVE',
    // A notice, which takes nobody's day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ].filter((line) => !!line) as string[];
}

/** `20261012T060000Z` of an RFC 3339 instant. */
const utc = (instant: string) => `${new Date(instant).toISOString().replace(/[-:]|\.\d+Z/g, '')}Z`;

/**
 * A text as a value. RFC 5545, 3.3.11: of the controls, a text has only the line break. What Unicode calls line ends besides is
 * one to some readers.
 */
export const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, ' ');

const encoder = new TextEncoder();

/** RFC 5545, 3.1: lines of 75 octets at most, without the break, going on after a space; no character is cut. */
function fold(line: string): string {
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    octets += length;
    folded += character;
  }
  return folded;
}
