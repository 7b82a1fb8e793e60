// A feed that a command changes, or makes something of to the letter: a file, with nothing wrong in it.
import type { FeedDocument } from '../feed/schema.js';
import { LIMITS } from '../feed/values.js';
import type { FeedIssue } from './feed-check/issues.js';
import { issuesOf } from './feed-check/issues.js';
import type { Json, Path } from './json.js';
import { UserError } from './open-feed.js';
import { labelOf, readBytes } from './read-file.js';
import { say } from './say.js';

export interface FeedFile {
  bytes: Uint8Array;
  text: string;
  value: FeedDocument & Json;
}

/**
 * Reads a feed that is to be changed.
 *
 * @param name a file, or `-` for what is piped in.
 * @throws UserError where it can't be read, or the contract finds fault with it: those who change it should know first.
 */
export async function openFeedFile(name: string): Promise<FeedFile> {
  const bytes = await readBytes(name, LIMITS.bytes);
  let text, value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UserError(
      say(
        `${labelOf(name)}: det är inte giltig JSON i UTF-8. Se var felet är: medborgarloften check ${name}`,
        `${labelOf(name)}: this is not valid JSON in UTF-8. See where the fault is: medborgarloften check ${name}`,
      ),
    );
  }
  const errors = errorsOf(value);
  if (errors.length)
    throw new UserError(
      [
        say(
          `${labelOf(name)}: flödet har fel. Rätta dem först (medborgarloften check ${name} säger på vilken rad de står):`,
          `${labelOf(name)}: the feed has faults. Mend them first (medborgarloften check ${name} says in which line they are):`,
        ),
        ...listed(errors.map((issue) => `${written(issue.path)}: ${sentences(issue)}`)),
      ].join('\n'),
    );
  return { bytes, text, value: value as FeedFile['value'] };
}

/** What the contract finds fault with. */
export const errorsOf = (value: unknown, bytes?: number): FeedIssue[] =>
  issuesOf(value, bytes === undefined ? {} : { bytes }).filter(({ severity }) => severity === 'error');

/** What is wrong, what stands there and how to mend it, without the place. */
export const sentences = ({
  message,
  found,
  advice,
}: Pick<FeedIssue, 'message' | 'found' | 'advice'>): string =>
  [message, found !== undefined && say(`Det står ${found}.`, `There is ${found}.`), advice]
    .filter(Boolean)
    .join(' ');

/** A place as it is written: `items[3]._medborgarloften.area`. */
export const written = (path: Path): string =>
  path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : before ? `${before}.${key}` : key),
    '',
  );

const MOST = 50;

/** Lines, and how many more there would be. */
export const listed = (lines: readonly string[]): string[] =>
  lines.length <= MOST
    ? [...lines]
    : [
        ...lines.slice(0, MOST),
        say(`… och ${lines.length - MOST} till.`, `… and ${lines.length - MOST} more.`),
      ];
