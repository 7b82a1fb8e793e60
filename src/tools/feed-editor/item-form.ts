// The form of one promise or follow-up. The signed wording is guarded, and a status is chosen by what it means.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { EXTENSION, STATUSES } from '../../feed/values.js';
import { statusMeaning, statusWord } from '../../ui/status.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { describedBy, fieldTemplate, hintTemplate, idOf, isError, issuesTemplate } from './field.js';
import { FIELDS, keysAt, schemaPathOf } from './fields.js';
import { FOLLOW_UP_FORM, PLAIN_FORM, PROMISE_FORM, type Form, type FormField } from './forms.js';
import { asItStands, restTemplate } from './group.js';
import { addFollowUp } from './items-view.js';
import { isFollowUp } from './make.js';
import { at, isObject, setAt, textAt, type Path } from '../json.js';
import { plainFeedNote } from './plain-feed.js';
import { wordingField } from './wording.js';
import { itemName } from './words.js';

export function itemForm(desk: Desk, index: number): TemplateResult {
  const { editing, place } = desk;
  const path = ['items', index];
  const item = at(editing.feed, path);
  const isPromise = at(item, [EXTENSION, 'type']) === 'promise';
  const form = isFollowUp(item) ? FOLLOW_UP_FORM : isPromise ? PROMISE_FORM : PLAIN_FORM;
  const back =
    place.view === 'follow-ups'
      ? say('Alla uppföljningar', 'All follow-ups')
      : say('Alla löften', 'All promises');
  return html`
    <p>
      <button type="button" class="quiet" @click=${() => desk.go({ view: place.view })}>← ${back}</button>
    </p>
    <h2 tabindex="-1">${itemName(item, 60)}</h2>
    ${isFollowUp(item) || isPromise ? nothing : kindChoice(desk, path, item)}
    ${isObject(item) ? fieldsOf(desk, path, form) : asItStands(item)}
    <div class="row">
      ${
        isPromise
          ? html`<button type="button" @click=${() => addFollowUp(desk, [textAt(item, ['id'])])}>
              ${say('Ny uppföljning av löftet', 'New follow-up of this promise')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="quiet"
        @click=${() => {
          editing.removeEntry(['items'], index, removal(item));
          desk.go({ view: place.view });
        }}
      >
        ${removal(item)}
      </button>
    </div>
  `;
}

const removal = (item: unknown) =>
  isFollowUp(item)
    ? say('Ta bort uppföljningen', 'Remove the follow-up')
    : say('Ta bort löftet', 'Remove the promise');

function fieldsOf(desk: Desk, path: Path, { main, more }: Form): TemplateResult {
  const { editing } = desk;
  const item = at(editing.feed, path);
  const own = at(item, [EXTENSION]);
  const keys = keysAt(schemaPathOf(path));
  const ownKeys = keysAt(`${schemaPathOf(path)}.${EXTENSION}`);
  return html`
    ${main.map((field) => formField(desk, path, field))}
    <details class="more">
      <summary>${say('Fler uppgifter', 'More')}</summary>
      ${more.map((field) => formField(desk, path, field))}
    </details>
    ${restTemplate(item, keys)} ${restTemplate(own, ownKeys)}
  `;
}

function formField(desk: Desk, item: Path, { path, ...words }: FormField) {
  const { editing } = desk;
  const whole = [...item, ...path];
  switch (path.at(-1)) {
    case 'status':
      return statusField(desk, whole);
    case 'content_text':
      return wordingField(editing, item, words);
    default:
      return fieldTemplate(editing, whole, words);
  }
}

/** Each status with the words that readers see for it. */
function statusField({ editing }: Desk, path: Path): TemplateResult {
  const field = FIELDS[schemaPathOf(path)]!;
  const value = at(editing.feed, path);
  const id = idOf(path);
  const issues = editing.issuesAt(path);
  const isWrong = issues.some(isError);
  // From one choice to the next is not away from it.
  const left = ({ currentTarget, relatedTarget }: FocusEvent) =>
    (currentTarget as Element).contains(relatedTarget as Element | null) || editing.leave(path);
  return html`<fieldset class="field" aria-describedby=${describedBy(id, field, issues)} @focusout=${left}>
    <legend>${say(...field.label)}</legend>
    ${hintTemplate(id, field.hint)} ${issuesTemplate(id, issues)}
    <div class="choices">
      ${STATUSES.map(
        (status, index) =>
          html`<label class="choice">
            <input
              id=${index === 0 ? id : nothing}
              type="radio"
              name=${id}
              value=${status}
              aria-invalid=${isWrong || nothing}
              .checked=${live(value === status)}
              @change=${() => editing.set(path, status, say(...field.label))}
            />
            <span>${statusWord(status)} <span class="hint">${statusMeaning(status)}</span></span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** What an item without a kind may be made; first the feed needs what promises need. */
function kindChoice({ editing }: Desk, path: Path, item: unknown) {
  if (!isObject(item)) return nothing;
  const plain = plainFeedNote(editing);
  if (plain) return plain;
  const label = say('Gör till ett löfte', 'Make it a promise');
  return html`<div class="note">
    <p>${say('Det står inte om det här är ett löfte.', 'It does not say that this is a promise.')}</p>
    <button
      type="button"
      @click=${() =>
        editing.change(label, (feed) =>
          setAt(feed, [...path, EXTENSION], {
            type: 'promise',
            area: '',
            parties: [],
            order: Number(path[1]) + 1,
          }),
        )}
    >
      ${label}
    </button>
  </div>`;
}
