// What a screen reader says by itself, as a transcript: each thing once, when it happens, and nothing else.
import { expect } from '@open-wc/testing';
import { html, render, type LitElement, type TemplateResult } from 'lit';
import { environment } from '../../src/feed/load.js';
import { FakeWorld } from '../feed/fake-world.js';
import { servers } from '../wtr/browser.js';
import { Ear, nextTask } from '../wtr/live-regions.js';
import { all, click, control, next, stub, text, type, umea } from './page.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MISSING = 'Löftena kan inte visas: servern svarade med fel 404. Säg till den som sköter sidan.';
const BROKEN = 'Löftena kan inte visas: filen är fel skriven (ogiltig JSON). Säg till den som sköter sidan.';
const STALE =
  'Löftena kunde inte uppdateras: filen är fel skriven (ogiltig JSON). Säg till den som sköter sidan. Löftena hämtades senast 1 oktober 2026.';

/** Umeå's feed, with dates for the autumn of 2026. */
function dated() {
  const feed = umea();
  Object.assign(feed._medborgarloften.campaigns[1]!.occurrences[1]!, {
    start: '2026-10-12',
    end: '2026-10-18',
    confirmed: true,
  });
  return feed;
}

/** Writes down what happens, after a dash, and what is said of it. */
class Transcript {
  readonly lines: string[] = [];
  readonly page = document.body.appendChild(document.createElement('div'));
  ear!: Ear;

  /** Puts elements on a page and listens from their first update on. */
  async open<T extends LitElement>(template: TemplateResult): Promise<T> {
    render(template, this.page);
    const elements = [...this.page.children] as LitElement[];
    this.ear = new Ear(...elements);
    await this.add('opens the page', () => Promise.all(elements.map((element) => element.updateComplete)));
    return elements[0] as T;
  }

  async add(what: string, act: () => unknown): Promise<void> {
    this.lines.push(`— ${what}`, ...(await this.ear.after(act)));
  }
}

