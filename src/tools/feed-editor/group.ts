// Fields that belong together, and what stands beside them that the forms do not know.
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
import { keysAt, schemaPathOf, type Field } from './fields.js';
import { at, isObject, type Path } from '../json.js';

/** A group; one that may be left out is added and taken away by a button. */
export function groupTemplate(editing: Editing, path: Path, field: Field): TemplateResult {
  const value = at(editing.feed, path);
  const id = idOf(path);
  const issues = editing.issuesAt(path);
  const name = say(...field.label);
  const isThere = value !== undefined;
  return html`<fieldset
    class="group"
    id=${id}
    tabindex="-1"
    aria-invalid=${issues.some(isError) || nothing}
    aria-describedby=${describedBy(id, field, issues)}
  >
    <legend>${name}${field.optional ? optionalMark() : nothing}</legend>
    ${hintTemplate(id, field.hint)} ${issuesTemplate(id, issues)}
    ${
      !field.optional || isThere
        ? innerFields(editing, path)
        : html`<button type="button" @click=${() => editing.set(path, {}, name)}>
            ${say('Lägg till', 'Add')}<span class="unseen">: ${name}</span>
          </button>`
    }
    ${
      field.optional && isThere
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => editing.set(path, undefined, say(`Ta bort: ${name}`, `Remove: ${name}`))}
          >
            ${say('Ta bort', 'Remove')}<span class="unseen">: ${name}</span>
          </button>`
        : nothing
    }
  </fieldset>`;
}

/** The fields of an object in the schema's order, and the rest of it. */
export function innerFields(editing: Editing, path: Path): unknown {
  const value = at(editing.feed, path);
  if (value !== undefined && !isObject(value)) return asItStands(value);
  // Nothing is done with an id: it comes last.
  const keys = keysAt(schemaPathOf(path)).sort((a, b) => Number(a === 'id') - Number(b === 'id'));
  return [...keys.map((key) => fieldTemplate(editing, [...path, key])), restTemplate(value, keys)];
}

/** What stands in an object that no form shows: it survives, and can be seen. */
export function restTemplate(value: unknown, known: readonly string[] = []): TemplateResult | typeof nothing {
  const rest = Object.entries(isObject(value) ? value : {}).filter(([key]) => !known.includes(key));
  if (!rest.length) return nothing;
  return html`<details class="rest">
    <summary>
      ${say('Övrigt som följer med oförändrat', 'What else is kept as it is')} (${rest.length})
    </summary>
    <pre tabindex="0">${JSON.stringify(Object.fromEntries(rest), null, 2)}</pre>
  </details>`;
}

/** What is something else than the forms expect. */
export const asItStands = (value: unknown): TemplateResult =>
  html`<pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>`;
