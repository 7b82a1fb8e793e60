// One feed for a page: loaded and read once however many elements show it, refreshed by one loop, its feed dropped with the last.
import { bare } from '../feed/bare.js';
import { environment, FeedError, loadText } from '../feed/load.js';
import { toPromiseFeed, type PromiseFeed } from '../feed/model.js';
import type { Problem } from '../feed/checks.js';
import { read } from '../feed/read.js';
import type { FeedDocument } from '../feed/schema.js';
import { DAY } from '../time/zone.js';
import { version } from '../version.js';
import { currentTime } from './clock.js';
import { warn } from '../warn.js';

/** What is known of a feed now. With both a feed and an error, the feed is the last good one. */
export interface FeedState {
  feed?: PromiseFeed;
  document?: FeedDocument;
  problems?: readonly Problem[];
  /** When the feed was got, as currentTime. */
  loaded?: number;
  error?: FeedError | undefined;
  /** Whether the reader asked for another try after the error, and it is under way. */
  retrying?: boolean;
}

/** The version, a feed and what is wrong in it, a line each: for whoever owns the feed. */
export const report = (name = '', problems: readonly Problem[] = [], more: string[] = []): string =>
  [
    `Medborgarlöften ${version}: ${name}`,
    ...problems.map(({ path, expected, found }) => `${path || 'feed'}: expected ${expected}, found ${found}`),
    ...more,
  ].join('\n');

/** Reads a feed, or its JSON, into what elements show, and names each problem on the console once. */
export function toFeedState(given: unknown, name: string): FeedState {
  try {
    const { document, problems } = read(typeof given === 'string' ? JSON.parse(given) : given);
    if (problems.length) warn(report(name, problems));
    return document
      ? bare({ feed: toPromiseFeed(document), document, problems, loaded: currentTime() })
      : bare({ problems, error: new FeedError('not-a-feed') });
  } catch {
    return bare({ error: new FeedError('not-json') });
  }
}

/**
 * What is known once there is news of a feed. The last good answer stays in the place of an error, and of a feed that has
 * lost more than half of the promises: one that is meant is shown by a page that is loaded anew. They are counted, not
 * compared: a new period has other ids, and screens that nobody reloads are to show it.
 */
function afterNews(state: FeedState | undefined, news: FeedState, url: string): FeedState {
  const had = state?.feed?.promises.length ?? 0;
  const has = news.feed?.promises.length;
  if (has! * 2 < had) {
    const lost = { path: 'items', expected: `half of the ${had} promises shown, or more`, found: `${has}` };
    warn(report(url, [lost]));
    news = bare({ problems: [...news.problems!, lost], error: new FeedError('too-few') });
  }
  return news.feed ? news : { ...state, ...news, retrying: false };
}

/** How long after an answer its server wants to be left alone, in milliseconds, a day at most: by what its Retry-After said. */
const restAfter = (answered: number, said: string | null | undefined): number =>
  Math.min(Number(said) * 1_000 || Date.parse(said!) - answered || 0, DAY);

/** An element that shows a feed. */
export interface FeedReader {
  changed(state: FeedState): void;
  /** Minutes between refreshes; none: never. */
  refresh?: number | undefined;
  /** Whether it says nothing of what is wrong. */
  quiet?: boolean;
}

export interface FeedSource {
  /** Joins its readers: the state now, if there is one, and each later one. Gives the function to leave. */
  join: (reader: FeedReader) => () => void;
  /** Tries again, for all its readers. */
  retry: () => void;
  /** Whether this is the reader that says aloud, for all of them, what is wrong. */
  isSpeaker: (reader: FeedReader) => boolean;
}

const sources: Record<string, FeedSource> = {};

/** The feed at an address, one for all who show it. */
export const feedSource = (url: string): FeedSource => (sources[url] ??= newSource(url));

function newSource(url: string): FeedSource {
  const readers = new Set<FeedReader>();
  let state: FeedState | undefined;
  let loading: AbortController | undefined;
  let cancelTimer: (() => void) | undefined;
  /** When the last look ended, as currentTime. */
  let looked = 0;
  /**
   * The part of a round that the next look may fall in, its middle a round from the last. ±20 %, but a whole round where others
   * may have done the same at the same moment: when pages were opened, or failed, together. A server that is back meets an even row.
   */
  let spread = 1;
  /** Where in that it falls: from 0 up to 1. */
  let chance = 0;

  /** Arms the timer for the next refresh; a hidden page has none, and is refreshed when it shows again and is due. */
  function schedule(): void {
    cancelTimer?.();
    const minutes = Math.min(...[...readers].map(({ refresh }) => Number(refresh) || Infinity));
    const least = 5;
    // A week: a timer takes 24 days at most, and fires at once beyond them.
    const most = 10_080;
    const now = currentTime();
    if (minutes === Infinity || document.hidden || loading) return;
    // Where the clock was set back since, it counts from now.
    looked = Math.min(looked, now);
    const every = Math.min(Math.max(minutes, least), most) * 60_000;
    // Within what is given for it, so that pages do not ask together; no sooner than the server has said.
    const around = every * spread;
    const pause = Math.max(every - around / 2, restAfter(looked, state?.error?.retryAfter)) + around * chance;
    cancelTimer = environment.timer(load, looked + pause - now);
  }

  function load(cache: RequestCache = 'no-cache'): void {
    if (loading) return;
    const own = (loading = new AbortController());
    void loadText(url, own, cache)
      .then(
        (text) => toFeedState(text, url),
        (error: FeedError): FeedState => bare({ error }),
      )
      .then((loaded) => {
        if (loading !== own) return;
        loading = undefined;
        looked = currentTime();
        chance = environment.random();
        spread = state && !loaded.error ? 0.4 : 1;
        tell(afterNews(state, loaded, url));
        schedule();
      });
  }

  function tell(news: FeedState): void {
    state = bare(news);
    for (const reader of readers) reader.changed(state);
  }

  // For good: a source that nobody reads holds no feed, and arms no timer.
  document.addEventListener('visibilitychange', schedule);
  return {
    retry() {
      tell({ ...state, retrying: true });
      load();
    },
    isSpeaker: (reader) => [...readers].find(({ quiet }) => !quiet) === reader,
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
