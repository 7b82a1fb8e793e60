// The lines under what is shown: how fresh it is, where it is from, and what it is not.
import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseFeed } from '../feed/model.js';
import { formatInstant } from '../locale/format.js';
import { msg, str } from '../locale/msg.js';

/** @param unofficial Whether what the feed says is shown in a translation that is not official. */
export function footerTemplate(
  { updated, timeZone, sourceUrl, contact }: PromiseFeed,
  language: string,
  unofficial: boolean,
): TemplateResult {
  return html`
    <p class="footer soft" part="footer">
      ${updated && msg(str`Senast uppdaterad ${formatInstant(updated, language, timeZone)}.`, { id: 'updated', desc: '{0} är ett datum: när den som äger löftena ändrade dem.' })}
      <span
        >${msg('Det här återger löftena men är ingen officiell publikation.', { id: 'unofficial', desc: 'Under löftena. Säger vad visningen inte är, även på en myndighets egen sida.' })}</span
      >
      ${unofficial ? html`<span part="translation">${msg('Översättningen är inofficiell.', { id: 'translation-unofficial', desc: 'Under löftena, när de visas i en översättning som de som lovat inte har godkänt.' })}</span>` : nothing}
      ${sourceUrl && html`<a part="link" href=${sourceUrl}>${msg('Källa', { id: 'source-link', desc: 'Länk till det undertecknade dokumentet.' })}</a>`}
      ${contact && html`<span>${msg(str`Kontakt: ${contact}`, { id: 'contact', desc: '{0} är en adress, ett nummer eller ett namn ur flödet.' })}</span>`}
    </p>
  `;
}
