// Gets the promises that are to be shown: the deployment's own, or those at an address that the editor has given.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedError, FeedErrorCode } from '../../feed/load.js';
import { feedSource, type FeedState } from '../../ui/feed-source.js';
import { say } from '../say.js';
import type { FeedShown } from './model.js';

/** The feed that the script shows where a page names none. */
const OWN = new URL('cdn/feed/umea.json', document.baseURI).href;

/** Of one feed at a time, none before `follow`. */
export class FeedFollower implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #url: string | undefined;
  #state: FeedState | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Follows the feed at an address, the deployment's own without one. */
  follow(src = OWN): void {
    if (src === this.#url) return;
    this.#leave?.();
    this.#url = src;
    this.#state = undefined;
    this.#leave = feedSource(src).join(this);
  }

  changed(state: FeedState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  get shown(): FeedShown {
    const { feed, document, error } = this.#state ?? {};
    return { url: this.#url, feed, document, wrong: error && reason(error) };
  }
}

function reason({ code, status }: FeedError): string {
  const reasons: Record<FeedErrorCode, string> = {
    network: say(
      'Löftena gick inte att hämta. Kontrollera adressen. Stämmer den, tillåter servern kanske inte andra webbplatser (CORS): be den som sköter den.',
      'The promises could not be fetched. Check the address. If it is right, the server may not allow other sites (CORS): ask whoever runs it.',
    ),
    timeout: say('Servern svarade inte i tid. Försök igen.', 'The server did not answer in time. Try again.'),
    http: say(
      `Servern svarade med fel ${status}. Kontrollera adressen.`,
      `The server answered with error ${status}. Check the address.`,
    ),
    'too-large': say(
      'Filen är större än 1 MB. Så stora flöden visas inte.',
      'The file is larger than 1 MB. Feeds that large are not shown.',
    ),
    'not-json': say(
      'På adressen finns ingen JSON. Kontrollera att den leder till själva filen, inte till en webbsida.',
      'There is no JSON at the address. Check that it leads to the file itself, not to a web page.',
    ),
    'not-a-feed': say('Filen innehåller inga löften.', 'The file holds no promises.'),
    'too-few': say(
      'Mer än hälften av löftena saknas i filen. De som fanns där förut visas.',
      'More than half of the promises are missing in the file. Those that were there before are shown.',
    ),
  };
  return reasons[code];
}
