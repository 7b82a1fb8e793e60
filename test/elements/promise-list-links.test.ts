// How a link leads to one promise, and how a resident passes it on.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import type { PromiseSelectEvent } from '../../src/ui/events.js';
import { servers } from '../wtr/browser.js';
import {
  all,
  click,
  control,
  example,
  fixtureUntil,
  frame,
  next,
  one,
  stub,
  text,
  type,
  umea,
  wordings,
} from './page.js';

const at = (id: string) => `#medborgarlofte=${id}`;
const list = (feed: unknown) => fixture<PromiseList>(html`<promise-list .feed=${feed}></promise-list>`);
const focused = (element: Element) =>
  text(element.shadowRoot?.activeElement?.querySelector('[part="wording"]'));

/** Follows a link on the page, as the browser does. */
async function follow(hash: string, ...lists: PromiseList[]): Promise<void> {
  const changed = next(window, 'hashchange');
  location.hash = hash;
  await changed;
  for (const element of lists) await element.updateComplete;
  await frame();
}

function leaveHash(): void {
  history.replaceState(null, '', location.pathname + location.search);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

describe('a link to a promise', () => {
  afterEach(leaveHash);

  it('on load: moves the keyboard and the view to it', async () => {
    history.replaceState(null, '', at('motorburna-unga'));
    const element = await list(umea());
    await frame();
    expect(focused(element)).to.match(/^Umeå kommun och polisen lovar/);
    const { top } = element.shadowRoot!.activeElement!.getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight);
  });

  it('on load: is answered when the feed comes later', async () => {
    history.replaceState(null, '', at('motorburna-unga'));
    const element = await fixture<PromiseList>(html`<promise-list></promise-list>`);
    element.feed = umea();
    await element.updateComplete;
    await frame();
    expect(focused(element)).to.match(/^Umeå kommun och polisen lovar/);
  });

  it('followed on the page: opens its follow-ups', async () => {
    const element = await list(example());
    await follow(at('stationsparken'), element);
    const promise = element.shadowRoot?.activeElement;
    expect(promise?.querySelector('details')?.open).to.be.true;
    expect(all<HTMLDetailsElement>(element, 'details').filter(({ open }) => open)).to.have.length(1);
  });

  it('brings it into view among many, whose heights are not known before', async () => {
    const feed = umea();
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...feed.items[0]!,
      id: `lofte-${index}`,
      content_text: 'Ett löfte med många ord. '.repeat(1 + (index % 40)),
    }));
    const element = await list({ ...feed, items: many });
    await follow(at('lofte-150'), element);
    await frame();
    const { top } = element.shadowRoot!.activeElement!.getBoundingClientRect();
    expect(top).to.be.within(-1, innerHeight / 2);
  });

  it('waits for the feed of a list further up the page', async () => {
    const { feeds } = await servers();
    const url = `${feeds}/get/${crypto.randomUUID()}`;
    await fetch(url.replace('/get/', '/put/'), { method: 'POST', body: JSON.stringify(umea()) });
    history.replaceState(null, '', at('synlig-polis'));
    const { element } = await fixtureUntil<PromiseList>(
      html`<div>
        <promise-list src=${url}></promise-list>
        <promise-list .feed=${umea()}></promise-list>
      </div>`,
      'medborgarloften-load',
    );
    const [first, second] = element.querySelectorAll('promise-list');
    expect(focused(second!), 'before the first has come').to.equal('');
    if (!wordings(first!).length) await next(first!, 'medborgarloften-load');
    await frame();
    expect(focused(first!)).to.match(/^Polisen lovar att eftersträva/);
  });

  it('can be made of any id, even one that no address can hold', async () => {
    const feed = umea();
    feed.items[0]!.id = 'halv\ud800';
    const element = await list(feed);
    expect(control(element, 'Länk till löftet').getAttribute('href')).to.match(/=halv%EF%BF%BD$/);
  });

  it('leads to the page itself where page-url is no web address', async () => {
    const element = await fixture<PromiseList>(
      html`<promise-list .feed=${umea()} page-url="javascript:alert(1)"></promise-list>`,
    );
    const href = control(element, 'Länk till löftet').getAttribute('href');
    expect(href).to.equal(document.URL.split('#')[0] + at('organiserad-brottslighet'));
  });

  it('is answered by the first list that holds it, and by no other', async () => {
    const container = await fixture(
      html`<div>
        <promise-list .feed=${example()}></promise-list>
        <promise-list .feed=${umea()}></promise-list>
        <promise-list .feed=${umea()}></promise-list>
      </div>`,
    );
    const lists = [...container.querySelectorAll('promise-list')];
    await follow(at('synlig-polis'), ...lists);
    expect(lists.map((it) => !!it.shadowRoot?.activeElement)).to.deep.equal([false, true, false]);
  });

  it('leaves other hashes to the page', async () => {
    const element = await list(umea());
    for (const hash of ['#synlig-polis', '#kontakt', at('finns-inte'), `${at('')}%E0%A4%A`]) {
      await follow(hash, element);
      expect(element.shadowRoot?.activeElement, hash).to.be.null;
    }
  });

  it('reveals a promise that was filtered away or beyond the limit', async () => {
    const element = await fixture<PromiseList>(
      html`<promise-list .feed=${umea()} filters search limit="2"></promise-list>`,
    );
    await type(element, 'raketer');
    expect(wordings(element)).to.be.empty;
    await follow(at('motorburna-unga'), element);
    expect(focused(element)).to.match(/^Umeå kommun och polisen lovar/);
    expect(one<HTMLInputElement>(element, '[part="search"]').value).to.equal('');
  });

  it('works for ids that an address must escape', async () => {
    const feed = umea();
    feed.items[6]!.id = 'löfte 7/a';
    const element = await list(feed);
    const url = new URL(all<HTMLAnchorElement>(element, 'a[part="link"]').at(-1)!.href);
    await follow(url.hash, element);
    expect(focused(element)).to.match(/^Umeå kommun och polisen lovar/);
  });

  it('is answered once: a renewed feed does not pull the reader back', async () => {
    const element = await list(umea());
    await follow(at('synlig-polis'), element);
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    element.feed = umea();
    await element.updateComplete;
    await frame();
    expect(element.shadowRoot?.activeElement).to.be.null;
  });

  it('is answered again where a single-page app puts the list back', async () => {
    const element = await list(umea());
    await follow(at('synlig-polis'), element);
    element.remove();
    const again = await list(umea());
    await frame();
    expect(focused(again)).to.match(/^Polisen lovar att eftersträva/);
  });
});

