// Fetches a text, a feed's or a language's: with a limit on time and size, again where that may help, and never for longer than it is wanted.
import { bare } from './bare.js';
import { LIMITS } from './values.js';

/**
 * Why there is no feed, or no newer one. `not-json`, `not-a-feed` and `too-few` (of the promises that are shown) are said by
 * who reads it: here the text's meaning is not known.
 */
export type FeedErrorCode =
  'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'not-a-feed' | 'too-few';

export class FeedError extends Error {
  constructor(
    readonly code: FeedErrorCode,
    /** The HTTP status, where code is `http`. */
    readonly status?: number,
    /** When the server wants to be asked again, where it says so and lets the page read it: seconds, or a date. */
    readonly retryAfter: string | null = null,
  ) {
    super(code);
  }
}

/** What loading needs of the world; tests hand in their own. */
export interface LoadEnvironment {
  fetch: typeof fetch;
  /** Calls back after so many milliseconds; the function it gives calls that off. */
  timer: (callback: () => void, milliseconds: number) => () => void;
  /** A number from 0 up to 1. */
  random: () => number;
}

export const environment: LoadEnvironment = {
  fetch,
  timer(callback, milliseconds) {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
  random: Math.random,
};

/** How what was asked for has ended, by address, for whoever looks for what is wrong; '' while it is under way. */
export const requests: Record<string, string> = {};

/**
 * Loads the text at an address.
 *
 * Given up after 10 s without a byte, or 60 s in all. Three tries, with a growing and jittered pause, on network errors,
 * 5xx and 429; none on what another try would not change, nor where the server wants a longer pause than 10 s.
 *
 * @param end One loading's own: aborted where it is no longer wanted, and in any case once it is over.
 * @param cache `no-cache` asks the server whether there is something newer.
 * @param integrity A hash as in the attribute of that name: another text than that is no answer.
 * @throws FeedError, or the reason that it was ended for.
 */
export async function loadText(
  url: string,
  end: AbortController,
  cache: RequestCache = 'default',
  { fetch, timer, random } = environment,
  integrity = '',
): Promise<string> {
  const { signal } = end;
  signal.throwIfAborted();
  requests[url] = '';
  // No cookies either way. Of another server's feed it is what a page's preload says, which is then the answer to this.
  const credentials: RequestCredentials = url.startsWith(globalThis.origin) ? 'omit' : 'same-origin';
  const silence = 10_000;
  const timeOut = () => end.abort(new FeedError('timeout'));
  // However it ends, the signal is aborted then, which stops the timers.
  signal.addEventListener('abort', timer(timeOut, 60_000));
  /** One wait at a time: for the next byte, or before the next try. */
  let stop = timer(timeOut, silence);
  signal.addEventListener('abort', () => stop());
  const wait = (callback: () => void, milliseconds: number) => {
    stop();
    stop = timer(callback, milliseconds);
  };
  const heard = () => wait(timeOut, silence);

  try {
    for (let pause = 1_000, tries = 3; ; pause *= 2) {
      try {
        heard();
        const text = await readText(await fetch(url, bare({ signal, cache, integrity, credentials })), heard);
        requests[url] = 'ok';
        return text;
      } catch (cause) {
        signal.throwIfAborted();
        const error = cause instanceof FeedError ? cause : new FeedError('network');
        // Where a page's policy refused it, that says more.
        requests[url] ||= `${error.code} ${error.status ?? ''}`;
        const rest = Math.max(Number(error.retryAfter) * 1_000, 0);
        // A date is no number: nobody names the next few seconds by one.
        if (!--tries || !mayPass(error) || !(rest <= silence)) throw error;
        await new Promise<void>((resolve) => {
          wait(resolve, rest + pause * (0.5 + random()));
          signal.addEventListener('abort', () => resolve());
        });
        signal.throwIfAborted();
      }
    }
  } finally {
    // Gives back the connection of an answer that was not read to its end, too.
    end.abort();
  }
}

const mayPass = ({ code, status = 0 }: FeedError) => code === 'network' || status >= 500 || status === 429;

async function readText({ ok, status, headers, body }: Response, heard: () => void): Promise<string> {
  if (!ok) throw new FeedError('http', status, headers.get('retry-after'));
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk; reader && !(chunk = await reader.read()).done;) {
    heard();
    bytes += chunk.value.length;
    if (bytes > LIMITS.bytes) throw new FeedError('too-large');
    text += decoder.decode(chunk.value, bare({ stream: true }));
  }
  return text + decoder.decode();
}
