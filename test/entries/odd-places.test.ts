// The built script's elements however a page makes them, and wherever it puts them.
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { frame, next, wordings } from '../elements/page.js';
import { addScript, feeds, loads, page, saidOn, tag, type Page } from './host-page.js';

type List = LitElement & { limit?: number; src?: string };

const MARKUP = '<promise-list area="trafik"></promise-list>';

const made: Record<string, (window: Page) => Node> = {
  innerHTML: ({ document }) => {
    const box = document.createElement('div');
    box.innerHTML = MARKUP;
    return box;
  },
  createElement: ({ document }) => {
    const list = document.createElement('promise-list');
    list.setAttribute('area', 'trafik');
    return list;
  },
  new: ({ customElements }) => Object.assign(new (customElements.get('promise-list')!)(), { area: 'trafik' }),
  'a template’s copy': ({ document }) => {
    const template = document.createElement('template');
    template.innerHTML = MARKUP;
    return template.content.cloneNode(true);
  },
  'importNode, of a template': ({ document }) => {
    const template = document.createElement('template');
    template.innerHTML = MARKUP;
    return document.importNode(template.content, true);
  },
  'importNode, of another document': (window) =>
    window.document.importNode(
      new window.DOMParser().parseFromString(MARKUP, 'text/html').querySelector('promise-list')!,
      true,
    ),
  'DOMParser, adopted': (window) =>
    window.document.adoptNode(
      new window.DOMParser().parseFromString(MARKUP, 'text/html').querySelector('promise-list')!,
    ),
  'a fragment of a range': ({ document }) => document.createRange().createContextualFragment(MARKUP),
  'a copy of one that is shown': ({ document }) => document.querySelector('promise-list')!.cloneNode(true),
};

