// Which of a campaign's occurrences is shown on a day, and what is said of it.
import { expect } from '@open-wc/testing';
import type { Occurrence } from '../../src/feed/schema.js';
import { occurrenceOn, phaseOf } from '../../src/time/phase.js';

const undated = (year: number): Occurrence => ({ year, confirmed: false });
const dated = (year: number): Occurrence => ({
  year,
  start: `${year}-10-12`,
  end: `${year}-10-18`,
  confirmed: true,
});

/** Year and phase of what is shown on a day. */
function shown(occurrences: Occurrence[], today: string, year?: number): string | undefined {
  const one = occurrenceOn(occurrences, today, year);
  return one && `${one.year} ${phaseOf(one, today)}`;
}

describe('the occurrence to show', () => {
  it('is the running one to the end of its last day, else the next, else the last', () => {
    const both = [dated(2027), dated(2026)];
    expect(shown(both, '2026-10-11')).to.equal('2026 upcoming');
    expect(shown(both, '2026-10-12')).to.equal('2026 ongoing');
    expect(shown(both, '2026-10-18')).to.equal('2026 ongoing');
    expect(shown(both, '2026-10-19')).to.equal('2027 upcoming');
    expect(shown(both, '2027-10-19')).to.equal('2027 ended');
  });

  it('is one without a date until its year is over, and then the next', () => {
    const both = [undated(2026), undated(2027)];
    expect(shown(both, '2026-12-31')).to.equal('2026 unscheduled');
    expect(shown(both, '2027-01-01')).to.equal('2027 unscheduled');
    expect(shown(both, '2029-01-01')).to.equal('2027 unscheduled');
  });

  it('is one that runs before one that waits for a date, and one that had a date before one that had none', () => {
    expect(shown([undated(2026), dated(2026)], '2026-10-13')).to.equal('2026 ongoing');
    expect(shown([dated(2025), undated(2026)], '2026-01-01')).to.equal('2026 unscheduled');
    expect(shown([dated(2025), undated(2026)], '2027-01-01')).to.equal('2025 ended');
  });

  it('is one that runs before one that comes later and is over sooner', () => {
    const autumn: Occurrence = { year: 2026, start: '2026-10-01', end: '2026-12-01', confirmed: true };
    const day: Occurrence = { year: 2026, start: '2026-10-20', confirmed: true };
    expect(shown([autumn, day], '2026-10-13')).to.equal('2026 ongoing');
  });

  it('is the last of those that never had a date', () => {
    expect(shown([2026, 2024, 2025].map(undated), '2029-01-01')).to.equal('2026 unscheduled');
    expect(shown([undated(2026)], '2029-01-01')).to.equal('2026 unscheduled');
  });

  it('is that of a year, if one is asked for', () => {
    expect(shown([dated(2026), undated(2027)], '2026-10-13', 2027)).to.equal('2027 unscheduled');
    expect(shown([dated(2026)], '2026-10-13', 2030)).to.equal(undefined);
  });

  it('is one day long where no end is given, and there is none in a campaign without occurrences', () => {
    const day: Occurrence = { year: 2026, start: '2026-10-12', confirmed: true };
    expect(phaseOf(day, '2026-10-12')).to.equal('ongoing');
    expect(phaseOf(day, '2026-10-13')).to.equal('ended');
    expect(shown([], '2026-10-12')).to.equal(undefined);
  });
});
