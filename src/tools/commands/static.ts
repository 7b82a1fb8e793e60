// `medborgarloften static`: an element with its content as HTML, or all of them into a folder.
import { isWebAddress } from '../../feed/values.js';
import { LANGUAGES } from '../../locale/load-messages.js';
import { lookup } from '../../locale/lookup.js';
import { UsageError } from '../errors.js';
import { say } from '../say.js';
import { CONTENTS, staticFiles, staticHtml, type ElementName } from '../static.js';
import { writeAll } from '../write-file.js';
import { print, type Command } from './command.js';
import { oneFeed, openGoodOf } from './one-feed.js';

const ELEMENTS = Object.keys(CONTENTS);
const ALL_LANGUAGES = ['sv', ...LANGUAGES];

const options = {
  element: { type: 'string' },
  id: { type: 'string' },
  lang: { type: 'string' },
  'heading-level': { type: 'string' },
  src: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export const staticCommand: Command = {
  options,
  help: () =>
    say(
      `medborgarloften static FLÖDE > promise-list.html
    Skriver löftena som HTML att klistra in på en sida, för den som läser utan skript.
    --element NAMN        ${ELEMENTS.join(', ')} (${ELEMENTS[0]})
    --id ID               löftet för promise-card, kampanjen för campaign-countdown
    --lang SPRÅK          ${ALL_LANGUAGES.join(', ')} (sv)
    --heading-level NIVÅ  rubrikens nivå, 2–6 (2)
    --src ADRESS          där flödet ligger på webben; behövs när FLÖDE inte är en adress
    --out MAPP            skriver i stället alla element på alla språk i mappen
    --force               skriver över filer som finns i mappen`,
      `medborgarloften static FEED > promise-list.html
    Writes the promises as HTML to paste into a page, for those who read without script.
    --element NAME        ${ELEMENTS.join(', ')} (${ELEMENTS[0]})
    --id ID               the promise of promise-card, the campaign of campaign-countdown
    --lang LANGUAGE       ${ALL_LANGUAGES.join(', ')} (sv)
    --heading-level LEVEL the heading's level, 2–6 (2)
    --src ADDRESS         where the feed lies on the web; needed when FEED is no address
    --out FOLDER          writes all elements in all languages into the folder instead
    --force               replaces files that are in the folder`,
    ),
  async run(input) {
    const name = oneFeed(input, 'static');
    const values = input.values as Partial<Record<Exclude<keyof typeof options, 'force'>, string>>;
    const feed = await openGoodOf(name);
    const { element = 'promise-list', id, lang = 'sv', 'heading-level': level = '2', out } = values;
    const src = values.src ?? (isWebAddress(name) ? name : undefined);
    if (!src || !isWebAddress(src))
      throw new UsageError(
        say(
          'Ange med --src var flödet ligger på webben (https://…), så att sidan kan hämta det.',
          'Say with --src where the feed lies on the web (https://…), so that the page can get it.',
        ),
      );
    if (!isElement(element)) throw oneOf('--element', ELEMENTS, element);
    if (!lookup(lang, ALL_LANGUAGES)) throw oneOf('--lang', ALL_LANGUAGES, lang);
    if (!/^[2-6]$/.test(level)) throw oneOf('--heading-level', ['2–6'], level);
    if (out !== undefined) {
      if (values.element ?? id ?? values.lang ?? values['heading-level'])
        throw new UsageError(
          say(
            '--out skriver alla element på alla språk. Ta bort de andra valen utom --src och --force.',
            '--out writes all elements in all languages. Leave out the other options but --src and --force.',
          ),
        );
      const files = await staticFiles(feed, src);
      await writeAll(out, files, { overwrite: !!input.values['force'] });
      const { length } = Object.keys(files);
      return print(say(`Skrev ${length} filer i ${out}.\n`, `Wrote ${length} files in ${out}.\n`));
    }
    const ids = CONTENTS[element].idsOf?.(feed);
    if (ids && !ids.includes(id ?? '')) {
      const there = ids.join(', ') || say('inget', 'none');
      throw new UsageError(
        id === undefined
          ? say(
              `${element} behöver --id. Där finns: ${there}.`,
              `${element} needs --id. There are: ${there}.`,
            )
          : say(
              `${id} finns inte i flödet. Där finns: ${there}.`,
              `${id} is not in the feed. There are: ${there}.`,
            ),
      );
    }
    if (!ids && id !== undefined)
      throw new UsageError(say(`${element} tar inget --id.`, `${element} takes no --id.`));
    print((await staticHtml(feed, { element, id, language: lang, headingLevel: Number(level), src }))!);
  },
};

const isElement = (name: string): name is ElementName => Object.hasOwn(CONTENTS, name);

const oneOf = (option: string, allowed: string[], given: string) =>
  new UsageError(
    say(
      `${option} kan vara ${allowed.join(', ')}, inte ${given}.`,
      `${option} can be ${allowed.join(', ')}, not ${given}.`,
    ),
  );
