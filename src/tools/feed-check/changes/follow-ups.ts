// Finds follow-ups that are new, gone or changed, and the status that each promise is then shown with.
import { fields, type Fields } from '../../../feed/loose.js';
import { toPromiseFeed, type Status } from '../../../feed/model.js';
import { read } from '../../../feed/read.js';
import { EXTENSION, STATUSES } from '../../../feed/values.js';
import { statusWord } from '../../../ui/status.js';
import { say } from '../../say.js';
import { quote, visible } from '../quote.js';
import { dates, inWords, pairs, type Change } from './change.js';
import { lead, type Noun } from './entries.js';
import { itemChanges, itemsOf, PROMISE, wordingChanges } from './promises.js';

const FOLLOW_UP: Noun = ['Uppföljningen', 'The follow-up'];

export function* followUpChanges(before: unknown, after: unknown): Generator<Change> {
  const { gone, added, kept } = pairs(itemsOf(before, true), itemsOf(after, true));
  for (const { name, entry } of gone)
    yield {
      kind: 'follow-up-gone',
      severity: 'warning',
      text: say(
        `Uppföljningen ${quote(name)} är borta: ${about(entry)}.`,
        `The follow-up ${quote(name)} is gone: ${about(entry)}.`,
      ),
    };
  for (const { name, entry, index } of added)
    yield {
      kind: 'follow-up-added',
      severity: 'info',
      path: ['items', index],
      text: say(
        `Ny uppföljning, ${quote(name)}: ${about(entry)}.`,
        `New follow-up, ${quote(name)}: ${about(entry)}.`,
      ),
    };
  for (const { name, before, after: now, index } of kept) {
    const around = { feed: after, path: ['items', index], lead: lead(FOLLOW_UP, name) };
    yield* wordingChanges(before, now, around);
    yield* itemChanges(before, now, around);
  }
}

/** Of which promises it is, when, and how it went. */
function about(item: Fields): string {
  const { promises, period, status } = fields(item[EXTENSION]);
  return [inWords(promises), dates(fields(period)), inStatus(status)].join(', ');
}

/** In Swedish as residents read it; the English names are words themselves. */
const inStatus = (status: unknown): string =>
  isStatus(status) ? say(statusWord(status), status.replace('-', ' ')) : quote(status);

const isStatus = (status: unknown): status is Status => STATUSES.includes(status as Status);

/** The status of each promise as elements show it, of the newest follow-up that can be read; and their order. */
export function* shownChanges(
  before: unknown,
  after: unknown,
  renamed: Map<string, string>,
): Generator<Change> {
  const [old, now] = [statusesOf(before, renamed), statusesOf(after)];
  for (const [name, { status }] of now) {
    const was = old.get(name);
    if (was && was.status !== status)
      yield {
        kind: 'status-changed',
        severity: 'info',
        text: `${lead(PROMISE, name)}${say('visas nu som', 'is now shown as')} ${shown(status)}, ${say('förut', 'before')} ${shown(was.status)}.`,
      };
  }
  if (isReordered(before, after, renamed)) {
    const order = [...now.keys()].map(visible).join(', ');
    yield {
      kind: 'order-changed',
      severity: 'info',
      path: ['items'],
      text: say(
        `Löftena visas i en annan ordning: ${order}.`,
        `The promises are shown in another order: ${order}.`,
      ),
    };
  }
}

/** Whether promises that are in both feeds are shown in another order. */
export function isReordered(before: unknown, after: unknown, renamed: Map<string, string>): boolean {
  const [old, now] = [statusesOf(before, renamed), statusesOf(after)];
  const kept = [...now.keys()].filter((id) => old.has(id));
  return [...old.keys()].filter((id) => now.has(id)).some((id, index) => id !== kept[index]);
}

const shown = (status: Status | undefined) =>
  status ? inStatus(status) : say('utan status', 'without a status');

function statusesOf(
  feed: unknown,
  renamed?: Map<string, string>,
): Map<string, { status: Status | undefined }> {
  const { document } = read(feed);
  const promises = document ? toPromiseFeed(document).promises : [];
  return new Map(promises.map(({ id, status }) => [renamed?.get(id) ?? id, { status }]));
}
