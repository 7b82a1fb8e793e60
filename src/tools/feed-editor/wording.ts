// The text of an item. The wording of a promise that was published is signed: it is opened first, and says so.
import type { nothing } from 'lit';
import { html, type TemplateResult } from 'lit';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { Editing } from './editing.js';
import { fieldTemplate } from './field.js';
import type { FormField } from './forms.js';
import { instantAt } from './make.js';
import { at, listAt, textAt, type Path } from '../json.js';

/** The ids of promises whose wording was opened to be changed, by the feed on the desk. */
const opened = new WeakMap<Editing, Set<string>>();

export function wordingField(
  editing: Editing,
  item: Path,
  words: Omit<FormField, 'path'>,
): TemplateResult | typeof nothing {
  const path = [...item, 'content_text'];
  const id = textAt(editing.feed, [...item, 'id']);
  const signed = signedWording(editing, item);
  if (signed === undefined) return fieldTemplate(editing, path, words);
  const wording = textAt(editing.feed, path);
  const own = opened.get(editing) ?? new Set();
  if (wording === signed && !own.has(id) && !editing.issuesAt(path).length)
    return html`<div class="field">
      <span class="label">${say(...words.label!)}</span>
      <blockquote class="signed">${signed}</blockquote>
      <span class="hint"
        >${say('Så här står det i det som parterna skrev under.', 'This is what the parties signed.')}</span
      >
      <div class="row">
        <button
          type="button"
          @click=${() => {
            opened.set(editing, own.add(id));
            editing.refresh();
          }}
        >
          ${say('Rätta ordalydelsen …', 'Correct the wording …')}
        </button>
      </div>
    </div>`;
  return html`${fieldTemplate(editing, path, words)}${warning(editing, item, signed)}`;
}

/** The wording of a promise as it was when the feed was opened; undefined of what is no published promise. */
function signedWording({ edit, feed }: Editing, item: Path): string | undefined {
  if (at(feed, [...item, EXTENSION, 'type']) !== 'promise') return undefined;
  const id = textAt(feed, [...item, 'id']);
  const before = listAt(edit.original, ['items']).find((other) => textAt(other, ['id']) === id);
  return textAt(before, ['content_text']) || undefined;
}

function warning(editing: Editing, item: Path, signed: string): TemplateResult {
  const path = [...item, 'content_text'];
  const isChanged = textAt(editing.feed, path) !== signed;
  const modified = [...item, 'date_modified'];
  const today = instantAt(editing.today, editing.zone);
  const isDated = at(editing.feed, modified) === today;
  return html`<div class="note careful-note" role="status">
    ${
      isChanged
        ? html`<p>
              <strong
                >${say('Den undertecknade ordalydelsen ändras.', 'The signed wording is being changed.')}</strong
              >
              ${say(
                'Gör det bara för att rätta mot det undertecknade dokumentet.',
                'Do so only to correct it from the signed document.',
              )}
            </p>
            <div class="row">
              ${
                isDated
                  ? html`<span class="good"
                      >${say('Dagens datum står som ändringsdatum.', 'Today is set as the date of modification.')}</span
                    >`
                  : html`<button
                      type="button"
                      @click=${() => editing.set(modified, today, say('Ändringsdatum', 'Date of modification'))}
                    >
                      ${say('Sätt ändringsdatum till i dag', 'Set the date of modification to today')}
                    </button>`
              }
              <button
                type="button"
                class="quiet"
                @click=${() => editing.set(path, signed, say('Den undertecknade ordalydelsen', 'The signed wording'))}
              >
                ${say('Återställ', 'Restore')}
              </button>
            </div>`
        : html`<p>
            ${say(
              'Rätta bara det som skiljer sig från det undertecknade dokumentet.',
              'Correct only what differs from the signed document.',
            )}
          </p>`
    }
  </div>`;
}
