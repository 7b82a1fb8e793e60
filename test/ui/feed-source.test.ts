// One feed for a page: asked for once however many elements show it, kept when a refresh fails, dropped with the last.
import { expect } from '@open-wc/testing';
import { environment, FeedError } from '../../src/feed/load.js';
import { feedSource, toFeedState, type FeedState } from '../../src/ui/feed-source.js';
import { FakeWorld, type FakeRequest } from '../feed/fake-world.js';
import { changed, umea, X } from '../feed/feeds.js';

const MINUTE = 60_000;
const real = { ...environment };
const realNow = Date.now;
const realWarn = console.warn;

/** An element that shows a feed, and can be waited for. */
class Shown {
  readonly states: FeedState[] = [];
  leave: () => void = () => undefined;
  #told?: (() => void) | undefined;

  constructor(
    readonly url: string,
    readonly refresh?: number,
  ) {
    this.join();
  }

  join(): this {
    const { refresh } = this;
    this.leave = feedSource(this.url).join({ changed: (state) => this.#changed(state), refresh });
    return this;
  }

  get last(): FeedState {
    return this.states.at(-1)!;
  }

  /** Does something that ends in another state. */
  async after(act: () => void): Promise<FeedState> {
    const told = new Promise<void>((resolve) => (this.#told = resolve));
    act();
    await told;
    return this.last;
  }

  #changed(state: FeedState): void {
    this.states.push(state);
    this.#told?.();
  }
}

describe('a feed that elements share', () => {
  let world: FakeWorld;
  let warnings: string[];
  let shown: Shown[];
  let hidden: boolean;

  beforeEach(() => {
    world = new FakeWorld();
    warnings = [];
    shown = [];
    hidden = false;
    Object.assign(environment, {
      fetch: world.fetch,
      timer: world.timer,
      random: () => world.random(),
    });
    Date.now = () => world.now;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });

  afterEach(async () => {
    for (const { leave } of shown) leave();
    // No timer outlives the last element.
    await world.quiet();
    Object.assign(environment, real);
    Date.now = realNow;
    console.warn = realWarn;
    Reflect.deleteProperty(document, 'hidden');
  });

  const show = (url = 'https://kommun.example/a.json', refresh?: number): Shown => {
    const it = new Shown(url, refresh);
    shown.push(it);
    return it;
  };
  const answer = (request: FakeRequest, feed: unknown = umea()) =>
    request.respond(new Response(JSON.stringify(feed)));
  const refuse = (request: FakeRequest, headers = {}) =>
    request.respond(new Response('', { status: 404, headers }));
  const setHidden = (now: boolean) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('is asked for once, and told to each', async () => {
    const [first, second] = [show(), show()];
    const request = await world.nextRequest();
    const both = Promise.all([first, second].map((it) => it.after(() => undefined)));
    answer(request);
    const [state, other] = await both;
    expect(state!.feed!.promises).to.have.length(7);
    expect(other).to.equal(state);
    expect(world.requests).to.have.length(1);
  });

  it('is told at once to an element that comes later', async () => {
    const first = show();
    const request = await world.nextRequest();
    await first.after(() => answer(request));
    expect(show().last).to.equal(first.last);
    expect(world.requests).to.have.length(1);
  });

  it('is another at another address', () => {
    show('https://kommun.example/a.json');
    show('https://kommun.example/b.json');
    expect(world.requests.map(({ url }) => url)).to.deep.equal([
      'https://kommun.example/a.json',
      'https://kommun.example/b.json',
    ]);
  });

  it('is no longer loaded once the last element has left', async () => {
    const [first, second] = [show(), show()];
    const { init } = await world.nextRequest();
    first.leave();
    await Promise.resolve();
    expect(init.signal!.aborted).to.be.false;
    second.leave();
    await Promise.resolve();
    expect(init.signal!.aborted).to.be.true;
    expect([...first.states, ...second.states]).to.deep.equal([]);
  });

  it('is loaded on while its only element is moved', async () => {
    const it = show();
    const request = await world.nextRequest();
    it.leave();
    it.join();
    await Promise.resolve();
    expect(request.init.signal!.aborted).to.be.false;
    await it.after(() => answer(request));
    expect(it.last.feed).not.to.be.undefined;
    expect(world.requests).to.have.length(1);
  });

  it('is asked for anew by an element that comes after the last has left', async () => {
    const first = show();
    const request = await world.nextRequest();
    await first.after(() => answer(request));
    first.leave();
    await Promise.resolve();
    const second = show();
    expect(second.states).to.deep.equal([]);
    expect(world.requests).to.have.length(2);
  });

  it('is replaced cleanly by an element that comes just as the loading is dropped', async () => {
    const first = show();
    await world.nextRequest();
    first.leave();
    await Promise.resolve();
    const second = show();
    const request = await world.nextRequest();
    await second.after(() => answer(request));
    expect(second.last.feed!.promises).to.have.length(7);
    expect(first.states).to.deep.equal([]);
  });

  describe('and cannot be had', () => {
    it('says why, to each', async () => {
      const it = show();
      const request = await world.nextRequest();
      const { error, feed } = await it.after(() => refuse(request));
      expect(error).to.be.instanceOf(FeedError).and.to.include({ code: 'http', status: 404 });
      expect(feed).to.be.undefined;
    });

    it('says so of JSON that is no feed', async () => {
      const it = show();
      const request = await world.nextRequest();
      const { error, problems } = await it.after(() => answer(request, ['hej']));
      expect(error).to.include({ code: 'not-a-feed' });
      expect(problems).to.have.length(1);
    });

    for (const [what, words] of [
      ['HTML', '<!doctype html><title>Logga in</title>'],
      ['nothing', ''],
      ['half of it', '{"items": ['],
      ['two of it', '{} {}'],
    ] as const) {
      it(`says so of what is no JSON, and asks no second time: ${what}`, async () => {
        const it = show();
        const request = await world.nextRequest();
        const { error } = await it.after(() => request.respond(new Response(words)));
        expect(error).to.include({ code: 'not-json' });
        expect(world.requests).to.have.length(1);
      });
    }

    it('says that it is tried again, until it is known how that went', async () => {
      const it = show();
      const first = await world.nextRequest();
      await it.after(() => refuse(first));
      const trying = await it.after(() => feedSource(it.url).retry());
      expect(trying).to.include({ retrying: true, error: it.states[0]!.error });
      const request = await world.nextRequest();
      expect((await it.after(() => refuse(request))).retrying).to.be.false;
    });

    it('is tried again when a visitor asks, past the cache', async () => {
      const it = show();
      const first = await world.nextRequest();
      await it.after(() => refuse(first));
      feedSource(it.url).retry();
      feedSource(it.url).retry();
      const second = await world.nextRequest();
      expect(second.init.cache).to.equal('no-cache');
      const { feed, error } = await it.after(() => answer(second));
      expect(feed!.promises).to.have.length(7);
      expect(error).to.be.undefined;
      expect(world.requests, 'two impatient clicks are one').to.have.length(2);
    });
  });

  describe('and refreshed', () => {
    /** An element with a loaded feed. */
    const loaded = async (refresh: number) => {
      const it = show(undefined, refresh);
      const request = await world.nextRequest();
      await it.after(() => answer(request));
      return it;
    };

    it('is not asked for again where no element wants that', async () => {
      const it = show();
      const request = await world.nextRequest();
      await it.after(() => answer(request));
      expect(world.pending).to.deep.equal([]);
    });

    for (const [random, first, minutes] of [
      [0, 5, 8],
      [0.5, 10, 10],
      [0.999, 15, 12],
    ] as const) {
      it(`every ten minutes, is asked for after ${first}, then ${minutes} where chance is ${random}`, async () => {
        world.random = () => random;
        const it = await loaded(10);
        for (const pause of [first, minutes, minutes]) {
          expect(world.pending).to.have.length(1);
          expect(world.pending[0]).to.be.closeTo(pause * MINUTE, 0.01 * MINUTE);
          world.elapse(world.pending[0]!);
          const request = await world.nextRequest();
          expect(request.init.cache).to.equal('no-cache');
          await it.after(() => answer(request, { ...umea(), title: `Nyare ${pause}` }));
          expect(it.last.feed!.title).to.equal(`Nyare ${pause}`);
        }
      });
    }

    it('is asked for every five minutes at most', async () => {
      await loaded(0.1);
      expect(world.pending).to.deep.equal([5 * MINUTE]);
    });

    for (const [minutes, days] of [
      [1e9, 7],
      [Infinity, undefined],
      ['10m' as never, undefined],
    ] as const) {
      it(`${minutes} minutes: is asked for ${days ? `after ${days} days` : 'no more'}`, async () => {
        await loaded(minutes);
        expect(world.pending).to.deep.equal(days ? [days * 24 * 60 * MINUTE] : []);
      });
    }

    it('is asked for as often as the most eager element wants, in one loop', async () => {
      await loaded(60);
      show(undefined, 30);
      show(undefined, 45);
      expect(world.pending).to.have.length(1);
    });

    it('is asked for sooner from when an element wants that', async () => {
      await loaded(60);
      world.elapse(4 * MINUTE);
      show(undefined, 10);
      expect(world.pending).to.deep.equal([6 * MINUTE]);
    });

    it('is asked for in time on a clock that is set back', async () => {
      await loaded(10);
      world.now -= 30 * 24 * 60 * MINUTE;
      setHidden(false);
      expect(Math.max(...world.pending)).to.equal(10 * MINUTE);
    });

    it('is asked for once an element that is shown comes to want that', async () => {
      const { url } = await loaded(0);
      const reader = { changed: () => undefined, refresh: 0 };
      feedSource(url).join(reader);
      expect(world.pending).to.deep.equal([]);
      reader.refresh = 10;
      const leave = feedSource(url).join(reader);
      expect(world.pending).to.deep.equal([10 * MINUTE]);
      leave();
    });

    it('keeps the last good feed when a refresh fails, and says so', async () => {
      const it = await loaded(10);
      const { feed, document } = it.last;
      world.elapse(10 * MINUTE);
      const request = await world.nextRequest();
      const state = await it.after(() => refuse(request));
      expect(state.feed).to.equal(feed);
      expect(state.document).to.equal(document);
      expect(state.error).to.include({ code: 'http', status: 404 });

      world.elapse(10 * MINUTE);
      const next = await world.nextRequest();
      const better = await it.after(() => answer(next, { ...umea(), title: 'Nyare' }));
      expect(better.feed!.title).to.equal('Nyare');
      expect(better.error).to.be.undefined;
    });

    it('keeps the last good feed when what comes is none', async () => {
      const it = await loaded(10);
      const { feed } = it.last;
      world.elapse(10 * MINUTE);
      const request = await world.nextRequest();
      const state = await it.after(() => answer(request, {}));
      expect(state.feed).to.equal(feed);
      expect(state.error).to.include({ code: 'not-a-feed' });
    });

    describe('in vain', () => {
      beforeEach(() => {
        world.now = Date.UTC(2026, 10, 23);
      });

      /** Milliseconds until the next look after one that was refused. */
      const nextLook = async (chance: number, headers = {}) => {
        const it = await loaded(10);
        world.elapse(10 * MINUTE);
        const request = await world.nextRequest();
        world.random = () => chance;
        await it.after(() => refuse(request, headers));
        expect(world.pending).to.have.length(1);
        return world.pending[0];
      };
      const date = (minutes: number) => new Date(world.now + minutes * MINUTE).toUTCString();

      for (const [chance, minutes] of [
        [0, 5],
        [0.5, 10],
        [0.75, 12.5],
      ] as const)
        it(`is asked for after ${minutes} minutes where chance is ${chance}: all that failed are spread over a round`, async () => {
          expect(await nextLook(chance)).to.equal(minutes * MINUTE);
        });

      it('is asked for no sooner than the server says in seconds', async () => {
        expect(await nextLook(0, { 'retry-after': '1800' })).to.equal(30 * MINUTE);
      });

      it('is asked for no sooner than the date that the server says', async () => {
        // It is said once the first look is over and ten minutes have passed.
        expect(await nextLook(0, { 'retry-after': date(40) })).to.equal(30 * MINUTE);
      });

      it('is asked for by and by where all were told the same', async () => {
        expect(await nextLook(0.5, { 'retry-after': '1800' })).to.equal(35 * MINUTE);
      });

      for (const said of ['0', '-5', 'soon', '60', 'Thu, 01 Jan 1970 00:00:00 GMT'])
        it(`is asked for as ever where the server says "${said}"`, async () => {
          expect(await nextLook(0.5, { 'retry-after': said })).to.equal(10 * MINUTE);
        });

      for (const said of ['31536000', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Infinity'])
        it(`is asked for after a day at most: "${said}"`, async () => {
          expect(await nextLook(0, { 'retry-after': said })).to.equal(24 * 60 * MINUTE);
        });
    });

    describe('to one with fewer promises', () => {
      const plain = { version: 'https://jsonfeed.org/version/1.1', title: 'Löften' };
      const items = umea().items.map(({ id, content_text }) => ({ id, content_text }));
      const some = (count: number) => ({ ...plain, items: items.slice(0, count) });
      /** A refresh that brings so many of the seven promises, or something else. */
      const refreshed = async (it: Shown, brings: number | string) => {
        world.elapse(world.pending[0]!);
        const request = await world.nextRequest();
        return it.after(() =>
          typeof brings === 'number' ? answer(request, some(brings)) : request.respond(new Response(brings)),
        );
      };
      const shownBy = ({ feed, error }: FeedState) => [feed!.promises.length, error?.code];

      it('is believed where half are left', async () => {
        const it = await loaded(10);
        expect(shownBy(await refreshed(it, 4))).to.deep.equal([4, undefined]);
        expect(warnings).to.deep.equal([]);
      });

      it('is believed where it is just a half, and not with one less', async () => {
        const it = await loaded(10);
        expect(shownBy(await refreshed(it, 6))).to.deep.equal([6, undefined]);
        expect(shownBy(await refreshed(it, 2))).to.deep.equal([6, 'too-few']);
        expect(shownBy(await refreshed(it, 3))).to.deep.equal([3, undefined]);
      });

      it('is believed where others have come in their place: a new period is shown by screens that nobody reloads', async () => {
        const it = await loaded(10);
        const others = items.map(({ content_text }, index) => ({ id: `2028-${index}`, content_text }));
        world.elapse(world.pending[0]!);
        const request = await world.nextRequest();
        const { feed, error } = await it.after(() => answer(request, { ...plain, items: others }));
        expect(feed!.promises.map(({ id }) => id)).to.deep.equal(others.map(({ id }) => id));
        expect(error).to.equal(undefined);
      });

      for (const left of [3, 0])
        it(`is not where ${left} of seven are, and says so`, async () => {
          const it = await loaded(10);
          const state = await refreshed(it, left);
          expect(shownBy(state)).to.deep.equal([7, 'too-few']);
          expect(state.problems).to.deep.equal([
            { path: 'items', expected: 'half of the 7 promises shown, or more', found: `${left}` },
          ]);
          expect(warnings).to.have.length(1);
          expect(warnings[0]).to.contain(it.url).and.contain('half of the 7 promises');
        });

      it('never is, however often it comes, and whatever fails between', async () => {
        const it = await loaded(10);
        for (const brings of [3, 3, 0, '<p>Underhåll</p>', 2, 3])
          expect(shownBy(await refreshed(it, brings))).to.deep.equal([
            7,
            typeof brings === 'number' ? 'too-few' : 'not-json',
          ]);
      });

      it('is forgotten when a later look finds half again', async () => {
        const it = await loaded(10);
        await refreshed(it, 3);
        const state = await refreshed(it, 4);
        expect(shownBy(state)).to.deep.equal([4, undefined]);
        expect(state.problems).to.deep.equal([]);
      });

      it('is not believed by who asks to try again either, but by a page that is loaded anew', async () => {
        const it = await loaded(10);
        await refreshed(it, 3);
        await it.after(() => feedSource(it.url).retry());
        const request = await world.nextRequest();
        expect(shownBy(await it.after(() => answer(request, some(3))))).to.deep.equal([7, 'too-few']);
        it.leave();
        await Promise.resolve();
        const anew = show();
        const first = await world.nextRequest();
        expect(shownBy(await anew.after(() => answer(first, some(3))))).to.deep.equal([3, undefined]);
      });

      it('names beside that what else is wrong in it', async () => {
        const it = await loaded(10);
        world.elapse(10 * MINUTE);
        const request = await world.nextRequest();
        const { problems } = await it.after(() => answer(request, { ...plain, items: [null] }));
        expect(problems!.map(({ path }) => path)).to.deep.equal(['items[0]', 'items']);
      });
    });

    it('is left alone while the page is hidden, and asked for when it shows again and is due', async () => {
      await loaded(10);
      setHidden(true);
      expect(world.pending).to.deep.equal([]);
      world.elapse(9 * MINUTE);
      setHidden(false);
      expect(world.pending, 'what was due before is due still').to.deep.equal([1 * MINUTE]);
      setHidden(true);
      world.elapse(20 * MINUTE);
      expect(world.requests).to.have.length(1);
      setHidden(false);
      world.elapse(0);
      expect(world.requests).to.have.length(2);
    });

    it('is left alone once the last element has left', async () => {
      const it = await loaded(10);
      it.leave();
      await Promise.resolve();
      expect(world.pending).to.deep.equal([]);
      setHidden(false);
      expect(world.pending).to.deep.equal([]);
    });

    it('is still asked for by the others when the most eager element has left', async () => {
      const eager = await loaded(10);
      show(undefined, 60);
      eager.leave();
      await Promise.resolve();
      world.elapse(200 * MINUTE);
      expect(world.requests.length).to.be.at.least(2);
    });
  });

  describe('and has mistakes', () => {
    const broken = changed(changed(umea(), ['items', 0, X, 'area'], 'okand'), ['items', 2], null);

    it('names each on the console, once, and shows the rest', async () => {
      const elements = [show(), show()];
      const request = await world.nextRequest();
      await elements[1]!.after(() => answer(request, broken));
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('https://kommun.example/a.json');
      for (const path of [`items[0].${X}.area`, 'items[2]']) {
        expect(warnings[0]!.split(path), path).to.have.length(2);
      }
      expect(elements[0]!.last.feed!.promises).to.have.length(6);
      expect(elements[0]!.last.problems).to.have.length(2);
    });

    it('says nothing on the console of a feed without any', () => {
      toFeedState(umea(), 'feed');
      expect(warnings).to.deep.equal([]);
    });
  });
});
