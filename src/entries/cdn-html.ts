// Stands in for lit-html in the CDN script: makes a template's nodes once, copies them where it is shown, and from then
// on updates what differs.
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

/** Stands for a value; no template holds this character itself. */
const HOLE = '\0';
/** The build leaves the name out of closing tags, and the quotes where a value does without. */
const TAG_OR_TEXT = /<(\/)?([\w-]*)([^>]*)>|\0|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=("[^"]*"|\S+))?/g;

/** Where a template has a value: a node, counted in document order, and the attribute with the text around the value. */
type Place = [node: number, name?: string, text?: string];

/** Parsed once: copies take half the time. */
const templates = new Map<readonly string[], [root: Element, places: Place[]]>();

function templateOf(strings: readonly string[]): [root: Element, places: Place[]] {
  const root = document.createElement('p');
  const places: Place[] = [];
  let parent: Element = root;
  let count = 0;
  for (const [token, closing, tag, attributes = ''] of strings.join(HOLE).matchAll(TAG_OR_TEXT)) {
    if (closing) parent = parent.parentElement!;
    else if (tag) {
      const element = document.createElementNS(
        tag === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI,
        tag,
      );
      for (const [, name, quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted.replaceAll('"', '');
        if (value.includes(HOLE)) places.push([count, name, value]);
        else element.setAttribute(name!, value);
      }
      parent.append(element);
      if (!attributes.endsWith('/')) parent = element;
      count++;
    } else {
      if (token === HOLE) places.push([count]);
      parent.append(token);
      count++;
    }
  }
  return [root, places];
}

/** Puts a copy of a template before another node. Gives its parts, in the order of the template's values. */
function insert(strings: readonly string[], end: Text): Part[] {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = templateOf(strings)));
  const [root, places] = template;
  const copy = root.cloneNode(true);
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(copy);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  end.before(...copy.childNodes);
  return places.map(([node, name, text]) =>
    name ? attributePart(nodes[node] as Element, name, text!) : childPart(nodes[node] as Text),
  );
}

function attributePart(element: Element, name: string, text: string): Part {
  const properties = element as unknown as Record<string, unknown>;
  const own = name.slice(1);
  let last: unknown;
  return (value) => {
    if (value === last) return;
    last = value;
    if (name[0] === '.') properties[own] = value;
    else if (name[0] === '@') properties[`on${own}`] = value;
    else if (name[0] === '?') element.toggleAttribute(own, !!value);
    else if (value === nothing) element.removeAttribute(name);
    else
      element.setAttribute(
        name,
        text.replace(HOLE, () => String(value)),
      );
  };
}

/** A list is a template without anything of its own, whose values become more and fewer. */
const LIST: readonly string[] = [];

/** Shows a value in a text node where it is a text, before it where it is a template or a list. */
export function childPart(end: Text): Part {
  const start = new Text();
  let parts: Part[] = [];
  let shown: readonly string[] | undefined;
  return (value) => {
    const { strings, values = [] } = (
      Array.isArray(value) ? { strings: LIST, values: value } : Object(value)
    ) as { strings?: readonly string[]; values?: unknown[] };
    if (strings !== shown) {
      while (shown && start.nextSibling !== end) start.nextSibling!.remove();
      shown = strings;
      end.before(start);
      parts = strings ? insert(strings, end) : [];
    }
    // A list may have grown; in one that shrank, the last parts show nothing.
    while (parts.length < values.length) {
      const item = new Text();
      end.before(item);
      parts.push(childPart(item));
    }
    parts.forEach((part, index) => part(values[index]));
    const text = strings ? '' : String(value ?? '');
    if (end.data !== text) end.data = text;
  };
}
