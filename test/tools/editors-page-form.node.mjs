// The editors' page's form and address: a field for each attribute of the manifest, and a link that holds what was chosen and no words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementsOf } from '../../scripts/elements-of.mjs';
import { readManifest } from '../../scripts/project.mjs';
import { withSource } from '../../scripts/source.mjs';

const elements = elementsOf(await readManifest());
const attributes = elements.flatMap((element) => element.attributes);
const names = [...new Set(attributes.map(({ name }) => name))].sort();

/** What a module of the page says. */
const of = (file, use) => withSource(`tools/editors-page/${file}.ts`, async (module) => use(module));

describe('the form', () => {
  it('has words for each attribute and element of the manifest, and for none that is gone', () =>
    of('texts', ({ FIELD_TEXTS, ELEMENT_TEXTS }) => {
      assert.deepEqual(Object.keys(FIELD_TEXTS).sort(), names);
      assert.deepEqual(Object.keys(ELEMENT_TEXTS).sort(), elements.map(({ tag }) => tag).sort());
      for (const { name, values } of attributes)
        if (values.length) assert.deepEqual(Object.keys(FIELD_TEXTS[name]().values), values, name);
    }));

  it('has a field of the kind, and with the bounds, that the manifest says', () =>
    of('state', ({ FIELDS }) => {
      const kinds = {};
      for (const { name, kind } of Object.values(FIELDS).flat()) (kinds[kind] ??= new Set()).add(name);
      const found = Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, [...all].sort()]));
      assert.deepEqual(found, {
        switch: ['debug', 'filters', 'search'],
        choice: ['display', 'group-by', 'layout', 'precision', 'season'],
        number: ['heading-level', 'latitude', 'limit', 'longitude', 'refresh', 'travel-minutes'],
        address: ['page-url', 'src'],
        date: ['end', 'now', 'start'],
        time: ['day-end', 'day-start'],
        language: ['lang'],
        'of-feed': ['area', 'campaign', 'party', 'promise-id', 'status', 'year'],
        text: ['heading', 'place'],
      });
      const bounds = Object.fromEntries(
        Object.values(FIELDS)
          .flat()
          .filter(({ kind }) => kind === 'number')
          .map(({ name, min, max }) => [name, [min, max]]),
      );
      assert.deepEqual(bounds, {
        'heading-level': [2, 6],
        latitude: [-90, 90],
        limit: [1, undefined],
        longitude: [-180, 180],
        refresh: [5, undefined],
        'travel-minutes': [0, 600],
      });
    }));
});

describe('an address in the form', () => {
  it('is whole, of the web, and pretends no other host', () =>
    of('fields', ({ isUsable }) => {
      const usable = (value) => isUsable({ name: 'src', kind: 'address', values: [] }, value);
      assert.ok(usable('https://umea.se/feed.json?a=1'));
      for (const address of [
        '/feed.json',
        'umea.se/feed.json',
        'javascript:alert(1)',
        'https://umea.se@annan.example/',
      ])
        assert.ok(!usable(address), address);
    }));
});

describe('the address', () => {
  const restored = (query) =>
    of('address', ({ fromQuery, toQuery }) => {
      const [state, left, unknown] = fromQuery(query);
      return { state, left, unknown, query: toQuery(state) };
    });

  it('is bare where nothing was chosen, and calls nothing as an attribute is called', async () => {
    assert.equal((await restored('')).query, '');
    await of('address', ({ OWN_NAMES }) =>
      assert.deepEqual(
        OWN_NAMES.filter((name) => names.includes(name)),
        [],
      ),
    );
  });

  for (const query of [
    '?area=trafik&filters&lang=fi&ui=en',
    '?heading&src=https%3A%2F%2Fannan.example%2Ffeed.json%3Fa%3D1%26b%3D2&heading-level=3',
    '?element=promise-card&promise-id=synlig-polis&brand=7a1f5c&version=newest&content=no',
    '?element=campaign-countdown&campaign=autumn&start=2026-10-12&theme=school&form=iframe&width=phone&scheme=dark',
    '?element=reflex-reminder&latitude=63.8258&longitude=20.263&day-start=07%3A30&form=npm&now=2026-12-10',
  ])
    it(`comes back as it was: ${query}`, async () => {
      const { query: again, left, unknown } = await restored(query);
      assert.deepEqual([again, left, unknown], [query, [], 0]);
    });

  it('takes no words, so that nobody puts any on this page', async () => {
    const { query, left } = await restored('?heading=Polisen+ljuger&area=trafik');
    assert.deepEqual([query, left], ['?area=trafik', ['heading']]);
  });

  it('leaves out what can’t be used, and says so', async () => {
    const bad = {
      layout: 'huge',
      limit: '0',
      'heading-level': '7',
      refresh: '1e3',
      lang: 'xx',
      'page-url': 'javascript:alert(1)',
      src: '/feed.json',
      debug: 'yes',
      theme: '../evil',
      brand: 'red;}',
      form: 'constructor',
      element: 'script',
      now: '2026-02-30',
    };
    const { state, left, unknown, query } = await restored(
      `?${new URLSearchParams({ ...bad, onclick: 'alert(1)', __proto__x: '1' })}&toString=1`,
    );
    assert.deepEqual(left.sort(), Object.keys(bad).sort());
    assert.equal(unknown, 3);
    assert.equal(query, '');
    assert.deepEqual(state.configuration.attributes, {});
  });
});

describe('what a feed allows', () => {
  const feed = {
    areas: [{ id: 'trafik', title: 'Trafik' }],
    parties: [],
    promises: [{ id: 'a', text: 'x' }],
    campaigns: [{ id: 'host', title: 'Höst', occurrences: [{ year: 2026 }] }],
  };

  it('is what it holds; what an element can’t do without is the first of it', () =>
    of('feed-choices', ({ fitted }) => {
      assert.deepEqual(fitted({ area: 'trafik', limit: '3' }, ['area', 'limit'], feed), [
        { area: 'trafik', limit: '3' },
        [],
      ]);
      assert.deepEqual(fitted({ area: 'annat' }, ['area'], feed), [{}, ['area']]);
      assert.deepEqual(fitted({ 'promise-id': 'b' }, ['promise-id'], feed), [
        { 'promise-id': 'a' },
        ['promise-id'],
      ]);
      assert.deepEqual(fitted({ year: '2026' }, ['campaign', 'year'], feed), [
        { campaign: 'host', year: '2026' },
        [],
      ]);
    }));
});
