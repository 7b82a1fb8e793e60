// Whoever uses the keyboard keeps their place, whatever an update takes away: it never falls to the page's top.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement, TemplateResult } from 'lit';
import { environment } from '../../src/feed/load.js';
import { prepareLanguage } from '../../src/locale/interface-language.js';
import { FakeWorld } from '../feed/fake-world.js';
import { nextTask } from '../wtr/live-regions.js';
import { all, control, next, one, stub, text, type, umea } from './page.js';

type Feed = ReturnType<typeof umea>;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const URL_OF_FEED = 'https://example.org/feed.json';
const HEADING = 'Medborgarlöften Umeå 2025–2027';

/** Where the keyboard is: always inside the element, at something that is there. */
function place(element: Element): HTMLElement {
  expect(document.activeElement, 'focus').to.equal(element);
  const at = element.shadowRoot!.activeElement as HTMLElement;
  expect(at?.checkVisibility(), 'focus is on something shown').to.be.true;
  return at;
}

/** The id of the promise that the keyboard is in, and the words that it is on. */
const spot = (element: Element) => [
  place(element).closest<HTMLElement>('[data-id]')?.dataset.id,
  text(place(element)),
];

const itemOf = (element: Element, id: string) => one(element, `[data-id="${id}"]`);
const copyOf = (element: Element, id: string) => itemOf(element, id).querySelector('button')!;

