// What a change between two feeds is, and what the parts that find them share.
import { isObject, type Fields } from '../../../feed/loose.js';
import { say } from '../../say.js';
import { quote, visible } from '../quote.js';
import type { Path } from '../schema-at.js';

/** What kind of change it is, for programs: never translated. */
export type ChangeKind =
  | 'promise-gone'
  | 'promise-renamed'
  | 'promise-added'
  | 'wording-changed'
  | 'not-dated'
  | 'area-changed'
  | 'parties-changed'
  | 'order-changed'
  | 'status-changed'
  | 'follow-up-gone'
  | 'follow-up-added'
  | 'campaign-dates'
  | 'campaign-confirmed'
  | 'signatories-changed'
  | 'period-changed'
  | 'translation-added'
  | 'translation-gone'
  | 'translation-changed'
  | 'translation-official'
  | 'entry-added'
  | 'entry-gone'
  | 'field-changed'
  | 'other-key';

export interface Change {
  kind: ChangeKind;
  /** `danger`: residents would lose a promise, or read another than was signed. `warning`: look twice. */
  severity: 'danger' | 'warning' | 'info';
  /** Where in the new feed; none of what is gone. */
  path?: Path;
  /** Whole sentences in the tools' language. */
  text: string;
}

/** A list's entries that are there before and after, by what they are called. */
export interface Pairs {
  gone: Named[];
  added: Named[];
  kept: { name: string; before: Fields; after: Fields; index: number }[];
  /** Whether those that are kept stand in another order. */
  isReordered: boolean;
}
interface Named {
  name: string;
  entry: Fields;
  /** In its own list. */
  index: number;
}

/** Pairs the entries of two lists by `nameOf`; one that is called as another before it is told apart by its number. */
export function pairs(before: Named[], after: Named[]): Pairs {
  const old = new Map(before.map((named) => [named.name, named]));
  const now = new Map(after.map((named) => [named.name, named]));
  const kept = after.flatMap(({ name, entry, index }) => {
    const former = old.get(name);
    return former ? [{ name, before: former.entry, after: entry, index }] : [];
  });
  const order = before.filter(({ name }) => now.has(name)).map(({ name }) => name);
  return {
    gone: before.filter(({ name }) => !now.has(name)),
    added: after.filter(({ name }) => !old.has(name)),
    kept,
    isReordered: kept.some(({ name }, index) => name !== order[index]),
  };
}

/** Names a list's entries, by their ids if nothing else is said; one without, or with one that is used, by its number. */
export function named(list: readonly Fields[], nameOf = (entry: Fields) => entry['id']): Named[] {
  const seen = new Set<string>();
  return list.map((entry, index) => {
    const own = nameOf(entry);
    const name =
      (typeof own === 'string' || typeof own === 'number') && !seen.has(String(own))
        ? String(own)
        : `#${index + 1}`;
    seen.add(name);
    return { name, entry, index };
  });
}

/** A value in a sentence: a list of words as words. */
export function inWords(value: unknown): string {
  if (Array.isArray(value) && value.length && value.every((part) => !isObject(part))) {
    const words = value.map((part) => (typeof part === 'string' ? visible(part) : String(part))).join(', ');
    return words.length > 200 ? `${words.slice(0, 200)}…` : words;
  }
  if (Array.isArray(value))
    return value.length ? say(`${value.length} poster`, `${value.length} entries`) : say('ingen', 'none');
  return quote(value);
}

/** A text; of what is none, ''. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `2026-10-12–2026-10-18`, or one of them where they are the same or the other is not there. */
export const dates = ({ start, end }: Fields): string =>
  [...new Set([start, end].filter((date) => date !== undefined))]
    .map((date) => visible(asText(date)) || quote(date))
    .join('–');
