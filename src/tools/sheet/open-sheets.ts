// Opens what a communicator keeps promises in: a workbook, a CSV file, or a folder of them.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.js';
import { readSource } from '../read-source.js';
import { say } from '../say.js';
import type { RawSheet } from './cell.js';
import { fromCsv } from './csv.js';
import { decode } from './encoding.js';
import { MAX_BYTES, tooLarge } from './limits.js';
import { knownNames } from './recognise.js';
import { fromXlsx } from './xlsx.js';

const TEXTS = /\.(csv|tsv|txt)$/i;

/**
 * The sheets of a file or a folder, or of what is piped in where the name is `-`. What kind of file it is, its first bytes say.
 *
 * @throws UserError
 */
export async function openSheets(name: string): Promise<RawSheet[]> {
  const isFolder = (await stat(name).catch(() => undefined))?.isDirectory();
  if (!isFolder) return openFile(name);
  const files = (await readdir(name)).filter((file) => TEXTS.test(file)).sort();
  if (!files.length)
    throw new UserError(
      say(`${name}: i mappen finns ingen CSV-fil.`, `${name}: there is no CSV file in the folder.`),
    );
  return (await Promise.all(files.map((file) => openFile(path.join(name, file))))).flat();
}

async function openFile(name: string): Promise<RawSheet[]> {
  const { label, bytes } = await readSource(name);
  if (bytes.length > MAX_BYTES) throw tooLarge(label, `${bytes.length} byte`);
  const begins = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (begins(0x50, 0x4b)) return fromXlsx(bytes, label);
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new UserError(
      say(
        `${label}: det är en arbetsbok i Excels gamla format. Spara den som .xlsx och försök igen.`,
        `${label}: this is a workbook in Excel's old format. Save it as .xlsx and try again.`,
      ),
    );
  return [await fromCsv(decode(bytes), path.basename(label).replace(TEXTS, ''), knownNames)];
}
