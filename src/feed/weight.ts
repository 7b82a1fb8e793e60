// How much an item has pages show again by what it refers to: a file of a megabyte could ask for gigabytes.
import type { FeedItem } from './schema.js';
import { EXTENSION } from './values.js';

/**
 * Characters, roughly: a follow-up stands under each of its promises, and each of a promise's parties by a name of a hundred.
 *
 * @param authors The feed's, who stand for those of an item that names none.
 */
export function weightOf(item: FeedItem, authors: readonly unknown[] = []): number {
  const own = item[EXTENSION];
  return own?.type === 'follow-up'
    ? JSON.stringify(item).length * own.promises.length
    : 100 * (own?.parties ?? item.authors ?? authors).length;
}
