#!/usr/bin/env node
// The command line, for those who publish a feed. What it makes goes to standard output, remarks to standard error.
import { parseArgs } from 'node:util';
import { version } from '../version.js';
import { calendar } from './commands/calendar.js';
import { check } from './commands/check.js';
import { print, remark, UsageError, type Command } from './commands/command.js';
import { schema } from './commands/schema.js';
import { staticCommand } from './commands/static.js';
import { UserError } from './open-feed.js';
import { say, speak } from './say.js';

const COMMANDS: Record<string, Command> = { check, calendar, static: staticCommand, schema };

const help = () =>
  [
    say(
      `medborgarloften ${version}: verktyg för den som publicerar löften.`,
      `medborgarloften ${version}: tools for those who publish promises.`,
    ),
    ...Object.values(COMMANDS).map((command) => command.help().replace(/^/gm, '  ')),
    say(
      `  FLÖDE är en fil, en adress (https://…) eller - för det som skickas in.

  --help, -h     visar det här
  --version      visar versionen

Slutar med 0 när det gick bra, 1 när flödet inte gick att läsa eller har fel, 2 när kommandot är fel skrivet.`,
      `  FEED is a file, an address (https://…) or - for what is piped in.

  --help, -h     shows this
  --version      shows the version

Ends with 0 when all went well, 1 when the feed could not be read or has errors, 2 when the command is written wrongly.`,
    ),
  ].join('\n\n') + '\n';

/** Runs what the arguments ask for; gives the exit code. */
async function run([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') return done(help());
  if (name === '--version') return done(`${version}\n`);
  if (!name || name.startsWith('-')) return misused(say('Ange ett kommando.', 'Name a command.'));
  const command = Object.hasOwn(COMMANDS, name) && COMMANDS[name];
  if (!command) return misused(say(`Kommandot ${name} finns inte.`, `There is no command ${name}.`));
  try {
    const { values, positionals } = parsed(name, command, args);
    if (command.speaks) speakAs(values['lang']);
    if (values['help']) return done(`${command.help()}\n`);
    return (await command.run({ names: positionals, values, now: new Date().toJSON() })) ?? 0;
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message);
    if (!(error instanceof UserError)) throw error;
    remark(error.message);
    return 1;
  }
}

function speakAs(language: string | boolean = 'sv') {
  if (language !== 'sv' && language !== 'en')
    throw new UsageError(
      say(`--lang kan vara sv eller en, inte ${language}.`, `--lang can be sv or en, not ${language}.`),
    );
  speak(language);
}

function parsed(name: string, { options, speaks }: Command, args: string[]) {
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
    return { values: values as Record<string, string | boolean | undefined>, positionals };
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

function done(text: string): number {
  print(text);
  return 0;
}

function misused(reason: string): number {
  remark(`${reason} ${say('Se', 'See')} medborgarloften --help.`);
  return 2;
}

// Whoever reads the output may have seen enough, like `head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') throw new Error(code);
});
process.exitCode = await run(process.argv.slice(2));
