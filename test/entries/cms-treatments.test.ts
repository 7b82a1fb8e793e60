// What a visitor sees where a CMS has changed the pasted code, and what "Kontrollera din sida" says of the same HTML.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import manifest from '../../custom-elements.json';
import { elementsOf } from '../../scripts/elements-of.mjs';
import { toPromiseFeed } from '../../src/feed/model.js';
import { read } from '../../src/feed/read.js';
import { checkPage } from '../../src/tools/page-check/check-page.js';
import { example, next, umea, wordings } from '../elements/page.js';
import { servers } from '../wtr/browser.js';

const WORDING = umea().items[1]!.content_text;
const CONTENT = `<h2>Våra löften</h2>\n<p>${WORDING}</p>`;
const AFTER = '<p>Kontakta oss på kommunen.</p>';

let dist = '';
let script = '';
before(async () => {
  ({ dist } = await servers());
  script = `<script type="module" src="${dist}/cdn/v1/medborgarloften.js"></script>`;
});

const filled = (attributes = '', content = CONTENT) => `<promise-list${attributes}>${content}</promise-list>`;

interface Treatment {
  /** The page's body, and what is put into its head. */
  body: () => string;
  head?: () => string;
  /** What the visitor sees: the promises, the text that was pasted with them, or the code as it is. */
  sees: 'promises' | 'content' | 'code';
  /** What is found on the page; nothing: all is well. */
  finds: string[];
}

const TREATMENTS: Record<string, Treatment> = {
  'nothing changed': { body: () => script + filled(), sees: 'promises', finds: [] },
  'a paragraph around the element': {
    body: () => `${script}<p>${filled('', '')}</p>`,
    sees: 'promises',
    finds: ['in-paragraph'],
  },
  'a paragraph around the element with its content': {
    body: () => `${script}<p>${filled()}</p>`,
    sees: 'promises',
    finds: ['split-by-paragraph'],
  },
  'a paragraph around the script': { body: () => `<p>${script}</p>${filled()}`, sees: 'promises', finds: [] },
  'a paragraph around all, and line breaks': {
    body: () => `<p>${script}<br />\n${filled('', '')}<br />\n</p>`,
    sees: 'promises',
    finds: ['in-paragraph'],
  },
  'the script stripped': { body: () => filled(), sees: 'content', finds: ['script-missing'] },
  'the element stripped': { body: () => script + CONTENT, sees: 'content', finds: ['element-missing'] },
  'both stripped': { body: () => CONTENT, sees: 'content', finds: ['text-alone'] },
  'the type stripped': {
    body: () => script.replace(' type="module"', '') + filled(),
    sees: 'content',
    finds: ['script-no-module'],
  },
  'a hard space between': { body: () => `${script}&nbsp;${filled()}`, sees: 'promises', finds: [] },
  'a hard space in the tag': {
    body: () => script + filled('&nbsp;filters').replace('</promise-list>', ''),
    sees: 'content',
    finds: ['hard-space'],
  },
  'attributes in upper case': {
    body: () => script + filled(' HEADING-LEVEL="2"'),
    sees: 'promises',
    finds: [],
  },
  'attributes without their hyphens': {
    body: () => script + filled(' headinglevel="2"'),
    sees: 'promises',
    finds: ['attribute-misspelt'],
  },
  'the script at the end': { body: () => filled() + AFTER + script, sees: 'promises', finds: [] },
  'the script in the head': { body: () => filled(), head: () => script, sees: 'promises', finds: [] },
  'pasted twice': {
    body: () => (script + filled()).repeat(2),
    sees: 'promises',
    finds: ['script-twice', 'element-twice'],
  },
  'a comment put in': {
    body: () => `${script}<!--more-->${filled('', `<!-- -->${CONTENT}`)}`,
    sees: 'promises',
    finds: [],
  },
  'typographic quotes in the element': {
    body: () => script + filled(' area=”trafik”'),
    sees: 'content',
    finds: ['strange-quotes'],
  },
  'typographic quotes in the script': {
    body: () => script.replaceAll('"', '”') + filled(),
    sees: 'content',
    finds: ['strange-quotes'],
  },
  'self-closed': {
    body: () => `${script}<promise-list />${AFTER}`,
    sees: 'promises',
    finds: ['self-closed'],
  },
  'the closing tag stripped': {
    body: () => `${script}<promise-list>${CONTENT}`,
    sees: 'promises',
    finds: ['unclosed'],
  },
  'line breaks in the element': { body: () => script + filled('', '<br><br>'), sees: 'promises', finds: [] },
  'an empty paragraph in the element': {
    body: () => script + filled('', '<p>&nbsp;</p><p></p>'),
    sees: 'promises',
    finds: [],
  },
  escaped: {
    body: () => `<p>${(script + filled('', '')).replaceAll('<', '&lt;')}</p>`,
    sees: 'code',
    finds: ['escaped'],
  },
};

