// `npm start`: builds what is missing, serves dist/ with its real headers and prints the address.
import { createServer } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.mjs';
import { isMain, isStale, root as projectRoot } from './project.mjs';

/**
 * Serves a folder, as it is at each request.
 * @param {{port?: number, host?: string, root?: string}} [options] port 0: any free one; root: relative to the project
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 * @throws {NodeJS.ErrnoException} EADDRINUSE, when the port is taken
 */
export async function startServer({ port = 0, host = '127.0.0.1', root = 'dist' } = {}) {
  const serveFile = sirv(path.resolve(projectRoot, root), { dev: true, etag: true });
  const server = createServer((request, response) => respond(request, response, serveFile));
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function respond(request, response, serveFile) {
  // Each file is small and sent whole.
  delete request.headers.range;
  const headers = headersFor(pathnameOf(request.url));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

  if (request.method === 'OPTIONS') return allow(response, 204, 'access-control-allow-origin' in headers);
  if (request.method !== 'GET' && request.method !== 'HEAD') return allow(response, 405, false);

  serveFile(request, response, () => {
    // The other headers stay: a page elsewhere may read that a feed is missing.
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.statusCode = 404;
    response.end('404: nothing lies at this address.\n');
  });
}

/** Says which methods there are, and to other sites (a CORS preflight) that any header may be sent. */
function allow(response, statusCode, isShared) {
  response.removeHeader('content-type');
  response.setHeader('allow', 'GET, HEAD, OPTIONS');
  if (isShared) {
    response.setHeader('access-control-allow-methods', 'GET, HEAD, OPTIONS');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('access-control-max-age', '86400');
  }
  response.statusCode = statusCode;
  response.end();
}

function pathnameOf(url) {
  const pathname = url.split(/[?#]/, 1)[0];
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

/** Like startServer, on the first free port from this one on. */
async function startServerFrom(port) {
  for (let candidate = port; candidate < port + 100; candidate++) {
    try {
      return await startServer({ port: candidate });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${port} to ${port + 99}.`);
}

if (isMain(import.meta)) {
  if (await isStale()) await (await import('./build.mjs')).build();
  const { url } = await startServerFrom(Number(process.env.PORT) || 8080);
  console.log(`Medborgarlöften visas på / is served at ${url}`);
}
