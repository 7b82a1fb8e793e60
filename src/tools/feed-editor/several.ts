// Chooses several of the feed's promises or parties: ticked in an order, which is kept, and searched where there are many.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../say.js';
import { labelOf } from './controls.js';
import type { Control } from './field.js';

/** More than these are searched. */
const FEW = 12;
/** So many are shown beside those that are chosen. */
const SHOWN = 30;

/** What is searched for, by the field; a page has few. */
const searches = new Map<string, string>();

export function severalControl(control: Control, options: [id: string, name: string][]): TemplateResult {
  const { editing, path, id, value } = control;
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const search = searches.get(id) ?? '';
  const isMany = options.length > FEW;
  const known = new Map(options);
  const wanted = isMany ? matching(options, search, chosen) : options;
  const unknown = chosen.filter((entry) => !known.has(String(entry)));
  const all: [unknown, string][] = [
    ...unknown.map((entry): [unknown, string] => [
      entry,
      say(`${String(entry)} (finns inte)`, `${String(entry)} (does not exist)`),
    ]),
    ...wanted,
  ];
  const put = (next: unknown[]) => {
    editing.set(path, next, labelOf(control));
    editing.leave(path);
  };
  return html`
    ${
      isMany
        ? html`<input
            type="search"
            autocomplete="off"
            aria-label=${say('Sök', 'Search')}
            placeholder=${say('Sök …', 'Search …')}
            .value=${live(search)}
            @input=${(event: Event) => {
              searches.set(id, (event.target as HTMLInputElement).value);
              editing.refresh();
            }}
          />`
        : nothing
    }
    <div class="choices" role="group" aria-labelledby="${id}-label" aria-describedby=${control.describedBy}>
      ${all.map(([entry, name], index) => {
        const place = chosen.indexOf(entry);
        return html`<label class="choice">
          <input
            id=${index === 0 ? id : nothing}
            type="checkbox"
            .checked=${live(place >= 0)}
            aria-invalid=${control.isWrong}
            @change=${() => put(place >= 0 ? chosen.toSpliced(place, 1) : [...chosen, entry])}
          />
          <span
            >${chosen.length > 1 && place >= 0 ? html`<span class="number">${place + 1}.</span> ` : nothing}${name}</span
          >
        </label>`;
      })}
      ${all.length ? nothing : html`<p class="soft">${say('Det finns inget att välja ännu.', 'There is nothing to choose yet.')}</p>`}
    </div>
  `;
}

function matching(options: [string, string][], search: string, chosen: unknown[]): [string, string][] {
  const words = search.toLowerCase();
  const others = options.filter(([id, name]) => !chosen.includes(id) && name.toLowerCase().includes(words));
  return [...options.filter(([id]) => chosen.includes(id)), ...others.slice(0, SHOWN)];
}
