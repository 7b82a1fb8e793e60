// The events that elements send: typed, bubbling and composed, so that a host page hears them on any ancestor.
import type { FeedErrorCode } from '../feed/load.js';
import type { CitizenPromise } from '../feed/model.js';
import type { CampaignPhase } from '../time/phase.js';
import type { Problem } from '../feed/checks.js';
import type { FeedDocument } from '../feed/schema.js';

const everywhere = { bubbles: true, composed: true };

/** A feed was read and is shown. */
export class FeedLoadEvent extends Event {
  constructor(
    /** The feed's address; undefined for an inline feed or `.feed`. */
    readonly url: string | undefined,
    /** In the schema's shape. Its objects inherit nothing, `hasOwnProperty` neither: there is Object.hasOwn. */
    readonly document: FeedDocument,
    /** What was left out of it, each once. */
    readonly problems: readonly Problem[],
  ) {
    super('medborgarloften-load', everywhere);
  }
}

/** There is no feed to show, or no newer one. */
export class FeedErrorEvent extends Event {
  constructor(
    readonly code: FeedErrorCode,
    /** In the element's language, as it is shown. */
    readonly message: string,
  ) {
    super('medborgarloften-error', everywhere);
  }
}

/** A promise's link was followed, or its follow-ups were opened. */
export class PromiseSelectEvent extends Event {
  constructor(readonly promise: CitizenPromise) {
    super('promise-select', everywhere);
  }
}

/** A campaign has come to another phase, or its phase has become known. */
export class CampaignPhaseEvent extends Event {
  constructor(readonly phase: CampaignPhase) {
    super('campaign-phase', everywhere);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'medborgarloften-load': FeedLoadEvent;
    'medborgarloften-error': FeedErrorEvent;
    'promise-select': PromiseSelectEvent;
    'campaign-phase': CampaignPhaseEvent;
  }
}
