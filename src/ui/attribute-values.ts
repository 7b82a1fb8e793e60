// What attributes may say, by name: the elements take no notice of anything else, and tell the page's author so.
import { isCalendarDay, LOCAL_DATE, STATUSES } from '../feed/values.js';
import { TIME_OF_DAY } from '../time/daylight.js';
import { PRECISIONS } from '../time/remaining.js';
import { toInstant } from '../time/zone.js';

/** What is allowed, in a few words, and whether a value is. What the manifest says is the same, which a test holds. */
type Rule = [expected: string, allows: (value: string | number | undefined) => unknown];

export const oneOf = (...words: readonly string[]): Rule => [
  words.join(', '),
  (value) => words.includes(value as string),
];
const within = (least: number, most: number): Rule => [
  `${least}–${most}`,
  // One that was taken away is null, which is no 0.
  (value) => +value! >= least && +value! <= most && value !== null,
];
const day: Rule = [
  '2026-10-12',
  (value) => LOCAL_DATE.test(value as string) && isCalendarDay(value as string),
];
const time: Rule = ['08:00', (value) => TIME_OF_DAY.test(value as string)];

export const RULES: Record<string, Rule> = {
  __proto__: null!,
  'heading-level': within(2, 6),
  refresh: within(5, 10_080),
  now: [`${day[0]}, ${day[0]}T08:00:00Z`, (value) => toInstant(value as string, 'UTC')],
  status: oneOf(...STATUSES),
  'group-by': oneOf('area', 'party', 'none'),
  layout: oneOf('cards', 'list', 'compact'),
  limit: within(1, 10_000),
  year: within(1000, 9999),
  start: day,
  end: day,
  precision: oneOf(...PRECISIONS),
  season: oneOf('auto', 'always'),
  display: oneOf('inline', 'signage'),
  latitude: within(-90, 90),
  longitude: within(-180, 180),
  'day-start': time,
  'day-end': time,
  'travel-minutes': within(0, 600),
};

/** Whether an attribute may have a value. */
export const allows = (name: string, value: string | number | undefined): boolean => !!RULES[name]![1](value);
