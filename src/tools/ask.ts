// Asks whoever sits at the terminal for what a command needs, and says at once what is wrong with an answer.
import { createInterface } from 'node:readline/promises';
import { UserError } from './errors.js';
import { say } from './say.js';

/** Puts questions, one after the other. */
export interface Asker {
  /**
   * Asks until the answer will do.
   *
   * @param accept what the answer says, or what is wrong with it; an empty answer is asked about as well
   * @throws UserError when the user gives up
   */
  ask: <T>(question: string, accept: (answer: string) => T | Refusal) => Promise<T>;
  /** Tells something between the questions. */
  tell: (text: string) => void;
}

/** Why an answer will not do. */
export class Refusal {
  constructor(readonly reason: string) {}
}

/**
 * Runs something that may ask; nothing is asked, and there is no asker, where no terminal is at both ends. Questions go to
 * standard error, so that what a command makes can be piped on.
 */
export async function withAsker<T>(
  use: (asker: Asker | undefined) => Promise<T>,
  input: NodeJS.ReadableStream & { isTTY?: boolean } = process.stdin,
  output: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr,
): Promise<T> {
  if (!input.isTTY || !output.isTTY) return use(undefined);
  const lines = createInterface({ input, output, terminal: true });
  // A queue: of a text that is pasted, no line gets lost between two questions.
  const answers = lines[Symbol.asyncIterator]();
  const tell = (text: string) => void output.write(`${text}\n`);
  try {
    return await use({
      tell,
      async ask(question, accept) {
        for (;;) {
          lines.setPrompt(`${question} `);
          lines.prompt();
          const next = await answers.next();
          if (next.done)
            throw new UserError(say('\nAvbrutet. Inget skrevs.', '\nGiven up. Nothing was written.'));
          const answer = accept(next.value.trim());
          if (!(answer instanceof Refusal)) return answer;
          tell(`  ${answer.reason}`);
        }
      },
    });
  } finally {
    lines.close();
  }
}
