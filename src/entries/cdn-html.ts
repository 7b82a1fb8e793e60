// Stands in for lit-html in the CDN script: makes a template's nodes once, copies them where it is shown, and from then
// on updates what differs.
//
// No string is ever parsed as HTML, so a page's Trusted Types need allow nothing. It knows what the elements use: values
// as children (text, templates, lists) and as `name=`, `?name=`, `.name=` and `@name=`, one in an attribute; elements
// without content end in `/>`. The build refuses templates that need more: scripts/minify-templates.mjs.
import type { TemplateResult } from 'lit';
import { bare } from '../feed/bare.js';

export const nothing = undefined;

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  ({ strings, values }) as unknown as TemplateResult;

/** Shows a value at its place, which showed another before. */
type Part = (value: unknown) => void;

/** Stands for a value; no template holds this character itself. */
const HOLE = '\0';
/** The build leaves the name out of closing tags, and the quotes where a value does without. */
const TAG_OR_TEXT = /<(\/)?([\w-]*)([^>]*)>|\0|[^<\0]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=("[^"]*"|\S+))?/g;

/** Where a template has a value: the way there from the node before, and the attribute with the text around the value. */
type Place = [way: Step[], name?: string, text?: string];
type Step = 'firstChild' | 'nextSibling' | 'parentNode';

/** Parsed once: copies take half the time. */
const templates = new Map<readonly string[], [content: DocumentFragment, places: Place[]]>();

function templateOf(strings: readonly string[]): [content: DocumentFragment, places: Place[]] {
  const root = document.createElement('p');
  const places: Place[] = [];
  let parent: Element = root;
  let way: Step[] = [];
  /** How one goes on from the last node. */
  let step: Step = 'firstChild';
  const add = (node: string | Element) => {
    parent.append(node);
    way.push(step);
    step = 'nextSibling';
  };
  const place = (...attribute: [name?: string, text?: string]) => {
    places.push([way, ...attribute]);
    way = [];
  };
  // What is shown begins with a node that stays, whatever its values become.
  if (!strings[0]) add('');
  for (const [token, closing, tag, attributes = ''] of strings.join(HOLE).matchAll(TAG_OR_TEXT)) {
    if (closing) {
      parent = parent.parentElement!;
      // Out of an element without content, one is still at it.
      if (step === 'nextSibling') way.push('parentNode');
      step = 'nextSibling';
    } else if (tag) {
      const element = document.createElementNS(
        tag === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI,
        tag,
      );
      add(element);
      for (const [, name, quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted.replaceAll('"', '');
        if (value.includes(HOLE)) place(name, value);
        else element.setAttribute(name!, value);
      }
      if (!attributes.endsWith('/')) {
        parent = element;
        step = 'firstChild';
      }
    } else {
      const isHole = token === HOLE;
      add(isHole ? '' : token);
      if (isHole) place();
    }
  }
  const content = document.createDocumentFragment();
  content.append(...root.childNodes);
  return [content, places];
}

/** A copy of a template, and its parts in the order of the template's values. */
function copyOf(strings: readonly string[]): [copy: Node, parts: Part[]] {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = templateOf(strings)));
  const [content, places] = template;
  const copy = content.cloneNode(true);
  let node = copy;
  const parts = places.map(([way, name, text]) => {
    for (const step of way) node = node[step]!;
    return name ? attributePart(node as Element, name, text!) : childPart(node as Text);
  });
  return [copy, parts];
}

function attributePart(element: Element, name: string, text: string): Part {
  const properties = element as unknown as Record<string, unknown>;
  const own = name.slice(1);
  return (value) => {
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
/** A text has nothing of a template, whatever the page gave all objects. */
const TEXT = bare<Shown>();
interface Shown {
  strings?: readonly string[];
  values?: readonly unknown[];
}

/** Shows a value in a text node where it is a text, before it where it is a template or a list. */
export function childPart(end: Text): Part {
  /** What is shown begins with it, where that is more than a text. */
  let first: ChildNode | null | undefined;
  let parts: Part[] = [];
  let shown: readonly string[] | undefined;
  let last: readonly unknown[] = LIST;
  let written = '';
  const show: Part = (value) => {
    if (typeof value === 'function') return (value as (show: Part) => void)(show);
    /** Put in its place once all is in it: nothing is worked out of the page for each part. */
    let added: Node | undefined;
    const { strings, values = LIST } = (
      Array.isArray(value) ? { strings: LIST, values: value } : value instanceof Object ? value : TEXT
    ) as Shown;
    if (strings !== shown) {
      for (let next; shown && first !== end; first = next) {
        next = first!.nextSibling;
        first!.remove();
      }
      shown = strings;
      last = LIST;
      [added, parts] = strings ? copyOf(strings) : [undefined, []];
      first = added?.firstChild;
    }
    // A list may have grown; in one that shrank, the last parts show nothing.
    while (parts.length < values.length) {
      added ??= document.createDocumentFragment();
      parts.push(childPart(added.appendChild(new Text())));
    }
    // Only what differs from the last is touched.
    for (let index = 0; index < parts.length; index++)
      if (values[index] !== last[index]) parts[index]!(values[index]);
    last = values;
    if (added) end.parentNode!.insertBefore(added, end);
    const text = strings ? '' : String(value ?? '');
    if (text !== written) end.data = written = text;
  };
  return show;
}
