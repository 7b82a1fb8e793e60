// Finds out which table a sheet is, and which of its columns are which, as people name and order them.
import { columnLetters, isEmpty, type Cell, type RawSheet } from './cell.js';
import { REST, TABLES, type Column, type Table } from './tables.js';

/** A row of a known table. */
export interface Row {
  table: Table;
  /** What stands in the columns that the sheet has. */
  cells: ReadonlyMap<Column | typeof REST, Cell>;
  /** Where a column's cell is, in words; without a column, or for one that the sheet lacks, the row. */
  place: (column?: Column | typeof REST) => Place;
}

/** Where something stands in a sheet; counted as spreadsheets do. */
export interface Place {
  sheet: string;
  row: number;
  /** The column's name as it is written there, and the cell, `C3`. */
  column?: { header: string; cell: string };
}

export interface Recognised {
  table: Table;
  rows: Row[];
  /** Names of columns that no table has, as they are written. */
  unknown: string[];
  /** Names of columns that stand there twice. */
  twice: string[];
}

/** Case, spaces, full stops and hyphens mean nothing in a name. */
const plain = (name: Cell): string =>
  typeof name === 'string'
    ? name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s._*:()\-\u00ad\u200b\ufeff]+/g, '')
    : '';

const isNamed = (names: readonly string[], written: Cell) => {
  const name = plain(written);
  return names.some((own) => plain(own) === name);
};

const columnsOf = (table: Table) => [...(table.parents ?? []), ...table.columns];

function columnNamed(table: Table, written: Cell): Column | typeof REST | undefined {
  const columns = columnsOf(table);
  // A column's own names go before what else another may be called.
  return (
    columns.find(({ names: [swedish, english] }) => isNamed([swedish, english], written)) ??
    columns.find(({ names }) => isNamed(names, written)) ??
    (isNamed(REST, written) ? REST : undefined)
  );
}

/** How many of a row's cells are names of columns, in the table that has most of them. */
export const knownNames = (row: readonly Cell[]): number =>
  Math.max(...TABLES.map((table) => countOf(table, row)));

const countOf = (table: Table, row: readonly Cell[]) =>
  table.isVertical
    ? Number(row.length >= 2 && !!columnNamed(table, row[0]))
    : new Set(row.map((cell) => columnNamed(table, cell)).filter((found) => found)).size;

/** How far down the names of columns may stand: people write a title above them. */
const FIRST_ROWS = 10;

/** The table that is called so. */
export const tableNamed = (name: string): Table | undefined =>
  TABLES.find(({ names }) => isNamed(names, name));

/** The table that a sheet is: by its name, else by its columns. None where it is none. */
export function recognise(sheet: RawSheet): Recognised | undefined {
  const named = tableNamed(sheet.name);
  if (named) return readAs(named, sheet);
  const [table, known] = TABLES.map((table): [Table, number] => [table, knownIn(table, sheet)]).reduce(
    (best, next) => (next[1] > best[1] ? next : best),
  );
  return known >= 2 ? readAs(table, sheet) : undefined;
}

const knownIn = (table: Table, { rows }: RawSheet) =>
  table.isVertical
    ? rows.filter((row) => countOf(table, row)).length
    : Math.max(0, ...rows.slice(0, FIRST_ROWS).map((row) => countOf(table, row ?? [])));

function readAs(table: Table, sheet: RawSheet): Recognised {
  return table.isVertical ? readDown(table, sheet) : readAcross(table, sheet);
}

function readAcross(table: Table, { name, rows }: RawSheet): Recognised {
  const counts = rows.slice(0, FIRST_ROWS).map((row) => countOf(table, row ?? []));
  const top = counts.indexOf(Math.max(...counts));
  const header = rows[top] ?? [];
  const { columns, ...names } = namesOf(table, header);
  return {
    table,
    ...names,
    rows: rows.slice(top + 1).flatMap((cells = [], below) => {
      if (cells.every(isEmpty)) return [];
      const row = top + below + 2;
      return {
        table,
        cells: new Map([...columns].map(([column, index]) => [column, cells[index]])),
        place: (column) => {
          const index = column && columns.get(column);
          if (index === undefined) return { sheet: name, row };
          return {
            sheet: name,
            row,
            column: { header: String(header[index]), cell: `${columnLetters(index)}${row}` },
          };
        },
      };
    }),
  };
}

/** A table of one entry, whose names stand in the first column and what they name in the second. */
function readDown(table: Table, { name, rows }: RawSheet): Recognised {
  const { columns, ...names } = namesOf(
    table,
    // Its own header names neither.
    rows.map((row = []) => (isNamed(['Uppgift', 'Field'], row[0]) ? null : row[0])),
  );
  return {
    table,
    ...names,
    rows: [
      {
        table,
        cells: new Map([...columns].map(([column, index]) => [column, rows[index]![1]])),
        place: (column) => {
          const index = column && columns.get(column);
          if (index === undefined) return { sheet: name, row: 1 };
          return {
            sheet: name,
            row: index + 1,
            column: { header: String(rows[index]![0]), cell: `B${index + 1}` },
          };
        },
      },
    ],
  };
}

function namesOf(table: Table, header: readonly Cell[]) {
  const columns = new Map<Column | typeof REST, number>();
  const unknown: string[] = [];
  const twice: string[] = [];
  // Not forEach, which passes over the holes of a list.
  for (const [index, cell] of [...header].entries()) {
    if (isEmpty(cell)) continue;
    const column = columnNamed(table, cell);
    if (!column) unknown.push(String(cell));
    else if (columns.has(column)) twice.push(String(cell));
    else columns.set(column, index);
  }
  return { columns, unknown, twice };
}
