// Intl's formatters, each made once.
import { bare } from '../feed/bare.js';

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
    bare({ ...options, numberingSystem: 'latn' }),
  )) as T;
}
