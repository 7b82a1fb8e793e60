// Our elements: whether they stand where they can be shown, are closed, and are written as HTML has it.
import { meant } from '../../ui/spelling.js';
import { say } from '../say.js';
import { STRANGE_QUOTES } from './addresses.js';
import { checkAttributes } from './check-attributes.js';
import { checkOutline } from './check-outline.js';
import type { Finding, Known } from './finding.js';
import { found, type Page, type Tag } from './page.js';

export const elementsIn = ({ tags }: Page, { elements }: Known): Tag[] =>
  tags.filter(({ name }) => elements.some(({ tag }) => tag === name));

export function checkElements(page: Page, known: Known): Finding[] {
  const own = elementsIn(page, known);
  return [
    ...page.tags.flatMap((tag) => checkName(tag, known)),
    ...own.flatMap((tag) => [
      ...checkPlace(tag, page),
      ...(STRANGE_QUOTES.test(tag.attributes.flat().join(' ')) ? [] : checkAttributes(tag, known)),
    ]),
    ...checkOutline(own, page),
  ];
}

/** A tag that would be ours if its name were right. */
function checkName(tag: Tag, { elements }: Known): Finding[] {
  const names = elements.map((element) => element.tag);
  const glued = names.find(
    (name) =>
      tag.name !== name &&
      /^(?:&nbsp;|\u00a0|[“”„])/.test(tag.name.slice(name.length)) &&
      tag.name.startsWith(name),
  );
  if (glued)
    return [
      found(
        'error',
        'hard-space',
        tag,
        say(
          `Efter ${glued} står ett hårt mellanslag (&nbsp;). Då blir allt ett enda namn som ingen känner till.`,
          `After ${glued} stands a hard space (&nbsp;). It makes one single name of it that nobody knows.`,
        ),
        say('Byt till ett vanligt mellanslag.', 'Make it an ordinary space.'),
        straightened(tag.source),
      ),
    ];
  const right = names.includes(tag.name) ? undefined : meant(tag.name, names);
  return right
    ? [
        found(
          'error',
          'element-misspelt',
          tag,
          say(`<${tag.name}> finns inte.`, `There is no <${tag.name}>.`),
          say(`Skriv <${right}>.`, `Write <${right}>.`),
          `<${right}${straightened(tag.source.slice(1 + tag.name.length))}</${right}>`,
        ),
      ]
    : [];
}

/** Signs in the place of quotes, and hard spaces, in any tag of ours. */
export function checkQuotes(tags: Tag[]): Finding[] {
  return tags.flatMap((tag) => {
    const text = tag.attributes.flat().join(' ');
    const isStrange = STRANGE_QUOTES.test(text);
    if (!isStrange && !/\u00a0|&nbsp;/.test(text)) return [];
    return [
      found(
        'error',
        isStrange ? 'strange-quotes' : 'hard-space',
        tag,
        isStrange
          ? say(
              'Citattecknen är typografiska, till exempel ”. De blir en del av värdet.',
              'The quotes are typographic, like ”. They become a part of the value.',
            )
          : say('I koden står ett hårt mellanslag (&nbsp;).', 'There is a hard space (&nbsp;) in the code.'),
        isStrange
          ? say(
              'Byt till raka citattecken. Klistra in som kod eller oformaterad text.',
              'Make them straight quotes. Paste as code or as plain text.',
            )
          : say('Byt till ett vanligt mellanslag.', 'Make it an ordinary space.'),
        straightened(tag.source),
      ),
    ];
  });
}

/** Code with the quotes and spaces that HTML knows. */
const straightened = (code: string) =>
  code
    .replace(/&quot;|[“”„‟″«»‘’‚′]/g, '"')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/"+/g, '"');

function checkPlace(tag: Tag, { headEnd, html }: Page): Finding[] {
  const { name, source, offset } = tag;
  const closed = `${source.replace(/\s*\/?>$/, '>')}</${name}>`;
  if (tag.isSelfClosed)
    return [
      found(
        'error',
        'self-closed',
        tag,
        say(
          `<${name} /> stänger sig inte. Det som står efter hamnar inuti och syns inte.`,
          `<${name} /> does not close itself. What follows ends up inside it and is not shown.`,
        ),
        say(`Skriv ut sluttaggen </${name}>.`, `Write the closing tag </${name}>.`),
        closed,
      ),
    ];
  if (!tag.isClosed) {
    const isSplit = tag.isIn('p') && html.indexOf(`</${name}>`, offset) > 0;
    return isSplit
      ? [
          found(
            'error',
            'split-by-paragraph',
            tag,
            say(
              `<${name}> står i ett stycke (<p>). Stycket slutar där texten i elementet börjar, så texten hamnar efter elementet och syns två gånger.`,
              `<${name}> stands in a paragraph (<p>). That ends where the text in the element begins, so the text ends up after the element and is shown twice.`,
            ),
            say(
              'Ta bort <p> runt elementet, eller klistra in i ett kodblock.',
              'Remove the <p> around it, or paste into a block for code.',
            ),
          ),
        ]
      : [
          found(
            'error',
            'unclosed',
            tag,
            say(
              `<${name}> har ingen sluttagg. Det som står efter hamnar inuti och syns inte.`,
              `<${name}> has no closing tag. What follows ends up inside it and is not shown.`,
            ),
            say(`Lägg till </${name}>.`, `Add </${name}>.`),
            closed,
          ),
        ];
  }
  if (offset < headEnd)
    return [
      found(
        'error',
        'in-head',
        tag,
        say(
          `<${name}> står i <head>. Webbläsaren avslutar huvudet där, och resten av det hamnar i sidan.`,
          `<${name}> stands in <head>. The browser ends the head there, and the rest of it ends up in the page.`,
        ),
        say(
          'Flytta elementet till <body>, dit löftena ska synas. Skriptet får stå kvar.',
          'Move the element to <body>, where the promises are to be shown. The script may stay.',
        ),
      ),
    ];
  if (tag.isInert || tag.isIn('select'))
    return [
      found(
        'error',
        'inert',
        tag,
        say(
          `<${name}> står i <template> och visas inte.`,
          `<${name}> stands in <template> and is not shown.`,
        ),
        say('Flytta ut det.', 'Move it out.'),
      ),
    ];
  return tag.isIn('p')
    ? [
        found(
          'warning',
          'in-paragraph',
          tag,
          say(
            `<${name}> står i ett stycke (<p>). Det visas, men rubriker och listor hör inte hemma där.`,
            `<${name}> stands in a paragraph (<p>). It is shown, but headings and lists do not belong there.`,
          ),
          say(
            'Ta bort <p> runt elementet, om ditt verktyg låter dig.',
            'Remove the <p> around it if your tool lets you.',
          ),
        ),
      ]
    : [];
}
