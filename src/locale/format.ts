// Dates and periods in words, by Intl, in the text's own language.
import type { Period } from '../feed/schema.js';

const formatters: Record<string, unknown> = {};

/**
 * An Intl formatter. Making one costs a hundred times what using it does: each is made once.
 *
 * Where Intl lacks a language (Lule or South Sámi, Meänkieli), Swedish is closer than the browser's own. English is
 * Europe's, and digits are those of the signs, the timetables and the wording around, in Arabic too.
 */
export function formatter<T, Options>(
  Format: new (languages: string[], options: Options) => T,
  language: string,
  options: Options,
): T {
  return (formatters[Format.name + language + JSON.stringify(options)] ??= new Format(
    [language.replace(/^en$/, 'en-GB'), 'sv'],
    { ...options, numberingSystem: 'latn' },
  )) as T;
}

const dateFormatter = (date: string, language: string, timeZone = 'UTC') =>
  formatter(
    Intl.DateTimeFormat,
    language,
    isYear(date) ? { year: 'numeric', timeZone } : { dateStyle: 'long', timeZone },
  );

const isYear = (date: string) => date.length === 4;

/** `12 oktober 2026` of a local date, `2026` of a bare year; both without a zone, so none shifts them. */
export function formatDate(date: string, language: string, timeZone?: string): string {
  return dateFormatter(date, language, timeZone).format(new Date(date));
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
  return date.length > 10
    ? formatTime(Date.parse(date), language, timeZone, 'long')
    : formatDate(date, language);
}

/** `12 oktober 2026` of an RFC 3339 instant in the given IANA zone. */
export const formatInstant: (instant: string, language: string, timeZone: string) => string = formatDate;

/** `2025–2027`, `12–18 oktober 2026`; with one end known, that. Both ends inclusive. */
export function formatPeriod({ start, end }: Period, language: string): string {
  if (start && end && isYear(start) === isYear(end))
    return dateFormatter(start, language).formatRange(new Date(start), new Date(end));
  return [start, end]
    .filter(Boolean)
    .map((date) => formatDate(date, language))
    .join(' – ');
}

/** `Polisen och Umeå kommun`. */
export function formatList(names: string[], language: string): string {
  return formatter(Intl.ListFormat, language, {}).format(names);
}

/** `7`, `10 000`. */
export function formatNumber(value: number, language: string): string {
  return formatter(Intl.NumberFormat, language, {}).format(value);
}

/** The plural category of a count. */
export function pluralCategory(count: number, language: string): Intl.LDMLPluralRule {
  return formatter(Intl.PluralRules, language, {}).select(count);
}

/** What a language is called in another: `svenska`; its tag where that has no word. */
export function formatLanguage(tag: string, language: string): string {
  return formatter(Intl.DisplayNames, language, { type: 'language' }).of(tag) ?? tag;
}