describe('what is said by itself', () => {
  const real = { ...environment };
  let world: FakeWorld;
  let transcript: Transcript;
  let restoreTime: () => void;
  /** Lets requests through, which wait for it: no answer comes before its line. */
  let letThrough: () => void;

  // Time and chance are handed in; requests go to a real server.
  beforeEach(() => {
    world = new FakeWorld();
    const open = new Promise<void>((resolve) => (letThrough = resolve));
    world.now = Date.parse('2026-10-01T10:00:00+02:00');
    Object.assign(environment, {
      timer: world.timer,
      random: world.random,
      fetch: async (...request: Parameters<typeof fetch>) => {
        await open;
        await nextTask();
        return fetch(...request);
      },
    });
    restoreTime = stub(Date, 'now', () => world.now);
    transcript = new Transcript();
  });
  afterEach(async () => {
    transcript.ear.close();
    transcript.page.remove();
    // The feed's source is dropped with its last element.
    await nextTask();
    Object.assign(environment, real);
    restoreTime();
  });

  /** An address whose feed a test writes; before it does, there is none. */
  async function address() {
    const key = crypto.randomUUID();
    const { feeds } = await servers();
    return {
      url: `${feeds}/get/${key}`,
      write: (feed: unknown) =>
        fetch(`${feeds}/put/${key}`, {
          method: 'POST',
          body: typeof feed === 'string' ? feed : JSON.stringify(feed),
        }),
    };
  }

  /** Does something, and waits until the page has been told how it ended. */
  async function until(event: string, act: () => unknown): Promise<void> {
    const told = next(transcript.page, `medborgarloften-${event}`);
    await act();
    await told;
  }

  describe('of a list', () => {
    it('is nothing while it loads, nor when it has come: a page is read from its top', async () => {
      const { url, write } = await address();
      await write(umea());
      await transcript.open(html`<promise-list src=${url}></promise-list>`);
      await transcript.add('the feed comes', () => until('load', letThrough));
      expect(all(transcript.page.firstElementChild!, '.promise')).to.have.length(7);
      expect(transcript.lines).to.deep.equal(['— opens the page', '— the feed comes']);
    });

    it('is nothing where the feed stands in the page', async () => {
      const script = document.createElement('script');
      script.type = 'application/feed+json';
      script.textContent = JSON.stringify(umea());
      const element = await transcript.open(html`<promise-list filters search>${script}</promise-list>`);
      expect(all(element, '.promise')).to.have.length(7);
      expect(transcript.lines).to.deep.equal(['— opens the page']);
    });

    it('is how many are left, whenever that is another number', async () => {
      const list = await transcript.open(html`<promise-list .feed=${umea()} filters search></promise-list>`);
      await transcript.add('presses Trygg trafikmiljö', () => click(list, 'Trygg trafikmiljö'));
      await transcript.add('presses Polisen too', () => click(list, 'Polisen'));
      await transcript.add('presses Öka trygghet instead', () => click(list, 'Öka trygghet'));
      await transcript.add('presses Umeå kommun too', () => click(list, 'Umeå kommun'));
      await transcript.add('presses it again', () => click(list, 'Umeå kommun'));
      await transcript.add('presses Öka trygghet again', () => click(list, 'Öka trygghet'));
      for (const typed of ['n', 'na', 'nar', 'nark', 'narko'])
        await transcript.add(`has typed ${typed}`, () => type(list, typed));
      await transcript.add('clears it', () => click(list, 'Rensa'));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— presses Trygg trafikmiljö',
        '3 av 7 löften',
        '— presses Polisen too',
        '— presses Öka trygghet instead',
        '4 av 7 löften',
        '— presses Umeå kommun too',
        '3 av 7 löften',
        '— presses it again',
        '4 av 7 löften',
        '— presses Öka trygghet again',
        '— has typed n',
        '7 av 7 löften',
        '— has typed na',
        '4 av 7 löften',
        '— has typed nar',
        '3 av 7 löften',
        '— has typed nark',
        '1 av 7 löften',
        '— has typed narko',
        '— clears it',
      ]);
    });

    it('is what to do where nothing fits', async () => {
      const list = await transcript.open(html`<promise-list .feed=${umea()} search></promise-list>`);
      await transcript.add('searches for what is not there', () => type(list, 'raketer'));
      await transcript.add('clears it', () => click(list, 'Rensa'));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— searches for what is not there',
        '0 av 7 löften. Inget löfte passar. Prova ett annat ord eller färre filter.',
        '— clears it',
      ]);
    });

    it('is why there is none, that it is tried again, and why there still is none', async () => {
      const { url, write } = await address();
      const list = await transcript.open(html`<promise-list src=${url}></promise-list>`);
      await transcript.add('there is no feed', () => until('error', letThrough));
      const retry = () => {
        control(list, 'Försök igen').focus();
        return click(list, 'Försök igen');
      };
      await transcript.add('tries again', () => until('error', retry));
      await write('<p>Underhåll</p>');
      await transcript.add('tries again, and gets something else', () => until('error', retry));
      await write(umea());
      await transcript.add('tries again, and gets the feed', () => until('load', retry));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— there is no feed',
        MISSING,
        '— tries again',
        'Försöker igen …',
        MISSING,
        '— tries again, and gets something else',
        'Försöker igen …',
        BROKEN,
        '— tries again, and gets the feed',
        'Försöker igen …',
      ]);
      // That it has come is said by where the keyboard is now.
      expect(text(list.shadowRoot!.activeElement)).to.equal('Medborgarlöften Umeå 2025–2027');
    });

    it('is once that nothing newer can be had, and nothing of a refresh that goes well', async () => {
      const { url, write } = await address();
      await write(umea());
      await transcript.open(html`<promise-list src=${url} filters refresh="10"></promise-list>`);
      await until('load', letThrough);
      const refresh = (event: string) => until(event, () => world.elapse(10 * MINUTE));
      const items = umea().items;
      await transcript.add('a refresh brings the same', () => refresh('load'));
      await write({ ...umea(), items: [{ ...items[0], id: 'nytt' }, ...items] });
      await transcript.add('a refresh brings a promise more', () => refresh('load'));
      await write('<p>Underhåll</p>');
      await transcript.add('a refresh fails', () => refresh('error'));
      await transcript.add('another fails', () => refresh('error'));
      await write(umea());
      await transcript.add('a refresh goes well', () => refresh('load'));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— a refresh brings the same',
        '— a refresh brings a promise more',
        '— a refresh fails',
        STALE,
        '— another fails',
        '— a refresh goes well',
      ]);
    });

    it('is the new number where a refresh changes what a filter leaves', async () => {
      const list = await transcript.open<LitElement & { feed: unknown }>(
        html`<promise-list .feed=${umea()} filters></promise-list>`,
      );
      await transcript.add('presses Trygg trafikmiljö', () => click(list, 'Trygg trafikmiljö'));
      const { items, ...feed } = umea();
      await transcript.add('a promise on safety is added', () => {
        list.feed = { ...feed, items: [{ ...items[0], id: 'nytt' }, ...items] };
        return list.updateComplete;
      });
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— presses Trygg trafikmiljö',
        '3 av 7 löften',
        '— a promise on safety is added',
        '3 av 8 löften',
      ]);
    });

    it('is that a link is copied, each time that one is', async () => {
      // As the browser's own, it answers in a later task.
      let answer: () => void;
      const writeText = () => new Promise<void>((resolve) => (answer = resolve));
      const restore = stub(navigator, 'clipboard', { writeText });
      const shares = stub(navigator, 'share', undefined);
      const list = await transcript.open(html`<promise-list .feed=${umea()}></promise-list>`);
      const copy = async (index: number) => {
        all(list, '.meta button')[index]!.click();
        await nextTask();
        answer();
        await nextTask();
        // The words before were gone for a moment, and are heard to come again.
        transcript.ear.note();
        world.elapse(100);
        await nextTask();
        await list.updateComplete;
      };
      await transcript.add('copies a link', () => copy(0));
      await transcript.add('copies it once more', () => copy(0));
      await transcript.add('copies another', () => copy(1));
      restore();
      shares();
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— copies a link',
        'Länken är kopierad',
        '— copies it once more',
        'Länken är kopierad',
        '— copies another',
        'Länken är kopierad',
      ]);
    });
  });

  it('of several elements that wait for one feed is an error once', async () => {
    const { url } = await address();
    await transcript.open(
      html`<promise-list src=${url}></promise-list
        ><promise-card src=${url} promise-id="synlig-polis"></promise-card
        ><campaign-countdown src=${url} campaign="autumn"></campaign-countdown>`,
    );
    // All are told in one task.
    await transcript.add('there is no feed', () => until('error', letThrough));
    expect(transcript.lines).to.deep.equal(['— opens the page', '— there is no feed', MISSING]);
  });

  describe('of a countdown', () => {
    const countdown = (precision: string) =>
      html`<campaign-countdown
        .feed=${dated()}
        campaign="autumn"
        precision=${precision}
        year="2026"
      ></campaign-countdown>`;

    /** Lets time pass in steps, each of which is a task. */
    async function pass(element: LitElement, milliseconds: number, step: number): Promise<void> {
      for (let passed = 0; passed < milliseconds; passed += step) {
        world.elapse(step);
        await element.updateComplete;
        transcript.ear.note();
      }
    }

    it('is, in a day of seconds, that a day is left and that it has begun, and no tick', async () => {
      world.now = Date.parse('2026-10-10T23:59:30+02:00');
      const element = await transcript.open(countdown('second'));
      await transcript.add('a minute passes', () => pass(element, MINUTE, 1000));
      // A second more than a minute: each number of each unit is shown.
      await transcript.add('a day passes', () => pass(element, DAY - 2 * MINUTE, MINUTE + 1000));
      await transcript.add('the last minutes pass', () => pass(element, 3 * MINUTE, 1000));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— a minute passes',
        'Höstens trafik- och informationsinsatser: Börjar om 1 dag',
        '— a day passes',
        '— the last minutes pass',
        'Höstens trafik- och informationsinsatser: Pågår nu',
      ]);
    });

    it('is a week, a day, begun and over, each once, however long one stays', async () => {
      const element = await transcript.open(countdown('minute'));
      await transcript.add('three weeks pass', () => pass(element, 21 * DAY, HOUR));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— three weeks pass',
        'Höstens trafik- och informationsinsatser: Börjar om 7 dagar',
        'Höstens trafik- och informationsinsatser: Börjar om 1 dag',
        'Höstens trafik- och informationsinsatser: Pågår nu',
        'Höstens trafik- och informationsinsatser: Perioden är slut',
      ]);
    });

    it('is the last milestone alone after a night of sleep', async () => {
      const element = await transcript.open(countdown('second'));
      await transcript.add('the lid is closed for eleven days', () => pass(element, 11 * DAY, 11 * DAY));
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— the lid is closed for eleven days',
        'Höstens trafik- och informationsinsatser: Pågår nu',
      ]);
    });

    it('is the date that becomes known', async () => {
      const element = await transcript.open<LitElement & { feed: unknown }>(countdown('day'));
      element.feed = umea();
      await transcript.add('no date is set', () => element.updateComplete);
      element.feed = dated();
      await transcript.add('a date is set', () => element.updateComplete);
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— no date is set',
        'Höstens trafik- och informationsinsatser: Hösten 2026',
        '— a date is set',
        'Höstens trafik- och informationsinsatser: Börjar om 11 dagar',
      ]);
    });
  });

  describe('of a reminder', () => {
    it('is what the picture shows, for each choice', async () => {
      const reminder = await transcript.open(
        html`<reflex-reminder .feed=${umea()} now="2026-11-24"></reflex-reminder>`,
      );
      await transcript.add('presses mörka kläder', () => click(reminder, 'mörka kläder'));
      await transcript.add('presses 30 km/h', () => click(reminder, '30 km/h'));
      await transcript.add('presses it again', () => click(reminder, '30 km/h'));
      await transcript.add('midnight passes', () => {
        world.elapse(DAY);
        return reminder.updateComplete;
      });
      expect(transcript.lines).to.deep.equal([
        '— opens the page',
        '— presses mörka kläder',
        'I mörka kläder syns du först på 30 meter. I 50 km/h med halvljus ger det föraren ungefär 2,2 sekunder. Bilen stannar på 27 meter om vägen är torr.',
        '— presses 30 km/h',
        'I mörka kläder syns du först på 30 meter. I 30 km/h med halvljus ger det föraren ungefär 3,6 sekunder. Bilen stannar på 13 meter om vägen är torr.',
        '— presses it again',
        '— midnight passes',
      ]);
    });

    it('is nothing on a screen in a hall, whatever slide it shows', async () => {
      const reminder = await transcript.open(
        html`<reflex-reminder .feed=${umea()} display="signage" now="2026-11-24"></reflex-reminder>`,
      );
      await transcript.add('ten minutes pass', async () => {
        for (let slide = 0; slide < 30; slide++) {
          world.elapse(20_000);
          await reminder.updateComplete;
          transcript.ear.note();
        }
      });
      expect(transcript.lines).to.deep.equal(['— opens the page', '— ten minutes pass']);
    });

    it('is nothing of a feed that a screen in a hall cannot get', async () => {
      const { url } = await address();
      await transcript.open(html`<reflex-reminder src=${url} display="signage"></reflex-reminder>`);
      await transcript.add('there is no feed', () => until('error', letThrough));
      expect(transcript.lines).to.deep.equal(['— opens the page', '— there is no feed']);
    });
  });

  // Or else silence would prove nothing.
  it('is heard by this file’s ear as by a screen reader', async () => {
    const host = transcript.page.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const add = (role: string, words: string) => {
      const region = root.appendChild(document.createElement('p'));
      region.setAttribute('role', role);
      region.textContent = words;
      return region;
    };
    const status = add('status', 'there before');
    const ear = (transcript.ear = new Ear(host));
    const hears = async (act: () => unknown, ...words: string[]) =>
      expect(await ear.after(act), String(act)).to.deep.equal(words);
    await hears(() => add('status', 'comes with its words'));
    await hears(() => add('alert', 'comes with its words'), 'comes with its words');
    await hears(() => (status.textContent = 'changed'), 'changed');
    await hears(() => (status.textContent = 'changed'));
    await hears(() => (status.textContent = ''));
    await hears(() => ((status.textContent = 'twice'), (status.textContent = 'at once')), 'at once');
    await hears(() => (status.hidden = true));
    await hears(() => ((status.textContent = 'shown'), (status.hidden = false)));
    await hears(() => (add('timer', '1').textContent = '0'));
    await hears(() => (status.ariaBusy = 'true'));
    await hears(() => (status.textContent = 'half'));
    await hears(() => ((status.textContent = 'whole'), (status.ariaBusy = 'false')), 'whole');
    let log: Element;
    await hears(() => (log = add('log', '')));
    await hears(() => log.append('first'), 'first');
    await hears(() => log.append(', second'), ', second');
    await hears(() => ((status.textContent = 'later'), add('alert', 'now')), 'now', 'later');
  });
});
