// An element that has turned elsewhere shows nothing of what it had asked for, even where the answer comes nevertheless.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { environment } from '../../src/feed/load.js';
import { FakeWorld, type FakeRequest } from '../feed/fake-world.js';
import { next, text, wordings } from './page.js';

const real = { ...environment };

describe('<promise-list> that no longer wants an answer', () => {
  /** Addresses of each test's own: an element that comes as another leaves takes over what that one has. */
  let A: string;
  let B: string;
  let world: FakeWorld;
  let told: string[];

  beforeEach(() => {
    A = `https://kommun.example/${crypto.randomUUID()}.json`;
    B = `https://kommun.example/${crypto.randomUUID()}.json`;
    world = new FakeWorld();
    told = [];
    // The hardest case: an answer that was on its way before its request was given up.
    const deaf: typeof fetch = (url, init) =>
      world.fetch(url, { ...init, signal: new AbortController().signal });
    Object.assign(environment, { fetch: deaf, timer: world.timer, random: () => 0.5 });
  });
  afterEach(() => {
    Object.assign(environment, real);
  });

  const list = async () => {
    const element = await fixture<PromiseList>(html`<promise-list src=${A}></promise-list>`);
    for (const name of ['load', 'error'])
      element.addEventListener(`medborgarloften-${name}`, () => told.push(name));
    return element;
  };
  const answer = (request: FakeRequest, words: string) =>
    request.respond(
      Response.json({
        version: 'https://jsonfeed.org/version/1.1',
        title: words,
        items: [{ id: words, content_text: `Vi lovar ${words}.` }],
      }),
    );
  const loaded = async (element: PromiseList, request: FakeRequest, words: string) => {
    const load = next(element, 'medborgarloften-load');
    answer(request, words);
    await load;
  };
  /** Until an answer to nobody has been read, if anybody did. */
  const settled = async (element: PromiseList) => {
    await new Promise((resolve) => real.timer(() => resolve(undefined), 0));
    await element.updateComplete;
  };

  for (const [what, end] of [
    ['a feed', (request: FakeRequest) => answer(request, 'gammalt')],
    ['an error', (request: FakeRequest) => request.respond(new Response('', { status: 404 }))],
    ['a broken connection', (request: FakeRequest) => request.fail()],
  ] as const) {
    it(`since its src has changed shows nothing of it: ${what}, before the new one`, async () => {
      const element = await list();
      const old = await world.nextRequest();
      element.src = B;
      const request = await world.nextRequest();
      end(old);
      await settled(element);
      expect(told).to.deep.equal([]);
      expect(element.matches(':state(loading)')).to.be.true;
      await loaded(element, request, 'nytt');
      expect(wordings(element)).to.deep.equal(['Vi lovar nytt.']);
      expect(told).to.deep.equal(['load']);
    });

    it(`since its src has changed shows nothing of it: ${what}, after the new one`, async () => {
      const element = await list();
      const old = await world.nextRequest();
      element.src = B;
      await loaded(element, await world.nextRequest(), 'nytt');
      end(old);
      await settled(element);
      expect(wordings(element)).to.deep.equal(['Vi lovar nytt.']);
      expect(told).to.deep.equal(['load']);
    });

    it(`since it was removed shows nothing of it, and asks anew when it is back: ${what}`, async () => {
      const element = await list();
      const { parentElement } = element;
      const old = await world.nextRequest();
      element.remove();
      await Promise.resolve();
      end(old);
      await settled(element);
      expect(told).to.deep.equal([]);
      parentElement!.append(element);
      await loaded(element, await world.nextRequest(), 'nytt');
      expect(wordings(element)).to.deep.equal(['Vi lovar nytt.']);
    });
  }

  it('from where it was, still wants it where it is moved to, and asks once', async () => {
    const element = await list();
    const request = await world.nextRequest();
    element.parentElement!.append(document.createElement('div'));
    element.parentElement!.lastElementChild!.append(element);
    await settled(element);
    await loaded(element, request, 'samma');
    expect(wordings(element)).to.deep.equal(['Vi lovar samma.']);
    expect(world.requests).to.have.length(1);
  });

  it('since its src has changed shows nothing of the old feed either', async () => {
    const element = await list();
    await loaded(element, await world.nextRequest(), 'gammalt');
    element.src = B;
    await world.nextRequest();
    await element.updateComplete;
    expect(text(element.shadowRoot)).not.to.include('gammalt');
    expect(element.matches(':state(loading)')).to.be.true;
  });

  it('since its src is back at what it was, shows that', async () => {
    const element = await list();
    const first = await world.nextRequest();
    element.src = B;
    const other = await world.nextRequest();
    element.src = A;
    const second = await world.nextRequest();
    answer(first, 'gammalt');
    answer(other, 'annat');
    await settled(element);
    expect(told).to.deep.equal([]);
    await loaded(element, second, 'nytt');
    expect(wordings(element)).to.deep.equal(['Vi lovar nytt.']);
  });
});
