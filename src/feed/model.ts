// What pages show: a document's promises with their areas, parties and follow-ups looked up and in order.
import { bare } from './bare.js';
import { groupBy } from './group-by.js';
import { htmlToText } from './html-to-text.js';
import type {
  Area,
  Author,
  Campaign,
  FeedDocument,
  FeedExtension,
  FeedItem,
  FollowUpExtension,
  Party,
  PromiseExtension,
  Signatory,
  Status,
  Translation,
} from './schema.js';
import { DEFAULT_ZONE, EXTENSION } from './values.js';

export type { Activity, Area, Campaign, Party, Period, Signatory, SourceLink, Status } from './schema.js';

/** A report on one or more promises; its text is the summary. Dates are local, `published` is an instant. */
export interface FollowUp extends Omit<FollowUpExtension, 'type' | 'promises' | 'translations'> {
  id: string;
  text: string;
  language: string;
  published?: string | undefined;
  translations?: Record<string, Translation> | undefined;
}

/** One promise with everything that is shown of it. Never `Promise`: that name is the language's. */
export interface CitizenPromise {
  id: string;
  /** The signed wording, to the letter; of a plain JSON Feed, the item's text. */
  text: string;
  /** Only an item of a plain JSON Feed has one. */
  title?: string | undefined;
  url?: string | undefined;
  language: string;
  area?: Area | undefined;
  /** In the order in which the text names them. */
  parties: Party[];
  /** Newest first. */
  followUps: FollowUp[];
  /** The newest follow-up's; `not-reviewed` without one; undefined in a feed that has no follow-ups at all. */
  status?: Status | undefined;
  extension?: PromiseExtension | undefined;
}

/** A feed, ready to be shown: its extension, and what is looked up, counted or stands in for it. */
export interface PromiseFeed extends Omit<
  Partial<FeedExtension>,
  'example' | 'intro' | 'areas' | 'parties' | 'signatories' | 'campaigns'
> {
  title: string;
  language: string;
  intro: string;
  /** Whether the content is made up, to show how it works. */
  example: boolean;
  signatories: Signatory[];
  areas: Area[];
  parties: Party[];
  promises: CitizenPromise[];
  campaigns: Campaign[];
  /** IANA name of the zone in which the feed's dates are meant. */
  timeZone: string;
  /** The newest instant at which an item was published or modified. */
  updated?: string | undefined;
}

/** Makes of a document what pages show. Pure; `document` comes from `read`. */
export function toPromiseFeed(document: FeedDocument): PromiseFeed {
  const { items, title, language = 'sv', authors = [], [EXTENSION]: extension } = document;
  const areas = byId(extension?.areas);
  const parties = byId(extension?.parties);
  const reports = groupBy(
    items
      .flatMap((item) => toFollowUp(item, language))
      // By the end of the period, a bare year ending with its last day, then by publication; sort keeps the feed's order.
      .sort(by(({ published }) => newest(published)))
      .sort(by(({ period }) => newest(`${period.end}-12-31`.slice(0, 10)))),
    ({ promises }) => promises,
  );
  const promises = items
    .filter((item) => item[EXTENSION]?.type !== 'follow-up')
    .map((item): CitizenPromise => {
      const own = item[EXTENSION] as PromiseExtension | undefined;
      const followUps = reports.get(item.id) ?? [];
      return {
        id: item.id,
        text: item.content_text ?? htmlToText(item.content_html!),
        title: own ? undefined : item.title,
        url: item.url,
        language: item.language ?? language,
        // What an item with the extension names is known: `read` has seen to it.
        area: named(areas, own?.area ?? item.tags?.[0], (title) => bare({ id: title, title })),
        parties: (own?.parties.map((name): Author => ({ name })) ?? item.authors ?? authors).flatMap(
          ({ name, url }) =>
            named(parties, name, (name) => bare({ id: name, name, kind: 'other', url })) ?? [],
        ),
        followUps,
        status: reports.size ? (followUps[0]?.status ?? 'not-reviewed') : undefined,
        extension: own,
      };
    });
  return bare<PromiseFeed>({
    example: false,
    intro: document.description ?? '',
    signatories: [],
    campaigns: [],
    sourceUrl: document.home_page_url,
    ...extension,
    title,
    language,
    areas: [...areas.values()],
    parties: [...parties.values()],
    promises: promises.sort(by(({ extension }) => extension?.order ?? 0)),
    timeZone: extension?.place?.timeZone ?? DEFAULT_ZONE,
    updated: items
      .flatMap(({ date_published, date_modified }) => [date_published, date_modified])
      // Not sorted, which would parse each date some twenty times.
      .reduce<[rank: number, instant?: string | undefined]>(
        (first, instant) => (newest(instant) < first[0] ? [newest(instant), instant] : first),
        [Infinity],
      )[1],
  });
}

const byId = <T extends { id: string }>(entries: T[] = []) =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The entry that a plain JSON Feed names, added to `entries` where it is new. */
function named<T>(entries: Map<string, T>, name: string | undefined, make: (name: string) => T) {
  if (name && !entries.has(name)) entries.set(name, make(name));
  return entries.get(name ?? '');
}

function toFollowUp(
  { id, content_text, language, date_published, [EXTENSION]: own }: FeedItem,
  around: string,
) {
  return own?.type === 'follow-up'
    ? bare({
        ...own,
        id,
        text: content_text!,
        language: language ?? around,
        published: date_published,
      })
    : [];
}

/** Orders entries by a number of each, the lowest first. */
const by =
  <T>(rank: (entry: T) => number) =>
  (a: T, b: T) =>
    rank(a) - rank(b);
/** Ranks the newest instant first. */
const newest = (instant?: string) => (instant ? -Date.parse(instant) : 0);
