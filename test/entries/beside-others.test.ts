// The built script on pages that have other scripts of their own: other versions of it, other libraries, other registries.
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { version } from '../../src/version.js';
import { fullFeed } from '../feed/feeds.js';
import { wordings } from '../elements/page.js';
import {
  addScript,
  dist,
  elementsOn,
  feeds,
  FOUR,
  loads,
  page,
  saidOn,
  tag,
  type Page,
} from './host-page.js';

/** What all four show. */
const SHOWN = [7, 1, 1, 1];
const shownOn = (window: Page) => elementsOn(window).map((element) => wordings(element).length);

const LIST = 'promise-list';
const UNREGISTERED = `Medborgarlöften ${version} was not registered as <`;
const classOn = (window: Page) =>
  window.customElements.get(LIST) as CustomElementConstructor & {
    version: string;
    define(tag?: string, registry?: CustomElementRegistry): void;
  };

describe('two versions of the script', () => {
  /** The script as if it were an older one, from another server. */
  const older = `${feeds}/get/v0.9.0?type=text/javascript`;

  before(async () => {
    const code = await (await fetch(`${dist}/cdn/v1/medborgarloften.js`)).text();
    await fetch(`${feeds}/put/v0.9.0`, { method: 'POST', body: code.replaceAll(version, '0.9.0') });
  });

  for (const [first, second, scripts] of [
    [version, '0.9.0', [`${dist}/cdn/v1/medborgarloften.js`, older]],
    ['0.9.0', version, [older, `${dist}/cdn/v1/medborgarloften.js`]],
  ] as const)
    it(`leave the page to the first, and the second says so: ${first}, then ${second}`, async () => {
      const window = await page(FOUR.replaceAll('></', ` src="${dist}/cdn/feed/umea.json"></`));
      const said = saidOn(window);
      const loaded = loads(window, 4);
      for (const script of scripts) await addScript(window, script);
      await loaded;
      expect(classOn(window).version).to.equal(first);
      expect(shownOn(window)).to.deep.equal(SHOWN);
      expect(said).to.have.length(4);
      for (const line of said) expect(line).to.include(second).and.include(`version there: ${first}`);
    });

  it('are no trouble where one has names of its own', async () => {
    const window = await page(`<promise-list></promise-list>`);
    const said = saidOn(window);
    const loaded = loads(window, 2);
    await addScript(window);
    classOn(window).define('aldre-loften');
    window.document.body.append(window.document.createElement('aldre-loften'));
    await loaded;
    expect(wordings(window.document.querySelector('aldre-loften')!)).to.have.length(7);
    expect(said).to.deep.equal([]);
  });
});

