// A server of another origin whose feeds fail, hang, drip or change as a test asks; each test chooses a key of its own.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { BAD_ANSWERS } from './bad-answers.mjs';

const JSON_FEED = 'application/feed+json';

/** A small feed of one promise, titled by its key. All ASCII, so that a character is a byte. */
const feedFor = (key) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: key,
  language: 'sv',
  items: [{ id: 'lofte', title: 'Ett medborgarlofte', content_text: `Vi lovar ${key}.`, tags: ['trygghet'] }],
});

/**
 * What can be asked for, by the first part of the path; the second is the key, the rest come as further arguments.
 * A key's requests are counted before its route runs.
 */
const ROUTES = {
  ...BAD_ANSWERS,

  /** /status/<code>?key=: always this status. */
  status: ({ response }, code) => send(response, Number(code)),

  /** /feed/<key>: a good feed. */
  feed: ({ response }, key) => sendFeed(response, key),

  /** /tagged/<key>: a good feed that is kept for an hour, with an ETag, and 304 to who has it. */
  tagged: ({ request, response }, key) => {
    const etag = `"${key}"`;
    response.setHeader('etag', etag).setHeader('cache-control', 'max-age=3600');
    if (request.headers['if-none-match'] === etag) send(response, 304);
    else sendFeed(response, key);
  },

  /** /is/<key>: as the path that POST /put/<key> has stored. */
  is: (exchange) => answer(exchange, String(exchange.log.stored)),

  /** /flaky/<key>/<n>/<code>: the status for the first n requests, then a good feed. */
  flaky: ({ response, log }, key, times, code) =>
    log.count <= Number(times) ? send(response, Number(code)) : sendFeed(response, key),

  /** /redirect/<key>: to the good feed of that key, which counts as a second request. */
  redirect: ({ response }, key) => send(response, 302, { location: `/feed/${encodeURIComponent(key)}` }),

  /** /hang/<key>: no answer at all. */
  hang: () => undefined,

  /** /hang-body/<key>: headers, ten bytes, then silence. */
  'hang-body': ({ response }, key) => {
    response.writeHead(200, { 'content-type': JSON_FEED });
    response.write(JSON.stringify(feedFor(key)).slice(0, 10));
  },

  /** /reset/<key>: the connection is cut before an answer. */
  reset: ({ response, log }) => log.cut(response),

  /** /drip/<key>?bytes=16&every=20: a good feed, some bytes at a time, with that many milliseconds between. */
  drip: ({ response, query }, key) => {
    const bytes = Number(query.get('bytes') ?? 16);
    let rest = JSON.stringify(feedFor(key));
    response.writeHead(200, { 'content-type': JSON_FEED });
    const drops = setInterval(
      () => {
        response.write(rest.slice(0, bytes));
        rest = rest.slice(bytes);
        if (rest === '') response.end();
      },
      Number(query.get('every') ?? 20),
    );
    response.once('close', () => clearInterval(drops));
  },

  /**
   * /big/<key>?bytes=2000000&chunked=1&hold=1: a good feed of exactly this size; chunked, nothing announces the size.
   * On hold, the last byte is never sent. Engines read ahead of the page: only so has a client that stops reading surely
   * left before the end.
   */
  big: ({ response, query }, key) => {
    const bytes = Number(query.get('bytes') ?? 2_000_000);
    const feed = { ...feedFor(key), _padding: '' };
    feed._padding = 'x'.repeat(bytes - JSON.stringify(feed).length);
    const text = JSON.stringify(feed);
    const isChunked = query.get('chunked') === '1';
    response.writeHead(200, { 'content-type': JSON_FEED, ...(!isChunked && { 'content-length': bytes }) });
    if (query.get('hold') === '1') response.write(text.slice(0, -1));
    else response.end(text);
  },

  /** /body?type=…&text=…: this text with this content type. */
  body: ({ response, query }) =>
    send(response, 200, { 'content-type': query.get('type') ?? 'text/plain' }, query.get('text') ?? ''),

  /** /page?html=…&csp=…&headers={…}: a page, with this Content-Security-Policy and these other headers if they are given. */
  page: ({ response, query }) => {
    const policy = query.get('csp');
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
      ...JSON.parse(query.get('headers') ?? '{}'),
    };
    send(response, 200, headers, query.get('html') ?? '');
  },

  /** /get/<key>?type=…: what POST /put/<key> has stored, as a feed or of this content type. */
  get: ({ response, query, log }) =>
    log.stored === undefined
      ? send(response, 404)
      : send(response, 200, { 'content-type': query.get('type') ?? JSON_FEED }, log.stored),
};

