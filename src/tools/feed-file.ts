// A feed that a command changes, or makes something of to the letter: with nothing wrong in it.
import type { FeedDocument } from '../feed/schema.js';
import { UserError } from './errors.js';
import { checkBytes } from './feed-check/check-text.js';
import { issuesOf, type FeedIssue } from './feed-check/issues.js';
import { issueLine } from './feed-check/report.js';
import type { Json } from './json.js';
import { readSource } from './read-source.js';
import { say } from './say.js';

export interface FeedFile {
  bytes: Uint8Array;
  /** With its byte order mark, if it has one. */
  text: string;
  value: FeedDocument & Json;
}

/**
 * Reads a feed that is to be changed.
 *
 * @param name a file, an http(s) address, or `-` for what is piped in.
 * @throws UserError where it can't be read, or something is wrong in it: those who change it should know first.
 */
export async function openFeedFile(name: string): Promise<FeedFile> {
  const { label, bytes } = await readSource(name);
  const { value, issues } = checkBytes(bytes);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length)
    throw new UserError(
      [
        say(`${label}: flödet har fel. Rätta dem först:`, `${label}: the feed has faults. Mend them first:`),
        ...listed(errors.map((issue) => issueLine(name, issue))),
      ].join('\n'),
    );
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { bytes, text, value: value as FeedFile['value'] };
}

/** What the contract finds fault with. */
export const errorsOf = (value: unknown, bytes = 0): FeedIssue[] =>
  issuesOf(value, { bytes }).filter(({ severity }) => severity === 'error');

const MOST = 50;

/** Lines, and how many more there would be. */
export const listed = (lines: readonly string[]): string[] =>
  lines.length <= MOST
    ? [...lines]
    : [
        ...lines.slice(0, MOST),
        say(`… och ${lines.length - MOST} till.`, `… and ${lines.length - MOST} more.`),
      ];