describe('the keyboard’s place', () => {
  const real = { ...environment };
  let world: FakeWorld;
  const stubs: (() => void)[] = [];

  before(() => Promise.all(['en', 'ar'].map(prepareLanguage)));
  beforeEach(() => {
    world = new FakeWorld();
    world.now = Date.parse('2026-10-01T10:00:00+02:00');
    Object.assign(environment, { timer: world.timer, random: world.random, fetch: world.fetch });
    // Of a dialog there is one only in some browsers.
    stubs.push(
      stub(Date, 'now', () => world.now),
      stub(navigator, 'share', undefined),
    );
  });
  afterEach(async () => {
    // The feed's source is dropped with its last element.
    document.body.querySelector('.page')?.remove();
    await nextTask();
    Object.assign(environment, real);
    for (const restore of stubs.splice(0)) restore();
  });

  async function show<E extends LitElement>(template: TemplateResult): Promise<E> {
    const page = await fixture(html`<div class="page">${template}<button>after</button></div>`);
    return page.firstElementChild as E;
  }

  /** Does something that asks for the feed, answers it, and waits until the page has been told. */
  async function answer(element: LitElement, body: unknown, ask: () => unknown): Promise<void> {
    const told = Promise.race([
      next(element, 'medborgarloften-load'),
      next(element, 'medborgarloften-error'),
    ]);
    await ask();
    const request = await world.nextRequest();
    request.respond(new Response(typeof body === 'string' ? body : JSON.stringify(body)));
    await told;
    await element.updateComplete;
  }

  const focusOn = (at: HTMLElement) => {
    at.focus();
    expect(at.matches(':focus'), 'it has the focus at first').to.be.true;
  };

  /** Presses a control as it is. */
  async function press(element: LitElement, words: string): Promise<void> {
    focusOn(control(element, words));
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
  }

  describe('in a list', () => {
    it('is on the filter that was pressed, and in the field while one searches', async () => {
      const element = await show(html`<promise-list .feed=${umea()} filters search></promise-list>`);
      await press(element, 'Trygg trafikmiljö');
      expect(text(place(element))).to.match(/^Trygg trafikmiljö/);
      const field = one<HTMLInputElement>(element, '[part="search"]');
      focusOn(field);
      for (const letter of 'raketer') {
        await sendKeys({ press: letter });
        await element.updateComplete;
        expect(place(element)).to.equal(field);
      }
      expect(all(element, '.promise')).to.be.empty;
    });

    it('goes to the heading where the promise that it was in fits no more', async () => {
      const element = await show<LitElement & { area: string }>(
        html`<promise-list .feed=${umea()} search></promise-list>`,
      );
      focusOn(copyOf(element, 'synlig-polis'));
      await type(element, 'cyklister');
      expect(spot(element)).to.deep.equal([undefined, HEADING]);
      await type(element, '');
      focusOn(copyOf(element, 'synlig-polis'));
      element.area = 'trafik';
      await element.updateComplete;
      expect(spot(element)).to.deep.equal([undefined, HEADING]);
    });

    it('goes to the first promise that "Visa alla" adds', async () => {
      const element = await show(html`<promise-list .feed=${umea()} limit="2"></promise-list>`);
      await press(element, 'Visa alla');
      expect(spot(element)[0]).to.equal(umea().items[2]!.id);
    });

    for (const [what, template, to] of [
      ['first filter', html`<promise-list .feed=${umea()} filters></promise-list>`, /^Öka trygghet/],
      ['search field', html`<promise-list .feed=${umea()} search></promise-list>`, /^$/],
    ] as const)
      it(`goes to the ${what} when "Rensa" has done its work`, async () => {
        const element = await show(template);
        if (what === 'first filter') await press(element, 'Polisen');
        else await type(element, 'narkotika');
        await press(element, 'Rensa');
        expect(place(element).matches('[part="filter"], [part="search"]')).to.be.true;
        expect(text(place(element))).to.match(to);
      });

    const { items } = umea();
    const id = items[2]!.id;
    const without = (...ids: string[]): Feed => ({
      ...umea(),
      items: umea().items.filter((item) => !ids.includes(item.id)),
    });
    for (const [what, feed, expected] of [
      ['brings the same', umea(), [id, 'Kopiera länk']],
      ['has lost another promise', without(items[0]!.id, items[5]!.id), [id, 'Kopiera länk']],
      ['has lost this promise', without(id), [undefined, HEADING]],
      [
        'has the promises in another order',
        { ...umea(), items: umea().items.reverse() },
        [id, 'Kopiera länk'],
      ],
      ['fails', '<p>Underhåll</p>', [id, 'Kopiera länk']],
    ] as const)
      it(`is ${expected[0] ? 'where it was' : 'at the heading'} when a refresh ${what}`, async () => {
        const element = await show(html`<promise-list></promise-list>`);
        await answer(element, umea(), () => Object.assign(element, { src: URL_OF_FEED, refresh: 10 }));
        focusOn(copyOf(element, id));
        await answer(element, feed, () => world.elapse(10 * MINUTE));
        expect(spot(element)).to.deep.equal(expected);
      });

    it('stays in the element when a refresh has lost all promises, and goes on from there', async () => {
      const element = await show<LitElement & { feed: unknown }>(
        html`<promise-list .feed=${umea()}></promise-list>`,
      );
      focusOn(copyOf(element, id));
      element.feed = { ...umea(), items: [] };
      await element.updateComplete;
      expect(text(place(element))).to.equal('Det finns inga löften att visa här.');
      await sendKeys({ press: 'Tab' });
      expect(text(document.activeElement)).to.equal('after');
    });

    it('goes from what the page wrote to the heading, when the promises take its place', async () => {
      const element = await show(
        html`<promise-list
          ><p><a href="#loften">Löftena som PDF</a></p></promise-list
        >`,
      );
      await answer(element, umea(), () => {
        Object.assign(element, { src: URL_OF_FEED });
        focusOn(element.querySelector('a')!);
      });
      expect(text(place(element))).to.equal(HEADING);
    });

    it('stays on what the page wrote, where that stays', async () => {
      const element = await show(html`<promise-list><a href="#loften">Löftena som PDF</a></promise-list>`);
      const link = element.querySelector('a')!;
      focusOn(link);
      await answer(element, '{', () => Object.assign(element, { src: URL_OF_FEED }));
      expect(document.activeElement).to.equal(link);
    });

    it('is on the same control in another language', async () => {
      const element = await show(
        html`<promise-list lang="sv" .feed=${umea()} filters search></promise-list>`,
      );
      for (const at of [all(element, '[part="filter"]')[1]!, one(element, 'input'), copyOf(element, id)]) {
        focusOn(at);
        for (const language of ['en', 'ar', 'sv']) {
          element.lang = language;
          // The observer is told in a microtask of its own.
          await nextTask();
          expect(one(element, '.root').lang, 'the language').to.equal(language);
          expect(place(element)).to.equal(at);
        }
      }
    });

    it('is in the same promise where another language has no use for the control', async () => {
      const element = await show(html`<promise-list lang="en" .feed=${umea()}></promise-list>`);
      focusOn(itemOf(element, id).querySelector('summary')!);
      element.lang = 'sv';
      await nextTask();
      expect(place(element)).to.equal(itemOf(element, id));
    });
  });

  for (const [name, template, heading] of [
    ['a list', html`<promise-list></promise-list>`, HEADING],
    [
      'a card',
      html`<promise-card promise-id="synlig-polis"></promise-card>`,
      'Öka trygghet och minska brottslighet',
    ],
    ['a countdown', html`<campaign-countdown campaign="autumn"></campaign-countdown>`, /^Höstens trafik/],
    ['a reminder', html`<reflex-reminder season="always"></reflex-reminder>`, /^Med reflex syns du/],
  ] as const)
    it(`is on "Försök igen" of ${name} while that fails, and goes to the heading when it helps`, async () => {
      const element = await show(template);
      await answer(element, '{', () => element.setAttribute('src', URL_OF_FEED));
      await answer(element, '{', async () => {
        await press(element, 'Försök igen');
        expect(text(place(element)), 'on its way').to.equal('Försök igen');
      });
      expect(text(place(element)), 'failed again').to.equal('Försök igen');
      await answer(element, umea(), () => press(element, 'Försök igen'));
      expect(text(place(element))).to.match(new RegExp(heading));
      expect(place(element).role ?? place(element).getAttribute('role')).to.equal('heading');
    });

  it('is on the calendar’s button before and while a campaign runs, and at the heading when it has gone', async () => {
    const feed = umea();
    Object.assign(feed._medborgarloften.campaigns[1]!.occurrences[1]!, {
      start: '2026-10-12',
      end: '2026-10-18',
      confirmed: true,
    });
    const element = await show(
      html`<campaign-countdown .feed=${feed} campaign="autumn"></campaign-countdown>`,
    );
    const count = () => text(one(element, '.count'));
    const pass = async (days: number) => {
      for (let day = 0; day < days; day++) {
        world.elapse(DAY);
        await element.updateComplete;
      }
    };
    const button = control(element, 'Lägg till i kalendern');
    focusOn(button);
    expect(count()).to.equal('Börjar om 11 dagar');
    await pass(11);
    expect(count()).to.equal('Pågår nu');
    expect(text(place(element))).to.equal('Lägg till i kalendern');
    // The next year's has no date yet.
    await pass(7);
    expect(count()).to.equal('Hösten 2027');
    expect(text(place(element))).to.match(/^Höstens trafik/);
  });

  it('stays on the choice in a reminder at midnight, and in the element when its season ends', async () => {
    world.now = Date.parse('2026-02-10T10:00:00+01:00');
    const element = await show(html`<reflex-reminder .feed=${umea()}></reflex-reminder>`);
    await press(element, 'mörka kläder');
    world.elapse(DAY);
    await element.updateComplete;
    expect(text(place(element))).to.equal('mörka kläder');
    for (let day = 0; day < 60; day++) {
      world.elapse(DAY);
      await element.updateComplete;
    }
    expect(all(element, '.night'), 'the season is over').to.be.empty;
    expect(document.activeElement).to.equal(element);
    await sendKeys({ press: 'Tab' });
    expect(text(document.activeElement)).to.equal('after');
  });
});
