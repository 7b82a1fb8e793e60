// Words what is wrong with a text as JSON, where JSON.parse would say one thing in English.
import { parseTree, printParseErrorCode, type Node } from 'jsonc-parser';
import { say } from '../say.js';
import { linesIn } from './locate.js';
import { shortened, visible } from './quote.js';

export interface SyntaxIssue {
  /** In UTF-16 code units from the text's beginning. */
  offset: number;
  message: string;
  found?: string;
  advice?: string;
}

/** A feed is some eight deep; the parser takes the stack for each. */
const DEEPEST = 200;

/** More than anybody reads. */
const MOST = 1_000;

/** The tree of a JSON text as far as it can be read, and what is wrong in it: the first of each line, what follows from it is noise. */
export function parseJson(text: string): { tree?: Node | undefined; issues: SyntaxIssue[] } {
  const tooDeep = offsetOfDepth(text, DEEPEST);
  if (tooDeep !== undefined) return { issues: [deep(tooDeep)] };
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const issues: SyntaxIssue[] = [];
  const lineOf = linesIn(text);
  let last = 0;
  for (const { error, offset, length } of errors.slice(0, MOST)) {
    const name = printParseErrorCode(error) as ErrorName;
    const { line } = lineOf(offset);
    if (line !== last) issues.push(worded(name, text, offset, length));
    last = line;
    // From there on the parser takes texts for what is between them.
    if (name === 'UnexpectedEndOfString') break;
  }
  return { tree, issues };
}

type ErrorName = Exclude<ReturnType<typeof printParseErrorCode>, '<unknown ParseErrorCode>'>;

function worded(name: ErrorName, text: string, offset: number, length: number): SyntaxIssue {
  const found = visible(shortened(text.slice(offset, offset + Math.max(length, 1))));
  const end = text.slice(0, offset).trimEnd().length;
  // A comma is looked for after the last word, not on the line of the next.
  if (name === 'CommaExpected' && !/\d{2}/.test(text.slice(offset - 1, offset + 1)))
    return { offset: end, message: say('Ett kommatecken saknas här.', 'A comma is missing here.') };
  const comma = text[offset] === ',' ? offset : text[end - 1] === ',' ? end - 1 : undefined;
  if (comma !== undefined && (name === 'PropertyNameExpected' || name === 'ValueExpected'))
    return {
      offset: comma,
      message: say('Här är ett kommatecken för mycket.', 'There is one comma too many here.'),
      advice: say('Ta bort det.', 'Delete it.'),
    };
  const [message, advice] = WORDS[name](found, !end);
  return { offset, message, ...(found && { found }), ...(advice && { advice }) };
}

/** `isFirst`: whether nothing stands before. */
type Wording = (found: string, isFirst: boolean) => [message: string, advice?: string];

const missing =
  (swedish: string, english: string): Wording =>
  () => [say(`${swedish} saknas här.`, `${english} is missing here.`)];

const noComments: Wording = () => [
  say('JSON har inga kommentarer.', 'JSON has no comments.'),
  say('Ta bort kommentaren.', 'Delete the comment.'),
];

const WORDS: Record<ErrorName, Wording> = {
  InvalidSymbol: (found, isFirst) => [
    say('Det här förstås inte som JSON.', 'This is not understood as JSON.'),
    adviceOnSymbol(found, isFirst),
  ],
  InvalidNumberFormat: () => [
    say('Talet är fel skrivet.', 'The number is written wrongly.'),
    say('Skriv siffror, med punkt före decimaler.', 'Write digits, with a point before decimals.'),
  ],
  PropertyNameExpected: missing('Ett fältnamn inom citattecken', 'A field’s name in quotation marks'),
  ValueExpected: (_, isFirst) =>
    isFirst
      ? [say('Filen är tom.', 'The file is empty.'), say('Ett flöde börjar med {.', 'A feed begins with {.')]
      : missing('Ett värde', 'A value')('', false),
  ColonExpected: missing(
    'Ett kolon mellan fältets namn och värde',
    'A colon between the field’s name and value',
  ),
  CommaExpected: () => [
    say('Ett tal börjar inte med 0.', 'A number does not begin with 0.'),
    say(
      'Ta bort nollan, eller sätt citattecken omkring.',
      'Delete the zero, or put quotation marks around it.',
    ),
  ],
  CloseBraceExpected: missing('Slutklammern }', 'The closing brace }'),
  CloseBracketExpected: missing('Hakparentesen ]', 'The closing bracket ]'),
  EndOfFileExpected: () => [
    say('Flödet är slut före det här.', 'The feed ends before this.'),
    say(
      'Ta bort det som står efter, eller en klammer som är för mycket.',
      'Delete what follows, or a brace too many.',
    ),
  ],
  InvalidCommentToken: noComments,
  UnexpectedEndOfComment: noComments,
  UnexpectedEndOfString: () => [
    say(
      'Texten saknar citattecken i slutet av raden.',
      'The text has no quotation mark at the end of its line.',
    ),
    say(
      'Sätt dit det. En radbrytning i en text skrivs \\n.',
      'Add it. A line break in a text is written \\n.',
    ),
  ],
  UnexpectedEndOfNumber: () => [
    say('Talet är inte färdigt.', 'The number is not finished.'),
    say('Skriv siffror efter punkten.', 'Write digits after the point.'),
  ],
  InvalidUnicode: () => [
    say('Efter \\u ska fyra tecken stå, 0–9 och a–f.', 'After \\u stand four characters, 0–9 and a–f.'),
  ],
  InvalidEscapeCharacter: () => [
    say('Ett omvänt snedstreck i en text är fel skrivet.', 'A backslash in a text is written wrongly.'),
    say('Skriv det dubbelt: \\\\.', 'Write it twice: \\\\.'),
  ],
  InvalidCharacter: () => [
    say('Texten innehåller en tabb eller ett styrtecken.', 'The text holds a tab or a control character.'),
    say(
      'Skriv en tabb som \\t, och ta bort annat som inte syns.',
      'Write a tab as \\t, and delete what else can’t be seen.',
    ),
  ],
};

function adviceOnSymbol(found: string, isFirst: boolean): string {
  if (isFirst && found.startsWith('<'))
    return say(
      'Det här är en webbsida. Ange adressen till själva flödet.',
      'This is a web page. Give the address of the feed itself.',
    );
  if (/[“”„’‘']/.test(found)) return say('Använd raka citattecken: ".', 'Use straight quotation marks: ".');
  const word = /^(true|false|null)$/i.exec(found)?.[0].toLowerCase();
  if (word) return say(`Skriv ${word}, med små bokstäver.`, `Write ${word}, in small letters.`);
  return say(
    'Text och fältnamn ska stå inom citattecken. Ett citattecken inne i en text skrivs \\".',
    'Texts and names of fields stand in quotation marks. A quotation mark inside of a text is written \\".',
  );
}

const deep = (offset: number): SyntaxIssue => ({
  offset,
  message: say(
    `Här är fler än ${DEEPEST} klamrar inuti varandra.`,
    `There are more than ${DEEPEST} brackets inside each other here.`,
  ),
  advice: say('Ett flöde har omkring åtta. Kontrollera filen.', 'A feed has some eight. Check the file.'),
});

/** Where a text becomes deeper than that. */
function offsetOfDepth(text: string, deepest: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}
