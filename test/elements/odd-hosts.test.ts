// The modules with Lit itself on pages that move elements between documents, or have another Lit and a localisation of their own.
import { expect, fixture, html } from '@open-wc/testing';
import { configureLocalization, msg } from '@lit/localize';
import { html as html2, LitElement as LitElement2 } from 'lit2';
import { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { umea, warnings, wordings } from './page.js';

const newList = () => Object.assign(document.createElement('promise-list'), { feed: umea() });

describe('an element that moves between documents', () => {
  let inner: HTMLIFrameElement;
  beforeEach(async () => {
    inner = await fixture<HTMLIFrameElement>(html`<iframe title="En annan sida" width="600"></iframe>`);
  });

  /** It goes on showing and updating there, in its own looks. */
  async function lives(list: PromiseList, place: Element): Promise<void> {
    place.append(list);
    list.area = list.area ? undefined : 'trafik';
    await list.updateComplete;
    expect(wordings(list)).to.have.length(list.area ? 3 : 7);
    const { defaultView } = place.ownerDocument;
    expect(defaultView!.getComputedStyle(list).display).to.equal('block');
    const heading = list.shadowRoot!.querySelector('[part="wording"]')!;
    expect(defaultView!.getComputedStyle(heading).fontSize).to.not.equal('16px');
  }

  it('keeps its looks there and back', async () => {
    const box = await fixture(html`<div></div>`);
    const list = newList();
    const body = inner.contentDocument!.body;
    for (const place of [box, body, box, body]) await lives(list, place);
  });

  it('has them where it is shown first in another document than its own', async () => {
    await lives(newList(), inner.contentDocument!.body);
  });

  it('has them after a document that nobody sees', async () => {
    const list = newList();
    await lives(list, await fixture(html`<div></div>`));
    document.implementation.createHTMLDocument('').body.append(list);
    await list.updateComplete;
    await lives(list, await fixture(html`<div></div>`));
  });
});

describe('on a page with libraries of its own', () => {
  it('a localisation and another Lit change nothing in an element, nor does it in them', async () => {
    const { setLocale } = configureLocalization({
      sourceLocale: 'sv',
      targetLocales: ['en'],
      loadLocale: () => Promise.resolve({ templates: { empty: 'Nothing of the page’s', hej: 'Hello' } }),
    });
    await setLocale('en');
    customElements.define(
      'page-with-lit-2',
      class extends LitElement2 {
        override render() {
          return html2`${msg('Hej', { id: 'hej' })} <promise-list .feed=${umea()} status="done" lang="sv"></promise-list>`;
        }
      },
    );
    const lines = await warnings(async () => {
      const host = await fixture<LitElement2>(html`<page-with-lit-2></page-with-lit-2>`);
      await host.updateComplete;
      const list = host.shadowRoot!.querySelector('promise-list')!;
      await list.updateComplete;
      expect(host.shadowRoot!.textContent).to.include('Hello');
      expect(list.shadowRoot!.textContent).to.include('Det finns inga löften att visa här.');
    });
    expect(lines).to.deep.equal([]);
  });
});
