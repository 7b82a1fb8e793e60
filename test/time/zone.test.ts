// Days and times as they are at a place, whatever the visitor's zone: compared with Temporal, an independent computation.
import { expect } from '@open-wc/testing';
import { Temporal } from 'temporal-polyfill';
import { nextChange, PRECISIONS, remaining } from '../../src/time/remaining.js';
import {
  addDays,
  daysBetween,
  instantOf,
  isoWeek,
  localDay,
  localTime,
  toInstant,
} from '../../src/time/zone.js';

const ZONES = ['Europe/Stockholm', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'];
/** The night to 29 March 2026 has 23 hours in Umeå, that to 25 October has 25. */
const DST_NIGHTS = ['2026-03-28', '2026-10-24'];
const HOUR = 3_600_000;

/** Each day of 2026 and 2027. */
const days = Array.from({ length: 730 }, (_, index) => addDays('2026-01-01', index));
const zoned = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
const beginning = (day: string, zone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;

/** Hour by hour through a DST night and the days around it. */
const hours = (night: string) =>
  Array.from({ length: 72 }, (_, hour) => beginning(night, 'Europe/Stockholm') + (hour - 12) * HOUR);

describe('a local day', () => {
  for (const zone of ZONES) {
    it(`begins at its midnight in ${zone}, each day of two years`, () => {
      for (const day of days) {
        const start = instantOf(day, zone);
        expect(start, day).to.equal(beginning(day, zone));
        expect(localDay(start, zone)).to.equal(day);
        expect(localDay(start - 1, zone)).to.equal(addDays(day, -1));
      }
    });
  }

  it('is the one on the calendar there at each hour of two years', () => {
    for (const zone of ['Europe/Stockholm', 'Atlantic/Azores'])
      for (let hour = beginning('2026-01-01', 'UTC'); hour < beginning('2028-01-01', 'UTC'); hour += HOUR)
        expect(localDay(hour, zone)).to.equal(zoned(hour, zone).toPlainDate().toString());
  });

  it('is found where a clock skips midnight', () => {
    for (const [day, zone] of [
      ['2018-11-04', 'America/Sao_Paulo'],
      ['2022-03-27', 'Asia/Beirut'],
      ['2024-04-26', 'Africa/Cairo'],
    ] as const)
      expect(localDay(instantOf(day, zone), zone), zone).to.equal(day);
  });

  it('has its week as in the calendar, the 53rd of 2026 among them', () => {
    for (const day of days) expect(isoWeek(day), day).to.equal(Temporal.PlainDate.from(day).weekOfYear);
    expect(isoWeek('2026-12-31')).to.equal(53);
    expect(isoWeek('2026-10-12')).to.equal(42);
  });

  it('is one day from the next, also where it has 23 or 25 hours', () => {
    for (const night of DST_NIGHTS) expect(daysBetween(night, addDays(night, 1))).to.equal(1);
  });
});

describe('a local time', () => {
  it('is what clocks show, hour by hour through both DST nights', () => {
    for (const instant of DST_NIGHTS.flatMap(hours)) {
      const time = zoned(instant, 'Europe/Stockholm');
      expect(localTime(instant, 'Europe/Stockholm')).to.equal(
        time.toPlainDateTime().toString({ smallestUnit: 'second' }),
      );
    }
  });

  it('stands for the first of two hours of the same name, and goes on after one that is skipped', () => {
    for (const [day, time] of [
      ['2026-10-25', '02:30'],
      ['2026-03-29', '02:30'],
      ['2026-10-25', '03:00'],
      ['2026-03-29', '03:00'],
      ['2026-06-01', '08:00'],
    ] as const)
      expect(instantOf(day, 'Europe/Stockholm', time), `${day} ${time}`).to.equal(
        Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Stockholm').epochMilliseconds,
      );
  });
});

describe('what is previewed', () => {
  it('may be an instant, or a day that begins in the feed’s zone', () => {
    expect(toInstant('2026-10-12T08:00:00+02:00', 'UTC')).to.equal(Date.UTC(2026, 9, 12, 6));
    expect(toInstant('2026-10-12', 'Europe/Stockholm')).to.equal(Date.UTC(2026, 9, 11, 22));
    for (const no of ['', 'i dag', '2026-02-30', '2026', '2026-10-12T08:00', '1926-10-12']) {
      expect(toInstant(no, 'UTC'), no).to.equal(undefined);
    }
  });
});

describe('what remains until a day', () => {
  const target = '2027-11-08';
  const asTemporal = (instant: number, zone: string, unit: 'hour' | 'minute' | 'second') => {
    const from = zoned(instant, zone).round({ smallestUnit: unit, roundingMode: 'floor' });
    const left = from.until(Temporal.PlainDate.from(target).toZonedDateTime(zone), { largestUnit: 'day' });
    return PRECISIONS.map((part) => [part, left[`${part}s`]]).filter(([, count]) => count);
  };

  for (const zone of ZONES) {
    it(`is what Temporal counts in ${zone}, each day of two years`, () => {
      days
        .filter((day) => day < target)
        .forEach((day, index) => {
          const instant = beginning(day, zone) + ((index * 7_919_000) % (22 * HOUR));
          expect(remaining(instant, target, zone, 'day')).to.deep.equal([['day', daysBetween(day, target)]]);
          for (const unit of ['hour', 'minute', 'second'] as const)
            expect(remaining(instant, target, zone, unit), `${day} ${unit}`).to.deep.equal(
              asTemporal(instant, zone, unit),
            );
        });
    });
  }

  it('is what Temporal counts hour by hour through both DST nights', () => {
    for (const instant of DST_NIGHTS.flatMap(hours))
      expect(remaining(instant, target, 'Europe/Stockholm', 'second')).to.deep.equal(
        asTemporal(instant, 'Europe/Stockholm', 'second'),
      );
  });

  it('is more than 24 hours on the last day where that has 25, as Temporal has it', () => {
    const from = zoned(beginning('2026-10-24', 'Europe/Stockholm') + HOUR / 2, 'Europe/Stockholm');
    const to = Temporal.PlainDate.from('2026-10-26').toZonedDateTime('Europe/Stockholm');
    expect(from.until(to, { largestUnit: 'day' }).toString()).to.equal('P1DT24H30M');
    expect(remaining(from.epochMilliseconds, '2026-10-26', 'Europe/Stockholm', 'minute')).to.deep.equal([
      ['day', 1],
      ['hour', 24],
      ['minute', 30],
    ]);
  });

  it('changes at the next second, minute, hour or midnight of the place, and not before', () => {
    for (const zone of [...ZONES, 'Asia/Kolkata'])
      for (const precision of PRECISIONS) {
        const now = Date.UTC(2026, 9, 24, 21, 59, 58, 300);
        const next = nextChange(now, zone, precision);
        const at = (instant: number) => remaining(instant, target, zone, precision);
        expect(next).to.be.above(now);
        expect(at(next - 1), `${zone} ${precision}`).to.deep.equal(at(now));
        expect(at(next)).to.not.deep.equal(at(now));
      }
  });

  it('changes at midnight on the nights of 23 and 25 hours, too', () => {
    for (const night of DST_NIGHTS)
      for (const hour of hours(night)) {
        const tomorrow = addDays(localDay(hour, 'Europe/Stockholm'), 1);
        expect(nextChange(hour, 'Europe/Stockholm', 'day')).to.equal(beginning(tomorrow, 'Europe/Stockholm'));
      }
  });
});
