// Fills a feed in with what a command is given, or is answered: each value is checked by the contract as soon as it is there.
import type { FeedDocument } from '../feed/schema.js';
import { Refusal, type Asker } from './ask.js';
import { putAt } from './draft.js';
import { UsageError, UserError } from './errors.js';
import { quote } from './feed-check/quote.js';
import { valueAt } from './feed-check/schema-at.js';
import { sentence, writtenPath } from './feed-check/report.js';
import { errorsOf } from './feed-file.js';
import type { Path } from './json.js';
import { say } from './say.js';
import { Unreadable } from './sheet/cell.js';

export interface Field {
  /** The option that gives it, without its hyphens. */
  option: string;
  /** Its question, with an example. */
  question: string;
  /** Where its value stands in the feed; that of a repeated one is a list there. */
  path: Path;
  /**
   * The value that is written.
   *
   * @throws Unreadable
   */
  read: (written: string) => unknown;
  /** Whether it may be left out. */
  isOptional?: boolean;
  /** Whether it may be given several times. */
  isRepeated?: boolean;
}

export type Given = Record<string, string | string[] | boolean | undefined>;

/**
 * Sets the fields' values in a feed.
 *
 * @param asker asks for what is not given; without one, what is missing is told in one message.
 * @throws UsageError, UserError
 */
export async function fillIn(
  feed: FeedDocument,
  fields: readonly Field[],
  given: Given,
  asker: Asker | undefined,
): Promise<void> {
  const missing = fields.filter((field) => !field.isOptional && given[field.option] === undefined);
  if (missing.length && !asker)
    throw new UsageError(
      [
        say('Det här saknas:', 'This is missing:'),
        ...missing.map(({ option, question }) => `  --${option.padEnd(18)} ${question.split('\n')[0]}`),
        say(
          'Ange det, eller kör kommandot i en terminal så frågar det.',
          'Give it, or run the command in a terminal, and it asks.',
        ),
      ].join('\n'),
    );
  const wrong: string[] = [];
  for (const field of fields) {
    const values = given[field.option];
    // Who gave all that is needed on the command line is not asked for more.
    if (values === undefined) {
      if (asker && missing.length) await askFor(feed, field, asker);
      continue;
    }
    for (const one of Array.isArray(values) ? values : [String(values)]) {
      const refusal = put(feed, field, one);
      if (refusal) wrong.push(`--${field.option}: ${refusal.reason}`);
    }
  }
  if (!wrong.length)
    wrong.push(...errorsOf(feed).map((issue) => `${writtenPath(issue.path)}: ${sentence(issue)}`));
  if (wrong.length) throw new UserError(wrong.join('\n'));
}

async function askFor(feed: FeedDocument, field: Field, asker: Asker): Promise<void> {
  const hint = field.isOptional ? ` ${say('(Enter hoppar över)', '(Enter skips it)')}` : '';
  for (;;) {
    const isAnswered = await asker.ask(`${field.question}${hint}:`, (answer) => {
      if (!answer) return field.isOptional ? false : new Refusal(say('Det här behövs.', 'This is needed.'));
      return put(feed, field, answer) ?? true;
    });
    if (!isAnswered || !field.isRepeated) return;
  }
}

/** Sets a value, or adds it to a list; what will not do is taken away again. */
function put(feed: FeedDocument, { path, read, isRepeated }: Field, written: string): Refusal | undefined {
  const before = valueAt(feed, path);
  const list = isRepeated && Array.isArray(before) ? (before as unknown[]) : [];
  const place = isRepeated ? [...path, list.length] : path;
  try {
    const value = read(written);
    putAt(feed, path, isRepeated ? [...list, value] : value);
  } catch (error) {
    if (error instanceof Unreadable) return new Refusal(`${quote(written)} ${error.message}.`);
    throw error;
  }
  const [issue] = errorsOf(feed).filter(({ path: at }) => place.every((key, index) => at[index] === key));
  if (!issue) return undefined;
  putAt(feed, path, before);
  return new Refusal(sentence(issue));
}
