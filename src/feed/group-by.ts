// Entries by what they have in common.

/** The entries that have each key, in their order; one may have several keys. One pass, for feeds of 10,000 items. */
export function groupBy<K, T>(entries: T[], keysOf: (entry: T) => K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      if (!groups.get(key)?.push(entry)) groups.set(key, [entry]);
    }
  return groups;
}
