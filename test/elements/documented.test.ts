// What a page can touch of each element is what custom-elements.json says, no more and no less: parts, slots, events,
// states and colours, as they stand on a page in one state or another.
import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import manifest from '../../custom-elements.json';
import { all, example, next, stub, umea } from './page.js';
import {
  hanging,
  missing,
  onPage,
  openAll,
  refreshInVain,
  STATES,
  statesAreReady,
  type State,
} from './states.js';

const KINDS = ['cssParts', 'slots', 'events', 'cssStates', 'cssProperties'] as const;
type Kind = (typeof KINDS)[number];
type Names = Record<Kind, Set<string>>;

/** What the analyzer writes of an element, as far as it is asked here. */
type Declaration = { tagName: string } & Partial<Record<Kind, { name: string; type?: { text: string } }[]>>;

const documented = manifest.modules
  .flatMap(({ declarations }) => declarations as Partial<Declaration>[])
  .filter((declaration): declaration is Declaration => !!declaration.tagName);

const namesOf = (value: (kind: Kind) => Iterable<string>) =>
  Object.fromEntries(KINDS.map((kind) => [kind, new Set(value(kind))])) as Names;

/** An event goes by its class too. */
const said = (declaration: Declaration) =>
  namesOf((kind) =>
    (declaration[kind] ?? []).map(({ name, type }) => (kind === 'events' ? `${name}: ${type?.text}` : name)),
  );

const seen: Record<string, Names> = Object.fromEntries(
  documented.map(({ tagName }) => [tagName, namesOf(() => [])]),
);

const TOKENS = [...new Set(documented.flatMap((one) => [...said(one).cssProperties]))];
/** What a token is seen in without anything being touched. */
const LOOKS = [
  'background-color',
  'background-image',
  'border-block-start-color',
  'border-inline-start-color',
  'color',
  'color-scheme',
  'fill',
  'stroke',
  'text-decoration-color',
] as const;

/** What each element needs to show something of Umeå's feed. */
const SHOWING: Record<string, string> = {
  'promise-card': 'promise-id=synlig-polis',
  'campaign-countdown': 'campaign=autumn',
};

/** What each element does alike, beside the states that it has of its own. */
const ALIKE: Record<string, (tag: string) => State> = {
  'is on its way': (tag) => ({ template: () => html`${make(tag, { src: hanging })}` }),
  'can’t be had': (tag) => ({
    template: () => html`${make(tag)}`,
    reach: (element) => {
      const failed = next(element, 'medborgarloften-error');
      element.setAttribute('src', missing);
      return failed;
    },
  }),
  'got no newer for two days': (tag) => ({
    template: () => html`${make(tag, { display: 'signage' })}`,
    reach: async (element) => {
      await refreshInVain(element);
      const later = Date.now() + 2 * 86_400_000;
      const restore = stub(Date, 'now', () => later);
      element.requestUpdate();
      await element.updateComplete;
      restore();
    },
  }),
  'is made up, and previewed': (tag) => ({
    template: () => html`${make(tag, { now: '2026-11-24', debug: '' }, example())}`,
  }),
  'is translated': (tag) => ({ template: () => html`${make(tag, { lang: 'en' }, umea())}` }),
};

/** What only some feeds have. */
const FURTHER: Record<string, State> = {
  'a countdown with activities': {
    template: () => {
      const feed = umea();
      const [occurrence] = feed._medborgarloften.campaigns[0]!.occurrences;
      Object.assign(occurrence!, {
        activities: [{ date: '2025-04-25', title: 'Cykelkontroll', parties: [] }],
      });
      return html`<campaign-countdown .feed=${feed} campaign="spring" year="2025"></campaign-countdown>`;
    },
  },
  'a card of a plain JSON Feed': {
    template: () =>
      html`<promise-card
        promise-id="1"
        .feed=${{
          version: 'https://jsonfeed.org/version/1',
          title: 'Löften',
          items: [{ id: '1', title: 'Lampor', content_text: 'Vi byter lampor.' }],
        }}
      ></promise-card>`,
  },
};

function make(tag: string, attributes: Record<string, string> = {}, feed?: unknown): LitElement {
  const element = document.createElement(tag) as LitElement & { feed: unknown };
  const [name, value] = SHOWING[tag]?.split('=') ?? [];
  for (const [key, set] of Object.entries({ ...attributes, ...(name && { [name]: value! }) }))
    element.setAttribute(key, set);
  element.feed = feed;
  return element;
}

/** Each element's states, as it sets them. */
const stateSets = new WeakMap<HTMLElement, CustomStateSet>();

function look(element: LitElement): void {
  const { cssParts, slots, cssStates } = seen[element.localName]!;
  const root = element.shadowRoot!;
  for (const { part } of root.querySelectorAll('[part]')) for (const name of part) cssParts.add(name);
  for (const { name } of root.querySelectorAll('slot')) slots.add(name);
  // With two hyphens in a browser that takes no other names.
  for (const name of stateSets.get(element) ?? []) cssStates.add(name.replace(/^--/, ''));
  lookForTokens(element);
}

/** Sets each token alone, and sees whether anything looks otherwise. */
function lookForTokens(element: LitElement): void {
  const { cssProperties } = seen[element.localName]!;
  const styles = all(element, '*')
    .flatMap((node) => [node, ...['::before', '::after'].map((pseudo) => [node, pseudo] as const)])
    .map((what) => (what instanceof Element ? getComputedStyle(what) : getComputedStyle(...what)));
  const looks = () =>
    styles.flatMap((style) => LOOKS.map((property) => style.getPropertyValue(property))).join('; ');
  const before = looks();
  for (const name of TOKENS) {
    if (cssProperties.has(name)) continue;
    element.style.setProperty(name, name === '--mbl-scheme' ? 'dark' : 'rgb(1, 200, 3)');
    if (looks() !== before) cssProperties.add(name);
    element.style.removeProperty(name);
  }
}

/** Uses everything that sends an event, and leaves the page where it is. */
async function use(element: LitElement): Promise<void> {
  await openAll(element);
  for (const link of all(element, '[part="link"]')) {
    link.addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.click();
  }
  await element.updateComplete;
}

describe('what is documented', () => {
  const restore: (() => void)[] = [];
  before(async () => {
    await statesAreReady();
    const { attachInternals } = HTMLElement.prototype;
    restore.push(
      stub(HTMLElement.prototype, 'attachInternals', function (this: HTMLElement) {
        const internals = attachInternals.call(this);
        stateSets.set(this, internals.states);
        return internals;
      }),
      stub(HTMLElement.prototype, 'dispatchEvent', function (this: HTMLElement, event: Event) {
        seen[this.localName]?.events.add(`${event.type}: ${event.constructor.name}`);
        return EventTarget.prototype.dispatchEvent.call(this, event);
      }),
    );
  });
  after(() => restore.forEach((put) => put()));

  const states = {
    ...STATES,
    ...FURTHER,
    ...Object.fromEntries(
      documented.flatMap(({ tagName }) =>
        Object.entries(ALIKE).map(([name, state]) => [`<${tagName}> whose feed ${name}`, state(tagName)]),
      ),
    ),
  };
  for (const [name, state] of Object.entries(states))
    it(`is looked for in ${name}`, async () => {
      const element = await onPage(state);
      look(element);
      await use(element);
      look(element);
    });

  for (const declaration of documented)
    describe(`of <${declaration.tagName}>`, () => {
      for (const kind of KINDS)
        it(`is what is there: ${kind}`, () => {
          expect([...seen[declaration.tagName]![kind]].sort()).to.deep.equal(
            [...said(declaration)[kind]].sort(),
          );
        });
    });
});
