// Makes entries of a feed out of rows, or changes those that it has; and remembers which row each came of.
import { groupBy } from '../../feed/group-by.js';
import { EXTENSION } from '../../feed/values.js';
import { mergeInto, putAt } from '../draft.js';
import { isObject, isSame, type Json, type Path } from '../json.js';
import { valueAt } from '../feed-check/schema-at.js';
import { say } from '../say.js';
import { isEmpty, textOf, Unreadable } from './cell.js';
import type { Context } from './kinds.js';
import type { Place, Row } from './recognise.js';
import { REST, type Column, type Table } from './tables.js';

/** Something in a sheet that can't be taken over. */
export interface SheetProblem {
  place: Place;
  /** What is wrong, after the place: "ska vara ett datum". */
  message: string;
  /** What stands there. */
  found?: string;
}

/** The reading of sheets that is under way. */
export interface Reading {
  context: Context;
  problems: SheetProblem[];
  /** The row that an entry came of. */
  rows: WeakMap<object, Row>;
  /** The row that each text of a translation came of. */
  texts: WeakMap<object, Map<string, Row>>;
}

/** What a column's cell of a row holds; undefined where it is empty, can't be read or is not there. */
export function valueOf({ context, problems }: Reading, row: Row, column: Column): unknown {
  const cell = row.cells.get(column);
  if (isEmpty(cell)) return undefined;
  try {
    return column.kind.read(cell, context);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const found = typeof cell === 'object' && !(cell instanceof Date) ? undefined : textOf(cell);
    problems.push({
      place: row.place(column),
      message: error.message,
      ...(found !== undefined && { found }),
    });
    return undefined;
  }
}

/**
 * The list that rows of one table make of another list: an entry that the table's key tells is changed where the rows
 * have something for it, others are new.
 *
 * @param keepsOthers whether entries without a row stay, as those do that have an id
 */
export function mergedList(
  reading: Reading,
  table: Table,
  rows: readonly Row[],
  before: unknown,
  keepsOthers: boolean,
): Json[] {
  const existing = Array.isArray(before) ? before.filter(isObject) : [];
  const { key, constant = {} } = table;
  const keyOf = (value: unknown) => (value === undefined ? [] : [JSON.stringify(value)]);
  const alike = key
    ? groupBy(existing, (entry) => keyOf(valueAt(entry, key.path)))
    : new Map<string, Json[]>();
  const changed = new Map<Json, Json>();
  const made = rows.map((row, index) => {
    // Also a key that its cell could not hold, and that stands with the rest.
    const [name] = key ? keyOf(valueAt(filled(quietly(reading), row, {}, 0), key.path)) : [];
    const old = alike.get(name ?? '')?.shift();
    const entry = filled(reading, row, structuredClone(old ?? constant), existing.length + index + 1);
    if (old) changed.set(old, entry);
    return entry;
  });
  if (!keepsOthers) return made;
  const inPlace = new Set(changed.values());
  return [
    ...existing.map((entry) => changed.get(entry) ?? entry),
    ...made.filter((entry) => !inPlace.has(entry)).map(extensionLast),
  ];
}

/** As people write feeds: what JSON Feed knows first. */
function extensionLast(entry: Json): Json {
  const own = entry[EXTENSION];
  Reflect.deleteProperty(entry, EXTENSION);
  if (own !== undefined) entry[EXTENSION] = own;
  return entry;
}

/** For what is read twice: its problems are told once. */
const quietly = (reading: Reading): Reading => ({ ...reading, problems: [] });

/** Sets in an entry what a row's cells hold. */
export function filled(reading: Reading, row: Row, entry: Json, position: number): Json {
  const { table, cells } = row;
  for (const column of table.columns) {
    const before = valueAt(entry, column.path);
    const isGiven = !isEmpty(cells.get(column));
    // A column that the sheet lacks, and a cell that could not show what is there, leave it as it is.
    if (!isGiven && before !== undefined && (!cells.has(column) || !couldShow(column, before, reading)))
      continue;
    putAt(entry, column.path, isGiven ? valueOf(reading, row, column) : column.empty?.(position));
  }
  const rest = cells.get(REST);
  if (!isEmpty(rest)) mergeInto(entry, jsonOf(reading, row));
  reading.rows.set(entry, row);
  return entry;
}

function couldShow({ kind }: Column, value: unknown, { context }: Reading): boolean {
  try {
    const cell = kind.write(value as never, context);
    return !isEmpty(cell) && isSame(kind.read(cell, context), value);
  } catch {
    // Of another type than the column's, in a feed that has its faults already.
    return false;
  }
}

function jsonOf({ problems }: Reading, row: Row): Json {
  try {
    const value: unknown = JSON.parse(textOf(row.cells.get(REST)));
    if (isObject(value)) return value;
  } catch {
    // Named below.
  }
  problems.push({
    place: row.place(REST),
    message: say(
      'ska vara JSON inom { }, så som to-sheet skrev det. Töm cellen om du inte vet vad det är',
      'must be JSON in braces, { }, as to-sheet wrote it. Empty the cell if you do not know what it is',
    ),
  });
  return {};
}

/** Where in the sheets a place of the feed comes from: the cell of the column that holds it, or its row. */
export function placeOf({ rows, texts }: Reading, feed: unknown, path: Path): Place | undefined {
  let found: Place | undefined;
  for (let depth = 0; depth <= path.length; depth++) {
    const entry = depth ? valueAt(feed, path.slice(0, depth)) : feed;
    const inner = path.slice(depth);
    const row = isObject(entry) && (rows.get(entry) ?? texts.get(entry)?.get(String(inner[0])));
    if (!row) continue;
    const column = row.table.columns.find(({ path: own }) => own.every((key, index) => key === inner[index]));
    found = row.place(column ?? (inner.length && row.cells.has(REST) ? REST : undefined));
  }
  return found;
}
