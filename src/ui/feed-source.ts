// One feed for a page: loaded and read once however many elements show it, refreshed by one loop, dropped with the last.
import { environment, FeedError, loadJson } from '../feed/load.js';
import { toPromiseFeed, type PromiseFeed } from '../feed/model.js';
import { read, type Problem } from '../feed/read.js';
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
  if (problems.length) {
    const lines = problems.map(
      ({ path, expected, found }) => `${path || 'feed'}: expected ${expected}, found ${found}`,
    );
    console.warn(`Medborgarlöften: ${name}\n${lines.join('\n')}`);
  }
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

export class FeedSource {
  static readonly #sources = new Map<string, FeedSource>();

  /** Joins the readers of an address: its state now, if there is one, and each later one. Gives the function to leave. */
  static join(url: string, reader: Reader): () => void {
    let source = FeedSource.#sources.get(url);
    if (!source) FeedSource.#sources.set(url, (source = new FeedSource(url)));
    return source.#join(reader);
  }

  /** Tries again, for all readers of an address. */
  static retry(url: string): void {
    const source = FeedSource.#sources.get(url);
    if (source) void source.#load('no-cache');
  }

  readonly #url: string;
  readonly #readers = new Set<Reader>();
  #state: FeedState | undefined;
  #loading: AbortController | undefined;
  #cancelTimer: (() => void) | undefined;
  /** When the next refresh is due, as currentTime. */
  #due = 0;

  private constructor(url: string) {
    this.#url = url;
  }

  #join(reader: Reader): () => void {
    if (!this.#readers.size) document.addEventListener('visibilitychange', this.#schedule);
    this.#readers.add(reader);
    if (this.#state) reader.changed(this.#state);
    else if (!this.#loading) void this.#load('default');
    this.#schedule();
    return () => {
      this.#readers.delete(reader);
      // An element that changes its address joins the other before the microtask.
      queueMicrotask(() => this.#readers.size || this.#close());
    };
  }

  #close(): void {
    this.#loading?.abort();
    this.#cancelTimer?.();
    document.removeEventListener('visibilitychange', this.#schedule);
    if (FeedSource.#sources.get(this.#url) === this) FeedSource.#sources.delete(this.#url);
  }

  async #load(cache: RequestCache): Promise<void> {
    if (this.#loading) return;
    const loading = (this.#loading = new AbortController());
    if (this.#state?.error) this.#tell({ ...this.#state, retrying: true });
    let state: FeedState;
    try {
      state = toFeedState(await loadJson(this.#url, loading.signal, cache), this.#url);
    } catch (error) {
      if (loading.signal.aborted) return;
      state = { problems: [], error: error instanceof FeedError ? error : new FeedError('network') };
    }
    this.#loading = undefined;
    this.#due = 0;
    this.#schedule();
    // The last good answer stays: an error never replaces it.
    this.#tell(state.feed || !this.#state ? state : { ...this.#state, error: state.error, retrying: false });
  }

  #tell(state: FeedState): void {
    this.#state = state;
    for (const { changed } of [...this.#readers]) changed(state);
  }

  /** Arms the timer for the next refresh; a hidden page has none, and is refreshed when it shows again and is due. */
  readonly #schedule = (): void => {
    this.#cancelTimer?.();
    const minutes = Math.min(...[...this.#readers].map(({ refresh }) => Number(refresh) || Infinity));
    if (minutes === Infinity || document.hidden || this.#loading) return;
    // ±20 %, so that pages opened together do not ask together.
    this.#due ||=
      currentTime() +
      Math.min(Math.max(minutes, LEAST_REFRESH), MOST_REFRESH) * 60_000 * (0.8 + 0.4 * environment.random());
    this.#cancelTimer = environment.timer(
      () => void this.#load('no-cache'),
      Math.max(0, this.#due - currentTime()),
    );
  };
}
