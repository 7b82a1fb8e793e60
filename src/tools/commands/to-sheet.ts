// `medborgarloften to-sheet`: a feed as a workbook, a CSV file or a folder of them, to be kept in Excel or LibreOffice.
import { EXTENSION } from '../../feed/values.js';
import { UsageError, UserError } from '../errors.js';
import { openFeedFile } from '../feed-file.js';
import { say } from '../say.js';
import { toCsv } from '../sheet/csv.js';
import { sheetWords } from '../sheet/words.js';
import { tableNamed } from '../sheet/recognise.js';
import { promises, nameOf, TABLES } from '../sheet/tables.js';
import { toTables } from '../sheet/to-tables.js';
import { toXlsx } from '../sheet/xlsx.js';
import { writeAll, writeWhole } from '../write-file.js';
import { remark, type Command } from './command.js';

const options = { sheet: { type: 'string' }, force: { type: 'boolean' } } as const;

export const toSheet: Command = {
  options,
  speaks: true,
  help: () =>
    say(
      `medborgarloften to-sheet FLÖDE ARK
    Skriver flödet som ett kalkylark, att ändra i Excel och läsa in med from-sheet.
    ARK är en arbetsbok (loften.xlsx), en CSV-fil (loften.csv) eller en mapp för en CSV-fil per blad.
    --sheet BLAD          vilket blad en CSV-fil ska innehålla (${nameOf(promises.names)})
    --force               skriver över det som finns
    --lang SPRÅK          språket i arket: sv eller en (sv)`,
      `medborgarloften to-sheet FEED SHEET
    Writes the feed as a spreadsheet, to change in Excel and read with from-sheet.
    SHEET is a workbook (promises.xlsx), a CSV file (promises.csv) or a folder for a CSV file per sheet.
    --sheet NAME          which sheet a CSV file holds (${nameOf(promises.names)})
    --force               replaces what is there
    --lang LANGUAGE       the sheet's language: sv or en (sv)`,
    ),
  async run({ names, values }) {
    const [name, out, ...others] = names;
    if (!name || !out || others.length)
      throw new UsageError(
        say(
          'Ange ett flöde och ett ark efter to-sheet: medborgarloften to-sheet flode.json loften.xlsx.',
          'Name a feed and a sheet after to-sheet: medborgarloften to-sheet feed.json promises.xlsx.',
        ),
      );
    const { sheet, force: overwrite = false } = values as { sheet?: string; force?: boolean };
    const chosen = sheet === undefined ? promises : tableNamed(sheet);
    if (!chosen)
      throw new UsageError(
        say(
          `Bladet ${sheet} finns inte. Där finns: ${all()}.`,
          `There is no sheet ${sheet}. There are: ${all()}.`,
        ),
      );
    const { value } = await openFeedFile(name);
    if (!value[EXTENSION])
      throw new UserError(
        say(
          `${name}: det är ett vanligt JSON Feed utan löftenas egna uppgifter (${EXTENSION}). to-sheet skriver löftesflöden.`,
          `${name}: this is a plain JSON Feed, without what is known of promises (${EXTENSION}). to-sheet writes feeds of promises.`,
        ),
      );
    const tables = toTables(value, await sheetWords());
    if (/\.xlsx$/i.test(out)) await writeWhole(out, await toXlsx(tables), { overwrite });
    else if (/\.csv$/i.test(out)) {
      await writeWhole(out, await toCsv(tables[TABLES.indexOf(chosen)]!.rows), { overwrite });
      remark(
        say(
          `En CSV-fil har ett blad: ${nameOf(chosen.names)}. Läs in den med from-sheet ${out} --into ${name}. Allt ryms i en .xlsx.`,
          `A CSV file has one sheet: ${nameOf(chosen.names)}. Read it with from-sheet ${out} --into ${name}. An .xlsx holds everything.`,
        ),
      );
    } else if (out === '-' || /\.\w+$/.test(out))
      throw new UsageError(
        say(
          `${out}: ange en fil som slutar på .xlsx eller .csv, eller en mapp.`,
          `${out}: name a file that ends in .xlsx or .csv, or a folder.`,
        ),
      );
    else {
      const files: Record<string, Uint8Array> = {};
      for (const table of tables) files[`${table.name}.csv`] = await toCsv(table.rows);
      await writeAll(out, files, { overwrite });
    }
    remark(say(`Skrev ${out}.`, `Wrote ${out}.`));
  },
};

const all = () => TABLES.map(({ names }) => nameOf(names)).join(', ');
