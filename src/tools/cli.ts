#!/usr/bin/env node
// The command line, for those who publish a feed. It speaks Swedish; files go to standard output, remarks to standard error.
import { parseArgs } from 'node:util';
import { toPromiseFeed } from '../feed/model.js';
import { version } from '../version.js';
import { feedCalendar } from './calendar.js';
import { openFeed, UserError } from './open-feed.js';

const HELP = `medborgarloften ${version}: verktyg för den som publicerar löften.

  medborgarloften calendar FLÖDE > kalender.ics
      Skriver kampanjernas datum som en kalenderfil att prenumerera på.

  FLÖDE är en fil, en adress (https://…) eller - för det som skickas in.

  --help, -h     visar det här
  --version      visar versionen

Slutar med 0 när det gick bra, 1 när flödet inte gick att läsa, 2 när kommandot är fel skrivet.
`;

/** By name, what each command writes of a feed. */
const COMMANDS: Record<string, (feed: string) => Promise<string>> = { calendar };

async function calendar(name: string): Promise<string> {
  const { document, problems } = await openFeed(name);
  for (const { path, expected, found } of problems)
    console.error(`Varning: ${path || 'flödet'}: väntade ${expected}, hittade ${found}. Det togs inte med.`);
  return feedCalendar(toPromiseFeed(document), new Date().toJSON());
}

/** Runs what the arguments ask for; gives the exit code. */
async function run(args: string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
  } catch {
    return misused(`Okänt val: ${args.find((arg) => arg.startsWith('-') && arg !== '-')}.`);
  }
  const { values, positionals } = options;
  const [name = '', feed, ...rest] = positionals;
  if (values.help) return print(HELP);
  if (values.version) return print(`${version}\n`);
  if (!name) return misused('Ange ett kommando.');
  const command = Object.hasOwn(COMMANDS, name) && COMMANDS[name];
  if (!command) return misused(`Kommandot ${name} finns inte.`);
  if (!feed || rest.length) return misused(`${name} tar ett flöde: en fil, en adress eller -.`);
  try {
    return print(await command(feed));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function misused(reason: string): number {
  console.error(`${reason} Se medborgarloften --help.`);
  return 2;
}

process.exitCode = await run(process.argv.slice(2));
