// Opens a feed's text for the editor, or says in words why it can't: a feed that has faults opens with them.
import { parseTree, type ParseError } from 'jsonc-parser';
import { read } from '../../feed/read.js';
import { say } from '../say.js';
import { FeedEdit } from './document.js';

/** Says why something can't be opened, and what to do, in the language that is spoken. */
export class OpenError extends Error {}

/** @throws OpenError for what is no JSON, or no feed. */
export function openText(text: string, name: string): FeedEdit {
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new OpenError(notJson(json));
  }
  if (!read(value).document)
    throw new OpenError(
      say(
        'Filen är inget löftesflöde. Ett flöde har en lista som heter "items". Kontrollera att du valde rätt fil.',
        'The file is no feed of promises. A feed has a list called "items". Check that you chose the right file.',
      ),
    );
  return new FeedEdit(json, name);
}

/** @throws OpenError for bytes that are no UTF-8: read as if they were, letters would be lost. */
export function openBytes(bytes: BufferSource, name: string): FeedEdit {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OpenError(
      say(
        'Filen är inte sparad som UTF-8, så å, ä och ö skulle gå förlorade. Spara om den som UTF-8 och öppna den igen.',
        'The file is not saved as UTF-8, so that letters would be lost. Save it as UTF-8 and open it again.',
      ),
    );
  }
  return openText(text, name);
}

function notJson(json: string): string {
  const errors: ParseError[] = [];
  parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  const before = json.slice(0, errors[0]?.offset ?? json.length).split('\n');
  const line = before.length;
  const column = before.at(-1)!.length + 1;
  const written = json.split('\n')[line - 1]!.trim().slice(0, 80);
  return (
    say(
      `Filen är inte giltig JSON: det är fel på rad ${line}, tecken ${column}.`,
      `The file is not valid JSON: there is an error in line ${line}, character ${column}.`,
    ) +
    (written && say(` Där står: ${written}`, ` There stands: ${written}`)) +
    say(
      ' Ofta är det ett komma eller ett citattecken för mycket eller för lite där eller strax före. Rätta filen och öppna den igen.',
      ' Often a comma or a quotation mark is missing, or one too many, there or just before. Mend the file and open it again.',
    )
  );
}
