// The events that elements send: typed, bubbling and composed, so that a host page hears them on any ancestor.
import type { FeedErrorCode } from '../feed/load.js';
import type { CitizenPromise } from '../feed/model.js';
import type { Problem } from '../feed/read.js';
import type { FeedDocument } from '../feed/schema.js';

const everywhere = { bubbles: true, composed: true };

/** A feed was read and is shown. */
export class FeedLoadEvent extends Event {
  static readonly eventName = 'medborgarloften-load';
  constructor(
    /** The feed's address; undefined for an inline feed or `.feed`. */
    readonly url: string | undefined,
    readonly document: FeedDocument,
    /** What was left out of it, each once. */
    readonly problems: readonly Problem[],
  ) {
    super(FeedLoadEvent.eventName, everywhere);
  }
}

/** There is no feed to show, or no newer one. */
export class FeedErrorEvent extends Event {
  static readonly eventName = 'medborgarloften-error';
  constructor(
    readonly code: FeedErrorCode,
    /** In the element's language, as it is shown. */
    readonly message: string,
  ) {
    super(FeedErrorEvent.eventName, everywhere);
  }
}

/** A promise's link was followed, or its follow-ups were opened. */
export class PromiseSelectEvent extends Event {
  static readonly eventName = 'promise-select';
  constructor(readonly promise: CitizenPromise) {
    super(PromiseSelectEvent.eventName, everywhere);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'medborgarloften-load': FeedLoadEvent;
    'medborgarloften-error': FeedErrorEvent;
    'promise-select': PromiseSelectEvent;
  }
}
