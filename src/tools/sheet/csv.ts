// Writes and reads CSV files as Swedish Excel does: semicolons, a byte order mark, commas in numbers.
//
// Excel runs a text of a CSV file that begins with = + - @ or a control character as a formula, quoted or not. Such a text is
// written with an apostrophe before it, and one with apostrophes before such a sign gets one more; reading takes one away.
import { UserError } from '../errors.js';
import { say } from '../say.js';
import { columnLetters, isEmpty, type Cell, type RawSheet } from './cell.js';
import { MAX_COLUMNS, MAX_ROWS, tooLarge } from './limits.js';

/** What a spreadsheet would run, and what is written as if it were. The wide signs are run in East Asian settings. */
const RUNS = /^'*\s*[=+\-@＝＋－＠\t\r\n]/;

const defused = (text: string) => (RUNS.test(text) ? `'${text}` : text);
const restored = (text: string) => (text.startsWith("'") && RUNS.test(text.slice(1)) ? text.slice(1) : text);

/** The bytes of a CSV file. */
export async function toCsv(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  const { default: Papa } = await import('papaparse');
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : defused(cell))),
  );
  return new TextEncoder().encode(`\ufeff${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

/**
 * The cells of a CSV file, whichever of the usual signs stands between them.
 *
 * @param known how many of a row's cells are names of columns: the sign that gives the most is the one.
 * @throws UserError when it is too large.
 */
export async function fromCsv(
  text: string,
  name: string,
  known: (row: readonly Cell[]) => number,
): Promise<RawSheet> {
  const { default: Papa } = await import('papaparse');
  // What Excel writes, and takes, as the first line to say which sign it is.
  const [line, told] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  const body = text.slice(line?.length ?? 0);
  const first = (delimiter: string) =>
    Papa.parse<string[]>(body, { delimiter, preview: 10 }).data.map((row) =>
      known(row.slice(0, MAX_COLUMNS)),
    );
  const delimiter =
    told ??
    [';', ',', '\t']
      .map((sign): [string, number] => [sign, Math.max(...first(sign), 0)])
      .reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: MAX_ROWS + 2 });
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed)
    throw new UserError(
      say(
        `${name}, rad ${(unclosed.row ?? 0) + 1}: ett citattecken (") saknas eller är för mycket. Öppna filen i Excel eller LibreOffice och spara den på nytt.`,
        `${name}, row ${(unclosed.row ?? 0) + 1}: a quotation mark (") is missing or one too many. Open the file in Excel or LibreOffice and save it again.`,
      ),
    );
  while (data.length && data.at(-1)!.every(isEmpty)) data.pop();
  const widest = Math.max(...data.map((row) => row.length), 0);
  if (data.length > MAX_ROWS + 1 || widest > MAX_COLUMNS)
    throw tooLarge(name, `${columnLetters(widest)}${data.length}`);
  return { name, rows: data.map((row) => row.map(restored)) };
}
