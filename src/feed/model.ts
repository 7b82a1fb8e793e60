// What pages show: a document's promises with their areas, parties and follow-ups looked up and in order.
import { htmlToText } from './html-to-text.js';
import type {
  Area,
  Campaign,
  FeedDocument,
  FeedItem,
  FollowUpExtension,
  Party,
  Period,
  PromiseExtension,
  Signatory,
  Status,
  Translation,
} from './schema.js';
import { EXTENSION } from './values.js';

export type { Activity, Area, Campaign, Party, Period, Signatory, SourceLink, Status } from './schema.js';

/** A report on one or more promises; its text is the summary. Dates are local, `published` is an instant. */
export interface FollowUp extends Omit<FollowUpExtension, 'type' | 'promises' | 'translations'> {
  id: string;
  text: string;
  language?: string | undefined;
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

/** A feed, ready to be shown. */
export interface PromiseFeed {
  title: string;
  language: string;
  intro: string;
  /** Whether the content is made up, to show how it works. */
  example: boolean;
  period?: Period | undefined;
  signed?: { date: string; place: string } | undefined;
  signatories: Signatory[];
  areas: Area[];
  parties: Party[];
  promises: CitizenPromise[];
  campaigns: Campaign[];
  /** IANA name of the zone in which the feed's dates are meant. */
  timeZone: string;
  /** The newest instant at which an item was published or modified. */
  updated?: string | undefined;
  sourceUrl?: string | undefined;
  contact?: string | undefined;
}

/** The zone of a feed that names no place. */
export const DEFAULT_ZONE = 'Europe/Stockholm';

/** Makes of a document what pages show. Pure; `document` comes from `read`. */
export function toPromiseFeed(document: FeedDocument): PromiseFeed {
  const extension = document[EXTENSION];
  const language = document.language ?? 'sv';
  const areas = byId(extension?.areas);
  const parties = byId(extension?.parties);
  const followUps = followUpsByPromise(document.items);
  const promises = document.items
    .filter((item) => item[EXTENSION]?.type !== 'follow-up')
    .map((item): CitizenPromise => {
      const own = item[EXTENSION] as PromiseExtension | undefined;
      const reports = followUps.get(item.id) ?? [];
      return {
        id: item.id,
        text: item.content_text ?? htmlToText(item.content_html ?? ''),
        title: own ? undefined : item.title,
        url: item.url,
        language: item.language ?? language,
        area: own ? areas.get(own.area) : named(areas, item.tags?.[0], areaNamed),
        parties: own
          ? own.parties.flatMap((id) => parties.get(id) ?? [])
          : (item.authors ?? document.authors ?? []).flatMap(
              ({ name, url }) => named(parties, name, (it) => partyNamed(it, url)) ?? [],
            ),
        followUps: reports,
        status: followUps.size ? (reports[0]?.status ?? 'not-reviewed') : undefined,
        extension: own,
      };
    });
  const order = (promise: CitizenPromise) => promise.extension?.order ?? 0;
  return {
    title: document.title,
    language,
    intro: extension?.intro ?? document.description ?? '',
    example: !!extension?.example,
    period: extension?.period,
    signed: extension?.signed,
    signatories: extension?.signatories ?? [],
    areas: [...areas.values()],
    parties: [...parties.values()],
    promises: promises.sort((a, b) => order(a) - order(b)),
    campaigns: extension?.campaigns ?? [],
    timeZone: extension?.place?.timeZone ?? DEFAULT_ZONE,
    updated: newest(document.items),
    sourceUrl: extension?.sourceUrl ?? document.home_page_url,
    contact: extension?.contact,
  };
}

const areaNamed = (title: string): Area => ({ id: title, title });
const partyNamed = (name: string, url?: string): Party => ({ id: name, name, kind: 'other', url });

const byId = <T extends { id: string }>(entries: T[] = []) =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The entry for a name in a plain JSON Feed, made and added to `entries` where it is new. */
function named<T>(entries: Map<string, T>, name: string | undefined, make: (name: string) => T) {
  if (!name) return;
  let entry = entries.get(name);
  if (!entry) entries.set(name, (entry = make(name)));
  return entry;
}

function followUpsByPromise(items: FeedItem[]): Map<string, FollowUp[]> {
  const byPromise = new Map<string, FollowUp[]>();
  for (const item of items) {
    const own = item[EXTENSION];
    if (own?.type !== 'follow-up') continue;
    const followUp = {
      ...own,
      id: item.id,
      text: item.content_text ?? '',
      language: item.language,
      published: item.date_published,
    };
    for (const id of new Set(own.promises)) {
      const reports = byPromise.get(id) ?? [];
      reports.push(followUp);
      byPromise.set(id, reports);
    }
  }
  for (const reports of byPromise.values()) reports.sort(newestFirst);
  return byPromise;
}

/** By the end of the period, a bare year ending with its last day, then by publication; sort keeps the feed's order. */
function newestFirst(a: FollowUp, b: FollowUp): number {
  const lastDay = ({ period }: FollowUp) => `${period.end}-12-31`.slice(0, 10);
  return lastDay(b).localeCompare(lastDay(a)) || time(b.published) - time(a.published);
}

const time = (instant?: string) => (instant ? Date.parse(instant) : 0);

function newest(items: FeedItem[]): string | undefined {
  let latest: string | undefined;
  for (const { date_published, date_modified } of items) {
    for (const instant of [date_published, date_modified]) if (time(instant) > time(latest)) latest = instant;
  }
  return latest;
}
