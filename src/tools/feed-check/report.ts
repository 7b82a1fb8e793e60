// Writes what is wrong in a feed as lines that people and editors read, or as JSON for programs.
import { say } from '../say.js';
import type { FeedIssue } from './issues.js';
import type { Position } from './locate.js';
import { visible } from './quote.js';
import type { Path } from './schema-at.js';

/** Of the server that a feed lies on, an issue has no place in the text. */
export type ReportedIssue = FeedIssue & Partial<Position>;

/** What is wrong, what stands there and how to mend it: one line of whole sentences. */
export function sentence({ message, found, advice }: FeedIssue): string {
  // What a message quotes, or says is not there, is not said again.
  const shown = found && found !== '""' && !message.includes(found);
  return [message, shown && say(`Här står ${found}.`, `Found: ${found}.`), advice].filter(Boolean).join(' ');
}

/** `feed.json:12:15: fel: items[0].title: Texten är tom. …`, as compilers write it: editors make a link of it. */
export function issueLine(name: string, issue: ReportedIssue, severity = severityWord(issue)): string {
  const { line, column, path } = issue;
  const place = [visible(name), ...(line ? [line, column] : [])].join(':');
  return [place, severity, ...(path.length ? [writtenPath(path)] : []), sentence(issue)].join(': ');
}

const severityWord = ({ severity }: FeedIssue) =>
  severity === 'error' ? say('fel', 'error') : say('varning', 'warning');

/** `items[3]._medborgarloften.area` */
export const writtenPath = (path: Path): string =>
  visible(
    path.reduce<string>(
      (before, key) => (typeof key === 'number' ? `${before}[${key}]` : before ? `${before}.${key}` : key),
      '',
    ),
  );

/** JSON in which nothing acts on a terminal. */
export const jsonLines = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).split('\n').map(visible).join('\n')}\n`;
