// What each browser paints is seen on the page that it stands on: rings, borders, who promises and quiet text.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { contrastOf, painted } from '../wtr/axe.js';
import { all, example, one, umea } from './page.js';

const PAGES = {
  'light page': 'color-scheme: light; background: Canvas; color: CanvasText',
  'dark page': 'color-scheme: dark; background: Canvas; color: CanvasText',
  'dark page that declares no color-scheme': 'color-scheme: light; background: #111; color: #fff',
};

const ELEMENTS = {
  list: {
    template: () => html`<promise-list .feed=${example()} filters search></promise-list>`,
    surface: (element: Element) => element.parentElement!,
  },
  reminder: {
    template: () => html`<reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>`,
    surface: (element: Element) => one(element, '.night'),
  },
};

for (const [page, style] of Object.entries(PAGES)) {
  describe(`on a ${page}`, () => {
    for (const [name, { template, surface }] of Object.entries(ELEMENTS)) {
      it(`everything of a ${name} is seen`, async () => {
        const main = await fixture(html`<main style=${style}><button></button>${template()}</main>`);
        const element = main.querySelector<LitElement>('button + *')!;
        await element.updateComplete;
        const behind = getComputedStyle(surface(element)).backgroundColor;
        const ratio = (part: Element, property: 'color' | 'borderTopColor' | 'outlineColor') =>
          contrastOf(painted(behind), painted(behind, getComputedStyle(part)[property]));

        expect(ratio(one(element, '.wording b'), 'color'), 'who promises').to.be.at.least(4.5);
        expect(ratio(one(element, '.soft'), 'color'), 'secondary text').to.be.at.least(4.5);
        for (const part of all(element, '.facet button, input'))
          expect(ratio(part, 'borderTopColor'), 'border').to.be.at.least(3);

        main.querySelector('button')!.focus();
        await sendKeys({ press: 'Tab' });
        const focused = element.shadowRoot!.activeElement!;
        expect(getComputedStyle(focused).outlineStyle).to.equal('solid');
        expect(ratio(focused, 'outlineColor'), 'focus ring').to.be.at.least(3);
      });
    }
  });
}
