// The tolerant reader that every page runs: untrusted JSON in, what is good of it and a list of problems out.
import { bare } from './bare.js';
import {
  also,
  begin,
  isObject,
  lastKey,
  list,
  number,
  oneOf,
  plain,
  record,
  report,
  shape,
  string,
  text,
  type Check,
  type Json,
  type Problem,
} from './checks.js';
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
import { weigher } from './weight.js';

/** What came of reading: no document where the value is no feed at all. */
export interface Reading {
  document?: FeedDocument;
  problems: Problem[];
}

type Kind = 'area' | 'party' | 'campaign' | 'fact' | 'item' | 'promise';

// The reading under way.

/**
 * The ids of each kind that may be referred to. Filled in the document's order: what refers to an id stands after it.
 * Promises are known from the start.
 */
let known: Record<Kind, Set<string>>;
/** Whether the feed has the extension, so that each item must have it too. */
let extended: boolean;
/** What the feed says of itself that its items lead to. */
let around: Pick<FeedDocument, 'authors' | typeof EXTENSION>;
let weigh: ((item: FeedItem) => number) | undefined;
/** How much may still be shown again. */
let left: number;

const day = (pattern: RegExp) => string('date', (value) => pattern.test(value) && isCalendarDay(value));

/** An id that is used once among its kind, and may be referred to from then on. */
const newId = (kind: Kind, check: Check<string>) =>
  also(check, (id) => (known[kind].has(id) ? report('id used once', id) : known[kind].add(id)));
const idOf = (kind: Kind) => string(`id of a known ${kind}`, (id) => known[kind].has(id));

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
  language(lastKey()) ? translation(value) : undefined,
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
    const weight = (weigh ??= weigher(around))(kept);
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
    authors: (value) => (around.authors = authorList(value)),
    [EXTENSION]: (value) => (around[EXTENSION] = feedExtension(value)),
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
  const problems = begin();
  around = bare();
  weigh = undefined;
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
