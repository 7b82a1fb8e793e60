// What assistive technology gets of each element: the browser's own accessibility tree, as committed text in trees/.
//
//   ACCEPT=1 npm test -- --only node test/elements/tree.node.mjs      writes what is there now; read the diff
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { accessibilityTree, landmarksAndGroups, nameless, written } from '../accessibility-tree.mjs';
import { pagesOfDist } from '../chromium.mjs';

const pages = pagesOfDist();
const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const example = readJson('../fixtures/example-feed.json');
const umea = readJson('../../src/feed/umea-2025-2027.json');
const trees = new URL('trees/', import.meta.url);

/** A feed with some of its promises and what belongs to them. */
function only(feed, ...ids) {
  const items = feed.items.filter(({ id, _medborgarloften: { promises = [id] } }) =>
    ids.some((one) => promises.includes(one)),
  );
  return { ...feed, items };
}

/** A feed whose autumn campaign has dates. */
function dated(feed) {
  const copy = structuredClone(feed);
  const autumn = copy._medborgarloften.campaigns.find(({ id }) => id === 'autumn');
  Object.assign(
    autumn.occurrences.find(({ year }) => year === 2026),
    { start: '2026-10-12', end: '2026-10-18', confirmed: true },
  );
  return copy;
}

const small = only(example, 'stationsparken', 'svar-inom-en-vecka', 'sankta-farter');
const press = (words) => (page) => page.getByRole('button', { name: words }).click();
const follow = (words) => (page) => page.getByText(words).first().click();

/** Each state: its markup, what it is given, and what somebody does before the tree is read. */
const STATES = {
  list: { tag: 'promise-list', feed: small },
  'list-filtered': {
    tag: 'promise-list',
    attributes: 'filters search',
    feed: small,
    reach: press('Säkra vägar'),
  },
  'list-no-match': {
    tag: 'promise-list',
    attributes: 'search heading-level="3"',
    feed: small,
    reach: (page) => page.getByRole('searchbox').pressSequentially('raketer'),
  },
  'list-follow-ups': {
    tag: 'promise-list',
    attributes: 'heading=""',
    feed: only(example, 'stationsparken'),
    reach: follow('3 uppföljningar'),
  },
  'list-limited': { tag: 'promise-list', attributes: 'limit="1" group-by="party"', feed: small },
  'list-compact': { tag: 'promise-list', attributes: 'layout="compact"', feed: small },
  'list-english': {
    tag: 'promise-list',
    attributes: 'lang="en"',
    feed: only(umea, 'synlig-polis'),
    reach: follow('Signed text'),
  },
  'list-arabic': {
    tag: 'promise-list',
    attributes: 'lang="ar" filters search',
    feed: small,
  },
  'list-empty': { tag: 'promise-list', attributes: 'area="finns-inte"', feed: small },
  'list-error': { tag: 'promise-list', feed: '{' },
  'list-unreachable': { tag: 'promise-list', attributes: 'src="finns-inte.json"' },
  card: { tag: 'promise-card', attributes: 'promise-id="stationsparken"', feed: example },
  countdown: { tag: 'campaign-countdown', attributes: 'campaign="autumn"', feed: dated(umea) },
  'countdown-of-seconds': {
    tag: 'campaign-countdown',
    attributes: 'campaign="autumn" precision="second" now="2026-10-10T22:58:57+02:00"',
    feed: dated(umea),
  },
  'countdown-unscheduled': { tag: 'campaign-countdown', attributes: 'campaign="autumn"', feed: umea },
  reminder: {
    tag: 'reflex-reminder',
    attributes: 'now="2026-11-24"',
    feed: umea,
    reach: press('mörka kläder'),
  },
  'reminder-off-season': { tag: 'reflex-reminder', attributes: 'now="2026-07-01"', feed: umea },
  'reminder-on-a-screen': {
    tag: 'reflex-reminder',
    attributes: 'now="2026-11-24" display="signage"',
    feed: umea,
  },
};

/** Opens a state on a page of a kommun, and reads the tree of its element. */
async function treeOf({ tag, attributes = '', feed, reach }) {
  const json = typeof feed === 'string' ? feed : feed && JSON.stringify(feed).replaceAll('</', '<\\/');
  const script = json ? `<script type="application/feed+json">${json}</script>` : '';
  const html =
    `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Kommunen</title>` +
    `<script type="module" src="cdn/v1/medborgarloften.js"></script>` +
    `<main><h1>Kommunen</h1><${tag} page-url="https://kommun.example/loften" ${attributes}>${script}</${tag}></main>`;
  const page = await pages.open('tree.html', { html, now: new Date('2026-10-01T10:00:00+02:00') });
  await page.waitForFunction((name) => {
    const { shadowRoot, lang } = document.querySelector(name);
    const root = shadowRoot?.querySelector('.root');
    return root && root.lang === (lang || 'sv') && !root.querySelector('[part="loading"]');
  }, tag);
  await reach?.(page);
  const tree = await accessibilityTree(page, tag);
  await page.close();
  return tree;
}

describe('the accessibility tree', () => {
  const found = {};

  for (const [name, state] of Object.entries(STATES))
    it(`is as it was read and found right: ${name}`, async () => {
      found[name] = await treeOf(state);
      const file = new URL(`${name}.txt`, trees);
      const text = written(found[name]);
      if (process.env.ACCEPT) writeFileSync(file, text);
      assert.ok(existsSync(file), `${name}.txt is missing: run with ACCEPT=1, read it, and commit it.`);
      assert.equal(text, readFileSync(file, 'utf8'));
    });

  it('has a landmark or a named group of each element at the most', () => {
    const many = Object.entries(found)
      .map(([name, tree]) => [name, landmarksAndGroups(tree)])
      .filter(([, those]) => those.length > 1);
    assert.deepEqual(many, []);
  });

  it('has a name for each thing that is operated or jumped to', () => {
    const without = Object.entries(found)
      .map(([name, tree]) => [name, nameless(tree)])
      .filter(([, those]) => those.length > 0);
    assert.deepEqual(without, []);
  });

  it('has no file of a state that is gone', () => {
    const names = readdirSync(trees).map((file) => file.replace('.txt', ''));
    assert.deepEqual(names.sort(), Object.keys(STATES).sort());
  });
});
