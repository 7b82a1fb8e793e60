// Checks of untrusted JSON: of a value each keeps what is good, and reports what is not.
import { bare } from './bare.js';
import { LIMITS } from './values.js';

/** Something in a feed that is not as the schema says: it was left out, and the rest kept. */
export interface Problem {
  /** Where, as in `items[3]._medborgarloften.area`; '' is the feed itself. */
  path: string;
  /** What should have been there, in a few words. */
  expected: string;
  /** What was there instead, shortened. */
  found: string;
}

/** Reads one kind of value, which stands at `path`. What it can't use it reports, and gives undefined. */
export type Check<T> = (value: unknown) => T | undefined;

/** A check for every field that T must have, and for every one that it may: what the schema gains or loses fails here. */
type RequiredFields<T> = { [K in keyof T as undefined extends T[K] ? never : K]: Check<T[K]> };
type OptionalFields<T> = {
  [K in keyof T as undefined extends T[K] ? K : never]-?: Check<Exclude<T[K], undefined>>;
};

export type Json = Record<string, unknown>;

// The reading under way. It is synchronous, so that there is never more than one.
let problems: Problem[];
/** The keys and places that lead to what is read now: in words only where something is wrong, for that is rare. */
let path: (string | number)[];

/** Begins a reading, and gives the list that its problems come to. */
export function begin(): Problem[] {
  path = [];
  return (problems = []);
}

/** The key or place at which what is read now stands. */
export const lastKey = (): string | number | undefined => path.at(-1);

export const isObject = (value: unknown): value is Json =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/**
 * Names a problem, unless there are more than anybody reads.
 *
 * @param key of the part that has it, where it is not what is read now.
 */
export function report(expected: string, value: unknown, ...key: string[]): undefined {
  const found = Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : String(value).slice(0, 60);
  const at = [...path, ...key].map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  if (problems.length < LIMITS.problems) problems.push({ path: at.slice(1), expected, found });
}

/** Checks a part of what is read now. */
function within<T>(key: string | number, check: Check<T>, value: unknown): T | undefined {
  path.push(key);
  const part = check(value);
  path.pop();
  return part;
}

export const plain =
  <T>(expected: string, accepts: (value: never) => unknown): Check<T> =>
  (value) =>
    accepts(value as never) ? (value as T) : report(expected, value);
export const string =
  (expected: string, accepts: (value: string) => unknown, max: number = LIMITS.id): Check<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max && accepts(value) ? value : report(expected, value);
export const text = (max: number) => string(`text, 1–${max} characters`, (value) => /\S/.test(value), max);
export const number = (min: number, max: number) =>
  plain<number>(
    `number, ${min}–${max}`,
    (value: number) => Number.isFinite(value) && value >= min && value <= max,
  );
export const oneOf = <T>(...options: T[]) =>
  plain<T>(options.join(' or '), (value: T) => options.includes(value));

/** A check with a further one, which reports what it has against a value and is given the value as written too. */
export const also =
  <T>(check: Check<T>, verify: (kept: T, value: unknown) => unknown): Check<T> =>
  (value) => {
    const kept = check(value);
    return kept !== undefined && verify(kept, value) ? kept : undefined;
  };

/** Entries that are bad are left out; a list that is none is empty. */
export const list =
  <T>(entry: Check<T>, min = 0, max: number = LIMITS.list): Check<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return report('list', value) ?? [];
    if (value.length < min || value.length > max) report(`${min}–${max} entries`, value.length);
    const kept: T[] = [];
    for (let index = 0; index < Math.min(value.length, max); index++) {
      const part = within(index, entry, value[index]);
      if (part !== undefined) kept.push(part);
    }
    return kept;
  };

/** How a field is read, and whether its object needs it. */
interface Field {
  key: string;
  check: Check<unknown>;
  isRequired?: boolean | undefined;
}

const fieldsOf = (checks: Record<string, Check<unknown>>, isRequired?: boolean) =>
  Object.entries(checks).map(([key, check]): Field => ({ key, check, isRequired }));

/** What is good of an object's fields; nothing where one that it needs is bad and nothing stands in for it. */
function keep(value: unknown, fields: (value: Json) => Field[], standIn?: object): Json | undefined {
  if (!isObject(value)) return report('object', value);
  const kept = bare<Json>(standIn as Json);
  let isWhole = true;
  for (const { key, check, isRequired } of fields(value)) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given === undefined && !isRequired) continue;
    const part = within(key, check, given);
    if (part !== undefined) kept[key] = part;
    else if (isRequired) isWhole = false;
  }
  return standIn || isWhole ? kept : undefined;
}

/**
 * An object of known fields; others are passed over. One with a bad required field is left out, unless it is said what
 * stands in for those that are bad. Optional fields are read first: a feed's extension has the ids that items refer to.
 */
export const shape = <T extends object>(
  required: RequiredFields<T>,
  ...[optional, standIn]: keyof OptionalFields<T> extends never ? [] : [OptionalFields<T>, Partial<T>?]
): Check<T> => {
  // Listed when the first is read: the script is ready sooner.
  let fields: Field[] | undefined;
  return (value) =>
    keep(value, () => (fields ??= [...fieldsOf(optional ?? {}), ...fieldsOf(required, true)]), standIn) as
      T | undefined;
};

/** An object of any keys, each with a value of one kind; those that are bad are left out. Some may be `required` to be there. */
export const record = <T extends object>(
  check: Check<T[keyof T]>,
  required: Record<string, Check<unknown>> = {},
): Check<T> => {
  const fields = fieldsOf(required, true);
  return (value) =>
    keep(value, (given) => [
      ...Object.keys(given)
        .filter((key) => !Object.hasOwn(required, key))
        .map((key): Field => ({ key, check })),
      ...fields,
    ]) as T | undefined;
};
