// Finds the part of the contract that holds at a place of a feed, and says in words what should stand there.
import * as z from 'zod';
import type { Finding } from '../../feed/findings.js';
import { isObject } from '../../feed/loose.js';
import { feedSchema } from '../../feed/schema.js';
import { DATE_OR_INSTANT, INSTANT, LANGUAGE, LOCAL_DATE, SLUG, YEAR_OR_DATE } from '../../feed/values.js';
import { say } from '../say.js';

/** Where in a feed: keys and indices. */
export type Path = (string | number)[];

/** What stands at a place; undefined where there is nothing. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (around, key) => (isObject(around) && Object.hasOwn(around, key) ? around[key as string] : undefined),
    value,
  );

/** The contract's part for a place of a feed; which kind an item is, the feed itself says. */
export function schemaAt(path: readonly PropertyKey[], feed: unknown): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = feedSchema;
  let value = feed;
  for (const key of path) {
    schema = schema && partOf(resolved(schema, value), key);
    value = valueAt(value, [key]);
  }
  return schema && resolved(schema, value);
}

/** Without "may be left out", and with the kind chosen that a value says it is. */
function resolved(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return resolved(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const kind = valueAt(value, [discriminator]);
  return schema.options.find(
    (option) =>
      option instanceof z.ZodObject &&
      (option.shape as Record<string, z.ZodLiteral>)[discriminator]?.values.has(kind as string),
  );
}

function partOf(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape = schema.shape as Record<PropertyKey, z.ZodType>;
  return Object.hasOwn(shape, key) ? shape[key] : schema.def.catchall;
}

/** The keys that an object may have; none where it may have any. */
export function keysOf(schema: z.core.$ZodType | undefined): string[] | undefined {
  return schema instanceof z.ZodObject && !schema.def.catchall ? Object.keys(schema.shape) : undefined;
}

/** What a text is to be, by the pattern that it must have. */
const PATTERNS: Record<string, () => string> = {
  [String(/\S/)]: () => say('en text', 'a text'),
  [String(LOCAL_DATE)]: () => say('ett datum, som 2026-10-12', 'a date, like 2026-10-12'),
  [String(YEAR_OR_DATE)]: () =>
    say(
      'ett datum, som 2026-10-12, eller ett helt år, som 2026',
      'a date, like 2026-10-12, or a whole year, like 2026',
    ),
  [String(INSTANT)]: () =>
    say(
      'ett datum med klockslag och tidszon, som 2025-03-11T00:00:00+01:00',
      'a date with its time and zone, like 2025-03-11T00:00:00+01:00',
    ),
  [String(DATE_OR_INSTANT)]: () =>
    say(
      'ett datum, som 2026-10-12, eller ett datum med klockslag, som 2026-10-12T18:00:00+02:00',
      'a date, like 2026-10-12, or a date with its time, like 2026-10-12T18:00:00+02:00',
    ),
  [String(SLUG)]: () =>
    say(
      'ett id av små bokstäver a–z, siffror och bindestreck, som umea-kommun',
      'an id of small letters a–z, digits and single hyphens, like umea-kommun',
    ),
  [String(LANGUAGE)]: () => say('en språkkod, som sv, fi eller sma', 'a language tag, like sv, fi or sma'),
};

/** What a text is to be, by what else is asked of it. */
const FINDINGS: Partial<Record<Finding, () => string>> = {
  'not-a-web-address': () =>
    say(
      'en hel webbadress som börjar med https:// eller http://',
      'a whole web address that begins with https:// or http://',
    ),
  'not-a-time-zone': () => say('en tidszon, som Europe/Stockholm', 'a time zone, like Europe/Stockholm'),
};

/** What should stand where this part of the contract holds: "ett datum, som 2026-10-12". */
export function expected(schema: z.core.$ZodType | undefined): string {
  if (schema instanceof z.ZodString) return expectedText(schema);
  if (schema instanceof z.ZodNumber) {
    const { minValue, maxValue } = schema;
    return schema.isInt
      ? say(`ett heltal, ${minValue} till ${maxValue}`, `a whole number, ${minValue} to ${maxValue}`)
      : say(`ett tal, ${minValue} till ${maxValue}`, `a number, ${minValue} to ${maxValue}`);
  }
  if (schema instanceof z.ZodBoolean) return say('true (ja) eller false (nej)', 'true (yes) or false (no)');
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values]);
  if (schema instanceof z.ZodArray)
    return say('en lista inom hakparenteser, [ ]', 'a list in square brackets, [ ]');
  return say('uppgifter inom klammerparenteser, { }', 'an object in braces, { }');
}

function expectedText({ def: { checks = [] } }: z.ZodString): string {
  for (const check of checks) {
    const { def } = check._zod as { def: { pattern?: RegExp; params?: { finding?: Finding } } };
    const { finding } = def.params ?? {};
    const words = PATTERNS[String(def.pattern)] ?? (finding && FINDINGS[finding]);
    if (words) return words();
  }
  throw new Error('A text of the contract has no words for what it is.');
}

/** What a text should have been, by the pattern that it has not. */
export const expectedPattern = (pattern: string | undefined): string => PATTERNS[String(pattern)]!();

/** `a, b eller c` */
export function oneOf(values: readonly unknown[]): string {
  const all = values.map(String);
  const last = all.pop();
  return all.length ? `${all.join(', ')} ${say('eller', 'or')} ${last}` : String(last);
}
