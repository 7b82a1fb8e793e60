// A row of buttons of which one may be pressed.
import { html, nothing, type TemplateResult } from 'lit';

/**
 * A list with a name, not a group: filters are several, and an element adds one named group to a page at the most.
 *
 * @param options Each choice's value, its name, the language of that where it is not the interface's, and how many
 *   there are of it.
 * @param part What themes know a button by.
 */
export function choices<T>(
  label: string,
  options: [value: T, name: string, lang?: string | typeof nothing, count?: string][],
  chosen: T | undefined,
  choose: (value: T) => void,
  part: string,
): TemplateResult {
  return html`
    <div>
      <p class="soft" aria-hidden="true">${label}</p>
      <ul class="facet" role="list" aria-label=${label}>
        ${options.map(
          ([value, name, lang = nothing, count]) =>
            html`<li>
              <button part=${part} aria-pressed=${value === chosen} @click=${() => choose(value)}>
                <span lang=${lang}>${name}</span> <span class="soft">${count}</span>
              </button>
            </li>`,
        )}
      </ul>
    </div>
  `;
}
