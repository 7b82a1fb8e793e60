// A world for loading, where a test answers each request and lets time pass: nothing waits for a clock.
import type { LoadEnvironment } from '../../src/feed/load.js';

interface Timer {
  due: number;
  callback: () => void;
}

export class FakeWorld implements LoadEnvironment {
  /** Milliseconds since the world began. */
  now = 0;
  readonly requests: FakeRequest[] = [];
  random = (): number => 0.5;

  readonly #timers = new Set<Timer>();
  readonly #unseen: FakeRequest[] = [];
  #asked?: ((request: FakeRequest) => void) | undefined;
  #armed?: ((milliseconds: number) => void) | undefined;
  #quiet?: () => void;

  fetch = (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = new FakeRequest(url instanceof Request ? url.url : String(url), init);
    this.requests.push(request);
    if (this.#asked) this.#asked(request);
    else this.#unseen.push(request);
    this.#asked = undefined;
    return request.response;
  };

  timer = (callback: () => void, milliseconds: number): (() => void) => {
    const timer = { due: this.now + Math.max(milliseconds, 0), callback };
    this.#timers.add(timer);
    this.#armed?.(milliseconds);
    return () => {
      this.#timers.delete(timer);
      if (!this.#timers.size) this.#quiet?.();
    };
  };

  /** Resolves once no timer is left to ring. */
  async quiet(): Promise<void> {
    if (this.#timers.size) await new Promise<void>((resolve) => (this.#quiet = resolve));
  }

  /** Milliseconds until each timer that is still to ring. */
  get pending(): number[] {
    return [...this.#timers].map(({ due }) => due - this.now);
  }

  get lastRequest(): FakeRequest {
    return this.requests.at(-1)!;
  }

  /** The next request that no test has seen yet: now, or once it is made. */
  async nextRequest(): Promise<FakeRequest> {
    return this.#unseen.shift() ?? new Promise((resolve) => (this.#asked = resolve));
  }

  /** Does something that leads to a new timer; gives its milliseconds once it is set. */
  async arming(act: () => void, counts = (_milliseconds: number) => true): Promise<number> {
    const armed = new Promise<number>((resolve) => {
      this.#armed = (milliseconds) => {
        if (counts(milliseconds)) resolve(milliseconds);
      };
    });
    act();
    const milliseconds = await armed;
    this.#armed = undefined;
    return milliseconds;
  }

  /** Does something that leads to a pause before another try: none is as long as the limits on time. */
  pausing(act: () => void): Promise<number> {
    return this.arming(act, (milliseconds) => milliseconds !== 10_000 && milliseconds !== 60_000);
  }

  /** Lets time pass; what is due rings in order. */
  elapse(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#timers.delete(next);
      this.now = next.due;
      next.callback();
    }
    this.now = until;
  }
}

/** A request that ends when its signal says so, as a real one, or when the test answers it. */
export class FakeRequest {
  readonly response: Promise<Response>;
  respond!: (response: Response) => void;
  #reject!: (reason: unknown) => void;

  constructor(
    readonly url: string,
    readonly init: RequestInit,
  ) {
    this.response = new Promise((resolve, reject) => {
      this.respond = resolve;
      this.#reject = reject;
    });
    const { signal } = init;
    const stop = () => this.#reject(signal!.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  }

  /** As a network that is not there. */
  fail(): void {
    this.#reject(new TypeError('Failed to fetch'));
  }

  /** Answers with a body that the test sends piece by piece. */
  stream(): FakeBody {
    const body = new FakeBody(this.init.signal!);
    this.respond(new Response(body.stream));
    return body;
  }
}

/** A body of which nothing is sent before it is asked for. */
export class FakeBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Whether the reader, or the request's signal, has ended it before its end. */
  cancelled = false;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  readonly #pieces: Uint8Array[] = [];
  /** How it ends, once all pieces are read. */
  #end?: () => void;
  #isOver = false;
  #isAsked = false;

  constructor(signal: AbortSignal) {
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => {
          this.#isAsked = true;
          this.#answer();
        },
        cancel: () => {
          this.cancelled = this.#isOver = true;
        },
      },
      { highWaterMark: 0 },
    );
    signal.addEventListener('abort', () => {
      if (this.#isOver) return;
      this.cancelled = this.#isOver = true;
      this.#controller.error(signal.reason);
    });
  }

  /** Bytes that nobody asked for. */
  get unread(): number {
    return this.#pieces.reduce((sum, { length }) => sum + length, 0);
  }

  send(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.#answer();
  }

  close(): void {
    this.#end = () => this.#controller.close();
    this.#answer();
  }

  /** As a connection that breaks. */
  fail(): void {
    this.#end = () => this.#controller.error(new TypeError('network error'));
    this.#answer();
  }

  #answer(): void {
    if (!this.#isAsked || this.#isOver) return;
    const piece = this.#pieces.shift();
    if (piece) {
      this.#isAsked = false;
      this.#controller.enqueue(piece);
    } else if (this.#end) {
      this.#isOver = true;
      this.#end();
    }
  }
}
