// The feed that a command makes something of: what is wrong in it is said, and the rest is taken.
import { toPromiseFeed, type PromiseFeed } from '../../feed/model.js';
import { issueLine } from '../feed-check/report.js';
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
  const { document, issues } = await openFeed(name);
  for (const issue of issues)
    if (issue.severity === 'error') remark(issueLine(name, issue, say('utelämnas', 'left out')));
  return toPromiseFeed(document);
}
