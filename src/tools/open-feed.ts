// Opens the feed that a command makes something of.
import { read } from '../feed/read.js';
import type { FeedDocument } from '../feed/schema.js';
import { LIMITS } from '../feed/values.js';
import { checkBytes, type LocatedIssue } from './feed-check/check-text.js';
import { sentence } from './feed-check/report.js';
import { readSource, UserError } from './read-source.js';
import { say } from './say.js';

export { UserError };

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
 * @param now RFC 3339 instant.
 * @throws UserError where there is no feed to read.
 */
export async function openFeed(name: string, now?: string): Promise<OpenedFeed> {
  const { label, bytes } = await readSource(name);
  const failed = (reason: string) => new UserError(`${label}: ${reason}`);
  if (bytes.length > LIMITS.bytes)
    throw failed(
      say(
        'det är större än 1 MB, mer än en sida läser. Ta bort det som inte behövs.',
        'it is larger than 1 MiB, more than a page reads. Leave out what is not needed.',
      ),
    );
  const { value, issues } = checkBytes(bytes, now);
  const [first] = issues;
  if (value === undefined && first) {
    const place = say(
      `rad ${first.line}, kolumn ${first.column}`,
      `line ${first.line}, column ${first.column}`,
    );
    throw failed(
      say(
        `det är inte giltig JSON, ${place}. ${sentence(first)}`,
        `it is not valid JSON, ${place}. ${sentence(first)}`,
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
