// The bench's own server: dist/ with its real headers, and pages, feeds and peers from memory, in brotli 11.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor } from '../scripts/headers.mjs';
import { root } from '../scripts/project.mjs';

/** Bytes of brotli at its best. */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** Without these two, a page's clock has steps of 0.1 ms. */
const PRECISE_CLOCK = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const BROTLI = { 'content-encoding': 'br' };

/**
 * @param {Record<string, string | Buffer>} files by path, as in `/feed/100.json`; they come before what lies in dist/
 * @returns {Promise<{url: string, asked: string[], close(): Promise<void>}>} `asked`: each path that was requested
 */
export async function startBenchServer(files) {
  const asked = [];
  const compressed = new Map();
  const answer = async (pathname) => {
    if (!compressed.has(pathname)) {
      const content = files[pathname] ?? (await readFile(path.join(root, 'dist', pathname)));
      // The feeds of thousands are for measures that wait for no network: compressing them would take minutes.
      compressed.set(pathname, pathname.startsWith('/feed/') ? [content] : [brotli(content), BROTLI]);
    }
    return compressed.get(pathname);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://bench');
    asked.push(pathname);
    try {
      const [body, encoding] = await answer(decodeURI(pathname));
      response.writeHead(200, {
        ...headersFor(pathname),
        ...PRECISE_CLOCK,
        ...encoding,
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
