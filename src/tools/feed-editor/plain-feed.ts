// What is said of a feed that an ordinary publishing tool wrote: it has promises, but nothing that belongs to them.
import { html, type TemplateResult } from 'lit';
import { EXTENSION } from '../../feed/values.js';
import { say } from '../say.js';
import type { Editing } from './editing.js';
import { withExtension } from './make.js';
import { at } from '../json.js';

/** The offer to add what promises need; none where the feed has it. */
export function plainFeedNote(editing: Editing): TemplateResult | undefined {
  if (at(editing.feed, [EXTENSION]) !== undefined) return undefined;
  const label = say('Lägg till det som löften behöver', 'Add what promises need');
  return html`<div class="note">
    <p>
      ${say(
        'Flödet kommer från ett vanligt publiceringsverktyg. Det visas som löften, men har inga områden, parter, kampanjer och uppföljningar.',
        'This feed comes from an ordinary publishing tool. It is shown as promises, but has no areas, parties, campaigns and follow-ups.',
      )}
    </p>
    <button type="button" @click=${() => editing.change(label, withExtension)}>${label}</button>
  </div>`;
}
