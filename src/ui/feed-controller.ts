// Gives an element its feed: the `.feed` property, else the feed written inside the element, else the one at `src`.
import { isServer, type LitElement, type ReactiveController } from 'lit';
import { bare } from '../feed/bare.js';
import { environment, type FeedError } from '../feed/load.js';
import { resolveAddress } from './address.js';
import { FeedErrorEvent, FeedLoadEvent } from './events.js';
import { feedSource, toFeedState, type FeedReader, type FeedState } from './feed-source.js';

/** So many promises take a slow phone a moment to read, and another to show. */
const LONG = 200;

/** Whether a feed, or its JSON, is long. What can't be asked is left to who reads it. */
function isLong(given: unknown): boolean {
  try {
    const { items, length } = given as { items?: unknown[]; length: number };
    return (items?.length ?? length / 500) > LONG;
  } catch {
    return false;
  }
}

/** What is long is done in a task of its own, so that the page has its turn before it. */
function inTurn(given: unknown, act: () => void): void {
  if (isLong(given) && !isServer) environment.timer(act, 0);
  else act();
}

/** What the controller asks of its element. */
export interface FeedHost extends LitElement {
  /** A parsed feed. */
  feed: unknown;
  /** The feed's address, where it is neither given nor written inside the element. */
  readonly feedSrc: string | undefined;
  refresh: number | undefined;
  /**
   * Whether it says nothing of a feed that can't be had.
   * @internal
   */
  readonly quiet: boolean;
  errorMessage(error: FeedError): string;
}

export class FeedController implements FeedReader, ReactiveController {
  readonly #host: FeedHost;
  /** What is known of the feed; undefined while nothing is. */
  state: FeedState | undefined;
  /** The address that is shown, undefined for an inline feed, `.feed` and where there is none. */
  url: string | undefined;
  /** The state that the page was told of. */
  #told: FeedState | undefined;
  /** What the state was made from: the address, the inline text or the object. */
  #input: unknown;
  #leave: (() => void) | undefined;
  /** The state that is shown or to be shown. */
  #news: FeedState | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    host.addController(this);
  }

  get refresh(): number | undefined {
    return this.#host.refresh;
  }

  get quiet(): boolean {
    return this.#host.quiet;
  }

  /** Whether a screen reader hears from this element what is wrong: of one feed it is said once. */
  get speaks(): boolean {
    return !this.quiet && (!this.url || feedSource(this.url).isSpeaker(this));
  }

  changed(state: FeedState): void {
    this.#news = state;
    // The same feed again is there already.
    inTurn(state.feed !== this.state?.feed && state.document, () => {
      if (this.#news !== state) return;
      this.state = state;
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // An element that is only moved stands again before the microtask.
    queueMicrotask(() => this.#host.isConnected || this.#leave?.());
  }

  hostUpdate(): void {
    const host = this.#host;
    const { ownerDocument, feedSrc } = host;
    // A server renders the feed that it is given, and gets none.
    if (isServer ? host.feed == null : !host.isConnected) return;
    // Its own feed is not whole while the parser may still be writing it.
    if (host.feed == null && ownerDocument.readyState === 'loading' && !isParsed(host)) {
      ownerDocument.addEventListener('DOMContentLoaded', () => host.requestUpdate(), bare({ once: true }));
      return;
    }
    const given = host.feed ?? host.querySelector('script[type="application/feed+json"]')?.textContent;
    const url = given == null && feedSrc ? resolveAddress(feedSrc, ownerDocument.baseURI) : undefined;
    const input = given ?? url;
    if (input !== this.#input) {
      this.#leave?.();
      this.#input = input;
      // What was read stays read while the element is only moved.
      this.#told = undefined;
      this.#news = this.state = undefined;
      if (given != null)
        inTurn(given, () => {
          if (input === this.#input) this.changed(toFeedState(given, `<${host.localName}>`));
        });
    }
    this.url = url;
    // Joined again, it is still one reader, which may want other refreshes.
    if (url) this.#leave = feedSource(url).join(this);
  }

  hostUpdated(): void {
    const { state } = this;
    if (!state || state === this.#told || state.retrying) return;
    this.#told = state;
    const { document, problems, error } = state;
    this.#host.dispatchEvent(
      error
        ? new FeedErrorEvent(error.code, this.#host.errorMessage(error))
        : new FeedLoadEvent(this.url, document!, problems!),
    );
  }
}

/** Whether the parser has gone on behind an element, so that its content is whole. */
function isParsed(element: Element): boolean {
  let at: Node | null = element;
  while (at && !at.nextSibling) at = at.parentNode;
  return !!at;
}
