// Counted nouns. Swedish has two forms, Arabic six: each plural category has a message of its own, by Intl.PluralRules.
import { formatNumber, pluralCategory } from './format.js';
import { msg, str } from './msg.js';

/** `7 löften`: how many promises. */
export function promiseCount(count: number, language: string): string {
  const n = formatNumber(count, language);
  return {
    zero: msg(str`${n} löften`, { id: 'promises-zero' }),
    one: msg('1 löfte', { id: 'promises-one' }),
    two: msg(str`${n} löften`, { id: 'promises-two' }),
    few: msg(str`${n} löften`, { id: 'promises-few' }),
    many: msg(str`${n} löften`, { id: 'promises-many' }),
    other: msg(str`${n} löften`, { id: 'promises-other' }),
  }[pluralCategory(count, language)];
}

/** `2 uppföljningar`: how many reports there are on a promise. */
export function followUpCount(count: number, language: string): string {
  const n = formatNumber(count, language);
  return {
    zero: msg(str`${n} uppföljningar`, { id: 'follow-ups-zero' }),
    one: msg('1 uppföljning', { id: 'follow-ups-one' }),
    two: msg(str`${n} uppföljningar`, { id: 'follow-ups-two' }),
    few: msg(str`${n} uppföljningar`, { id: 'follow-ups-few' }),
    many: msg(str`${n} uppföljningar`, { id: 'follow-ups-many' }),
    other: msg(str`${n} uppföljningar`, { id: 'follow-ups-other' }),
  }[pluralCategory(count, language)];
}

/** `12 dagar`: how many days are left. */
export function dayCount(count: number, language: string): string {
  const n = formatNumber(count, language);
  return {
    zero: msg(str`${n} dagar`, { id: 'days-zero' }),
    one: msg('1 dag', { id: 'days-one' }),
    two: msg(str`${n} dagar`, { id: 'days-two' }),
    few: msg(str`${n} dagar`, { id: 'days-few' }),
    many: msg(str`${n} dagar`, { id: 'days-many' }),
    other: msg(str`${n} dagar`, { id: 'days-other' }),
  }[pluralCategory(count, language)];
}
