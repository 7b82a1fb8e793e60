// Writes a feed as tables of cells. What a cell can't give back to the letter stands as JSON in the last column.
import type { Campaign, FeedDocument, FeedItem, Occurrence } from '../../feed/schema.js';
import { DEFAULT_ZONE, EXTENSION as X } from '../../feed/values.js';
import { putAt } from '../draft.js';
import { valueAt } from '../feed-check/schema-at.js';
import { isSame, type Json } from '../json.js';
import { say } from '../say.js';
import { isEmpty, Unreadable } from './cell.js';
import type { Context } from './kinds.js';
import * as tables from './tables.js';
import { nameOf, type Column, type Table } from './tables.js';
import { toTexts, type TranslatedText } from './translations.js';
import type { Words } from './words.js';

/** A table as it is written: its first row has the columns' names. Only texts and numbers. */
export interface WrittenTable {
  name: string;
  rows: (string | number)[][];
  isVertical: boolean;
}

/** Where an entry belongs: what stands in its table's columns for that. */
type Parents = (string | number)[];
type Entries = [entry: unknown, parents?: Parents][];

/** All tables of a feed that the contract accepts, also those that are empty: they are there to be filled in. */
export function toTables(feed: FeedDocument, words: Words): WrittenTable[] {
  const context = contextOf(feed, words);
  const entries = new Map<Table, Entries>(tables.TABLES.map((table) => [table, []]));
  const rest = structuredClone(feed) as unknown as Json;
  const extension = (rest[X] ?? {}) as Partial<NonNullable<FeedDocument[typeof X]>>;
  const add = (table: Table, list: readonly unknown[], ...parents: Parents) =>
    entries.get(table)!.push(...list.map((entry): [unknown, Parents] => [entry, parents]));

  const moveTranslations = (holder: { translations?: unknown } | undefined, owner?: string) => {
    const texts = toTexts(holder?.translations);
    if (!texts || !texts.every((text) => canHold(tables.translations, text, context))) return;
    delete holder!.translations;
    add(
      tables.translations,
      texts.map((text: TranslatedText) => ({ ...(owner !== undefined && { owner }), ...text })),
    );
  };
  const moveActivities = (holder: { activities?: unknown[] }, ...parents: Parents) => {
    if (!holder.activities?.length) return;
    add(tables.activities, holder.activities, ...parents);
    delete holder.activities;
  };
  const moveOccurrences = (campaign: Campaign) => {
    const years = campaign.occurrences.map(({ year }) => year);
    for (const occurrence of campaign.occurrences)
      if (years.filter((year) => year === occurrence.year).length === 1)
        moveActivities(occurrence, '', campaign.id, occurrence.year);
    add(tables.occurrences, campaign.occurrences, campaign.id);
    delete (campaign as { occurrences?: Occurrence[] }).occurrences;
  };
  const moveItem = (item: FeedItem) => {
    const own = item[X];
    const isNamed = gives(idColumn, item.id, context);
    if (isNamed) moveTranslations(own, item.id);
    if (own?.type === 'follow-up') {
      if (isNamed) moveActivities(own, item.id, '', '');
      // An empty list is what a follow-up without rows has.
      if (!own.activities?.length) delete (own as { activities?: unknown }).activities;
    }
    add(own?.type === 'follow-up' ? tables.followUps : tables.promises, [item]);
  };

  moveTranslations(extension);
  (rest['items'] as FeedItem[]).forEach(moveItem);
  extension.campaigns?.forEach(moveOccurrences);
  for (const list of ['areas', 'parties', 'signatories', 'campaigns', 'facts'] as const) {
    // An empty list of facts is another thing than none.
    if (list === 'facts' && !extension.facts?.length) continue;
    add(tables[list], extension[list] ?? []);
    Reflect.deleteProperty(extension, list);
  }
  delete rest['items'];
  add(tables.settings, [rest]);

  return tables.TABLES.map((table) => toRows(table, entries.get(table)!, context));
}

const idColumn = tables.promises.key!;

/** What the writing of a cell rests on. */
export function contextOf(feed: FeedDocument, words: Words): Context {
  const same = (written: string) => written;
  return { zone: feed[X]?.place?.timeZone ?? DEFAULT_ZONE, words, idOf: { area: same, party: same } };
}

function toRows(table: Table, entries: Entries, context: Context): WrittenTable {
  const columns = [...(table.parents ?? []), ...table.columns];
  const header = [...columns, { names: tables.REST }].map(({ names }) => nameOf(names));
  const rows = entries.map(([entry, parents = []]) => [
    ...parents,
    ...cellsOf(table, entry as Json, context),
  ]);
  if (table.isVertical)
    return {
      name: nameOf(table.names),
      rows: [
        [say('Uppgift', 'Field'), say('Värde', 'Value')],
        ...header.map((name, index) => [name, rows[0]?.[index] ?? '']),
      ],
      isVertical: true,
    };
  // Most tables never need the last column, and are read without it.
  const needsRest = rows.some((row) => row.at(-1) !== '');
  return {
    name: nameOf(table.names),
    rows: [header, ...rows].map((row) => (needsRest ? row : row.slice(0, -1))),
    isVertical: false,
  };
}

/** The cells of an entry; the last holds as JSON what the others do not. */
function cellsOf(table: Table, entry: Json, context: Context): (string | number)[] {
  const rest = structuredClone(entry);
  take(rest, table.constant ?? {});
  const cells = table.columns.map((column) => {
    const value = valueAt(entry, column.path);
    if (value === undefined || !gives(column, value, context)) return '';
    putAt(rest, column.path, undefined);
    return column.kind.write(value as never, context);
  });
  return [...cells, Object.keys(rest).length ? JSON.stringify(rest) : ''];
}

/** Takes what is the same in every entry away from what one holds. */
function take(rest: Json, constant: Json, path: string[] = []): void {
  for (const [key, value] of Object.entries(constant)) {
    const at = [...path, key];
    if (typeof value === 'object') take(rest, value as Json, at);
    else if (valueAt(rest, at) === value) putAt(rest, at, undefined);
  }
}

/** Whether a column's cell gives a value back. */
function gives(column: Column, value: unknown, context: Context): boolean {
  const cell = column.kind.write(value as never, context);
  try {
    return isSame(isEmpty(cell) ? column.empty?.(0) : column.kind.read(cell, context), value);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

const canHold = (table: Table, entry: unknown, context: Context) =>
  table.columns.every((column) => {
    const value = valueAt(entry, column.path);
    return value === undefined || gives(column, value, context);
  });
