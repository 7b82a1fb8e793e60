// A bare page in a frame, as a host writes it, that loads the built script: what the script meets there is up to the test.
import { fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { next } from '../elements/page.js';
import { servers } from '../wtr/browser.js';

export type Page = Window & typeof globalThis;

export const { dist, feeds } = await servers();

export const tag = (version = 'v1'): string =>
  `<script type="module" src="${dist}/cdn/${version}/medborgarloften.js"></script>`;

/** All four, each with something to show on any day. */
export const FOUR = `<promise-list filters search></promise-list>
  <promise-card promise-id="synlig-polis"></promise-card>
  <campaign-countdown campaign="autumn"></campaign-countdown>
  <reflex-reminder season="always"></reflex-reminder>`;

/** A bare document, of the tests' origin: to it, the script and its feed are of another. */
export async function page(body: string, head = '', doctype = '<!doctype html>'): Promise<Page> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Värdsidan" width="600" height="600"></iframe>`,
  );
  const document = frame.contentDocument!;
  document.open();
  document.write(`${doctype}<html lang="sv"><head><title>Värdsidan</title>${head}</head><body>${body}`);
  document.close();
  return frame.contentWindow as Page;
}

/** The page, as soon as it shows promises. */
export async function shown(body: string, head?: string): Promise<Page> {
  const window = await page(body, head);
  await next(window, 'medborgarloften-load');
  return window;
}

/** What goes wrong on a page, and what its console is told, from now on. */
export function saidOn(window: Page): string[] {
  const said: string[] = [];
  window.console.warn = window.console.error = (...parts: unknown[]) =>
    void said.push(parts.map(String).join(' '));
  window.addEventListener('error', ({ message }) => said.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
  return said;
}

/** Resolves as soon as so many elements have shown a feed. */
export const loads = (target: EventTarget, count = 1): Promise<void> =>
  new Promise((resolve) => {
    target.addEventListener('medborgarloften-load', () => {
      if (!--count) resolve();
    });
  });

/** Loads the script on a page that is there already. */
export async function addScript(
  { document }: Page,
  src = `${dist}/cdn/v1/medborgarloften.js`,
): Promise<void> {
  const script = Object.assign(document.createElement('script'), { type: 'module', src });
  const ran = next(script, 'load');
  document.head.append(script);
  await ran;
}

export const elementsOn = ({ document }: Page): LitElement[] => [
  ...document.querySelectorAll<LitElement>('promise-list, promise-card, campaign-countdown, reflex-reminder'),
];
