// Finds words in promises the way Swedish readers mean it.
import type { CitizenPromise } from '../feed/model.js';
import type { Translation } from '../feed/schema.js';

const lower = (text: string) => text.normalize('NFC').toLowerCase();
const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A text as it is searched: as it is written, and without marks. */
export type Searchable = [exact: string, bare: string];

export function searchable(text: string): Searchable {
  const exact = lower(text);
  return [exact, withoutMarks(exact)];
}

/**
 * Finds the texts that hold every word of a query, in any case and order.
 *
 * A word written without marks finds letters with them ("malmo", "ide": Malmö, idé), for those whose keyboard has none;
 * a word with marks means just these ("mål" does not find "mal"): asymmetric search, Unicode TS #10, section 8.
 */
export function matcher(query: string): (text: Searchable) => boolean {
  const words = lower(query)
    .split(/\s+/)
    .map((word): [string, 0 | 1] => [word, withoutMarks(word) === word ? 1 : 0]);
  return (text) => words.every(([word, form]) => text[form].includes(word));
}

/** What is searched of a promise: all that is shown of it. */
export function searchText({ title, text, extension, area, parties, followUps }: CitizenPromise): string {
  return [
    title,
    text,
    extension?.plainText,
    translated(extension),
    area?.title,
    ...parties.map(({ name }) => name),
    ...followUps.flatMap(({ text, reportedBy, sources, activities, translations }) => [
      text,
      translated({ translations }),
      reportedBy,
      ...sources.map(({ title }) => title),
      ...activities.flatMap(({ title, place }) => [title, place]),
    ]),
  ].join('\n');
}

/** Its translations, whichever is shown: who knows a word in another language finds it too. */
const translated = (of?: { translations?: Record<string, Translation> | undefined }) =>
  Object.values(of?.translations ?? {})
    .flatMap(({ official: _, ...texts }) => Object.values(texts))
    .join('\n');
