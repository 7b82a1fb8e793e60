// What a command of the command line is.
import type { ParseArgsConfig } from 'node:util';
import { isWebAddress } from '../../feed/values.js';
import { UsageError } from '../errors.js';

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
  values: Record<string, string | boolean | string[] | undefined>;
  /** RFC 3339 instant. */
  now: string;
}

/** The only name that a command takes. */
export function onlyName({ names }: CommandInput, missing: string): string {
  const [name, ...rest] = names;
  if (!name || rest.length) throw new UsageError(missing);
  return name;
}

/** Whether a name is that of a file, which a command can change. */
export const isFile = (name: string): boolean => name !== '-' && !isWebAddress(name);

export const print = (text: string): void => void process.stdout.write(text);

/** A remark, apart from what the command makes. */
export const remark = (text: string): void => void process.stderr.write(`${text}\n`);
