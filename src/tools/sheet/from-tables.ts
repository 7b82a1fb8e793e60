// Makes a feed of the tables of a workbook, or changes one that is there by what they hold.
import { groupBy } from '../../feed/group-by.js';
import { DEFAULT_ZONE, EXTENSION as X } from '../../feed/values.js';
import { putAt } from '../draft.js';
import { valueAt } from '../feed-check/schema-at.js';
import { isObject, type Json } from '../json.js';
import { say } from '../say.js';
import { isEmpty, textOf } from './cell.js';
import { filled, mergedList, valueOf, type Reading } from './entries.js';
import type { Recognised, Row } from './recognise.js';
import * as tables from './tables.js';
import type { Table } from './tables.js';
import { addText, type TranslatedText } from './translations.js';
import type { Words } from './words.js';

export interface FeedOfTables extends Reading {
  feed: Json;
  /** Ids of promises and follow-ups of the feed that no row has: they stay as they were. */
  untouched: string[];
}

/**
 * @param base The feed to change; none makes a new one, of which the sheets must hold everything.
 */
export function fromTables(
  sheets: readonly Recognised[],
  base: Json | undefined,
  words: Words,
): FeedOfTables {
  const rowsOf = (table: Table) =>
    sheets.filter((sheet) => sheet.table === table).flatMap(({ rows }) => rows);
  const feed: Json = structuredClone(base ?? tables.settings.constant!);
  const reading: Reading = {
    problems: [],
    rows: new WeakMap(),
    texts: new WeakMap(),
    context: {
      zone: DEFAULT_ZONE,
      words,
      idOf: {
        area: (written) => known('areas', 'title')(written),
        party: (written) => known('parties', 'name', 'shortName')(written),
      },
    },
  };
  /** The id of what is called so, where only one is. */
  const known =
    (list: string, ...names: string[]) =>
    (written: string) => {
      const entries = (valueAt(feed, [X, list]) as Json[] | undefined) ?? [];
      if (entries.some(({ id }) => id === written)) return written;
      const called = entries.filter((entry) =>
        names.some((name) => String(entry[name]).toLowerCase() === written.toLowerCase()),
      );
      return called.length === 1 ? String(called[0]!['id']) : written;
    };
  const list = (table: Table, name: string, keepsOthers: boolean, isOptional = false) => {
    const rows = rowsOf(table);
    if (!rows.length && (base || isOptional)) return;
    putAt(feed, [X, name], mergedList(reading, table, rows, valueAt(feed, [X, name]), keepsOthers));
  };

  for (const row of rowsOf(tables.settings)) filled(reading, row, feed, 1);
  reading.context.zone = String(valueAt(feed, [X, 'place', 'timeZone']) ?? DEFAULT_ZONE);
  list(tables.areas, 'areas', true);
  list(tables.parties, 'parties', true);
  list(tables.signatories, 'signatories', false);
  list(tables.facts, 'facts', true, true);
  list(tables.campaigns, 'campaigns', true);

  const before = ((feed['items'] as unknown[] | undefined) ?? []).filter(isObject);
  const isFollowUp = (item: Json) => valueAt(item, [X, 'type']) === 'follow-up';
  const merged = (table: Table, own: Json[]) => mergedList(reading, table, rowsOf(table), own, true);
  const promises = merged(
    tables.promises,
    before.filter((item) => !isFollowUp(item)),
  );
  const followUps = merged(tables.followUps, before.filter(isFollowUp));
  const items = inOrder(before, [...promises, ...followUps]);
  feed['items'] = items;

  addOccurrences(reading, feed, rowsOf(tables.occurrences));
  const byId: ById = new Map(items.map((item) => [item['id'], item]));
  addActivities(reading, feed, rowsOf(tables.activities), byId);
  for (const item of followUps) if (!valueAt(item, [X, 'activities'])) putAt(item, [X, 'activities'], []);
  addTranslations(reading, feed, rowsOf(tables.translations), byId);

  const hasRows = (table: Table) => sheets.some((sheet) => sheet.table === table);
  return {
    ...reading,
    feed,
    untouched: [
      ...(hasRows(tables.promises) ? promises : []),
      ...(hasRows(tables.followUps) ? followUps : []),
    ]
      .filter((item) => !reading.rows.has(item))
      .map(({ id }) => String(id)),
  };
}

