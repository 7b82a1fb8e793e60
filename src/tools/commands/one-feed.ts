// The feed that a command makes something of: what is wrong in it is said, and the rest is taken.
import { toPromiseFeed, type PromiseFeed } from '../../feed/model.js';
import { openFeed } from '../open-feed.js';
import { say } from '../say.js';
import { onlyName, remark, type CommandInput } from './command.js';

export const oneFeed = (input: CommandInput, command: string): string =>
  onlyName(
    input,
    say(
      `Ange ett enda flöde efter ${command}: en fil, en adress eller -.`,
      `Name one feed after ${command}: a file, an address or -.`,
    ),
  );

/** Opens a feed, and says what in it is left out. */
export async function openGoodOf(name: string): Promise<PromiseFeed> {
  const { document, problems } = await openFeed(name);
  for (const { path, expected, found } of problems)
    remark(
      say(
        `Varning: ${path || 'flödet'}: här ska stå ${expected}, men det står ${found}.`,
        `Warning: ${path || 'the feed'}: expected ${expected}, found ${found}.`,
      ),
    );
  return toPromiseFeed(document);
}
