// What is said of the light on the way to school and home: in Umeå, through the year.
import { expect } from '@open-wc/testing';
import { daylightOn, TIME_OF_DAY } from '../../src/time/daylight.js';
import { instantOf } from '../../src/time/zone.js';

const ZONE = 'Europe/Stockholm';
const umea = { latitude: 63.8258, longitude: 20.263 };
const kiruna = { latitude: 67.86, longitude: 20.23 };
const school = { dayStart: '08:00', dayEnd: '15:00', travelMinutes: 30 };

const on = (day: string, ways: Partial<typeof school> = {}, position = umea) =>
  daylightOn(day, ZONE, position, { ...school, ...ways });

describe('the light of a day', () => {
  it('begins and ends with the sun', () => {
    const { rise, set } = on('2026-12-21');
    expect(rise).to.equal(instantOf('2026-12-21', ZONE, '09:28'));
    expect(set).to.equal(instantOf('2026-12-21', ZONE, '13:46'));
  });

  it('has neither sunrise nor sunset at midwinter in Kiruna: it is dark there and home', () => {
    expect(on('2026-12-21', {}, kiruna)).to.deep.equal({
      rise: undefined,
      set: undefined,
      there: 'start',
      home: 'end',
    });
  });

  it('is enough for both ways in May', () => {
    expect(on('2026-05-12')).to.include({ there: undefined, home: undefined });
  });

  it('is told apart: gone when the day begins or ends, or on some of the way alone', () => {
    const { rise, set } = on('2026-11-10');
    const time = (instant: number, minutes: number) =>
      new Date(instant + minutes * 60_000).toLocaleTimeString('sv', { timeZone: ZONE, timeStyle: 'short' });
    const there = (minutes: number) => on('2026-11-10', { dayStart: time(rise!, minutes) }).there;
    const home = (minutes: number) => on('2026-11-10', { dayEnd: time(set!, minutes) }).home;
    expect([-2, 2, 29, 32].map(there)).to.deep.equal(['start', 'way', 'way', undefined]);
    expect([2, -2, -29, -32].map(home)).to.deep.equal(['end', 'way', 'way', undefined]);
  });

  it('counts the last moment of the way home, and a way that takes no time', () => {
    const { rise, set } = on('2026-11-10');
    const minutesHome = Math.round((set! - instantOf('2026-11-10', ZONE, '14:00')) / 60_000);
    const home = (travelMinutes: number) => on('2026-11-10', { dayEnd: '14:00', travelMinutes }).home;
    expect([minutesHome - 1, minutesHome + 1].map(home)).to.deep.equal([undefined, 'way']);
    expect(home(0)).to.equal(undefined);
    expect(rise).to.be.below(set!);
  });
});

describe('a time of day', () => {
  it('is written with two digits, a colon and two digits, and is on the clock', () => {
    for (const time of ['00:00', '08:00', '19:59', '23:59']) expect(time).to.match(TIME_OF_DAY);
    for (const time of [
      '8:00',
      '24:00',
      '08:60',
      '08.00',
      '108:00',
      '08:00:00',
      'kl 08:00',
      '2a:00',
      '08:0x',
    ])
      expect(time).to.not.match(TIME_OF_DAY);
  });
});