/** Routes about a key, whose own requests are not counted. */
const UNCOUNTED = {
  /** POST /put/<key>: stores the body. */
  put: async ({ request, response, log }) => {
    log.store(Buffer.concat(await request.toArray()));
    send(response, 204);
  },

  /** /told/<key>: what has been stored, as soon as anything is. */
  told: async ({ response, log }) => {
    if (await log.until(response, () => log.stored !== undefined)) send(response, 200, {}, log.stored);
  },

  /** /requests/<key>: [{method, tag}]: the requests so far, preflights too, with the ETag that each has. */
  requests: async ({ response, log }) =>
    send(response, 200, { 'content-type': 'application/json' }, JSON.stringify(log.requests)),

  /**
   * /count/<key>: {count, aborted}: the requests so far, and how many the client left before their end.
   * With ?count=n or ?aborted=n it answers as soon as there are that many, so that no test has to guess a time.
   */
  count: async ({ response, query, log }) => {
    const wanted = (name) => Number(query.get(name) ?? 0);
    const isSo = () => log.count >= wanted('count') && log.aborted >= wanted('aborted');
    if (!(await log.until(response, isSo))) return;
    const { count, aborted } = log;
    send(response, 200, { 'content-type': 'application/json' }, JSON.stringify({ count, aborted }));
  },
};

/** @returns {Promise<{url: string, close(): Promise<void>}>} */
export async function startFeedsServer() {
  const logs = new Map();
  const logOf = (key) => {
    if (!logs.has(key)) logs.set(key, new RequestLog());
    return logs.get(key);
  };

  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    const { route, args, query } = parse(request.url);
    const log = logOf(query.get('key') ?? args[0]);
    const exchange = { request, response, query, log };

    if (Object.hasOwn(UNCOUNTED, route)) {
      if (request.method === 'OPTIONS') return answerPreflight(request, response);
      // A client that leaves halfway is no reason to end the server.
      return void UNCOUNTED[route](exchange, ...args).catch(() => response.destroy());
    }
    log.requests.push({ method: request.method, tag: request.headers['if-none-match'] });
    if (request.method === 'OPTIONS') return answerPreflight(request, response);
    if (!Object.hasOwn(ROUTES, route)) return send(response, 404);
    log.add(response);
    answer(exchange, request.url);
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function parse(address) {
  const { pathname, searchParams: query } = new URL(address, 'http://localhost');
  const [route, ...args] = pathname.slice(1).split('/').map(decodeURIComponent);
  return { route, args, query };
}

/** Does what an address says. */
function answer(exchange, address) {
  const { route, args, query } = parse(address);
  ROUTES[route]({ ...exchange, query }, ...args);
}

/** What has happened to one key. */
class RequestLog {
  count = 0;
  aborted = 0;
  requests = [];
  stored;
  #changed = deferred();
  #cut = new WeakSet();

  add(response) {
    this.count++;
    response.once('close', () => {
      if (!response.writableEnded && !this.#cut.has(response)) this.aborted++;
      this.#tell();
    });
    this.#tell();
  }

  /** Ends the connection from this side, which is no abort by the client. */
  cut(response) {
    this.#cut.add(response);
    response.socket.destroy();
  }

  store(body) {
    this.stored = body;
    this.#tell();
  }

  /** Waits until something is so. Gives false when the client has gone before. */
  async until(response, isSo) {
    const gone = new Promise((resolve) => response.once('close', resolve));
    while (!isSo() && !response.destroyed) await Promise.race([this.#changed.promise, gone]);
    return !response.destroyed;
  }

  #tell() {
    this.#changed.resolve();
    this.#changed = deferred();
  }
}

function deferred() {
  let resolve;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}

const sendFeed = (response, key) =>
  send(response, 200, { 'content-type': JSON_FEED }, JSON.stringify(feedFor(key)));

function send(response, status, headers = {}, body = '') {
  response.writeHead(status, headers).end(body);
}

function answerPreflight(request, response) {
  send(response, 204, {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
  });
}
