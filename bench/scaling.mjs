// What a deployment for the whole country asks of its servers: computed from the sizes of dist/ and the headers it is served with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor } from '../scripts/headers.mjs';
import { filesUnder, packageJson, root } from '../scripts/project.mjs';
import { formatValue, table } from './report.mjs';
import { brotli } from './server.mjs';

const KOMMUNER = 290;
const VIEWS = 1_000_000;
/** In schools' halls, a kommun. */
const SCREENS = 20;
const DAY = 86_400;
/** What the busiest hour has of a day's requests. */
const BUSIEST_HOUR = 0.1;

const SCRIPT = 'cdn/v1/medborgarloften.js';
const FEED = 'cdn/feed/umea.json';
const exact = (file) => `cdn/v${packageJson.version}/${file}`;
const FILES = [
  SCRIPT,
  exact('medborgarloften.js'),
  exact('locale/en.json'),
  FEED,
  'cdn/feed/umea.ics',
  'embed/promise-list.html',
  'embed/frame-page.js',
  'embed/frame.js',
  'embed/config.json',
  'embed/signage.html',
];

/** What a frame page loads besides the script and the feed. */
const FRAME = ['embed/promise-list.html', 'embed/frame-page.css', 'embed/frame-page.js', 'embed/config.json'];

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const contentOf = (file) => readFileSync(path.join(root, 'dist', file));
const cachingOf = (file) => headersFor(`/${file}`)['cache-control'];
const number = (name, file) => Number(cachingOf(file).match(new RegExp(`${name}=(\\d+)`))[1]);
const count = (value) => formatValue(Math.round(value));
const perSecond = (perDay) => formatValue(perDay / DAY);
const gigabytes = (bytes) => formatValue(bytes / 1e9);

/** What a status line and our headers take of an answer, which a server adds a date, an ETag and some more to. */
const headerBytes = (file) =>
  Object.entries(headersFor(`/${file}`)).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    0,
  );

/**
 * How often a cache that holds a file for some seconds must ask for it again, a day, when so many ask the cache for it
 * at random times: each asking is followed by as many seconds of rest.
 */
const askings = (requests, seconds) => requests / (1 + (requests * seconds) / DAY);

