// Dates, periods and lists as a Swedish reader, and others, see them.
import { expect } from '@open-wc/testing';
import {
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
  formatPeriod,
  pluralCategory,
} from '../../src/locale/format.js';
import { LANGUAGES, loadMessages } from '../../src/locale/load-messages.js';
import { withMessages } from '../../src/locale/msg.js';

/** With plain spaces: engines differ in which kind they put around a dash. */
const plain = (text: string) => text.replace(/\s/g, ' ');
const period = (start: string, end: string, language = 'sv') => plain(formatPeriod({ start, end }, language));

describe('a date', () => {
  it('is a day or a whole year', () => {
    expect(formatDate('2026-10-12')).to.equal('12 oktober 2026');
    expect(formatDate('2026')).to.equal('2026');
  });

  it('is never the day before or after, at either end of the year', () => {
    expect(formatDate('2026-01-01')).to.equal('1 januari 2026');
    expect(formatDate('2026-12-31')).to.equal('31 december 2026');
    expect(formatDate('2024-02-29')).to.equal('29 februari 2024');
  });

  for (const language of ['sv', ...LANGUAGES])
    it(`is written in ${language} as Intl writes it, each month of the year`, async () => {
      const messages = language === 'sv' ? undefined : await loadMessages(language);
      const locale = language === 'en' ? 'en-GB' : language;
      const byIntl = new Intl.DateTimeFormat(locale, {
        dateStyle: 'long',
        timeZone: 'UTC',
        numberingSystem: 'latn',
      });
      for (let month = 1; month <= 12; month++) {
        const date = `2026-${String(month).padStart(2, '0')}-09`;
        expect(withMessages(messages, () => formatDate(date))).to.equal(byIntl.format(new Date(date)));
      }
    });
});

describe('a period', () => {
  it('says once what both ends share', () => {
    expect(period('2026-10-12', '2026-10-18')).to.equal('12–18 oktober 2026');
    expect(period('2026-09-28', '2026-10-04')).to.match(/^28 september ?– ?4 oktober 2026$/);
    expect(period('2026-12-28', '2027-01-03')).to.match(/^28 december 2026 ?– ?3 januari 2027$/);
  });

  it('is of years where it names no days', () => {
    expect(period('2025', '2027')).to.equal('2025–2027');
    expect(period('2026', '2026')).to.equal('2026');
  });

  it('is one day where it is one day', () => {
    expect(period('2026-10-12', '2026-10-12')).to.equal('12 oktober 2026');
  });

  it('may begin with a year and end with a day', () => {
    expect(period('2025', '2027-06-30')).to.equal('2025 – 30 juni 2027');
    expect(period('2025-03-11', '2027')).to.equal('11 mars 2025 – 2027');
  });

  it('is the one end that is known, or nothing', () => {
    expect(period('2025', '')).to.equal('2025');
    expect(period('', '2027-06-30')).to.equal('30 juni 2027');
    expect(period('', '')).to.equal('');
  });

  it('is in the text’s own language', () => {
    expect(period('2026-10-12', '2026-10-18', 'en-GB')).to.match(/^12 ?– ?18 October 2026$/);
  });
});

describe('an instant', () => {
  it('is a day in the feed’s zone, not in the visitor’s', () => {
    expect(formatInstant('2025-03-11T00:00:00+01:00', 'Europe/Stockholm')).to.equal('11 mars 2025');
    expect(formatInstant('2025-03-10T23:00:00Z', 'Europe/Stockholm')).to.equal('11 mars 2025');
    expect(formatInstant('2025-03-11T00:00:00+01:00', 'America/New_York')).to.equal('10 mars 2025');
    expect(formatInstant('2025-03-11T00:00:00+01:00', 'Pacific/Auckland')).to.equal('11 mars 2025');
  });

  it('keeps to the zone’s summer time', () => {
    expect(formatInstant('2026-10-24T22:30:00Z', 'Europe/Stockholm')).to.equal('25 oktober 2026');
    expect(formatInstant('2026-10-25T22:30:00Z', 'Europe/Stockholm')).to.equal('25 oktober 2026');
  });
});

describe('a count', () => {
  it('is written as Intl writes it', () => {
    for (const language of ['sv', ...LANGUAGES])
      for (const count of [0, 7, 999, 1000, 10_000])
        expect(formatNumber(count, language)).to.equal(
          new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(count),
        );
  });

  it('has the plural that Intl gives it', () => {
    for (const language of ['sv', 'en', 'fi', 'ar', 'se'])
      for (const count of [...Array(112).keys(), 1000, 1001, 1_000_000])
        expect(pluralCategory(count, language), `${count} ${language}`).to.equal(
          new Intl.PluralRules([language, 'sv']).select(count),
        );
  });
});

describe('a list', () => {
  it('is joined as one says it', () => {
    expect(formatList(['Polisen'], 'sv')).to.equal('Polisen');
    expect(formatList(['Polisen', 'Umeå kommun'], 'sv')).to.equal('Polisen och Umeå kommun');
    expect(formatList(['A', 'B', 'C'], 'sv')).to.equal('A, B och C');
    expect(formatList(['The police', 'Umeå'], 'en')).to.equal('The police and Umeå');
    expect(formatList(['A', 'B'], 'fit')).to.equal('A och B');
    expect(formatList([], 'sv')).to.equal('');
  });
});
