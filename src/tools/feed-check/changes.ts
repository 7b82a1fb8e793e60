// Says in words what has changed between two feeds, for a last look before publishing: what residents would lose stands first.
import { entries, fields } from '../../feed/loose.js';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import { campaignChanges } from './changes/campaigns.js';
import { isSame } from '../json.js';
import { asText, dates, named, pairs, type Change } from './changes/change.js';
import { entryChanges, orderChange, type Noun } from './changes/entries.js';
import { fieldChanges, translationChanges } from './changes/fields.js';
import { followUpChanges, isReordered, shownChanges } from './changes/follow-ups.js';
import { fromTo, promiseChanges, promisePairs } from './changes/promises.js';

export type { Change, ChangeKind } from './changes/change.js';

const RANK = { danger: 0, warning: 1, info: 2 };

const LISTS: Record<string, Noun> = {
  areas: ['Området', 'The area'],
  parties: ['Parten', 'The party'],
  facts: ['Faktauppgiften', 'The fact'],
};

/**
 * Everything that differs between two feeds, in the language that `speak` has set: dangers first, then warnings. Pure, and
 * runs in a browser.
 *
 * @param before @param after what JSON.parse gave, or what an editor has: a feed may be broken while it is written.
 */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const promises = promisePairs(before, after);
  const isMoved = isReordered(before, after, promises.renamed);
  const changes: Change[] = [
    ...promiseChanges(after, promises, isMoved ? ['order'] : []),
    ...shownChanges(before, after, promises.renamed),
    ...followUpChanges(before, after),
    ...extensionChanges(before, after),
    ...fieldChanges(fields(before), fields(after), { feed: after, path: [], lead: '' }, ['items', EXTENSION]),
    ...(isMoved ? [] : itemOrder(before, after)),
  ];
  // Of what is no feed, or has entries that are none, no more can be said.
  if (!changes.length && !isSame(before, after)) changes.push(anyChange());
  return changes.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function* extensionChanges(before: unknown, after: unknown): Generator<Change> {
  const [old, now] = [fields(fields(before)[EXTENSION]), fields(fields(after)[EXTENSION])];
  const around = { feed: after, path: [EXTENSION], lead: '' };
  const inside = (key: string) => ({ ...around, path: [EXTENSION, key] });
  if (!isSame(old['period'], now['period']))
    yield {
      kind: 'period-changed',
      severity: 'warning',
      path: [EXTENSION, 'period'],
      text: say(
        `Löftenas period är ändrad. Förut: ${dates(fields(old['period']))}. Nu: ${dates(fields(now['period']))}.`,
        `The period of the promises has changed. Before: ${dates(fields(old['period']))}. Now: ${dates(fields(now['period']))}.`,
      ),
    };
  if (!isSame(old['signatories'], now['signatories']))
    yield {
      kind: 'signatories-changed',
      severity: 'warning',
      path: [EXTENSION, 'signatories'],
      text: `${say('De som har undertecknat är ändrade.', 'The signatories have changed.')} ${fromTo(
        signatories(old['signatories']),
        signatories(now['signatories']),
      )}`,
    };
  yield* campaignChanges(old['campaigns'], now['campaigns'], inside('campaigns'));
  for (const [key, noun] of Object.entries(LISTS)) yield* entryChanges(old[key], now[key], inside(key), noun);
  yield* translationChanges(old['translations'], now['translations'], around);
  yield* fieldChanges(old, now, around, [
    ...['period', 'signatories', 'campaigns', 'translations'],
    ...Object.keys(LISTS),
  ]);
}

const anyChange = (): Change => ({
  kind: 'field-changed',
  severity: 'warning',
  path: [],
  text: say('Flödet är ändrat där det är fel skrivet.', 'The feed has changed where it is written wrongly.'),
});

const signatories = (list: unknown) =>
  entries(list).map(({ name, role }) => `${asText(name) || '?'} (${asText(role) || '?'})`);

/** Where the items stand in another order, and the promises are shown as before. */
function* itemOrder(before: unknown, after: unknown): Generator<Change> {
  const [old, now] = [before, after].map((feed) => named(entries(fields(feed)['items'])));
  if (pairs(old!, now!).isReordered) yield orderChange(['items']);
}
