// Looks into a workbook before it is read: how large it is unpacked, and which cells show nothing that can be read.
import { UserError } from '../errors.js';
import { say } from '../say.js';
import { shortened, visible } from '../feed-check/quote.js';
import { Fault } from './cell.js';
import { MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, tooLarge } from './limits.js';

/** The XML of a workbook's parts by their paths in it. */
export type Parts = Readonly<Record<string, string>>;

/**
 * Where a row or a cell says that it is, in whatever tag: readers take `1e9`, `zzzz9` and `&#90;9`, too. Nobody writes them.
 */
const PLACE = /(?<=[\s"'])r=("[^"]*"|'[^']*')/g;

/**
 * Unpacks the parts, when everything is small enough: a file of a few bytes can say that it has
 * gigabytes, or a cell in the millionth row.
 *
 * @throws UserError
 */
export async function partsOf(bytes: Uint8Array, name: string): Promise<Parts> {
  const { unzipSync, strFromU8 } = await import('fflate');
  let size = 0;
  let files;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        size += file.originalSize;
        return size <= MAX_UNPACKED;
      },
    });
  } catch {
    throw damaged(name);
  }
  if (size > MAX_UNPACKED) throw tooLarge(name, `${size} byte`);
  const parts = Object.fromEntries(Object.entries(files).map(([path, part]) => [path, strFromU8(part)]));
  // A sheet is what holds its data, for it may lie anywhere and be called anything.
  for (const part of Object.values(parts).filter((text) => text.includes('sheetData')))
    for (const [, place = ''] of part.matchAll(PLACE)) {
      const [, letters = '', row = Infinity] = /^["']([A-Z]{0,3})(\d{1,7})["']$/.exec(place) ?? [];
      if (Number(row) > MAX_ROWS + 1 || columnIndex(letters) >= MAX_COLUMNS)
        throw tooLarge(name, visible(shortened(place.slice(1, -1))));
    }
  return parts;
}

const columnIndex = (letters: string) =>
  [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;

/** A file that is no workbook, although it begins like one. */
export const damaged = (name: string): UserError =>
  new UserError(
    say(
      `${name}: arbetsboken gick inte att läsa. Öppna den i Excel eller LibreOffice och spara den på nytt som .xlsx.`,
      `${name}: the workbook could not be read. Open it in Excel or LibreOffice and save it again as .xlsx.`,
    ),
  );

/** Cells of a sheet with a formula that was never worked out, or one that went wrong: the reader takes them for empty. */
export function faultsIn(parts: Parts, sheet: string): { row: number; column: number; fault: Fault }[] {
  const xml = parts[partOf(parts, sheet)] ?? '';
  // Cut into pieces first: a pattern over the whole could be made to take hours.
  const cells = xml.split(/<(?:\w+:)?c(?=[\s>])/).slice(1);
  return cells.flatMap((cell) => {
    const end = cell.indexOf('>');
    const [attributes, inner] = [cell.slice(0, end), cell.slice(end)];
    const [, letters = '', row] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    const value = /<(?:\w+:)?v\b[^<>]*>([^<]*)/.exec(inner)?.[1];
    const message = /\bt="e"/.test(attributes)
      ? say(
          `visar felet ${value ?? ''}. Rätta formeln, eller skriv värdet`,
          `shows the error ${value ?? ''}. Mend the formula, or write the value`,
        )
      : /<(?:\w+:)?f\b/.test(inner) && value === undefined
        ? say(
            'har en formel som inte är uträknad. Öppna filen i Excel eller LibreOffice och spara den, eller skriv värdet',
            'has a formula that is not worked out. Open the file in Excel or LibreOffice and save it, or write the value',
          )
        : undefined;
    return message && row
      ? [{ row: Number(row) - 1, column: columnIndex(letters), fault: new Fault(message) }]
      : [];
  });
}

/** The path of a sheet's part, by way of the workbook's list and the relations that it names. */
function partOf(parts: Parts, sheet: string): string {
  const attribute = (tag: string, name: string) =>
    unescaped(new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const tags = (path: string, name: string) =>
    [...(parts[path] ?? '').matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(
      ([, tag = '']) => tag,
    );
  const entry = tags('xl/workbook.xml', 'sheet').find((tag) => attribute(tag, 'name') === sheet) ?? '';
  const relation = tags('xl/_rels/workbook.xml.rels', 'Relationship').find(
    (tag) => attribute(tag, 'Id') === attribute(entry, 'id'),
  );
  const target = attribute(relation ?? '', 'Target');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name: string) =>
    decimal || hex
      ? signOf(parseInt((decimal ?? hex) as string, decimal ? 10 : 16))
      : (ENTITIES[name] ?? all),
  );

/** A character by its number; beyond all of them, the one that stands for what can't be read. */
const signOf = (code: number) => String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