describe('a page’s registry', () => {
  it('may be one that passes over names that are taken', async () => {
    const wrapped = `<script>{
      const { define } = customElements;
      customElements.define = function (name, ...rest) {
        if (!this.get(name)) define.call(this, name, ...rest);
      };
    }</script>`;
    const window = await page(FOUR, wrapped + tag() + tag(`v${version}`));
    const said = saidOn(window);
    await loads(window, 4);
    expect(shownOn(window)).to.deep.equal(SHOWN);
    expect(said).to.deep.equal([]);
  });

  for (const [what, locked] of Object.entries({
    'may refuse': 'customElements.define = () => { throw new Error("locked"); };',
    'may be frozen, and refuse':
      'customElements.define = () => { throw new Error("locked"); }; Object.freeze(customElements);',
    'may be null, as in a browser extension':
      'Object.defineProperty(window, "customElements", { value: null });',
  }))
    it(`${what}: then what stands in the element stays, and nothing is thrown`, async () => {
      const window = await page(
        '<promise-list><p>Löftena finns på kommunens sida.</p></promise-list>',
        `<script>${locked}</script>`,
      );
      const said = saidOn(window);
      await addScript(window);
      expect(window.document.querySelector('p')!.offsetHeight).to.be.above(0);
      expect(said).to.have.length(4);
      for (const line of said) expect(line.startsWith(UNREGISTERED), line).to.equal(true);
    });

  it('may be unable to give styles, as in Safari before 16.4: what stands in the element stays', async () => {
    const window = await page(
      '<promise-list><p>Löftena finns på kommunens sida.</p></promise-list>',
      '<script>window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); };</script>',
    );
    const said = saidOn(window);
    await addScript(window);
    expect(window.document.querySelector('p')!.offsetHeight).to.be.above(0);
    expect(window.document.querySelector(LIST)!.shadowRoot).to.equal(null);
    for (const line of said) expect(line.startsWith(UNREGISTERED), line).to.equal(true);
  });

  it('may be polyfilled: elements work on the page and in a scope', async () => {
    const window = await page('<promise-list></promise-list><div></div>');
    const { document } = window;
    const said = saidOn(window);
    const polyfill =
      '/node_modules/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js';
    await addScript(window, polyfill);
    const loaded = loads(window, 2);
    await addScript(window);
    const registry = new window.CustomElementRegistry();
    classOn(window).define('egna-loften', registry);
    expect(
      window.CustomElementRegistry.toString(),
      'the polyfill’s, and not the browser’s own',
    ).not.to.include('native code');
    const options = { mode: 'open', customElements: registry } as unknown as ShadowRootInit;
    const root = document.querySelector('div')!.attachShadow(options);
    root.innerHTML = '<egna-loften></egna-loften>';
    await loaded;
    expect(wordings(document.querySelector(LIST)!)).to.have.length(7);
    expect(wordings(root.querySelector('egna-loften')!)).to.have.length(7);
    expect(window.customElements.get('egna-loften')).to.equal(undefined);
    expect(said).to.deep.equal([]);
  });

  it('may be scoped by the browser itself, where it can', async () => {
    const window = await page('<div></div>');
    const { document } = window;
    const said = saidOn(window);
    await addScript(window);
    let registry: CustomElementRegistry;
    try {
      registry = new window.CustomElementRegistry();
    } catch {
      // Neither Firefox nor WebKitGTK has them yet; the polyfill's are tested above.
      expect(navigator.userAgent).not.to.include('Chrome');
      return;
    }
    classOn(window).define('mina-loften', registry);
    const options = { mode: 'open', customElementRegistry: registry } as unknown as ShadowRootInit;
    const root = document.querySelector('div')!.attachShadow(options);
    const loaded = loads(window);
    root.innerHTML = '<mina-loften></mina-loften>';
    await loaded;
    expect(wordings(root.querySelector('mina-loften')!)).to.have.length(7);
    expect(window.customElements.get('mina-loften')).to.equal(undefined);
    expect(said).to.deep.equal([]);
  });
});

