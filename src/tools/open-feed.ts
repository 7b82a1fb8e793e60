// Opens the feed that a command makes something of.
import { read } from '../feed/read.js';
import type { FeedDocument } from '../feed/schema.js';
import { LIMITS } from '../feed/values.js';
import { UserError } from './errors.js';
import { checkBytes, type LocatedIssue } from './feed-check/check-text.js';
import { sentence } from './feed-check/report.js';
import { readSource, tooLarge } from './read-source.js';
import { say } from './say.js';

export interface OpenedFeed {
  /** What is good of the feed, as pages read it. */
  document: FeedDocument;
  /** All of the feed as it is written, with what the tools do not know. */
  value: unknown;
  /** What is wrong in it: its errors are left out of the document. */
  issues: LocatedIssue[];
}

/**
 * Opens and reads a feed.
 *
 * @param name a file, an http(s) address, or `-` for what is piped in.
 * @throws UserError where there is no feed to read.
 */
export async function openFeed(name: string): Promise<OpenedFeed> {
  const { label, bytes } = await readSource(name);
  const failed = (reason: string) => new UserError(`${label}: ${reason}`);
  if (bytes.length > LIMITS.bytes) throw failed(tooLarge());
  const { value, issues } = checkBytes(bytes);
  const [first] = issues;
  if (value === undefined && first) {
    const { line, column } = first;
    throw failed(
      say(
        `flödet gick inte att läsa, rad ${line}, kolumn ${column}. ${sentence(first)}`,
        `the feed could not be read, line ${line}, column ${column}. ${sentence(first)}`,
      ),
    );
  }
  const { document } = read(value);
  if (!document)
    throw failed(
      say(
        'det är inget löftesflöde. En JSON Feed har "version", "title" och "items".',
        'it is no feed of promises. A JSON Feed has "version", "title" and "items".',
      ),
    );
  return { document, value, issues };
}
