// A Vite plugin for the CDN script: while it has no translations, `msg` gives its Swedish text, so that text is all it needs.
// The same is what @lit/localize calls its transform mode.
import { Visitor } from 'vite';
import { withEdits } from './minify-templates.mjs';

/** @returns {import('vite').Plugin} */
export function inlineMessages() {
  return {
    name: 'inline-messages',
    apply: 'build',
    // Without `enforce` it runs after Vite's own TypeScript step, so that `this.parse` meets plain JavaScript.
    transform: {
      filter: { id: /\/src\/.+\.ts$/, code: /\b(?:msg|withMessages)\(/ },
      handler(code) {
        return { code: inlineIn(code, this.parse(code)), map: null };
      },
    },
  };
}

/**
 * Returns JavaScript with `msg('text', { id })` as `'text'`, msg(str`text`, { id }) as `text` in backticks, and
 * `withMessages(undefined, render)` as `render()`.
 * @param {string} code
 * @param {import('vite').ESTree.Program} program the code's syntax tree
 * @returns {string}
 */
export function inlineIn(code, program) {
  const edits = [];
  const remove = (start, end, text = '') => edits.push({ start, end, text });
  new Visitor({
    CallExpression({ callee, arguments: [first, second], start, end }) {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'msg') {
        const text =
          first.type === 'TaggedTemplateExpression' && first.tag.name === 'str' ? first.quasi : first;
        if (text.type !== 'TemplateLiteral' && typeof text.value !== 'string')
          throw new Error(`A message is no text that the build can see: ${code.slice(start, end)}`);
        remove(start, text.start);
        remove(text.end, end);
      } else if (callee.name === 'withMessages') {
        if (first.name !== 'undefined')
          throw new Error('The script has translations: it needs its messages, and this plugin must go.');
        remove(start, second.start, '(');
        remove(second.end, end, ')()');
      }
    },
  }).visit(program);
  return withEdits(code, edits);
}
