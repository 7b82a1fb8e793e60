// The tolerant reader that every page runs: untrusted JSON in, what is good of it and a list of problems out.
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
  EXTENSION,
  INSTANT,
  isCalendarDay,
  isOrdered,
  isTimeZone,
  isWebAddress,
  LANGUAGE,
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

/** What one reading knows: the problems so far, and the ids that may be referred to. */
interface Context {
  problems: Problem[];
  /** Filled in the document's order: what refers to an id stands after it. Promises are known from the start. */
  ids: Record<Kind, Set<unknown>>;
  /** Whether the feed has the extension, so that each item must have it too. */
  extended: boolean;
}
type Kind = 'area' | 'party' | 'campaign' | 'fact' | 'item' | 'promise';

/** Reads one kind of value. What it can't use it reports, and gives undefined. */
interface Check<T> {
  read(value: unknown, path: string, context: Context): T | undefined;
  /** Stands in for a required value that is missing or bad, where what is around it is kept all the same. */
  empty?: T;
}

/** A check for every field of T, optional where T's is: a field that the schema gains or loses fails to compile here. */
type Fields<T> = {
  [K in keyof T]-?: Check<Exclude<T[K], undefined>> &
    (undefined extends T[K] ? { optional: true } : { optional?: never });
};

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  !!value && typeof value === 'object' && !Array.isArray(value);

function report({ problems }: Context, path: string, expected: string, value: unknown): undefined {
  const found = Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : String(value).slice(0, 60);
  problems.push({ path, expected, found });
}

/** The field may be left out. */
const may = <C>(check: C): C & { optional: true } => ({ ...check, optional: true });

const plain = <T>(expected: string, accepts: (value: never) => unknown, empty?: T): Check<T> => ({
  read: (value, path, context) =>
    accepts(value as never) ? (value as T) : report(context, path, expected, value),
  empty,
});
const string = (
  expected: string,
  accepts: (value: string) => unknown,
  max: number = LIMITS.id,
): Check<string> =>
  plain(expected, (value: string) => typeof value === 'string' && value.length <= max && accepts(value), '');
const text = (max: number) => string(`text, 1–${max} characters`, (value) => /\S/.test(value), max);
const day = (pattern: RegExp) => string('date', (value) => pattern.test(value) && isCalendarDay(value));
const number = (min: number, max: number): Check<number> =>
  plain(
    `number, ${min}–${max}`,
    (value: number) => typeof value === 'number' && value >= min && value <= max,
    max,
  );
const oneOf = <T>(...options: T[]): Check<T> =>
  plain(options.join(' or '), (value: T) => options.includes(value), options[0]);

/** An id that is used once among its kind, and may be referred to from then on. */
const newId = (kind: Kind, check: Check<string>): Check<string> => ({
  read(value, path, context) {
    const known = context.ids[kind];
    if (known.has(value)) return report(context, path, 'id used once', value);
    known.add(value);
    return check.read(value, path, context);
  },
});
const idOf = (kind: Kind): Check<string> => ({
  read: (value, path, context) =>
    context.ids[kind].has(value) ? (value as string) : report(context, path, `id of a known ${kind}`, value),
  empty: '',
});

/** Entries that are bad are left out; a list that is none is empty. */
const list = <T>(entry: Check<T>, max: number = LIMITS.list): Check<T[]> => ({
  read(value, path, context) {
    if (!Array.isArray(value)) return report(context, path, 'list', value) ?? [];
    if (value.length > max) report(context, path, `at most ${max} entries`, value.length);
    return value.slice(0, max).flatMap((part, index) => entry.read(part, `${path}[${index}]`, context) ?? []);
  },
});

/**
 * An object of known fields; others are passed over. One with a bad required field is left out, unless it is lenient:
 * then the field is empty. `verify` has the last word.
 */
