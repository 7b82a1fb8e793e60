// One feed for a page: loaded and read once however many elements show it, refreshed by one loop, its feed dropped with the last.
import { environment, FeedError, loadJson } from '../feed/load.js';
import { toPromiseFeed, type PromiseFeed } from '../feed/model.js';
import { inWords, read, type Problem } from '../feed/read.js';
import type { FeedDocument } from '../feed/schema.js';
import { currentTime } from './clock.js';

/** What is known of a feed now. With both a feed and an error, the feed is the last good one. */
export interface FeedState {
  feed?: PromiseFeed;
  document?: FeedDocument;
  problems: readonly Problem[];
  error?: FeedError | undefined;
  /** Whether another try is under way after the error. */
  retrying?: boolean;
}

/** Reads a parsed feed into what elements show, and names each problem on the console once. */
export function toFeedState(value: unknown, name: string): FeedState {
  const { document, problems } = read(value);
  if (problems.length) console.warn(`Medborgarlöften: ${name}\n${problems.map(inWords).join('\n')}`);
  return document
    ? { feed: toPromiseFeed(document), document, problems }
    : { problems, error: new FeedError('not-a-feed') };
}

/** An element that shows a feed. */
interface Reader {
  changed: (state: FeedState) => void;
  /** Minutes between refreshes; none: never. */
  refresh?: number | undefined;
}

const LEAST_REFRESH = 5;
/** A week: a timer takes 24 days at most, and fires at once beyond them. */
const MOST_REFRESH = 10_080;

export interface FeedSource {
  /** Joins its readers: the state now, if there is one, and each later one. Gives the function to leave. */
  join: (reader: Reader) => () => void;
  /** Tries again, for all its readers. */
  retry: () => void;
}

const sources: Record<string, FeedSource> = {};

/** The feed at an address, one for all who show it. */
export const feedSource = (url: string): FeedSource => (sources[url] ??= newSource(url));

function newSource(url: string): FeedSource {
  const readers = new Set<Reader>();
  let state: FeedState | undefined;
  let loading: AbortController | undefined;
  let cancelTimer: (() => void) | undefined;
  /** When the next refresh is due, as currentTime. */
  let due = 0;

  /** Arms the timer for the next refresh; a hidden page has none, and is refreshed when it shows again and is due. */
  function schedule(): void {
    cancelTimer?.();
    const minutes = Math.min(...[...readers].map(({ refresh }) => Number(refresh) || Infinity));
    const now = currentTime();
    if (minutes === Infinity || document.hidden || loading) return;
    // ±20 %, so that pages opened together do not ask together.
    due ||=
      now +
      Math.min(Math.max(minutes, LEAST_REFRESH), MOST_REFRESH) * 60_000 * (0.8 + 0.4 * environment.random());
    cancelTimer = environment.timer(load, due - now);
  }

  function load(cache: RequestCache = 'no-cache'): void {
    if (loading) return;
    const { signal } = (loading = new AbortController());
    if (state?.error) tell({ ...state, retrying: true });
    void loadJson(url, signal, cache)
      .then((value) => toFeedState(value, url))
      .catch((error: unknown): FeedState => ({
        problems: [],
        error: error instanceof FeedError ? error : new FeedError('network'),
      }))
      .then((loaded) => {
        if (signal.aborted) return;
        loading = undefined;
        due = 0;
        schedule();
        // The last good answer stays: an error never replaces it.
        tell(loaded.feed || !state ? loaded : { ...state, error: loaded.error, retrying: false });
      });
  }

  function tell(news: FeedState): void {
    state = news;
    for (const { changed } of readers) changed(news);
  }

  // For good: a source that nobody reads holds no feed, and arms no timer.
  document.addEventListener('visibilitychange', schedule);
  return {
    retry: load,
    join(reader) {
      readers.add(reader);
      if (state) reader.changed(state);
      else load('default');
      schedule();
      return () => {
        readers.delete(reader);
        // An element that changes its address joins the other before the microtask.
        queueMicrotask(() => {
          if (readers.size) return;
          loading?.abort();
          state = loading = undefined;
          schedule();
        });
      };
    },
  };
}
