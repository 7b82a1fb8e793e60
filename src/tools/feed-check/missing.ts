// Words what is missing, or has not the form that it should; and how such words are made up.
import { say } from '../say.js';
import type { SchemaCode } from './codes.js';
import { nearest } from './nearest.js';
import { quote } from './quote.js';
import { keysOf, schemaAt, valueAt } from './schema-at.js';

export interface Words {
  code: SchemaCode;
  message: string;
  advice?: string | undefined;
}

export function missing(path: readonly PropertyKey[], feed: unknown, should: string): Words {
  const key = String(path.at(-1));
  const around = path.slice(0, -1);
  const known = keysOf(schemaAt(around, feed)) ?? [];
  const written = Object.keys(valueAt(feed, around) ?? {});
  const misspelt = written.find((name) => !known.includes(name) && nearest(name, known) === key);
  return {
    code: 'missing',
    message: say(`"${key}" saknas. Det ska vara ${should}.`, `"${key}" is missing. It must be ${should}.`),
    advice: misspelt && rename(misspelt, key),
  };
}

const rename = (written: string, key: string): string =>
  say(
    `Här står ${quote(written)}: menade du "${key}"?`,
    `${quote(written)} stands here: did you mean "${key}"?`,
  );

export const wrongForm = (should: string): Words => ({
  code: 'wrong-form',
  message: say(`Här ska stå ${should}.`, `This must be ${should}.`),
});
