#!/usr/bin/env node
// The command line, for those who publish a feed. It speaks Swedish; files go to standard output, remarks to standard error.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { toPromiseFeed, type PromiseFeed } from '../feed/model.js';
import { isWebAddress } from '../feed/values.js';
import { LANGUAGES } from '../locale/load-messages.js';
import { lookup } from '../locale/lookup.js';
import { version } from '../version.js';
import { feedCalendar } from './calendar.js';
import { openFeed, UserError } from './open-feed.js';
import { CONTENTS, staticFiles, staticHtml, type ElementName } from './static.js';

/** What is wrong with the command itself, in Swedish. */
class UsageError extends Error {}

const ELEMENTS = Object.keys(CONTENTS);
const ALL_LANGUAGES = ['sv', ...LANGUAGES];

const HELP = `medborgarloften ${version}: verktyg för den som publicerar löften.

  medborgarloften calendar FLÖDE > kalender.ics
      Skriver kampanjernas datum som en kalenderfil att prenumerera på.

  medborgarloften static FLÖDE > promise-list.html
      Skriver löftena som HTML att klistra in på en sida, för den som läser utan skript.
      --element NAMN        ${ELEMENTS.join(', ')} (${ELEMENTS[0]})
      --id ID               löftet för promise-card, kampanjen för campaign-countdown
      --lang SPRÅK          ${ALL_LANGUAGES.join(', ')} (sv)
      --heading-level NIVÅ  rubrikens nivå, 2–6 (2)
      --src ADRESS          där flödet ligger på webben; behövs när FLÖDE inte är en adress
      --out MAPP            skriver i stället alla element på alla språk i mappen

  FLÖDE är en fil, en adress (https://…) eller - för det som skickas in.

  --help, -h     visar det här
  --version      visar versionen

Slutar med 0 när det gick bra, 1 när flödet inte gick att läsa, 2 när kommandot är fel skrivet.
`;

const OPTIONS = {
  element: { type: 'string' },
  id: { type: 'string' },
  lang: { type: 'string' },
  'heading-level': { type: 'string' },
  src: { type: 'string' },
  out: { type: 'string' },
} as const;
type Values = Partial<Record<keyof typeof OPTIONS, string>>;

/** A command: the options that it takes, and what it writes of a feed. */
interface Command {
  takes: (keyof Values)[];
  write: (feed: PromiseFeed, values: Values, name: string) => Promise<string> | string;
}

const COMMANDS: Record<string, Command> = {
  calendar: { takes: [], write: (feed) => feedCalendar(feed, new Date().toJSON()) },
  static: { takes: Object.keys(OPTIONS) as (keyof Values)[], write: writeStatic },
};

async function writeStatic(feed: PromiseFeed, values: Values, name: string): Promise<string> {
  const { element = 'promise-list', id, lang = 'sv', 'heading-level': level = '2', out } = values;
  const src = values.src ?? (isWebAddress(name) ? name : undefined);
  if (!src || !isWebAddress(src))
    throw new UsageError(
      'Ange med --src var flödet ligger på webben (https://…), så att sidan kan hämta det.',
    );
  if (!isElement(element))
    throw new UsageError(`--element kan vara ${ELEMENTS.join(', ')}, inte ${element}.`);
  if (!lookup(lang, ALL_LANGUAGES))
    throw new UsageError(`--lang kan vara ${ALL_LANGUAGES.join(', ')}, inte ${lang}.`);
  if (!/^[2-6]$/.test(level)) throw new UsageError(`--heading-level kan vara 2–6, inte ${level}.`);
  if (out !== undefined) {
    if (values.element ?? id ?? values.lang ?? values['heading-level'])
      throw new UsageError('--out skriver alla element på alla språk. Ta bort de andra valen utom --src.');
    return writeFiles(out, await staticFiles(feed, src));
  }
  const ids = CONTENTS[element].idsOf?.(feed);
  if (ids && !ids.includes(id ?? ''))
    throw new UsageError(
      `${id === undefined ? `${element} behöver --id` : `${id} finns inte i flödet`}. Där finns: ${ids.join(', ') || 'inget'}.`,
    );
  if (!ids && id !== undefined) throw new UsageError(`${element} tar inget --id.`);
  return (await staticHtml(feed, { element, id, language: lang, headingLevel: Number(level), src }))!;
}

const isElement = (name: string): name is ElementName => Object.hasOwn(CONTENTS, name);

/** Writes files into a folder, and gives a line that says how many. */
async function writeFiles(folder: string, files: Record<string, string>): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    } catch (error) {
      throw new UserError(
        `${target}: filen gick inte att skriva (${(error as NodeJS.ErrnoException).code}). Kontrollera mappen.`,
      );
    }
  }
  return `Skrev ${Object.keys(files).length} filer i ${folder}.\n`;
}

/** Opens the feed that a command names, says what is wrong in it, and runs the command. */
async function apply({ write }: Command, name: string, values: Values): Promise<string> {
  const { document, problems } = await openFeed(name);
  for (const { path, expected, found } of problems)
    console.error(`Varning: ${path || 'flödet'}: här ska stå ${expected}, men det står ${found}.`);
  return write(toPromiseFeed(document), values, name);
}

/** Runs what the arguments ask for; gives the exit code. */
async function run(args: string[]): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args,
      allowPositionals: true,
      options: { ...OPTIONS, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
  } catch (error) {
    return misused(problemOf(error as NodeJS.ErrnoException, args));
  }
  const { values, positionals } = options;
  const { help, version: asked, ...own } = values;
  const [name = '', feed, ...rest] = positionals;
  if (help) return print(HELP);
  if (asked) return print(`${version}\n`);
  if (!name) return misused('Ange ett kommando.');
  const command = Object.hasOwn(COMMANDS, name) && COMMANDS[name];
  if (!command) return misused(`Kommandot ${name} finns inte.`);
  if (!feed || rest.length) return misused(`Ange ett enda flöde efter ${name}: en fil, en adress eller -.`);
  const foreign = Object.keys(own).find((option) => !command.takes.includes(option as keyof Values));
  if (foreign) return misused(`${name} tar inte --${foreign}.`);
  try {
    return print(await apply(command, feed, own));
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message);
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** What `parseArgs` found wrong. */
function problemOf({ code, message }: NodeJS.ErrnoException, args: string[]): string {
  const option = /--?[\w-]+/.exec(message)?.[0] ?? args.join(' ');
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? `Ange ett värde efter ${option}.`
    : `Okänt val: ${option}.`;
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
