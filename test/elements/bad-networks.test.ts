// What a resident sees of a server or a network that fails, at first and at a refresh, and that a good answer mends it.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import { environment } from '../../src/feed/load.js';
import type { FeedErrorEvent, FeedLoadEvent } from '../../src/ui/events.js';
import { servers } from '../wtr/browser.js';
import { all, control, next, one, text, warnings, wordings } from './page.js';

const { timer } = environment;
const SILENCE = 10_000;
const TOO_LONG = 60_000;

/** A real network, with a clock that a test rings: pauses between tries are over at once, limits are never reached by waiting. */
class Alarms {
  #set = new Map<object, { milliseconds: number; ring: () => void }>();
  #told: (() => void) | undefined;
  /** How often a wait for the next byte has begun. */
  waits = 0;

  timer = (callback: () => void, milliseconds: number): (() => void) => {
    if (milliseconds < SILENCE) return timer(callback, 0);
    const alarm = {};
    this.#set.set(alarm, { milliseconds, ring: callback });
    if (milliseconds === SILENCE) this.waits++;
    this.#told?.();
    return () => this.#set.delete(alarm);
  };

  /** Rings what was set for so long, or for at least so long. */
  ring(wanted: (milliseconds: number) => boolean): void {
    for (const [alarm, { milliseconds, ring }] of [...this.#set])
      if (wanted(milliseconds) && this.#set.delete(alarm)) ring();
  }

  async waited(times: number): Promise<void> {
    while (this.waits < times) await new Promise<void>((resolve) => (this.#told = resolve));
  }
}

interface Bad {
  /** On the feeds server; KEY is the address's key. */
  path: string;
  /** More than one where engines tell things apart that others don't. */
  codes: string[];
  words: RegExp;
  /** What makes time pass for it. */
  wait?: (alarms: Alarms) => Promise<void>;
}

const NETWORK = /servern gick inte att nå\. Kontrollera din uppkoppling\./;
const LATE = /servern svarade inte i tid\. Försök igen om en stund\./;
const NO_JSON = /filen är fel skriven \(ogiltig JSON\)\. Säg till den som sköter sidan\./;

const network = (path: string): Bad => ({ path, codes: ['network'], words: NETWORK });
const broken = (path: string): Bad => ({ path, codes: ['not-json'], words: NO_JSON });
const status = (code: number, path = `/status/${code}`): Bad => ({
  path,
  codes: ['http'],
  words: new RegExp(`servern svarade med fel ${code}\\. Säg till den som sköter sidan\\.`),
});
const late = (path: string, wait: NonNullable<Bad['wait']>): Bad => ({
  path,
  codes: ['timeout'],
  words: LATE,
  wait,
});
/** Some engines take what ends too soon for whole, or what can't be unpacked as it is: then it is no JSON. */
const garbled = (path: string): Bad => ({
  path,
  codes: ['network', 'not-json'],
  words: new RegExp(`${NETWORK.source}|${NO_JSON.source}`),
});
const to = (address: string) => `/to/KEY?address=${encodeURIComponent(address)}`;
const silent = async (alarms: Alarms) => {
  await alarms.waited(1);
  alarms.ring((milliseconds) => milliseconds === SILENCE);
};

const BAD: Record<string, Bad> = {
  'sends a byte now and then': late('/drip/KEY?bytes=1&every=50', async (alarms) => {
    await alarms.waited(4);
    alarms.ring((milliseconds) => milliseconds === TOO_LONG);
  }),
  'says nothing': late('/hang/KEY', silent),
  'falls silent': late('/hang-body/KEY', silent),
  'leads round in a circle': network('/loop/KEY'),
  'leads to a data address': network(to('data:application/json,{}')),
  'leads to a file': network(to('file:///etc/hostname')),
  'leads to script': network(to('javascript:globalThis.wasRun=true')),
  'leads where nobody listens': network('/nowhere/KEY'),
  'lets no other site read it': network('/no-cors/KEY'),
  'leads to a site that lets no other read it': network('/to/KEY?address=LOCALHOST/no-cors/KEY'),
  'leads to a site that lacks it': status(404, '/to/KEY?address=LOCALHOST/status/404'),
  'cuts the connection': network('/reset/KEY'),
  'cuts the connection in the middle of chunks': garbled('/cut/KEY'),
  'cuts the connection before the length that it named': garbled('/short/KEY'),
  'calls packed what is not': garbled('/not-gzip/KEY'),
  'packs a gigabyte into little': { path: '/bomb/KEY', codes: ['too-large'], words: /större än 1 MB/ },
  'asks to log in, with 200': broken('/login/KEY'),
  'sends half of it': broken('/half/KEY'),
  'answers 204': broken('/status/204'),
  'answers 304 to nobody’s question': status(304),
  'answers 401': status(401),
  'answers 404': status(404),
  'answers 429': status(429, '/busy/KEY/429?after=120&exposed=1'),
  'answers 500': status(500),
  'answers 503': status(503, '/busy/KEY/503?after=1&exposed=1'),
};

describe('<promise-list> whose server', () => {
  let feeds: string;
  let alarms: Alarms;
  let escaped: string[];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    escaped.push(String('reason' in event ? event.reason : event.message));

  before(async () => {
    ({ feeds } = await servers());
  });
  beforeEach(() => {
    alarms = new Alarms();
    escaped = [];
    environment.timer = alarms.timer;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    environment.timer = timer;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  /** An address of its own, and what it is from now on. */
  function newAddress() {
    const key = crypto.randomUUID();
    const localhost = feeds.replace('127.0.0.1', 'localhost');
    const becomes = (path: string) =>
      fetch(`${feeds}/put/${key}`, {
        method: 'POST',
        body: path.replace('KEY', key).replace('LOCALHOST', localhost),
      });
    return { url: `${feeds}/is/${key}`, becomes };
  }

  /** Does something whose end the page is told of. */
  async function told<E extends Event>(
    element: Element,
    name: 'load' | 'error',
    act: () => void,
  ): Promise<E> {
    const event = next<E>(element, `medborgarloften-${name}`);
    act();
    return event;
  }

  const refresh = () => alarms.ring((milliseconds) => milliseconds > TOO_LONG);

  for (const [what, { path, codes, words, wait }] of Object.entries(BAD))
    it(`${what}: says so, keeps what is good, and shows what is good again`, async () => {
      await warnings(async () => {
        const { url, becomes } = newAddress();
        const element = await fixture<PromiseList>(
          html`<promise-list refresh="5"><p>Löftena finns på kommunens sida.</p></promise-list>`,
        );
        const fails = async (act: () => void) => {
          await becomes(path);
          alarms.waits = 0;
          const event = told<FeedErrorEvent>(element, 'error', act);
          await wait?.(alarms);
          expect((await event).code).to.be.oneOf(codes);
          await element.updateComplete;
        };

        await fails(() => (element.src = url));
        expect(text(one(element, '[role="alert"]')))
          .to.match(/^Löftena kan inte visas: /)
          .and.match(words);
        expect(one(element, 'slot:not([name])'), 'what stands inside stays').to.exist;

        await becomes('/feed/ett');
        await told(element, 'load', () => control(element, 'Försök igen').click());
        expect(wordings(element)).to.deep.equal(['Vi lovar ett.']);
        expect(all(element, '[role="alert"]')).to.be.empty;

        await fails(refresh);
        expect(wordings(element), 'the last good answer stays').to.deep.equal(['Vi lovar ett.']);
        expect(element.matches(':state(stale)')).to.be.true;
        expect(text(one(element, '[part="error"] [role="status"]')))
          .to.match(/^Löftena kunde inte uppdateras: /)
          .and.match(words)
          .and.match(/ Löftena hämtades senast \d+ \S+ \d{4}\.$/);

        await becomes('/feed/tva');
        await told(element, 'load', refresh);
        expect(wordings(element)).to.deep.equal(['Vi lovar tva.']);
        expect(element.matches(':state(stale)')).to.be.false;
        expect(text(element.shadowRoot), 'no word of it is left').not.to.match(/uppdateras|hämtades/);

        await fails(refresh);
        const loaded = await told<FeedLoadEvent>(element, 'load', () => (element.src = `${feeds}/feed/tre`));
        expect(loaded.url).to.equal(`${feeds}/feed/tre`);
        expect(wordings(element)).to.deep.equal(['Vi lovar tre.']);
      });
      expect(escaped, 'nothing reaches the page').to.deep.equal([]);
      expect(globalThis).not.to.have.property('wasRun');
    });

  it('leads to another site that lets it be read: shows what is there', async () => {
    const { url, becomes } = newAddress();
    await becomes('/to/KEY?address=LOCALHOST/feed/annan');
    const element = await fixture<PromiseList>(html`<promise-list></promise-list>`);
    await told(element, 'load', () => (element.src = url));
    expect(wordings(element)).to.deep.equal(['Vi lovar annan.']);
  });

  /** How often a feed is asked for whose server says when it wants that. */
  const asked = async (query: string) => {
    const key = crypto.randomUUID();
    const element = await fixture<PromiseList>(html`<promise-list></promise-list>`);
    await told(element, 'error', () => (element.src = `${feeds}/busy/${key}/429?${query}`));
    const response = await fetch(`${feeds}/count/${key}`);
    return ((await response.json()) as { count: number }).count;
  };

  it('wants to be left alone for two minutes: is, where the page may read that', async () => {
    expect(await asked('after=120&exposed=1')).to.equal(1);
    expect(await asked('after=120')).to.equal(3);
    expect(await asked('after=1&exposed=1')).to.equal(3);
  });

  it('has nothing newer: is asked for that by the browser, without a preflight', async () => {
    const key = crypto.randomUUID();
    const element = await fixture<PromiseList>(html`<promise-list refresh="5"></promise-list>`);
    await told(element, 'load', () => (element.src = `${feeds}/tagged/${key}`));
    await told(element, 'load', refresh);
    expect(wordings(element)).to.deep.equal([`Vi lovar ${key}.`]);
    // A preflight would be a request of its own. WebKit's driver keeps no answer that it could ask about.
    const requests = await (await fetch(`${feeds}/requests/${key}`)).text();
    expect(requests.replace(`,"tag":"\\"${key}\\""`, '')).to.equal('[{"method":"GET"},{"method":"GET"}]');
    if (!/WebKit(?!.*Chrome)/.test(navigator.userAgent)) expect(requests).to.contain('"tag"');
  });
});
