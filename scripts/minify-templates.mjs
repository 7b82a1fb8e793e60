// A Vite plugin that takes indentation and comments out of html`…` and css`…`, which a JavaScript minifier leaves alone.
//
// A line break between tags, or at the ends of an element, counts as layout of the source, not as text, and is dropped.
// A space that readers should see between two elements is written on one line.

import MagicString from 'magic-string';
import { Visitor } from 'vite';

/** Stands for `${…}` while a template is handled as one string; no template holds this character itself. */
const HOLE = '\0';

/** @returns {import('vite').Plugin} */
export const minifyTemplates = () =>
  templatesPlugin('minify-templates', { html: shrinkMarkup, css: shrinkCss });

/**
 * For the CDN script, after the other: what its own renderer, src/entries/cdn-html.ts, does without.
 * @returns {import('vite').Plugin}
 */
export const shortenTemplates = () => templatesPlugin('shorten-templates', { html: shortenMarkup });

function templatesPlugin(name, shrinkers) {
  return {
    name,
    apply: 'build',
    // Without `enforce` it runs after Vite's own TypeScript step, so that `this.parse` meets plain JavaScript.
    transform: {
      filter: {
        id: { include: /\/src\/.+\.[jt]s$/, exclude: /\/node_modules\// },
        code: /\b(?:html|css)`/,
      },
      handler(code) {
        const minified = minifyIn(code, this.parse(code), shrinkers);
        const map = process.env.COVERAGE ? minified.generateMap({ hires: true }) : null;
        return { code: minified.toString(), map };
      },
    },
  };
}

/**
 * Returns JavaScript with its templates shrunk.
 * @param {string} code
 * @param {import('vite').ESTree.Program} program the code's syntax tree
 * @param {Record<string, (text: string) => string>} shrinkers by the templates' tags
 * @returns {MagicString}
 */
export function minifyIn(code, program, shrinkers) {
  const edits = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const shrink = tag.type === 'Identifier' && Object.hasOwn(shrinkers, tag.name) && shrinkers[tag.name];
      const before = quasi.quasis.map(({ value }) => value.cooked);
      // An invalid escape has no cooked text: then the template stays as it is.
      if (!shrink || before.some((text) => typeof text !== 'string')) return;
      const after = shrink(before.join(HOLE)).split(HOLE);
      if (after.length !== before.length)
        throw new Error(`Lost a binding of ${code.slice(tag.start, quasi.end)}`);
      quasi.quasis.forEach(({ start, end }, i) => edits.push({ start, end, text: escapeTemplate(after[i]) }));
    },
  }).visit(program);
  return withEdits(code, edits);
}

/**
 * @param {string} code
 * @param {{ start: number, end: number, text: string }[]} edits
 */
export function withEdits(code, edits) {
  const result = new MagicString(code);
  for (const { start, end, text } of edits)
    if (start < end) result.update(start, end, text);
    else result.appendLeft(start, text);
  return result;
}

const escapeTemplate = (text) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** A gap (spaces and comments without `${…}`), another comment, a string, an escape, or one character. */
const CSS_TOKEN = /(?:\s|\/\*[^\0]*?\*\/)+|\/\*[^]*?\*\/|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\\[^]|[^]/g;
const isCssGap = (token) => /^(?:\s|\/\*[^\0]*\*\/)/.test(token);

/**
 * Shrinks a style sheet, or a piece of one, in which HOLE stands for each expression.
 * @param {string} css
 */
export function shrinkCss(css) {
  const tokens = css.match(CSS_TOKEN) ?? [];
  const kept = [];
  tokens.forEach((token, i) => {
    const before = kept.at(-1);
    const after = tokens[i + 1];
    if (isCssGap(token)) {
      if (needsCssGap(before, after)) kept.push(/^(?:\/\*[^]*?\*\/)+$/.test(token) ? '/**/' : ' ');
    } else {
      if (token === '}' && before === ';') kept.pop();
      kept.push(token);
    }
  });
  // `0.5em` is `.5em`, where the zero begins the number and a string stands apart.
  return kept
    .map((token, i) => (token === '0' && kept[i + 1] === '.' && !/[\w.]/.test(kept[i - 1]) ? '' : token))
    .join('');
}

/** Only where a gap never has a meaning may it go: it has one before a colon, outside brackets and around `+ - * /`. */
function needsCssGap(before, after) {
  if (before === undefined || after === undefined) return false;
  // An empty custom property keeps its space: `--empty: ;`.
  if (before === ':') return after === ';' || after === '}';
  return !'{};,>(['.includes(before) && !'{};,>)]!'.includes(after);
}

/** An element whose spaces count, a tag, a gap, `${…}`, or text. */
const MARKUP_TOKEN =
  /<(pre|textarea|style|script)\b[^]*?<\/\1\s*>|<[/!a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|\s+|\0|[^<\s\0]+|</gi;
const isTag = (token) => token.length > 1 && token.startsWith('<');
const isClosingTag = (token) => token.startsWith('</');

/** What a template may not have, so that the CDN script needs no HTML parser. */
const UNSUPPORTED = {
  'a character reference': /&#?\w+;/,
  'an empty element without />':
    /<(?:area|br|col|embed|hr|img|input|link|source|track|wbr)\b(?:"[^"]*"|[^">])*(?<!\/)>/i,
  'an attribute in single quotes, or in none': /<[^>]*=(?!["\0])[^>]*>/,
  'two values in one attribute': /="[^"\0]*\0[^"\0]*\0[^"]*"/,
};

/**
 * Shrinks markup in which HOLE stands for each expression.
 * @param {string} markup
 */
export function shrinkMarkup(markup) {
  for (const [what, pattern] of Object.entries(UNSUPPORTED)) {
    const [found] = markup.match(pattern) ?? [];
    if (found)
      throw new Error(`A template has ${what}, which src/entries/cdn-html.ts does not know: ${found}`);
  }
  const tokens = markup.replace(/<!--[^\0]*?-->/g, '').match(MARKUP_TOKEN) ?? [];
  return tokens
    .map((token, i) => {
      if (/^<(?!(?:pre|textarea|style|script)\b)./i.test(token)) return shrinkTag(token);
      if (!/^\s*\n\s*$/.test(token)) return token;
      const before = tokens[i - 1];
      const after = tokens[i + 1];
      // At the ends of a template or an element, and between tags; beside `${…}` it may part two words.
      const isLayout =
        !before ||
        !after ||
        (isTag(before) && isTag(after)) ||
        (isTag(before) && !isClosingTag(before)) ||
        isClosingTag(after);
      return isLayout ? '' : ' ';
    })
    .join('');
}

/** The space before `/>` stays: without it, `/` would belong to an unquoted value. */
function shrinkTag(tag) {
  return tag.replace(/("[^"]*"|'[^']*')|\s+(>$)?/g, (_, value, end) =>
    value ? value.replace(/\s*\n\s*/g, ' ') : (end ?? ' '),
  );
}

/**
 * Takes out of shrunk markup the quotes around what has no space, the names in closing tags, and the closing tags at
 * the end.
 * @param {string} markup
 */
export const shortenMarkup = (markup) =>
  markup
    .replace(/<[^>]*>/g, (tag) => (isClosingTag(tag) ? '</>' : tag.replace(/"([^\s"]+)"/g, '$1')))
    .replace(/(?:<\/>)+$/, '');
