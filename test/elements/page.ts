// What a person at a page sees of an element and does with it: shared by the tests of the elements.
import { fixture } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import '../../src/entries/define.js';
import exampleJson from '../fixtures/example-feed.json';
import umeaJson from '../../src/feed/umea-2025-2027.json';

/** Fresh for each caller to change. */
export const umea = () => structuredClone(umeaJson);
export const example = () => structuredClone(exampleJson);

/** A text as it is read: white space folded, without the signs that say which way a word runs. */
export const text = (node: Node | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The element's own parts that match and are not hidden. */
export function all<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] {
  const found = element.shadowRoot?.querySelectorAll<E>(selector) ?? [];
  return [...found].filter((part) => !part.closest('[hidden]'));
}

export const texts = (element: Element, selector: string): string[] => all(element, selector).map(text);

/** The first part that matches; it fails the test where there is none. */
export function one<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E {
  const [first] = all<E>(element, selector);
  if (!first) throw new Error(`<${element.localName}> shows no ${selector}`);
  return first;
}

/** The wordings that are shown, in order. */
export const wordings = (element: Element): string[] => texts(element, '[part="wording"]');

/** A button or link by the words on it. */
export function control(element: Element, words: string): HTMLElement {
  const found = all(element, 'button, a, summary').find((part) => text(part).startsWith(words));
  if (!found) throw new Error(`<${element.localName}> has no control "${words}"`);
  return found;
}

export async function click(element: LitElement, words: string): Promise<void> {
  control(element, words).click();
  await element.updateComplete;
}

export async function type(element: LitElement, words: string): Promise<void> {
  const field = one<HTMLInputElement>(element, '[part="search"]');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

/** The next event of a name at a target. */
export const next = <E extends Event>(target: EventTarget, name: string): Promise<E> =>
  new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as E), { once: true });
  });

/** Puts a template on the page and waits until an event of it has reached the page around it. */
export async function fixtureUntil<T extends LitElement, E extends Event = Event>(
  template: TemplateResult,
  name: string,
): Promise<{ element: T; event: E }> {
  const parentNode = document.createElement('div');
  const event = next<E>(parentNode, name);
  const element = await fixture<T>(template, { parentNode });
  return { element, event: await event.then(async (it) => (await element.updateComplete, it)) };
}

/** Resolves after the next frame has been drawn. */
export const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** What the console warns of while `action` runs. */
export async function warnings(action: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => lines.push(parts.map(String).join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return lines;
}

/** Puts an own property in the place of an object's, until the returned function puts back what was there. */
export function stub(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}
