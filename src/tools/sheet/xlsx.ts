// Writes and reads workbooks, .xlsx. Every text is written as a text, never as a formula; of a formula the shown value is read.
import type { Cell as WrittenCell, Sheet } from 'write-excel-file/node';
import { UserError } from '../errors.js';
import { say } from '../say.js';
import { columnLetters, type RawSheet } from './cell.js';
import { MAX_CELL } from './limits.js';
import type { WrittenTable } from './to-tables.js';
import { damaged, faultsIn, partsOf } from './xlsx-parts.js';

/** What XML can't hold, line breaks that it would change, and what the writer would leave out. */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;

const escape = (signs: string) =>
  Array.from({ length: signs.length }, (_, index) => signs.charCodeAt(index))
    .map((code) => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

/** A text as workbooks write it: `_x000D_` for a sign that XML can't hold, and for what only looks like that. */
const escaped = (text: string) =>
  // The writer counts texts in a plain object, which has some names already.
  (text in {} ? escape(text[0]!) + text.slice(1) : text.replace(/_(?=x[0-9a-f]{4})/gi, escape)).replace(
    UNWRITABLE,
    escape,
  );

/** The bytes of a workbook with a sheet for each table. */
export async function toXlsx(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node');
  const sheets = tables.map((table): Sheet<never> => ({
    sheet: table.name,
    stickyRowsCount: 1,
    columns: widthsOf(table),
    data: table.rows.map((row, index) =>
      row.map((cell, column) =>
        toCell(
          cell,
          index === 0 || (table.isVertical && column === 0),
          `${table.name} ${columnLetters(column)}${index + 1}`,
        ),
      ),
    ),
  }));
  return writeXlsx(sheets).toBuffer();
}

function toCell(cell: string | number, isHeader: boolean, place: string): WrittenCell {
  if (cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell, align: 'left', alignVertical: 'top' };
  if (cell.length > MAX_CELL)
    throw new UserError(
      say(
        `${place}: texten är ${cell.length} tecken, och en cell i Excel rymmer ${MAX_CELL}. Skriv till en mapp med CSV-filer i stället.`,
        `${place}: the text has ${cell.length} characters, and a cell of Excel holds ${MAX_CELL}. Write to a folder of CSV files instead.`,
      ),
    );
  return {
    type: String,
    value: escaped(cell),
    // A format of texts: what is changed in Excel stays a text as well, with its zeros and without a formula.
    format: '@',
    wrap: true,
    alignVertical: 'top',
    ...(isHeader && { fontWeight: 'bold', backgroundColor: '#e6e6e6' }),
  };
}

/** As wide as the longest line of each column, within reason. */
const widthsOf = ({ rows }: WrittenTable) =>
  (rows[0] ?? []).map((_, column) => {
    const lengths = rows.flatMap((row) => String(row[column] ?? '').split('\n')).map((line) => line.length);
    return { width: Math.min(60, Math.max(10, ...lengths) + 2) };
  });

/**
 * The sheets of a workbook.
 *
 * @throws UserError when it is damaged or too large.
 */
export async function fromXlsx(bytes: Uint8Array, name: string): Promise<RawSheet[]> {
  const parts = await partsOf(bytes, name);
  const { default: readXlsx } = await import('read-excel-file/universal');
  let sheets;
  try {
    sheets = await readXlsx(bytes.slice().buffer, { trim: false });
  } catch {
    throw damaged(name);
  }
  return sheets.map(({ sheet, data }) => {
    // Its types say the class Date where a date is meant.
    const rows = data as unknown as RawSheet['rows'];
    for (const { row, column, fault } of faultsIn(parts, sheet)) (rows[row] ??= [])[column] = fault;
    return { name: sheet, rows };
  });
}
