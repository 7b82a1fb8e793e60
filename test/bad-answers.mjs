// What a server, or what stands between, can answer instead of a feed: routes of the feeds server.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { constants, deflateRawSync } from 'node:zlib';

const JSON_FEED = 'application/feed+json';

/** 1 GiB of spaces in 1 MiB of gzip: a mebibyte's block, which knows nothing of what was before, 1,024 times. */
const bomb = () => {
  const block = deflateRawSync(Buffer.alloc(2 ** 20, ' '), { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  return Buffer.concat([header, ...Array(1_024).fill(block)]);
};

/** As the routes of the feeds server: by the first part of the path; the second is the key. */
export const BAD_ANSWERS = {
  /** /busy/<key>/<status>?after=…&exposed=1: a status with Retry-After, which a page of another origin may read or not. */
  busy: ({ response, query }, key, status) =>
    response
      .writeHead(Number(status), {
        'retry-after': query.get('after'),
        ...(query.get('exposed') && { 'access-control-expose-headers': 'retry-after' }),
      })
      .end(),

  /** /login/<key>: a page, as a network says it to those who have not logged in. */
  login: ({ response }) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Logga in</title>'),

  /** /half/<key>: the first half of a feed, as a whole answer. */
  half: ({ response }) =>
    response.writeHead(200, { 'content-type': JSON_FEED }).end('{"version": "https://jsonfeed.org/version/1'),

  /** /short/<key>: some bytes of those that it announces. */
  short: ({ response, log }) => {
    response.writeHead(200, { 'content-type': JSON_FEED, 'content-length': 1_000 });
    response.write('{"version":', () => log.cut(response));
  },

  /** /cut/<key>: a body in chunks whose connection is cut before the last. */
  cut: ({ response, log }) => {
    response.writeHead(200, { 'content-type': JSON_FEED });
    response.write('{"version":', () => log.cut(response));
  },

  /** /not-gzip/<key>: a body that is said to be packed. */
  'not-gzip': ({ response }) =>
    response.writeHead(200, { 'content-type': JSON_FEED, 'content-encoding': 'gzip' }).end('not packed'),

  /** /bomb/<key>: 1 GiB in little. */
  bomb: ({ response }) =>
    response.writeHead(200, { 'content-type': JSON_FEED, 'content-encoding': 'gzip' }).end(bomb()),

  /** /loop/<key>: leads to itself. */
  loop: ({ response }, key) => redirect(response, `/loop/${encodeURIComponent(key)}`),

  /** /to/<key>?address=…: leads there. */
  to: ({ response, query }) => redirect(response, query.get('address')),

  /** /nowhere/<key>: leads to a port where nobody listens. */
  nowhere: async ({ response }) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close(() => redirect(response, `http://127.0.0.1:${port}/`));
  },

  /** /no-cors/<key>: a feed that only its own origin may read. */
  'no-cors': ({ response }) => {
    response.removeHeader('access-control-allow-origin');
    response.writeHead(200, { 'content-type': JSON_FEED }).end('{}');
  },
};

const redirect = (response, location) => response.writeHead(302, { location }).end();
