// Dropped into a page that nobody designed for it, each element can be read, and looks as if it belonged there.
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { violations } from '../wtr/axe.js';
import { resetPage } from '../wtr/browser.js';
import { all, example, next, one, text, umea } from './page.js';
import { unreadable } from './unreadable.js';

interface Page {
  /** The column that the elements stand in, as CSS. */
  column?: string;
  /** The page's own style sheet, or where it lies. */
  css?: string;
  sheet?: string;
  /** What stands beside each element. */
  beside?: string;
}

const RESET = `
  *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }
  ol, ul { list-style: none } a { color: inherit; text-decoration: none } button { all: unset }
`;

/** What an old page might set on everything, and what it hopes to style in us. */
const EVERYTHING = `
  main * { text-align: right; text-indent: 3em; text-shadow: 2px 2px red; text-transform: uppercase; line-height: 1;
    white-space: nowrap; word-break: break-all; list-style: square inside; box-sizing: content-box; color: #040;
    border-collapse: collapse; max-width: none; transition: all 2s }
  main h2, main p, main ul, main li, main a, main button, main input, main section, main svg {
    display: inline !important; float: left !important; position: absolute !important; color: yellow !important;
    background: yellow !important; font-size: 40px !important; opacity: 0.1 !important }
`;

const BOOTSTRAP = '/node_modules/bootstrap/dist/css/bootstrap.min.css';
const LATIN = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor. ';

const PAGES: Record<string, Page> = {
  'a column of 200 px': { column: 'inline-size: 200px' },
  'a wide page': { column: 'inline-size: 1400px' },
  'a row of flexible boxes': {
    column: 'display: flex; gap: 32px; inline-size: 700px',
    beside: LATIN.repeat(60),
  },
  'a narrow row of flexible boxes': {
    column: 'display: flex; gap: 16px; inline-size: 320px',
    beside: 'Meny',
  },
  'a grid': {
    column: 'display: grid; grid-template-columns: repeat(3, 1fr); inline-size: 900px',
    beside: 'x',
  },
  'a float': { css: 'main > :not(p) { float: right }', beside: LATIN.repeat(12) },
  'a dark page': { css: ':root { color-scheme: dark } main { background: Canvas; color: CanvasText }' },
  'a dark page that declares nothing': { css: 'main { background: #1b1b1b; color: #eee }' },
  'a page in colours': { css: 'main { background: #fdf3d8; color: #3a2c10; --mbl-brand: #c8102e }' },
  'a serif page': { css: 'main { font: 20px/1.8 serif }' },
  'a page of small letters': { css: 'main { font: 12px/1.2 sans-serif }' },
  'a page after a reset': { css: RESET },
  'Bootstrap 5': { sheet: BOOTSTRAP },
  'a page whose rules are for everything': { css: EVERYTHING },
};

const ELEMENTS: Record<string, () => TemplateResult> = {
  list: () => html`<promise-list .feed=${example()} filters search limit="3"></promise-list>`,
  'compact list': () => html`<promise-list .feed=${example()} layout="compact" heading=""></promise-list>`,
  card: () => html`<promise-card .feed=${umea()} promise-id="synlig-polis"></promise-card>`,
  countdown: () =>
    html`<campaign-countdown .feed=${umea()} campaign="autumn" now="2026-10-01"></campaign-countdown>`,
  reminder: () => html`<reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>`,
};

async function put({ column, css, sheet, beside }: Page, template: TemplateResult): Promise<LitElement> {
  const page = await fixture(html`
    <div>
      ${sheet && html`<link rel="stylesheet" href=${sheet} />`}
      <style>
        ${css}
      </style>
      <main style=${column ?? nothing}>${template}${beside && html`<p>${beside}</p>`}</main>
    </div>
  `);
  const link = page.querySelector('link');
  if (link && !link.sheet) await next(link, 'load');
  const element = page.querySelector<LitElement>('main > *')!;
  await element.updateComplete;
  return element;
}

/** Short words that stand on two lines, but where they are hyphenated. */
function broken(element: Element): string[] {
  const found: string[] = [];
  for (const holder of all(element, '*')) {
    if (!holder.checkVisibility() || getComputedStyle(holder).hyphens === 'auto') continue;
    for (const node of holder.childNodes) {
      if (!(node instanceof Text)) continue;
      for (const { 0: word, index } of node.data.matchAll(/(?<!\S)\p{L}{2,12}(?!\S)/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
      }
    }
  }
  return found;
}

describe('in', () => {
  before(() => setViewport({ width: 1440, height: 900 }));
  after(resetPage);

  for (const [where, page] of Object.entries(PAGES))
    describe(where, () => {
      for (const [name, template] of Object.entries(ELEMENTS))
        it(`a ${name} can be read, and takes the page’s letters`, async () => {
          const element = await put(page, template());
          const column = element.parentElement!;
          // A promise reaches 6 px into the margin, for its focus ring.
          expect(column.scrollWidth, 'width').to.be.at.most(column.clientWidth + 6);
          expect(unreadable(element)).to.deep.equal([]);
          expect(broken(element)).to.deep.equal([]);
          expect(await violations(column)).to.deep.equal([]);

          const around = getComputedStyle(element);
          const wording = getComputedStyle(one(element, '[part="wording"]'));
          expect(wording.fontFamily).to.equal(around.fontFamily);
          expect(parseFloat(wording.fontSize) / parseFloat(around.fontSize)).to.be.within(1, 1.26);
          expect(text(one(element, '[part="wording"]'))).to.match(/ lovar /);
        });
    });
});
