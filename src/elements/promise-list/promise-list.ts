// <promise-list>: a feed's promises as the document has them, to read, filter, search and link to.
import { html, isServer, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { environment } from '../../feed/load.js';
import type { CitizenPromise, PromiseFeed } from '../../feed/model.js';
import { formatDate, formatPeriod } from '../../locale/format.js';
import { promiseCount } from '../../locale/counted.js';
import { msg, str } from '../../locale/msg.js';
import { MedborgarloftenElement } from '../../ui/base-element.js';
import { baseStyles } from '../../ui/base.styles.js';
import { currentTime } from '../../ui/clock.js';
import { deepLinkController, type DeepLinkTarget } from '../../ui/deep-link.js';
import { footerTemplate } from '../../ui/footer.js';
import { foreign } from '../../ui/foreign.js';
import { heading } from '../../ui/heading.js';
import { memo } from '../../ui/memo.js';
import { promiseTemplate, type PromiseContext } from '../../ui/promise-template.js';
import { promiseStyles } from '../../ui/promise.styles.js';
import { ShareController } from '../../ui/share-controller.js';
import { validFor } from '../../ui/words.js';
import { Filters } from './filters.js';
import { groupsOf, type Group } from './groups.js';
import { listStyles } from './promise-list.styles.js';

/** So many are drawn at once where there are no more, for what came by and by would move what is below; and so many are laid out unseen. */
const FEW = 8;
/** How many come at a time after them: what a slow phone draws without standing still. What is quick draws more. */
const STEP = 32;

type Memo = ReturnType<typeof memo<TemplateResult>>;

/**
 * A feed's promises, area by area, with who promised them and how they are followed up.
 *
 * @element promise-list
 *
 * @slot - Shown until there are promises, and again where there are none; an inline feed is a
 *   `<script type="application/feed+json">` in it.
 * @slot heading - A heading of the page's own, instead of ours; its tag says its level.
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
 * @csspart original - The disclosure of the signed text, under a translation.
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
 * @csspart activities - What was done, when and where.
 * @csspart signatures - Place, date and signatories.
 * @csspart footer - When last updated, and where the text is from.
 * @csspart translation - That the translation is unofficial, in the footer.
 * @csspart badge - The marks "Exempeldata" and "Förhandsvisning".
 * @csspart loading - The line that says that promises are on their way.
 * @csspart error - The line that says what is wrong.
 * @csspart empty - The line that says that there is nothing to show.
 * @csspart debug - Version, feed and problems, with `debug`.
 *
 * @cssprop {<color>} --mbl-brand - One colour of the page's own, of which --mbl-accent and --mbl-mark are made; it is kept readable on any page.
 * @cssprop {<color>} --mbl-accent - Who promises, and the focus ring.
 * @cssprop {<color>} --mbl-mark - Heavy rules.
 * @cssprop {<color>} --mbl-muted - Secondary text, and borders of controls.
 * @cssprop {<color>} --mbl-rule - Hairlines.
 * @cssprop {light | dark} --mbl-scheme - What the page is, where it has no `color-scheme` that says so.
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
  /** How many promises are shown before "Visa alla", at least 1. */
  declare limit: number | undefined;
  /** The heading, instead of the feed's title; empty for none. */
  declare heading: string | undefined;

  readonly #share = new ShareController(this);
  /** What the reader narrowed the list to, beside the attributes. */
  readonly #filters = new Filters(this);
  #unlimited = false;
  /** Ids of the promises whose follow-ups are open. */
  readonly #open = new Set<string>();
  /** The promises that the attributes allow, in the order shown. */
  #promises: CitizenPromise[] = [];
  /** How many of them are drawn: at first about as many as the screen has room for, so that it does not wait for the rest. */
  #drawn = isServer ? Infinity : 1 + Math.floor(screen.height / 200);
  #step = STEP;
  #cancelDrawing: (() => void) | undefined;
  readonly #groups = memo<[groups: Group[], promises: CitizenPromise[]]>();
  readonly #context = memo<PromiseContext>();
  /** What each promise shows, made anew only where it changes: a filter touches no more than what it hides. */
  readonly #made = new WeakMap<CitizenPromise, [item: Memo, body: Memo]>();

  constructor() {
    super();
    this.groupBy = 'area';
    this.layout = 'cards';
    this.search = false;
    this.filters = false;
    this.addController(deepLinkController(this));
  }

  /**
   * Opens a promise, scrolls to it and moves the keyboard's place there, as a link to it does.
   *
   * @param id The promise's id.
   * @returns Whether the list holds it; undefined while the feed is on its way.
   */
  reveal(id: string): boolean | undefined {
    const promise = this.#promises.find((one) => one.id === id);
    if (!promise) return this.shown === 'loading' && this.feedSrc ? undefined : false;
    this.#open.add(id);
    this.#filters.clear();
    this.#drawn = Infinity;
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

  protected override get emptyText(): string {
    return msg('Det finns inga löften att visa här.', {
      id: 'empty',
      desc: 'I stället för listan, när flödet inte har något löfte som den får visa.',
    });
  }

  protected override renderContent(feed: PromiseFeed | undefined): TemplateResult | undefined {
    const { area, party, status, groupBy, language } = this;
    const [groups, all] = this.#groups([feed, area, party, status, groupBy, language, this.feedText], () => {
      const made = feed ? groupsOf(feed, this, groupBy, language, this.feedText) : [];
      return [made, made.flatMap(({ promises }) => promises)];
    });
    this.#promises = all;
    if (!feed || !all.length) return undefined;
    const isLimited = !this.#unlimited && !this.printing && (this.limit ?? 0) >= 1;
    const [left, shown] = this.#filters.narrow(all, isLimited ? this.limit : undefined);
    const atOnce = this.printing ? Infinity : all.length <= FEW ? FEW : 0;
    this.#drawn = Math.max(this.#drawn, atOnce);
    this.#drawMore();
    return html`
      ${this.#renderHead(feed)} ${this.#filters.render(feed, left.size, this.language, this.feedText)}
      <div class="groups layout-${this.layout}">
        ${groups.filter(({ from }) => from < this.#drawn).map((group) => this.#renderGroup(group, left, shown, feed))}
      </div>
      ${
        shown.size < left.size
          ? html`<button part="button" @click=${() => this.#lift([...left][shown.size])}>
              ${msg(str`Visa alla ${promiseCount(left.size, this.language)}`, { id: 'show-all', desc: 'Knapp. {0} är till exempel ”7 löften”.' })}
            </button>`
          : nothing
      }
      ${this.#renderSignatures(feed)} ${footerTemplate(feed, this.unofficial)}
    `;
  }

  #renderHead({ title, intro, period }: PromiseFeed): TemplateResult {
    const [text, language] = this.feedText('title', title);
    const [lead, leadLanguage] = this.feedText('intro', intro);
    const own = this.heading ?? text;
    return html`
      ${this.renderHeading(own, this.heading ? nothing : foreign(language, this.language))}
      ${
        this.#isCompact
          ? nothing
          : lead &&
            html`<p class="intro" part="intro" lang=${foreign(leadLanguage, this.language)}>${lead}</p>`
      }
      ${period?.start && html`<p class="soft">${validFor(formatPeriod(period, this.language))}</p>`}
    `;
  }

  #renderGroup(
    { id = '', title, intro = '', promises, from }: Group,
    left: Set<CitizenPromise>,
    shown: Set<CitizenPromise>,
    feed: PromiseFeed,
  ): TemplateResult {
    const [name, language] = this.feedText(id, title);
    const [lead, leadLanguage] = this.feedText(`${id}/intro`, intro);
    const first = promises.find((promise) => shown.has(promise));
    const level = this.level + ((this.heading ?? feed.title) ? 1 : 0);
    const context = this.#contextOf(feed);
    return html`
      <section class="group" part="group" ?hidden=${!first}>
        ${
          title
            ? html`<header>
                ${heading(level, 'group-heading', name, foreign(language, this.language))}
                <p class="soft">
                  ${promiseCount(promises.filter((promise) => left.has(promise)).length, this.language)}
                </p>
                ${lead && html`<p lang=${foreign(leadLanguage, this.language)}>${lead}</p>`}
              </header>`
            : nothing
        }
        <ul>
          ${promises.slice(0, this.#drawn - from).map((promise, index) => {
            const classes = `promise${from + index < FEW ? '' : ' later'}${promise === first ? ' first' : ''}`;
            return this.#itemTemplate(
              promise,
              context,
              level + (title ? 1 : 0),
              classes,
              !shown.has(promise),
            );
          })}
        </ul>
      </section>
    `;
  }

  #contextOf({ timeZone }: PromiseFeed): PromiseContext {
    const { feedText, languageTag, page, printing } = this;
    const own = {
      timeZone,
      feedText,
      language: this.language,
      languageTag,
      page,
      printing,
      compact: this.#isCompact,
    };
    return this.#context(Object.values(own), () => ({
      ...own,
      host: this,
      share: this.#share,
      open: this.#open,
    }));
  }

  #itemTemplate(
    promise: CitizenPromise,
    context: PromiseContext,
    headingLevel: number,
    classes: string,
    isHidden: boolean,
  ): TemplateResult {
    let made = this.#made.get(promise);
    if (!made) this.#made.set(promise, (made = [memo(), memo()]));
    const [item, body] = made;
    const of = [context, headingLevel, this.#open.has(promise.id), this.#share.outcome(promise)];
    return item(
      [classes, isHidden, ...of],
      () =>
        html`<li class=${classes} part="promise" tabindex="-1" data-id=${promise.id} ?hidden=${isHidden}>
          <div>${body(of, () => promiseTemplate(promise, context, headingLevel))}</div>
        </li>`,
    );
  }

  /** Draws the next promises once the page has had its turn. */
  #drawMore(): void {
    this.#cancelDrawing?.();
    if (this.#drawn >= this.#promises.length) return;
    this.#cancelDrawing = environment.timer(() => {
      const begun = currentTime();
      // Ever more of many, for each step looks at all that are there.
      this.#drawn += Math.max(this.#step, this.#drawn >> 3);
      this.requestUpdate();
      void this.updateComplete.then(() => {
        const isQuick = currentTime() - begun < 12;
        this.#step = isQuick ? this.#step * 2 : Math.max(STEP, this.#step >> 1);
      });
    }, 0);
  }

  #renderSignatures({ signed, signatories }: PromiseFeed) {
    if (this.#isCompact || !signatories.length) return nothing;
    return html`
      <div class="signatures" part="signatures">
        ${
          signed &&
          html`<p class="soft">
            <bdi>${signed.place}</bdi> <bdi>${signed.date && formatDate(signed.date)}</bdi>
          </p>`
        }
        ${signatories.map(({ name, role }, index) => {
          const [text, language] = this.feedText(`signatories/${index}`, role);
          const lang = foreign(language, this.language);
          return html`<p class="signature">
            <b>${name}</b><br /><span class="soft" lang=${lang}>${text}</span>
          </p>`;
        })}
      </div>
    `;
  }

  get #isCompact(): boolean {
    return this.layout === 'compact' && !this.printing;
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

declare global {
  interface HTMLElementTagNameMap {
    'promise-list': PromiseList;
  }
}
