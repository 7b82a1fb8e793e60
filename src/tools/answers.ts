// Reads what is given to a command as an option, or as an answer to its question: periods, lists, parts with | between.
import { YEAR_OR_DATE } from '../feed/values.js';
import { say } from './say.js';
import { Unreadable } from './sheet/cell.js';

/**
 * A period, `2026-01-01/2026-06-30` or `2025/2027`; a single date or year is both.
 *
 * @throws Unreadable
 */
export function readPeriod(written: string): { start: string; end: string } {
  const days = written.split('/').map((part) => part.trim());
  const [start, end = start] = days;
  if (days.length > 2 || !start || !end || ![start, end].every((day) => YEAR_OR_DATE.test(day)))
    throw new Unreadable(
      say(
        'ska vara första och sista dagen, som 2026-01-01/2026-06-30, eller hela år, som 2025/2027',
        'must be the first and the last day, like 2026-01-01/2026-06-30, or whole years, like 2025/2027',
      ),
    );
  return { start, end };
}

/**
 * The parts of what is written with | between them; one that is empty or left out at the end is undefined.
 *
 * @param form how it is to be written, with every part that there may be: `Namn|Roll|part`
 * @param least how many parts must be there
 * @throws Unreadable
 */
export function readParts(written: string, form: string, least: number): (string | undefined)[] {
  const parts = written.split('|').map((part) => part.trim() || undefined);
  if (parts.length > form.split('|').length || parts.slice(0, least).filter((part) => part).length < least)
    throw new Unreadable(say(`ska skrivas som ${form}`, `must be written like ${form}`));
  return parts;
}

/** The parts of a list with commas between. */
export const readList = (written = ''): string[] =>
  written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part);
