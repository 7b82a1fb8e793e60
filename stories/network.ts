// Addresses whose answers a static server can't give.
import { environment } from '../src/feed/load.js';
import { umea } from './feeds.js';

/** Never answers. */
export const never = 'feed/never.json';
/** Answers once, and is then under maintenance. */
export const once = 'feed/once.json';

const { fetch: real } = environment;
const answered = new Set<string>();

environment.fetch = (request, init) => {
  const url = String(request instanceof Request ? request.url : request);
  if (url.endsWith(never)) return new Promise(() => {});
  if (!url.endsWith(once)) return real(request, init);
  const body = answered.has(url) ? '<p>Underhåll</p>' : JSON.stringify(umea);
  answered.add(url);
  return Promise.resolve(new Response(body));
};
