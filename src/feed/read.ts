// The tolerant reader that every page runs: untrusted JSON in, what is good of it and a list of problems out.
import { bare } from './bare.js';
import type {
  Activity,
  Area,
  Author,
  Campaign,
  Fact,
  FeedDocument,
  FeedExtension,
  FeedItem,
  FollowUpExtension,
  Occurrence,
  Party,
  Period,
  PromiseExtension,
  Signatory,
  SourceLink,
  Translation,
} from './schema.js';
import {
  DATE_OR_INSTANT,
  EXTENSION,
  INSTANT,
  isCalendarDay,
  isLanguage,
  isOrdered,
  isTimeZone,
  isWebAddress,
  LIMITS,
  LOCAL_DATE,
  PARTY_KINDS,
  SCHEMA_VERSION,
  SEASONS,
  SLUG,
  STATUSES,
  TARGET_UNITS,
  YEAR_OR_DATE,
} from './values.js';
import { weightOf } from './weight.js';

/** Something in a feed that is not as the schema says: it was left out, and the rest kept. */
export interface Problem {
  /** Where, as in `items[3]._medborgarloften.area`; '' is the feed itself. */
  path: string;
  /** What should have been there, in a few words. */
  expected: string;
  /** What was there instead, shortened. */
  found: string;
}

/** What came of reading: no document where the value is no feed at all. */
export interface Reading {
  document?: FeedDocument;
  problems: Problem[];
}

/** Reads one kind of value, which stands at `path`. What it can't use it reports, and gives undefined. */
type Check<T> = (value: unknown) => T | undefined;

/** A check for every field that T must have, and for every one that it may: what the schema gains or loses fails here. */
type RequiredFields<T> = { [K in keyof T as undefined extends T[K] ? never : K]: Check<T[K]> };
type OptionalFields<T> = {
  [K in keyof T as undefined extends T[K] ? K : never]-?: Check<Exclude<T[K], undefined>>;
};

type Json = Record<string, unknown>;
type Kind = 'area' | 'party' | 'campaign' | 'fact' | 'item' | 'promise';

// The reading under way. It is synchronous, so that there is never more than one.
let problems: Problem[];
/** The keys and places that lead to what is read now: in words only where something is wrong, for that is rare. */
let path: (string | number)[];
/**
 * The ids of each kind that may be referred to. Filled in the document's order: what refers to an id stands after it.
 * Promises are known from the start.
 */
let known: Record<Kind, Set<string>>;
/** Whether the feed has the extension, so that each item must have it too. */
let extended: boolean;
/** The feed's authors. */
let authors: Author[] | undefined;
/** How much may still be shown again. */
let left: number;

const isObject = (value: unknown): value is Json =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/**
 * Names a problem, unless there are more than anybody reads.
 *
 * @param key of the part that has it, where it is not what is read now.
 */
