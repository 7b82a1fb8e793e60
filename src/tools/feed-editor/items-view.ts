// The lists of promises and of follow-ups, and the form of the one that is open.
import { html, type TemplateResult } from 'lit';
import { EXTENSION, STATUSES } from '../../feed/values.js';
import type { Status } from '../../feed/schema.js';
import { statusWord } from '../../ui/status.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { itemForm } from './item-form.js';
import { nameFirst } from './list.js';
import { isFollowUp, newFollowUp, newPromise } from './make.js';
import { at, isObject, listAt, objectAt, textAt } from '../json.js';
import { plainFeedNote } from './plain-feed.js';
import { pageOfList } from './page-of-list.js';
import { itemName } from './words.js';

export function followUpsView(desk: Desk): TemplateResult {
  const { editing, place } = desk;
  if (place.index !== undefined) return itemForm(desk, place.index);
  const items = listAt(editing.feed, ['items']);
  const entries = items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => isFollowUp(item))
    .reverse();
  return html`
    <h2 tabindex="-1">${say('Uppföljningar', 'Follow-ups')}</h2>
    <p>
      ${say(
        'En uppföljning berättar hur det går med ett eller flera löften. Först när det finns en får löftet en status.',
        'A follow-up tells how one or more promises are going. Only with one does a promise have a status.',
      )}
    </p>
    ${
      plainFeedNote(editing) ??
      html`<button type="button" class="main" @click=${() => addFollowUp(desk, [])}>
        ${say('Ny uppföljning', 'New follow-up')}
      </button>`
    }
    ${pageOfList(
      desk,
      entries.map(({ item, index }) => ({
        name: itemName(item),
        notes: [statusOf(item), periodOf(item), promisesOf(items, item)],
        path: ['items', index],
        open: () => desk.go({ view: 'follow-ups', index }),
      })),
      say('Det finns inga uppföljningar ännu.', 'There are no follow-ups yet.'),
    )}
  `;
}

export function promisesView(desk: Desk): TemplateResult {
  const { editing, place } = desk;
  if (place.index !== undefined) return itemForm(desk, place.index);
  const { feed } = editing;
  const areas = new Map(editing.named([EXTENSION, 'areas'], 'title').map(({ id, name }) => [id, name]));
  const entries = listAt(feed, ['items'])
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => !isFollowUp(item));
  return html`
    <h2 tabindex="-1">${say('Löften', 'Promises')}</h2>
    <p>
      ${say(
        'De ord som du börjar ett nytt löfte med blir dess adress, som länkar leder till. Den ändras inte sedan.',
        'The words that you begin a new promise with become its address, which links lead to. It does not change.',
      )}
    </p>
    ${
      plainFeedNote(editing) ??
      nameFirst(
        say('Nytt löfte', 'New promise'),
        'new-promise',
        (name) => {
          const index = listAt(feed, ['items']).length;
          editing.insert(['items'], newPromise(feed, name, editing.today), say('Nytt löfte', 'New promise'));
          desk.go({ view: 'promises', index }, ['items', index, 'content_text']);
        },
        say('Vad löftet gäller, med några ord', 'What it is about, in a few words'),
      )
    }
    ${pageOfList(
      desk,
      entries.map(({ item, index }) => ({
        name: itemName(item),
        notes: [areas.get(textAt(item, [EXTENSION, 'area'])) ?? ''],
        path: ['items', index],
        open: () => desk.go({ view: 'promises', index }),
      })),
      say('Det finns inga löften ännu.', 'There are no promises yet.'),
    )}
  `;
}

/** Adds a follow-up and opens it. */
export function addFollowUp(desk: Desk, promises: string[]): void {
  const { editing } = desk;
  const { feed, today } = editing;
  const index = listAt(feed, ['items']).length;
  editing.insert(['items'], newFollowUp(feed, promises, today), say('Ny uppföljning', 'New follow-up'));
  desk.go({ view: 'follow-ups', index }, [
    'items',
    index,
    EXTENSION,
    promises.length ? 'status' : 'promises',
  ]);
}

const statusOf = (item: unknown): string => {
  const status = at(item, [EXTENSION, 'status']);
  return STATUSES.includes(status as Status) ? statusWord(status as Status) : '';
};

const periodOf = (item: unknown): string => {
  const { start, end } = objectAt(item, [EXTENSION, 'period']);
  return [...new Set([start, end])].filter((day) => typeof day === 'string' && day).join(' – ');
};

/** The beginning of the promise that a follow-up is of, and how many more. */
function promisesOf(items: unknown[], followUp: unknown): string {
  const [first, ...others] = listAt(followUp, [EXTENSION, 'promises']);
  const promise = items.find((item) => isObject(item) && item['id'] === first);
  if (!promise) return '';
  return (
    itemName(promise, 60) +
    (others.length ? say(` och ${others.length} till`, ` and ${others.length} more`) : '')
  );
}
