// The page where a theme is tried: what is set there is seen on all elements, is measured, and can be copied.
import { expect, fixture, html } from '@open-wc/testing';
import '../src/entries/define.js';
import { ThemeWorkshop } from '../stories/docs/theme-workshop.js';
import { text } from './elements/page.js';
import { violations } from './wtr/axe.js';

customElements.define('theme-workshop', ThemeWorkshop);

const within = (workshop: ThemeWorkshop, selector: string) => workshop.renderRoot.querySelector(selector)!;

async function set(workshop: ThemeWorkshop, id: string, value: string): Promise<void> {
  const field = workshop.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${id}"]`)!;
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  await workshop.updateComplete;
}

const css = (workshop: ThemeWorkshop) => text(within(workshop, 'pre'));

/** What a token is to the elements there. */
const values = (workshop: ThemeWorkshop, token: string) =>
  [...workshop.renderRoot.querySelectorAll('.view *')]
    .filter(({ localName }) => customElements.get(localName))
    .map((element) => getComputedStyle(element).getPropertyValue(token).trim());

describe('the page where a theme is tried', () => {
  let workshop: ThemeWorkshop;
  beforeEach(async () => {
    document.documentElement.lang = 'en';
    document.title = 'Theming';
    const main = await fixture(html`
      <main>
        <h1>Theming</h1>
        <h2>Try it</h2>
        <theme-workshop></theme-workshop>
      </main>
    `);
    workshop = main.querySelector('theme-workshop')!;
    await workshop.measured;
  });

  it('is accessible', async () => {
    expect(await violations(workshop)).to.deep.equal([]);
  });

  it('gives all elements what is set, on each page, and the CSS for it', async () => {
    await set(workshop, '--mbl-brand', '#7a1f5c');
    expect(values(workshop, '--mbl-brand')).to.deep.equal(Array(12).fill('#7a1f5c'));
    expect(css(workshop)).to.match(/^campaign-countdown, .* \{ --mbl-brand: #7a1f5c; \}$/);
    await set(workshop, '--mbl-brand', '');
    expect(values(workshop, '--mbl-brand').join('')).to.equal('');
  });

  it('leaves out what is no colour, and says so', async () => {
    await set(workshop, '--mbl-rule', 'blu; }');
    expect(text(within(workshop, '[id="--mbl-rule-wrong"]'))).to.equal('Not a colour: left out.');
    expect(css(workshop)).not.to.contain('--mbl-rule');
  });

  it('says in words where there is too little contrast', async () => {
    const verdict = () => text(within(workshop, '[data-verdict]'));
    expect(verdict()).to.match(/^Enough in all \d+ places\.$/);
    await set(workshop, '--mbl-muted', '#999');
    await workshop.measured;
    expect(verdict()).to.match(/^Too little in \d+ of \d+ places\.$/);
    expect(text(within(workshop, 'table'))).to.match(/secondary text 2\.8, too little: needs 4\.5/);
    // On a brand's colour it is kept.
    await set(workshop, '--mbl-muted', '');
    await set(workshop, '--mbl-brand', '#ffee00');
    await workshop.measured;
    expect(verdict()).to.match(/^Enough/);
  });

  it('begins with a theme that is shipped', async () => {
    await set(workshop, 'theme', 'school');
    expect(css(workshop)).to.contain('--mbl-brand: #b0127b;').and.to.contain('font-size: 1.15em;');
    expect(within(workshop, '[id="--mbl-glow"]')).to.have.property('value', '#ffe14a');
    await set(workshop, 'theme', '');
    expect(css(workshop)).to.match(/^\/\*/);
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'theme-workshop': ThemeWorkshop;
  }
}
