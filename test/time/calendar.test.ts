// Calendar files, read by a calendar's own parser and held to the octet rules of RFC 5545.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { toCalendar, type CalendarEvent } from '../../src/time/calendar.js';

const STAMP = '2026-03-11T00:00:00+01:00';
const event = (rest: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '2480-autumn-2026@medborgarloften',
  title: 'Höstens insats',
  start: '2026-10-12',
  end: '2026-10-18',
  ...rest,
});

const parsed = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const read = (...events: CalendarEvent[]) => parsed(toCalendar(events, STAMP));

describe('a calendar file', () => {
  it('has whole days as dates, and ends on the day after the last', () => {
    const [found] = read(event());
    expect(found!.startDate.isDate).to.be.true;
    expect(found!.startDate.toString()).to.equal('2026-10-12');
    expect(found!.endDate.toString()).to.equal('2026-10-19');
    expect(found!.uid).to.equal('2480-autumn-2026@medborgarloften');
    expect(read(event({ end: undefined }))[0]!.endDate.toString()).to.equal('2026-10-13');
  });

  it('has times in UTC, so that they are right from any zone, also on both DST nights', () => {
    for (const [start, utc] of [
      ['2026-10-12T18:00:00+02:00', '2026-10-12T16:00:00Z'],
      ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00Z'],
      ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00Z'],
      ['2026-03-29T03:30:00+02:00', '2026-03-29T01:30:00Z'],
    ] as const) {
      const [found] = read(event({ start, end: undefined }));
      expect(found!.startDate.toString()).to.equal(utc);
    }
    const [found] = read(event({ start: '2026-10-12T18:00:00+02:00', end: '2026-10-12T20:00:00.5+02:00' }));
    expect(found!.duration.toString()).to.equal('PT2H');
  });

  it('says that a date may change, and takes nobody’s day', () => {
    const [found] = read(event({ tentative: true }));
    expect(found!.component.getFirstPropertyValue('status')).to.equal('TENTATIVE');
    expect(found!.component.getFirstPropertyValue('transp')).to.equal('TRANSPARENT');
    expect(read(event())[0]!.component.hasProperty('status')).to.be.false;
  });

  it('keeps texts as they are, whatever they hold, in lines of 75 octets at most that cut no character', () => {
    const texts = fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, texts, (title, description, place) => {
        const file = toCalendar([event({ title, description, place })], STAMP);
        const lines = file.split('\r\n');
        expect(lines.pop()).to.equal('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).to.be.at.most(75);
          expect(line).to.not.match(/[\r\n]/);
        }

        const clean = (text: string) =>
          text.replace(/\r\n?/g, '\n').replace(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/g, ' ');
        const [found] = parsed(file);
        expect(found!.summary).to.equal(clean(title));
        expect(found!.description).to.equal(clean(description));
        expect(found!.location).to.equal(clean(place));
      }),
      { numRuns: 300 },
    );
  });

  it('says what it is, and writes each kind of line break as one, other controls as spaces', () => {
    const lines = toCalendar(
      [event({ title: 'a\rb\r\nc\nd\u0007e;f,g\\h\u0085i\u2028j\u2029k\u009bl' })],
      STAMP,
      ['NAME:Löften'],
    ).split('\r\n');
    expect(lines.slice(0, 5)).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Medborgarloften//Medborgarloften//SV',
      'NAME:Löften',
      'BEGIN:VEVENT',
    ]);
    expect(lines).to.include('SUMMARY:a\\nb\\nc\\nd e\\;f\\,g\\\\h i j k l');
  });

  it('folds Swedish letters by octets', () => {
    const file = toCalendar([event({ title: 'å'.repeat(200) })], STAMP);
    expect(Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length))).to.equal(75);
    expect(parsed(file)[0]!.summary).to.equal('å'.repeat(200));
  });

  it('lets nothing of a feed begin a line of its own', () => {
    const title = 'Insats\r\nEND:VEVENT\nBEGIN:VALARM\rX:1';
    const found = read(event({ title, uid: 'a\r\nX:1', url: 'https://example.org/a;b,c\r\nX-BAD:1' }));
    expect(found).to.have.length(1);
    expect(found[0]!.component.getAllSubcomponents()).to.be.empty;
    expect(found[0]!.component.hasProperty('x-bad')).to.be.false;
  });
});
