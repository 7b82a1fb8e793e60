// The days of a school year, so that a story's slider goes through them.
import { addDays } from '../src/time/zone.js';

const FIRST = '2026-08-01';

/** What a slider gives, in the format of Storybook's argTypes. */
export const day = {
  name: 'day of the school year, from 1 August 2026',
  control: { type: 'range', min: 0, max: 365 },
} as const;

/** The date of such a day, for `now`. */
export const dateOf = (count: number): string => addDays(FIRST, count);
