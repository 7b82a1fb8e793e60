// What each field of a feed is called in the forms, how it is filled in, and what a communicator must know of it.
import { FEED_FIELDS } from './feed-fields.js';
import { ITEM_FIELDS } from './item-fields.js';
import type { Path } from '../json.js';

/** A text in both languages of the tools, for `say`. */
export type Words = readonly [swedish: string, english: string];

/** How a field is filled in; `group` and `list` have fields of their own, `special` a form that was made for it. */
export type Kind =
  | 'line'
  | 'text'
  | 'address'
  | 'id'
  | 'date'
  | 'year-or-date'
  | 'instant'
  | 'moment'
  | 'number'
  | 'flag'
  | 'choice'
  | 'area'
  | 'party'
  | 'promise'
  | 'parties'
  | 'promises'
  | 'group'
  | 'list'
  | 'special';

export interface Field {
  kind: Kind;
  label: Words;
  hint?: Words;
  /** Whether it may be left out. */
  optional?: true;
  /** Of a choice. */
  options?: readonly (readonly [value: string | number, label: Words])[];
  /** Of a list: what adds one. */
  add?: Words;
  /** Of a list: what an added one begins with. One with an id is named first. */
  fresh?: unknown;
}

/** By their place in the schema, in its order; `[]` is each entry of a list. */
export const FIELDS: Readonly<Record<string, Field>> = { ...FEED_FIELDS, ...ITEM_FIELDS };

/** The place in the schema of a place in a feed. */
export const schemaPathOf = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? '[]' : `.${key}`))
    .join('')
    .slice(1);

export const fieldAt = (path: Path): Field | undefined => {
  const place = schemaPathOf(path);
  return Object.hasOwn(FIELDS, place) ? FIELDS[place] : undefined;
};

/** The keys of the object at a place of the schema, as they usually stand. */
export function keysAt(place: string): string[] {
  const prefix = place && `${place}.`;
  return Object.keys(FIELDS)
    .filter((name) => name.startsWith(prefix) && /^[^.[]+$/.test(name.slice(prefix.length)))
    .map((name) => name.slice(prefix.length));
}
