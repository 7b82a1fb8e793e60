// Stands in for lit-html in the CDN script: templates made once as nodes, copied, and updated where their values changed.
//
// No string is ever parsed as HTML, so a page's Trusted Types need allow nothing. It knows what the elements use: values
// as children (text, templates, lists) and as `name=`, `?name=`, `.name=` and `@name=`, one in an attribute; elements
// without content end in `/>`. The build refuses templates that need more: scripts/minify-templates.mjs.
import type { TemplateResult } from 'lit';

export const nothing = undefined;

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  ({ strings, values }) as unknown as TemplateResult;

/** Shows a value at its place; only what differs from the last is touched. */
type Part = (value: unknown) => void;
/** Where a template has a value: the node, counted in document order, and the attribute with the text around the value. */
type Place = [node: number, name?: string, text?: string];

/** Stands for a value; no template holds this character itself. */
const HOLE = '\0';
const TAG_OR_TEXT = /<(\/?)([\w-]+)([^>]*)>|\0|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=(?:"([^"]*)"|(\0)))?/g;

const templates = new Map<TemplateStringsArray, [content: DocumentFragment, places: Place[]]>();

function templateOf(strings: TemplateStringsArray) {
  let template = templates.get(strings);
  if (template) return template;
  const places: Place[] = [];
  const content = new DocumentFragment();
  let parent: Node = content;
  let count = 0;
  for (const [text, closing, tag, attributes = ''] of strings.join(HOLE).matchAll(TAG_OR_TEXT)) {
    if (closing) {
      parent = parent.parentNode!;
      continue;
    }
    const node = tag
      ? document.createElementNS(
          tag === 'svg'
            ? 'http://www.w3.org/2000/svg'
            : ((parent as Element).namespaceURI ?? document.documentElement.namespaceURI),
          tag,
        )
      : new Text(text === HOLE ? '' : text);
    if (text === HOLE) places.push([count]);
    for (const [, name, value = '', hole] of attributes.matchAll(ATTRIBUTE)) {
      if (hole || value.includes(HOLE)) places.push([count, name, hole ?? value]);
      else (node as Element).setAttribute(name!, value);
    }
    parent.appendChild(node);
    if (tag && !attributes.endsWith('/')) parent = node;
    count++;
  }
  templates.set(strings, (template = [content, places]));
  return template;
}

/** A copy of a template, with its parts in the order of its values. */
function copyOf(strings: TemplateStringsArray): [copy: Node, parts: Part[]] {
  const [content, places] = templateOf(strings);
  const copy = content.cloneNode(true);
  const walker = document.createTreeWalker(copy);
  let at = -1;
  // All are found before the first of them shows anything.
  const nodes = places.map(([node]) => {
    for (; at < node; at++) walker.nextNode();
    return walker.currentNode;
  });
  return [
    copy,
    places.map(([, name, text], index) =>
      name ? attributePart(nodes[index] as Element, name, text!) : childPart(nodes[index] as Text),
    ),
  ];
}

function attributePart(element: Element, name: string, text: string): Part {
  const own = name.slice(1);
  let last: unknown;
  // Added once: it calls the handler of the last rendering.
  if (name[0] === '@') element.addEventListener(own, (event) => (last as EventListener)(event));
  return (value) => {
    if (value === last) return;
    last = value;
    if (name[0] === '.') (element as unknown as Record<string, unknown>)[own] = value;
    else if (name[0] === '?') element.toggleAttribute(own, !!value);
    else if (value === nothing) element.removeAttribute(name);
    else if (name[0] !== '@')
      element.setAttribute(
        name,
        text.replace(HOLE, () => String(value)),
      );
  };
}

/** Shows a value in a text node where it is a text, before it where it is a template or a list. */
export function childPart(end: Text): Part {
  const start = new Text();
  let parts: Part[] = [];
  /** The strings of the template that is shown; another mark for a list, none for a text. */
  let kind: unknown;
  return (value) => {
    const strings = (value as TemplateResult | undefined)?.strings;
    const values = strings ? (value as TemplateResult).values : Array.isArray(value) ? value : undefined;
    const next = strings ?? (values && Array);
    if (next !== kind) {
      while (kind && start.nextSibling !== end) start.nextSibling!.remove();
      kind = next;
      parts = [];
      end.before(start);
      if (strings) {
        const [copy, copied] = copyOf(strings);
        end.before(copy);
        parts = copied;
      }
    }
    // A list may have grown; in one that shrank, the last parts show nothing.
    while (values && parts.length < values.length) {
      const marker = new Text();
      end.before(marker);
      parts.push(childPart(marker));
    }
    parts.forEach((part, index) => part(values![index]));
    const text = values ? '' : String(value ?? '');
    if (end.data !== text) end.data = text;
  };
}