function report(expected: string, value: unknown, ...key: string[]): undefined {
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

const plain =
  <T>(expected: string, accepts: (value: never) => unknown): Check<T> =>
  (value) =>
    accepts(value as never) ? (value as T) : report(expected, value);
const string =
  (expected: string, accepts: (value: string) => unknown, max: number = LIMITS.id): Check<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max && accepts(value) ? value : report(expected, value);
const text = (max: number) => string(`text, 1–${max} characters`, (value) => /\S/.test(value), max);
const day = (pattern: RegExp) => string('date', (value) => pattern.test(value) && isCalendarDay(value));
const number = (min: number, max: number) =>
  plain<number>(
    `number, ${min}–${max}`,
    (value: number) => Number.isFinite(value) && value >= min && value <= max,
  );
const oneOf = <T>(...options: T[]) => plain<T>(options.join(' or '), (value: T) => options.includes(value));

/** A check with a further one, which reports what it has against a value and is given the value as written too. */
const also =
  <T>(check: Check<T>, verify: (kept: T, value: unknown) => unknown): Check<T> =>
  (value) => {
    const kept = check(value);
    return kept !== undefined && verify(kept, value) ? kept : undefined;
  };

/** An id that is used once among its kind, and may be referred to from then on. */
const newId = (kind: Kind, check: Check<string>) =>
  also(check, (id) => (known[kind].has(id) ? report('id used once', id) : known[kind].add(id)));
const idOf = (kind: Kind) => string(`id of a known ${kind}`, (id) => known[kind].has(id));

/** Entries that are bad are left out; a list that is none is empty. */
const list =
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
const shape = <T extends object>(
  required: RequiredFields<T>,
  ...[optional, standIn]: keyof OptionalFields<T> extends never ? [] : [OptionalFields<T>, Partial<T>?]
): Check<T> => {
  const fields = [...fieldsOf(optional ?? {}), ...fieldsOf(required, true)];
  return (value) => keep(value, () => fields, standIn) as T | undefined;
};

/** An object of any keys, each with a value of one kind; those that are bad are left out. Some may be `required` to be there. */
const record = <T extends object>(
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

const ordered = ({ start, end }: Partial<Period>) =>
  isOrdered(start, end) || report('day not before the start', end, 'end');

const line = text(LIMITS.line);
const prose = text(LIMITS.text);
const id = string('id like umea-kommun', (value) => SLUG.test(value));
const localDate = day(LOCAL_DATE);
const yearOrDate = day(YEAR_OR_DATE);
const instant = day(INSTANT);
const webAddress = string('http(s) address', isWebAddress, LIMITS.url);
const language = string('language tag', isLanguage);
const boolean = oneOf(true, false);

// By its type each of a translation's keys is a text, which the flag is not.
const translation = record<Translation>(prose, { official: boolean });
const translations = record<Record<string, Translation>>((value) =>
  language(path.at(-1)) ? translation(value) : undefined,
);

const period = also(shape<Period>({ start: yearOrDate, end: yearOrDate }), ordered);
const activity = shape<Activity>(
  { date: day(DATE_OR_INSTANT), title: line, parties: list(idOf('party')) },
  { place: line },
);

const feedExtension = shape<FeedExtension>(
  {
    about: prose,
    schemaVersion: oneOf(SCHEMA_VERSION),
    municipality: shape<FeedExtension['municipality']>({ code: line, name: line }),
    period,
    intro: prose,
    areas: list(shape<Area>({ id: newId('area', id), title: line }, { intro: prose })),
    parties: list(
      shape<Party>(
        { id: newId('party', id), name: line, kind: oneOf(...PARTY_KINDS) },
        { shortName: line, url: webAddress },
      ),
    ),
    signatories: list(shape<Signatory>({ name: line, role: line, party: idOf('party') })),
    campaigns: list(
      shape<Campaign>({
        id: newId('campaign', id),
        title: line,
        season: oneOf(...SEASONS),
        promise: idOf('promise'),
        themes: list(line),
        audience: list(line),
        occurrences: list(
          also(
            shape<Occurrence>(
              {
                year: plain('year', (value: number) => Number.isInteger(value) && value > 0 && value < 1e4),
                confirmed: boolean,
              },
              { start: localDate, end: localDate, activities: list(activity) },
            ),
            ordered,
          ),
        ),
      }),
    ),
  },
  {
    example: boolean,
    place: shape<NonNullable<FeedExtension['place']>>({
      name: line,
      latitude: number(-90, 90),
      longitude: number(-180, 180),
      timeZone: string('IANA time zone', isTimeZone),
    }),
    signed: shape<NonNullable<FeedExtension['signed']>>({ date: localDate, place: line }),
    sourceUrl: webAddress,
    contact: line,
    facts: list(
      shape<Fact>(
        {
          id: newId('fact', id),
          value: number(-1e9, 1e9),
          unit: line,
          source: line,
          checked: localDate,
        },
        { url: webAddress },
      ),
    ),
    translations,
  },
  { about: '', intro: '' },
);

const promiseExtension = shape<PromiseExtension>(
  {
    type: oneOf('promise' as const),
    area: idOf('area'),
    parties: list(idOf('party')),
    order: number(0, 1e6),
  },
  {
    plainText: prose,
    target: shape<NonNullable<PromiseExtension['target']>>({
      count: number(0, 1e6),
      per: oneOf(...TARGET_UNITS),
    }),
    continues: text(LIMITS.id),
    translations,
  },
  // Without a place of its own it comes last.
  { area: '', order: 1e6 },
);
const followUpExtension = shape<FollowUpExtension>(
  {
    type: oneOf('follow-up' as const),
    promises: also(
      list(idOf('promise'), 1),
      // Those that are unknown have been reported.
      (kept) => kept.length,
    ),
    period,
    status: oneOf(...STATUSES),
    activities: list(activity),
    sources: list(shape<SourceLink>({ title: line, url: webAddress })),
    reportedBy: line,
  },
  { translations },
);
const typed = shape<{ type: 'promise' | 'follow-up' }>({ type: oneOf('promise', 'follow-up') });
const itemExtension: Check<PromiseExtension | FollowUpExtension> = (value) => {
  const own = typed(value);
  return own && (own.type === 'promise' ? promiseExtension : followUpExtension)(value);
};

const authorList = list(shape<Author>({}, { name: line, url: webAddress }));
const item = also(
  shape<FeedItem>(
    { id: newId('item', text(LIMITS.id)) },
    {
      url: webAddress,
      title: line,
      content_text: prose,
      content_html: prose,
      date_published: instant,
      date_modified: instant,
      language,
      tags: list(line),
      authors: authorList,
      [EXTENSION]: itemExtension,
    },
  ),
  (kept, value) => {
    const written = value as Json;
    const own = kept[EXTENSION];
    // What is there and bad has been reported.
    const missing = (key: string) => written[key] === undefined && report('something', undefined, key);
    if (own) missing('date_published');
    else if (extended || written[EXTENSION] !== undefined) return missing(EXTENSION);
    if (!kept.content_text && (own || !kept.content_html)) return missing('content_text');
    const weight = weightOf(kept, authors);
    if (weight > left) return report('less shown again', weight);
    left -= weight;
    return true;
  },
);

const feed = shape<FeedDocument>(
  {
    version: oneOf('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'),
    title: line,
    items: list(item, 0, LIMITS.items),
  },
  {
    home_page_url: webAddress,
    feed_url: webAddress,
    description: prose,
    language,
    // Optional, and therefore read before the items.
    authors: (value) => (authors = authorList(value)),
    [EXTENSION]: feedExtension,
  },
  { title: '' },
);

/**
 * Reads a parsed feed. Never throws: what is bad is left out and reported (the first 1,000), the rest is kept.
 *
 * @param value what JSON.parse gave, or anything else.
 * @returns the document, in the schema's shape; of what is required of the feed and bad, a text is '', a list empty and
 *   anything else left out. No document where the value is no object with a list of items.
 */
export function read(value: unknown): Reading {
  problems = [];
  path = [];
  authors = undefined;
  left = LIMITS.again;
  const items = isObject(value) && value.items;
  if (!Array.isArray(items)) {
    report('JSON Feed with items', value);
    return { problems };
  }
  extended = (value as Json)[EXTENSION] !== undefined;
  known = {
    area: new Set(),
    party: new Set(),
    campaign: new Set(),
    fact: new Set(),
    item: new Set(),
    promise: new Set(
      (items as (Partial<FeedItem> | null | undefined)[]).flatMap((entry) =>
        typeof entry?.id === 'string' && entry[EXTENSION]?.type !== 'follow-up' ? entry.id : [],
      ),
    ),
  };
  return { document: feed(value)!, problems };
}
