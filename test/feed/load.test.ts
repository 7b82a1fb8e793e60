// What a page gets from loading: a feed's text in time and within bounds, or one plain reason why not.
import { expect } from '@open-wc/testing';
import { environment, FeedError, loadText, requests, type LoadEnvironment } from '../../src/feed/load.js';
import { LIMITS } from '../../src/feed/values.js';
import { servers } from '../wtr/browser.js';
import { FakeWorld } from './fake-world.js';

const URL_OF_FEED = 'https://kommun.example/loften.json';
const encoder = new TextEncoder();

/** What a promise was rejected with. */
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`resolved with ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );

async function expectError(promise: Promise<unknown>, code: string, status?: number): Promise<void> {
  const error = await reasonOf(promise);
  expect(error).to.be.instanceOf(FeedError);
  expect(error).to.include({ code });
  expect((error as FeedError).status).to.equal(status);
}

describe('loading', () => {
  let world: FakeWorld;
  let leaving: AbortController;

  beforeEach(() => {
    world = new FakeWorld();
    leaving = new AbortController();
  });
  afterEach(() => {
    expect(world.pending, 'no timer outlives a loading').to.deep.equal([]);
  });

  const load = (cache?: RequestCache) => loadText(URL_OF_FEED, leaving, cache, world);

  it('gives the text at an address, asked for once and without cookies', async () => {
    const loading = load();
    const request = await world.nextRequest();
    expect(request.url).to.equal(URL_OF_FEED);
    expect(request.init).to.include({ credentials: 'same-origin', cache: 'default', integrity: '' });
    request.respond(new Response('{"items": []}'));
    expect(await loading).to.equal('{"items": []}');
    expect(world.requests).to.have.length(1);
  });

  it('sends the page’s own server no cookies either', async () => {
    const loading = loadText(new URL('/loften.json', location.href).href, leaving, 'default', world);
    const request = await world.nextRequest();
    expect(request.init).to.include({ credentials: 'omit' });
    request.respond(new Response('{}'));
    await loading;
  });

  it('asks the server for something newer when it is told to', async () => {
    const loading = load('no-cache');
    const request = await world.nextRequest();
    expect(request.init.cache).to.equal('no-cache');
    request.respond(new Response('1'));
    await loading;
  });

  it('puts letters together that came in two pieces, and passes over a byte order mark', async () => {
    const loading = load();
    const request = await world.nextRequest();
    const body = request.stream();
    for (const byte of encoder.encode('\ufeff"Medborgarlöften 🙂"')) body.send(Uint8Array.of(byte));
    body.close();
    expect(await loading).to.equal('"Medborgarlöften 🙂"');
  });

  it('gives an empty text for an answer without a body', async () => {
    const loading = load();
    (await world.nextRequest()).respond(new Response(null, { status: 204 }));
    expect(await loading).to.equal('');
  });

  describe('what is told of it', () => {
    it('is nothing while it is under way, and then that it went well', async () => {
      const loading = load();
      const request = await world.nextRequest();
      expect(requests[URL_OF_FEED]).to.equal('');
      request.respond(new Response('1'));
      await loading;
      expect(requests[URL_OF_FEED]).to.equal('ok');
    });

    it('is why it did not, with the status where there is one', async () => {
      for (const [status, told] of [
        [404, 'http 404'],
        [410, 'http 410'],
      ] as const) {
        const loading = loadText(URL_OF_FEED, new AbortController(), 'default', world);
        (await world.nextRequest()).respond(new Response('', { status }));
        await reasonOf(loading);
        expect(requests[URL_OF_FEED]).to.equal(told);
      }
      const loading = load();
      const body = (await world.nextRequest()).stream();
      body.send(new Uint8Array(LIMITS.bytes + 1));
      await expectError(loading, 'too-large');
      expect(requests[URL_OF_FEED]).to.equal('too-large ');
    });
  });

  describe('time', () => {
    it('is up after 10 s without an answer, and then it is not tried again', async () => {
      const loading = load();
      const request = await world.nextRequest();
      world.elapse(9_999);
      expect(request.init.signal!.aborted).to.be.false;
      world.elapse(1);
      await expectError(loading, 'timeout');
      expect(request.init.signal!.aborted).to.be.true;
      expect(world.requests).to.have.length(1);
    });

    it('is counted anew from each piece that comes', async () => {
      const loading = load();
      const body = (await world.nextRequest()).stream();
      for (const piece of ['{"items"', ': [1,', '2]', '}']) {
        world.elapse(9_000);
        await world.arming(() => body.send(encoder.encode(piece)));
      }
      body.close();
      expect(await loading).to.equal('{"items": [1,2]}');
    });

    it('is up 10 s after the last piece', async () => {
      const loading = load();
      const body = (await world.nextRequest()).stream();
      world.elapse(9_000);
      await world.arming(() => body.send(encoder.encode('{')));
      world.elapse(9_999);
      expect(body.cancelled).to.be.false;
      world.elapse(1);
      await expectError(loading, 'timeout');
    });

    it('is up after 60 s in all, however steadily it drips', async () => {
      const loading = load();
      const body = (await world.nextRequest()).stream();
      for (let second = 5; second < 60; second += 5) {
        world.elapse(5_000);
        await world.arming(() => body.send(encoder.encode(' ')));
      }
      world.elapse(4_999);
      expect(body.cancelled).to.be.false;
      world.elapse(1);
      await expectError(loading, 'timeout');
      expect(world.requests).to.have.length(1);
    });

    it('is one for all tries together', async () => {
      world.random = () => 0.999;
      const loading = load();
      const first = (await world.nextRequest()).stream();
      for (let second = 0; second < 56; second += 8) {
        world.elapse(8_000);
        await world.arming(() => first.send(encoder.encode(' ')));
      }
      const pause = await world.arming(() => first.fail());
      expect(world.now).to.equal(56_000);
      world.elapse(pause);
      await world.nextRequest();
      world.elapse(60_000 - world.now);
      await expectError(loading, 'timeout');
      expect(world.requests).to.have.length(2);
    });
  });

  describe('tries', () => {
    const failures: [string, (world: FakeWorld) => void, string, number?][] = [
      ['a network error', (it) => it.lastRequest.fail(), 'network'],
      ['a connection that breaks in the middle', (it) => breakOff(it), 'network'],
      ['500', (it) => it.lastRequest.respond(new Response('', { status: 500 })), 'http', 500],
      ['503', (it) => it.lastRequest.respond(new Response('', { status: 503 })), 'http', 503],
      ['429', (it) => it.lastRequest.respond(new Response('', { status: 429 })), 'http', 429],
    ];
    function breakOff(it: FakeWorld): void {
      const body = it.lastRequest.stream();
      body.send(encoder.encode('{'));
      body.fail();
    }

    for (const [what, fail, code, status] of failures) {
      it(`are three on ${what}`, async () => {
        const loading = load();
        for (const pause of [1_000, 2_000]) {
          await world.nextRequest();
          expect(await world.pausing(() => fail(world))).to.equal(pause);
          world.elapse(pause);
        }
        await world.nextRequest();
        fail(world);
        await expectError(loading, code, status);
        expect(world.requests).to.have.length(3);
      });
    }

    /** An answer of 503 whose server says when it wants to be asked again. */
    const busy = (retryAfter: string) =>
      new Response('', { status: 503, headers: { 'retry-after': retryAfter } });

    for (const seconds of [7, 10])
      it(`wait ${seconds} seconds where a server says so, and by chance a little longer`, async () => {
        const loading = load();
        const first = await world.nextRequest();
        const pause = (seconds + 1) * 1_000;
        expect(await world.pausing(() => first.respond(busy(String(seconds))))).to.equal(pause);
        world.elapse(pause);
        (await world.nextRequest()).respond(new Response('1'));
        expect(await loading).to.equal('1');
      });

    it('wait as ever where a server names a time that has passed', async () => {
      const loading = load();
      const first = await world.nextRequest();
      expect(await world.pausing(() => first.respond(busy('-100')))).to.equal(1_000);
      world.elapse(1_000);
      (await world.nextRequest()).respond(new Response('1'));
      expect(await loading).to.equal('1');
    });

    for (const [what, retryAfter] of [
      ['in 11 seconds', '11'],
      ['in a year', '31536000'],
      ['at a date', 'Thu, 26 Nov 2026 09:00:00 GMT'],
    ] as const)
      it(`are one where the server wants to be asked again ${what}`, async () => {
        const loading = load();
        (await world.nextRequest()).respond(busy(retryAfter));
        const error = await reasonOf(loading);
        expect(error).to.include({ code: 'http', status: 503, retryAfter });
        expect(world.requests).to.have.length(1);
      });

    it('end with the first that goes well', async () => {
      const loading = load();
      await world.nextRequest();
      world.elapse(await world.pausing(() => world.lastRequest.fail()));
      (await world.nextRequest()).respond(new Response('{"items": []}'));
      expect(await loading).to.equal('{"items": []}');
      expect(world.requests).to.have.length(2);
    });

    for (const [random, pauses] of [
      [0, [500, 1_000]],
      [0.75, [1_250, 2_500]],
    ] as const) {
      it(`are ${pauses.join(' and ')} ms apart where chance is ${random}: pages do not come all at once`, async () => {
        world.random = () => random;
        const loading = load();
        for (const pause of pauses) {
          const request = await world.nextRequest();
          expect(await world.pausing(() => request.fail())).to.equal(pause);
          const { length } = world.requests;
          world.elapse(pause - 1);
          expect(world.requests).to.have.length(length);
          world.elapse(1);
        }
        (await world.nextRequest()).fail();
        await expectError(loading, 'network');
      });
    }

    for (const status of [400, 401, 403, 404, 410, 451]) {
      it(`are one on ${status}`, async () => {
        const loading = load();
        (await world.nextRequest()).respond(new Response('{}', { status }));
        await expectError(loading, 'http', status);
        expect(world.requests).to.have.length(1);
      });
    }
  });

  describe('size', () => {
    const piece = new Uint8Array(65_536).fill(32);

    it('may be 1 MiB to the byte', async () => {
      const loading = load();
      (await world.nextRequest()).respond(new Response('a'.repeat(LIMITS.bytes)));
      expect(await loading).to.have.length(LIMITS.bytes);
    });

    it('is counted in bytes, not letters', async () => {
      const loading = load();
      (await world.nextRequest()).respond(new Response(`"${'å'.repeat(LIMITS.bytes / 2)}"`));
      await expectError(loading, 'too-large');
    });

    it('ends the loading as soon as it is too much: the rest is never read', async () => {
      const loading = load();
      const request = await world.nextRequest();
      const body = request.stream();
      for (let sent = 0; sent < 4 * LIMITS.bytes; sent += piece.length) body.send(piece);
      await expectError(loading, 'too-large');
      expect(body.cancelled, 'the connection is given back').to.be.true;
      expect(body.unread).to.be.above(2.5 * LIMITS.bytes);
      expect(world.requests, 'another try would not help').to.have.length(1);
    });
  });

  describe('an element that leaves', () => {
    const reason = new Error('left');
    const expectSilence = async (loading: Promise<unknown>, requests: number) => {
      expect(await reasonOf(loading)).to.equal(reason);
      expect(world.requests).to.have.length(requests);
    };

    it('ends it before it begins', async () => {
      leaving.abort(reason);
      expect(await reasonOf(load())).to.equal(reason);
      for (const { init } of world.requests) expect(init.signal!.aborted).to.be.true;
    });

    it('ends it while nothing has come', async () => {
      const loading = load();
      const request = await world.nextRequest();
      leaving.abort(reason);
      await expectSilence(loading, 1);
      expect(request.init.signal!.aborted).to.be.true;
    });

    it('ends it while it comes', async () => {
      const loading = load();
      const body = (await world.nextRequest()).stream();
      await world.arming(() => body.send(encoder.encode('{')));
      leaving.abort(reason);
      await expectSilence(loading, 1);
      expect(body.cancelled).to.be.true;
    });

    it('ends it between two tries', async () => {
      const loading = load();
      const request = await world.nextRequest();
      await world.pausing(() => request.fail());
      leaving.abort(reason);
      await expectSilence(loading, 1);
    });
  });
});

describe('a timer of the page', () => {
  it('rings once its time is up, unless it was called off', async () => {
    const rung: string[] = [];
    environment.timer(() => rung.push('called off'), 0)();
    await new Promise<void>((resolve) => environment.timer(resolve, 0));
    expect(rung).to.deep.equal([]);
  });
});

describe('loading from a real server', () => {
  let feeds: string;
  let count = 0;
  /** A key of its own for each test, on a server that lives as long as the run. */
  const newKey = () => `load-${crypto.randomUUID()}-${count++}`;

  before(async () => {
    ({ feeds } = await servers());
  });

  /** The real network; pauses pass at once, and time is never up. */
  const impatient: LoadEnvironment = {
    fetch: (...request) => fetch(...request),
    timer(callback, milliseconds) {
      if (milliseconds < 10_000) queueMicrotask(callback);
      return () => undefined;
    },
    random: () => 0.5,
  };
  const load = (path: string, leaving = new AbortController()) =>
    loadText(feeds + path, leaving, 'default', impatient);
  const loadFeed = async (path: string) => JSON.parse(await load(path)) as unknown;
  const counted = async (key: string, wanted = '') =>
    (await (await fetch(`${feeds}/count/${key}${wanted}`)).json()) as { count: number; aborted: number };

  it('gets a feed after two answers of 503', async () => {
    const key = newKey();
    expect(await loadFeed(`/flaky/${key}/2/503`)).to.have.property('title', key);
    expect((await counted(key)).count).to.equal(3);
  });

  it('gives up after three answers of 503', async () => {
    const key = newKey();
    await expectError(load(`/flaky/${key}/9/503`), 'http', 503);
    expect((await counted(key)).count).to.equal(3);
  });

  it('asks once for what is not there', async () => {
    const key = newKey();
    await expectError(load(`/status/404?key=${key}`), 'http', 404);
    expect((await counted(key)).count).to.equal(1);
  });

  it('tries again where the connection is cut', async () => {
    const key = newKey();
    await expectError(load(`/reset/${key}`), 'network');
    // A browser may try a cut connection again by itself.
    expect((await counted(key)).count).to.be.at.least(3);
  });

  it('follows a redirect', async () => {
    const key = newKey();
    expect(await loadFeed(`/redirect/${key}`)).to.have.property('title', key);
  });

  for (const chunked of [0, 1]) {
    const what = chunked ? 'without' : 'with';
    it(`refuses a feed of 20 MB ${what} an announced length, and asks no second time`, async () => {
      const key = newKey();
      await expectError(load(`/big/${key}?bytes=20000000&chunked=${chunked}`), 'too-large');
      // When the server notices is the engine's: WebKit's network process takes what comes, whoever reads it.
      expect((await counted(key)).count).to.equal(1);
    });

    it(`reads a feed of just 1 MiB ${what} an announced length`, async () => {
      const key = newKey();
      const feed = await loadFeed(`/big/${key}?bytes=${LIMITS.bytes}&chunked=${chunked}`);
      expect(feed).to.have.property('title', key);
    });

    it(`refuses a feed of one byte more ${what} an announced length`, async () => {
      await expectError(load(`/big/${newKey()}?bytes=${LIMITS.bytes + 1}&chunked=${chunked}`), 'too-large');
    });
  }

  it('reads a feed whatever its type is said to be', async () => {
    const text = encodeURIComponent('{"title": "Löften"}');
    for (const type of ['text/html', 'text/plain; charset=iso-8859-1', 'application/octet-stream']) {
      expect(await load(`/body?type=${encodeURIComponent(type)}&text=${text}`)).to.equal(
        '{"title": "Löften"}',
      );
    }
  });

  for (const route of ['hang', 'hang-body']) {
    it(`closes the connection of /${route} when it is no longer wanted`, async () => {
      const key = newKey();
      const leaving = new AbortController();
      const loading = load(`/${route}/${key}`, leaving);
      await counted(key, '?count=1');
      leaving.abort();
      expect(await reasonOf(loading)).to.include({ name: 'AbortError' });
      expect(await counted(key, '?aborted=1')).to.deep.equal({ count: 1, aborted: 1 });
    });
  }

  it('asks for nothing once it is no longer wanted', async () => {
    const key = newKey();
    const leaving = new AbortController();
    leaving.abort();
    await reasonOf(load(`/feed/${key}`, leaving));
    expect((await counted(key)).count).to.equal(0);
  });
});
