// Opens a feed's text for the editor, or says in words why it can't: a feed that has faults opens with them.
import { read } from '../../feed/read.js';
import { decode } from '../feed-check/decode.js';
import { positionsIn, type Position } from '../feed-check/locate.js';
import { parseJson, type SyntaxIssue } from '../feed-check/syntax.js';
import { say } from '../say.js';
import { FeedEdit } from './document.js';

/** Says why something can't be opened, and what to do, in the language that is spoken. */
export class OpenError extends Error {}

/** @throws OpenError for what is no UTF-8, no JSON, or no feed. */
export function openBytes(bytes: Uint8Array, name: string): FeedEdit {
  const text = decode(bytes);
  if (typeof text !== 'string') throw new OpenError(whole(text));
  return openText(text, name);
}

/** @throws OpenError for what is no JSON, or no feed. */
export function openText(text: string, name: string, origin?: string): FeedEdit {
  const json = text.replace(/^\ufeff/, '');
  const { issues } = parseJson(json);
  const position = positionsIn(json);
  if (issues.length)
    throw new OpenError(
      [
        say('Filen är inte giltig JSON.', 'The file is not valid JSON.'),
        ...issues.slice(0, SHOWN).map((issue) => whole({ ...issue, ...position(issue.offset) })),
        say('Rätta filen och öppna den igen.', 'Mend the file and open it again.'),
      ].join('\n'),
    );
  if (!read(JSON.parse(json)).document)
    throw new OpenError(
      say(
        'Filen är inget löftesflöde: den har ingen lista som heter "items". Kontrollera att du valde rätt fil.',
        'The file is no feed of promises: it has no list called "items". Check that you chose the right file.',
      ),
    );
  return new FeedEdit(json, name, origin);
}

/** What is wrong further on often follows from the first. */
const SHOWN = 3;

const whole = ({ line, column, message, found, advice }: Omit<SyntaxIssue, 'offset'> & Position): string =>
  [
    say(`Rad ${line}, tecken ${column}:`, `Line ${line}, character ${column}:`),
    message,
    found && `${say('Där står', 'There stands')}: ${found}.`,
    advice,
  ]
    .filter(Boolean)
    .join(' ');
