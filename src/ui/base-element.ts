// What all elements are: a feed, a language, states, and light-DOM content that stays until there is something better.
import { html, isServer, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { bare } from '../feed/bare.js';
import { requests, type FeedError } from '../feed/load.js';
import type { PromiseFeed } from '../feed/model.js';
import { DEFAULT_ZONE, isWebAddress } from '../feed/values.js';
import { formatDate } from '../locale/format.js';
import { interfaceLanguage } from '../locale/interface-language.js';
import { languageOf, observeLanguage } from '../locale/language.js';
import { msg, str, withMessages, type Messages } from '../locale/msg.js';
import { textsIn, type Translate } from '../locale/translation.js';
import type { CampaignPhase } from '../time/phase.js';
import { addDays, DAY, instantOf, localDay, toInstant } from '../time/zone.js';
import { version } from '../version.js';
import { resolveAddress } from './address.js';
import { ClockController, currentTime, type Wake } from './clock.js';
import { errorMessage } from './error-message.js';
import { FeedController, type FeedHost } from './feed-controller.js';
import { feedSource, report, type FeedState } from './feed-source.js';
import { focusController } from './focus-controller.js';
import { heading } from './heading.js';
import { holdHeight } from './hold-height.js';
import { LitElement } from './lit-element.js';
import { memo } from './memo.js';
import { mistakesIn } from './mistakes.js';
import { printController } from './print-controller.js';
import { exampleData } from './words.js';
import { warn } from '../warn.js';

/**
 * What all elements are.
 *
 * @attr {string} lang - The language of the interface, and of what the feed has in it; default: that of the element's place.
 */
export abstract class MedborgarloftenElement extends LitElement implements FeedHost {
  /** The library's version. */
  static readonly version: string = version;
  /** The name that `define` registers the class under. */
  static readonly tag: string;
  /** The feed of elements that name none; the CDN script sets it, the npm modules leave it unset. */
  static defaultSrc: string | undefined;
  /**
   * Where the CDN script was loaded from.
   * @internal
   */
  static script = 'not the CDN script';
  /** The attributes that the element knows. */
  private static names: string[];

  static override properties: PropertyDeclarations = {
    src: {},
    feed: { attribute: false },
    refresh: { type: Number },
    now: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    pageUrl: { attribute: 'page-url' },
    debug: { type: Boolean },
  };

  /** Address of the feed. */
  declare src: string | undefined;
  /** A parsed feed; with it nothing is requested. */
  declare feed: unknown;
  /** Minutes between looks for a newer feed, at least 5. */
  declare refresh: number | undefined;
  /** An RFC 3339 instant, or a date in the feed's zone, to preview. */
  declare now: string | undefined;
  /** Level of the element's own heading, from 2 to 6. */
  declare headingLevel: number;
  /** Address of the page that links and shares point to. */
  declare pageUrl: string | undefined;
  /** Shows under the element where everything is from, how requests went, and what is wrong in the feed and the attributes. */
  declare debug: boolean;

  /** The language that the element's place asks for, '' where nothing does. */
  protected languageTag = '';
  /** The interface's language: that, or Swedish. Content that is in another says so itself. */
  protected language = 'sv';
  /** What the feed itself says, in that language where it can. */
  protected feedText!: Translate;
  /** Whether that is a translation which is not official. */
  protected unofficial = false;
  /** The interface's texts, undefined while they are on their way; Swedish is in the code. */
  #messages: Messages | null | undefined;
  /** Made anew where another language or feed is shown: what is made of it stands until then. */
  readonly #texts = memo<ReturnType<typeof textsIn>>();
  readonly #feed = new FeedController(this);
  readonly #clock = new ClockController(this);
  /** None in Firefox before 126 and Safari before 17.4; Safari before 16.4 has no internals at all. */
  readonly #states: CustomStateSet | undefined = this.attachInternals?.().states;
  readonly #shownStates = memo<unknown>();
  /** What is shown now. */
  protected shown: 'loading' | 'ready' | 'empty' | 'error' = 'loading';
  /**
   * Whether nothing is said of a feed that is on its way or can't be had.
   * @internal
   */
  quiet = false;
  /** How much of the page's own content a reader may have seen, from where it begins to the end of the screen, in pixels. */
  protected seen = 0;
  /** Whether the page is being printed: then everything is shown in full. */
  protected printing = false;
  /** What `:state()` says besides. */
  protected also: 'off-season' | CampaignPhase | undefined;

  /**
   * Registers the class. Never throws: silent where the same version is registered, a warning where it is another;
   * a class that already has a name is registered under a further one as a subclass.
   *
   * @param tag The name, the element's own unless another is given.
   * @param registry Where it is registered.
   */
  static define(tag = this.tag, registry: CustomElementRegistry = customElements): void {
    const constructor = this as unknown as CustomElementConstructor;
    try {
      registry.define(tag, constructor);
    } catch {
      try {
        registry.define(tag, class extends constructor {});
      } catch (error) {
        const known = registry?.get(tag) as { version?: string } | undefined;
        if (known?.version === version) return;
        warn(
          `Medborgarlöften ${version} was not registered as <${tag}>, version there: ${known?.version ?? 'unknown'}`,
          error,
        );
      }
    }
  }

  static override get observedAttributes(): string[] {
    return (this.names = super.observedAttributes);
  }

  constructor() {
    super();
    this.headingLevel = 2;
    // Not undefined: Vue tells by it that `<promise-list debug>` means true.
    this.debug = false;
    let observer: MutationObserver;
    this.addController(focusController(this));
    this.addController(
      printController(this, (printing) => {
        this.printing = printing;
        this.requestUpdate();
        this.performUpdate();
      }),
    );
    this.addController({
      hostConnected: () => {
        // Added again it is still one listener.
        document.addEventListener('securitypolicyviolation', noteRefusal);
        observer = new MutationObserver(() => this.requestUpdate());
        observeLanguage(this, observer);
      },
      hostDisconnected: () => observer.disconnect(),
    });
  }

  /** The address that the feed is taken from, unless it is given. */
  get feedSrc(): string | undefined {
    return this.src || (this.constructor as typeof MedborgarloftenElement).defaultSrc;
  }

  /** The address of the feed that is shown, where it is neither given nor written inside the element. */
  protected get feedUrl(): string | undefined {
    return this.#feed.url;
  }

  /** The level of the element's own heading, whatever the page has set it to. */
  protected get level(): number {
    return Math.round(this.headingLevel) || 2;
  }

  /** The address that links and shares point to, without its hash. */
  protected get page(): string {
    // A server knows only the page that it is told of; a hash alone leads there too.
    const { URL: here, baseURI } = isServer ? { URL: '', baseURI: '' } : this.ownerDocument;
    const page = this.pageUrl && resolveAddress(this.pageUrl, baseURI);
    return (page && isWebAddress(page) ? page : here).replace(/#.*/, '');
  }

  /** Whether a feed is on its way, and nothing is known of it. */
  protected get waits(): boolean {
    return !this.#feed.state && !!this.feedSrc;
  }

  /** The zone in which days are meant: the feed's. */
  protected get zone(): string {
    return this.#feed.state?.feed?.timeZone ?? DEFAULT_ZONE;
  }

  /** The time that is shown, in milliseconds since 1970. */
  protected get time(): number {
    return this.#clock.now(this.now, this.zone);
  }

  /** When the feed was got that is shown, in words, where no newer could be got; one that is quiet passes over a day. */
  protected get age(): string | undefined {
    const { error, loaded } = this.#feed.state ?? bare<FeedState>();
    if (!error || !loaded || (this.quiet && currentTime() - loaded < DAY)) return undefined;
    const day = formatDate(localDay(loaded, this.zone));
    return msg(str`Löftena hämtades senast ${day}.`, {
      id: 'stale-since',
      desc: '{0} är ett datum. Efter ”Löftena kunde inte uppdateras: …”, och på skärmen i hallen när nätet har varit borta mer än ett dygn.',
    });
  }

  /**
   * Wakes the element at an instant of its time, unless it is updated or woken before.
   *
   * @param wake What is done then; by default the element is updated.
   */
  protected wakeAt(instant: number, wake: Wake = () => void this.requestUpdate()): void {
    this.#clock.wakeAt(instant, wake);
  }

  /** Makes what has words in it while the element is not updated. */
  protected inWords<T>(make: () => T): T {
    return withMessages(this.#messages, make);
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    const root = this.shown !== 'ready' && this.#hasContent && this.renderRoot.querySelector('.root');
    if (root) {
      const { top, height } = root.getBoundingClientRect();
      this.seen = Math.min(height, document.documentElement.clientHeight - top);
    }
    super.update(changed);
    this.#setStates();
    // What is lower than the page's own content keeps its height, or all below would move.
    if (root && this.shown === 'ready') holdHeight(this.renderRoot as ShadowRoot, this.seen);
  }

  /** Whether the page has content of its own in the element, besides a feed. */
  get #hasContent(): boolean {
    return !isServer && !!this.querySelector(':not(script)');
  }

  protected override render(): TemplateResult {
    // A server calls no controllers.
    if (isServer) this.#feed.hostUpdate();
    this.languageTag = languageOf(this);
    [this.language, this.#messages] = interfaceLanguage(this.languageTag, () => this.requestUpdate());
    return withMessages(this.#messages, () => this.#renderAll());
  }

  #renderAll(): TemplateResult {
    const { languageTag } = this;
    const { url } = this.#feed;
    // The page's own content gives way once, to all that there will be: what came by and by would move what is below.
    const isEarly = this.#hasContent && (this.waits || this.#messages === undefined);
    const state = isEarly ? undefined : this.#feed.state;
    [this.feedText, this.unofficial] = this.#texts([languageTag, state?.feed], () =>
      textsIn(languageTag, state?.feed ?? { language: 'sv' }),
    );
    const content = isEarly ? undefined : this.renderContent(state?.feed);
    const mistakes = isServer
      ? []
      : mistakesIn(this, (this.constructor as typeof MedborgarloftenElement).names, state?.feed);
    this.shown = content ? 'ready' : state?.feed ? 'empty' : state ? 'error' : 'loading';
    return html`
      <div class="root" part="base" lang=${this.language}>
        ${state?.feed?.example ? html`<p class="badge" part="badge">${exampleData()}</p>` : nothing}
        ${
          this.now &&
          html`<p class="badge" part="badge">
            ${msg(str`Förhandsvisning ${this.#previewDate()}`, { id: 'preview', desc: '{0} är det datum som sidan visas för.' })}
          </p>`
        }
        ${
          content ?? html`<slot name="heading"></slot><slot @slotchange=${() => this.requestUpdate()}></slot>`
        }
        ${this.shown === 'empty' ? html`<p class="note" part="empty">${this.emptyText}</p>` : nothing}
        ${
          this.shown === 'loading' && url && !this.quiet && !this.textContent?.trim()
            ? html`<p class="note" part="loading" role="status">
                ${msg('Hämtar löftena …', { id: 'loading', desc: 'Medan löftena är på väg.' })}
              </p>`
            : nothing
        }
        ${this.#renderError(this.quiet ? undefined : state?.error, url)}
        ${this.debug ? html`<pre part="debug" lang="en">${report(url, state?.problems, [...mistakes, ...this.#diagnosis()])}</pre>` : nothing}
      </div>
    `;
  }

  /** Where everything came from, and how it went. */
  #diagnosis(): string[] {
    const { loaded } = this.#feed.state ?? {};
    return [
      `script: ${MedborgarloftenElement.script}`,
      `read: ${loaded ? new Date(loaded).toISOString() : 'not yet'}`,
      ...Object.entries(requests).map((request) => request.join(': ')),
    ];
  }

  /** What the element shows of a feed; undefined where that is nothing, so that the light-DOM content stays. */
  protected abstract renderContent(feed: PromiseFeed | undefined): TemplateResult | undefined;

  /** One line that says what is missing. */
  protected abstract get emptyText(): string;

  /**
   * One line, in the element's language, on what is wrong and what to do.
   *
   * @param error What was met, as the loader or the reader says it.
   */
  errorMessage(error: FeedError): string {
    return withMessages(this.#messages, () => errorMessage(error, !!this.#feed.state?.feed));
  }

  /** The previewed day in words, or the attribute as it stands where it is no date. */
  #previewDate(): string | undefined {
    const { now, zone, time } = this;
    if (!now || toInstant(now, zone) === undefined) return now;
    const today = localDay(time, zone);
    this.wakeAt(instantOf(addDays(today, 1), zone));
    return formatDate(today);
  }

  /** The element's heading, where the page has put none of its own in its place. */
  protected renderHeading(text?: string, lang?: string | typeof nothing): TemplateResult {
    return html`<slot name="heading">${text && heading(this.level, 'heading', text, lang)}</slot>`;
  }

  /** What is wrong. A status is there before it has words: one that comes with them is not read out by every reader. */
  #renderError(error: FeedError | undefined, url?: string): TemplateResult {
    const { state, speaks } = this.#feed;
    const retrying = !!state?.retrying;
    const text =
      error &&
      (retrying
        ? msg('Försöker igen …', {
            id: 'retrying',
            desc: 'I stället för felmeddelandet medan det försöks igen.',
          })
        : [this.errorMessage(error), this.age].join(' '));
    return html`
      <div class=${error ? 'note' : nothing} part=${error ? 'error' : nothing}>
        ${
          speaks && this.shown === 'error'
            ? html`<span role="alert">${text}</span>`
            : html`<span role=${speaks ? 'status' : nothing}>${text}</span>`
        }
        ${
          error &&
          url &&
          html`<button part="button" aria-disabled=${retrying} @click=${() => feedSource(url).retry()}>
            ${msg('Försök igen', { id: 'retry', desc: 'Knapp efter ett felmeddelande.' })}
          </button>`
        }
      </div>
    `;
  }

  #setStates(): void {
    const own = this.#states;
    const { state } = this.#feed;
    const names = [
      this.shown,
      this.also,
      state?.feed && state.error && 'stale',
      this.now && 'preview',
    ] as const;
    // Only where they change: each time, the page's styles are looked at anew.
    this.#shownStates(names, () => {
      own?.clear();
      for (const name of names) {
        if (!name) continue;
        try {
          own?.add(name);
        } catch {
          // Chromium before 125 takes only names that begin with two hyphens.
          own?.add(`--${name}`);
        }
      }
    });
  }
}

/** Keeps that the page's policy refused a request of ours. */
function noteRefusal({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void {
  if (blockedURI in requests) requests[blockedURI] = `blocked by ${effectiveDirective}`;
}
