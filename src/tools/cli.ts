#!/usr/bin/env node
// The command line, for those who publish a feed. What it makes goes to standard output, remarks to standard error.
import { parseArgs } from 'node:util';
import { version } from '../version.js';
import { print, remark, type Command, type CommandInput } from './commands/command.js';
import { UsageError, UserError } from './errors.js';
import { say, speak } from './say.js';

/** Each is loaded when it is asked for: the contract alone takes longer to load than Node. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./commands/check.js')).check,
  new: async () => (await import('./commands/new.js')).newCommand,
  'to-sheet': async () => (await import('./commands/to-sheet.js')).toSheet,
  'from-sheet': async () => (await import('./commands/from-sheet.js')).fromSheet,
  'follow-up': async () => (await import('./commands/follow-up.js')).followUp,
  calendar: async () => (await import('./commands/calendar.js')).calendar,
  static: async () => (await import('./commands/static.js')).staticCommand,
  schema: async () => (await import('./commands/schema.js')).schema,
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return (
    [
      say(
        `medborgarloften ${version}: verktyg för den som publicerar löften.`,
        `medborgarloften ${version}: tools for those who publish promises.`,
      ),
      ...commands.map((command) => command.help().replace(/^/gm, '  ')),
      say(
        `  FLÖDE är en fil, en adress (https://…) eller - för det som skickas in.

  --help, -h            visar det här, efter ett kommando bara det
  --version             visar versionen
  --lang en             talar engelska: in English

Slutar med 0 när det gick bra, 1 när flödet inte gick att läsa eller har fel, 2 när kommandot är fel skrivet.`,
        `  FEED is a file, an address (https://…) or - for what is piped in.

  --help, -h            shows this, after a command that command alone
  --version             shows the version
  --lang en             speaks English

Ends with 0 when all went well, 1 when the feed could not be read or has errors, 2 when the command is written wrongly.`,
      ),
    ].join('\n\n') + '\n'
  );
}

/** Runs what the arguments ask for; gives the exit code. */
async function run(args: string[]): Promise<number> {
  // Before all else: also what is wrong with the arguments is said in the language that they name.
  if (args.some((arg, index) => arg === '--lang=en' || (arg === '--lang' && args[index + 1] === 'en')))
    speak('en');
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!load) await tellOfItself(name, args);
    else return await runCommand(name, await load(), rest);
  } catch (error) {
    if (error instanceof UsageError) {
      const command = ['medborgarloften', ...(load ? [name] : []), '--help'].join(' ');
      remark(`${error.message} ${say('Se', 'See')} ${command}.`);
      return 2;
    }
    if (!(error instanceof UserError)) throw error;
    remark(error.message);
    return 1;
  }
  return 0;
}

async function runCommand(name: string, command: Command, args: string[]): Promise<number> {
  const { values, positionals } = parsed(name, command, args);
  if (command.speaks) mustSpeak(values['lang']);
  if (values['help']) print(`${command.help()}\n`);
  else return (await command.run({ names: positionals, values, now: new Date().toJSON() })) ?? 0;
  return 0;
}

/** What there is without a command. */
async function tellOfItself(name: string, args: string[]): Promise<void> {
  if (name && !name.startsWith('-'))
    throw new UsageError(say(`Kommandot ${name} finns inte.`, `There is no command ${name}.`));
  const options = { version: { type: 'boolean' } } as const;
  const { values } = parsed('medborgarloften', { options, speaks: true }, args);
  mustSpeak(values['lang']);
  if (values['help']) print(await help());
  else if (values['version']) print(`${version}\n`);
  else throw new UsageError(say('Ange ett kommando först.', 'Name a command first.'));
}

function mustSpeak(language: unknown = 'sv') {
  if (language !== 'sv' && language !== 'en')
    throw new UsageError(
      say(
        `--lang kan vara sv eller en, inte ${String(language)}.`,
        `--lang can be sv or en, not ${String(language)}.`,
      ),
    );
}

function parsed(name: string, { options, speaks }: Pick<Command, 'options' | 'speaks'>, args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...options,
        ...(speaks && { lang: { type: 'string' } }),
        help: { type: 'boolean', short: 'h' },
      },
    });
    return { values: values as CommandInput['values'], positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /--?[\w-]+/.exec(message)?.[0] ?? args.join(' ');
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? say(`Ange ett värde efter ${option}.`, `Give a value after ${option}.`)
        : say(`${name} tar inte ${option}.`, `${name} does not take ${option}.`),
    );
  }
}

process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  // Whoever reads the output may have seen enough, like `head`.
  if (code === 'EPIPE') return;
  remark(
    say(
      `Resultatet gick inte att skriva (${code}). Kontrollera att disken inte är full.`,
      `The result could not be written (${code}). Check that the disk is not full.`,
    ),
  );
  process.exitCode = 1;
});
const code = await run(process.argv.slice(2));
process.exitCode ||= code;
