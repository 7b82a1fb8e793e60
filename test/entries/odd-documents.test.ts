// The built script in documents that are not as they should be: old modes, XHTML, and style sheets that undo everything.
import { expect, fixture, html } from '@open-wc/testing';
import { next, wordings } from '../elements/page.js';
import { dist, elementsOn, FOUR, loads, page, saidOn, shown, tag, type Page } from './host-page.js';

const SHOWN = [7, 1, 1, 1];
const shownOn = (window: Page) => elementsOn(window).map((element) => wordings(element).length);
const sizesOn = (window: Page) =>
  elementsOn(window).map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight]);

/** All four, once they have shown a feed, with the page's own head. */
async function four(head = '', doctype?: string): Promise<Page> {
  const window = await page(FOUR, head + tag(), doctype);
  await loads(window, 4);
  return window;
}

describe('a document', () => {
  it('in quirks mode has elements of the same sizes, but for the height of a line without text', async () => {
    const [standard, quirks] = [await four(), await four('', '')];
    expect(quirks.document.compatMode).to.equal('BackCompat');
    expect(shownOn(quirks)).to.deep.equal(SHOWN);
    for (const [index, [width, height]] of sizesOn(quirks).entries()) {
      expect(width).to.equal(sizesOn(standard)[index]![0]);
      expect(height! / sizesOn(standard)[index]![1]!).to.be.within(0.99, 1.01);
    }
  });

  it('of XHTML has elements like any other', async () => {
    // Chromium runs no module that an XHTML document names in a tag, but one that is imported.
    const text = `<?xml version="1.0" encoding="utf-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="sv" xml:lang="sv"><head><title>Värdsidan</title></head>
      <body>${FOUR.replace('filters search', 'filters="" search=""')}
      <script>addEventListener('listening', () => import('${dist}/cdn/v1/medborgarloften.js'));</script></body></html>`;
    const address = URL.createObjectURL(new Blob([text], { type: 'application/xhtml+xml' }));
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="Värdsidan" width="600" height="600" src=${address}></iframe>`,
    );
    const window = frame.contentWindow as Page;
    const { contentType, readyState } = window.document;
    if (contentType !== 'application/xhtml+xml' || readyState !== 'complete') await next(frame, 'load');
    const said = saidOn(window);
    const loaded = loads(window, 4);
    window.dispatchEvent(new Event('listening'));
    await loaded;
    expect(window.document.contentType).to.equal('application/xhtml+xml');
    expect(shownOn(window)).to.deep.equal(SHOWN);
    expect(said).to.deep.equal([]);
    const svg = elementsOn(window)[3]!.shadowRoot!.querySelector('svg')!;
    expect(svg.getBoundingClientRect().width).to.be.above(100);
  });

  it('whose style sheet resets margins and boxes changes nothing within an element', async () => {
    const reset = `<style>*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 }
      ul { list-style: none } button { all: unset } body { margin: 8px }</style>`;
    const [plain, resetted] = [await four(), await four(reset)];
    expect(sizesOn(resetted)).to.deep.equal(sizesOn(plain));
  });

  it('whose style sheet unsets everything still has elements with room of their own', async () => {
    const window = await four('<style>*, *::before, *::after { all: unset }</style>');
    expect(shownOn(window)).to.deep.equal(SHOWN);
    const tops = elementsOn(window).map((element) =>
      element.shadowRoot!.querySelector('.root')!.getBoundingClientRect(),
    );
    for (const [index, { width, top }] of tops.entries()) {
      expect(width, 'as wide as the page').to.be.above(500);
      if (index) expect(top, 'below the one before').to.be.at.least(tops[index - 1]!.bottom - 1);
    }
  });

  it('may be anything beside the element: hidden still hides it', async () => {
    const window = await four('<style>* { all: unset; display: block !important }</style>');
    const [list] = elementsOn(window);
    list!.hidden = true;
    expect(list!.offsetHeight).to.equal(0);
  });

  it('whose root is at 62.5 % has elements in the size of its text', async () => {
    const window = await shown(
      `${tag()}<promise-list></promise-list>`,
      '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>',
    );
    const other = await shown(
      `${tag()}<promise-list></promise-list>`,
      '<style>body { font-size: 16px }</style>',
    );
    expect(sizesOn(window)).to.deep.equal(sizesOn(other));
  });
});