describe('the link at a promise', () => {
  afterEach(leaveHash);

  const href = (element: Element) => one<HTMLAnchorElement>(element, 'a[part="link"]').href;

  it('leads to this page, or to the page that the editor names', async () => {
    const here = await list(umea());
    const there = await fixture(
      html`<promise-list .feed=${umea()} page-url="https://example.org/loften?a=1#topp"></promise-list>`,
    );
    expect(href(here)).to.equal(`${document.URL.split('#')[0]}${at('organiserad-brottslighet')}`);
    expect(href(there)).to.equal(`https://example.org/loften?a=1${at('organiserad-brottslighet')}`);
  });

  it('tells the page which promise was chosen, through shadow roots', async () => {
    const element = await list(example());
    const chosen = next<PromiseSelectEvent>(document, 'promise-select');
    control(element, 'Länk till löftet').click();
    const event = await chosen;
    expect(event.promise.id).to.equal('stationsparken');
    expect(event.bubbles && event.composed).to.be.true;
  });

  it('opened follow-ups tell it too', async () => {
    const element = await list(example());
    const chosen = next<PromiseSelectEvent>(document, 'promise-select');
    control(element, '1 uppföljning').click();
    expect((await chosen).promise.id).to.equal('nattvandring');
  });
});

describe('copying the link', () => {
  let restore: (() => void) | undefined;
  afterEach(() => restore?.());

  /** A clipboard that takes or refuses; gives what was written. */
  function clipboard(refuses = false): string[] {
    const written: string[] = [];
    const writeText = (words: string) =>
      refuses
        ? Promise.reject(new DOMException('', 'NotAllowedError'))
        : Promise.resolve(written.push(words));
    restore = stub(navigator, 'clipboard', { writeText });
    return written;
  }

  it('copies a whole address and says so beside the promise', async () => {
    const written = clipboard();
    const element = await list(umea());
    await click(element, 'Kopiera länk');
    await frame();
    expect(written).to.deep.equal([`${document.URL.split('#')[0]}${at('organiserad-brottslighet')}`]);
    const said = all(element, '[part="meta"] [role="status"]').map(text);
    expect(said).to.deep.equal(['Länken är kopierad', '', '', '', '', '', '']);
  });

  it('copies a whole address where page-url is relative', async () => {
    const written = clipboard();
    const element = await fixture<PromiseList>(
      html`<promise-list .feed=${umea()} page-url="/loften"></promise-list>`,
    );
    await click(element, 'Kopiera länk');
    expect(written[0]).to.equal(`${location.origin}/loften${at('organiserad-brottslighet')}`);
  });

  it('gives the address to select where the page may not copy', async () => {
    clipboard(true);
    const element = await list(umea());
    await click(element, 'Kopiera länk');
    await frame();
    const field = one<HTMLInputElement>(element, 'input[readonly]');
    field.focus();
    expect(text(field.labels?.[0])).to.equal('Markera och kopiera länken:');
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
      `${document.URL.split('#')[0]}${at('organiserad-brottslighet')}`,
    );
  });

  it('and where there is no clipboard at all', async () => {
    restore = stub(navigator, 'clipboard', undefined);
    const element = await list(umea());
    await click(element, 'Kopiera länk');
    await frame();
    expect(one(element, 'input[readonly]')).to.exist;
  });
});

describe('sharing', () => {
  let restore: (() => void) | undefined;
  afterEach(() => restore?.());

  it('hands the words and the address to the browser', async () => {
    const shared: ShareData[] = [];
    restore = stub(navigator, 'share', (data: ShareData) => Promise.resolve(shared.push(data)));
    const element = await list(umea());
    await click(element, 'Dela');
    expect(shared[0]?.text).to.match(/^Polisen och Umeå kommun lovar/);
    expect(shared[0]?.url).to.include(at('organiserad-brottslighet'));
  });

  it('is not offered where the browser cannot', async () => {
    restore = stub(navigator, 'share', undefined);
    const element = await list(umea());
    expect(() => control(element, 'Dela')).to.throw();
  });

  it('leaves everything as it was when the dialog is closed', async () => {
    restore = stub(navigator, 'share', () => Promise.reject(new DOMException('', 'AbortError')));
    const element = await list(umea());
    await click(element, 'Dela');
    await frame();
    expect(all(element, 'input[readonly]')).to.be.empty;
  });
});
