// The contract: what a Medborgarlöften feed is, in zod. It gives the types, the published JSON Schema and the messages
// for authors, and is the tests' oracle. It runs in tools and tests, never in the CDN script: pages run read.ts.
import * as z from 'zod';
import { finding } from './findings.js';
import { isObject } from './loose.js';
import { checkReferences } from './references.js';
import {
  DATE_OR_INSTANT,
  EXTENSION,
  INSTANT,
  isCalendarDay,
  isLanguage,
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

const text = (max: number = LIMITS.text) =>
  z
    .string('must be a text')
    .max(max, `is longer than ${max} characters`)
    .regex(/\S/, 'is empty: write a text or leave the field out');
const line = text(LIMITS.line);
const list = <T extends z.ZodType>(item: T, max: number = LIMITS.list) =>
  z.array(item, 'must be a list, in square brackets').max(max, `has more than ${max} entries`);
const day = (pattern: RegExp, example: string) =>
  z
    .string('must be a date')
    .regex(pattern, `must be written like ${example}`)
    .refine(isCalendarDay, finding('no-such-day', 'is a day that is not in the calendar'));
const localDate = day(LOCAL_DATE, '2026-10-12');
const yearOrDate = day(YEAR_OR_DATE, '2026-10-12, or 2026 for the whole year');
const instant = day(INSTANT, '2025-03-11T00:00:00+01:00');
const dateOrInstant = day(DATE_OR_INSTANT, '2026-10-12, or 2026-10-12T18:00:00+02:00 with its time');
const slug = z
  .string('must be an id')
  .max(LIMITS.id)
  .regex(SLUG, 'must be an id of small letters a–z, digits and single hyphens, like umea-kommun');
const itemId = text(LIMITS.id);
const webAddress = z
  .string('must be a web address')
  .max(LIMITS.url)
  .refine(
    isWebAddress,
    finding('not-a-web-address', 'must be a whole web address that begins with https:// or http://'),
  )
  .meta({ format: 'uri' });
const language = z
  .string('must be a language tag')
  .max(LIMITS.id)
  .regex(LANGUAGE, 'must be a language tag like sv, fi or sma')
  .refine(isLanguage, finding('not-a-language', 'must be a language tag like sv, fi or sma'));
const number = (min: number, max: number) => z.number('must be a number').min(min).max(max);
const year = number(1, 9999).int();

const ordered = <T extends z.ZodType<{ start?: string; end?: string }>>(range: T) =>
  range.refine(({ start = '', end = '' }) => !isDate(start) || !isDate(end) || isOrdered(start, end), {
    path: ['end'],
    ...finding('end-before-start', 'is before the start'),
  });
// A start that is no date has its own message.
const isDate = (date: string) => YEAR_OR_DATE.test(date);
const period = ordered(z.object({ start: yearOrDate, end: yearOrDate }));
const link = z.object({ title: line, url: webAddress });

/**
 * Texts in another language by what they translate. Of a feed: `title`, `intro`, the id of an area, a party or a campaign,
 * `<area>/intro`, `<campaign>/themes` and `/audience` (the whole list), `<campaign>/<year>/<n>` (an activity's title, from 0),
 * `signatories/<n>` (a role). Of an item: `content_text`, `plainText`, `reportedBy`, `activities/<n>`. JSON Feed wants no
 * full stop in the keys of an extension.
 */
const translation = z.object({ official: z.boolean() }).catchall(text());
const translations = z.record(language, translation).optional();

const area = z.object({ id: slug, title: line, intro: text().optional() });
const party = z.object({
  id: slug,
  name: line,
  shortName: line.optional(),
  kind: z.enum(PARTY_KINDS),
  url: webAddress.optional(),
});
const signatory = z.object({ name: line, role: line, party: slug });
const activity = z.object({ date: dateOrInstant, title: line, place: line.optional(), parties: list(slug) });
const occurrence = ordered(
  z.object({
    year,
    start: localDate.optional(),
    end: localDate.optional(),
    confirmed: z.boolean(),
    activities: list(activity).optional(),
  }),
);
const campaign = z.object({
  id: slug,
  title: line,
  season: z.enum(SEASONS),
  promise: itemId,
  themes: list(line),
  audience: list(line),
  occurrences: list(occurrence),
});
const fact = z.object({
  id: slug,
  value: number(-1e9, 1e9),
  unit: line,
  source: line,
  url: webAddress.optional(),
  checked: localDate,
});

const feedExtension = z.object({
  about: text(),
  schemaVersion: z.literal(SCHEMA_VERSION, `must be ${SCHEMA_VERSION}: this version knows no other`),
  example: z.boolean().optional(),
  municipality: z.object({ code: line, name: line }),
  place: z
    .object({
      name: line,
      latitude: number(-90, 90),
      longitude: number(-180, 180),
      timeZone: z
        .string()
        .max(LIMITS.id)
        .refine(
          isTimeZone,
          finding('not-a-time-zone', 'must be a time zone by its IANA name, like Europe/Stockholm'),
        ),
    })
    .optional(),
  period,
  signed: z.object({ date: localDate, place: line }).optional(),
  sourceUrl: webAddress.optional(),
  contact: line.optional(),
  intro: text(),
  areas: list(area),
  parties: list(party),
  signatories: list(signatory),
  campaigns: list(campaign),
  facts: list(fact).optional(),
  translations,
});

const promiseExtension = z.object({
  type: z.literal('promise'),
  area: slug,
  parties: list(slug),
  order: number(0, 1e6),
  plainText: text().optional(),
  target: z.object({ count: number(0, 1e6), per: z.enum(TARGET_UNITS) }).optional(),
  continues: itemId.optional(),
  translations,
});
const followUpExtension = z.object({
  type: z.literal('follow-up'),
  promises: list(itemId).min(1, 'names no promise: a follow-up is of one or more'),
  period,
  status: z.enum(STATUSES),
  activities: list(activity),
  sources: list(link),
  reportedBy: line,
  translations,
});

// Also where something else is wrong, so that all is said at once.
const evenBroken = { when: ({ value }: { value: unknown }) => isObject(value) };

const author = z.object({ name: line.optional(), url: webAddress.optional() });
const item = z
  .object({
    id: itemId,
    url: webAddress.optional(),
    title: line.optional(),
    content_text: text().optional(),
    content_html: text().optional(),
    date_published: instant.optional(),
    date_modified: instant.optional(),
    language: language.optional(),
    tags: list(line).optional(),
    authors: list(author).optional(),
    [EXTENSION]: z.discriminatedUnion('type', [promiseExtension, followUpExtension]).optional(),
  })
  .superRefine((value, context) => {
    if (value.content_text === undefined && (value[EXTENSION] || value.content_html === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['content_text'],
        ...finding('no-wording', 'is missing: the wording itself'),
      });
    }
    if (value[EXTENSION] && value.date_published === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['date_published'],
        ...finding('no-publication-date', 'is missing'),
      });
    }
  }, evenBroken);

