// Checks a feed as a text: its encoding, its JSON, and what it says, each thing with its line and column.
import { say } from '../say.js';
import type { IssueCode } from './codes.js';
import { decode } from './decode.js';
import { issuesOf, type Circumstances, type FeedIssue } from './issues.js';
import { duplicateKeys, offsetOf, positionsIn, type DuplicateKey, type Position } from './locate.js';
import { quote } from './quote.js';
import { parseJson } from './syntax.js';

export type LocatedIssue = FeedIssue & Position;

/** What came of checking: no value where the text is no JSON. Issues are in the order of the text, errors first. */
export interface Checked {
  value?: unknown;
  issues: LocatedIssue[];
}

/** Of these the key is wrong, and not what stands there. */
const OF_KEYS: IssueCode[] = ['misspelt-key', 'wrong-key', 'translates-nothing'];

/** Checks a file. Runs in a browser, too. */
export function checkBytes(bytes: Uint8Array, now?: string): Checked {
  const text = decode(bytes);
  return typeof text === 'string'
    ? checkText(text, { bytes: bytes.length, ...(now && { now }) })
    : { issues: [text] };
}

/** Checks the text of a feed. */
export function checkText(text: string, circumstances: Circumstances = {}): Checked {
  const json = text.replace(/^\ufeff/, '');
  const position = positionsIn(json);
  const { tree, issues: syntax } = parseJson(json);
  if (!tree || syntax.length)
    return {
      issues: syntax.map(({ offset, ...words }) => ({
        code: 'syntax',
        severity: 'error',
        path: [],
        ...position(offset),
        ...words,
      })),
    };
  const value: unknown = JSON.parse(json);
  const issues = [
    ...Array.from(duplicateKeys(tree), (key) => duplicate(key, position)),
    ...issuesOf(value, circumstances).map((issue) => ({
      ...issue,
      ...position(offsetOf(tree, issue.path, OF_KEYS.includes(issue.code))),
    })),
  ];
  return { value, issues: issues.sort(byPlace) };
}

const duplicate = (
  { path, offset, first }: DuplicateKey,
  position: (offset: number) => Position,
): LocatedIssue => {
  const key = quote(String(path.at(-1)));
  const { line } = position(first);
  return {
    code: 'duplicate-key',
    severity: 'error',
    path,
    ...position(offset),
    message: say(
      `${key} står två gånger. Bara det här räknas, det på rad ${line} försvinner.`,
      `${key} is there twice. Only this one counts, that on line ${line} is lost.`,
    ),
    advice: say('Ta bort det som inte gäller.', 'Delete the one that does not apply.'),
  };
};

/** Errors first, then as they stand in the text. */
const byPlace = (a: LocatedIssue, b: LocatedIssue) =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
  a.line - b.line ||
  a.column - b.column;