type ById = ReadonlyMap<unknown, Json>;

/** Items in the order that they had before, new ones after them. */
function inOrder(before: readonly Json[], items: readonly Json[]): Json[] {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: Json) => place.get(id) ?? before.length;
  return [...items].sort((a, b) => placeOf(a) - placeOf(b));
}

const campaignsOf = (feed: Json) => (valueAt(feed, [X, 'campaigns']) as Json[] | undefined) ?? [];

function addOccurrences(reading: Reading, feed: Json, rows: readonly Row[]): void {
  const [ofCampaign] = tables.occurrences.parents!;
  for (const [id, own] of groupBy([...rows], (row) => [valueOf(reading, row, ofCampaign!)])) {
    const campaign = campaignsOf(feed).find((campaign) => campaign['id'] === id);
    if (campaign)
      campaign['occurrences'] = mergedList(reading, tables.occurrences, own, campaign['occurrences'], false);
    else unknownParent(reading, own[0]!, ofCampaign, tables.campaigns);
  }
  for (const campaign of campaignsOf(feed)) campaign['occurrences'] ??= [];
}

function addActivities(reading: Reading, feed: Json, rows: readonly Row[], items: ById): void {
  const [ofFollowUp, ofCampaign, ofYear] = tables.activities.parents!;
  const isOfFollowUp = (row: Row) => !isEmpty(row.cells.get(ofFollowUp!));
  const parentOf = (row: Row) =>
    JSON.stringify(
      (isOfFollowUp(row) ? [ofFollowUp] : [ofCampaign, ofYear]).map((column) =>
        valueOf(reading, row, column!),
      ),
    );
  for (const own of groupBy([...rows], (row) => [parentOf(row)]).values()) {
    const [row] = own;
    const [id, year] = JSON.parse(parentOf(row!)) as unknown[];
    const holder = isOfFollowUp(row!) ? followUpOf(items, id) : occurrenceOf(feed, id, year);
    if (holder)
      holder['activities'] = mergedList(reading, tables.activities, own, holder['activities'], false);
    else if (isOfFollowUp(row!)) unknownParent(reading, row!, ofFollowUp, tables.followUps);
    else
      unknownParent(
        reading,
        row!,
        isEmpty(row!.cells.get(ofCampaign!)) ? undefined : ofCampaign,
        tables.occurrences,
      );
  }
}

function followUpOf(items: ById, id: unknown): Json | undefined {
  const own = items.get(id)?.[X];
  return isObject(own) && own['type'] === 'follow-up' ? own : undefined;
}

function occurrenceOf(feed: Json, id: unknown, year: unknown): Json | undefined {
  const campaign = campaignsOf(feed).find((campaign) => campaign['id'] === id);
  const [found, ...others] = ((campaign?.['occurrences'] as Json[] | undefined) ?? []).filter(
    (occurrence) => occurrence['year'] === year,
  );
  return others.length ? undefined : found;
}

function addTranslations(reading: Reading, feed: Json, rows: readonly Row[], items: ById): void {
  const [ofItem] = tables.translations.columns;
  for (const row of rows) {
    const { owner, ...text } = filled(reading, row, {}, 1) as unknown as TranslatedText & { owner?: string };
    const holder = owner === undefined ? feed : items.get(owner);
    if (!holder) unknownParent(reading, row, ofItem, tables.promises);
    else if (!text.language)
      reading.problems.push({
        place: row.place(),
        message: say('saknar språk, som en eller fi', 'has no language, like en or fi'),
      });
    else {
      if (!valueAt(holder, [X, 'translations'])) putAt(holder, [X, 'translations'], {});
      const translation = addText(valueAt(holder, [X, 'translations']) as Json, text);
      const known = reading.texts.get(translation) ?? new Map<string, Row>();
      reading.texts.set(translation, known.set(text.name ?? '', row));
    }
  }
}

function unknownParent(
  { problems }: Reading,
  row: Row,
  column: tables.Column | undefined,
  table: Table,
): void {
  const name = tables.nameOf(table.names);
  problems.push({
    place: row.place(column),
    message: say(
      `hör till något som inte finns, eller finns flera gånger, i ${name}. Skriv det id som står där`,
      `belongs to nothing, or to several things, in ${name}. Write the id that stands there`,
    ),
    ...(column && { found: textOf(row.cells.get(column)) }),
  });
}
