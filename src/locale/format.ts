// Dates, counts and lists in words, in the language that is rendering.
//
// The first use of Intl takes a browser longer than all the rest of a first screen, for it then looks up which languages it has
// (only PluralRules does not, and takes a fraction of it). So what nearly every page shows, a day, years and a count below a
// thousand, and what Swedish needs to count, is written without it; a test compares them with what Intl writes.
import type { Period } from '../feed/schema.js';
import { localDay } from '../time/zone.js';
import { formatter } from './formatter.js';
import { msg } from './msg.js';

/** `12 oktober 2026` of a local date, `2026` of a bare year. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const months = msg(
    ' januari| februari| mars| april| maj| juni| juli| augusti| september| oktober| november| december',
    {
      id: 'months',
      desc: 'Månaderna, med streck emellan, som de följer på dagens siffra i ett datum: med mellanslag före, på finska även med punkt.',
    },
  );
  return day ? `${day}${months.split('|')[month! - 1]} ${year}` : String(year);
}

/**
 * `4 timmar`, `2,2 s`; for days, Swedish has `dygn` here, which a calendar does not count in. Arabic and English
 * have signs for units only where they are narrow (`9s`, not `9 sec`); those of the others want their space.
 */
export function formatUnit(
  value: number,
  unit: string,
  language: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const display = unitDisplay === 'short' && /^(ar|en)$/.test(language) ? 'narrow' : unitDisplay;
  const options = { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: 1 } as const;
  return formatter(Intl.NumberFormat, language, options).format(value);
}

/** `14.31`, or `12 oktober 2026 kl. 14.31`: with the full stop that Swedish recommends, where Intl has a colon. */
export function formatTime(instant: number, language: string, timeZone: string, dateStyle?: 'long'): string {
  const options = { dateStyle, timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  const time = formatter(Intl.DateTimeFormat, language, options).format(instant);
  return language === 'sv' ? time.replace(':', '.') : time;
}

/** When something happens: `12 oktober 2026` of a local date, `12 oktober 2026 kl. 18.00` of an RFC 3339 instant. */
export function formatMoment(date: string, language: string, timeZone: string): string {
  return date.length > 10 ? formatTime(Date.parse(date), language, timeZone, 'long') : formatDate(date);
}

/** `12 oktober 2026` of an RFC 3339 instant in the given IANA zone. */
export const formatInstant = (instant: string, zone: string): string =>
  formatDate(localDay(Date.parse(instant), zone));

/** `2025–2027`, `12–18 oktober 2026`; with one end known, that. Both ends inclusive. */
export function formatPeriod({ start, end }: Period, language: string): string {
  if (isDay(start) && isDay(end))
    return formatter(Intl.DateTimeFormat, language, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
      new Date(start),
      new Date(end),
    );
  return [...new Set([start, end].filter(Boolean))].map(formatDate).join(isDay(start + end) ? ' – ' : '–');
}

const isDay = (date: string) => date.includes('-');

/** `Polisen och Umeå kommun`. */
export function formatList(names: string[], language: string): string {
  return formatter(Intl.ListFormat, language, {}).format(names);
}

/** `7`, `10 000` of a count. */
export function formatNumber(count: number, language: string): string {
  if (count < 1000) return String(count);
  if (language === 'sv') return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return formatter(Intl.NumberFormat, language, {}).format(count);
}

/** The plural category of a count. */
export function pluralCategory(count: number, language: string): Intl.LDMLPluralRule {
  if (language === 'sv') return count === 1 ? 'one' : 'other';
  return formatter(Intl.PluralRules, language, {}).select(count);
}

/** What a language is called in another: `svenska`; its tag where that has no word. */
export function formatLanguage(tag: string, language: string): string {
  return formatter(Intl.DisplayNames, language, { type: 'language' }).of(tag) ?? tag;
}
