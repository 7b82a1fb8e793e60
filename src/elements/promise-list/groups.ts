// What a list's promises stand under: areas, parties, or nothing.
import { bare } from '../../feed/bare.js';
import { groupBy as grouped } from '../../feed/group-by.js';
import type { Area, CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { formatList } from '../../locale/format.js';
import type { Translate } from '../../locale/translation.js';
import { isSelected, type Selection } from './facets.js';

/** Promises under one heading, or under none. */
export interface Group {
  /** Of an area. */
  id?: string;
  title: string;
  intro?: string | undefined;
  promises: CitizenPromise[];
  /** How many promises stand before it. */
  from: number;
}

/** A feed's promises that have all of a selection, in the order shown. */
export function groupsOf(
  feed: PromiseFeed,
  selection: Selection,
  groupBy: 'area' | 'party' | 'none',
  language: string,
  feedText: Translate,
): Group[] {
  const ranks = new Map(feed.parties.map((party, rank) => [party, rank]));
  /** What a promise stands under: an area of the feed, or a title, '' for none. */
  const groupOf = ({ area: own, parties }: CitizenPromise): Area | string => {
    if (groupBy === 'none') return '';
    if (groupBy !== 'party') return own ?? '';
    // In the feed's order, so that "A och B" and "B och A" are one group.
    const names = [...new Set(parties)]
      .sort((a, b) => ranks.get(a)! - ranks.get(b)!)
      .map(({ id, name }) => feedText(id, name)[0]);
    return formatList(names, language);
  };
  const selected = feed.promises.filter((promise) => isSelected(promise, selection));
  const groups = grouped(selected, (promise) => [groupOf(promise)]);
  let from = 0;
  // Areas in the feed's order, then the rest as they come.
  return [...new Set([...feed.areas, ...groups.keys()])].flatMap((key) => {
    const promises = groups.get(key);
    if (!promises) return [];
    from += promises.length;
    return [
      bare<Group>({
        ...(typeof key === 'string' ? { title: key } : key),
        promises,
        from: from - promises.length,
      }),
    ];
  });
}
