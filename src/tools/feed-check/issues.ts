// Everything that is wrong in a feed, worded for whoever writes it: errors of the contract, and warnings beside them.
import './jitless.js';
import { feedSchema } from '../../feed/schema.js';
import { EXTENSION, LIMITS } from '../../feed/values.js';
import { say } from '../say.js';
import type { IssueCode } from './codes.js';
import { quote } from './quote.js';
import { valueAt, type Path } from './schema-at.js';
import { wordsOf } from './schema-words.js';
import { isNewer, warningsOf } from './warnings.js';

/** Something that is wrong in a feed, or an editor should look at. */
export interface FeedIssue {
  /** What it is, for programs: never translated. */
  code: IssueCode;
  /** An error is left out of pages, a warning is not. */
  severity: 'error' | 'warning';
  /** Where; the last key may be missing there. */
  path: Path;
  /** What should stand there, or what is wrong: whole sentences in the tools' language. */
  message: string;
  /** What stands there, shortened to one line; none where nothing does. */
  found?: string;
  /** How to mend it, in the tools' language. */
  advice?: string;
}

/** What is known beside the feed itself. */
export interface Circumstances {
  /** RFC 3339 instant; without it nothing is said of what has passed. */
  now?: string;
  /** The size of the file. */
  bytes?: number;
}

/**
 * Everything that is wrong in a feed, in the language that `speak` has set: an error for each place that the contract
 * (`feed/schema.ts`) finds fault with, then warnings. Runs in a browser too, under a policy without `unsafe-eval`.
 *
 * @param value what JSON.parse gave.
 */
export function issuesOf(value: unknown, { now, bytes = 0 }: Circumstances = {}): FeedIssue[] {
  const issues: FeedIssue[] = bytes > LIMITS.bytes ? [tooLarge(bytes)] : [];
  const places = new Set<string>();
  for (const issue of feedSchema.safeParse(value).error?.issues ?? []) {
    const path = issue.path as Path;
    // A date that is no date is no day either: the first of a place says it.
    const place = JSON.stringify(path);
    if (places.has(place) || isNewerSchema(path, value)) continue;
    places.add(place);
    issues.push(toIssue('error', path, value, wordsOf(issue, value)));
  }
  for (const warning of warningsOf(value, now)) {
    const { path, meant = path } = warning;
    if (!places.has(JSON.stringify(path)) && !places.has(JSON.stringify(meant)))
      issues.push(toIssue('warning', path, value, warning));
  }
  return issues;
}

function toIssue(
  severity: FeedIssue['severity'],
  path: Path,
  feed: unknown,
  { code, message, advice }: { code: IssueCode; message: string; advice?: string | undefined },
): FeedIssue {
  const found = valueAt(feed, path);
  return {
    code,
    severity,
    path,
    message,
    // Of a key it is said which.
    ...(found !== undefined && code !== 'wrong-key' && { found: quote(found) }),
    ...(advice && { advice }),
  };
}

/** A version that is yet to come is read by pages; it is warned of. */
const isNewerSchema = (path: Path, feed: unknown) =>
  path.join('/') === `${EXTENSION}/schemaVersion` && isNewer(valueAt(feed, path));

const tooLarge = (bytes: number): FeedIssue => ({
  code: 'too-large',
  severity: 'error',
  path: [],
  message: say(
    `Flödet är ${bytes} byte. Sidor läser högst ${LIMITS.bytes} (1 MB) och visar annars inget av det.`,
    `The feed has ${bytes} bytes. Pages read ${LIMITS.bytes} (1 MiB) at most, and show nothing of it otherwise.`,
  ),
  advice: say(
    'Flytta äldre uppföljningar till ett eget flöde.',
    'Move older follow-ups to a feed of their own.',
  ),
});
