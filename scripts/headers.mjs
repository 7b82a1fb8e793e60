// The headers that belong to each address of dist/: one table, for `npm start` and for any host that serves these files.

/** Five minutes old at most, or a day while a fresh copy is on its way. */
const SHORT = 'public, max-age=300, stale-while-revalidate=86400';

/** Scripts, feeds and their integrity are asked for by other sites' pages, which also measure how long they took. */
const SHARED = {
  'access-control-allow-origin': '*',
  // A server that is short of breath may say for how long, and pages keep to it.
  'access-control-expose-headers': 'retry-after',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};

/**
 * Address pattern and headers; a later row overrides an earlier one.
 * `**` stands for anything, `*` for anything without a slash.
 * @type {[pattern: string, headers: Record<string, string>][]}
 */
export const headerTable = [
  [
    '/**',
    {
      'cache-control': 'no-cache',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    },
  ],
  ['/cdn/**', SHARED],
  // A whole version number is a promise that the bytes never change; a major version moves with each release.
  ['/cdn/v*/**', { 'cache-control': SHORT }],
  ['/cdn/v*.*.*/**', { 'cache-control': 'public, max-age=31536000, immutable' }],
  ['/cdn/feed/**', { 'cache-control': SHORT }],

  // Frame pages stand on anybody's page, so nothing here may say X-Frame-Options or frame-ancestors: they can be made to
  // say nothing but what this server's own feeds do. Shared, for frame.js runs on the pages around them, and a frame in a
  // sandbox has no origin of its own. A page that is isolated (COEP) holds only frames that are so, too: these load nothing
  // that would not let them. config.json counts from the moment it is changed, as no-cache above has it.
  ['/embed/**', { ...SHARED, 'cross-origin-embedder-policy': 'require-corp' }],

  // Parts of pages: a search engine is to find them where they stand.
  ['/static/**', { 'x-robots-tag': 'noindex' }],

  ['/**.js', { 'content-type': 'text/javascript; charset=utf-8' }],
  ['/**.css', { 'content-type': 'text/css; charset=utf-8' }],
  ['/**.json', { 'content-type': 'application/json; charset=utf-8' }],
  ['/**.schema.json', { 'content-type': 'application/schema+json; charset=utf-8' }],
  ['/cdn/feed/*.json', { 'content-type': 'application/feed+json; charset=utf-8' }],
  ['/**.ics', { 'content-type': 'text/calendar; charset=utf-8' }],
  ['/**.txt', { 'content-type': 'text/plain; charset=utf-8' }],
  ['/**.md', { 'content-type': 'text/markdown; charset=utf-8' }],
  ['/**.html', { 'content-type': 'text/html; charset=utf-8' }],
  ['/**/', { 'content-type': 'text/html; charset=utf-8' }],
  ['/', { 'content-type': 'text/html; charset=utf-8' }],
];

const rows = headerTable.map(([pattern, headers]) => [toRegExp(pattern), headers]);

/**
 * Returns the headers of an address, by lower-case name.
 * @param {string} pathname as in a URL: it begins with a slash and has no query
 * @returns {Record<string, string>}
 */
export function headersFor(pathname) {
  return Object.assign({}, ...rows.map(([pattern, headers]) => pattern.test(pathname) && headers));
}

/** @param {string} pattern of the table */
export function toRegExp(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*{1,2}/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${source}$`);
}
