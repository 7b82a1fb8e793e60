// Writes a changed value over the text that it was read from: what says the same stays as it was written, to the byte.
import { parseTree, type Node } from 'jsonc-parser';
import { isObject, isSame, type Json } from './json.js';

interface Context {
  text: string;
  /** What one step in is written as; '' where all stands on one line. */
  unit: string;
  lineBreak: string;
}

/** A part of a list or an object as it is written: white space, what it says, white space before its comma. */
interface Part {
  lead: string;
  body: string;
  trail: string;
}

/**
 * The text that says a changed value.
 *
 * @param text JSON, with or without a byte order mark.
 * @param before What JSON.parse gives of it.
 * @param after What it shall say; nothing of it is changed. What it shares with `before` is found soonest.
 */
export function edited(text: string, before: unknown, after: unknown): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const json = text.slice(mark.length);
  const root = parseTree(json);
  if (!root) return text;
  const first = root.children?.[0];
  const indent = first && indentOf(json.slice(root.offset + 1, first.offset));
  const context = { text: json, unit: indent ?? '', lineBreak: json.includes('\r\n') ? '\r\n' : '\n' };
  const end = root.offset + root.length;
  return mark + json.slice(0, root.offset) + print(root, before, after, '', context) + json.slice(end);
}

function print(node: Node, value: unknown, next: unknown, indent: string, context: Context): string {
  if (isSame(value, next)) return sliceOf(node, context);
  if (node.type === 'array' && Array.isArray(value) && Array.isArray(next))
    return printList(node, value, next, indent, context);
  if (node.type === 'object' && isObject(value) && isObject(next))
    return printObject(node, value, next, indent, context);
  return fresh(next, indent, context);
}

function printList(node: Node, value: unknown[], next: unknown[], indent: string, context: Context): string {
  const written = node.children ?? [];
  const olds = matches(value, next);
  const parts = partsOf(node, context);
  return join(
    node,
    next.map((entry, index) => {
      const old = olds[index];
      const part = old === undefined ? undefined : parts[old];
      const inner = innerIndent(part ?? parts[0], indent, context);
      const body = part
        ? print(written[old!]!, value[old!], entry, inner, context)
        : fresh(entry, inner, context);
      return { part, isFirst: old === 0, body };
    }),
    parts,
    indent,
    context,
  );
}

function printObject(node: Node, value: Json, next: Json, indent: string, context: Context): string {
  const written = node.children ?? [];
  const parts = partsOf(node, context);
  const names = written.map(({ children }) => String(children![0]!.value));
  return join(
    node,
    orderOf(names, next).map(([name, index]) => {
      const part = index === undefined ? undefined : parts[index];
      const inner = innerIndent(part ?? parts[0], indent, context);
      if (!part || index === undefined) {
        const colon = context.unit ? ': ' : ':';
        return { body: JSON.stringify(name) + colon + fresh(next[name], inner, context) };
      }
      // Of a name that stands there twice, the last counts; the others stay as they are.
      if (names.lastIndexOf(name) > index) return { part, isFirst: index === 0, body: part.body };
      const property = written[index]!;
      const said = property.children![1]!;
      const head = context.text.slice(property.offset, said.offset);
      return {
        part,
        isFirst: index === 0,
        body: head + print(said, value[name], next[name], inner, context),
      };
    }),
    parts,
    indent,
    context,
  );
}

/** The names that are left in the order in which they are written, each new one behind the one before it. */
function orderOf(names: string[], next: Json): [name: string, index?: number][] {
  const order: [name: string, index?: number][] = names.flatMap((name, index) =>
    Object.hasOwn(next, name) ? [[name, index] as [string, number]] : [],
  );
  const known = new Set(names);
  let before: string | undefined;
  for (const name of Object.keys(next)) {
    if (!known.has(name)) order.splice(order.findLastIndex(([other]) => other === before) + 1, 0, [name]);
    before = name;
  }
  return order;
}

/** For each new entry, the old one that it was: itself, else one that says the same, of the same id, or at its place. */
function matches(value: unknown[], next: unknown[]): (number | undefined)[] {
  const found: (number | undefined)[] = next.map(() => undefined);
  const used = new Set<number>();
  const idOf = (entry: unknown) =>
    isObject(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined;
  for (const keyOf of [(entry: unknown) => entry, (entry: unknown) => JSON.stringify(entry), idOf]) {
    const left = new Map<unknown, number[]>();
    value.forEach((entry, index) => {
      if (used.has(index)) return;
      const key = keyOf(entry);
      if (!left.get(key)?.push(index)) left.set(key, [index]);
    });
    next.forEach((entry, index) => {
      const key = found[index] === undefined ? keyOf(entry) : undefined;
      const old = key === undefined ? undefined : left.get(key)?.shift();
      if (old === undefined) return;
      found[index] = old;
      used.add(old);
    });
  }
  if (value.length === next.length)
    next.forEach((_, index) => {
      if (found[index] === undefined && !used.has(index)) found[index] = index;
    });
  return found;
}

/** The children of a list or an object as they are written. */
function partsOf(node: Node, { text }: Context): Part[] {
  const children = node.children ?? [];
  let from = node.offset + 1;
  return children.map((child) => {
    const end = child.offset + child.length;
    const lead = text.slice(from, child.offset);
    const trail = /^\s*(?=,)/.exec(text.slice(end, children.at(-1) === child ? end : undefined))?.[0] ?? '';
    from = end + trail.length + 1;
    return { lead, body: text.slice(child.offset, end), trail };
  });
}

interface Printed {
  /** As it was written; none where it is new. */
  part?: Part | undefined;
  /** Whether it was the first. */
  isFirst?: boolean;
  body: string;
}

/** Puts the parts between the brackets again, with commas and white space as they were. */
function join(node: Node, printed: Printed[], parts: Part[], indent: string, context: Context): string {
  const { text, unit, lineBreak } = context;
  const opening = text[node.offset]!;
  const closing = text[node.offset + node.length - 1]!;
  if (!printed.length) return parts.length ? opening + closing : sliceOf(node, context);
  const last = node.children?.at(-1);
  const isNew = !last;
  const first = isNew ? unit && lineBreak + indent + unit : parts[0]!.lead;
  const other = parts[1]?.lead ?? (/\n/.test(first) || !unit ? first : ' ');
  const tail = isNew
    ? unit && lineBreak + indent
    : text.slice(last.offset + last.length, node.offset + node.length - 1);
  const inner = printed.map(({ part, isFirst, body }, index) => {
    const lead = index === 0 ? first : part && !isFirst ? part.lead : other;
    return lead + body + (index < printed.length - 1 ? `${part?.trail ?? ''},` : '');
  });
  return opening + inner.join('') + tail + closing;
}

/** How far in the lines stand of what is inside a part. */
const innerIndent = (part: Part | undefined, indent: string, { unit }: Context) =>
  part ? (indentOf(part.lead) ?? indent) : indent + unit;

/** What the last line of white space is; undefined where it has no line break. */
const indentOf = (space: string) => /\n([^\n]*)$/.exec(space)?.[1];

const fresh = (value: unknown, indent: string, { unit, lineBreak }: Context) =>
  JSON.stringify(value, null, unit).replaceAll('\n', lineBreak + indent);

const sliceOf = (node: Node, { text }: Context) => text.slice(node.offset, node.offset + node.length);
