// Addresses whose answers a static server can't give, and ways to what elements make of them.
import type { LitElement } from 'lit';
import { environment } from '../src/feed/load.js';
import { feedSource } from '../src/ui/feed-source.js';
import { umea } from './feeds.js';

/** Never answers. */
export const never = 'feed/never.json';
/** Has no feed. */
export const missing = 'feed/finns-inte.json';
/** Answers every second time, and is under maintenance between. */
export const once = 'feed/once.json';

const { fetch: real } = environment;
let answers = false;

environment.fetch = (request, init) => {
  const url = String(request instanceof Request ? request.url : request);
  if (url.endsWith(never)) return new Promise(() => {});
  if (!url.endsWith(once)) return real(request, init);
  answers = !answers;
  return Promise.resolve(new Response(answers ? JSON.stringify(umea) : '<p>Underhåll</p>'));
};

const next = (target: EventTarget, ...names: string[]) =>
  new Promise((resolve) => {
    for (const name of names) target.addEventListener(name, resolve, { once: true });
  });

/** Until the first answer of an element's feed is shown, or that there is none. */
export async function answered(element: LitElement): Promise<void> {
  await element.updateComplete;
  if (element.matches(':state(loading)'))
    await next(element, 'medborgarloften-load', 'medborgarloften-error');
}

/** Until an element of the address `once` shows the last good answer of a feed that can't be had again. */
export async function refreshedInVain(element: LitElement): Promise<void> {
  await answered(element);
  if (element.matches(':state(stale)')) return;
  const failed = next(element, 'medborgarloften-error');
  feedSource(new URL(once, document.baseURI).href).retry();
  await failed;
}
