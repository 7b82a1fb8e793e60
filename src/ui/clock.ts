// The only place that reads the time, and one timer for all that shows it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { environment } from '../feed/load.js';
import { toInstant } from '../time/zone.js';

/** Milliseconds since 1970, as Date.now. */
export const currentTime = (): number => Date.now();

/** A clock that someone sets tells nobody: while the page waits for an instant, it looks this often. */
const LOOK_EVERY = 60_000;

/** Who waits, since when, and for what instant. */
const waiting = new Map<ReactiveControllerHost, [since: number, until: number]>();
/** What the timer is set for. */
let armed = Infinity;
let cancelTimer: (() => void) | undefined;

/** Updates those whose instant has come, or whose clock went back, and arms the timer for the next. A hidden page has none. */
function look(): void {
  cancelTimer?.();
  armed = Infinity;
  if (document.hidden) return;
  const now = currentTime();
  for (const [host, [since, until]] of waiting) {
    if (now < since || now >= until) {
      waiting.delete(host);
      host.requestUpdate();
    } else arm(until, now);
  }
}

function arm(until: number, now: number): void {
  if (until >= armed || document.hidden) return;
  armed = until;
  cancelTimer?.();
  cancelTimer = environment.timer(look, Math.min(until - now, LOOK_EVERY));
}

/** An element's time: the page's, or the previewed one, which runs on from when it was set. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  #preview: string | undefined;
  /** When the preview was set. */
  #since = 0;
  /** How far the element's time is ahead of the page's. */
  #ahead = 0;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Added again they are still one listener each; where nobody waits it does nothing.
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    addEventListener('focus', look);
  }

  hostDisconnected(): void {
    waiting.delete(this.#host);
    if (!waiting.size) look();
  }

  hostUpdate(): void {
    waiting.delete(this.#host);
  }

  /**
   * The element's time, in milliseconds since 1970.
   *
   * @param preview An RFC 3339 instant, or a local date, which begins in the zone; anything else is no preview.
   */
  now(preview: string | undefined, zone: string): number {
    const time = currentTime();
    if (preview !== this.#preview) this.#since = time;
    this.#preview = preview;
    this.#ahead = ((preview && toInstant(preview, zone)) || this.#since) - this.#since;
    return time + this.#ahead;
  }

  /** Has the element updated at an instant of its time, unless an earlier one is asked for in the same update. */
  wakeAt(instant: number): void {
    const host = this.#host;
    if (!host.isConnected) return;
    const now = currentTime();
    const until = Math.min(instant - this.#ahead, waiting.get(host)?.[1] ?? Infinity);
    waiting.set(host, [now, until]);
    arm(until, now);
  }
}
