// What a list can be narrowed by, and which promises are left.
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { STATUSES } from '../../feed/values.js';
import { matchesQuery, searchText } from '../../ui/search.js';

export const FACETS = ['area', 'party', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** A value for each facet that is narrowed by; promises that have all of them are shown. */
export type Selection = Partial<Record<Facet, string | undefined>>;

/** The values of a facet that a promise has: one area, any number of parties, one status. */
function valuesOf(promise: CitizenPromise, facet: Facet): (string | undefined)[] {
  if (facet === 'area') return [promise.area?.id];
  if (facet === 'party') return promise.parties.map(({ id }) => id);
  return [promise.status];
}

export function isSelected(promise: CitizenPromise, selection: Selection): boolean {
  return FACETS.every((facet) => !selection[facet] || valuesOf(promise, facet).includes(selection[facet]));
}

export function isFound(promise: CitizenPromise, query: string): boolean {
  return !query || matchesQuery(searchText(promise), query);
}

/** One value that a list can be narrowed to, and how many promises that would leave. */
export interface Choice {
  value: string;
  count: number;
}

/** A facet's values, in the feed's order, that at least one of the promises has; counted among `counted`. */
export function choices(
  facet: Facet,
  feed: PromiseFeed,
  promises: CitizenPromise[],
  counted: CitizenPromise[],
): Choice[] {
  const order: readonly string[] =
    facet === 'area'
      ? feed.areas.map(({ id }) => id)
      : facet === 'party'
        ? feed.parties.map(({ id }) => id)
        : STATUSES;
  const count = (among: CitizenPromise[]) => {
    const counts = new Map<string | undefined, number>();
    for (const promise of among) {
      for (const value of valuesOf(promise, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const all = count(promises);
  const left = count(counted);
  return order.filter((value) => all.has(value)).map((value) => ({ value, count: left.get(value) ?? 0 }));
}
