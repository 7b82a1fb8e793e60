// A cell of a sheet as it is read, and what can be wrong with it.
import { say } from '../say.js';

/** What a cell holds: of a CSV file always a text. A date of a workbook is UTC's, whatever the zone that was meant. */
export type Cell = string | number | boolean | Date | Fault | null | undefined;

/** A sheet as it is read: its name, and rows of cells from the first on. */
export interface RawSheet {
  name: string;
  rows: Cell[][];
}

/** A cell that shows nothing that could be read. */
export class Fault {
  constructor(readonly message: string) {}
}

/** What is written in a cell can't be read as what its column holds. The message says what was expected. */
export class Unreadable extends Error {}

export const isEmpty = (cell: Cell): cell is null | undefined | string =>
  cell === null || cell === undefined || (typeof cell === 'string' && !/\S/.test(cell));

/** The text that a cell shows, to the letter. */
export function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toJSON().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? say('ja', 'yes') : say('nej', 'no');
  if (cell instanceof Fault) throw new Unreadable(cell.message);
  return String(cell ?? '');
}

/** A column's letters, `A` of 0. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
