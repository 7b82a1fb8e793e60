// Changes the text of a JSON file as little as a new value needs: its order, indents and line breaks stay as they are.
import { applyEdits, modify, type FormattingOptions, type JSONPath } from 'jsonc-parser';
import { isObject, isSame } from './json.js';

/**
 * The text that says a new value, changed only where the two differ.
 *
 * @param text JSON in which no name stands twice in one object, with or without a byte order mark.
 */
export function edited(text: string, before: unknown, after: unknown): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const formattingOptions = formatOf(text);
  const all = differences(before, after);
  if (all.length > MOST_EDITS) return mark + rewritten(after, formattingOptions);
  let changed = text.slice(mark.length);
  for (const { path, value, isInsertion } of all)
    changed = applyEdits(
      changed,
      modify(changed, path, value, { formattingOptions, isArrayInsertion: isInsertion }),
    );
  // Names that stand twice would lead elsewhere.
  if (!isSame(JSON.parse(changed), after)) throw new Error('The text does not say what was to be changed.');
  return mark + changed;
}

/** Each edit reads the text anew: a feed that is another one all over would take minutes. */
const MOST_EDITS = 300;

function rewritten(value: unknown, { insertSpaces, tabSize, eol }: FormattingOptions): string {
  const lines = JSON.stringify(value, null, insertSpaces ? tabSize : '\t').split('\n');
  return `${lines.join(eol)}${eol}`;
}

interface Difference {
  path: JSONPath;
  value: unknown;
  isInsertion: boolean;
}

/** Where two values differ; a list that only grew gets what is new, one that shrank is replaced. */
function differences(before: unknown, after: unknown, path: JSONPath = []): Difference[] {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], [...path, key]),
    );
  if (Array.isArray(before) && Array.isArray(after) && before.length && after.length >= before.length)
    return after.flatMap((entry: unknown, index) =>
      index < before.length
        ? differences(before[index], entry, [...path, index])
        : { path: [...path, index], value: entry, isInsertion: true },
    );
  return [{ path, value: after, isInsertion: false }];
}

/** The indents and line breaks that a text has. */
function formatOf(text: string): FormattingOptions {
  const indent = /^\s*[{[]\r?\n([ \t]+)/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
