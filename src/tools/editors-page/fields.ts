// The form's fields, made of what custom-elements.json says: of what kind each is, and what may stand in it.
import type { Attribute } from 'virtual:elements';
import { isCalendarDay, isWebAddress, LIMITS, LOCAL_DATE } from '../../feed/values.js';
import { LANGUAGES } from '../../locale/load-messages.js';
import { TIME_OF_DAY } from '../../time/daylight.js';
import { OF_FEED } from './feed-choices.js';

export type Kind =
  'switch' | 'choice' | 'number' | 'address' | 'date' | 'time' | 'language' | 'of-feed' | 'text';

export interface Field {
  name: string;
  kind: Kind;
  /** What may be chosen, of a `choice` or a `language`. */
  values: string[];
  min?: number | undefined;
  max?: number | undefined;
  /** What stands where nothing is set. */
  standard?: string | undefined;
}

/** By what an attribute is told to be of a kind, the first that fits. */
const KINDS: [kind: Kind, is: (attribute: Attribute) => boolean][] = [
  ['language', ({ name }) => name === 'lang'],
  ['of-feed', ({ name }) => name in OF_FEED],
  ['switch', ({ type }) => type === 'boolean'],
  ['choice', ({ values }) => values.length > 0],
  ['number', ({ type }) => type.startsWith('number')],
  // Of texts, the description shows what they take.
  ['address', ({ description }) => description.startsWith('Address of')],
  ['date', ({ description }) => /`\d{4}-\d\d-\d\d`|\ba date\b/.test(description)],
  ['time', ({ description }) => /`\d\d:\d\d`/.test(description)],
  ['text', () => true],
];

export function fieldOf(attribute: Attribute): Field {
  const { name, values, min, max, default: standard } = attribute;
  const [kind] = KINDS.find(([, is]) => is(attribute))!;
  return {
    name,
    kind,
    values: kind === 'language' ? ['sv', ...LANGUAGES] : values,
    min,
    max,
    standard: standard?.replaceAll("'", ''),
  };
}

/** Degrees have decimals; what is counted has none. */
export const isWhole = (min = 0): boolean => min >= 0;

/** A name before the host: no browser fetches from there, and readers may take the name for the host. */
const hasLogin = ({ username, password }: URL) => !!(username || password);

/** Whether a value may stand in a field; of what the feed must hold, only whether a feed could. */
export function isUsable({ kind, values, min, max = Infinity }: Field, value: string): boolean {
  switch (kind) {
    case 'switch':
      return value === '';
    case 'choice':
    case 'language':
      return values.includes(value);
    case 'number': {
      const number = Number(value);
      const isNumber = isWhole(min) ? /^\d{1,9}$/ : /^-?\d{1,3}(\.\d{1,9})?$/;
      return isNumber.test(value) && number >= (min ?? -Infinity) && number <= max;
    }
    case 'date':
      return LOCAL_DATE.test(value) && isCalendarDay(value);
    case 'time':
      return TIME_OF_DAY.test(value);
    case 'address':
      return value.length <= LIMITS.url && isWebAddress(value) && !hasLogin(new URL(value));
    case 'of-feed':
      return !!value && value.length <= LIMITS.id;
    case 'text':
      return value.length <= LIMITS.line;
  }
}
