// Where the sun is, compared with astronomy-engine, which computes it from the planets' whole theory.
import { expect } from '@open-wc/testing';
import * as Astronomy from 'astronomy-engine';
import { isSunDown, sunCrossing } from '../../src/time/sun.js';
import { addDays, instantOf } from '../../src/time/zone.js';

const ZONE = 'Europe/Stockholm';
const MINUTE = 60_000;
const umea = { latitude: 63.8258, longitude: 20.263 };
const kiruna = { latitude: 67.86, longitude: 20.23 };
const days = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index));

/** The sun's crossing of the horizon on a local day, as the oracle finds it. */
function oracle(day: string, { latitude, longitude }: typeof umea, direction: 1 | -1): number | undefined {
  const from = instantOf(day, ZONE);
  const found = Astronomy.SearchRiseSet(
    Astronomy.Body.Sun,
    new Astronomy.Observer(latitude, longitude, 0),
    direction,
    new Date(from),
    1,
  );
  return found && found.date.getTime() < instantOf(addDays(day, 1), ZONE) ? found.date.getTime() : undefined;
}

const crossing = (day: string, position: typeof umea, direction: 'rise' | 'set') =>
  sunCrossing(instantOf(day, ZONE), instantOf(addDays(day, 1), ZONE), position, direction);

describe('the sun', () => {
  it('rises and sets in Umeå when astronomers say so, within a minute, each day of two years', () => {
    for (const day of days)
      for (const [direction, sign] of [
        ['rise', 1],
        ['set', -1],
      ] as const)
        expect(
          Math.abs(crossing(day, umea, direction)! - oracle(day, umea, sign)!),
          `${direction} ${day}`,
        ).to.be.at.most(MINUTE);
  });

  it('sets in Umeå at 13.46 on 21 December and at 23.07 on 21 June', () => {
    expect(crossing('2026-12-21', umea, 'set')).to.equal(instantOf('2026-12-21', ZONE, '13:46'));
    expect(crossing('2026-06-21', umea, 'set')).to.equal(instantOf('2026-06-21', ZONE, '23:07'));
  });

  it('crosses the horizon in the first minute that is asked about, and not in the one after the last', () => {
    const set = instantOf('2026-12-21', ZONE, '13:46');
    expect(sunCrossing(set, set + 10 * MINUTE, umea, 'set')).to.equal(set);
    expect(sunCrossing(set - 10 * MINUTE, set, umea, 'set')).to.equal(undefined);
    expect(sunCrossing(set + MINUTE, set + 10 * MINUTE, umea, 'set')).to.equal(undefined);
  });

  it('neither rises nor sets in Kiruna at midwinter and midsummer', () => {
    for (const day of ['2026-12-21', '2026-06-21']) {
      expect(crossing(day, kiruna, 'rise'), day).to.equal(undefined);
      expect(crossing(day, kiruna, 'set'), day).to.equal(undefined);
      expect(isSunDown(instantOf(day, ZONE, '12:00'), kiruna)).to.equal(day === '2026-12-21');
    }
  });

  it('is up or down in Kiruna as astronomers say, at each hour of two years', () => {
    const observer = new Astronomy.Observer(kiruna.latitude, kiruna.longitude, 0);
    for (const day of days.filter((_, index) => index % 3 === 0))
      for (let at = instantOf(day, ZONE), hour = 0; hour < 24; hour++, at += 60 * MINUTE) {
        const date = new Date(at);
        const { ra, dec } = Astronomy.Equator(Astronomy.Body.Sun, date, observer, true, true);
        const { altitude } = Astronomy.Horizon(date, observer, ra, dec);
        // A hundredth of a degree is what the formula promises.
        if (Math.abs(altitude + 0.833) > 0.015)
          expect(isSunDown(at, kiruna), date.toJSON()).to.equal(altitude < -0.833);
      }
  });
});
