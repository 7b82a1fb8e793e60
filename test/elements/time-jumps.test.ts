// What the elements show after time has jumped: a day in the background, a clock that is set back or forward.
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { environment } from '../../src/feed/load.js';
import { FakeWorld } from '../feed/fake-world.js';
import { next, one, stub, text, umea } from './page.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describe('elements on a page where time jumps', () => {
  const real = { ...environment };
  let world: FakeWorld;
  let restore: () => void;
  /** How far the clock has been set from where it was. */
  let set = 0;
  /** How often a timer has rung. */
  let rings = 0;
  let list: LitElement, countdown: LitElement, screen: LitElement;

  beforeEach(async () => {
    world = new FakeWorld();
    world.now = Date.parse('2026-10-05T10:00:00+02:00');
    set = 0;
    Object.assign(environment, {
      fetch: world.fetch,
      random: world.random,
      timer: (callback: () => void, milliseconds: number) =>
        world.timer(() => {
          rings++;
          callback();
        }, milliseconds),
    });
    restore = stub(Date, 'now', () => world.now + set);
    const page = await fixture(
      html`<div>
        <promise-list src="/tid.json" refresh="60"></promise-list>
        <campaign-countdown
          src="/tid.json"
          refresh="60"
          campaign="autumn"
          start="2026-10-12"
        ></campaign-countdown>
        <reflex-reminder src="/tid.json" refresh="60" season="always" display="signage"></reflex-reminder>
      </div>`,
    );
    [list, countdown, screen] = page.children as unknown as [LitElement, LitElement, LitElement];
    await answer();
  });
  afterEach(async () => {
    list.parentElement!.remove();
    await world.quiet();
    Object.assign(environment, real);
    restore();
  });

  async function answer(): Promise<void> {
    const loaded = next(screen, 'medborgarloften-load');
    (await world.nextRequest()).respond(new Response(JSON.stringify(umea())));
    await loaded;
    await updated();
  }

  const updated = () => Promise.all([list, countdown, screen].map((element) => element.updateComplete));
  const count = () => text(one(countdown, '[part="count"]'));
  const slide = () => text(one(screen, '.slide'));

  async function elapse(milliseconds: number): Promise<void> {
    world.elapse(milliseconds);
    await updated();
  }

  function setHidden(hidden: boolean): () => void {
    const shown = stub(document, 'hidden', hidden);
    document.dispatchEvent(new Event('visibilitychange'));
    return shown;
  }

  it('are right at once after a day in the background, and ask once for a newer feed', async () => {
    expect(count()).to.equal('Börjar om 7 dagar');
    const shown = setHidden(true);
    expect(world.pending).to.deep.equal([]);
    await elapse(DAY);
    expect(world.requests).to.have.length(1);
    shown();
    document.dispatchEvent(new Event('visibilitychange'));
    for (const name of ['pageshow', 'focus', 'focus']) dispatchEvent(new Event(name));
    await elapse(0);
    expect(count()).to.equal('Börjar om 6 dagar');
    expect(world.requests).to.have.length(2);
    await answer();
    await elapse(40 * MINUTE);
    expect(world.requests, 'and no more within the hour').to.have.length(2);
  });

  for (const [name, jump, days] of [
    ['an hour back', -60 * MINUTE, '7 dagar'],
    ['a day back', -DAY, '8 dagar'],
    ['a year back', -365 * DAY, '372 dagar'],
    ['a day forward', DAY, '6 dagar'],
    ['a year forward', 365 * DAY, undefined],
  ] as const)
    it(`are right within a minute after the clock was set ${name}, and there and back again, without haste`, async () => {
      for (const [to, left] of [
        [jump, days],
        [0, '7 dagar'],
      ] as const) {
        set = to;
        rings = 0;
        // A screen shows each for 20 seconds.
        await elapse(MINUTE);
        expect(count()).to.equal(left ? `Börjar om ${left}` : 'Perioden är slut');
        expect(rings).to.be.at.most(5);
        const seen = new Set<string>();
        for (let turn = 0; turn < 3; turn++) {
          seen.add(slide());
          await elapse(MINUTE / 3);
        }
        expect(seen.size, 'the screen goes on').to.equal(3);
        expect(rings).to.be.at.most(10);
      }
    });
});
