// A row of buttons of which one may be pressed.
import { html, nothing, type TemplateResult } from 'lit';

/**
 * @param options Each choice's value, its name, and how many there are of it.
 * @param part What themes know a button by.
 */
export function choices<T>(
  label: string,
  options: [value: T, name: string, count?: string][],
  chosen: T | undefined,
  choose: (value: T) => void,
  part: string,
): TemplateResult {
  return html`
    <fieldset>
      <legend class="soft">${label}</legend>
      <div class="facet">
        ${options.map(
          ([value, name, count]) =>
            html`<button part=${part} aria-pressed=${value === chosen} @click=${() => choose(value)}>
              ${name} ${count === undefined ? nothing : html`<span class="soft">${count}</span>`}
            </button>`,
        )}
      </div>
    </fieldset>
  `;
}
