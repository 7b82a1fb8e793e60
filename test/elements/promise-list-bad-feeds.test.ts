// What a resident and a host page get of a feed that is broken or hostile.
import { expect, fixture, html } from '@open-wc/testing';
import type { PromiseList } from '../../src/elements/promise-list/promise-list.js';
import type { FeedErrorEvent } from '../../src/ui/events.js';
import { environment } from '../../src/feed/load.js';
import { servers } from '../wtr/browser.js';
import { until } from '../wtr/until.js';
import {
  all,
  control,
  example,
  fixtureUntil,
  next,
  one,
  stub,
  text,
  umea,
  warnings,
  wordings,
} from './page.js';

const newKey = () => crypto.randomUUID();
const body = (words: string, type = 'application/json') =>
  `/body?type=${encodeURIComponent(type)}&text=${encodeURIComponent(words)}`;

/** What the server gives, the error's code, and a word of what the resident reads. */
const BROKEN: [what: string, path: string, code: string, words: string][] = [
  ['is not there', '/status/404', 'http', 'servern svarade med fel 404'],
  ['is forbidden', '/status/403', 'http', 'servern svarade med fel 403'],
  ['is a web page', body('<!doctype html><title>Logga in</title>', 'text/html'), 'not-json', 'ogiltig JSON'],
  [
    'is cut off',
    body('{"version": "https://jsonfeed.org/version/1.1", "items": ['),
    'not-json',
    'ogiltig JSON',
  ],
  ['has no bytes', body(''), 'not-json', 'ogiltig JSON'],
  ['is JSON of another kind', body('{"löften": []}'), 'not-a-feed', 'innehåller inga medborgarlöften'],
  ['is null', body('null'), 'not-a-feed', 'innehåller inga medborgarlöften'],
  ['is too large', `/big/${newKey()}`, 'too-large', 'större än 1 MB'],
];

describe('<promise-list> with a broken feed', () => {
  for (const [what, path, code, words] of BROKEN) {
    it(`that ${what}: says so in Swedish, keeps what stood there, tells the page`, async () => {
      const { feeds } = await servers();
      let event: FeedErrorEvent | undefined;
      let element: PromiseList | undefined;
      await warnings(async () => {
        ({ element, event } = await fixtureUntil<PromiseList, FeedErrorEvent>(
          html`<promise-list src=${feeds + path}><p>Reserv</p></promise-list>`,
          'medborgarloften-error',
        ));
      });
      const alert = one(element!, '[role="alert"]');
      expect(text(alert)).to.include(words);
      expect(control(element!, 'Försök igen')).to.exist;
      expect(one(element!, 'slot')).to.exist;
      expect(event!.code).to.equal(code);
      expect(text(alert)).to.include(event!.message);
      expect(event!.bubbles && event!.composed).to.be.true;
    });
  }

  it('tries again on request, and shows the promises when the server has recovered', async () => {
    const { feeds } = await servers();
    const { element } = await fixtureUntil<PromiseList>(
      html`<promise-list src="${feeds}/flaky/${newKey()}/1/404"></promise-list>`,
      'medborgarloften-error',
    );
    const loaded = next(element, 'medborgarloften-load');
    control(element, 'Försök igen').click();
    await loaded;
    expect(wordings(element)).to.have.length(1);
    expect(all(element, '[role="alert"]')).to.be.empty;
  });

  it('offers no retry where there is no server to ask', async () => {
    const element = await fixture<PromiseList>(html`<promise-list .feed=${'{'}></promise-list>`);
    expect(text(one(element, '[role="alert"]'))).to.include('ogiltig JSON');
    expect(all(element, 'button')).to.be.empty;
  });

  it('says so for an address that is none', async () => {
    const { timer } = environment;
    // The pauses between tries take no time here; the limits on silence and in all are longer.
    const restore = stub(environment, 'timer', (callback: () => void, milliseconds: number) =>
      timer(callback, milliseconds < 10_000 ? 0 : milliseconds),
    );
    const { element, event } = await fixtureUntil<PromiseList, FeedErrorEvent>(
      html`<promise-list src="inte-http:loften"></promise-list>`,
      'medborgarloften-error',
    );
    restore();
    expect(event.code).to.equal('network');
    expect(text(one(element, '[role="alert"]'))).to.include('gick inte att nå');
  });
});

