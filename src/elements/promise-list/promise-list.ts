// <promise-list>: a feed's promises as the document has them, to read, filter, search and link to.
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { formatDate, formatList, formatPeriod } from '../../locale/format.js';
import { msg, str } from '../../locale/msg.js';
import { MedborgarloftenElement } from '../../ui/base-element.js';
import { baseStyles } from '../../ui/base.styles.js';
import { addDeepLinkTarget, followHash, promiseHash, type DeepLinkTarget } from '../../ui/deep-link.js';
import { PromiseSelectEvent } from '../../ui/events.js';
import { footerTemplate } from '../../ui/footer.js';
import { heading } from '../../ui/heading.js';
import { promiseTemplate, type PromiseContext } from '../../ui/promise-template.js';
import { promiseStyles } from '../../ui/promise.styles.js';
import { ShareController } from '../../ui/share-controller.js';
import { statusWord } from '../../ui/status.js';
import { choices, FACETS, isFound, isSelected, type Facet, type Selection } from './facets.js';
import { listStyles } from './promise-list.styles.js';

/**
 * A feed's promises, area by area, with who promised them and how they are followed up.
 *
 * @element promise-list
 *
 * @slot - Shown until there are promises, and again where there are none; an inline feed is a
 *   `<script type="application/feed+json">` in it.
 *
 * @fires {FeedLoadEvent} medborgarloften-load - A feed was read and is shown.
 * @fires {FeedErrorEvent} medborgarloften-error - There is no feed to show, or no newer one.
 * @fires {PromiseSelectEvent} promise-select - A promise's link was followed, or its follow-ups were opened.
 *
 * @csspart base - The box around everything.
 * @csspart heading - The list's heading.
 * @csspart intro - The document's introduction.
 * @csspart filters - The filter buttons and the search field.
 * @csspart filter - One filter button.
 * @csspart search - The search field.
 * @csspart group - An area, or a group of parties, with its promises.
 * @csspart group-heading - Its heading.
 * @csspart promise - One promise.
 * @csspart promise-title - The title that an item of a plain JSON Feed has.
 * @csspart wording - The signed wording.
 * @csspart plain-text - The same in easy words, which are not the signed ones.
 * @csspart promiser - The head of the sentence, which says who promises.
 * @csspart parties - Who promises, where the wording does not say it.
 * @csspart meta - Status, link, copy and share.
 * @csspart status - A status: shape and word.
 * @csspart link - A link.
 * @csspart button - A button other than a filter.
 * @csspart follow-ups - The disclosure of a promise's follow-ups.
 * @csspart timeline - The follow-ups, newest first.
 * @csspart follow-up - One follow-up.
 * @csspart signatures - Place, date and signatories.
 * @csspart footer - When last updated, and where the text is from.
 * @csspart badge - The marks "Exempeldata" and "Förhandsvisning".
 * @csspart loading - The line that says that promises are on their way.
 * @csspart error - The line that says what is wrong.
 * @csspart empty - The line that says that there is nothing to show.
 * @csspart debug - Version, feed and problems, with `debug`.
 *
 * @cssprop {<color>} --mbl-accent - Who promises, links and the focus ring.
 * @cssprop {<color>} --mbl-muted - Secondary text.
 * @cssprop {<color>} --mbl-rule - Hairlines and borders.
 *
 * @cssstate loading - Nothing is known of the feed yet.
 * @cssstate ready - Promises are shown.
 * @cssstate empty - The feed holds no promise for this list.
 * @cssstate error - There is no feed to show.
 * @cssstate stale - What is shown is the last good answer.
 * @cssstate preview - `now` is set.
 */
export class PromiseList extends MedborgarloftenElement implements DeepLinkTarget {
  static override readonly tag = 'promise-list';
  static override styles = [baseStyles, promiseStyles, listStyles];
  static override properties: PropertyDeclarations = {
    area: {},
    party: {},
    status: {},
    groupBy: { attribute: 'group-by' },
    layout: {},
    filters: { type: Boolean },
    search: { type: Boolean },
    limit: { type: Number },
    heading: {},
  };