const shape = <T extends object>(
  fields: Fields<T>,
  lenient?: boolean,
  verify?: (kept: T, path: string, context: Context, value: Json) => unknown,
): Check<T> => ({
  read(value, path, context) {
    if (!isObject(value)) return report(context, path, 'object', value);
    const kept: Json = {};
    let whole: unknown = true;
    for (const key in fields) {
      const check: Check<unknown> & { optional?: true } = fields[key];
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      if (part === undefined && check.optional) continue;
      const result = check.read(part, path ? `${path}.${key}` : key, context);
      if (result !== undefined) kept[key] = result;
      else if (!check.optional) {
        whole = lenient;
        kept[key] = check.empty;
      }
    }
    return whole && (!verify || verify(kept as T, path, context, value)) ? (kept as T) : undefined;
  },
});

/** Values by keys that are good themselves. */
const record = <T>(key: Check<string>, entry: (key: string) => Check<T>): Check<Record<string, T>> => ({
  read: (value, path, context) =>
    isObject(value)
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, part]) => {
            const at = `${path}.${name}`;
            if (key.read(name, at, context) === undefined) return [];
            const result = entry(name).read(part, at, context);
            return result === undefined ? [] : [[name, result]];
          }),
        )
      : report(context, path, 'object', value),
});

const ordered = ({ start, end }: Partial<Period>, path: string, context: Context) =>
  isOrdered(start, end) || report(context, `${path}.end`, 'day not before the start', end);

const line = text(LIMITS.line);
const prose = text(LIMITS.text);
const id = string('id like umea-kommun', (value) => SLUG.test(value));
const localDate = day(LOCAL_DATE);
const yearOrDate = day(YEAR_OR_DATE);
const instant = day(INSTANT);
const webAddress = string('http(s) address', isWebAddress, LIMITS.url);
const language = string('language tag', (value) => LANGUAGE.test(value));
const boolean = oneOf(true, false);

const texts = record<string | boolean>({ read: String }, (key) => (key === 'official' ? boolean : prose));
const translations = may(
  record<Translation>(language, () => ({
    read(value, path, context) {
      // Spread over `official`, so that it is missed where it is missing: a translation must say what it is.
      const kept = texts.read(isObject(value) ? { official: undefined, ...value } : value, path, context);
      return kept && 'official' in kept ? (kept as Translation) : undefined;
    },
  })),
);

const period = shape<Period>({ start: yearOrDate, end: yearOrDate }, false, ordered);
const activity = shape<Activity>({
  date: localDate,
  title: line,
  place: may(line),
  parties: list(idOf('party')),
});

const feedExtension = shape<FeedExtension>(
  {
    about: prose,
    schemaVersion: oneOf(SCHEMA_VERSION),
    example: may(boolean),
    municipality: shape({ code: line, name: line }),
    place: may(
      shape({
        name: line,
        latitude: number(-90, 90),
        longitude: number(-180, 180),
        timeZone: string('IANA time zone', isTimeZone),
      }),
    ),
    period,
    signed: may(shape({ date: localDate, place: line })),
    sourceUrl: may(webAddress),
    contact: may(line),
    intro: prose,
    areas: list(shape<Area>({ id: newId('area', id), title: line, intro: may(prose) })),
    parties: list(
      shape<Party>({
        id: newId('party', id),
        name: line,
        shortName: may(line),
        kind: oneOf(...PARTY_KINDS),
        url: may(webAddress),
      }),
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
          shape<Occurrence>(
            {
              year: plain('year', (value: number) => Number.isInteger(value) && value > 0 && value < 1e4),
              start: may(localDate),
              end: may(localDate),
              confirmed: boolean,
              activities: may(list(activity)),
            },
            false,
            ordered,
          ),
        ),
      }),
    ),
    facts: may(
      list(
        shape<Fact>({
          id: newId('fact', id),
          value: number(-1e9, 1e9),
          unit: line,
          source: line,
          url: webAddress,
          checked: localDate,
        }),
      ),
    ),
    translations,
  },
  true,
);

