// How large a sheet may be: what a feed can hold, with room to spare, and little enough for any machine.
import { UserError } from '../errors.js';
import { say } from '../say.js';

/** Of a file, before it is unpacked. */
export const MAX_BYTES = 10 * 1_048_576;
/** Of a workbook's parts together, unpacked. */
export const MAX_UNPACKED = 60 * 1_048_576;
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
/** Of a text in a cell: Excel cuts what is longer. */
export const MAX_CELL = 32_767;

/** @param where the cell or the part that goes too far */
export const tooLarge = (name: string, where: string): UserError =>
  new UserError(
    say(
      `${name}: arket är för stort (${where}). Det får ha ${MAX_ROWS} rader, ${MAX_COLUMNS} kolumner och ${MAX_BYTES / 1_048_576} MB. Ta bort det som inte hör till löftena.`,
      `${name}: the sheet is too large (${where}). It may have ${MAX_ROWS} rows, ${MAX_COLUMNS} columns and ${MAX_BYTES / 1_048_576} MB. Remove what does not belong to the promises.`,
    ),
  );
