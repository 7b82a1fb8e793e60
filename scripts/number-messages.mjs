// For the CDN script: each message becomes a number, its place in the list of Swedish texts that the script carries and in
// those of the other languages, which lie beside it. src/entries/cdn-msg.ts is the `msg` that takes numbers.
import { Visitor } from 'vite';
import { withEdits } from './minify-templates.mjs';

/** Stands before a message's id until all ids are known; no text holds this character itself. */
const MARK = '\u{f8ff}';
const MARKED = new RegExp(`(["'\`])${MARK}(.+?)\\1`, 'g');

/**
 * A plugin, and what ends its work on the bundled code.
 * @returns {{ plugin: import('vite').Plugin, finish: typeof finish }}
 */
export function numberMessages() {
  /** @type {Record<string, string>} */
  const swedish = {};
  return {
    plugin: {
      name: 'number-messages',
      apply: 'build',
      // Without `enforce` it runs after Vite's own TypeScript step, so that `this.parse` meets plain JavaScript.
      transform: {
        filter: { id: /\/src\/.+\.ts$/, code: /\bmsg\(/ },
        handler(code) {
          return { code: markIn(code, this.parse(code), swedish), map: null };
        },
      },
    },
    finish: (code, languages) => finish(code, swedish, languages),
  };
}

/**
 * Returns JavaScript with `msg('text', { id })` as `msg('id')` and msg(str`text ${value}`, { id }) as `msg('id', value)`,
 * the ids marked; notes the texts.
 * @param {string} code
 * @param {import('vite').ESTree.Program} program the code's syntax tree
 * @param {Record<string, string>} texts by id, with `{0}`, `{1}` … where values go; added to
 */
export function markIn(code, program, texts) {
  const edits = [];
  new Visitor({
    CallExpression({ callee, arguments: [message, options], start, end }) {
      if (callee.type !== 'Identifier' || callee.name !== 'msg') return;
      const id = options?.properties?.find(({ key }) => key.name === 'id')?.value.value;
      const template = message.type === 'TaggedTemplateExpression' ? message.quasi : message;
      const text = template.quasis
        ? template.quasis.map(({ value }, index) => (index ? `{${index - 1}}` : '') + value.cooked).join('')
        : template.value;
      if (!id || typeof text !== 'string')
        throw new Error(
          `A message without an id, or no text that the build can see: ${code.slice(start, end)}`,
        );
      if ((texts[id] ??= text) !== text) throw new Error(`Two messages have the id ${id}`);
      // Values keep their own edits: a message may be a value of another.
      edits.push({ start, end: start, text: `msg("${MARK}${id}"` });
      let position = start;
      for (const value of template.expressions ?? []) {
        edits.push({ start: position, end: value.start, text: ',' });
        position = value.end;
      }
      edits.push({ start: position, end, text: ')' });
    },
  }).visit(program);
  return withEdits(code, edits).toString();
}

/**
 * @param {string} code the bundle, with marked ids
 * @param {Record<string, string>} swedish by id
 * @param {Record<string, { messages: Record<string, string> }>} languages as the translators' files hold them
 * @returns {{ code: string, swedish: string[], lists: Record<string, string[]> }} what is not translated is Swedish there
 */
function finish(code, swedish, languages) {
  // Numbered as they come, so that what stands together lies together.
  const ids = [...new Set([...code.matchAll(MARKED)].map(([, , id]) => id))];
  const list = (texts) => ids.map((id) => texts[id] ?? swedish[id]);
  return {
    code: code.replace(MARKED, (_, quote, id) => String(ids.indexOf(id))),
    swedish: list(swedish),
    lists: Object.fromEntries(
      Object.entries(languages).map(([name, { messages }]) => [name, list(messages)]),
    ),
  };
}
