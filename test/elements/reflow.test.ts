// Nothing is lost where text is larger or wider apart, the window small, or motion unwanted.
import { expect, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { resetPage } from '../wtr/browser.js';
import { all, click, frame, next, one, text, umea } from './page.js';
import { onPage, STATES, statesAreReady } from './states.js';
import { unreadable } from './unreadable.js';

/** What WCAG 1.4.12 asks for. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

/** All but a heading, which stays within its column. */
const GROWING = '*:not(.heading > span)';

/** As a reader's bookmarklet does: on the page, and in each shadow tree. */
function space(element: LitElement): void {
  const style = document.createElement('style');
  style.textContent = SPACING;
  element.before(style);
}
function spaceInside(element: LitElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SPACING);
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
}

/** No wider than the window, so that nobody scrolls sideways. */
function fitsTheWindow(): void {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, 'width of the page').to.be.at.most(clientWidth);
}

describe('nothing is lost', () => {
  before(statesAreReady);
  after(resetPage);

  const column = () => document.body.clientWidth - 16;

  for (const [where, size] of Object.entries({
    'a window': { width: 800, height: 600 },
    'a window of 320 × 256 px, as at 400 %': { width: 320, height: 256 },
  })) {
    describe(`in ${where}`, () => {
      before(() => setViewport(size));

      for (const [name, state] of Object.entries(STATES)) {
        it(`of ${name}`, async () => {
          const element = await onPage(state, 'light', column());
          fitsTheWindow();
          expect(unreadable(element)).to.deep.equal([]);
          space(element);
          expect(unreadable(element), 'page spaced').to.deep.equal([]);
          spaceInside(element);
          fitsTheWindow();
          expect(unreadable(element), 'all spaced').to.deep.equal([]);
        });
      }
    });
  }

  for (const width of [320, 200])
    describe(`in a column of ${width} px`, () => {
      before(() => setViewport({ width: 800, height: 600 }));

      for (const [name, state] of Object.entries(STATES)) {
        it(`of ${name}`, async () => {
          const element = await onPage(state, 'light', width);
          const { right } = element.parentElement!.getBoundingClientRect();
          const wide = all(element, '*')
            // A promise reaches 6 px into the margin, for its focus ring.
            .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > right + 6.5)
            .map((it) => `${it.localName}.${it.className}: ${it.getBoundingClientRect().right - right} px`);
          expect(wide).to.deep.equal([]);
        });
      }
    });

  for (const [what, grow] of Object.entries({
    page: () => document.documentElement,
    'element’s place': (element: LitElement) => element.parentElement!,
  })) {
    describe(`where the ${what} has letters of twice the size`, () => {
      before(() => setViewport({ width: 800, height: 600 }));
      afterEach(() => document.documentElement.removeAttribute('style'));

      for (const [name, state] of Object.entries(STATES)) {
        it(`of ${name}`, async () => {
          const element = await onPage(state, 'light', column());
          const sizes = () => all(element, GROWING).map((it) => parseFloat(getComputedStyle(it).fontSize));
          const before = sizes();
          grow(element).style.fontSize = '200%';
          fitsTheWindow();
          expect(unreadable(element)).to.deep.equal([]);
          // A screen in a hall measures its letters by itself.
          if (element.getAttribute('display') !== 'signage')
            expect(sizes().map(Math.round)).to.deep.equal(before.map((size) => Math.round(2 * size)));
        });
      }
    });
  }

  it('of a screen in a hall at 400 %, whatever slide it shows', async () => {
    await setViewport({ width: 320, height: 256 });
    const shown = new Set<string>();
    // A slide stands for twenty seconds; of places there are three.
    for (let turn = 0; turn < 21; turn++) {
      const now = new Date(Date.parse('2026-11-24T12:00:00+01:00') + turn * 20_000).toISOString();
      const element = await onPage(
        {
          template: () =>
            html`<reflex-reminder .feed=${umea()} display="signage" now=${now}></reflex-reminder>`,
        },
        'light',
        column(),
      );
      shown.add(text(one(element, '.slide')));
      fitsTheWindow();
      expect(unreadable(element), now).to.deep.equal([]);
      space(element);
      spaceInside(element);
      expect(unreadable(element), `${now}, spaced`).to.deep.equal([]);
    }
    expect(shown).to.have.length(7);
  });

  for (const clothes of ['mörka kläder', 'ljusa kläder', 'reflex'])
    it(`of the picture on any phone, where one has ${clothes}`, async () => {
      for (let width = 288; width <= 400; width += 16) {
        const element = await onPage(
          {
            template: () => html`<reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>`,
            reach: (it) => click(it, clothes),
          },
          'light',
          width,
        );
        const road = one(element, '.ground').getBoundingClientRect().bottom;
        const high = all(element, '.road > text, .road > :not(.light) > text')
          .filter((label) => label.checkVisibility() && label.getBoundingClientRect().top < road - 2)
          .map(text);
        expect(high, `${width} px, labels on the road or the people`).to.deep.equal([]);
        space(element);
        expect(unreadable(element), `${width} px, page spaced`).to.deep.equal([]);
        spaceInside(element);
        expect(unreadable(element), `${width} px, all spaced`).to.deep.equal([]);
      }
    });
});

describe('nothing moves', () => {
  before(statesAreReady);
  afterEach(resetPage);
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    dispatchEvent(new HashChangeEvent('hashchange'));
  });

  /** What styles or pictures would set in motion, their generated content included. */
  const moving = (element: Element) =>
    all(element, '*').flatMap((part) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(part, pseudo);
        const still =
          style.animationName === 'none' &&
          /^(0s(, )?)+$/.test(style.transitionDuration) &&
          style.scrollBehavior === 'auto' &&
          !part.matches('animate, animateMotion, animateTransform, set');
        return still ? [] : [`${part.localName}.${part.className}${pseudo ?? ''}`];
      }),
    );

  // Nothing at all does, so that there is nothing to stop either.
  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    it(`in any state, where ${reducedMotion} is said of motion`, async () => {
      await emulateMedia({ reducedMotion });
      for (const [name, state] of Object.entries(STATES)) {
        const element = await onPage(state);
        expect(moving(element), name).to.deep.equal([]);
        expect([...document.getAnimations(), ...element.shadowRoot!.getAnimations()], name).to.be.empty;
      }
    });

  it('on the way to a promise that is linked to', async () => {
    const element = await onPage({ template: () => html`<promise-list .feed=${umea()}></promise-list>` });
    location.hash = '#medborgarlofte=motorburna-unga';
    await next(window, 'hashchange');
    await element.updateComplete;
    const top = () => element.shadowRoot!.activeElement!.getBoundingClientRect().top;
    const there = top();
    expect(there).to.be.within(0, innerHeight);
    await frame();
    expect(top()).to.equal(there);
  });
});
