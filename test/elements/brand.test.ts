// One colour of the page's own is a whole theme: what each browser makes of it, on pages of all kinds.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { painted } from '../wtr/axe.js';
import { one, umea } from './page.js';

interface WorkedOut {
  pages: Record<string, { scheme: string; text: string }>;
  /** Of the brand '', which is none, and of others: red, green and blue. */
  colors: { brand: string; page: string; sees: string; color: number[] }[];
}

/** Where the colours are seen that scripts/contrast.mjs works out. */
const PLACES: Record<string, [selector: string, property: 'color' | 'borderTopColor']> = {
  'who promises': ['.wording b', 'color'],
  'heavy rule': ['.group', 'borderTopColor'],
};

const pageWith = (style: string) =>
  fixture<HTMLElement>(html`<main style=${style}><promise-list .feed=${umea()}></promise-list></main>`);

const seen = (main: Element, sees: string) => {
  const [selector, property] = PLACES[sees]!;
  return painted(getComputedStyle(one(main.querySelector('promise-list')!, selector))[property]);
};

describe('a brand’s colour', () => {
  it('is painted as the contrast check works it out, so that what it promises of 4,096 colours holds here', async () => {
    const { pages, colors } = (await (await fetch('/__colors.json')).json()) as WorkedOut;
    const main = await pageWith('');
    const wrong: string[] = [];
    for (const { brand, page, sees, color } of colors) {
      const { scheme, text } = pages[page]!;
      const isTold = page.includes('--mbl-scheme');
      main.style.cssText = `color-scheme: ${isTold ? 'light' : scheme}; color: ${text}`;
      if (isTold) main.style.setProperty('--mbl-scheme', scheme);
      if (brand) main.style.setProperty('--mbl-brand', brand);
      const found = seen(main, sees);
      // Browsers keep fewer digits.
      if (found.some((channel, index) => Math.abs(channel - color[index]!) > 1))
        wrong.push(`${brand}, ${page}, ${sees}: ${found.join()} instead of ${color.join()}`);
    }
    expect(colors).to.have.length.above(800);
    expect(wrong).to.deep.equal([]);
  });

  it('is shown to the letter where it stands out by itself', async () => {
    const light = await pageWith('color: #333; --mbl-brand: #00205b');
    expect(seen(light, 'who promises')).to.deep.equal([0x00, 0x20, 0x5b]);
    const dark = await pageWith('color: #ddd; --mbl-brand: #ffc9a3');
    expect(seen(dark, 'who promises')).to.deep.equal([0xff, 0xc9, 0xa3]);
  });

  it('gives way to a finer token', async () => {
    const main = await pageWith('--mbl-brand: #00205b; --mbl-accent: #7a1f5c; --mbl-mark: #1f6b4a');
    expect(seen(main, 'who promises')).to.deep.equal([0x7a, 0x1f, 0x5c]);
    expect(seen(main, 'heavy rule')).to.deep.equal([0x1f, 0x6b, 0x4a]);
  });

  it('is the text’s own in a browser that has no relative colours', async () => {
    const main = await pageWith('color: #333; --mbl-brand: #ffee00');
    const element = main.querySelector<LitElement>('promise-list')!;
    const { shadowRoot } = element;
    // What such a browser makes of it: a function that it does not know.
    shadowRoot!.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets.map((sheet) => {
      const older = new CSSStyleSheet();
      const rules = [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll('oklch(', 'unknown('));
      older.replaceSync(rules.join('\n'));
      return older;
    });
    expect(seen(main, 'who promises')).to.deep.equal([0x33, 0x33, 0x33]);
    expect(seen(main, 'heavy rule')).to.deep.equal([0x33, 0x33, 0x33]);
  });
});
