// What the author of a page is told on the console of attributes that do nothing, and that nothing else is told.
import { expect, fixture, html } from '@open-wc/testing';
import { elements } from '../../src/entries/elements.js';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { example, one, text, umea, warnings } from './page.js';

/** An element with attributes that no other test has: what was said once is not said again. */
async function made(
  tag: string,
  attributes: Record<string, string>,
  feed: unknown = umea(),
): Promise<HTMLElement> {
  const box = await fixture(html`<div></div>`);
  const element = Object.assign(document.createElement(tag), { feed }) as PromiseList;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  box.append(element);
  await element.updateComplete;
  return element;
}

const said = (tag: string, attributes: Record<string, string>, feed?: unknown) =>
  warnings(() => made(tag, attributes, feed));

const MISTAKES: [tag: string, name: string, value: string, message: string][] = [
  ['promise-list', 'filter', '', '<promise-list filter>: did you mean filters?'],
  ['promise-list', 'groupBy', 'party', '<promise-list groupby>: did you mean group-by?'],
  ['promise-list', 'data-area', 'trafik', '<promise-list data-area>: did you mean area?'],
  ['promise-card', 'promise_id', 'x', '<promise-card promise_id>: did you mean promise-id?'],
  ['promise-list', 'layout', 'card', '<promise-list layout="card">: expected cards, list, compact'],
  ['promise-list', 'group-by', 'areas', '<promise-list group-by="areas">: expected area, party, none'],
  ['promise-list', 'limit', 'tre', '<promise-list limit="tre">: expected 1–10000'],
  ['promise-list', 'heading-level', '7', '<promise-list heading-level="7">: expected 2–6'],
  ['promise-list', 'refresh', '1', '<promise-list refresh="1">: expected 5–10080'],
  [
    'promise-list',
    'status',
    'klar',
    '<promise-list status="klar">: expected not-reviewed, planned, ongoing, partly, done, not-done, paused',
  ],
  [
    'promise-list',
    'now',
    'imorgon',
    '<promise-list now="imorgon">: expected 2026-10-12, 2026-10-12T08:00:00Z',
  ],
  [
    'promise-list',
    'now',
    '2026-02-30',
    '<promise-list now="2026-02-30">: expected 2026-10-12, 2026-10-12T08:00:00Z',
  ],
  ['campaign-countdown', 'year', '26', '<campaign-countdown year="26">: expected 1000–9999'],
  [
    'campaign-countdown',
    'start',
    '12 oktober',
    '<campaign-countdown start="12 oktober">: expected 2026-10-12',
  ],
  ['campaign-countdown', 'end', '2026-13-01', '<campaign-countdown end="2026-13-01">: expected 2026-10-12'],
  [
    'campaign-countdown',
    'precision',
    'days',
    '<campaign-countdown precision="days">: expected day, hour, minute, second',
  ],
  ['reflex-reminder', 'latitude', '638258', '<reflex-reminder latitude="638258">: expected -90–90'],
  ['reflex-reminder', 'day-start', '8', '<reflex-reminder day-start="8">: expected 08:00'],
  ['reflex-reminder', 'display', 'screen', '<reflex-reminder display="screen">: expected inline, signage'],
  ['promise-list', 'area', 'skola', '<promise-list area="skola">: expected trygghet, trafik'],
  ['promise-list', 'party', 'kommunen', '<promise-list party="kommunen">: expected polisen, umea-kommun'],
  ['campaign-countdown', 'campaign', 'vår', '<campaign-countdown campaign="vår">: expected spring, autumn'],
];

describe('an attribute that does nothing', () => {
  for (const [tag, name, value, message] of MISTAKES)
    it(`<${tag} ${name}="${value}"> is told with what is right, once for all such elements`, async () => {
      const lines = await warnings(async () => {
        await made(tag, { [name]: value });
        await made(tag, { [name]: value });
      });
      expect(lines).to.deep.equal([`Medborgarlöften: ${message}`]);
    });

  it('an unknown promise is told with those that there are', async () => {
    const [line] = await said('promise-card', { 'promise-id': 'synlig-poliss' });
    expect(line).to.include('expected organiserad-brottslighet, synlig-polis,');
  });

  it('nothing is said of ids while the feed is not there', async () => {
    expect(await said('promise-list', { area: 'ingenstans' }, null)).to.deep.equal([]);
  });

  it('is shown in the panel that an editor asks for', async () => {
    let element: HTMLElement | undefined;
    await warnings(async () => {
      element = await made('promise-list', { debug: '', filter: '', layout: 'kort' });
    });
    expect(text(one(element!, '[part="debug"]')))
      .to.include('<promise-list filter>: did you mean filters?')
      .and.include('<promise-list layout="kort">: expected cards, list, compact');
    expect(element!.textContent).to.equal('');
  });

  it('leaves the console in peace where a page sets a new one in each frame', async () => {
    const lines = await warnings(async () => {
      const element = (await made('promise-list', {})) as PromiseList;
      for (let frame = 0; frame < 300; frame++) {
        element.setAttribute('now', `bild ${frame}`);
        await element.updateComplete;
      }
    });
    expect(lines.length).to.be.within(1, 100);
  });
});

describe('attributes that are right', () => {
  it('are not mentioned, nor is what belongs to the page, its CMS or its framework', async () => {
    const theirs =
      'id class style title hidden dir lang slot part exportparts role tabindex is nonce itemprop translate loading onclick aria-label data-id data-v-7ba5bd90 _ngcontent-abc v-if x-data hx-get';
    for (const { tag } of elements) {
      const attributes = Object.fromEntries(theirs.split(' ').map((name) => [name, '']));
      expect(await said(tag, attributes)).to.deep.equal([]);
    }
  });

  it('are those that a feed has, and those that are left empty', async () => {
    expect(
      await said('promise-list', { area: 'trafik', party: 'polisen', layout: '', now: '' }),
    ).to.deep.equal([]);
    expect(await said('promise-card', { 'promise-id': 'synlig-polis' })).to.deep.equal([]);
    expect(
      await said('campaign-countdown', { campaign: 'autumn', year: '2026', precision: 'hour' }),
    ).to.deep.equal([]);
    expect(
      await said('reflex-reminder', { latitude: '-33.9', longitude: '18.4', 'day-end': '23:59' }),
    ).to.deep.equal([]);
    expect(await said('promise-list', { now: '2026-11-24T08:00:00+01:00' }, example())).to.deep.equal([]);
  });
});
