// What a page gets that pastes the built script's tag, and what the script does to that page.
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import umea from '../../src/feed/umea-2025-2027.json';
import { version } from '../../src/version.js';
import { all, example, next, one, type, wordings } from '../elements/page.js';
import { addScript, dist, feeds, page, saidOn, shown, tag, type Page } from './host-page.js';

const SIGNED = umea.items.map((item) => item.content_text);

const list = ({ document }: Window) => document.querySelector<LitElement>('promise-list')!;
const SCRIPT = '/cdn/v1/medborgarloften.js';
const FEED = '/cdn/feed/umea.json';

/** What the page has asked for, as soon as the answer from `last` is on record: a task or more after its last byte was read. */
const requestsUpTo = (last: string, { performance, PerformanceObserver }: Page): Promise<string[]> =>
  new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      const asked = performance.getEntriesByType('resource').map(({ name }) => name.replace(dist, ''));
      if (!asked.includes(last)) return;
      observer.disconnect();
      resolve(asked);
    });
    observer.observe({ type: 'resource', buffered: true });
  });

describe('the script tag', () => {
  it('leaves a property as the page set it last, wherever the element is moved', async () => {
    const window = await page('<promise-list></promise-list>');
    const element = list(window) as LitElement & { limit: number };
    element.limit = 2;
    const loaded = next(window, 'medborgarloften-load');
    await addScript(window);
    await loaded;
    expect(wordings(element), 'set before the script had come').to.have.length(2);
    element.limit = 5;
    element.remove();
    window.document.body.append(element);
    await element.updateComplete;
    expect(wordings(element)).to.have.length(5);
  });

  it('keeps an element’s looks when the page moves it into another document', async () => {
    const window = await shown(`${tag()}<promise-list></promise-list><iframe></iframe>`);
    const element = list(window);
    const inner = window.document.querySelector('iframe')!.contentDocument!;
    inner.body.append(element);
    await element.updateComplete;
    expect(inner.defaultView!.getComputedStyle(element).display).to.equal('block');
    window.document.body.append(element);
    expect(window.getComputedStyle(element).display).to.equal('block');
  });

  it('and the element, and no more, show all seven promises, from another origin', async () => {
    const window = await shown(`${tag()}<promise-list></promise-list>`);
    expect(new URL(dist).origin).to.not.equal(window.location.origin);
    expect(all(list(window), '[part="wording"]').map((part) => part.textContent)).to.deep.equal(SIGNED);
  });

  it('makes two requests: the script and the feed', async () => {
    const window = await shown(`${tag()}<promise-list></promise-list><promise-list></promise-list>`);
    expect(await requestsUpTo(FEED, window)).to.deep.equal([SCRIPT, FEED]);
  });

  it('takes the feed that the page has asked for ahead of it', async () => {
    const key = crypto.randomUUID();
    const url = `${feeds}/feed/${key}`;
    const preload = `<link rel="preload" as="fetch" crossorigin href="${url}">`;
    const window = await shown(`${preload}${tag()}<promise-list src="${url}"></promise-list>`);
    expect(wordings(list(window))).to.deep.equal([`Vi lovar ${key}.`]);
    const { count } = (await (await fetch(`${feeds}/count/${key}`)).json()) as { count: number };
    expect(count).to.equal(1);
  });

  it('asks for no feed where the page has none of the elements', async () => {
    const window = await page('<p>Utan löften</p>');
    const fetched: unknown[] = [];
    window.fetch = (what) => (fetched.push(what), Promise.reject(new Error('no network')));
    await addScript(window);
    expect(window.customElements.get('promise-list')).to.exist;
    expect(fetched).to.deep.equal([]);
    expect(await requestsUpTo(SCRIPT, window)).to.deep.equal([SCRIPT]);
  });

  it('twice, at both of its addresses, is no trouble', async () => {
    const window = await page('', tag() + tag(`v${version}`));
    const lines = saidOn(window);
    const element = window.document.createElement('promise-list') as LitElement;
    window.document.body.append(element);
    await next(window, 'medborgarloften-load');
    expect(wordings(element)).to.have.length(7);
    expect(lines).to.deep.equal([]);
  });

  it('shows a card of the same feed', async () => {
    const window = await shown(`${tag()}<promise-card promise-id="synlig-polis"></promise-card>`);
    expect(wordings(window.document.querySelector('promise-card')!)).to.deep.equal([SIGNED[1]]);
  });

  it('loads with the integrity that lies beside it', async () => {
    const { files } = (await (await fetch(`${dist}/cdn/v${version}/integrity.json`)).json()) as {
      files: Record<string, string>;
    };
    const integrity = files['medborgarloften.js']!;
    const script = tag(`v${version}`).replace(' src', ` integrity="${integrity}" crossorigin src`);
    const window = await shown(`${script}<promise-list></promise-list>`);
    expect(wordings(list(window))).to.have.length(7);
  });

  it('works where the page allows the script and the feed, and no inline styles', async () => {
    const policy = `default-src 'none'; script-src ${dist}; connect-src ${dist}; style-src 'self'`;
    const window = await shown(
      `${tag()}<promise-list filters search></promise-list>`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    );
    expect(wordings(list(window))).to.have.length(7);
    expect(window.getComputedStyle(list(window)).display).to.equal('block');
  });

  it('works where the page lets no string become HTML, by any Trusted Types policy', async () => {
    const policy = `require-trusted-types-for 'script'; trusted-types 'none'`;
    const window = await shown(
      `${tag()}<promise-list filters search></promise-list>`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    );
    expect(wordings(list(window))).to.have.length(7);
  });

  it('keeps what stood in the element where the script’s server has gone', async () => {
    const window = await page(
      `<script type="module" src="${dist}/cdn/v9/finns-inte.js"></script>
       <promise-list><p id="reserv">Löftena finns på kommunens sida.</p></promise-list>`,
    );
    expect(window.document.querySelector<HTMLElement>('#reserv')!.offsetHeight).to.be.above(0);
  });

  it('puts the same spaces between words as the source', async () => {
    const window = await shown(`${tag()}<promise-list></promise-list>`);
    const words = (element: LitElement) => one(element, '.root').innerText.replace(/\s+/g, ' ');
    const make = (document: Document, name: 'promise-card' | 'promise-list') => {
      const element = document.createElement(name);
      element.feed = example();
      document.body.append(element);
      return element;
    };
    const cards = [window.document, document].map((it) => make(it, 'promise-card'));
    const lists = [window.document, document].map((it) => make(it, 'promise-list'));
    for (const card of cards) card.setAttribute('promise-id', 'stationsparken');
    for (const list of lists) list.toggleAttribute('search', true);
    for (const element of [...cards, ...lists]) await element.updateComplete;
    for (const list of lists) await type(list, 'raketer');
    const [built, source] = [0, 1].map((at) => [cards[at]!, lists[at]!].map(words));
    for (const element of [...cards, ...lists]) element.remove();
    expect(built).to.deep.equal(source);
  });

  it('stores nothing at the visitor’s, and leaves no name on the page', async () => {
    const bare = await page('');
    const window = await shown(`${tag()}<promise-list></promise-list>`);
    expect(window.document.cookie).to.equal(bare.document.cookie);
    expect(window.localStorage.length).to.equal(bare.localStorage.length);
    expect(window.sessionStorage.length).to.equal(bare.sessionStorage.length);
    const left = Object.getOwnPropertyNames(window).filter((name) => !(name in bare));
    // Lit's own notes on its versions.
    expect(
      left.filter((name) => !/^(lit|reactive)\w*Versions$|^litPropertyMetadata$/.test(name)),
    ).to.deep.equal([]);
  });

  it('styles nothing of the page', async () => {
    const window = await shown(`${tag()}<p>Text</p><promise-list></promise-list>`);
    expect(window.document.styleSheets).to.have.length(0);
    expect(window.document.adoptedStyleSheets).to.have.length(0);
  });
});
