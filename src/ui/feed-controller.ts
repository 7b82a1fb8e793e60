// Gives an element its feed: the `.feed` property, else the feed written inside the element, else the one at `src`.
import type { LitElement, ReactiveController } from 'lit';
import { FeedError } from '../feed/load.js';
import { resolveAddress } from './address.js';
import { FeedErrorEvent, FeedLoadEvent } from './events.js';
import { FeedSource, toFeedState, type FeedState } from './feed-source.js';

/** What the controller asks of its element. */
export interface FeedHost extends LitElement {
  /** A parsed feed. */
  feed: unknown;
  /** The feed's address, where it is neither given nor written inside the element. */
  readonly feedSrc: string | undefined;
  refresh: number | undefined;
  errorMessage(error: FeedError): string;
}

const INLINE_FEED = ':scope > script[type="application/feed+json"]';

export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  #state: FeedState | undefined;
  /** What the state was made from: the address, the inline text or the object. */
  #input: unknown;
  #refresh: number | undefined;
  #leave: (() => void) | undefined;
  #announce = false;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is known of the feed; undefined while nothing is. */
  get state(): FeedState | undefined {
    return this.#state;
  }

  /** The address that is shown, undefined for an inline feed, `.feed` and where there is none. */
  get url(): string | undefined {
    return this.#leave && (this.#input as string);
  }

  retry(): void {
    if (this.url) FeedSource.retry(this.url);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element that is only moved stands again before the microtask.
    queueMicrotask(() => this.#host.isConnected || this.#part());
  }

  hostUpdate(): void {
    const host = this.#host;
    if (!host.isConnected) return;
    const given = host.feed ?? this.#inlineText();
    if (given === PENDING) return;
    const input = given ?? this.#address();
    const isNew = input !== this.#input;
    if (isNew) this.#state = undefined;
    this.#input = input;
    if (given !== undefined) {
      this.#part();
      // What was read stays read while the element is only moved.
      if (isNew) this.#set(readGiven(given, host.localName));
    } else if (isNew || host.refresh !== this.#refresh || !this.#leave) {
      this.#part();
      this.#refresh = host.refresh;
      if (typeof input === 'string') this.#join(input);
    }
  }

  hostUpdated(): void {
    const state = this.#state;
    if (!this.#announce || !state) return;
    this.#announce = false;
    const { document, problems, error } = state;
    this.#host.dispatchEvent(
      error
        ? new FeedErrorEvent(error.code, this.#host.errorMessage(error))
        : new FeedLoadEvent(this.url, document!, problems),
    );
  }

  #join(url: string): void {
    this.#leave = FeedSource.join(url, {
      refresh: this.#host.refresh,
      changed: (state) => {
        this.#set(state);
        this.#host.requestUpdate();
      },
    });
  }

  #part(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #set(state: FeedState): void {
    this.#announce = state !== this.#state && !state.retrying;
    this.#state = state;
  }

  #address(): string | undefined {
    const { feedSrc, ownerDocument } = this.#host;
    return feedSrc && resolveAddress(feedSrc, ownerDocument.baseURI);
  }

  /** The text of the feed inside the element; PENDING while the parser may still be writing it. */
  #inlineText(): string | typeof PENDING | undefined {
    const host = this.#host;
    if (host.ownerDocument.readyState === 'loading' && !isParsed(host)) {
      host.ownerDocument.addEventListener('DOMContentLoaded', () => host.requestUpdate(), { once: true });
      return PENDING;
    }
    return host.querySelector(INLINE_FEED)?.textContent ?? undefined;
  }
}

const PENDING = Symbol();

/** Whether the parser has gone on behind an element, so that its content is whole. */
function isParsed(element: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return true;
  return false;
}

function readGiven(given: unknown, name: string): FeedState {
  try {
    return toFeedState(typeof given === 'string' ? JSON.parse(given) : given, `<${name}>`);
  } catch {
    return { problems: [], error: new FeedError('not-json') };
  }
}
