// What a resident, a screen reader and a host page notice of <campaign-countdown> as time passes.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { CampaignCountdown } from '../../src/elements/campaign-countdown/campaign-countdown.js';
import { environment } from '../../src/feed/load.js';
import { addDays, instantOf } from '../../src/time/zone.js';
import type { CampaignPhaseEvent } from '../../src/ui/events.js';
import { FakeWorld } from '../feed/fake-world.js';
import { all, click, one, stub, text, texts, umea } from './page.js';

const ZONE = 'Europe/Stockholm';
const DAY = 86_400_000;
const ACTIVITY = { date: '2026-10-14', title: 'Reflexutdelning', place: 'Vasaplan', parties: ['polisen'] };

/** Umeå's feed, with dates for the autumn of 2026. */
function dated(rest: object = {}, timeZone = ZONE) {
  const feed = umea();
  const extension = feed._medborgarloften;
  Object.assign(extension.campaigns[1]!.occurrences[1]!, {
    start: '2026-10-12',
    end: '2026-10-18',
    confirmed: true,
    ...rest,
  });
  extension.place.timeZone = timeZone;
  return feed;
}

const count = (element: Element) => text(one(element, '[part="count"]'));
const dates = (element: Element) => text(one(element, '[part="dates"]'));

describe('<campaign-countdown>', () => {
  const real = { ...environment };
  let world: FakeWorld;
  let restoreTime: () => void;

  beforeEach(() => {
    world = new FakeWorld();
    Object.assign(environment, { fetch: world.fetch, timer: world.timer, random: world.random });
    restoreTime = stub(Date, 'now', () => world.now);
  });
  afterEach(() => {
    Object.assign(environment, real);
    restoreTime();
  });

  /** An element that was opened at a time of day in Umeå. */
  async function opened(at: string, feed: unknown = dated(), precision = 'day'): Promise<CampaignCountdown> {
    world.now = Date.parse(at);
    return fixture(
      html`<campaign-countdown .feed=${feed} campaign="autumn" precision=${precision}></campaign-countdown>`,
    );
  }

  async function elapse(element: CampaignCountdown, milliseconds: number): Promise<void> {
    world.elapse(milliseconds);
    await element.updateComplete;
  }

  it('counts the days, and says the dates, the week, what it is about, and what was promised', async () => {
    const element = await opened('2026-10-01T10:00:00+02:00', dated({ activities: [ACTIVITY] }));
    expect(text(one(element, '[part="heading"]'))).to.equal('Höstens trafik- och informationsinsatser');
    expect(count(element)).to.equal('Börjar om 11 dagar');
    expect(dates(element)).to.match(/^12\s?–\s?18 oktober 2026, v\. 42$/);
    expect(text(one(element, '[part="themes"]'))).to.equal(
      'Tema: belysning och reflexer. För cyklister och gångtrafikanter.',
    );
    expect(texts(element, '[part="activities"] li')).to.deep.equal([
      '14 oktober 2026, Reflexutdelning, Vasaplan',
    ]);
    expect(text(one(element, '[part="wording"]'))).to.equal(umea().items[5]!.content_text);
  });

  it('says at what time something happens, where the feed does: as clocks go in Umeå', async () => {
    const activities = [{ ...ACTIVITY, date: '2026-10-14T15:30:00Z' }];
    const element = await opened('2026-10-01T10:00:00+02:00', dated({ activities }));
    expect(text(one(element, '[part="activities"]'))).to.equal(
      '14 oktober 2026 kl. 17.30, Reflexutdelning, Vasaplan',
    );
  });

  it('says that dates are preliminary', async () => {
    const element = await opened('2026-10-01T10:00:00+02:00', dated({ confirmed: false }));
    expect(dates(element)).to.match(/v\. 42, preliminärt$/);
  });

  it('invents no date: it says the season, the year and that no date is set', async () => {
    const element = await opened('2026-11-24T10:00:00+01:00', umea());
    expect(count(element)).to.equal('Hösten 2026');
    expect(dates(element)).to.equal('Datum ej fastställt');
    expect(element.matches(':state(unscheduled)')).to.be.true;
    expect(all(element, 'button')).to.be.empty;
    await elapse(element, 38 * DAY);
    expect(count(element)).to.equal('Hösten 2027');
    await elapse(element, 366 * DAY);
    expect(count(element)).to.equal('Hösten 2027');
    expect(dates(element)).to.equal('Inget datum publicerades');
  });

  it('goes through its phases by itself, each with an event, at midnight in Umeå', async () => {
    const element = await opened('2026-10-11T23:59:00+02:00');
    const phases: string[] = [];
    element.addEventListener('campaign-phase', ({ phase }: CampaignPhaseEvent) => phases.push(phase));
    expect(count(element)).to.equal('Börjar om 1 dag');
    await elapse(element, 60_000);
    expect(count(element)).to.equal('Pågår nu');
    expect(element.matches(':state(ongoing)')).to.be.true;
    await elapse(element, 7 * DAY - 1);
    expect(count(element), 'the last day, a millisecond to midnight').to.equal('Pågår nu');
    await elapse(element, 1);
    // The next, without a date, is what residents wait for.
    expect(count(element)).to.equal('Hösten 2027');
    await element.updateComplete;
    expect(phases).to.deep.equal(['ongoing', 'unscheduled']);
    element.year = 2026;
    await element.updateComplete;
    expect(count(element)).to.equal('Perioden är slut');
    await element.updateComplete;
    expect(phases.at(-1)).to.equal('ended');
  });

  it('tells the page the phase that it begins with', async () => {
    const phases: string[] = [];
    const parentNode = document.createElement('div');
    parentNode.addEventListener('campaign-phase', (event) => phases.push(event.phase));
    const element = await fixture<CampaignCountdown>(
      html`<campaign-countdown .feed=${dated()} campaign="autumn" now="2026-10-13"></campaign-countdown>`,
      { parentNode },
    );
    await element.updateComplete;
    expect(phases).to.deep.equal(['ongoing']);
  });

  for (const zone of [ZONE, 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    it(`says the right thing on each day of two years in ${zone}`, async () => {
      const days = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index));
      const element = await opened('2026-01-01T00:00:00Z', dated({}, zone));
      let left = 0;
      for (const day of days) {
        // At the day's first instant and its last.
        for (const at of [instantOf(day, zone), instantOf(addDays(day, 1), zone) - 1]) {
          world.now = at;
          element.requestUpdate();
          await element.updateComplete;
          left = (Date.UTC(2026, 9, 12) - Date.parse(day)) / DAY;
          const expected =
            left > 1
              ? `Börjar om ${left} dagar`
              : left === 1
                ? 'Börjar om 1 dag'
                : left > -7
                  ? 'Pågår nu'
                  : 'Hösten 2027';
          const early = day.startsWith('2026') || left <= -7 ? expected : 'Hösten 2027';
          expect(count(element), day).to.equal(early);
        }
      }
    });

  it('counts finer where it is asked to, in one sentence, and leaves out what is 0', async () => {
    const element = await opened('2026-10-01T20:59:58+02:00', dated(), 'second');
    expect(count(element)).to.equal('Börjar om 10 dagar, 3 timmar och 2 sekunder');
    await elapse(element, 1000);
    expect(count(element)).to.equal('Börjar om 10 dagar, 3 timmar och 1 sekund');
    await elapse(element, 1000);
    expect(count(element)).to.equal('Börjar om 10 dagar och 3 timmar');
    element.precision = 'nonsense' as 'day';
    await element.updateComplete;
    expect(count(element)).to.equal('Börjar om 11 dagar');
  });

  it('changes nothing but its numbers from second to second', async () => {
    const element = await opened('2026-10-01T20:59:57+02:00', dated(), 'second');
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await elapse(element, 1000);
    await elapse(element, 1000);
    observer.disconnect();
    expect(count(element)).to.equal('Börjar om 10 dagar, 3 timmar och 1 sekund');
    expect(changed).not.to.be.empty;
    for (const node of changed) expect(one(element, '[part="count"]').contains(node)).to.equal(true);
  });

  it('counts on in another language, to other dates and in a preview, from the second in which they are set', async () => {
    const element = await opened('2026-10-01T20:59:57+02:00', dated(), 'second');
    await elapse(element, 1000);
    element.lang = 'en';
    await waitUntil(() => count(element) === 'Starts in 10 days, 3 hours and 2 seconds');
    await elapse(element, 1000);
    expect(count(element)).to.equal('Starts in 10 days, 3 hours and 1 second');
    element.start = '2026-10-13';
    await element.updateComplete;
    await elapse(element, 1000);
    expect(count(element)).to.equal('Starts in 11 days and 3 hours');
    element.now = '2026-10-12T23:59:58+02:00';
    await element.updateComplete;
    await elapse(element, 1000);
    expect(count(element)).to.equal('Starts in 1 second');
    await elapse(element, 1000);
    expect(count(element)).to.equal('Under way now');
  });

  it('has a screen reader hear milestones alone: a week, a day, begun, over', async () => {
    const element = await opened('2026-10-01T10:00:00+02:00', dated(), 'hour');
    element.year = 2026;
    const heard: string[] = [];
    const region = one(element, '[role="status"]');
    const watch = new MutationObserver(() => heard.push(text(region)));
    watch.observe(region, { childList: true, characterData: true, subtree: true });
    for (let hour = 0; hour < 20 * 24; hour++) await elapse(element, 3_600_000);
    watch.disconnect();
    expect(heard.map((line) => line.split(': ')[1])).to.deep.equal([
      'Börjar om 7 dagar',
      'Börjar om 1 dag',
      'Pågår nu',
      'Perioden är slut',
    ]);
    expect(one(element, '[part="count"]').getAttribute('role')).to.equal('timer');
  });

  it('takes its dates from attributes before the feed’s, and passes over those that are none', async () => {
    const element = await opened('2026-10-01T10:00:00+02:00', umea());
    element.start = '2026-10-05';
    await element.updateComplete;
    expect(dates(element)).to.equal('5 oktober 2026, v. 41');
    element.end = '2026-10-09';
    await element.updateComplete;
    expect(dates(element)).to.match(/^5\s?–\s?9 oktober 2026, v\. 41$/);
    element.end = '2026-10-01';
    await element.updateComplete;
    expect(dates(element)).to.equal('5 oktober 2026, v. 41');
    element.start = '2026-02-30';
    element.end = undefined;
    await element.updateComplete;
    expect(dates(element)).to.equal('Datum ej fastställt');
  });

  it('names a campaign that is not there', async () => {
    const element = await opened('2026-10-01T10:00:00+02:00');
    element.campaign = 'summer';
    await element.updateComplete;
    expect(text(one(element, '[part="empty"]'))).to.include('summer');
    element.campaign = undefined;
    await element.updateComplete;
    expect(text(one(element, '[part="empty"]'))).to.include('campaign');
  });

  it('previews any instant, from which time runs on, and says so', async () => {
    const element = await opened('2026-01-01T10:00:00+01:00');
    element.now = '2026-10-11T23:59:30+02:00';
    await element.updateComplete;
    expect(text(one(element, '[part="badge"]'))).to.equal('Förhandsvisning 11 oktober 2026');
    expect(count(element)).to.equal('Börjar om 1 dag');
    await elapse(element, 30_000);
    expect(count(element)).to.equal('Pågår nu');
    expect(text(one(element, '[part="badge"]'))).to.equal('Förhandsvisning 12 oktober 2026');
  });

  describe('the calendar file', () => {
    let saved: { name: string; file: Promise<string> }[];
    let restore: () => void;
    beforeEach(() => {
      saved = [];
      restore = stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
        saved.push({ name: this.download, file: fetch(this.href).then((answer) => answer.text()) });
      });
    });
    afterEach(() => restore());

    it('holds the days and what happens, for any calendar', async () => {
      const element = await opened(
        '2026-10-01T10:00:00+02:00',
        dated({ activities: [ACTIVITY], confirmed: false }),
      );
      element.pageUrl = 'https://example.org/loften';
      await element.updateComplete;
      await click(element, 'Lägg till i kalendern');
      expect(saved.map(({ name }) => name)).to.deep.equal(['autumn-2026.ics']);
      const calendar = new ICAL.Component(ICAL.parse(await saved[0]!.file) as unknown[]);
      const [whole, activity] = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
      expect(whole!.uid).to.equal('2480-autumn-2026@medborgarloften');
      expect(whole!.summary).to.equal('Höstens trafik- och informationsinsatser');
      expect(whole!.description).to.equal(umea().items[5]!.content_text);
      expect(whole!.location).to.equal('Umeå');
      expect(whole!.startDate.toString()).to.equal('2026-10-12');
      expect(whole!.endDate.toString()).to.equal('2026-10-19');
      expect(whole!.component.getFirstPropertyValue('url')).to.equal('https://example.org/loften');
      expect(whole!.component.getFirstPropertyValue('status')).to.equal('TENTATIVE');
      expect(activity!.summary).to.equal('Reflexutdelning');
      expect(activity!.location).to.equal('Vasaplan');
      expect(activity!.startDate.toString()).to.equal('2026-10-14');
    });
  });

  describe('on a page with fifty of them', () => {
    it('keeps one timer, which rings once a second', async () => {
      world.now = Date.parse('2026-10-01T10:00:00.000+02:00');
      const feed = dated();
      const page = await fixture(
        html`<div>
          ${Array.from(
            { length: 50 },
            () =>
              html`<campaign-countdown
                .feed=${feed}
                campaign="autumn"
                precision="second"
              ></campaign-countdown>`,
          )}
        </div>`,
      );
      for (let second = 0; second < 60; second++) {
        expect(world.pending).to.deep.equal([1000]);
        world.elapse(1000);
        await (page.lastElementChild as CampaignCountdown).updateComplete;
      }
      expect(count(page.lastElementChild!)).to.equal('Börjar om 10 dagar, 13 timmar och 59 minuter');
      page.remove();
      expect(world.pending).to.deep.equal([]);
    });
  });

  it('has no timer while the page is hidden, and is right at once when it shows again', async () => {
    const element = await opened('2026-10-01T10:00:00+02:00', dated(), 'second');
    const hide = (value: boolean) => {
      const restore = stub(document, 'hidden', value);
      document.dispatchEvent(new Event('visibilitychange'));
      return restore;
    };
    const restore = hide(true);
    expect(world.pending).to.deep.equal([]);
    world.elapse(3 * DAY);
    expect(count(element)).to.equal('Börjar om 10 dagar och 14 timmar');
    restore();
    hide(false)();
    await element.updateComplete;
    expect(count(element)).to.equal('Börjar om 7 dagar och 14 timmar');
  });

  it('is right again after the clock was set back, though another came meanwhile', async () => {
    const element = await opened('2026-10-01T12:00:00+02:00', dated(), 'minute');
    expect(count(element)).to.equal('Börjar om 10 dagar och 12 timmar');
    await opened('2026-10-01T10:00:00+02:00', dated(), 'second');
    await elapse(element, 60_000);
    expect(count(element)).to.equal('Börjar om 10 dagar, 13 timmar och 59 minuter');
  });

  it('is right again within a minute of sleep, and after its clock was set, forward or back', async () => {
    const element = await opened('2026-10-05T10:00:00+02:00');
    expect(count(element)).to.equal('Börjar om 7 dagar');
    expect(world.pending).to.deep.equal([60_000]);
    const setClock = async (days: number) => {
      // The clock moves, the timer does not.
      const moved = world.now + days * DAY;
      const stopped = stub(Date, 'now', () => moved);
      world.elapse(60_000);
      await element.updateComplete;
      stopped();
    };
    await setClock(3);
    expect(count(element)).to.equal('Börjar om 4 dagar');
    await setClock(-2);
    expect(count(element)).to.equal('Börjar om 9 dagar');
  });
});