describe('other libraries on the page', () => {
  for (const library of ['lit', 'lit2'])
    it(`may be ${library}, which renders our elements in its own`, async () => {
      const window = await page('<host-element></host-element>');
      const said = saidOn(window);
      const host = window.document.createElement('script');
      host.type = 'module';
      host.textContent = `
        import { html, LitElement } from '/node_modules/${library}/index.js';
        customElements.define('host-element', class extends LitElement {
          static properties = { area: {} };
          render() {
            return html\`<promise-list .area=\${this.area} .heading=\${'Våra löften'}></promise-list>\`;
          }
        });`;
      const loaded = loads(window);
      window.document.head.append(host);
      await addScript(window);
      await loaded;
      const outer = window.document.querySelector('host-element') as LitElement & { area: string };
      const list = outer.shadowRoot!.querySelector<LitElement>(LIST)!;
      expect(wordings(list)).to.have.length(7);
      outer.area = 'trafik';
      await outer.updateComplete;
      await list.updateComplete;
      expect(wordings(list)).to.have.length(3);
      expect(list.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.include('Våra löften');
      expect(said).to.deep.equal([]);
    });

  it('may be jQuery, which writes, copies, empties and puts back', async () => {
    const window = (await page('<div id="plats"></div>', tag())) as Page & { jQuery: JQuery };
    const said = saidOn(window);
    const script = window.document.createElement('script');
    script.src = '/node_modules/jquery/dist/jquery.min.js';
    const ran = new Promise((resolve) => script.addEventListener('load', resolve));
    window.document.head.append(script);
    await ran;
    const place = window.jQuery('#plats');
    let loaded = loads(window);
    place.html('<promise-list area="trafik"></promise-list>');
    await loaded;
    loaded = loads(window);
    place.append(place.children().clone(true));
    await loaded;
    expect(elementsOn(window).map((element) => wordings(element).length)).to.deep.equal([3, 3]);
    const list = place.children().detach();
    expect(elementsOn(window)).to.deep.equal([]);
    place.append(list);
    for (const element of elementsOn(window)) await element.updateComplete;
    expect(elementsOn(window).map((element) => wordings(element).length)).to.deep.equal([3, 3]);
    place.empty();
    expect(said).to.deep.equal([]);
  });

  /** As much of jQuery as that. */
  type JQuery = (selector: string) => JQueryPlace;
  interface JQueryPlace {
    html(text: string): void;
    append(other: JQueryPlace): void;
    children(): JQueryPlace;
    clone(all: boolean): JQueryPlace;
    detach(): JQueryPlace;
    empty(): void;
  }
});

describe('a page that changes what is built in', () => {
  const HABITS = {
    'has methods of its own on every object': `
      for (const { prototype } of [Object, Array, String, Number, Function, Date, Element, Node])
        for (const name of ['each', 'extend', 'clone', 'size', 'inject', 'pluck', 'first', 'foo', 'inspect', 'isEmpty'])
          prototype[name] = function () { return this; };`,
    'has methods there that are called as attributes of ours are': `
      for (const name of ['src', 'now', 'feed', 'heading', 'layout', 'limit', 'refresh', 'search', 'filters', 'display', 'debug'])
        Object.prototype[name] = function () { return this; };`,
    'has getters there': `
      for (const name of ['should', 'must', 'now', 'feed'])
        Object.defineProperty(Object.prototype, name, {
          enumerable: true,
          get() { return name; },
          set(value) { Object.defineProperty(this, name, { value, enumerable: true }); },
        });`,
    'writes JSON and dates as Prototype 1.6 does': `
      Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };
      Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };`,
    'has old libraries’ own lists': `
      const toArray = (list) => Array.prototype.slice.call(list || []);
      Array.from = toArray;
      Object.assign(Array.prototype, {
        flat() { return this.flatten(); },
        flatten() { return this.reduce((all, one) => all.concat(Array.isArray(one) ? one.flatten() : [one]), []); },
        entries() { return toArray(this); },
        include(one) { return this.indexOf(one) >= 0; },
        contains(one) { return this.indexOf(one) >= 0; },
        clear() { this.length = 0; return this; },
        last() { return this[this.length - 1]; },
      });`,
    'removes elements by way of their parent': `
      Element.prototype.remove = function () { this.parentElement.removeChild(this); };
      NodeList.prototype.remove = HTMLCollection.prototype.remove = function () {
        for (let i = this.length - 1; i >= 0; i--) this[i].parentElement.removeChild(this[i]);
      };`,
    'has methods on its elements that are called as ours are': `
      for (const name of ['update', 'render', 'show', 'hide', 'reveal', 'select', 'replace', 'wrap', 'next', 'observe'])
        HTMLElement.prototype[name] = function () { throw new Error(name + ' of the page'); };`,
    'lets nobody change it any more': `
      for (const one of [Object, Array, Function, String, Number, Map, Set, Promise, RegExp, Date, Intl, Node, Element,
        HTMLElement, ShadowRoot, Text, EventTarget, Event, CSSStyleSheet]) {
        Object.freeze(one);
        if (one.prototype) Object.freeze(one.prototype);
      }`,
  };

  for (const [habit, code] of Object.entries(HABITS))
    it(`has all four: it ${habit}`, async () => {
      const window = await page(FOUR, `<script>${code}</script>${tag()}`);
      const said = saidOn(window);
      await loads(window, 4);
      expect(shownOn(window)).to.deep.equal(SHOWN);
      const [list] = elementsOn(window) as (LitElement & { area?: string; groupBy?: string })[];
      list!.area = 'trafik';
      list!.groupBy = 'none';
      await list!.updateComplete;
      expect(wordings(list!)).to.have.length(3);
      expect(list!.shadowRoot!.textContent).to.include('11 mars 2025');
      expect(said).to.deep.equal([]);
    });
});

describe('a page’s console', () => {
  for (const [what, console] of Object.entries({
    'can only log': '{ log() {} }',
    throws: '{ warn() { throw new Error("no console"); } }',
    'is gone': 'undefined',
  }))
    it(`may be one that ${what}: a feed with a mistake is shown, and what is misspelt is passed over`, async () => {
      const feed = { ...fullFeed(), home_page_url: 'ingen adress' };
      const window = await page(
        `<promise-list areas="trafik"><script type="application/feed+json">${JSON.stringify(feed)}</script></promise-list>`,
        `<script>
          const said = [];
          addEventListener('error', ({ message }) => said.push(message));
          addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
          Object.defineProperty(window, 'console', { value: ${console} });
        </script>${tag()}`,
      );
      await loads(window);
      const [list] = elementsOn(window);
      expect(wordings(list!)).to.have.length(1);
      expect(list!.shadowRoot!.querySelector('[part="error"]')).to.equal(null);
      expect(window.eval('said')).to.deep.equal([]);
    });
});

describe('a page where Object.prototype has names of ours, by itself or by an attack', () => {
  /** Each key in a value, at any depth. */
  const keysIn = (value: unknown): string[] =>
    value && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, part]) => [
          ...(Array.isArray(value) ? [] : [key]),
          ...keysIn(part),
        ])
      : [];
  const words = (text: string) => text.split(/\s+/);
  // Not `value`, which a feed's facts have, `then` and `mode`: with these, what a browser does itself fails. Nor `share`, by
  // which one asks a browser whether it can.
  const NAMES = [
    ...keysIn(fullFeed()).filter((key) => key !== 'value'),
    // Properties of the elements.
    ...words(`area party status groupBy layout filters search limit heading src feed refresh lang now pageUrl headingLevel debug
      promiseId promise campaign start end year precision season display latitude longitude dayStart dayEnd travelMinutes`),
    // What the script keeps.
    ...words(
      `error loaded problems retrying compact open printing quiet strings values attribute from key check isRequired`,
    ),
    // What is handed to the browser, besides.
    ...words(`body method headers redirect signal cache integrity credentials once passive slotAssignment registry
      localeMatcher style weekday era month day hour minute second timeZoneName timeStyle dateStyle calendar hourCycle
      numberingSystem currency notation minimumFractionDigits unit unitDisplay`),
  ];
  const ELEMENTS = FOUR.replaceAll('></', ' now="2026-10-13"></');

  /** What the elements hold of two feeds, one with every field there is, and what the console says. */
  async function shownWith(code: string): Promise<string[]> {
    const full = `${feeds}/get/names`;
    await fetch(`${feeds}/put/names`, { method: 'POST', body: JSON.stringify(fullFeed()) });
    const body =
      ELEMENTS +
      ELEMENTS.replaceAll('></', ` src="${full}"></`)
        .replace('synlig-polis', 'reflexer')
        .replace('autumn', 'host');
    const window = await page(body, `<script>${code}</script>${tag()}`);
    const said = saidOn(window);
    await loads(window, 8);
    for (const element of elementsOn(window)) await element.updateComplete;
    return [...elementsOn(window).map(({ shadowRoot }) => shadowRoot!.innerHTML), ...said];
  }

  for (const [what, value] of Object.entries({
    'a text': '"javascript:alert(1)"',
    'a method': 'function () { return this; }',
    'an object': '{ id: "x", sv: { official: "x" } }',
  }))
    it(`shows the same as without: ${what}`, async () => {
      const code = `for (const name of ${JSON.stringify(NAMES)}) Object.prototype[name] = ${value};`;
      expect(await shownWith(code)).to.deep.equal(await shownWith(''));
    });
});
