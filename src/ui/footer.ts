// The lines under what is shown: how fresh it is, where it is from, and what it is not.
import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseFeed } from '../feed/model.js';
import { formatInstant } from '../locale/format.js';
import { msg } from '../locale/msg.js';
import * as words from './words.js';

/** @param unofficial Whether what the feed says is shown in a translation that is not official. */
export function footerTemplate(
  { updated, timeZone, sourceUrl, contact }: PromiseFeed,
  unofficial: boolean,
): TemplateResult {
  return html`
    <p class="footer soft" part="footer">
      ${updated && words.updatedOn(formatInstant(updated, timeZone))}
      <span>${words.notOfficial()}</span>
      ${unofficial ? html`<span part="translation">${words.translationNotOfficial()}</span>` : nothing}
      ${sourceUrl && html`<a part="link" href=${sourceUrl}>${msg('Källa', { id: 'source-link', desc: 'Länk till det undertecknade dokumentet.' })}</a>`}
      ${contact && html`<span>${words.contactAt(contact)}</span>`}
    </p>
  `;
}
