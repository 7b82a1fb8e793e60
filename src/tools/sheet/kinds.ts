// How each kind of value stands in a cell, both ways. What a cell can't hold to the letter, to-tables.ts keeps as JSON.
import { isWebAddress, LOCAL_DATE } from '../../feed/values.js';
import { say } from '../say.js';
import { textOf, Unreadable, type Cell } from './cell.js';
import { readDate, shortest, withOffset } from './dates.js';
import type { Words } from './words.js';

/** What the reading of a cell rests on. */
export interface Context {
  /** IANA name: whose midnight a date is. */
  zone: string;
  words: Words;
  /** The id of an area or a party by its id or its name, as people write it. */
  idOf: Record<'area' | 'party', (written: string) => string>;
}

export interface Kind {
  /** What stands in the cell. Where `read` does not give the value back, the cell can't hold it. */
  write: (value: never, context: Context) => string | number;
  /**
   * @param cell Not empty.
   * @throws Unreadable with what was expected.
   */
  read: (cell: Cell, context: Context) => unknown;
}

const kind = <T>(write: (value: T, context: Context) => string | number, read: Kind['read']): Kind => ({
  write,
  read,
});
const same = (value: string): string => value;
const trimmed = (cell: Cell): string => textOf(cell).trim();

/** A text to the letter, with its line breaks. */
export const text = kind(same, textOf);

/** An id, an address, a language: spaces around it mean nothing. */
export const word = kind(same, trimmed);

/** Excel takes the zeros away that a Swedish municipality's code, of four digits, may begin with. */
export const municipalityCode = kind(same, (cell) =>
  trimmed(cell).replace(/^\d{1,3}$/, (code) => code.padStart(4, '0')),
);

/** With a comma or a full stop. */
export const number = kind(
  (value: number) => value,
  (cell) => {
    const written = trimmed(cell).replace(/^−/, '-').replace(',', '.');
    if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(written))
      throw new Unreadable(say('ska vara ett tal, som 12 eller 63,8', 'must be a number, like 12 or 63.8'));
    return Number(written);
  },
);

export const boolean = kind(
  (value: boolean) => textOf(value),
  (cell) => {
    const written = trimmed(cell).toLowerCase();
    if (/^(ja|yes|x|sant|true|1)$/.test(written)) return true;
    if (/^(nej|no|falskt|false|0)$/.test(written)) return false;
    throw new Unreadable(say('ska vara ja eller nej', 'must be yes or no'));
  },
);

const dateExample = () => say('ska vara ett datum, som 2026-10-12', 'must be a date, like 2026-10-12');
const day = (cell: Cell, expected: string) => {
  const read = readDate(cell, expected);
  if (!LOCAL_DATE.test(read)) throw new Unreadable(expected);
  return read;
};

export const localDate = kind(same, (cell) => day(cell, dateExample()));

/** A date, or a whole year. */
export const yearOrDate = kind(same, (cell) =>
  /^\d{4}$/.test(trimmed(cell))
    ? trimmed(cell)
    : day(
        cell,
        say(
          'ska vara ett datum, som 2026-10-12, eller ett år, som 2026',
          'must be a date, like 2026-10-12, or a year, like 2026',
        ),
      ),
);

const momentExample = () =>
  say(
    'ska vara ett datum, som 2026-10-12 eller 2026-10-12 18:00',
    'must be a date, like 2026-10-12 or 2026-10-12 18:00',
  );

/** When something is published: a date is its midnight in the feed's zone. */
export const instant = kind(
  (value: string, { zone }) => shortest(value, zone, true),
  (cell, { zone }) => withOffset(readDate(cell, momentExample()), zone),
);

/** When something takes place: a day, or a time of a day in the feed's zone. */
export const dateOrInstant = kind(
  (value: string, { zone }) => shortest(value, zone, false),
  (cell, { zone }) => {
    const read = readDate(cell, momentExample());
    return LOCAL_DATE.test(read) ? read : withOffset(read, zone);
  },
);

/** One of the schema's own words, written as people say it. */
export const oneOf = (name: keyof Words): Kind =>
  kind(
    (value: string, { words }) => say(...(words[name].get(value) ?? [value, value])),
    (cell, { words }) => {
      const written = trimmed(cell).toLowerCase();
      for (const [id, names] of words[name])
        if ([id, ...names].some((known) => known.toLowerCase() === written)) return id;
      const all = [...words[name].values()].map((names) => say(...names)).join(', ');
      throw new Unreadable(say(`ska vara något av: ${all}`, `must be one of: ${all}`));
    },
  );

/** The id of an area or a party; its name is taken as well. */
export const idOf = (what: keyof Context['idOf']): Kind =>
  kind(same, (cell, context) => context.idOf[what](trimmed(cell)));

const split = (cell: Cell, between: RegExp) =>
  textOf(cell)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part);

/** Ids of parties, in order. */
export const parties = kind(
  (value: string[]) => value.join(', '),
  (cell, { idOf }) => split(cell, /[,;\n]/).map(idOf.party),
);

export const promiseIds = kind(
  (value: string[]) => value.join(', '),
  (cell) => split(cell, /[,;\n]/),
);

/** Texts of a line each, which may hold commas. */
export const lines = kind(
  (value: string[]) => value.join('; '),
  (cell) => split(cell, /[;\n]/),
);

/** Titles with their addresses, a line each: `Rapport = https://…`. */
export const links = kind(
  (value: { title: string; url: string }[]) => value.map(({ title, url }) => `${title} = ${url}`).join('\n'),
  (cell) => split(cell, /\r?\n/).map((written) => readLink(written)),
);

/**
 * A title with its address, `Rapport = https://…`.
 *
 * @throws Unreadable
 */
export function readLink(written: string): { title: string; url: string } {
  const [, title = '', url = ''] = /^(.+?)\s*=\s*(https?:.+)$/i.exec(written.trim()) ?? [];
  if (!isWebAddress(url))
    throw new Unreadable(say('ska skrivas som Rubrik = https://…', 'must be written like Title = https://…'));
  return { title, url };
}
