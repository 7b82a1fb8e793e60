// What a resident gets of a list too long for one go: the first screen at once, and all of it in the end.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { environment } from '../../src/feed/load.js';
import { until } from '../wtr/until.js';
import { click, control, next, stub, text, texts, type, umea, wordings } from './page.js';

const COUNT = 200;

/** The Umeå feed with so many promises, each of which says its number. */
function longFeed(count = COUNT) {
  const feed = umea();
  feed._medborgarloften.campaigns = [];
  return {
    ...feed,
    items: Array.from({ length: count }, (_, index) => {
      const item = feed.items[index % feed.items.length]!;
      const own = { ...item._medborgarloften, order: index };
      return {
        ...item,
        id: `lofte-${index}`,
        content_text: `Polisen lovar nummer ${index}.`,
        _medborgarloften: own,
      };
    }),
  };
}

const numbers = (list: PromiseList) => wordings(list).map((words) => Number(/\d+/.exec(words)![0]));
const inOrder = Array.from({ length: COUNT }, (_, index) => index);
const all = (list: PromiseList) => until(list.shadowRoot!, () => wordings(list).length === COUNT);

/** What is to come later, where the test says when. */
let later: (() => void) | undefined;
let restore: (() => void) | undefined;
const held = () => {
  restore = stub(environment, 'timer', (callback: () => void) => {
    later = callback;
    return () => (later = undefined);
  });
};
afterEach(() => {
  restore?.();
  restore = later = undefined;
});

describe('a list of more parties than anybody looks through', () => {
  const feedOf = (parties: number) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Alla',
    items: Array.from({ length: parties }, (_, index) => ({
      id: String(index),
      content_text: `Vi lovar ${index}.`,
      authors: [{ name: `Kommun ${index}` }],
    })),
  });
  for (const [parties, buttons] of [
    [290, 290],
    [501, 0],
  ] as const)
    it(`has ${buttons} buttons for ${parties} parties, and the search field`, async () => {
      const list = await fixture<PromiseList>(
        html`<promise-list .feed=${feedOf(parties)} filters search group-by="none"></promise-list>`,
      );
      await until(list.shadowRoot!, () => wordings(list).length > 0);
      expect(texts(list, '[part="filter"]')).to.have.length(buttons);
      await type(list, 'Kommun 289');
      await until(list.shadowRoot!, () => wordings(list)[0] === 'Vi lovar 289.');
    });
});

describe('a list of two hundred promises', () => {
  const open = () =>
    fixture<PromiseList>(
      html`<promise-list .feed=${longFeed()} group-by="none" filters search></promise-list>`,
    );

  it('shows the first at once, and the rest by itself, each once and in order', async () => {
    const list = await open();
    const first = numbers(list);
    expect(first).to.have.length.below(50);
    expect(list.getBoundingClientRect().height, 'a screen is full').to.be.at.least(innerHeight);
    expect(first).to.deep.equal(inOrder.slice(0, first.length));
    await all(list);
    expect(numbers(list)).to.deep.equal(inOrder);
  });

  it('leaves what is there where it is, and the keyboard on it', async () => {
    const list = await open();
    const link = control(list, 'Länk till löftet');
    link.focus();
    await all(list);
    expect(control(list, 'Länk till löftet')).to.equal(link);
    expect(list.shadowRoot!.activeElement).to.equal(link);
  });

  it('counts and finds what is still to come', async () => {
    held();
    const list = await open();
    await type(list, 'nummer 199.');
    expect(texts(list, '[role="status"]')[0]).to.equal('1 av 200 löften');
    while (later) {
      const go = later;
      later = undefined;
      go();
      await list.updateComplete;
    }
    expect(wordings(list)).to.deep.equal(['Polisen lovar nummer 199.']);
    await click(list, 'Rensa');
    expect(numbers(list)).to.deep.equal(inOrder);
  });

  it('answers a link to its last promise at once', async () => {
    held();
    const list = await open();
    const changed = next(window, 'hashchange');
    location.hash = 'medborgarlofte=lofte-199';
    await changed;
    await list.updateComplete;
    expect(text(list.shadowRoot!.activeElement)).to.contain('nummer 199.');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('prints all of it, whenever that is asked for', async () => {
    held();
    const list = await open();
    expect(wordings(list)).to.have.length.below(COUNT);
    dispatchEvent(new Event('beforeprint'));
    expect(numbers(list)).to.deep.equal(inOrder);
    dispatchEvent(new Event('afterprint'));
  });

  it('shows all of a feed that comes later at once where it already was that long', async () => {
    const list = await open();
    await all(list);
    list.feed = longFeed();
    await list.updateComplete;
    expect(wordings(list)).to.have.length(COUNT);
  });
});

describe('a list of more than two hundred promises', () => {
  const open = () =>
    fixture<PromiseList>(html`<promise-list .feed=${longFeed(COUNT + 1)} group-by="none"></promise-list>`);

  it('gives the page its turn before reading and before showing them', async () => {
    held();
    const list = await open();
    const loaded = next(list, 'medborgarloften-load');
    for (const step of ['read', 'shown']) {
      expect(wordings(list), `not ${step} yet`).to.deep.equal([]);
      later!();
    }
    await loaded;
    expect(numbers(list)[0]).to.equal(0);
  });

  it('is read in a task of its own where it is JSON too, and at once where it is short or can’t be asked', async () => {
    held();
    const first = async (feed: string) => {
      const list = await fixture<PromiseList>(
        html`<promise-list
          ><script type="application/feed+json">
            ${feed}
          </script></promise-list
        >`,
      );
      return wordings(list).length;
    };
    expect(await first(JSON.stringify(longFeed(COUNT + 1)))).to.equal(0);
    expect(await first(JSON.stringify(longFeed(3)))).to.equal(3);
    const list = await fixture<PromiseList>(html`<promise-list></promise-list>`);
    list.feed = new Proxy({}, { get: () => expect.fail('asked') });
    await list.updateComplete;
    expect(text(list.shadowRoot!.querySelector('[part="error"]'))).to.contain('ogiltig JSON');
  });

  it('shows what came since instead', async () => {
    held();
    const list = await open();
    const long = later!;
    list.feed = longFeed(1);
    await list.updateComplete;
    long();
    await list.updateComplete;
    expect(numbers(list)).to.deep.equal([0]);
  });
});
