// How much an item has pages show again by what it refers to: a file of a megabyte could ask for gigabytes.
import type { FeedDocument, FeedItem } from './schema.js';
import { EXTENSION } from './values.js';

/**
 * Gives how much each of a feed's items weighs, in characters, roughly: a follow-up stands under each of its promises, and each of a
 * promise's parties by its name, which counts as a hundred, or as what it is in the language in which it is longest.
 */
export function weigher({
  authors = [],
  [EXTENSION]: own,
}: Pick<FeedDocument, 'authors' | typeof EXTENSION>): (item: FeedItem) => number {
  const widths = new Map<unknown, number>();
  for (const texts of Object.values(own?.translations ?? {}))
    for (const [name, text] of Object.entries(texts))
      widths.set(name, Math.max(widths.get(name) ?? 100, String(text).length));
  return (item) => {
    const own = item[EXTENSION];
    return own?.type === 'follow-up'
      ? JSON.stringify(item).length * own.promises.length
      : (own?.parties ?? item.authors ?? authors)
          .map((party) => widths.get(party) ?? 100)
          .reduce((sum, width) => sum + width, 0);
  };
}
