// A list of entries, each with its own fields: added, moved and taken away.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../say.js';
import type { Editing } from './editing.js';
import {
  describedBy,
  fieldTemplate,
  hintTemplate,
  idOf,
  isError,
  issuesTemplate,
  optionalMark,
} from './field.js';
import { fieldAt, type Field } from './fields.js';
import { asItStands, innerFields } from './group.js';
import { idFrom, idsIn, nextYear } from './make.js';
import { at, isObject, type Path } from '../json.js';
import { entryName } from './words.js';

export function listTemplate(editing: Editing, path: Path, field: Field): TemplateResult {
  const value = at(editing.feed, path);
  const id = idOf(path);
  const issues = editing.issuesAt(path);
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return html`<fieldset
    class="group"
    id=${id}
    tabindex="-1"
    aria-invalid=${issues.some(isError) || nothing}
    aria-describedby=${describedBy(id, field, issues)}
  >
    <legend>${say(...field.label)}${field.optional ? optionalMark() : nothing}</legend>
    ${hintTemplate(id, field.hint)} ${issuesTemplate(id, issues)}
    ${value === undefined || Array.isArray(value) ? nothing : asItStands(value)}
    ${
      entries.length
        ? html`<ol class="entries" role="list">
            ${entries.map((_, index) => html`<li>${entryTemplate(editing, path, index, entries.length)}</li>`)}
          </ol>`
        : nothing
    }
    ${value === undefined || Array.isArray(value) ? adder(editing, path, field, entries) : nothing}
  </fieldset>`;
}

function entryTemplate(editing: Editing, list: Path, index: number, count: number) {
  const path = [...list, index];
  const value = at(editing.feed, path);
  const field = fieldAt(path)!;
  const what = `${say(...field.label)} ${index + 1}`;
  const name = entryName(value);
  const move = (to: number) =>
    editing.moveEntry(list, index, to, `${say('Flytta', 'Move')}: ${name || what}`);
  const button = (words: string, run: () => void) =>
    html`<button type="button" class="quiet" @click=${run}>
      ${words}<span class="unseen">: ${name || what}</span>
    </button>`;
  const buttons = html`<div class="row">
    ${index > 0 ? button(say('Flytta upp', 'Move up'), () => move(index - 1)) : nothing}
    ${index < count - 1 ? button(say('Flytta ner', 'Move down'), () => move(index + 1)) : nothing}
    ${button(say('Ta bort', 'Remove'), () =>
      editing.removeEntry(list, index, `${say('Ta bort', 'Remove')}: ${name || what}`),
    )}
  </div>`;
  if (field.kind !== 'group' || !isObject(value))
    return html`<div class="line-entry">
      ${fieldTemplate(editing, path, { label: [what, what] })}${buttons}
    </div>`;
  return html`<fieldset class="entry" id=${idOf(path)} tabindex="-1">
    <legend>${name || what}</legend>
    ${issuesTemplate(idOf(path), editing.issuesAt(path))}${innerFields(editing, path)}${buttons}
  </fieldset>`;
}

/** Adds an entry; one with an id is named first, for its id is made of the name, and stays. */
function adder(editing: Editing, list: Path, { add, fresh }: Field, entries: unknown[]): TemplateResult {
  const label = say(...(add ?? (['Lägg till', 'Add'] as const)));
  const insert = (entry: unknown) => {
    editing.insert(list, entry, label);
    focusSoon([...list, entries.length]);
  };
  if (!isObject(fresh) || !('id' in fresh))
    return html`<button
      type="button"
      @click=${() =>
        insert(
          list.at(-1) === 'occurrences' && isObject(fresh)
            ? { year: nextYear(entries, editing.today), ...fresh }
            : fresh,
        )}
    >
      ${label}
    </button>`;
  const named = Object.keys(fresh).find((key) => key === 'title' || key === 'name');
  return nameFirst(label, `${idOf(list)}-new`, (name) =>
    insert({ ...fresh, id: idFrom(name, idsIn(entries)), ...(named && { [named]: name }) }),
  );
}

/** A field for a name, or `what` else says what a new thing is, and a button that adds it. */
export function nameFirst(
  label: string,
  id: string,
  add: (name: string) => void,
  what = say('Namn', 'Name'),
): TemplateResult {
  return html`<form
    class="row adder"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
      if (!field.value.trim()) return field.focus();
      add(field.value.trim());
      field.value = '';
    }}
  >
    <label class="part" for=${id}
      >${what}
      <input id=${id} name="name" autocomplete="off" required />
    </label>
    <button>${label}</button>
  </form>`;
}

/** Leads the keyboard to what was just added. */
function focusSoon(path: Path): void {
  // Once it stands on the page.
  requestAnimationFrame(() => {
    const entry = document.getElementById(idOf(path));
    const field = entry?.matches('fieldset')
      ? entry.querySelector<HTMLElement>('input, select, textarea')
      : entry;
    (field ?? entry)?.focus();
  });
}
