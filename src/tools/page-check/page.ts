// The pasted HTML as a browser would understand it, without one: tags, texts and comments, each with its place.
import { parse, type DefaultTreeAdapterTypes as Tree, type ParserError } from 'parse5';
import type { Finding, Severity } from './finding.js';

/** Where something begins: line and column from 1, and the offset in the HTML. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

interface Location {
  startLine: number;
  startCol: number;
  startOffset: number;
}

const placeOf = ({ startLine, startCol, startOffset }: Location): Place => ({
  line: startLine,
  column: startCol,
  offset: startOffset,
});

/** An element that stands in the HTML. Most of a page's are none of ours: what is asked of few is worked out when asked. */
export class Tag implements Place {
  readonly #node: Tree.Element;
  readonly #html: string;
  readonly name: string;
  readonly isSelfClosed: boolean;
  /** Whether it stands in a `<template>`, and so does nothing. */
  readonly isInert: boolean;

  constructor(node: Tree.Element, html: string, isSelfClosed: boolean, isInert: boolean) {
    this.#node = node;
    this.#html = html;
    this.name = node.tagName;
    this.isSelfClosed = isSelfClosed;
    this.isInert = isInert;
  }

  get #location() {
    return this.#node.sourceCodeLocation!;
  }

  get line(): number {
    return this.#location.startLine;
  }

  get column(): number {
    return this.#location.startCol;
  }

  get offset(): number {
    return this.#location.startOffset;
  }

  get isClosed(): boolean {
    return !!this.#location.endTag;
  }

  /** The start tag as it is written. */
  get source(): string {
    const { startOffset, endOffset } = this.#location.startTag ?? this.#location;
    return this.#html.slice(startOffset, endOffset);
  }

  /** The words directly in it. */
  get text(): string {
    return this.#node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  }

  /** Names in lower case, as the parser gives them, with values. */
  get attributes(): [name: string, value: string][] {
    return this.#node.attrs.map(({ name, value }) => [name, value]);
  }

  get(name: string): string | undefined {
    return this.#node.attrs.find((attribute) => attribute.name === name)?.value;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  isIn(name: string): boolean {
    let at: Tree.ParentNode | null = this.#node.parentNode;
    while (at && 'tagName' in at && at.tagName !== name) at = at.parentNode;
    return !!at && 'tagName' in at;
  }

  /** Where an attribute stands. */
  placeOf(name: string): Place {
    const location = this.#location.attrs?.[name];
    return location ? placeOf(location) : this;
  }

  /** The start tag with another attribute in place of one, without it where that is '', and with one more where it has none. */
  with(name: string, attribute: string): string {
    const { source, offset } = this;
    const location = this.#location.attrs?.[name];
    if (!location) return source.replace(/\s*\/?>$/, ` ${attribute}>`);
    const before = source.slice(0, location.startOffset - offset);
    return (attribute ? before : before.trimEnd()) + attribute + source.slice(location.endOffset - offset);
  }
}

export interface Words extends Place {
  text: string;
  /** The element that they stand in. */
  parent: string;
}

/** No text of so few characters is code of ours, or a promise. */
const SHORT = 12;

export interface Page {
  html: string;
  tags: Tag[];
  /** But for the short ones. */
  texts: Words[];
  comments: Words[];
  /** Whether it is a whole document, not a piece of one. */
  isDocument: boolean;
  /** Where the head ends; 0 without one. */
  headEnd: number;
  /** Where an attribute stands that its tag has already. */
  duplicates: Place[];
}

/** Reads a page. Pure: nothing of it is run, requested or shown. */
export function readPage(html: string): Page {
  const errors: ParserError[] = [];
  const document = parse(html, { sourceCodeLocationInfo: true, onParseError: (error) => errors.push(error) });
  const placesOf = (kind: string) => errors.filter(({ code }) => String(code) === kind).map(placeOf);
  const page: Page = {
    html,
    tags: [],
    texts: [],
    comments: [],
    isDocument: /<(?:!doctype|html|head|body)\b/i.test(html),
    headEnd: Math.max(0, html.search(/<\/head\b|<body\b/i)),
    duplicates: placesOf('duplicate-attribute'),
  };
  const selfClosed = placesOf('non-void-html-element-start-tag-with-trailing-solidus');
  fill(page, document, new Set(selfClosed.map(({ offset }) => offset)));
  return page;
}

/** In the order of the page; not by recursion, for it may be nested deeper than the stack is. */
function fill(page: Page, document: Tree.Document, selfClosed: Set<number>): void {
  const queue: [node: Tree.Node, isInert: boolean][] = [[document, false]];
  for (let entry; (entry = queue.pop());) {
    const [node, isInert] = entry;
    const location = node.sourceCodeLocation;
    if (location && 'tagName' in node)
      page.tags.push(new Tag(node, page.html, selfClosed.has(location.startOffset), isInert));
    else if (location && 'value' in node && node.value.length > SHORT)
      page.texts.push(wordsOf(node, node.value, location));
    else if (location && 'data' in node) page.comments.push(wordsOf(node, node.data, location));
    if ('childNodes' in node)
      for (let index = node.childNodes.length; index--;) queue.push([node.childNodes[index]!, isInert]);
    if ('content' in node) queue.push([node.content, true]);
  }
}

function wordsOf({ parentNode }: Tree.ChildNode, text: string, location: Location): Words {
  return {
    ...placeOf(location),
    text,
    parent: parentNode && 'tagName' in parentNode ? parentNode.tagName : '',
  };
}

/** A finding at a place. */
export const found = (
  severity: Severity,
  kind: string,
  { line, column }: Pick<Place, 'line' | 'column'>,
  what: string,
  mend: string,
  code?: string,
): Finding => ({ severity, kind, line, column, what, mend, code });
