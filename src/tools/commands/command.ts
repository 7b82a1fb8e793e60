// What a command of the command line is.
import type { ParseArgsConfig } from 'node:util';

/** What is wrong with how the command is written; the user sees it with a pointer to --help. */
export class UsageError extends Error {}

export interface Command {
  /** Its lines of --help. */
  help: () => string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** Whether it has --lang, for the language that the command line speaks. */
  speaks?: true;
  /**
   * Does what is asked.
   *
   * @returns the exit code; none means 0.
   * @throws UsageError, UserError
   */
  run: (input: CommandInput) => Promise<number | undefined> | Promise<void>;
}

export interface CommandInput {
  /** What stands after the command's name. */
  names: string[];
  /** Options that were given, as `options` types them. */
  values: Record<string, string | boolean | undefined>;
  /** RFC 3339 instant. */
  now: string;
}

/** The only name that a command takes. */
export function onlyName({ names }: CommandInput, missing: string): string {
  const [name, ...rest] = names;
  if (!name || rest.length) throw new UsageError(missing);
  return name;
}

export const print = (text: string): void => void process.stdout.write(text);

/** A remark, apart from what the command makes. */
export const remark = (text: string): void => void process.stderr.write(`${text}\n`);
