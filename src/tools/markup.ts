// Writes HTML as a tree of elements: indented for whoever pastes it, and with every text and value escaped.

/** An element, or words. Only what `element` makes is markup. */
export type Markup = HtmlElement | string;

interface HtmlElement {
  tag: string;
  attributes: Record<string, string | undefined>;
  children: Markup[];
}

/** What may stand in a tree: `undefined`, `false` and `''` are left out, so that a condition can be written in place. */
export type Child = Markup | undefined | false | Child[];

/** Elements that mean something with nothing inside: ours, and what a snippet loads. */
const MAY_BE_EMPTY = /-|^(iframe|link|script)$/;

/** Elements that stand in a line of words. */
const PHRASING = new Set(['a', 'b', 'br', 'span', 'time']);

/** An element; an attribute that is undefined is left out, one that is empty stands bare. */
export function element(
  tag: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): HtmlElement {
  return { tag, attributes, children: children.flat(9).filter((child) => !!child) as Markup[] };
}

/** The languages that run from right to left, as the elements' own styles have them. */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

export const directionOf = (language: string): 'rtl' | undefined =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : undefined;

/** What says that words are in another language than those around them. */
export const foreign = (language: string, around: string): Record<string, string | undefined> =>
  language === around
    ? {}
    : {
        lang: language,
        dir: directionOf(language) === directionOf(around) ? undefined : (directionOf(language) ?? 'ltr'),
      };

/**
 * The markup, each block on lines of its own; one that says nothing without content and has none is left out. Ends with a
 * line break.
 */
export function toHtml(node: HtmlElement, indent = ''): string {
  const { tag, children } = node;
  if (!children.length && !MAY_BE_EMPTY.test(tag)) return '';
  if (tag === 'link') return `${indent}${openingTag(node)}\n`;
  const lines = children.every(isPhrasing)
    ? `${children.map(inline).join('')}</${tag}>`
    : `\n${children.map((child) => block(child, `${indent}  `)).join('')}${indent}</${tag}>`;
  return `${indent}${openingTag(node)}${lines}\n`;
}

const isPhrasing = (child: Markup) => typeof child === 'string' || PHRASING.has(child.tag);

const block = (child: Markup, indent: string) =>
  isPhrasing(child) ? `${indent}${inline(child)}\n` : toHtml(child as HtmlElement, indent);

const inline = (child: Markup): string =>
  typeof child === 'string'
    ? escaped(child).replace(/\n/g, '<br>').replace(RETOUCHED, asNumber)
    : child.tag === 'br'
      ? '<br>'
      : `${openingTag(child)}${child.children.map(inline).join('')}</${child.tag}>`;

const openingTag = ({ tag, attributes }: HtmlElement) =>
  `<${[tag, ...Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : value ? `${name}="${escaped(value)}"` : name))].join(' ')}>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * What WordPress sets otherwise than it is written: straight quotation marks, dots and hyphens in a row, 3x4, (tm). As
 * numbers they stay, for what was signed is shown to the letter. A custom property's own hyphens stand before a letter.
 */
const RETOUCHED = /['`]|\.(?=\.)|-(?=-(?![a-z]))|(?<=\d)x(?=\d)|\((?=tm\))/g;

const asNumber = (sign: string) => `&#${sign.charCodeAt(0)};`;

/**
 * HTML has no way to write control characters: they are left out. What is not seen but turns the order of what is, or
 * breaks a line, is written as its number: the code reads as it works.
 */
const escaped = (text: string) =>
  text
    .replace(/[&<>"]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, asNumber);

/** A style sheet as a page has it: in a comment's signs, which CSS passes over, so that nobody reads it where a CMS takes the tag away. */
export const styleText = (css: string): string => `<!-- ${css} -->`;

/** The style sheet in its tag, on lines of its own; nothing of an empty one. */
export const styleElement = (css: string): string => (css ? `<style>${styleText(css)}</style>\n` : '');