const promiseExtension = shape<PromiseExtension>(
  {
    type: oneOf('promise' as const),
    area: idOf('area'),
    parties: list(idOf('party')),
    order: number(0, 1e6),
    plainText: may(prose),
    target: may(shape({ count: number(0, 1e6), per: oneOf(...TARGET_UNITS) })),
    continues: may(text(LIMITS.id)),
    translations,
  },
  true,
);
const followUpExtension = shape<FollowUpExtension>(
  {
    type: oneOf('follow-up' as const),
    promises: list(idOf('promise')),
    period,
    status: oneOf(...STATUSES),
    activities: list(activity),
    sources: list(shape<SourceLink>({ title: line, url: webAddress })),
    reportedBy: line,
    translations,
  },
  false,
  ({ promises }, path, context, value) => {
    // Those that are there and unknown have been reported.
    const isEmpty = Array.isArray(value.promises) && !value.promises.length;
    return promises.length || (isEmpty && report(context, `${path}.promises`, 'id of a promise', 'none'));
  },
);
const itemExtension: Check<PromiseExtension | FollowUpExtension> = {
  read(value, path, context) {
    if (!isObject(value)) return report(context, path, 'object', value);
    const { type } = value;
    return type === 'promise'
      ? promiseExtension.read(value, path, context)
      : type === 'follow-up'
        ? followUpExtension.read(value, path, context)
        : report(context, `${path}.type`, 'promise or follow-up', type);
  },
};

const authors = may(list(shape<Author>({ name: may(line), url: may(webAddress) })));
const item = shape<FeedItem>(
  {
    id: newId('item', text(LIMITS.id)),
    url: may(webAddress),
    title: may(line),
    content_text: may(prose),
    content_html: may(prose),
    date_published: may(instant),
    date_modified: may(instant),
    language: may(language),
    tags: may(list(line)),
    authors,
    [EXTENSION]: may(itemExtension),
  },
  false,
  (kept, path, context, value) => {
    const own = kept[EXTENSION];
    // What is there and bad has been reported.
    const missing = (key: string) =>
      value[key] === undefined ? report(context, `${path}.${key}`, 'something', undefined) : undefined;
    if (own) {
      if (!kept.date_published) missing('date_published');
    } else if (context.extended || value[EXTENSION] !== undefined) return missing(EXTENSION);
    return kept.content_text || (!own && kept.content_html) || missing('content_text');
  },
);

const feed = shape<FeedDocument>(
  {
    version: oneOf('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'),
    title: line,
    home_page_url: may(webAddress),
    feed_url: may(webAddress),
    description: may(prose),
    language: may(language),
    authors,
    [EXTENSION]: may(feedExtension),
    items: list(item, LIMITS.items),
  },
  true,
);

/**
 * Reads a parsed feed. Never throws: what is bad is left out and reported, the rest is kept.
 *
 * @param value what JSON.parse gave, or anything else.
 * @returns the document, in the schema's shape; of what is required of the feed and bad, a text is '', a list empty and
 *   an object left out. No document where the value is no object with a list of items.
 */
export function read(value: unknown): Reading {
  const problems: Problem[] = [];
  const items = isObject(value) && value.items;
  const isFeed = isObject(value) && Array.isArray(items);
  const promises = isFeed ? items.filter((entry) => isObject(entry) && !isFollowUp(entry[EXTENSION])) : [];
  const ids = {
    area: new Set(),
    party: new Set(),
    campaign: new Set(),
    fact: new Set(),
    item: new Set(),
    promise: new Set(promises.map(({ id }: Json) => id)),
  };
  const context = { problems, ids, extended: isFeed && value[EXTENSION] !== undefined };
  if (isFeed) return { document: feed.read(value, '', context)!, problems };
  report(context, '', 'JSON Feed with items', value);
  return { problems };
}

const isFollowUp = (extension: unknown) => isObject(extension) && extension.type === 'follow-up';
