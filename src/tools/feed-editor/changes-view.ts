// What was changed since the feed was opened, in words, for a last look before publishing.
import { html, type TemplateResult } from 'lit';
import { changesBetween, type Change } from '../feed-check/changes.js';
import { say } from '../say.js';
import { placeOf, type Desk } from './desk.js';
import { at } from '../json.js';

/** A page of a thousand changes helps nobody. */
const SHOWN = 200;

export function changesView(desk: Desk): TemplateResult {
  const { edit } = desk.editing;
  const changes = edit.isChanged ? changesBetween(edit.original, edit.feed) : [];
  const left = changes.length - SHOWN;
  return html`
    <h2 tabindex="-1">${say('Ändrat sedan du öppnade', 'Changed since you opened it')}</h2>
    ${
      changes.length
        ? html`<ul class="changes">
            ${changes.slice(0, SHOWN).map((change) => item(desk, change))}
          </ul>`
        : html`<p>
            ${
              edit.isChanged
                ? say('Bara hur filen är skriven.', 'Only how the file is written.')
                : say('Inget är ändrat.', 'Nothing has been changed.')
            }
          </p>`
    }
    ${left > 0 ? html`<p class="soft">${say(`Och ${left} till.`, `And ${left} more.`)}</p>` : ''}
  `;
}

/** What residents would lose is marked; what is still there can be looked at. */
function item(desk: Desk, { text, severity, path = [] }: Change): TemplateResult {
  const { feed } = desk.editing;
  const isThere = path.length > 0 && at(feed, path) !== undefined;
  return html`<li class=${severity === 'danger' ? 'wrong' : severity === 'warning' ? 'careful' : ''}>
    ${text}
    ${
      isThere
        ? html`<button type="button" class="link" @click=${() => desk.go(placeOf(feed, path), path)}>
            ${say('Visa', 'Show')}<span class="unseen">: ${text}</span>
          </button>`
        : ''
    }
  </li>`;
}
