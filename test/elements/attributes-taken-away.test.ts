// An attribute that is set and taken away again leaves an element as if it had never been there, whatever it said.
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import manifest from '../../custom-elements.json';
import { prepareLanguage } from '../../src/locale/interface-language.js';
import { nextTask } from '../wtr/live-regions.js';
import { example } from './page.js';

/** Elements as pages have them, on a day on which each of them has much to say. */
const BASES: Record<string, Record<string, string>> = {
  'promise-list': { now: '2026-11-24' },
  'promise-card': { 'promise-id': 'nattvandring', now: '2026-11-24' },
  'campaign-countdown': { campaign: 'host', start: '2026-12-20', now: '2026-11-24T09:30:00Z' },
  'reflex-reminder': { now: '2026-11-24' },
};

/** A value of each attribute that shows. */
const VALUES: Record<string, string> = {
  area: 'trafik',
  party: 'polisen',
  status: 'done',
  'group-by': 'party',
  layout: 'compact',
  filters: '',
  search: '',
  limit: '1',
  heading: 'Våra löften',
  lang: 'en',
  now: '2027-01-15',
  'heading-level': '4',
  'page-url': 'https://kommun.example/loften',
  debug: '',
  'promise-id': 'stationsparken',
  campaign: 'nagon-annan',
  year: '2031',
  start: '2027-12-01',
  end: '2026-12-30',
  precision: 'minute',
  season: 'always',
  display: 'signage',
  latitude: '0',
  longitude: '-150',
  place: 'Kiruna',
  'day-start': '12:00',
  'day-end': '12:00',
  'travel-minutes': '400',
};
/** What else an element has where the attribute is to show. */
const BESIDE: Record<string, Record<string, string>> = {
  year: { start: '' },
  season: { now: '2026-07-01' },
  latitude: { longitude: '20' },
  longitude: { latitude: '64' },
  'travel-minutes': { now: '2026-10-05' },
};
/** Those that show nothing by themselves: an element that has its feed asks for none. */
const UNSEEN: Record<string, string> = { src: '/finns-inte.json', refresh: '5' };
/** What none of them may say. */
const NONSENSE = ['', '0', '-1', 'x', '1e999', 'constructor'];

const attributesOf = (tag: string): string[] =>
  manifest.modules
    .flatMap(({ declarations }) => declarations as { tagName?: string; attributes?: { name: string }[] }[])
    .find(({ tagName }) => tagName === tag)!
    .attributes!.map(({ name }) => name);

/** All that stands in an element, and its states, but what a screen reader was told of on the way. */
function shownBy(element: LitElement): string {
  const copy = document.createElement('div');
  copy.append(...[...element.shadowRoot!.childNodes].map((node) => node.cloneNode(true)));
  copy.querySelector('.announced')?.replaceChildren();
  // The usual layout has no rules of its own.
  copy.querySelector('.groups')?.classList.remove('layout-cards', 'layout-', 'layout-null');
  // Lit's own marks, which are empty comments.
  const states = ['ready', 'empty', 'preview', 'off-season'].filter((name) =>
    element.matches(`:state(${name})`),
  );
  return states.join(' ') + copy.innerHTML.replace(/<!--.*?-->/g, '');
}

/** A language is observed, and so known a little later. */
const settled = async (element: LitElement) => {
  await nextTask();
  await element.updateComplete;
};

describe('an attribute that is taken away again', () => {
  before(() => prepareLanguage('en'));
  afterEach(() => document.body.replaceChildren());

  async function made(tag: string, attributes: Record<string, string>): Promise<LitElement> {
    const element = Object.assign(document.createElement(tag), { feed: example() }) as unknown as LitElement;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    await element.updateComplete;
    return element;
  }

  for (const [tag, base] of Object.entries(BASES))
    for (const name of attributesOf(tag))
      it(`leaves <${tag}> as one that never had it: ${name}`, async () => {
        const { [name]: _, ...without } = { ...base, ...BESIDE[name] };
        const before = shownBy(await made(tag, without));
        const element = await made(tag, without);
        expect(shownBy(element)).to.equal(before);
        for (const value of [VALUES[name] ?? UNSEEN[name]!, ...NONSENSE]) {
          element.setAttribute(name, value);
          await settled(element);
          if (value === VALUES[name]) expect(shownBy(element)).not.to.equal(before);
          element.removeAttribute(name);
          await settled(element);
          expect(shownBy(element), value).to.equal(before);
        }
      });
});