const whole = (body: string, head = '') =>
  `<!doctype html>\n<html lang="sv"><head><title>Värdsidan</title>${head}</head><body><h1>Trygghet</h1>${body}</body></html>`;

/** A page of another server than the script's, and what goes wrong on it. */
async function open(code: string): Promise<{ document: Document; window: Window; errors: string[] }> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Värdsidan" width="700" height="600"></iframe>`,
  );
  const { contentDocument, contentWindow } = frame as { contentDocument: Document; contentWindow: Window };
  const errors: string[] = [];
  contentDocument.open();
  contentWindow.addEventListener('error', ({ message }) => errors.push(message));
  const loaded = next(contentWindow, 'load');
  const shown = next(contentWindow, 'medborgarloften-load');
  contentDocument.write(code);
  contentDocument.close();
  await loaded;
  // Where the element is there and its script runs, it shows its promises or says that it has none for it.
  if (contentWindow.customElements.get('promise-list') && contentDocument.querySelector('promise-list'))
    await shown;
  return { document: contentDocument, window: contentWindow, errors };
}

describe('a page whose CMS has changed the code', () => {
  for (const [what, { body, head, sees, finds }] of Object.entries(TREATMENTS)) {
    it(`${what}: the visitor sees the ${sees}`, async () => {
      const { document, errors } = await open(whole(body(), head?.()));
      const [element] = document.querySelectorAll<LitElement>('promise-list');
      const seen = document.body.innerText.replace(/\s+/g, ' ');
      if (sees === 'promises') expect(wordings(element!)).to.have.length(7);
      else expect(seen).to.contain(sees === 'content' ? WORDING.slice(0, 60) : '<promise-list>');
      // A module's own syntax in what is no module is the only one.
      expect(errors).to.have.length(what === 'the type stripped' ? 1 : 0);
    });

    it(`${what}: it is told ${finds.join(' and ') || 'that all is well'}`, () => {
      const known = {
        elements: elementsOf(manifest),
        addresses: [`${dist}/`],
        version: '1.0.0',
        feed: toPromiseFeed(read(umea()).document!),
      };
      const found = checkPage(whole(body(), head?.()), known);
      expect(found.map(({ kind }) => kind)).to.deep.equal(finds.length ? finds : ['all-well']);
    });
  }

  it('shows the feed inside the element also where it was put into a paragraph', async () => {
    const feed = JSON.stringify(example()).replaceAll('<', '\\u003c');
    const inside = `<p><script type="application/feed+json">${feed}</script></p>`;
    const { document, window } = await open(whole(script + filled('', inside)));
    expect(wordings(document.querySelector('promise-list')!)).to.have.length(
      example().items.filter((item) => item._medborgarloften.type === 'promise').length,
    );
    const asked = window.performance.getEntriesByType('resource').map(({ name }) => name.replace(dist, ''));
    expect(asked).to.deep.equal(['/cdn/v1/medborgarloften.js']);
  });
});