  /** Id of the only area to show. */
  declare area: string | undefined;
  /** Id of a party whose promises alone are shown. */
  declare party: string | undefined;
  /** The only status to show. */
  declare status: string | undefined;
  /** What promises stand under: `area`, `party` or `none`. */
  declare groupBy: 'area' | 'party' | 'none';
  /** `cards`: large wording; `list`: as running text; `compact`: wording and status alone, for a narrow column. */
  declare layout: 'cards' | 'list' | 'compact';
  /** Shows buttons that narrow the list by area, party and status. */
  declare filters: boolean;
  /** Shows a search field. */
  declare search: boolean;
  /** How many promises are shown before "Visa alla". */
  declare limit: number | undefined;
  /** The heading, instead of the feed's title; empty for none. */
  declare heading: string | undefined;

  readonly #share = new ShareController(this);
  /** What the reader narrowed the list to, beside the attributes. */
  #selection: Selection = {};
  #query = '';
  #unlimited = false;
  /** Ids of the promises whose follow-ups are open. */
  readonly #open = new Set<string>();
  #leaveDeepLinks: (() => void) | undefined;
  /** The promises that the attributes allow, in the order shown. */
  #promises: CitizenPromise[] = [];

  constructor() {
    super();
    this.groupBy = 'area';
    this.layout = 'cards';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveDeepLinks = addDeepLinkTarget(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveDeepLinks?.();
  }

  protected override updated(): void {
    followHash();
  }

  reveal(id: string): boolean | undefined {
    const promise = this.#promises.find((one) => one.id === id);
    if (!promise) return this.shown === 'loading' && this.feedSrc ? undefined : false;
    this.#open.add(id);
    this.#selection = {};
    this.#query = '';
    this.#lift();
    void this.updateComplete.then(() => {
      const shown = this.#itemOf(promise);
      // What is out of sight gets its real height first: guessed ones would move the promise as they come into view.
      this.renderRoot.querySelector('.groups')?.classList.add('laid-out');
      shown?.scrollIntoView();
      shown?.focus({ preventScroll: true });
    });
    return true;
  }

  protected override renderEmpty(): TemplateResult {
    return html`<p class="note" part="empty">
      ${msg('Det finns inga löften att visa här.', { id: 'empty' })}
    </p>`;
  }

  protected override renderContent(feed: PromiseFeed | undefined): TemplateResult | undefined {
    const groups = feed ? this.#groups(feed) : [];
    this.#promises = groups.flatMap(({ promises }) => promises);
    if (!feed || !this.#promises.length) return undefined;
    const found = this.#promises.filter((promise) => isFound(promise, this.#query));
    const chosen = found.filter((promise) => isSelected(promise, this.#selection));
    const limit = !this.#unlimited && this.limit && this.limit >= 1 ? Math.floor(this.limit) : Infinity;
    const left = new Set(chosen);
    const shown = new Set(chosen.slice(0, limit));
    return html`
      ${this.#renderHead(feed)} ${this.#renderFilters(feed, found)} ${this.#renderResult(chosen.length)}
      <div class="groups layout-${this.layout}">
        ${groups.map((group) => this.#renderGroup(group, left, shown, feed))}
      </div>
      ${
        limit < chosen.length
          ? html`<button part="button" @click=${() => this.#lift(chosen[limit])}>
              ${msg(str`Visa alla ${chosen.length} löften`, { id: 'show-all' })}
            </button>`
          : nothing
      }
      ${this.#renderSignatures(feed)} ${footerTemplate(feed, this.language)}
    `;
  }

  #renderHead({ title, intro, period, language }: PromiseFeed): TemplateResult {
    const own = this.heading ?? title;
    const lang = this.foreign(language);
    return html`
      ${own ? heading(this.level, 'heading', own, this.heading ? undefined : lang) : nothing}
      ${
        this.layout !== 'compact' && intro
          ? html`<p class="intro" part="intro" lang=${lang ?? nothing}>${intro}</p>`
          : nothing
      }
      ${
        period?.start
          ? html`<p class="soft">
              ${msg(str`Gäller ${formatPeriod(period, this.language)}`, { id: 'period' })}
            </p>`
          : nothing
      }
    `;
  }

  #renderFilters(feed: PromiseFeed, found: CitizenPromise[]) {
    if (!this.filters && !this.search) return nothing;
    return html`
      <div class="filters" part="filters">
        ${this.filters ? FACETS.map((facet) => this.#renderFacet(facet, feed, found)) : nothing}
        ${
          this.search
            ? html`<label class="search">
                <span class="soft">${msg('Sök i löftena', { id: 'search' })}</span>
                <input type="search" part="search" .value=${this.#query} @input=${this.#onSearch} />
              </label>`
            : nothing
        }
      </div>
    `;
  }

  #renderFacet(facet: Facet, feed: PromiseFeed, found: CitizenPromise[]) {
    const others = { ...this.#selection, [facet]: undefined };
    const counted = found.filter((promise) => isSelected(promise, others));
    const values = choices(facet, feed, this.#promises, counted);
    if (values.length < 2) return nothing;
    const label = {
      area: msg('Område', { id: 'facet-area' }),
      party: msg('Lovat av', { id: 'facet-party' }),
      status: msg('Status', { id: 'facet-status' }),
    }[facet];
    return html`
      <div class="facet" role="group" aria-label=${label}>
        <span class="soft" aria-hidden="true">${label}</span>
        ${values.map(({ value, count }) => {
          const pressed = this.#selection[facet] === value;
          return html`<button
            part="filter"
            aria-pressed=${pressed}
            @click=${() => this.#select(facet, pressed ? undefined : value)}
          >
            ${this.#valueName(facet, value, feed)} <span class="count">${count}</span>
          </button>`;
        })}
      </div>
    `;
  }

  #valueName(facet: Facet, value: string, { areas, parties }: PromiseFeed): string {
    if (facet === 'area') return areas.find(({ id }) => id === value)?.title ?? value;
    const party = facet === 'party' && parties.find(({ id }) => id === value);
    return party ? (party.shortName ?? party.name) : statusWord(value as Parameters<typeof statusWord>[0]);
  }

  #renderResult(count: number): TemplateResult {
    const narrowed = this.#query.trim() || FACETS.some((facet) => this.#selection[facet]);
    return html`
      <p class="result">
        <span role="status">
          ${narrowed ? msg(str`${count} av ${this.#promises.length} löften`, { id: 'result' }) : nothing}
        </span>
        ${
          narrowed
            ? html`<span>
                  ${
                    count
                      ? nothing
                      : msg('Inget löfte passar. Prova ett annat ord eller färre filter.', { id: 'no-match' })
                  }
                </span>
                <button part="button" @click=${() => this.#clear()}>${msg('Rensa', { id: 'clear' })}</button>`
            : nothing
        }
      </p>
    `;
  }

  #renderGroup(
    { title, intro, promises }: Group,
    chosen: Set<CitizenPromise>,
    shown: Set<CitizenPromise>,
    feed: PromiseFeed,
  ): TemplateResult {
    const lang = this.foreign(feed.language);
    const level = this.level + ((this.heading ?? feed.title) ? 1 : 0);
    const context = this.#context(feed, level + (title ? 1 : 0));
    return html`
      <section class="group" part="group" ?hidden=${!promises.some((promise) => shown.has(promise))}>
        ${
          title
            ? html`<header>
                ${heading(level, 'group-heading', title, lang)}
                <p class="soft">${promiseCount(promises.filter((promise) => chosen.has(promise)).length)}</p>
                ${intro ? html`<p lang=${lang ?? nothing}>${intro}</p>` : nothing}
              </header>`
            : nothing
        }
        <ul>
          ${promises.map(
            (promise) =>
              html`<li class="promise" part="promise" tabindex="-1" ?hidden=${!shown.has(promise)}>
                ${promiseTemplate(promise, context)}
              </li>`,
          )}
        </ul>
      </section>
    `;
  }

  #renderSignatures({ signed, signatories }: PromiseFeed) {
    if (this.layout === 'compact' || !signatories.length) return nothing;
    return html`
      <div class="signatures" part="signatures">
        ${
          signed
            ? html`<p class="soft">
                ${signed.place} ${signed.date && formatDate(signed.date, this.language)}
              </p>`
            : nothing
        }
        ${signatories.map(
          ({ name, role }) => html`<p class="signature"><b>${name}</b><span class="soft">${role}</span></p>`,
        )}
      </div>
    `;
  }

  get #allowed(): Selection {
    return { area: this.area, party: this.party, status: this.status };
  }

  #context(feed: PromiseFeed, headingLevel: number): PromiseContext {
    return {
      timeZone: feed.timeZone,
      language: this.language,
      headingLevel,
      compact: this.layout === 'compact',
      share: this.#share,
      link: ({ id }) => this.page + promiseHash(id),
      select: (promise) => this.dispatchEvent(new PromiseSelectEvent(promise)),
      isOpen: ({ id }) => this.#open.has(id),
      toggle: (promise, open) => this.#toggle(promise, open),
    };
  }

  /** The promises that the attributes allow, by what they stand under. */
  #groups(feed: PromiseFeed): Group[] {
    const groups = new Map<string, Group>();
    if (this.groupBy !== 'party' && this.groupBy !== 'none')
      for (const area of feed.areas) groups.set(area.id, { ...area, promises: [] });
    for (const promise of feed.promises) {
      if (!isSelected(promise, this.#allowed)) continue;
      const [key, title] = this.#groupOf(promise, feed);
      const group = groups.get(key);
      if (group) group.promises.push(promise);
      else groups.set(key, { title, promises: [promise] });
    }
    return [...groups.values()].filter(({ promises }) => promises.length);
  }

  #groupOf({ area, parties }: CitizenPromise, feed: PromiseFeed): [key: string, title: string] {
    if (this.groupBy === 'none') return ['', ''];
    if (this.groupBy !== 'party') return [area?.id ?? '', area?.title ?? ''];
    // In the feed's order, so that "A och B" and "B och A" are one group.
    const names = feed.parties.filter((party) => parties.includes(party)).map(({ name }) => name);
    const title = formatList(names, this.language);
    return [title, title];
  }

  #toggle(promise: CitizenPromise, open: boolean): void {
    if (open === this.#open.has(promise.id)) return;
    if (open) {
      this.#open.add(promise.id);
      this.dispatchEvent(new PromiseSelectEvent(promise));
    } else this.#open.delete(promise.id);
    this.requestUpdate();
  }

  #select(facet: Facet, value: string | undefined): void {
    this.#selection = { ...this.#selection, [facet]: value };
    this.requestUpdate();
  }

  readonly #onSearch = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  /** Back to all promises. The button that asked for it goes, so the keyboard's place moves to the filters. */
  #clear(): void {
    this.#selection = {};
    this.#query = '';
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('.filters :is(button, input)')?.focus();
  }

  /** Shows what `limit` held back; the keyboard's place moves to the first of it, for the button goes. */
  #lift(first?: CitizenPromise): void {
    this.#unlimited = true;
    this.requestUpdate();
    if (first) void this.updateComplete.then(() => this.#itemOf(first)?.focus());
  }

  #itemOf(promise: CitizenPromise): HTMLElement | undefined {
    return this.renderRoot.querySelectorAll<HTMLElement>('.promise')[this.#promises.indexOf(promise)];
  }
}

interface Group {
  title: string;
  intro?: string | undefined;
  promises: CitizenPromise[];
}

function promiseCount(count: number): string {
  return count === 1
    ? msg('1 löfte', { id: 'promises-one' })
    : msg(str`${count} löften`, { id: 'promises-other' });
}

declare global {
  interface HTMLElementTagNameMap {
    'promise-list': PromiseList;
  }
}
