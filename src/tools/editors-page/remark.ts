// What the address said that could not be used: it is left out, and the reader is told.
import { html, nothing } from 'lit';
import { say } from '../say.js';
import type { OWN_NAMES } from './address.js';
import { FIELD_TEXTS } from './texts.js';

/** What the page calls what is no attribute. */
const OWN_LABELS: Record<string, () => string> = {
  element: () => say('Vad som visas', 'What is shown'),
  theme: () => say('Färger', 'Colours'),
  brand: () => say('Färger', 'Colours'),
  form: () => say('Kodens form', 'The form of the code'),
  version: () => say('Version', 'Version'),
  content: () => say('Löftena som text i koden', 'The promises as text in the code'),
  width: () => say('Bredd', 'Width'),
  scheme: () => say('Sidans färg', 'Colour of the page'),
  ui: () => say('Språket här', 'The language here'),
} satisfies Record<(typeof OWN_NAMES)[number], () => string>;

const labelOf = (name: string) => FIELD_TEXTS[name]?.().label ?? OWN_LABELS[name]!();

/**
 * Names nothing but what this page itself calls things: an address puts no words here.
 *
 * @param left What has a value that can't be used.
 * @param unknown How much is called as nothing here is.
 * @param misfits What is not in the feed.
 */
export function remarkView(left: string[], unknown: number, misfits: string[]) {
  const names = (all: string[]) => [...new Set(all.map(labelOf))].join(', ');
  const lines = [
    left.length > 0 &&
      say(
        `Allt i länken gick inte att använda. Det här är borttaget: ${names(left)}.`,
        `Not all of the link could be used. This was left out: ${names(left)}.`,
      ),
    unknown > 0 &&
      say(
        'Länken innehöll något som sidan inte känner till.',
        'The link held something that this page does not know.',
      ),
    misfits.length > 0 &&
      say(
        `Det här fanns inte bland löftena och är borttaget: ${names(misfits)}.`,
        `This was not among the promises, and was left out: ${names(misfits)}.`,
      ),
  ].filter((line) => line !== false);
  return lines.length
    ? html`<div class="notice" role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>`
    : nothing;
}
