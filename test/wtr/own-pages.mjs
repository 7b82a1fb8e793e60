// Pages of the tests' own origin with whatever headers a test asks for, what browsers report of them, and dist/ with a byte turned.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { headersFor } from '../../scripts/headers.mjs';
import { root } from '../../scripts/project.mjs';

/** Of each page, by its key, the directive and the address of each violation. */
const reports = new Map();

const ROUTES = {
  /** /__own/page?html=…&headers={…}: a page, with these headers. */
  page: ({ query }) => ({
    headers: { 'content-type': 'text/html; charset=utf-8', ...JSON.parse(query.headers ?? '{}') },
    body: query.html,
  }),

  /** /__own/report/<key>: POST, where a page's Content-Security-Policy sends its reports; GET, what has come. */
  report: async ({ method, req }, key) => {
    if (!reports.has(key)) reports.set(key, []);
    if (method === 'POST') {
      const report = JSON.parse(Buffer.concat(await req.toArray()))['csp-report'];
      reports.get(key).push(`${report['effective-directive']} ${report['blocked-uri']}`);
    }
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(reports.get(key)) };
  },

  /** /__own/altered/<name>/<file>: of dist/, as it is served, but for one letter of the files of this name. */
  altered: async (context, name, ...file) => {
    const body = await readFile(path.join(root, 'dist', ...file));
    if (file.at(-1) === name) body[body.findIndex((byte) => byte > 0x61 && byte < 0x7a)] ^= 1;
    return { headers: headersFor(`/${file.join('/')}`), body };
  },
};

/** Before all that the runner does with what it serves: nothing is added to these pages. */
export async function ownPages(context, next) {
  const [, mark, route, ...rest] = context.path.split('/');
  if (mark !== '__own') return next();
  const { headers, body } = await ROUTES[route](context, ...rest);
  context.set(headers);
  context.body = body;
}
