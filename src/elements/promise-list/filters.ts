// What a reader narrows a list to: the buttons, the search field, and the line that says what is left.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { bare } from '../../feed/bare.js';
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { promiseCount } from '../../locale/counted.js';
import { formatNumber } from '../../locale/format.js';
import { msg, str } from '../../locale/msg.js';
import type { Translate } from '../../locale/translation.js';
import { choices } from '../../ui/choices.js';
import { foreign } from '../../ui/foreign.js';
import { memo } from '../../ui/memo.js';
import { matcher, searchable, searchText, type Searchable } from '../../ui/search.js';
import { promisesBy, facetsOf, isSelected, type Facet, type Selection } from './facets.js';

/** What the filters ask of their list. */
interface FilteredList extends LitElement {
  filters: boolean;
  search: boolean;
}

/** So many buttons are of no use to anybody; there is the search field. */
const MOST = 500;

export class Filters {
  readonly #list: FilteredList;
  #selection = bare<Selection>();
  #query = '';
  /** What there is to narrow, and what the search found of it. */
  #promises: CitizenPromise[] = [];
  #found: CitizenPromise[] = [];

  readonly #narrowed = memo<[left: Set<CitizenPromise>, shown: Set<CitizenPromise>]>();
  readonly #texts = new WeakMap<CitizenPromise, Searchable>();

  constructor(list: FilteredList) {
    this.#list = list;
  }

  /** Back to all promises. */
  clear(): void {
    this.#selection = bare();
    this.#query = '';
    this.#list.requestUpdate();
  }

  /** The promises that are left, and the first of them, as many as the limit allows: the same sets until one of them changes. */
  narrow(
    promises: CitizenPromise[],
    limit?: number,
  ): [left: Set<CitizenPromise>, shown: Set<CitizenPromise>] {
    this.#promises = promises;
    return this.#narrowed([promises, this.#query, this.#selection, limit], () => {
      const matches = matcher(this.#query);
      this.#found = this.#query ? promises.filter((promise) => matches(this.#textOf(promise))) : promises;
      const left = this.#found.filter((promise) => isSelected(promise, this.#selection));
      return [new Set(left), new Set(left.slice(0, limit))];
    });
  }

  /** @param count How many promises are left. */
  render(feed: PromiseFeed, count: number, language: string, feedText: Translate): TemplateResult {
    const { filters, search } = this.#list;
    const narrowed = this.#query.trim() || Object.values(this.#selection).some(Boolean);
    return html`
      ${
        filters || search
          ? html`<div class="filters" part="filters">
              ${filters ? facetsOf(feed, feedText, language).map((facet) => this.#renderFacet(facet, language)) : nothing}
              ${
                search
                  ? html`<label>
                      <span class="soft"
                        >${msg('Sök i löftena', { id: 'search', desc: 'Etikett över sökfältet.' })}</span
                      >
                      <input
                        type="search"
                        part="search"
                        .value=${this.#query}
                        @focus=${() => this.#promises.forEach((promise) => this.#textOf(promise))}
                        @input=${({ target }: Event) => {
                          this.#query = (target as HTMLInputElement).value;
                          this.#list.requestUpdate();
                        }}
                      />
                    </label>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <p class="result">
        <span role="status">
          ${narrowed ? msg(str`${formatNumber(count, language)} av ${promiseCount(this.#promises.length, language)}`, { id: 'result', desc: '{0} är ett antal, {1} till exempel ”7 löften”. Läses upp när listan filtreras.' }) : nothing}${
            count
              ? nothing
              : `. ${msg('Inget löfte passar. Prova ett annat ord eller färre filter.', {
                  id: 'no-match',
                  desc: 'Efter ”0 av 7 löften.”, när filter eller sökord inte lämnar något löfte kvar.',
                })}`
          }
        </span>
        ${
          narrowed
            ? html`<button part="button" @click=${() => this.#onClear()}>
                ${msg('Rensa', { id: 'clear', desc: 'Knapp som tar bort alla filter och sökordet.' })}
              </button>`
            : nothing
        }
      </p>
    `;
  }

  /** Kept, for who types a word searches at each letter; made when the field is come to, so that the first is no slower. */
  #textOf(promise: CitizenPromise): Searchable {
    let text = this.#texts.get(promise);
    if (!text) this.#texts.set(promise, (text = searchable(searchText(promise))));
    return text;
  }

  /** A facet's buttons, for the values that promises have, with how many each would leave. */
  #renderFacet([key, label, options]: Facet, language: string) {
    const present = promisesBy(key, this.#promises);
    const offered = options.filter(([value]) => present.has(value));
    if (offered.length < 2 || offered.length > MOST) return nothing;
    const others = bare<Selection>({ ...this.#selection, [key]: undefined });
    const left = promisesBy(
      key,
      this.#found.filter((one) => isSelected(one, others)),
    );
    return choices(
      label,
      offered.map(([value, name, own]) => [
        value,
        name,
        foreign(own, language),
        formatNumber(left.get(value)?.length ?? 0, language),
      ]),
      this.#selection[key],
      (value) => {
        this.#selection = bare({ ...others, [key]: this.#selection[key] === value ? undefined : value });
        this.#list.requestUpdate();
      },
      'filter',
    );
  }

  /** The button that asked for it goes, so the keyboard's place moves to the filters. */
  #onClear(): void {
    this.clear();
    this.#list.renderRoot.querySelector<HTMLElement>('.filters :is(button, input)')?.focus();
  }
}
