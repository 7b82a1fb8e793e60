// Reads a file that a command names, no larger than it may be.
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { UserError } from './open-feed.js';
import { say } from './say.js';

/** What a command calls the file that it was given. */
export const labelOf = (name: string): string =>
  name === '-' ? say('Det som skickades in', 'What was piped in') : name;

/**
 * The bytes of a file, or of what is piped in where its name is `-`.
 *
 * @param limit in bytes
 * @throws UserError
 */
export async function readBytes(name: string, limit: number): Promise<Uint8Array> {
  const label = labelOf(name);
  try {
    const bytes = name === '-' ? await buffer(process.stdin) : await readSome(name, limit + 1);
    if (bytes.length <= limit) return bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === 'ENOENT'
        ? say(
            `${label}: filen finns inte. Kontrollera namnet och mappen.`,
            `${label}: there is no such file. Check the name and the folder.`,
          )
        : say(
            `${label}: filen gick inte att läsa (${code}). Kontrollera att det är en fil och att du får läsa den.`,
            `${label}: the file could not be read (${code}). Check that it is a file and that you may read it.`,
          ),
    );
  }
  const size = `${limit / 1_048_576} MB`;
  throw new UserError(
    say(
      `${label}: filen är större än ${size}. Ta bort det som inte behövs.`,
      `${label}: the file is larger than ${size}. Remove what is not needed.`,
    ),
  );
}

async function readSome(name: string, most: number): Promise<Uint8Array> {
  const file = await open(name);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({
      end: most - 1,
      autoClose: false,
    }) as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
    }
    return Buffer.concat(chunks, size);
  } finally {
    await file.close();
  }
}
