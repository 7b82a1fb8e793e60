// Dates and periods in words, by Intl, in the text's own language.
import type { Period } from '../feed/schema.js';

/** Where Intl lacks a language (Lule or South Sámi, Meänkieli), Swedish is closer than the browser's own. */
const withFallback = (language: string) => [language, 'sv'];

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does: each is made once. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(withFallback(language), options)));
  return made;
}

/** `12 oktober 2026` of an RFC 3339 instant in the given IANA zone. */
export function formatInstant(instant: string, language: string, timeZone: string): string {
  return formatter(language, { dateStyle: 'long', timeZone }).format(new Date(instant));
}

const isYear = (date: string) => date.length === 4;
const yearOrDay = (date: string): Intl.DateTimeFormatOptions =>
  isYear(date) ? { year: 'numeric', timeZone: 'UTC' } : { dateStyle: 'long', timeZone: 'UTC' };

/** `12 oktober 2026` of a local date, `2026` of a bare year; both without a zone, so none shifts them. */
export function formatDate(date: string, language: string): string {
  return formatter(language, yearOrDay(date)).format(new Date(date));
}

/** `2025–2027`, `12–18 oktober 2026`; with one end known, that. Both ends inclusive. */
export function formatPeriod({ start, end }: Period, language: string): string {
  if (!start || !end) return start || end ? formatDate(start || end, language) : '';
  if (isYear(start) !== isYear(end)) return `${formatDate(start, language)} – ${formatDate(end, language)}`;
  return formatter(language, yearOrDay(start)).formatRange(new Date(start), new Date(end));
}

/** `Polisen och Umeå kommun`. */
export function formatList(names: string[], language: string): string {
  return new Intl.ListFormat(withFallback(language)).format(names);
}
