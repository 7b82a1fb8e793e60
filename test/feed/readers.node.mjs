// What a feed program gets of the feeds: all promises and follow-ups to the letter, by a parser that knows nothing of them.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from 'feedsmith';
import { build } from '../../scripts/build.mjs';
import { isStale, root } from '../../scripts/project.mjs';
import { startServer } from '../../scripts/serve.mjs';

const example = () => readFile(path.join(root, 'test/fixtures/example-feed.json'), 'utf8');

/** What there is of an item for a program that shows it, and knows when it has shown it already. */
const shown = ({ id, title, content_text, date_published, date_modified, language, tags }) => ({
  id,
  title,
  content_text,
  date_published,
  date_modified,
  language,
  tags,
});

describe('a feed program', () => {
  let server;
  before(async () => {
    if (await isStale()) await build();
    server = await startServer();
  });
  after(() => server?.close());

  for (const [what, text] of [
    [
      'Umeå’s promises, as they are served',
      async () => (await fetch(`${server.url}cdn/feed/umea.json`)).text(),
    ],
    ['promises with follow-ups', example],
  ])
    it(`reads ${what}: titles, texts, ids, dates and areas to the letter`, async () => {
      const json = await text();
      const ours = JSON.parse(json);
      const { format, feed } = parseFeed(json);
      assert.equal(format, 'json');
      assert.deepEqual([feed.title, feed.language], [ours.title, ours.language]);
      assert.ok(feed.items.length >= 7);
      assert.deepEqual(feed.items.map(shown), ours.items.map(shown));
      for (const { content_text } of feed.items) assert.ok(content_text);
    });

  it('finds the feed by its media type, from any page, and asks again after five minutes', async () => {
    const { headers } = await fetch(`${server.url}cdn/feed/umea.json`);
    assert.equal(headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('cache-control'), /^public, max-age=300,/);
  });

  it('has an id of its own for each item, so that nothing is shown twice', async () => {
    for (const json of [await (await fetch(`${server.url}cdn/feed/umea.json`)).text(), await example()]) {
      const ids = parseFeed(json).feed.items.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});
