// Counted nouns. Swedish has two forms, Arabic six: each plural category has a message of its own, by Intl.PluralRules.
import { formatNumber, pluralCategory } from './format.js';
import { msg, str } from './msg.js';

/** `7 löften`: how many promises. */
export function promiseCount(count: number, language: string): string {
  const n = formatNumber(count, language);
  return {
    zero: msg(str`${n} löften`, {
      id: 'promises-zero',
      desc: 'Står ensamt och sist i ”{0} av {1}” och ”Visa alla {0}”. En form för varje pluralkategori i Intl.PluralRules; språk som saknar kategorin visar den aldrig. {0} är antalet och får utelämnas, som i arabiskans tvåtal.',
    }),
    one: msg('1 löfte', { id: 'promises-one', desc: 'Se promises-zero.' }),
    two: msg(str`${n} löften`, { id: 'promises-two', desc: 'Se promises-zero.' }),
    few: msg(str`${n} löften`, { id: 'promises-few', desc: 'Se promises-zero.' }),
    many: msg(str`${n} löften`, { id: 'promises-many', desc: 'Se promises-zero.' }),
    other: msg(str`${n} löften`, { id: 'promises-other', desc: 'Se promises-zero.' }),
  }[pluralCategory(count, language)];
}

/** `2 uppföljningar`: how many reports there are on a promise. */
export function followUpCount(count: number, language: string): string {
  const n = formatNumber(count, language);
  return {
    zero: msg(str`${n} uppföljningar`, {
      id: 'follow-ups-zero',
      desc: 'Antalet rapporter om ett löfte: rubrik som öppnar dem. En form för varje pluralkategori i Intl.PluralRules; språk som saknar kategorin visar den aldrig. {0} är antalet och får utelämnas, som i arabiskans tvåtal.',
    }),
    one: msg('1 uppföljning', { id: 'follow-ups-one', desc: 'Se follow-ups-zero.' }),
    two: msg(str`${n} uppföljningar`, { id: 'follow-ups-two', desc: 'Se follow-ups-zero.' }),
    few: msg(str`${n} uppföljningar`, { id: 'follow-ups-few', desc: 'Se follow-ups-zero.' }),
    many: msg(str`${n} uppföljningar`, { id: 'follow-ups-many', desc: 'Se follow-ups-zero.' }),
    other: msg(str`${n} uppföljningar`, { id: 'follow-ups-other', desc: 'Se follow-ups-zero.' }),
  }[pluralCategory(count, language)];
}

/** `12 dagar`: how many days are left. */
export function dayCount(count: number, language: string): string {
  const n = formatNumber(count, language);
  return {
    zero: msg(str`${n} dagar`, {
      id: 'days-zero',
      desc: 'Står i ”Börjar om {0}”, ibland följt av timmar och minuter. En form för varje pluralkategori i Intl.PluralRules; språk som saknar kategorin visar den aldrig. {0} är antalet och får utelämnas, som i arabiskans tvåtal.',
    }),
    one: msg('1 dag', { id: 'days-one', desc: 'Se days-zero.' }),
    two: msg(str`${n} dagar`, { id: 'days-two', desc: 'Se days-zero.' }),
    few: msg(str`${n} dagar`, { id: 'days-few', desc: 'Se days-zero.' }),
    many: msg(str`${n} dagar`, { id: 'days-many', desc: 'Se days-zero.' }),
    other: msg(str`${n} dagar`, { id: 'days-other', desc: 'Se days-zero.' }),
  }[pluralCategory(count, language)];
}
