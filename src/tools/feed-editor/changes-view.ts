// What was changed since the feed was opened, in words.
import { html, type TemplateResult } from 'lit';
import { say } from '../say.js';
import type { Desk } from './desk.js';

export function changesView({ editing }: Desk): TemplateResult {
  return html`
    <h2 tabindex="-1">${say('Ändrat sedan du öppnade', 'Changed since you opened it')}</h2>
    <p>${editing.edit.isChanged ? '' : say('Inget är ändrat.', 'Nothing has been changed.')}</p>
  `;
}
