// What single values of a feed may look like, to their last sign: nothing before it and nothing after it.
import { expect } from '@open-wc/testing';
import {
  DATE_OR_INSTANT,
  INSTANT,
  isCalendarDay,
  isLanguage,
  isOrdered,
  isTimeZone,
  isWebAddress,
  LANGUAGE,
  LOCAL_DATE,
  SLUG,
  YEAR_OR_DATE,
} from '../../src/feed/values.js';

const INSTANTS = ['2026-10-12T18:00:00+02:00', '2026-10-12T23:59:59.123456789Z', '2026-10-12T00:00:00-09:30'];

describe('the shape of', () => {
  for (const [what, pattern, good, bad] of [
    ['an id', SLUG, ['trafik', 'umea-kommun', '7-a'], ['Trafik', 'umeå', 'a--b', '-a', 'a-', '']],
    ['a language', LANGUAGE, ['sv', 'sma', 'zh-Hant-TW'], ['s', 'sv_SE', 'sv-', '12', 'svenskaaa']],
    ['a date', LOCAL_DATE, ['2026-10-12'], ['2026-1-12', '2026', '12-10-2026', '12026-10-12']],
    ['a year or a date', YEAR_OR_DATE, ['2026', '2026-10-12'], ['2026-10', '26', '20261', '12026-10-12']],
    [
      'an instant',
      INSTANT,
      INSTANTS,
      [
        '2026-10-12',
        '2026-10-12T24:00:00Z',
        '2026-10-12T18:60:00Z',
        '2026-10-12T18:00:00',
        INSTANTS[0]!.slice(0, -2),
      ],
    ],
    ['a date or an instant', DATE_OR_INSTANT, ['2026-10-12', ...INSTANTS], ['2026', '2026-10-12T18:00']],
  ] as const)
    it(`${what} is met whole`, () => {
      for (const text of good) expect(text).to.match(pattern);
      for (const text of bad) expect(text).to.not.match(pattern);
      for (const text of good)
        for (const more of [`x ${text}`, `!${text}`, `${text}!`, `${text} `, `${text}\n`])
          expect(more).to.not.match(pattern);
    });
});

describe('a value of a feed', () => {
  it('is a day of the calendar, or is not', () => {
    for (const day of ['2024-02-29', '2026-12-31T23:59:59Z', '0001', '0001-01-01', '9999-12-31'])
      expect(isCalendarDay(day), day).to.be.true;
    for (const day of [
      '2026-02-29',
      '2026-04-31',
      'igår',
      '',
      '0000-12-31',
      '9999-12-31T',
      '9999-12-31T23:59:59Z',
    ])
      expect(isCalendarDay(day), day).to.be.false;
  });

  it('is in order where it ends no earlier than it begins', () => {
    expect(isOrdered('2026-10-12', '2026-10-12')).to.be.true;
    expect(isOrdered('2026-10-12', '2026')).to.be.true;
    expect(isOrdered('2026-10-12', '2025')).to.be.false;
    expect(isOrdered('2026-10-12', '2026-10-11')).to.be.false;
    expect(isOrdered(undefined, '2026')).to.be.true;
    expect(isOrdered('2026-10-12', undefined)).to.be.true;
    expect(isOrdered('2026-10-12', '')).to.be.true;
  });

  it('is a web address where a link leads to a web server', () => {
    for (const address of ['https://a.example/', 'http://a.example', 'HTTPS://A.EXAMPLE'])
      expect(isWebAddress(address), address).to.be.true;
    for (const address of [
      'x:https://a.example/',
      'javascript:"https://"',
      'ftp://a.example/',
      '/a',
      '',
      'http:a',
      'https:/a',
      'HTTPS:a.example',
      'https://',
    ])
      expect(isWebAddress(address), address).to.be.false;
  });

  it('is a language where Intl takes it as well', () => {
    expect(isLanguage('se')).to.be.true;
    for (const tag of ['s', '12', 'sv-a', 'sv-12345678-12345678', 'en-GB-oed-x', 'sv_SE', ''])
      expect(isLanguage(tag), tag).to.be.false;
  });

  it('is a time zone where Intl knows it', () => {
    expect(isTimeZone('Europe/Stockholm')).to.be.true;
    expect(isTimeZone('Europe/Umeå')).to.equal(false);
  });
});