describe('<promise-list> with a feed that is partly bad', () => {
  it('shows what is good', async () => {
    const feed = umea();
    const odd: unknown[] = [null, 'löfte', 7, {}, { id: 'utan-text' }, { ...feed.items[0] }];
    const items = [...odd.slice(0, 5), ...feed.items, odd[5]];
    let element: PromiseList | undefined;
    await warnings(async () => {
      element = await fixture<PromiseList>(html`<promise-list .feed=${{ ...feed, items }}></promise-list>`);
    });
    expect(wordings(element!)).to.deep.equal(umea().items.map((item) => item.content_text));
  });
});

describe('<promise-list> with a hostile feed', () => {
  const MARKUP =
    '<img src="x" onerror="globalThis.wasRun = true"><script>globalThis.wasRun = true</script>&lt;b>';

  /** A copy in which every free text is markup and every address runs script. */
  function hostile(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map((entry) => hostile(entry, key));
    if (typeof value === 'object' && value) {
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hostile(part, name)]));
    }
    if (/url$/i.test(key)) return 'javascript:globalThis.wasRun=true';
    return /^(title|name|shortName|role|intro|content_text|plainText|reportedBy|place|contact)$/.test(key)
      ? MARKUP
      : value;
  }

  it('shows markup as the letters it is, and runs nothing', async () => {
    const feed = hostile(example());
    let list: PromiseList | undefined;
    let card: Element | undefined;
    await warnings(async () => {
      list = await fixture<PromiseList>(html`<promise-list .feed=${feed} filters search></promise-list>`);
      card = await fixture(html`<promise-card .feed=${feed} promise-id="stationsparken"></promise-card>`);
    });
    expect(wordings(list!)).to.have.length(6);
    expect(one(list!, '[part="wording"]').textContent).to.equal(MARKUP);
    for (const element of [list!, card!]) {
      expect(all(element, 'img, script')).to.be.empty;
      for (const link of all<HTMLAnchorElement>(element, 'a')) expect(link.protocol).to.match(/^https?:$/);
    }
    expect(globalThis).to.not.have.property('wasRun');
  });

  it('takes an id apart in no address and no selector', async () => {
    const feed = umea();
    feed.items[0]!.id = '"><img src=x>#" onclick="alert(1)';
    const element = await fixture<PromiseList>(html`<promise-list .feed=${feed}></promise-list>`);
    const url = new URL(one<HTMLAnchorElement>(element, 'a[part="link"]').href);
    expect(new URLSearchParams(url.hash.slice(1)).get('medborgarlofte')).to.equal(feed.items[0]!.id);
    expect(all(element, 'img')).to.be.empty;
  });

  it('lets no prototype in by name', async () => {
    const element = await fixture<PromiseList>(
      html`<promise-list
        .feed=${JSON.stringify({ ...umea(), constructor: 1 }).replace('"constructor"', '"__proto__"')}
      ></promise-list>`,
    );
    expect(wordings(element)).to.have.length(7);
    expect({}).to.not.have.property('items');
  });

  it('stands ten thousand promises', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(index),
      content_text: 'Vi lovar.',
    }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Många', items };
    const element = await fixture<PromiseList>(html`<promise-list .feed=${feed}></promise-list>`);
    const shown = element.shadowRoot!.querySelectorAll.bind(element.shadowRoot!, '[part="wording"]');
    await until(element.shadowRoot!, () => shown().length === 10_000);
    // Here, for it takes Chromium seconds, which the clean-up after a test does not have.
    element.remove();
  }).timeout(30_000);
});
