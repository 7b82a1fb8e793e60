// Fetches a feed's JSON: with a limit on time and size, again where that may help, and never for longer than it is wanted.
import { LIMITS } from './values.js';

/** Why there is no feed. `not-a-feed` is said by the reader's caller: here the JSON's meaning is not known. */
export type FeedErrorCode = 'network' | 'timeout' | 'http' | 'too-large' | 'not-json' | 'not-a-feed';

export class FeedError extends Error {
  constructor(
    readonly code: FeedErrorCode,
    /** The HTTP status, where code is `http`. */
    readonly status?: number,
  ) {
    super(status ? `${code} ${status}` : code);
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
  fetch: (...request) => fetch(...request),
  timer(callback, milliseconds) {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
  random: Math.random,
};

const SILENCE = 10_000;
const TOTAL = 60_000;
const TRIES = 3;
const BACKOFF = 1_000;

/**
 * Loads the JSON at an address.
 *
 * Given up after 10 s without a byte, or 60 s in all. Three tries, with a growing and jittered pause, on network errors,
 * 5xx and 429; none on what another try would not change.
 *
 * @param signal One loading's own: it is listened to for as long as it lives.
 * @param cache `no-cache` asks the server whether there is something newer.
 * @throws FeedError, or the signal's reason once it is aborted.
 */
export async function loadJson(
  url: string,
  signal: AbortSignal,
  cache: RequestCache = 'default',
  { fetch, timer, random } = environment,
): Promise<unknown> {
  // Ends what is under way, for whichever reason comes first: then nothing more is tried.
  const end = new AbortController();
  const forward = () => end.abort(signal.reason);
  signal.addEventListener('abort', forward);
  if (signal.aborted) forward();
  const timeOut = () => end.abort(new FeedError('timeout'));
  const stopTotal = timer(timeOut, TOTAL);
  let stop = timer(timeOut, SILENCE);
  /** One wait at a time: for the next byte, or before the next try. */
  const wait = (callback: () => void, milliseconds: number) => {
    stop();
    stop = timer(callback, milliseconds);
  };
  const heard = () => wait(timeOut, SILENCE);

  try {
    for (let pause = BACKOFF, tries = TRIES; ; pause *= 2) {
      try {
        heard();
        return await readJson(await fetch(url, { signal: end.signal, cache, credentials: 'omit' }), heard);
      } catch (cause) {
        end.signal.throwIfAborted();
        const error = cause instanceof FeedError ? cause : new FeedError('network');
        if (!--tries || !mayPass(error)) throw error;
        await new Promise<void>((resolve) => {
          wait(resolve, pause * (0.5 + random()));
          end.signal.addEventListener('abort', () => resolve());
        });
        end.signal.throwIfAborted();
      }
    }
  } finally {
    stopTotal();
    stop();
    // Gives back the connection of an answer that was not read to its end.
    end.abort();
  }
}

const mayPass = ({ code, status = 0 }: FeedError) => code === 'network' || status >= 500 || status === 429;

async function readJson(response: Response, heard: () => void): Promise<unknown> {
  if (!response.ok) throw new FeedError('http', response.status);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk; reader && !(chunk = await reader.read()).done;) {
    heard();
    bytes += chunk.value.length;
    if (bytes > LIMITS.bytes) {
      throw new FeedError('too-large');
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  try {
    return JSON.parse(text + decoder.decode()) as unknown;
  } catch {
    throw new FeedError('not-json');
  }
}
