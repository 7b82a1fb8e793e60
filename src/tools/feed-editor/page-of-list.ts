// The things of a view as a list to open: searched where they are many, with how many faults each has.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../say.js';
import type { Desk } from './desk.js';
import { isError } from './field.js';
import type { Path } from '../json.js';

export interface Entry {
  name: string;
  /** What is said of it below its name; empty ones are left out. */
  notes: string[];
  path: Path;
  open: () => void;
}

/** More than these are searched. */
const FEW = 12;

export function pageOfList(desk: Desk, entries: Entry[], none: string): TemplateResult {
  if (!entries.length) return html`<p class="soft">${none}</p>`;
  const words = desk.search.toLowerCase();
  const isMany = entries.length > FEW;
  const found =
    isMany && words
      ? entries.filter(({ name, notes }) => [name, ...notes].join(' ').toLowerCase().includes(words))
      : entries;
  const faults = faultsOf(desk);
  return html`
    ${
      isMany
        ? html`<div class="field">
            <label for="search">${say('Sök', 'Search')}</label>
            <input
              id="search"
              type="search"
              autocomplete="off"
              .value=${live(desk.search)}
              @input=${(event: Event) => {
                desk.search = (event.target as HTMLInputElement).value;
                desk.refresh();
              }}
            />
            <span class="hint" role="status"
              >${say(`Visar ${found.length} av ${entries.length}.`, `Showing ${found.length} of ${entries.length}.`)}</span
            >
          </div>`
        : nothing
    }
    <ul class="things" role="list">
      ${found.map(({ name, notes, path, open }) => {
        const count = faults.get(path.join('/')) ?? 0;
        return html`<li>
          <button type="button" class="thing" @click=${open}>
            <span class="thing-name">${name}</span>
            ${notes.filter(Boolean).map((note) => html`<span class="soft">${note}</span>`)}
            ${count ? html`<span class="wrong">${countOfFaults(count)}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ul>
  `;
}

export const countOfFaults = (count: number): string =>
  count === 1
    ? say('1 sak att rätta', '1 thing to put right')
    : say(`${count} saker att rätta`, `${count} things to put right`);

/** How many errors there are in each entry of the feed's items and of its extension's lists. */
function faultsOf({ editing }: Desk): Map<string, number> {
  const counts = new Map<string, number>();
  for (const issue of editing.issues)
    for (const length of isError(issue) ? [2, 3] : []) {
      const key = issue.path.slice(0, length).join('/');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