/** A whole feed: JSON Feed 1.1 (or 1) with the extension, or without it as a CMS writes it. */
export const feedSchema = z
  .object({
    version: z.enum(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1']),
    title: line,
    home_page_url: webAddress.optional(),
    feed_url: webAddress.optional(),
    description: text().optional(),
    language: language.optional(),
    authors: list(author).optional(),
    [EXTENSION]: feedExtension.optional(),
    items: list(item, LIMITS.items),
  })
  .superRefine(checkReferences, evenBroken);

export type FeedDocument = z.output<typeof feedSchema>;
export type FeedItem = z.output<typeof item>;
export type FeedExtension = z.output<typeof feedExtension>;
export type PromiseExtension = z.output<typeof promiseExtension>;
export type FollowUpExtension = z.output<typeof followUpExtension>;
export type Area = z.output<typeof area>;
export type Party = z.output<typeof party>;
export type Signatory = z.output<typeof signatory>;
export type Activity = z.output<typeof activity>;
export type Occurrence = z.output<typeof occurrence>;
export type Campaign = z.output<typeof campaign>;
export type Fact = z.output<typeof fact>;
export type Author = z.output<typeof author>;
export type Period = z.output<typeof period>;
export type SourceLink = z.output<typeof link>;
export type Translation = z.output<typeof translation>;
export type Status = FollowUpExtension['status'];
