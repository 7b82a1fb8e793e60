// What one field of a feed can't know: that ids are used once, and that what is referred to exists.
import type { RefinementCtx } from 'zod';
import { finding, type Finding } from './findings.js';
import { entries, fields, listOf, NOTHING } from './loose.js';
import type { FeedDocument } from './schema.js';
import { EXTENSION, LIMITS } from './values.js';
import { weigher } from './weight.js';

/** Reports to zod. The feed may be broken in any way: all is said at once. */
export function checkReferences(feed: FeedDocument, context: RefinementCtx<FeedDocument>): void {
  const issue = (path: Place, name: Finding, message: string) =>
    context.addIssue({ code: 'custom', path, ...finding(name, message) });
  const extension = fields(feed[EXTENSION]);
  /** The ids of a list; none where it is no list: then nothing can be said of what refers to them. */
  const ids = (list: unknown, path: Place): Set<unknown> | undefined => {
    if (feed[EXTENSION] !== undefined && !Array.isArray(list)) return undefined;
    const seen = new Set<unknown>();
    entries(list).forEach(({ id }, index) => {
      if (seen.has(id)) issue([...path, index, 'id'], 'used-twice', `is used twice: ${String(id)}`);
      if (typeof id === 'string') seen.add(id);
    });
    return seen;
  };
  const areas = ids(extension['areas'], [EXTENSION, 'areas']);
  const parties = ids(extension['parties'], [EXTENSION, 'parties']);
  ids(extension['campaigns'], [EXTENSION, 'campaigns']);
  ids(extension['facts'], [EXTENSION, 'facts']);
  const items = entries(feed.items);
  ids(feed.items, ['items']);
  const promises = new Set(
    items.filter((i) => fields(i[EXTENSION])['type'] !== 'follow-up').map((i) => i['id']),
  );

  type Kind = 'area' | 'party' | 'promise';
  const known = (set: Set<unknown> | undefined, id: unknown, what: Kind, path: Place) => {
    if (typeof id === 'string' && set?.has(id) === false)
      issue(path, `unknown-${what}`, `is no ${what} of this feed: ${id}`);
  };
  const allKnown = (set: Set<unknown> | undefined, all: unknown, what: Kind, path: Place) =>
    listOf(all).forEach((id, index) => known(set, id, what, [...path, index]));
  const knownInActivities = (activities: unknown, path: Place) =>
    entries(activities).forEach((a, i) =>
      allKnown(parties, a['parties'], 'party', [...path, 'activities', i, 'parties']),
    );

  entries(extension['signatories']).forEach((s, i) =>
    known(parties, s['party'], 'party', [EXTENSION, 'signatories', i, 'party']),
  );
  entries(extension['campaigns']).forEach((c, i) => {
    known(promises, c['promise'], 'promise', [EXTENSION, 'campaigns', i, 'promise']);
    entries(c['occurrences']).forEach((o, j) =>
      knownInActivities(o['activities'], [EXTENSION, 'campaigns', i, 'occurrences', j]),
    );
  });
  items.forEach((entry, i) => {
    const path = ['items', i, EXTENSION];
    const own = fields(entry[EXTENSION]);
    if (entry[EXTENSION] === undefined) {
      if (feed[EXTENSION] && entry !== NOTHING)
        issue(path, 'no-extension', 'is missing: say whether this is a promise or a follow-up');
    } else if (own['type'] === 'promise') {
      known(areas, own['area'], 'area', [...path, 'area']);
      allKnown(parties, own['parties'], 'party', [...path, 'parties']);
    } else if (own['type'] === 'follow-up') {
      allKnown(promises, own['promises'], 'promise', [...path, 'promises']);
      knownInActivities(own['activities'], path);
    }
  });
  // How much is shown can be said of what is right in all else.
  if (context.issues.length) return;
  let left: number = LIMITS.again;
  const weigh = weigher(feed);
  feed.items.forEach((item, index) => {
    const weight = weigh(item);
    if (weight <= left) left -= weight;
    else issue(['items', index], 'shown-too-often', 'has pages show too much again by what it refers to');
  });
}

type Place = (string | number)[];