/** @returns {Promise<string>} the page, as Markdown */
export async function scaling() {
  const script = brotli(contentOf(SCRIPT)).length;
  const feed = brotli(contentOf(FEED)).length;
  const frame = [...FRAME, SCRIPT, FEED];
  const fresh = number('max-age', FEED);
  const stale = number('stale-while-revalidate', FEED);
  const files = await filesUnder(path.join(root, 'dist/cdn'));
  const all = files.reduce((sum, file) => sum + contentOf(`cdn/${file}`).length, 0);
  const viewsOfOne = VIEWS / KOMMUNER;

  const sizes = FILES.map((file) => {
    const content = contentOf(file);
    return [
      `\`${file}\``,
      formatValue(content.length),
      formatValue(gzipSync(content, { level: 9 }).length),
      formatValue(brotli(content).length),
      `\`${cachingOf(file)}\``,
    ];
  });

  const origins = [1, 10, 100, 300].map((places) => {
    const ofFeed = askings(viewsOfOne / places, fresh) * places * KOMMUNER;
    const ofScript = askings(VIEWS / places, fresh) * places;
    return [
      count(places),
      count(ofScript),
      count(ofFeed),
      perSecond(ofScript + ofFeed),
      `${formatValue((100 * (ofScript + ofFeed)) / (2 * VIEWS))} %`,
    ];
  });

  /** An open page asks every so many minutes while it is seen. */
  const refreshes = [
    ['article, read for 1 min', VIEWS, 1, 5],
    ['article, read for 5 min', VIEWS, 5, 5],
    ['start page, open and seen for 60 min', VIEWS, 60, 5],
    ['the same', VIEWS, 60, 60],
    [`screens in halls, ${SCREENS} a kommun, all day`, SCREENS * KOMMUNER, 24 * 60, 60],
  ].map(([what, pages, minutes, refresh]) => {
    const requests = pages * Math.floor(minutes / refresh);
    return [
      what,
      count(pages),
      refresh,
      count(requests),
      perSecond(requests),
      gigabytes(requests * headerBytes(FEED)),
    ];
  });

  return [
    '# How it scales past one server',
    `Written by \`npm run bench\` of version ${packageJson.version}, from the files in \`dist/\` and the headers of \`scripts/headers.mjs\`: change nothing here by hand. What is assumed is said; the rest is arithmetic.`,
    `There is nothing to scale but files. No server computes anything, keeps a session or knows who reads: \`dist/cdn/\` is ${count(files.length)} files, ${count(all / 1000)} kB before compression, and ${KOMMUNER} feeds of Umeå’s size are ${formatValue((KOMMUNER * contentOf(FEED).length) / 1e6)} MB more. Any web server, object store or CDN can hold a copy; two copies need not know of each other.`,
    table(['file', 'B', 'gzip 9', 'brotli 11', 'cache-control'], sizes),

    '## Cache keys',
    'The path is the whole key. The script puts no query on an address that it asks for, sends no cookies and no header of its own, and every answer is the same for all (`access-control-allow-origin: *`, so no `Vary: Origin`); only `Accept-Encoding` tells answers apart. So a cache may drop queries and cookies from its key, and must for `embed/`: there the query holds attributes that the page reads in the browser, and `embed/promise-list.html?area=trafik` is the same bytes as without.',

    '## Purge',
    [
      `- \`cdn/v${packageJson.version}/\`: never. A published version does not change, and pages carry its hash.`,
      `- \`cdn/v1/\` after a release, \`cdn/feed/…\` after a feed has changed: at once, where the cache has a purge by path. Without one they are ${formatValue(fresh / 60)} min old at most where somebody asks steadily; the first who asks after a pause is given what is there, up to ${formatValue(stale / 3600)} h old, and fetches the new for the next.`,
      '- Pages (`no-cache`) are asked about each time and answered `304` from their ETag: nothing to purge, but a cache may not keep them unasked.',
      '- Purge after the origin has the new file, not before: else the old one is fetched again.',
    ].join('\n'),

    `## A million page views a day`,
    `Each by a reader whose browser has nothing yet, which is the most it can be: ${count(2 * VIEWS)} requests (script and feed), ${perSecond(2 * VIEWS)} a second over the day, ${formatValue((2 * VIEWS * BUSIEST_HOUR) / 3600)} in an hour that has a tenth of the day; ${gigabytes(VIEWS * (script + feed))} GB a day in brotli (${formatValue(script)} B and ${formatValue(feed)} B of Umeå’s feed). A reader who comes back within ${formatValue(fresh / 60)} min asks for nothing, and with a locked version (\`cdn/v${packageJson.version}/\`) for the feed alone.`,
    `In a frame a view is ${frame.length} requests and ${formatValue(sum(frame.map((file) => brotli(contentOf(file)).length)))} B: ${frame.map((file) => `\`${path.basename(file)}\``).join(', ')}; those of \`embed/\` are asked about each time.`,
    `What of that reaches the origin, with ${KOMMUNER} feeds and the views spread evenly over them, in so many places that cache for themselves (a CDN’s points of presence) and keep a file for its \`max-age\` of ${fresh} s:`,
    table(['places', 'script, a day', 'feeds, a day', 'both, a second', 'of all'], origins),
    `Many feeds in many places are seldom asked for twice in ${formatValue(fresh / 60)} min: a feed has ${count(viewsOfOne)} views a day. A CDN with an origin shield asks as the first row does. Where a cache honours \`stale-while-revalidate\`, no reader waits for the origin, and an origin that is down for less than ${formatValue(stale / 3600)} h is not noticed where somebody asked before.`,

    '## With refresh',
    `Without \`refresh\` a page asks once. With it, an open page asks again every so many minutes (5 at least, ±20 % so that pages opened together do not ask together; paused while hidden), past the browser’s own cache and with its ETag: an answer is a \`304\` of some ${formatValue(headerBytes(FEED))} B and what the server adds, until the feed has changed.`,
    table(
      ['pages', 'how many a day', 'refresh, min', 'more requests a day', 'a second', 'GB a day'],
      refreshes,
    ),
    `In the worst case a feed changes at noon and every open page takes it within its refresh: with a tenth of the day’s million open, ${count(VIEWS / 10)} times ${formatValue(feed)} B, ${formatValue((VIEWS * feed) / 10 / 1e9)} GB in five minutes, ${formatValue((VIEWS * feed * 8) / 10 / 300 / 1e6)} Mbit/s.`,
  ]
    .join('\n\n')
    .concat('\n');
}
