// Writes files whole or not at all: what stood there is there until the new content is, and nothing is overwritten unasked.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import { isWebAddress } from '../feed/values.js';
import { UserError } from './errors.js';
import { say } from './say.js';

export interface WriteOptions {
  /** Whether a file that is there may be replaced. */
  overwrite?: boolean;
  /** What stood there when it was read; a file that was changed since is left alone. */
  expected?: Uint8Array;
}

/**
 * Writes a file. Links are followed, and a file's permissions kept; a folder that is missing is made.
 *
 * @throws UserError when it can't be written; the file is then as it was.
 */
export async function writeWhole(
  name: string,
  content: string | Uint8Array,
  { overwrite = false, expected }: WriteOptions = {},
): Promise<void> {
  if (isWebAddress(name)) throw isOnTheWeb(name);
  try {
    const target = await targetOf(path.resolve(name));
    await mkdir(path.dirname(target), { recursive: true });
    const mode = await modeOf(target);
    if (mode !== undefined && !overwrite) throw isThere(name);
    const temporary = path.join(
      path.dirname(target),
      `.${path.basename(target).slice(0, 100)}.${randomUUID()}.tmp`,
    );
    try {
      await writeTemporary(temporary, content, mode);
      if (expected && Buffer.compare(expected, await readFile(target))) throw wasChanged(name);
      await (overwrite ? rename(temporary, target) : renameAsNew(temporary, target, name));
    } catch (error) {
      await unlink(temporary).catch(() => {});
      throw error;
    }
  } catch (error) {
    throw error instanceof UserError ? error : notWritten(name, error as NodeJS.ErrnoException);
  }
}

/** Writes several files into a folder, when none of them is there or all may be replaced. */
export async function writeAll(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Pick<WriteOptions, 'overwrite'>,
): Promise<void> {
  if (isWebAddress(folder)) throw isOnTheWeb(folder);
  const targets = Object.keys(files).map((file) => path.join(folder, file));
  if (!options.overwrite)
    for (const target of targets)
      if ((await lstat(target).catch(() => undefined)) !== undefined) throw isThere(target);
  for (const [file, content] of Object.entries(files))
    await writeWhole(path.join(folder, file), content, options);
}

/** The file itself where a name is a link, also a link to a file that is yet to be made. */
async function targetOf(name: string): Promise<string> {
  try {
    return await realpath(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const isLink = (await lstat(name).catch(() => undefined))?.isSymbolicLink();
    return isLink ? path.resolve(path.dirname(name), await readlink(name)) : name;
  }
}

/** The permissions of a file that may be replaced; undefined where there is none. */
async function modeOf(target: string): Promise<number | undefined> {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return undefined;
  if (!found.isFile()) throw Object.assign(new Error(), { code: found.isDirectory() ? 'EISDIR' : 'EINVAL' });
  // A file that is protected against writing would be replaced all the same.
  await access(target, constants.W_OK);
  return found.mode & 0o7777;
}

async function writeTemporary(
  name: string,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const file = await open(name, 'wx');
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link fails where a file has come meanwhile, which a renaming would replace. */
async function renameAsNew(temporary: string, target: string, name: string): Promise<void> {
  try {
    await link(temporary, target);
    await unlink(temporary);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw isThere(name);
    // Some file systems have no links.
    await rename(temporary, target);
  }
}

const isOnTheWeb = (name: string) =>
  new UserError(
    say(
      `${name}: det går inte att skriva till en adress. Skriv till en fil och lägg upp den sedan.`,
      `${name}: nothing can be written to an address. Write to a file, and upload it then.`,
    ),
  );

const isThere = (name: string) =>
  new UserError(
    say(
      `${name}: filen finns redan och lämnades som den var. Välj ett annat namn, eller skriv över den med --force.`,
      `${name}: the file is there already, and was left as it was. Choose another name, or replace it with --force.`,
    ),
  );

const wasChanged = (name: string) =>
  new UserError(
    say(
      `${name}: filen ändrades av någon annan under tiden och lämnades som den är. Gör om kommandot.`,
      `${name}: somebody else changed the file meanwhile; it was left as it is. Give the command again.`,
    ),
  );

const notWritten = (name: string, { code, message }: NodeJS.ErrnoException) =>
  new UserError(
    say(
      `${name}: filen gick inte att skriva (${code ?? message}). Kontrollera mappen, och att du får skriva där.`,
      `${name}: the file could not be written (${code ?? message}). Check the folder, and that you may write there.`,
    ),
  );
