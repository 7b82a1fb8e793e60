// Copies or shares a promise's link, and remembers how the last try ended so that it can be said beside the promise.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { environment } from '../feed/load.js';
import type { CitizenPromise } from '../feed/model.js';

export class ShareController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The promise whose link was last copied. */
  #promise: CitizenPromise | undefined;
  #outcome: 'copied' | 'refused' | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#promise = undefined;
  }

  /** How copying this promise's link ended: `refused` where the page may not use the clipboard. */
  outcome(promise: CitizenPromise): 'copied' | 'refused' | undefined {
    return promise === this.#promise ? this.#outcome : undefined;
  }

  async copy(promise: CitizenPromise, url: string): Promise<void> {
    // What was said of the last one goes first, and is seen to be gone: the same words again would not be read out.
    const isAgain = this.#outcome;
    this.#outcome = undefined;
    this.#host.requestUpdate();
    let outcome: 'copied' | 'refused' = 'copied';
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      outcome = 'refused';
    }
    if (isAgain) await new Promise<void>((resolve) => environment.timer(resolve, 100));
    this.#outcome = outcome;
    this.#promise = promise;
    this.#host.requestUpdate();
  }

  async share(promise: CitizenPromise, url: string): Promise<void> {
    try {
      await navigator.share({ text: promise.text, url });
    } catch (error) {
      // Closing the dialog is an answer; a page that may not share gets the link another way.
      if ((error as Error).name !== 'AbortError') await this.copy(promise, url);
    }
  }
}
