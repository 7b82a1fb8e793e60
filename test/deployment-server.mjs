// dist/ as somebody has deployed it: with a config.json of their own, and addresses that lead on to others.
import { createServer } from 'node:http';
import { headersFor } from '../scripts/headers.mjs';

/**
 * @param {string} dist address of the server whose files it hands on
 * @param {{config?: string, redirects?: Record<string, string>}} deployment what config.json says, to the letter; where
 *   paths lead on to
 * @returns {Promise<{url: string, asked: {path: string, headers: Record<string, string>}[], close(): Promise<void>}>} with
 *   what it is asked, in order, as its log could have it
 */
export async function startDeployment(dist, { config, redirects = {} } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, dist);
    asked.push({ path: request.url, headers: request.headers });
    if (Object.hasOwn(redirects, pathname)) {
      response.writeHead(302, { location: redirects[pathname], 'access-control-allow-origin': '*' }).end();
    } else if (config !== undefined && pathname === '/embed/config.json') {
      response.writeHead(200, headersFor(pathname)).end(config);
    } else {
      const { status, body } = await fetch(new URL(request.url, dist));
      response.writeHead(status, headersFor(pathname));
      for await (const chunk of body ?? []) response.write(chunk);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that fails leaves it open, and must not be waited for because of that.
  server.unref();
  return {
    asked,
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
