// The only place that reads the time, and one timer for all that shows it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { environment } from '../feed/load.js';
import { toInstant } from '../time/zone.js';

/** Milliseconds since 1970, as Date.now. */
export const currentTime = (): number => Date.now();

/** What is done at an element's time, and the next instant that is waited for, if any. */
export type Wake = (time: number) => number | undefined;

/** A clock that someone sets tells nobody: while the page waits for an instant, it looks this often. */
const LOOK_EVERY = 60_000;

/** Those on the page, who may wait for an instant. */
const clocks = new Set<ClockController>();
/** The latest that the clock said since it was last looked at: where it says less, it went back. */
let seen = 0;
/** What the timer is set for. */
let armed = Infinity;
let cancelTimer: (() => void) | undefined;

/** Wakes those whose instant has come, or whose clock went back, and arms the timer for the next. A hidden page has none. */
function look(): void {
  cancelTimer?.();
  armed = Infinity;
  if (document.hidden) return;
  const now = currentTime();
  const latest = now < seen ? Number.MAX_VALUE : now;
  seen = now;
  for (const clock of clocks) {
    if (clock.until <= latest) clock.wake(now);
    arm(clock.until);
  }
}

function arm(until: number): void {
  if (until >= armed || document.hidden) return;
  armed = until;
  cancelTimer?.();
  cancelTimer = environment.timer(look, Math.min(until - currentTime(), LOOK_EVERY));
}

/** An element's time: the page's, or the previewed one, which runs on from when it was set. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  #preview: string | undefined;
  /** When the preview was set. */
  #since = 0;
  /** How far the element's time is ahead of the page's. */
  #ahead = 0;
  /** What is waited for, by the page's time; Infinity while nothing is. */
  until = Infinity;
  #wake!: Wake;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    clocks.add(this);
    // Added again they are still one listener each; where nobody waits it does nothing.
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    addEventListener('focus', look);
  }

  hostDisconnected(): void {
    clocks.delete(this);
    if (!clocks.size) look();
  }

  hostUpdate(): void {
    this.until = Infinity;
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

  /**
   * Waits for an instant of the element's time, unless an earlier one is waited for.
   *
   * @param wake What is done then.
   */
  wakeAt(instant: number, wake: Wake): void {
    const until = instant - this.#ahead;
    if (!this.#host.isConnected || until >= this.until) return;
    this.until = until;
    this.#wake = wake;
    // Who comes after the clock went back does not hide it from those who waited before.
    seen = Math.max(seen, currentTime());
    arm(until);
  }

  wake(now: number): void {
    this.until = (this.#wake(now + this.#ahead) || Infinity) - this.#ahead;
  }
}