describe('an element', () => {
  for (const [way, make] of Object.entries(made))
    it(`shows the same, made by ${way}`, async () => {
      const window = await page(MARKUP, tag());
      const said = saidOn(window);
      await loads(window);
      const loaded = loads(window);
      window.document.body.append(make(window));
      await loaded;
      const [first, second] = window.document.querySelectorAll('promise-list');
      expect(wordings(second!)).to.deep.equal(wordings(first!));
      expect(window.getComputedStyle(second!).display).to.equal('block');
      expect(second!.getBoundingClientRect().height).to.equal(first!.getBoundingClientRect().height);
      expect(said).to.deep.equal([]);
    });

  it('keeps its looks on the way from a frame to the page around it and back, and goes on updating', async () => {
    const outer = await page('<iframe></iframe>');
    const inner = outer.document.querySelector('iframe')!.contentWindow as Page;
    inner.document.body.innerHTML = '<promise-list limit="2"></promise-list>';
    const said = [saidOn(outer), saidOn(inner)];
    const loaded = loads(inner);
    await addScript(inner);
    await loaded;
    const list = inner.document.querySelector<List>('promise-list')!;
    for (const [turn, window] of [outer, inner, outer].entries()) {
      window.document.body.append(list);
      list.limit = 3 + turn;
      await list.updateComplete;
      expect(wordings(list)).to.have.length(3 + turn);
      expect(window.getComputedStyle(list).display).to.equal('block');
    }
    expect(said).to.deep.equal([[], []]);
  });

  it('comes back unharmed from a document that nobody sees', async () => {
    const window = await page('<promise-list></promise-list>', tag());
    const { document } = window;
    const said = saidOn(window);
    await loads(window);
    const list = document.querySelector<List>('promise-list')!;
    const height = list.offsetHeight;
    for (const unseen of [
      document.implementation.createHTMLDocument('').body,
      document.createElement('template').content,
      new window.DOMParser().parseFromString('<p>', 'text/html').body,
    ]) {
      unseen.append(list);
      list.limit = 1;
      await list.updateComplete;
      Object.assign(list, { limit: undefined });
      document.body.append(list);
      await list.updateComplete;
      expect(wordings(list)).to.have.length(7);
      expect(list.offsetHeight).to.equal(height);
    }
    expect(said).to.deep.equal([]);
  });

  it('shows in closed shadow roots, one in the other', async () => {
    const window = await page('<div></div>', tag());
    let host: Element = window.document.querySelector('div')!;
    let root!: ShadowRoot;
    for (let depth = 0; depth < 3; depth++) {
      root = host.attachShadow({ mode: 'closed' });
      host = root.appendChild(window.document.createElement('div'));
    }
    const loaded = loads(window);
    host.innerHTML = MARKUP;
    await loaded;
    expect(wordings(root.querySelector('promise-list')!)).to.have.length(3);
  });

  for (const [place, around, open] of [
    ['closed details', '<details><summary>Löften</summary>', (it) => it.setAttribute('open', '')],
    ['a box that is not displayed', '<div style="display: none">', (it) => it.removeAttribute('style')],
    [
      'a box whose content is skipped',
      '<div style="content-visibility: hidden">',
      (it) => it.removeAttribute('style'),
    ],
    ['a hidden dialog', '<dialog>', (it) => (it as HTMLDialogElement).showModal()],
  ] as [string, string, (box: Element) => void][])
    it(`is as tall as elsewhere when it is shown after it was in ${place}`, async () => {
      const body = `${around}${MARKUP}<campaign-countdown campaign="autumn" start="2090-10-12"></campaign-countdown></${around.match(/\w+/)![0]}>`;
      const window = await page(body, tag());
      await loads(window, 2);
      const box = window.document.body.firstElementChild!;
      open(box);
      const list = box.querySelector<List>('promise-list')!;
      const count = box.querySelector<LitElement>('campaign-countdown')!;
      const heights = [list.offsetHeight, count.offsetHeight];
      // Beside it, made anew where all can see it.
      const loaded = loads(window, 2);
      const seen = window.document.createElement('div');
      seen.style.width = window.getComputedStyle(list).width;
      seen.append(list.cloneNode(true), count.cloneNode(true));
      window.document.body.append(seen);
      await loaded;
      await frame();
      expect(heights).to.deep.equal([...seen.children].map((it) => (it as HTMLElement).offsetHeight));
      expect(heights[0]).to.be.above(200);
    });

  it('that is removed while it loads asks no further, says nothing, and loads when it is back', async () => {
    const key = `bort-${Math.random()}`;
    const window = await page(`<promise-list src="${feeds}/hang/${key}"></promise-list>`, tag());
    const said = saidOn(window);
    const told: string[] = [];
    const list = await next(window, 'load').then(() => window.document.querySelector<List>('promise-list')!);
    for (const name of ['load', 'error'])
      list.addEventListener(`medborgarloften-${name}`, () => told.push(name));
    await fetch(`${feeds}/count/${key}?count=1`);
    list.remove();
    await fetch(`${feeds}/count/${key}?aborted=1`);
    await frame();
    expect(told).to.deep.equal([]);
    list.src = `${feeds}/feed/${key}`;
    const loaded = next(list, 'medborgarloften-load');
    window.document.body.append(list);
    await loaded;
    expect(wordings(list)).to.deep.equal([`Vi lovar ${key}.`]);
    expect(said).to.deep.equal([]);
  });

  it('is right after its attributes have changed at each frame, and its language while the texts were on their way', async () => {
    const window = await page('<promise-list filters></promise-list>', tag());
    const { document } = window;
    const said = saidOn(window);
    await loads(window);
    const list = document.querySelector<List>('promise-list')!;
    const languages = ['fi', 'en', 'ar', 'sv'];
    for (let turn = 0; turn < 30; turn++) {
      list.lang = languages[turn % 4]!;
      document.documentElement.lang = languages[(turn + 1) % 4]!;
      list.setAttribute('group-by', ['area', 'party', 'none'][turn % 3]!);
      list.setAttribute('layout', ['cards', 'list', 'compact'][turn % 3]!);
      list.setAttribute('limit', String(1 + (turn % 7)));
      list.toggleAttribute('search');
      await frame();
    }
    list.removeAttribute('limit');
    list.lang = 'en';
    const shownIn = () => list.shadowRoot!.querySelector('.root')!.getAttribute('lang');
    await list.updateComplete;
    while (shownIn() !== 'en') await frame();
    expect(wordings(list)).to.have.length(7);
    list.lang = 'sv';
    await frame();
    expect(shownIn()).to.equal('sv');
    expect(said).to.deep.equal([]);
  });
});
