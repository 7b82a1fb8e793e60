// The parts of a feed that are edited, and the way from one to another.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../say.js';
import { campaignsView } from './campaigns-view.js';
import { changesView } from './changes-view.js';
import type { Desk, View } from './desk.js';
import { followUpsView, promisesView } from './items-view.js';
import { settingsView } from './settings-view.js';
import { translationsView } from './translations-view.js';

const VIEWS: Record<View, [name: () => string, view: (desk: Desk) => TemplateResult]> = {
  'follow-ups': [() => say('Uppföljningar', 'Follow-ups'), followUpsView],
  promises: [() => say('Löften', 'Promises'), promisesView],
  campaigns: [() => say('Kampanjer', 'Campaigns'), campaignsView],
  translations: [() => say('Översättningar', 'Translations'), translationsView],
  feed: [() => say('Om flödet', 'About the feed'), settingsView],
  changes: [() => say('Vad som har ändrats', 'What has changed'), changesView],
};

export const viewOf = (desk: Desk): TemplateResult => VIEWS[desk.place.view][1](desk);

export function viewsNav(desk: Desk): TemplateResult {
  return html`<nav class="views" aria-label=${say('Delar av flödet', 'Parts of the feed')}>
    ${(Object.keys(VIEWS) as View[]).map(
      (view) =>
        html`<button
          type="button"
          aria-current=${desk.place.view === view ? 'page' : nothing}
          @click=${() => desk.go({ view })}
        >
          ${VIEWS[view][0]()}
        </button>`,
    )}
  </nav>`;
}
