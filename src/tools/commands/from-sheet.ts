// `medborgarloften from-sheet`: a feed of what stands in a workbook or in CSV files, or one that is changed by it.
import path from 'node:path';
import { EXTENSION } from '../../feed/values.js';
import { edited } from '../edit-json.js';
import { UserError } from '../errors.js';
import { quote, visible } from '../feed-check/quote.js';
import { sentence, writtenPath } from '../feed-check/report.js';
import { errorsOf, listed, openFeedFile } from '../feed-file.js';
import { labelOf } from '../read-source.js';
import { say } from '../say.js';
import { placeOf } from '../sheet/entries.js';
import { fromTables, type FeedOfTables } from '../sheet/from-tables.js';
import { openSheets } from '../sheet/open-sheets.js';
import { recognise, type Place, type Recognised } from '../sheet/recognise.js';
import { nameOf, settings, TABLES } from '../sheet/tables.js';
import { sheetWords } from '../sheet/words.js';
import { writeWhole } from '../write-file.js';
import { isFile, onlyName, print, remark, type Command } from './command.js';

const options = {
  into: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export const fromSheet: Command = {
  options,
  speaks: true,
  help: () =>
    say(
      `medborgarloften from-sheet ARK --into FLÖDE
    Ändrar flödet efter ett kalkylark: .xlsx, .csv, en mapp med CSV-filer eller -. Det som arket inte har
    blir kvar i flödet. Utan --into görs ett nytt flöde av hela arket. Börja med to-sheet, så blir kolumnerna rätt.
    --into FLÖDE          filen som ändras, eller en adress, vars ändrade flöde visas
    --out FIL             skriver resultatet i en annan fil
    --force               skriver över filen efter --out
    --lang SPRÅK          sv eller en (sv)`,
      `medborgarloften from-sheet SHEET --into FEED
    Changes the feed by a spreadsheet: .xlsx, .csv, a folder of CSV files or -. What the sheet does not have
    stays in the feed. Without --into the whole sheet makes a new feed. Begin with to-sheet, for the right columns.
    --into FEED           the file that is changed, or an address, whose changed feed is shown
    --out FILE            writes the result to another file
    --force               replaces the file after --out
    --lang LANGUAGE       sv or en (sv)`,
    ),
  async run(input) {
    const name = onlyName(
      input,
      say(
        'Ange ett kalkylark efter from-sheet: en .xlsx, en .csv, en mapp eller -.',
        'Name one spreadsheet after from-sheet: an .xlsx, a .csv, a folder or -.',
      ),
    );
    const { into, out, force = false } = input.values as { into?: string; out?: string; force?: boolean };
    const sheets = await recognisedIn(name);
    if (into === undefined && !sheets.some(({ table }) => table === settings))
      throw new UserError(
        say(
          `${labelOf(name)}: här finns inget blad ${nameOf(settings.names)} med flödets egna uppgifter. Lägg till --into FLÖDE för att ändra ett flöde som finns.`,
          `${labelOf(name)}: there is no sheet ${nameOf(settings.names)} with what the feed says of itself. Add --into FEED to change a feed that is there.`,
        ),
      );
    const base = into === undefined ? undefined : await openFeedFile(into);
    const made = fromTables(sheets, base?.value, await sheetWords());
    const text = base ? edited(base.text, base.value, made.feed) : `${JSON.stringify(made.feed, null, 2)}\n`;
    const wrong = faultsOf(made, Buffer.byteLength(text));
    if (wrong.length)
      throw new UserError(
        [
          say(
            `${labelOf(name)}: inget skrevs, för det här behöver rättas i arket:`,
            `${labelOf(name)}: nothing was written, for this needs to be mended in the sheet:`,
          ),
          ...listed(wrong),
        ].join('\n'),
      );
    if (made.untouched.length) remark(visible(keptOf(made.untouched)));
    const target = out ?? (into !== undefined && isFile(into) ? into : '-');
    if (target === '-') return print(text);
    await writeWhole(target, text, {
      overwrite: target === into || force,
      ...(base && target === into && { expected: base.bytes }),
    });
    remark(
      base && text === base.text
        ? say(`${target}: inget var ändrat.`, `${target}: nothing was changed.`)
        : say(`Skrev ${target}.`, `Wrote ${target}.`),
    );
  },
};

async function recognisedIn(name: string): Promise<Recognised[]> {
  const sheets = await openSheets(name);
  const found = sheets.flatMap((sheet) => {
    const known = recognise(sheet);
    if (!known) {
      if (sheet.rows.length) passedOver(say(`Bladet ${sheet.name}`, `The sheet ${sheet.name}`));
      return [];
    }
    for (const column of known.unknown)
      passedOver(say(`Kolumnen ${column} i ${sheet.name}`, `The column ${column} of ${sheet.name}`));
    if (known.twice.length)
      throw new UserError(
        visible(
          say(
            `${sheet.name}: kolumnen ${known.twice.join(', ')} finns två gånger. Ta bort den ena.`,
            `${sheet.name}: the column ${known.twice.join(', ')} is there twice. Remove one of them.`,
          ),
        ),
      );
    return known;
  });
  if (found.length) return found;
  const tables = TABLES.map(({ names }) => nameOf(names)).join(', ');
  throw new UserError(
    say(
      `${labelOf(name)}: inget blad känns igen. Bladen heter ${tables}. to-sheet gör ett ark med rätt kolumner.`,
      `${labelOf(name)}: no sheet is known. They are called ${tables}. to-sheet makes one with the right columns.`,
    ),
  );
}

const SOME = 10;

/** What the sheet does not have, so that nobody thinks it was removed. */
function keptOf(ids: readonly string[]): string {
  const more = ids.length - SOME;
  const some =
    ids.slice(0, SOME).join(', ') + (more > 0 ? say(` och ${more} till`, ` and ${more} more`) : '');
  return say(
    `Finns i flödet men inte i arket, och är kvar som förut: ${some}.`,
    `In the feed but not in the sheet, and as before: ${some}.`,
  );
}

const passedOver = (what: string) =>
  remark(
    visible(
      say(
        `${what} hör inte till flödet och lästes inte.`,
        `${what} is no part of the feed, and was not read.`,
      ),
    ),
  );

/** What must be mended, each with where it stands in the sheets; what a cell says itself goes before what it leads to. */
function faultsOf(made: FeedOfTables, bytes: number): string[] {
  const lines = new Map<string, string>();
  const add = (place: string, line: string) => lines.has(place) || lines.set(place, `${place}: ${line}`);
  for (const { place, message, found } of made.problems)
    add(
      wordsOf(place),
      `${message}${found === undefined ? '' : say(`, inte ${quote(found)}`, `, not ${quote(found)}`)}.`,
    );
  for (const issue of errorsOf(made.feed, bytes)) {
    const place = placeOf(made, made.feed, issue.path);
    const last = issue.path.filter((key) => key !== EXTENSION).at(-1);
    add(
      place ? wordsOf(place) : writtenPath(issue.path) || say('Flödet', 'The feed'),
      // A column that is missing has no name in the sheet.
      `${place && !place.column && typeof last === 'string' ? `${last}: ` : ''}${sentence(issue)}`,
    );
  }
  return [...lines.values()];
}

const wordsOf = ({ sheet, row, column }: Place): string =>
  visible(
    [
      say(`bladet ${path.basename(sheet)}`, `sheet ${path.basename(sheet)}`),
      say(`rad ${row}`, `row ${row}`),
      ...(column
        ? [say(`kolumnen ${column.header} (${column.cell})`, `column ${column.header} (${column.cell})`)]
        : []),
    ].join(', '),
  );
